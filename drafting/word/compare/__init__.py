"""Two documents → one redline: the new document with what changed as tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from drafting.errors import Problem, Where
from drafting.messages import say, to_say
from drafting.model.mark import Attribution, Mark
from drafting.word.compare.bodies import BodyMerger
from drafting.word.compare.keys import shape
from drafting.word.compare.letters import merge_story
from drafting.word.compare.merging import Merging
from drafting.word.compare.paragraph.wording import Eyes
from drafting.word.compare.parts.carrier import Carrier
from drafting.word.compare.parts.definitions import (
    ListNames,
    StyleNames,
    differing_settings,
    same_defaults,
)
from drafting.word.compare.parts.documents import Documents, body_texts, merge_boxes, written_parts
from drafting.word.compare.parts.headers import headers_of, merge_headers
from drafting.word.compare.parts.notes import merge_notes
from drafting.word.compare.parts.remarks import (
    bring_comments,
    comments_of,
    warn_of_bookmarks,
    warn_of_states,
)
from drafting.word.compare.sameness import Sameness
from drafting.word.document.view import View
from drafting.word.package.elements import Element, add, child_of, new, w
from drafting.word.package.package import Package
from drafting.word.tracked.markup.revisions import NOBODY, Revisions, free_numbers
from drafting.word.tracked.markup.writer import Pen

if TYPE_CHECKING:
    import datetime

    from drafting.word.tracked.markup.kept import KeptChanges

__all__ = ["ComparedDocuments", "Comparison", "Counts", "redline_documents"]

_VIEWS = {"accept": (View.ACCEPTED, View.ACCEPTED), "reject": (View.REJECTED, View.REJECTED)}
_VIEWS["keep"] = (View.REJECTED, View.ACCEPTED)
"""How changes that the old and the new document have are settled."""
_SETTLED = {
    View.ACCEPTED: to_say("tracked changes that the document had are accepted first"),
    View.REJECTED: to_say("tracked changes that the document had are rejected first"),
}
_NOT_KEPT = {
    View.ACCEPTED: to_say(
        "the comparison does not come to these tracked changes, which are accepted"
    ),
    View.REJECTED: to_say(
        "the comparison does not come to these tracked changes, which are rejected"
    ),
}
_SETTINGS = to_say("settings of the documents differ, which cannot be tracked")
_LISTED = 10
_COUNTED = ("", "paragraphs ", "rows ", "controls ")


@frozen(eq=False, repr=False)
class Comparison:
    """How two documents are compared, and by whom."""

    author: str = NOBODY
    date: datetime.date | None = None
    """The date of the tracked changes; None: they have none."""
    keep: Literal["new", "old"] = "new"
    """Whose package the redline has: styles, settings, properties."""
    formatting: Literal["track", "tell", "ignore"] = "track"
    white_space: bool = True
    """Whether differences of white space count."""
    case: bool = True
    """Whether differences of case count."""
    moves: bool = False
    """Whether what moved is tracked as moved, not as deleted and inserted."""
    tracked: Literal["accept", "reject", "keep"] = "accept"
    """What happens to tracked changes that the documents have already: settled first, or, with
    `keep`, those of the document whose package is kept stay under their authors. The redline then
    is the old document with its own changes rejected, and the new one with its own accepted."""


@frozen
class Counts:
    """How many changes a redline has, by kind."""

    inserted: int = 0
    deleted: int = 0
    formatting: int = 0

    def __bool__(self) -> bool:
        return bool(self.inserted or self.deleted or self.formatting)


@frozen(eq=False, repr=False)
class ComparedDocuments:
    """The redline of two documents."""

    document: bytes
    changes: Counts
    warnings: tuple[Problem, ...] = ()
    """What differs and could not be tracked, or was not asked for, with its place."""
    text: Element | None = None
    """The root of the main part, as it was written; None: that part is as it came."""


def redline_documents(before: Package, after: Package, how: Comparison) -> ComparedDocuments:
    """Compare two documents; with all changes rejected the redline is the first, accepted the
    second. Raises `FormatError` where a part is not as it must be."""
    keeps_old = how.keep == "old"
    carrier = Carrier(before, after) if keeps_old else Carrier(after, before)
    views = _VIEWS[how.tracked][:: -1 if keeps_old else 1]
    attribution = Attribution(how.author, how.date)
    revisions = Revisions(lambda _: attribution, free_numbers(carrier.own))
    kept = None
    if how.tracked == "keep":
        from drafting.word.tracked.markup.kept import KeptChanges  # noqa: PLC0415  (few ask for it)

        kept = KeptChanges(views[1], revisions)
    styles = StyleNames.of(carrier)
    documents = Documents(
        carrier,
        styles,
        ListNames.of(carrier, styles.names),
        {"old": views[0], "new": views[1]},
        kept,
    )
    eyes = Eyes(white_space=how.white_space, case=how.case)
    merging = Merging(Pen(revisions), eyes, how.formatting, carrier.own.name)
    if keeps_old:
        merging.gone, merging.come = merging.come, merging.gone
    merging.moves, merging.kept = how.moves, kept
    merging.comments = comments_of(documents)
    same = Sameness(eyes.normal, merging.comments.are_one)
    _merge_stories(documents, BodyMerger(merging, same))
    _bring_used(documents)
    _warn(documents, merging)
    parts = {**carrier.finished(), **written_parts(documents)}
    counts = merging.counts
    return ComparedDocuments(
        carrier.own.with_parts(parts, packed=True),
        Counts(
            sum(counts[f"{kind}{Mark.INSERTED.value}"] for kind in _COUNTED),
            sum(counts[f"{kind}{Mark.DELETED.value}"] for kind in _COUNTED),
            counts["formatting"],
        ),
        tuple(merging.warnings),
        documents.written[carrier.own.main] if carrier.own.main in parts else None,
    )


def _merge_stories(documents: Documents, merger: BodyMerger) -> None:
    """Compare the body and all other stories; the trees of the old document are freed after."""
    carrier, merging, main = documents.carrier, merger.merging, documents.carrier.own.main
    merging.on_boxes = lambda one, two: merge_boxes(one, two, merger)
    other = documents.old_tree(carrier.other.main, main)
    # Each is digested before more of the documents is in memory.
    merger.same.read(_body_of(other))
    own = documents.new_tree(main)
    merger.same.read(_body_of(own))
    targets = {number: part for (of, number), part in carrier.targets.items() if of == main}
    headers = (
        headers_of(other, carrier.other, targets),
        headers_of(own, carrier.own, {each.id: each.target for each in carrier.own.related(main)}),
    )
    backgrounds = [[*map(shape, root.iterchildren(w("background")))] for root in (other, own)]
    if backgrounds[0] != backgrounds[1]:
        merging.warn("differs", say(_SETTINGS), "background")
    _merge_bodies(other, own, merger, documents)
    merge_headers(*headers, documents, merger)
    merge_notes(documents, merger)
    warn_of_states(documents, merging)
    bring_comments(documents, merging)
    warn_of_bookmarks(documents, merging)
    if merging.counts.total() or documents.counts.get("new") or "new" in documents.joined:
        documents.edited.add(main)
    if merging.kept is not None:
        for root in documents.written.values():
            merging.kept.settle(root)
    merging.on_boxes = None
    merging.forget()


def _body_of(root: Element) -> Element:
    body = child_of(root, "body")
    assert body is not None, "the document has one"
    return body


def _merge_bodies(
    before: Element, after: Element, merger: BodyMerger, documents: Documents
) -> None:
    one, other = _body_of(before), _body_of(after)
    merge_story(one, other, merger, lambda: body_texts(documents))
    was, is_now = (
        next((each for each in reversed(body) if each.tag == w("sectPr")), None)
        for body in (one, other)
    )
    if was is None and is_now is None:
        return
    # A body without one has a section all the same, by default (17.6.17).
    is_now = add(other, "sectPr") if is_now is None else is_now
    merger.section(new("sectPr") if was is None else was, is_now)


def _bring_used(documents: Documents) -> None:
    """Bring over what the redline uses of the old document."""
    roots = [documents.written[part] for part in sorted(documents.edited)]
    styles = documents.styles.bring_used(roots, documents.lists)
    documents.lists.bring_used([*roots, *styles])
    for part in sorted(documents.edited):
        documents.carrier.bring_used(documents.written[part], part)


def _warn(documents: Documents, merging: Merging) -> None:
    """Warn of what was settled, and of what differs and is not tracked."""
    merging.place = ""
    sides = (("old", documents.carrier.other.name), ("new", documents.carrier.own.name))
    for side, name in sides:
        if side in documents.joined:
            problem = say("the document has several bodies: in the redline they are one")
            merging.warnings.append(Problem("clash", problem, Where(name)))
        count = documents.counts.get(side, 0)
        view = documents.settled[side]
        if count and side == "new" and merging.kept is not None:
            _warn_of_kept(merging.kept, merging)
        elif count:
            problem = say(_SETTLED[view])
            merging.warnings.append(Problem("tracked", problem, Where(name), (str(count),)))
    if changed := documents.styles.changed(documents.lists):
        problem = say("styles are defined differently in both documents, which cannot be tracked")
        merging.warn_of("differs", problem, changed)
    if not same_defaults(documents.carrier.other, documents.carrier.own):
        problem = say(
            "the default fonts or spacing of the documents differ, which cannot be tracked"
        )
        merging.warn("differs", problem)
    if settings := differing_settings(documents.carrier.other, documents.carrier.own):
        merging.warn_of("differs", say(_SETTINGS), settings)
    if merging.ignored:
        problem = say("differences of white space or case are not tracked")
        count = merging.ignored.total()
        merging.warn("differs", problem, f"{count}", *merging.ignored)
    if merging.alike:
        from drafting.diff.look_alikes import alike_at  # noqa: PLC0415  (few need it)

        where = Where(merging.file)
        merging.warnings += [evolve(each, where=where) for each in alike_at(merging.alike)]
    if merging.looks:
        problem = say("formatting differs, and is not tracked")
        merging.warn("differs", problem, *merging.looks)


def _warn_of_kept(kept: KeptChanges, merging: Merging) -> None:
    """Name the authors whose changes stand in the redline, and the places of others."""
    where = Where(merging.file)
    authors = dict.fromkeys(kept.authors[each] for each in kept.authors if each in kept.written)
    if authors:
        problem = say("tracked changes that the document had are kept under their authors")
        merging.warnings.append(Problem("tracked", problem, where, (*authors,)))
    if lost := kept.lost():
        problem = say(_NOT_KEPT[kept.view])
        shown = (*(each[:60] for each in lost[:_LISTED]), *["…"] * (len(lost) > _LISTED))
        merging.warnings.append(Problem("tracked", problem, where, (str(len(lost)), *shown)))
