"""The pipeline on one screen: one function for each stage, from a workspace to papers.

read → model → patch or diff → papers → render
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from drafting.diff import compare
from drafting.errors import DraftingError, Problem, WorkspaceError
from drafting.model.act import Act, Identity
from drafting.model.change import Amended, ChangeSet
from drafting.model.paper import Paper
from drafting.model.proposal import Proposal
from drafting.papers import Matter, bare_redline, consolidated, redline
from drafting.patch import Located, Merged, apply, consequences, locate, marshalled, merge
from drafting.render.html import render_html
from drafting.render.plain import render_plain
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.workspace import Workspace, read_text, write_atomic

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
        return Matter(self.amended.changes, self.proposal, owners)


@frozen
class Written:
    """A file of a dossier."""

    path: Path
    sha256: str


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
    return amend_read(workspace, workspace.proposal(name))


def amend_read(workspace: Workspace, proposal: Proposal) -> tuple[list[Amendment], list[Problem]]:
    """The same of a proposal that is not the one in its file."""
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


def papers(amendment: Amendment) -> Mapping[str, Paper]:
    """The papers of a dossier in one language, by the name of their file."""
    matter = amendment.matter
    return {"redline": redline(matter), "consolidated": consolidated(matter)}


def build(
    amendment: Amendment, out: Path, given: Mapping[str, bytes] = MappingProxyType({})
) -> Iterator[Written]:
    """Write the dossier in one language to `out/PROPOSAL/LANG/`; each file whole or not at all.

    `given` are files, by name, that stand in place of those that would be made. Raises
    `WorkspaceError` where a file cannot be written.
    """
    folder = out / amendment.proposal.proposal / amendment.language
    for name, paper in papers(amendment).items():
        for suffix in (".docx", ".html", ".txt"):
            if f"{name}{suffix}" in given:
                data = given[f"{name}{suffix}"]
            elif (name, suffix) == ("consolidated", ".txt"):
                data = write_act(amendment.amended.act).encode()
            else:
                data = _rendered(paper, suffix)
            path = folder / f"{name}{suffix}"
            write_atomic(path, data)
            yield Written(path, hashlib.sha256(data).hexdigest())


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
    """What can be made in some language, and why not in the others."""
    done: list[Amendment] = []
    lacking: list[Problem] = []
    for language in languages:
        try:
            done.append(amended(language))
        except DraftingError as error:
            if any(problem.code != "no-language" for problem in error.problems):
                raise
            lacking += error.problems
    if not done:
        raise DraftingError(lacking)
    return done, lacking


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
