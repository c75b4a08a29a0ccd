"""The bits of a paragraph, read from left to right as strips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import define

from drafting.model.mark import Mark
from drafting.word.compare.keys import around_key
from drafting.word.compare.paragraph.content import Bit


class Strip(NamedTuple):
    """A stretch of one bit in the redline."""

    mark: Mark
    bit: Bit
    """Of the new paragraph; of what is deleted, of the old one."""
    start: int
    """Offsets in the text of the bit."""
    end: int
    twin: Bit | None = None
    """The bit of the old paragraph that a kept one was; of words that somebody else took away, the
    bit in which they still stand."""
    by: str = ""
    """The change of somebody else by which it comes or goes; empty: none."""
    twin_start: int = 0
    """Where it starts in that bit."""

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the bit."""
        return self.start == 0 and self.end == len(self.bit.text)

    @property
    def text(self) -> str:
        """Its text."""
        return self.bit.text[self.start : self.end]


@define(eq=False, repr=False)
class Reel:
    """Reads bits from left to right."""

    bits: Sequence[Bit]
    mark: Mark
    _index: int = 0
    _offset: int = 0

    def up_to(self, end: int | None) -> Iterator[Strip]:
        """The strips up to an offset; marks at the end come with what follows them."""
        while self._index < len(self.bits):
            bit = self.bits[self._index]
            if end is not None and self._offset >= end and (bit.text or self._offset > end):
                return
            if end is not None and not bit.text and self._offset == end:
                return
            stop = bit.end if end is None else min(bit.end, end)
            yield Strip(self.mark, bit, max(0, self._offset - bit.start), stop - bit.start)
            self._offset = stop
            if stop < bit.end:
                return
            self._index += 1

    def at(self, offset: int) -> Bit | None:
        """The bit with text that holds an offset."""
        while self._index < len(self.bits):
            bit = self.bits[self._index]
            if bit.text and offset < bit.end:
                return bit
            self._index += 1
        return None

    def through(self, mark: Bit | None) -> Iterator[Strip]:
        """The marks up to one, if it is still to come and only marks stand before it."""
        start = index = self._index
        while mark is not None and index < len(self.bits) and not self.bits[index].text:
            index += 1
            if self.bits[index - 1] is mark:
                self._index = index
                yield from (Strip(Mark.KEPT, bit, 0, 0) for bit in self.bits[start:index])
                return

    def up_to_around(self, inside: str) -> Iterator[Strip]:
        """The marks at the offset reached, if such links or controls begin right after them."""
        index = self._index
        while index < len(self.bits) and around_key(self.bits[index].around) != inside:
            if self.bits[index].text:
                return
            index += 1
        if self._index < index < len(self.bits):
            yield from self.through(self.bits[index - 1])

    def inside_next(self) -> str:
        """The links and controls in which the next text stands."""
        places = range(self._index, len(self.bits))
        return next((around_key(self.bits[i].around) for i in places if self.bits[i].text), "")

    def skip(self, offset: int) -> None:
        """Go on at an offset."""
        self._offset = offset
        while self._index < len(self.bits) and self.bits[self._index].end <= offset:
            self._index += 1
