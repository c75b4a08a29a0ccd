"""A web page, as official sites serve laws → a page: the law without the menus around it.

HTML Living Standard. What stands where is read from headings, alignment, bold letters and tables:
those of any page, and of adilet.zan.kz, zakon.rada.gov.ua, EUR-Lex and legislation.gov.uk.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from attrs import evolve
from lxml import etree, html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from drafting.errors import FormatError, Problem, Where
from drafting.formats.encodings import cyrillic_encoding, is_likelier, to_utf8
from drafting.formats.plain_text import page_of_text
from drafting.formats.source import UTF_16, WITHOUT_WIDTH, SourcePage, text_in, with_marginal_notes
from drafting.formats.two_lines import in_one_line, with_their_words
from drafting.formats.two_numbers import each_on_its_line
from drafting.formats.update_marks import without_update_marks
from drafting.formats.web_page.elements import (
    law_of,
    letters,
    name_above,
    outside,
    shown_text,
    typed_in,
)
from drafting.formats.web_page.looks import HEADINGS, PageLook, classes_of, is_raised
from drafting.formats.web_page.notes import PageNotes
from drafting.formats.web_page.reader import PageReader
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.model.numbers.number import FROM_RAISED
from drafting.structure.act import letters_of
from drafting.structure.doubts.oddities import shortened
from drafting.structure.page import Page

_DECLARED = 2048
"""Bytes within which a page declares its encoding."""
_ENDS = re.compile(rb"</(?:body|html)\s*>", re.IGNORECASE)
"""What ends a page to the parser, which drops all text behind it; browsers show it."""
_FILLED = re.compile(r"mso-(?:list:\s*Ignore|tab-count)")
"""What Word fills with spaces that do not break: the number of a list, a tab."""
_DEEPEST = 120
"""Elements that stand in each other; those of the official sites have a third of that."""


def page_of_html(data: bytes, name: str, words: Mapping[str, Kind]) -> SourcePage:
    """The page of a web page; `name` is its file in errors, `words` as in `Numbering`.

    Raises `FormatError` where it has no text.
    """
    root = _parsed(data, name)
    body = root.find("body")
    law, *annexes = law_of(body if body is not None else root)
    classes = classes_of(root)
    _spaced(law)
    typed = None if annexes else typed_in(law)
    # Raised digits would be plain ones in a plain text.
    if typed is not None and not any(
        is_raised(each, classes) for each in typed.iter(etree.Element)
    ):
        return _typed_page(typed, words)
    reader = PageReader(words, PageNotes(_targets(root)), classes)
    name_of_page = name_above(law, root)
    read = [*name_of_page, law, *annexes]
    for element in read:
        titled = element in name_of_page and element.tag in HEADINGS
        reader.read(element, PageLook(title=titled))
    unmarked = [*without_update_marks(reader.units, reader.remarks)]
    unmarked = [*with_marginal_notes(unmarked, reader.remarks)]
    marks = letters_of(Page(tuple(reader.units)).texts()) - letters_of(Page((*unmarked,)).texts())
    lines = [*with_their_words(unmarked, reader.remarks, words)]
    lines = [*each_on_its_line(lines, reader.remarks, words)]
    units = tuple(in_one_line(lines, reader.remarks, words))
    if not units:
        raise FormatError(Problem("empty", say("the page has no text"), Where(name)))
    for below in reader.notes.below():
        reader.remarks.add(
            say("a paragraph below the last footnote is kept as text of the act"), shortened(below)
        )
    inside = sum(map(letters, read), Counter[str]())
    if (letters(root) - inside).total():
        reader.remarks.add(say("text of the page around the law is left out"), outside(law, read))
    page = Page(units, reader.notes.texts)
    lost = inside - reader.notes.signs - marks - _unraised(letters_of(page.texts()))
    for sign in WITHOUT_WIDTH:  # those around a line are left out, which is named
        del lost[sign]
    if lost.total():
        shown = "".join(sorted(lost.elements()))
        reader.remarks.add(say("letters of the page are not in the text"), shortened(shown))
    return SourcePage(page, tuple(reader.remarks.odd))


def _spaced(law: HtmlElement) -> None:
    """Let what Word fills with spaces that do not break have plain ones."""
    for span in law.iter("span"):
        if _FILLED.search(span.get("style") or ""):
            for each in span.iter(etree.Element):
                each.text = (each.text or "").replace("\u00a0", " ")
                if each is not span:
                    each.tail = (each.tail or "").replace("\u00a0", " ")


def _typed_page(typed: HtmlElement, words: Mapping[str, Kind]) -> SourcePage:
    """The page of a law that is typed as a plain text."""
    source = page_of_text(shown_text(typed), words)
    around = outside(typed, ())
    left_out = ((say("text of the page around the law is left out"), around),) if around else ()
    return evolve(source, odd=(*source.odd, *left_out))


def _unraised(found: Counter[str]) -> Counter[str]:
    """The letters, with raised digits as the page has them."""
    return letters_of("".join(found.elements()).translate(FROM_RAISED))


def _targets(root: HtmlElement) -> dict[str, HtmlElement]:
    """Elements by the names to which links lead."""
    named = root.iter("a", "aside", "dd", "div", "li", "p", "section", "span", "sup", "td", "tr")
    return {str(name): each for each in named if (name := each.get("id") or each.get("name"))}


def _parsed(data: bytes, name: str) -> HtmlElement:
    """The root of a page. It is in UTF-16 with its mark, or in UTF-8 where it can be, else in what
    it declares."""
    if data.startswith(UTF_16):
        data = text_in(data, name).encode()
    parser = html.HTMLParser()
    if b"charset" not in data[:_DECLARED] or _is_utf8(data):
        text_in(data, name)
        parser = html.HTMLParser(encoding="utf-8")
    try:
        root = html.document_fromstring(_ENDS.sub(b"", data), parser=parser)
    except (ParserError, ValueError) as error:
        problem = Problem(
            "unreadable", say("the file is no web page: {error}", error=error), Where(name)
        )
        raise FormatError(problem) from None
    if not _is_utf8(data):
        _refuse_another_encoding(data, root.getroottree().docinfo.encoding or "", name)
    if (depth := _depth(root)) > _DEEPEST:
        wrong = say("elements stand in each other {depth} deep", depth=depth)
        raise FormatError(Problem("structure", wrong, Where(name)))
    return root


def _refuse_another_encoding(data: bytes, declared: str, name: str) -> None:
    """Refuse a page whose letters make words in another encoding than it declares."""
    known = cyrillic_encoding(data)
    if known and is_likelier(data, known, declared):
        problem = say(
            "the page says that it is in {declared}, and its letters make words in {known}",
            declared=declared,
            known=known,
        )
        do = to_utf8(known, name)
        raise FormatError(Problem("unreadable", problem, Where(name), do=do))


def _depth(root: HtmlElement) -> int:
    """How many elements stand in each other, at most."""
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
