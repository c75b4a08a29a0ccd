"""Where the tracked paragraph marks go: from paragraphs with marks to physical paragraphs.

To accept a deleted paragraph mark, or to reject an inserted one, is to join a paragraph with the
next one (ECMA-376 part 1, 17.13.5.15, 17.13.5.20). The last mark of the body, of a cell, or
before a table has no next one, so it never carries a change: the change is carried by the mark
before it. Nothing here knows XML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from attrs import evolve, frozen

from drafting.model.mark import Mark
from drafting.model.paper import Block, Paragraph, Role, Run, Table


@frozen
class Line:
    """A physical paragraph. `mark` is that of the sign that ends it; `role` is what it is with
    every change accepted, `old_role` with every change rejected."""

    runs: tuple[Run, ...]
    role: Role
    old_role: Role
    mark: Mark = Mark.KEPT
    later: bool = False
    """Whether its changes are to have another time than those of the paragraph before it."""
    provision: str = ""
    """As in `Paragraph`."""

    @property
    def change(self) -> str:
        """The change that its sign, and its style, belong to: the first of its text."""
        return next((run.change for run in self.runs if run.change), "")


def lay_out(blocks: Iterable[Block]) -> Iterator[tuple[Line, ...] | Table]:
    """Runs of paragraphs as physical ones, between the tables as they are."""
    for is_table, group in groupby(blocks, lambda block: isinstance(block, Table)):
        if is_table:
            yield from (block for block in group if isinstance(block, Table))
        else:
            yield lines([block for block in group if isinstance(block, Paragraph)])


def lines(paragraphs: Sequence[Paragraph]) -> tuple[Line, ...]:
    """The physical paragraphs of a stretch that nothing follows which its last could join.

    With every change accepted they are the paragraphs that are not deleted, with every change
    rejected those that are not inserted. Only where no paragraph stays does an empty one.
    """
    merged = _with_a_kept_end(paragraphs)
    return tuple(_told_apart(_lines(merged, _marks(merged))))


def whole(paragraphs: Sequence[Paragraph]) -> tuple[Line, ...]:
    """The physical paragraphs of a cell whose row goes or comes with all that is in it."""
    return tuple(
        Line(
            paragraph.runs,
            paragraph.role,
            paragraph.role,
            paragraph.mark,
            provision=paragraph.provision,
        )
        for paragraph in paragraphs
    )


def _with_a_kept_end(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Where nothing is kept, the last inserted and the last deleted paragraph share the end."""
    marks = [paragraph.mark for paragraph in paragraphs]
    if Mark.KEPT in marks or not {Mark.DELETED, Mark.INSERTED} <= set(marks):
        return list(paragraphs)
    ends = {mark: len(marks) - 1 - marks[::-1].index(mark) for mark in set(marks)}
    new, old = paragraphs[ends[Mark.INSERTED]], paragraphs[ends[Mark.DELETED]]
    shared = evolve(new, runs=new.runs + old.runs, mark=Mark.KEPT)
    rest = [one for index, one in enumerate(paragraphs) if index not in ends.values()]
    return [*rest, shared]


def _marks(paragraphs: Sequence[Paragraph]) -> list[Mark]:
    """The mark of each physical paragraph sign; the last one is always kept.

    From a kept paragraph to the next kept one the marks may stand one place earlier: what is
    inserted or deleted is then the sign before a paragraph and not the one after it.
    """
    marks = [paragraph.mark for paragraph in paragraphs]
    kept = [index for index, mark in enumerate(marks) if mark is Mark.KEPT]
    for start, end in pairwise([*kept, len(marks)]):
        if end == len(marks) or _edge(paragraphs[start].runs, last=True) is Mark.INSERTED:
            marks[start:end] = [*marks[start + 1 : end], Mark.KEPT]
    return [*marks[:-1], Mark.KEPT] if marks else []


def _edge(runs: tuple[Run, ...], *, last: bool) -> Mark | None:
    """The mark of the first or the last character, if there is one."""
    marks = [run.mark for run in runs if run.text]
    return marks[-last] if marks else None


def _lines(paragraphs: Sequence[Paragraph], marks: Sequence[Mark]) -> Iterator[Line]:
    """A sign that stays ends, in each of both texts, the last paragraph of that text before it."""
    old = new = None
    for paragraph, mark in zip(paragraphs, marks, strict=True):
        if paragraph.mark is not Mark.INSERTED:
            old = paragraph.role
        if paragraph.mark is not Mark.DELETED:
            new = paragraph.role
        before, after = old or paragraph.role, new or paragraph.role
        if mark is Mark.DELETED:
            after = before
        if mark is Mark.INSERTED:
            before = after
        yield Line(paragraph.runs, after, before, mark, provision=paragraph.provision)


def _told_apart(laid_out: Iterable[Line]) -> Iterator[Line]:
    """LibreOffice takes insertions of one author and time on both sides of a paragraph mark for
    one, and rejects a mark that stays along with them; those of another time it does not."""
    touched = joined = later = False
    for line in laid_out:
        if touched and not joined and (_edge(line.runs, last=False) or line.mark) is Mark.INSERTED:
            later = not later
        elif not joined:
            later = False
        last = _edge(line.runs, last=True)
        # The end of an empty paragraph is its start, up to where an inserted mark reaches.
        touched = last is Mark.INSERTED or (last is None and joined)
        joined = line.mark is Mark.INSERTED
        yield evolve(line, later=later)
