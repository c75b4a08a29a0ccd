"""Addresses in sentences → places: lists, chains, cases, and the act they belong to.

5-тармақтың 2) және 3) тармақшаларында        item 5: subitems 2 and 3
подпункты 6), 7) пункта 2 статьи 7            article 7, item 2: subitems 6 and 7
раздел «А» и строки 303, 304 и 305            two places
осы Ереженің 15-тармағының 2) тармақшасы      an act, and a place in it
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import evolve, frozen

from drafting import language as languages
from drafting.language.address_words import AddressWords
from drafting.language.addresses.named_units import NamedUnit, in_running_text, ways
from drafting.language.addresses.number_lists import NotAnAddressError
from drafting.language.units import Units, below, holds, nests
from drafting.model.kind import DIVISIONS, Kind
from drafting.phrase.quotes import Quoting, named_units, normalised

_NUMBERED = re.compile(r"(?:\d|[IVXLC]+\b)")
_ENCLOSED = re.compile(r"\([^()]*\)")
_QUOTED = re.compile('[«“"][^«»“”"]*[»”"]')


@frozen
class Location:
    """What a phrase names: elements, in an act that it names or does not."""

    places: tuple[Units, ...] = ()
    act: str = ""
    cases: frozenset[str] = frozenset()
    """The cases that the last noun may stand in."""
    count: int = 0
    """How many of them an order says that come, «двумя абзацами»; 0 where it does not say it."""


@frozen
class _Chain:
    """Elements one inside another, from the outermost one inwards."""

    elements: tuple[NamedUnit, ...]
    head: NamedUnit
    """Its smallest one; it bears the case."""


def read_places(phrase: str, language: str, quoting: Quoting) -> Location | None:
    """Read an address that is nothing but one; None where any word is left over."""
    if "⟦" in phrase:
        return _read_places(phrase, language, quoting)
    return _unquoted_places(phrase, language)


@lru_cache(maxsize=8192)
def _unquoted_places(phrase: str, language: str) -> Location | None:
    """The same of a phrase without quotes, which acts have again and again."""
    return _read_places(phrase, language, Quoting("", ()))


def _read_places(phrase: str, language: str, quoting: Quoting) -> Location | None:
    elements = named_units(phrase.strip(" ,:").replace(": ⟦", " ⟦"), language, quoting)
    if not elements:
        return None
    words = languages.of(language).addresses
    try:
        elements = elements if words.numbers_first else _columns_first(elements)
        elements = _inwards(elements) if words.inwards else elements
        around, chains = _nested(list(_chains(elements, words)), words)
    except NotAnAddressError:
        return None
    places = tuple(place for chain in _shared(chains, words) for place in chain)
    if any(below(around, place)[: len(around)] != around for place in places):
        return None
    *others, last = (chain.head.cases for chain in chains)
    if words.grouping and re.search(rf"\s(?:{words.grouping})\s", phrase):
        # «2-тармағы мен 3-тармағының»: the last one bears the case of all.
        others = [each | last if "nom" in each else each for each in others]
    cases = frozenset.intersection(*others, last)
    return Location(tuple(below(around, place) for place in places), cases=cases)


def read_where(phrase: str, language: str, quoting: Quoting) -> Location | None:
    """Read an address, or an act, or an address in an act that is named before or after it."""
    phrase = phrase.strip(" ,:")
    if not phrase:
        return Location()
    if found := read_places(phrase, language, quoting) or _titled(phrase, language, quoting):
        return found
    words = languages.of(language).addresses
    if not words.acts.named.search(phrase):
        return None
    if found := _in_act(phrase, language, quoting) or _inside_act(phrase, language, quoting):
        return found
    breaks = [match.start() for match in re.finditer(r"(?<=\S) (?=\S)", phrase)]
    if not words.numbers_first:
        breaks.reverse()
    # «пункт 1 указанного постановления»: the word belongs to the name of the act.
    pointing = re.compile(rf"\b(?:{words.this}|{words.that})$", re.IGNORECASE)
    for at in breaks:
        before, after = phrase[:at], phrase[at + 1 :]
        if words.links and not re.search(words.links, before, re.IGNORECASE):
            continue
        place, act = (after, before) if words.numbers_first else (before, after)
        if words.links:
            # “Schedule 1 to the Act”
            place = place.removesuffix(f" {words.belongs}")
        found = None if pointing.search(place) else read_places(place, language, quoting)
        if found and _is_act(act, language):
            return evolve(found, act=_act(act, words, quoting))
    return Location(act=_act(phrase, words, quoting)) if _is_act(phrase, language) else None


def _titled(phrase: str, language: str, quoting: Quoting) -> Location | None:
    """«в главе 1. Общие положения»: a division by its number, with its heading after it."""
    for match in re.finditer(r"(?<=\w)\.\s(?=[^\W\d_]|⟦)", phrase):
        found = read_places(phrase[: match.start()], language, quoting)
        title = phrase[match.end() :]
        begun = title[0].isupper() or title[0] == "⟦"
        inside = found is not None and "loc" in found.cases and "nom" not in found.cases
        if found and inside and begun and len(found.places) == 1 and may_be_name(title, language):
            return found if found.places[0][-1].kind in DIVISIONS else None
    return None


def _in_act(phrase: str, language: str, quoting: Quoting) -> Location | None:
    """«в Правилах, утвержденных приказом, пункт 5»: an act, and what stands in it."""
    inside = languages.of(language).addresses.inside
    if not re.match(rf"(?:{inside})\s", phrase, re.IGNORECASE):
        return None
    for match in re.finditer(r"(?<=\S) (?=\S)", phrase):
        found = read_places(phrase[match.end() :], language, quoting)
        if found is None or "acc" not in found.cases:
            continue
        if "loc" in found.cases or ("gen" in found.cases and len(found.places) < 2):
            return None
        act = read_where(phrase[: match.start()], language, quoting)
        if act is None or not act.act or len(act.places) > 1:
            return None
        around = act.places[0] if act.places else ()
        places = tuple(below(around, place) for place in found.places)
        return evolve(found, act=act.act, places=places)
    return None


def _inside_act(phrase: str, language: str, quoting: Quoting) -> Location | None:
    """“Article 3 of Regulation (EU) 2019/100, paragraph 2”: a smaller unit after a comma stands in
    that before it, the act between them or not."""
    if not languages.of(language).addresses.inwards:
        return None
    for match in re.finditer(r",\s", phrase):
        found = read_places(phrase[match.end() :], language, quoting)
        outer = read_where(phrase[: match.start()], language, quoting) if found else None
        if not (found and outer and outer.act and len(outer.places) == 1):
            continue
        around = outer.places[0]
        if all(holds(around[-1], place[0]) for place in found.places):
            places = tuple((*around, *place) for place in found.places)
            return evolve(found, act=outer.act, places=places)
    return None


def may_be_name(phrase: str, language: str, *, titled: bool = False) -> bool:
    """Whether a phrase may be a name: no exception stands in it, nor a provision that it names, but
    in brackets, or in the title of an amending act (`titled`); nor does it begin a list."""
    this = languages.of(language)
    outside = _ENCLOSED.sub("", phrase)
    return not (
        this.addresses.acts.apart.search(phrase)
        or this.grammar.enumerator.match(phrase)
        or re.search(r"[;:]\s", outside)
        or (not titled and names_place(outside, language))
    )


def orders(name: str, language: str) -> bool:
    """Whether a name has a verb by which a sentence with it would be read otherwise, and no marks
    around it: «Правила о том, как дополнить сад»."""
    grammar = languages.of(language).grammar
    return bool(grammar.order.search(grammar.as_patterned(_QUOTED.sub(" ", name))))


@lru_cache(maxsize=512)
def names_place(phrase: str, language: str) -> bool:
    """Whether a provision with its number stands in a phrase."""
    return any(
        unit.num and each.kind not in {Kind.ANNEX, Kind.TABLE, Kind.FOOTNOTE}
        for each in in_running_text(phrase, language)
        for unit in each.units
    )


def _is_act(phrase: str, language: str) -> bool:
    """Whether a phrase may be the name of an act, and no more than that."""
    words = languages.of(language).addresses
    begun = re.match(rf"(?:{words.conjunction})\b", phrase, re.IGNORECASE)
    numbered = not words.numbers_first and _NUMBERED.match(phrase)
    named = words.acts.named.search(phrase) is not None and not numbered
    named = named and not re.search(r",\s(?:the|an?)\s[a-z]+$", phrase)
    return named and not begun and may_be_name(phrase, language)


def _act(phrase: str, words: AddressWords, quoting: Quoting) -> str:
    """The name of an act, without the word that leads to it: «в Законе», «к постановлению»."""
    leading = words.acts.leading.match(phrase)
    return restored(phrase[leading.end() if leading else 0 :], quoting)


def restored(phrase: str, quoting: Quoting) -> str:
    """A part of a normalised skeleton in the letters of the sentence, with its quotes."""
    folded, written = normalised(quoting.skeleton).split(), quoting.skeleton.split()
    words = phrase.split()
    if len(folded) == len(written):
        starts = range(len(folded) - len(words) + 1)
        found = (at for at in starts if _alike(folded[at : at + len(words)], words))
        if (at := next(found, None)) is not None:
            phrase = " ".join(written[at : at + len(words)]).strip(" ,:;.")
    return quoting.restored(phrase)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return [word.strip(",:;.") for word in one] == [word.strip(",:;.") for word in other]


def _columns_first(elements: list[NamedUnit]) -> list[NamedUnit]:
    """The comma after «порядковый номер 2» ends what the row is called by: «в строке, порядковый
    номер 2, в графе 3» is «в графе 3 строки 2», and «строки, порядковый номер 2, статьи 3» is in
    that article."""
    found = [*elements]
    for at, (row, other) in enumerate(pairwise(elements)):
        apart = row.kind is not Kind.ROW or (other.joined and not other.comma)
        if apart or len(row.units) > 1 or len(other.units) > 1:
            continue
        if other.kind is Kind.CELL:
            column = evolve(other, joined=row.joined, comma=row.comma, inside=row.inside)
            cases = row.cases | {"gen"}
            around = evolve(row, joined=False, comma=False, inside=False, cases=cases)
            found[at : at + 2] = [column, around]
        elif other.units[0].rank < row.units[0].rank and "gen" in other.cases and not other.inside:
            found[at + 1] = evolve(other, joined=False, comma=False)
    return found


def _inwards(elements: list[NamedUnit]) -> list[NamedUnit]:
    """In English, a smaller unit after a comma stands in the one before it («Article 5, paragraph
    2, point (a)»), and so does what is listed with it («section 25, subsection (1) and subsection
    (2)»): these, each as one chain from the innermost one outwards.

    Raises `NotAnAddressError` for what is then a list without an “and”, and where several hold one.
    """
    groups: list[list[NamedUnit]] = []
    for element in elements:
        if groups and not element.joined:
            groups[-1].append(element)
        else:
            groups.append([element])
    listed = any(group[0].joined and not group[0].comma for group in groups[1:])
    around: list[list[NamedUnit]] = []
    result: list[NamedUnit] = []
    for group, following in zip(groups, [*groups[1:], None], strict=True):
        while around and not _is_larger(around[-1], group):
            around.pop()
        if following and following[0].comma:
            if _is_larger(group, following):
                if len(group[0].units) > 1 and (listed or len(following[0].units) > 1):
                    raise NotAnAddressError
                around.append(group)
                continue
            if not listed:
                raise NotAnAddressError
        outer = [each for one in around[::-1] for each in one]
        head, *rest = group
        if outer:
            head = evolve(head, joined=bool(result) or elements[0].joined, comma=False)
        inner = (evolve(each, joined=False, comma=False, inside=False) for each in outer)
        result += [head, *rest, *inner]
    return result


def _is_larger(one: Sequence[NamedUnit], other: Sequence[NamedUnit]) -> bool:
    """Whether the innermost of some units may hold the outermost of others."""
    return holds(one[0].units[-1], other[-1].units[0])


def _chains(elements: Sequence[NamedUnit], words: AddressWords) -> Iterator[_Chain]:
    """Elements that follow each other without a comma or an «и» are one chain."""
    chain: list[NamedUnit] = []
    for element in elements:
        if chain and (element.joined or not _continues(chain[-1], element, words)):
            yield _chain(chain, words)
            chain = []
        chain.append(element)
    yield _chain(chain, words)


def _continues(one: NamedUnit, other: NamedUnit, words: AddressWords) -> bool:
    """Whether the second of two neighbours is in a chain with the first."""
    if not words.numbers_first:
        # «в статье 5 части вторую и третью», «части 2 – 4»: several, and smaller: no genitive.
        first, *others = other.units
        apart = bool(others or first.last) and first.rank > one.units[0].rank
        return other.linked or ("gen" in other.cases and not other.inside and not apart)
    # «2 бөлімі 5 тармағының 2 тармақшасы»: the genitive may be left out.
    if "gen" in one.cases or ("nom" in one.cases and other.owned):
        return True
    if "loc" in one.cases:
        return False
    raise NotAnAddressError


def _chain(elements: Sequence[NamedUnit], words: AddressWords) -> _Chain:
    ordered = tuple(elements if words.numbers_first else elements[::-1])
    nested = nests([each.units[0] for each in ordered])
    several = [each for each in ordered if len(each.units) > 1]
    # “subsection (1) of sections 2 and 3”: one in each.
    apart = several and several != [ordered[-1]]
    if not nested or (apart and not (words.inwards and len(several) == 1)):
        raise NotAnAddressError
    return _Chain(ordered, ordered[-1])


def _nested(chains: list[_Chain], words: AddressWords) -> tuple[Units, list[_Chain]]:
    """What the rest stands in («в статье 5 пункт 2»), and the rest.

    Raises `NotAnAddressError` where chains stand side by side with nothing between them.
    """
    leading = 0 if words.numbers_first or words.inwards else _leading(chains)
    if leading:
        around: Units = ()
        for chain in chains[:leading]:
            around = below(around, next(ways(chain.elements)))
        within, rest = _nested(chains[leading:], words)
        return below(around, within), rest
    for place, chain in enumerate(chains[1:], start=1):
        if not any(element.joined for element in chain.elements):
            first, second = chains[place - 1], chain
            if len(chains) == 2 and _is_inside(second, words) and not _is_inside(first, words):
                return next(ways(second.elements)), [first]
            if place == 1 and _is_inside(first, words):
                return next(ways(first.elements)), chains[1:]
            raise NotAnAddressError
    return (), chains


def _leading(chains: Sequence[_Chain]) -> int:
    """How many of the first of some chains each hold the next: «в статье 2, в пункте 1, слово», or
    «в статье 2 в пункте 1 подпункт 3)». After a comma, «в части первой, пункте 2» may be a list,
    and so may all that has an «и»."""
    listed = any(chain.head.joined and not chain.head.comma for chain in chains)
    for at, (one, other) in enumerate(pairwise(chains)):
        outer, inner = one.head, other.elements[0].units[0]
        counted = not outer.units[0].num
        beside = "loc" in other.head.cases
        apart = other.head.joined and (listed or (beside and counted))
        inside = "loc" in outer.cases and (outer.inside or at > 0) and len(outer.units) == 1
        part = counted and not beside and inner.kind is Kind.ITEM
        if apart or not inside or not (holds(outer.units[0], inner) or part):
            return at
    return max(len(chains) - 1, 0)


def _is_inside(chain: _Chain, words: AddressWords) -> bool:
    head = chain.head
    inside = "loc" in head.cases if words.numbers_first else head.inside
    return inside and len(head.units) == 1


def _shared(chains: Sequence[_Chain], words: AddressWords) -> Iterator[tuple[Units, ...]]:
    """The places of each chain, with the outer units that it leaves to a neighbour: in Kazakh to
    the one before it, in Russian and English to the one after it."""
    around: Units = ()
    result: list[tuple[Units, ...]] = []
    for chain in chains if words.numbers_first else chains[::-1]:
        whole = tuple(below(_larger(around, way), way) for way in ways(chain.elements))
        around = whole[-1][:-1]
        result.append(whole)
    yield from result if words.numbers_first else result[::-1]


def _larger(around: Units, way: Units) -> Units:
    """What a place leaves to its neighbour: nothing where it names a unit of that kind itself, as
    in «item 2 of part 1 of chapter 1 of part 1»."""
    larger = tuple(each for each in around if each.rank < way[0].rank)
    return () if {each.kind for each in larger} & {each.kind for each in way} else larger
