"""Both texts of a document in one: what is tracked as deleted or inserted is marked as such, by the
elements that hold it, and nothing is compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from drafting.model.mark import Mark, Span, joined
from drafting.model.signs import BREAK
from drafting.word.document.document import WordDocument, read_document
from drafting.word.document.story import (
    Story,
    WordBlock,
    WordParagraph,
    WordTable,
    boxes,
    read_story,
)
from drafting.word.document.styles import Styles, val
from drafting.word.document.view import View
from drafting.word.package.elements import Element, w

LINE_END = "¶"
"""Stands where a line end comes or goes and text of it stays; in a cell, between paragraphs."""
_DEEPEST_HEADING = 3


@frozen
class _ViewPiece:
    """A stretch of text of one view, or the end of a line, and what it stands in."""

    element: Element
    part: str
    """Which text of the element it is."""
    text: str = ""
    ends: bool = False
    """Whether a line ends here."""

    @property
    def key(self) -> tuple[Element, str]:
        return self.element, self.part


def lines_in_both(data: bytes, name: str) -> Iterator[tuple[Span, ...]]:
    """The lines of a DOCX: headings after `#`, automatic numbers, rows of tables, then notes and
    comments. Raises `FormatError`."""
    accepted = read_document(data, name)
    rejected = accepted.again(View.REJECTED)
    line: list[Span] = []
    for mark, piece in _merged([*_pieces(rejected)], [*_pieces(accepted)]):
        line.append(Span(piece.text, mark))
        if piece.ends:
            yield _finished(line, mark)
            line = []
    package = accepted.package
    if part := package.part_of("comments"):
        for comment in package.tree(part).iter(w("comment")):
            texts = (each.text for each in read_story(comment).paragraphs())
            yield (Span(f"[{comment.get(w('author'), '')}] {f' {LINE_END} '.join(texts)}"),)


def _finished(line: list[Span], end: Mark) -> tuple[Span, ...]:
    """A line whose end is kept, comes or goes: with a sign for that, unless all of it does."""
    spans = joined(line)
    if end is not Mark.KEPT and any(span.mark is not end for span in spans):
        spans = joined((*spans, Span(LINE_END, end)))
    return spans


def _merged(old: list[_ViewPiece], new: list[_ViewPiece]) -> Iterator[tuple[Mark, _ViewPiece]]:
    """The pieces of both views in one order: both have those in common in the same order."""
    shared = {each.key for each in old} & {each.key for each in new}
    waiting = iter(new)
    for piece in old:
        if piece.key not in shared:
            yield Mark.DELETED, piece
            continue
        for other in waiting:
            if other.key not in shared:
                yield Mark.INSERTED, other
                continue
            if other.text != piece.text:  # a number that is counted anew
                yield Mark.DELETED, piece
                yield Mark.INSERTED, other
            else:
                yield Mark.KEPT, piece
            break
    yield from ((Mark.INSERTED, other) for other in waiting)


def _pieces(document: WordDocument) -> Iterator[_ViewPiece]:
    reader = _PieceReader(document, Styles.of(document.package))
    yield from reader.blocks(document.story.blocks)
    for number, story in document.notes.items():
        yield from reader.aside(story, f"[^{number}]: ")


@frozen(eq=False)
class _PieceReader:
    document: WordDocument
    styles: Styles

    def blocks(self, blocks: Iterable[WordBlock]) -> Iterator[_ViewPiece]:
        """Paragraphs, each a line, and tables, each row a line."""
        for block in blocks:
            if isinstance(block, WordTable):
                yield from self._table(block)
                continue
            if self.document.is_seen(block):
                yield from self._paragraph(block)
                yield _ViewPiece(block.element, "end", ends=True)
            for box in boxes(block, self.document.view, self.styles):
                yield from self.blocks(box.blocks)

    def aside(self, story: Story, head: str) -> Iterator[_ViewPiece]:
        """A note in a line."""
        paragraphs = [*story.paragraphs()]
        if paragraphs:
            yield _ViewPiece(paragraphs[0].elements[0], "aside", head)
            yield from self._in_one_line(paragraphs)
            yield _ViewPiece(paragraphs[-1].element, "end", ends=True)

    def _paragraph(self, paragraph: WordParagraph) -> Iterator[_ViewPiece]:
        first, own = paragraph.elements[0], paragraph.element
        number = self.document.numbers.get(own, "")
        head = self._heading(own) + (f"{number} " if number else "")
        yield _ViewPiece(first, "number", head)
        for leaf in paragraph.leaves:
            yield _ViewPiece(leaf.element, "text", leaf.text.replace(BREAK, " "))

    def _heading(self, paragraph: Element) -> str:
        """`# ` before a heading: so much deeper as its level is."""
        level = val(paragraph, "pPr", "outlineLvl")
        level = level or self.styles.value(val(paragraph, "pPr", "pStyle"), "pPr", "outlineLvl")
        if not (level.isdecimal() and int(level) < 9):  # 9 is body text (17.3.1.20)
            return ""
        return "#" * min(int(level) + 1, _DEEPEST_HEADING) + " "

    def _table(self, table: WordTable) -> Iterator[_ViewPiece]:
        for row in table.rows:
            for cell in row.cells:
                yield _ViewPiece(cell.element, "cell", "| ")
                yield from self._in_one_line(self.document.lines_of(cell))
                yield _ViewPiece(cell.element, "after", " ")
            yield _ViewPiece(row.element, "row", "|", ends=True)

    def _in_one_line(self, paragraphs: list[WordParagraph]) -> Iterator[_ViewPiece]:
        for place, paragraph in enumerate(paragraphs):
            if place:
                yield _ViewPiece(paragraph.elements[0], "between", f" {LINE_END} ")
            yield from self._paragraph(paragraph)
