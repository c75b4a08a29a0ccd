"""Printed lines → paragraphs: lines broken at the margin are joined, and every join is named.

The lines in a cell of a table are joined by the width of the cell.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import partial
from itertools import pairwise

from attrs import define, field

from drafting.formats.joined_lines import DASHES, begins
from drafting.formats.parted_words import WORD, PartedWords
from drafting.formats.pdf.printed import PrintedCell, PrintedLine, PrintedTable
from drafting.formats.pdf.repeated_header import PrintedRow, page_table
from drafting.formats.source import Remarks, as_note
from drafting.messages import say
from drafting.model.cells import Merge, RowCell
from drafting.model.kind import Kind
from drafting.structure.doubts.oddities import shortened
from drafting.structure.page import PageLine, PageTable
from drafting.text import labels
from drafting.text.closing import closes
from drafting.text.labels import numbered

_TWIPS = 20
"""Of a point."""
_INDENTED = 6.0
"""Points by which the first line of a paragraph is indented, at the least."""
_FEWEST = 3
"""Lines that show where a block of them begins."""
_STOPS = (".", ";", ":")
_HANGING = 72.0
"""Points by which the lines below a number stand to the right of it, at the most."""
_INDENTS = 0.08
"""Share of lines behind which the text goes back to the margin."""
_TIGHT, _AMID = 1.15, 2.0
"""By how much a word may be wider than its letters in the middle are; amid a sentence, which ends
no paragraph, also its letters wider than those of most fonts."""
_WIDEST = 0.65
"""Of a letter in the middle, by its size."""
_REGULAR, _IRREGULAR = 1.22, 1.45
"""How many times their usual step lines of one paragraph are apart, at the most; where few steps
are a little longer, and where many are."""
_UNEVEN = 25
"""One step in so many."""
_PAD = 8.0
"""Points between the rule of a cell and its text, at the most."""


@define
class _PrintedParagraph:
    lines: list[PrintedLine] = field(factory=list)
    text: str = ""


@define
class ParagraphWriter:
    """Joins the lines of pages."""

    pages: Sequence[Sequence[PrintedLine]]
    tables: Sequence[PrintedTable]
    words: Mapping[str, Kind]
    remarks: Remarks
    parted: PartedWords = field(factory=lambda: PartedWords(()))
    """The words of the text, as far as the ends of its lines part them."""
    indents: bool = False
    """Whether a paragraph begins with an indent."""
    indent: float = 0.0
    """Where most such paragraphs begin, in points."""
    left: float = 0.0
    """The margins of the text, in points."""
    right: float = 0.0
    axis: float = 0.0
    """What lines in the middle have as many points to the left of as to the right."""
    blocks: Set[int] = frozenset()
    """Where lines begin that end at different places, in whole points: none is in the middle."""
    step: float = 0.0
    """From one line of a paragraph to the next, in points, at the most."""

    def write(self) -> list[PageLine | PageTable]:
        """The paragraphs with their looks, and the tables."""
        lines = [line for page in self.pages for line in page]
        every = [*lines, *(line for table in self.tables for line in table.lines)]
        self.parted = PartedWords([line.text for line in every])
        self.right = _margin([line.right for line in lines])
        self.left = _margin([line.left for line in lines], lowest=True)
        self.blocks = _blocks(lines)
        self.axis = self._axis(lines)
        self.step = _longest_step(lines)
        margin = self.left + _INDENTED
        begun = [
            a.left
            for a, b in pairwise(lines)
            if a.left > margin > b.left and self._is_full(a, b) and not self._begins(b)
        ]
        self.indents = len(begun) > _INDENTS * len(lines)
        self.indent = _usual(begun) if self.indents else 0.0
        made: list[_PrintedParagraph | list[PrintedTable]] = []
        printed: list[PrintedLine | PrintedTable] = [*lines, *self.tables]
        for each in sorted(printed, key=_place):
            before = made[-1] if made else None
            if isinstance(each, PrintedTable):
                if isinstance(before, list) and each.continues(before[-1]):
                    before.append(each)
                else:
                    made.append([each])
            elif isinstance(before, _PrintedParagraph) and self._goes_on(before, each):
                self._join(before, each)
            else:
                made.append(_PrintedParagraph([each], each.text))
        texts = [each.text if isinstance(each, _PrintedParagraph) else "" for each in made]
        return [
            self._look(each, above)
            if isinstance(each, _PrintedParagraph)
            else page_table([self._rows(part) for part in each], each[0].page, self.remarks)
            for each, above in zip(made, ["", *texts], strict=False)
        ]

    def _axis(self, lines: Sequence[PrintedLine]) -> float:
        """The middle of the text. Its right margin is known as far as lines reach it: where few do,
        lines of several widths that have one middle, near that of the text, show where it is."""
        middle = (self.left + self.right) / 2
        widths = defaultdict[int, set[int]](set)
        for line in lines:
            axis = (line.left + line.right) / 2
            apart = line.left > self.left + _INDENTED and round(line.left) not in self.blocks
            if apart and abs(axis - middle) < 4 * _INDENTED:
                widths[round(axis)].add(round(line.right - line.left))
        most = max(widths, key=lambda axis: len(widths[axis]), default=0)
        return float(most) if most and len(widths[most]) >= _FEWEST else middle

    def _rows(self, table: PrintedTable) -> list[PrintedRow]:
        begun = [cell for row in table.rows for cell in row if isinstance(cell, PrintedCell)]
        pads = [line.left - cell.left for cell in begun for line in cell.lines]
        pad = min(max(min(pads, default=0.0), 0.0), _PAD)
        rows = []
        for row in table.rows:
            shown = [line for cell in row if isinstance(cell, PrintedCell) for line in cell.lines]
            cells = (cell if isinstance(cell, Merge) else self._cell(cell, pad) for cell in row)
            rows.append((tuple(cells), bool(shown) and all(line.bold for line in shown)))
        return rows

    def _cell(self, cell: PrintedCell, pad: float) -> RowCell:
        made: list[_PrintedParagraph] = []
        width = cell.right - cell.left - 2 * pad
        for line in cell.lines:
            last = made[-1].lines[-1] if made else None
            word = (line.right - line.left) * (len(line.text.split(" ")[0]) + 1) / len(line.text)
            full = last is not None and last.right - last.left + word > width
            if last and self._is_broken(last, line, width):
                self._mend(made[-1], line)
            elif full and not self._begins(line):
                self._join(made[-1], line)
            else:
                made.append(_PrintedParagraph([line], line.text))
        return tuple(each.text for each in made) or ("",)

    def _is_broken(self, last: PrintedLine, line: PrintedLine, width: float) -> bool:
        """Whether a word is wider than its cell, and goes on without a hyphen."""
        letter = (last.right - last.left) / len(last.text)
        if not (last.text.isalpha() and line.text[0].islower()):
            return False
        if last.right - last.left + letter < width:
            return False
        words = last.text.casefold(), WORD.findall(line.text)[0].casefold()
        return self.parted.known["".join(words)] > 0 or not all(
            self.parted.known[word] > 1 for word in words
        )

    def _mend(self, before: _PrintedParagraph, line: PrintedLine) -> None:
        self.remarks.add(
            say("words that a narrow cell parted are joined: look whether they are one"),
            f"{line.place}: {before.lines[-1].text}{WORD.findall(line.text)[0]}",
        )
        before.lines.append(line)
        before.text += line.text

    def _goes_on(self, before: _PrintedParagraph, line: PrintedLine) -> bool:
        """Whether a line continues a paragraph."""
        last, first = before.lines[-1], before.lines[0]
        if abs(last.size - line.size) > 0.1 * line.size or last.bold != line.bold:
            return False
        noted = _is_in_note(before)
        if noted is not None:
            return noted
        if self._is_apart(before, line):
            return False
        goes_back = self.indents and line.left < self.left + _INDENTED
        middle = self._is_centred(last) and self._is_symmetric(line)
        if goes_back and abs(first.left - self.indent) < 1 and not middle:
            return True
        # Of an item, all may be indented, or all but its number.
        hanging = 1 < line.left - first.left < _HANGING and self._begins(first)
        hanging = hanging and len(before.lines) == 1
        if not (hanging and not line.bold) and (self._is_centred(line) or self._is_centred(last)):
            return self._goes_on_centred(before, line)
        if goes_back and not line.bold:
            return True
        if self._begins(line) and not _is_amid(before, line):
            return False
        return hanging or self._stands_below(before, line)

    def _is_apart(self, before: _PrintedParagraph, line: PrintedLine) -> bool:
        """Whether what stands before a line, or the room around it, shows that it begins anew."""
        last = before.lines[-1]
        if before.text.isupper() and line.text.startswith(("(", "{")):
            return True
        if last.text.endswith(".") and closes(line.text):
            return True
        if last.page == line.page and last.base - line.base > self.step > 0:
            return True
        if line.gaps or last.gaps or not self._is_full(last, line):
            return True
        return last.page != line.page and self._ends_page(before)

    def _goes_on_centred(self, before: _PrintedParagraph, line: PrintedLine) -> bool:
        """Whether a line continues a paragraph where one of the two is centred."""
        last = before.lines[-1]
        both = self._is_symmetric(line) and self._is_symmetric(last)
        alike = line.text.isupper() == last.text.rpartition(" ")[2].isupper()
        amid = line.bold or line.text.isupper() or line.text[0].islower()
        amid = amid or self._is_heading(before)
        return both and alike and amid and not self._begins(line)

    def _stands_below(self, before: _PrintedParagraph, line: PrintedLine) -> bool:
        """Whether a line stands as further lines of the paragraph do: in no first line's indent."""
        last = before.lines[-1]
        below = abs(line.left - last.left) < 1
        outdented = not self.indents and line.left < last.left
        if len(before.lines) > 1:
            return below or outdented
        indented = self.indents and abs(line.left - self.indent) < 1
        if indented and line.text[:1].islower() and not last.text.endswith(_STOPS):
            indented = False
        return outdented or (below and not indented)

    def _ends_page(self, made: _PrintedParagraph) -> bool:
        """Whether a paragraph ends where its page does: a heading stands alone on no page, and no
        page ends with the first line alone of a paragraph."""
        alone = len(made.lines) == 1 and made.text.endswith(".")
        return alone or made.text.endswith((";", ":")) or self._is_heading(made)

    def _is_heading(self, made: _PrintedParagraph) -> bool:
        label = labels.heading(made.text, self.words)
        return label is not None and label.kind is not None

    def _is_full(self, last: PrintedLine, line: PrintedLine) -> bool:
        """Whether the first word of a line had no room on the one before it."""
        word = line.text.split(" ")[0]
        letter = line.size * (0.7 if word.isupper() else 0.6 if line.bold else 0.5)
        if word[:1].islower():
            # The letters of some fonts are wider; those of a line that fills its width, too.
            shown = (line.right - line.left) / len(line.text)
            letter = max(letter, min(shown, _WIDEST * line.size))
        needed = letter * (len(word) + 1)
        room = self.right - last.right
        if self._is_centred(last):
            room *= 2
        # No paragraph ends amid a sentence, whatever the letters are wide.
        amid = last.text[-1:].isalpha() and word[:1].islower()
        return room < (_AMID if amid else _TIGHT) * needed

    def _begins(self, line: PrintedLine) -> bool:
        return begins(line.text, self.words)

    def _is_symmetric(self, line: PrintedLine) -> bool:
        off = line.left + line.right - 2 * self.axis
        # The first line of a paragraph may have its indent in the middle, too.
        indent = self.indent - self.left if self.indents else 0.0
        return min(abs(off), abs(abs(off) - indent)) < 2 * _INDENTED

    def _is_centred(self, line: PrintedLine) -> bool:
        begins = not line.bold and abs(line.left - self.indent) < 1
        begins = begins or round(line.left) in self.blocks
        return line.left - self.left > 3 * _INDENTED and self._is_symmetric(line) and not begins

    def _join(self, before: _PrintedParagraph, line: PrintedLine) -> None:
        last = before.lines[-1]
        before.lines.append(line)
        before.text, parted = self.parted.joined(before.text, line.text, line.place, self.remarks)
        if parted:
            return
        if last.page != line.page:
            self.remarks.add(
                say("paragraphs that a page parted are joined"),
                f"{line.place}: {shortened(line.text)}",
            )
        else:
            self.remarks.add(
                say("lines that were broken at the margin are joined"),
                f"{line.place}: {shortened(line.text)}",
            )

    def _look(self, made: _PrintedParagraph, above: str) -> PageLine:
        first = made.lines[0]
        if any(each.gaps for each in made.lines):
            self.remarks.add(
                say("lines with wide gaps are kept as text: they may be rows of a table"),
                f"{first.place}: {shortened(made.text)}",
            )
        centred = all(map(self._is_symmetric, made.lines)) and self._is_centred(made.lines[-1])
        return PageLine(
            as_note(made.text, above),
            align="center" if centred and not self._is_item(made.text) else "",
            indent=round((first.left - self.left) * _TWIPS) if not centred else 0,
            is_bold=partial(bool, all(each.bold for each in made.lines)),
        )

    def _is_item(self, text: str) -> bool:
        return numbered(text) is not None and labels.heading(text, self.words) is None


