"""The marshalled list: every operation of several proposals, in the order of the act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from drafting.model.operation import Operation, name_of
from drafting.model.paper import Block, Paper, Paragraph, Role, Run
from drafting.model.proposal import Proposal


@frozen
class MarshalledOperation:
    """One operation in a marshalled list."""

    address: str
    proposal: Proposal
    operation: Operation
    text: str
    """The line that it changes, or stands beside."""


def marshalled_list(operations: Iterable[MarshalledOperation], language: str) -> Paper:
    """Every operation of every proposal, in the order in which it would be taken."""
    blocks: list[Block] = []
    for number, each in enumerate(operations, start=1):
        blocks += _entry(number, each, language)
    return Paper(title="marshalled list", language=language, blocks=tuple(blocks))


def _entry(number: int, each: MarshalledOperation, language: str) -> Iterator[Paragraph]:
    proposal = each.proposal
    date = proposal.date.isoformat() if proposal.date else ""
    who = filter(None, [proposal.proposal, proposal.initiator.best(language), date])
    runs = (
        Run(f"{number}. §{each.address}", strong=True),
        Run(f"  {name_of(each.operation)}  " + " · ".join(who)),
    )
    yield Paragraph(runs, Role.HEADING_3)
    yield Paragraph((Run(each.text),), Role.CONTEXT)
