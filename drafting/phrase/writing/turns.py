"""In which turn the orders of an amending text stand: as the text does, but where one would be read
otherwise behind another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from attrs import evolve

from drafting.model.address import Site
from drafting.model.change import Amended
from drafting.model.edit import Edit, Insertion, Removal
from drafting.model.operation import Move, Operation
from drafting.phrase.resolving.places.renumbered import NumberIn, number_in
from drafting.phrase.writing.order import Order


def in_turn(orders: Iterable[Order]) -> Iterator[Order]:
    """The orders, of which those that move something to one place keep their turn: what comes
    first stands first there."""
    latest: dict[tuple[str, str, str], float] = {}
    for order in orders:
        match order.operation:
            case Move(before=before, after=after, into=into):
                goal = before, after, into
                latest[goal] = max(order.at, latest.get(goal, order.at))
                yield evolve(order, at=latest[goal])
            case _:
                yield order


def before_it_goes(site: Site, edits: Iterable[Edit]) -> float:
    """Where the order to move a provision belongs: before the one that deletes what it stands
    in."""
    gone = {each.site.order for each in edits if isinstance(each, Removal)}
    at: float = site.order
    while (around := site.parent) is not None:
        site = around
        at = site.order - 0.5 if site.order in gone else at
    return at


def freed_numbers(edits: Iterable[Edit]) -> dict[NumberIn, float]:
    """The numbers that are taken from provisions, each with where what comes under it belongs:
    behind the order that takes it."""
    return {
        number_in(each.site.parent, each.site.provision.num): each.site.orders.stop - 0.25
        for each in edits
        if isinstance(each, Removal) and each.left is None and each.site.provision.num
    }


def behind_what_it_names(
    renumbers: Operation, sites: Collection[Site], given: Collection[NumberIn], amended: Amended
) -> float:
    """Where the order to renumber `sites` belongs: behind all that is ordered of one whose number
    is `given` to another, or beside it, for which that other one would be taken."""
    others = [each for each in amended.edits if each.operation is not renumbers]
    touched = {
        around.order
        for each in others
        for site in [each.parent if isinstance(each, Insertion) else each.site]
        if site
        for around in site.chain()
    }
    gaps = {(each.parent, each.position) for each in others if isinstance(each, Insertion)}
    act = amended.changes.old
    ends = (
        site.orders.stop - 0.25
        for parent in {site.parent for site in sites}
        for site in (act.within(parent) if parent else act.sites)
        if site.parent is parent and number_in(parent, site.provision.num) in given
        if site.order in touched or not gaps.isdisjoint(_beside(site))
    )
    return max([min(site.order for site in sites), *ends])


def _beside(site: Site) -> tuple[tuple[Site | None, int], ...]:
    """The gaps before and behind a provision."""
    return (site.parent, site.position), (site.parent, site.position + 1)
