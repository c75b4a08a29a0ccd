"""Proposals of a workspace that clash, each with the lines of the files where they do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from attrs import evolve, frozen

from drafting.errors import DraftingError, PatchError, Problem, by_language
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.conflict import Conflict
from drafting.model.operation import called
from drafting.model.proposal import Proposal
from drafting.papers.desk.conflict_report import CLASHES
from drafting.patch import Located, apply_located, conflicts, locate
from drafting.tasks.amend import baseline_of, check_one_base, languages, locate_stored


def readable_groups(workspace: Workspace) -> list[list[Proposal]]:
    """The proposals of a workspace by what they are written against, without those that cannot be
    read, and those that a version was made of: they stand in nobody's way any more."""
    found, _ = readable(workspace, workspace.proposals())
    return [[found[name] for name in group] for group in open_groups(workspace, found)]


def readable(
    workspace: Workspace, names: Iterable[str]
) -> tuple[dict[str, Proposal], list[Problem]]:
    """The proposals of these names, each once, and why others cannot be read."""
    found: dict[str, Proposal] = {}
    problems: list[Problem] = []
    for name in dict.fromkeys(names):
        try:
            found[name] = workspace.proposal(name)
        except DraftingError as error:
            problems += error.problems
    return found, problems


def open_groups(workspace: Workspace, proposals: Mapping[str, Proposal]) -> list[list[str]]:
    """The names of proposals by what they are written against, without those that a version was
    made of."""
    adopted = _adopted(workspace)
    groups: dict[tuple[str, str, str], list[str]] = {}
    for name, proposal in proposals.items():
        if (proposal.target, name) not in adopted:
            groups.setdefault(proposal.base, []).append(name)
    return [*groups.values()]


def _adopted(workspace: Workspace) -> set[tuple[str, str]]:
    """The act and the name of each proposal that a version was made of. An act whose history cannot
    be read has none."""
    found: set[tuple[str, str]] = set()
    for act in workspace.acts():
        with suppress(DraftingError):
            versions = workspace.history(act).versions
            found |= {(act, each.proposal) for one in versions for each in one.proposals}
    return found


@frozen
class Together:
    """Proposals to one text, held against each other in each of its languages."""

    act: Act
    """The text in the first language."""
    conflicts: tuple[Conflict, ...]
    """Each pair of operations once, by the first language in which they clash."""
    problems: tuple[Problem, ...]
    """Why operations cannot be carried out."""


def held_together(
    workspace: Workspace, proposals: Sequence[Proposal], language: str = ""
) -> Together:
    """Proposals to one text in one language, or in each that it has: words are by language, and may
    clash in one alone.

    Raises `DraftingError` where they are written against different texts, or the text cannot be
    read.
    """
    check_one_base(proposals)
    texts: list[Act] = []
    found: dict[tuple[str, ...], Conflict] = {}
    wrong: dict[str, list[Problem]] = {}
    for each in [language] if language else languages(workspace, proposals[0]):
        act, located = locate_stored(workspace, proposals, each)
        texts.append(act)
        wrong[each] = [problem for one in located for problem in why_not(act, one)]
        for conflict in conflicts(act, located):
            found.setdefault(_pair(conflict), conflict)
    problems = by_language(_beside_others(wrong))
    return Together(texts[0], tuple(found.values()), tuple(dict.fromkeys(problems)))


def why_not(act: Act, located: Located) -> Sequence[Problem]:
    """Why a proposal cannot be carried out on a text: operations that are located, each by itself,
    may still clash with others of their own proposal."""
    try:
        apply_located(act, located)
    except PatchError as error:
        return error.problems
    return ()


def _beside_others(wrong: Mapping[str, Sequence[Problem]]) -> dict[str, list[Problem]]:
    """The problems by language, without operations that have words for another one alone."""
    lacking = [
        {problem.where for problem in problems if problem.code == "no-language"}
        for problems in wrong.values()
    ]
    everywhere = set.intersection(*lacking)
    return {
        language: [p for p in problems if p.code != "no-language" or p.where in everywhere]
        for language, problems in wrong.items()
    }


def _pair(conflict: Conflict) -> tuple[str, ...]:
    one, other = conflict.one_operation, conflict.other_operation
    return conflict.one, one.id, conflict.other, other.id


def clashes(workspace: Workspace, proposals: Sequence[Proposal]) -> list[Conflict]:
    """Each pair of operations of proposals to one text that clash in any language, once. Operations
    that cannot be carried out, and proposals whose text cannot be read, are passed over."""
    found: dict[tuple[str, ...], Conflict] = {}
    try:
        acts = [
            baseline_of(workspace, proposals[0], language)
            for language in languages(workspace, proposals[0])
        ]
    except DraftingError:
        return []
    for act in acts:
        for each in conflicts(act, [locate(act, proposal) for proposal in proposals]):
            found.setdefault(_pair(each), each)
    return [*found.values()]


def clash_problems(proposal: Proposal, found: Iterable[Conflict]) -> list[Problem]:
    """The clashes of one proposal, each at the line of its operation."""
    problems: list[Problem] = []
    for each in found:
        sides = [(each.one, each.one_operation), (each.other, each.other_operation)]
        for (name, own), (_, other) in (sides, sides[::-1]):
            if name == proposal.proposal:
                where = evolve(own.origin, act=proposal.target, address=each.address)
                rival = f"{other.origin}  {called(other)}"
                problem = say(
                    "{one} and {other} clash: {clash}",
                    one=each.one,
                    other=each.other,
                    clash=say(CLASHES[each.clash]),
                )
                do = say("let one of them give way, or make them one proposal")
                lines = (each.found, rival) if each.found else (rival,)
                problems.append(Problem("clash", problem, where, lines, do))
    return problems
