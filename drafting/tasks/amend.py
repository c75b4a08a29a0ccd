"""Proposals carried out on a text: one, or several made one; given, or found in a workspace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from drafting.citations.consequences import consequences
from drafting.errors import DraftingError, Problem, WorkspaceError, by_language
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.change import Amended, ChangeSet
from drafting.model.proposal import Proposal
from drafting.patch import LeftOut, Located, Merged, apply, locate, marshalled, merge
from drafting.text.writer import write_act

LONGEST_CHAIN = 16
"""Proposals of which each amends the one before: each is carried out anew for every later one."""
FIRST, EVERY = "", "*"
"""Instead of a language: the first that the baseline holds, or each of them."""


@frozen
class Amendment:
    """Proposals carried out in one language."""

    proposal: Proposal
    """The proposal; of several, the one that they were merged into."""
    amended: Amended
    merged: Merged | None = None
    """What went into a merged proposal and what was left out; None for a single proposal."""

    @property
    def act(self) -> Act:
        """The amended act."""
        return self.amended.act

    @property
    def text(self) -> str:
        """The amended text, in the syntax of a baseline."""
        return write_act(self.act)

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.act.language

    @property
    def changes(self) -> ChangeSet:
        """What differs between the baseline and the amended text."""
        return self.amended.changes

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is odd but lawful."""
        return self.amended.warnings


@frozen
class Amendments:
    """One amendment for each language in which it can be made."""

    each: tuple[Amendment, ...]
    warnings: tuple[Problem, ...] = ()
    """For each language that the baseline holds and the proposal lacks, or the reverse."""

    @property
    def first(self) -> Amendment:
        """The amendment in the first language."""
        return self.each[0]


def amend(
    act: Act,
    proposals: Sequence[Proposal],
    seen: Sequence[Act] = (),
    *,
    as_given: bool = False,
    merged: bool = False,
) -> Amendment:
    """Carry out proposals on the act that they are written against, with a warning for every
    citation and term elsewhere in the act that the changes affect.

    Several, and a single one where `merged` asks for it, become the proposal `merged`: in the order
    of the act (`marshalled`) or `as_given`. One that clashes with a proposal taken before is left
    out; `Amendment.merged` has the conflicts. `seen` are other stored texts of the act, in which a
    stale provision is looked for. Raises `DraftingError` with every operation that cannot be
    carried out: nothing is half applied.
    """
    _check_some(proposals)
    made_one = None
    proposal = proposals[0]
    if merged or len(proposals) > 1:
        located = _locate_all(act, proposals, seen)
        made_one = merge(act, located if as_given else marshalled(act, located), "merged")
        proposal = made_one.proposal
    amended = apply(act, proposal, seen)
    file = proposal.origin.file
    found = consequences(amended)
    affected = (each if each.where.file else each.at(file=file) for each in found)
    amended = evolve(amended, warnings=(*amended.warnings, *affected))
    return Amendment(proposal, amended, made_one)


