"""Proposals that were adopted → the next version of their act, whole or not at all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from attrs import evolve, frozen

from drafting.errors import FormatError, Problem, Where, WorkspaceError
from drafting.files.disk import read_text, write_together
from drafting.files.history import append_version, proved, read_history
from drafting.files.lock import locked
from drafting.files.unfinished import record_of
from drafting.files.workspace import Workspace
from drafting.language.dates import read_date
from drafting.messages import say
from drafting.model.history import Adopted, History, Version
from drafting.model.localized import same
from drafting.model.proposal import Proposal
from drafting.tasks.amend import check_one_base
from drafting.tasks.versions.history import amend_together, file_of
from drafting.tasks.versions.seals import check_sealable


@frozen
class Adoption:
    """A new version, and the files that it was written to."""

    act: str
    version: Version
    """With its seal: who notes that down can prove later that nothing has changed."""
    files: tuple[Path, ...]
    warnings: tuple[Problem, ...] = ()


def adopt(workspace: Workspace, names: Sequence[str], date: str, adopted_by: str = "") -> Adoption:
    """Write what proposals make of their baseline as the version of a date.

    The texts are written first, act.yaml last: whatever happens in between, the workspace is as
    it was, but for text files that no version claims, until the next call takes them away. Other
    writers wait. Raises `DraftingError`, with nothing written: where the proposals cannot be
    carried out, or the version cannot follow the parent.
    """
    with locked(workspace):
        return _adopt(workspace, names, date, adopted_by)


def _adopt(workspace: Workspace, names: Sequence[str], date: str, adopted_by: str) -> Adoption:
    names = list(dict.fromkeys(names))
    proposals = [workspace.proposal(name) for name in names]
    first = proposals[0]
    _check_none_amends_a_proposal(proposals)
    check_one_base(proposals)
    history = workspace.history_for(first)
    date = version_name(history.identity.act, date)
    parent = workspace.version_for(first, history)
    _check_date(first, history, parent, date)
    check_sealable(history)
    amendments = amend_together(workspace, names)
    texts = {each.language: each.text.encode() for each in amendments.each}
    version = Version(
        version=date,
        digest={language: hashlib.sha256(data).hexdigest() for language, data in texts.items()},
        adopted_by=same(adopted_by),
        parent=parent.version,
        proposals=tuple(map(partial(_adopted, workspace), names, proposals)),
    )
    after = history.with_sealed(version)
    files = _files(workspace, history, after, texts)
    write_together(files, record_of)
    return Adoption(first.target, after.versions[-1], tuple(files), amendments.warnings)


def _files(
    workspace: Workspace, before: History, after: History, texts: Mapping[str, bytes]
) -> dict[Path, bytes]:
    """The files of the last version in the order in which they are to be written, act.yaml last."""
    folder = workspace.root / "baselines" / after.identity.act
    date = after.versions[-1].version
    files = {folder / f"{date}.{language}.txt": data for language, data in texts.items()}
    check_free(workspace, files)
    register = folder / "act.yaml"
    return {**files, register: _registered(workspace, register, before, after)}


def _check_none_amends_a_proposal(proposals: Sequence[Proposal]) -> None:
    problems = [
        Problem(
            code="clash",
            problem=say(
                "`{proposal}` amends the proposal `{amends}`, not an act",
                proposal=proposal.proposal,
                amends=proposal.amends,
            ),
            where=proposal.origin,
            do=say("write it against the act, or adopt `{amends}` first", amends=proposal.amends),
        )
        for proposal in proposals
        if proposal.amends
    ]
    if problems:
        raise WorkspaceError(problems)


def _check_date(proposal: Proposal, history: History, parent: Version, date: str) -> None:
    """Raises `WorkspaceError` where the version cannot be the one after its parent."""
    act = history.identity.act
    where = Where(act=f"{act}@{date}")
    if history.version(date):
        problem = say(
            "{act} has a version of {date} already, and a version is never edited",
            act=act,
            date=date,
        )
        raise WorkspaceError(Problem("clash", problem, where, do=say("give another date")))
    if date <= parent.version:
        problem = say(
            "{date} is not later than {version}, the version that is amended",
            date=date,
            version=parent.version,
        )
        raise WorkspaceError(Problem("order", problem, where, do=say("give a later date")))
    between = [
        v.version
        for v in history.versions
        if parent.version < v.version < date or v.parent == parent.version
    ]
    if between:
        problem = say(
            "the act has changed since {version}, which the proposal is written against",
            version=parent.version,
        )
        later = (say("later versions: {between}", between=", ".join(sorted(between))),)
        do = f"`drafting rebase {proposal.proposal} --onto {max(between)}`"
        raise WorkspaceError(Problem("stale", problem, where, later, do))


def version_name(act: str, date: str) -> str:
    """The name of a version, which is its date: `2024-01-01` of «1 января 2024 года».

    Raises `FormatError` where that may be two dates, `WorkspaceError` where it is no date.
    """
    try:
        return read_date(date).isoformat()
    except FormatError as error:
        (problem,) = error.problems
        if problem.code == "ambiguous":
            raise FormatError(problem.at(act=act)) from None
        none = say("`{date}` is no date such as 2015-03-01, and so no name of a version", date=date)
        raise WorkspaceError(Problem("syntax", none, Where(act=act))) from None


def _adopted(workspace: Workspace, name: str, proposal: Proposal) -> Adopted:
    """How the version names the proposal. Raises `WorkspaceError` where it would be lost."""
    path = workspace.proposal_file(name)
    adopted = Adopted(proposal.proposal, proposal.sha256)
    shown = workspace.shown(path)
    if shown == file_of(adopted):
        return adopted
    if Path(shown).is_absolute() or not Path(os.path.realpath(path)).is_relative_to(workspace.root):
        problem = say(
            "the proposal is not kept in the workspace: its version could not be proved again"
        )
        do = say("store it as {file}", file=file_of(adopted))
        raise WorkspaceError(Problem("not-found", problem, Where(shown), do=do))
    return evolve(adopted, file=shown)


def check_free(workspace: Workspace, files: Mapping[Path, bytes]) -> None:
    """Raise `WorkspaceError` where one of the files is there with other content."""
    taken = [path for path, data in files.items() if path.exists() and path.read_bytes() != data]
    if taken:
        problem = say("a file of this name, which no version claims, has other content")
        raise WorkspaceError(
            Problem(
                "clash", problem, Where(workspace.shown(path)), do=say("look at it; move it away")
            )
            for path in taken
        )


def _registered(workspace: Workspace, path: Path, history: History, after: History) -> bytes:
    """act.yaml with the last version appended."""
    shown = workspace.shown(path)
    before = read_text(path, shown)
    if read_history(before, shown) != history:
        problem = say("act.yaml has changed since it was read; nothing is written")
        raise WorkspaceError(
            Problem("clash", problem, Where(shown), do=say("run the command again"))
        )
    return proved(append_version(before, shown, after.versions[-1]), shown, after)
