"""Tables of a web page: cells that span several, and lists that are laid out as tables."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml.html import HtmlElement

from drafting.formats.web_page.elements import is_element, passed
from drafting.model.cells import Merge, RowCell

_SIGN = re.compile(r"[(\[]?[\w¹²³⁰-⁹-]{1,6}[.)\]]+|[—–•-]")


Rows = list[list[HtmlElement]]


def rows_of(table: HtmlElement) -> Rows:
    """The cells of the rows of a table, without those of tables in it."""
    rows = [each for each in table.iter("tr") if _table_of(each) is table and not passed(each)]
    return [[cell for cell in row if is_element(cell) and cell.tag in {"td", "th"}] for row in rows]


def is_numbering(cells: Rows) -> bool:
    """Whether a table is a list: a number and its text in each row."""
    rows = [row for row in cells if any((cell.text_content() or "").strip() for cell in row)]
    return bool(rows) and all(
        len(row) == 2 and _SIGN.fullmatch(" ".join(row[0].text_content().split())) for row in cells
    )


def grid(
    rows: list[list[HtmlElement]], read: Callable[[HtmlElement], RowCell]
) -> list[tuple[RowCell, ...]]:
    """The rows column by column: a cell that spans several is continued by merged ones."""
    open_: dict[int, tuple[int, bool]] = {}
    made: list[tuple[RowCell, ...]] = []
    for row in rows:
        columns: list[RowCell] = []
        waiting = [*row]
        while waiting or len(columns) in open_:
            at = len(columns)
            if at in open_:
                left, first = open_.pop(at)
                columns.append(Merge.ABOVE if first else Merge.LEFT)
                if left > 1:
                    open_[at] = (left - 1, first)
                continue
            cell = waiting.pop(0)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            columns.append(read(cell))
            columns += [Merge.LEFT] * (wide - 1)
            if high > 1:
                for number in range(wide):
                    open_[at + number] = (high - 1, number == 0)
        made.append(tuple(columns))
    return made


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name) or ""
    return min(max(int(value), 1), 60) if value.isdecimal() else 1


def _table_of(row: HtmlElement) -> HtmlElement | None:
    return next((each for each in row.iterancestors() if each.tag == "table"), None)
