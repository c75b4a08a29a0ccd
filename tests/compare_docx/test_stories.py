"""Headers, footers, text boxes, relationships; documents that have tracked changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import pytest

from drafting.word.compare.bodies import BodyMerger
from drafting.word.document.view import View
from drafting.word.package.package import Package
from drafting.word.tracked.markup.settling import settle
from tests.compare_docx.elements import INLINE
from tests.compare_docx.packages import Pages, written
from tests.compare_docx.redlines import compared, holding, looks, marked, text_parts
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, WHO, control, par, r, table
from tests.judges.own_reader import resolved_paragraphs
from tests.judges.stories import stories
from tests.packages import packed, parts, read

HEADER = SECTION.replace(
    "<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="rheader"/>'
)
BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    "{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
TRACKED = [
    par(
        f"<w:ins {WHO} w:id='9'>{r('новое ')}</w:ins>",
        f"<w:del {WHO} w:id='8'>{r('старое ').replace('w:t', 'w:delText')}</w:del>",
        r("слово"),
    ),
    par(r("Первый."), properties=f"<w:rPr><w:del {WHO} w:id='9'/></w:rPr>") + p(" Второй."),
    par(r("Первый."), properties=f"<w:rPr><w:ins {WHO} w:id='9'/></w:rPr>") + p(" Второй."),
    par(r("А", f"<w:b/><w:rPrChange {WHO} w:id='9'><w:rPr><w:i/></w:rPr></w:rPrChange>")),
    par(
        r("А"), properties=f"<w:jc w:val='both'/><w:pPrChange {WHO} w:id='9'><w:pPr/></w:pPrChange>"
    ),
    table([p("а")], [p("б")]).replace(
        "<w:tr>", f"<w:tr><w:trPr><w:del {WHO} w:id='9'/></w:trPr>", 1
    )
    + p(),
]


def headed(body: str, header: str) -> bytes:
    return docx(body + HEADER, header=header)


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_header_changes(keep: str) -> None:
    old, new = headed(p("Текст."), p("Проект от 1 мая")), headed(p("Текст."), p("Проект от 2 мая"))
    found = holding(old, new, keep=keep)
    assert marked(found.document, "word/header.xml") == "Проект от [-1-]{+2+} мая\n"


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_header_comes_or_goes(keep: str) -> None:
    plain, with_header = docx(p("Текст.") + SECTION), headed(p("Текст."), p("Проект"))
    for old, new, shown in ((plain, with_header, "{+Проект+}"), (with_header, plain, "[-Проект-]")):
        found = compared(old, new, keep=keep)
        (part,) = [each for each in text_parts(found.document) if "eader" in each]
        assert marked(found.document, part).strip() == shown


def _sections(*headers: str) -> bytes:
    """A document of as many sections, each with its header; equal ones are one part."""

    def body(pages: Pages) -> str:
        numbers: dict[str, str] = {}
        for each in headers:
            numbers.setdefault(each, pages.header("header", p(each)) if each not in numbers else "")
        ends = [
            SECTION.replace(
                "<w:sectPr>",
                f'<w:sectPr><w:headerReference w:type="default" r:id="{numbers[each]}"/>',
            )
            for each in headers
        ]
        middle = (f"<w:p><w:pPr>{end}</w:pPr></w:p>" for end in ends[:-1])
        return p("Текст.") + "".join(middle) + p("Текст.") + ends[-1]

    return written(body)


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_header_that_sections_share_in_one_document_is_compared_with_each(keep: str) -> None:
    apart, shared = _sections("Глава А", "Глава Б", "Глава А"), _sections(*["Глава В"] * 3)
    for old, new, way in ((apart, shared, "[-{}-]{{+В+}}"), (shared, apart, "[-В-]{{+{}+}}")):
        found = compared(old, new, keep=keep)
        assert not found.warnings
        package = Package.open(found.document, "redline")
        targets = {each.id: each.target for each in package.related(package.main)}
        numbers = re.findall(r'headerReference w:type="default" r:id="(\w+)"', read(found.document))
        shown = [marked(found.document, targets[each]).strip() for each in numbers]
        assert shown == ["Глава " + way.format(each) for each in "АБА"]


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_section_that_goes_with_a_header_that_stays_refers_to_it_once(keep: str) -> None:
    found = compared(_sections("Глава А", "Глава А"), _sections("Глава Б"), keep=keep)
    rels = read(found.document, "word/_rels/document.xml.rels")
    assert rels.count('Target="header') == 1


def test_a_text_box_changes_by_itself() -> None:
    old, new = (
        docx(par(r("До "), BOX.format(p(text)), r(" после")) + SECTION)
        for text in ("Для служебного пользования", "Для открытого пользования")
    )
    found = read(holding(old, new).document)
    assert found.count("<w:pict>") == 1
    assert found.count("<w:del ") == found.count("<w:ins ") == 1


@pytest.mark.parametrize("body", TRACKED)
@pytest.mark.parametrize("view", [*View])
def test_a_settled_part_reads_as_its_view(body: str, view: View) -> None:
    data = docx(body + SECTION)
    root = Package.open(data, "document").document()
    assert settle(root, view) > 0
    assert settle(root, view) == 0
    written = "".join(root.itertext())
    assert written == "".join(resolved_paragraphs(data, accept=view is View.ACCEPTED))


def test_tracked_changes_are_settled_first_and_named() -> None:
    tracked, accepted = docx(TRACKED[0] + SECTION), docx(p("новое слово") + SECTION)
    found = compared(tracked, accepted)
    assert not found.changes
    assert any("accepted" in each.problem for each in found.warnings)
    rejected = compared(tracked, docx(p("старое слово") + SECTION), tracked="reject")
    assert not rejected.changes


def picture(name: str, content: bytes) -> bytes:
    """A document with a picture under a name, as the relationship `pic`."""
    base = docx(
        par(r("Герб: "), '<w:r><w:drawing><a:blip xmlns:a="a" r:embed="pic"/></w:drawing></w:r>')
        + SECTION
    )
    files: dict[str, str | bytes] = {f"word/media/{name}.png": content}
    for each, part in parts(base).items():
        files[each] = (
            part.decode()
            .replace(
                "</Relationships>" if "document" in each else "\0",
                '<Relationship Id="pic" Type="http://schemas.openxmlformats.org/officeDocument/'
                f'2006/relationships/image" Target="media/{name}.png"/></Relationships>',
            )
            .replace("<Default ", '<Default Extension="png" ContentType="image/png"/><Default ', 1)
        )
    return packed(files)


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_picture_comes_with_its_part(keep: str) -> None:
    old, new = picture("a", b"\x89PNG old"), picture("a", b"\x89PNG new")
    found = compared(old, new, keep=keep)
    text = read(found.document)
    assert text.count("<w:drawing>") == 2
    package = Package.open(found.document, "redline")
    targets = {each.id: each.target for each in package.related(package.main)}
    shown = {package.read(target) for number, target in targets.items() if f'"{number}"' in text}
    assert shown == {b"\x89PNG old", b"\x89PNG new"}


def test_the_same_picture_under_another_name_is_no_change() -> None:
    assert not compared(picture("a", b"\x89PNG"), picture("b", b"\x89PNG")).changes


def test_several_pictures_of_one_look_are_no_change() -> None:
    element = INLINE["inline picture"]

    def twice(pages: Pages) -> str:
        return par(element(pages, 1), element(pages, 1)) + SECTION

    assert not compared(written(twice, 1), written(twice, 20)).changes


@pytest.mark.parametrize("keep", ["new", "old"])
def test_the_last_paragraph_stays_where_a_table_before_it_goes_and_one_comes(keep: str) -> None:
    old, new = table([p("право")]) + p(), table([p()]) + p("Срок.")
    holding(docx(old + SECTION), docx(new + SECTION), keep=keep)


def test_bookmarks_that_go_are_named() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="ставка"/>{}<w:bookmarkEnd w:id="1"/>'
    found = compared(docx(par(mark.format(r("А"))) + SECTION), docx(par(r("А")) + SECTION))
    (warning,) = found.warnings
    assert warning.found == ("ставка",)


def test_bookmarks_that_moved_are_named_also_without_words_or_onto_equal_ones() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="ставка"/>{}<w:bookmarkEnd w:id="1"/>'
    word = r("Сад")
    for one in (mark.format(word), mark.format("") + word):
        first, second = (
            docx(par(r("1. "), a, r("и")) + par(r("2. "), b, r("и")) + SECTION)
            for a, b in ((one, word), (word, one))
        )
        for old, new in ((first, second), (second, first)):
            (warning,) = compared(old, new).warnings
            assert warning.found == ("ставка",)
        grown = docx(par(r("0. "), one, r("и")) + par(r("2. "), word, r("и")) + SECTION)
        assert compared(first, grown).warnings == ()


def test_looks_of_a_document_are_its_own() -> None:
    data = docx(TRACKED[3] + SECTION)
    assert looks(data, View.ACCEPTED) != looks(data, View.REJECTED)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('<w:altChunk r:id="r9"/>', '<w:altChunk r:id="r9"/>', False),
        ("", '<w:altChunk r:id="r9"/>', True),
        ("<w:unknown/>", "", True),
        ("<w:unknown/>", "<w:unknown/>", False),
        ("", '<w:proofErr w:type="spellStart"/>', False),
    ],
)
def test_what_is_no_block_is_named_and_not_passed_over(old: str, new: str, named: bool) -> None:
    made = compared(docx(p("А.") + old), docx(p("А.") + new))
    assert any("is not compared" in each.problem for each in made.warnings) is named


CHOICE = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="w14">{}</mc:Choice><mc:Fallback/></mc:AlternateContent>'
)


@pytest.mark.parametrize("within", ["row", "cell", "row in a control"])
def test_what_is_chosen_inside_a_table_is_compared(within: str) -> None:
    def document(words: str) -> bytes:
        cell = f"<w:tc><w:tcPr/>{p(words)}</w:tc>"
        row = {
            "row": CHOICE.format(f"<w:tr>{cell}</w:tr>"),
            "cell": f"<w:tr>{CHOICE.format(cell)}<w:tc><w:tcPr/>{p('В.')}</w:tc></w:tr>",
            "row in a control": "<w:sdt><w:sdtContent>"
            + CHOICE.format(f"<w:tr>{cell}</w:tr>")
            + "</w:sdtContent></w:sdt>",
        }[within]
        grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>'
        return docx(f"<w:tbl>{grid}<w:tr><w:tc><w:tcPr/>{p('А.')}</w:tc></w:tr>{row}</w:tbl>")

    old, new = document("один"), document("два")
    made = compared(old, new)
    assert not made.warnings
    assert stories(made.document, accept=False) == stories(old, accept=True)
    assert stories(made.document, accept=True) == stories(new, accept=True)


def _in_control(words: str) -> bytes:
    content = f"<w:sdtContent>{p(words)}</w:sdtContent>" if words else ""
    return docx(f"<w:sdt><w:sdtPr/>{content}</w:sdt>" + p("В."))


def _in_xml(words: str) -> bytes:
    return docx(f'<w:customXml w:element="a"><w:customXmlPr/>{p(words)}</w:customXml>' + p("В."))


@pytest.mark.parametrize("made", [_in_control, _in_xml])
@pytest.mark.parametrize(("old", "new"), [("один", "два"), ("", "два"), ("один", "")])
def test_what_stands_in_a_control_is_compared(
    made: Callable[[str], bytes], old: str, new: str
) -> None:
    redline = compared(made(old), made(new)).document
    for accept, words in ((False, old), (True, new)):
        heard = [each for each in resolved_paragraphs(redline, accept=accept) if each]
        assert heard == [*filter(None, [words]), "В."]


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_redline_that_lost_a_letter_says_where(
    keep: Literal["new", "old"], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BodyMerger, "_control", lambda *_: None)
    made = compared(_in_control("Сбор взимается."), _in_control("Сбор не взимается."), keep=keep)
    (warning,) = made.warnings
    settled, document = ("rejected", "old") if keep == "new" else ("accepted", "new")
    assert f"all changes {settled}, the redline has not the text of the {document}" in str(warning)
    assert warning.found == (
        ("Сбор взимается.В.", "Сбор не взимается.В.")
        if keep == "new"
        else ("Сбор не взимается.В.", "Сбор взимается.В.")
    )


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_text_in_another_format_is_compared_by_its_bytes(keep: Literal["new", "old"]) -> None:
    def document(words: str, first: int) -> bytes:
        def body(pages: Pages) -> str:
            pages.parts["word/chunk.xml"] = f"<html>{words}</html>".encode()
            return p("А.") + f'<w:altChunk r:id="{pages.link("aFChunk", "chunk.xml")}"/>' + p("Б.")

        return written(body, first)

    assert not compared(document("один", 1), document("один", 20), keep=keep).warnings
    (warning,) = compared(document("один", 1), document("два", 20), keep=keep).warnings
    assert "`altChunk` is not compared" in warning.problem


def test_a_text_in_another_format_that_would_stand_elsewhere_is_named() -> None:
    other = '<w:altChunk r:id="r9"/>'
    made = compared(docx(p("А.") + other + p("Б.") + p("В.")), docx(p("А.") + p("Б.") + other))
    assert len(made.warnings) == 1
    assert "[altChunk]" in made.warnings[0].found[0]


def test_the_end_of_a_section_that_no_sign_carries_is_named() -> None:
    grid = table([p("т")])
    # One section comes before the table, where nothing is kept, and another goes behind it.
    old = p("В. Г") + p() + grid + p("Б.", SECTION) + p("К.")
    new = p("Слово одно и два") + p("А.", SECTION) + grid + p("А.") + p("Я")
    made = compared(docx(old + SECTION), docx(new + SECTION))
    assert any("end of a section" in each.problem for each in made.warnings)


def test_the_end_of_a_section_goes_where_nothing_is_kept_between_tables() -> None:
    grid = table([p("т")])
    old, new = p("А.") * 2, p("", SECTION) + control(p("в"))
    documents = (docx(grid + each + grid + p("К.") + SECTION) for each in (old, new))
    assert not holding(*documents).warnings


def test_settings_that_are_seen_are_named() -> None:
    one, other = "<w:evenAndOddHeaders/>", '<w:zoom w:percent="100"/>'
    (warning,) = compared(docx(p("А."), settings=one), docx(p("А."), settings=other)).warnings
    assert warning.found == ("evenAndOddHeaders",)


@pytest.mark.parametrize("around", ["words", "block", "cell", "row"])
def test_a_control_that_takes_its_text_from_data_is_named(around: str) -> None:
    bound = '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>'

    def document(words: str) -> bytes:
        if around == "words":
            return docx(par(r("До "), control(r(words), bound)))
        content = p(words) if around == "block" else table([p("а"), p(words)], [p("б"), p("в")])
        start, end = {"block": ("<w:p>", "</w:p>"), "cell": ("<w:tc>", "</w:tc>")}.get(
            around, ("<w:tr>", "</w:tr>")
        )
        at = content.rindex(start, 0, content.index(words))
        until = content.index(end, at) + len(end)
        held = control(content[at:until], bound)
        return docx(content[:at] + held + content[until:] + p())

    (warning,) = compared(document("один"), document("два")).warnings
    assert "from data" in warning.problem
    assert not compared(document("один"), document("один")).warnings


@pytest.mark.parametrize(
    ("old", "new", "sort"),
    [
        ("Все дела", "Всё дела", "ё and е"),
        ("один кот", "один кoт", "letters of two alphabets"),
        ("ст. 5", "ст.\u00a05", "white space"),
        ("а - б", "а – б", "dashes or quotation marks"),
        ("пять дней", "шесть дней", ""),
    ],
)
@pytest.mark.parametrize("keep", ["new", "old"])
def test_what_a_reader_may_not_see_is_named(
    old: str, new: str, sort: str, keep: Literal["new", "old"]
) -> None:
    found = compared(docx(p(old)), docx(p(new)), keep=keep)
    assert [each.code for each in found.warnings] == ["look-alike"] * bool(sort)
    for each in found.warnings:
        assert sort in each.problem
        assert "U+" in each.found[0]


def test_pictures_look_like_nothing_but_themselves() -> None:
    assert not compared(picture("a", b"\x89PNG old"), picture("a", b"\x89PNG new")).warnings


def _noted(kind: str, *lines: tuple[str, str]) -> bytes:
    """Lines with their notes, where they have one."""

    def body(pages: Pages) -> str:
        reference = f'<w:r><w:{kind}Reference w:id="{{}}"/></w:r>'
        return "".join(
            par(r(line), reference.format(pages.note(kind, p(note))) if note else "")
            for line, note in lines
        )

    return written(body)


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_stand_in_the_order_of_their_references(kind: str) -> None:
    old = _noted(kind, ("Первая строка.", "уходит"), ("Вторая строка.", "остаётся"))
    new = _noted(kind, ("Первая строка.", ""), ("Вторая строка.", "остаётся"))
    found = read(compared(old, new).document, f"word/{kind}s.xml")
    assert found.index("уходит") < found.index("остаётся")


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_of_lines_that_stay_change_far_from_other_changes(kind: str, keep: str) -> None:
    between = [("Остаётся.", "")] * 3
    old = _noted(kind, ("Один.", ""), *between, ("Строка.", "старая"), *between, ("Три.", ""))
    new = _noted(kind, ("Два.", ""), *between, ("Строка.", "новая"), *between, ("Пять.", ""))
    document = compared(old, new, keep=keep).document
    assert stories(document, accept=False) == stories(old, accept=True)
    assert stories(document, accept=True) == stories(new, accept=True)


def test_tracked_changes_of_notes_that_are_not_compared_are_settled() -> None:
    tracked = f"<w:ins {WHO} w:id='9'>{r('а')}</w:ins>"
    note = f'<w:footnote w:id="2">{par(tracked)}</w:footnote>'
    old, new = (docx(p(text) + SECTION, footnotes=note) for text in ("А.", "Б."))
    assert "w:author" not in read(compared(old, new).document, "word/footnotes.xml")
