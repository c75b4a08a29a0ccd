"""Edits of an act → its new text, with a line for each line of either text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import assert_never

from attrs import define, evolve, field

from drafting.diff import LineDrafts, redraft, words
from drafting.model.act import Act
from drafting.model.change import Draft
from drafting.model.edit import Edit, Insertion, Relabelling, Removal, Rewriting, WordEdit
from drafting.model.kind import FRAMES
from drafting.model.mark import Mark, Span
from drafting.model.number import order_of
from drafting.model.provision import Provision
from drafting.patch.settled_notes import settled_notes


def rebuild(act: Act, edits: Iterable[Edit]) -> tuple[tuple[Provision, ...], list[Draft]]:
    """The new body, and a draft line for each line of the old text and of the new.

    `edits` do not clash. What no edit touches is the very same objects as before.
    """
    builder = _Builder()
    for edit in edits:
        match edit:
            case WordEdit():
                builder.wordings[edit.site.order].append(edit)
            case Relabelling():
                builder.labels[edit.site.order] = edit
            case Removal() | Rewriting():
                builder.whole_edits[edit.site.order] = edit
            case Insertion():
                key = edit.parent.order if edit.parent else None
                builder.insertions[key, edit.position].append(edit)
            case _:
                assert_never(edit)
    return builder.children(None, act.body), builder.lines.drafts


@define
class _Builder:
    wordings: dict[int, list[WordEdit]] = field(factory=lambda: defaultdict(list))
    labels: dict[int, Relabelling] = field(factory=dict)
    whole_edits: dict[int, Removal | Rewriting] = field(factory=dict)
    insertions: dict[tuple[int | None, int], list[Insertion]] = field(
        factory=lambda: defaultdict(list)
    )
    lines: LineDrafts = field(factory=LineDrafts)
    order: int = 0
    """Place, in the order of the old text, of the provision that comes next."""

    def children(self, parent: int | None, old: tuple[Provision, ...]) -> tuple[Provision, ...]:
        new: list[Provision] = []
        for position, provision in enumerate(old):
            new += self._inserted(parent, position)
            new += self._provision(provision)
        new += self._inserted(parent, len(old))
        same = len(new) == len(old) and all(a is b for a, b in zip(new, old, strict=True))
        return old if same else tuple(new)

    def _inserted(self, parent: int | None, position: int) -> Iterator[Provision]:
        for insertion in _by_number(self.insertions.get((parent, position), [])):
            for provision in insertion.provisions:
                self.lines.whole(provision, Mark.INSERTED, insertion.operation.id)
                yield provision

    def _provision(self, old: Provision) -> Iterator[Provision]:
        order, self.order = self.order, self.order + 1
        edit = self.whole_edits.get(order)
        if edit is not None:
            self.order += sum(1 for _ in old.walk()) - 1
            yield from self._whole(old, edit)
            return
        new = old
        leads_in = old.leads_in and self._still_leads_in(order)
        if old.kind not in FRAMES:
            wordings = self.wordings.get(order, [])
            number, text, new = _edited(old, self.labels.get(order), wordings)
            if old.leads_in and not leads_in:
                number, new = self._own_line(order, number, new)
            self.lines.both(number, text, leads_in=(old.leads_in, leads_in))
        children = self.children(order, old.children)
        if old.children and not children and old.kind in FRAMES:
            return
        if old.leads_in and not leads_in:
            children = tuple(evolve(each, run_in=False) for each in children)
        if children is old.children:
            yield new
            return
        notes = settled_notes(old, children)
        yield from notes.before
        if notes.children or old.kind not in FRAMES:
            yield evolve(new, children=notes.children)
        yield from notes.after

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

    def _whole(self, old: Provision, edit: Removal | Rewriting) -> Iterator[Provision]:
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
                self.lines.whole(old, Mark.DELETED, change)
            case Removal(left=left):
                assert left is not None, "the case before is the other one"
                number, text = _vacating(old, left, change)
                self.lines.both(number, text, leads_in=(old.leads_in, False))
                for child in old.children:
                    self.lines.whole(child, Mark.DELETED, change)
                yield left
            case _:
                assert_never(edit)


def _by_number(insertions: list[Insertion]) -> list[Insertion]:
    """Insertions of different operations at one place, in the order of their numbers; those of one
    operation stay in the order given, and so do all where a provision has no number."""
    if not all(insertion.provisions[0].num for insertion in insertions):
        return insertions
    first: dict[str, str] = {}
    for insertion in insertions:
        first.setdefault(insertion.operation.id, insertion.provisions[0].num)
    return sorted(insertions, key=lambda insertion: order_of(first[insertion.operation.id]))


def _vacating(
    old: Provision, left: Provision, change: str
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The number stays; the text goes, and the note takes its place."""
    return (Span(old.label + old.sep),), (
        Span(old.text, Mark.DELETED, change),
        Span(left.sep if not old.sep else "", Mark.INSERTED, change),
        Span(left.text, Mark.INSERTED, change),
    )


def _edited(
    old: Provision, label: Relabelling | None, edits: list[WordEdit]
) -> tuple[tuple[Span, ...], tuple[Span, ...], Provision]:
    """The number and the text with their edits marked, and the provision as it is after them."""
    number: list[Span] = [Span(old.label)]
    if label:
        number = [
            *words.whole(old.label, Mark.DELETED, label.operation.id),
            *words.whole(label.label, Mark.INSERTED, label.operation.id),
        ]
    number.append(Span(old.sep))
    spans: list[Span] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        spans.append(Span(old.text[done : edit.start]))
        spans += _replaced(old.text[edit.start : edit.end], edit)
        done = edit.end
    spans.append(Span(old.text[done:]))
    text = "".join(span.text for span in spans if span.mark is not Mark.DELETED)
    if old.label and text and not (old.text or old.sep):
        spans.insert(0, Span(" ", Mark.INSERTED, edits[0].operation.id))
        old = evolve(old, sep=" ")
    if label:
        old = evolve(old, num=label.num, label=label.label)
    return tuple(number), tuple(spans), evolve(old, text=text) if edits else old


def _replaced(old: str, edit: WordEdit) -> tuple[Span, ...]:
    change = edit.operation.id
    if edit.restated:
        return words.spans(old, edit.new, change)
    return (*words.whole(old, Mark.DELETED, change), *words.whole(edit.new, Mark.INSERTED, change))
