"""The body: paragraphs and tables with their tracked changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from attrs import frozen

from drafting.model.mark import Mark
from drafting.model.paper import Block, Cell, Role, Row, Table
from drafting.word.document.bookmarks import mark_of
from drafting.word.package.elements import Element, add, new, w
from drafting.word.paper.comments import Anchors
from drafting.word.paper.layout import PhysicalLine, lay_out, lines, whole
from drafting.word.paper.runs import add_runs
from drafting.word.paper.styles import (
    CELL_STYLES,
    FORM_HEADER_STYLES,
    FORM_STYLES,
    HEADER_ROW_STYLES,
    SEPARATOR,
    STYLES,
    TABLE,
)
from drafting.word.tracked.revisions import Revisions

TEXT_WIDTH, LANDSCAPE_WIDTH = 9638, 14570
"""Of an A4 page between its margins, in twentieths of a point."""


@frozen
class BodyWriter:
    """Writes blocks with their changes, and tells `anchors` where the text of each went."""

    revisions: Revisions
    anchors: Anchors
    width: int = TEXT_WIDTH
    """Of the text, in twentieths of a point."""

    def add_blocks(
        self, parent: Element, blocks: Iterable[Block], styles: Mapping[Role, str] = STYLES
    ) -> None:
        """Write blocks as the last children of a body or a header.

        A table is always followed by a paragraph: Word joins neighbouring tables otherwise, and
        a body or a header has to end in one.
        """
        laid_out = [*lay_out(blocks)]
        for block, follower in pairwise([*laid_out, None]):
            if isinstance(block, Table):
                self._add_table(parent, block)
                if not isinstance(follower, tuple):
                    add_empty(parent, SEPARATOR)
            elif block is not None:
                for line in block:
                    self._add_line(parent, line, styles)
                    if line.role is Role.SIGNATURE:
                        _keep_with_next(parent[-2:-1])
        if not laid_out:
            add(parent, "p")

    def _add_line(self, parent: Element, line: PhysicalLine, styles: Mapping[Role, str]) -> None:
        """Write a paragraph as the last child of a body, cell or header.

        The properties come in the order of the schema (ECMA-376 part 1, 17.3.1.26): the style,
        the properties of the paragraph mark with its change first (17.3.1.29), the style that it
        had before (17.13.5.29).
        """
        paragraph = add(parent, "p")
        properties = add(paragraph, "pPr")
        style, old_style = styles[line.role], styles[line.old_role]
        add(properties, "pStyle", val=style)
        if line.mark is not Mark.KEPT:
            self.revisions.mark(add(properties, "rPr"), line.mark, line.change, later=line.later)
        if old_style != style:
            former = add(self.revisions.annotate(properties, "pPrChange", line.change), "pPr")
            add(former, "pStyle", val=old_style)
        number = self.revisions.number() if line.provision else ""
        if number:
            add(paragraph, "bookmarkStart", id=number, name=mark_of(line.provision))
        for stretch in add_runs(paragraph, line.runs, self.revisions, later=line.later):
            self.anchors.note(parent, paragraph, stretch)
        if number:
            add(paragraph, "bookmarkEnd", id=number)

    def _add_table(self, parent: Element, table: Table) -> None:
        """Write `w:tbl` (ECMA-376 part 1, 17.4.37) over the whole width of the text."""
        if not table.rows:
            # A table without a row makes the file unreadable, and there is nothing to show.
            return
        widths = _widths(table, self.width)
        element = add(parent, "tbl")
        properties = add(element, "tblPr")
        add(properties, "tblStyle", val=TABLE)
        add(properties, "tblW", w=str(sum(widths)), type="dxa")
        add(properties, "tblLayout", type="fixed")
        grid = add(element, "tblGrid")
        for width in widths:
            add(grid, "gridCol", w=str(width))
        for row in table.rows:
            self._add_row(element, row, widths, form=table.form)

    def _add_row(self, table: Element, row: Row, widths: list[int], *, form: bool) -> None:
        """Write `w:tr`; its change (17.13.5.12, 17.13.5.16) is the last of its properties."""
        element = add(table, "tr")
        properties = add(element, "trPr")
        if not row.long:
            add(properties, "cantSplit")
        if row.header:
            add(properties, "tblHeader")
        self.revisions.mark(properties, row.mark, row.change)
        if form:
            styles = FORM_HEADER_STYLES if row.header else FORM_STYLES
        else:
            styles = HEADER_ROW_STYLES if row.header else CELL_STYLES
        for cell, columns in _spread(row.cells, widths):
            content = _add_cell(element, columns)
            laid_out = lines(cell.paragraphs) if row.mark is Mark.KEPT else whole(cell.paragraphs)
            for line in laid_out:
                self._add_line(content, line, styles)
            if not laid_out:
                # A cell without a paragraph makes the file unreadable (17.4.65).
                add(content, "p")


def _keep_with_next(paragraphs: Iterable[Element]) -> None:
    """What is signed stays on one page with the signature (ECMA-376 part 1, 17.3.1.15)."""
    for paragraph in paragraphs:
        for style in paragraph.iterfind(f"{w('pPr')}/{w('pStyle')}"):
            style.addnext(new("keepNext"))


def add_empty(parent: Element, style: str) -> Element:
    """A paragraph of a style, still without text, as the last child of a body or a header."""
    paragraph = add(parent, "p")
    add(add(paragraph, "pPr"), "pStyle", val=style)
    return paragraph


def _widths(table: Table, width: int) -> list[int]:
    """Of the columns, in twentieths of a point: shares of the page as whole numbers."""
    columns = max((len(row.cells) for row in table.rows), default=1) or 1
    shares = table.widths if len(table.widths) == columns else (1.0,) * columns
    return [max(1, int(width * share / sum(shares))) for share in shares]


def _spread(cells: tuple[Cell, ...], widths: list[int]) -> Iterator[tuple[Cell, list[int]]]:
    """Cells with their columns: the last cell of a short row takes what is left."""
    cells = cells or (Cell(()),)
    for index, cell in enumerate(cells[:-1]):
        yield cell, [widths[index]]
    yield cells[-1], widths[len(cells) - 1 :]


def _add_cell(row: Element, columns: list[int]) -> Element:
    cell = add(row, "tc")
    properties = add(cell, "tcPr")
    add(properties, "tcW", w=str(sum(columns)), type="dxa")
    if len(columns) > 1:
        add(properties, "gridSpan", val=str(len(columns)))
    return cell
