"""Amendments as the Parliament of New Zealand drafts them, where they are not those of others.

Replace section 5 with:
In section 2(1), insert in its appropriate alphabetical order:
"""

from __future__ import annotations

from drafting.language.clauses.clause import Sides
from drafting.language.clauses.patterns import Patterns, sided
from drafting.language.en.parts import PARTS, nested, swapped

_SORTED: Sides = {
    order: "sorted"
    for its in ("its", "their")
    for order in (f"in {its} appropriate alphabetical order", f"in {its} appropriate order")
}
_pattern = Patterns(PARTS)
PATTERNS = [
    _pattern(r"<around>replace\s(?P<where><free>+?)\swith(?:\sthe\sfollowing)?<text>", swapped),
    _pattern(
        r"<around>insert,?\s(?P<near>in\s(?:its|their)\sappropriate\s(?:alphabetical\s)?order)<text>",
        nested(sided("insert", _SORTED)),
    ),
]
