"""The rules drawn on a page of a PDF → the tables whose cells they part (ISO 32000-2, 8.5).

A rule is a line, an edge of a rectangle, or a filled rectangle that is as thin as a line. Rules
that meet make a grid; where a rule is missing in it, the cells on both sides of it are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from ctypes import byref, c_float, c_int
from itertools import pairwise
from typing import Any

from attrs import frozen

_THICKEST = 3.0
"""Points; what is thicker is a picture or a shade."""
_APART = 3.0
"""Points within which two rules are one, or meet: the lines of a double rule are as near."""
_SHORTEST = 6.0
"""Points; shorter ones together may make a rule, as dots do."""
_MOST_PIECES, _MOST_RULES = 40_000, 1_000
_WIDEST, _HIGHEST = 40, 150
"""On a page, and columns and rows of a table; more of them draw a picture."""


@frozen
class Rule:
    """A rule across or down a page."""

    at: float
    """Its place: its height, of one across; how far it is from the left edge, of one down."""
    start: float
    end: float


@frozen
class RuledTable:
    """A table by its rules; points from the lower left corner of the page."""

    edges: tuple[float, ...]
    """Where its columns begin and end, from the left."""
    levels: tuple[float, ...]
    """Where its rows begin and end, from the top."""
    cells: tuple[tuple[tuple[int, int], ...], ...]
    """For each row, and each column in it: the row and the column in which its cell begins."""

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and the column in which the cell at that place begins; None outside the table."""
        column = next((n for n, (a, b) in enumerate(pairwise(self.edges)) if a <= x < b), None)
        row = next((n for n, (a, b) in enumerate(pairwise(self.levels)) if a >= y > b), None)
        return None if row is None or column is None else self.cells[row][column]

    def holds(self, other: RuledTable) -> bool:
        """Whether another table lies inside this one."""
        return (
            self.edges[0] <= other.edges[0]
            and other.edges[-1] <= self.edges[-1]
            and self.levels[-1] <= other.levels[-1]
            and other.levels[0] <= self.levels[0]
        )


def ruled_tables(page: Any) -> list[RuledTable]:
    """The tables of a page of PDFium, from the top; of tables in tables the outer ones."""
    pieces = [*_pieces(page)]
    across = _rules(pieces, down=False)
    down = _rules(pieces, down=True)
    if max(len(across), len(down)) > _MOST_RULES:
        return []
    tables = [table for group in _groups(across, down) if (table := _table(*group))]
    outer = [each for each in tables if not any(t is not each and t.holds(each) for t in tables)]
    return sorted(outer, key=lambda each: -each.levels[0])


def drawn_objects(page: Any, sort: int) -> Iterator[Any]:
    """The objects of a sort that a page of PDFium has, in the order in which they are drawn."""
    from pypdfium2 import raw  # type: ignore[import-untyped]  # noqa: PLC0415  (an extra)

    for number in range(raw.FPDFPage_CountObjects(page)):
        drawn = raw.FPDFPage_GetObject(page, number)
        if raw.FPDFPageObj_GetType(drawn) == sort:
            yield drawn


