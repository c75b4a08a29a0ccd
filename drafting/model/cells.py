"""Merged cells of a table: a row as it is written, and the cells that a reader sees in it.

A merged cell has no text of its own: it continues the cell to its left, or the one above it. It
counts as a column, so that the cells below each other have one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from attrs import frozen

from drafting.messages import say
from drafting.model.provision import Provision


class Merge(StrEnum):
    """How a merged cell is written: its whole text in the text file, and its label."""

    LEFT = "<"
    """It continues the cell to its left."""
    ABOVE = "^"
    """It continues the cell above."""


RowCell = tuple[str, ...] | Merge
"""The paragraphs of a cell, or how it is merged."""
_PARAGRAPHS = " ¶ "
_LIKE_MERGE = re.compile(r"\\*[<^]")
_WRITTEN_LIKE_MERGE = re.compile(r"(?:\\\\)*\\[<^]")


@frozen
class PlacedCell:
    """A cell that a reader sees in a row, or the continuation of one from the row above."""

    column: int
    columns: int = 1
    continues: bool = False


def written_cell(cell: RowCell) -> str:
    """A cell as a row has it between its bars: with a backslash before each sign that would end it
    or its paragraph, or would merge it."""
    if isinstance(cell, Merge):
        return cell.value
    if len(cell) == 1 and _LIKE_MERGE.fullmatch(cell[0]):
        return re.sub(r".", r"\\\g<0>", cell[0])
    return _PARAGRAPHS.join(re.sub(r"[|¶]|\\(?=[\\|¶]|$)", r"\\\g<0>", part) for part in cell)


def paragraphs_of_cell(written: str) -> list[str]:
    """The paragraphs of a cell that is written alone, where a bar is no mark of its row."""
    return [part.replace("\\¶", "¶") for part in written.split(_PARAGRAPHS)]


def read_cell(written: str) -> RowCell:
    """The inverse of `written_cell`; what that never writes is read as some cell."""
    if written in (Merge.LEFT, Merge.ABOVE):
        return Merge(written)
    if _WRITTEN_LIKE_MERGE.fullmatch(written):
        return (re.sub(r"\\(.)", r"\1", written),)
    return tuple(re.sub(r"\\([\\|¶])", r"\1", part) for part in written.split(_PARAGRAPHS))


def cells_of(row: Provision) -> tuple[RowCell, ...]:
    """The cells of a row, column by column."""
    return tuple(
        Merge(cell.label) if cell.merged else (cell.text, *(each.text for each in cell.children))
        for cell in row.children
    )


def merges(row: Provision) -> tuple[str, ...]:
    """How each cell of a row is merged; empty of one that is not."""
    return tuple(cell.label for cell in row.children)


def has_merged(row: Provision) -> bool:
    """Whether any cell of a row is merged."""
    return any(cell.merged for cell in row.children)


def merge_problem(row: Sequence[str], above: Sequence[int] | None) -> str:
    """What is impossible about the merges of a row (as `merges` gives them); empty: nothing.

    `above` is what `columns_of` gives for the row above; empty where there is none; None where it
    is not known.
    """
    for column, merge in enumerate(row):
        if merge == Merge.LEFT and not column:
            return say("`<` stands in the first column, where there is no cell to the left")
        if merge == Merge.LEFT and row[column - 1] == Merge.ABOVE:
            return say("`<` stands right of `^`, which has no width of its own")
        if merge != Merge.ABOVE or above is None:
            continue
        if not above:
            return say("`^` stands in a row that has none above")
        if column >= len(above):
            return say(
                "`^` stands in column {column}, where the row above has no cell", column=column + 1
            )
        if any(
            list(row[other : other + 1]) != [Merge.ABOVE]
            for other, start in enumerate(above)
            if start == above[column]
        ):
            return say("`^` in column {column} is not as wide as the cell above", column=column + 1)
    return "" if not row or "" in row else say("every cell of the row is merged")


def columns_of(row: Sequence[str], above: Sequence[int]) -> tuple[int, ...]:
    """For each column of a row, the column (from 0) in which its cell begins. In a row that is
    shown without the one above, each `^` is a cell by itself."""
    found: list[int] = []
    for column, merge in enumerate(row):
        match merge:
            case Merge.LEFT:
                found.append(found[-1])
            case Merge.ABOVE if column < len(above):
                found.append(above[column])
            case _:
                found.append(column)
    return tuple(found)


def heads(rows: Sequence[Provision], at: int) -> list[int]:
    """For each cell that continues one above, in the row with that index: the index of the row that
    holds its text; -1 where none does."""
    found: list[int] = []
    for column, merge in enumerate(merges(rows[at])):
        if merge == Merge.ABOVE:
            head = at
            while head >= 0 and merges(rows[head])[column : column + 1] == (Merge.ABOVE,):
                head -= 1
            found.append(head)
    return found


def columns_at(table: Provision, at: int) -> tuple[int, ...]:
    """`columns_of` for the row of a table with that index; empty before the first."""
    first = at
    while first > 0 and Merge.ABOVE in merges(table.children[first]):
        first -= 1
    above: tuple[int, ...] = ()
    for row in table.children[max(0, first) : at + 1]:
        above = columns_of(merges(row), above)
    return above


def placed(table: Provision, at: int) -> list[PlacedCell]:
    """The cells that a reader sees in the row of a table with that index, from the left."""
    row = merges(table.children[at])
    starts = columns_at(table, at)
    return [
        PlacedCell(column, starts.count(column), row[column] == Merge.ABOVE)
        for column, start in enumerate(starts)
        if start == column
    ]


def sets_apart(held: Iterable[Sequence[bool]]) -> bool:
    """Whether a table only sets lines apart on the right: its other cells are empty in all rows.
    `held` says of each cell whether it has a text."""
    return all(len(row) > 1 and not any(row[:-1]) for row in held)
