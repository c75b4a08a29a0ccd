"""Places that a language calls otherwise than the act has them.

In Ukraine an article has «частини», which have «пункти», and what stands outside articles has
«пункти» with «підпункти»; all of them are lines with numbers. An act has one kind for the lines
of a level, so that «пункт "б" частини першої статті 150» may be a subitem in an item of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from attrs import evolve

from drafting import language as languages
from drafting.errors import DraftingError
from drafting.language.units import Unit, Units, numbered_part
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.phrase.instruction import Instruction
from drafting.phrase.resolving.vacated import LookUp, counted_in_act
from drafting.text.labels import numbered

_OTHERWISE = {
    Kind.PART: (Kind.ITEM,),
    Kind.ITEM: (Kind.SUBITEM, Kind.PART),
    Kind.SUBITEM: (Kind.ITEM,),
    Kind.PARAGRAPH: (Kind.PART,),
}


def as_the_act_has_it(ordered: Instruction, act: Act, look_up: LookUp) -> Instruction:
    """The instruction with each of its places called and counted as the act has it: by another
    kind where it has none of the kind that the sentence names, in a language whose acts have none
    of their own for each (in Russian and Kazakh a «пункт» is no «часть»). Raises `PhraseError`."""

    words = languages.of(act.language).addresses
    varied = words.kinds_vary and not words.called_freely

    def held(place: Units) -> Units:
        called = _called(place, look_up) if varied else place
        return counted_in_act(act, called, look_up)

    places, anchor = tuple(map(held, ordered.places)), held(ordered.anchor)
    return evolve(
        ordered,
        places=places,
        anchor=anchor,
        spared=tuple(map(held, ordered.spared)),
        brings=tuple(map(_bring(ordered, places, anchor), ordered.brings)),
    )


def numbered_parts(ordered: Instruction) -> Instruction:
    """With the numbers of new parts of a code, which the sentence counts: «частью третьей»."""
    if not (ordered.text and numbered(ordered.text[0].lstrip())):
        return ordered
    brings = ((*around, numbered_part(unit)) for *around, unit in ordered.brings)
    return evolve(ordered, brings=tuple(brings))


def _called(place: Units, look_up: LookUp) -> Units:
    if not place or _found(place, look_up):
        return place
    least = len(place) + 1
    found: dict[tuple[str, ...], Units] = {}
    for changes, other in sorted(_others(place), key=lambda each: each[0]):
        if changes > least:
            break
        if targets := _found(other, look_up):
            least = changes
            found.setdefault(tuple(each.address for each in targets), other)
    return next(iter(found.values())) if len(found) == 1 else place


def _found(place: Units, look_up: LookUp) -> list[Target]:
    try:
        return look_up(place)
    except DraftingError:
        return []


def _others(place: Units) -> Iterator[tuple[int, Units]]:
    """A place by other kinds, with how many of its units have another one."""
    for units in product(*map(_ways, place)):
        changes = sum(one.kind is not two.kind for one, two in zip(place, units, strict=True))
        if changes:
            yield changes, units


def _ways(unit: Unit) -> Iterator[Unit]:
    yield unit
    if unit.num or unit.nth:
        for kind in _OTHERWISE.get(unit.kind, ()):
            yield _as(unit, kind)


def _as(unit: Unit, kind: Kind) -> Unit:
    """A unit by another kind: «частина друга» is the item with that number."""
    if unit.kind is Kind.PART and kind is Kind.ITEM:
        unit = numbered_part(unit)
    return evolve(unit, kind=kind)


def _bring(
    ordered: Instruction, places: tuple[Units, ...], anchor: Units
) -> Callable[[Units], Units]:
    """New units by the kind that what is around, or beside them, is called by."""
    before, after = (
        (ordered.anchor, anchor)
        if ordered.anchor
        else (next(iter(ordered.places), ()), next(iter(places), ()))
    )
    renamed = {
        one.kind: two.kind
        for one, two in zip(before, after, strict=True)
        if one.kind is not two.kind
    }
    inner = Kind.PART in renamed

    def called(units: Units) -> Units:
        *around, new = units
        kind = renamed.get(new.kind, Kind.SUBITEM if inner and new.kind is Kind.ITEM else new.kind)
        return (*around, _as(new, kind)) if kind is not new.kind else units

    return called
