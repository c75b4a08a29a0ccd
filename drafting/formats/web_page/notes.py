"""Links to notes of a page, and the notes to which they lead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from attrs import define, field, frozen
from lxml.html import HtmlElement

from drafting.formats.source import Remarks
from drafting.formats.web_page.elements import BLOCKS, REFERENCES, names_of
from drafting.messages import say
from drafting.model.number import FROM_RAISED, TO_RAISED
from drafting.structure.act import letters_of
from drafting.structure.doubts.oddities import shortened

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


@define
class PageNotes:
    """The notes of a page, numbered anew as its text refers to them."""

    targets: Mapping[str, HtmlElement]
    """The elements to which links of the page may lead."""
    texts: dict[str, tuple[str, ...]] = field(factory=dict)
    """The paragraphs of each note, by its number."""
    signs: Counter[str] = field(factory=Counter)
    """Letters of their own signs, and of comments, which are in no text."""
    _numbers: dict[HtmlElement, str] = field(factory=dict)
    """The blocks that were read as notes → their numbers; of a comment, none."""

    def has(self, block: HtmlElement) -> bool:
        """Whether a block was read as a note or a comment."""
        return block in self._numbers

    def number(
        self, link: HtmlElement, texts_of: Callable[[HtmlElement], Sequence[str]], remarks: Remarks
    ) -> str | None:
        """The number of the note to which a link leads, which is read the first time; empty where
        it leads to a comment, which is left out, and None where it leads to neither. `texts_of`
        reads the paragraphs of a block."""
        note = linked_note(link, self.targets)
        if note is None:
            return None
        if note.comment:
            text = note.block.text_content()
            remarks.add(say("a comment on the text is left out"), shortened(text))
            self.signs += letters_of([note.sign, text])
            self._numbers[note.block] = ""
            return ""
        if note.block not in self._numbers:
            texts = [*texts_of(note.block)]
            if texts and (first := note.begins.match(texts[0])):
                texts[0] = texts[0][first.end() :]
                self.signs += letters_of([first[0].translate(FROM_RAISED)])
            number = str(len(self.texts) + 1)
            self._numbers[note.block] = number
            self.texts[number] = tuple(filter(None, texts))
        self.signs += letters_of([note.sign])
        return self._numbers[note.block]


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
