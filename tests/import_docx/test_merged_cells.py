"""Merged cells of a document: read, found again, and changed in place."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.model.act import Identity
from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, Operation, Restate
from drafting.patch import apply
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_document
from drafting.text.writer import write_act
from drafting.word.reading.act import ImportedDocument
from tests.import_docx.packages import docx, p
from tests.import_docx.stories import cell, table, tr
from tests.inplace.redlining import into
from tests.laws.proposals import propose

_WIDE = '<w:gridSpan w:val="2"/>'
_HEAD = '<w:vMerge w:val="restart"/>'
_BELOW = "<w:vMerge/>"
LAW = p("1. Ставки:") + table(
    tr(cell(p("Вид"), more=_WIDE + _HEAD), cell(p("Ставка"))),
    tr(cell(p(), more=_WIDE + _BELOW), cell(p("в рублях"))),
    tr(cell(p("лес")), cell(p("дрова")), cell(p("5"))),
)
TEXT = "1. Ставки:\n  | Вид | < | Ставка |\n  | ^ | ^ | в рублях |\n  | лес | дрова | 5 |\n"
ROW = "1.table-1.row-{}"


def imported(body: str | bytes, changes: str = "accept") -> ImportedDocument:
    data = body if isinstance(body, bytes) else docx(body)
    return import_document(data, "law.docx", ImportedAs(Identity("law"), "2020-01-01"), changes)


def rows(result: ImportedDocument) -> list[str]:
    return [line for line in write_act(result.act).splitlines() if line.lstrip().startswith("|")]


def merging(result: ImportedDocument) -> bool:
    return any("merged" in problem.problem for problem in result.warnings)


def test_merged_cells_are_read():
    result = imported(LAW)
    assert rows(result) == TEXT.splitlines()[1:]
    assert not merging(result)


@pytest.mark.parametrize(
    "body",
    [
        table(tr(cell(p("а"), more=_HEAD), cell(p("б"))), tr(cell(p("я"), more=_BELOW), cell(p()))),
        table(tr(cell(p("а"), more=_HEAD)), tr(cell(p(), more=_BELOW))),
        table(tr(cell(p("а"), more='<w:gridSpan w:val="2147483647"/>'))),
    ],
    ids=["a merged cell with a text", "a row without a cell of its own", "columns beyond number"],
)
def test_merges_that_a_text_cannot_hold_are_named(body):
    result = imported(p("1. Ставки.") + body)
    assert merging(result)
    assert not any("^ |" in line or "< |" in line for line in rows(result))


def test_a_cell_that_continues_none_is_read_as_its_own():
    body = table(tr(cell(p("а"), more=_BELOW), cell(p("б"))))
    assert rows(imported(p("1. Ставки.") + body)) == ["| а | б |"]


@pytest.mark.parametrize(
    "operation",
    [
        Restate(at=(f"{ROW.format(2)}.cell-3",), id="1", text=same("в тенге")),
        Restate(at=(f"{ROW.format(1)}.cell-1",), id="1", text=same("Виды")),
        Delete(at=(ROW.format(2),), id="1"),
        Delete(at=(ROW.format(1), ROW.format(2)), id="1"),
        Delete(at=("1.table-1",), id="1"),
    ],
)
def test_a_document_with_merged_cells_is_changed_in_place(operation: Operation):
    law = imported(LAW).act
    amended = apply(law, propose(operation))
    written = into(docx(LAW), amended)
    assert write_act(imported(written, "reject").act) == write_act(law)
    assert write_act(imported(written).act).strip() == write_act(amended.act).strip()


def test_a_new_row_between_merged_ones_is_refused_in_place():
    law = imported(LAW).act
    come = Insert(after=ROW.format(3), id="1", text=same("| уголь | < | 6 |"))
    with pytest.raises(DraftingError, match="a new row with merged cells"):
        into(docx(LAW), apply(law, propose(come)))
