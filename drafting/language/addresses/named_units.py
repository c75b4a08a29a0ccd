"""Nouns of a law with their numbers: the one reader of addresses, citations and sentences.

5-тармақтың 2) және 3) тармақшаларында        item 5; subitems 2 and 3
подпункты 6), 7) пункта 2 статьи 7            subitems 6 and 7; item 2; article 7
section 12(3)(b)                              section 12, 3, b

`in_whole` reads a text that is nothing else, `in_running_text` finds them between other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, product

from attrs import evolve, frozen

from drafting import language as languages
from drafting.language.addresses.number_lists import (
    NUMBERS,
    PLACES,
    Naming,
    NotAnAddressError,
    NumberLists,
)
from drafting.language.addresses.unit_numbers import (
    counted_paragraph,
    has_bracket,
    have_numbers,
    sorted_units,
    whole_number,
)
from drafting.language.nouns import OWNED, NounForm
from drafting.language.tokens import Token, tokens
from drafting.language.units import Unit, Units
from drafting.model.kind import COUNTED, Kind
from drafting.model.numbers.number import bare, is_number, is_word


@frozen
class NamedUnit:
    """A noun with its numbers."""

    kind: Kind
    numbered: tuple[Units, ...]
    """For each number of a list the unit, and those that are given in brackets after it."""
    cases: frozenset[str]
    start: int
    end: int
    joined: bool = False
    """Whether a comma or an «и» stands before it."""
    comma: bool = False
    """Whether that is a comma alone."""
    inside: bool = False
    """Whether a word before it shows that something stands in it: «в статье 5»."""
    linked: bool = False
    """Whether what is named before it belongs to it: «примечание к статье 5»."""
    pointing: str = ""
    """`this` of «осы баптың», `that` of «сол баптың»; empty where it has a number."""

    @property
    def units(self) -> Units:
        """The unit of each number."""
        return tuple(each[0] for each in self.numbered)

    @property
    def owned(self) -> bool:
        """Whether the noun before it in the genitive has it (the Kazakh possessive)."""
        return OWNED in self.cases


def in_whole(text: str, code: str, naming: Naming | None = None) -> list[NamedUnit] | None:
    """The nouns of a text with their numbers; None where it has anything else.

    `naming` reads the names of a sentence.
    """
    words, end = languages.of(code).addresses, 0
    found: list[Token] = []
    for token in tokens(text, code, abbreviated=True):
        if text[end : token.start].strip():
            return None
        end = token.end
        if token.sort in {"filler", "of"}:
            continue
        if token.sort in {"this", "that"}:
            if not re.fullmatch(words.filler, token.text):
                return None
            continue
        found.append(token)
    if text[end:].strip():
        return None
    try:
        return list(_Reader(text, found, words, naming).whole())
    except NotAnAddressError:
        return None


def ways(elements: Iterable[NamedUnit]) -> Iterator[Units]:
    """The way through a chain of nouns to each unit that it names."""
    for steps in product(*(element.numbered for element in elements)):
        yield tuple(unit for step in steps for unit in step)


def in_running_text(text: str, code: str) -> Iterator[NamedUnit]:
    """Every noun with its numbers in a text without look-alike letters and odd spaces."""
    found = [token for token in tokens(text, code) if token.sort != "last"]
    return _Reader(text, found, languages.of(code).addresses).cited()


_SOLE = frozenset({Kind.PREAMBLE, Kind.CLOSING, Kind.TITLE})
"""Kinds of which there is one, without a number."""
_CLOSED = frozenset({Kind.ITEM, Kind.SUBITEM, Kind.PART})
"""Kinds that have numbers with a bracket; before another one, it is that of a list."""
_ENCLOSED = frozenset({Kind.PARAGRAPH, Kind.SUBSECTION})
"""Kinds that have some where nothing takes it for that of a list: `paragraph (i)`."""
_CITED_ALONE = frozenset({Kind.ANNEX, Kind.PREAMBLE})
_NEVER_CITED = frozenset({Kind.TITLE, Kind.GAP})
_COUNTED_BEFORE = COUNTED | {Kind.SUBITEM}
"""What an ordinal may stand before: «второй части»; `the first table` cites none."""
_GLUE = "№.-"
"""Signs before a number that is none of a unit's, where numbers stand before their noun."""
_BEGINNINGS = {"ordinal", "late", "this", "that", "noun", "unnumbered"}
"""With what a mention in running text may begin, besides a number before its noun."""


