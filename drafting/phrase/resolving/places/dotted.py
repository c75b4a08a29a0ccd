"""Numbers that begin with that of what they stand in, «подпункт 1.2.3» of «пункт 1.2», which name
their place by themselves."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from drafting.errors import AddressError
from drafting.language.units import Unit, Units
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.numbers.number import dotted_before
from drafting.model.numbers.similar import look_alike

_LINES = frozenset({Kind.ITEM, Kind.SUBITEM, Kind.PART, Kind.PARAGRAPH})
"""Kinds that nouns of such numbers mean, whatever the act has them as."""


def by_dotted_number(
    act: Act, units: Units, found: Callable[[str, Units], list[Target]]
) -> list[Target]:
    """What the last number with dots among `units` names, a range of them, too, or what stands in
    that, as `found` has it. Nothing where the number stands in several places, or not in what is
    named around it."""
    at = max((n for n, unit in enumerate(units) if _is_dotted(unit)), default=-1)
    if at < 0:
        return []
    unit, outer, rest = units[at], units[:at], units[at + 1 :]
    ends = [_numbered(act, outer, num) for num in (unit.num, unit.last) if num]
    if any(len(each) != 1 for each in ends):
        return []
    first, last = ends[0][0], ends[-1][0]
    if first.parent is not last.parent:
        return []
    every = act.below(first.parent)[first.position : last.position + 1]
    named = [site for site in every if site.provision.num]
    if not rest:
        return [*map(Target, named)]
    with suppress(AddressError):
        return [each for site in named for each in found(f"{site.address}.", rest)]
    return []


def _is_dotted(unit: Unit) -> bool:
    return unit.kind in _LINES and bool(dotted_before(unit.num))


def _numbered(act: Act, outer: Units, num: str) -> list[Site]:
    found = [
        site
        for site in act.sites
        if look_alike(site.provision.num) == look_alike(num) and not site.provision.headed
        if all(any(_is(around, unit) for around in site.chain()) for unit in outer)
    ]
    if outer and outer[0].kind is Kind.ANNEX:
        return found
    # Where the sentence names no annex, the number of the act itself is meant.
    own = [s for s in found if all(each.provision.kind is not Kind.ANNEX for each in s.chain())]
    return own or found


def _is(site: Site, unit: Unit) -> bool:
    own = site.provision
    alike = own.kind is unit.kind or {own.kind, unit.kind} <= _LINES
    return alike and look_alike(own.num) == look_alike(unit.num)
