"""A proposal in a person's own Word document: as tracked changes, and nothing else changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import partial

from drafting.errors import FormatError, Problem, Where
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.papers.paper import Paper
from drafting.word.document.act.match import Matched, match
from drafting.word.document.document import WordDocument
from drafting.word.document.raised import is_raised, settle_digits
from drafting.word.document.view import CHANGES, View
from drafting.word.package.elements import Element, child_of, w
from drafting.word.package.xml import edited_part_bytes
from drafting.word.tracked.automatic_numbers import settle_numbers
from drafting.word.tracked.comments.part import write_comments
from drafting.word.tracked.markup.revisions import Revisions, free_numbers
from drafting.word.tracked.markup.writer import Pen
from drafting.word.tracked.moves import MovePair, set_moves, write_ranges
from drafting.word.tracked.nearest_like import set_likes
from drafting.word.tracked.notes.writer import NoteWriter, new_note_parts
from drafting.word.tracked.plan import all_paragraphs
from drafting.word.tracked.planner import Plan, plan_changes
from drafting.word.tracked.tables import write_entries

__all__ = ["redline_into"]

_SIGNED = (
    *CHANGES,
    *map(w, ("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange")),
    w("numberingChange"),
)


def redline_into(
    document: WordDocument,
    matched: Matched,
    changes: ChangeSet,
    paper: Paper,
    *,
    moves: bool = False,
) -> bytes:
    """Apply changes to a DOCX that holds their old text, as tracked changes; its new bytes.

    `document` is read with all changes accepted, and `matched` is the old text found in it; its
    trees are edited. Lines that `matched` finds in the document's own signs keep them outside the
    changes. `paper` is the redline of the same changes: its comments go into the margin,
    and it names who proposes what, and when. Changes that others have tracked in the document
    count as accepted, and stay as they are. With `moves`, moved provisions are tracked as moved,
    not as deleted and inserted. Raises `FormatError` with everything that keeps the changes from
    being written.
    """
    if document.bodies > 1:
        why = say("the document has several bodies, and some word processors show the first alone")
        do = say("open it in a word processor and save it again")
        raise FormatError(Problem("clash", why, Where(document.package.name), do=do))
    before = _seen(document.again(View.REJECTED) if _is_tracked(document) else document)
    plan = plan_changes(changes, document, matched)
    set_likes(plan.entries)
    settle_numbers(plan.entries, document)
    pairs = set_moves(plan.entries, changes) if moves else []
    parts = _written(document, changes.new, plan, paper, pairs)
    _prove(document, before, changes, exact=matched.reader.exact)
    return document.package.with_parts(parts)


def _written(
    document: WordDocument, new: Act, plan: Plan, paper: Paper, pairs: Sequence[MovePair]
) -> dict[str, bytes]:
    """Carry out a plan on the trees of a document; the parts that change."""
    numbers = free_numbers(document.package)
    roots = (document.root, *document.trees.values())
    known = [each for root in roots for each in _signed(root)]
    revisions = Revisions(paper.attribution, numbers)
    raised = partial(is_raised, styles=document.lists.styles, view=View.ACCEPTED)
    pen = Pen(revisions, has_notes=bool(document.notes), is_raised=raised)
    notes = NoteWriter(document, new, pen)
    if plan.real_notes:
        pen.references = notes.reference
    body = child_of(document.root, "body")
    assert body is not None, "the document has one"
    write_entries(body, plan.entries, pen)
    for note in plan.notes:
        if not any(item.changes for item in all_paragraphs(note.entries)):
            continue
        write_entries(note.element, note.entries, pen)
        notes.touched.add(note.element.getroottree().getroot())
    if problems := [*plan.problems, *pen.problems]:
        raise FormatError(each.at(file=document.package.name, act=plan.act) for each in problems)
    for run in pen.new_runs():
        settle_digits(run, document.lists.styles)
    notes.put_in_order()
    write_ranges(pairs, pen)
    signed = [each for root in roots for each in _signed(root)]
    times, others = Counter(map(_number, signed)), {*known}
    for each in signed:
        # What is copied of a look may hold another's change, under the same number.
        if each not in others and times[_number(each)] > 1:
            times[_number(each)] -= 1
            each.set(w("id"), revisions.number())
    parts = new_note_parts(document)
    parts |= write_comments(paper, document, plan, pen, parts)
    return parts | _edited(document, notes.touched)


def _signed(root: Element) -> Iterator[Element]:
    """The tracked changes of a part: each has a number of its own."""
    return root.iter(*_SIGNED)


def _number(change: Element) -> str:
    return change.get(w("id"), "")


def _edited(document: WordDocument, notes: Set[Element]) -> dict[str, bytes]:
    """The parts of the package with text in which something has changed, as bytes. `notes` are the
    roots of parts with notes that have changed."""
    package = document.package
    parts = {package.main: document.root}
    parts |= {
        part: tree
        for part, tree in document.trees.items()
        if tree in notes and part in package.names
    }
    return {part: edited_part_bytes(root, package.read(part)) for part, root in parts.items()}


def _prove(
    document: WordDocument, before: list[tuple[str, str]], changes: ChangeSet, *, exact: bool
) -> None:
    """Read the result back: accepted it shows the new text, rejected it is as it was. Unless
    `exact`, the new text stands there in the document's own signs.

    Numbers of notes are automatic, and follow by themselves.

    Raises `FormatError`: a document that cannot be proved is not handed out.
    """
    where = Where(document.package.name)
    accepted = match(changes.new, document.again(View.ACCEPTED, keep_notes=True), exact=exact)
    if isinstance(accepted, list):
        why = say("the document would not show the new text with all changes accepted")
        raise FormatError([Problem("clash", why, where, do=say(_BY_HAND)), *accepted])
    if before != _seen(document.again(View.REJECTED)):
        why = say("the document would not be as it was with all changes rejected")
        raise FormatError(Problem("clash", why, where, do=say(_BY_HAND)))


_BY_HAND = to_say("simplify the formatting around the changes, and report the document as a bug")


def _is_tracked(document: WordDocument) -> bool:
    """Whether it has tracked changes, so that its two texts may differ."""
    roots = (document.root, *document.trees.values())
    marks = (*CHANGES, w("pPrChange"), w("rPrChange"))
    return any(next(root.iter(*marks), None) is not None for root in roots)


def _seen(document: WordDocument) -> list[tuple[str, str]]:
    """The visible paragraphs of a view, each with its number."""
    numbers = document.numbers
    return [
        (numbers.get(paragraph.element, ""), paragraph.text)
        for story in (document.story, *document.notes.values())
        for paragraph in story.paragraphs()
        if paragraph.text or paragraph.element in numbers
    ]
