"""Which sign of a paragraph stays where paragraphs come or go after one that stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from drafting.model.mark import Mark
from drafting.word.package.elements import w
from drafting.word.tracked.markup.paragraph_marks import Edges, signs
from tests.compare_docx.redlines import compared, holding, marked
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import control
from tests.judges import libreoffice
from tests.judges.looks import differences
from tests.packages import read

MARKS = {"k": Mark.KEPT, "d": Mark.DELETED, "i": Mark.INSERTED}


@pytest.mark.parametrize(
    ("paragraphs", "placed"),
    [
        ("k d k", "kdk"),
        ("k i i k", "kiik"),
        ("k d", "dk"),
        ("k d dN d k", "ddkdk"),
        ("k dN dN k", "dkdk"),
        ("kN dN k", "kdk"),
        ("k i iN k", "iikk"),
        ("k iN i k", "kiik"),
        ("k d iN k", "dikk"),
        ("k dN iN k", "dkik"),
        ("ki i i k", "iikk"),
        ("ki d k", "kdk"),
        ("ki i iP k", "kiik"),
        ("kiN i k", "ikk"),
        ("dN k", "dk"),
        ("k d kA k", "dkkk"),
        ("k i i kA", "iikk"),
        ("kN d d kA k", "ddkkk"),
        ("k dP kA k", "kdkk"),
        ("d kA k", "dkk"),
    ],
)
def test_the_sign_that_stays_is_the_one_with_which_all_readers_find_both_texts(
    paragraphs: str, placed: str
) -> None:
    """`ki` is a kept paragraph with an insertion at its end; `N` has a note, `P` only pictures,
    `A` only anchored drawings."""
    marks, edges = [], []
    for each in paragraphs.split():
        marks.append(MARKS[each[0]])
        last = Mark.INSERTED if "i" in each else marks[-1]
        edges.append(Edges(marks[-1], last, "N" in each, "P" in each, "A" in each))
    assert signs(marks, edges) == [MARKS[each] for each in placed]


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (("на труд", "отдых"), ("на благо", "и отдых"), "на {+благо+}[-труд-]\n{+и +}отдых\n"),
        (("на труд", "отдых"), ("на благо", "отдых!"), "на [-труд-]{+благо+}\nотдых{+!+}\n"),
        (
            ("на труд", "отдых"),
            ("на благо", "лечение"),
            "на [-труд-]{+благо+}\n[-отдых-]{+лечение+}\n",
        ),
    ],
)
def test_no_two_insertions_meet_at_a_sign_that_stays(
    old: tuple[str, ...], new: tuple[str, ...], shown: str
) -> None:
    """Undated, LibreOffice would take the sign away with them."""
    before, after = (docx("".join(map(p, each))) for each in (old, new))
    assert marked(holding(before, after).document) == shown


MEETING = {
    "words": ("на труд¶отдых", "на труд и жизнь¶и отдых"),
    "signs": ("Труд.¶Отдых.", "Труд. Жизнь.¶Наш Отдых."),
    "single words": ("Труд¶Отдых¶Мир", "Труд наш¶Наш Отдых наш¶Наш Мир"),
    "spaces": ("на труд ¶ отдых", "на труд и¶и отдых"),
    "an empty paragraph before": ("¶на труд", "и отдых¶мой на труд"),
    "an empty paragraph after": ("на труд¶", "на труд и жизнь¶и отдых"),
    "a paragraph that comes between": ("на труд¶отдых", "на труд и¶Новое¶и отдых"),
    "one that is replaced between": ("на труд¶Старое¶мой дом", "на труд и¶Новое¶и мой дом"),
    "two that come": ("на труд¶мой дом¶наш мир", "на труд и¶Новое¶и мой дом и¶Иное¶и наш мир"),
    "two empty paragraphs": ("на¶¶¶труд", "на¶труд¶и отдых¶труд"),
}
"""Words that come on both sides of a sign that stays."""


def sides(name: str) -> tuple[bytes, bytes]:
    """Both documents; words before the meeting and behind it stay."""
    old, new = (docx("".join(map(p, f"А¶{each}¶Я".split("¶")))) for each in MEETING[name])
    return old, new


@pytest.mark.parametrize("keep", ["new", "old"])
def test_undated_a_word_beside_two_insertions_goes_and_comes_again(
    tmp_path: Path, keep: str
) -> None:
    made = {name: holding(*sides(name), date=None, keep=keep).document for name in MEETING}
    assert marked(made["signs"]) == "А\nТруд{+. Жизнь.+}[-.-]\n{+Наш +}Отдых.\nЯ\n"
    dated = marked(holding(*sides("signs")).document)
    assert dated == "А\nТруд.{+ Жизнь.+}\n{+Наш +}Отдых.\nЯ\n"
    heard = libreoffice(made, tmp_path)
    for name, texts in MEETING.items():
        for view, text in zip(("reject", "accept"), texts, strict=True):
            assert heard[name][view] == f"А¶{text}¶Я".split("¶"), (name, view)


def test_undated_a_word_beside_a_bookmark_stays_in_it() -> None:
    def held(text: str) -> str:
        mark = '<w:bookmarkStart w:id="1" w:name="b"/>'
        return (
            p(text)
            .replace("<w:r>", f"{mark}<w:r>")
            .replace("</w:p>", '<w:bookmarkEnd w:id="1"/></w:p>')
        )

    old, new = docx(held("труд") + p("отдых")), docx(held("труд и") + p("и отдых"))
    assert marked(holding(old, new, date=None).document) == "труд{+ и+}\n[-отдых-]{+и отдых+}\n"


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_last_sign_beside_a_control_that_cannot_go_is_named(keep: str) -> None:
    held = p("Первый.") + control(p("В элементе."))
    cell = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>" + p()
    for before, after, last in (
        (held, held + p("Новый."), "Новый."),
        (p("Первый."), held, "В элементе."),
        (cell.format(held), cell.format(held + p("Новый.")), "Новый."),
    ):
        for old, new, view in ((before, after, "rejected"), (after, before, "accepted")):
            (warning,) = compared(docx(old), docx(new), keep=keep).warnings
            assert view in warning.problem
            assert warning.found == (last,)
    assert compared(docx(held + p("А.")), docx(held + p("А.") + p("Б."))).warnings == ()


TABLE = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
SHARING = {
    "a control": (p("А.") + p("Б."), p("А.") + control(p("В."))),
    "a control in a cell": (TABLE.format(p()) + p(), TABLE.format(control(p("В."))) + p()),
    "an empty control": (p("А.") + p(), p("А.") + control(p())),
    "a table": (p("А.") + TABLE.format(p("Т.")), p("А.") + p("Б.")),
    "a table and an empty paragraph": (TABLE.format(p("Т.")), p()),
    "tables behind paragraphs": (
        p("А.") + TABLE.format(p("Т.")),
        p("А.") + p("Б.") + TABLE.format(p("О.") + p("П.")),
    ),
}
"""Texts of which both end with something else."""


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("ends", SHARING)
def test_texts_that_end_with_something_else_leave_no_empty_paragraph(ends: str, keep: str) -> None:
    for before, after in (SHARING[ends], SHARING[ends][::-1]):
        old, new = docx(before), docx(after)
        assert compared(old, new, keep=keep).warnings == ()
        redline = holding(old, new, keep=keep).document
        assert differences(redline, old, accept=False) == []
        assert differences(redline, new, accept=True) == []


def test_an_empty_paragraph_before_a_last_table_that_comes_is_named() -> None:
    tables = TABLE.format(p("Т.")), TABLE.format(p("О.") + p("П."))
    for before, after in (
        (tables[0], tables[0] + p() + tables[1]),
        (p("А.") + tables[0], p("А.") + tables[0] + p("Б.") + tables[1]),
    ):
        for old, new, view in ((before, after, "rejected"), (after, before, "accepted")):
            (warning,) = compared(docx(old), docx(new)).warnings
            assert view in warning.problem


def test_the_last_paragraph_does_not_go_into_a_control_that_takes_its_text_from_data() -> None:
    bound = control(p("Данные."), '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>')
    for before, after in ((p("А.") + p("Б."), p("А.") + bound), (p("А.") + bound, p("А.") + p())):
        document = compared(docx(before), docx(after)).document
        (held,) = etree.fromstring(read(document).encode()).iter(w("sdtContent"))
        shown = [each.text for each in held.iter(w("t"), w("delText"))]
        assert shown == ["Данные."]
