"""A PDF with text → a page: its paragraphs whole, and nothing that is printed around them."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.errors import FormatError, Problem, Where
from drafting.formats.pdf.furniture import without_furniture
from drafting.formats.pdf.lines import printed_pages
from drafting.formats.pdf.paragraphs import ParagraphWriter
from drafting.formats.source import Remarks, SourcePage
from drafting.formats.two_lines import in_one_line
from drafting.formats.two_numbers import each_on_its_line
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.page import Page


def page_of_pdf(data: bytes, name: str, words: Mapping[str, Kind]) -> SourcePage:
    """The page of a PDF; `name` is its file in messages, `words` as in `Numbering`.

    Raises `FormatError` where it holds no text, or cannot be read.
    """
    pages = printed_pages(data, name)
    remarks = Remarks()
    for page in pages:
        if page.columns > 1:
            remarks.add(say("pages of two columns are read one column after the other"), "")
    for number, page in enumerate(pages, start=1):
        if not page.letters:
            remarks.add(
                say("pages without text, such as pictures, are left out"),
                say("page {page}", page=number),
            )
        if page.unseen:
            remarks.add(
                say(
                    "the PDF does not bring all its fonts along: signs that stand alone may be "
                    "missing, so compare the text with it"
                ),
                say("page {page}: {count}", page=number, count=page.unseen),
            )
    lines = without_furniture(pages, remarks)
    tables = [table for page in pages for table in page.tables]
    paragraphs = ParagraphWriter(lines, tables, words, remarks).write()
    headed = in_one_line(paragraphs, remarks, words)
    units = tuple(each_on_its_line([*headed], remarks, words))
    if not units:
        raise FormatError(Problem("empty", say("the file has no text"), Where(name)))
    return SourcePage(Page(units), tuple(remarks.odd))
