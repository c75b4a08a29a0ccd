"""Tables drawn with signs, as official pages have them in plain text: `|---+---|`, `│ ├ ─ ┼`.

Whoever has lines of plain text finds the drawings in them by `drawn_tables`, with their rows where
these are certain. A drawing that may be read in two ways has no rows: nobody guesses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import define, field, frozen

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.cells import Merge, RowCell, columns_of, merge_problem
from drafting.text.drawn.line import (
    DrawnLine,
    DrawnPiece,
    UnclearDrawing,
    cut,
    grid,
    is_markdown,
    may_draw,
)
from drafting.text.lines import LineForm, row, try_scan

_SHOWN = 6
"""Rows of a table that a message shows."""
_HALVES = re.compile(r"[^\W\d_]+[-‐\u00ad] [^\W\d_]+")
_DIVIDED = re.compile(r"\w[-‐\u00ad]$")
_VALUE = re.compile(r"\d(?:[\d .,/-]*\d)?[ ]?%?|[-–—]")
_TOWN = re.compile(r"[гмс]\.[ \u00a0]?[А-ЯЁІЇЄҐӘҚ]")
"""«м. Київ», below who signs: a row of its own, though it begins with a small letter."""
_BEFORE_CAPITALS = '№«“"('
_Cut = tuple[DrawnPiece, ...]
_Band = Sequence[_Cut]
"""The lines between two rules that go from end to end."""


@frozen
class DrawnRow:
    """A row of a drawn table, as the text file of an act may have it."""

    cells: tuple[RowCell, ...]
    header: bool = False
    """Whether it stands above the first rule inside the table."""

    @property
    def written(self) -> str:
        """The row in the syntax of the text file."""
        return row(self.cells, header=self.header)


@frozen
class DrawnTable:
    """Lines that draw a table."""

    lines: range
    """Their indexes in the text."""
    rows: tuple[DrawnRow, ...]
    """Empty where they cannot be read with certainty."""
    ruled: bool
    """Whether a rule is among the lines."""

    @property
    def do(self) -> str:
        """What to write in the place of a drawing that is read: its rows, or the first of them."""
        shown = [each.written for each in self.rows]
        if len(shown) > _SHOWN:
            shown = [*shown[: _SHOWN - 1], "…"]
        texts = (cell[0] for each in self.rows for cell in each.cells)
        divided = next(filter(None, map(_HALVES.search, texts)), None)
        mend = (
            say(" (mend the words divided at the ends of lines: `{divided}`)", divided=divided[0])
            if divided
            else ""
        )
        head = say("write each row in one line{mend}:", mend=mend)
        return "\n    ".join([head, *shown])


def drawn_tables(lines: Sequence[str]) -> Iterator[DrawnTable]:
    """Find the runs of lines that draw a table, in order; a blank line ends a run.

    `lines` are those of a text without their line breaks, each with its indent.
    """
    start = 0
    cuts = [cut(line) if may_draw(line) else None for line in lines]
    for at, each in enumerate((*cuts, None)):
        if each and (each.places or each.is_rule):
            continue
        run = range(start, at)
        start = at + 1
        own = [*filter(None, cuts[run.start : run.stop])]
        if len(own) > 1 and any(each.places and not each.is_rule for each in own):
            ruled = any(each.is_rule for each in own)
            yield DrawnTable(run, _read(own), ruled)


def once_per_drawing(problems: Iterable[Problem], lines: Sequence[str]) -> Iterator[Problem]:
    """The problems of a text file, with one for all those in a drawing that is read, at its first
    line. `lines` are those of the file. A table of rows, one of which is not written as the text
    file wants, is no drawing."""
    drawings = {
        at: drawn
        for drawn in drawn_tables(lines)
        if drawn.rows and (drawn.ruled or sum(not _is_row(lines[at]) for at in drawn.lines) > 1)
        for at in drawn.lines
    }
    named: set[int] = set()
    for problem in problems:
        drawn = drawings.get(problem.where.line - 1)
        if drawn is None:
            yield problem
        elif drawn.lines.start not in named:
            named.add(drawn.lines.start)
            what = say(
                "{count} lines draw a table with signs, and are not its rows",
                count=len(drawn.lines),
            )
            found = (lines[drawn.lines.start].strip()[:80],)
            wrong = Problem("syntax", what, problem.where, found, drawn.do)
            yield wrong.at(line=drawn.lines.start + 1)


def _is_row(text: str) -> bool:
    scanned = try_scan(text.strip(" "))
    return scanned is not None and scanned.form is LineForm.ROW


def _read(lines: Sequence[DrawnLine]) -> tuple[DrawnRow, ...]:
    """The rows of one drawn table; empty where they cannot be read with certainty.

    Between two rules stands one row, whose cells go over several lines. Where no rules stand
    between the lines of the body, each is a row, and one whose first cell is empty goes on from
    the row above. A rule below some columns only means that the other cells go on below it. The
    cells hold all signs of the drawing but its bars, its rules and the spaces around words.
    """
    if is_markdown(lines):
        rows = (tuple(each.strip() for each in line.pieces[1:-1]) for line in lines)
        head, _, *body = map(_cells, rows)
        return (DrawnRow(head, header=True), *map(DrawnRow, body))
    try:
        return _checked(tuple(_rows(lines)))
    except UnclearDrawing:
        return ()


def _cells(texts: Iterable[str]) -> tuple[RowCell, ...]:
    return tuple((re.sub(r" {2,}", " ", text),) for text in texts)


def _rows(lines: Sequence[DrawnLine]) -> Iterator[DrawnRow]:
    rules = [each.is_rule for each in lines]
    if not lines or rules[0] != rules[-1] or any(one and two for one, two in pairwise(rules)):
        raise UnclearDrawing
    drawn = grid(lines)
    bands: list[list[_Cut]] = [[]]
    for pieces in drawn.rows:
        if pieces is None:
            bands.append([])
        else:
            bands[-1].append(pieces)
    bands = [band for band in bands if band]
    if drawn.columns == 1 and len(bands) == 1:
        raise UnclearDrawing
    # A row of the numbers of the columns, set off by rules, belongs to the head.
    above = 2 if len(bands) == 3 and _counts(bands[1]) else min(1, len(bands) - 1)
    for number, band in enumerate(bands):
        header = not number and len(bands) > 1
        ruled_off = len(bands) - above > 1 or number < above
        if ruled_off or any(piece.ruled for pieces in band for piece in pieces):
            yield from _between_rules(band, header, certain=ruled_off)
        else:
            yield from _line_by_line(band)


def _counts(band: _Band) -> bool:
    texts = [piece.text for piece in band[0]]
    return len(band) == 1 and texts == [str(each + 1) for each in range(len(texts))]


def _checked(rows: tuple[DrawnRow, ...]) -> tuple[DrawnRow, ...]:
    above: tuple[int, ...] = ()
    for each in rows:
        merges = [cell.value if isinstance(cell, Merge) else "" for cell in each.cells]
        if merge_problem(merges, above):
            raise UnclearDrawing
        above = columns_of(merges, above)
    return rows


@define
class _OpenCell:
    """A cell of a row while its lines come."""

    start: int
    end: int
    texts: list[str] = field(factory=list)
    continued: bool = False
    """Whether it stands in the row above already."""

    def add(self, text: str) -> None:
        if text:
            self.texts.append(text)

    def written(self, text: str) -> Iterator[RowCell]:
        width = self.end - self.start
        if self.continued:
            yield from [Merge.ABOVE] * width
        else:
            yield (text,)
            yield from [Merge.LEFT] * (width - 1)


@frozen
class _OpenRow:
    cells: tuple[_OpenCell, ...]
    texts: tuple[list[str], ...]
    """Of each cell; those of one that goes on below are still to come."""

    def written(self, *, header: bool) -> DrawnRow:
        cells = (
            cell
            for each, texts in zip(self.cells, self.texts, strict=True)
            for cell in each.written(" ".join(texts))
        )
        return DrawnRow(tuple(cells), header)


def _open_row(cells: Sequence[_OpenCell]) -> _OpenRow:
    return _OpenRow(tuple(cells), tuple(each.texts for each in cells))


def _between_rules(band: _Band, header: bool, *, certain: bool) -> Iterator[DrawnRow]:
    """The rows between two rules: one, and one more for each rule below some columns only.

    `certain`: other rules show that each row stands between two of them.
    """
    rows: list[_OpenRow] = []
    cells: list[_OpenCell] = []
    waiting = {column for piece in band[0] for column in range(piece.start, piece.end)}
    for pieces in band:
        if any(piece.ruled for piece in pieces):
            if waiting or not (certain or _no_dashes(pieces)):
                raise UnclearDrawing
            cells, waiting = _ruled(pieces, cells)
            continue
        begins = bool(waiting)
        if waiting:
            cells = _begun(pieces, cells, waiting)
            rows.append(_open_row(cells))
            waiting = set()
        _go_on(pieces, cells, begins=begins, header=header)
    if waiting:
        raise UnclearDrawing
    yield from (each.written(header=header) for each in rows)


def _no_dashes(pieces: _Cut) -> bool:
    """Whether what looks like rules below some columns cannot be the text of cells."""
    crossed = all(piece.crossed for piece in pieces if piece.ruled)
    return crossed or not any(piece.text for piece in pieces)


def _ruled(pieces: _Cut, cells: Sequence[_OpenCell]) -> tuple[list[_OpenCell], set[int]]:
    """The cells that go on below a rule below some columns, and the columns that it ends."""
    ended = {column for each in pieces if each.ruled for column in range(each.start, each.end)}
    go_on: list[_OpenCell] = []
    for cell in cells:
        inside = ended.intersection(range(cell.start, cell.end))
        if inside and len(inside) < cell.end - cell.start:
            raise UnclearDrawing
        if not inside:
            go_on.append(_OpenCell(cell.start, cell.end, cell.texts, continued=True))
    by_place = {(cell.start, cell.end): cell for cell in go_on}
    for piece in pieces:
        if not piece.ruled:
            if (piece.start, piece.end) not in by_place:
                raise UnclearDrawing
            by_place[piece.start, piece.end].add(piece.text)
    return go_on, ended


def _begun(pieces: _Cut, cells: Sequence[_OpenCell], waiting: set[int]) -> list[_OpenCell]:
    """The cells of a new row: those that go on from above, and new ones in the other columns."""
    go_on = {(cell.start, cell.end): cell for cell in cells}
    found: list[_OpenCell] = []
    for piece in pieces:
        if cell := go_on.get((piece.start, piece.end)):
            found.append(cell)
        elif waiting.issuperset(range(piece.start, piece.end)):
            found.append(_OpenCell(piece.start, piece.end))
        else:
            raise UnclearDrawing
    return found


def _go_on(pieces: _Cut, cells: Sequence[_OpenCell], *, begins: bool, header: bool = False) -> None:
    """Add a line to the cells of its row. Raises `UnclearDrawing` where it may be a row itself."""
    if [(each.start, each.end) for each in pieces] != [(each.start, each.end) for each in cells]:
        raise UnclearDrawing
    written = [(cell, piece) for cell, piece in zip(cells, pieces, strict=True) if piece.text]
    if not begins and any(cell.texts for cell in cells):
        beside_first = len(written) < 2 and all(
            piece.start or len(pieces) == 1 for _, piece in written
        )
        captions = header and not pieces[0].text
        if not (beside_first or captions) and not any(_words_go_on(*each) for each in written):
            raise UnclearDrawing
        if any(cell.texts and _are_values(cell.texts[-1], piece.text) for cell, piece in written):
            raise UnclearDrawing
    for cell, piece in written:
        cell.add(piece.text)


def _are_values(*texts: str) -> bool:
    """Whether both of two texts are numbers or dashes: below each other they are of two rows."""
    return all(map(_VALUE.fullmatch, texts))


def _words_go_on(cell: _OpenCell, piece: DrawnPiece) -> bool:
    """Whether the words of a line go on from those above: with a small letter below a capital or a
    figure, behind a comma, or with the rest of a divided word."""
    if not cell.texts or not piece.text[0].isalpha() or _TOWN.match(piece.text):
        return False
    first, last, small = cell.texts[0][0], cell.texts[-1], piece.text[0].islower()
    capital = (first.isalnum() and not first.islower()) or first in _BEFORE_CAPITALS
    return last.endswith(",") or (small and (capital or bool(_DIVIDED.search(last))))


def _line_by_line(band: _Band) -> Iterator[DrawnRow]:
    """The rows of lines with no rule between them."""
    rows: list[_OpenRow] = []
    for pieces in band:
        if not any(piece.text for piece in pieces):
            raise UnclearDrawing
        cells = rows[-1].cells if rows else ()
        if cells and not pieces[0].text:
            if any(map(_may_begin, cells, pieces)):
                raise UnclearDrawing
            _go_on(pieces, cells, begins=False)
            continue
        if _may_go_on(pieces, cells):
            raise UnclearDrawing
        new = [_OpenCell(piece.start, piece.end) for piece in pieces]
        _go_on(pieces, new, begins=True)
        rows.append(_open_row(new))
    yield from (each.written(header=False) for each in rows)


def _may_begin(cell: _OpenCell, piece: DrawnPiece) -> bool:
    """Whether a text with a capital may begin a row of its own, «Разом», below words that end."""
    if not cell.texts or not piece.text[:1].isupper():
        return False
    last = cell.texts[-1]
    return last[-1:].isalnum() and not last.isupper() and last.split()[-1].islower()


def _may_go_on(pieces: _Cut, cells: Sequence[_OpenCell]) -> bool:
    """Whether a line whose first cell has text may go on from the row above all the same."""
    written = [(cell, piece) for cell, piece in zip(cells, pieces, strict=False) if piece.text]
    going = [_words_go_on(*each) for each in written]
    halves = (bool(cell.texts and _DIVIDED.search(cell.texts[-1])) for cell, _ in written)
    return bool(going and all(going)) or any(map(all, zip(going, halves, strict=True)))
