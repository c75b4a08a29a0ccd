"""One order of an amending text: what is to be said of which place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve, frozen

from drafting.language.units import PlaceInWords, Units, below
from drafting.model.operation import Operation
from drafting.model.provision import Provision

Saying = Callable[[PlaceInWords], str]


@frozen
class Order:
    """One order. A locator above it may say `around` of its place, or all, if that is one."""

    operation: Operation
    place: PlaceInWords
    say: Saying
    """The sentence, of the place as far as no locator says it."""
    at: float = 0
    """Where in the order of the text it belongs; what concerns all of the act comes first."""
    quoted: tuple[Provision, ...] = ()
    joins: str = ""
    """Orders beside each other of one sort are said at once: «пункты 6 и 7 исключить»."""
    below: bool = False
    """Whether a locator may say the whole place: «в пункте 5: слова …»."""
    brings: Units = ()
    """What comes into the place: below a locator, its size alone may say into what."""
    apart: Saying | None = None
    """How the whole is said where it would be misunderstood below what stands above it."""

    @property
    def alone(self) -> str:
        """The sentence with nothing left for a locator to say."""
        return (self.apart or self.say)(self.place)

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
        """What a locator may say of it."""
        one = self.below and len(self.place.last) == 1
        return self.place.each[0] if one else self.place.around

    def within(self, steps: int) -> PlaceInWords:
        """Its place without the first steps, which a locator says."""
        if steps > len(self.place.around):
            return PlaceInWords()
        return evolve(self.place, around=self.place.around[steps:])


def sort_of(units: Units) -> tuple[object, ...]:
    """Places of one sort stand side by side, and can be said at once."""
    last = units[-1]
    return (units[:-1], last.kind, bool(last.num), last.unnumbered)


def merged(orders: Sequence[Order]) -> Iterator[Order]:
    """Orders beside each other that can be said at once, as one."""
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
    return sort_of(one.place.each[-1]) == sort_of(other.place.each[0]) and bool(one.place.last)
