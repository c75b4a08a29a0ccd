"""The marshalled list: every operation of several proposals, in the order of the act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from drafting.language.labels import labels
from drafting.model.act import Act
from drafting.model.operation import Operation
from drafting.model.papers.paper import Block, Paper, Paragraph, Role
from drafting.model.proposal import Proposal
from drafting.papers.changed_elements import capital
from drafting.papers.matter import named, short_title
from drafting.papers.paragraphs import as_it_stands, line, titled
from drafting.papers.reasons import essences


@frozen
class MarshalledOperation:
    """One operation in a marshalled list."""

    address: str
    place: str
    """The address in words."""
    proposal: Proposal
    operation: Operation
    text: str
    """The line that it changes, or stands beside."""


def marshalled_list(act: Act, operations: Sequence[MarshalledOperation]) -> Paper:
    """Every operation of every proposal, in the order in which it would be taken: where, by whom,
    and what it does. Operations at one place stand below one heading."""
    title = labels(act.language).marshalled
    blocks: list[Block] = [titled(title), line(named(act), Role.SUBTITLE)]
    place = text = None
    for number, each in enumerate(operations, start=1):
        if each.place != place:
            blocks.append(titled(capital(each.place), Role.HEADING_3))
        if (each.place, each.text) != (place, text):
            blocks.append(as_it_stands(each.text, Role.CONTEXT))
        place, text = each.place, each.text
        blocks += _entry(number, each, act.language)
    return Paper(
        title=f"{title}: {named(act)}",
        language=act.language,
        blocks=tuple(blocks),
        header=short_title(f"{title}: {named(act)}"),
    )


def _entry(number: int, each: MarshalledOperation, language: str) -> Iterator[Paragraph]:
    fixed, proposal = labels(language), each.proposal
    day = fixed.day(proposal.date) if proposal.date else ""
    who = [proposal.initiator.best(language), proposal.title.best(language), day]
    yield line(f"{number}. {capital(essences([each.operation], fixed, language))}.")
    yield titled(" · ".join(filter(None, who)), Role.NOTE)
