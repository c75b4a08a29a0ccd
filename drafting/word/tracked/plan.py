"""The plan: the paragraphs and tables of a document, each with its changes."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from drafting.model.change import Line, as_line
from drafting.model.mark import Mark
from drafting.word.document.act.line_places import LinePlace
from drafting.word.document.numbering import Listed
from drafting.word.document.story import WordBlock, WordCell, WordParagraph, WordRow, WordTable
from drafting.word.package.elements import REFERENCES, Element
from drafting.word.tracked.edits import TextEdit, edges
from drafting.word.tracked.markup.paragraph_marks import Edges


@define(eq=False)
class ParagraphPlan:
    """A paragraph: one of the document's, or (`paragraph` is None) a new one."""

    paragraph: WordParagraph | None
    mark: Mark = Mark.KEPT
    edits: list[TextEdit] = field(factory=list)
    """Edits of the document's text; of a new paragraph, the insertions that make up its text."""
    by: str = ""
    """The change of its sign."""
    line: Line | None = None
    place: LinePlace | None = None
    like: ParagraphPlan | None = None
    """The model of a new paragraph, whose look it takes."""
    look: Element | None = None
    """The `w:pPr` of a new paragraph, if it is known; of one of the document that is written, the
    one that it had before."""
    listed: Listed | None = None
    """The list that numbers it when every change is accepted."""
    freed: bool = False
    """Whether its automatic number is taken off, and the right one typed."""
    level: Element | None = None
    """The `w:lvl` of a number that is typed in place of an automatic one."""
    typed: int = 0
    """The length of the number of a new paragraph, with the white space around."""
    moved: bool = False
    """Whether it is tracked as moved."""
    joined: ParagraphPlan | None = None
    """A new paragraph that shares its sign, and stands before its text."""
    made: Element | None = None
    """The `w:p` of a new paragraph, once it is made."""
    before: list[ParagraphPlan | TablePlan] = field(factory=list)
    """New ones right before it; they have none around themselves."""
    after: list[ParagraphPlan | TablePlan] = field(factory=list)

    @property
    def address(self) -> str:
        """The address of its line; empty: it holds none."""
        return self.line.site.address if self.line else ""

    @property
    def element(self) -> Element:
        """The `w:p` whose sign ends it."""
        element = self.paragraph.element if self.paragraph else self.made
        assert element is not None, "a new one is made before it is placed"
        return element

    @property
    def changes(self) -> bool:
        """Whether anything of it changes."""
        return self.mark is not Mark.KEPT or bool(self.edits or self.freed or self.joined)

    @property
    def edges(self) -> Edges:
        """The marks of its first and last characters."""
        if self.joined:
            return Edges(self.joined.edges.first, Mark.DELETED if self.edits else None)
        if self.mark is not Mark.KEPT:
            mark = self.mark if self.edits else None
            return Edges(mark, mark, mark is not None and self._has_a_note)
        found = edges(self.edits, len(self.paragraph.text) if self.paragraph else 0)
        return found._replace(held=self._has_a_note)

    @property
    def _has_a_note(self) -> bool:
        leaves = self.paragraph.leaves if self.paragraph else ()
        return any(leaf.element.tag in REFERENCES for leaf in leaves)


@define(eq=False)
class CellPlan:
    """A cell: one of the document's, or a new one."""

    cell: WordCell | None
    entries: list[ParagraphPlan | TablePlan] = field(factory=list)


@define(eq=False)
class RowPlan:
    """A row: one of the document's, or a new one."""

    row: WordRow | None
    cells: list[CellPlan] = field(factory=list)
    mark: Mark = Mark.KEPT
    change: str = ""
    like: RowPlan | None = None
    element: Element | None = None
    """The `w:tr` of a new row, with cells that are still empty, if it is known."""
    before: list[RowPlan] = field(factory=list)
    after: list[RowPlan] = field(factory=list)


@define(eq=False)
class TablePlan:
    """A table: one of the document's, or a new one."""

    table: WordTable | None
    rows: list[RowPlan] = field(factory=list)
    mark: Mark = Mark.KEPT
    change: str = ""
    like: TablePlan | None = None
    apart: bool = False
    """Whether it only sets lines apart, and is no table of the act."""
    before: list[ParagraphPlan | TablePlan] = field(factory=list)
    after: list[ParagraphPlan | TablePlan] = field(factory=list)

    def all_rows(self) -> Iterator[RowPlan]:
        """Its rows with the new ones among them."""
        for row_plan in self.rows:
            yield from (*row_plan.before, row_plan, *row_plan.after)


Entry = ParagraphPlan | TablePlan


