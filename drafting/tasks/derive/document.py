"""A document with tracked changes → the proposal that they come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from drafting.diff.compare import compare
from drafting.errors import DraftingError, FormatError, Problem, Where
from drafting.files.names import made_name, name_from
from drafting.files.proposal import read_proposal
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.papers.editable import editable
from drafting.patch import apply
from drafting.patch.derive import derive
from drafting.structure.doubts.oddities import shortened, warnings_of
from drafting.tasks.amend import amend
from drafting.tasks.derive.authorship import Authorship, DocumentTexts
from drafting.tasks.derive.held_version import HeldVersion, VersionSearch, holds_more, is_own
from drafting.tasks.derive.proposals import DerivedProposal, proposed
from drafting.tasks.derive.reimported import as_exported, as_imported
from drafting.tasks.derive.standing import standing_remarks
from drafting.tasks.exchange.import_file import format_of
from drafting.tasks.word_file import active_warnings, read_word_file
from drafting.text.writer import text_digest
from drafting.word.document.act.match import Matched, match
from drafting.word.document.document import WordDocument, read_document
from drafting.word.document.story import Story
from drafting.word.document.title_block import edited_lines
from drafting.word.document.view import View
from drafting.word.package.elements import w
from drafting.word.package.package import Package
from drafting.word.proof.reading import read_proof
from drafting.word.reading.oddities import new_oddities
from drafting.word.settling import (
    Settled,
    authors_of,
    changed_elsewhere,
    looks_changed,
    marks_of,
    on_insertions_of_others,
    settled,
    with_changes_of,
)

_MOST_TRIED = 12
"""Authors whose changes are tried alone, to find the version that a document held before these."""


@frozen
class DocumentSource:
    """A document, and what the call makes known of it."""

    file: str
    baseline: str = ""
    """`ACT@VERSION`; empty: found by the proof of the document, or in the workspace."""
    language: str = ""
    author: str = ""
    """The one author whose changes are derived; empty: all."""
    name: str = ""
    """Of the proposal; empty: made of the file's."""
    split: bool = False
    """Whether each author's changes are a proposal of their own."""


def derive_document(workspace: Workspace, source: DocumentSource) -> list[DerivedProposal]:
    """Derive a proposal from the tracked changes of a document; or one for each author.

    Raises `DraftingError` where the document holds no version, or more than one; where nothing
    changes; or where the changes of authors that are to be split touch each other.
    """
    file = read_word_file(Path(source.file), source.file)
    if format_of(file.data, source.file) != "word":
        problem = say("one text alone does not show what changes")
        do = say("name the text before it too: `drafting derive OLD {new}`", new=source.file)
        raise FormatError(Problem("form", problem, Where(source.file), do=do))
    if source.split:
        authors = authors_of(read_document(file.data, source.file))
        made = _split(workspace, source, file.data, authors)
    else:
        made = [_derived(workspace, source, file.data)]
    active = active_warnings(Package.open(file.data, source.file))
    return [evolve(each, warnings=(*file.warnings, *active, *each.warnings)) for each in made]


def _split(
    workspace: Workspace, source: DocumentSource, data: bytes, authors: Sequence[str]
) -> list[DerivedProposal]:
    """A proposal for each author; all together make what the document does."""
    whole = _derived(workspace, source, data)
    if len(authors) < 2:
        return [whole]
    names = _names(whole.proposal.proposal, authors)
    made: list[DerivedProposal] = []
    for author, name in zip(authors, names, strict=True):
        alone = evolve(source, author=author, name=name, split=False)
        try:
            made.append(_derived(workspace, alone, data))
        except DraftingError as error:
            # Who changed looks alone, or took out what another brought, has no proposal.
            if any(problem.code != "empty" for problem in error.problems):
                raise
    old = whole.old
    operations = tuple(
        evolve(operation, id=f"{number}.{operation.id}")
        for number, each in enumerate(made)
        for operation in each.proposal.operations
    )
    try:
        together = apply(old, evolve(whole.proposal, operations=operations)).act
    except DraftingError as error:
        found = tuple(f"{each.where.address}: {each.problem}" for each in error.problems)
    else:
        if together.body == apply(old, whole.proposal).act.body:
            return made
        found = ()
    problem = say("the changes of the authors touch each other, and cannot be split")
    do = say("leave --split-authors out, or derive those of one: --author NAME")
    raise DraftingError(Problem("clash", problem, Where(source.file), found, do))


