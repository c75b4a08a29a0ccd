"""Paragraphs and parts as a law counts them whose excluded ones keep their place.

    {Абзац шостий частини другої статті 134 виключено на підставі Закону …}

Such a note stands where the sixth paragraph was, and the one after it is still the seventh.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from drafting import language as languages
from drafting.errors import AddressError, DraftingError, Problem
from drafting.language.addresses.chains import units_in_words
from drafting.language.units import Unit, Units, is_counted
from drafting.messages import say
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.provision import Provision

LookUp = Callable[[Units], list[Target]]
_MOST = 1000
"""Paragraphs of one provision that are counted."""


def counted_by_law(sites: Sequence[Site], units: Units) -> Units:
    """Units that name the last one of the sites, each step one of them, with the places that their
    paragraphs and parts have for the law, which counts the excluded ones too."""
    steps = zip(sites, units, strict=False)
    counted = (step_by_law(site.parent, site, unit) for site, unit in steps)
    return (*counted, *units[len(sites) :])


def step_by_law(around: Site | None, site: Site, unit: Unit) -> Unit:
    """The unit that a paragraph or part is in what stands around it, with its place for the law."""
    if around is None or site.provision.num or not is_counted(unit):
        return unit
    before = _places(around.provision)
    own = before[id(site.provision)]
    notes = _excluded_in(around.provision, unit.kind)
    return evolve(unit, nth=unit.nth + sum(before[id(note)] < own for note, _ in notes))


def counted_among_left(place: Units, look_up: LookUp) -> Units:
    """A place as the law counts, with the numbers that its paragraphs and parts have among those
    that are left. Raises `AddressError` where one is excluded, or the notes count otherwise."""
    counted: Units = ()
    for unit in place:
        counted = _last_among_left((*counted, unit), look_up)
    return counted


def _last_among_left(place: Units, look_up: LookUp) -> Units:
    *around, last = place
    if not (around and is_counted(last)):
        return place
    try:
        outer = look_up((*around,))[0].site.provision
    except DraftingError:
        return place
    notes = [*_excluded_in(outer, last.kind)]
    if not notes:
        return place
    before = _places(outer)
    marks = [(before[id(note)], named) for note, named in notes]
    orders = (before.get(id(one), -1) for one in _left_ones(place, look_up))
    return (*around, evolve(last, nth=_left(last.nth, orders, marks)))


def _places(around: Provision) -> dict[int, int]:
    """What stands in a provision, by identity → its place in the order of the text."""
    return {id(each): at for at, each in enumerate(around.walk())}


def _excluded_in(around: Provision, kind: Kind) -> Iterator[tuple[Provision, int]]:
    """The notes by which paragraphs or parts of a provision are excluded, in the order of the text,
    each with the place that it names; 0 where it names none."""
    patterns = [*filter(None, (each.addresses.excluded for each in languages.every()))]
    for note in _notes(around):
        for pattern in patterns:
            if not pattern.search(note.text):
                continue
            gone = pattern.split(note.text.lstrip("{ "), maxsplit=1)[0]
            for *outer, last in units_in_words(gone):
                if last.kind is kind and not last.num and _may_be(around, outer):
                    yield note, last.nth


def _notes(around: Provision) -> Iterator[Provision]:
    """Notes in a provision and in its lines without a number: those of another number are its."""
    for each in around.children:
        if each.kind is Kind.NOTE:
            yield each
        elif not each.num:
            yield from _notes(each)


def _may_be(around: Provision, outer: Sequence[Unit]) -> bool:
    """Whether what a note calls the surroundings of the excluded one may be `around`."""
    return not outer or outer[-1].kind is not around.kind or outer[-1].num in {"", around.num}


def _left_ones(place: Units, look_up: LookUp) -> Iterator[Provision]:
    """The paragraphs that are left, the first one first."""
    for nth in range(1, _MOST):
        try:
            yield look_up((*place[:-1], evolve(place[-1], nth=nth)))[0].site.provision
        except DraftingError:
            return


def _left(wanted: int, orders: Iterator[int], marks: Sequence[tuple[int, int]]) -> int:
    """The place among those left of the paragraph that the law counts as `wanted`."""
    counted, waiting = 0, [*marks]
    for left, order in enumerate(orders, start=1):
        while waiting and waiting[0][0] < order:
            _, named = waiting.pop(0)
            counted += 1
            if named and named != counted:
                raise _unfound(
                    say(
                        "a note counts the paragraphs otherwise: it excludes {named}, where "
                        "{counted} is",
                        named=named,
                        counted=counted,
                    )
                )
            if counted == wanted:
                raise _unfound(say("paragraph {wanted} is excluded there", wanted=wanted))
        counted += 1
        if counted == wanted:
            return left
    return wanted


def _unfound(problem: str) -> AddressError:
    return AddressError(Problem("not-found", problem))
