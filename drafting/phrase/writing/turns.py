"""In which turn the orders of an amending text stand: as the text does, but where one would be read
otherwise behind another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from attrs import evolve

from drafting.model.address import Site
from drafting.model.change import Amended
from drafting.model.edit import Edit, Insertion, Removal, place_of
from drafting.model.operation import Move, Operation, Renumber
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


def _before_it_goes(site: Site, edits: Iterable[Edit]) -> float:
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


def turn_of_move(move: Move, site: Site, amended: Amended) -> float:
    """Where the order to move `site` belongs: before the one that deletes what it stands in, and
    behind all that is ordered of the provision whose number it gives; other moves and new numbers
    are read by the old numbers."""
    at = _before_it_goes(site, amended.edits)
    if not move.number:
        return at
    beside = amended.changes.old.find(move.into or move.before or move.after).site
    parent = beside if move.into else beside.parent
    others = (each for each in amended.edits if not isinstance(each.operation, Move | Renumber))
    return max([at, *_ends([parent], {number_in(parent, move.number)}, others, amended)])


def turn_of_renumbering(
    renumbers: Operation, sites: Collection[Site], given: Collection[NumberIn], amended: Amended
) -> float:
    """Where the order to renumber `sites` belongs: behind all that is ordered of one whose number
    is `given` to another, or beside it, for which that other one would be taken."""
    others = [each for each in amended.edits if each.operation is not renumbers]
    moves = (
        turn_of_move(each.operation, each.site, amended) + 0.125
        for each in others
        if isinstance(each.operation, Move) and isinstance(each, Removal)
        if number_in(each.site.parent, each.site.provision.num) in given
    )
    ends = _ends({site.parent for site in sites}, given, others, amended)
    return max([min(site.order for site in sites), *ends, *moves])


def _ends(
    parents: Iterable[Site | None],
    given: Collection[NumberIn],
    others: Iterable[Edit],
    amended: Amended,
) -> Iterator[float]:
    """Where the orders end on what, in `parents`, has a number that is `given` to another, as far
    as `others` touch it."""
    others = [*others]
    touched = {
        around.order for each in others if (site := place_of(each)) for around in site.chain()
    }
    gaps = {(each.parent, each.position) for each in others if isinstance(each, Insertion)}
    act = amended.changes.old
    return (
        site.orders.stop - 0.25
        for parent in parents
        for site in (act.within(parent) if parent else act.sites)
        if site.parent is parent and number_in(parent, site.provision.num) in given
        if site.order in touched or not gaps.isdisjoint(_beside(site))
    )


def _beside(site: Site) -> tuple[tuple[Site | None, int], ...]:
    """The gaps before and behind a provision."""
    return (site.parent, site.position), (site.parent, site.position + 1)
