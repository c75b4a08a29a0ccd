"""Authors, dates and numbers of tracked changes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from attrs import field, frozen

from drafting.model.mark import Attribution, Mark
from drafting.word.package.package import Package

ELEMENTS = {Mark.INSERTED: "ins", Mark.DELETED: "del"}
NOBODY = "drafting"
"""The author of unsigned changes: the attribute is required."""
_LONGEST_NAME = 255
"""UTF-16 units of an author of a change, or of a title or an author of a document, in Word."""

_LARGEST = 2**31 - 1
_IDS = re.compile(rb':id\s*=\s*["\'](\d+)["\']')


def fitting(name: str) -> str:
    """A name as long as Word takes it: a longer one is cut, and ends in an ellipsis."""
    units = name.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * _LONGEST_NAME:
        return name
    return units[: 2 * (_LONGEST_NAME - 1)].decode("utf-16-le", "ignore").rstrip() + "…"


@frozen(eq=False, repr=False)
class Revisions:
    """Signs and numbers annotations; numbers are unique in the whole package."""

    attribution: Callable[[str], Attribution]
    """Change's id → by whom and when it was made."""
    _numbers: Iterator[int] = field(factory=itertools.count)
    """Numbers that no annotation has."""
    others: dict[str, dict[str, str]] = field(factory=dict)
    """Changes that others made, with their signatures as they were read."""

    def number(self) -> str:
        """A number that no other annotation has."""
        return str(next(self._numbers))

    def signature(self, change: str, *, later: bool = False) -> dict[str, str]:
        """`author` and, if it is known, `date`: midnight, as no time of day is known, or noon, to
        keep two changes apart (LibreOffice takes times within minutes for one)."""
        if change in self.others:
            return {**self.others[change]}
        by = self.attribution(change)
        time = "12:00:00Z" if later else "00:00:00Z"
        date = {"date": f"{by.date.isoformat()}T{time}"} if by.date else {}
        return {"author": fitting(by.author) or NOBODY, **date}


def free_numbers(package: Package) -> Iterator[int]:
    """Numbers that no annotation of any part of a package uses."""
    used = {
        int(number)
        for part in package.names
        if part.endswith(".xml")
        for number in _IDS.findall(package.read(part))
    }
    start = max((number for number in used if number < _LARGEST), default=0) + 1
    if start > _LARGEST // 2:
        start = 1
    return (number for number in itertools.count(start) if number not in used)
