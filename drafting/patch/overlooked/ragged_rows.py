"""New rows with more cells than the others of their table, or fewer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.errors import Problem
from drafting.messages import say_count
from drafting.model.act import Act
from drafting.model.edit import Edit, Insertion, Rewriting, new_provisions
from drafting.model.kind import Kind
from drafting.patch.context import Context


def row_warnings(act: Act, edits: Sequence[Edit]) -> Iterator[Problem]:
    """Warn of each new row whose table has rows with one other number of cells alone."""
    for edit in edits:
        if not isinstance(edit, Insertion | Rewriting):
            continue
        table = edit.parent if isinstance(edit, Insertion) else edit.site.parent
        rows = table.provision.children if table and table.provision.kind is Kind.TABLE else ()
        counts = {len(row.children) for row in rows if row.kind is Kind.ROW}
        for new in new_provisions(edit) if len(counts) == 1 else ():
            if new.kind is Kind.ROW and len(new.children) not in counts:
                problem = Problem(
                    code="structure",
                    problem=say_count(
                        "the row has {count} cell, and the others of the table have {others}",
                        "the row has {count} cells, and the others of the table have {others}",
                        len(new.children),
                        others=max(counts),
                    ),
                    found=(" | ".join(cell.text for cell in new.children)[:100],),
                )
                address = table.address if table else ""
                yield Context(act, edit.operation).locate_problem(address, problem)
