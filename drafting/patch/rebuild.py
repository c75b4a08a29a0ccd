"""Edits of an act → its new text, with a line for each line of either text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import assert_never

from attrs import define, evolve, field, frozen

from drafting.diff.compare import redraft
from drafting.diff.line_drafts import LineDrafts
from drafting.model.act import Act, once_for_each_act
from drafting.model.change import Draft
from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
    Relabelling,
    Removal,
    Rewriting,
    WordEdit,
)
from drafting.model.kind import FRAMES, TABULAR, Kind
from drafting.model.mark import Mark, Span
from drafting.model.numbers.order import order_of
from drafting.model.provision import Provision
from drafting.patch.edited_lines import edited_line, vacated_line
from drafting.patch.settled_notes import notes_are_indented, settled_notes
from drafting.patch.spacing import heads, spaced


def rebuild(act: Act, edits: Iterable[Edit]) -> tuple[tuple[Provision, ...], list[Draft]]:
    """The new body, and a draft line for each line of the old text and of the new.

    `edits` do not clash. What no edit touches is the very same objects as before.
    """
    builder = _Builder(_kept_lines(act), notes_are_indented(act))
    for edit in edits:
        match edit:
            case WordEdit():
                builder.wordings[edit.site.order].append(edit)
            case Relabelling():
                builder.labels[edit.site.order] = edit
            case Removal() | Rewriting():
                builder.whole_edits[edit.site.order] = edit
            case Designation():
                builder.designations[edit.site.order] = edit
            case Insertion():
                builder.insertions[_key(edit)].append(edit)
                if edit.taken:
                    builder.takers[edit.taken[0].order] = edit
            case _:
                assert_never(edit)
    builder.set_apart()
    builder.touched = sorted(_touched(builder))
    return builder.children(None, act.body), builder.lines.drafts


@frozen
class KeptLines:
    """An act as it is, for what no edit touches to be taken over as a whole."""

    drafts: Sequence[Draft]
    """A line for each line of the act."""
    starts: Sequence[int]
    """How many lines come before each provision; and at last, how many there are."""
    ends: Sequence[int]
    """The order of what comes after each provision and all in it."""


@once_for_each_act
def _kept_lines(act: Act) -> KeptLines:
    """Take the lines of an act, once for all proposals to it."""
    drafts: list[Draft] = []
    starts: list[int] = []
    for site in act.sites:
        starts.append(len(drafts))
        if not site.provision.is_frame:
            drafts.append(Draft((Span(site.line),)))
    return KeptLines(drafts, [*starts, len(drafts)], act.index.ends)


def _touched(builder: _Builder) -> set[int]:
    """The orders of all provisions that an edit names, or puts something into."""
    parents = {parent for parent, _ in builder.insertions if parent is not None}
    edits = (builder.wordings, builder.labels, builder.whole_edits, builder.designations)
    return parents.union(builder.takers, *edits)


@define
class _Builder:
    kept: KeptLines
    indented_notes: bool
    touched: Sequence[int] = ()
    """The orders of the provisions that edits touch, sorted."""
    wordings: dict[int, list[WordEdit]] = field(factory=lambda: defaultdict(list))
    labels: dict[int, Relabelling] = field(factory=dict)
    whole_edits: dict[int, Removal | Rewriting] = field(factory=dict)
    insertions: dict[tuple[int | None, int], list[Insertion]] = field(
        factory=lambda: defaultdict(list)
    )
    takers: dict[int, Insertion] = field(factory=dict)
    """By the first provision that each takes in."""
    holding: dict[int, tuple[Provision, ...]] = field(factory=dict)
    """What these bring, with what they take in, once that is passed: by the same."""
    designations: dict[int, Designation] = field(factory=dict)
    beside: dict[int, list[Insertion]] = field(factory=dict)
    """What comes last in a provision whose text is designated, and so stands beside that text."""
    lines: LineDrafts = field(factory=LineDrafts)
    order: int = 0
    """Place, in the order of the old text, of the provision that comes next."""

    def children(self, parent: int | None, old: tuple[Provision, ...]) -> tuple[Provision, ...]:
        new: list[Provision] = []
        position = 0
        while position < len(old):
            new += self._inserted(parent, position)
            if taker := self.takers.get(self.order):
                taken = old[position : position + len(taker.taken)]
                self._take(taker, parent, position, taken)
                if (parent, position) == _key(taker):
                    new += self.holding[taker.taken[0].order]
                position += len(taken)
                continue
            designation = self.designations.get(self.order)
            first = [*self._provision(old[position])]
            position += 1
            if designation and designation.taken:
                last = position + len(designation.taken)
                inside = [*self._along(parent, position, old[position:last])]
                first = [evolve(first[0], children=(*first[0].children, *inside))]
                position = last
            new += first
        new = _parted([*new, *self._inserted(parent, len(old))])
        same = len(new) == len(old) and all(a is b for a, b in zip(new, old, strict=True))
        return old if same else tuple(new)

    def _is_touched(self) -> bool:
        """Whether an edit touches the next provision, or anything in it."""
        at = bisect_left(self.touched, self.order)
        return at < len(self.touched) and self.touched[at] < self.kept.ends[self.order]

    def set_apart(self) -> None:
        """Keep what is to come last in a provision whose text is designated out of that text."""
        for (parent, position), insertions in self.insertions.items():
            designation = self.designations.get(parent) if parent is not None else None
            if parent is not None and designation and designation.inside:
                last = [each for each in insertions if each.comes_last]
                inner = [each for each in insertions if not each.comes_last]
                self.beside.setdefault(parent, []).extend(last)
                self.insertions[parent, position] = inner

    def _along(
        self, parent: int | None, position: int, old: tuple[Provision, ...]
    ) -> Iterator[Provision]:
        """Provisions that go along into designated text, with what comes between them."""
        for number, provision in enumerate(old):
            yield from self._inserted(parent, position + number)
            yield from self._provision(provision)

    def _inserted(self, parent: int | None, position: int) -> Iterator[Provision]:
        for insertion in by_number(self.insertions.get((parent, position), [])):
            if insertion.taken:
                # What stands right there comes into it later; what stands before is in it already.
                yield from self.holding.get(insertion.taken[0].order, ())
                continue
            for provision in insertion.provisions:
                self.lines.whole(provision, Mark.INSERTED, insertion.operation.id)
                yield provision

    def _take(
        self, taker: Insertion, parent: int | None, position: int, taken: tuple[Provision, ...]
    ) -> None:
        """Bring the new provisions, and in the last of them, as they are now, those that it takes
        in."""
        first = self.order
        for provision in taker.provisions:
            self.lines.whole(provision, Mark.INSERTED, taker.operation.id)
        inside: list[Provision] = []
        for number, provision in enumerate(taken):
            if number:
                inside += self._inserted(parent, position + number)
            inside += self._provision(provision)
        above = taker.taken[0].parent
        below_heading = above is None or heads(above.provision)
        if position == 0 and below_heading and inside and not inside[0].headed:
            inside[0] = evolve(inside[0], blank=0)
        *others, last = taker.provisions
        self.holding[first] = (*others, evolve(last, children=(*last.children, *inside)))

    def _provision(self, old: Provision) -> Iterator[Provision]:
        if not (old.run_in or self.lines.begun or self._is_touched()):
            first, self.order = self.order, self.kept.ends[self.order]
            starts = self.kept.starts
            self.lines.kept(self.kept.drafts[starts[first] : starts[self.order]])
            yield old
            return
        order, self.order = self.order, self.order + 1
        edit = self.whole_edits.get(order)
        if edit is not None:
            self.order = self.kept.ends[order]
            yield from self._whole(old, order, edit)
            return
        if designation := self.designations.get(order):
            yield self._designated(old, order, designation)
            return
        new = old
        leads_in = old.leads_in and self._still_leads_in(order)
        if not (old.kind in FRAMES or old.merged):
            label, wordings = self.labels.get(order), self.wordings.get(order, [])
            if label or wordings or old.leads_in:
                number, text, new = edited_line(old, label, wordings)
                if old.leads_in and not leads_in:
                    number, new = self._own_line(order, number, new)
                self.lines.both(number, text, leads_in=(old.leads_in, leads_in))
            else:
                self.lines.line((Span(old.line),))
        children = self.children(order, old.children)
        if old.children and not children and old.kind in FRAMES:
            return
        if old.leads_in and not leads_in:
            children = tuple(evolve(each, run_in=False) for each in children)
        if children is old.children:
            yield new
            return
        notes = settled_notes(old, children, indented=self.indented_notes)
        yield from notes.before
        if notes.children or old.kind not in FRAMES:
            yield evolve(new, children=spaced(old, notes.children))
        yield from notes.after

    def _designated(self, old: Provision, order: int, designation: Designation) -> Provision:
        """A line behind a number that is new; of a numbered provision, its text in a child on the
        same line."""
        change = designation.operation.id
        _, text, new = edited_line(old, None, self.wordings.get(order, []))
        label, num = designation.label, designation.num
        if not designation.inside:
            added = Span(f"{label} ", Mark.INSERTED, change)
            self.lines.both((added,), text, leads_in=(False, False))
            children = self.children(order, old.children)
            return evolve(new, num=num, label=label, sep=" ", children=children)
        # The space of a document after the first number may be any: it goes with its place.
        close = old.label.endswith(")") and label.startswith("(")
        added = Span(f"{label} ", Mark.INSERTED, change)
        space = Span(old.sep, Mark.DELETED, change) if close else Span(old.sep)
        number = (Span(old.label), *((space, added) if not close else (added, space)))
        self.lines.both(number, text, leads_in=(False, False))
        inner = evolve(
            new,
            num=num,
            label=label,
            sep=" ",
            children=self.children(order, old.children),
            blank=0,
            run_in=True,
        )
        beside: list[Provision] = []
        for insertion in by_number(self.beside.get(order, [])):
            for provision in insertion.provisions:
                self.lines.whole(provision, Mark.INSERTED, insertion.operation.id)
                beside.append(provision)
        sep = "" if close else old.sep
        return evolve(old, sep=sep, text="", children=(inner, *beside))

    def _still_leads_in(self, order: int) -> bool:
        """Whether the first child stays where it is, on the line of the number."""
        first = self.whole_edits.get(order + 1)
        goes = isinstance(first, Removal) and first.left is None
        return not (goes or self.insertions.get((order, 0)))

    def _own_line(
        self, order: int, number: tuple[Span, ...], new: Provision
    ) -> tuple[tuple[Span, ...], Provision]:
        """The number of a provision that is alone on its line now, without a space after it."""
        first = self.whole_edits.get(order + 1)
        edits = (*self.insertions.get((order, 0), ()), *([first] if first else ()))
        self.lines.change = next((edit.operation.id for edit in edits), "")
        if not new.sep:
            return number, new
        *kept, space = number
        return (*kept, evolve(space, mark=Mark.DELETED, change=self.lines.change)), evolve(
            new, sep=""
        )

    def _whole(self, old: Provision, order: int, edit: Removal | Rewriting) -> Iterator[Provision]:
        change = self.lines.change = edit.operation.id
        match edit:
            case Rewriting(new=new, whole=True):
                self.lines.whole(old, Mark.DELETED, change)
                self.lines.whole(new, Mark.INSERTED, change)
                yield new
            case Rewriting(new=new):
                redraft(self.lines, old, new, change)
                yield new
            case Removal(left=None):
                self._gone(old, order, change)
            case Removal(left=left):
                assert left is not None, "the case before is the other one"
                number, text = vacated_line(old, left, change)
                self.lines.both(number, text, leads_in=(old.leads_in, False))
                self._all_gone(old, order + 1, change)
                yield left
            case _:
                assert_never(edit)

    def _gone(self, old: Provision, order: int, change: str) -> None:
        """The lines of a provision that goes; what moves out of it has a change of its own."""
        edit = self.whole_edits.get(order)
        change = edit.operation.id if edit else change
        first, end = (bisect_left(self.touched, at) for at in (order + 1, self.kept.ends[order]))
        if first == end or old.leads_in or old.kind in TABULAR:
            self.lines.whole(old, Mark.DELETED, change)
            return
        self.lines.whole(evolve(old, children=()), Mark.DELETED, change)
        self._all_gone(old, order + 1, change)

    def _all_gone(self, old: Provision, order: int, change: str) -> None:
        """The lines of what stands in a provision that goes; `order` is that of the first."""
        for child in old.children:
            self._gone(child, order, change)
            order = self.kept.ends[order]


def _parted(provisions: list[Provision]) -> list[Provision]:
    """Provisions with an empty line between tables that come to stand side by side: without one
    they would be read as one table."""
    for at, (before, table) in enumerate(pairwise(provisions), start=1):
        side_by_side = before.kind is Kind.TABLE and table.kind is Kind.TABLE
        if side_by_side and not table.children[0].blank:
            first, *others = table.children
            provisions[at] = evolve(table, children=(evolve(first, blank=1), *others))
    return provisions


def _key(insertion: Insertion) -> tuple[int | None, int]:
    return insertion.parent.order if insertion.parent else None, insertion.position


def by_number(insertions: list[Insertion]) -> list[Insertion]:
    """Insertions of different operations at one place, in the order of their numbers; those of one
    operation stay in the order given, and so do all where a provision has no number."""
    if not all(insertion.provisions[0].num for insertion in insertions):
        return insertions
    first: dict[str, str] = {}
    for insertion in insertions:
        first.setdefault(insertion.operation.id, insertion.provisions[0].num)
    return sorted(insertions, key=lambda insertion: order_of(first[insertion.operation.id]))
