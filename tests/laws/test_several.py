"""Several proposals: what does not clash can be taken in any order, at once or in turn."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.errors import PatchError
from drafting.model.act import Act
from drafting.model.proposal import Proposal
from drafting.patch import apply, conflicts, locate, merge
from drafting.patch.located import Located
from drafting.text.writer import write_act
from tests.laws.proposals import OPERATIONS, acts_for, operations, propose
from tests.laws.shares import carried_out

WORDS = ["replace-words", "insert-words", "delete-words"]


def _pair(
    data: st.DataObject, one: str, other: str
) -> tuple[Act, tuple[Proposal, Proposal], list[Located]]:
    """An act, and two proposals without conflicts, of one operation each, as they are located."""
    law = data.draw(acts_for(one, odd=False))
    both = tuple(
        evolve(propose(data.draw(operations(law, name, id="1"))), proposal=proposal)
        for proposal, name in (("a", one), ("b", other))
    )
    for each in both:
        carried_out(law, each)
    located = [locate(law, each) for each in both]
    assume(not conflicts(law, located))
    return law, (both[0], both[1]), located


@given(st.data(), st.sampled_from(OPERATIONS))
def test_proposals_without_conflicts_are_merged_in_either_order(data, name):
    law, _, located = _pair(data, name, "")
    texts = []
    for order in (located, located[::-1]):
        merged = merge(law, order, "merged")
        assert not merged.left_out
        try:
            texts.append(write_act(apply(law, merged.proposal).act))
        except PatchError as error:
            texts.append(str(error.problems[0].code))
    assert texts[0] == texts[1]


@given(st.data(), st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_changes_of_words_without_conflicts_give_one_text_in_turn_and_at_once(data, one, other):
    law, both, located = _pair(data, one, other)
    merged = merge(law, located, "merged").proposal
    try:
        together = write_act(apply(law, merged).act)
    except PatchError:
        # What two words leave together may read as something else: “Section I. 1999”.
        for first, second in (both, both[::-1]):
            with pytest.raises(PatchError):
                apply(apply(law, first).act, second)
        return
    shown = False
    for first, second in (both, both[::-1]):
        try:
            in_turn = apply(apply(law, first).act, second)
        except PatchError:
            continue
        assert write_act(in_turn.act) == together
        shown = True
    assume(shown)
