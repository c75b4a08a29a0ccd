"""The pipeline on one screen: one function for each stage, from a workspace to papers.

read → model → patch or diff → papers → render
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from drafting.diff import compare
from drafting.errors import (
    DraftingError,
    PhraseError,
    Problem,
    Where,
    WorkspaceError,
    by_language,
)
from drafting.model.act import Act, Identity
from drafting.model.amending import AmendingText
from drafting.model.change import Amended, ChangeSet
from drafting.model.paper import Paper
from drafting.model.proof import Proof, Revision, prove
from drafting.model.proposal import Proposal
from drafting.papers import (
    Matter,
    amending_text,
    bare_redline,
    consolidated,
    cover,
    editable,
    note,
    redline,
    table,
    text_digest,
)
from drafting.patch import Located, Merged, apply, consequences, locate, marshalled, merge
from drafting.phrase import read_instructions, resolved, unfit, write
from drafting.read.transcript import write_proposal
from drafting.render.html import render_html
from drafting.render.plain import render_plain
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.workspace import Workspace, read_text, remove, write_atomic

_SUFFIXES = (".docx", ".html", ".txt")

if TYPE_CHECKING:
    from drafting.read.document import Imported, Wanted


@frozen
class Amendment:
    """A proposal carried out in one language, with all that was read for it."""

    proposal: Proposal
    language: str
    amended: Amended
    merged: Merged | None = None
    """What it was merged of, if it was."""

    @property
    def matter(self) -> Matter:
        """What its papers are made from."""
        owners = self.merged.owners if self.merged else {}
        return Matter(self.amended.changes, self.proposal, owners, self.amended.edits)


@frozen
class Written:
    """A file of a dossier."""

    path: Path
    sha256: str


@frozen
class Dossier:
    """The papers of a proposal in one language, as data."""

    amendment: Amendment
    matter: Matter
    papers: Mapping[str, Paper]
    """By the name of their file."""
    lacking: tuple[str, ...] = ()
    """Papers that cannot be made; `warnings` says why."""
    warnings: tuple[Problem, ...] = ()
    """What is odd but lawful, of the amendment and of its papers."""


def load_act(workspace: Workspace, name: str, language: str = "") -> Act:
    """The text of `ACT` (latest version) or `ACT@VERSION`; in its first language, if none is said.

    Raises `WorkspaceError`, `FormatError`.
    """
    history, version = workspace.named(name)
    return workspace.act(history, version, language or next(iter(version.digest), ""))


def amend(workspace: Workspace, name: str, language: str = "") -> Amendment:
    """Carry out a proposal on its baseline; in the baseline's first language, if none is said.

    Raises `DraftingError` of any family: nothing is half applied.
    """
    proposal = workspace.proposal(name)
    return _carried_out(workspace, proposal, language or languages(workspace, proposal)[0])


def amend_all(workspace: Workspace, name: str) -> tuple[list[Amendment], list[Problem]]:
    """The same in every language that both the baseline and the proposal hold.

    Returns them, and a warning for each language that one holds and the other lacks.
    """
    proposal = workspace.proposal(name)
    return _in_each(
        languages(workspace, proposal),
        lambda language: _carried_out(workspace, proposal, language),
    )


def amend_merged(
    workspace: Workspace, names: Sequence[str], language: str = "", *, as_given: bool = False
) -> Amendment:
    """Carry out several proposals to one act as one.

    They are taken in the act's own order (`marshalled`), or `as_given`; one that clashes with one
    taken is left out, and told in `Amendment.merged`. Raises `DraftingError`.
    """
    act, located = locate_all(workspace, names, language)
    merged = merge(act, located if as_given else marshalled(act, located), "merged")
    amended = apply(act, merged.proposal, _others(workspace, merged.proposal, act.language))
    amended = _warned(amended, merged.proposal)
    return Amendment(merged.proposal, act.language, amended, merged)


def amend_merged_all(
    workspace: Workspace, names: Sequence[str], *, as_given: bool = False
) -> tuple[list[Amendment], list[Problem]]:
    """The same in every language that the baseline and the proposals hold; see `amend_all`."""
    return _in_each(
        languages(workspace, workspace.proposal(names[0])),
        lambda language: amend_merged(workspace, names, language, as_given=as_given),
    )


def amend_named(
    workspace: Workspace, names: Sequence[str], language: str = "", *, as_given: bool = False
) -> Amendment:
    """One proposal as it is, several as one; see `amend` and `amend_merged`."""
    if len(set(names)) == 1:
        return amend(workspace, names[0], language)
    return amend_merged(workspace, names, language, as_given=as_given)


def locate_all(
    workspace: Workspace, names: Sequence[str], language: str = ""
) -> tuple[Act, list[Located]]:
    """The one baseline of several proposals, and each proposal with its places found there.

    Raises `DraftingError`: with every operation that cannot be found, or where the proposals are
    not all written against one version.
    """
    proposals = [workspace.proposal(name) for name in dict.fromkeys(names)]
    first, *others = proposals
    for other in others:
        if other.base != first.base:
            told = "proposals are merged or compared where they are written against one version"
            found = tuple(
                f"{p.proposal}: {p.amends or f'{p.target}@{p.baseline}'}" for p in proposals
            )
            raise DraftingError(Problem("clash", told, other.origin, found))
    chosen = language or languages(workspace, first)[0]
    act = baseline_of(workspace, first, chosen)
    seen = _others(workspace, first, chosen)
    located = [locate(act, proposal, seen) for proposal in proposals]
    if problems := [problem for each in located for problem in each.problems]:
        raise DraftingError(problems)
    return act, located


def languages(workspace: Workspace, proposal: Proposal) -> list[str]:
    """The languages of the text that a proposal is written against. Raises `DraftingError`."""
    root = _root(workspace, proposal)
    history = workspace.history_for(root)
    version = workspace.version_for(root, history)
    if not version.digest:
        told = f"{root.target}@{root.baseline} holds no text in any language"
        raise WorkspaceError(Problem("not-found", told, root.origin))
    return list(version.digest)


def baseline_of(workspace: Workspace, proposal: Proposal, language: str) -> Act:
    """The text that a proposal is written against: a version, or what another proposal makes of
    one. Raises `DraftingError`."""
    _root(workspace, proposal)
    if proposal.amends:
        return amend(workspace, proposal.amends, language).amended.act
    history = workspace.history_for(proposal)
    return workspace.act(history, workspace.version_for(proposal, history), language)


def import_document(data: bytes, name: str, wanted: Wanted, changes: str = "accept") -> Imported:
    """The act that a DOCX holds; `name` is the file as messages call it.

    `changes`: tracked changes are taken as `accept`ed or `reject`ed, or `refuse`d.
    Raises `FormatError`.
    """
    from drafting.ooxml.document import read_document  # noqa: PLC0415  (lxml is slow to load)
    from drafting.ooxml.story import View  # noqa: PLC0415
    from drafting.read.document import import_act  # noqa: PLC0415
    from drafting.read.document_odd import refuse_changes  # noqa: PLC0415

    document = read_document(data, name, View.REJECTED if changes == "reject" else View.ACCEPTED)
    if changes == "refuse":
        refuse_changes(document)
    return import_act(document, wanted)


def papers(workspace: Workspace, amendment: Amendment) -> Dossier:
    """Every paper of a dossier in one language, in the forms of the proposal's chamber.

    A paper that cannot be made is lacking, and a warning says why. Raises `WorkspaceError`,
    `FormatError` where the template of the chamber is wrong.
    """
    proposal, amended = amendment.proposal, amendment.amended
    warnings = [*amended.warnings, *_unreasoned(amendment)]
    sentences = None
    try:
        sentences = write(amended, proposal, amendment.language)
        warnings += unfit(amended, proposal)
    except PhraseError as error:
        warnings += (_unsaid(problem, amendment) for problem in error.problems)
    matter = evolve(
        amendment.matter,
        chamber=workspace.chamber_for(proposal),
        sentences=sentences,
        history=workspace.history_for(_root(workspace, proposal)),
        warnings=tuple(warnings),
    )
    made = {"redline": redline(matter), "table": table(matter)}
    if sentences:
        made["amending-text"] = amending_text(matter)
    made |= {"note": note(matter), "consolidated": consolidated(matter)}
    lacking = () if sentences else ("amending-text",)
    return Dossier(amendment, matter, made, lacking, matter.warnings)


def build(dossier: Dossier, out: Path) -> Iterator[Written]:
    """Write a dossier to `out/PROPOSAL/LANG/`, its list last; each file whole or not at all.

    Of papers that it lacks, no file of an earlier build is left. Raises `WorkspaceError` where a
    file cannot be written.
    """
    matter = dossier.matter
    folder = out / matter.proposal.proposal / matter.language
    for name in dossier.lacking:
        for suffix in _SUFFIXES:
            remove(folder / f"{name}{suffix}")
    digests: dict[str, str] = {}
    for name, paper in dossier.papers.items():
        for suffix in _SUFFIXES:
            if (name, suffix) == ("consolidated", ".txt"):
                data = write_act(matter.changes.new).encode()
            else:
                data = _rendered(paper, suffix)
            if (name, suffix) == ("redline", ".docx"):
                data = _proved(data, dossier.amendment)
            written = _written(folder / f"{name}{suffix}", data)
            digests[written.path.name] = written.sha256
            yield written
    listed = cover(matter, digests, dossier.lacking, len(dossier.warnings))
    yield _written(folder / "cover.txt", render_plain(listed).encode())


def silent(workspace: Workspace, proposal: Proposal) -> list[Problem]:
    """A warning for the languages that a proposal has its title or reasons in, and that the text
    which it amends is not held in: no paper is made in them."""
    held = set(languages(workspace, proposal))
    told = [proposal.title, *(operation.reason for operation in proposal.operations)]
    said = dict.fromkeys(language for text in told for language in text.by_language if language)
    lacking = [language for language in said if language not in held]
    if not lacking:
        return []
    where = evolve(proposal.origin, act=f"{proposal.target}@{proposal.baseline}".strip("@"))
    return [
        Problem(
            code="no-language",
            wanted=f"no papers in {', '.join(lacking)}: titles or reasons are there, the text of "
            f"the act is held in {', '.join(sorted(held))} alone",
            where=where,
            hint="store the text in that language too, with its digest in act.yaml",
        )
    ]


@frozen
class Instructed:
    """An amending text, with what was told on the way."""

    text: AmendingText
    warnings: tuple[Problem, ...]
    merged: Merged | None
    """What it was merged of, if it was."""


def instruct(
    workspace: Workspace, names: Sequence[str], language: str = "", *, as_given: bool = False
) -> Instructed:
    """The amending text of a proposal, or of several merged; in the baseline's first language, if
    none is said.

    In a language that the baseline lacks it is written where no operation needs words of it.
    Raises `DraftingError`, `PhraseError`.
    """
    held = languages(workspace, workspace.proposal(names[0]))
    base = language if language in held else held[0]
    amendment = amend_named(workspace, names, base, as_given=as_given)
    amended, proposal = amendment.amended, amendment.proposal
    text = write(amended, proposal, language or base)
    warnings = (*amended.warnings, *unfit(amended, proposal))
    return Instructed(text, warnings, amendment.merged)


@frozen
class Source:
    """An amending text to be held against an act."""

    text: str
    target: str
    """`ACT`, or `ACT@VERSION`."""
    language: str = ""
    """In the version's first language, if empty."""
    file: str = ""
    """Its name in errors."""


