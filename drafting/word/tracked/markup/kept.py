"""Tracked changes of a document that keep their authors when it is compared with another one.

A part is settled as always, but for words that come or go inside paragraphs: these stay between
tags that no other reader knows, until the paragraph is written anew. Of everything else it is
noted who changed it, so that the same change, found again by the comparison, is signed by them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from copy import deepcopy

from attrs import define, field

from drafting.word.document.view import View
from drafting.word.package.elements import Element, drop, local_name, parent_of, unwrap, w, words_in
from drafting.word.tracked.markup.revisions import Revisions
from drafting.word.tracked.markup.settling import COMING, GHOST, LIVING, RECORDS, TAGS, settle

_BY = "by"
_KINDS = {
    **dict.fromkeys(("ins", "moveTo", "cellIns"), View.ACCEPTED),
    **dict.fromkeys(("del", "moveFrom", "cellDel"), View.REJECTED),
}
"""The view in which what a change marks is there."""
_SIGNS = (w("ins"), w("moveTo"), w("del"), w("moveFrom"))
_CELLS = (w("cellIns"), w("cellDel"))
_INSIDE = frozenset(
    map(w, ("hyperlink", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo"))
)
_CONTROLS = frozenset({w("sdt"), w("customXml")})
_FIELD = w("fldChar")
_WITHOUT_WORDS = frozenset({GHOST, w("pPr"), w("bookmarkStart"), w("bookmarkEnd"), w("proofErr")})


@define(eq=False)
class KeptChanges:
    """The tracked changes of one document, part by part."""

    view: View
    """The view in which the document is compared: accepted, if it is the new one."""
    revisions: Revisions
    """Where the signatures of changes are found."""
    authors: dict[str, str] = field(factory=dict)
    """Change → its author."""
    samples: dict[str, str] = field(factory=dict)
    """Change → its place: some of its text."""
    written: set[str] = field(factory=set)
    """Changes that stand in the redline."""
    _signs: dict[Element, str] = field(factory=dict)
    """Paragraph, or row → the change by which it came."""
    _looks: dict[Element, tuple[str, Element]] = field(factory=dict)
    """Properties → the change, and what they were in the other view."""
    _gone: defaultdict[str, list[str]] = field(factory=lambda: defaultdict(list))
    """Text of a paragraph that is not in the view → the changes by which it went."""
    _covered: set[Element] = field(factory=set)
    """Paragraphs that are counted so."""

    def prepare(self, root: Element) -> int:
        """Settle a part but for the words in its paragraphs; returns how many changes it had."""
        before = len(self.authors)
        _settle_nested(root)
        crossing = {*_in_fields(root)}
        going: list[tuple[Element, str]] = []
        for each in [*root.iter(*_SIGNS)]:
            parent = parent_of(each)
            change = self._noted(each)
            if parent.tag == w("rPr"):
                self._note(parent_of(parent_of(parent)), each, change, going)
            elif parent.tag == w("trPr"):
                self._note(parent_of(parent), each, change, going)
            elif each not in crossing and _is_in_paragraph(each):
                each.tag = COMING if _KINDS[local_name(each)] is self.view else GHOST
                each.set(_BY, change)
                for text in [*each.iter(*LIVING)]:
                    text.tag = LIVING[str(text.tag)]
        for each in root.iter(*_CELLS):
            self._note(parent_of(parent_of(each)), each, self._noted(each), going)
        for element, change in sorted(going, key=lambda each: each[0].tag == w("p")):
            self._note_gone(element, change)
        for ghost in root.iter(GHOST):
            paragraph = parent_of(ghost)
            if paragraph.tag == w("p") and all(each.tag in _WITHOUT_WORDS for each in paragraph):
                self._gone[words_in(paragraph)].append(ghost.get(_BY, ""))
        for record in [*root.iter(*RECORDS)]:
            self._note_look(record)
        for tag in root.iter(*TAGS):
            following = tag.getnext()
            if following is not None and following.tag in _CONTROLS:
                self.samples[self._noted(tag)] = words_in(following)
        settle(root, self.view)
        return len(self.authors) - before

    def by(self, element: Element) -> str:
        """The change by which a paragraph or a row of the document came; empty: none."""
        return self._signs.get(element, "")

    def went(self, paragraph: Element) -> bool:
        """Whether such a paragraph, with words, went by a change that is not taken yet."""
        words = words_in(paragraph) if paragraph.tag == w("p") else ""
        return bool(words and self._gone.get(words))

    def taken(self, paragraph: Element) -> str:
        """A change by which such a paragraph of the other document went, each but once; empty:
        none."""
        found = self._gone.get(words_in(paragraph))
        return found.pop(0) if found else ""

    def look(self, properties: Element, other: Element | None) -> str:
        """The change that gave properties their look, if in the other view they were as `other`;
        empty: none."""
        change, former = self._looks.get(properties, ("", None))
        return change if change and _alike(former, other) else ""

    def settle(self, root: Element) -> None:
        """Settle the words that no comparison has written anew."""
        for each in [*root.iter(COMING, GHOST)]:
            unwrap(each) if each.tag == COMING else drop(each)

    def lost(self) -> list[str]:
        """The places of changes that do not stand in the redline."""
        return [text for change, text in self.samples.items() if change not in self.written]

    def _noted(self, element: Element) -> str:
        change = f"kept {len(self.authors)}"
        self.authors[change] = element.get(w("author"), "")
        signature = {name: value for name in ("author", "date") if (value := element.get(w(name)))}
        self.revisions.others[change] = {"author": "", **signature}
        paragraph = next(element.iterancestors(w("p"), w("tr"), w("tbl")), element)
        own = words_in(element)
        self.samples[change] = own or words_in(paragraph)
        return change

    def _note(
        self, element: Element, sign: Element, change: str, going: list[tuple[Element, str]]
    ) -> None:
        if _KINDS[local_name(sign)] is self.view:
            self._signs[element] = change
        else:
            going.append((element, change))

    def _note_gone(self, element: Element, change: str) -> None:
        """A paragraph or a row that goes with all its words: one change, whatever is in it."""
        if element in self._covered:
            self.samples.pop(change)
            return
        if element.tag == w("p") and not all(each.tag in _WITHOUT_WORDS for each in element):
            return
        for paragraph in [*element.iter(w("p"))]:
            self._covered.add(paragraph)
            self._gone[words_in(paragraph)].append(change)
        for ghost in [*element.iter(GHOST)]:
            self.samples.pop(ghost.get(_BY, ""), None)
            drop(ghost)

    def _note_look(self, record: Element) -> None:
        properties = record.getparent()
        if properties is None:
            return
        change = self._noted(record)
        other = deepcopy(record[0]) if len(record) else None
        if self.view is View.REJECTED:
            other = deepcopy(properties)
        self._looks[properties] = change, other if other is not None else deepcopy(record)


def _settle_nested(root: Element) -> None:
    """Drop words that somebody inserted and another deleted: neither view has them."""
    for each in [*root.iter(*_SIGNS)]:
        around = next(each.iterancestors(*_SIGNS), None)
        if around is not None and len(each):
            drop(each) if local_name(each) != local_name(around) else unwrap(each)


def _in_fields(root: Element) -> Iterator[Element]:
    """The changes inside of fields, and those that hold one end of a field."""
    depth = 0
    for each in root.iter(_FIELD, *_SIGNS):
        if each.tag == _FIELD:
            depth += _step(each)
        elif len(each) and (depth or sum(map(_step, each.iter(_FIELD)))):
            yield each


def _step(char: Element) -> int:
    return {"begin": 1, "end": -1}.get(char.get(w("fldCharType"), ""), 0)


def _is_in_paragraph(element: Element) -> bool:
    """Whether nothing but links and controls stands between a change and its paragraph."""
    for around in element.iterancestors():
        if around.tag == w("p"):
            return True
        if around.tag not in _INSIDE:
            return False
    return False


def _alike(one: Element | None, other: Element | None) -> bool:
    return _look(one) == _look(other)


def _look(properties: Element | None) -> list[tuple[str, list[tuple[str, str]], str]]:
    """The properties that a record holds, in an order of their own."""
    found = []
    for each in () if properties is None else properties:
        if each.tag not in _NOT_LOOK:
            attributes = sorted((str(key), str(value)) for key, value in each.attrib.items())
            inner = "".join(
                str(child.tag) + str(sorted(child.attrib.items())) for child in each.iter()
            )
            found.append((str(each.tag), attributes, inner))
    return sorted(found)


_NOT_LOOK = {*RECORDS, *_SIGNS, w("rPr"), w("sectPr"), w("headerReference"), w("footerReference")}
