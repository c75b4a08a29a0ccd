"""A proposal → instructions to codify, proved by reading them back."""

from __future__ import annotations

from attrs import evolve
from lxml import etree

from drafting.errors import DraftingError, FormatError
from drafting.files.proposal import proposal_head, proposal_text, read_proposal
from drafting.formats.codify.reading import CodifyReader
from drafting.formats.codify.writing import CodifiedProposal, unwritable, write_codify
from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.change import Amended
from drafting.model.operation import Delete, Operation, Repeal
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.tasks.amend import Amendment
from drafting.tasks.instruct import sentence_of
from drafting.text.writer import write_act


def as_codified(made: Amendment) -> CodifiedProposal:
    """A proposal as instructions to codify, which make the same text when they are read back; a
    deletion that leaves the number is a repeal there, with a warning.

    Raises `FormatError` with every operation that the format cannot hold.
    """
    sentences = {each.id: sentence_of(made, each) for each in made.proposal.operations}
    codified = write_codify(made.proposal, made.amended, sentences, made.language)
    if not _same(made.proposal, made.amended, codified):
        why = say("it would be read back as another change")
        raise FormatError(
            unwritable(each, why) for each in made.proposal.operations if not _alone(made, each)
        )
    return codified


def _alone(made: Amendment, operation: Operation) -> bool:
    """Whether one operation by itself comes back as the same change."""
    alone = evolve(made.proposal, operations=(operation,))
    amended = apply(made.amended.changes.old, alone)
    return _same(alone, amended, write_codify(alone, amended, {}, made.language))


def _same(proposal: Proposal, amended: Amended, codified: CodifiedProposal) -> bool:
    act, remarks = amended.changes.old, Remarks()
    reader = CodifyReader(act, proposal.target, remarks)
    operations = [data for _, data in reader.operations(etree.fromstring(codified.data))]
    try:
        again = read_proposal(proposal_text(proposal_head(proposal), operations), "")
        wanted = apply(act, _repealing(proposal)).act
        return write_act(apply(act, again).act) == write_act(wanted) and not (
            remarks.odd or reader.left
        )
    except DraftingError:
        return False


def _repealing(proposal: Proposal) -> Proposal:
    """The proposal with repeals instead of deletions."""
    operations = (
        Repeal(at=each.at, id=each.id, digest=each.digest, expect=each.expect)
        if isinstance(each, Delete)
        else each
        for each in proposal.operations
    )
    return evolve(proposal, operations=tuple(operations))
