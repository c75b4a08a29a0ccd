"""Roman figures: what they come to, and how a number is written in them."""

from __future__ import annotations

CYRILLIC = {"i": "і", "x": "х", "I": "І", "X": "Х"}
"""Roman figures → the Cyrillic letters that may stand for them."""
ROMAN_SIGNS = str.maketrans({cyrillic: latin for latin, cyrillic in CYRILLIC.items()})


def in_roman(number: int) -> str:
    """A number from 1 in Roman figures."""
    written = ""
    for value, sign in _ROMAN_STEPS:
        written += sign * (number // value)
        number %= value
    return written


_ROMAN_STEPS = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)


def roman_value(num: str) -> int:
    """What Roman figures come to; 0 of any other text."""
    values = [_ROMAN_VALUES.get(sign, 0) for sign in num.translate(ROMAN_SIGNS).upper()]
    if 0 in values:
        return 0
    later = [*values, 0][1:]
    return sum(-v if v < after else v for v, after in zip(values, later, strict=True))


_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
