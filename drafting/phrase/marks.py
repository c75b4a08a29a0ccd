"""The quotation marks of one line, each looked at once: which of them may be a pair.

« » and “ ” nest; straight marks do not show where they open. Inner quotes are often never closed,
so an end is also known by what follows it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from attrs import frozen

OPENING, CLOSING = "«“„", "»”"
STRAIGHT = '"'
_PAIRS = {"«": "»", "“": "”", "„": "“"}
OWN_MARKS = (".", ";", ":", ",", "!", "?", "…", "»", "”")
"""What a quotation ends with that has its own mark before the one that closes it."""
CLOSED_TWICE = tuple(end + mark for end in OWN_MARKS for mark in CLOSING)
"""How a quotation ends inside its marks where one is typed twice: «… «Сад» растет.»»."""
_MARK = re.compile(f"[{OPENING}{CLOSING}{STRAIGHT}]")


@frozen(eq=False)
class QuotationMarks:
    """Where the quotation marks of a text stand. Each question takes one step, or as many as there
    are marks between two ends, so that a line of nothing but marks is read in a moment."""

    text: str
    goes_on: Callable[[str, int], bool]
    """Whether a sentence goes on from there as it does after a quote."""

    @cached_property
    def places(self) -> list[int]:
        """Every mark, from the left."""
        return [match.start() for match in _MARK.finditer(self.text)]

    def opens(self, at: int) -> bool:
        """Whether a quote may open at a mark: a straight one does before a word."""
        mark = self.text[at]
        return mark in OPENING or (
            mark == STRAIGHT and (at == 0 or not self.text[at - 1].isalnum())
        )

    def end(self, start: int) -> int:
        """Where a quote that opens there closes: balanced, or known by what follows; or -1."""
        if self.text[start] == STRAIGHT:
            end = self._known_end(start, STRAIGHT)
            return end if end >= 0 and self._nests(start, end) else -1
        opening, closing = self.text[start], _PAIRS[self.text[start]]
        balanced = self._balanced.get(start, -1)
        if balanced >= 0 and self.goes_on(self.text, balanced + 1):
            return balanced
        known = self._known_end(start, closing)
        # «А» или «Б»: what opens anew after the balanced end is another quote.
        anew = self.text.find(opening, balanced + 1, max(known, 0)) >= 0
        return balanced if balanced >= 0 and (known < 0 or anew) else known

    @cached_property
    def _balanced(self) -> dict[int, int]:
        """Each mark that opens a quote → the one that closes it, where inner ones are closed."""
        ends: dict[int, int] = {}
        for opening, closing in _PAIRS.items():
            opened: list[int] = []
            for at in self.places:
                if self.text[at] == opening:
                    opened.append(at)
                elif self.text[at] == closing and opened:
                    ends[opened.pop()] = at
        return ends

    @cached_property
    def _known(self) -> dict[str, list[int]]:
        """For each mark that closes, where it stands before what follows a quote."""
        return {
            closing: [
                at
                for at in self.places
                if self.text[at] == closing and self.goes_on(self.text, at + 1)
            ]
            for closing in (*_PAIRS.values(), STRAIGHT)
        }

    def _known_end(self, start: int, closing: str) -> int:
        known = self._known[closing]
        at = bisect_left(known, start + 1)
        return known[at] if at < len(known) else -1

    def _nests(self, start: int, end: int) -> bool:
        """Whether no inner quote is closed between two straight marks that was never opened."""
        first = bisect_left(self.places, start + 1)
        if self.places[first] == end:
            return True
        if end not in self._least:
            self._least[end] = self._lows(end)
        least = self._least[end]
        after = least.get(self.places[first + 1], 0) if first + 1 < len(self.places) else 0
        return _depth_of(self.text, self.places[first], start + 1) + min(0, after) >= 0

    @cached_property
    def _least(self) -> dict[int, dict[int, int]]:
        return {}

    def _lows(self, end: int) -> dict[int, int]:
        """For each mark between the known end before this one and this one: how far below nothing
        the depth falls from there to the end."""
        known = self._known[STRAIGHT]
        at = bisect_left(known, end)
        begin = known[at - 1] if at else 0
        least: dict[int, int] = {}
        low = 0
        for mark in reversed(
            self.places[bisect_left(self.places, begin) : bisect_left(self.places, end)]
        ):
            low = least[mark] = _depth_of(self.text, mark, begin) + min(0, low)
        return least


def _depth_of(text: str, at: int, start: int) -> int:
    """What a mark adds to the depth of a text that begins at `start`; a straight one opens a quote
    before a word."""
    mark = text[at]
    if mark == STRAIGHT:
        return 1 if at == start or text[at - 1] in " («" else -1
    return (mark in OPENING) - (mark in CLOSING)


def left_open(quoted: str) -> int:
    """How many inner quotes of a text are left open; -1 where one closes that never opened."""
    found = 0
    for match in _MARK.finditer(quoted):
        found += _depth_of(quoted, match.start(), 0)
        if found < 0:
            return -1
    return found


QUOTED_LINES = re.compile(r"(?<=:)\s+/\s+(?=\S)")
"""A slash after a colon: the end of a line, in a text that is quoted in one."""
GLUED = re.compile(r"^(\(?(?:\d+(?:[-.]\d+)*[.)]|[^\W\d_]\)))(?=[^\W\d_]|[«“„\"]|(?<=\))\d)")
"""A number before a sentence, with no space after it: `1)пункт`."""
FOOTNOTE = re.compile(r"(?<=[^\s*])\s*[*†‡]{1,3}(?=\s*[;.,:]?\s*$)")
"""The sign of a footnote after a sentence, or before its last mark."""
