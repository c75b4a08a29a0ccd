"""The numbers that a browser shows before the items of a list."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import define, field
from lxml.html import HtmlElement

from drafting.formats.web_page.elements import names_of
from drafting.model.numbers.roman import in_roman

_TYPES = {
    "a": "lower-latin",
    "A": "upper-latin",
    "i": "lower-roman",
    "I": "upper-roman",
}
_COUNTED = re.compile(r"lst-kix_\w+-\d")
"""The class of a list in a page of Google Docs, which has one list after another for its levels."""
_PIECE = re.compile(
    r'"(?P<text>[^"]*)"|counter\(lst-ctn-(?P<list>kix_[\w-]+),\s*(?P<style>[\w-]+)\)'
)


@define
class ListMarkers:
    """Counts the items of lists, by their attributes or by the counters of the style sheets."""

    classes: Mapping[str, str]
    """What the style sheets say of a class, and of what stands before the items of its lists."""
    _counts: dict[str, int] = field(factory=dict)

    def level(self, element: HtmlElement, around: int) -> int:
        """The level of a list that stands in another of that level."""
        name = _name(element)
        return int(name[-1]) + 1 if name else around + 1

    def first(self, element: HtmlElement) -> int:
        """The number before the first of the list; one may go on from the list before it."""
        name = _name(element)
        begins = "start" in names_of(element)
        goes_on = 1 if begins or not name else self._counts.get(name, 0) + 1
        return attribute(element, "start", goes_on)

    def sign(self, element: HtmlElement, count: int) -> str:
        """The number before an item of `ol`; an item of any other list has none."""
        if element.tag != "ol":
            return ""
        name = _name(element)
        self._counts[name] = count
        if content := self.classes.get(f"{name}:before"):
            return "".join(map(self._piece, _PIECE.finditer(content))).strip()
        return f"{_counted(count, _TYPES.get(element.get('type') or '', ''))}."

    def _piece(self, match: re.Match[str]) -> str:
        if match["list"] is None:
            return match["text"]
        return _counted(self._counts.get(f"lst-{match['list']}", 1), match["style"])


def _name(element: HtmlElement) -> str:
    return next((each for each in names_of(element) if _COUNTED.fullmatch(each)), "")


def _counted(count: int, style: str) -> str:
    match style:
        case "lower-latin" | "upper-latin" | "lower-alpha" | "upper-alpha":
            text = chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26)
        case "lower-roman" | "upper-roman":
            text = in_roman(count).lower()
        case _:
            text = str(count)
    return text.upper() if style.startswith("upper") else text


def attribute(element: HtmlElement, name: str, otherwise: int) -> int:
    """An attribute of a list or an item that is a number from 0."""
    value = element.get(name) or ""
    return int(value) if value.isdecimal() else otherwise