def proposal_from(workspace: Workspace, source: Source, name: str) -> tuple[Proposal, str]:
    """What an amending text orders, as a proposal that `apply` carries out, and its YAML file.

    Raises `PhraseError` with every place that is not understood, `PatchError` where what it orders
    cannot be done.
    """
    act = load_act(workspace, source.target, source.language)
    reading = read_instructions(source.text, act.language)
    history, version = workspace.named(source.target)
    alone = len(version.digest) == 1
    proposal = Proposal(
        proposal=name,
        target=history.identity.act,
        baseline=version.version,
        title=reading.title,
        operations=resolved(reading, act, source.file, alone=alone),
    )
    apply(act, proposal)
    return proposal, write_proposal(proposal, "" if alone else act.language)


def proof_of(amendment: Amendment, signatures: Iterable[Revision], *, exact: bool = True) -> Proof:
    """What a redline of an amendment was made of; the rest is as in `Proof`."""
    changes, merged = amendment.amended.changes, amendment.merged
    proposals = merged.parts if merged else (amendment.proposal,)
    digests = (text_digest(changes.old), text_digest(changes.new))
    return prove(changes, digests, proposals, signatures=signatures, exact=exact)


def export(act: Act, path: Path) -> Written:
    """Write an act as a DOCX that a person edits, with every provision marked and a proof of what
    it was before. Raises `WorkspaceError` where it cannot be written."""
    from drafting.ooxml.proof import attach  # noqa: PLC0415  (slow to load)

    digest = text_digest(act)
    proof = prove(ChangeSet.unchanged(act), (digest, digest), ())
    data = attach(_rendered(editable(act), ".docx"), proof)
    write_atomic(path, data)
    return Written(path, hashlib.sha256(data).hexdigest())


