"""What an act calls the numbered lines of its articles, by its own citations: «пункт 3 части 2
настоящей статьи»."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafting import language as languages
from drafting.language.addresses.named_units import NamedUnit, in_running_text
from drafting.language.fold import fold
from drafting.model.kind import Kind
from drafting.structure.structured_line import StructuredLine
from drafting.text.lines import LineForm

_ENOUGH = 100
"""Citations after which the others need not be read."""


def kinds_in_articles(lines: Sequence[StructuredLine], language: str) -> tuple[Kind, ...]:
    """The kinds of numbered lines in articles, by indent, where the text cites parts of its
    articles more often than items; empty where it does not. Laws of the Russian Federation have
    parts, items and subitems, even where they cite none; those of Kazakhstan have items and
    subitems, and its codes parts."""
    outer, inner = Counter[Kind](), Counter[Kind]()
    for first, second in _cited(lines, language):
        outer[first.kind] += 1
        if second is not None:
            inner[second.kind] += 1
        if outer.total() >= _ENOUGH:
            break
    parted = languages.of(language).addresses.parted
    if not outer and any(parted.search(line.text) for line in lines):
        return (Kind.PART, Kind.ITEM, Kind.SUBITEM)
    if outer[Kind.PART] <= outer[Kind.ITEM]:
        return ()
    small = inner[Kind.SUBITEM] > inner[Kind.ITEM]
    return (Kind.PART, Kind.SUBITEM) if small else (Kind.PART, Kind.ITEM, Kind.SUBITEM)


def _cited(
    lines: Sequence[StructuredLine], language: str
) -> Iterator[tuple[NamedUnit, NamedUnit | None]]:
    """What is cited of the article in which the citation stands, and what is cited in that. A part
    that is counted in words is one with a number only in an article that has numbers."""
    words = languages.of(language).addresses
    this = re.compile(rf"\b(?:{words.this})\s", re.IGNORECASE)
    step = 1 if words.numbers_first else -1
    numbers = False
    for line in lines:
        if line.form is LineForm.HEADING:
            numbers = False
        elif line.label and line.label.label.endswith("."):
            numbers = True
        text = line.text
        if not this.search(text):
            continue
        key = fold(text).key
        units = [*in_running_text(key, language)][::step]
        for at, unit in enumerate(units):
            if unit.kind is not Kind.ARTICLE or unit.pointing != "this":
                continue
            inside = _inwards(key, units[at:], step)
            first, second = next(inside, None), next(inside, None)
            if first and (first.units[0].num or (numbers and first.kind is Kind.PART)):
                yield first, second


def _inwards(key: str, units: Sequence[NamedUnit], step: int) -> Iterator[NamedUnit]:
    """The units that stand in the first one, each beside the one that holds it."""
    for one, other in pairwise(units):
        left, right = (one, other) if step == 1 else (other, one)
        if key[left.end : right.start].strip() or right.joined:
            return
        yield other
