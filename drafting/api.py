"""The pipeline on one screen: one function for each stage, from a workspace to papers.

read → model → patch or diff → papers → render
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import frozen

from drafting.diff import compare
from drafting.errors import DraftingError, Problem, WorkspaceError
from drafting.model.act import Act, Identity
from drafting.model.change import Amended, ChangeSet
from drafting.model.history import History, Version
from drafting.model.paper import Paper
from drafting.model.proposal import Proposal
from drafting.papers import Matter, bare_redline, consolidated, redline
from drafting.patch import apply
from drafting.render.plain import render_plain
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.workspace import Workspace, read_text, write_atomic


@frozen
class Amendment:
    """A proposal carried out in one language, with all that was read for it."""

    proposal: Proposal
    version: Version
    language: str
    amended: Amended

    @property
    def matter(self) -> Matter:
        """What its papers are made from."""
        return Matter(self.amended.changes, self.proposal)


@frozen
class Written:
    """A file of a dossier."""

    path: Path
    sha256: str


def load_act(workspace: Workspace, name: str, language: str = "") -> Act:
    """The text of `ACT` (latest version) or `ACT@VERSION`; in its first language, if none is said.

    Raises `WorkspaceError`, `FormatError`.
    """
    act, _, version_name = name.partition("@")
    history = workspace.history(act)
    version = workspace.version(history, version_name)
    return workspace.act(history, version, language or next(iter(version.digest), ""))


def amend(workspace: Workspace, name: str, language: str = "") -> Amendment:
    """Carry out a proposal on its baseline; in the baseline's first language, if none is said.

    Raises `DraftingError` of any family: nothing is half applied.
    """
    proposal, history, version = _read(workspace, name)
    chosen = language or next(iter(version.digest), "")
    return _amend(workspace, proposal, history, version, chosen)


def amend_all(workspace: Workspace, name: str) -> tuple[list[Amendment], list[Problem]]:
    """The same in every language that both the baseline and the proposal hold.

    Returns them, and a warning for each language that one holds and the other lacks.
    """
    proposal, history, version = _read(workspace, name)
    done: list[Amendment] = []
    lacking: list[Problem] = []
    for language in version.digest:
        try:
            done.append(_amend(workspace, proposal, history, version, language))
        except DraftingError as error:
            if any(problem.code != "no-language" for problem in error.problems):
                raise
            lacking += error.problems
    if not done:
        raise DraftingError(lacking or _no_text(history, version))
    return done, lacking


def papers(amendment: Amendment) -> Mapping[str, Paper]:
    """The papers of a dossier in one language, by the name of their file."""
    matter = amendment.matter
    return {"redline": redline(matter), "consolidated": consolidated(matter)}


def build(amendment: Amendment, out: Path) -> Iterator[Written]:
    """Write the dossier in one language to `out/PROPOSAL/LANG/`; each file whole or not at all.

    Raises `WorkspaceError` where a file cannot be written.
    """
    from drafting.render.docx import render_docx  # noqa: PLC0415  (python-docx is slow to load)

    folder = out / amendment.proposal.proposal / amendment.language
    for name, paper in papers(amendment).items():
        text = write_act(amendment.amended.act) if name == "consolidated" else render_plain(paper)
        for suffix, data in ((".docx", render_docx(paper)), (".txt", text.encode())):
            path = folder / f"{name}{suffix}"
            write_atomic(path, data)
            yield Written(path, hashlib.sha256(data).hexdigest())


def write_redline(changes: ChangeSet, path: Path) -> None:
    """Write what differs between two texts as a redline, .docx or plain text by the file's name.

    Raises `WorkspaceError` where it cannot be written.
    """
    from drafting.render.docx import render_docx  # noqa: PLC0415  (python-docx is slow to load)

    paper = bare_redline(changes)
    docx = path.suffix.casefold() == ".docx"
    write_atomic(path, render_docx(paper) if docx else render_plain(paper).encode())


def compare_texts(workspace: Workspace | None, old: str, new: str, language: str = "") -> ChangeSet:
    """What differs between two texts, each an `ACT@VERSION` or a text file.

    Raises `WorkspaceError`, `FormatError`.
    """
    return compare(_text(workspace, old, language), _text(workspace, new, language))


def _read(workspace: Workspace, name: str) -> tuple[Proposal, History, Version]:
    proposal = workspace.proposal(name)
    try:
        history = workspace.history(proposal.target)
        return proposal, history, workspace.version(history, proposal.baseline)
    except WorkspaceError as error:
        file = proposal.origin.file
        raise WorkspaceError(
            problem if problem.where.file else problem.at(file=file) for problem in error.problems
        ) from None


def _amend(
    workspace: Workspace, proposal: Proposal, history: History, version: Version, language: str
) -> Amendment:
    act = workspace.act(history, version, language)
    guarded = any(operation.digest for operation in proposal.operations)
    others = (other for other in history.versions if other is not version and guarded)
    seen = [workspace.act(history, other, language) for other in others if language in other.digest]
    return Amendment(proposal, version, language, apply(act, proposal, seen))


def _no_text(history: History, version: Version) -> Problem:
    name = f"{history.identity.act}@{version.version}"
    return Problem("not-found", f"{name} holds no text in any language")


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
