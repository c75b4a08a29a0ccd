"""Links to notes of a page, and the notes to which they lead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import islice

from attrs import define, field, frozen
from lxml import etree
from lxml.html import HtmlElement

from drafting.formats.source import Remarks
from drafting.formats.web_page.elements import BLOCKS, REFERENCES, is_element, names_of
from drafting.messages import say
from drafting.model.numbers.number import FROM_RAISED, TO_RAISED
from drafting.structure.act import letters_of
from drafting.structure.doubts.oddities import shortened
from drafting.text.labels import numbered

_SIGN = re.compile(r"[\[(]?\w{1,4}[\])]?|\*{1,4}")
_NO_SIGN = re.compile("")
"""How a note of a wiki begins: its list numbers it."""
_COMMENT = "#cmnt"
_OF_DOCS = re.compile(r"(?:cmnt|ftnt)\d+")
_OF_WORD = re.compile(r"mso-element:\s*(?:footnote|endnote)\s*(?:;|$)")
_OF_OFFICE = re.compile(r"sd(?:foot|end)note\d+")
"""How pages of Google Docs, Word and LibreOffice mark a note of several paragraphs."""
_NAMED = re.compile(r"(?i)(?:foot|end)-?note(?:[-_]?\w*)?|fn[-_:]?\d+|nota_pie\w*|fussnote\w*")
"""Names and classes of what holds one note."""
_MOST = 20
"""Paragraphs of a note, at most."""


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
    _places: dict[HtmlElement, dict[HtmlElement, int]] = field(factory=dict)
    """The lists that hold notes → their items → which one of the list each is."""

    @cached_property
    def _led(self) -> frozenset[HtmlElement]:
        """The elements to which links with the sign of a note lead."""
        any_of_them = next(iter(self.targets.values()), None)
        links = () if any_of_them is None else any_of_them.getroottree().iter("a")
        return frozenset(
            self.targets[name]
            for link in links
            if (name := (link.get("href") or "")[1:]) in self.targets
            and _SIGN.fullmatch("".join(link.text_content().split()))
        )

    def below(self) -> Iterator[str]:
        """The paragraphs right below the last note, which may go on with it, up to one that begins
        with a number."""
        read = [each for each in self._numbers if each.tag == "p"]
        for after in islice(read[-1].itersiblings(), _MOST) if read else ():
            text = after.text_content().strip() if after.tag == "p" else ""
            if after.tag != "p" or self.has(after) or numbered(text):
                return
            if text:
                yield text

    def _place(self, item: HtmlElement, around: HtmlElement) -> int:
        """Which item of a list one is, from 1."""
        if around not in self._places:
            items = (each for each in around if each.tag == "li")
            self._places[around] = {each: place for place, each in enumerate(items, start=1)}
        return self._places[around].get(item, 0)

    def has(self, block: HtmlElement) -> bool:
        """Whether a block was read as a note or a comment."""
        return block in self._numbers

    def number(
        self, link: HtmlElement, texts_of: Callable[[HtmlElement], Sequence[str]], remarks: Remarks
    ) -> str | None:
        """The number of the note to which a link leads, which is read the first time; empty where
        it leads to a comment, which is left out, and None where it leads to neither. `texts_of`
        reads the paragraphs of a block."""
        note = _linked_note(link, self.targets, self._place)
        if note is None:
            return None
        if note.comment:
            text = note.block.text_content()
            remarks.add(say("a comment on the text is left out"), shortened(text))
            self.signs += letters_of([note.sign, text])
            self._numbers[note.block] = ""
            return ""
        if note.block not in self._numbers:
            further = _further(note.block, self._led)
            texts = [text for each in (note.block, *further) for text in texts_of(each)]
            self._numbers.update((each, "") for each in further)
            if texts and (first := note.begins.match(texts[0])):
                texts[0] = texts[0][first.end() :]
                self.signs += letters_of([first[0].translate(FROM_RAISED)])
            number = str(len(self.texts) + 1)
            self._numbers[note.block] = number
            self.texts[number] = tuple(filter(None, texts))
        self.signs += letters_of([note.sign])
        return self._numbers[note.block]


def _linked_note(
    link: HtmlElement,
    targets: Mapping[str, HtmlElement],
    place: Callable[[HtmlElement, HtmlElement], int],
) -> LinkedNote | None:
    """The note to which a link leads: a block that begins with its sign; None where it leads to
    none. `targets` are the elements to which links may lead; `place` knows which item of a list
    one is."""
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
    # A list may number its notes, as that of a page made of Markdown does: their texts do not.
    listed = around is not None and around.tag == "ol" and block.tag == "li" and bare.isdecimal()
    counted = listed and around is not None and place(block, around) == int(bare)
    if around is not None and (REFERENCES in names_of(around) or counted):
        begins = _NO_SIGN
    if block in link.iterancestors() or not begins.match(block.text_content()):
        return None
    return LinkedNote(sign, block, begins, href.startswith(_COMMENT))


def _around(target: HtmlElement) -> HtmlElement:
    """The block of a note; all of the note, where the page says so."""
    block = next(each for each in (target, *target.iterancestors()) if each.tag in BLOCKS)
    around = block.getparent()
    if around is None or around.tag not in {"div", "li", "aside"} or around.index(block):
        return block
    named = [around.get("id") or "", *names_of(around)]
    whole = (
        _OF_DOCS.fullmatch(target.get("id") or "")
        or _OF_WORD.search(around.get("style") or "")
        or _OF_OFFICE.fullmatch(around.get("id") or "")
        or (any(map(_NAMED.fullmatch, named)) and _holds_one(around, block))
    )
    return around if whole else block


def _holds_one(around: HtmlElement, block: HtmlElement) -> bool:
    """Whether what stands around the first paragraph of a note holds no other note."""
    others = (each for each in around if each is not block and is_element(each))
    return not any(_named_inside(each) for each in others)


def _named_inside(element: HtmlElement) -> bool:
    """Whether links may lead to an element, or into it."""
    return any(each.get("id") or each.get("name") for each in element.iter(etree.Element))


def _further(block: HtmlElement, led: Set[HtmlElement]) -> list[HtmlElement]:
    """The paragraphs between a note and the next one: what stands there goes on with the note,
    where no link stands among it. `led` are the elements to which references lead."""
    found: list[HtmlElement] = []
    if block.tag != "p":
        return found
    for each in block.itersiblings():
        if (
            not is_element(each)
            or each.tag != "p"
            or len(found) >= _MOST
            or (each.tail or "").strip()
        ):
            break
        if _named_inside(each):
            return found if any(one in led for one in each.iter(etree.Element)) else []
        if next(each.iter("a"), None) is not None:
            break
        found.append(each)
    return []
