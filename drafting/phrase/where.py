"""Addresses as sentences say them → places: lists, chains, cases, and the act they belong to.

5-тармақтың 2) және 3) тармақшаларында        item 5: subitems 2 and 3
подпункты 6), 7) пункта 2 статьи 7            article 7, item 2: subitems 6 and 7
раздел «А» и строки 303, 304 и 305            two places
осы Ереженің 15-тармағының 2) тармақшасы      an act, and a place in it
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

from attrs import evolve, frozen

from drafting.model.kind import Kind
from drafting.phrase.english import TEN
from drafting.phrase.nouns import FORMS, Form
from drafting.phrase.place import Unit, Units, below, rank
from drafting.phrase.quotes import Quoting
from drafting.text import ordinals
from drafting.text.fold import fold
from drafting.text.labels import any_of, heading, numbered
from drafting.text.owners import EN_ACTS, KK_ACTS, RU_ACTS

_FILLERS = {
    "kk": r"мына|осы|аталған|көрсетілген|реттік\sнөмір(?:і|лері)|деген|жаңа",
    "ru": r",?\sпорядковы[йе]\sномера?|порядковы[йе]\sномера?|указанн\w+|настоящ\w+|нов\w{2,3}"
    r"|так\sже",
    "en": r"the|an?|in|new",
}
_AND = {"kk": "және|мен|пен|бен", "ru": "и|а также", "en": "and"}
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
_ACTS = {
    "kk": re.compile(rf"\b(?:{KK_ACTS}|өзгеріс|толықтыру|тізбе|тізім|құжат)"),
    "ru": re.compile(rf"\b(?:{RU_ACTS}|изменени|дополнени|перечень|список|списк|документ)"),
    "en": re.compile(rf"\b(?:{EN_ACTS})\b", re.IGNORECASE),
}


@frozen
class Said:
    """What a phrase says of where: elements, in an act that it names or does not."""

    places: tuple[Units, ...] = ()
    act: str = ""
    cases: frozenset[str] = frozenset()
    """The cases that the last noun may stand in."""


@frozen
class _Element:
    """A noun with its numbers."""

    units: Units
    cases: frozenset[str]
    joined: bool
    """Whether a comma or an «и» stands before it."""
    inside: bool = False
    """Whether it says in what something stands: «в статье 5»."""
    linked: bool = False
    """Whether what is named before it belongs to it: «примечание к статье 5»."""


@frozen
class _Chain:
    """Elements one inside another, from the outermost one inwards."""

    elements: tuple[_Element, ...]
    head: _Element
    """Its smallest one; it bears the case."""


def normalised(text: str) -> str:
    """A skeleton as it is matched: look-alikes folded, in small letters, ranges kept apart."""
    kept = re.sub(r"(?<=[\d)])\s*[–—]\s*(?=\(?\d)|(?<=\w)\s[–—]\s(?=\w)", f" {RANGE} ", text)
    return re.sub(r"\s+", " ", fold(kept).key).strip().lower()


def read_places(phrase: str, language: str, quoting: Quoting) -> Said | None:
    """Read an address that is nothing but one; None where any word is left over."""
    elements = _elements(phrase.strip(" ,:").replace(": ⟦", " ⟦"), language, quoting)
    if not elements:
        return None
    try:
        around, chains = _nested(list(_chains(elements, language)))
    except NotAnAddressError:
        return None
    places = tuple(place for chain in _shared(chains, language) for place in chain)
    if any(below(around, place)[: len(around)] != around for place in places):
        return None
    cases = frozenset.intersection(*(chain.head.cases for chain in chains))
    return Said(tuple(below(around, place) for place in places), cases=cases)


def read_where(phrase: str, language: str, quoting: Quoting) -> Said | None:
    """Read an address, or an act, or an address in an act that is named before or after it."""
    phrase = phrase.strip(" ,:")
    if not phrase:
        return Said()
    if said := read_places(phrase, language, quoting):
        return said
    if not names_act(phrase, language):
        return None
    breaks = [match.start() for match in re.finditer(r"(?<=\S) (?=\S)", phrase)]
    if language != "kk":
        breaks.reverse()
    for at in breaks:
        before, after = phrase[:at], phrase[at + 1 :]
        place, act = (after, before) if language == "kk" else (before, after)
        said = read_places(place, language, quoting)
        if said and _is_act(act, language):
            return evolve(said, act=_act(act, quoting))
    return Said(act=_act(phrase, quoting)) if _is_act(phrase, language) else None


def names_act(phrase: str, language: str) -> bool:
    """Whether a phrase has a word for an act: a law, a decree, rules."""
    return _ACTS[language].search(phrase) is not None


def _is_act(phrase: str, language: str) -> bool:
    """Whether a phrase may be the name of an act, and no more than that."""
    bare = re.sub(r"\([^()]*\)", "", phrase)
    begun = re.match(rf"(?:{_AND[language]})\b|\(?[\d-]+[.)]\s", phrase)
    return names_act(phrase, language) and not begun and not re.search(r"[;:]\s", bare)


def _act(phrase: str, quoting: Quoting) -> str:
    """The name of an act, without the word that leads to it: «в Законе», «к постановлению»."""
    return restored(re.sub(r"^(?:во?|к|из)\s", "", phrase), quoting)


def restored(phrase: str, quoting: Quoting) -> str:
    """A part of a normalised skeleton in the letters of the sentence, with its quotes."""
    folded, written = normalised(quoting.skeleton).split(), quoting.skeleton.split()
    words = phrase.split()
    if len(folded) == len(written):
        starts = range(len(folded) - len(words) + 1)
        found = (at for at in starts if _alike(folded[at : at + len(words)], words))
        if (at := next(found, None)) is not None:
            phrase = " ".join(written[at : at + len(words)]).strip(" ,:;.")
    return re.sub(r"⟦(\d+)⟧", lambda match: f"«{quoting.quotes[int(match[1])]}»", phrase)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return [word.strip(",:;.") for word in one] == [word.strip(",:;.") for word in other]


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
      | (?P<and>,?\s?\b(?:{_AND[language]})\b|,)
      | (?P<range>{RANGE})
      | (?P<space>\s)
        """,
        re.VERBOSE,
    )


