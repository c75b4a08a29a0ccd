"""Addresses in the words of lawyers, as units from the outermost one inwards."""

from __future__ import annotations

import re
from functools import lru_cache

from drafting import language as languages
from drafting.language.addresses.named_units import NamedUnit, in_whole, ways
from drafting.language.fold import readable
from drafting.language.units import Units
from drafting.model.kind import Kind

LONGEST, _LONGEST_MIXED = 1000, 200
"""Characters of an address; of one in several languages."""


def units_in_words(text: str) -> tuple[Units, ...]:
    """Every address that a text is in words; empty of any other text."""
    return _chains(text.strip())


@lru_cache(maxsize=4096)
def _chains(text: str) -> tuple[Units, ...]:
    """Every address that words name, from the outermost unit inwards; none where they are in no
    language, or name units beside each other."""
    if len(text) > LONGEST:
        return ()
    key, _ = readable(text)
    return _in_one_language(key) or (_in_several(key) if len(key) < _LONGEST_MIXED else ())


def _in_one_language(key: str) -> tuple[Units, ...]:
    for code in languages.CODES:
        elements = in_whole(key, code)
        if elements and not any(each.joined and not each.comma for each in elements):
            chain = _outermost_first(elements, code)
            if all(len(each.numbered) == 1 for each in chain[:-1]):
                return tuple(ways(chain))
    return ()


def _in_several(key: str) -> tuple[Units, ...]:
    """`section 2, пункт 5`: units that are named in several languages, in the order of size."""
    for begun in reversed(list(re.finditer(r",? ", key))):
        first = _in_one_language(key[: begun.start()])
        rest = _chains(key[begun.end() :]) if first else ()
        if rest:
            outer, inner = sorted((first, rest), key=lambda each: each[0][0].rank)
            if len(outer) == 1 and outer[0][-1].rank < inner[0][0].rank:
                return tuple((*outer[0], *each) for each in inner)
    return ()


def _outermost_first(elements: list[NamedUnit], code: str) -> list[NamedUnit]:
    """By the size of the units, where the language does not settle it; where that leaves it open, a
    comma goes inwards («пункт 5, подпункт 2»). A part may be larger than an article, or smaller."""
    if languages.of(code).addresses.numbers_first:
        return elements
    ranks = [each.kind.rank for each in elements if each.kind is not Kind.PART]
    comma = any(each.comma for each in elements)
    sized = len(ranks) > 1 and ranks[0] != ranks[-1]
    return elements if (ranks[0] < ranks[-1] if sized else comma) else elements[::-1]
