"""Paragraphs as a law counts them whose excluded ones keep their place.

    {Абзац шостий частини другої статті 134 виключено на підставі Закону …}

Such a note stands where the sixth paragraph was, and the one after it is still the seventh.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from drafting import language as languages
from drafting.errors import DraftingError
from drafting.language.addresses.address import units_in_words
from drafting.language.units import Units
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.phrase.instruction import refused

LookUp = Callable[[Units], list[Target]]
_COUNTED = frozenset({Kind.PARAGRAPH, Kind.PART})
_MOST = 1000
"""Paragraphs of one provision that are counted."""


def counted_in_act(act: Act, place: Units, look_up: LookUp) -> Units:
    """A place with the number that its paragraph has among those that are left.

    Raises `PhraseError` where it is excluded, or the notes count otherwise."""
    last = place[-1] if place else None
    excluded = languages.of(act.language).addresses.excluded
    if last is None or last.num or not last.nth or last.kind not in _COUNTED or excluded is None:
        return place
    around = place[:-1]
    try:
        outer = look_up(around)[0].site if around else None
    except DraftingError:
        return place
    if outer is None:
        return place
    marks: list[tuple[int, int | None]] = []
    for site in act.sites[outer.order + 1 :]:
        if not site.within(outer):
            break
        if site.provision.kind is Kind.NOTE and excluded.search(site.provision.text):
            gone = excluded.split(site.provision.text.lstrip("{"), maxsplit=1)[0]
            marks += [(site.order, each) for each in _gone(gone, last.kind)]
    if not marks:
        return place
    return (*around, evolve(last, nth=_left(last.nth, _orders(place, look_up), marks)))


def _gone(address: str, kind: Kind) -> Iterator[int | None]:
    """The places of the paragraphs that a note calls excluded; None: without a number."""
    for units in units_in_words(address):
        if units and units[-1].kind is kind and not units[-1].num:
            yield units[-1].nth or None


def _orders(place: Units, look_up: LookUp) -> Iterator[int]:
    """Where in the text the paragraphs stand that are left, the first one first."""
    for nth in range(1, _MOST):
        try:
            yield look_up((*place[:-1], evolve(place[-1], nth=nth)))[0].site.order
        except DraftingError:
            return


def _left(wanted: int, orders: Iterator[int], marks: list[tuple[int, int | None]]) -> int:
    """The place among those left of the paragraph that the law counts as `wanted`."""
    counted, waiting = 0, [*marks]
    for left, order in enumerate(orders, start=1):
        while waiting and waiting[0][0] < order:
            _, named = waiting.pop(0)
            counted += 1
            if named is not None and named != counted:
                raise refused(
                    say(
                        "a note counts the paragraphs otherwise: it excludes {named}, where "
                        "{counted} is",
                        named=named,
                        counted=counted,
                    )
                )
            if counted == wanted:
                raise refused(say("paragraph {wanted} is excluded there", wanted=wanted))
        counted += 1
        if counted == wanted:
            return left
    return wanted
