"""Typed addresses: in the words of lawyers, and as eId: written, and read to the canonical form.

2.5.2    §2.5.2    § 12(3)(b)    sec_2__para_5__point_2
kk       2-бөлімнің 5-тармағының 2) тармақшасы
ru       подпункт 2) пункта 5 раздела 2
en       section 2, item 5, subitem 2
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from attrs import evolve

from drafting import language as languages
from drafting.errors import AddressError, Problem
from drafting.language.addresses.chains import LONGEST, units_in_words
from drafting.language.addresses.excluded import counted_among_left, counted_by_law
from drafting.language.addresses.table_places import in_tables
from drafting.language.units import Unit, Units, address, shortened, unit_of
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.kind import COUNTED, EID, Kind
from drafting.model.numbers.number import LOOSE, REPEATED, inner, is_number
from drafting.model.numbers.similar import SERIES

SMALL = frozenset({Kind.SUBSECTION, Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM})
"""Kinds whose nouns change from act to act in English."""


def words(target: Target, language: str) -> str:
    """An address in words; in English for a language that papers are not written in."""
    return languages.of(language).speech.address(steps_in_words(target, language))


def steps_in_words(
    target: Target, language: str, annexes: Mapping[int, Unit] = MappingProxyType({})
) -> Units:
    """The steps of an address in words. Articles that are numbered through the act go without the
    divisions around them. `annexes` are such as have a name of their own, by their order."""
    counting = languages.of(language).speech.counts_parts
    sites = shortened(target.site, {Kind.ARTICLE})
    units = [
        annexes.get(site.order) or _numbered(unit_of(site, counting=counting)) for site in sites
    ]
    if target.own:
        headed = target.site.provision.headed
        units.append(Unit(Kind.TITLE) if headed else Unit(Kind.PARAGRAPH, nth=1))
    return counted_by_law(sites, tuple(units))


def _numbered(unit: Unit) -> Unit:
    """With its place as a number, but for parts and paragraphs: «1-кесте», «екінші бөлік»."""
    if not unit.nth or unit.kind in {*COUNTED, Kind.ROW}:
        return unit
    return Unit(unit.kind, str(unit.nth), written=str(unit.nth))


def canonical(written: str) -> str:
    """An address as anyone writes it → the canonical form, or one that means the same.

    What is in none of the forms above, has a word more, or names several provisions, is returned
    as it is: nothing answers to it.
    """
    text = _plain(written)
    if match := _IN_BRACKETS.fullmatch(text):
        text = ".".join([match["first"], *inner(match["inner"])])
    if _is_canonical(text) and text not in EID.values():
        return text
    if _EID.fullmatch(text):
        return _read_eid(text)
    chains = units_in_words(text)
    return address(chains[0], bare=False) if len(chains) == 1 and not _ranged(chains[0]) else text


def _plain(written: str) -> str:
    """An address with the space behind an abbreviation, «п. 5», and none in the numbers of a
    canonical one: `2.1 bis.a` → `2.1bis.a`, `L. 2-1` → `L.2-1`, `2 a §` → `§ 2a`."""
    text = _GLUED.sub(_apart, written.strip())
    text = _SIGN_BEHIND.sub(r"§ \1", text)
    if "§" in text or _is_canonical(_LETTER_APART.sub("", text)):
        text = _LETTER_APART.sub("", text)
    text = _FIRST.sub(r"\1", _SERIES.sub(lambda series: series[0].rstrip(" *"), text))
    joined = _REPEATED.sub(lambda match: match[0].strip(), text)
    return joined if _is_canonical(joined) else text


def _apart(glued: re.Match[str]) -> str:
    """An abbreviation with the space before its number: «п. 5»."""
    tables = (each.addresses.nouns for each in languages.every())
    known = any(glued[0].casefold() in table.abbreviated for table in tables)
    return f"{glued[0]} " if known else glued[0]


def find(act: Act, written: str) -> Target:
    """The one target of an address as anyone writes it. Raises `AddressError`, as it is written."""
    _check_length(written)
    # Kinds of one name in words, a part of an item and one with a heading, have eIds of their own.
    text = _plain(written)
    if _EID.fullmatch(text) and (site := act.index.by_eid.get(text)):
        return Target(site)
    chains = () if _is_canonical(text) else units_in_words(text)
    if len(chains) == 1 and (found := in_tables(act, chains[0])) and len(found) == 1:
        return found[0]
    signs = _IN_BRACKETS.fullmatch(text) or _EID.fullmatch(text)
    if len(chains) == 1 and not (signs or _ranged(chains[0])):
        return _of_words(act, chains[0], written)
    return _found(act, canonical(written), written)


def find_all(act: Act, written: str) -> list[Target]:
    """The targets of one address as anyone writes it: of a range (`6–8`, `items 6 to 8`), every
    provision in it; of a list in words («пункты 6 и 7»), each in it.

    Raises `AddressError`.
    """
    _check_length(written)
    chains = () if _is_canonical(_plain(written)) else units_in_words(written.strip())
    if len(chains) == 1 and (inside := in_tables(act, chains[0])):
        return inside
    if len(chains) > 1 or any(map(_ranged, chains)):
        every: list[Target] = []
        for chain in chains:
            every += spanned(act, every, chain[-1], _of_chain(act, chain, written))
        return every
    match = _RANGE.fullmatch(written)
    if match is None:
        return [find(act, written)]
    last = match["last"]
    if "." not in last:
        around, dot, own = match["first"].rpartition(".")
        kind = _KIND.match(own) if last[0].isdigit() else None
        last = f"{around}{dot}{kind[0] if kind else ''}{last}"
    try:
        return _between(act, find(act, match["first"]), find(act, last), written)
    except AddressError:
        # A dash may also join one number: § 47–1801.
        joined = act.index.candidates(re.sub(r"(?<=\d)–(?=\d)", "-", written.strip(" §")))
        if len(joined) == 1:
            return joined
        raise


def _check_length(written: str) -> None:
    """Raise `AddressError` where an address is longer than any law has: words are read in time that
    grows with the square of their number."""
    if len(written) > LONGEST:
        problem = say(
            "an address has at most {most} characters, and this one has {count}",
            most=LONGEST,
            count=len(written),
        )
        do = say("write several as a list: [6, 7]")
        raise AddressError(Problem("syntax", problem, found=(f"{written[:60]}…",), do=do))


def spanned(act: Act, before: list[Target], unit: Unit, found: list[Target]) -> list[Target]:
    """What a unit names, after what stands between it and the last of those `before` it, where a
    range of places in words runs to it: the numbers that no ordinal counts."""
    if not (unit.through and before and found):
        return found
    first, last = before[-1].site, found[0].site
    if first.parent is not last.parent or not last.provision.num:
        return found
    between = act.sites[first.order + 1 : last.order]
    kind = last.provision.kind
    inserted = [one for one in between if one.parent is last.parent and one.provision.kind is kind]
    return [*map(Target, inserted), *found]


def _is_canonical(written: str) -> bool:
    """Whether an address is no words and no eId: `2.5.2`, `§ 1-301.201`, `30-А.а`."""
    for segment in re.sub(r"^§ ?", "", written.strip()).split("."):
        match = _SEGMENT.fullmatch(segment)
        if match is None or (match["num"] and not is_number(match["num"], "()")):
            return False
    return True


def _of_chain(act: Act, chain: Units, written: str) -> list[Target]:
    if not _ranged(chain):
        return [_of_words(act, chain, written)]
    *around, unit = chain
    ends = (Unit(unit.kind, num, bare=unit.bare) for num in (unit.num, unit.last))
    first, last = (_called(act, (*around, end), written) for end in ends)
    return _between(act, first, last, written)


def _between(act: Act, first: Target, last: Target, written: str) -> list[Target]:
    beside = first.site.parent is last.site.parent and not (first.own or last.own)
    if not beside or first.site.position >= last.site.position:
        not_after = to_say("{last} does not come after {first}")
        not_beside = to_say("{last} does not stand beside {first}")
        relation = not_after if beside else not_beside
        problem = Problem(
            code="not-found",
            problem=say(relation, last=last.address, first=first.address),
            do=say("write a range from one provision to a later one beside it"),
        )
        raise AddressError(problem.at(act=act.name, address=written))
    between = act.sites[first.site.order : last.site.order + 1]
    return [Target(site) for site in between if site.parent is first.site.parent]


def _of_words(act: Act, chain: Units, written: str) -> Target:
    """The target of words, whose paragraphs are counted as the law counts them."""
    try:
        left = counted_among_left(chain, lambda units: [act.find(address(units, bare=False))])
    except AddressError as error:
        raise AddressError(
            each.at(act=act.name, address=written) for each in error.problems
        ) from None
    return _called(act, left, written)


def _called(act: Act, units: Units, written: str) -> Target:
    """The target of units by their nouns; or, in a language that calls lines freely, by the numbers
    alone of those that are lines: `paragraph (b)` may be a subitem as acts have it."""
    try:
        return _found(act, address(units, bare=False), written)
    except AddressError:
        freely = languages.of(act.language).addresses.called_freely
        loose = [evolve(each, bare=True) if _is_line(each) else each for each in units]
        found = act.index.candidates(address(loose, bare=False)) if freely else []
        lines = sum(map(_is_line, units))
        if len(found) != 1 or not lines:
            raise
        numbered = [each.provision for each in found[0].site.chain() if each.provision.num]
        if any(each.headed for each in numbered[-lines:]):
            raise
        return found[0]


def _is_line(unit: Unit) -> bool:
    return unit.kind in SMALL and bool(unit.num)


def _found(act: Act, wanted: str, written: str) -> Target:
    try:
        return act.find(wanted)
    except AddressError as error:
        raise AddressError(each.at(address=written) for each in error.problems) from None


_GLUED = re.compile(r"(?<![\w.])([^\W\d_]+(?:\.[^\W\d_]+)?\.)(?=\d)")
"""«п.5», `art.5`: an abbreviation without its space; `2.п.5` is the canonical form."""
_IN_BRACKETS = re.compile(r"(?P<first>§? ?[\w.:~-]*[\w~])(?P<inner>(?:\([\w-]+\))+)")
"""`§ 1-301.202(a)(1)`"""
_SERIES = re.compile(rf"(?<!\w){SERIES}")
_FIRST = re.compile(r"(?<!\w)([1I])er(?!\w)")
"""«Article 1er», as France has the first one."""
_LETTER_APART = re.compile(r"(?<=\d)[ \u00a0](?=[A-Za-z](?![^\W_]))")
"""«§ 2 a»: the letter of an inserted section, set apart."""
_SIGN_BEHIND = re.compile(r"(?<![^ ])(\d+(?:[ \u00a0]?[a-z])?)[ \u00a0]§")
"""«2 a §», as northern laws write it."""
_KIND = re.compile(r"[a-z]+-(?=\d)")
"""Of `item-1`, which the end of a range takes from its beginning: `5.item-1–3`."""
_RANGE = re.compile(r"(?P<first>.+?)\s*[–—]\s*(?P<last>.+)")
_EID = re.compile(r"[a-zA-Z]+(?:_[^_\s]+)?(?:__[a-zA-Z]+(?:_[^_\s]+)?)*")
_REPEATED = re.compile(rf"(?<=\w){REPEATED}(?=[.]|$)")
"""«1 bis», as the law writes the number."""
_SEGMENT = re.compile(rf"[\da-zA-Z~:-]+|(?:[a-z]+-)?(?P<num>{LOOSE})(?:~\d+)?")
"""A segment of a canonical address; letters beyond ASCII are those of a number."""


def _ranged(chain: Units) -> bool:
    return any(unit.last for unit in chain)


def _read_eid(text: str) -> str:
    kinds = {prefix: kind for kind, prefix in EID.items()}
    segments = []
    for part in text.split("__"):
        prefix, _, number = part.partition("_")
        kind = kinds.get(prefix)
        if kind is None:
            return text
        segments.append(f"{kind}-{number}" if number else kind.value)
    return ".".join(segments)
