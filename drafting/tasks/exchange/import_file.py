"""A file of any format → an act."""

from __future__ import annotations

import json
import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal, assert_never

from attrs import evolve

from drafting.errors import FormatError, Problem, Where
from drafting.formats.bluebell import akn_of_bluebell, is_bluebell
from drafting.language import script
from drafting.language.legislation import legislation_of
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.phrase.whole_act import title_in_text
from drafting.structure.act import Imported, import_page, numbering_of_text, with_counting
from drafting.structure.doubts.oddities import Oddity, shortened, warnings_of
from drafting.structure.naming import named_by_text
from drafting.tasks.odd_lines import unread_lines
from drafting.tasks.word_file import WORD_SUFFIXES, word_file
from drafting.text import labels
from drafting.text.reader import read_act

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drafting.formats.source import SourcePage
    from drafting.structure.act import ImportedAs
    from drafting.word.reading.act import ImportedDocument

_AKN = frozenset({".xml", ".akn"})
_HEAD = 4096
"""Bytes within which a document of Akoma Ntoso says what it is."""
_WEB_PAGES = frozenset({".html", ".htm", ".xhtml"})
_MARKDOWN = frozenset({".md", ".markdown"})
_PLAIN = frozenset({".txt", ".text"})
_SUFFIX = re.compile(r"\.[A-Za-z]{2,5}")
"""«Закон от 5.05.2014» has none."""
_HEADING = re.compile(r"^#{1,9} (.*)", re.MULTILINE)
"""A heading in the written form of acts."""
_FEWEST = 2
"""Divisions without a mark that show that a text is in no written form."""


def import_document(
    data: bytes, name: str, wanted: ImportedAs, changes: str = "accept"
) -> ImportedDocument:
    """Read the act in a DOCX; `name` is its file in messages.

    `changes`: tracked changes are `accept`ed or `reject`ed, or a document that has some is
    `refuse`d.
    A text in another format of word processors is converted first. Raises `FormatError`.
    """
    from drafting.word.document.document import read_document  # noqa: PLC0415  (lxml is slow to load)
    from drafting.word.document.view import View  # noqa: PLC0415  (the same)
    from drafting.word.reading.act import import_act  # noqa: PLC0415  (the same)
    from drafting.word.reading.oddities import refuse_changes  # noqa: PLC0415  (the same)

    file = word_file(data, name)
    view = View.REJECTED if changes == "reject" else View.ACCEPTED
    document = read_document(file.data, name, view)
    if changes == "refuse":
        refuse_changes(document)
    imported = import_act(document, wanted)
    return evolve(imported, warnings=(*file.warnings, *imported.warnings))


FileFormat = Literal["word", "pdf", "akn", "web page", "markdown", "bluebell", "text"]


def format_of(data: bytes, name: str) -> FileFormat:
    """What a file is, by its first bytes or the suffix of its name."""
    suffix = Path(name).suffix.casefold()
    if data.startswith(b"PK") or suffix in WORD_SUFFIXES:
        return "word"
    if data.startswith(b"%PDF") or suffix == ".pdf":
        return "pdf"
    if suffix in _AKN or b"<akomaNtoso" in data[:_HEAD]:
        return "akn"
    if suffix in _WEB_PAGES or data.lstrip()[:9].lower().startswith((b"<!doctype", b"<html")):
        return "web page"
    if suffix in _MARKDOWN:
        return "markdown"
    return "bluebell" if suffix == ".bluebell" or is_bluebell(data) else "text"


def import_file(data: bytes, name: str, wanted: ImportedAs, changes: str = "accept") -> Imported:
    """Read the act in a file of any of these formats.

    A plain text in the written form of acts, with `=` before its title or `#` before each heading,
    is read as that. `name` is the file in messages and says by its suffix what it is; `changes` as
    in `import_document`. Raises `FormatError`.
    """
    words = _heading_words(data, wanted)
    if not data.strip() and format_of(data, name) != "word":
        raise FormatError(Problem("empty", say("the file has no text"), Where(name)))
    match format_of(data, name):
        case "word":
            return import_document(data, name, wanted, changes)
        case "akn":
            from drafting.formats.akn.reading import import_akn  # noqa: PLC0415  (loads lxml)

            _refuse_answers(wanted, name)
            return import_akn(data, name, wanted)
        case "bluebell":
            from drafting.formats.akn.reading import import_akn  # noqa: PLC0415  (loads lxml)
            from drafting.formats.source import text_in  # noqa: PLC0415  (the same)

            _refuse_answers(wanted, name)
            return import_akn(akn_of_bluebell(text_in(data, name), name), name, wanted)
        case "pdf":
            from drafting.formats.pdf import page_of_pdf  # noqa: PLC0415  (an extra)

            source = page_of_pdf(data, name, words)
        case "web page":
            source = _web_page(data, name, words)
        case "markdown":
            source = _markdown(data, name, words)
        case "text":
            from drafting.formats.plain_text import page_of_text  # noqa: PLC0415  (loads lxml)
            from drafting.formats.source import text_in  # noqa: PLC0415  (the same)

            text, odd = text_in(data, name), _strange_suffix(name)
            _refuse_data(text, name)
            if is_written_form(text):
                return _written_form(text, name, wanted, odd)
            source = page_of_text(text, words)
            source = evolve(source, odd=(*odd, *source.odd))
        case other:
            assert_never(other)
    return import_page(source.page, source.odd, wanted, name)


