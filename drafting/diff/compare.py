"""Two versions of an act, or of a provision → a change set, line by line."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from drafting.diff.align import align
from drafting.diff.words import spans, whole
from drafting.model.act import Act
from drafting.model.change import ChangeSet, Draft
from drafting.model.kind import Kind
from drafting.model.mark import Mark, Span, joined
from drafting.model.provision import Provision

_TABULAR = frozenset({Kind.TABLE, Kind.ROW, Kind.CELL})


def compare(old: Act, new: Act) -> ChangeSet:
    """What differs between two texts of an act. Empty where no line of the law does."""
    return ChangeSet.of(old, new, _reunited(_aligned(old.body, new.body, "")), ())


def redrafted(old: Provision, new: Provision, change: str) -> Iterator[Draft]:
    """The lines of a provision that takes the place of another, under the id of one change."""
    yield from _line(old, new, change)
    yield from _aligned(old.children, new.children, change)


def drafted(
    provision: Provision, mark: Mark, change: str = "", *, in_table: bool = False
) -> Iterator[Draft]:
    """The lines of a provision with one mark throughout."""
    in_table = in_table or provision.kind in _TABULAR
    if provision.kind.bears_text:
        in_old, in_new = mark is not Mark.INSERTED, mark is not Mark.DELETED
        change = change if mark is not Mark.KEPT else ""
        # An empty line that comes or goes has a span too: a change is known by its spans.
        yield Draft((Span(provision.line, mark, change),), in_old, in_new, in_table)
    for child in provision.children:
        yield from drafted(child, mark, change, in_table=in_table)


def _aligned(old: Sequence[Provision], new: Sequence[Provision], change: str) -> Iterator[Draft]:
    for before, after in align(old, new):
        if before is None or after is None:
            mark = Mark.INSERTED if before is None else Mark.DELETED
            provision = before or after
            assert provision is not None, "a pair has one side at least"
            yield from drafted(provision, mark, change)
        else:
            yield from redrafted(before, after, change)


def _reunited(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Keep lines that stand, word for word, deleted in one place of the tree and inserted in
    another with nothing kept between: their surroundings changed, not they."""
    for both, run in groupby(drafts, key=lambda draft: draft.in_old and draft.in_new):
        if both:
            yield from run
            continue
        lines = list(run)
        gone = [draft for draft in lines if draft.in_old]
        come = [draft for draft in lines if draft.in_new]
        before, after = ([_identity(draft) for draft in side] for side in (gone, come))
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for tag, i, j, k, m in matcher.get_opcodes():
            if tag == "equal":
                yield from (Draft(whole(_text(draft), Mark.KEPT, "")) for draft in gone[i:j])
            else:
                yield from (*gone[i:j], *come[k:m])


def _identity(draft: Draft) -> Hashable:
    """The key of a line; a cell of another row is another cell, whatever its text."""
    return id(draft) if draft.in_table else _text(draft)


def _text(draft: Draft) -> str:
    return "".join(span.text for span in draft.spans)


def _line(old: Provision, new: Provision, change: str) -> Iterator[Draft]:
    if not old.kind.bears_text:
        return
    number: tuple[Span, ...] = whole(old.label + old.sep, Mark.KEPT, "")
    if (old.label, old.sep) != (new.label, new.sep):
        number = (
            *whole(old.label + old.sep, Mark.DELETED, change),
            *whole(new.label + new.sep, Mark.INSERTED, change),
        )
    yield Draft(joined((*number, *spans(old.text, new.text, change))))
