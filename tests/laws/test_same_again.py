"""Law 8: the same input gives the same output, whatever the order of the operations."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from drafting.diff import compare
from drafting.errors import PatchError
from drafting.model.act import Act
from drafting.model.proposal import Proposal
from drafting.papers import Matter, redline
from drafting.patch import apply
from drafting.render.plain import render_plain
from drafting.tasks.dossier import matter_of
from drafting.text.writer import write_act
from tests.acts import act, acts
from tests.laws.proposals import drawn
from tests.laws.stored import amendments, every_proposal


@given(st.data())
def test_a_proposal_carried_out_twice_gives_the_same_papers(data):
    law, proposal = drawn(data)
    again = act(write_act(law), law.identity.numbering, law.language)
    assert _outcome(law, proposal) == _outcome(again, proposal)


@given(st.data())
def test_the_order_of_the_operations_in_the_file_does_not_matter(data):
    law, proposal = drawn(data)
    turned = evolve(proposal, operations=proposal.operations[::-1])
    try:
        one, other = apply(law, proposal), apply(law, turned)
    except PatchError:
        assert _outcome(law, proposal)[0] == _outcome(law, turned)[0] == "refused"
        return
    assert one.act.body == other.act.body
    assert one.changes.lines == other.changes.lines or [
        line.spans for line in one.changes.lines
    ] == [line.spans for line in other.changes.lines]


@given(acts(), acts())
def test_a_comparison_made_twice_is_the_same(old, new):
    assert [line.spans for line in compare(old, new).lines] == [
        line.spans for line in compare(old, new).lines
    ]


@every_proposal
def test_a_stored_proposal_carried_out_twice_gives_the_same_papers(name):
    first, second = amendments(name), amendments(name)
    assert [render_plain(redline(matter_of(one))) for one in first] == [
        render_plain(redline(matter_of(one))) for one in second
    ]


def _outcome(law: Act, proposal: Proposal) -> tuple[str, str]:
    try:
        amended = apply(law, proposal)
    except PatchError as error:
        return "refused", str(error)
    return write_act(amended.act), render_plain(redline(Matter(amended.changes, proposal)))
