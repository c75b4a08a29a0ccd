"""A large first letter is a paragraph of its own in Word, and a letter of the line beside it."""

from __future__ import annotations

import pytest

from drafting.text.writer import write_act
from drafting.word.document.document import read_document
from drafting.word.document.view import View
from drafting.word.package.elements import w
from tests.import_docx.packages import docx, p
from tests.inplace.redlining import into
from tests.inplace.specimens import Specimen, come, delete, r, replace, spec

LAW = "Вторая часть о саде.\n1. Первый пункт.\n"


def body(drop: str) -> str:
    frame = f'<w:framePr w:dropCap="{drop}" w:lines="3" w:wrap="around" w:hAnchor="text"/>'
    letter = f"<w:p><w:pPr>{frame}</w:pPr>{r('В')}</w:p>"
    return letter + p("торая часть о саде.") + p("1. Первый пункт.")


def changed(operation: str, drop: str) -> tuple[Specimen, bytes]:
    made = spec(LAW, operation, body(drop))
    return made, into(made.data, made.amended)


@pytest.mark.parametrize(
    ("operation", "gone"),
    [
        (f"- {{{replace('саде', 'парке')}, at: preamble, reason: Так}}", False),
        (f"- {{{replace('Вторая', 'Иная')}, at: preamble, reason: Так}}", True),
        ("- {op: restate, at: preamble, text: Иное., reason: Так}", True),
        (delete("preamble"), True),
        (come("1-1. Новый.", "after: '1'"), False),
    ],
)
@pytest.mark.parametrize("drop", ["drop", "margin"])
def test_the_letter_is_one_of_the_line(operation: str, gone: bool, drop: str) -> None:
    """Where it goes, nothing of its paragraph is left; else that stays as it is."""
    made, data = changed(operation, drop)
    document = read_document(data, "law.docx")
    old, new = (
        [each.text for each in document.again(view).story.paragraphs()]
        for view in (View.REJECTED, View.ACCEPTED)
    )
    assert old == LAW.splitlines()
    assert new == write_act(made.amended.act).split("\n")[:-1]
    first = next(document.root.iter(w("p")))
    assert (first.find(f"{w('pPr')}/{w('rPr')}/{w('del')}") is not None) == gone


def test_a_frame_of_another_kind_is_a_paragraph() -> None:
    document = read_document(docx(body("none")), "law.docx")
    found = [each.text for each in document.story.paragraphs()]
    assert found[:2] == ["В", "торая часть о саде."]


def test_a_letter_is_dropped_in_the_view_in_which_it_has_that_look() -> None:
    change = (
        '<w:pPrChange w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"><w:pPr>{}</w:pPr>'
        "</w:pPrChange>"
    )
    frame = '<w:framePr w:dropCap="drop" w:lines="3"/>'
    letter = "<w:p><w:pPr>{}</w:pPr><w:r><w:t>A</w:t></w:r></w:p>"
    for now, was, read in (
        (frame, "", [["A mole digs."], ["A", " mole digs."]]),
        ("", frame, [["A", " mole digs."], ["A mole digs."]]),
    ):
        body = letter.format(now + change.format(was)) + p(" mole digs.")
        document = read_document(docx(body), "law.docx")
        views = [document.again(view) for view in (View.ACCEPTED, View.REJECTED)]
        assert [[each.text for each in view.story.paragraphs()] for view in views] == read
