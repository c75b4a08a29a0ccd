"""A paper as a DOCX in which every change is a tracked change of Word's own kind."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.model.mark import Mark
from drafting.model.paper import Block, Paper, Table
from drafting.word.paper.body import LANDSCAPE_WIDTH, TEXT_WIDTH, BodyWriter
from drafting.word.paper.characters import check_characters
from drafting.word.paper.comments import Anchors, add_comments
from drafting.word.paper.header import add_headers
from drafting.word.paper.package import blank, pack
from drafting.word.tracked.revisions import Revisions

__all__ = ["render_docx"]


def render_docx(paper: Paper) -> bytes:
    """The paper as the bytes of a DOCX (ECMA-376 part 1, transitional).

    With every change rejected the body is, paragraph for paragraph, the old text; with every
    change accepted, the new one. The same paper always makes the same bytes. A text that XML
    cannot hold is a `FormatError`.
    """
    check_characters(paper)
    document = blank(paper, tracked=_is_tracked(paper))
    revisions = Revisions(paper.attribution)
    anchors = Anchors(frozenset(comment.change for comment in paper.comments))
    body = document.element.body
    section = body[-1]
    body.remove(section)
    width = LANDSCAPE_WIDTH if paper.landscape else TEXT_WIDTH
    BodyWriter(revisions, anchors, width).add_blocks(body, paper.blocks)
    body.append(section)
    add_comments(document, paper.comments, anchors, revisions)
    add_headers(document, paper, revisions)
    return pack(document)


def _is_tracked(paper: Paper) -> bool:
    return paper.tracked or any(mark is not Mark.KEPT for mark in _marks(paper.blocks))


def _marks(blocks: tuple[Block, ...]) -> Iterator[Mark]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield row.mark
                for cell in row.cells:
                    yield from _marks(cell.paragraphs)
        else:
            yield block.mark
            yield from (run.mark for run in block.runs)
