"""Lines of a change set → blocks of a paper: paragraphs, and tables put together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from drafting import language as languages
from drafting.diff.table_frames import by_frame
from drafting.model.address import Site
from drafting.model.cells import PlacedCell, has_merged, placed
from drafting.model.change import ChangeSet, Line, line_head
from drafting.model.kind import COUNTED, FRAMES, Kind
from drafting.model.mark import Mark
from drafting.model.papers.paper import Block, Cell, Paragraph, Role, Row, Run, Table
from drafting.model.provision import Provision

_TITLE_LINES = 3
"""Lines of a title, at most, with the mark of a form."""
_TITLE_SIGNS = 300
"""Of a line of a title, at most."""
_ENDS = (".", ":", ";", ",")
_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
_ROLES = {Kind.TITLE: Role.TITLE, Kind.GAP: Role.GAP, Kind.NOTE: Role.NOTE}


def blocks(changes: ChangeSet) -> tuple[Block, ...]:
    """The whole act as blocks, with every change marked."""
    return tuple(block for block, _ in blocks_with_lines(changes))


def blocks_with_lines(changes: ChangeSet) -> Iterator[tuple[Block, Line]]:
    """The same, each block with the last line of the law that is in it."""
    for in_table, lines in by_frame(changes.lines, Kind.TABLE):
        if in_table:
            yield _table(lines), lines[-1]
        else:
            yield from ((paragraph(line), line) for line in lines)


def paragraph(line: Line) -> Paragraph:
    """One line of the law as a paragraph."""
    site = line.site
    runs = tuple(Run(span.text, span.mark, span.change) for span in line.spans)
    return Paragraph(runs, _role_of(site), line.mark, line_head(site).level)


def _role_of(site: Site) -> Role:
    """The role of a provision's own line in a paper."""
    if line_head(site).provision.headed and line_head(site) is not site:
        return Role.ARTICLE_TEXT
    if site.provision.kind is Kind.ANNEX:
        return Role.STAMP if _is_stamp(site.provision) else Role.ANNEX
    if site.parent and _is_stamp(site.parent.provision) and (role := _below_stamp(site)):
        return role
    if site.around(Kind.FOOTNOTE) is not None:
        return Role.FOOTNOTE
    if site.parent and site.parent.provision.kind is Kind.CLOSING:
        return Role.CLOSING
    if site.parent and site.parent.provision.kind is Kind.TITLE:
        return Role.TITLE
    if site.provision.headed:
        depth = sum(above.provision.headed for above in site.chain())
        return _HEADINGS[min(depth, len(_HEADINGS)) - 1]
    return _ROLES.get(site.provision.kind, Role.TEXT)


def _is_stamp(provision: Provision) -> bool:
    annex = provision.kind is Kind.ANNEX
    return annex and languages.is_stamp(provision.label, provision.text)


def _below_stamp(site: Site) -> Role | None:
    """The role of a line right below a stamp that is no text: the mark of a form, or the title,
    which has no mark at its end and goes on in small letters."""
    if site.parent is None or site.position > _TITLE_LINES:
        return None
    above = site.parent.provision.children[: site.position + 1]
    if any(each.kind not in COUNTED or each.num or each.children for each in above):
        return None
    lines = [each.text for each in above]
    if len(lines[-1]) > _TITLE_SIGNS:
        return None
    if len(lines) == 1 and languages.is_form_mark(lines[0]):
        return Role.FORM_MARK
    first, *rest = lines[1:] if languages.is_form_mark(lines[0]) else lines
    titled = not lines[-1].endswith(_ENDS) and all(each[:1].islower() for each in rest)
    return Role.ANNEX_TITLE if first and titled else None


def lines_around(site: Site) -> list[Site]:
    """The provisions around one that are lines before its own, from the outermost: no tables, no
    cells, and no number that stands on its own line or on that of the next one."""
    chain = site.chain()
    return [
        each
        for each, inner in pairwise(chain)
        if each.provision.kind not in FRAMES
        and each.provision.kind is not Kind.CELL
        and not inner.provision.run_in
    ]


def _table(lines: list[Line]) -> Table:
    bare = lines[0].site.around(Kind.CLOSING) is not None
    return Table(tuple(_row(row) for _, row in by_frame(lines, Kind.ROW)), bare=bare)


def _row(lines: list[Line]) -> Row:
    marks = {line.mark for line in lines}
    row = lines[0].site.around(Kind.ROW)
    cells = by_frame(lines, Kind.CELL)
    own = [Cell(tuple(evolve(paragraph(line), level=0) for line in cell)) for _, cell in cells]
    return Row(
        cells=_merged(own, row) if row and has_merged(row.provision) else tuple(own),
        mark=marks.pop() if len(marks) == 1 else Mark.KEPT,
        header=row is not None and row.provision.is_header_row,
    )


def _merged(own: Sequence[Cell], row: Site) -> tuple[Cell, ...]:
    assert row.parent is not None, "a row stands in a table"
    return with_merged(own, placed(row.parent.provision, row.position))


def with_merged(own: Sequence[Cell], places: Iterable[PlacedCell]) -> tuple[Cell, ...]:
    """The cells of a row as a reader sees them, from those that have a text of their own."""
    left = iter(own)
    cells = tuple(
        Cell((), each.columns, continues=True)
        if each.continues
        else evolve(next(left), columns=each.columns)
        for each in places
    )
    if next(left, None) is not None:
        raise RuntimeError("a cell has no place in its table")
    return cells
