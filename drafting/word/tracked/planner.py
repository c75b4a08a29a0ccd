"""Change set → plan: a paragraph for every line of the law, and a place for every new one.

A new paragraph stands right after the line before it; after a gap, which may reach any distance,
right before the line after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import define, field

from drafting.diff.table_frames import by_frame
from drafting.errors import Problem, Where
from drafting.messages import say, to_say
from drafting.model.cells import has_merged
from drafting.model.change import ChangeSet, Line
from drafting.model.kind import Kind
from drafting.model.mark import Mark
from drafting.word.document.act.match import Matched
from drafting.word.document.document import WordDocument
from drafting.word.document.story import WordBlock, WordParagraph, WordTable
from drafting.word.package.elements import Element, w
from drafting.word.tracked.edits import line_edits, whole_deletion
from drafting.word.tracked.notes.planner import NotePlanner
from drafting.word.tracked.plan import (
    CellPlan,
    Entry,
    NotePlan,
    ParagraphPlan,
    PlanCursor,
    RowPlan,
    TablePlan,
    all_paragraphs,
    as_they_are,
    delete_paragraph,
    delete_row,
    delete_table,
    new_paragraph,
)
from drafting.word.tracked.tables import lost_in_merges

T = TypeVar("T")
_BY_HAND = to_say("make this change by hand, in a word processor")


@define
class Plan:
    """All changes of a document."""

    act: str
    """The name of the act that it holds."""
    entries: list[Entry]
    """The blocks of its body."""
    notes: list[NotePlan] = field(factory=list)
    """The notes that it has, and that change."""
    real_notes: bool = True
    """Whether notes are those of the word processor, and not typed."""
    anchors: dict[str, ParagraphPlan] = field(factory=dict)
    """Change's id → the first paragraph that it concerns."""
    problems: list[Problem] = field(factory=list)


def plan_changes(changes: ChangeSet, document: WordDocument, matched: Matched) -> Plan:
    """Plan the changes of a document that holds the old text of a change set."""
    plan = Plan(changes.old.name, as_they_are(document.story.blocks))
    _Planner(changes, document, matched, plan).body()
    return plan