def _names(name: str, authors: Sequence[str]) -> list[str]:
    found: list[str] = []
    for author in authors:
        found.append(f"{name}-{made_name(author).lower() or 'unknown'}")
    return [f"{each}-{n}" if found.count(each) > 1 else each for n, each in enumerate(found, 1)]


@frozen(eq=False)
class _ReadDocument:
    """A document with the changes of some authors, and the version that it holds without these."""

    document: WordDocument
    baseline: HeldVersion
    settled: tuple[str, ...] = ()
    """Authors whose changes are part of the version already."""
    author: str | None = None
    """The one author whose changes are derived; `None`: all."""
    on_others: tuple[str, ...] = ()
    """Paragraphs in which this author edits what others insert."""


def _read(workspace: Workspace, source: DocumentSource, data: bytes) -> _ReadDocument:
    """Find the changes that are proposed, and the version: as a rule that with every change
    rejected, but others may have been at work on the document before it held the version."""
    search = VersionSearch(workspace, source.file, source.baseline, source.language)
    document = read_document(data, source.file)
    authors = authors_of(document)
    if source.author and source.author not in authors:
        problem = say("no tracked change is by `{author}`", author=source.author)
        found = tuple(author or say("unknown") for author in authors) or (
            say("no change is tracked"),
        )
        raise DraftingError(Problem("not-found", problem, Where(source.file), found))
    on_others: tuple[str, ...] = ()
    if source.author:
        on_others = on_insertions_of_others(document, source.author)
        document = with_changes_of(document, source.author)
    rejected = document.again(View.REJECTED)
    own = source.author or None
    if held := search.held(rejected):
        return _ReadDocument(document, held, (), own, on_others)
    for author in [source.author] if source.author else authors[: _MOST_TRIED * (len(authors) > 1)]:
        one = with_changes_of(read_document(data, source.file), author, View.ACCEPTED)
        if held := search.held(one.again(View.REJECTED)):
            settled_ones = tuple(each for each in authors if each != author)
            return _ReadDocument(one, held, settled_ones, author)
    return _ReadDocument(document, search.edited(rejected), (), own, on_others)


def _derived(workspace: Workspace, source: DocumentSource, data: bytes) -> DerivedProposal:
    reading = _read(workspace, source, data)
    document, baseline = reading.document, reading.baseline
    act = baseline.text.act
    new = _new_text(baseline, document)
    several = len({*authors_of(document)} - {*reading.settled}) > 1 and not source.author
    derived = derive(act, new.act, alone=baseline.text.alone, paired=not several)
    derived = evolve(derived, differences=())
    above = (*_title_block(document, act), *changed_elsewhere(document))
    before = None if is_own(document) else document.again(View.REJECTED)
    odd = (*new_oddities(document, before), *_beside(baseline, before))
    if derived.amended is None:
        raise DraftingError(_nothing(source, (*looks_changed(document), *above, *odd)))
    texts = DocumentTexts(act, baseline.old, new)
    attribution = Authorship.of(derived, texts, marks_of(document, reading.author))
    warnings = (
        *_settled(source, reading),
        *_untracked(source, baseline),
        *_outside(source, baseline, new),
        *attribution.unused(source.file),
        *looks_changed(document),
        *above,
        *odd,
    )
    name = source.name or name_from(Path(source.file), "derived")
    made = proposed(
        baseline.text,
        derived,
        attribution.heading(name),
        attribution.operations(baseline.text.alone),
        _remarks(derived.amended.changes, attribution),
    )
    return evolve(made, warnings=(*made.warnings, *warnings))


def _remarks(changes: ChangeSet, attribution: Authorship) -> dict[str, list[str]]:
    """Comments on each operation: where else a line of it may stand, whose it is."""
    standing = standing_remarks(changes)
    by_whom = attribution.remarks()
    return {each: [*standing.get(each, ()), *lines] for each, lines in by_whom.items()}


def _nothing(source: DocumentSource, elsewhere: Sequence[Problem]) -> Problem:
    found = tuple(line for each in elsewhere for line in (each.problem, *each.found))
    problem = say("no text of the act changes in the document")
    return Problem("empty", problem, Where(source.file), found, say("no proposal is needed"))


