"""Elements of a web page: which are shown, and where the law stands among them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lxml.html import HtmlElement

from drafting.formats.source import is_editors_mark
from drafting.structure.act import letters_of
from drafting.structure.doubts.oddities import shortened

_SKIPPED = frozenset(
    "script style noscript template head title meta link nav iframe object svg select button "
    "input textarea audio video canvas map".split()
)
_AROUND = frozenset("nav header footer aside form menu dialog".split())
"""Elements of a page that stand around its text."""
_CALLED_AROUND = frozenset("header footer nav navbar menu sidebar breadcrumb breadcrumbs".split())
"""Names and classes of those that are no elements of their own."""
BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section "
    "summary table tbody tfoot thead tr td th ul caption".split()
)
_DELIMITER = "LegChangeDelimiter"
"""The class of the brackets in which legislation.gov.uk has words that another act put in."""
_SHARE = 0.9
"""The share of the text of a page that the law takes up, once menus are left out."""
UNSHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_ACTS = frozenset({"eli-container"})
"""Classes of what holds an act, and nothing else: those of EUR-Lex."""
_LAID_OUT = frozenset({"table", "tbody", "tr", "td"})
_OF_WIKIS = frozenset(
    "mw-editsection mw-cite-backlink toc "
    "footnote-back footnote-backref reversefootnote data-footnote-backref".split()
)
"""Classes by which MediaWiki, and what makes pages of Markdown, mark what is no text of a page."""
_WIKI_HEADS = frozenset({"h2", "h3", "h4", "div"})
REFERENCES = "references"
"""The class of its lists of notes."""
_INSIDE = frozenset({"div", "article", "main", "section", "pre", *_LAID_OUT})


def is_element(node: object) -> bool:
    """Whether a node is an element, and no comment."""
    return isinstance(node, HtmlElement) and isinstance(node.tag, str)


def law_of(body: HtmlElement) -> list[HtmlElement]:
    """The element that holds an act by its class, if one alone does and has most of the text, or
    those of the act and its annexes, if they have nearly all; or else the smallest element with
    nearly all text that stands in no menu, header, footer or link, and is not the name of the
    page."""
    sizes: dict[HtmlElement, int] = {}

    def size(element: HtmlElement) -> int:
        own = len((element.text or "").strip())
        for child in element:
            own += len((child.tail or "").strip())
            if is_element(child) and not passed(child) and not _is_around(child):
                own += size(child)
        sizes[element] = own
        return own

    whole = size(body)
    known = [each for each in body.iter() if _is_act(each)]
    known = [each for each in known if not any(map(_is_act, each.iterancestors()))]
    share = 0.5 if len(known) == 1 else _SHARE
    if known and sum(sizes.get(each, 0) for each in known) > share * whole:
        return known
    whole -= sum(sizes.get(each, 0) for each in _name(body.getroottree().getroot()))
    law = body
    while True:
        inner = max(
            (each for each in law if each in sizes), key=lambda each: sizes[each], default=None
        )
        block = inner is not None and inner.tag in _INSIDE
        if inner is None or not block or sizes[inner] < _SHARE * whole:
            return [law]
        if inner.tag in _LAID_OUT and not _is_frame(inner):
            return [law]
        law = inner


def _is_around(element: HtmlElement) -> bool:
    called = {element.get("id") or "", *names_of(element)}
    link = element.tag == "a" and element.get("href")
    return bool(link) or element.tag in _AROUND or not _CALLED_AROUND.isdisjoint(called)


def _is_act(element: HtmlElement) -> bool:
    return is_element(element) and not _ACTS.isdisjoint(names_of(element))


def typed_in(law: HtmlElement) -> HtmlElement | None:
    """The one `pre` in which all of a law is typed, broken at one width, as the Congress of the
    United States publishes its bills; None where it is laid out otherwise."""
    found = [law] if law.tag == "pre" else [*law.iter("pre")]
    alone = len(found) == 1 and letters(found[0]) == letters(law)
    return found[0] if alone and next(found[0].iter("table", "p"), None) is None else None


def shown_text(element: HtmlElement) -> str:
    """What a browser shows of an element, its line breaks as they are typed."""
    return "".join(_texts(element))


def name_above(law: HtmlElement, root: HtmlElement) -> list[HtmlElement]:
    """The heading above the law by which the page is named, and the paragraphs below it in its
    block, which say what act it is; empty where the page has none outside the law, or in its
    header alone."""
    name = _name(root)
    if not name or any(each is law for each in name[0].iterancestors()):
        return []
    return name if next(each for each in root.iter() if each in {name[0], law}) is name[0] else []


def _name(root: HtmlElement) -> list[HtmlElement]:
    """The heading by which a page is named, or its only heading of the first level where it has no
    name, and the headings and paragraphs below it in its block."""
    named = _flat(root.findtext("head/title") or "")
    level = _NAMING if named else _NAMING[:1]
    for element in root.iter(*level):
        if name := _flat(element.text_content()):
            below = [*takewhile(lambda each: each.tag in _BELOW_NAME, element.itersiblings())]
            around = any(_is_around(each) for each in element.iterancestors())
            if not around and (named.startswith(name) or not named):
                return [element, *below]
    return []


_NAMING = ("h1", "h2")
_BELOW_NAME = frozenset({"p", "h2", "h3"})


def _flat(text: str) -> str:
    return " ".join(text.split())


def _is_frame(element: HtmlElement) -> bool:
    """Whether a table lays out the page, and holds paragraphs of the law or menus."""
    return any(True for _ in element.iter("p", "h1", "h2", "h3", "div"))


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element itself says that it is not shown."""
    return element.get("hidden") is not None or bool(UNSHOWN.search(element.get("style") or ""))


