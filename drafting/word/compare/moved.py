"""Moves on request: a paragraph that goes at one place and comes at another, to the letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafting.model.mark import Mark
from drafting.word.compare.merging import CHANGE, Merging
from drafting.word.compare.paragraph_pairs import ParagraphPair
from drafting.word.compare.sameness import Sameness
from drafting.word.package.elements import Element, w
from drafting.word.tracked.markup.writer import demote, surround

_WORDS = 3
"""A text of fewer words shows not that it moved."""

_Moved = dict[Element, list[ParagraphPair]]
"""A paragraph → the pairs of its move, which are filled in; both paragraphs share the list."""


def moved_blocks(
    ordered: Sequence[tuple[Element | None, Element | None]], same: Sameness
) -> _Moved:
    """The paragraphs that stand in each document once, at places that do not pair."""
    gone, come = (
        [
            own
            for pair in ordered
            if (own := pair[side]) is not None
            and pair[1 - side] is None
            and own.tag == w("p")
            and same.words(own).total() >= _WORDS
        ]
        for side in (0, 1)
    )
    here, there = (Counter(map(same.text, each)) for each in (gone, come))
    places = {same.text(each): each for each in come}
    found: _Moved = {}
    for each in gone:
        text = same.text(each)
        if here[text] == there[text] == 1:
            found[each] = found[places[text]] = []
    return found


def write_ranges(moved: _Moved, merging: Merging) -> None:
    """Put the ranges around what moved; what could not be written as moved goes and comes."""
    for pair in {id(each): each for each in moved.values()}.values():
        if len(pair) == 2 and all(each.moved for each in pair):
            name = f"move{merging.pen.revisions.number()}"
            for each in sorted(pair, key=lambda own: own.mark is Mark.INSERTED):
                surround((each.element, each.element), each.mark, name, CHANGE, merging.pen)
        else:
            for each in pair:
                if each.moved:
                    demote(each.element, merging.pen)
