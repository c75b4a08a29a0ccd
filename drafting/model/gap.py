"""The numbers that a gap in the text covers."""

from __future__ import annotations

import re

from attrs import frozen

from drafting.model.numbers.number import IN_GAP, bare
from drafting.model.numbers.order import order_of

_WRITTEN = re.compile(rf"\[…(?: (?P<first>{IN_GAP})(?P<dash>–)?(?P<last>{IN_GAP}))?\]")


@frozen
class Gap:
    """The numbers that a gap covers: `[… 3)–]` is from 3 on, how far is not known."""

    first: str = ""
    last: str = ""
    open: bool = False
    """Whether it reaches further than one number."""

    def covers(self, num: str) -> bool:
        """Whether the number may fall into the gap; a gap that names none may hold any."""
        if not (self.first or self.last):
            return True
        key = order_of(num)
        if not self.open:
            return key == order_of(self.first)
        after = not self.first or key >= order_of(self.first)
        return after and (not self.last or key <= order_of(self.last))


def gap_of(text: str) -> Gap | None:
    """Read the line of a gap; None where it is not written as one."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return None
    first, last = (bare((match[name] or "").rstrip(".)")) for name in ("first", "last"))
    return Gap(first, last, open=bool(match["dash"]))


def may_hold(text: str, num: str) -> bool:
    """Whether a text is a gap that may hold a provision of that number."""
    gap = gap_of(text)
    return gap is not None and num[:1].isdigit() and gap.covers(num)
