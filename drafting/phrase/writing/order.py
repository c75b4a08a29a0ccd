"""One order of an amending text: a place, and how to write its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve, frozen

from drafting.language.units import PlaceInWords, Units, below
from drafting.model.operation import Operation
from drafting.model.provision import Provision

SentenceFor = Callable[[PlaceInWords], str]


@frozen
class Order:
    """One order. A locator above it may name `around` of its place, or all of a single place."""

    operation: Operation
    place: PlaceInWords
    sentence: SentenceFor
    """Writes the sentence, given the place as far as no locator names it."""
    at: float = 0
    """Where in the order of the text it belongs; what concerns all of the act comes first."""
    quoted: tuple[Provision, ...] = ()
    written: tuple[str, ...] = ()
    """The lines of what it quotes with the signs of the text file; see `Sentence`."""
    joins: str = ""
    """Neighbouring orders of one sort become one sentence: «пункты 6 и 7 исключить»."""
    below: bool = False
    """Whether a locator may name the whole place: «в пункте 5: слова …»."""
    brings: Units = ()
    """New elements: below a locator, their kind alone may show what they go into."""
    apart: SentenceFor | None = None
    """Writes the whole sentence where the short one would be misread below a locator."""

    @property
    def alone(self) -> str:
        """The sentence with its place in full, for which no locator is needed."""
        return (self.apart or self.sentence)(self.place)

    def means(self, around: Units, place: PlaceInWords) -> bool:
        """Whether the sentence of (a part of) its place, below a locator, is read as meant."""
        if self.brings and not place.last and not place.around:
            return below(around, self.brings[:1])[:-1] == self.place.each[0]
        whole = self.place.each
        return all(
            (below(around, units) if units else around) == meant
            for units, meant in zip(place.each, whole, strict=True)
        ) or not any(whole)

    @property
    def way(self) -> Units:
        """The part of its place that a locator may name."""
        one = self.below and len(self.place.last) == 1
        return self.place.each[0] if one else self.place.around

    def within(self, steps: int) -> PlaceInWords:
        """Its place without the first steps, which a locator names."""
        if steps > len(self.place.around):
            return PlaceInWords()
        return evolve(self.place, around=self.place.around[steps:])


def named_beside(place: PlaceInWords, own: PlaceInWords) -> PlaceInWords:
    """A place that an order names besides its `own`: without the long name of a document that the
    act approves, which a locator has, where both are in it, or where none of them has that name."""
    first = place.each[0][:1]
    if not any(unit.document or unit.owner for unit in first):
        return place
    if place.around and own.each[0][:1] == first:
        return evolve(place, around=place.around[1:])
    around, last = (
        tuple(evolve(unit, document="", owner="") for unit in units)
        for units in (place.around, place.last)
    )
    return PlaceInWords(around, last)


def untitled(place: PlaceInWords) -> PlaceInWords:
    """A place without quotation marks: a sentence that takes it in is read only so."""
    around, last = (
        tuple(evolve(unit, title="") for unit in units) for units in (place.around, place.last)
    )
    return PlaceInWords(around, last)


def group_key(units: Units) -> tuple[object, ...]:
    """Neighbouring places with one key can be named in one sentence."""
    last = units[-1]
    called = (last.document, last.owner, bool(last.title))
    return (units[:-1], last.kind, bool(last.num), last.unnumbered, called)


def merged(orders: Sequence[Order]) -> Iterator[Order]:
    """Join neighbouring orders that one sentence can give."""
    last: Order | None = None
    for order in orders:
        if last and _join(last, order):
            last = evolve(
                last,
                place=PlaceInWords(last.place.around, last.place.last + order.place.last),
                quoted=last.quoted + order.quoted,
            )
            continue
        if last:
            yield last
        last = order
    if last:
        yield last


def _join(one: Order, other: Order) -> bool:
    if not one.joins or one.joins != other.joins:
        return False
    return group_key(one.place.each[-1]) == group_key(other.place.each[0]) and bool(one.place.last)
