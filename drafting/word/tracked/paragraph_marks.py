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

from drafting.model.mark import Mark

T = TypeVar("T")


class Edges(NamedTuple):
    """The marks of a paragraph's first and last characters; None: it has none."""

    first: Mark | None
    last: Mark | None
    note: bool = False
    """Whether the reference of a note goes with it."""


def signs(marks: Sequence[Mark], edges: Sequence[Edges]) -> list[Mark]:
    """The mark of each paragraph sign of a stretch, from the marks of its paragraphs; the last
    sign is always kept.

    From a kept paragraph to the next kept one the marks may stand one place earlier: the sign
    before a paragraph is then inserted or deleted, not the one after it. So they do at the end of
    the stretch, and where text is inserted at the end of a paragraph and paragraphs after it: Word
    writes it so, and LibreOffice joins the paragraphs when the other form is rejected. So they do
    too where the last paragraph goes with a note: LibreOffice would leave it, empty.
    """
    placed = list(marks)
    kept = [index for index, mark in enumerate(marks) if mark is Mark.KEPT]
    for start, end in pairwise([*kept, len(marks)]):
        if end == len(marks) or edges[start].last is Mark.INSERTED or edges[end - 1].note:
            placed[start:end] = [*placed[start + 1 : end], Mark.KEPT]
    return [*placed[:-1], Mark.KEPT] if placed else []


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
    """Whether the changes of each paragraph get another time than those before it.

    LibreOffice takes insertions of one author and time on both sides of a paragraph mark for one,
    and rejects a mark that stays along with them; those of another time it does not.
    """
    touched = joined = later = False
    for edge, sign in zip(edges, placed, strict=True):
        if touched and not joined and (edge.first or sign) is Mark.INSERTED:
            later = not later
        elif not joined:
            later = False
        # The end of an empty paragraph is its start, up to where an inserted mark reaches.
        touched = edge.last is Mark.INSERTED or (edge.last is None and joined)
        joined = sign is Mark.INSERTED
        yield later
