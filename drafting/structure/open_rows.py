"""Rows of numbers that are open while an act is written, and which of them a number continues."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from attrs import define

from drafting.structure.shapes import shape_of
from drafting.text.labels import Label
from drafting.text.layout import LEADS

LIST = 100_000
"""The weight of a level of an automatic list, in twips of indent."""
_SAME_INDENT = 150
"""Twips by which lines of one level may differ."""
_ROMANS = frozenset({"i)", "I)", "(i)", "(I)", "i.", "I."})
_BEFORE = MappingProxyType({"i": "h", "ia": "i", "ib": "ia"})
FIRST = frozenset("01aаAАiI가イア")
_LAST = frozenset("wxyzэюя")
"""Letters that an alphabet may end with: after these aa comes beside them."""


@define(eq=False)
class OpenNumbers:
    """Numbers of one sort that are open at a level."""

    shape: str
    offset: int
    """Their distance from the margin, which separates levels of like numbers."""
    level: int = 0
    num: str = ""
    """The last number."""
    margin: int = -1
    """As in `PageLine`."""
    automatic: bool = False
    """Whether the page, and nobody's hand, numbered its last line."""


def open_row(
    rows: Sequence[OpenNumbers], number: OpenNumbers, last: str, *, beside: bool
) -> OpenNumbers | None:
    """The open row that a number continues; None: it begins a new one below. `last` is the line
    before it, and `beside` whether «2.1.» may stand beside «2.»."""
    alike = [row for row in reversed(rows) if row.shape == number.shape]
    if not alike:
        # What the page numbers 2.1. by itself is a level of its list.
        return _inserted(rows, number, last) if beside and not number.automatic else None
    # What a hand numbered and what the page numbered are two lists, where both are open.
    alike = [row for row in alike if row.automatic is number.automatic] or alike
    begins = number.num in FIRST
    if number.automatic and not alike[0].automatic and begins and last.endswith(LEADS):
        return None
    nearest = min(alike, key=lambda row: abs(row.offset - number.offset))
    if abs(nearest.offset - number.offset) <= _SAME_INDENT:
        return nearest
    begins = begins or number.offset >= LIST
    return None if begins and number.offset > alike[0].offset else nearest


def _inserted(rows: Sequence[OpenNumbers], number: OpenNumbers, ended: str) -> OpenNumbers | None:
    """The open row into which a number is inserted: «2.1.» after «2.» of an article whose text has
    ended, `(2.1)` after `(2)`; None: it begins or goes on a list of its own below."""
    shape = number.shape
    around, dot, last = number.num.rpartition(".")
    before = around if last == "1" else f"{around}.{int(last) - 1}" if last.isdecimal() else ""
    outer = shape.replace("1.1", "1", 1)
    if not dot or "." in around or outer == shape:
        return None
    found = next((each for each in rows if each.shape == outer), None)
    fits = found is not None and found.num in {around, before}
    return found if fits and (shape.startswith("(") or ended.endswith((".", ";", ")"))) else None


def shape_among(rows: Sequence[OpenNumbers], label: Label, last: str, after: str = "") -> str:
    """The shape of a number: i, v and x are letters too, after h, u and w, where these lead to no
    list; and aa begins a list below I, below an i that leads to it, or below b, where bb comes
    `after` it: the label of the next number."""
    shape = shape_of(label.label)
    led_to = last.endswith(LEADS)
    if label.num[1:] and label.num.islower() and label.num == label.num[0] * len(label.num):
        doubled = label.label.replace(label.num, "a" * len(label.num))
        below = label.label == "(aa)" and _is_below_figures(rows, led_to=led_to)
        if below or _goes_on_doubled(rows, label, doubled) or _begins_doubled(rows, label, after):
            return doubled
    if label.num in {"v", "x", "V", "X"} and any(row.shape in _ROMANS for row in rows):
        return shape.replace("a", "i").replace("A", "I")
    before = _BEFORE.get(label.num.lower(), "")
    lettered = any(row.num.lower() == before and row.shape != shape for row in rows)
    if before and lettered and not led_to:
        return shape.replace("i", "a").replace("I", "A")
    return shape


def _is_below_figures(rows: Sequence[OpenNumbers], *, led_to: bool) -> bool:
    inner = rows[-1].shape if rows else ""
    return inner == "(I)" or (inner == "(i)" and led_to)


def _goes_on_doubled(rows: Sequence[OpenNumbers], label: Label, doubled: str) -> bool:
    """Whether a row of such numbers is open; ii goes on that alone which has come to hh."""
    beside = {row.num for row in rows if row.shape == doubled}
    if shape_of(label.label) != shape_of(doubled):
        beside &= {chr(ord(label.num[0]) - 1) * len(label.num)}
    return bool(beside)


def _begins_doubled(rows: Sequence[OpenNumbers], label: Label, after: str) -> bool:
    """Whether bb comes after aa, or aaa below it, and no letters end before it."""
    letter, times = label.num[0], len(label.num)
    following = {"a": "b", "а": "б"}.get(letter)
    shape = shape_of(label.label)
    if following is None or any(row.num in _LAST for row in rows if row.shape == shape):
        return False
    nums = following * times, letter * (times + 1)
    return after in {label.label.replace(label.num, each) for each in nums}
