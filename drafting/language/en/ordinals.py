"""English ordinal numbers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_TEN = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
LATE = r"\d+(?:st|nd|rd|th)"
"""An ordinal in digits."""


def ordinal(number: int) -> str:
    """`2` → second; from 11 on, in digits."""
    if number <= len(_TEN):
        return _TEN[number - 1]
    suffix = "th" if number % 100 in (11, 12, 13) else _SUFFIXES.get(number % 10, "th")
    return f"{number}{suffix}"


@cache
def places() -> Mapping[str, int]:
    """Ordinals in words → their numbers."""
    return {word: number for number, word in enumerate(_TEN, start=1)}
