"""What a gap says of the numbers that it covers, and how numbers sort."""

from __future__ import annotations

import re

from attrs import frozen

_NUMBER = r"\(?(?:\d[\w.-]*|[^\W\d_]{1,2}|[ivxlc]+|[IVXLC]+)?[.)]?"
_WRITTEN = re.compile(rf"\[…(?: (?P<first>{_NUMBER})(?P<dash>–)?(?P<last>{_NUMBER}))?\]")


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
    first, last = (re.sub(r"[().]", "", match[name] or "") for name in ("first", "last"))
    return Gap(first, last, open=bool(match["dash"]))


def order_of(num: str) -> tuple[tuple[bool, int, str], ...]:
    """A key by which numbers sort as in law: 5, 5-1, 5-2, 6, 10; letters after digits."""
    parts = (part.lstrip("0") for part in re.findall(r"\d+|[^\W\d_]+", num))
    return tuple((not part.isdecimal(), len(part), part) for part in parts)
