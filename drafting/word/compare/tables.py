"""Two tables become one: rows that come and go, cells whose paragraphs change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from attrs import define, field

from drafting.diff.pairing import most_alike
from drafting.model.mark import Mark
from drafting.word.compare.blocks import content_of, pairs_of
from drafting.word.compare.content import around_key
from drafting.word.compare.filling import mark_control, warn_of_data
from drafting.word.package.elements import Element, child_of, local_name, new, w
from drafting.word.tracked.properties import copy_without

if TYPE_CHECKING:
    from drafting.word.compare.bodies import BodyMerger

_LIKE = 0.34
"""Likeness from which two columns are one."""
_FIRST = {
    "tblPr": (),
    "tblPrEx": (),
    "trPr": ("tblPrEx",),
    "tcPr": (),
}
"""Properties → what stands before them in their parent."""


def merge_tables(old: Element, new_table: Element, merger: BodyMerger) -> None:
    """Turn the new table into the redline of both."""
    merger.warn_of_others(old, new_table)
    change_properties(new_table, old, "tblPr", merger)
    _change_grid(new_table, old, merger)
    before, after = [*_rows(old)], [*_rows(new_table)]
    paired = pairs_of(before, after, merger.same)
    columns = _columns([(before[i], after[k]) for i, k in paired], merger) if paired else None
    cells = {
        (i, k): found
        for i, k in paired
        if (found := _cell_pairs(before[i], after[k], columns, merger)) is not None
    }
    old_outers = {row: _outer(row, old) for row in before}
    outers = {row: _outer(row, new_table) for row in after}
    twins = {before[a]: after[b] for a, b in cells}
    staying = {*map(old_outers.__getitem__, twins), *map(outers.__getitem__, twins.values())}
    become = {new_row: row for row, new_row in twins.items()}
    come = [*_put_around(outers, old_outers, become)]
    gone = [*_put_around(old_outers, outers, twins)]
    tracked = {
        *(row for _, rows in come for row in rows),
        *(twins[r] for _, own in gone for r in own),
    }
    placer = _RowPlacer(new_table, merger, old_outers, outers, twins, staying, tracked)
    i = k = 0
    for a, b in [*cells, (len(before), len(after))]:
        follower = before[a] if a < len(before) else None
        if not merger.old_first:
            placer.keep(after[k:b])
        placer.bring(before[i:a], follower)
        if merger.old_first:
            placer.keep(after[k:b])
        if follower is not None:
            _merge_rows(follower, after[b], cells[a, b], merger)
            placer.pass_over(follower)
        i, k = a + 1, b + 1
    for control, _ in come:
        _mark_alone(control, merger.merging.come, merger)
    for control, rows in gone:
        _bring_around(control, [twins[row] for row in rows])
        _mark_alone(control, merger.merging.gone, merger)


def _put_around(
    outers: Mapping[Element, Element],
    others: Mapping[Element, Element],
    twins: Mapping[Element, Element],
) -> Iterator[tuple[Element, list[Element]]]:
    """The content controls of one table around rows which in the other stand side by side without
    one, with these rows: the tags alone come or go. `outers` and `others` are rows, in order, with
    the child of their table that they stand in; `twins`, the rows of both."""
    held: dict[Element, list[Element]] = {}
    for row, outer in outers.items():
        if outer is not row:
            held.setdefault(outer, []).append(row)
    places = {row: at for at, row in enumerate(others)}
    for outer, rows in held.items():
        inside = content_of(outer)
        there = [twins.get(row) for row in rows if row.getparent() is inside]
        free = [places[each] for each in there if each is not None and others[each] is each]
        if len(free) == len(rows) and free == [*range(free[0], free[0] + len(rows))]:
            yield outer, rows


def _mark_alone(control: Element, mark: Mark, merger: BodyMerger) -> None:
    mark_control(control, mark, merger.merging)
    merger.merging.counts[mark.value] += 1


def _bring_around(control: Element, rows: Sequence[Element]) -> None:
    """Put a content control of the old table around rows of the new one, as gone."""
    inside = content_of(control)
    for each in [*inside]:
        if each.tag != w("customXmlPr"):
            inside.remove(each)
    control.tail = None
    rows[0].addprevious(control)
    inside.extend(rows)


_ROWS = frozenset({w("tr"), w("sdt"), w("customXml")})
_AROUND = frozenset({w("sdt"), w("sdtContent"), w("customXml")})


@define(eq=False)
class _RowPlacer:
    """Puts the rows of the old table among those of the new one, inside the content controls in
    which they stood; a control of which all rows come or go does so itself."""

    table: Element
    merger: BodyMerger
    old_outers: Mapping[Element, Element]
    """Row of the old table → the child of the table that it stands in: itself, or a control."""
    outers: Mapping[Element, Element]
    twins: Mapping[Element, Element]
    """Row of the old table → the row of the new one that it became."""
    staying: Set[Element]
    """Those of them that stand in both tables."""
    tracked: Set[Element]
    """Rows of the new table around which a control alone comes or goes."""
    _last: Element | None = None
    """The child of the table after which the next row stands."""
    _outer: Element | None = None
    _at: Element | None = None
    """The last row of both tables, or one in the same control, and its old place."""
    _marked: set[Element] = field(factory=set)

    def bring(self, rows: Sequence[Element], follower: Element | None) -> None:
        """Mark rows that only the old table has, and put them in their places."""
        for row in rows:
            outer = self.old_outers[row]
            row.tail = None
            if outer not in self.staying:
                self._bring(outer, row)
            elif self._at is not None and self._outer is outer:
                self._at.addnext(row)
                self._at = row
            elif follower is not None:
                self.twins[follower].addprevious(row)
            self.merger.all_of(row, self.merger.merging.gone)

    def _bring(self, outer: Element, row: Element) -> None:
        if outer in self._marked:
            return
        self._marked.add(outer)
        outer.tail = None
        first = next((each for each in self.table if each.tag in _ROWS), None)
        if self._last is not None:
            self._last.addnext(outer)
        elif first is not None:
            first.addprevious(outer)
        else:
            self.table.append(outer)
        self._last = outer
        if outer is not row:
            self._last = mark_control(outer, self.merger.merging.gone, self.merger.merging)

    def keep(self, rows: Sequence[Element]) -> None:
        """Mark rows that only the new table has."""
        for row in rows:
            self.merger.all_of(row, self.merger.merging.come)
            outer = self.outers[row]
            if outer in self._marked:
                continue
            self._last = outer
            if outer is not row and outer not in self.staying:
                self._marked.add(outer)
                self._last = mark_control(outer, self.merger.merging.come, self.merger.merging)

    def pass_over(self, row: Element) -> None:
        """Go on after a row of both tables."""
        self._outer, self._at = self.old_outers[row], self.twins[row]
        self._last = self.outers[self._at]
        if self._at not in self.tracked:
            _warn_of_controls(row, self._at, self.merger)


def _warn_of_controls(old: Element, new_element: Element, merger: BodyMerger) -> None:
    """Name what differs between the content controls around a row or a cell."""
    if _controls(old) != _controls(new_element):
        merger.warn_of_control(new_element)


def _warn_of_data(old: Element, new_element: Element, merger: BodyMerger) -> None:
    """Name the controls around a row or a cell that take its text from data, where it changes."""
    if not merger.same.equal(old, new_element):
        for control in _around(new_element):
            warn_of_data(control, merger.merging)


def _controls(element: Element) -> list[str]:
    return [around_key([each]) for each in _around(element)]


def _around(element: Element) -> Iterator[Element]:
    """The content controls and custom XML right around a row or a cell."""
    for around in element.iterancestors():
        if around.tag not in _AROUND:
            return
        if around.tag != w("sdtContent"):
            yield around


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


def _merge_rows(
    old: Element, new_row: Element, columns: Sequence[tuple[int, int]], merger: BodyMerger
) -> None:
    if merger.same.equal(old, new_row):
        merger.note_all(old, new_row)
        return
    merger.warn_of_others(old, new_row)
    _warn_of_data(old, new_row, merger)
    for name in ("tblPrEx", "trPr"):
        change_properties(new_row, old, name, merger)
    before, after = [*_cells(old)], [*_cells(new_row)]
    i = k = 0
    last: Element | None = None
    for a, b in [*columns, (len(before), len(after))]:
        for cell in before[i:a]:
            outer = _outer(cell, old)
            outer.tail = None
            if last is not None:
                last.addnext(outer)
            elif after:
                _outer(after[0], new_row).addprevious(outer)
            else:
                new_row.append(outer)
            last = _signed_cell(cell, outer, merger.merging.gone, merger)
        for cell in after[k:b]:
            last = _signed_cell(cell, _outer(cell, new_row), merger.merging.come, merger)
        if a < len(before):
            _warn_of_data(before[a], after[b], merger)
            change_properties(after[b], before[a], "tcPr", merger)
            merger.merge(before[a], after[b])
            last = _outer(after[b], new_row)
            _warn_of_controls(before[a], after[b], merger)
        i, k = a + 1, b + 1


def _cell_pairs(
    old: Element, new_row: Element, columns: Sequence[tuple[int, int]] | None, merger: BodyMerger
) -> Sequence[tuple[int, int]] | None:
    """The cells of two rows that are one, by index; None: the rows are too different."""
    before, after = [*_cells(old)], [*_cells(new_row)]
    one, other = ([_span(cell) for cell in cells] for cells in (before, after))
    if one == other:
        return [(index, index) for index in range(len(before))]
    if columns is not None:
        return columns
    if {*one, *other} != {"1"}:
        return None
    alike = [[merger.same.likeness(a, b) for b in after] for a in before]
    found = most_alike(alike, _LIKE)
    return found if len(found) == min(len(before), len(after)) else None


def _signed_cell(cell: Element, outer: Element, mark: Mark, merger: BodyMerger) -> Element:
    """Mark a cell as inserted or deleted (17.13.5.1, .3), with all that is in it and the control
    around it; returns after what the next cell stands."""
    merger.all_of(cell, mark)
    properties = child_of(cell, "tcPr")
    if properties is None:
        properties = new("tcPr")
        cell.insert(0, properties)
    revisions = merger.merging.pen.revisions
    name = "cellIns" if mark is Mark.INSERTED else "cellDel"
    kept = merger.merging.kept
    by = "" if kept is None or mark is merger.merging.gone else kept.by(cell)
    signature = revisions.signature(merger.merging.written(by))
    properties.append(new(name, id=revisions.number(), **signature))
    merger.merging.counts[mark.value] += 1
    if outer is cell:
        return cell
    return mark_control(outer, mark, merger.merging)


def _columns(
    rows: Sequence[tuple[Element, Element]], merger: BodyMerger
) -> list[tuple[int, int]] | None:
    """The columns that both tables have, by index; None: rows have cells of several widths, or
    nothing shows which columns came and went."""
    before, after = ([[*_cells(pair[side])] for pair in rows] for side in (0, 1))
    widths = {len(row) for row in before}, {len(row) for row in after}
    spans = {_span(cell) for row in (*before, *after) for cell in row}
    if len(widths[0]) != 1 or len(widths[1]) != 1 or widths[0] == widths[1] or spans != {"1"}:
        return None
    (many,), (few,) = widths
    both = [*zip(before, after, strict=True)]
    alike = [
        [
            sum(merger.same.likeness(one[i], two[k]) for one, two in both) / len(rows)
            for k in range(few)
        ]
        for i in range(many)
    ]
    found = most_alike(alike, _LIKE)
    return found if len(found) == min(many, few) else None


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
