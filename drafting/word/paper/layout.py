"""Paragraphs with marks → physical paragraphs, whose signs carry the marks; knows no XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import evolve, frozen

from drafting.model.mark import Mark
from drafting.model.paper import Block, Paragraph, Role, Run, Table
from drafting.word.tracked.paragraph_marks import Edges, looks, sharing, signs, told_apart


@frozen
class PhysicalLine:
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


def lay_out(blocks: Iterable[Block]) -> Iterator[tuple[PhysicalLine, ...] | Table]:
    """Runs of paragraphs as physical ones, between the tables as they are."""
    for is_table, group in groupby(blocks, lambda block: isinstance(block, Table)):
        if is_table:
            yield from (block for block in group if isinstance(block, Table))
        else:
            yield lines([block for block in group if isinstance(block, Paragraph)])


def lines(paragraphs: Sequence[Paragraph]) -> tuple[PhysicalLine, ...]:
    """The physical paragraphs of a stretch that nothing follows which its last could join.

    With every change accepted they are the paragraphs that are not deleted, with every change
    rejected those that are not inserted. Only where no paragraph stays does an empty one.
    """
    return tuple(_lines(_with_a_kept_end(paragraphs)))


def whole(paragraphs: Sequence[Paragraph]) -> tuple[PhysicalLine, ...]:
    """The physical paragraphs of a cell whose row goes or comes with all that is in it."""
    return tuple(
        PhysicalLine(
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
    ends = sharing([paragraph.mark for paragraph in paragraphs])
    if ends is None:
        return list(paragraphs)
    new, old = (paragraphs[index] for index in ends)
    shared = evolve(new, runs=new.runs + old.runs, mark=Mark.KEPT)
    rest = [one for index, one in enumerate(paragraphs) if index not in ends]
    return [*rest, shared]


def _edges(runs: tuple[Run, ...]) -> Edges:
    marks = [run.mark for run in runs if run.text]
    return Edges(marks[0], marks[-1]) if marks else Edges(None, None)


def _lines(paragraphs: Sequence[Paragraph]) -> Iterator[PhysicalLine]:
    marks = [paragraph.mark for paragraph in paragraphs]
    edges = [_edges(paragraph.runs) for paragraph in paragraphs]
    placed = signs(marks, edges)
    roles = looks(marks, placed, [paragraph.role for paragraph in paragraphs])
    later = told_apart(edges, placed)
    for one, mark, (old, new), apart in zip(paragraphs, placed, roles, later, strict=True):
        yield PhysicalLine(one.runs, new, old, mark, apart, one.provision)
