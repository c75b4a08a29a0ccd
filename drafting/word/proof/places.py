"""Where the pieces of the parts of a document stand, in words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen
from lxml import etree

from drafting.messages import say, to_say
from drafting.word.package.elements import Element, local_name, w, words_in
from drafting.word.package.package import Package
from drafting.word.proof.looks import STORIES, children, readable_root

_WORDS = 50
"""Characters of a paragraph by which it is named."""
_NAMES = (
    *map(w, ("styleId", "name", "id", "abstractNumId", "numId", "type", "val", "author")),
    *("PartName", "Extension", "Id", "Target", "name"),
)
"""Attributes that name a child of a root, the best first."""
_AROUND = {
    "comment": to_say("comment by {name}, {place}"),
    "footnote": to_say("footnote {name}, {place}"),
    "endnote": to_say("endnote {name}, {place}"),
}


@frozen
class PiecePlace:
    """Where a piece of a part stands."""

    words: str
    """`paragraph 3 «5. Servants»`, `style Normal`."""
    address: str = ""
    """Of a provision of the act."""
    known: bool = False
    """Whether an edit of that provision is named already."""


@frozen(eq=False)
class PiecePlaces:
    """The places of a document as it is."""

    package: Package = field(repr=False)
    act: str = ""
    addresses: Mapping[int, str] = field(factory=dict)
    """The index of a `w:p` of the text → the address of the provision."""
    edited: frozenset[int] = frozenset()
    """The indexes of those whose edits are named already."""
    gone: frozenset[str] = frozenset()
    """Lines, without white space, whose loss is named already."""
    _read: dict[str, _Pieces] = field(factory=dict, init=False)

    @property
    def file(self) -> str:
        """The document as messages name it."""
        return self.package.name

    def piece(self, part: str, index: int) -> PiecePlace:
        """The place of a piece of a part, as `looks_of` cuts it; of the one after the last, the
        end."""
        if part.startswith("#"):
            return PiecePlace(part.removeprefix("#"))
        if part not in self._read:
            self._read[part] = _Pieces.of(self.package, part)
        pieces = self._read[part]
        if not pieces.is_story:
            return PiecePlace(pieces.child(index))
        if index >= len(pieces.elements):
            return PiecePlace(say("what follows the last paragraph"))
        element = pieces.elements[index]
        order = pieces.order[element]
        words = pieces.paragraph(element, order)
        if part != self.package.main:
            return PiecePlace(words)
        return PiecePlace(words, self.addresses.get(order, ""), order in self.edited)


@frozen(eq=False)
class _Pieces:
    """The elements that the pieces of a part are made of."""

    is_story: bool
    elements: tuple[Element, ...]
    root: Element | None = None

    @staticmethod
    def of(package: Package, part: str) -> _Pieces:
        root = readable_root(package.read(part), package.shown(part))
        if root is None:
            return _Pieces(is_story=False, elements=())
        if local_name(root) not in STORIES:
            return _Pieces(False, tuple(each for each, _ in children(root, part)), root)
        walk = etree.iterwalk(root, events=("end",), tag=w("p"))
        return _Pieces(True, tuple(element for _, element in walk), root)

    @cached_property
    def order(self) -> Mapping[Element, int]:
        """The index of each paragraph, counted where it begins."""
        assert self.root is not None, "a story has one"
        return {element: n for n, element in enumerate(self.root.iter(w("p")))}

    def paragraph(self, element: Element, order: int) -> str:
        """A paragraph by its number and first words, and the note or comment that it is in."""
        text = words_in(element).strip()
        shown = text if len(text) <= _WORDS else f"{text[:_WORDS]}…"
        words = say("paragraph {number}", number=order + 1)
        if shown:
            words = say("paragraph {number} “{text}”", number=order + 1, text=shown)
        for around in element.iterancestors():
            if form := _AROUND.get(local_name(around)):
                name = around.get(w("author")) or around.get(w("id"), "")
                return say(form, name=name, place=words)
        return words

    def child(self, index: int) -> str:
        """A child of the root, whose index counts the root itself."""
        if not 0 < index <= len(self.elements):
            return say("the part")
        element = self.elements[index - 1]
        names = (element.get(name) for name in _NAMES)
        name = next(filter(None, names), "")
        return f"{local_name(element)} {name}".strip()
