"""Two bodies (of a document, a cell, a note, a header, a text box) become one with changes.

The body of the new document becomes the redline: what it lost comes from the old one.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from drafting.model.mark import Mark
from drafting.word.compare.blocks import (
    BLOCKS,
    BlockPair,
    blocks_of,
    contents_of,
    in_order,
    pairs_of,
    put_in_place,
)
from drafting.word.compare.controls import (
    change_control,
    mark_controls,
    mark_lone,
    read_alike,
    warn_of_data,
    warn_of_others,
)
from drafting.word.compare.filling import fill, sign
from drafting.word.compare.lone_controls import LoneControls
from drafting.word.compare.merging import Merging
from drafting.word.compare.moved import moved_blocks, write_ranges
from drafting.word.compare.paragraph.content import RANGES, in_box, read_content
from drafting.word.compare.paragraph.strips import alike, ignored, strips, whole
from drafting.word.compare.paragraph.wording import hunks, token_row
from drafting.word.compare.paragraph_looks import (
    ends_one_section,
    look_of_paragraph,
    put_look,
    section_look,
    signs_of,
    without_sign,
)
from drafting.word.compare.paragraph_pairs import (
    ParagraphPair,
    joins_nothing,
    placed_signs,
    warn_of_last_sign,
    warn_of_section,
    windows,
    with_joined_ends,
    with_parted_end,
    with_parted_insertions,
    with_parted_sign,
    with_shared_end,
)
from drafting.word.compare.sameness import Sameness
from drafting.word.package.elements import REFERENCES, Element, child_made, child_of, drop, new, w
from drafting.word.tracked.markup.paragraph_marks import kept_apart, looks, sharing
from drafting.word.tracked.markup.properties import (
    put_row_sign,
    record_former,
    section_of,
    sign_properties,
)
from drafting.word.tracked.markup.revisions import ELEMENTS
from drafting.word.tracked.markup.writer import Stroke


@define(eq=False, repr=False)
class BodyMerger:
    """Writes the redline of two bodies into the new one."""

    merging: Merging
    same: Sameness

    @property
    def old_first(self) -> bool:
        """Whether what is brought over stands before what is kept: what is deleted does."""
        return self.merging.gone is Mark.DELETED

    def merge(self, old: Element, new: Element) -> None:
        """Turn the body `new` into the redline of `old` and `new`."""
        self.write(self.ordered(old, new), new)

    def ordered(self, old: Element, new: Element) -> list[BlockPair]:
        """The blocks of two bodies in their order, in pairs where they are one."""
        self.same.read(old)
        self.same.read(new)
        warn_of_others(old, new, self.same, self.merging)
        before, after = blocks_of(old), blocks_of(new)
        pairs = pairs_of(before, after, self.same)
        if (kept := self.merging.kept) is not None:
            # What somebody else took away as a whole has not become another paragraph.
            pairs = [
                (a, b)
                for a, b in pairs
                if not kept.went(before[a]) or self.same.text(before[a]) == self.same.text(after[b])
            ]
        else:
            controls = LoneControls(before, after, pairs, self.same)
            self.merging.lone |= controls.put_around(self.merging.come, self.merging.gone)
            before, after, pairs = controls.old, controls.new, controls.pairs
        pairs = with_shared_end(before, after, pairs)
        return [*in_order(before, after, pairs, old_first=self.old_first)]

    def write(self, ordered: Sequence[BlockPair], new: Element) -> None:
        """Turn the body `new` into the redline of the blocks of both."""
        put_in_place(ordered, new)
        moved = moved_blocks(ordered, self.same) if self.merging.moves else {}
        self.same.forget()
        held: list[ParagraphPair] = []
        crossed: set[Mark] = set()
        stretch: list[ParagraphPair] = []
        for one, other in ordered:
            tag = (other if other is not None else one).tag  # type: ignore[union-attr]  # one is
            if tag == w("p"):
                pair = self._pair(one, other)
                if pair.mark is not Mark.KEPT and (partner := moved.get(pair.element)) is not None:
                    partner.append(pair)
                    pair.moved = True
                stretch.append(pair)
                if one is None or other is None:
                    continue
                if not pair.same and ends_one_section(one, other):
                    stretch.append(with_parted_sign(pair, self.merging))
                elif self.same.ends_section(other) and section_of(other) is not None:
                    self._write_stretch(held)
                    self._write_stretch(stretch)
                    held, stretch, crossed = [], [], set()
                continue
            self._table(one, other) if tag == w("tbl") else self._control(one, other)
            held, stretch = self._written_before(held, stretch, crossed), []
            if one is not None and other is not None:
                self._write_stretch(held)
                held, crossed = [], set()
            else:
                crossed.add(self._mark(other))
        self._write_stretch(self._written_before(held, stretch, crossed))
        write_ranges(moved, self.merging)
        warn_of_last_sign(new, self.merging)

    def _written_before(
        self, held: list[ParagraphPair], stretch: list[ParagraphPair], crossed: set[Mark]
    ) -> list[ParagraphPair]:
        """Write the paragraphs before tables that come or go, unless nothing after these is kept:
        the last sign there stays, so that one before the tables has to go. Returns what is left to
        write; `crossed` are the marks of the tables."""
        after = {each.mark for each in stretch}
        # Where one of them stays that the others do not go with, nothing joins across it.
        if held and (not after or (after == crossed and len(after) == 1)):
            return [*held, *stretch]
        self._write_stretch(held)
        crossed.clear()
        return stretch

    def all_of(self, container: Element, mark: Mark) -> None:
        """Mark all that is in a cell or another container as deleted or inserted."""
        if mark is self.merging.gone:
            for each in [*container.iterdescendants(*RANGES)]:
                drop(each)
        by: dict[Element, str] = {}
        for paragraph in [*container.iter(w("p"))]:
            if not in_box(paragraph, container):
                item = self._alone(ParagraphPair(None, paragraph, mark))
                by[paragraph] = item.by
                fill(paragraph, item.strips, self.merging)
                sign(paragraph, mark, self.merging, by=item.by)
                self.merging.counts["signs"] += 1
        for row in container.iter(w("tr")):
            if not in_box(row, container):
                own = "" if self.merging.kept is None else self.merging.kept.by(row)
                gone = next((by.get(each, "") for each in row.iter(w("p"))), "")
                self.sign_row(row, mark, own if mark is self.merging.come else gone)
        mark_controls(container, mark, self.merging)

    def all_but_last_sign(self, container: Element, mark: Mark) -> None:
        """The same for a note or a header, of which one sign stays."""
        self.all_of(container, mark)
        last = next((each for each in reversed(container) if each.tag in BLOCKS), None)
        for each in signs_of(None if last is None else child_of(last, "pPr", "rPr")):
            drop(each)

    def sign_row(self, row: Element, mark: Mark, by: str) -> None:
        """Mark a row as deleted or inserted (17.13.5.12, .16)."""
        revisions = self.merging.pen.revisions
        signature = revisions.signature(self.merging.written(by))
        put_row_sign(row, new(ELEMENTS[mark], id=revisions.number(), **signature))
        self.merging.counts[f"rows {mark.value}"] += 1

    def _alone(self, item: ParagraphPair) -> ParagraphPair:
        """Mark all of a paragraph of one document, as somebody else did, if they are named."""
        kept = self.merging.kept
        gone = kept is not None and item.mark is self.merging.gone
        by = ""
        if kept is not None:
            # All in a row that somebody inserted came with it.
            row = None if gone else next(item.element.iterancestors(w("tr")), None)
            by = kept.taken(item.element) if gone else "" if row is None else kept.by(row)
        item.strips = whole(read_content(item.element), item.mark, by)
        if not item.strips:  # what is without text would keep the paragraph from going
            item.element[:] = item.element.findall(w("pPr"))
        if kept is not None and not gone:
            words = {each.by for each in item.strips if each.bit.text}
            by = kept.by(item.element) or (words.pop() if len(words) == 1 else by)
        item.by = by
        return item

    def _mark(self, new: Element | None) -> Mark:
        """The mark of what stands in one document."""
        return self.merging.gone if new is None else self.merging.come

    def _pair(self, old: Element | None, new: Element | None) -> ParagraphPair:
        mark = Mark.KEPT if old is not None and new is not None else self._mark(new)
        pair = ParagraphPair(old, new, mark)
        if old is None or new is None:
            return self._alone(pair)
        pair.same = self.same.equal(old, new)
        if not pair.same:
            self._word(pair)
        elif self.same.has_notes(new):
            self.note_all(old, new)
        else:
            old.clear()  # nothing reads it again, and of a long text it is most of one document
        return pair

    def _word(self, pair: ParagraphPair) -> None:
        """Compare the words of a paragraph that both documents have."""
        assert pair.old is not None, "both have it"
        assert pair.new is not None, "likewise"
        old, new = read_content(pair.old), read_content(pair.new)
        eyes = self.merging.eyes
        joined = not new.has_kept
        found = hunks(token_row(old, eyes), token_row(new, eyes), eyes, joined=joined)
        pair.strips = strips(old, new, found, self.merging.come, self.merging.comments)
        for beginning, was, is_now in alike(old, new, found):
            texts = (was, is_now) if self.old_first else (is_now, was)
            self.merging.alike.append((beginning, *texts))
        if not (eyes.white_space and eyes.case):
            for was, is_now in ignored(old, new, found):
                self.merging.ignore(*((was, is_now) if self.old_first else (is_now, was)))

    def _write_stretch(self, stretch: list[ParagraphPair]) -> None:
        """Write paragraphs up to the end of a section, or of the body, or to a table."""
        if all(not each.changes for each in stretch):
            return
        stretch = with_joined_ends(stretch, self.merging)
        marks = [each.mark for each in stretch]
        ends = sharing(marks)
        if ends is not None and stretch[-1].sign is None:
            stretch = self._with_a_kept_end(stretch, *ends)
        stretch = with_parted_end(stretch, self.merging)
        alone = Mark.KEPT not in {each.mark for each in stretch}
        for window, is_end in windows(stretch):
            self._write(window, is_end=is_end, alone=alone)

    def _with_a_kept_end(
        self, stretch: list[ParagraphPair], comes: int, goes: int
    ) -> list[ParagraphPair]:
        """If nothing is kept, the last new and the last old paragraph share the end."""
        brought, kept = (goes, comes) if self.old_first else (comes, goes)
        pair = ParagraphPair(stretch[brought].old, stretch[kept].new, Mark.KEPT)
        assert pair.old is not None, "it is brought over"
        is_parted = ends_one_section(pair.old, pair.element)
        if is_parted and joins_nothing(stretch[-1]):
            return stretch
        parent = pair.old.getparent()
        assert parent is not None, "it stands in the redline"
        last = stretch[-1].element
        if last is not pair.element:
            last.addnext(pair.element)
        parent.remove(pair.old)
        old, new = read_content(pair.old), read_content(pair.element)
        # What comes stands before what goes: LibreOffice joins insertions around a mark.
        own = whole(new, self.merging.come)
        others = whole(old, self.merging.gone, stretch[brought].by)
        pair.strips = [*own, *others] if self.old_first else [*others, *own]
        after = [with_parted_sign(pair, self.merging)] if is_parted else []
        for second in after:
            second.sign = second.mark
        return [*(each for n, each in enumerate(stretch) if n not in (comes, goes)), pair, *after]

    def _write(self, window: Sequence[ParagraphPair], *, is_end: bool, alone: bool) -> None:
        marks = [each.mark for each in window]
        edges = with_parted_insertions(window, self.merging, alone=alone)
        placed = marks if alone else placed_signs(window, edges)
        written = window if is_end else window[:-1]
        own = [look_of_paragraph(each.element) for each in written]
        old = [
            look if each.old is None or each.same else look_of_paragraph(each.old)
            for each, look in zip(written, own, strict=True)
        ]
        both = self._looks(marks, own, old)
        shown = both
        if self.merging.formatting != "track":
            # A paragraph of both has the look of the kept one, wherever its sign comes to stand.
            rows = zip(own, old, written, strict=True)
            shown = self._looks(marks, own, [a if c.mark is Mark.KEPT else b for a, b, c in rows])
        later = [*kept_apart(edges, placed)]
        for index, (item, place) in enumerate(zip(written, placed, strict=False)):
            item.moved = item.moved and place is item.mark
            stroke = Stroke(later[index], item.moved)
            if item.strips:
                fill(item.element, item.strips, self.merging, stroke)
            before, after = shown[index]
            look = before if place is Mark.DELETED else after
            if self.merging.differs(own[index], look):
                put_look(item.element, look)
            if place is not Mark.KEPT:
                self._sign(window, index, place, stroke)
            elif not item.same:
                shifted = item.mark is not Mark.KEPT
                self._record_look(item, *(shown if shifted else both)[index], shifted=shifted)
            moved = Mark.KEPT is not item.mark is not place
            if moved and section_of(item.element) is not None:
                warn_of_section(item.element, self.merging)

    def _sign(
        self, window: Sequence[ParagraphPair], index: int, mark: Mark, stroke: Stroke
    ) -> None:
        """Mark the sign of a paragraph as gone or come; by whom, the next one may say."""
        item = window[index]
        by = window[min(index + (item.mark is not mark), len(window) - 1)].by
        if self.merging.kept is not None and mark is self.merging.come:
            by = self.merging.kept.by(item.element) or by
        sign(item.element, mark, self.merging, stroke, by)
        self.merging.counts[f"paragraphs {mark.value}"] += 1

    def _looks(
        self, marks: Sequence[Mark], own: Sequence[Element], old: Sequence[Element]
    ) -> list[tuple[Element, Element]]:
        """The looks of paragraphs before and after, of those in the redline and in the other."""
        return [*looks(marks[: len(own)], *((own, old) if self.old_first else (old, own)))]

    def _record_look(
        self, item: ParagraphPair, before: Element, after: Element, *, shifted: bool
    ) -> None:
        """Record the former look of a paragraph and its sign as a tracked change."""
        merging, element = self.merging, item.element
        tracked = shifted or merging.formatting == "track"
        if merging.differs(without_sign(after), without_sign(before)):
            if not shifted:
                merging.list_look("p", "".join(element.itertext(w("t"))))
            if tracked:
                own = child_made(element, "pPr")
                change = merging.change_of_look(own, before)
                record_former(own, before, change, merging.pen)
        was, is_now = child_of(before, "rPr"), child_of(after, "rPr")
        if merging.differs(is_now, was) and not shifted:
            merging.list_look("sign", "".join(element.itertext(w("t"))))
        if merging.differs(is_now, was) and tracked:
            mark = sign_properties(element)
            record_former(mark, was, merging.change_of_look(mark, was), merging.pen)
        if item.old is not None and item.new is not None:
            former, section = section_of(item.old), section_of(item.new)
            if former is not None and section is not None:
                self.section(former, section)

    def section(self, was: Element, is_now: Element) -> None:
        """Record what the properties of a section were."""
        if self.merging.differs(section_look(is_now), section_look(was)):
            self.merging.change_look(is_now, was)

    def _table(self, old: Element | None, new: Element | None) -> None:
        from drafting.word.compare.tables import merge_tables  # noqa: PLC0415  (each holds the other)

        if old is not None and new is not None:
            if self.same.equal(old, new):
                self.note_all(old, new)
            else:
                merge_tables(old, new, self)
            return
        table, mark = (old if new is None else new), self._mark(new)
        assert table is not None, "it stands in one of them"
        self.all_of(table, mark)

    def _control(self, old: Element | None, new: Element | None) -> None:
        """Compare what is in two content controls or alternatives, or mark all that is in one."""
        if old is not None and new is not None:
            if self.same.equal(old, new):
                self.note_all(old, new)
                mark_lone(new, self.merging)
                return
            if not read_alike(old, new, self.same):
                warn_of_data(new, self.merging)
            if contents := contents_of(old, new):
                for was, is_now in contents:
                    self.merge(was, is_now)
                if not mark_lone(new, self.merging):
                    change_control(new, old, self.merging)
                return
            new.addprevious(old)
        for control, mark in ((old, self.merging.gone), (new, self.merging.come)):
            if control is not None:
                self.all_of(control, mark)

    def note_all(self, old: Element, new: Element) -> None:
        """Pair the references of notes in two blocks that are the same."""
        self.merging.noted += zip(old.iter(*REFERENCES), new.iter(*REFERENCES), strict=False)
