"""Moves on request: moved paragraphs are tracked as moved (17.13.5.22, .25).

Written as Word does: the block of paragraphs at the old place stands between a start, inside its
first paragraph, and an end, after its last one; so does the block at the new place, under the same
name. Blocks that cannot be paired so stay deleted and inserted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from drafting.model.change import ChangeSet
from drafting.model.mark import Mark
from drafting.model.operation import Move
from drafting.word.tracked.markup.writer import Pen, demote, surround
from drafting.word.tracked.plan import Entry, ParagraphPlan, TablePlan, all_entries

MovePair = tuple[list[ParagraphPlan], list[ParagraphPlan]]
"""The block of paragraphs at the old place, and the one at the new place."""


def set_moves(planned: list[Entry], changes: ChangeSet) -> list[MovePair]:
    """Mark the paragraphs of `move` operations as moved, if they pair; returns the pairs."""
    moves = {each.id for each in changes.changes if isinstance(each.operation, Move)}
    pairs = [*_pairs(planned, moves)]
    for goes, comes in pairs:
        for item in [*goes, *comes]:
            item.moved = True
    return pairs


def write_ranges(pairs: Iterable[MovePair], pen: Pen) -> None:
    """Put the ranges around moved blocks; a pair not all written as moved becomes del and ins."""
    for goes, comes in pairs:
        if not all(item.moved for item in [*goes, *comes]):
            for item in [*goes, *comes]:
                for paragraph in item.paragraph.elements if item.paragraph else (item.element,):
                    demote(paragraph, pen)
            continue
        name = f"move{pen.revisions.number()}"
        for mark, block in ((Mark.DELETED, goes), (Mark.INSERTED, comes)):
            first = block[0].paragraph.elements[0] if block[0].paragraph else block[0].element
            surround((first, block[-1].element), mark, name, block[0].by, pen)


def _pairs(planned: list[Entry], moves: set[str]) -> Iterator[MovePair]:
    """The pair of each move that has one."""
    ordered = [*all_entries(planned)]
    for move in sorted(moves):
        blocks = [*_blocks(ordered, move)]
        goes = [block for mark, block in blocks if mark is Mark.DELETED]
        comes = [block for mark, block in blocks if mark is Mark.INSERTED]
        if len(goes) == len(comes) == 1 and not _in_a_table(ordered, move):
            yield goes[0], comes[0]


def _blocks(ordered: Iterable[Entry], move: str) -> Iterator[tuple[Mark, list[ParagraphPlan]]]:
    """The unbroken stretches of paragraphs that a move deletes, or inserts."""

    def mark_by_move(entry: Entry) -> Mark:
        by_move = isinstance(entry, ParagraphPlan) and entry.by == move
        return entry.mark if by_move else Mark.KEPT

    for mark, block in groupby(ordered, mark_by_move):
        if mark is not Mark.KEPT:
            yield mark, [entry for entry in block if isinstance(entry, ParagraphPlan)]


def _in_a_table(ordered: Iterable[Entry], move: str) -> bool:
    return any(
        row_plan.change == move
        for entry in ordered
        if isinstance(entry, TablePlan)
        for row_plan in entry.all_rows()
    )
