"""Tracked changes: who made them, when, and under which number."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from attrs import field, frozen

from drafting.model.mark import Mark
from drafting.model.paper import Attribution
from drafting.word.package.elements import Element, add

ELEMENTS = {Mark.INSERTED: "ins", Mark.DELETED: "del"}
NOBODY = "drafting"
"""The author of changes that nobody signed: the attribute is required."""


@frozen
class Revisions:
    """Writes annotations; their numbers are unique in the whole package."""

    attribution: Callable[[str], Attribution]
    """Change's id → by whom and when it was made."""
    _numbers: Iterator[int] = field(factory=itertools.count, eq=False)
    """Those that no annotation has."""

    def annotate(self, parent: Element, name: str, change: str, *, later: bool = False) -> Element:
        """A new last child of `parent` that says who changed what it stands for, and when."""
        return add(parent, name, id=self.number(), **self.signature(change, later=later))

    def mark(self, parent: Element, mark: Mark, change: str, *, later: bool = False) -> Element:
        """`w:ins` or `w:del` as the last child of `parent`, or `parent` itself for kept text.

        In a paragraph it wraps runs (ECMA-376 part 1, 17.13.5.14, 17.13.5.18), in the properties
        of a paragraph mark (17.13.5.15, 17.13.5.20) or a row (17.13.5.12, 17.13.5.16) it stands
        alone.
        """
        if mark is Mark.KEPT:
            return parent
        return self.annotate(parent, ELEMENTS[mark], change, later=later)

    def number(self) -> str:
        """A number that no other annotation has."""
        return str(next(self._numbers))

    def signature(self, change: str, *, later: bool = False) -> dict[str, str]:
        """`author` and, where it is known, `date`: midnight, as no time of day is known, or
        noon, to tell two changes apart (LibreOffice takes an hour's difference for one time)."""
        by = self.attribution(change)
        time = "12:00:00Z" if later else "00:00:00Z"
        date = {"date": f"{by.date.isoformat()}T{time}"} if by.date else {}
        return {"author": by.author or NOBODY, **date}