def amend_stored(
    workspace: Workspace,
    proposals: str | Proposal | Iterable[str],
    language: str = FIRST,
    *,
    as_given: bool = False,
    merged: bool = False,
) -> Amendments:
    """Carry out proposals of a workspace, given by name, on the stored text: see `amend`.

    In a language, in the `FIRST` of the baseline, or in `EVERY` one that both baseline and
    proposals hold. Raises `DraftingError` with what is wrong in any language, and in which.
    """
    chosen = _proposals(workspace, proposals)
    _check_some(chosen)
    check_one_base(chosen)
    wanted = [language]
    if language in (FIRST, EVERY):
        held = languages(workspace, chosen[0])
        wanted = held if language == EVERY else held[:1]
    done: list[Amendment] = []
    texts: list[tuple[Act, Sequence[Act]]] = []
    lacking: list[Problem] = []
    wrong: dict[str, Sequence[Problem]] = {}
    for each in wanted:
        try:
            act, seen = _baseline(workspace, chosen, each)
            done.append(amend(act, chosen, seen, as_given=as_given, merged=merged))
            texts.append((act, seen))
        except DraftingError as error:
            if any(problem.code != "no-language" for problem in error.problems):
                wrong[each] = error.problems
            else:
                lacking += error.problems
    if wrong:
        tried = {**wrong, **{amendment.language: () for amendment in done}}
        problems = {each: _with_able(wrong.get(each, ()), tried) for each in wanted}
        raise DraftingError(dict.fromkeys(by_language(problems)))
    if not done:
        raise DraftingError(lacking)
    left_out = {one.proposal.proposal: one for each in done for one in _left_out(each)}
    if len(left_out) == len(chosen):  # The order of the words is another in each language.
        del left_out[chosen[0].proposal]
    for n, (base, earlier) in enumerate(texts):
        # What clashes in one language is left out in all: they are texts of one act.
        if left_out.keys() != _names_left_out(done[n]):
            rest = [each for each in chosen if each.proposal not in left_out]
            again = amend(base, rest, earlier, as_given=as_given, merged=True)
            whole = again.merged and evolve(again.merged, left_out=tuple(left_out.values()))
            done[n] = evolve(again, merged=whole)
    return Amendments(tuple(done), tuple(lacking))


def _left_out(amendment: Amendment) -> Sequence[LeftOut]:
    return amendment.merged.left_out if amendment.merged else ()


def _names_left_out(amendment: Amendment) -> set[str]:
    return {each.proposal.proposal for each in _left_out(amendment)}


def locate_stored(
    workspace: Workspace, proposals: Sequence[Proposal], language: str
) -> tuple[Act, list[Located]]:
    """The one baseline of several proposals, and each proposal with its places found there; why an
    operation cannot be located stands with its proposal.

    Raises `DraftingError` where the proposals are written against different texts, or the baseline
    cannot be read.
    """
    check_one_base(proposals)
    chosen = language or languages(workspace, proposals[0])[0]
    act, seen = _baseline(workspace, proposals, chosen)
    return act, [locate(act, proposal, seen) for proposal in proposals]


def _locate_all(act: Act, proposals: Iterable[Proposal], seen: Sequence[Act]) -> list[Located]:
    """Proposals with their places found. Raises `DraftingError` with all that are not."""
    located = [locate(act, proposal, seen) for proposal in proposals]
    if problems := [problem for each in located for problem in each.problems]:
        raise DraftingError(problems)
    return located


def load_act(workspace: Workspace, name: str, language: str = FIRST) -> Act:
    """The text of `ACT` (its latest version) or `ACT@VERSION`, in a language or in its first.

    Raises `WorkspaceError`, `FormatError`.
    """
    history, version = workspace.named(name)
    return workspace.act(history, version, language or next(iter(version.digest), ""))


def languages(workspace: Workspace, proposal: Proposal) -> list[str]:
    """The languages of the text that a proposal is written against. Raises `DraftingError`."""
    root = root_of(workspace, proposal)
    history = workspace.history_for(root)
    version = workspace.version_for(root, history)
    if not version.digest:
        problem = say(
            "{target}@{baseline} holds no text in any language",
            target=root.target,
            baseline=root.baseline,
        )
        raise WorkspaceError(Problem("not-found", problem, root.origin))
    return list(version.digest)


def baseline_of(workspace: Workspace, proposal: Proposal, language: str) -> Act:
    """The text that a proposal is written against: a version, or what another proposal makes of
    one. Raises `DraftingError`."""
    root_of(workspace, proposal)
    if proposal.amends:
        return amend_stored(workspace, proposal.amends, language).first.act
    history = workspace.history_for(proposal)
    return workspace.act(history, workspace.version_for(proposal, history), language)


