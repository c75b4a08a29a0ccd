"""What sort of number begins a line, whatever its place in a list: `1.`, `1)`, `a)`."""

from __future__ import annotations

import re

from drafting.model.kind import Kind
from drafting.text.labels import numbered
from drafting.text.labels.eastern import shape

_COUNT = re.compile(r"(?<=°)[ ]?[a-z]+\.?$")
"""«2° bis», «2°bis.» stand between others of the sort «1°»."""


def sort_of(line: str) -> str:
    """What sort of number begins a line; empty where none does.

    `2a.`, `2-1.` and `2¹.` stand between others of the sort `1.`, `[(2)]` between `(1)`, and the
    British `A1` before `1`.
    """
    label = numbered(line)
    if label is None or label.kind is Kind.FOOTNOTE:
        return ""
    if not label.label.isascii() and (eastern := shape(label.label)):
        return eastern
    shown = _COUNT.sub("", label.label)
    around = re.fullmatch(r"(\W*).*?(\W*)", shown, re.DOTALL)
    assert around is not None, "any text has something between its ends, be it nothing"
    first, last = (mark.strip("[] ") for mark in around.groups())
    sign = "1" if re.match(r"[A-Z]*\d", label.num) else "a"
    return f"{first}{sign}{last}"


def is_footnote(line: str) -> bool:
    """Whether a line is a footnote."""
    label = numbered(line)
    return label is not None and label.kind is Kind.FOOTNOTE
