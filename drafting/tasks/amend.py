"""A proposal, or several as one, carried out on what it is written against."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import evolve, frozen

from drafting.citations.consequences import consequences
from drafting.errors import DraftingError, Problem, Where, WorkspaceError, by_language
from drafting.files.workspace import Workspace
from drafting.model.act import Act
from drafting.model.change import Amended
from drafting.model.proposal import Proposal
from drafting.papers import Matter
from drafting.patch import Located, Merged, apply, locate, marshalled, merge


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
    root = root_of(workspace, proposal)
    history = workspace.history_for(root)
    version = workspace.version_for(root, history)
    if not version.digest:
        told = f"{root.target}@{root.baseline} holds no text in any language"
        raise WorkspaceError(Problem("not-found", told, root.origin))
    return list(version.digest)


def baseline_of(workspace: Workspace, proposal: Proposal, language: str) -> Act:
    """The text that a proposal is written against: a version, or what another proposal makes of
    one. Raises `DraftingError`."""
    root_of(workspace, proposal)
    if proposal.amends:
        return amend(workspace, proposal.amends, language).amended.act
    history = workspace.history_for(proposal)
    return workspace.act(history, workspace.version_for(proposal, history), language)


def root_of(workspace: Workspace, proposal: Proposal) -> Proposal:
    """The proposal to an act that stands at the end of a chain of amended proposals."""
    trail = [proposal.proposal]
    while proposal.amends:
        if proposal.amends in trail:
            told = f"proposals amend each other in a circle: {', '.join(trail)}"
            raise WorkspaceError(Problem("clash", told, proposal.origin))
        trail.append(proposal.amends)
        proposal = workspace.proposal(proposal.amends)
    return proposal


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
