"""An act as a document to be edited: changes tracked, every provision known when it returns."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from drafting.language.labels import labels
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.paper import Block, Paper, Paragraph, Role, Row, Run
from drafting.papers.body import blocks
from drafting.text.writer import text_digest

_DIGITS = 16


def editable(act: Act) -> Paper:
    """The whole act and nothing else in its body, a paragraph for each line, gaps as such; above
    it, how it is edited."""
    addresses = iter([site.address for site in act.lines()])
    fixed, identity = labels(act.language), act.identity
    title = identity.titles.best(act.language) or identity.act
    version = fixed.version_of(act.version) if act.version else ""
    front = [Paragraph((Run(", ".join(filter(None, [title, version]))),), Role.CAPTION)]
    if excerpt := identity.excerpt.best(act.language):
        front.append(Paragraph((Run(excerpt),), Role.NOTE))
    front += (Paragraph((Run(line),), Role.INSTRUCTION) for line in fixed.editing)
    return Paper(
        title=title,
        language=act.language,
        blocks=tuple(_named(block, addresses) for block in blocks(ChangeSet.unchanged(act))),
        front=tuple(front),
        header=act.name,
        footer=f"sha256: {fixed.baseline} {text_digest(act)[:_DIGITS]}",
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
