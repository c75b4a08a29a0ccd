"""Two versions of an act, or of a provision → a change set, line by line."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import groupby

from drafting.diff.align import ProvisionPair, align
from drafting.diff.line_drafts import LineDrafts
from drafting.diff.sequence import opcodes
from drafting.diff.words import spans, whole
from drafting.model.act import Act
from drafting.model.cells import has_merged, heads, merges
from drafting.model.change import ChangeSet, Draft
from drafting.model.kind import FRAMES
from drafting.model.mark import Mark, Span
from drafting.model.provision import Provision


def compare(old: Act, new: Act) -> ChangeSet:
    """What differs between two texts of an act. Empty where no line of the law does."""
    made = LineDrafts()
    _aligned(made, old.body, new.body, "")
    return ChangeSet.of(old, new, _reunited(made.drafts), ())


def redraft(made: LineDrafts, old: Provision, new: Provision, change: str) -> None:
    """Draft the lines of a provision that takes the place of another, under the id of a change."""
    made.change = change
    if _otherwise_merged(old, new):
        # No mark of a change divides a cell: the one row goes, the other comes.
        made.whole(old, Mark.DELETED, change)
        made.whole(new, Mark.INSERTED, change)
        return
    if not (old.kind in FRAMES or new.kind in FRAMES or old.merged):
        made.both(
            _number(old, new, change),
            spans(old.text, new.text, change),
            leads_in=(old.leads_in, new.leads_in),
        )
    _aligned(made, old.children, new.children, change)


def _aligned(
    made: LineDrafts, old: Sequence[Provision], new: Sequence[Provision], change: str
) -> None:
    pairs = align(old, new)
    if any(map(has_merged, (*old, *new))):
        pairs = _whole_cells(pairs, old, new)
    for before, after in pairs:
        if before and after:
            redraft(made, before, after, change)
        elif before:
            made.whole(before, Mark.DELETED, change)
        elif after:
            made.whole(after, Mark.INSERTED, change)


def _whole_cells(
    pairs: Iterable[ProvisionPair], old: Sequence[Provision], new: Sequence[Provision]
) -> Iterator[ProvisionPair]:
    """The pairs of rows, less those with a cell that continues one of a row that is no pair."""
    partners: dict[int, int] = {}
    gone: list[ProvisionPair] = []
    come: list[ProvisionPair] = []
    i = j = 0
    for before, after in pairs:
        if before and after and not _otherwise_merged(before, after):
            both = zip(heads(old, i), heads(new, j), strict=True)
            if all(partners.get(above) == its for above, its in both):
                partners[i] = j
                yield from (*gone, *come, (before, after))
                gone, come = [], []
                i, j = i + 1, j + 1
                continue
        if before:
            gone.append((before, None))
            i += 1
        if after:
            come.append((None, after))
            j += 1
    yield from (*gone, *come)


def _otherwise_merged(old: Provision, new: Provision) -> bool:
    return (has_merged(old) or has_merged(new)) and merges(old) != merges(new)


def _reunited(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Keep lines that stand, word for word, deleted in one place of the tree and inserted in
    another with nothing kept between: their surroundings changed, not they."""
    for both, run in groupby(drafts, key=lambda draft: draft.in_old and draft.in_new):
        if both:
            yield from run
            continue
        lines = list(run)
        order = {id(draft): place for place, draft in enumerate(lines)}
        gone = [draft for draft in lines if draft.in_old]
        come = [draft for draft in lines if draft.in_new]
        before, after = ([_identity(draft) for draft in side] for side in (gone, come))
        for same, i, j, k, m in opcodes(before, after):
            if same:
                yield from (Draft(whole(_text(draft), Mark.KEPT, "")) for draft in gone[i:j])
            else:
                # As they were drafted: a cell that comes stays in its row, before what goes below.
                yield from sorted((*gone[i:j], *come[k:m]), key=lambda draft: order[id(draft)])


def _identity(draft: Draft) -> Hashable:
    """The key of a line; a cell of another row is another cell, whatever its text."""
    return id(draft) if draft.in_table else _text(draft)


def _text(draft: Draft) -> str:
    return "".join(span.text for span in draft.spans)


def _number(old: Provision, new: Provision, change: str) -> tuple[Span, ...]:
    """The number of a line, with the space after it."""
    if (old.label, old.sep) == (new.label, new.sep):
        return whole(old.label + old.sep, Mark.KEPT, "")
    if old.label == new.label and (old.leads_in or new.leads_in):
        return (
            *whole(old.label, Mark.KEPT, ""),
            *whole(old.sep, Mark.DELETED, change),
            *whole(new.sep, Mark.INSERTED, change),
        )
    return (
        *whole(old.label + old.sep, Mark.DELETED, change),
        *whole(new.label + new.sep, Mark.INSERTED, change),
    )
