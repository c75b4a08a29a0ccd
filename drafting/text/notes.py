"""Editor's notes of several lines, from a line that begins with `{` to one that ends with `}`; and
how a line refers to a footnote."""

from __future__ import annotations

import re
from collections.abc import Sequence

REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
"""A reference to a footnote in a line, `[^2]`, with its number."""

_OPENS, _CLOSES = "{", "}"
_MARKUP = ("#", "= ", _OPENS)
"""What begins no line inside a note."""
LONGEST = 200
"""Lines; a brace that is not closed in so many is a slip."""


def without_references(text: str) -> str:
    """A text without its references to footnotes: what is called by a title has none of them."""
    return REFERENCE.sub("", text)


def is_note(text: str) -> bool:
    """Whether a text is a note from end to end, `{…}`, or several, one behind another."""
    return _NOTES.fullmatch(text) is not None


_NOTES = re.compile(r"(?:\{[^{}]*\} ?)+")


def goes_on(text: str) -> bool:
    """Whether a line begins a note that ends in a later one."""
    return text.startswith(_OPENS) and not text.endswith(_CLOSES)


def further_lines(lines: Sequence[str], start: int) -> range | None:
    """The indexes of the further lines of a note that goes on, up to the one that ends it; None
    where none does before a heading, a title or another note."""
    for at, line in enumerate(lines[start + 1 : start + LONGEST], start=start + 1):
        text = line.lstrip(" ")
        if text.startswith(_MARKUP):
            return None
        if text.endswith(_CLOSES):
            return range(start + 1, at + 1)
    return None


def in_notes(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of all further lines of notes in a text."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if at not in found and goes_on(line.lstrip(" ")):
            found.update(further_lines(lines, at) or ())
    return frozenset(found)