def write_redline(changes: ChangeSet, path: Path) -> None:
    """Write what differs between two texts as a redline, by the file's name .docx, .html or .txt.

    Raises `WorkspaceError` where it cannot be written.
    """
    write_atomic(path, _rendered(bare_redline(changes), path.suffix.casefold()))


def compare_texts(workspace: Workspace | None, old: str, new: str, language: str = "") -> ChangeSet:
    """What differs between two texts, each an `ACT@VERSION` or a text file.

    Raises `WorkspaceError`, `FormatError`.
    """
    return compare(_text(workspace, old, language), _text(workspace, new, language))


def _rendered(paper: Paper, suffix: str) -> bytes:
    match suffix:
        case ".docx":
            from drafting.render.docx import render_docx  # noqa: PLC0415  (slow to load)

            return render_docx(paper)
        case ".html":
            return render_html(paper).encode()
        case _:
            return render_plain(paper).encode()


def _written(path: Path, data: bytes) -> Written:
    write_atomic(path, data)
    return Written(path, hashlib.sha256(data).hexdigest())


def _unsaid(problem: Problem, amendment: Amendment) -> Problem:
    """Why there is no amending text, as a warning."""
    where = problem.where if problem.where.file else amendment.proposal.origin
    told = f"no amending text in {amendment.language}: {problem.wanted}"
    return evolve(problem, wanted=told, where=where)


