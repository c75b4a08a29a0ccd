"""Through which divisions numbers count on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from drafting.model.kind import Kind
from drafting.model.numbers.order import order_of
from drafting.model.provision import Provision

COUNTED_ON = (Kind.SECTION, Kind.CHAPTER, Kind.ARTICLE, Kind.ITEM)
"""Kinds whose numbers may go through all divisions."""
_FIGURE = re.compile(r"\d")


def counted_through(annex: Provision, through: Set[Kind]) -> frozenset[Kind]:
    """The kinds whose numbers go through the divisions of an annex, which begins anew, as its text
    shows: they stand in several, and fall back in none. Those of a kind that is numbered `through`
    the act may stand in one, where a text is not whole; and so may items, in rules of one
    chapter."""
    divisions = [*_divisions(annex)]
    rows = {kind: [*_rows(divisions, kind)] for kind in COUNTED_ON}
    return frozenset(
        kind
        for kind, found in rows.items()
        if (len(found) > 1 or any(kind in through or _is_whole(kind, *row) for row in found))
        and all(order_of(one[-1]) < order_of(other[0]) for (_, one), (_, other) in pairwise(found))
    )


def _is_whole(kind: Kind, division: Provision, nums: Sequence[str]) -> bool:
    """Whether a row of items stands in a chapter from the first one on."""
    return kind is Kind.ITEM and division.kind in _OF_ITEMS and nums[0] == "1"


_OF_ITEMS = frozenset({Kind.BOOK, Kind.CHAPTER, Kind.SUBCHAPTER})


def _rows(divisions: Sequence[Provision], kind: Kind) -> Iterator[tuple[Provision, list[str]]]:
    for one in divisions:
        nums = [each.num for each in one.children if each.kind is kind]
        if figures := [*filter(_FIGURE.match, nums)]:
            yield one, figures


def _divisions(around: Provision) -> Iterator[Provision]:
    yield around
    for child in around.children:
        if child.headed and child.kind is not Kind.ANNEX:
            yield from _divisions(child)
