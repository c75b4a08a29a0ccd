"""Cells that span several columns or rows, as tables of HTML and Akoma Ntoso have them, column by
column (HTML Living Standard, 4.9.12)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from operator import and_
from typing import TypeVar

from lxml.etree import QName, _Element

from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.cells import Merge, RowCell, columns_of, merge_problem

GridRow = tuple[RowCell, ...]
_Cell = TypeVar("_Cell", bound=_Element)
_WIDEST = 60


def grid(
    rows: Sequence[Sequence[_Cell]], read: Callable[[_Cell], RowCell], remarks: Remarks
) -> list[GridRow]:
    """The rows of a table; one in which no cell begins is empty, and no row of the text.

    Cells that overlap, or end at different widths, are kept as `that_text_holds` has them.
    """
    made: list[GridRow] = []
    open_: dict[int, int] = {}
    """Column → how many more rows the cell in it goes on."""
    for row in rows:
        columns: list[RowCell] = []
        waiting = list(row)
        below: dict[int, int] = {}
        while waiting or len(columns) in open_:
            at = len(columns)
            if left := open_.pop(at, 0):
                columns.append(Merge.ABOVE)
                below |= {at: left - 1} if left > 1 else {}
                continue
            cell = waiting.pop(0)
            columns.append(read(cell))
            while len(columns) < at + _span(cell, "colspan") and len(columns) not in open_:
                columns.append(Merge.LEFT)
            if (high := _span(cell, "rowspan")) > 1:
                below |= dict.fromkeys(range(at, len(columns)), high - 1)
        open_ = below
        made.append(tuple(columns) if row else ())
    return that_text_holds(made, remarks)


def heads(rows: Iterable[Sequence[_Element]]) -> Iterator[bool]:
    """Whether each row is one of the head: the first rows, whose texts all stand in a `th`. A `th`
    in a row of data heads that row alone, which a text file does not say."""
    return accumulate(map(_is_head, rows), and_)


def _is_head(row: Sequence[_Element]) -> bool:
    other = [cell for cell in row if QName(cell).localname != "th"]
    blank = all(not "".join(map(str, cell.itertext())).strip() for cell in other)
    return blank and (not row or len(other) < len(row))


def that_text_holds(rows: list[GridRow], remarks: Remarks) -> list[GridRow]:
    """The rows; where a text file cannot hold their merges, what continues a cell is an empty cell,
    and a remark says so."""
    if _is_impossible(rows):
        remarks.add(say("cells that are merged are kept as the cells that they are made of"))
        return [tuple(("",) if isinstance(cell, Merge) else cell for cell in row) for row in rows]
    return rows


def _is_impossible(rows: Sequence[GridRow]) -> bool:
    above: tuple[int, ...] = ()
    for row in filter(None, rows):
        merges = [cell.value if isinstance(cell, Merge) else "" for cell in row]
        if merge_problem(merges, above):
            return True
        above = columns_of(merges, above)
    return False


def _span(cell: _Element, name: str) -> int:
    value = cell.get(name) or ""
    return min(max(int(value), 1), _WIDEST) if value.isdecimal() else 1