def root_of(workspace: Workspace, proposal: Proposal) -> Proposal:
    """The proposal to an act that stands at the end of a chain of amended proposals."""
    trail = [proposal.proposal]
    while proposal.amends:
        if proposal.amends in trail:
            problem = say("proposals amend each other in a circle: {trail}", trail=", ".join(trail))
            raise WorkspaceError(Problem("clash", problem, proposal.origin))
        if len(trail) == LONGEST_CHAIN:
            problem = say(
                "a proposal amends another, which amends another …, {most} times",
                most=LONGEST_CHAIN,
            )
            do = say("merge the first of them into one: `drafting apply` prints what they make")
            raise WorkspaceError(Problem("clash", problem, proposal.origin, do=do))
        trail.append(proposal.amends)
        try:
            proposal = workspace.proposal(proposal.amends)
        except WorkspaceError as error:
            file = proposal.origin.file
            raise WorkspaceError(
                each if each.where.file else each.at(file=file) for each in error.problems
            ) from None
    return proposal


def base_of(proposal: Proposal) -> str:
    """What a proposal is written against: `ACT@VERSION`, or the name of another proposal."""
    return proposal.amends or f"{proposal.target}@{proposal.baseline}"


def check_one_base(proposals: Sequence[Proposal]) -> None:
    """Raise `DraftingError` with every proposal that is written against another text than the
    first: proposals are merged, compared and adopted on one text."""
    first = proposals[0]
    problems = [
        Problem(
            code="clash",
            problem=say(
                "`{one}` and `{other}` are written against different texts",
                one=first.proposal,
                other=other.proposal,
            ),
            where=other.origin,
            found=tuple(f"{each.proposal}: {base_of(each)}" for each in (first, other)),
            do=say("`drafting rebase` writes a proposal against another version"),
        )
        for other in proposals[1:]
        if other.base != first.base
    ]
    if problems:
        raise DraftingError(problems)


def _proposals(workspace: Workspace, names: str | Proposal | Iterable[str]) -> list[Proposal]:
    """Each once, however often it is named."""
    if isinstance(names, Proposal):
        return [names]
    listed = [names] if isinstance(names, str) else dict.fromkeys(names)
    return [workspace.proposal(name) for name in listed]


def _check_some(proposals: Sequence[Proposal]) -> None:
    """Raise `DraftingError` where there is no proposal to carry out."""
    if not proposals:
        raise DraftingError(Problem("missing", say("no proposal is given")))


def _baseline(
    workspace: Workspace, proposals: Sequence[Proposal], language: str
) -> tuple[Act, list[Act]]:
    """The one text that proposals are written against, and the other stored texts of the act,
    where a digest may have to be looked for in them."""
    first = proposals[0]
    act = baseline_of(workspace, first, language)
    digests = any(operation.digest for each in proposals for operation in each.operations)
    if first.amends or not digests:
        return act, []
    history = workspace.history_for(first)
    others = [each for each in history.versions if each.version != first.baseline]
    return act, [
        workspace.act(history, version, language)
        for version in others
        if language in version.digest
    ]


def _with_able(
    problems: Sequence[Problem], tried: Mapping[str, Sequence[Problem]]
) -> list[Problem]:
    """Problems of one language, each with the languages in which its operation has none."""
    places = {
        language: {(each.where.file, each.where.line) for each in others}
        for language, others in tried.items()
    }
    able: dict[tuple[str, int], tuple[str, ...]] = {}
    found: list[Problem] = []
    for problem in problems:
        operation = problem.where.file, problem.where.line
        if operation not in able:
            spared = [each for each, others in places.items() if _spares(others, *operation)]
            line = (
                (say("in {spared} it can be carried out", spared=", ".join(spared)),)
                if spared
                else ()
            )
            able[operation] = line
        found.append(evolve(problem, found=(*problem.found, *able[operation])))
    return found


def _spares(places: Iterable[tuple[str, int]], file: str, line: int) -> bool:
    """Whether problems at these places are all those of other operations than the one at a place
    of its file."""
    return line > 0 and all(there == file and at not in (0, line) for there, at in places)
