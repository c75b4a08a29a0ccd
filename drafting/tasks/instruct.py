"""Amending sentences of a proposal, and a proposal from amending sentences."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from drafting.errors import Problem
from drafting.files.proposal import write_proposal
from drafting.files.workspace import Workspace
from drafting.model.amending import AmendingText
from drafting.model.proposal import Proposal
from drafting.patch import Merged, apply
from drafting.phrase import read_instructions, resolved, unfit, write
from drafting.tasks.amend import amend_named, languages, load_act


@frozen
class Instructed:
    """An amending text, with what was told on the way."""

    text: AmendingText
    warnings: tuple[Problem, ...]
    merged: Merged | None
    """What it was merged of, if it was."""


def instruct(
    workspace: Workspace, names: Sequence[str], language: str = "", *, as_given: bool = False
) -> Instructed:
    """The amending text of a proposal, or of several merged; in the baseline's first language, if
    none is said.

    In a language that the baseline lacks it is written where no operation needs words of it.
    Raises `DraftingError`, `PhraseError`.
    """
    held = languages(workspace, workspace.proposal(names[0]))
    base = language if language in held else held[0]
    amendment = amend_named(workspace, names, base, as_given=as_given)
    amended, proposal = amendment.amended, amendment.proposal
    text = write(amended, proposal, language or base)
    warnings = (*amended.warnings, *unfit(amended, proposal))
    return Instructed(text, warnings, amendment.merged)


@frozen
class AmendingSource:
    """An amending text to be held against an act."""

    text: str
    target: str
    """`ACT`, or `ACT@VERSION`."""
    language: str = ""
    """In the version's first language, if empty."""
    file: str = ""
    """Its name in errors."""


def proposal_from(workspace: Workspace, source: AmendingSource, name: str) -> tuple[Proposal, str]:
    """What an amending text orders, as a proposal that `apply` carries out, and its YAML file.

    Raises `PhraseError` with every place that is not understood, `PatchError` where what it orders
    cannot be done.
    """
    act = load_act(workspace, source.target, source.language)
    reading = read_instructions(source.text, act.language)
    history, version = workspace.named(source.target)
    alone = len(version.digest) == 1
    proposal = Proposal(
        proposal=name,
        target=history.identity.act,
        baseline=version.version,
        title=reading.title,
        operations=resolved(reading, act, source.file, alone=alone),
    )
    apply(act, proposal)
    return proposal, write_proposal(proposal, "" if alone else act.language)
