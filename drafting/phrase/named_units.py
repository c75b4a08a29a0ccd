"""An address in words → its nouns with their numbers, in the order in which they are said.

5-тармақтың 2) және 3) тармақшаларында        item 5; subitems 2 and 3
подпункты 6), 7) пункта 2 статьи 7            subitems 6 and 7; item 2; article 7
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import evolve, frozen

from drafting.language import ordinals
from drafting.language.en.sentences import TEN
from drafting.language.fold import fold
from drafting.language.noun_forms import FORMS, NounForm
from drafting.language.patterns import any_of
from drafting.language.units import Unit, Units
from drafting.model.kind import Kind
from drafting.phrase.quotes import Quoting
from drafting.text.labels import heading, numbered

_FILLERS = {
    "kk": r"мына|осы|аталған|көрсетілген|реттік\sнөмір(?:і|лері)|деген|жаңа",
    "ru": r",?\sпорядковы[йе]\sномера?|порядковы[йе]\sномера?|указанн\w+|настоящ\w+|нов\w{2,3}"
    r"|так\sже",
    "en": r"the|an?|in|new",
}
AND = {"kk": "және|мен|пен|бен", "ru": "и|а также", "en": "and"}
_ORDINALS: Mapping[str, Mapping[str, int]] = {
    "kk": ordinals.KAZAKH,
    "ru": ordinals.RUSSIAN,
    "en": {word: place for place, word in enumerate(TEN, start=1)},
}
_INSIDE = {"kk": "(?!)", "ru": "во?", "en": "(?!)"}
"""Before what something stands in: «в статье 5 пункт 2»."""
_TO = {"kk": "(?!)", "ru": "к", "en": "to"}
"""Before what a note or an annex belongs to: «примечание к статье 5»."""
_UNNUMBERED = {"kk": "нөмірсіз", "ru": r"без\sномера", "en": "unnumbered"}
_NUMBER = (
    r"\(?(?:\d+(?:\.\d+)*(?:-\d+)*[^\W\d_]?|(?:[^\W\d_]{1,2}|[ivxlcіх]+)(?:-\d+)*(?=\)))\)?"
    r"|[ivxlcіх]+(?:-\d+)*\b"
)
RANGE = "‥"
"""What stands for a dash between two numbers, once signs are folded."""


@frozen
class NamedUnit:
    """A noun with its numbers."""

    units: Units
    cases: frozenset[str]
    joined: bool
    """Whether a comma or an «и» stands before it."""
    inside: bool = False
    """Whether it says in what something stands: «в статье 5»."""
    linked: bool = False
    """Whether what is named before it belongs to it: «примечание к статье 5»."""


def normalised(text: str) -> str:
    """A skeleton as it is matched: look-alikes folded, in small letters, ranges kept apart."""
    kept = re.sub(r"(?<=[\d)])\s*[–—]\s*(?=\(?\d)|(?<=\w)\s+[–—]\s+(?=\w)", f" {RANGE} ", text)
    return re.sub(r"\s+", " ", fold(kept).key).strip().lower()


@lru_cache
def _token(language: str) -> re.Pattern[str]:
    nouns = any_of(FORMS[language])
    return re.compile(
        rf"""
        (?P<quote>⟦\d+⟧)
      | (?P<unnumbered>{_UNNUMBERED[language]})\b
      | (?P<ordinal>{any_of(_ORDINALS[language])})(?!\w)
      | (?P<late>\d+(?:-ші|st|nd|rd|th)\b)
      | (?P<noun>(?:{nouns}))(?!\w)
      | (?P<number>{_NUMBER})(?=[\s,-]|$)-?
      | (?P<filler>(?:{_FILLERS[language]})(?!\w))
      | (?P<of>of)\b
      | (?P<to>{_TO[language]})\b
      | (?P<inside>{_INSIDE[language]})\b
      | (?P<and>,?\s?\b(?:{AND[language]})\b|,)
      | (?P<range>{RANGE})
      | (?P<space>\s)
        """,
        re.VERBOSE,
    )


@frozen
class _Token:
    sort: str
    text: str


def read_elements(phrase: str, language: str, quoting: Quoting) -> list[NamedUnit] | None:
    """The nouns of a phrase with their numbers; None where it has anything else."""
    tokens: list[_Token] = []
    at = 0
    while at < len(phrase):
        match = _token(language).match(phrase, at)
        if match is None:
            return None
        if match.lastgroup and match.lastgroup not in {"space", "filler", "of"}:
            tokens.append(_Token(match.lastgroup, match[0]))
        at = match.end()
    reader = _UnitsReader(tokens, language, quoting)
    try:
        return list(reader.before_nouns() if language == "kk" else reader.after_nouns())
    except NotAnAddressError:
        return None


class NotAnAddressError(Exception):
    """The phrase is not an address."""


class _UnitsReader:
    """Puts tokens together. In Kazakh numbers stand before their noun, elsewhere after it; an
    ordinal may stand on either side."""

    def __init__(self, tokens: list[_Token], language: str, quoting: Quoting) -> None:
        self._tokens = tokens
        self._language = language
        self._quoting = quoting
        self._at = 0

    def before_nouns(self) -> Iterator[NamedUnit]:
        """«2) және 3) тармақшалары»"""
        while self._at < len(self._tokens):
            joined = self._skip("and")
            units = self._list(_NUMBERS | _PLACES)
            yield self._element(self._noun(), units, joined)

    def after_nouns(self) -> Iterator[NamedUnit]:
        """«подпункты 2) и 3)», «вторую часть»"""
        while self._at < len(self._tokens):
            joined = self._skip("and")
            inside = self._skip("inside")
            linked = self._skip("to")
            unnumbered = self._skip("unnumbered")
            places = self._list(_PLACES)
            form = self._noun()
            units = places or self._list(_PLACES) or self._list(_NUMBERS)
            if unnumbered:
                units = [evolve(unit, num=f"u{unit.num}") for unit in units]
            self._skip_comma()
            element = self._element(form, units, joined)
            yield evolve(element, inside=inside, linked=linked)

    def _element(self, form: NounForm, units: list[Unit], joined: bool) -> NamedUnit:
        named = tuple(evolve(unit, kind=form.kind) for unit in units)
        closed = any(unit.said.endswith(")") for unit in units)
        if (units and form.kind in _SOLE) or (closed and form.kind not in _CLOSED):
            raise NotAnAddressError
        return NamedUnit(named or (Unit(form.kind),), form.cases, joined)

    def _list(self, sorts: frozenset[str]) -> list[Unit]:
        """1), 2) и 5): what follows an «и» is taken only if it is of the same sorts."""
        units: list[Unit] = []
        unnumbered = "number" in sorts and self._sort(1) in sorts and self._skip("unnumbered")
        while self._sort() in sorts:
            token = self._take()
            unit = self._unit(token)
            if unit.num and unnumbered:
                unit = evolve(unit, num=f"u{unit.num}")
            if self._sort() == "quote" and not unit.name and self._language != "kk":
                unit = evolve(unit, name=self._quoting.words(self._take().text)[0])
            elif token.sort == "quote" and self._sort() == "number" and not unit.num:
                unit = evolve(self._unit(self._take()), name=unit.name)
            units.append(unit)
            if self._sort() == "range":
                self._take()
                units[-1:] = self._range(unit, token.sort)
            if self._sort() == "and" and self._sort(1) in sorts and not self._leads_on(sorts):
                self._take()
            else:
                break
        return units

    def _range(self, first: Unit, sort: str) -> list[Unit]:
        """3–5: as a range has it; of places in words, each of them."""
        if self._sort() != sort:
            raise NotAnAddressError
        last = self._unit(self._take())
        if sort == "number":
            return [evolve(first, num=f"{first.num}–{last.num}")]
        if first.nth >= last.nth:
            raise NotAnAddressError
        return [evolve(first, nth=nth) for nth in range(first.nth, last.nth + 1)]

    def _leads_on(self, sorts: frozenset[str]) -> bool:
        """Whether what follows the «и» is an ordinal that belongs to the next noun."""
        return self._language != "kk" and sorts == _NUMBERS and self._sort(1) in _PLACES

    def _unit(self, token: _Token) -> Unit:
        match token.sort:
            case "ordinal":
                return Unit(Kind.ITEM, nth=_ORDINALS[self._language][token.text])
            case "late":
                return Unit(Kind.ITEM, nth=int(re.sub(r"\D", "", token.text)))
            case "quote":
                return _named(Kind.ITEM, self._quoting.words(token.text)[0])
            case _:
                number = token.text.removesuffix("-")
                return Unit(Kind.ITEM, _number(number), said=number)

    def _noun(self) -> NounForm:
        if self._sort() != "noun":
            raise NotAnAddressError
        return FORMS[self._language][self._take().text]

    def _skip_comma(self) -> None:
        """A comma at the very end, after «порядковые номера 303 и 305,»."""
        if self._sort() == "and" and self._at == len(self._tokens) - 1:
            self._take()

    def _skip(self, sort: str) -> bool:
        here = self._sort() == sort
        if here:
            self._take()
        return here

    def _sort(self, ahead: int = 0) -> str:
        at = self._at + ahead
        return self._tokens[at].sort if at < len(self._tokens) else ""

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]


def _number(written: str) -> str:
    """A number as addresses have it; a Roman one without brackets is written in capitals."""
    bare = written.strip("()")
    if bare != written or bare[0].isdecimal():
        return bare
    return bare.translate(_TO_LATIN).upper()


_SOLE = frozenset({Kind.PREAMBLE, Kind.TITLE})
"""Kinds of which there is one, without a number."""
_CLOSED = frozenset({Kind.ITEM, Kind.SUBITEM, Kind.PART})
"""Kinds that have numbers with a bracket; before another one, it is that of a list."""
_TO_LATIN = str.maketrans("іх", "ix")
_NUMBERS = frozenset({"number", "quote"})
_PLACES = frozenset({"ordinal", "late"})


def _named(kind: Kind, title: str) -> Unit:
    """A heading in quotes: its number, where it begins with one, and its words."""
    label = heading(title.strip(), {}) or numbered(title.strip())
    if label and label.num:
        return Unit(kind, label.num, name=label.rest.strip())
    return Unit(kind, name=title.strip())
