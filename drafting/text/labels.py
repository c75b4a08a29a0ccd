"""The numbers of the law, as lines begin with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from drafting.language.patterns import any_of
from drafting.model.kind import WORDS, Kind

_ROMAN = (
    r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
    r"|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})"
)
"""Well-formed ones only, small ones up to xxxix: «civil)» and “(dim)” are words."""
_LETTER = r"(?P<letter>[^\W\d_])(?P=letter)?"
_DIGITS = r"\d+(?:\.\d+)*(?:-\d+)*[⁰¹²³⁴-⁹]*[^\W\d_]?"
_HEADING_NUMBER = (
    rf"\d+(?:\.\d+)*(?:[ ]?-[ ]?\d+)*[⁰¹²³⁴-⁹]*[^\W\d_]?|(?:{_ROMAN})(?:[ ]?-[ ]?\d+)*"
)

_NUMBERED = re.compile(
    rf"""
    (?P<label>
        (?P<dotted>{_DIGITS})\.
      | \( (?P<enclosed>{_DIGITS}|{_ROMAN}|(?P<one>[^\W\d_])(?P=one)?) (?P<suffix1>(?:-\d+)*) \)
      | (?P<closed>{_DIGITS}|{_ROMAN}|{_LETTER}) (?P<suffix2>(?:-\d+)*) \)
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

    `words` are the act's own words of headings, beside `kind.WORDS`.
    """
    match = _heading_pattern(tuple(words)).match(text)
    if match is None:
        return None
    word = match["after"] or match["before"] or match["alone"]
    kind = {**WORDS, **words}[word.casefold()] if word else None
    num = re.sub(" ", "", match["num1"] or match["num2"] or match["num3"] or "")
    return Label(match["label"], num, match["sep"] or "", text[match.end() :], kind)


@lru_cache(maxsize=64)
def _heading_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    every = {**WORDS, **dict.fromkeys(words)}
    word = any_of(every)
    annexes = any_of(word for word, kind in WORDS.items() if kind is Kind.ANNEX)
    return re.compile(
        rf"""
        (?P<label>
            (?P<num1>{_HEADING_NUMBER}) [-‑ \u00a0] (?P<after>{word}) [.:]?
          | (?P<before>{word}) (?:[ \u00a0]|(?<=§)) (?P<num2>{_HEADING_NUMBER}) (?:\ ?[.:])?
          | (?P<num3>{_HEADING_NUMBER}) [.)]
          | (?P<alone>{annexes}) [.:]?
        )
        (?: (?P<sep>[ \u00a0]) | (?=$) )
        """,
        re.VERBOSE | re.IGNORECASE,
    )
