"""A text as a page shows it: lines and tables with their looks, the evidence of its structure.

What a document, a web page or a plain text is read into before its structure is recognised.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from drafting.model.cells import RowCell
from drafting.text.labels import Label

_SHORT = 300
"""Characters of a line that may be a heading or a title by its look."""
_SHUT = re.compile(
    r"^(.{0,25}?\d{1,3}[.)](?=[^\W\d_]|[{“«„\"])|[A-Z][A-Za-z]{3,9} \d{1,2}[A-Z]?(?=[A-Z][a-z])"
    r"|\d{1,3}(?:[ -][^\W\d_]{3,12}){1,2}\.(?=[^\W\d_])"
    r"|[A-Z]{4,9}(?: \d{1,2})?(?=\([A-Z][a-z]+ \d))"
)
"""A number that no space parts from the text after it: `1)Text`, `1.{Note}`, `Part 2General`,
«5 дугаар зүйл.Сад»; the word of an annex, `SCHEDULE(Section 3)`."""
_SPACE = re.compile(r"[^\S\xa0]")
_IDEOGRAPHIC = "\u3000"
"""The space of Chinese and Japanese, which stays between a number and its text."""
_WIDE = re.compile(r"^([1-9]\d{0,2}[A-Z]{0,3})\s{2,}(?=\S)")
"""The number of a section, and more than one space behind it."""
_HEAD = 80
"""Characters within which a label and the white space after it end."""


_CAPTION = 120
"""Characters of a line in capitals that may be a heading."""
_ENDS = (".", ";", ",", ":")


def _no() -> bool:
    return False


@frozen(eq=False)
class PageLine:
    """A paragraph with the evidence of its place."""

    text: str
    """The line of an act that it would be, without its automatic number."""
    number: str = ""
    """Its automatic number."""
    level: int = 0
    """The level of its list, from 0; of a line without a number, how
    far in its list stands, from 1; 0: the page has none."""
    heading: int = 0
    """The heading level of its style or its own outline, from 1; 0: neither makes it a heading."""
    title: bool = False
    contents: bool = False
    """Whether it belongs to a table of contents."""
    align: str = ""
    """`center`, `right`, `end`, or another word of a format."""
    indent: int = 0
    """Twips from the left margin to the start of its first line."""
    boxed: bool = False
    """Whether it stands in a text box."""
    closes: bool = field(default=False, kw_only=True)
    """Whether the page sets it below the last article, with those who signed the act."""
    block: int = field(default=0, kw_only=True)
    """The block of a number and its text, in which it stands, counted from 1; 0: none."""
    margin: int = field(default=-1, kw_only=True)
    """How far in the page sets it by the number to which it belongs; -1: the page does not."""
    behind: bool = field(default=False, kw_only=True)
    """Whether it is the text behind the heading of an article on one line, and heads nothing."""
    joined: bool = field(default=False, kw_only=True)
    """Whether the page has it on several lines, a number and the title below it."""
    notes: tuple[str, ...] = ()
    """The numbers of the notes to which it refers."""
    _is_bold: Callable[[], bool] = _no

    @cached_property
    def bold(self) -> bool:
        """Whether all its visible text is bold (17.3.2.1)."""
        return self._is_bold()

    @cached_property
    def shown(self) -> str:
        """Number and text."""
        return (f"{self.number} {self.text}" if self.number else self.text).strip()

    @property
    def centred(self) -> bool:
        """Whether it stands in the middle of the page."""
        return self.align == "center"

    @property
    def stands_out(self) -> bool:
        """Whether it looks like a heading or a title: in the middle, in bold or capitals."""
        return self.centred and len(self.text) < _SHORT and (self.bold or self.text.isupper())

    def parted(self, read: Callable[[str], Label | None]) -> Label | None:
        """The number and the text as a reader of labels finds them, with one space between."""
        if self.number:
            label = read(self.shown)
            return label if label and label.label == self.number else None
        flat = self.text
        if _IDEOGRAPHIC in flat[:_HEAD] and (label := read(flat)):
            return label
        # Of white space, a plain space alone is printable.
        if not flat[:_HEAD].isprintable():
            flat = _SPACE.sub(" ", flat[:_HEAD]) + flat[_HEAD:]
        label = read(flat)
        if (label is None or label.rest[:1].isdecimal()) and _SHUT.match(flat):
            label = read(_SHUT.sub(r"\1 ", flat)) or label
        if label is None and _WIDE.match(flat):
            label = read(_WIDE.sub(r"\1 ", flat))
        if label and not self.text.startswith(label.label):
            label = read(self.text)  # with a tab between its word and its number
        if label is None or not self.text.startswith(label.label):
            return None
        if label.kind and label.rest.startswith(" "):
            label = evolve(label, rest=label.rest.lstrip(" "))
        return self._with_one_space(label, read)

    def _with_one_space(self, label: Label, read: Callable[[str], Label | None]) -> Label | None:
        after = self.text[len(label.label) :]
        if after == label.sep + label.rest:
            return label
        rest = after.strip()
        sep = label.sep or (" " if after[:1].isspace() else "")
        if sep and len(after) - len(rest) != 1:
            sep = " "
        again = read(label.label + (sep + rest if rest else ""))
        same = again and (again.label, again.rest) == (label.label, rest)
        return again if same else None


@frozen
class PageRow:
    """A row of a table, column by column."""

    cells: tuple[RowCell, ...]
    header: bool = False


@frozen(eq=False)
class PageTable:
    """A table among the lines."""

    rows: tuple[PageRow, ...]
    notes: tuple[str, ...] = ()
    """The numbers of the notes to which its cells refer."""


@frozen(eq=False)
class Page:
    """A whole text."""

    units: tuple[PageLine | PageTable, ...]
    notes: Mapping[str, tuple[str, ...]] = field(factory=dict)
    """The paragraphs of each note, by its number."""

    def texts(self) -> Iterator[str]:
        """Every line: of the text, of its cells, and of its notes with their numbers."""
        for unit in self.units:
            if isinstance(unit, PageLine):
                yield unit.shown
            else:
                cells = (cell for row in unit.rows for cell in row.cells if isinstance(cell, tuple))
                yield from (text for cell in cells for text in cell)
        for number, texts in self.notes.items():
            yield f"[^{number}]"
            yield from texts


def is_in_capitals(text: str) -> bool:
    """Whether a line may be a heading by its capitals, which are what a text without looks has in
    place of bold letters."""
    return text.isupper() and len(text) <= _CAPTION and not text.endswith(_ENDS)


def with_capitals(units: Sequence[PageLine | PageTable]) -> Sequence[PageLine | PageTable]:
    """The units of a page; where none of them has a look, those in capitals stand in the middle."""
    lines = [unit for unit in units if isinstance(unit, PageLine)]
    if not any(is_in_capitals(line.text) for line in lines):
        return units
    if any(line.heading or line.title or line.align for line in lines):
        return units
    if any(line.bold for line in lines):
        return units
    *above, last = units
    # The last line has nothing below it, and is a name rather than a heading.
    return [
        *(
            evolve(unit, align="center")
            if isinstance(unit, PageLine) and is_in_capitals(unit.text)
            else unit
            for unit in above
        ),
        last,
    ]
