"""What adopted proposals did to a version, for those who read it in another format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.errors import DraftingError, Problem, Where
from drafting.files.workspace import Workspace
from drafting.formats.akn.amendment.fields import LEAVES, MOD, TYPES
from drafting.formats.akn.metadata import PassiveModification, addresses_of, amendment_address
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.change import ChangeSet
from drafting.model.operation import Move, Operation, name_of
from drafting.model.proposal import Proposal
from drafting.tasks.versions.history import amend_together, file_of
from drafting.text.writer import write_act


def passive_modifications(
    workspace: Workspace, act: Act, country: str
) -> tuple[tuple[PassiveModification, ...], tuple[Problem, ...]]:
    """Carry out again the proposals that made a version; with a warning where they do not make it.

    A version that no proposal made has none.
    """
    history = workspace.history(act.identity.act)
    version = history.version(act.version)
    files = [workspace.root / file_of(each) for each in version.proposals] if version else []
    if not files:
        return (), ()
    try:
        amendments = amend_together(workspace, [*map(str, files)])
        made = next(each for each in amendments.each if each.language == act.language)
        if write_act(made.act) != write_act(act):
            raise DraftingError(Problem("stale", say("they make another text")))
        proposals = [workspace.proposal(str(file)) for file in files]
    except (DraftingError, StopIteration) as error:
        why = tuple(each.problem for each in getattr(error, "problems", ()))
        warning = say("the proposals that made the version cannot be carried out again")
        do = say("`drafting check --history` shows why; the document names no modifications")
        return (), (Problem("stale", warning, Where(act=act.name), why, do),)
    origins = {
        each.origin: f"{address}#{MOD.format(number=number)}"
        for proposal in proposals
        for address in (amendment_address(country or "xx", _day(proposal), proposal.proposal),)
        for number, each in enumerate(proposal.operations, start=1)
    }
    before = addresses_of(made.changes.old, history.versions, country or "xx")[1]
    return tuple(
        PassiveModification(sort, origins[each.operation.origin], tuple(places))
        for each in made.changes.changes
        if each.operation
        for sort, places in _modifications(made.changes, each.id, each.operation, before)
    ), ()


def _modifications(
    changes: ChangeSet, change: str, operation: Operation, before: str
) -> Iterator[tuple[str, Iterable[str]]]:
    """What an operation did, by type, and the IRIs of what it changed: a move leaves one place and
    comes to another. `before` is the IRI of the old text."""
    sort = TYPES[name_of(operation)]
    if not isinstance(operation, Move):
        yield sort, _destinations(changes, change, before)
        return
    lines = [line for line in changes.lines if change in line.changes]
    yield LEAVES, _outermost([line.old for line in lines if line.old], before)
    yield sort, _outermost([line.element for line in lines if line.new], "")


def _destinations(changes: ChangeSet, change: str, before: str) -> Iterator[str]:
    """The IRIs of what a change touches, without what stands in another that it touches; `before`
    is that of the old text."""
    lines = [line for line in changes.lines if change in line.changes]
    for sites, text in (
        ([line.element for line in lines if line.new], ""),
        ([line.old for line in lines if line.old and not line.new], before),
    ):
        yield from _outermost(sites, text)


def _outermost(sites: Sequence[Site], text: str) -> Iterator[str]:
    """The IRIs of sites in a text, without what stands in another of them."""
    for site in sites:
        if not any(site is not other and site.within(other) for other in sites):
            yield f"{text}#{site.eid}"


def _day(proposal: Proposal) -> str:
    return proposal.date.isoformat() if proposal.date else ""
