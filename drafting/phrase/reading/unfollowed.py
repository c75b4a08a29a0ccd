"""Sentences that say that a provision is amended below, where no order below amends it: “Section 4
is amended in accordance with section 5 of the Bees Act 1999.”"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from drafting.language.units import Units
from drafting.messages import say
from drafting.phrase.instruction import Framed, Instruction, NotUnderstood


def unfollowed(
    frame: Sequence[Framed], orders: Sequence[Instruction], remainder: Sequence[NotUnderstood]
) -> Iterator[NotUnderstood]:
    """The sentences of a frame that name a provision, where no order below is on it, and the first
    one, if there is any, is on another of its kind.

    Where there is no order at all, or a line below is not understood, nothing is lost in silence.
    """
    last = max((each.line for each in remainder), default=0)
    for each in frame if orders else ():
        if each.sort != "chapeau" or not each.places or last >= each.line:
            continue
        start = bisect_left(orders, each.line, key=lambda one: one.line)
        first = next(islice(orders, start, None), None)
        if first and not all(_is_of_another(first, place) for place in each.places):
            continue
        below = islice(orders, start, None)
        if not any(_is_of(one, place) for one in below for place in each.places):
            why = say("it says that a provision is amended, and no order below amends that")
            yield NotUnderstood(each.text, each.line, why)


def _is_of(order: Instruction, place: Units) -> bool:
    """Whether an order is about a provision, what stands in it or beside it."""
    return any(each[: len(place)] == place for each in (*order.places, order.anchor))


def _is_of_another(order: Instruction, place: Units) -> bool:
    """Whether an order names another provision of the same kind where a place names its own; one on
    “section 4” may be of “Part 2”. Of several that are named by the first and the last, it may be
    any."""
    if not place or any(unit.last or unit.through for unit in place):
        return False
    at, own = len(place) - 1, place[-1]
    named = [each[at] for each in (*order.places, order.anchor) if len(each) > at]
    return bool(named) and all(
        unit.kind is own.kind and (unit.num, unit.nth) != (own.num, own.nth) for unit in named
    )
