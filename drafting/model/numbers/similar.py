"""Numbers that the law and its readers write in several ways: only to find one by another."""

from __future__ import annotations

import re

_LETTER = "[A-Z]"
SERIES = rf"{_LETTER}\.[ ]?\*?(?=\d{{1,4}}-\d)"
"""The letter before the figures of a French article, as the law writes it: «L. 2-1», «R. *2-4»."""
_LOOK_ALIKES = str.maketrans("аеорсухіАВЕКМНОРСТУХІ", "aeopcyxiABEKMHOPCTYXI")


def look_alike(num: str) -> str:
    """A number in Latin letters where its Cyrillic ones look like them, and without the point
    behind the letter of a series, `L2-1` for `L.2-1`: only to find it by."""
    return _POINT.sub("", num if num.isascii() else num.translate(_LOOK_ALIKES))


_POINT = re.compile(rf"(?<=^{_LETTER})\.(?=\d)")


def has_series(num: str) -> bool:
    """Whether a number has the letter of a series before its figures, `L2-1`: the law may write a
    point behind it."""
    return re.match(rf"{_LETTER}\.?\d", num) is not None
