"""One line of an act with the edits of its number and its words marked in it."""

from __future__ import annotations

from attrs import evolve

from drafting.diff import words
from drafting.model.edit import Relabelling, WordEdit, in_line
from drafting.model.mark import Mark, Span
from drafting.model.provision import Provision


def vacated_line(
    old: Provision, left: Provision, change: str
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The number stays; the text goes, and the note takes its place. Words of a heading that stay
    have the note after them."""
    if not old.num and old.text and left.text.startswith(f"{old.text} "):
        note = left.text.removeprefix(old.text)
        return (), (Span(old.line), Span(note, Mark.INSERTED, change))
    same = old.sep == left.sep
    sep = words.whole(old.sep, Mark.KEPT if same else Mark.DELETED, change)
    return (Span(old.label), *sep), (
        Span(old.text, Mark.DELETED, change),
        Span(("" if same else left.sep) + left.text, Mark.INSERTED, change),
    )


def edited_line(
    old: Provision, label: Relabelling | None, edits: list[WordEdit]
) -> tuple[tuple[Span, ...], tuple[Span, ...], Provision]:
    """The number and the text with their edits marked, and the provision as it is after them."""
    number: list[Span] = [Span(old.label)]
    if label:
        number = [
            *words.whole(old.label, Mark.DELETED, label.operation.id),
            *words.whole(label.label, Mark.INSERTED, label.operation.id),
        ]
    spans: list[Span] = []
    done = 0
    for edit in in_line(old.text, edits):
        spans.append(Span(old.text[done : edit.start]))
        spans += _replaced(old.text[edit.start : edit.end], edit)
        done = edit.end
    spans.append(Span(old.text[done:]))
    text = "".join(span.text for span in spans if span.mark is not Mark.DELETED)
    new = old.reworded(text)
    number += words.spans(old.sep, new.sep, edits[0].operation.id if edits else "")
    if label:
        new = evolve(new, num=label.num, label=label.label)
    return tuple(number), tuple(spans), new


def _replaced(old: str, edit: WordEdit) -> tuple[Span, ...]:
    change = edit.operation.id
    if edit.restated:
        return words.spans(old, edit.new, change)
    return (*words.whole(old, Mark.DELETED, change), *words.whole(edit.new, Mark.INSERTED, change))
