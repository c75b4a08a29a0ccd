"""The title block at the head of the body, the running header, the page numbers."""

from __future__ import annotations

from docx.document import Document
from docx.section import _Footer, _Header

from drafting.model.papers.paper import Paper
from drafting.word.document.title_block import TITLE_BLOCK_END, TITLE_BLOCK_TAG
from drafting.word.package.elements import Element, add, new
from drafting.word.paper.body import BodyWriter, add_empty
from drafting.word.paper.runs import add_text
from drafting.word.paper.styles import HEADER, NORMAL, PAGE_NUMBERS, TITLE_BLOCK_LOOKS
from drafting.word.tracked.markup.writer import Pen


def add_title_block(body: Element, paper: Paper, pen: Pen) -> None:
    """Put the title block before the text of a body, in a content control of its own (ECMA-376
    part 1, 17.5.2.29): a person sees one page, a reader of the law finds where it begins."""
    if not paper.front:
        return
    control = new("sdt")
    properties = add(control, "sdtPr")
    add(properties, "tag", val=TITLE_BLOCK_TAG)
    add(properties, "lock", val="sdtLocked")
    part = add(properties, "docPartObj")
    add(part, "docPartGallery", val="Cover Pages")
    add(part, "docPartUnique")
    content = add(control, "sdtContent")
    BodyWriter(pen).add_blocks(content, paper.front, TITLE_BLOCK_LOOKS)
    add_empty(content, TITLE_BLOCK_END)
    body.insert(0, control)


def add_headers(document: Document, paper: Paper) -> None:
    """Write the headers and footers of the only section (ECMA-376 part 1, 17.10): the first page
    begins with a title, every other one has the short title at its top (17.10.6)."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    add_empty(_emptied(section.first_page_header), NORMAL.name)
    header = _emptied(section.header)
    if paper.header:
        add_text(add_empty(header, HEADER), paper.header)
    else:
        add_empty(header, NORMAL.name)
    for footer in (section.first_page_footer, section.footer):
        _add_page_numbers(add_empty(_emptied(footer), PAGE_NUMBERS))


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