@define
class PlanCursor:
    """How far the lines of one body, cell or note have been placed."""

    last: ParagraphPlan | TablePlan | None = None
    is_open: bool = True
    """Whether something unknown may stand after `last`."""
    waiting: list[Entry] = field(factory=list)
    """New entries that stand before the next line."""
    since: list[Line] = field(factory=list)
    """The new lines after `last`."""
    _around: TablePlan | None = None
    """The table that sets `last` apart, and is no table of the act."""
    _apart: list[Entry] = field(factory=list)
    """New entries after `last`, which stand in that table if the next line does."""

    def reach(self, entry: ParagraphPlan | TablePlan, around: TablePlan | None = None) -> None:
        """Go on to an entry of the document; what waits stands before it. `around` is the table
        that sets it apart."""
        goes_on = around is not None and around is self._around
        self._settle(within=goes_on)
        (entry if around is None or goes_on else around).before.extend(self.waiting)
        self.waiting.clear()
        self.since.clear()
        self.last, self.is_open, self._around = entry, False, around

    def add(self, entry: Entry) -> None:
        """Place a new entry."""
        if self.last is None or self.is_open:
            self.waiting.append(entry)
        elif self._around is not None:
            self._apart.append(entry)
        else:
            self.last.after.append(entry)

    def close(self, planned: list[Entry]) -> None:
        """Place what still waits at the end."""
        self._settle(within=False)
        if self.waiting:
            (planned[-1].after if planned else planned).extend(self.waiting)

    def _settle(self, *, within: bool) -> None:
        """Place new entries after a line that is set apart: in its table, or behind this."""
        after = self.last if within else self._around
        if after is not None:
            after.after.extend(self._apart)
        self._apart.clear()


@define(eq=False)
class NotePlan:
    """A note of the document."""

    element: Element
    """`w:footnote` or `w:endnote`."""
    entries: list[Entry]
    """The blocks of its text."""


def as_they_are(blocks: tuple[WordBlock, ...]) -> list[Entry]:
    """The plan of blocks of a document before anything changes."""
    return [_entry(block) for block in blocks]


def all_entries(planned: list[Entry]) -> Iterator[Entry]:
    """Entries with the new ones among them."""
    for entry in planned:
        yield from entry.before
        yield entry
        yield from entry.after


def all_paragraphs(planned: list[Entry]) -> Iterator[ParagraphPlan]:
    """All paragraphs in the order of reading, those of tables too."""
    for entry in all_entries(planned):
        if isinstance(entry, ParagraphPlan):
            yield entry
        else:
            for row_plan in entry.all_rows():
                for cell_plan in row_plan.cells:
                    yield from all_paragraphs(cell_plan.entries)


def new_paragraph(line: Line, by: str = "") -> ParagraphPlan:
    """A new paragraph with the text of a line; its number is added later.

    `by` is the change of the text that the line does not ascribe to one.
    """
    assert line.new, "it stands in the new text"
    new = as_line(line.new)
    lead = len(new.label + new.sep)
    edits: list[TextEdit] = []
    at = 0
    change = next(iter(line.changes), by)
    for span in line.spans:
        if span.mark is Mark.DELETED:
            continue
        if own := span.text[max(0, lead - at) :]:
            edits.append(TextEdit(0, 0, own, change=span.change or change))
        at += len(span.text)
    return ParagraphPlan(None, Mark.INSERTED, edits, change, line)


def delete_paragraph(item: ParagraphPlan, change: str) -> None:
    """Delete a whole paragraph."""
    assert item.paragraph, "the document has it"
    length = len(item.paragraph.text)
    item.mark, item.by = Mark.DELETED, change
    if length and not item.edits:
        item.edits = [TextEdit(0, length, change=change)]


def delete_row(row_plan: RowPlan, change: str) -> None:
    """Delete a whole row, with all tables in it."""
    row_plan.mark, row_plan.change = Mark.DELETED, change
    for cell_plan in row_plan.cells:
        for item in all_paragraphs(cell_plan.entries):
            delete_paragraph(item, change)
        for entry in cell_plan.entries:
            if isinstance(entry, TablePlan):
                delete_table(entry, change)


def delete_table(table_plan: TablePlan, change: str) -> None:
    """Delete a whole table."""
    table_plan.mark, table_plan.change = Mark.DELETED, change
    for row_plan in table_plan.rows:
        delete_row(row_plan, change)


def _entry(block: WordBlock) -> Entry:
    if isinstance(block, WordParagraph):
        return ParagraphPlan(block)
    row_plans = [
        RowPlan(row, [CellPlan(cell, as_they_are(cell.blocks)) for cell in row.cells])
        for row in block.rows
    ]
    return TablePlan(block, row_plans)
