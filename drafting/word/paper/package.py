"""The package: an empty document to write into, its settings and properties, and its bytes."""

from __future__ import annotations

import datetime
import io
import zipfile
from functools import cache

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.shared import Cm
from lxml import etree

from drafting.language import locale
from drafting.model.papers.paper import Paper
from drafting.word.package.archive import store
from drafting.word.package.elements import Element, add, drop, w
from drafting.word.package.xml import part_bytes
from drafting.word.paper.styles import has_forms, is_draft, set_language, set_styles
from drafting.word.tracked.markup.revisions import NOBODY, fitting

_NEEDED = frozenset(
    {
        RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
        RELATIONSHIP_TYPE.CORE_PROPERTIES,
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.SETTINGS,
    }
)
_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_MICROSOFT = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
}


def blank(paper: Paper, *, tracked: bool, notes: bool) -> Document:
    """An empty A4 document with our styles, in the language of the paper and under its title."""
    document = docx.Document(
        io.BytesIO(
            _template(
                landscape=paper.landscape,
                forms=has_forms(paper),
                draft=is_draft(paper),
                notes=notes,
            )
        )
    )
    set_language(document, locale(paper.language))
    _set_settings(document.settings.element, locale(paper.language), tracked=tracked)
    set_properties(document, paper)
    return document


@cache
def _template(*, landscape: bool, forms: bool, draft: bool, notes: bool) -> bytes:
    """The template of python-docx in our page and styles, without the parts that we do not use."""
    document = docx.Document()
    for rels in (document.part.package.rels, document.part.rels):
        for key, relationship in [*rels.items()]:
            if relationship.reltype not in _NEEDED:
                del rels[key]
    _set_page(document, landscape=landscape)
    set_styles(document, forms=forms, draft=draft, notes=notes)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _set_page(document: Document, *, landscape: bool) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin, section.right_margin = Cm(2.5), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.25)
    element = section._sectPr
    for key in [*element.attrib]:
        del element.attrib[key]
    grid = element.find(w("docGrid"))
    if grid is not None:
        element.remove(grid)


def _set_settings(settings: Element, language: str, *, tracked: bool) -> None:
    """Write the settings anew, in the order of the schema (ECMA-376 part 1, 17.15.1.78).

    In a document with changes, those of a reader are tracked too (17.15.1.90), and no word is
    hyphenated: it is read letter by letter. In others words are, by their language. Without the
    compatibility mode of Word 2013 Word opens a document as an old one.
    """
    for child in [*settings]:
        settings.remove(child)
    add(settings, "zoom", percent="100")
    if tracked:
        add(settings, "trackRevisions")
    add(settings, "defaultTabStop", val="708")
    if not tracked:
        add(settings, "autoHyphenation")
        add(settings, "consecutiveHyphenLimit", val="2")
        add(settings, "doNotHyphenateCaps")
    add(settings, "characterSpacingControl", val="doNotCompress")
    compatibility = add(settings, "compat")
    for name, value in _COMPATIBILITY.items():
        add(compatibility, "compatSetting", name=name, uri=_MICROSOFT, val=value)
    add(settings, "themeFontLang", val=language)
    add(settings, "decimalSymbol", val=",")
    add(settings, "listSeparator", val=";")


def set_properties(document: Document, paper: Paper) -> None:
    """Write the core properties of a document anew, from its paper (ECMA-376 part 2, 8.3)."""
    properties = document.core_properties
    for child in [*properties._element]:
        properties._element.remove(child)
    properties.title = fitting(paper.title)
    properties.author = properties.last_modified_by = fitting(paper.author) or NOBODY
    properties.language = locale(paper.language)
    if paper.identifier:
        properties.identifier = paper.identifier
    if paper.date:
        midnight = datetime.datetime.combine(paper.date, datetime.time())
        properties.created = properties.modified = midnight


def add_footnotes(document: Document, root: Element) -> None:
    """Add the part with the footnotes (ECMA-376 part 1, 11.3.7); that of a template goes, as the
    text that referred to it does, and how it numbered its notes (17.11.11, 17.11.12)."""
    for tree in (document.settings.element, document.element):
        for settings in [*tree.iter(w("footnotePr"))]:
            drop(settings)
    part = document.part
    for key, relationship in [*part.rels.items()]:
        if relationship.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            del part.rels[key]
    name = PackURI("/word/footnotes.xml")
    notes = Part(name, CONTENT_TYPE.WML_FOOTNOTES, part_bytes(root), part.package)
    part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)


def pack(document: Document) -> bytes:
    """The bytes of the package: the same for the same document, on any machine at any time.

    Parts stand in one order under one date; `[Content_Types].xml` comes first, as readers of
    streams expect it.
    """
    for part in document.part.package.parts:
        if isinstance(part, XmlPart):
            part.element.attrib.pop(_IGNORABLE, None)
            etree.cleanup_namespaces(part.element, keep_ns_prefixes=["w", "r"])
    written = io.BytesIO()
    document.save(written)
    packed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w") as target:
        for name in sorted(source.namelist(), key=_order):
            store(target, name, source.read(name))
    return packed.getvalue()


def _order(name: str) -> tuple[bool, bool, str]:
    return name != "[Content_Types].xml", name != "_rels/.rels", name