class _Reader(NumberLists):
    """Puts tokens together. Numbers stand before or after their noun, as the language has it; an
    ordinal may stand on either side."""

    def whole(self) -> Iterator[NamedUnit]:
        """All of the text."""
        while self._at < len(self._tokens):
            joined = self._text_of("conjunction")
            start = self._at
            inside = self._skip("inside")
            linked = self._skip("belongs")
            element = self._element(start)
            last = self._tokens[-1]
            if self._at == len(self._tokens) - 1 and last.text.strip() == ",":
                # «порядковые номера 303 и 305,»; what an «и» goes on with is no part of this.
                self._at += not self._words.numbers_first
            if joined or inside or linked:
                comma = joined == ","
                element = evolve(
                    element, joined=bool(joined), comma=comma, inside=inside, linked=linked
                )
            yield element

    def cited(self) -> Iterator[NamedUnit]:
        """What stands between other words."""
        self._running = True
        self._apart = set(self._set_apart())
        beginnings = _BEGINNINGS | (NUMBERS if self._words.numbers_first else set())
        while self._at < len(self._tokens):
            self._start = start = self._at
            if self._tokens[start].sort not in beginnings:
                self._at += 1
                continue
            try:
                element = self._mention(start)
            except NotAnAddressError:
                # A list whose noun is missing is read once, not again from each of its numbers.
                self._at = max(start + 1, self._at if self._words.numbers_first else 0)
            else:
                yield element

    def _set_apart(self) -> Iterator[int]:
        for at, (before, token) in enumerate(pairwise(self._tokens), start=1):
            between = self._text[before.end : token.start]
            if between.strip() or len(between) > 1 or _is_apart(token):
                yield at

    def _mention(self, start: int) -> NamedUnit:
        sort = self._tokens[start].sort
        if sort in {"this", "that"}:
            self._at += 1
            element = self._element(start, pointing=sort)
            if not self._words.numbers_first and self._sort() == "number":
                raise NotAnAddressError
            return element
        at = self._tokens[start].start
        glued = at > 0 and self._text[at - 1] in _GLUE
        if sort == "number" and glued:
            raise NotAnAddressError
        element = self._element(start)
        unit = element.units[0]
        alone = not (unit.num or unit.nth) and element.kind not in _CITED_ALONE
        if alone or unit.sort or element.kind in _NEVER_CITED:
            raise NotAnAddressError
        return element

    def _element(self, start: int, *, pointing: str = "") -> NamedUnit:
        first = self._words.numbers_first
        unnumbered = not first and self._skip("unnumbered")
        ahead = [] if pointing else self._list(NUMBERS | PLACES if first else PLACES)
        if self._sort() != "noun":
            raise NotAnAddressError
        before, noun = self._tokens[self._at - 1], self._take()
        form = self._words.nouns.form(noun.text)
        numbered = ahead or ([] if pointing or first else self._after(form.kind))
        if not (self._running or self._fits(form, numbered)):
            raise NotAnAddressError
        if form.kind is Kind.SUBITEM and noun.text.endswith(".") and not has_bracket(numbered):
            # «пп. 3 и 4» are items, «пп. 3)» and «пп. 3 п. 5» are subitems.
            form = evolve(form, kind=form.kind if self._in_item() else Kind.ITEM)
        if form.kind is Kind.PARAGRAPH and not self._words.kinds_vary:
            numbered = [(counted_paragraph(first), *rest) for first, *rest in numbered]
        elif noun.text.startswith("subparagraph") and not self._running:
            # «the second subparagraph» is a part of the text, and has no number.
            form = evolve(form, kind=form.kind if have_numbers(numbered) else Kind.PART)
        own = [
            (evolve(unit, kind=form.kind, unnumbered=unnumbered or unit.unnumbered), *inner_ones)
            if unnumbered or unit.kind is not form.kind
            else (unit, *inner_ones)
            for unit, *inner_ones in numbered
        ]
        if any(unit.unnumbered and not unit.num.isdecimal() for unit, *_ in own):
            # What has no number is counted: a letter is the number of something else.
            raise NotAnAddressError
        if self._words.kinds_vary and not (self._running or self._in_annex()):
            own = [whole_number(units) for units in own]
        own = sorted_units(form, own) if form.sort else own
        whole = tuple(own) or ((Unit(form.kind),),)
        start, end = self._tokens[start].start, self._tokens[self._at - 1].end
        element = NamedUnit(form.kind, whole, form.cases, start, end, pointing=pointing)
        if self._running and ahead and not self._cites(element, spaced=before.end < noun.start):
            raise NotAnAddressError
        return element

    def _in_item(self) -> bool:
        """Whether an item is named right after this."""
        after = self._tokens[self._at].text if self._sort() == "noun" else ""
        return bool(after) and self._words.nouns.form(after).kind is Kind.ITEM

    def _in_annex(self) -> bool:
        """Whether an annex is named after this: `paragraph 3(2)(a) of Schedule 1`."""
        nouns = (each.text for each in self._tokens[self._at :] if each.sort == "noun")
        return any(self._words.nouns.form(noun).kind is Kind.ANNEX for noun in nouns)

    def _fits(self, form: NounForm, numbered: list[Units]) -> bool:
        """Whether numbers are those of a noun: it may have one, and it is not that of the sentence
        itself in a list."""
        enclosed = all(units[0].written.startswith(("(", "[")) for units in numbered)
        kinds = _CLOSED | (_ENCLOSED if enclosed or not self._words.numbers_first else set())
        closed = self._naming and any(units[0].bracketed for units in numbered)
        sole = form.kind in _SOLE and not form.sort
        return not ((numbered and sole) or (closed and form.kind not in kinds))

    def _cites(self, element: NamedUnit, *, spaced: bool) -> bool:
        """Whether numbers before a noun are its own: «8 тармақтан тұрады» only counts items."""
        if not self._words.numbers_first:
            return element.kind in _COUNTED_BEFORE
        last, *others = element.numbered[-1]
        return bool(last.nth or others or last.bracketed or element.owned or not spaced)

    def _after(self, kind: Kind) -> list[Units]:
        """The numbers of a noun that stand after it; of parts, some may be ordinals."""
        if self._is_chained():
            return []
        self._skip("sign")
        if kind is Kind.PART:
            return self._list(PLACES | NUMBERS)
        return self._list(PLACES) or self._list(NUMBERS)

    def _is_chained(self) -> bool:
        """Whether what follows is that in which the last noun stands: “the table of the second
        part”."""
        if self._at >= len(self._tokens):
            return False
        between = self._text[self._tokens[self._at - 1].end : self._tokens[self._at].start]
        return bool(between.strip() and self._words.chained.fullmatch(between))


def _is_apart(token: Token) -> bool:
    """Whether a number in running text is a word: «(см. статью ГК)»; not so `subitem (ca)`."""
    enclosed = token.written.startswith("(") and is_number(bare(token.written), "()")
    return bool(token.written) and is_word(token.written) and not enclosed
