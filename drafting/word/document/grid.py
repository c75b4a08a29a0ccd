"""The merged cells of a table in a document (ECMA-376 part 1, 17.4.17, 17.4.84)."""

from __future__ import annotations

from itertools import takewhile

from drafting.model.cells import Merge, columns_of, merge_problem
from drafting.word.document.story import WordCell, WordTable
from drafting.word.package.elements import Element, child_of, w

_MOST_COLUMNS = 63
"""Columns of a table in Word."""

WordGridRow = tuple[WordCell | Merge, ...]
"""Each column of a row: the cell that begins there, or how it is merged."""


def is_merged(table: WordTable) -> bool:
    """Whether any cell of a table is merged."""
    cells = [cell.element for row in table.rows for cell in row.cells]
    return any(_is(cell, "vMerge") or _is(cell, "hMerge") or width_of(cell) != 1 for cell in cells)


def grid_of(table: WordTable) -> list[WordGridRow] | None:
    """The rows that have cells, column by column; None where a text file cannot hold the merges:
    a merged cell has a text of its own, a row no cell of its own, or columns are left out."""
    rows: list[WordGridRow] = []
    above: tuple[int, ...] = ()
    for row in table.rows:
        if not row.cells:
            continue
        if _number(child_of(row.element, "trPr", "gridBefore"), 0):
            return None
        made: list[WordCell | Merge] = []
        for cell in row.cells:
            width = width_of(cell.element)
            if _is(cell.element, "hMerge") or not 1 <= width <= _MOST_COLUMNS:
                return None
            if continues(cell) and _covers(above, len(made), width):
                if _has_text(cell):
                    return None
                made += [Merge.ABOVE] * width
            else:
                made += [cell, *[Merge.LEFT] * (width - 1)]
        merges = [each if isinstance(each, Merge) else "" for each in made]
        if merge_problem(merges, above):
            return None
        above = columns_of(merges, above)
        rows.append(tuple(made))
    return rows


def covered(table: WordTable) -> dict[WordCell, WordCell]:
    """The cells that no word processor shows, each with the cell that is shown in its place: that
    above a cell that continues it, or on its left."""
    found: dict[WordCell, WordCell] = {}
    above: dict[tuple[int, int], WordCell] = {}
    for row in table.rows:
        here: dict[tuple[int, int], WordCell] = {}
        at = _number(child_of(row.element, "trPr", "gridBefore"), 0)
        left: WordCell | None = None
        for cell in row.cells:
            place = at, width_of(cell.element)
            at += place[1]
            owner = above.get(place) if continues(cell) else None
            if left and _continues_left(cell):
                owner = left
            if owner:
                found[cell] = owner
            left = here[place] = owner or cell
        above = here
    return found


def _continues_left(cell: WordCell) -> bool:
    merge = child_of(cell.element, "tcPr", "hMerge")
    return merge is not None and merge.get(w("val"), "continue") == "continue"


def continues(cell: WordCell) -> bool:
    """Whether a cell continues the one above, if there is one as wide."""
    found = child_of(cell.element, "tcPr", "vMerge")
    return found is not None and found.get(w("val"), "continue") == "continue"


def width_of(cell: Element) -> int:
    """How many columns a cell is wide."""
    return _number(child_of(cell, "tcPr", "gridSpan"), 1)


def _covers(above: tuple[int, ...], column: int, width: int) -> bool:
    same = takewhile(lambda start: start == column, above[column:])
    return len([*same]) == width


def _has_text(cell: WordCell) -> bool:
    """Whether it has more than empty paragraphs."""
    return any(isinstance(each, WordTable) or bool(each.text.strip()) for each in cell.blocks)


def _is(cell: Element, name: str) -> bool:
    return child_of(cell, "tcPr", name) is not None


def _number(element: Element | None, otherwise: int) -> int:
    try:
        return otherwise if element is None else int(element.get(w("val"), ""))
    except ValueError:
        return otherwise
