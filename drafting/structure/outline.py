"""The lines of a page → the text file of an act: depths of headings, levels of numbers.

The text is written in the grammar of `text/lines.py` and then read as any other, so that what is
imported is always a text that is written and read back to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import tee

from attrs import define, field

from drafting.model.act import Numbering
from drafting.model.gap import gap_of
from drafting.model.kind import Kind
from drafting.structure.open_rows import FIRST, LIST, OpenNumbers, open_row, shape_among
from drafting.structure.page import PageLine
from drafting.structure.shapes import shape_of
from drafting.structure.structured_line import StructuredLine, lowest_levels, next_numbers
from drafting.text.closing import with_closing_mark
from drafting.text.labels import Label, kind_of_heading, numbered
from drafting.text.layout import DEEPEST, INDENT, LEADS
from drafting.text.lines import LineForm, plain, plain_heading, row
from drafting.text.numbers.sorts import is_footnote
from drafting.text.run_in import (
    after_heading_number,
    as_it_stands,
    heading_as_it_stands,
    heading_inner_numbers,
    inner_numbers,
    own_as_it_stands,
    written_after_heading_number,
)

_QUOTES = ("“", '"', "‘")
_GOES_ON = (";", ",", "；", "，")
_DASH = re.compile(r"[–—•*+-]")
_DEEPER = 2
"""Spaces by which a list stands in another one, at least."""


@define
class OutlineWriter:
    """Writes the lines one after another, and tracks open levels as the reader does."""

    notes: Mapping[str, Sequence[str]]
    """The paragraphs of each note, by its number."""
    lines: Sequence[StructuredLine]
    numbering: Numbering
    """That of the act, as far as it is known."""
    beside_lead: bool = False
    """Whether lists stand beside a line of the body that leads to them."""
    parts: str | None = None
    """As in `Legislation`."""
    _beside: bool = field(default=False, init=False)
    """Whether «2.1.» may stand beside «2.» where it comes: in an article, or in a section."""
    text: list[str] = field(factory=list)
    _depths: list[float] = field(factory=list)
    """Ranks of the headings that are open."""
    _rows: list[OpenNumbers] = field(factory=list)
    _open: int = 0
    """Levels of indent that are open."""
    _level: int = 0
    """The level of the last line."""
    _last: str = ""
    """The last line of text; empty after a heading or a table."""
    _begun: bool = False
    """Whether the first heading or number has come."""
    _terms: list[int] = field(factory=list)
    """The levels of the last definitions, “tree” means …, each in the one before: the next one
    stands beside the last."""
    _dashes: list[tuple[int, int]] = field(factory=list)
    """Of the lines with a dash that are open, how far in the page has their list, and the level."""
    _enumerated: int = -1
    """The level of an enumeration without numbers that is open."""
    _apart: int = -1
    """The level of the lines that stand apart, while they last."""
    _blocks: dict[int, int] = field(factory=dict)
    """The levels of the numbers of blocks."""
    _closing: int | None = None
    """The line with which the closing block begins; None: the look of the lines decides."""
    _noting: bool = False
    """Whether the last note that stood on a line of its own is a footnote."""
    _noted: set[str] = field(factory=set)
    """The numbers of the notes that have their place."""
    _waiting: list[tuple[int, str]] = field(factory=list)
    """Notes that wait for the end of their provision: level and number."""

    def write(self) -> str:
        """The whole text."""
        nexts = next_numbers(self.lines)
        lowest = lowest_levels(self.lines)
        before: StructuredLine | None = None
        for place, (line, following) in enumerate(zip(self.lines, nexts, strict=True), start=1):
            below = _written(self.lines[n] for n in range(place, len(self.lines)))
            match line.form:
                case LineForm.TITLE:
                    self._put(0, f"= {line.text}", line)
                    self._open = 0
                case LineForm.HEADING:
                    self._heading(line, below)
                case LineForm.NUMBERED:
                    self._number(line, lowest, following)
                case LineForm.ROW:
                    self._table(line, following, before)
                case LineForm.GAP | LineForm.NOTE:
                    self._aside(line, following)
                case LineForm.PLAIN:
                    self._plain(line, following)
            self._apart = self._level if line.apart else -1
            before = line
        self._release(-1)
        if self._closing is not None:
            self.text = [*with_closing_mark(self.text, self._closing, self.numbering)]
        text = "\n".join(self.text)
        # A file that begins with U+FEFF begins with a mark of its own, and this is the text's.
        return f"\ufeff{text}" if text.startswith("\ufeff") else text

    def _heading(self, line: StructuredLine, below: Iterable[str]) -> None:
        self._release(-1)
        while self._depths and self._depths[-1] >= line.rank:
            self._depths.pop()
        self._depths = [*self._depths[: DEEPEST - 1], line.rank]
        text = plain_heading(line.text, self.numbering.cues)
        below, again = tee(below)
        kind = kind_of_heading(line.label, len(self._depths), self.numbering)
        if label := line.label:
            rest = heading_as_it_stands(label.rest)
            if line.own:
                rest = own_as_it_stands(label.rest, kind, self.numbering, below)
            elif line.titled:
                rest = written_after_heading_number(
                    label.rest, kind, self.numbering, below, own=False
                )
            text = label.label + label.sep + rest
        if self.text:
            self.text.append("")
        self._rows, self._open, self._begun, self._terms = [], 0, True, []
        self._beside = line.section or bool(label and label.kind is Kind.ARTICLE)
        self._put(0, f"{'#' * len(self._depths)} {text}", line)
        self._open, self._last, self._enumerated = 0, "", -1
        if label and after_heading_number(rest, kind, self.numbering, again)[0]:
            # The text of the division begins on its line.
            self._open, self._level, self._last = 1, 0, line.text
            self._run_in(0, heading_inner_numbers(label.rest))

    def _run_in(self, level: int, numbers: Iterable[Label], margin: int = -1) -> None:
        """Numbers that begin on the line of another, each a level deeper."""
        for label in numbers:
            shape = shape_among(self._rows, label, self._last)
            self._rows.append(OpenNumbers(shape, 0, level, label.num, margin))
            self._open, self._level, level = level + 1, level, level + 1

    def _number(
        self, line: StructuredLine, lowest: dict[str, int], following: StructuredLine | None
    ) -> None:
        assert line.label is not None, "it is numbered"
        assert line.look is not None, "a numbered line is a paragraph"
        number = OpenNumbers(
            shape_among(self._rows, line.label, self._last, _label_of(following)),
            self._offset(line.look, line.label, lowest),
            num=line.label.num,
            margin=line.look.margin,
            automatic=bool(line.look.number),
        )
        if found := open_row(self._rows, number, self._last, beside=self._beside):
            number.shape, number.offset = found.shape, found.offset
        level = number.level = self._clamped(found.level if found else self._new_level(number))
        self._begun, self._enumerated = True, -1
        self._release(level)
        self._shut(level)
        self._rows.append(number)
        self._terms = [each for each in self._terms if each < level]
        self._put(level, _labelled(line.label), line)
        if not line.label.rest or (line.look and line.look.heading):
            # What stands below a number alone, or a number with a heading, is its text.
            self._last = f"{line.text}:"
        if line.look and line.look.block:
            self._blocks[line.look.block] = level
        self._run_in(level + 1, inner_numbers(line.label.rest, line.label.sep), number.margin)

    def _new_level(self, number: OpenNumbers) -> int:
        """The level of a number that begins a row of its own."""
        if self.parts is not None and self._beside:
            if number.shape == self.parts:
                return 0
            if not self._rows:
                # The text above it is a part.
                return int(bool(self._last))
        if self._begun and self._last.startswith(_QUOTES) and self._last.endswith(LEADS):
            # The next definition stands beside this one, not in the last line of its list.
            return self._level + 1
        if self._rows:
            return self._rows[-1].level + 1
        # A line of the body that ends in a colon has a list; «ПРИКАЗЫВАЮ:» opens the body itself.
        return int(self._begun and not self.beside_lead and self._last.endswith((":", "：")))

    def _offset(self, look: PageLine, label: Label, lowest: dict[str, int]) -> int:
        if look.number:
            return LIST * (look.level - lowest[shape_of(label.label)])
        return look.indent

    def _plain(self, line: StructuredLine, following: StructuredLine | None) -> None:
        level = 0 if line.closes else self._clamped(self._plain_level(line, following))
        if self._begun and not (line.apart or line.closes):
            level = self._by_dash(self._by_term(level, line.text), line)
        self._release(level)
        self._shut(level + 1)
        self._put(level, line.text if line.signs else plain(line.text), line)
        if line.closes and self._closing is None:
            self._closing = len(self.text) - 1

    def _by_term(self, level: int, text: str) -> int:
        """The level of a line among definitions: the next one stands beside the last, unless a line
        in that leads to it, and so do the words that close its list, “who keeps a gate;”."""
        last = self._terms[-1] if self._terms else -1
        if text.startswith(_QUOTES):
            leads = last < self._level < level and self._last.endswith(LEADS)
            if leads or last < 0:
                self._terms.append(level)
            return self._clamped(self._terms[-1])
        if level < last:
            if text[:1].islower():
                return self._clamped(last)
            self._terms = [each for each in self._terms if each <= level]
        return level

    def _by_dash(self, level: int, line: StructuredLine) -> int:
        """The level of a line with a dash below another such line: in it, where the page has its
        list further in, and beside the last one that is no further in."""
        if line.look is None or not _DASH.match(line.text):
            return level
        depth = line.look.level
        open_ = self._dashes if _DASH.match(self._last) else []
        if open_ and depth >= open_[-1][0] + _DEEPER:
            level = open_[-1][1] + 1
        elif depth and open_:
            open_ = [each for each in open_ if each[0] < depth + _DEEPER]
            level = open_[-1][1] if open_ else level
        self._dashes = [*(each for each in open_ if each[1] < level), (depth, self._clamped(level))]
        return level

    def _plain_level(self, line: StructuredLine, following: StructuredLine | None) -> int:
        if line.apart:
            return self._apart if self._apart >= 0 else self._level + 1
        if line.look and line.look.block in self._blocks:
            return self._blocks[line.look.block]
        if not self._begun:
            return 0
        margins = range(line.look.margin + 1) if line.look else ()
        if around := [each.level for each in self._rows if each.margin in margins]:
            return around[-1]
        runs_on = self._last.endswith(_GOES_ON) and self._level == self._enumerated
        begins = self._last.endswith(LEADS) and (
            line.text.endswith(_GOES_ON) or bool(_DASH.match(line.text))
        )
        if begins or runs_on:
            self._enumerated = self._level + begins
            return self._enumerated
        self._enumerated = -1
        return max(self._returned(following), self._announced())

    def _announced(self) -> int:
        """The level of what a colon or dash of a numbered line announces, in that line: also behind
        a quotation that ends with a semicolon, for more is to come."""
        if self._last.endswith(LEADS):
            return min(self._level, self._rows[-1].level) if self._rows else 0
        return self._apart - 1 if self._last.endswith(";") else 0

    def _returned(self, following: StructuredLine | None) -> int:
        """The level of a line after a list: that of the list, if its numbers continue after it."""
        if not self._rows:
            return 0
        deepest = self._rows[-1].level
        if following is None or following.label is None:
            return 0
        shape = shape_of(following.label.label)
        found = next((f for f in reversed(self._rows) if f.shape == shape), None)
        if found is None:
            return deepest
        if following.label.num in FIRST:
            return max(0, found.level - 1)
        return min(deepest, found.level)

    def _table(
        self, line: StructuredLine, following: StructuredLine | None, before: StructuredLine | None
    ) -> None:
        assert line.table is not None, "it is a table"
        led_to = self._last.endswith((":", "—"))
        level = self._clamped(self._inside(following) if led_to else self._returned(following))
        self._release(level)
        self._shut(level)
        if before and before.form is LineForm.ROW:
            self.text.append("")
        for each in line.table.rows:
            self._write(level, row(each.cells, header=each.header))
        self._wait(level, line.table.notes)
        self._open, self._last, self._level, self._enumerated = level, "", level, -1

    def _aside(self, line: StructuredLine, following: StructuredLine | None) -> None:
        if line.further:
            # Those of a footnote stand in it, and those of an editor's note beside its first line.
            inner = self._noting
            self._write(self._open + inner, plain(line.text) if inner else line.text)
            self._wait(self._open, line.look.notes if line.look else ())
            return
        level = self._inside(following)
        gap = gap_of(line.text) if line.form is LineForm.GAP else None
        if gap:
            first = numbered(line.text[2:-1].split("–")[0].strip())
            shapes = {each.shape: each.level for each in self._rows}
            level = shapes.get(shape_of(first.label), level) if first else 0
            self._begun = True
        level = self._clamped(level)
        self._release(level)
        self._shut(level)
        before = self._level, self._last
        self._put(level, line.text, line)
        self._open, self._noting = level, is_footnote(line.text)
        if gap:
            self._last, self._enumerated = "", -1
        else:
            # A list goes on after an editor's note, and one that a line led to begins after it.
            self._level, self._last = before

    def _inside(self, following: StructuredLine | None) -> int:
        """The level inside the line that a plain line here would continue."""
        return self._returned(following) + 1 if self._begun else 0

    def _clamped(self, level: int) -> int:
        return max(0, min(level, self._open, DEEPEST))

    def _shut(self, level: int) -> None:
        """End the lists from a level on."""
        self._rows = [each for each in self._rows if each.level < level]

    def _put(self, level: int, text: str, line: StructuredLine) -> None:
        self._write(level, text)
        self._open, self._level, self._last = level + 1, level, line.text
        if line.look and line.look.notes:
            inner = 0 if line.form in {LineForm.TITLE, LineForm.HEADING} else level + 1
            # Nothing stands in an editor's note, nor in a gap.
            inner -= line.form in {LineForm.NOTE, LineForm.GAP}
            self._wait(inner, line.look.notes)

    def _write(self, level: int, text: str) -> None:
        if self.text and self.text[-1].startswith(("#", "= ")):
            self.text.append("")
        self.text.append(" " * (INDENT * level) + text)

    def _wait(self, level: int, notes: Iterable[str]) -> None:
        """Queue notes, which stand after all of the provision that refers to them first."""
        # The further paragraphs of a note stand one level below it.
        fresh = [each for each in dict.fromkeys(notes) if each not in self._noted]
        self._noted.update(fresh)
        self._waiting += ((min(level, DEEPEST - 1), number) for number in fresh)

    def _release(self, level: int) -> None:
        """Write the notes that stand before a line at a level, or before a division's end (-1)."""
        if not self._waiting:
            return
        over = [each for each in self._waiting if level < each[0]]
        self._waiting = [each for each in self._waiting if level >= each[0]]
        for at, number in sorted(over, key=lambda each: -each[0]):
            self._note(at, number)

    def _note(self, level: int, number: str) -> None:
        texts = self.notes[number]
        self._write(level, f"[^{number}] {''.join(texts[:1])}".rstrip())
        for each in texts[1:]:
            self._write(level + 1, plain(each))


def _written(lines: Iterable[StructuredLine]) -> Iterator[str]:
    """How lines begin in the text file, as far as the reading of a heading before them asks."""
    for line in lines:
        if line.form is LineForm.NUMBERED and line.label:
            yield _labelled(line.label)
        elif line.form not in {LineForm.NOTE, LineForm.GAP}:
            yield "#" if line.form is LineForm.HEADING else "text"


def _label_of(line: StructuredLine | None) -> str:
    return line.label.label if line and line.label else ""


def _labelled(label: Label) -> str:
    return label.label + label.sep + as_it_stands(label.rest, label.sep)
