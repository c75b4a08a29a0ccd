"""Tables: cells whose paragraphs change, whole rows and tables deleted or inserted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from drafting.messages import say
from drafting.model.mark import Mark
from drafting.word.document.grid import covered
from drafting.word.document.story import WordCell
from drafting.word.document.title_block import last_of_title_block
from drafting.word.package.elements import Element, add, child_of, local_name, new, w
from drafting.word.tracked.markup.properties import copy_without, put_row_sign, section_of
from drafting.word.tracked.markup.revisions import ELEMENTS
from drafting.word.tracked.markup.writer import Pen
from drafting.word.tracked.paragraphs import write_stretch, write_whole
from drafting.word.tracked.plan import (
    CellPlan,
    Entry,
    ParagraphPlan,
    RowPlan,
    TablePlan,
    all_paragraphs,
)

_WIDTH = 9638
"""Width of a new table without a model, in twentieths of a point: an A4 page with margins."""
_CHANGES = frozenset(
    {"cellIns", "cellDel", "cellMerge", "tcPrChange", "trPrChange", "tblPrChange", "ins", "del"}
)
_NOT_COPIED = _CHANGES | {"vMerge", "hMerge", "tblHeader", "tblGridChange"}


@define
class _Stretch:
    """Paragraphs up to the end of a section, of a body or a cell, or to a table."""

    items: list[ParagraphPlan] = field(factory=list)
    table: TablePlan | None = None


def lost_in_merges(table_plan: TablePlan) -> Iterator[tuple[ParagraphPlan | None, str]]:
    """The changes of a table that merged cells keep from being made, each with the reason: words
    in a cell that is not shown, and what would take a merged cell from rows that stay."""
    assert table_plan.table, "the document has it"
    row_plans = table_plan.rows
    row_of = {each.cell: n for n, row_plan in enumerate(row_plans) for each in row_plan.cells}
    for cell, owner in covered(table_plan.table).items():
        first, last = row_of[owner], row_of[cell]
        if row_plans[last].mark is Mark.DELETED:
            continue
        for item in _items(row_plans[last], cell):
            if any(edit.text for edit in item.edits):
                yield item, say("the cell is covered by another, and is not shown")
        if row_plans[first].mark is Mark.DELETED:
            why = say("a cell of the row goes on in rows that stay, which would lose its words")
            yield next(iter(_items(row_plans[first], owner)), None), why
        apart = [new_row for each in row_plans[first + 1 : last + 1] for new_row in each.before]
        apart += (new_row for each in row_plans[first:last] for new_row in each.after)
        for new_row in apart:
            items = [item for each in new_row.cells for item in all_paragraphs(each.entries)]
            yield (
                next(iter(items), None),
                say("the new row would part a cell that is merged over rows"),
            )


def _items(row_plan: RowPlan, cell: WordCell) -> list[ParagraphPlan]:
    found = (each.entries for each in row_plan.cells if each.cell is cell)
    return [item for entries in found for item in all_paragraphs(entries)]


def write_entries(container: Element, planned: list[Entry], pen: Pen) -> None:
    """Write the changes of a body or a cell."""
    before: Element | None = None
    for stretch in _stretches(planned):
        ordered = write_stretch(stretch.items, pen)
        _place(ordered, before, stretch.table, container, pen)
        if ordered:
            before = ordered[-1].element
        if stretch.table:
            before = _write_table(stretch.table, before, container, pen)


def _stretches(planned: Sequence[Entry]) -> Iterator[_Stretch]:
    """Cut entries, the new ones among them, after signs with no paragraph to join.

    Word joins neighbouring tables: a new one has an empty paragraph between it and another, and
    one after it.
    """
    current = _Stretch()
    last: TablePlan | None = None
    for entry in _with_ends(planned):
        if entry is None:
            yield current
            current = _Stretch()
        elif isinstance(entry, TablePlan):
            if last and not current.items and None in (last.table, entry.table):
                current.items.append(
                    ParagraphPlan(None, Mark.INSERTED, by=entry.change or last.change)
                )
            current.table = last = entry
            yield current
            current = _Stretch()
        else:
            current.items.append(entry)
            last = None
    if last and last.table is None:
        current.items.append(ParagraphPlan(None, Mark.INSERTED, by=last.change))
    yield current


def _with_ends(planned: Sequence[Entry]) -> Iterator[Entry | None]:
    """Entries with the new ones among them, and None where a section ends."""
    for entry in planned:
        yield from (*entry.before, entry, *entry.after)
        paragraph = entry.paragraph if isinstance(entry, ParagraphPlan) else None
        if paragraph and section_of(paragraph.element) is not None:
            yield None


def _place(
    ordered: Sequence[ParagraphPlan],
    before: Element | None,
    table: TablePlan | None,
    around: Element,
    pen: Pen,
) -> None:
    """Put new paragraphs in their places."""
    for index, item in enumerate(ordered):
        if item.paragraph is None:
            following = next((each for each in ordered[index + 1 :] if each.paragraph), None)
            if before is not None:
                before.addnext(item.element)
            elif following and following.paragraph:
                following.paragraph.elements[0].addprevious(item.element)
            elif table and table.table:
                table.table.element.addprevious(item.element)
            else:
                _prepend(around, item.element)
            pen.check(item.element)
        before = item.element


def _write_table(
    table_plan: TablePlan, before: Element | None, container: Element, pen: Pen
) -> Element:
    element = table_plan.table.element if table_plan.table else _made_table(table_plan)
    if table_plan.table is None:
        if before is None:
            _prepend(container, element)
        else:
            before.addnext(element)
    last: Element | None = None
    for row_plan in table_plan.all_rows():
        if row_plan.row is None:
            row = _made_row(row_plan, pen)
            if last is not None:
                last.addnext(row)
            elif following := next((b.row for b in table_plan.all_rows() if b.row), None):
                following.element.addprevious(row)
            else:
                element.append(row)
            last = row
            continue
        last = row_plan.row.element
        _write_row(row_plan, pen)
    return element


def _prepend(container: Element, element: Element) -> None:
    """Before the first block of a body or a cell, below a title block."""
    if (end := last_of_title_block(container)) is not None:
        end.addnext(element)
        return
    first = next((c for c in container if local_name(c) in {"p", "tbl", "sdt", "sectPr"}), None)
    if first is None:
        container.append(element)
    else:
        first.addprevious(element)


def _write_row(row_plan: RowPlan, pen: Pen) -> None:
    assert row_plan.row, "the document has it"
    if row_plan.mark is Mark.DELETED:
        _sign_row(row_plan.row.element, row_plan, pen)
    for cell_plan in row_plan.cells:
        assert cell_plan.cell, "the document has it"
        if row_plan.mark is not Mark.DELETED:
            write_entries(cell_plan.cell.element, cell_plan.entries, pen)
            continue
        for entry in cell_plan.entries:
            if isinstance(entry, ParagraphPlan):
                write_whole(entry, pen)
            else:
                _write_table(entry, None, cell_plan.cell.element, pen)


def _sign_row(row: Element, row_plan: RowPlan, pen: Pen) -> None:
    pen.check(row)
    signature = pen.revisions.signature(row_plan.change)
    put_row_sign(row, new(ELEMENTS[row_plan.mark], id=pen.revisions.number(), **signature))


def _made_row(row_plan: RowPlan, pen: Pen) -> Element:
    """A new row: as it is known to look, or like its model."""
    if row_plan.element is not None:
        _sign_row(row_plan.element, row_plan, pen)
        for cell, cell_plan in zip(
            row_plan.element.iterchildren(w("tc")), row_plan.cells, strict=True
        ):
            _fill(cell, cell_plan, row_plan, pen)
        return row_plan.element
    row = new("tr")
    like = row_plan.like.row if row_plan.like else None
    if like and (copied := copy_without(child_of(like.element, "trPr"), _NOT_COPIED)) is not None:
        row.append(copied)
    _sign_row(row, row_plan, pen)
    cells = [each.element for each in like.cells] if like else []
    for index, cell_plan in enumerate(row_plan.cells):
        cell = add(row, "tc")
        if len(cells) == len(row_plan.cells):
            shape = copy_without(child_of(cells[index], "tcPr"), _NOT_COPIED)
        else:
            shape = new("tcPr")
            add(shape, "tcW", w="0", type="auto")
        if shape is not None:
            cell.append(shape)
        _fill(cell, cell_plan, row_plan, pen)
    return row


def _fill(cell: Element, cell_plan: CellPlan, row_plan: RowPlan, pen: Pen) -> None:
    for item in all_paragraphs(cell_plan.entries):
        item.by = item.by or row_plan.change
        write_whole(item, pen)
        cell.append(item.element)
    if child_of(cell, "p") is None:
        # A cell without a paragraph makes the file unreadable (17.4.65).
        add(cell, "p")


def _made_table(table_plan: TablePlan) -> Element:
    """A new table without its rows; like another, or ruled."""
    table = new("tbl")
    columns = max((len(row_plan.cells) for row_plan in table_plan.rows), default=1)
    like = table_plan.like.table.element if table_plan.like and table_plan.like.table else None
    properties, old = (
        None if like is None else copy_without(child_of(like, name), _NOT_COPIED)
        for name in ("tblPr", "tblGrid")
    )
    table.append(_ruled() if properties is None else properties)
    if old is not None and len(old) == columns:
        table.append(old)
        return table
    widths = [int(each.get(w("w"), "0")) for each in old] if old is not None else []
    total = sum(widths) or _WIDTH
    shares = add(table, "tblGrid")
    for _ in range(columns):
        add(shares, "gridCol", w=str(total // columns))
    return table


def _ruled() -> Element:
    properties = new("tblPr")
    add(properties, "tblW", w="0", type="auto")
    borders = add(properties, "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        add(borders, side, val="single", sz="4", space="0", color="auto")
    return properties
