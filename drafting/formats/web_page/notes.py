"""Links to notes of a page, and the notes to which they lead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen
from lxml.html import HtmlElement

from drafting.formats.web_page.elements import BLOCKS, REFERENCES, names_of
from drafting.model.number import TO_RAISED

_SIGN = re.compile(r"[\[(]?\w{1,4}[\])]?|\*{1,4}")
_NO_SIGN = re.compile("")
"""How a note of a wiki begins: its list numbers it."""
_COMMENT = "#cmnt"
_OF_DOCS = re.compile(r"(?:cmnt|ftnt)\d+")
_OF_WORD = re.compile(r"mso-element:\s*(?:footnote|endnote)\s*(?:;|$)")
_OF_OFFICE = re.compile(r"sd(?:foot|end)note\d+")
"""How pages of Google Docs, Word and LibreOffice mark a note of several paragraphs."""


@frozen
class LinkedNote:
    """The note to which a link leads."""

    sign: str
    """The sign of the link: `1`, `[1]`, `*`."""
    block: HtmlElement
    begins: re.Pattern[str]
    """How the note begins: with the same sign."""
    comment: bool
    """Whether it is a comment on the draft, and no note of the law."""


def linked_note(link: HtmlElement, targets: Mapping[str, HtmlElement]) -> LinkedNote | None:
    """The note to which a link leads: a block that begins with its sign; None where it leads to
    none. `targets` are the elements to which links may lead."""
    sign = "".join(link.text_content().split())
    href = link.get("href") or ""
    target = targets.get(href[1:]) if href.startswith("#") else None
    if target is None or not _SIGN.fullmatch(sign):
        return None
    block = _around(target)
    bare = sign.strip("[]()")
    either = f"(?:{re.escape(bare)}|{re.escape(bare.translate(TO_RAISED))})"
    begins = re.compile(rf"\s*[\[(]?\s*{either}\s*[\])]?[.)]?\s*")
    around = block.getparent()
    if around is not None and REFERENCES in names_of(around):
        begins = _NO_SIGN
    if block in link.iterancestors() or not begins.match(block.text_content()):
        return None
    return LinkedNote(sign, block, begins, href.startswith(_COMMENT))


def _around(target: HtmlElement) -> HtmlElement:
    """The block of a note; all of the note, where word processors say so."""
    block = next(each for each in (target, *target.iterancestors()) if each.tag in BLOCKS)
    around = block.getparent()
    if around is None or around.tag != "div" or around.index(block):
        return block
    whole = (
        _OF_DOCS.fullmatch(target.get("id") or "")
        or _OF_WORD.search(around.get("style") or "")
        or _OF_OFFICE.fullmatch(around.get("id") or "")
    )
    return around if whole else block
