"""Cells that are merged upwards keep the cell that they continue, whatever becomes of the rows."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.diff.table_frames import partners
from drafting.errors import Problem, Where
from drafting.model.address import Site
from drafting.model.cells import Merge, merges
from drafting.model.change import ChangeSet
from drafting.model.kind import Kind


def parted(changes: ChangeSet) -> Iterator[Problem]:
    """A problem for each row of both texts with a cell that would continue another row's in the
    new text: the row that it continued goes, or another one comes between."""
    rows = partners(changes.lines, Kind.ROW)
    for old_order, new_order in rows.items():
        old, new = changes.old.sites[old_order], changes.new.sites[new_order]
        if Merge.ABOVE not in merges(old.provision):
            continue
        heads = zip(_heads(old), _heads(new), strict=True)
        if all(rows.get(before) == after for before, after in heads):
            continue
        yield Problem(
            code="structure",
            problem="a cell of this row continues one above, which goes, or is parted from it",
            where=Where(act=changes.old.name, address=old.address),
            do="restate the rows that are merged, or the table, as a whole",
        )


def _heads(row: Site) -> list[int]:
    """The orders of the rows in which the cells that a row continues have their text."""
    assert row.parent is not None, "a row stands in a table"
    rows = row.parent.provision.children
    found: list[int] = []
    order = row.order - sum(1 for above in rows[: row.position] for _ in above.walk())
    orders: list[int] = []
    for each in rows[: row.position + 1]:
        orders.append(order)
        order += sum(1 for _ in each.walk())
    for column, merge in enumerate(merges(row.provision)):
        if merge == Merge.ABOVE:
            at = row.position
            while at >= 0 and merges(rows[at])[column : column + 1] == (Merge.ABOVE,):
                at -= 1
            found.append(orders[at] if at >= 0 else -1)
    return found
