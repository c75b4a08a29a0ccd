"""The numbers of a noun, where they show more than one unit, or another one than the noun."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from drafting.language.nouns import NounForm
from drafting.language.units import Unit, Units
from drafting.model.kind import Kind

_IN_SECTIONS = frozenset({Kind.SUBSECTION, Kind.PARAGRAPH, Kind.SUBITEM})
"""Kinds that may have the whole number: `paragraph 5(1)(a)`."""


def whole_number(units: Units) -> Units:
    """`subsection 5(2)` is subsection (2) of section 5; so is `paragraph 5(1)(a)` in it."""
    first, *inner_ones = units
    if first.kind not in _IN_SECTIONS or not inner_ones or not first.num[:1].isdecimal():
        return units
    *middle, last = inner_ones
    lettered = not last.num[:1].isdecimal() or first.kind is Kind.SUBSECTION
    if first.written.startswith("(") or not lettered:
        return units
    section = Unit(Kind.SECTION, first.num, written=first.num)
    return (section, *middle, evolve(last, kind=first.kind, bare=False, written=f"({last.num})"))


def counted_paragraph(unit: Unit) -> Unit:
    """«абзац 2» is the second paragraph."""
    plain = unit.num.isdecimal() and not unit.bracketed and not unit.last and int(unit.num)
    return evolve(unit, nth=int(unit.num), num="", written="") if plain else unit


def have_numbers(numbered: Sequence[Units]) -> bool:
    """Whether a noun has numbers, and not only places: “the second”."""
    return any(units[0].num for units in numbered)


def has_bracket(numbered: Sequence[Units]) -> bool:
    """Whether any number of a noun is written with a bracket."""
    return any(units[0].bracketed for units in numbered)


def sorted_units(form: NounForm, numbered: list[Units]) -> list[Units]:
    """The units of a noun: of the opening words, the first part."""
    if not numbered:
        return [(Unit(form.kind, nth=int(form.sort == "opening"), sort=form.sort),)]
    return [(evolve(unit, sort=form.sort), *rest) for unit, *rest in numbered]


def descends(first: str, last: str) -> bool:
    """Whether what looks like a range of numbers does not rise."""
    return first.isdecimal() and last.isdecimal() and int(first) >= int(last)
