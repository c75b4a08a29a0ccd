"""The numbers that a browser shows before the items of a list."""

from __future__ import annotations

from lxml.html import HtmlElement


def marker(element: HtmlElement, count: int) -> str:
    """The number that a browser shows before an item of `ol`."""
    match element.get("type"):
        case "a" | "A" as kind:
            letter = chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26)
            return f"{letter if kind == 'a' else letter.upper()}."
        case "i" | "I" as kind:
            roman = _roman(count)
            return f"{roman.lower() if kind == 'i' else roman}."
        case _:
            return f"{count}."


def _roman(number: int) -> str:
    signs = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    written = ""
    for value, sign in signs:
        written += sign * (number // value)
        number %= value
    return written
