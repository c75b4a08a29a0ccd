"""The numbers that a browser shows before the items of a list."""

from __future__ import annotations

from lxml.html import HtmlElement

from drafting.model.number import in_roman


def marker(element: HtmlElement, count: int) -> str:
    """The number that a browser shows before an item of `ol`."""
    match element.get("type"):
        case "a" | "A" as kind:
            letter = chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26)
            return f"{letter if kind == 'a' else letter.upper()}."
        case "i" | "I" as kind:
            roman = in_roman(count)
            return f"{roman.lower() if kind == 'i' else roman}."
        case _:
            return f"{count}."
