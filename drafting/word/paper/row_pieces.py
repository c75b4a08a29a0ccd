"""A row of a form that is taller than a page has room for, as several rows that are not.

Each piece repeats the number and the address of the row, so that no page begins with text of
which nobody knows where it belongs. A column that is at its end goes on as one cell.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from drafting.model.papers.paper import Cell, Paragraph, Row, Run, Table

_SENTENCE_END = re.compile(r"(?<=[.;!?]) (?=[^\W\d_])")
_FULL = 0.6
"""The share of a piece from which on a paragraph begins the next piece instead of being parted."""


@frozen
class PageRoom:
    """How many lines a page of a form holds, as its columns and letters allow."""

    characters: int
    """In a line over all columns."""
    first: int
    """Lines of a row that has room on a page below the titles of a paper."""
    further: int
    """Lines of a row that has room on any other page."""


_HEAD = 6
"""Lines of the head of a table for which a page has room besides."""
LANDSCAPE, PORTRAIT = PageRoom(135, 21, 26), PageRoom(85, 36, 46)


def in_pieces(table: Table, *, landscape: bool) -> Table:
    """A form with its tall rows in pieces."""
    if not any(row.again for row in table.rows):
        return table
    room = LANDSCAPE if landscape else PORTRAIT
    shares = [width / sum(table.widths) for width in table.widths]
    head = sum(_tallest(row, shares, room) for row in table.rows if row.header)
    taken = max(0, head - _HEAD)
    room = evolve(room, first=room.first - taken, further=room.further - taken)
    rows = (each for row in table.rows for each in _pieces(row, shares, room))
    return evolve(table, rows=tuple(rows))


def _pieces(row: Row, shares: Sequence[float], room: PageRoom) -> Iterator[Row]:
    if not row.again:
        yield row
        return
    if _tallest(row, shares, room) <= room.first:
        yield row
        return
    chunks = [
        [*_chunks(cell.paragraphs, share, room)]
        for cell, share in zip(row.cells, shares, strict=True)
    ]
    for number in range(max(map(len, chunks))):
        cells, long = [], False
        for at, (cell, chunk) in enumerate(zip(row.cells, chunks, strict=True)):
            repeated = row.again[at] if number else None
            if repeated:
                cells.append(repeated)
            elif number < len(chunk):
                cells.append(evolve(cell, paragraphs=tuple(chunk[number])))
                height = sum(_height(each, shares[at], room) for each in chunk[number])
                long = long or height > room.further
            else:
                cells.append(Cell((), continues=True))
        yield evolve(row, cells=tuple(cells), long=long)


def _tallest(row: Row, shares: Sequence[float], room: PageRoom) -> int:
    """How many lines the tallest cell of a row takes."""
    return max(
        sum(_height(each, share, room) for each in cell.paragraphs)
        for cell, share in zip(row.cells, shares, strict=True)
    )


def _height(paragraph: Paragraph, share: float, room: PageRoom) -> int:
    # Words stay whole: a narrow column takes more lines than its letters fill.
    width = max(1, int(room.characters * share))
    return max(1, len(textwrap.wrap(paragraph.text, width, break_on_hyphens=False)))


def _chunks(
    paragraphs: Sequence[Paragraph], share: float, room: PageRoom
) -> Iterator[list[Paragraph]]:
    """The paragraphs of a cell in heaps of a piece's height. Only words of the paper itself are
    parted within a paragraph: a line of the law stays one."""
    heap: list[Paragraph] = []
    left = whole = room.first
    for paragraph in paragraphs:
        rest: Paragraph | None = paragraph
        while rest:
            height = _height(rest, share, room)
            if height <= left:
                heap.append(rest)
                left -= height
                break
            full = left < (1 - _FULL) * whole
            most = 0 if full else int(left * room.characters * share)
            first, rest = _parted(rest, most)
            if first:
                heap.append(first)
            elif not heap and whole == room.further:
                # Nothing of it fits, and nothing else stands here: it may break over pages.
                assert rest, "a paragraph has a first or a further part"
                yield [rest]
                rest = None
                continue
            if heap:
                yield heap
            heap, left = [], room.further
            whole = room.further
    if heap or not paragraphs:
        yield heap


def _parted(paragraph: Paragraph, most: int) -> tuple[Paragraph | None, Paragraph | None]:
    """What stands up to the last end of a sentence within a length, and the rest."""
    ends: list[tuple[int, int]] = []
    before = 0
    for number, run in enumerate(paragraph.runs):
        if run.own:
            found = (each.start() for each in _SENTENCE_END.finditer(run.text))
            ends += ((number, at) for at in found if 0 < before + at <= most)
        before += len(run.text)
    if not ends:
        return None, paragraph
    number, at = ends[-1]
    run = paragraph.runs[number]
    first = (*paragraph.runs[:number], evolve(run, text=run.text[:at]))
    rest = (evolve(run, text=run.text[at + 1 :]), *paragraph.runs[number + 1 :])
    return evolve(paragraph, runs=_filled(first)), evolve(paragraph, runs=_filled(rest))


def _filled(runs: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(run for run in runs if run.text)
