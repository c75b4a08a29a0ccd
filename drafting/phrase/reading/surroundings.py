"""What a sentence leaves out, because those before it have it: the act, the place, and what it was
about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Literal

from attrs import evolve, frozen

from drafting import language as languages
from drafting.language.units import Units, below
from drafting.model.kind import DIVISIONS, Kind
from drafting.model.operation import Nth
from drafting.phrase.instruction import Instruction
from drafting.text.numbers.next_number import following

NOWHERE: tuple[Units, ...] = ((),)
_FIRST = frozenset({"1", "а", "a", "i"})


@frozen
class NumberedList:
    """What holds for all sentences of a list, which have one `sort` of number."""

    sort: str
    """`1)`, `1.`, `a)`."""
    num: str
    """The last number."""
    act: str
    under: str
    around: tuple[Units, ...]
    in_sentences: tuple[Nth, ...]


@frozen
class Surroundings:
    """What a sentence leaves out, because those before it have it."""

    act: str = ""
    under: str = ""
    """The act that it points to, where it is «указанный приказ»."""
    around: tuple[Units, ...] = NOWHERE
    """What a locator named; several, where it named several."""
    in_sentences: tuple[Nth, ...] = ()
    """In which sentences of `around` words change: “in the second sentence—”."""
    last: tuple[Units, ...] = ()
    """What the order before was about, in whatever sentence: «пункт 2 той же статьи»."""
    holders: tuple[Units, ...] = ()
    """What holds that; or, where something new came, what it came into."""
    before: tuple[Units, ...] = ()
    """What the clause before, in the same sentence, was about."""
    sentences: tuple[Nth, ...] = ()
    """In which sentences of that it changed words."""
    moved: tuple[Units, ...] = ()
    """What it gave another number or place: «пункт 4 считать пунктом 5 и дополнить словами …»."""
    within: str = ""
    """The act that it was about."""
    beside: tuple[Units, ...] = ()
    """What the order before a semicolon, in the same sentence, was about."""
    listing: Literal["", "begun", "numbered"] = ""
    """Whether a list of what is repealed has begun, and whether what it lists has numbers."""
    listed: str = ""
    """What all of that list are: «указы Президента»."""
    lost: bool = False
    """Whether a line that was not understood may have named the place of this."""
    number: str = ""
    """The last number before a sentence."""
    lists: tuple[NumberedList, ...] = ()
    """The lists that a sentence with a number stands in, from the outermost one inwards."""

    def numbered(self, number: str) -> Surroundings:
        """For a sentence that has a number: the next of its list, or the first of a new one."""
        sort = self._sort(number)
        outer = tuple(takewhile(lambda each: each.sort != sort, self.lists))
        count = re.search(r"\w+", number)
        num = count[0] if count else ""
        now = evolve(self, number=num, beside=())
        if len(outer) == len(self.lists) or num.lower() in _FIRST:
            return evolve(now, lists=(*outer, self.listed_as(sort, num)))
        own = evolve(self.lists[len(outer)], num=num)
        return evolve(
            now,
            act=own.act,
            under=own.under,
            around=own.around,
            in_sentences=own.in_sentences,
            before=(),
            lost=False,
            lists=(*outer, own),
        )

    def listed_as(self, sort: str, num: str) -> NumberedList:
        """The list in which a number stands here."""
        return NumberedList(sort, num, self.act, self.under, self.around, self.in_sentences)

    def goes_on_with(self, number: str) -> bool:
        """Whether one of its lists goes on with a number."""
        sort, nums = self._sort(number), re.findall(r"\w+", number)
        return any(each.sort == sort and [following(each.num)] == nums for each in self.lists)

    @property
    def consequent(self) -> Surroundings:
        """For what follows of the order before, «у зв'язку з цим»: it is about what holds that."""
        around = self.holders if len(self.holders) == 1 else self.around
        return evolve(self, act=self.within or self.act, around=around, before=())

    def beside_last(self, places: tuple[Units, ...]) -> Surroundings | None:
        """For an order behind a semicolon: what it names by its number alone stands in that which
        the order before has around its like: «пункт 2 статьи 1 исключить; пункт 3 исключить».
        None where what is named above stands elsewhere, so that either may be meant."""
        kinds = {place[0].kind for place in places if place}
        if not all(place and (place[0].num or place[0].nth) for place in places):
            return self
        outer = {
            place[:at]
            for place in self.beside
            for at, unit in enumerate(place)
            if at and unit.kind in kinds
        }
        if len(kinds) != 1 or len(outer) != 1:
            return self
        (inside,) = outer
        if any(one[: len(inside)] != inside[: len(one)] for one in self.around):
            return None
        return evolve(self, act=self.within, around=(inside,))

    def goes_on(self, around: tuple[Units, ...]) -> bool:
        """Whether an order that names no place is about what the one before a semicolon is, where
        nothing is named `around` them."""
        return around == NOWHERE and bool(self.beside) and self.beside == self.last

    def _sort(self, number: str) -> str:
        """The sort of a number before a sentence: `1.`, `1)`, `(a)`, `(i)`, `(A)`. A letter that is
        a Roman number, too, is one where the list of letters does not go on with it."""
        if any(char.isdecimal() for char in number):
            return re.sub(r"[\d.-]*\d", "1", number)
        letters = "".join(filter(str.isalpha, number))
        form = "A" if letters.isupper() else "a"
        if letters.lower() in _ROMAN:
            roman = number.replace(letters, "I" if form == "A" else "i")
            begun = letters.lower() == "i" and self.number.lower() != "h"
            if begun or any(each.sort == roman for each in self.lists):
                return roman
        return number.replace(letters, form) if letters else number


