"""The numbers of the law, as lines begin with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from drafting.language import heading_words
from drafting.language.nouns import any_of
from drafting.model.kind import Kind
from drafting.model.number import AT_LINE, IN_HEADING, ROMAN

_LETTER = r"(?P<letter>[^\W\d_])(?P=letter)?"

_NUMBERED = re.compile(
    rf"""
    (?P<label>
        (?P<dotted>{AT_LINE})\.
      | \( (?P<enclosed>{AT_LINE}|{ROMAN}|(?P<one>[^\W\d_])(?P=one)?) (?P<suffix1>(?:-\d+)*) \)
      | (?P<closed>{AT_LINE}|{ROMAN}|{_LETTER}) (?P<suffix2>(?:-\d+)*) \)
      | \[\^ (?P<footnote>\w+) \]
    )
    (?: (?P<sep>[ \u00a0]) | (?=$) | (?<=\))(?=[^\W\d_]) )
    """,
    re.VERBOSE,
)
"""`5.` `5-1.` `5a.` `(1)` `(a)` `(iv)` `1)` `8-1)` `a)` `[^1]`, then a space, an end, a letter."""


@frozen
class Label:
    """The number at the head of a line, as written and as addresses use it."""

    label: str
    num: str
    sep: str
    rest: str
    kind: Kind | None = None
    """The kind that the label itself names: by its word in a heading, or a footnote."""


def numbered(text: str) -> Label | None:
    """Read the number that begins a line of text; None where none does."""
    match = _NUMBERED.match(text)
    if match is None:
        return None
    inner = match["dotted"] or match["enclosed"] or match["closed"] or match["footnote"]
    num = inner + (match["suffix1"] or match["suffix2"] or "")
    kind = Kind.FOOTNOTE if match["footnote"] else None
    return Label(match["label"], num, match["sep"] or "", text[match.end() :], kind)


def heading(text: str, words: Mapping[str, Kind]) -> Label | None:
    """Read the number that begins a heading (without its `#`); None where it has none.

    `words` are the act's own words of headings, beside those of every language.
    """
    match = _heading_pattern(tuple(words)).match(text)
    if match is None:
        return None
    word = match["after"] or match["before"] or match["alone"]
    kind = (words.get(word.casefold()) or heading_words()[word.casefold()]) if word else None
    num = re.sub(" ", "", match["num1"] or match["num2"] or match["num3"] or "")
    return Label(match["label"], num, match["sep"] or "", text[match.end() :], kind)


@lru_cache(maxsize=64)
def _heading_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    known = heading_words()
    word = any_of([*known, *words])
    annexes = any_of(word for word, kind in known.items() if kind is Kind.ANNEX)
    return re.compile(
        rf"""
        (?P<label>
            (?P<num1>{IN_HEADING}) [-‑ \u00a0] (?P<after>{word}) [.:]?
          | (?P<before>{word}) (?:[ \u00a0]|(?<=§)) (?P<num2>{IN_HEADING}) (?:\ ?[.:])?
          | (?P<num3>{IN_HEADING}) [.)]
          | (?P<alone>{annexes}) [.:]?
        )
        (?: (?P<sep>[ \u00a0]) | (?=$) )
        """,
        re.VERBOSE | re.IGNORECASE,
    )