def _unreasoned(amendment: Amendment) -> Iterator[Problem]:
    """A warning for each reason that is not there in the language of the papers."""
    for operation in amendment.proposal.operations:
        reason = operation.reason
        if reason and not reason.get(amendment.language):
            others = ", ".join(reason.by_language)
            told = f"the reason is given in {others}, not in {amendment.language}"
            yield Problem("no-language", told, operation.origin)


def _proved(data: bytes, amendment: Amendment) -> bytes:
    """The redline with the proof of what it was made of."""
    from drafting.ooxml.proof import attach, signatures  # noqa: PLC0415  (slow to load)

    return attach(data, proof_of(amendment, signatures(data)))


def _carried_out(workspace: Workspace, proposal: Proposal, language: str) -> Amendment:
    act = baseline_of(workspace, proposal, language)
    amended = apply(act, proposal, _others(workspace, proposal, language))
    return Amendment(proposal, language, _warned(amended, proposal))


def _warned(amended: Amended, proposal: Proposal) -> Amended:
    """With warnings of what the changes do to citations and terms elsewhere in the act."""
    file = proposal.origin.file
    told = (problem.at(file=file) for problem in consequences(amended))
    return evolve(amended, warnings=(*amended.warnings, *told))


def _in_each(
    languages: Sequence[str], amended: Callable[[str], Amendment]
) -> tuple[list[Amendment], list[Problem]]:
    """What can be made in some language, and why not in the others. Raises `DraftingError` with
    what is wrong in any language, and tells which."""
    done: list[Amendment] = []
    lacking: list[Problem] = []
    wrong: dict[str, Sequence[Problem]] = {}
    for language in languages:
        try:
            done.append(amended(language))
        except DraftingError as error:
            if any(problem.code != "no-language" for problem in error.problems):
                wrong[language] = error.problems
            else:
                lacking += error.problems
    if wrong:
        tried = {**wrong, **{amendment.language: () for amendment in done}}
        told = {language: _with_able(wrong.get(language, ()), tried) for language in languages}
        raise DraftingError(dict.fromkeys(by_language(told)))
    if not done:
        raise DraftingError(lacking)
    return done, lacking