def _pieces(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """What is drawn, as boxes that are thin one way: left, bottom, right, top."""
    from pypdfium2 import raw  # noqa: PLC0415  (an extra)

    count = 0
    box = [c_float() for _ in range(4)]
    fill, stroke = c_int(), c_int()
    for drawn in drawn_objects(page, raw.FPDF_PAGEOBJ_PATH):
        raw.FPDFPath_GetDrawMode(drawn, byref(fill), byref(stroke))
        if not (fill.value or stroke.value) or not raw.FPDFPageObj_GetBounds(
            drawn, *map(byref, box)
        ):
            continue
        left, bottom, right, top = (each.value for each in box)
        boxes = [(left, bottom, right, top)]
        if min(right - left, top - bottom) > _THICKEST:
            boxes = [*_segments(raw, drawn, filled=not stroke.value)]
        for each in boxes:
            count += 1
            if count > _MOST_PIECES:
                return
            yield each


def _segments(raw: Any, drawn: Any, *, filled: bool) -> Iterator[tuple[float, float, float, float]]:
    """The straight lines of a path; of one that is filled, its parts that are thin as lines."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, byref(matrix))
    x, y = c_float(), c_float()
    parts: list[list[tuple[float, float]]] = []
    for number in range(min(raw.FPDFPath_CountSegments(drawn), _MOST_PIECES)):
        segment = raw.FPDFPath_GetPathSegment(drawn, number)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO or not parts:
            parts.append([])
        parts[-1].append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            parts[-1].append(parts[-1][0])
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            parts.append([point])
    for part in filter(None, parts):
        lines = pairwise(part) if not filled else [(_lowest(part), _highest(part))]
        for one, other in lines:
            low, high = _lowest((one, other)), _highest((one, other))
            if min(high[0] - low[0], high[1] - low[1]) <= _THICKEST:
                yield *low, *high


def _lowest(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return min(x for x, _ in points), min(y for _, y in points)


def _highest(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return max(x for x, _ in points), max(y for _, y in points)


def _rules(pieces: Sequence[tuple[float, float, float, float]], *, down: bool) -> list[Rule]:
    """The rules that pieces make: those that lie on one line and touch are one."""
    found = []
    for left, bottom, right, top in pieces:
        wide, high = right - left, top - bottom
        if down and wide <= _THICKEST and wide <= high:
            found.append(Rule((left + right) / 2, bottom, top))
        elif not down and high <= _THICKEST and high <= wide:
            found.append(Rule((bottom + top) / 2, left, right))
    places = _snapped([each.at for each in found])
    lines: defaultdict[float, list[Rule]] = defaultdict(list)
    for each in sorted(found, key=lambda rule: rule.start):
        at = places[each.at]
        line = lines[at]
        if line and each.start <= line[-1].end + _APART:
            line[-1] = Rule(at, line[-1].start, max(line[-1].end, each.end))
        else:
            line.append(Rule(at, each.start, each.end))
    return [each for line in lines.values() for each in line if each.end - each.start > _SHORTEST]


def _snapped(places: Sequence[float]) -> dict[float, float]:
    """For each place the first of those that stand near one another."""
    snapped: dict[float, float] = {}
    first = before = float("-inf")
    for place in sorted(set(places)):
        if place - before > _APART or place - first > 2 * _APART:
            first = place
        snapped[place], before = first, place
    return snapped


def _groups(
    across: Sequence[Rule], down: Sequence[Rule]
) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """The rules that meet, directly or by others."""
    left = set(range(len(down)))
    open_ = set(range(len(across)))
    while left:
        waiting = [left.pop()]
        columns, rows = [], []
        while waiting:
            column = down[waiting.pop()]
            columns.append(column)
            for at in [n for n in open_ if _meet(across[n], column)]:
                open_.discard(at)
                rows.append(across[at])
                near = [n for n in left if _meet(across[at], down[n])]
                left.difference_update(near)
                waiting += near
        if rows:
            yield rows, columns


def _meet(across: Rule, down: Rule) -> bool:
    return (
        across.start - _APART <= down.at <= across.end + _APART
        and down.start - _APART <= across.at <= down.end + _APART
    )


def _table(across: Sequence[Rule], down: Sequence[Rule]) -> RuledTable | None:
    """The table of rules that meet; None where they part no cells, or cells of other shapes."""
    edges = _closed(down, across)
    levels = _closed(across, down)[::-1]
    width, height = len(edges) - 1, len(levels) - 1
    if width * height < 2 or width > _WIDEST or height > _HIGHEST:
        return None
    grid = _Grid(
        width,
        height,
        {(n, edges.index(each.at)) for each in down for n in _passed(each, levels)},
        {(levels.index(each.at), n) for each in across for n in _passed(each, edges)},
    )
    owner = grid.owners()
    if owner is None:
        return None
    begun = set(owner.values())
    if len(begun) < 2:
        return None
    rows = [n for n in range(height) if any(row == n for row, _ in begun)]
    columns = [n for n in range(width) if any(column == n for _, column in begun)]
    at_row, at_column = ({n: at for at, n in enumerate(each)} for each in (rows, columns))
    cells = tuple(
        tuple((at_row[owner[r, c][0]], at_column[owner[r, c][1]]) for c in columns) for r in rows
    )
    return RuledTable(
        (*(edges[n] for n in columns), edges[-1]), (*(levels[n] for n in rows), levels[-1]), cells
    )


@frozen
class _Grid:
    """The places between rules, as (row, column)."""

    width: int
    height: int
    walls: Set[tuple[int, int]]
    """Places with a rule at their left."""
    floors: Set[tuple[int, int]]
    """Places with a rule above them."""

    def owners(self) -> dict[tuple[int, int], tuple[int, int]] | None:
        """Each place → the first one of its cell; None where a cell is no rectangle."""
        owner: dict[tuple[int, int], tuple[int, int]] = {}
        for place in ((r, c) for r in range(self.height) for c in range(self.width)):
            if place in owner:
                continue
            cell = self._cell_from(*place)
            parted = any(each in self.walls and each[1] > place[1] for each in cell)
            if parted or any(each in owner for each in cell):
                return None
            owner |= dict.fromkeys(cell, place)
        return owner

    def _cell_from(self, row: int, column: int) -> list[tuple[int, int]]:
        """As far to the right as no wall stands, and as far down as no floor does."""
        right, bottom = column + 1, row + 1
        while right < self.width and (row, right) not in self.walls:
            right += 1
        while bottom < self.height and all(
            (bottom, each) not in self.floors for each in range(column, right)
        ):
            bottom += 1
        return [(r, c) for r in range(row, bottom) for c in range(column, right)]


def _closed(rules: Sequence[Rule], others: Sequence[Rule]) -> list[float]:
    """The places of rules, in order; where the outermost is not drawn, that where most of those
    that cross them end."""
    places = sorted({each.at for each in rules})
    starts, ends = [each.start for each in others], [each.end for each in others]
    lowest, highest = sorted(starts)[len(starts) // 2], sorted(ends)[len(ends) // 2]
    if lowest < places[0] - _SHORTEST:
        places.insert(0, lowest)
    if highest > places[-1] + _SHORTEST:
        places.append(highest)
    return places


def _passed(rule: Rule, places: Sequence[float]) -> Iterator[int]:
    """The places where a rule passes the middle between one and the next."""
    for at, (one, other) in enumerate(pairwise(places)):
        if rule.start <= (one + other) / 2 <= rule.end:
            yield at
