"""Versions that name what made them, made again and compared to the letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from attrs import field, frozen

from drafting.errors import DraftingError, Problem, Where
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.history import Adopted, History, Version
from drafting.tasks.amend import EVERY, Amendments, amend_stored, base_of
from drafting.tasks.versions.seals import Sealed, find_noted, sealed, wrong_seals
from drafting.text.writer import write_act

_SHOWN = 6


@frozen
class HistoryProof:
    """Which versions were made again, and what did not come out the same."""

    proved: list[str] = field(factory=list)
    """`ACT@VERSION`, each of which is what its parent and its proposals make, to the byte."""
    seals: list[Sealed] = field(factory=list)
    """The seal of each history that is what its seals cover."""
    noted: list[Sealed] = field(factory=list)
    """The versions that have a seal which somebody noted down."""
    problems: list[Problem] = field(factory=list)


def prove_history(workspace: Workspace, since: Iterable[str] = ()) -> HistoryProof:
    """For each version that names its parent and its proposals, carry these out on the parent; and
    hold every seal against what it covers.

    A version without proposals is a root: its text is taken as it is. `since` are seals that were
    noted down: unless there is a problem, nothing up to the versions that have them has changed.
    """
    proof = HistoryProof()
    histories: list[History] = []
    for name in workspace.acts():
        try:
            history = workspace.history(name)
        except DraftingError as error:
            proof.problems.extend(error.problems)
            continue
        histories.append(history)
        wrong = [*wrong_seals(history)]
        proof.problems.extend(wrong)
        if not wrong:
            proof.seals.extend(sealed(history))
        _prove_versions(workspace, history, proof)
    noted = find_noted(histories, since)
    proof.noted.extend(noted.found)
    proof.problems.extend(noted.problems)
    return proof


def prove_act(workspace: Workspace, name: str) -> list[Problem]:
    """What is wrong with the versions of one act that name their parents and proposals. Raises
    `DraftingError` where its act.yaml cannot be read."""
    proof = HistoryProof()
    _prove_versions(workspace, workspace.history(name), proof)
    return proof.problems


def amend_together(workspace: Workspace, names: Sequence[str]) -> Amendments:
    """Carry out all of the proposals on their baseline, in the order given and in every language.

    Raises `DraftingError` where they cannot be carried out, or one clashes with another.
    """
    amendments = amend_stored(workspace, names, EVERY, as_given=True)
    for amendment in amendments.each:
        if amendment.merged and amendment.merged.left_out:
            raise DraftingError(
                Problem(
                    code="clash",
                    problem=say(
                        "{proposal} clashes with another of the proposals",
                        proposal=out.proposal.proposal,
                    ),
                    where=out.proposal.origin,
                    found=tuple(
                        say(
                            "{one} and {other}: {address}",
                            one=c.one,
                            other=c.other,
                            address=c.address,
                        )
                        for c in out.conflicts
                    ),
                    do=say("`drafting conflicts` lists every conflict"),
                )
                for out in amendment.merged.left_out
            )
    return amendments


def _prove_versions(workspace: Workspace, history: History, proof: HistoryProof) -> None:
    for version in history.versions:
        if version.proposals:
            _prove(workspace, history, version, proof)


def _prove(workspace: Workspace, history: History, version: Version, proof: HistoryProof) -> None:
    name = history.identity.act
    where = Where(f"baselines/{name}/act.yaml", act=f"{name}@{version.version}")
    problems = list(_wrong_proposals(workspace, history, version))
    if not problems:
        try:
            files = [file_of(each) for each in version.proposals]
            paths = [str(workspace.root / file) for file in files]
            acts = [each.act for each in amend_together(workspace, paths).each]
            problems = list(_different(workspace, history, version, acts))
        except DraftingError as error:
            problems = list(error.problems)
    proof.problems.extend(p if p.where.file else p.at(file=where.file) for p in problems)
    if not problems:
        proof.proved.append(where.act)


def file_of(adopted: Adopted) -> str:
    """Where the file of an adopted proposal is, from the workspace's root."""
    return adopted.file or f"proposals/{adopted.proposal}.yaml"


def _wrong_proposals(workspace: Workspace, history: History, version: Version) -> Iterator[Problem]:
    """Proposals that are not there, not what they were, or not to the parent."""
    act = f"{history.identity.act}@{version.version}"
    parent = f"{history.identity.act}@{version.parent}"
    if not version.parent or history.version(version.parent) is None:
        problem = say("the version names its proposals, but no parent that act.yaml has")
        yield Problem("not-found", problem, Where(act=act), do=say("name it: `parent: DATE`"))
    for adopted in version.proposals:
        file = file_of(adopted)
        if not (workspace.root / file).is_file():
            problem = say(
                "`{proposal}`, which was adopted in {act}, is not there",
                proposal=adopted.proposal,
                act=act,
            )
            yield Problem("not-found", problem, Where(file), do=say("put it back as it was"))
            continue
        try:
            proposal = workspace.proposal(str(workspace.root / file))
        except DraftingError as error:
            yield from (p if p.where.file else p.at(file=file, act=act) for p in error.problems)
            continue
        if proposal.sha256 != adopted.digest:
            yield Problem(
                code="digest",
                problem=say(
                    "the file has changed since the proposal was adopted in {act}", act=act
                ),
                where=Where(file),
                found=(
                    say("recorded: {digest}", digest=adopted.digest),
                    say("the file: {sha256}", sha256=proposal.sha256),
                ),
                do=say("put the file back, and make the later changes a proposal of their own"),
            )
        base = base_of(proposal)
        if (proposal.proposal, base) != (adopted.proposal, parent):
            problem = say(
                "`{proposal}` to {parent} was adopted in {act}, and this is another",
                proposal=adopted.proposal,
                parent=parent,
                act=act,
            )
            yield Problem(
                "clash",
                problem,
                Where(file),
                (say("{proposal} to {base}", proposal=proposal.proposal, base=base),),
            )


def _different(
    workspace: Workspace, history: History, version: Version, acts: Sequence[Act]
) -> Iterator[Problem]:
    by_language = {act.language: act for act in acts}
    for language in version.digest:
        file = f"baselines/{history.identity.act}/{version.version}.{language}.txt"
        where = Where(file, act=f"{history.identity.act}@{version.version}")
        act = by_language.get(language)
        if act is None:
            problem = say(
                "the version has a text in `{language}`, and its proposals have none",
                language=language,
            )
            yield Problem("no-language", problem, where)
            continue
        stored = write_act(workspace.act(history, version, language))
        again = write_act(act)
        if stored != again:
            yield Problem(
                code="lineage",
                problem=say("the text is not what its proposals make of its parent"),
                where=where,
                found=tuple(_first_lines(stored, again)),
                do=say(
                    "put back the proposals and the parent as they were, or write the other "
                    "changes "
                    "into a proposal"
                ),
            )


def _first_lines(stored: str, again: str) -> Iterator[str]:
    """The first lines that differ, with their numbers."""
    shown = 0
    both = zip_longest(stored.split("\n"), again.split("\n"), fillvalue=None)
    for number, (one, other) in enumerate(both, start=1):
        if one == other:
            continue
        yield say(
            "line {number}, stored: {one}",
            number=number,
            one=say("(nothing)") if one is None else one[:160],
        )
        yield say(
            "line {number}, proved: {other}",
            number=number,
            other=say("(nothing)") if other is None else other[:160],
        )
        shown += 1
        if shown == _SHOWN // 2:
            return
