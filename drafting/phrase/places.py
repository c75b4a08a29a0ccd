"""Addresses as sentences say them → places: lists, chains, cases, and the act they belong to.

5-тармақтың 2) және 3) тармақшаларында        item 5: subitems 2 and 3
подпункты 6), 7) пункта 2 статьи 7            article 7, item 2: subitems 6 and 7
раздел «А» и строки 303, 304 и 305            two places
осы Ереженің 15-тармағының 2) тармақшасы      an act, and a place in it
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from attrs import evolve, frozen

from drafting.citations.cited_acts import EN_ACTS, KK_ACTS, RU_ACTS
from drafting.language.units import Unit, Units, below, nests, rank
from drafting.phrase.named_units import AND, NamedUnit, NotAnAddressError, normalised, read_elements
from drafting.phrase.quotes import Quoting

_ACTS = {
    "kk": re.compile(rf"\b(?:{KK_ACTS}|өзгеріс|толықтыру|тізбе|тізім|құжат|акт(?:і|іл)?(?!ив))"),
    "ru": re.compile(
        rf"\b(?!порядков)(?:{RU_ACTS}|изменени|дополнени|перечень|список|списк|документ|акт(?!ив))"
    ),
    "en": re.compile(rf"\b(?:{EN_ACTS})\b", re.IGNORECASE),
}


NUMBERED = re.compile(r"\(?[\d-]+[.)]\s|\d+(?:-\d+)*-бап\s?\.|статья\s\d+(?:-\d+)*\s?\.")
"""A number before a sentence, which is no part of what it names."""
_POINTING = re.compile(r"\b(?:указанн|настоящ)\w+$")
"""What belongs to the name of an act after it: «пункт 1 указанного постановления»."""


@frozen
class Said:
    """What a phrase says of where: elements, in an act that it names or does not."""

    places: tuple[Units, ...] = ()
    act: str = ""
    cases: frozenset[str] = frozenset()
    """The cases that the last noun may stand in."""


@frozen
class _Chain:
    """Elements one inside another, from the outermost one inwards."""

    elements: tuple[NamedUnit, ...]
    head: NamedUnit
    """Its smallest one; it bears the case."""


def read_places(phrase: str, language: str, quoting: Quoting) -> Said | None:
    """Read an address that is nothing but one; None where any word is left over."""
    elements = read_elements(phrase.strip(" ,:").replace(": ⟦", " ⟦"), language, quoting)
    if not elements:
        return None
    try:
        around, chains = _nested(list(_chains(elements, language)), language)
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
    if language == "ru" and (said := _in_act(phrase, quoting)):
        return said
    breaks = [match.start() for match in re.finditer(r"(?<=\S) (?=\S)", phrase)]
    if language != "kk":
        breaks.reverse()
    for at in breaks:
        before, after = phrase[:at], phrase[at + 1 :]
        place, act = (after, before) if language == "kk" else (before, after)
        said = None if _POINTING.search(place) else read_places(place, language, quoting)
        if said and _is_act(act, language):
            return evolve(said, act=_act(act, quoting))
    return Said(act=_act(phrase, quoting)) if _is_act(phrase, language) else None


def _in_act(phrase: str, quoting: Quoting) -> Said | None:
    """«в Правилах, утвержденных приказом, пункт 5»: an act, and what stands in it."""
    if not re.match(r"во?\s", phrase):
        return None
    for match in re.finditer(r"(?<=\S) (?=\S)", phrase):
        said = read_places(phrase[match.end() :], "ru", quoting)
        if said is None or "acc" not in said.cases:
            continue
        if "loc" in said.cases or ("gen" in said.cases and len(said.places) < 2):
            return None
        act = read_where(phrase[: match.start()], "ru", quoting)
        if act is None or not act.act or len(act.places) > 1:
            return None
        around = act.places[0] if act.places else ()
        places = tuple(below(around, place) for place in said.places)
        return evolve(said, act=act.act, places=places)
    return None


def names_act(phrase: str, language: str) -> bool:
    """Whether a phrase has a word for an act: a law, a decree, rules."""
    return _ACTS[language].search(phrase) is not None


def _is_act(phrase: str, language: str) -> bool:
    """Whether a phrase may be the name of an act, and no more than that."""
    bare = re.sub(r"\([^()]*\)", "", phrase)
    begun = re.match(rf"(?:{AND[language]})\b", phrase) or NUMBERED.match(phrase)
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


def _chains(elements: Sequence[NamedUnit], language: str) -> Iterator[_Chain]:
    """Elements that follow each other without a comma or an «и» are one chain."""
    chain: list[NamedUnit] = []
    for element in elements:
        if chain and (element.joined or not _continues(chain[-1], element, language)):
            yield _chain(chain, language)
            chain = []
        chain.append(element)
    yield _chain(chain, language)


def _continues(one: NamedUnit, other: NamedUnit, language: str) -> bool:
    """Whether the second of two neighbours is in a chain with the first."""
    match language:
        case "kk":
            # «2 бөлімі 5 тармағының 2 тармақшасы»: the genitive may be left out.
            if "gen" in one.cases or ("nom" in one.cases and "poss" in other.cases):
                return True
            if "loc" in one.cases:
                return False
            raise NotAnAddressError
        case "ru":
            # «в статье 5 части вторую и третью»: several, and smaller: no genitive.
            apart = len(other.units) > 1 and rank(other.units[0]) > rank(one.units[0])
            return other.linked or ("gen" in other.cases and not other.inside and not apart)
        case _:
            return True


def _chain(elements: Sequence[NamedUnit], language: str) -> _Chain:
    outwards = language != "kk"
    ordered = tuple(elements[::-1] if outwards else elements)
    nested = nests([each.units[0] for each in ordered])
    if not nested or any(len(each.units) > 1 for each in ordered[:-1]):
        raise NotAnAddressError
    return _Chain(ordered, ordered[-1])


def _nested(chains: list[_Chain], language: str) -> tuple[Units, list[_Chain]]:
    """What the rest stands in («в статье 5 пункт 2»), and the rest.

    Raises `NotAnAddressError` where chains stand side by side with nothing between them.
    """
    for place, chain in enumerate(chains[1:], start=1):
        if not any(element.joined for element in chain.elements):
            first, second = chains[place - 1], chain
            if (
                len(chains) == 2
                and _is_inside(second, language)
                and not _is_inside(first, language)
            ):
                return _units(second), [first]
            if place == 1 and _is_inside(first, language):
                return _units(first), chains[1:]
            raise NotAnAddressError
    return (), chains


def _is_inside(chain: _Chain, language: str) -> bool:
    head = chain.head
    inside = head.inside if language != "kk" else "loc" in head.cases
    return inside and len(head.units) == 1


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