@frozen
class _Token:
    sort: str
    text: str


def _elements(phrase: str, language: str, quoting: Quoting) -> list[_Element] | None:
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
    reader = _Reader(tokens, language, quoting)
    try:
        return list(reader.before_nouns() if language == "kk" else reader.after_nouns())
    except NotAnAddressError:
        return None


class NotAnAddressError(Exception):
    """The phrase is not an address."""


class _Reader:
    """Puts tokens together. In Kazakh numbers stand before their noun, elsewhere after it; an
    ordinal may stand on either side."""

    def __init__(self, tokens: list[_Token], language: str, quoting: Quoting) -> None:
        self._tokens = tokens
        self._language = language
        self._quoting = quoting
        self._at = 0

    def before_nouns(self) -> Iterator[_Element]:
        """«2) және 3) тармақшалары»"""
        while self._at < len(self._tokens):
            joined = self._skip("and")
            units = self._list(_NUMBERS | _PLACES)
            yield self._element(self._noun(), units, joined)

    def after_nouns(self) -> Iterator[_Element]:
        """«подпункты 2) и 3)», «вторую часть»"""
        while self._at < len(self._tokens):
            joined = self._skip("and")
            inside = self._skip("inside")
            linked = self._skip("to")
            places = self._list(_PLACES)
            form = self._noun()
            units = places or self._list(_PLACES) or self._list(_NUMBERS)
            self._skip_comma()
            element = self._element(form, units, joined)
            yield evolve(element, inside=inside, linked=linked)

    def _element(self, form: Form, units: list[Unit], joined: bool) -> _Element:
        named = tuple(evolve(unit, kind=form.kind) for unit in units)
        closed = any(unit.said.endswith(")") for unit in units)
        if (units and form.kind in _SOLE) or (closed and form.kind not in _CLOSED):
            raise NotAnAddressError
        return _Element(named or (Unit(form.kind),), form.cases, joined)

    def _list(self, sorts: frozenset[str]) -> list[Unit]:
        """1), 2) и 5): what follows an «и» is taken only if it is of the same sorts."""
        units: list[Unit] = []
        unnumbered = self._skip("unnumbered")
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

    def _noun(self) -> Form:
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


