"""The stories of a document beside its body: headers, footers, notes, text boxes."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from attrs import define, field
from lxml import etree

from drafting.messages import say
from drafting.word.compare.bodies import BodyMerger
from drafting.word.compare.content import Range, commented, covered, permissions
from drafting.word.compare.keys import BOXES
from drafting.word.compare.letters import merge_story, texts_of
from drafting.word.compare.parts.carrier import Carrier
from drafting.word.compare.parts.definitions import ListNames, StyleNames
from drafting.word.document.view import View
from drafting.word.package.archive import Content
from drafting.word.package.elements import WORD_2010, Element, drop, w
from drafting.word.package.package import CONTENT_TYPES, Package, content_type
from drafting.word.package.xml import edited_part, ignoring, part_bytes
from drafting.word.tracked.markup.note_order import put_in_order
from drafting.word.tracked.markup.settling import settle

if TYPE_CHECKING:
    from drafting.word.tracked.markup.kept import KeptChanges

_NOTES = ("footnote", "endnote")
_BOOKMARKS = (w("bookmarkStart"), w("bookmarkEnd"))
_UNIQUE = (f"{WORD_2010}paraId", f"{WORD_2010}textId")
"""Numbers of paragraphs and rows that stand once in a part."""


@define(eq=False, repr=False)
class Documents:
    """Two documents, their parts as trees; what the old one holds is named as in the new one."""

    carrier: Carrier
    styles: StyleNames
    lists: ListNames
    settled: dict[str, View]
    """`old`, `new` → how tracked changes are settled."""
    kept: KeptChanges | None = None
    """The tracked changes of the new document that keep their authors."""
    counts: dict[str, int] = field(factory=dict)
    """`old`, `new` → tracked changes that were settled."""
    written: dict[str, Element] = field(factory=dict)
    """Parts of the redline as trees."""
    edited: set[str] = field(factory=set)
    bookmarks: dict[str, Range] = field(factory=dict)
    """The bookmarks of the old document."""
    commented: dict[str, Range] = field(factory=dict)
    """The comments on the text of the old document, by number."""
    permissions: Counter[tuple[str, ...]] = field(factory=Counter)
    joined: set[str] = field(factory=set)
    """`old`, `new`: documents that had several bodies."""
    _ignored: dict[str, list[Element]] = field(factory=dict)

    def new_tree(self, part: str) -> Element:
        """The tree of a part of the new document, which becomes that of the redline."""
        if part not in self.written:
            root = self._root(self.carrier.own, part, "new")
            self.written[part] = root
        return self.written[part]

    def copy(self, part: str, what: str) -> str:
        """A part of the redline with what the new document has in a part; its name."""
        name = self.free_name(what)
        counts = dict(self.counts)
        self.written[name] = self._root(self.carrier.own, part, "new")
        self.counts = counts
        for each in [*self.written[name].iter(*_BOOKMARKS)]:
            drop(each)
        self.carrier.copy_links(part, name)
        return name

    def free_name(self, what: str) -> str:
        """The name of a new header or footer."""
        names = (f"word/{what}{number}.xml" for number in itertools.count(1))
        taken = {each.casefold() for each in (*self.carrier.own.names, *self.written)}
        return next(each for each in names if each not in taken)

    def old_tree(self, part: str, new_part: str) -> Element:
        """The tree of a part of the old document, named as in a part of the new one."""
        root = self._root(self.carrier.other, part, "old")
        self.carrier.rename_links(root, part, new_part)
        # Only the root's own names: the tree is freed once it is compared.
        bare = root.makeelement(root.tag, dict(root.attrib), nsmap=root.nsmap)
        self._ignored.setdefault(new_part, []).append(bare)
        # What moved stands in both documents, and would stand in the redline under one number.
        etree.strip_attributes(root, *_UNIQUE)
        if next(root.iter(w("bookmarkStart")), None) is not None:
            self.bookmarks.update(covered(root))
        if part == self.carrier.other.main and self.carrier.other.part_of("comments"):
            self.commented.update(commented(root))
        self.permissions.update(permissions(root))
        self.styles.rename(root)
        self.lists.rename(root)
        return root

    def finished(self, part: str) -> Element:
        """A part of the redline, which lets readers ignore what its sources let them ignore."""
        root = self.written[part]
        for other in self._ignored.get(part, ()):
            root = self.written[part] = ignoring(root, other)
        return root

    def _root(self, package: Package, part: str, side: str) -> Element:
        carrier = self.carrier
        root = carrier.other_tree(part) if package is carrier.other else package.tree(part)
        if part == package.main:
            package.checked(root)
            if _join_bodies(root):
                self.joined.add(side)
        settling = self.kept.prepare if self.kept is not None and side == "new" else None
        found = settling(root) if settling else settle(root, self.settled[side])
        self.counts[side] = self.counts.get(side, 0) + found
        return root


def _join_bodies(root: Element) -> bool:
    """Move what other bodies hold into the first one, before the section with which it ends."""
    first, *others = root.iterchildren(w("body"))
    section = next((each for each in reversed(first) if each.tag == w("sectPr")), None)
    for body in others:
        for each in [*body]:
            if section is None:
                first.append(each)
            elif each.tag != w("sectPr"):
                section.addprevious(each)
        root.remove(body)
    return bool(others)


def merge_notes(documents: Documents, merger: BodyMerger) -> None:
    """Compare the notes that both texts refer to, and mark those of one text alone."""
    for kind in _NOTES:
        _NoteMerger(kind, documents, merger).merge()


@define(eq=False, repr=False)
class _NoteMerger:
    kind: str
    documents: Documents
    merger: BodyMerger
    root: Element | None = None
    """The notes of the redline."""
    part: str = ""
    numbers: dict[Element, str] = field(factory=dict)
    """A note of the old document → its number in the redline: it may have several references."""
    done: set[Element] = field(factory=set)
    """The notes of the redline that are written."""
    last: int = 0
    """The largest number of a note of the redline."""

    def merge(self) -> None:
        carrier, merging = self.documents.carrier, self.merger.merging
        name = w(f"{self.kind}Reference")
        pairs = [each for each in merging.noted if each[1].tag == name]
        alone = [each for each in merging.note_marks if each[1].tag == name]
        self.part = carrier.own.part_of(f"{self.kind}s")
        if self.part and b"author=" in carrier.own.read(self.part):
            # Its tracked changes are settled, whether its notes are compared or not.
            self.documents.new_tree(self.part)
            self.documents.edited.add(self.part)
        if not pairs and not alone:
            return
        old_part = carrier.other.part_of(f"{self.kind}s")
        merging.place = self.part or old_part
        if not self.part:
            if not old_part:
                return
            self._start_part(old_part)
        self.root = self.documents.new_tree(self.part)
        own = {each.get(w("id")): each for each in self.root}
        old_root = self.documents.old_tree(old_part, self.part) if old_part else None
        theirs = {} if old_root is None else {each.get(w("id")): each for each in old_root}
        for was, is_now in pairs:
            one, other = theirs.get(was.get(w("id"))), own.get(is_now.get(w("id")))
            alone_there = one if other is None else other if one is None else None
            if alone_there is not None:
                problem = say("a note is missing in one of the documents, which cannot be tracked")
                merging.warn("tracked", problem, "".join(texts_of(alone_there)))
            if one is None or other is None:
                continue
            if one in self.numbers or other in self.done:
                if self.numbers.get(one) != other.get(w("id")):
                    problem = say(
                        "references share a note in one document alone, which cannot be tracked"
                    )
                    merging.warn("tracked", problem, "".join(texts_of(other)))
                continue
            self.numbers[one] = other.get(w("id"), "")
            self.done.add(other)
            merge_story(one, other, self.merger)
        for mark, reference in alone:
            if mark is merging.come:
                note = own.get(reference.get(w("id")))
            else:
                note = self._brought(theirs.get(reference.get(w("id"))), reference)
            if note is not None and note not in self.done:
                self.done.add(note)
                self.merger.all_but_last_sign(note, mark)
        if any(mark is merging.gone for mark, _ in alone):
            notes = [each for each in self.root if each.get(w("type")) in (None, "normal")]
            main = self.documents.new_tree(carrier.own.main)
            put_in_order(notes, main.iter(name))
        self.documents.edited.add(self.part)

    def _brought(self, note: Element | None, reference: Element) -> Element | None:
        if note is None or self.root is None:
            return None
        if note in self.numbers:
            reference.set(w("id"), self.numbers[note])
            return None
        if not self.last:
            self.last = max([0, *(int(each.get(w("id"), "0")) for each in self.root)])
        self.last += 1
        number = self.numbers[note] = str(self.last)
        copy = deepcopy(note)
        copy.set(w("id"), number)
        reference.set(w("id"), number)
        self.root.append(copy)
        return copy

    def _start_part(self, old_part: str) -> None:
        """The new document has no notes: start its part with the separators of the old one."""
        carrier = self.documents.carrier
        self.part = f"word/{self.kind}s.xml"
        root = carrier.other.tree(old_part)
        for each in [*root]:
            if each.get(w("type")) in (None, "normal"):
                root.remove(each)
        self.documents.written[self.part] = root
        carrier.set_type(self.part, content_type(carrier.other.tree(CONTENT_TYPES), old_part))
        carrier.link_to(f"{self.kind}s", self.part)


def merge_boxes(old: Iterable[Element], new: Iterable[Element], merger: BodyMerger) -> None:
    """Compare the text boxes in elements that are the same but for the texts of these: in two
    drawings, or in two fields with drawings in their results."""
    for one, other in zip(_boxes(old), _boxes(new), strict=False):
        merger.merge(one, other)


def _boxes(elements: Iterable[Element]) -> Iterator[Element]:
    """The outermost text boxes of elements."""
    for element in elements:
        if element.tag == BOXES:
            yield element
        elif len(element):
            yield from _boxes(element)


def body_texts(documents: Documents) -> list[str]:
    """The texts of the old and the new body as they were, read anew."""
    carrier, found = documents.carrier, []
    for package, side in ((carrier.other, "old"), (carrier.own, "new")):
        root = package.tree(package.main)
        settle(root, documents.settled[side])
        found.append("".join(texts_of(root)))
    return found


def written_parts(documents: Documents) -> dict[str, Content]:
    """The parts of the redline that changed, as they are written into the package."""
    new = documents.carrier.own
    found: dict[str, Content] = {}
    for part in sorted(documents.edited):
        root = documents.finished(part)
        if part in new.names:
            found[part] = edited_part(root, new.head(part))
        else:
            found[part] = part_bytes(root, strict=new.is_strict)
    return found
