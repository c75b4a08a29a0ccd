"""A unit of a page with its form in an act, and what all of them show of its numbers."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from drafting.model.kind import Kind
from drafting.structure.page import PageLine, PageTable
from drafting.structure.shapes import shape_of
from drafting.text.labels import Label
from drafting.text.lines import LineForm


@define(eq=False)
class StructuredLine:
    """A unit of a page with its form in an act."""

    form: LineForm
    look: PageLine | None = None
    """None: it is a table."""
    table: PageTable | None = None
    label: Label | None = None
    rank: float = 0.0
    """The rank of a heading; a smaller number stands higher."""
    apart: bool = False
    """Whether it stands in a text box, or in a quotation of several paragraphs: its numbers are
    not those of the act."""
    further: bool = False
    """Whether it continues the editor's note of the line before it."""
    section: bool = False
    """Whether it is a section by the run of the numbers, which have no sign."""
    own: bool = False
    """Whether its text begins behind the number of a division that has no heading."""
    titled: bool = False
    """Whether a person reads a heading there."""
    signs: bool = False
    """Whether it is a name under the act, which looks numbered: “A. Smith”."""

    caption: bool = False
    """Whether it looks like a heading of the body, and is kept as a line above it."""
    marginal: bool = False
    """Whether it stands above a subsection as notes in the margin do."""
    closes: bool = False
    """Whether it is a line of the closing block, whatever its look."""
    recital: bool = False
    """Whether its number counts a recital."""

    @property
    def text(self) -> str:
        """Its visible text."""
        return self.look.shown if self.look else ""

    @property
    def heads(self) -> Kind | None:
        """The kind of the division that it heads; None where it heads none, or one of no kind."""
        return self.label.kind if self.form is LineForm.HEADING and self.label else None


def front(lines: Sequence[StructuredLine]) -> list[StructuredLine]:
    """The lines before the first heading and the first number."""
    body = next((n for n, line in enumerate(lines) if is_body(line)), len(lines))
    return [*lines[:body]]


def is_body(line: StructuredLine) -> bool:
    """Whether a line is one with which a body can begin."""
    return line.form in {LineForm.HEADING, LineForm.NUMBERED, LineForm.ROW, LineForm.GAP}


def next_numbers(lines: Sequence[StructuredLine]) -> list[StructuredLine | None]:
    """For each line, the next numbered one before any heading."""
    found: list[StructuredLine | None] = []
    following: StructuredLine | None = None
    for line in reversed(lines):
        found.append(following)
        if line.form is LineForm.NUMBERED:
            following = line
        elif line.form is LineForm.HEADING:
            following = None
    return found[::-1]


def lowest_levels(lines: Sequence[StructuredLine]) -> dict[str, int]:
    """Sort of number → the outermost level of automatic lists that has it."""
    lowest: dict[str, int] = {}
    for line in lines:
        if line.form is LineForm.NUMBERED and line.look and line.look.number and line.label:
            shape, level = shape_of(line.label.label), line.look.level
            lowest[shape] = min(level, lowest.get(shape, level))
    return lowest
