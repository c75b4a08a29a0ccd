"""Law 10: a redline says what the change set says, paragraph for paragraph and cell for cell."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from drafting.diff.compare import compare
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.mark import Mark
from drafting.model.operation import Join, Restate
from drafting.model.papers.paper import Paper, Paragraph, Table
from drafting.model.provision import Provision
from drafting.papers import Matter, bare_redline, consolidated, redline
from drafting.patch import apply
from drafting.tasks.dossier import matter_of
from drafting.word.paper import render_docx
from tests.acts import act, acts
from tests.examples import few
from tests.laws.proposals import drawn, each_operation, propose
from tests.laws.shares import carried_out
from tests.laws.stored import amendments, every_proposal

Block = str | list[list[list[str]]]
"""A line of the law, or the rows of a table: cells of paragraphs."""


@few(14)
@given(data=st.data())
@each_operation
def test_a_redline_holds_the_old_text_and_the_new_one(data, name):
    law, proposal = drawn(data, name)
    changes = carried_out(law, proposal).changes
    _holds_both_texts(redline(Matter(changes, proposal)), changes)


@pytest.mark.parametrize("cells", ["| а | б |", "|  |  |", "| а | а |"])
def test_a_cell_restated_as_a_whole_is_one_cell_of_the_redline(cells):
    law = act(f"1. сөз\n  {cells}\n")
    at = ("1.table-1.row-1.cell-1",)
    proposal = propose(Restate(at=at, id="1", text=same("жаңа"), show="whole"))
    changes = apply(law, proposal).changes
    _holds_both_texts(redline(Matter(changes, proposal)), changes)


def test_the_reason_of_a_change_without_text_is_a_comment():
    at = ("table-1.row-1.cell-1.para-2", "table-1.row-1.cell-1.para-3")
    proposal = propose(Join(at=at, id="1", reason=same("себебі")))
    changes = apply(act("| а ¶  ¶  |\n"), proposal).changes
    assert render_docx(redline(Matter(changes, proposal)))


@given(st.data())
def test_a_redline_of_several_operations_holds_the_old_text_and_the_new_one(data):
    law, proposal = drawn(data)
    changes = carried_out(law, proposal).changes
    _holds_both_texts(redline(Matter(changes, proposal)), changes)


@example(old=act("| a | b |\n# 5. c\n"), new=act("| a | b ¶  |\n"))
@example(old=act("|  | b |\n# 5. c\n"), new=act("|  | b ¶ d |\n"))
@example(old=act("|  | b |\n# 5. c\n"), new=act("|  | b ¶  |\n"))
@given(acts(), acts())
def test_a_redline_of_two_texts_holds_both(old, new):
    # An empty row has no letter that a mark could be on.
    assume(_rows_have_words(old) and _rows_have_words(new))
    changes = compare(old, new)
    _holds_both_texts(bare_redline(changes), changes)


@given(acts())
def test_the_consolidated_text_is_the_act_without_a_mark(law):
    paper = consolidated(Matter(ChangeSet.unchanged(law), propose()))
    assert _blocks(paper, without=None) == _naive(law)


@every_proposal
def test_the_redline_of_a_stored_proposal_holds_both_texts(name):
    for amendment in amendments(name):
        _holds_both_texts(redline(matter_of(amendment)), amendment.amended.changes)


def _rows_have_words(law: Act) -> bool:
    rows = (site.provision for site in law.sites if site.provision.kind is Kind.ROW)
    return all(any(each.text for each in row.walk()) for row in rows)


def _holds_both_texts(paper: Paper, changes: ChangeSet) -> None:
    assert _blocks(paper, without=Mark.INSERTED) == _naive(changes.old)
    assert _blocks(paper, without=Mark.DELETED) == _naive(changes.new)
    known = {change.id for change in changes.changes}
    for comment in paper.comments:
        assert comment.change in known


def _blocks(paper: Paper, *, without: Mark | None) -> list[Block]:
    found: list[Block] = []
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            if block.mark is not without:
                found.append(_text(block, without))
        elif rows := _rows(block, without):
            found.append(rows)
    return found


def _rows(table: Table, without: Mark | None) -> list[list[list[str]]]:
    return [
        [
            [_text(each, without) for each in cell.paragraphs if each.mark is not without]
            for cell in row.cells
            if not cell.continues
        ]
        for row in table.rows
        if row.mark is not without
    ]


def _text(paragraph: Paragraph, without: Mark | None) -> str:
    marks = {run.mark for run in paragraph.runs}
    assert paragraph.mark is Mark.KEPT or marks <= {paragraph.mark}
    return "".join(run.text for run in paragraph.runs if run.mark is not without)


def _naive(law: Act) -> list[Block]:
    found: list[Block] = []
    for provision in law.body:
        _add(found, provision)
    return found


def _add(found: list[Block], provision: Provision, lead: str = "") -> None:
    if provision.kind is Kind.TABLE:
        found.append(
            [
                [
                    [cell.text, *(each.text for each in cell.children)]
                    for cell in row.children
                    if not cell.merged
                ]
                for row in provision.children
            ]
        )
        return
    lead += provision.label + provision.sep + provision.text
    waits = any(child.run_in for child in provision.children)
    if provision.kind not in (Kind.PREAMBLE, Kind.CLOSING) and not waits:
        found.append(lead)
    for child in provision.children:
        _add(found, child, lead if child.run_in else "")
