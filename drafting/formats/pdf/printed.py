"""What is printed on a page: letters, lines, and tables between rules, each with its place.

Places are points from the lower left corner of the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from drafting.messages import say
from drafting.model.cells import Merge

_SAME = 3.0
"""Points by which the edges of a table differ on two pages, at the most."""


@frozen
class Glyph:
    """A letter on a page."""

    sign: str
    left: float
    right: float
    base: float
    size: float
    number: int
    """In the text of the page, from 0."""


@frozen
class PrintedLine:
    """A line of a page."""

    text: str
    page: int
    """From 1."""
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    second: float = 0.0
    """Where its second word begins."""
    gaps: tuple[float, ...] = ()
    """Where wide gaps end: what comes then may stand in another column."""
    column: int = 0
    """Of the page, from 0."""

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        return say("page {page}", page=self.page)


@frozen
class PrintedCell:
    """A cell between the rules of a table."""

    lines: tuple[PrintedLine, ...]
    left: float
    right: float


@frozen
class PrintedTable:
    """A table that is parted by rules."""

    rows: tuple[tuple[PrintedCell | Merge, ...], ...]
    edges: tuple[float, ...]
    """Where its columns begin and end."""
    page: int
    base: float
    """Its top."""
    column: int = 0

    @property
    def lines(self) -> Iterator[PrintedLine]:
        """The lines in its cells."""
        for row in self.rows:
            for cell in row:
                if isinstance(cell, PrintedCell):
                    yield from cell.lines

    def continues(self, before: PrintedTable) -> bool:
        """Whether it is the rest of a table of the page before, by the edges of its columns."""
        return (
            self.page == before.page + 1
            and len(self.edges) == len(before.edges)
            and all(abs(a - b) < _SAME for a, b in zip(self.edges, before.edges, strict=True))
        )


@frozen
class PrintedPage:
    """The lines of a page, from the top, and the tables among them."""

    lines: tuple[PrintedLine, ...]
    columns: int = 1
    tables: tuple[PrintedTable, ...] = ()
    unseen: int = 0
    """Pieces of text that show nothing, in fonts that the file does not bring along: blanks, or
    signs that none of our fonts has."""

    @property
    def letters(self) -> int:
        """How many letters it has."""
        inside = (line for table in self.tables for line in table.lines)
        return sum(len(line.text) for line in (*self.lines, *inside))
