"""Two texts of an act → the proposal that makes the one of the other."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from drafting.diff.look_alikes import look_alikes
from drafting.errors import DraftingError, Problem, Where
from drafting.files.proposal import read_proposal, write_proposal
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.localized import Localized
from drafting.model.operation import Operation
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.patch.derive import Derivation, Derived, derive
from drafting.tasks.derive.doubts import new_doubts
from drafting.tasks.derive.named_text import NamedText, named_texts
from drafting.tasks.dossier import Built, Delivery, build
from drafting.text.writer import write_act

if TYPE_CHECKING:
    pass

_UNSTORED = "unstored"
"""The baseline that a proposal names where the old text is no stored version."""


@frozen
class DerivedProposal:
    """A proposal that was derived, and its file."""

    proposal: Proposal
    text: str
    """The whole YAML file."""
    derivations: tuple[Derivation, ...]
    old: Act
    """The text that it amends."""
    warnings: tuple[Problem, ...] = ()
    left: tuple[Problem, ...] = ()
    """What the document orders and the proposal does not do, each with its line."""


@frozen
class Heading:
    """What is known of a proposal beside its operations."""

    name: str
    initiator: str = ""
    date: datetime.date | None = None


def derive_named(
    workspace: Workspace | None, old: str, new: str, language: str = "", name: str = ""
) -> DerivedProposal:
    """Derive a proposal from two texts, each named as `ACT@VERSION` or as a file of any format
    that `import` reads.

    Both are numbered as the stored version among them is, the old one first; a text file that is a
    stored version to the byte is known as that one. A DOCX is read with every tracked change
    accepted. Raises `DraftingError`.
    """
    before, after = named_texts(workspace, old, new, language)
    heading = Heading(name or f"amend-{before.act.identity.act}")
    derived = derive(before.act, after.act, alone=before.alone)
    made = proposed(before, derived, heading)
    made = evolve(made, warnings=(*before.warnings, *after.warnings, *made.warnings))
    if before.stored:
        return made
    problem = say(
        "{old} is no stored version, so the proposal calls its baseline `{unstored}`",
        old=old,
        unstored=_UNSTORED,
    )
    do = say(
        "store it (`drafting import`, or a text file with its digest in act.yaml), and name that"
    )
    warning = Problem("other-version", problem, Where(old), do=do)
    return evolve(made, warnings=(warning, *made.warnings))


def derive_texts(old: Act, new: Act, name: str) -> DerivedProposal:
    """Derive a proposal from two texts that are at hand. Raises `DraftingError`."""
    return proposed(NamedText(old, stored=bool(old.version)), derive(old, new), Heading(name))


def proposed(
    before: NamedText,
    derived: Derived,
    heading: Heading,
    operations: Sequence[Operation] | None = None,
    comments: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> DerivedProposal:
    """Write what was derived as a proposal, read it again, and carry it out once more.

    `operations` are the derived ones with reasons, `comments` what else is known of each by its id.
    Raises `DraftingError` where nothing was derived.
    """
    old = before.act
    if derived.amended is None:
        layout = tuple(each.problem for each in derived.differences)
        do = say("no proposal is needed")
        raise DraftingError(
            Problem("empty", say("both texts are the same law"), Where(act=old.name), layout, do)
        )
    language = "" if before.alone else old.language
    initiator = {language: heading.initiator} if heading.initiator else {}
    proposal = Proposal(
        proposal=heading.name,
        target=old.identity.act,
        baseline=old.version if before.stored else _UNSTORED,
        initiator=Localized(initiator),
        date=heading.date,
        operations=tuple(operations if operations is not None else derived.operations),
    )
    remarks = {
        each.operation.id: [*filter(None, [each.remark, *comments.get(each.operation.id, ())])]
        for each in derived.derivations
    }
    text = write_proposal(proposal, language, remarks)
    again = read_proposal(text, "")
    if write_act(apply(old, again).act) != write_act(derived.amended.act):
        raise AssertionError("the proposal as it is written makes another text")
    changes = derived.amended.changes
    doubts = new_doubts(old, derived.amended.act)
    warnings = (*derived.differences, *doubts, *look_alikes(changes))
    return DerivedProposal(again, text, derived.derivations, old, warnings)


def build_derived(workspace: Workspace, made: DerivedProposal, out: Path, *, alone: bool) -> Built:
    """Write the dossier of a derived proposal; if it stands `alone`, without a file of its own, its
    file too, as `out/PROPOSAL/PROPOSAL.yaml`. Raises `DraftingError`."""
    own = {f"{made.proposal.proposal}.yaml": made.text.encode()} if alone else {}
    return build(workspace, made.proposal, Delivery(out, beside=own))
