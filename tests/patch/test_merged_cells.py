"""Operations on tables with merged cells: carried out exactly, or refused."""

from __future__ import annotations

import pytest

from drafting.errors import PatchError
from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, Move, Restate
from drafting.papers import Matter, redline
from drafting.patch import apply
from drafting.render.html import render_html
from drafting.render.plain import render_plain
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_document
from drafting.text.writer import write_act
from drafting.word.paper import render_docx
from tests.acts import act
from tests.laws.proposals import propose

LAW = "| А | < | б |\n| ^ | ^ | в |\n| ^ | ^ | г |\n| д | е | < |\n"
ROW = "table-1.row-{}"


def at(*rows: int) -> tuple[str, ...]:
    return tuple(map(ROW.format, rows))


CARRIED_OUT = {
    "the last row that a cell reaches": (
        Delete(at=at(3), id="1"),
        "| А | < | б |\n| ^ | ^ | в |\n| д | е | < |\n",
    ),
    "all rows that a cell reaches": (Delete(at=at(1, 2, 3), id="1"), "| д | е | < |\n"),
    "a row that comes into a merge": (
        Insert(after=ROW.format(1), id="1", text=same("| ^ | ^ | я |")),
        LAW.replace("| ^ | ^ | в |", "| ^ | ^ | я |\n| ^ | ^ | в |"),
    ),
    "words in a merged row": (
        Restate(at=at(2), id="1", text=same("| ^ | ^ | я |")),
        LAW.replace("в", "я"),
    ),
    "a row that is no longer merged": (
        Restate(at=at(3), id="1", text=same("| я | ю | г |")),
        LAW.replace("| ^ | ^ | г |", "| я | ю | г |"),
    ),
    "the cell over all": (
        Restate(at=(f"{ROW.format(1)}.cell-1",), id="1", text=same("Я")),
        LAW.replace("А", "Я"),
    ),
    "the table": (
        Restate(at=("table-1",), id="1", text=same("| А | б |\n| ^ | в |"), show="whole"),
        "| А | б |\n| ^ | в |\n",
    ),
    "the table, word by word": (
        Restate(
            at=("table-1",),
            id="1",
            text=same("| Я | < | б |\n| ^ | ^ | в |\n| д | е | ж |\n| ^ | э | я |"),
        ),
        "| Я | < | б |\n| ^ | ^ | в |\n| д | е | ж |\n| ^ | э | я |\n",
    ),
    "the table, with another row above the merged one": (
        Restate(
            at=("table-1",), id="1", text=same("| я | ю | э |\n| А | < | г |\n| ^ | ^ | в |\n")
        ),
        "| я | ю | э |\n| А | < | г |\n| ^ | ^ | в |\n",
    ),
    "the table, without the row that a cell continued": (
        Restate(at=("table-1",), id="1", text=same("| ю | в | < |\n| ^ | г | < |\n")),
        "| ю | в | < |\n| ^ | г | < |\n",
    ),
}


@pytest.mark.parametrize("name", CARRIED_OUT)
def test_the_redline_rejected_and_accepted_has_the_merges_of_both_texts(name):
    operation, wanted = CARRIED_OUT[name]
    amended = apply(act(LAW), propose(operation))
    assert write_act(amended.act) == wanted
    paper = redline(Matter(amended.changes, propose(operation)))
    document = render_docx(paper)
    assert render_html(paper)
    for how, law in (("reject", amended.changes.old), ("accept", amended.changes.new)):
        as_what = ImportedAs(law.identity, law.version, law.language, known=True)
        imported = import_document(document, "redline.docx", as_what, how).act
        assert write_act(imported).strip() == write_act(law).strip()


REFUSED = {
    "the row of a cell that others continue": (Delete(at=at(1), id="1"), "which goes"),
    "a row between": (
        Insert(after=ROW.format(1), id="1", text=same("| х | ы | я |")),
        "is parted from it",
    ),
    "a row that continues one above": (Move(at=at(2), id="1", after=ROW.format(4)), "continue"),
    "a row that others continue": (Move(at=at(1), id="1", after=ROW.format(4)), "which goes"),
    "a merged cell": (
        Restate(at=(f"{ROW.format(2)}.cell-1",), id="1", text=same("я")),
        "merged into the one above it",
    ),
    "a cell merged to the left": (
        Restate(at=(f"{ROW.format(1)}.cell-2",), id="1", text=same("я")),
        "merged into the one to its left",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_part_a_merged_cell_is_refused(name):
    operation, reason = REFUSED[name]
    with pytest.raises(PatchError, match=reason):
        apply(act(LAW), propose(operation))


def test_merged_cells_in_html_and_plain_text():
    amended = apply(act(LAW), propose(Delete(at=at(3), id="1")))
    paper = redline(Matter(amended.changes, propose()))
    assert '<td colspan="2" rowspan="3">' in render_html(paper)
    assert "| А | < | б |\n| ^ | ^ | в |\n| ^ | ^ | [-г-] |\n| д | е | < |" in render_plain(paper)
