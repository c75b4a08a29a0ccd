"""All changes that the proposals of a workspace make to one version, in the order of the act."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafting.errors import DraftingError, Problem, by_language
from drafting.files.workspace import Workspace
from drafting.language.labels import labels
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.change import ChangeSet
from drafting.model.edit import Edit, Insertion
from drafting.model.kind import noun
from drafting.model.papers.paper import Paper
from drafting.model.proposal import Proposal
from drafting.papers import MarshalledOperation, Matter, synopsis
from drafting.patch import Located, marshalled, text_order
from drafting.phrase import AddressesInStyle
from drafting.tasks.amend import FIRST, amend_stored, languages, locate_stored
from drafting.tasks.dossier import matter_of
from drafting.tasks.together.clashes import readable, why_not


def marshal(
    workspace: Workspace, name: str, language: str
) -> tuple[Act, list[MarshalledOperation], list[Problem]]:
    """The act that `ACT[@VERSION]` names, every operation of every proposal to it that can be
    located, and why others cannot, a proposal cannot be carried out, or cannot be read; without a
    language, in any that the act has, beside the list in the first.

    Raises `DraftingError` where no proposal to it can be read, or the text cannot be.
    """
    proposals, problems = _proposals_to(workspace, name)
    act, located = locate_stored(workspace, proposals, language)
    wrong = {act.language: [problem for each in located for problem in why_not(act, each)]}
    for each in () if language else languages(workspace, proposals[0])[1:]:
        text, there = locate_stored(workspace, proposals, each)
        found = (problem for one in there for problem in why_not(text, one))
        wrong[each] = [problem for problem in found if problem.code != "no-language"]
    problems += dict.fromkeys(by_language(wrong))
    return act, list(_in_order(act, marshalled(act, located))), problems


def synopsis_of(
    workspace: Workspace, name: str, language: str = FIRST
) -> tuple[Paper, list[Problem]]:
    """All proposals to what `ACT[@VERSION]` names, side by side, in the form `synopsis`; and which
    are left out, and why, or cannot be read.

    Each proposal is carried out by itself: they need not go together. One that cannot be carried
    out is left out. Raises `DraftingError` where there is no other, or none can be read.
    """
    matters: list[Matter] = []
    proposals, problems = _proposals_to(workspace, name)
    left_out: list[Problem] = []
    for each in proposals:
        try:
            matters.append(matter_of(amend_stored(workspace, each, language).first))
        except DraftingError as error:
            problems += error.problems
            what = say("left out: {proposal}", proposal=each.proposal)
            left_out.append(Problem(error.problems[0].code, what, each.origin))
    if not matters:
        raise DraftingError(problems)
    return synopsis(matters, workspace.chamber("synopsis")), [*problems, *left_out]


def _proposals_to(workspace: Workspace, name: str) -> tuple[list[Proposal], list[Problem]]:
    """The proposals to a version, and why others, which are to it or may be, cannot be read."""
    history, version = workspace.named(name)
    act = history.identity.act
    bases = {each: workspace.proposal_base(each) for each in workspace.proposals()}
    wanted = [
        each
        for each, base in bases.items()
        if not base.known or (base.act, base.version) == (act, version.version)
    ]
    proposals, problems = readable(workspace, wanted)
    found = [each for each in proposals.values() if not each.amends]
    if not found:
        others = {each.version for each in bases.values() if each.act == act} - {version.version}
        none = Problem(
            "not-found",
            say("no proposal is to {act}@{version}", act=act, version=version.version),
            found=tuple(f"{act}@{each}" for each in sorted(filter(None, others))),
            do=say("name a version that proposals are written against") if others else "",
        )
        raise DraftingError(problems or none)
    return found, problems


def _in_order(act: Act, located: Iterable[Located]) -> Iterator[MarshalledOperation]:
    """Each operation at the first place that it touches: what changes a provision before what is
    inserted behind it, the inner before the outer, by number; else in the proposals' order."""
    first: dict[tuple[str, str], tuple[_Rank, MarshalledOperation]] = {}
    in_words = AddressesInStyle(ChangeSet.unchanged(act))
    for each in located:
        for edit in each.edits:
            rank = _rank(act, edit)
            key = each.proposal.proposal, edit.operation.id
            if key not in first or rank < first[key][0]:
                address, place, line = _address(act, edit), _place(act, edit, in_words), _line(edit)
                operation = edit.operation
                listed = MarshalledOperation(address, place, each.proposal, operation, line)
                first[key] = rank, listed
    return (listed for _, listed in sorted(first.values(), key=lambda pair: pair[0]))


_Rank = tuple[int, bool, int, tuple[int, ...]]


def _rank(act: Act, edit: Edit) -> _Rank:
    order = text_order(act, edit)
    if not isinstance(edit, Insertion):
        return order, False, 0, ()
    depth = len([*edit.parent.chain()]) if edit.parent else 0
    number = re.findall(r"\d+", edit.provisions[0].num)
    return order, True, -depth, tuple(map(int, number))


def _address(act: Act, edit: Edit) -> str:
    anchor = _anchor(act, edit)
    return anchor.address if anchor else act.name


def _place(act: Act, edit: Edit, in_words: AddressesInStyle) -> str:
    anchor = _anchor(act, edit)
    if anchor is None:
        return labels(act.language).whole_act
    return in_words(Target(anchor))


def _anchor(act: Act, edit: Edit) -> Site | None:
    """The provision that is changed; or the one that new ones stand after, or in."""
    if not isinstance(edit, Insertion):
        return edit.site
    before = act.below(edit.parent)[: edit.position]
    return before[-1] if before else edit.parent


def _line(edit: Edit) -> str:
    """The line that is changed, or the first new one."""
    if isinstance(edit, Insertion):
        return f"+ {edit.provisions[0].shown or noun(edit.provisions[0].kind)}"
    return edit.site.shown or edit.site.provision.kind.value
