"""The comments of a document, and what each is on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from attrs import define, field, frozen

from drafting.word.document.document import WordDocument, notes_by_reference
from drafting.word.document.story import read_story
from drafting.word.document.view import CHANGES, View
from drafting.word.package.elements import TEXTS, Element, local_name, w


@frozen
class DocumentComment:
    """A comment: by whom, and its text."""

    id: str
    author: str
    text: str


def comments_of(document: WordDocument) -> dict[str, DocumentComment]:
    """The comments of a document, by their ids."""
    part = document.package.part_of("comments")
    found: dict[str, DocumentComment] = {}
    for each in document.package.tree(part).iter(w("comment")) if part else ():
        story = read_story(each, View.ACCEPTED, styles=document.lists.styles)
        text = "\n".join(filter(None, (p.text.strip() for p in story.paragraphs())))
        id_ = each.get(w("id"), "")
        found[id_] = DocumentComment(id_, each.get(w("author"), ""), text)
    return found


def commented(document: WordDocument) -> dict[Element, frozenset[str]]:
    """Each element of text within the range of a comment, and each paragraph with one in it → the
    ids of the comments. A comment on the reference of a note alone, which stays, is on the text of
    that note."""
    ranges = _Ranges()
    for element in document.root.iter():
        ranges.take(element)
    alone = ranges.on_one_note()
    notes = notes_by_reference(document.trees.values()) if alone else {}
    of_note: dict[Element, set[str]] = defaultdict(set)
    for id_, reference in alone.items():
        note = notes.get((str(reference.tag), reference.get(w("id"))))
        for text in () if note is None else note.iter(*TEXTS):
            of_note[text].add(id_)
    return {
        **ranges.of_text,
        **{each: frozenset(ids) for each, ids in of_note.items()},
        **{each: frozenset(ids - alone.keys()) for each, ids in ranges.of_paragraph.items()},
    }


@define
class _Ranges:
    """The ranges of comments (17.13.4), while a body is read from its beginning."""

    of_text: dict[Element, frozenset[str]] = field(factory=dict)
    of_paragraph: dict[Element, set[str]] = field(factory=lambda: defaultdict(set))
    _open: dict[str, None] = field(factory=dict)
    _paragraph: Element | None = None
    _on_words: set[str] = field(factory=set)
    _on_notes: dict[str, list[Element]] = field(factory=lambda: defaultdict(list))

    def take(self, element: Element) -> None:
        """Read the next element."""
        id_ = element.get(w("id"), "")
        match local_name(element):
            case "p":
                self._paragraph = element
                if self._open:
                    self.of_paragraph[element].update(self._open)
            case "commentRangeStart":
                self._open[id_] = None
                if self._paragraph is not None:
                    self.of_paragraph[self._paragraph].add(id_)
            case "commentRangeEnd":
                self._open.pop(id_, None)
            case "commentReference" if self._paragraph is not None:
                self.of_paragraph[self._paragraph].add(id_)
            case "t" | "delText" | "tab" | "br" | "noBreakHyphen" | "sym" if self._open:
                self._on_words.update(self._open)
                self.of_text[element] = frozenset(self._open)
            case "footnoteReference" | "endnoteReference":
                for each in self._open:
                    self._on_notes[each].append(element)
                if self._open and _comes_or_goes(element):
                    self.of_text[element] = frozenset(self._open)

    def on_one_note(self) -> Mapping[str, Element]:
        """Comments on nothing but the reference of a note that stays → the reference."""
        return {
            id_: found[0]
            for id_, found in self._on_notes.items()
            if len(found) == 1 and id_ not in self._on_words and not _comes_or_goes(found[0])
        }


def _comes_or_goes(element: Element) -> bool:
    return next(element.iterancestors(*CHANGES), None) is not None
