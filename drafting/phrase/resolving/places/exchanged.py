"""Two provisions that change places, each under the number of the other: «пункты 2 и 3 поменять
местами», «пункты 2 и 3 считать соответственно пунктами 3 и 2»."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import evolve

from drafting.errors import PhraseError, Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.operation import Digests, Move, Operation, Renumber
from drafting.phrase.instruction import refused
from drafting.phrase.natural_place import site_at
from drafting.phrase.resolving.places.renumbered import NumberIn, number_in


def exchanged(act: Act, targets: Sequence[Target]) -> Iterator[Operation]:
    """The operations by which two provisions change places.

    Raises `PhraseError` where they stand in different provisions, or only one has a number.
    """
    sites = sorted((each.site for each in targets), key=lambda site: site.order)
    if len(sites) != 2 or any(each.own for each in targets):
        raise refused(say("two provisions change places, and here are {count}", count=len(sites)))
    first, second = sites
    one, two = first.provision.num, second.provision.num
    if first.parent != second.parent or bool(one) is not bool(two):
        raise PhraseError(_not_of_one_list(first, second))
    yield Move(at=(second.address,), before=first.address, number=one)
    between = site_at(act, second.parent, second.position - 1)
    if between and between != first:
        yield Move(at=(first.address,), after=between.address, number=two)
    elif two:
        yield Renumber(at=(first.address,), to=(two,))


def _not_of_one_list(one: Site, two: Site) -> Problem:
    wrong = say("{one} and {two} are not of one list", one=one.address, two=two.address)
    return Problem("not-found", wrong, do=say("order where each of them comes"))


def with_exchanges(
    act: Act, operations: Sequence[Operation], digests: Callable[[Operation], Digests]
) -> list[Operation]:
    """The operations; where two provisions of a list get each other's number, they change places,
    as the numbers of a list stand in their order. `digests` are those of what an operation changes.

    Raises `PhraseError` where more than two provisions get each other's numbers, or two that stand
    in different ones.
    """
    partners = _partners(act, operations)
    if not partners:
        return [*operations]
    waiting = {**partners}
    found: list[Operation] = []
    for each in operations:
        sites = _sites(act, each)
        kept = [n for n, site in enumerate(sites) if site.order not in partners]
        if not isinstance(each, Renumber) or len(kept) == len(sites):
            found.append(each)
            continue
        if kept:
            found.append(each.only(kept))
        for site in sites:
            if other := waiting.pop(site.order, None):
                del waiting[other.order]
                parts = exchanged(act, [Target(site), Target(other)])
                found += (evolve(e, origin=each.origin, digest=digests(e)) for e in parts)
    return found


def _partners(act: Act, operations: Sequence[Operation]) -> dict[int, Site]:
    """The order of each provision that changes places, and that with which it does. Raises
    `PhraseError`."""
    partners: dict[int, Site] = {}
    for ring in exchanging(act, operations):
        one, two, *others = ring
        where = next(each.origin for each in operations if one in _sites(act, each))
        if others:
            named = ", ".join(each.address for each in ring)
            wrong = say("more than two provisions get each other's numbers: {named}", named=named)
            do = say("order where each of them comes")
            raise PhraseError(Problem("not-found", wrong, where, do=do))
        if one.parent != two.parent:
            raise PhraseError(evolve(_not_of_one_list(one, two), where=where))
        partners |= {one.order: two, two.order: one}
    return partners


def exchanging(act: Act, operations: Sequence[Operation]) -> Iterator[list[Site]]:
    """The provisions that get each other's numbers, each with those whose turn it is; not those
    that an order moves."""
    given = {
        site.order: (site, number)
        for each in operations
        if isinstance(each, Renumber)
        for site, number in zip(_sites(act, each), each.to, strict=True)
    }
    had = {_in_row(site, site.provision.num): order for order, (site, _) in given.items()}
    following = {order: had.get(_in_row(*to)) for order, to in given.items()}
    moves = [each for each in operations if isinstance(each, Move)]
    moved = {site.order for each in moves for site in _sites(act, each)}
    for ring in _rings(following):
        if len(ring) > 1 and not moved & {*ring}:
            yield [given[order][0] for order in ring]


def _in_row(site: Site, number: str) -> tuple[NumberIn, Kind | None]:
    """A number where that of a provision is one of a row, which may go through several chapters,
    and beside rows of other kinds."""
    apart = site.provision.headed or site.counted_in is not site.parent
    return number_in(site.counted_in, number), site.provision.kind if apart else None


def _sites(act: Act, operation: Operation) -> list[Site]:
    renumbers = isinstance(operation, Renumber | Move)
    return [act.find(where).site for where in operation.at] if renumbers else []


def _rings(following: Mapping[int, int | None]) -> Iterator[list[int]]:
    """The rings of what each leads to."""
    seen: set[int] = set()
    for start in following:
        path: dict[int, int] = {}
        at: int | None = start
        while at is not None and at not in seen:
            seen.add(at)
            path[at] = len(path)
            at = following[at]
        if at in path:
            yield [*path][path[at] :]