def _is_in_note(before: _PrintedParagraph) -> bool | None:
    """Whether what goes on is an editor's note, up to its bracket; None where none begins there."""
    if not before.text.startswith("{"):
        return None
    inside = before.text.count("{") > before.text.count("}")
    return inside if inside or before.text.endswith("}") else None


def _is_amid(before: _PrintedParagraph, line: PrintedLine) -> bool:
    """Whether a line that begins as a list or a number does stands amid a sentence."""
    last, first = before.lines[-1], before.lines[0]
    dashed = line.text.startswith(DASHES) and not first.text.startswith(DASHES)
    amid = dashed and last.text[-1].isalnum() and line.text[2:3].islower()
    return amid or last.text.endswith("№")


def _place(each: PrintedLine | PrintedTable) -> tuple[int, int, float]:
    return each.page, each.column, -each.base


def _blocks(lines: Sequence[PrintedLine]) -> Set[int]:
    rights = defaultdict[int, list[float]](list)
    for line in lines:
        rights[round(line.left)].append(line.right)
    several = {left: ends for left, ends in rights.items() if len(ends) >= _FEWEST}
    return {left for left, ends in several.items() if max(ends) - min(ends) > 2 * _INDENTED}


def _longest_step(lines: Sequence[PrintedLine]) -> float:
    """The longest step from one line of a paragraph to the next. Where lines have one leading, as
    printed ones have, a longer step is one between paragraphs, though most be such."""
    steps = [a.base - b.base for a, b in pairwise(lines) if a.page == b.page and a.base > b.base]
    counts = Counter(map(round, steps))
    often = [step for step, count in counts.items() if count * 10 >= len(steps)]
    near = [step for step in steps if often and abs(step - min(often)) <= 1]
    leading = _usual(near or steps)
    uneven = [step for step in steps if 1.08 * leading < step <= _REGULAR * leading]
    even = len(near) > _FEWEST and len(uneven) * _UNEVEN < len(steps)
    return leading * (_REGULAR if even else _IRREGULAR)


def _margin(edges: Sequence[float], *, lowest: bool = False) -> float:
    """Where most lines begin or end, at the margin of the text."""
    if not edges:
        return 0.0
    counts = Counter(round(edge) for edge in edges)
    often = [edge for edge, count in counts.items() if count * 20 >= len(edges)]
    found = often or [*counts]
    if lowest:
        return float(min(found))
    # Of a text that is not flush on the right, lines end anywhere.
    beyond = [edge for edge in edges if edge > max(found) + _INDENTED]
    return max(beyond) if len(beyond) * 20 > len(edges) else float(max(found))


def _usual(steps: Sequence[float]) -> float:
    found = sorted(step for step in steps if step > 0)
    return found[len(found) // 2] if found else 0.0