def _with_able(
    problems: Sequence[Problem], tried: Mapping[str, Sequence[Problem]]
) -> list[Problem]:
    """Problems of one language, each with the languages in which its operation has none."""
    told: list[Problem] = []
    for problem in problems:
        able = [language for language, others in tried.items() if _spares(others, problem.where)]
        found = (f"in {', '.join(able)} it can be carried out",) if able else ()
        told.append(evolve(problem, found=(*problem.found, *found)))
    return told


def _spares(problems: Sequence[Problem], operation: Where) -> bool:
    """Whether no problem is that of an operation, given by its place, or of more than one."""
    file, line = operation.file, operation.line
    return line > 0 and all(
        problem.where.file == file and problem.where.line not in (0, line) for problem in problems
    )


def _root(workspace: Workspace, proposal: Proposal) -> Proposal:
    """The proposal to an act that stands at the end of a chain of amended proposals."""
    trail = [proposal.proposal]
    while proposal.amends:
        if proposal.amends in trail:
            told = f"proposals amend each other in a circle: {', '.join(trail)}"
            raise WorkspaceError(Problem("clash", told, proposal.origin))
        trail.append(proposal.amends)
        proposal = workspace.proposal(proposal.amends)
    return proposal


def _others(workspace: Workspace, proposal: Proposal, language: str) -> list[Act]:
    """The other stored texts of the act, where digests may have to be looked for in them."""
    if proposal.amends or not any(operation.digest for operation in proposal.operations):
        return []
    history = workspace.history_for(proposal)
    return [
        workspace.act(history, version, language)
        for version in history.versions
        if version.version != proposal.baseline and language in version.digest
    ]


def _text(workspace: Workspace | None, name: str, language: str) -> Act:
    path = Path(name)
    if path.is_file():
        return read_act(read_text(path, name), Identity(path.name), "", language, name)
    if workspace is None:
        raise WorkspaceError(
            Problem(
                code="not-found",
                wanted=f"there is no file `{name}`, and no workspace to look for an act in",
                hint="give a file, or ACT@VERSION in a workspace",
            )
        )
    if "@" not in name and name not in workspace.acts():
        acts = ", ".join(workspace.acts())
        told = f"there is neither a file nor an act `{name}`"
        raise WorkspaceError(Problem("not-found", told, found=(f"acts: {acts or 'none'}",)))
    return load_act(workspace, name, language)
