"""Editor's notes of a document that go over several paragraphs."""

from __future__ import annotations

import pytest

from drafting.errors import FormatError
from drafting.model.localized import same
from drafting.model.operation import Delete, Restate
from drafting.patch import apply
from drafting.text.writer import write_act
from tests.import_docx.packages import docx, p
from tests.import_docx.test_closing import imported
from tests.inplace.redlining import into
from tests.laws.proposals import propose

LAW = [
    "1. Реестр открыт.",
    "{Пункт 1 изменен",
    "2. Законом от 7 мая 2019 года.}",
    "2. Журнал ведется.",
]


def document(lines: list[str]) -> bytes:
    return docx("".join(map(p, lines)))


def test_they_are_one_note() -> None:
    result = imported(document(LAW))
    assert [site.address for site in result.act.lines()] == [
        "1", "1.note-1", "1.note-1.note-1", "2"
    ]  # fmt: skip
    assert not result.warnings


@pytest.mark.parametrize("line", [1, 2])
def test_a_footnote_of_one_stands_in_what_it_stands_in(line: int) -> None:
    words = LAW[line].split()
    reference = (
        '</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t xml:space="preserve">'
    )
    law = [*LAW[:line], " ".join((words[0], words[1] + reference, *words[2:])), *LAW[line + 1 :]]
    footnote = f'<w:footnote w:id="1">{p("Газета 5.")}</w:footnote>'
    result = imported(docx("".join(map(p, law)), footnotes=footnote))
    assert [site.address for site in result.act.lines()][3] == "1.footnote-1"


def test_a_brace_that_nothing_closes_is_text_and_named() -> None:
    result = imported(document([LAW[0], LAW[1], LAW[3]]))
    assert [site.address for site in result.act.lines()] == ["1", "1.part-2", "2"]
    (warning,) = result.warnings
    assert "looks like an editor's note" in warning.problem


def test_they_go_and_change_as_one() -> None:
    law = imported(document(LAW)).act
    restated = Restate(at=("1.note-1",), id="1", text=same("{Пункт 1 изменен\nКодексом.}"))
    for operation in (Delete(at=("1.note-1",), id="1"), restated):
        amended = apply(law, propose(operation))
        redlined = into(document(LAW), amended)
        for how, text in (("reject", law), ("accept", amended.act)):
            assert write_act(imported(redlined, how).act) == write_act(text)


def test_a_note_is_not_unfolded_without_end() -> None:
    references = '<w:r><w:footnoteReference w:id="1"/></w:r>' * 1000
    note = f'<w:footnote w:id="1">{p("слово") * 200}</w:footnote>'
    data = docx(f"<w:p>{references}</w:p>", footnotes=note)
    with pytest.raises(FormatError, match="more than 100000 paragraphs"):
        imported(data)


@pytest.mark.parametrize("code", ["001B", "0000", "000A", "D800", "FFFFFFFF"])
def test_a_symbol_that_is_no_character_is_shown_as_one_that_is_lacking(code: str) -> None:
    symbol = f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>'
    result = imported(docx(f"<w:p><w:r><w:t>1. a</w:t></w:r>{symbol}</w:p>"))
    assert [site.line for site in result.act.lines()] == ["1. a\ufffd"]
