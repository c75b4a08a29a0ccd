"""Cells that are merged upwards keep the cell that they continue, whatever becomes of the rows."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.diff.table_frames import partners
from drafting.errors import Problem, Where
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.cells import has_merged, heads
from drafting.model.change import ChangeSet
from drafting.model.kind import Kind


def parted(changes: ChangeSet) -> Iterator[Problem]:
    """A problem for each row of both texts with a cell that would continue another row's in the
    new text: the row that it continued goes, or another one comes between."""
    rows = partners(changes.lines, Kind.ROW)
    for old_order, new_order in rows.items():
        old, new = changes.old.sites[old_order], changes.new.sites[new_order]
        if not has_merged(old.provision):
            continue
        both = zip(_heads(changes.old, old), _heads(changes.new, new), strict=True)
        if all(rows.get(before) == after for before, after in both):
            continue
        yield Problem(
            code="structure",
            problem=say("a cell of this row continues one above, which goes, or is parted from it"),
            where=Where(act=changes.old.name, address=old.address),
            do=say("restate the rows that are merged, or the table, as a whole"),
        )


def _heads(act: Act, row: Site) -> list[int]:
    """The orders of the rows in which the cells that a row continues have their text."""
    rows = act.below(row.parent)
    found = heads(act.children(row.parent), row.position)
    return [rows[at].order if at >= 0 else -1 for at in found]
