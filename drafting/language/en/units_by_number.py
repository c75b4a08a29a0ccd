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
from drafting.model.number import is_roman

Ladder = tuple[tuple[str, str], ...]
"""The looks of numbers, from the outermost one inwards, by the first of their sort, and what such a
line is called."""

_BELOW_PARAGRAPH: Ladder = (("(i)", "sub-paragraph"), ("(A)", "sub-sub-paragraph"))
_COMMONWEALTH: Ladder = (("(1)", "subsection"), ("(a)", "paragraph"))
UK: Mapping[Kind, Ladder] = MappingProxyType(
    {
        Kind.SECTION: (*_COMMONWEALTH, *_BELOW_PARAGRAPH),
        Kind.ARTICLE: (("(1)", "paragraph"), ("(a)", "sub-paragraph"), ("(i)", "paragraph")),
        Kind.ANNEX: (
            *(("1", "paragraph"), ("1.", "paragraph"), ("(1)", "sub-paragraph")),
            *(("(a)", "paragraph"), *_BELOW_PARAGRAPH),
        ),
    }
)
CA: Mapping[Kind, Ladder] = MappingProxyType(
    {
        Kind.SECTION: (
            *(*_COMMONWEALTH, ("(i)", "subparagraph"), ("(A)", "clause"), ("(I)", "subclause")),
        ),
        Kind.ANNEX: (("1", "item"), ("1.", "item"), ("(1)", "subitem"), ("(a)", "paragraph")),
    }
)
AU: Mapping[Kind, Ladder] = MappingProxyType(
    {
        Kind.SECTION: (*(*_COMMONWEALTH, ("(i)", "subparagraph"), ("(A)", "sub-subparagraph")),),
        Kind.ANNEX: (
            *(("1", "clause"), ("1.", "clause"), ("(1)", "subclause"), ("(a)", "paragraph")),
            ("(i)", "subparagraph"),
        ),
    }
)
US: Mapping[Kind, Ladder] = MappingProxyType(
    {
        Kind.SECTION: (
            *(("(a)", "subsection"), ("(1)", "paragraph"), ("(A)", "subparagraph")),
            *(("(i)", "clause"), ("(I)", "subclause")),
        ),
    }
)
EU: Mapping[Kind, Ladder] = MappingProxyType(
    {
        Kind.ARTICLE: (
            *(("1.", "paragraph"), ("(1)", "point"), ("(a)", "point"), ("(i)", "point")),
        ),
        Kind.ANNEX: (("1.", "point"), ("(1)", "point"), ("(a)", "point"), ("(i)", "point")),
    }
)
_LABEL = re.compile(r"(\(?)(\w+)([.)]?)")


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
