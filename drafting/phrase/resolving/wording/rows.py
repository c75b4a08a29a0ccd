"""Rows of tables as sentences quote them, and where new ones stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from drafting.language.fold import fold
from drafting.language.units import Unit, printed_number
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.cells import has_merged, written_cell
from drafting.model.kind import Kind
from drafting.model.numbers.order import order_of
from drafting.model.operation import Operation
from drafting.phrase.instruction import Addresses, Instruction, not_as_announced, operation, refused
from drafting.text.writer import write_provision

_TAB = "\t"


def _table_for_rows(act: Act, around: Site | None) -> Site:
    """The table that gets new rows: what a sentence names, or the only one in it.

    Raises `PhraseError` where no table fits, or several do.
    """
    within = act.within(around) if around else act.sites
    tables = [site for site in within if site.provision.kind is Kind.TABLE]
    own = [site for site in tables if site.parent is around] or tables
    if len(own) != 1:
        raise refused(say("the place of the row has {count} tables, not one", count=len(own)))
    return own[0]


def _place_of_row(table: Site, new: Unit) -> int:
    """The position of a new row: after the printed numbers below its own, or last."""
    rows = table.provision.children
    numbers = [(at, printed_number(row)) for at, row in enumerate(rows) if not row.is_header_row]
    below = [at for at, num in numbers if num and order_of(num) < order_of(new.num)]
    printed = [at for at, num in numbers if num]
    if not new.num or not printed:
        return len(rows)
    return below[-1] + 1 if below else printed[0]


def new_row(
    ordered: Instruction, act: Act, around: Site | None, position: int
) -> tuple[Site, int, Instruction]:
    """The table that gets a row, its position there, and the instruction with its text."""
    new = ordered.brings[0][-1]
    table = _table_for_rows(act, around)
    if not ordered.anchor:
        position = _place_of_row(table, new)
    lines = tuple(quoted_rows(ordered.text, table, new))
    return table, position, evolve(ordered, text=lines)


def quoted_rows(lines: Sequence[str], table: Site, new: Unit) -> list[str]:
    """Quoted rows in the syntax of a baseline: with tabs between their cells, as a document gives
    them, or each cell on a line of its own, as a page does.

    Raises `PhraseError` where the number of a row is not the one that the sentence names, where a
    row has not as many cells as any of the table, and where it is not clear which cells are a row.
    """
    rows = [
        line if line.lstrip().startswith("|") else line.split(_TAB)
        for line in lines
        if line.strip()
    ]
    widths = {len(row.children) for row in table.provision.children}
    columns = max(widths)
    if len(rows) > 1 and all(isinstance(row, list) and len(row) == 1 for row in rows):
        if len(widths) > 1:
            raise refused(say("which of the quoted cells stand in one row is not clear"))
        cells = [cell for row in rows for cell in row]
        rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
    if odd := [len(row) for row in rows if isinstance(row, list) and len(row) not in widths]:
        raise refused(
            say(
                "a quoted row has {count} cells, and the table has {columns} columns",
                count=odd[0],
                columns=columns,
            )
        )
    written = list(map(_written, rows))
    first = next(_printed(rows), "")
    if new.num and first and first != new.num:
        raise not_as_announced(new.num, first)
    return written


def without_columns(
    ordered: Instruction, act: Act, targets: Sequence[Target], language: str
) -> Operation:
    """An order to delete columns, given by their cells: no operation is about a column, so that
    their table is restated without it.

    Raises `PhraseError` where these are columns of several tables, or all of one; and where cells
    are merged, so that no column stands by itself.
    """
    rows = [target.site.parent for target in targets]
    tables = {row.parent.order: row.parent for row in rows if row and row.parent}
    if len(tables) != 1:
        raise refused(say("the place of the column has {count} tables, not one", count=len(tables)))
    (table,) = tables.values()
    gone = {target.site.position for target in targets}
    every = table.provision.children
    sizes = {len(row.children) for row in every}
    if len(sizes) != 1 or any(map(has_merged, every)) or not gone < set(range(*sizes)):
        raise refused(say("the table has merged cells, or no other column"))
    left = (
        evolve(row, children=tuple(cell for at, cell in enumerate(row.children) if at not in gone))
        for row in every
    )
    text = write_provision(evolve(table.provision, children=tuple(left)), act.identity.numbering)
    restated = evolve(ordered, op="restate")
    return operation(restated, language, text, Addresses((table.address,)))


def cells_with(words: Sequence[str], targets: Sequence[Target]) -> list[Target]:
    """Those cells of a column in which any of some words stand."""
    keys = [fold(each).key for each in words]
    return [
        target
        for target in targets
        if any(key in fold(each.text).key for each in target.site.provision.walk() for key in keys)
    ]


def _written(row: str | list[str]) -> str:
    if isinstance(row, str):
        return row
    return "".join(f"| {written_cell((cell.strip(),))} " for cell in row) + "|"


def _printed(rows: Sequence[str | list[str]]) -> Iterator[str]:
    for row in rows:
        cell = row.strip(" |").split("|")[0] if isinstance(row, str) else row[0]
        yield cell.strip().rstrip(".")
