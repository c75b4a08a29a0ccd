"""A file of any format → an act."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.errors import FormatError, Problem, Where
from drafting.language import script
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.act import Imported, import_page
from drafting.tasks.documents import import_document
from drafting.tasks.word_file import WORD_SUFFIXES
from drafting.text.reader import read_act

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafting.formats.source import SourcePage
    from drafting.structure.act import ImportedAs

_AKN = frozenset({".xml", ".akn"})
_HEAD = 4096
"""Bytes within which a document of Akoma Ntoso says what it is."""
_WEB_PAGES = frozenset({".html", ".htm", ".xhtml"})
_MARKDOWN = frozenset({".md", ".markdown"})
_HEADING = re.compile(r"^#{1,9} ", re.MULTILINE)


def import_file(data: bytes, name: str, wanted: ImportedAs, changes: str = "accept") -> Imported:
    """Read the act in a file for word processors, a web page, a Markdown file or a plain text.

    A plain text in the written form of acts, with a `#` before each heading, is read as that.
    `name` is the file in messages and says by its suffix what it is; `changes` as in
    `import_document`. Raises `FormatError`.
    """
    suffix = Path(name).suffix.casefold()
    if data.startswith(b"PK") or suffix in WORD_SUFFIXES:
        return import_document(data, name, wanted, changes)
    if data.startswith(b"%PDF"):
        raise FormatError(
            Problem(
                "unreadable",
                say("the file is a PDF, which has no paragraphs to read"),
                Where(name),
                do=say("save it as .docx or .txt in the program that shows it"),
            )
        )
    if suffix in _AKN or b"<akomaNtoso" in data[:_HEAD]:
        from drafting.formats.akn.reading import import_akn  # noqa: PLC0415  (lxml is slow to load)

        return import_akn(data, name, wanted)
    if not data.strip():
        raise FormatError(Problem("empty", say("the file has no text"), Where(name)))
    from drafting.formats.source import decoded  # noqa: PLC0415  (formats load lxml)

    words = wanted.identity.numbering.words
    if suffix in _WEB_PAGES or data.lstrip()[:9].lower().startswith((b"<!doctype", b"<html")):
        source = _web_page(data, name, words)
    elif _HEADING.search(text := decoded(data, name)) and suffix not in _MARKDOWN:
        return _written_form(text, name, wanted)
    else:
        source = _lines(text, name, words, markdown=suffix in _MARKDOWN)
    return import_page(source.page, source.odd, wanted, name)


def _web_page(data: bytes, name: str, words: Mapping[str, Kind]) -> SourcePage:
    from drafting.formats.web_page import page_of_html  # noqa: PLC0415  (lxml is slow to load)

    return page_of_html(data, name, words)


def _lines(text: str, name: str, words: Mapping[str, Kind], *, markdown: bool) -> SourcePage:
    from drafting.formats.markdown import page_of_markdown  # noqa: PLC0415  (slow to load)
    from drafting.formats.plain_text import page_of_text  # noqa: PLC0415  (the same)

    return page_of_markdown(text, name, words) if markdown else page_of_text(text, words)


def _written_form(text: str, name: str, wanted: ImportedAs) -> Imported:
    language = wanted.language or script.language_of(text, ())[0]
    act = read_act(text, wanted.identity, wanted.version, language, name)
    titles = (each.text for each in act.body[:1] if each.kind is Kind.TITLE)
    return Imported(act=act, title=next(titles, ""))