def is_furniture(element: HtmlElement) -> bool:
    """Whether an element is the head or the foot of printed pages, as LibreOffice writes it, or of
    the apparatus of a wiki: links by which a section is edited, its contents, the heading above
    its references; or a note that stands beside the text, to which none of it refers."""
    if element.tag == "div" and element.get("title") in {"header", "footer"}:
        return True
    if element.tag == "aside" and element.get("role") == "note" and not element.get("id"):
        return True
    names = names_of(element)
    if not _OF_WIKIS.isdisjoint(names):
        return "toc" not in names or element.get("id") == "toc"
    return element.tag in _WIKI_HEADS and _heads_references(element)


def _heads_references(element: HtmlElement) -> bool:
    """Whether nothing but the references of a wiki stands below a heading."""
    if element.tag == "div" and "mw-heading" not in names_of(element):
        return False
    below = element.getnext()
    if below is None or not is_element(below):
        return False
    lists = [each for each in below.iter("ol") if REFERENCES in names_of(each)]
    return sum(map(letters, lists), Counter[str]()) == letters(below) if lists else False


def passed(element: HtmlElement) -> bool:
    """Whether a browser shows nothing of an element, or it is no text of the law."""
    return element.tag in _SKIPPED or is_hidden(element) or is_furniture(element)


def letters(element: HtmlElement) -> Counter[str]:
    """How often each visible character stands in an element."""
    return letters_of(_texts(element))


def _texts(element: HtmlElement, without: Sequence[HtmlElement] = ()) -> Iterator[str]:
    if passed(element) or element in without:
        return
    yield element.text or ""
    for child in element:
        if is_element(child):
            yield from _texts(child, without)
        yield child.tail or ""


def outside(law: HtmlElement, read: Sequence[HtmlElement]) -> str:
    """What stands around the law, shortened, without what is read of it all the same."""
    texts: list[str] = []
    for around in (law, *law.iterancestors()):
        for beside in (*around.itersiblings(preceding=True), *around.itersiblings()):
            texts += _texts(beside, read) if is_element(beside) and beside.tag != "head" else ()
    return shortened(" ".join(texts))


def is_mark_in_line(element: HtmlElement) -> bool:
    """Whether an element is a mark of the editor around words of its block."""
    if _DELIMITER in names_of(element):
        return True
    text = "".join(element.text_content().split())
    block = next((each for each in element.iterancestors() if each.tag in BLOCKS), element)
    return is_editors_mark(text) and "".join(block.text_content().split()) != text


def names_of(element: HtmlElement) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").split()
