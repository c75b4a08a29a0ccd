"""What the numbered lines of an act are called in English: each parliament has its own words, by
the look of the number and by what it stands in.

    section 5 (1) (a) (i)       subsection, paragraph, sub-paragraph     United Kingdom
    section 5 (a) (1) (A) (i)   subsection, paragraph, subparagraph, clause     United States
    Article 5 1. (a) (i)        paragraph, point, point     European Union
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from drafting.model.kind import Kind
from drafting.model.numbers.number import is_roman

Ladder = tuple[tuple[str, str], ...]
"""The looks of numbers, from the outermost one inwards, by the first of their sort, and what such a
line is called."""


def _ladder(written: str) -> Ladder:
    return tuple((look, noun) for look, noun in map(str.split, written.split(", ")))


_SUBSECTIONS = "(1) subsection, (a) paragraph"
_SUB_PARAGRAPHS = "(i) sub-paragraph, (A) sub-sub-paragraph"
UK: Mapping[Kind, Ladder] = MappingProxyType(
    {
        Kind.SECTION: _ladder(f"{_SUBSECTIONS}, {_SUB_PARAGRAPHS}"),
        Kind.ARTICLE: _ladder("(1) paragraph, (a) sub-paragraph, (i) paragraph"),
        Kind.ANNEX: _ladder(
            f"1 paragraph, 1. paragraph, (1) sub-paragraph, (a) paragraph, {_SUB_PARAGRAPHS}"
        ),
    }
)
CA: Mapping[Kind, Ladder] = MappingProxyType(
    {
        Kind.SECTION: _ladder(f"{_SUBSECTIONS}, (i) subparagraph, (A) clause, (I) subclause"),
        Kind.ANNEX: _ladder("1 item, 1. item, (1) subitem, (a) paragraph"),
    }
)
AU: Mapping[Kind, Ladder] = MappingProxyType(
    {
        Kind.SECTION: _ladder(f"{_SUBSECTIONS}, (i) subparagraph, (A) sub-subparagraph"),
        Kind.ANNEX: _ladder("1 clause, 1. clause, (1) subclause, (a) paragraph, (i) subparagraph"),
    }
)
US: Mapping[Kind, Ladder] = MappingProxyType(
    {
        Kind.SECTION: _ladder(
            "(a) subsection, (1) paragraph, (A) subparagraph, (i) clause, (I) subclause"
        ),
    }
)
EU: Mapping[Kind, Ladder] = MappingProxyType(
    {
        Kind.ARTICLE: _ladder("1. paragraph, (1) point, (a) point, (i) point"),
        Kind.ANNEX: _ladder("1. point, (1) point, (a) point, (i) point"),
    }
)
_LABEL = re.compile(r"(\(?)(\w+)(?:-\d+)*([.)]?)")


def name_of_line(ladder: Ladder, labels: Sequence[str]) -> str:
    """What the last of some numbered lines is called that stand in each other, given by their
    labels; empty where one of them has no place among the looks."""
    at, name = 0, ""
    for label in labels:
        looks = {*_looks(label)}
        step = next((n for n in range(at, len(ladder)) if ladder[n][0] in looks), None)
        if step is None:
            return ""
        at, name = step + 1, ladder[step][1]
    return name


def _looks(label: str) -> Iterator[str]:
    """`(c)` looks like `(a)`; `(i)` like that, and like `(i)`."""
    match = _LABEL.fullmatch(label)
    if match is None:
        return
    opened, num, closed = match.groups()
    for sample in ["1"] if num[0].isdecimal() else ["a", "i"] if is_roman(num) else ["a"]:
        yield f"{opened}{sample.upper() if num[0].isupper() else sample}{closed}"
