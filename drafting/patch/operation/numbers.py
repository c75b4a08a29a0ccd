"""Numbers of new provisions: free, in order, or chosen by the numbers around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from drafting.errors import Problem
from drafting.model.address import Site, counts_through
from drafting.model.gap import gap_of
from drafting.model.kind import Kind
from drafting.model.number import order_of
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.text.labels import heading, numbered
from drafting.text.next_number import between, following, relabelled


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
    """Unnumbered provisions with the next free numbers, written as their neighbours' are; between
    two numbers, with such as sort between them."""
    before = spot.numbered(slice(None, spot.position), new_provisions[0])
    after = spot.numbered(slice(spot.position, None), new_provisions[0])
    if not before or any(provision.num for provision in new_provisions):
        numbered = any(provision.num for provision in new_provisions)
        reason = "the text has a number already" if numbered else "no number stands before it"
        problem = f"`number: next` cannot be carried out: {reason}"
        raise context.refused(spot.address, Problem("syntax", problem, do="give the number"))
    last = before[-1]
    later = next((each for each in after if each.kind is last.kind), None)
    later = later or _later_through(context, spot, last)
    unknown = any(each.kind is Kind.GAP for each in spot.siblings[spot.position :])
    num = last.num
    taken = {p.num for p in (*before, *after)}
    for new in new_provisions:
        free = (
            each
            for each in (between(num, later.num if later else "") if later or unknown else _on(num))
            if each not in taken and _is_read(context, last, each)
        )
        num = next(free, "")
        if not num:
            raise context.refused(spot.address, _no_number(last, later))
        label = relabelled(last.label, last.num, num)
        yield evolve(new, num=num, label=label, sep=last.sep or " ", kind=last.kind)


def _on(num: str) -> Iterator[str]:
    """The numbers that go on from the last one; with a suffix, where the alphabet ends."""
    last = num
    while num := following(num):
        yield num
    yield from between(last, "")


def _later_through(context: Context, spot: NumberSpot, last: Provision) -> Provision | None:
    """The next of the same kind, where such are numbered on through the act."""
    act = context.act
    if last.kind not in act.identity.numbering.through or not counts_through(spot.parent):
        return None
    own = next(each for each in act.sites if each.provision is last)
    later = (
        each.provision
        for each in act.sites[own.order + 1 :]
        if each.provision.kind is last.kind and counts_through(each.parent)
    )
    return next((each for each in later if each.num), None)


def _is_read(context: Context, like: Provision, num: str) -> bool:
    """Whether the number, written as another one is, is read as that number."""
    label = relabelled(like.label, like.num, num)
    words = context.act.identity.numbering.words
    read = heading(label, words) if like.headed else numbered(label)
    return read is not None and read.num == num


def _no_number(last: Provision, later: Provision | None) -> Problem:
    where = f"between {last.label} and {later.label}" if later else f"after {last.label}"
    return Problem(
        code="syntax",
        problem=f"`number: next` cannot be carried out: no number is known that comes {where}",
        do="give the number",
    )


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
