"""Whether two blocks are one: by the digests of how they stand, and by their words."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Sequence

from attrs import define, field
from lxml import etree

from drafting.diff.tokens import tokens
from drafting.word.compare.paragraph.content import text_of
from drafting.word.package.elements import Element

LIKENESS_OF_EMPTY = 0.3
"""What a pair of empty paragraphs weighs beside a pair with text."""
_VOLATILE = (
    rb' (?:w:rsid\w*|w14:(?:paraId|textId)|wp14:(?:anchorId|editId))="[^"]*"'
    rb"|<w:(?:lastRenderedPageBreak/>|proofErr [^>]*/>)"
)
_SIGNS = (_NAMESPACE, _NOTE, _COMMENT, _SECTION) = (
    b"xmlns",
    b"noteReference",
    b"commentReference",
    b"sectPr",
)
"""What is sought in blocks as they are written."""
_SIGNS_OF_VOLATILE = (b"rsid", b"paraId", b"lastRendered", b"proofErr", b"anchorId")
_HEAD = rb'^(<[^\s/>]+)(?:\sxmlns(?::[\w.-]+)?="[^"]*")+'
_BETWEEN = "\ue0f7\ue0f8"
"""Stands between blocks that are written together."""


@define(eq=False, repr=False)
class Sameness:
    """What blocks of the two documents are compared by."""

    normal: Callable[[str], str]
    """What a text is compared by: itself, or without white space or case."""
    comments: bool = True
    """Whether both documents have the same comments."""
    _digests: dict[Element, bytes] = field(factory=dict)
    _holding: dict[bytes, set[bytes]] = field(factory=lambda: {each: set() for each in _SIGNS})
    """Signs → the digests of the blocks that hold them."""
    _texts: dict[Element, str] = field(factory=dict)
    _words: dict[Element, Counter[str]] = field(factory=dict)

    def markup(self, element: Element) -> bytes:
        """A digest of a block as it stands, without numbers that word processors give anew."""
        found = self._digests.get(element)
        if found is None:
            data = etree.tostring(element, encoding="UTF-8", with_tail=False)
            found = self._digests[element] = self._noted(data)
        return found

    def read(self, container: Element) -> None:
        """Digest all that stands in a container at once: much faster than one by one."""
        if not len(container) or container[-1] in self._digests:
            return
        children, pieces = [*container], _PieceDigests(self._noted)
        _write(container, children, pieces)
        # Before the first child and behind the last one stands the container itself; there is more
        # where the text itself holds the sign.
        if len(pieces.digests) == len(children) + 1:
            self._digests.update(zip(children, pieces.digests[1:], strict=True))

    def _noted(self, data: bytes) -> bytes:
        """The digest of a block, under which the signs that it holds are noted."""
        data = _without_volatile(data)
        held = [each for each in _SIGNS if each in data]
        if _NAMESPACE in held:
            data = re.sub(_HEAD, rb"\1", data, count=1)
        found = _digest(data)
        for each in held:
            self._holding[each].add(found)
        return found

    def has_notes(self, element: Element) -> bool:
        """Whether a block refers to notes."""
        held = self._holding[_NOTE]
        return bool(held) and self.markup(element) in held

    def ends_section(self, element: Element) -> bool:
        """Whether a section may end in a block."""
        held = self._holding[_SECTION]
        return bool(held) and self.markup(element) in held

    def text(self, element: Element) -> str:
        """The text of a block with the keys of its atoms."""
        found = self._texts.get(element)
        if found is None:
            found = self._texts[element] = self.normal(text_of(element))
        return found

    def words(self, element: Element) -> Counter[str]:
        """The words of a block."""
        found = self._words.get(element)
        if found is None:
            own = (token for token in tokens(self.text(element)) if not token.isspace())
            found = self._words[element] = Counter(own)
        return found

    def forget(self) -> None:
        """Let go of texts and words, which are only needed until blocks are paired."""
        self._texts.clear()
        self._words.clear()

    def likeness(self, old: Element, new: Element) -> float:
        """How alike two blocks are: 0 to 1 (Dice); 0 where the one cannot become the other."""
        if old.tag != new.tag:
            return 0.0
        if self.text(old) == self.text(new):
            return 1.0 if self.words(old) else LIKENESS_OF_EMPTY
        one, other = self.words(old), self.words(new)
        total = one.total() + other.total()
        return 2 * (one & other).total() / total if total else 1.0

    def equal(self, old: Element, new: Element) -> bool:
        """Whether two blocks are the same to the letter and in looks, and in their comments."""
        digest = self.markup(new)
        return self.markup(old) == digest and (
            self.comments or digest not in self._holding[_COMMENT]
        )


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def _without_volatile(data: bytes) -> bytes:
    return (
        re.sub(_VOLATILE, b"", data) if any(sign in data for sign in _SIGNS_OF_VOLATILE) else data
    )


@define
class _PieceDigests:
    """What is written into it, digested piece by piece: it is at no time in memory as a whole."""

    noted: Callable[[bytes], bytes]
    digests: list[bytes] = field(factory=list)
    _rest: bytes = b""

    def write(self, data: bytes) -> int:
        """Take the next bytes; a piece ends with the sign between blocks."""
        whole, sign, self._rest = (self._rest + data).rpartition(_BETWEEN.encode())
        if sign:
            plain = not any(each in whole for each in (*_SIGNS, *_SIGNS_OF_VOLATILE))
            self.digests += map(_digest if plain else self.noted, whole.split(sign))
        return len(data)


def _write(container: Element, children: Sequence[Element], file: _PieceDigests) -> None:
    """Write a container with a sign before and after each of its children."""
    text, tails = container.text, [child.tail for child in children]
    container.text = _BETWEEN
    for child in children:
        child.tail = _BETWEEN
    etree.ElementTree(container).write(file, encoding="UTF-8", with_tail=False)
    container.text = text
    for child, tail in zip(children, tails, strict=True):
        child.tail = tail
