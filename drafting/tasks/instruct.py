"""Amending sentences of a proposal, and a proposal from amending sentences."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from drafting.errors import DraftingError, Problem
from drafting.files.proposal import write_proposal
from drafting.files.workspace import Workspace
from drafting.model.operation import Operation
from drafting.model.papers.amending import AmendingText, SentencePart
from drafting.model.proposal import Proposal
from drafting.patch import Merged, apply
from drafting.phrase import (
    read_instructions,
    resolved,
    unended_warnings,
    word_change_warnings,
    write,
)
from drafting.tasks.amend import FIRST, Amendment, amend_stored, languages, load_act


@frozen
class Instructed:
    """An amending text, and the warnings of writing it."""

    text: AmendingText
    warnings: tuple[Problem, ...]
    merged: Merged | None
    """Where several proposals were merged: what was."""


def instruct(
    workspace: Workspace,
    names: Sequence[str],
    language: str = "",
    *,
    style: str = "",
    as_given: bool = False,
) -> Instructed:
    """Write the amending text of a proposal, or of several merged, in a language or in the first
    of the baseline.

    In a language that the baseline lacks the text can be written if no operation needs words of
    that language. A `style` goes before that of the chamber, and that before the act's. Raises
    `DraftingError`, `PhraseError`.
    """
    held = languages(workspace, workspace.proposal(names[0]))
    base = language if language in held else FIRST
    amendment = amend_stored(workspace, names, base, as_given=as_given).first
    amended, proposal = amendment.amended, amendment.proposal
    style = style or workspace.chamber_for(proposal).style or ""
    text = write(amended, proposal, language, style)
    of_sentences = (*word_change_warnings(amended, proposal), *unended_warnings(amended))
    warnings = (*amended.warnings, *of_sentences)
    return Instructed(text, warnings, amendment.merged)


def sentence_of(amendment: Amendment, operation: Operation) -> str:
    """The sentence that orders one operation; empty where none can."""
    try:
        alone = evolve(amendment.proposal, operations=(operation,))
        text = write(amendment.amended, alone, amendment.language)
    except DraftingError:
        return ""
    parts = {SentencePart.LOCATOR, SentencePart.INSTRUCTION}
    return " ".join(each.text for each in text.sentences if each.part in parts)


@frozen
class AmendingSource:
    """An amending text to be held against an act."""

    text: str
    target: str
    """`ACT`, or `ACT@VERSION`."""
    language: str = ""
    """Empty: the first language of the version."""
    file: str = ""
    """The name of the text's file in errors."""


@frozen
class ProposalRead:
    """An amending text as a proposal, its YAML file, and the warnings of carrying it out."""

    proposal: Proposal
    text: str
    warnings: tuple[Problem, ...]


def proposal_from(workspace: Workspace, source: AmendingSource, name: str) -> ProposalRead:
    """Read an amending text as a proposal that can be carried out, and write its YAML file.

    Raises `PhraseError` with every place that is not understood, `PatchError` where an order
    cannot be carried out.
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
        operations=resolved(reading, act, source.file, alone=alone, ends=True),
    )
    # A sentence gives no reason.
    odd = [each for each in apply(act, proposal).warnings if each.code != "no-reason"]
    text = write_proposal(proposal, "" if alone else act.language)
    return ProposalRead(proposal, text, tuple(odd))
