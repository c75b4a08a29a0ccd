"""An act as a document to be edited: changes tracked, every provision known when it returns."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from drafting.language.labels import labels
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.papers.paper import Block, Paper, Paragraph, Role, Row
from drafting.papers.body import blocks
from drafting.papers.matter import named, short_title, title_of
from drafting.papers.paragraphs import line, titled
from drafting.text.writer import text_digest


def editable(act: Act) -> Paper:
    """The whole act and nothing else in its body, a paragraph for each line, gaps as such; above
    it, how it is edited."""
    addresses = iter([site.address for site in act.lines()])
    fixed, title = labels(act.language), title_of(act)
    front = [line(named(act), Role.CAPTION)]
    if excerpt := act.identity.excerpt.best(act.language):
        front.append(line(excerpt, Role.NOTE))
    front += (titled(step, Role.INSTRUCTION) for step in fixed.editing)
    return Paper(
        title=title,
        language=act.language,
        blocks=tuple(_named(block, addresses) for block in blocks(ChangeSet.unchanged(act))),
        front=tuple(front),
        header=short_title(title),
        identifier=f"sha256: {fixed.baseline} {text_digest(act)[:16]}",
        tracked=True,
    )


def _named(block: Block, addresses: Iterator[str]) -> Block:
    """With the address of each line, in the order of the text."""
    if isinstance(block, Paragraph):
        return evolve(block, provision=next(addresses))
    return evolve(block, rows=tuple(_named_row(row, addresses) for row in block.rows))


def _named_row(row: Row, addresses: Iterator[str]) -> Row:
    cells = (
        evolve(
            cell,
            paragraphs=tuple(evolve(p, provision=next(addresses)) for p in cell.paragraphs),
        )
        for cell in row.cells
    )
    return evolve(row, cells=tuple(cells))
