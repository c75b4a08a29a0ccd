"""A paper as a DOCX in which every change is a tracked change of Word's own kind."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.comments import CommentsPart

from drafting.errors import FormatError, Problem
from drafting.language.script import with_languages
from drafting.language.unbroken import unbroken
from drafting.messages import say
from drafting.model.mark import Mark
from drafting.model.papers.paper import Block, Paper, Table
from drafting.word.package.elements import Element
from drafting.word.package.package import MAX_PARAGRAPHS
from drafting.word.paper.body import LANDSCAPE_WIDTH, TEXT_WIDTH, BodyWriter
from drafting.word.paper.characters import check_characters
from drafting.word.paper.direction import set_direction
from drafting.word.paper.header import add_headers, add_title_block
from drafting.word.paper.letterhead import from_letterhead, has_letterhead, text_width
from drafting.word.paper.notes import FootnotesPart, footnotes
from drafting.word.paper.package import add_footnotes, blank, pack, set_properties
from drafting.word.paper.styles import COMMENT_REFERENCE, COMMENT_TEXT
from drafting.word.tracked.comments.commenter import Commenter
from drafting.word.tracked.markup.revisions import Revisions
from drafting.word.tracked.markup.writer import Pen

__all__ = ["render_docx"]


def render_docx(paper: Paper) -> bytes:
    """The paper as the bytes of a DOCX (ECMA-376 part 1, transitional).

    With every change rejected the body is, paragraph for paragraph, the old text; with every
    change accepted, the new one. The same paper always makes the same bytes. Raises `FormatError`
    for a text that XML cannot hold or that has too many paragraphs, and for a comment without a
    run of its change.
    """
    check_characters(paper)
    _check_size(paper)
    paper = unbroken(paper)
    tracked = _is_tracked(paper)
    if not tracked:
        paper = with_languages(paper)
    own = paper.letterhead and not tracked
    notes = footnotes(paper.blocks)
    document = from_letterhead(paper) if own else blank(paper, tracked=tracked, notes=bool(notes))
    page = LANDSCAPE_WIDTH if paper.landscape else TEXT_WIDTH
    width = text_width(document) if own else page
    pen = Pen(Revisions(paper.attribution))
    body = document.element.body
    section = body[-1]
    body.remove(section)
    part = FootnotesPart(notes, pen) if notes else None
    writer = BodyWriter(pen, width, part)
    writer.add_blocks(body, paper.blocks)
    if part:
        add_footnotes(document, part.root)
    body.append(section)
    _add_comments(document, paper, writer)
    add_title_block(body, paper, pen)
    if own:
        set_properties(document, paper)
    if not (own and has_letterhead(document)):
        add_headers(document, paper)
    set_direction(document, paper.language)
    return pack(document)


def _check_size(paper: Paper) -> None:
    """Raise `FormatError` for a paper with more paragraphs than a document is read with again."""
    count = sum(1 for block in paper.blocks if not isinstance(block, Table))
    if count > MAX_PARAGRAPHS:
        problem = say(
            "the paper has {count} paragraphs; a document has at most {most}",
            count=count,
            most=MAX_PARAGRAPHS,
        )
        do = say("`drafting apply`, `review` and `check` have no such limit")
        raise FormatError(Problem("structure", problem, found=(paper.title,), do=do))


def _add_comments(document: Document, paper: Paper, writer: BodyWriter) -> None:
    if not paper.comments:
        return
    lost = [each.change for each in paper.comments if each.change not in writer.anchors]
    if lost:
        raise FormatError(_unanchored(change) for change in lost)
    commenter = Commenter(writer.pen, writer.anchors, COMMENT_TEXT, COMMENT_REFERENCE)
    commenter.add_all(paper.comments, _comments_root(document), document.element.body)


def _comments_root(document: Document) -> Element:
    """`w:comments`; python-docx makes the part when its comments are asked for."""
    if len(document.comments):
        raise RuntimeError("a new document has no comments")
    part = document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS)
    assert isinstance(part, CommentsPart)
    element: Element = part.element
    return element


def _unanchored(change: str) -> Problem:
    return Problem(
        code="not-found",
        problem=say(
            "there is a comment on the change {change}, but no run of it in the body", change=change
        ),
        do=say("give that change to at least one run of the paper's blocks"),
    )


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
