"""Several proposals: what does not clash can be taken in any order, at once or in turn."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import PatchError
from drafting.model.act import Act
from drafting.model.operation import DeleteWords, InsertWords, ReplaceWords
from drafting.model.proposal import Proposal
from drafting.patch import apply, conflicts, locate, merge
from drafting.text.writer import write_act
from tests.acts import acts
from tests.laws.proposals import operations, propose

WORDS = ReplaceWords | InsertWords | DeleteWords


def _pair(data: st.DataObject) -> tuple[Act, Proposal, Proposal] | None:
    """An act, and two proposals that can each be carried out on it."""
    law = data.draw(acts(odd=False).filter(lambda law: len(law.sites) > 2))
    one, other = (
        evolve(propose(data.draw(operations(law, id="1"))), proposal=name) for name in "ab"
    )
    for each in (one, other):
        try:
            apply(law, each)
        except PatchError:
            return None
    return law, one, other


@given(st.data())
def test_proposals_without_conflicts_are_merged_in_either_order(data):
    drawn = _pair(data)
    if drawn is None:
        return
    law, one, other = drawn
    located = [locate(law, one), locate(law, other)]
    if conflicts(law, located):
        return
    texts = []
    for order in (located, located[::-1]):
        merged = merge(law, order, "merged")
        assert not merged.left_out
        try:
            texts.append(write_act(apply(law, merged.proposal).act))
        except PatchError as error:
            texts.append(str(error.problems[0].code))
    assert texts[0] == texts[1]


@given(st.data())
def test_changes_of_words_without_conflicts_give_one_text_in_turn_and_at_once(data):
    drawn = _pair(data)
    if drawn is None or not all(isinstance(p.operations[0], WORDS) for p in drawn[1:]):
        return
    law, one, other = drawn
    located = [locate(law, one), locate(law, other)]
    if conflicts(law, located):
        return
    together = write_act(apply(law, merge(law, located, "merged").proposal).act)
    for first, second in ((one, other), (other, one)):
        try:
            in_turn = apply(apply(law, first).act, second)
        except PatchError:
            continue
        assert write_act(in_turn.act) == together
