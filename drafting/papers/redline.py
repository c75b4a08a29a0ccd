"""The redline: the act with every change marked, and nothing else in its body."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.model.change import ChangeSet
from drafting.model.papers.paper import Comment, Paper, Role
from drafting.papers.body import blocks
from drafting.papers.matter import Matter, named, short_title
from drafting.papers.paragraphs import as_it_stands
from drafting.papers.reasons import grounds
from drafting.papers.title_block import title_block


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
        comments=tuple(_comments(matter)),
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
        front=(as_it_stands(title, Role.TITLE),),
        header=short_title(title),
    )


def _comments(matter: Matter) -> Iterator[Comment]:
    """The reason and the legal basis of each change, for the margin, in the order of the text."""
    places = _places(matter.changes)
    order = {change: at for at, change in enumerate(places)}
    for change in sorted(matter.changes.changes, key=lambda one: order.get(one.id, len(order))):
        if change.operation is None:
            continue
        paragraphs = tuple(grounds(change.operation, matter.labels, matter.language))
        if paragraphs:
            yield Comment(change.id, paragraphs, places.get(change.id, ""))


def _places(changes: ChangeSet) -> dict[str, str]:
    """Change's id → the address of the first line that it touches."""
    places: dict[str, str] = {}
    for line in changes.lines:
        for change in line.changes:
            if change not in places:
                places[change] = f"§{line.element.address}"
    return places
