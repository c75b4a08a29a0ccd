"""Two tables become one: rows that come and go, cells whose paragraphs change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define, field

from drafting.diff.pairing import most_alike
from drafting.model.mark import Mark
from drafting.word.compare.blocks import contents_of, pairs_of
from drafting.word.compare.controls import (
    Outers,
    controls_around,
    mark_controls,
    read_alike,
    warn_of_data,
    warn_of_others,
)
from drafting.word.document.alternatives import ALTERNATE
from drafting.word.package.elements import Element, child_made, child_of, local_name, new, w
from drafting.word.tracked.markup.properties import copy_without

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
    _change_properties(new_table, old, "tblPr", merger)
    _change_grid(new_table, old, merger)
    _merge_all_rows(old, new_table, merger)


def _merge_all_rows(old: Element, new_table: Element, merger: BodyMerger) -> None:
    """Merge the rows of two tables, or of two branches of alternatives in them."""
    warn_of_others(old, new_table, merger.same, merger.merging)
    before, after = [*_rows(old)], [*_rows(new_table)]
    paired = pairs_of(before, after, merger.same)
    columns = _columns([(before[i], after[k]) for i, k in paired], merger) if paired else None
    cells = {
        (i, k): found
        for i, k in paired
        if (found := _cell_pairs(before[i], after[k], columns, merger)) is not None
    }
    outers = Outers(
        {row: _outer(row, old) for row in before},
        {row: _outer(row, new_table) for row in after},
    )
    outers.keep((before[a], after[b]) for a, b in cells)
    kept = {(a, b): found for (a, b), found in cells.items() if before[a] in outers.pairs}
    placer = _RowPlacer(new_table, merger, outers)
    i = k = 0
    for a, b in [*kept, (len(before), len(after))]:
        follower = before[a] if a < len(before) else None
        if not merger.old_first:
            placer.keep(after[k:b])
        placer.bring(before[i:a], follower)
        if merger.old_first:
            placer.keep(after[k:b])
        if follower is not None:
            _merge_rows(follower, after[b], kept[a, b], merger)
            placer.pass_over(follower)
        i, k = a + 1, b + 1
    outers.track(merger.merging)


_ROWS = frozenset({w("tr"), w("sdt"), w("customXml"), ALTERNATE})


@define(eq=False, repr=False)
class _RowPlacer:
    """Puts the rows of the old table among those of the new one, inside the content controls in
    which they stood; a control of which all rows come or go does so itself."""

    table: Element
    merger: BodyMerger
    outers: Outers
    _last: Element | None = None
    """The child of the table after which the next row stands."""
    _at: Element | None = None
    """The last row of both tables, or one that stands after it in the same control."""
    _outer: Element | None = None
    """Its place in the old table."""
    _inside: Element | None = None
    """The control of the new table that it stands in."""
    _marked: set[Element] = field(factory=set)

    def bring(self, rows: Sequence[Element], follower: Element | None) -> None:
        """Mark rows that only the old table has, and put them in their places."""
        after = None if follower is None else self.outers.pairs[follower]
        goes_on = after is not None and self.outers.new[after] is self._inside is not None
        for row in rows:
            outer = self.outers.old[row]
            row.tail = None
            if outer not in self.outers.stay:
                self._bring(outer, row, inside=goes_on)
            elif self._at is not None and self._outer is outer:
                self._put(row, self._at)
            elif after is not None:
                after.addprevious(row)
                if self.outers.new[after] is after:
                    self._last = row
            self.merger.all_of(row, self.merger.merging.gone)

    def _put(self, unit: Element, at: Element) -> None:
        """Put a row or a control after the last row of both tables."""
        at.addnext(unit)
        self._at = unit
        if self._inside is None:
            self._last = unit

    def _bring(self, outer: Element, row: Element, *, inside: bool) -> None:
        if outer in self._marked:
            return
        self._marked.add(outer)
        outer.tail = None
        first = next((each for each in self.table if each.tag in _ROWS), None)
        if inside and self._at is not None:
            self._put(outer, self._at)
        elif self._last is not None:
            self._last.addnext(outer)
        elif first is not None:
            first.addprevious(outer)
        else:
            self.table.append(outer)
        end = outer
        if outer is not row:
            end = mark_controls(outer, self.merger.merging.gone, self.merger.merging)
        if inside:
            self._at = end
        else:
            self._last = end

    def keep(self, rows: Sequence[Element]) -> None:
        """Mark rows that only the new table has."""
        for row in rows:
            self.merger.all_of(row, self.merger.merging.come)
            outer = self.outers.new[row]
            if outer in self._marked:
                continue
            self._last = outer
            if outer is not row and outer not in self.outers.stay:
                self._marked.add(outer)
                self._last = mark_controls(outer, self.merger.merging.come, self.merger.merging)

    def pass_over(self, row: Element) -> None:
        """Go on after a row of both tables."""
        self._outer, self._at = self.outers.old[row], self.outers.pairs[row]
        self._last = self.outers.new[self._at]
        self._inside = None if self._last is self._at else self._last


def _warn_of_data(old: Element, new_element: Element, merger: BodyMerger) -> None:
    """Name the controls around a row or a cell that take its text from data, where it changes."""
    if not read_alike(old, new_element, merger.same):
        for control in controls_around(new_element):
            warn_of_data(control, merger.merging)


def _change_properties(
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
    if new_row.tag == ALTERNATE:
        for was, is_now in contents_of(old, new_row):
            _merge_all_rows(was, is_now, merger)
        return
    warn_of_others(old, new_row, merger.same, merger.merging)
    _warn_of_data(old, new_row, merger)
    for name in ("tblPrEx", "trPr"):
        _change_properties(new_row, old, name, merger)
    outers = _cell_outers(old, new_row)
    before, after = [*outers.old], [*outers.new]
    outers.hold(before, after, columns)
    i = k = 0
    last: Element | None = None
    for a, b in [*columns, (len(before), len(after))]:
        for cell in before[i:a]:
            outer = outers.old[cell]
            outer.tail = None
            if last is not None:
                last.addnext(outer)
            elif after:
                outers.new[after[0]].addprevious(outer)
            else:
                new_row.append(outer)
            last = _signed_cell(cell, outer, merger.merging.gone, merger)
        for cell in after[k:b]:
            last = _signed_cell(cell, outers.new[cell], merger.merging.come, merger)
        if a < len(before):
            _warn_of_data(before[a], after[b], merger)
            _change_properties(after[b], before[a], "tcPr", merger)
            merger.merge(before[a], after[b])
            last = outers.new[after[b]]
        i, k = a + 1, b + 1
    outers.track(merger.merging)


def _cell_outers(old: Element, new_row: Element) -> Outers:
    return Outers(
        {cell: _outer(cell, old) for cell in _cells(old)},
        {cell: _outer(cell, new_row) for cell in _cells(new_row)},
    )


def _cell_pairs(
    old: Element, new_row: Element, columns: Sequence[tuple[int, int]] | None, merger: BodyMerger
) -> Sequence[tuple[int, int]] | None:
    """The cells of two rows that are one, by index; None: the rows are too different, or some of
    their cells stand twice. Rows that stand twice (part 3, 7.5) are one if their branches are."""
    if ALTERNATE in (old.tag, new_row.tag):
        return () if old.tag == new_row.tag and contents_of(old, new_row) else None
    if not merger.same.equal(old, new_row) and any(
        next(row.iterchildren(ALTERNATE), None) is not None for row in (old, new_row)
    ):
        return None
    outers = _cell_outers(old, new_row)
    before, after = [*outers.old], [*outers.new]
    one, other = ([_span(cell) for cell in cells] for cells in (before, after))
    found: Sequence[tuple[int, int]]
    if one == other:
        found = [(index, index) for index in range(len(before))]
    elif next(old.iterancestors(w("tc")), None) is not None:
        # jubarte-redlines and Docxodus take the cell around a cell that is deleted away as well.
        return None
    elif columns is not None:
        found = columns
    elif {*one, *other} != {"1"}:
        return None
    else:
        alike = [[merger.same.likeness(a, b) for b in after] for a in before]
        found = most_alike(alike, _LIKE)
    if len(found) < min(len(before), len(after)) or any(
        _hides_words(*pair if merger.old_first else pair[::-1], merger)
        for pair in ((before[a], after[b]) for a, b in found)
    ):
        return None
    return found if outers.hold(before, after, found) else None


def _hides_words(was: Element, is_now: Element, merger: BodyMerger) -> bool:
    """Whether a cell with words comes to be covered, or was (17.4.22, 17.4.84): no word processor
    would show that its words go, or that they were not seen."""
    return _is_covered(was) is not _is_covered(is_now) and not merger.same.text(was).isspace()


def _is_covered(cell: Element) -> bool:
    merges = (child_of(cell, "tcPr", name) for name in ("vMerge", "hMerge"))
    return any(each is not None and each.get(w("val")) != "restart" for each in merges)


def _signed_cell(cell: Element, outer: Element, mark: Mark, merger: BodyMerger) -> Element:
    """Mark a cell as inserted or deleted (17.13.5.1, .3), with all that is in it and the control
    around it; returns after what the next cell stands."""
    merger.all_of(cell, mark)
    revisions = merger.merging.pen.revisions
    name = "cellIns" if mark is Mark.INSERTED else "cellDel"
    kept = merger.merging.kept
    by = "" if kept is None or mark is merger.merging.gone else kept.by(cell)
    signature = revisions.signature(merger.merging.written(by))
    child_made(cell, "tcPr").append(new(name, id=revisions.number(), **signature))
    merger.merging.counts[mark.value] += 1
    if outer is cell:
        return cell
    return mark_controls(outer, mark, merger.merging)


def _columns(
    rows: Sequence[tuple[Element, Element]], merger: BodyMerger
) -> list[tuple[int, int]] | None:
    """The columns that both tables have, by index; None: rows have cells of several widths, or
    nothing shows which columns came and went."""
    rows = [(one, other) for one, other in rows if one.tag == other.tag == w("tr")]
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
    """The rows of a table, and the alternatives that hold some (part 3, 7.5)."""
    yield from _within(table, "tr", "AlternateContent")


def _cells(row: Element) -> Iterator[Element]:
    yield from _within(row, "tc")


def _within(element: Element, *wanted: str) -> Iterator[Element]:
    for child in element:
        name = local_name(child)
        if name in wanted:
            yield child
        elif name in {"sdt", "sdtContent", "customXml"}:
            yield from _within(child, *wanted)


def _outer(row: Element, table: Element) -> Element:
    """The child of the table that a row is in."""
    at = row
    while (parent := at.getparent()) is not None and parent is not table:
        at = parent
    return at