@define
class _Planner:
    changes: ChangeSet
    document: WordDocument
    matched: Matched
    plan: Plan
    _items: dict[WordParagraph, ParagraphPlan] = field(factory=dict)
    _tables: dict[WordTable, TablePlan] = field(factory=dict)
    _apart: dict[WordParagraph, TablePlan] = field(factory=dict)
    """A line that a table only sets apart → that table."""
    _notes: NotePlanner = field(init=False)
    _anchors: dict[Element, ParagraphPlan] = field(factory=dict)
    """`w:p` → its paragraph, in which text boxes may be anchored."""

    def __attrs_post_init__(self) -> None:
        self._notes = NotePlanner(self.changes, self.document, self.matched, self._refuse)

    def body(self) -> None:
        self._index(self.plan.entries)
        of_the_act = {*self.matched.tables.values()}
        for apart, paragraphs in self.document.apart.items():
            if apart not in of_the_act:
                self._tables[apart].apart = True
                self._apart.update(dict.fromkeys(paragraphs, self._tables[apart]))
        self.plan.real_notes = self._notes.are_real
        cursor = PlanCursor()
        for in_table, lines in by_frame(self.changes.lines, Kind.TABLE):
            if in_table:
                self._table(lines, cursor)
            else:
                for line in lines:
                    self._line(line, cursor)
        cursor.close(self.plan.entries)
        self._empty_tables()
        self.plan.notes += self._notes.plans

    def _empty_tables(self) -> None:
        """Let a table go of which every line goes that it sets apart."""
        for table_plan in dict.fromkeys(self._apart.values()):
            own = (cell_plan for row_plan in table_plan.rows for cell_plan in row_plan.cells)
            items = [item for cell_plan in own for item in all_paragraphs(cell_plan.entries)]
            held = [item for item in items if item.line]
            if all(item.mark is Mark.DELETED for item in held) and all(
                item.paragraph for item in items
            ):
                delete_table(table_plan, held[0].by)

    def _index(self, planned: Iterable[Entry]) -> None:
        for entry in planned:
            if isinstance(entry, ParagraphPlan):
                if entry.paragraph:
                    self._items[entry.paragraph] = entry
                    self._anchors.update(dict.fromkeys(entry.paragraph.elements, entry))
                continue
            if entry.table:
                self._tables[entry.table] = entry
            for row_plan in entry.rows:
                for cell_plan in row_plan.cells:
                    self._index(cell_plan.entries)

    def _line(self, line: Line, cursor: PlanCursor) -> None:
        """A line that is a paragraph."""
        if self._notes.holds(line):
            if isinstance(cursor.last, ParagraphPlan):
                self._anchor(line, cursor.last)
            self._notes.line(line)
            return
        if line.old is None:
            item = new_paragraph(line)
            self._anchor(line, item)
            self._refuse_moved_gap(line)
            cursor.since.append(line)
            cursor.add(item)
            return
        place = self.matched.places.get(line.old.order)
        if place is None:
            self._unplaced(line, cursor)
            return
        known = self._items.get(place.paragraph)
        item = known or ParagraphPlan(place.paragraph)
        item.line, item.place = line, place
        item.by = next(iter(line.changes), "")
        if line.mark is Mark.KEPT:
            item.edits = line_edits(line, place) if line.changed else []
        elif known:
            item.mark, item.edits = Mark.DELETED, whole_deletion(line, place)
        if known:
            cursor.reach(item, self._apart.get(place.paragraph))
            self._anchor(line, item)
        else:
            self._boxed([line], place.paragraph.element, cursor)
            if isinstance(cursor.last, ParagraphPlan):
                self._anchor(line, cursor.last)

    def _boxed(self, lines: Iterable[Line], element: Element, cursor: PlanCursor) -> None:
        """Lines that stand in a text box: what comes after them stands after its paragraph."""
        around = element.iterancestors(w("p"))
        anchor = next((item for p in around if (item := self._anchors.get(p))), None)
        if anchor and anchor is not cursor.last:
            cursor.reach(anchor, self._apart.get(anchor.paragraph) if anchor.paragraph else None)
        for line in cursor.since:
            why = say(
                "the new line stands before a line of a text box, where no paragraph can stand"
            )
            self._refuse(line, why, say(_BY_HAND))
        for line in lines:
            if line.changed:
                why = say("the line stands in a text box, where changes cannot be tracked")
                self._refuse(line, why, say(_BY_HAND))

    def _refuse(self, line: Line, why: str, do: str = "") -> None:
        """Add the problem of a line that cannot be changed, once."""
        where = Where(self.document.package.name, act=self.changes.old.name)
        problem = Problem("clash", why, where, do=do).at(address=line.site.address)
        if problem not in self.plan.problems:
            self.plan.problems.append(problem)

    def _unplaced(self, line: Line, cursor: PlanCursor) -> None:
        """A gap, where the document may hold anything; or an editor's note that it lacks."""
        assert line.old, "it stands in the old text"
        if isinstance(cursor.last, ParagraphPlan):
            self._anchor(line, cursor.last)
        if line.old.provision.kind is not Kind.GAP:
            return
        cursor.is_open = True
        if line.mark is not Mark.DELETED:
            return
        for block in self.matched.gaps.get(line.old.order, ()):
            self._delete(block, line.changes[0])

    def _refuse_moved_gap(self, line: Line) -> None:
        """The text in a gap is unknown to the act, and cannot be moved."""
        assert line.new, "it is new"
        if line.new.provision.kind is not Kind.GAP:
            return
        for other in self.changes.lines:
            held = other.old and self.matched.gaps.get(other.old.order)
            if held and other.new is None and set(other.changes) & set(line.changes):
                why = say(
                    "the change moves or restates a gap of the act, in which the document has text"
                )
                self._refuse(other, why)

    def _delete(self, block: WordBlock, change: str) -> None:
        if isinstance(block, WordTable):
            delete_table(self._tables[block], change)
        else:
            delete_paragraph(self._items[block], change)

    def _anchor(self, line: Line, item: ParagraphPlan) -> None:
        for change in line.changes:
            self.plan.anchors.setdefault(change, item)

    def _table(self, lines: list[Line], cursor: PlanCursor) -> None:
        table = _in_document(lines, Kind.TABLE, self.matched.tables)
        if table is None:
            cursor.since += lines
            rows = [self._new_row(row) for _, row in by_frame(lines, Kind.ROW)]
            cursor.add(TablePlan(None, rows, Mark.INSERTED, _change(lines)))
            return
        if table not in self._tables:
            self._boxed(lines, table.element, cursor)
            return
        table_plan = self._tables[table]
        cursor.reach(table_plan)
        if all(line.mark is Mark.DELETED for line in lines):
            self._attribute(lines)
            delete_table(table_plan, _change(lines))
            return
        row_plans = {row_plan.row: row_plan for row_plan in table_plan.rows}
        last: RowPlan | None = None
        waiting: list[RowPlan] = []
        for _, row in by_frame(lines, Kind.ROW):
            row_plan = row_plans.get(_in_document(row, Kind.ROW, self.matched.rows))
            if row_plan is None:
                (waiting if last is None else last.after).append(self._new_row(row))
                continue
            row_plan.before.extend(waiting)
            waiting, last = [], row_plan
            self._row(row_plan, row)
        for item, why in lost_in_merges(table_plan):
            self._refuse(item.line if item and item.line else lines[0], why, say(_BY_HAND))

    def _row(self, row_plan: RowPlan, lines: list[Line]) -> None:
        """A row of the document: it is deleted, or its cells change, or a new row replaces it."""
        if all(line.mark is Mark.DELETED for line in lines):
            self._attribute(lines)
            delete_row(row_plan, _change(lines))
            return
        if not any(line.changed for line in lines):
            return
        cells = [cell for _, cell in by_frame(lines, Kind.CELL)]
        cell_plans = {cell_plan.cell: cell_plan for cell_plan in row_plan.cells}
        olds = [cell_plans.get(_in_document(cell, Kind.CELL, self.matched.cells)) for cell in cells]
        whole_cells = all(any(line.new for line in cell) for cell in cells)
        own = [each for each in row_plan.cells if each.cell not in self.matched.continued]
        if None in olds or len(cells) != len(own) or not whole_cells:
            self._attribute(lines)
            delete_row(row_plan, _change(lines))
            row_plan.after.append(self._new_row([line for line in lines if line.new]))
            return
        for cell, cell_plan in zip(cells, olds, strict=True):
            assert cell_plan, "each has one"
            inner = PlanCursor()
            for line in cell:
                self._line(line, inner)
            inner.close(cell_plan.entries)

    def _attribute(self, lines: Iterable[Line]) -> None:
        """Set the changes of the paragraphs of a deleted row or table."""
        for line in lines:
            place = self.matched.places.get(line.old.order) if line.old else None
            item = self._items.get(place.paragraph) if place else None
            if place and item and line.mark is Mark.DELETED:
                item.line, item.place, item.edits = line, place, whole_deletion(line, place)
                self._anchor(line, item)

    def _new_row(self, lines: Sequence[Line]) -> RowPlan:
        cell_plans: list[CellPlan] = []
        by = _change(lines)
        self._refuse_merged(lines[0])
        for _, cell in by_frame(lines, Kind.CELL):
            made: list[Entry] = []
            for line in cell:
                item = new_paragraph(line, by)
                self._anchor(line, item)
                made.append(item)
            cell_plans.append(CellPlan(None, made))
        return RowPlan(None, cell_plans, Mark.INSERTED, by)

    def _refuse_merged(self, line: Line) -> None:
        """A new row with merged cells has no model in the document."""
        row = line.new.around(Kind.ROW) if line.new else None
        if row and has_merged(row.provision):
            self._refuse(line, say("the line stands in a new row with merged cells"), say(_BY_HAND))


def _in_document(lines: Iterable[Line], kind: Kind, matched: Mapping[int, T]) -> T | None:
    """The table, row or cell of the document that holds the old text of lines, if any."""
    old = next((line.old.around(kind) for line in lines if line.old), None)
    return matched.get(old.order) if old else None


def _change(lines: Iterable[Line]) -> str:
    return next((change for line in lines for change in line.changes), "")
