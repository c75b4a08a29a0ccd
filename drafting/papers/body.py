"""Lines of a change set → blocks of a paper: paragraphs, and tables put together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from drafting.model.address import Site
from drafting.model.change import ChangeSet, Line
from drafting.model.kind import Kind
from drafting.model.mark import Mark
from drafting.model.paper import Block, Cell, Paragraph, Role, Row, Run, Table

_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
_ROLES = {Kind.TITLE: Role.TITLE, Kind.GAP: Role.GAP, Kind.NOTE: Role.NOTE}
Key = tuple[str, int]


def blocks(changes: ChangeSet) -> tuple[Block, ...]:
    """The whole act as blocks, with every change marked."""
    return tuple(block for block, _ in placed(changes))


def placed(changes: ChangeSet) -> Iterator[tuple[Block, Line]]:
    """The same, each block with the last line of the law that is in it."""
    partners = _partners(changes.lines, Kind.TABLE)
    for table, run in groupby(changes.lines, key=lambda line: _key(line, Kind.TABLE, partners)):
        lines = list(run)
        if table is None:
            yield from ((paragraph(line), line) for line in lines)
        else:
            yield _table(lines), lines[-1]


def paragraph(line: Line) -> Paragraph:
    """One line of the law as a paragraph."""
    site = line.site
    runs = tuple(Run(span.text, span.mark, span.change) for span in line.spans)
    return Paragraph(runs, role_of(site), line.mark, site.level)


def role_of(site: Site) -> Role:
    """What a provision's own line is in a paper."""
    if site.provision.kind is Kind.ANNEX:
        return Role.ANNEX
    if site.provision.headed:
        depth = sum(above.provision.headed for above in site.chain())
        return _HEADINGS[min(depth, len(_HEADINGS)) - 1]
    return _ROLES.get(site.provision.kind, Role.TEXT)


def _table(lines: list[Line]) -> Table:
    partners = _partners(lines, Kind.ROW)
    rows = groupby(lines, key=lambda line: _key(line, Kind.ROW, partners))
    return Table(tuple(_row(list(run)) for _, run in rows))


def _row(lines: list[Line]) -> Row:
    partners = _partners(lines, Kind.CELL)
    cells = groupby(lines, key=lambda line: _key(line, Kind.CELL, partners))
    marks = {line.mark for line in lines}
    row = _around(lines[0].site, Kind.ROW)
    return Row(
        cells=tuple(Cell(tuple(map(paragraph, run))) for _, run in cells),
        mark=marks.pop() if len(marks) == 1 else Mark.KEPT,
        header=row is not None and row.provision.label == "|=",
    )


def _partners(lines: Iterable[Line], kind: Kind) -> dict[int, int]:
    """Order in the old text → order in the new one, of frames that hold a line of both."""
    found: dict[int, int] = {}
    for line in lines:
        old, new = (_around(site, kind) if site else None for site in (line.old, line.new))
        if old and new:
            found[old.order] = new.order
    return found


def _key(line: Line, kind: Kind, partners: dict[int, int]) -> Key | None:
    """Which frame of a kind a line stands in; one and the same for both texts."""
    if line.new:
        frame = _around(line.new, kind)
        return ("new", frame.order) if frame else None
    frame = _around(line.old, kind) if line.old else None
    if frame is None:
        return None
    return ("new", partners[frame.order]) if frame.order in partners else ("old", frame.order)


def _around(site: Site, kind: Kind) -> Site | None:
    at: Site | None = site
    while at and at.provision.kind is not kind:
        at = at.parent
    return at