def _title_block(document: WordDocument, act: Act) -> Iterator[Problem]:
    """A warning for edited lines of the title block of a draft, or of a redline."""
    body, proof = document.root.find(w("body")), read_proof(document.package)
    if body is None or proof is None:
        return
    front = None if proof.proposals else [each.text for each in editable(act).front]
    if found := edited_lines(body, front, document.lists.styles):
        problem = say("the title block was edited, and is no part of the act")
        do = say("change the title of the act in the text below the block")
        yield Problem("tracked", problem, Where(document.package.name), tuple(found), do)


def _beside(baseline: HeldVersion, before: WordDocument | None) -> Iterator[Problem]:
    """A warning for text boxes of a document of others that hold no line of the act."""
    if before is None or baseline.untracked:
        return
    matched = baseline.old.matched
    held = {each.paragraph.element for each in matched.places.values()}
    held |= {each.element for each in matched.tables.values()}
    boxed = [each for each in before.units if each not in before.bare]
    if any(each.element in held for each in boxed):
        return
    problem = say("a text box holds text that is no part of the act")
    lines = (each.text for each in Story(tuple(boxed)).paragraphs())
    found = [(problem, shortened(each)) for each in lines if each.strip()]
    yield from warnings_of(found, Where(before.package.name))


def _new_text(baseline: HeldVersion, document: WordDocument) -> Settled:
    """The accepted text. Raises `FormatError` where it is no act."""
    act = baseline.text.act
    if result := _as_proved(document, act):
        return result
    after = as_imported(act, document)
    if baseline.untracked:
        before = as_exported(act)
    else:
        before = as_imported(act, document.again(View.REJECTED))
    new = settled(act, before, after, document)
    if new is None:
        problem = say("the document, with its changes accepted, cannot be read as the act")
        where = Where(document.package.name, act=act.name)
        do = say("`drafting import` with --print shows how it is read")
        raise FormatError(Problem("unreadable", problem, where, do=do))
    return new


def _as_proved(document: WordDocument, act: Act) -> Settled | None:
    """The accepted text as the proposals make it that a redline encloses, if it is still that one:
    a document shows less of a structure than an act has."""
    proof = read_proof(document.package)
    if proof is None or not proof.proposals or proof.baseline != text_digest(act):
        return None
    try:
        proposals = [read_proposal(each.text, each.name) for each in proof.proposals]
        result = amend(act, proposals, as_given=True).act
    except DraftingError:
        return None
    matched = match(result, document)
    if not isinstance(matched, Matched) or holds_more(document, matched):
        return None
    return Settled(result, matched)


def _settled(source: DocumentSource, reading: _ReadDocument) -> Iterator[Problem]:
    if reading.settled:
        names = ", ".join(author or say("unknown") for author in reading.settled)
        name = reading.baseline.text.act.name
        problem = say(
            "the changes by {names} are part of {name} already, and no part of the proposal",
            names=names,
            name=name,
        )
        yield Problem("tracked", problem, Where(source.file, act=name))
    if reading.on_others:
        problem = say(
            "`{author}` edits what others insert: without that, these changes come out otherwise",
            author=source.author,
        )
        found = tuple(map(shortened, reading.on_others[:12]))
        do = say("compare the proposal with the document there, or derive the changes of all")
        yield Problem("tracked", problem, Where(source.file), found, do)


def _untracked(source: DocumentSource, baseline: HeldVersion) -> Iterator[Problem]:
    if baseline.untracked:
        problem = say("the document was edited without tracking: these changes are derived too")
        lines = [
            line.site.address
            for line in compare(baseline.text.act, baseline.old.act).lines
            if line.changed
        ]
        where = Where(source.file, act=baseline.text.act.name)
        yield Problem("tracked", problem, where, tuple(dict.fromkeys(lines))[:12])


def _outside(source: DocumentSource, baseline: HeldVersion, new: Settled) -> Iterator[Problem]:
    if new.outside:
        problem = say("the document changes where the act has a gap, which no operation can change")
        yield Problem(
            "gap", problem, Where(source.file, act=baseline.text.act.name), new.outside[:12]
        )
