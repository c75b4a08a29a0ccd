"""The parts of two documents as trees, their text boxes, and the parts of the redline."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import define, field
from lxml import etree

from drafting.word.compare.bodies import BodyMerger
from drafting.word.compare.keys import BOXES
from drafting.word.compare.letters import texts_of
from drafting.word.compare.parts.carrier import Carrier
from drafting.word.compare.parts.definitions import ListNames, StyleNames
from drafting.word.compare.parts.ranges import Range, commented, covered, permissions
from drafting.word.document.view import View
from drafting.word.package.archive import Content
from drafting.word.package.elements import WORD_2010, Element, drop, w
from drafting.word.package.package import Package
from drafting.word.package.xml import edited_part, ignoring, part_bytes
from drafting.word.tracked.markup.settling import settle

if TYPE_CHECKING:
    from drafting.word.tracked.markup.kept import KeptChanges

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
