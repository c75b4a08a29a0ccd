"""The redline: the act with every change marked, and nothing else in its body."""

from __future__ import annotations

from drafting.model.change import ChangeSet
from drafting.model.paper import Paper, Paragraph, Role, Run
from drafting.papers.body import blocks
from drafting.papers.title_block import Matter, comments, named, short_title, title_block


def redline(matter: Matter) -> Paper:
    """The whole act; without what is inserted it is the baseline, without what is deleted the
    amended text, paragraph for paragraph."""
    return Paper(
        title=f"{matter.labels.proposed}: {matter.title}",
        language=matter.language,
        blocks=blocks(matter.changes),
        front=tuple(title_block(matter, matter.labels.proposed)),
        header=matter.header,
        identifier=matter.identifier,
        comments=tuple(comments(matter)),
        author=matter.author,
        date=matter.proposal.date,
        attributions=matter.attributions,
    )


def bare_redline(changes: ChangeSet) -> Paper:
    """The same of two texts that were compared: without a proposal, its author and reasons."""
    title = " → ".join(dict.fromkeys(map(named, (changes.old, changes.new))))
    return Paper(
        title=title,
        language=changes.old.language,
        blocks=blocks(changes),
        front=(Paragraph((Run(title),), Role.TITLE),),
        header=short_title(title),
    )