def _chains(elements: Sequence[_Element], language: str) -> Iterator[_Chain]:
    """Elements that follow each other without a comma or an «и» are one chain."""
    chain: list[_Element] = []
    for element in elements:
        if chain and (element.joined or not _continues(chain[-1], element, language)):
            yield _chain(chain, language)
            chain = []
        chain.append(element)
    yield _chain(chain, language)


def _continues(one: _Element, other: _Element, language: str) -> bool:
    """Whether the second of two neighbours is in a chain with the first."""
    match language:
        case "kk":
            # «2 бөлімі 5 тармағының 2 тармақшасы»: the genitive may be left out.
            if "gen" in one.cases or ("nom" in one.cases and "poss" in other.cases):
                return True
            raise NotAnAddressError
        case "ru":
            return other.linked or ("gen" in other.cases and not other.inside)
        case _:
            return True


def _chain(elements: Sequence[_Element], language: str) -> _Chain:
    outwards = language != "kk"
    ordered = tuple(elements[::-1] if outwards else elements)
    divisions = [rank(each.units[0]) for each in ordered if each.units[0].kind in _NESTED]
    if divisions != sorted(divisions) or any(len(each.units) > 1 for each in ordered[:-1]):
        raise NotAnAddressError
    return _Chain(ordered, ordered[-1])


_NESTED = frozenset(
    {Kind.BOOK, Kind.SECTION, Kind.SUBSECTION, Kind.CHAPTER, Kind.SUBCHAPTER, Kind.ARTICLE}
    | {Kind.ITEM, Kind.SUBITEM}
)
"""What stands in each other by size alone (law on legal acts, art. 23)."""


def _nested(chains: list[_Chain]) -> tuple[Units, list[_Chain]]:
    """What the rest stands in («в статье 5 пункт 2»), and the rest.

    Raises `NotAnAddressError` where chains stand side by side with nothing between them.
    """
    for place, chain in enumerate(chains[1:], start=1):
        if not any(element.joined for element in chain.elements):
            first, second = chains[place - 1], chain
            if len(chains) == 2 and _is_inside(second) and not _is_inside(first):
                return _units(second), [first]
            if place == 1 and _is_inside(first):
                return _units(first), chains[1:]
            raise NotAnAddressError
    return (), chains


def _is_inside(chain: _Chain) -> bool:
    return chain.head.inside and len(chain.head.units) == 1


def _units(chain: _Chain) -> Units:
    return tuple(unit for element in chain.elements for unit in element.units)


def _shared(chains: Sequence[_Chain], language: str) -> Iterator[tuple[Units, ...]]:
    """The places of each chain, with what it leaves to its neighbours to say: in Kazakh those
    before it, in Russian and English those after it."""
    around: Units = ()
    result: list[tuple[Units, ...]] = []
    for chain in chains if language == "kk" else chains[::-1]:
        ways = [tuple(way) for way in product(*(each.units for each in chain.elements))]
        whole = tuple(below(_larger(around, way[0]), way) for way in ways)
        around = whole[-1][:-1]
        result.append(whole)
    yield from result if language == "kk" else result[::-1]


def _larger(around: Units, unit: Unit) -> Units:
    return tuple(each for each in around if rank(each) < rank(unit))
