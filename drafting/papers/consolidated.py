"""The consolidated text: the act as it would read."""

from __future__ import annotations

from drafting.model.change import ChangeSet
from drafting.model.paper import Paper
from drafting.papers.body import blocks
from drafting.papers.front import Matter, title_block


def consolidated(matter: Matter) -> Paper:
    """The amended text as a clean document."""
    new = matter.changes.new
    return Paper(
        title=f"{matter.labels.amended}: {matter.title}",
        language=matter.language,
        blocks=blocks(ChangeSet.unchanged(new)),
        front=tuple(title_block(matter, matter.labels.amended)),
        header=matter.header,
        footer=matter.footer,
        author=matter.author,
        date=matter.proposal.date,
    )
