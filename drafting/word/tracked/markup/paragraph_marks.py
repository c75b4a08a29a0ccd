"""Which paragraph mark carries a tracked change, and whose look each mark has.

To accept a deleted paragraph mark, or to reject an inserted one, is to join a paragraph with the
next one (ECMA-376 part 1, 17.13.5.15, 17.13.5.20). The last mark of a body, of a cell, of a
section or before a table has no next one, so it never carries a change: the change is carried by
the mark before it. Nothing here knows XML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from attrs import define

from drafting.model.mark import Mark

T = TypeVar("T")


class Edges(NamedTuple):
    """The marks of a paragraph's first and last characters; None: it has none."""

    first: Mark | None
    last: Mark | None
    held: bool = False
    """Whether it has the reference of a note, or a text box."""
    bare: bool = False
    """Whether it shows but pictures, formulas and breaks of pages."""
    anchors: bool = False
    """Whether it shows but drawings that are anchored in it."""
    section: bool = False
    """Whether a section ends with it."""


def signs(marks: Sequence[Mark], edges: Sequence[Edges]) -> list[Mark]:
    """The mark of each paragraph sign of a stretch, from the marks of its paragraphs; the last
    sign is always kept.

    From a kept paragraph to the next kept one some marks may stand one place earlier: the sign
    before a paragraph is then inserted or deleted, not the one after it. At the end of the stretch
    they all do; elsewhere as far as LibreOffice needs it to find both texts (`_that_stays`).
    """
    placed = list(marks)
    kept = [index for index, mark in enumerate(marks) if mark is Mark.KEPT]
    for start, end in pairwise([*kept, len(marks)]):
        stays = end - 1 if end == len(marks) else _that_stays(marks, edges, start, end)
        placed[start : stays + 1] = [*marks[start + 1 : stays + 1], Mark.KEPT]
    return [*placed[:-1], Mark.KEPT] if placed else []


def _that_stays(marks: Sequence[Mark], edges: Sequence[Edges], start: int, end: int) -> int:
    """Which sign stays between a kept paragraph and the next one: that of the first, unless

    - text is inserted at its end and paragraphs after it: the last of these, as Word writes it.
      LibreOffice joins the paragraphs when the other form is rejected;
    - a paragraph goes with a note or a text box, or is the last to come with one: its own, unless
      the kept paragraph has one too. LibreOffice would leave it, empty;
    - the next kept paragraph shows but anchored drawings: the last one. LibreOffice would take
      these away along with what goes before them.

    The sign of pictures alone never stays: LibreOffice takes it away along with them. A sign with
    the end of a section never does either, since the section has to come or go.
    """
    if any(each.section for each in edges[start + 1 : end]):
        return start
    if end - start > 1 and edges[end].anchors and not edges[end - 1].bare:
        return end - 1
    comes_last = [
        index
        for index in range(start + 1, end)
        if marks[index] is Mark.INSERTED
        and (index + 1 == end or marks[index + 1] is not Mark.INSERTED)
    ]
    if edges[start].last is Mark.INSERTED is marks[start + 1] and not edges[comes_last[0]].bare:
        return comes_last[0]
    if edges[start].held:
        return start
    held = (
        index
        for index in range(start + 1, end)
        if edges[index].held and (marks[index] is Mark.DELETED or index in comes_last)
    )
    return next(held, start)


def sharing(marks: Sequence[Mark]) -> tuple[int, int] | None:
    """If nothing is kept, the last inserted and the last deleted paragraph: they share the one
    sign that stays in both texts."""
    if Mark.KEPT in marks or not {Mark.DELETED, Mark.INSERTED} <= set(marks):
        return None
    last = {mark: index for index, mark in enumerate(marks)}
    return last[Mark.INSERTED], last[Mark.DELETED]


def looks(marks: Sequence[Mark], own: Sequence[T], old: Sequence[T]) -> Iterator[tuple[T, T]]:
    """The look of each sign in the old text and in the new one.

    In each of the two texts a sign ends the last paragraph of that text before it. `own` are the
    looks of the paragraphs in the new text, `old` those in the old one.
    """
    before: T | None = None
    after: T | None = None
    for mark, was, is_now in zip(marks, old, own, strict=True):
        if mark is not Mark.INSERTED:
            before = was
        if mark is not Mark.DELETED:
            after = is_now
        yield is_now if before is None else before, is_now if after is None else after


def kept_apart(edges: Iterable[Edges], placed: Iterable[Mark]) -> Iterator[bool]:
    """Whether the changes of each paragraph get another time than those before it: LibreOffice
    takes insertions that meet for one, but those of another time it does not."""
    before, later = Meeting(), False
    for edge, sign in zip(edges, placed, strict=True):
        if before.meets(edge, sign):
            later = not later
        elif not before.joined:
            later = False
        before.go_on(edge, sign)
        yield later


@define(eq=False, repr=False)
class Meeting:
    """Insertions on both sides of a sign that stays, sign by sign: LibreOffice takes those of one
    author and time for one, and rejects the sign along with them."""

    joined: bool = False
    """Whether the last sign is inserted."""
    _touched: bool = False
    """Whether what stands before it is."""

    def meets(self, edge: Edges, sign: Mark) -> bool:
        """Whether the next paragraph begins with what would be taken for one with what is before
        the last sign."""
        return self._touched and not self.joined and (edge.first or sign) is Mark.INSERTED

    def go_on(self, edge: Edges, sign: Mark) -> None:
        """Pass the next paragraph and its sign."""
        # The end of an empty paragraph is its start, up to where an inserted mark reaches.
        self._touched = edge.last is Mark.INSERTED or (edge.last is None and self.joined)
        self.joined = sign is Mark.INSERTED
