"""A document with tracked changes → the proposal that they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from drafting.diff import compare
from drafting.errors import DraftingError, FormatError, Problem, Where
from drafting.files.disk import read_bytes
from drafting.files.proposal import read_proposal
from drafting.files.workspace import Workspace
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.proof import Proof
from drafting.patch import apply
from drafting.patch.derive import derive
from drafting.tasks.amend import amend
from drafting.tasks.authorship import Authorship, DocumentTexts
from drafting.tasks.derive import DerivedProposal, NamedText, proposed
from drafting.tasks.documents import export
from drafting.text.writer import text_digest
from drafting.word.document.document import WordDocument, read_document
from drafting.word.document.match import Matched, match
from drafting.word.document.story import View
from drafting.word.package.archive import MAX_FILE
from drafting.word.proof.part import read_proof
from drafting.word.reading.act import ImportedAs, import_act
from drafting.word.settling import (
    Settled,
    authors_of,
    changed_elsewhere,
    looks_changed,
    marks_of,
    settled,
    with_changes_of,
)

_HALF = 0.5
"""Share of the lines of a version that a document must hold, to be that version edited."""


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


@frozen
class _Baseline:
    """The version that a document holds, or held before it was edited without tracking."""

    text: NamedText
    old: Settled
    """The text with every change rejected."""
    untracked: bool = False
    """Whether that is another text than the version."""


def derive_document(workspace: Workspace, source: DocumentSource) -> list[DerivedProposal]:
    """Derive a proposal from the tracked changes of a document; or one for each author.

    Raises `DraftingError` where no version, or more than one, is what the document holds, nothing
    changes, or the changes of authors that are to be split touch each other.
    """
    path = Path(source.file)
    data = read_bytes(path, source.file, MAX_FILE)
    document = read_document(data, source.file)
    if source.author and source.author not in (authors := authors_of(document)):
        problem = f"no tracked change is by `{source.author}`"
        found = tuple(author or "unknown" for author in authors) or ("no change is tracked",)
        raise DraftingError(Problem("not-found", problem, Where(source.file), found))
    if source.split:
        return _split(workspace, source, data, authors_of(document))
    return [_derived(workspace, source, data)]


def _split(
    workspace: Workspace, source: DocumentSource, data: bytes, authors: Sequence[str]
) -> list[DerivedProposal]:
    """A proposal for each author; all together make what the document does."""
    whole = _derived(workspace, source, data)
    if len(authors) < 2:
        return [whole]
    names = _names(whole.proposal.proposal, authors)
    made = [
        _derived(workspace, evolve(source, author=author, name=name, split=False), data)
        for author, name in zip(authors, names, strict=True)
    ]
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
    problem = "the changes of the authors touch each other, and cannot be split"
    do = "leave --split-authors out, or derive those of one: --author NAME"
    raise DraftingError(Problem("clash", problem, Where(source.file), found, do))


def _names(name: str, authors: Sequence[str]) -> list[str]:
    found: list[str] = []
    for author in authors:
        slug = re.sub(r"[^\w.-]+", "-", author).strip("-.").lower() or "unknown"
        found.append(f"{name}-{slug}")
    return [f"{each}-{n}" if found.count(each) > 1 else each for n, each in enumerate(found, 1)]


def _derived(workspace: Workspace, source: DocumentSource, data: bytes) -> DerivedProposal:
    document = read_document(data, source.file)
    if source.author:
        document = with_changes_of(document, source.author)
    rejected = document.again(View.REJECTED)
    baseline = _baseline(workspace, source, document, rejected)
    act = baseline.text.act
    new = _new_text(baseline, document)
    one = bool(source.author) or len(authors_of(document)) < 2
    derived = derive(act, new.act, alone=baseline.text.alone, paired=one)
    derived = evolve(derived, differences=())
    if derived.amended is None:
        raise DraftingError(_nothing(source, document))
    texts = DocumentTexts(act, baseline.old, new)
    attribution = Authorship.of(derived, texts, marks_of(document))
    warnings = (
        *_untracked(source, baseline),
        *_outside(source, baseline, new),
        *attribution.unused(source.file),
        *looks_changed(document),
        *changed_elsewhere(document),
    )
    name = source.name or _name(source.file)
    made = proposed(
        baseline.text,
        derived,
        attribution.heading(name),
        attribution.operations(baseline.text.alone),
        attribution.remarks(),
    )
    return evolve(made, warnings=warnings)


def _name(file: str) -> str:
    stem = re.sub(r"[^\w.-]+", "-", Path(file).stem).strip("-.")
    return stem or "derived"


def _nothing(source: DocumentSource, document: WordDocument) -> Problem:
    found = tuple(each.problem for each in (*looks_changed(document), *changed_elsewhere(document)))
    problem = "no text of the act changes in the document"
    return Problem("empty", problem, Where(source.file), found, "no proposal is needed")


# The baseline.


def _baseline(
    workspace: Workspace, source: DocumentSource, document: WordDocument, rejected: WordDocument
) -> _Baseline:
    proof = read_proof(document.package)
    if source.baseline:
        candidates = [*_versions(workspace, source.baseline, source.language)]
        return _held(candidates, rejected) or _edited(source, candidates, rejected)
    if proof is not None and (proved := [*_proved(workspace, proof, source.language)]):
        return _held(proved, rejected) or _edited(source, proved, rejected)
    found = [
        each
        for act in workspace.acts()
        for each in _all_versions(workspace, act, source.language)
        if isinstance(match(each.act, rejected), Matched)
    ]
    by_text = {each.act.body: each for each in reversed(found)}
    if len(by_text) != 1:
        raise DraftingError(_unknown(source, found, proof))
    held = _held([*by_text.values()], rejected)
    assert held is not None, "the version was found in the document"
    return held


def _unknown(source: DocumentSource, found: Sequence[NamedText], proof: Proof | None) -> Problem:
    where, do = (
        Where(source.file),
        "name the version that the document holds: --baseline ACT@VERSION",
    )
    if found:
        listed = tuple(f"{each.act.name} ({each.act.language})" for each in found)
        problem = "the document, with its changes rejected, is more than one version"
        return Problem("ambiguous", problem, where, listed, do)
    problem = "the document, with its changes rejected, is no version of the workspace"
    listed = ()
    if proof is not None:
        listed = (f"its proof names {proof.act}@{proof.version} ({proof.language})",)
    return Problem("other-version", problem, where, listed, do)


def _versions(workspace: Workspace, name: str, language: str) -> Iterator[NamedText]:
    history, version = workspace.named(name)
    for each in [language] if language else version.digest:
        act = workspace.act(history, version, each)
        yield NamedText(act, len(version.digest) == 1, stored=True)


def _all_versions(workspace: Workspace, name: str, language: str) -> Iterator[NamedText]:
    for version in workspace.history(name).versions:
        try:
            yield from _versions(workspace, f"{name}@{version.version}", language)
        except DraftingError:
            continue


def _proved(workspace: Workspace, proof: Proof, language: str) -> Iterator[NamedText]:
    if proof.act not in workspace.acts() or language not in ("", proof.language):
        return
    history = workspace.history(proof.act)
    for version in history.versions:
        if version.digest.get(proof.language) == proof.baseline:
            act = workspace.act(history, version, proof.language)
            yield NamedText(act, len(version.digest) == 1, stored=True)
            return


def _held(candidates: Sequence[NamedText], rejected: WordDocument) -> _Baseline | None:
    """The version that the document holds to the letter."""
    for each in candidates:
        matched = match(each.act, rejected)
        if isinstance(matched, Matched):
            return _Baseline(each, Settled(each.act, matched))
    return None


def _edited(
    source: DocumentSource, candidates: Sequence[NamedText], rejected: WordDocument
) -> _Baseline:
    """The version that the document held before it was edited without tracking."""
    problems: list[Problem] = []
    for each in candidates:
        found = match(each.act, rejected)
        problems = problems or (found if isinstance(found, list) else [])
        before = _as_exported(each.act)
        after = _imported(each.act, rejected)
        old = settled(each.act, before, after, rejected)
        if old and _share(compare(each.act, old.act)) >= _HALF:
            return _Baseline(each, old, untracked=True)
    names = ", ".join(each.act.name for each in candidates)
    problem = f"the document, with its changes rejected, is not {names}, nor that edited a little"
    do = "name the version that it holds: --baseline ACT@VERSION"
    where = Where(source.file)
    raise FormatError([Problem("other-version", problem, where, do=do), *problems])


def _share(changes: ChangeSet) -> float:
    """The share of the lines of the old text that stay as they are."""
    old = [line for line in changes.lines if line.old]
    return sum(not line.changed for line in old) / max(1, len(old))


def _as_exported(act: Act) -> Act:
    """The act as its export is imported."""
    view = read_document(export(act), "export.docx")
    return _imported(act, view)


def _imported(act: Act, document: WordDocument) -> Act:
    wanted = ImportedAs(act.identity, act.version, act.language, known=True)
    return import_act(document, wanted).act


def _new_text(baseline: _Baseline, document: WordDocument) -> Settled:
    """The accepted text. Raises `FormatError` where it is no act."""
    act = baseline.text.act
    if result := _as_proved(document, act):
        return result
    after = _imported(act, document)
    if baseline.untracked:
        before = _as_exported(act)
    else:
        before = _imported(act, document.again(View.REJECTED))
    new = settled(act, before, after, document)
    if new is None:
        problem = "the document, with its changes accepted, cannot be read as the act"
        where = Where(document.package.name, act=act.name)
        do = "`drafting import` with --print shows how it is read"
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
    return Settled(result, matched) if isinstance(matched, Matched) else None


def _untracked(source: DocumentSource, baseline: _Baseline) -> Iterator[Problem]:
    if baseline.untracked:
        problem = "the document was edited without tracking: these changes are derived too"
        lines = [
            line.site.address
            for line in compare(baseline.text.act, baseline.old.act).lines
            if line.changed
        ]
        where = Where(source.file, act=baseline.text.act.name)
        yield Problem("tracked", problem, where, tuple(dict.fromkeys(lines))[:12])


def _outside(source: DocumentSource, baseline: _Baseline, new: Settled) -> Iterator[Problem]:
    if new.outside:
        problem = "the document changes where the act has a gap, which no operation can change"
        yield Problem(
            "gap", problem, Where(source.file, act=baseline.text.act.name), new.outside[:12]
        )
