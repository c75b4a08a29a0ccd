"""A person's own DOCX as the template of papers: its styles, its page, its header and footer."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import XmlPart

from drafting.errors import FormatError, Problem
from drafting.language import locale
from drafting.messages import say
from drafting.model.papers.paper import Paper
from drafting.word.package.elements import Element, add, w
from drafting.word.package.package import Package
from drafting.word.paper.styles import add_styles

_REFERENCES = tuple(map(w, ("pStyle", "basedOn", "next", "link", "rStyle", "tblStyle")))
_LETTERHEAD = "letterhead"


def from_letterhead(paper: Paper) -> Document:
    """The template without its text, with those of our styles that it lacks. Raises `FormatError`
    for what is no DOCX."""
    Package.open(paper.letterhead, _LETTERHEAD)
    try:
        document = docx.Document(io.BytesIO(paper.letterhead))
    except (KeyError, ValueError, PackageNotFoundError):
        problem = say("the template of the chamber is no DOCX that a paper can be written into")
        raise FormatError(Problem("syntax", problem, do=say("save it again as .docx"))) from None
    body = document.element.body
    for child in [*body]:
        if child.tag != w("sectPr"):
            body.remove(child)
    if body.find(w("sectPr")) is None:
        add(body, "sectPr")
    for old, new in add_styles(document):
        for part in _parts(document):
            for element in part.iter(*_REFERENCES):
                if element.get(w("val")) == old:
                    element.set(w("val"), new)
    _turn(document, landscape=paper.landscape)
    _set_language(document, locale(paper.language))
    return document


def has_letterhead(document: Document) -> bool:
    """Whether its pages have a header or a footer of their own."""
    section = document.sections[0]
    parts = (section.header, section.first_page_header, section.footer, section.first_page_footer)
    return any(not part.is_linked_to_previous for part in parts)


def text_width(document: Document) -> int:
    """The width of the text on its pages, in twentieths of a point."""
    section = document.sections[0]
    lengths = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (each.twips if each else 0 for each in lengths)
    return page - left - right


def _parts(document: Document) -> Iterator[Element]:
    for part in document.part.package.iter_parts():
        if isinstance(part, XmlPart):
            yield part.element


def _turn(document: Document, *, landscape: bool) -> None:
    """Lay a page on its side where a paper wants it so, and the template does not have it so."""
    section = document.sections[0]
    width, height = section.page_width, section.page_height
    if width and height and (width > height) is not landscape:
        section.page_width, section.page_height = height, width
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT


def _set_language(document: Document, language: str) -> None:
    """The language of the paper in the defaults of all styles (ECMA-376 part 1, 17.3.2.20)."""
    path = f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"
    for run in document.styles.element.iterfind(path):
        for known in run.findall(w("lang")):
            run.remove(known)
        add(run, "lang", val=language, eastAsia=language, bidi=language)
