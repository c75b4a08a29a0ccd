"""A table that pages part → one table, whose header rows stand once."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.formats.grid import that_text_holds
from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.cells import RowCell
from drafting.structure.page import PageRow, PageTable

PrintedRow = tuple[tuple[RowCell, ...], bool]
"""The cells of a row, and whether all their text is bold."""


def page_table(parts: Sequence[Sequence[PrintedRow]], page: int, remarks: Remarks) -> PageTable:
    """The table of its parts, of which the first stands on that page."""
    first, *others = parts
    rows = [cells for cells, _ in first]
    headers = _bold(first)
    for number, part in enumerate(others, start=page + 1):
        cells = [each for each, _ in part]
        place = say("page {page}", page=number)
        if repeated := _repeated([each for each, _ in first], cells):
            headers = max(headers, repeated)
            remarks.add(say("header rows that a page repeats are left out"), place)
        remarks.add(
            say("tables that a page parted are joined: look whether a row was parted too"), place
        )
        rows += cells[repeated:]
    held = that_text_holds(rows, remarks)
    return PageTable(tuple(PageRow(row, at < headers) for at, row in enumerate(held)))


def _bold(rows: Sequence[PrintedRow]) -> int:
    """How many rows at the top are bold; 0 where all are."""
    return next((at for at, (_, bold) in enumerate(rows) if not bold), 0)


def _repeated(first: Sequence[tuple[RowCell, ...]], part: Sequence[tuple[RowCell, ...]]) -> int:
    """How many rows at the top of a part are those at the top of the first one."""
    count = 0
    while count < min(len(first) - 1, len(part)) and first[count] == part[count]:
        count += 1
    return count