NO_CONTEXT = Surroundings()
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split())
_NUMBERED = (DIVISIONS - {Kind.ANNEX}) | {Kind.ITEM, Kind.SUBITEM, Kind.PART, Kind.PARAGRAPH}
"""Kinds of which there are many, so that a noun alone names none of them."""


def under(act: str, language: str, context: Surroundings) -> str:
    """The act that a name points to: of «Правила, утвержденные указанным приказом» the order that
    was named before; empty where it points to none."""
    outside = re.sub('[«“"].*[»”"]', " ", act)
    if not languages.of(language).addresses.acts.pointing.search(outside):
        return ""
    return context.under or context.act


def one_of(listed: str, own: str, language: str) -> str:
    """The name of one act of a list, below the words for what all of them are."""
    first = languages.of(language).addresses.numbers_first
    return f"{own} {listed}" if first else f"{listed} {own}"


def itself(phrase: str, language: str, context: Surroundings) -> tuple[Units, ...]:
    """What a phrase points to that only says what it is: below «Sections 5 and 6:», “the sections”;
    nothing, where it points to nothing."""
    words = languages.of(language).addresses
    own = re.fullmatch(rf"(?:{words.itself})\s({words.nouns.pattern})", phrase, re.IGNORECASE)
    if own is None or not all(context.around):
        return ()
    form = words.nouns.form(own[1].lower())
    around = {(place[-1].kind, place[-1].sort) for place in context.around}
    return context.around if around == {(form.kind, form.sort)} else ()


def pointed(phrase: str, language: str, context: Surroundings) -> str | None:
    """A phrase with the number of what it points to: «пункт 2 той же статьи»; None where nothing
    before it has one."""
    words = languages.of(language).addresses
    unnumbered = r"(?![\w-])" if words.numbers_first else r"(?![\w-]|\s(?:№\s)?\(?\d)"
    pattern = rf"\b(?:{words.that})\s(?P<noun>{words.nouns.pattern}){unnumbered}"
    for match in [*re.finditer(pattern, phrase, re.IGNORECASE)][::-1]:
        noun = match["noun"]
        kind = words.nouns.form(noun.lower()).kind
        before = (*context.before, *context.last, *context.around)
        known = next((unit for place in before for unit in place if unit.kind is kind), None)
        if known is None or not known.num:
            if kind in _NUMBERED:
                return None
            continue
        number = known.written or known.num
        between = " " if number.endswith(")") else "-"
        named = f"{number}{between}{noun}" if words.numbers_first else f"{noun} {number}"
        phrase = phrase[: match.start()] + named + phrase[match.end() :]
    return phrase


def below_each(around: tuple[Units, ...], places: tuple[Units, ...]) -> tuple[Units, ...]:
    """Each place as it is meant below each of those that stand around it."""
    return tuple(below(one, place) for one in around for place in places)


def about(ordered: Instruction) -> tuple[Units, ...]:
    """What it is about; of a text that gets a number, that."""
    new = ordered.brings[0] if ordered.op == "designate" else ()
    return tuple((*place, *new) for place in ordered.places)


def each_named(ordered: Sequence[Instruction]) -> tuple[Units, ...]:
    """What orders are about; of those that insert something, what that comes beside, or itself."""
    named: list[Units] = []
    for one in ordered:
        new = one.brings if one.op == "insert" else ()
        named += (one.anchor,) if one.anchor else new or one.places
    return tuple(named)


def holders_of(ordered: Instruction) -> tuple[Units, ...]:
    """What holds that which changes, or gets what is new: each once."""
    if ordered.op == "insert":
        into = ordered.anchor[:-1] if ordered.anchor else ()
        return (into,) if into else tuple(dict.fromkeys(ordered.places))
    return tuple(dict.fromkeys(place[:-1] for place in ordered.places))
