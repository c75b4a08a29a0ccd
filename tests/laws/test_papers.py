"""Law 10: a redline says what the change set says, paragraph for paragraph and cell for cell."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.diff import compare
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.kind import Kind
from drafting.model.mark import Mark
from drafting.model.paper import Paper, Paragraph, Table
from drafting.model.provision import Provision
from drafting.papers import Matter, bare_redline, consolidated, redline
from drafting.tasks.dossier import matter_of
from tests.acts import acts
from tests.laws.proposals import drawn, each_operation, propose
from tests.laws.shares import carried_out
from tests.laws.stored import amendments, every_proposal

Block = str | list[list[list[str]]]
"""A line of the law, or the rows of a table: cells of paragraphs."""


@settings(max_examples=15)
@given(data=st.data())
@each_operation
def test_a_redline_holds_the_old_text_and_the_new_one(data, name):
    law, proposal = drawn(data, name)
    changes = carried_out(law, proposal).changes
    _holds_both_texts(redline(Matter(changes, proposal)), changes)


@given(st.data())
def test_a_redline_of_several_operations_holds_the_old_text_and_the_new_one(data):
    law, proposal = drawn(data)
    changes = carried_out(law, proposal).changes
    _holds_both_texts(redline(Matter(changes, proposal)), changes)


@given(acts(), acts())
def test_a_redline_of_two_texts_holds_both(old, new):
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


def _add(found: list[Block], provision: Provision) -> None:
    if provision.kind is Kind.TABLE:
        found.append(
            [
                [[cell.text, *(each.text for each in cell.children)] for cell in row.children]
                for row in provision.children
            ]
        )
        return
    if provision.kind is not Kind.PREAMBLE:
        found.append(provision.label + provision.sep + provision.text)
    for child in provision.children:
        _add(found, child)
