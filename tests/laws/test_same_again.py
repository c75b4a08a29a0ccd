"""Law 8: the same input gives the same output, whatever the order of the operations."""

from __future__ import annotations

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.diff.compare import compare
from drafting.errors import PatchError
from drafting.model.act import Act
from drafting.model.change import Amended
from drafting.model.edit import Insertion
from drafting.model.proposal import Proposal
from drafting.papers import Matter, redline
from drafting.patch import apply
from drafting.patch.together.overlap import same_place
from drafting.render.plain import render_plain
from drafting.tasks.dossier import matter_of
from drafting.text.writer import write_act
from tests.acts import act, acts
from tests.examples import few
from tests.laws.places import places
from tests.laws.proposals import acts_for, draw_operation, drawn, each_operation, proposals, propose
from tests.laws.shares import carried_out
from tests.laws.stored import amendments, every_proposal


@few(10)
@given(data=st.data())
@each_operation
def test_a_proposal_carried_out_twice_gives_the_same_papers(data, name):
    law, proposal = drawn(data, name)
    again = act(write_act(law), law.identity.numbering, law.language)
    assert _outcome(again, proposal) == _papers(carried_out(law, proposal), proposal)


@given(st.data())
def test_the_order_of_the_operations_in_the_file_does_not_matter(data):
    """But for what comes to one place without a number."""
    law = data.draw(acts_for(""))
    proposal = data.draw(proposals(law, least=2))
    turned = evolve(proposal, operations=proposal.operations[::-1])
    one, other = carried_out(law, proposal), apply(law, turned)
    together = [edit for place in same_place(law, one.edits) for edit in (place.one, place.other)]
    assume(all(isinstance(edit, Insertion) and edit.provisions[0].num for edit in together))
    assert one.act.body == other.act.body
    assert [line.spans for line in one.changes.lines] == [
        line.spans for line in other.changes.lines
    ]


@given(st.data())
def test_what_is_refused_is_refused_in_any_order(data):
    """Operations on one provision, most of which leave each other no place."""
    law = data.draw(acts_for("delete"))
    site = data.draw(st.sampled_from(places(law, "delete")))
    both = [draw_operation(data.draw, law, among=[site], id=f"{number}") for number in (1, 2)]
    orders = [_outcome(law, propose(*order)) for order in (both, both[::-1])]
    refused = [outcome[0] == "refused" for outcome in orders]
    assert refused[0] == refused[1]
    assume(any(refused))


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
        return _papers(apply(law, proposal), proposal)
    except PatchError as error:
        return "refused", str(error)


def _papers(amended: Amended, proposal: Proposal) -> tuple[str, str]:
    return write_act(amended.act), render_plain(redline(Matter(amended.changes, proposal)))
