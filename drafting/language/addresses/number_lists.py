"""Lists of numbers between the words of an address: «1), 2) и 5)», `3–5`, «второй и третий»."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve

from drafting.language.address_words import AddressWords
from drafting.language.addresses.unit_numbers import descends
from drafting.language.tokens import Token
from drafting.language.units import Unit, Units, number_form
from drafting.model.kind import Kind
from drafting.model.numbers.number import bare, inner

Naming = Callable[[str], Unit]
"""What a text in quotation marks names: a heading, or its number and words."""
NUMBERS = frozenset({"number", "name"})
"""Sorts of tokens that number a unit."""
PLACES = frozenset({"ordinal", "late", "last"})
"""Those that count it."""
_LISTING = frozenset({"conjunction", "either"})


class NotAnAddressError(Exception):
    """The text is not an address."""


class NumberLists:
    """Goes through tokens, and reads the lists of numbers among them."""

    def __init__(
        self, text: str, found: list[Token], words: AddressWords, naming: Naming | None = None
    ) -> None:
        self._text = text
        self._tokens = found
        self._words = words
        self._naming = naming
        self._running = False
        self._apart: set[int] = set()
        """In running text, the tokens that other words stand before."""
        self._start = self._at = 0

    def _list(self, sorts: frozenset[str]) -> list[Units]:
        """1), 2) и 5): what follows an «и» is taken only if it is of the same sorts."""
        found: list[Units] = []
        # In English the word may stand before the next noun, and not before a number.
        unnumbered = "number" in sorts and self._sort(1) in sorts and self._skip("unnumbered")
        while self._sort() in sorts:
            token = self._take()
            first, *others = self._number(token)
            if self._sort() == "name" and not first.name and not self._words.numbers_first:
                first = evolve(first, name=self._named(self._take()).name)
            elif token.sort == "name" and self._sort() == "number" and not first.num:
                first = evolve(self._number(self._take())[0], name=first.name)
            if unnumbered and first.num:
                first = evolve(first, unnumbered=True)
            found.append(self._beside(found[-1:], first, others))
            if self._is_range(token.sort):
                self._take()
                found[-1:] = self._range(found[-1], token.sort)
            ahead = 1 + (self._running and self._sort() in _LISTING and self._sort(1) in _LISTING)
            listed = _LISTING if self._running else {"conjunction"}
            if self._sort() not in listed or self._sort(ahead) not in sorts:
                break
            if self._goes_on_otherwise(token, ahead):
                break
            self._at += ahead
        return found

    def _beside(self, previous: list[Units], first: Unit, others: list[Unit]) -> Units:
        """The units of a number in a list: the (B) of `paragraph (4)(A), (B)` is in (4), too."""
        inner = list(enumerate(previous[0] if previous else ()))[:0:-1]
        if first.written.startswith("("):
            for step, unit in inner:
                if number_form(unit.num) == number_form(first.num):
                    return (*previous[0][:step], evolve(unit, num=first.num), *others)
        return (first, *others)

    def _range(self, units: Units, sort: str) -> list[Units]:
        """3–5: as a range has it; of places in words, each of them."""
        if self._sort() != sort:
            raise NotAnAddressError
        *outer, first = units
        last = self._number(self._take())[-1]
        if sort == "number" and self._running and descends(first.num, last.num):
            # «статтею 5 - 1»: no range, but one number, as some official texts space it.
            return [(*outer, evolve(first, num=f"{first.num}-{last.num}"))]
        if sort == "number":
            return [(*outer, evolve(first, last=last.num))]
        if first.nth >= last.nth or first.sort:
            raise NotAnAddressError
        later = range(first.nth + 1, last.nth + 1)
        return [(first,), *((evolve(first, nth=nth, through=True),) for nth in later)]

    def _is_range(self, sort: str) -> bool:
        """Whether a range goes on here. `to` and a dash in running text may be of the sentence."""
        between = self._sort()
        if between == "belongs":
            through = re.fullmatch(self._words.through, self._tokens[self._at].text)
            return through is not None and self._sort(1) == sort
        return between in {"range", "through"} and (not self._running or self._sort(1) == sort)

    def _goes_on_otherwise(self, token: Token, ahead: int) -> bool:
        """Whether what stands ahead belongs to no list: in a running text a number of days, or
        a place of what the next noun names, “part 1 and the first note”."""
        sort = self._sort(ahead)
        if sort == "number":
            after = self._tokens[self._at + ahead].end
            return self._running and self._words.measure.match(self._text, after) is not None
        counts = sort in PLACES and self._sort(ahead + 1) == "noun" and self._words.links
        return bool(counts) and token.sort in NUMBERS

    def _number(self, token: Token) -> Units:
        match token.sort:
            case "ordinal":
                return (Unit(Kind.ITEM, nth=self._words.places()[token.text]),)
            case "late":
                return (Unit(Kind.ITEM, nth=int(re.sub(r"\D", "", token.text))),)
            case "last":
                return (Unit(Kind.ITEM, sort="last"),)
            case "name":
                return (self._named(token),)
        num = bare(token.written)
        unit = Unit(Kind.ITEM, num, written=token.written)
        return (unit, *(Unit(Kind.SUBITEM, each, bare=True) for each in inner(token.inner)))

    def _named(self, token: Token) -> Unit:
        if self._naming is None:
            raise NotAnAddressError
        return self._naming(token.text)

    def _text_of(self, sort: str) -> str:
        return self._take().text if self._sort() == sort else ""

    def _skip(self, sort: str) -> bool:
        return bool(self._text_of(sort))

    def _sort(self, ahead: int = 0) -> str:
        """The sort of a token ahead; empty where none follows, or other words stand before it."""
        at = self._at + ahead
        if at >= len(self._tokens) or (at > self._start and at in self._apart):
            return ""
        return self._tokens[at].sort

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]
