"""Numbers of new provisions: free, in order, or chosen by the numbers around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from drafting.errors import Problem
from drafting.model.address import Site
from drafting.model.gap import gap_of
from drafting.model.kind import Kind
from drafting.model.number import order_of
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.text.next_number import duplicating, following, relabelled


@frozen
class NumberSpot:
    """A place for new provisions: before the child `position` of `parent` (None: the act)."""

    parent: Site | None
    position: int
    siblings: Sequence[Provision]
    address: str
    """The address that the operation gave, for messages."""

    def numbered(self, side: slice, like: Provision) -> list[Provision]:
        """Numbered siblings on one side that could be in one row with `like`."""
        return [p for p in self.siblings[side] if p.num and p.headed == like.headed]


def check_numbers(context: Context, spot: NumberSpot, new_provisions: Sequence[Provision]) -> None:
    """Warn of a number that is out of order, or that may be taken in what is not known.

    Whether it is taken in what is known is for `clash`, which sees every operation.
    """
    for new in new_provisions:
        _warn_gap(context, spot, new)
    edges = (
        *spot.siblings[: spot.position][-1:],
        *new_provisions,
        *spot.siblings[spot.position :][:1],
    )
    for one, other in pairwise(each for each in edges if each.num):
        if one.kind is other.kind and order_of(one.num) > order_of(other.num):
            problem = f"{other.label} comes after {one.label}, out of order"
            context.warn(spot.address, Problem(code="order", problem=problem))


def numbered_next(
    context: Context, spot: NumberSpot, new_provisions: Sequence[Provision]
) -> Iterator[Provision]:
    """Unnumbered provisions with the next free numbers, written as their neighbours' are."""
    before = spot.numbered(slice(None, spot.position), new_provisions[0])
    after = spot.numbered(slice(spot.position, None), new_provisions[0])
    if not before or any(provision.num for provision in new_provisions):
        numbered = any(provision.num for provision in new_provisions)
        reason = "the text has a number already" if numbered else "no number stands before it"
        problem = f"`number: next` cannot be carried out: {reason}"
        raise context.refused(spot.address, Problem("syntax", problem, do="give the number"))
    last = before[-1]
    unknown = any(each.kind is Kind.GAP for each in spot.siblings[spot.position :])
    num = last.num
    taken = {p.num for p in (*before, *after)}
    for new in new_provisions:
        num = following(num) if not (after or unknown) else duplicating(num)
        while num in taken:
            num = duplicating(num)
        if not num:
            problem = f"which number comes after {last.label} is not known"
            raise context.refused(spot.address, Problem("syntax", problem, do="give the number"))
        label = relabelled(last.label, last.num, num)
        yield evolve(new, num=num, label=label, sep=last.sep or " ", kind=last.kind)


def _warn_gap(context: Context, spot: NumberSpot, new: Provision) -> None:
    for each in spot.siblings if new.num else ():
        gap = gap_of(each.text) if each.kind is Kind.GAP else None
        if gap and (gap.first or gap.last) and gap.covers(new.num):
            problem = Problem(
                code="gap",
                problem=f"the number {new.label} may be taken in what the baseline does not hold",
                found=(each.text,),
            )
            context.warn(spot.address, problem)