def _refuse_data(text: str, name: str) -> None:
    """Refuse a file of data, whose signs and keys are no law. Raises `FormatError`."""
    if not text.lstrip().startswith(("{", "[")):
        return
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return
    if not any(isinstance(each, str | dict | list) for each in data):
        return  # «[8]» is a number of the law
    problem = say("the file is JSON: data for a program, and no text of a law")
    do = say("give the text of the law, as .txt, .md, .html, .docx or .xml (Akoma Ntoso)")
    raise FormatError(Problem("syntax", problem, Where(name), do=do))


def is_written_form(text: str) -> bool:
    """Whether a plain text is in the written form of acts, with a title or headings that are marked
    so. A law may have a line of its own that begins with `#`, and then no mark before a number."""
    headings = [match[1] for match in _HEADING.finditer(text)]
    if text.startswith("= ") or not headings:
        return text.startswith("= ")
    if any(_divides(each) for each in headings):
        return True
    return len([*islice(filter(_divides, text.split("\n")), _FEWEST)]) < _FEWEST


def _divides(line: str) -> bool:
    label = labels.heading(line, {})
    if label is None or label.kind is None or not label.num:
        return False
    return not label.rest or label.rest[:1].isupper()


def _heading_words(data: bytes, wanted: ImportedAs) -> Mapping[str, Kind]:
    """The words of headings that a file is read with: those of the act, and while it is not known,
    those of its language."""
    own = wanted.identity.numbering.cues
    if wanted.known:
        return own
    text = _TAG.sub("\n", data[:_SAMPLE].decode("utf-8", "ignore"))
    language = wanted.language or script.language_by_words(text) or script.language_of(text, ())[0]
    return {**legislation_of(language).words, **own}


_SAMPLE = 100_000
"""Bytes that show the language of a file before it is read."""
_TAG = re.compile(r"<[^<>]{0,1000}>")


def _web_page(data: bytes, name: str, words: Mapping[str, Kind]) -> SourcePage:
    from drafting.formats.web_page import page_of_html  # noqa: PLC0415  (lxml is slow to load)

    return page_of_html(data, name, words)


def _markdown(data: bytes, name: str, words: Mapping[str, Kind]) -> SourcePage:
    from drafting.formats.markdown import page_of_markdown  # noqa: PLC0415  (slow to load)
    from drafting.formats.source import text_in  # noqa: PLC0415  (the same)

    return page_of_markdown(text_in(data, name), name, words)


def _strange_suffix(name: str) -> tuple[Oddity, ...]:
    """That a file is read as plain text, where its name has the suffix of something else."""
    suffix = Path(name).suffix
    if suffix.casefold() in _PLAIN or not _SUFFIX.fullmatch(suffix):
        return ()
    return ((say("the file is read as plain text, whatever its name says"), suffix),)


def _written_form(text: str, name: str, wanted: ImportedAs, strange: Sequence[Oddity]) -> Imported:
    _refuse_answers(wanted, name)
    language = wanted.language or script.language_by_words(text) or script.language_of(text, ())[0]
    identity = wanted.identity
    if not wanted.known:
        numbering = numbering_of_text(text, language, identity.numbering)
        identity = evolve(identity, numbering=numbering)
    act = read_act(text, identity, wanted.version, language, name)
    if not wanted.known:
        identity = evolve(identity, numbering=with_counting(identity.numbering, act))
        act = evolve(act, identity=named_by_text(act, identity))
    what = say("lines that look like more are kept as text: `drafting check` names each")
    odd = (*strange, *((what, shortened(each.found[0])) for each in unread_lines(act)))
    return Imported(
        act=act,
        title=act.identity.titles.get(language) or title_in_text(act, language),
        citation=act.identity.citations.get(language),
        warnings=tuple(warnings_of(odd, Where(name))),
        named=not wanted.known,
    )


def _refuse_answers(wanted: ImportedAs, name: str) -> None:
    """Refuse answers, where the file itself marks what each line is."""
    if options := wanted.answers.options():
        problem = say("the file marks what each line is, so that no line has two readings")
        do = say("leave --read out, or change the marks in the file")
        raise FormatError(Problem("import", problem, Where(name), tuple(options), do))
