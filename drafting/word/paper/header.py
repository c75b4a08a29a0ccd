"""The title block on the first page, the running header, the footer."""

from __future__ import annotations

from docx.document import Document
from docx.section import _Footer, _Header

from drafting.model.paper import Paper
from drafting.word.package.elements import Element, add
from drafting.word.paper.body import BodyWriter, add_empty
from drafting.word.paper.runs import add_text
from drafting.word.paper.styles import (
    FOOTER,
    FRONT_END,
    FRONT_STYLES,
    HEADER,
    NORMAL,
    PAGE_NUMBERS,
)
from drafting.word.tracked.writer import Pen


def add_headers(document: Document, paper: Paper, pen: Pen) -> None:
    """Write the headers and footers of the only section (ECMA-376 part 1, 17.10).

    The title block is the header of the first page (17.10.6), so that the body is the text of
    the law and nothing else.
    """
    section = document.sections[0]
    section.different_first_page_header_footer = True
    front = _emptied(section.first_page_header)
    if paper.front:
        BodyWriter(pen).add_blocks(front, paper.front, FRONT_STYLES)
    add_empty(front, FRONT_END if paper.front else NORMAL.name)
    header = _emptied(section.header)
    if paper.header:
        add_text(add_empty(header, HEADER), paper.header)
    else:
        add_empty(header, NORMAL.name)
    for footer in (section.first_page_footer, section.footer):
        element = _emptied(footer)
        _add_page_numbers(add_empty(element, PAGE_NUMBERS))
        if paper.footer:
            add_text(add_empty(element, FOOTER), paper.footer)


def _emptied(part: _Header | _Footer) -> Element:
    part.is_linked_to_previous = False
    element: Element = part.part.element
    for child in [*element]:
        element.remove(child)
    return element


def _add_page_numbers(paragraph: Element) -> None:
    """`n / N` as fields (ECMA-376 part 1, 17.16.5.44, 17.16.5.33) with a result to begin with."""
    add_text(add(paragraph, "fldSimple", instr=" PAGE "), "1")
    add_text(paragraph, " / ")
    add_text(add(paragraph, "fldSimple", instr=" NUMPAGES "), "1")
