"""The body: paragraphs and tables as they are before the changes, and the plan of the changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise

from attrs import define, field

from drafting.model.mark import Mark
from drafting.model.papers.paper import Block, Cell, Paragraph, Role, Row, Table
from drafting.text.notes import REFERENCE
from drafting.word.document.act.bookmarks import bookmark_name
from drafting.word.document.story import WordCell, WordParagraph, WordRow, WordTable
from drafting.word.package.elements import Element, add, new, w
from drafting.word.paper.notes import FootnotesPart
from drafting.word.paper.row_pieces import in_pieces
from drafting.word.paper.runs import References, add_old_text, inserted, raised_number
from drafting.word.paper.styles import (
    CELL_STYLES,
    FORM_HEADER_STYLES,
    FORM_STYLES,
    HEADER_ROW_STYLES,
    SEPARATOR,
    STYLES,
    TABLE,
)
from drafting.word.tracked.markup.writer import Pen
from drafting.word.tracked.plan import CellPlan, Entry, ParagraphPlan, RowPlan, TablePlan
from drafting.word.tracked.tables import write_entries

TEXT_WIDTH, LANDSCAPE_WIDTH = 9638, 14570
"""Widths of an A4 page between its margins, in twentieths of a point."""


@define
class BodyWriter:
    """Writes blocks as a document without changes, then puts their changes into it."""

    pen: Pen
    width: int = TEXT_WIDTH
    """The width of the text, in twentieths of a point."""
    notes: FootnotesPart | None = None
    """The footnotes; None: the paper has none, or they are typed."""
    anchors: dict[str, ParagraphPlan] = field(factory=dict, init=False)
    """Change's id → the first paragraph with a run of it, or with the reference of its footnote."""
    _referring: dict[str, ParagraphPlan] = field(factory=dict, init=False)
    """Number of a footnote → the first paragraph with a reference to it."""
    _named: list[tuple[ParagraphPlan, str]] = field(factory=list, init=False)
    """Paragraphs that get a bookmark, each with the address of its provision."""

    def add_blocks(
        self, parent: Element, blocks: Sequence[Block], styles: Mapping[Role, str] = STYLES
    ) -> None:
        """Write blocks with their changes as the last children of a body or a header."""
        write_entries(parent, self._old_blocks(parent, blocks, styles), self.pen)
        if self.notes:
            self._anchor_notes(self.notes)
            self.notes.write_changes(parent)
        for item, address in self._named:
            if item.joined is None:
                self._bookmark(item.element, bookmark_name(address))
        self._named.clear()

    def _old_blocks(
        self, parent: Element, blocks: Sequence[Block], styles: Mapping[Role, str]
    ) -> list[Entry]:
        """Write the blocks that are not inserted; returns the plan of all of them.

        A table is always followed by a paragraph: Word joins neighbouring tables otherwise, and
        a body or a header has to end in one.
        """
        entries: list[Entry] = []
        if self.notes:
            blocks = [each for each in blocks if not _is_of_note(each)]
        for block, follower in pairwise([*blocks, None]):
            if isinstance(block, Table):
                if block.rows:
                    # A table without a row makes the file unreadable, and shows nothing.
                    entries.append(self._table(parent, block))
                if not isinstance(follower, Paragraph):
                    separator = WordParagraph((add_empty(parent, SEPARATOR),), ())
                    entries.append(ParagraphPlan(separator))
            elif block is not None:
                entries.append(self._paragraph(parent, block, styles, self._references))
                if block.role in (Role.SIGNATURE, Role.DATED):
                    _keep_with_next(_ends(parent[-2:-1]))
        if not blocks:
            add(parent, "p")
        return entries

    def _paragraph(
        self,
        parent: Element,
        paragraph: Paragraph,
        styles: Mapping[Role, str],
        references: References | None,
    ) -> ParagraphPlan:
        """Write a paragraph as the last child of a body, cell or header, unless it is inserted."""
        style = styles[paragraph.role]
        by = next((run.change for run in paragraph.runs if run.change), "")
        if paragraph.mark is Mark.INSERTED:
            look = new("pPr")
            add(look, "pStyle", val=style)
            _outlined(look, paragraph.role, style)
            item = ParagraphPlan(None, Mark.INSERTED, inserted(paragraph.runs), by, look=look)
        else:
            element = add_empty(parent, style)
            _outlined(element[0], paragraph.role, style)
            old = add_old_text(element, paragraph.runs, references)
            for change, kept in old.kept:
                self.pen.touched.setdefault(change, []).append(kept)
            known = WordParagraph((element,), tuple(old.leaves))
            item = ParagraphPlan(known, paragraph.mark, old.edits, by)
        for run in paragraph.runs:
            self.anchors.setdefault(run.change, item)
        for number in REFERENCE.findall(paragraph.text) if self.notes else ():
            self._referring.setdefault(number, item)
        if paragraph.provision:
            self._named.append((item, paragraph.provision))
        return item

    @property
    def _references(self) -> References | None:
        return self.notes.old if self.notes else None

    def _anchor_notes(self, part: FootnotesPart) -> None:
        for number, note in part.notes.items():
            for paragraph in note:
                for run in paragraph.runs:
                    self.anchors.setdefault(run.change, self._referring[number])

    def _bookmark(self, paragraph: Element, name: str) -> None:
        number = self.pen.revisions.number()
        paragraph.insert(1, new("bookmarkStart", id=number, name=name))
        add(paragraph, "bookmarkEnd", id=number)

    def _table(self, parent: Element, table: Table) -> TablePlan:
        """Write `w:tbl` (ECMA-376 part 1, 17.4.37) over the whole width of the text."""
        table = in_pieces(table, landscape=self.width > (TEXT_WIDTH + LANDSCAPE_WIDTH) // 2)
        widths = _widths(table, self.width)
        element = add(parent, "tbl")
        properties = add(element, "tblPr")
        if not table.bare:
            add(properties, "tblStyle", val=TABLE)
        add(properties, "tblW", w=str(sum(widths)), type="dxa")
        add(properties, "tblLayout", type="fixed")
        grid = add(element, "tblGrid")
        for width in widths:
            add(grid, "gridCol", w=str(width))
        placed = [each for row in table.rows for each in _columns(row.cells)]
        merged = any(cell.continues or cell.columns > 1 for _, cell in placed)
        continued = {column for column, cell in placed if cell.continues} if merged else None
        row_plans = [
            self._row(element, row, widths, continued, form=table.form) for row in table.rows
        ]
        rows = tuple(each.row for each in row_plans if each.row)
        return TablePlan(WordTable(element, rows), row_plans)

    def _row(
        self, table: Element, row: Row, widths: list[int], continued: Set[int] | None, *, form: bool
    ) -> RowPlan:
        """Write `w:tr` as the last row of a table, unless it is inserted. `continued` are the
        columns in which cells of the table continue those above (17.4.84); None: no cell is
        merged."""
        element = new("tr")
        properties = add(element, "trPr")
        if not row.long:
            add(properties, "cantSplit")
        if row.header:
            add(properties, "tblHeader")
        if form:
            styles = FORM_HEADER_STYLES if row.header else FORM_STYLES
            references: References | None = raised_number
        else:
            references = self._references
            styles = HEADER_ROW_STYLES if row.header else CELL_STYLES
        cell_plans: list[CellPlan] = []
        for column, cell, columns in _spread(row.cells, widths, merged=continued is not None):
            content = _add_cell(element, columns)
            if continued and column in continued:
                add(content[0], "vMerge", val="continue" if cell.continues else "restart")
            entries: list[Entry] = [
                self._paragraph(content, paragraph, styles, references)
                for paragraph in cell.paragraphs
            ]
            if cell.continues:
                add_empty(content, styles[Role.TEXT])
            elif not entries:
                # A cell without a paragraph makes the file unreadable (17.4.65).
                add(content, "p")
            cell_plans.append(CellPlan(WordCell(content, ()), entries))
        if row.mark is Mark.INSERTED:
            return RowPlan(None, cell_plans, row.mark, row.change, element=element)
        table.append(element)
        known = WordRow(element, tuple(each.cell for each in cell_plans if each.cell))
        return RowPlan(known, cell_plans, row.mark, row.change)


def _is_of_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.FOOTNOTE


def add_empty(parent: Element, style: str) -> Element:
    """A paragraph of a style, still without text, as the last child of a body or a header."""
    paragraph = add(parent, "p")
    add(add(paragraph, "pPr"), "pStyle", val=style)
    return paragraph


def _outlined(properties: Element, role: Role, style: str) -> None:
    """Show text that begins a division in the navigation pane (17.3.1.20)."""
    if role is Role.ARTICLE_TEXT and style == STYLES[role]:
        add(properties, "outlineLvl", val="2")


def _ends(blocks: Iterable[Element]) -> Iterator[Element]:
    """The paragraph that a block is, or those of the last row of a table (and one behind it)."""
    for block in blocks:
        if block.tag == w("p") and (before := block.getprevious()) is not None:
            yield from before.iterfind(f"{w('tr')}[last()]/{w('tc')}/{w('p')}")
        yield block


def _keep_with_next(paragraphs: Iterable[Element]) -> None:
    """Keep signed text on one page with the signature (ECMA-376 part 1, 17.3.1.15)."""
    for paragraph in paragraphs:
        for style in paragraph.iterfind(f"{w('pPr')}/{w('pStyle')}"):
            style.addnext(new("keepNext"))


def _widths(table: Table, width: int) -> list[int]:
    """The widths of the columns, in twentieths of a point: whole shares of the page."""
    columns = max((sum(cell.columns for cell in row.cells) for row in table.rows), default=1) or 1
    shares = table.widths if len(table.widths) == columns else (1.0,) * columns
    return [max(1, int(width * share / sum(shares))) for share in shares]


def _columns(cells: tuple[Cell, ...]) -> Iterator[tuple[int, Cell]]:
    """Cells, each with the column in which it begins."""
    column = 0
    for cell in cells:
        yield column, cell
        column += cell.columns


def _spread(
    cells: tuple[Cell, ...], widths: list[int], *, merged: bool
) -> Iterator[tuple[int, Cell, list[int]]]:
    """Cells with their columns: the last cell of a short row takes all that are left, unless the
    table itself has merged cells."""
    *others, (column, last) = _columns(cells or (Cell(()),))
    for each, cell in others:
        yield each, cell, widths[each : each + cell.columns]
    yield column, last, widths[column : column + last.columns] if merged else widths[column:]


def _add_cell(row: Element, columns: list[int]) -> Element:
    cell = add(row, "tc")
    properties = add(cell, "tcPr")
    add(properties, "tcW", w=str(sum(columns)), type="dxa")
    if len(columns) > 1:
        add(properties, "gridSpan", val=str(len(columns)))
    return cell
