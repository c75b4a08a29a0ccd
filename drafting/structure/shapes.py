"""The shapes of numbers: what those of one list have in common."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from drafting.model.kind import Kind
from drafting.model.numbers.number import RAISED, is_roman
from drafting.text.labels import heading
from drafting.text.labels.eastern import shape as eastern_shape

_PARTS = re.compile(r"[^\W\d_]+")
_IN_WORDS = re.compile(r"[^\W\d_]{5,}(?: [^\W\d_]{5,})?(?=\.)")
"""«PRIMERA.-», «Décimo tercero.»"""
_DECIMAL = re.compile(r"1(?:\.1)+")
_LETTERED = re.compile(r"\W*[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+\W*")
"""«ბ.ა)», in «ბ)», as Georgia numbers."""
_OF_CODES = re.compile(r"\d+(?:-\d+){2,}(?:\.\d+)*")
"""`12-1-103`, `12-1-105.1`: the number of a section with those of its title and chapter."""


_BESIDE = re.compile(rf"(?:(?: ?- ?| – )\d+|-[^\W\d_]+)+|[{RAISED}]| (?=[.)])|[][]|(?<=\.)[–—-]$")
"""What an inserted number has more than the others of its list: «5 - 1 .», «2 – 1 .», `5¹`."""
_ROMAN = re.compile(r"(?:(?:xl|l?x{0,3})(?:i{1,3}|iv|vi{0,3}|ix)|x{2,3}|xl|lx{1,3})(?<!^v)[a-z]?")
"""A Roman number that is no single letter but `i`, and one inserted behind it: `iia`."""


@lru_cache(maxsize=4096)
def shape_of(label: str) -> str:
    """The shape of a number: `1.`, `1.1.`, `1)`, `(1)`, `a)`, `A)`, `i)`."""
    if not label.isascii() and (eastern := eastern_shape(label)):
        return eastern
    if (ordinal := _IN_WORDS.match(label)) and not is_roman(ordinal[0]):
        return "first"
    label = _OF_CODES.sub("1", label)
    bare = _BESIDE.sub("", label)
    if re.search(r"\d", bare):
        # `(A1)` stands before `(1)`, and «1.2.» and «1.3» are of one list.
        shape = re.sub(r"(?:(?<=\()[A-Z])?\d+[^\W\d_]{0,3}", "1", bare)
        return f"{shape}." if _DECIMAL.fullmatch(shape) else shape
    if _LETTERED.fullmatch(bare):
        return _PARTS.sub("a", bare)
    letters = _PARTS.search(bare)
    if letters is None:
        return bare
    word = letters[0]
    sign = "i" if _ROMAN.fullmatch(word.lower()) else "a"
    return bare.replace(word, sign.upper() if word.isupper() else sign)


def own_row(label: str, words: Mapping[str, Kind]) -> str:
    """The two words by which headings of a row of their own are called, beside others of their
    kind: «EK MADDE 1», «Disposición final primera». Empty for the others."""
    read = heading(f"{label} ", words) if " " in label.strip() else None
    return read.word if read and " " in read.word else ""
