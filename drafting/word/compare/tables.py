"""Two tables become one: rows that come and go, cells whose paragraphs change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.word.compare.blocks import pairs_of
from drafting.word.document.story import child_of, local_name
from drafting.word.package.elements import Element, new, w
from drafting.word.tracked.properties import copy_without

if TYPE_CHECKING:
    from drafting.word.compare.bodies import BodyMerger

_FIRST = {
    "tblPr": (),
    "tblPrEx": (),
    "trPr": ("tblPrEx",),
    "tcPr": (),
}
"""Properties → what stands before them in their parent."""


def merge_tables(old: Element, new_table: Element, merger: BodyMerger) -> None:
    """Turn the new table into the redline of both."""
    change_properties(new_table, old, "tblPr", merger)
    _change_grid(new_table, old, merger)
    before, after = [*_rows(old)], [*_rows(new_table)]
    pairs = [(i, k) for i, k in pairs_of(before, after, merger.same) if _fits(before[i], after[k])]
    i = k = 0
    last: Element | None = None
    for a, b in [*pairs, (len(before), len(after))]:
        if not merger.old_first:
            last = _keep_rows(after[k:b], last, new_table, merger)
        for row in before[i:a]:
            row.tail = None
            if last is None:
                first = next((each for each in new_table if each.tag in _ROWS), None)
                if first is None:
                    new_table.append(row)
                else:
                    first.addprevious(row)
            else:
                last.addnext(row)
            merger.all_of(row, merger.merging.gone)
            last = row
        if merger.old_first:
            last = _keep_rows(after[k:b], last, new_table, merger)
        if a < len(before):
            _merge_rows(before[a], after[b], merger)
            last = _outer(after[b], new_table)
        i, k = a + 1, b + 1


def _keep_rows(
    rows: Sequence[Element], last: Element | None, table: Element, merger: BodyMerger
) -> Element | None:
    """Mark rows that only this table has; returns the last row."""
    for row in rows:
        merger.all_of(row, merger.merging.come)
        last = _outer(row, table)
    return last


_ROWS = frozenset({w("tr"), w("sdt"), w("customXml")})


def change_properties(
    new_parent: Element, old_parent: Element, name: str, merger: BodyMerger
) -> None:
    """Record what the properties of a table, a row or a cell were."""
    is_now, was = child_of(new_parent, name), child_of(old_parent, name)
    merging = merger.merging
    if not merging.differs(is_now, was):
        return
    if is_now is None:
        if merging.formatting != "track":
            return
        is_now = new(name)
        place = [each for each in new_parent if local_name(each) in _FIRST[name]]
        if place:
            place[-1].addnext(is_now)
        else:
            new_parent.insert(0, is_now)
    sample = "" if name == "tblPr" else "".join(new_parent.itertext(w("t")))
    merging.change_look(is_now, was, sample)


def _change_grid(new_table: Element, old: Element, merger: BodyMerger) -> None:
    """The widths of columns: `w:tblGridChange` holds what they were (17.13.5.33)."""
    is_now, was = child_of(new_table, "tblGrid"), child_of(old, "tblGrid")
    if is_now is None or was is None or not merger.merging.differs(is_now, was):
        return
    if merger.merging.formatting == "track":
        merger.merging.counts["columns"] += 1
        record = new("tblGridChange", id=merger.merging.pen.revisions.number())
        old_grid, own_grid = (
            copy_without(each, frozenset({"tblGridChange"})) for each in (was, is_now)
        )
        assert old_grid is not None, "it is there"
        assert own_grid is not None, "likewise"
        if not merger.old_first:
            is_now[:] = [*old_grid]
            old_grid = own_grid
        record.append(old_grid)
        is_now.append(record)


def _merge_rows(old: Element, new_row: Element, merger: BodyMerger) -> None:
    if merger.same.equal(old, new_row):
        merger.note_all(old, new_row)
        return
    for name in ("tblPrEx", "trPr"):
        change_properties(new_row, old, name, merger)
    for one, other in zip(_cells(old), _cells(new_row), strict=True):
        change_properties(other, one, "tcPr", merger)
        merger.merge(one, other)


def _fits(old: Element, new_row: Element) -> bool:
    """Whether the cells of two rows stand under each other."""
    one, other = ([_span(cell) for cell in _cells(row)] for row in (old, new_row))
    return one == other


def _span(cell: Element) -> str:
    found = child_of(cell, "tcPr", "gridSpan")
    return "1" if found is None else found.get(w("val"), "1")


def _rows(table: Element) -> Iterator[Element]:
    yield from _within(table, "tr")


def _cells(row: Element) -> Iterator[Element]:
    yield from _within(row, "tc")


def _within(element: Element, wanted: str) -> Iterator[Element]:
    for child in element:
        name = local_name(child)
        if name == wanted:
            yield child
        elif name in {"sdt", "sdtContent", "customXml"}:
            yield from _within(child, wanted)


def _outer(row: Element, table: Element) -> Element:
    """The child of the table that a row is in."""
    at = row
    while (parent := at.getparent()) is not None and parent is not table:
        at = parent
    return at
