"""Moves, where they are asked for: what goes elsewhere is tracked as moved (17.13.5.22, .25).

Written as Word writes it: each block of paragraphs that goes between a start, inside its first
paragraph, and an end, after its last one; the block that comes likewise, under the same name.
What cannot be paired so stays deleted and inserted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.model.change import ChangeSet
from drafting.model.mark import Mark
from drafting.model.operation import Move
from drafting.word.document.story import child_of
from drafting.word.package.elements import Element, new, w
from drafting.word.tracked.plan import Entry, ParagraphPlan, TablePlan, all_entries
from drafting.word.tracked.writer import Pen

_PLAIN = {w("moveFrom"): w("del"), w("moveTo"): w("ins")}
_RANGES = {Mark.DELETED: "moveFromRange", Mark.INSERTED: "moveToRange"}


MovePair = tuple[list[ParagraphPlan], list[ParagraphPlan]]
"""The block of paragraphs that goes, and the one that comes."""


def set_moves(planned: list[Entry], changes: ChangeSet) -> list[MovePair]:
    """Say of the paragraphs of the body that a `move` moves that they do, if they pair."""
    moves = {each.id for each in changes.changes if isinstance(each.operation, Move)}
    pairs = [*_pairs(planned, moves)]
    for goes, comes in pairs:
        for item in [*goes, *comes]:
            item.moved = True
    return pairs


def write_ranges(pairs: Iterable[MovePair], pen: Pen) -> None:
    """Put the ranges around what was written as moved; what was not all written so is not."""
    for goes, comes in pairs:
        if not all(item.moved for item in [*goes, *comes]):
            for item in [*goes, *comes]:
                _demote(item, pen)
            continue
        name = f"move{pen.revisions.number()}"
        for mark, block in ((Mark.DELETED, goes), (Mark.INSERTED, comes)):
            _surround(block, _RANGES[mark], name, pen)


def _pairs(planned: list[Entry], moves: set[str]) -> Iterator[MovePair]:
    """Of each move."""
    ordered = [*all_entries(planned)]
    for move in sorted(moves):
        blocks = [*_blocks(ordered, move)]
        goes = [block for mark, block in blocks if mark is Mark.DELETED]
        comes = [block for mark, block in blocks if mark is Mark.INSERTED]
        if len(goes) == len(comes) == 1 and not _in_a_table(ordered, move):
            yield goes[0], comes[0]


def _blocks(ordered: Iterable[Entry], move: str) -> Iterator[tuple[Mark, list[ParagraphPlan]]]:
    """The unbroken stretches of paragraphs that go, or come, by a move."""
    block: list[ParagraphPlan] = []
    for entry in [*ordered, None]:
        is_next = (
            isinstance(entry, ParagraphPlan) and entry.by == move and entry.mark is not Mark.KEPT
        )
        if block and not (
            is_next and isinstance(entry, ParagraphPlan) and entry.mark is block[0].mark
        ):
            yield block[0].mark, block
            block = []
        if is_next and isinstance(entry, ParagraphPlan):
            block.append(entry)


def _in_a_table(ordered: Iterable[Entry], move: str) -> bool:
    return any(
        bar.change == move
        for entry in ordered
        if isinstance(entry, TablePlan)
        for bar in entry.all_rows()
    )


def _demote(item: ParagraphPlan, pen: Pen) -> None:
    """Write what was written as moved as deleted or inserted."""
    for paragraph in item.paragraph.elements if item.paragraph else (item.element,):
        for each in [*paragraph.iter(*_PLAIN)]:
            if pen.is_own(each):
                each.tag = _PLAIN[str(each.tag)]
                if each.tag == w("del"):
                    pen.as_deleted(each)


def _surround(block: Sequence[ParagraphPlan], kind: str, name: str, pen: Pen) -> None:
    number = pen.revisions.number()
    signature = pen.revisions.signature(block[0].by)
    start = new(f"{kind}Start", id=number, name=name, **signature)
    end = new(f"{kind}End", id=number)
    first, last = block[0], block[-1]
    paragraph = first.paragraph.elements[0] if first.paragraph else first.element
    _prepend(paragraph, start)
    last.element.addnext(end)


def _prepend(paragraph: Element, element: Element) -> None:
    properties = child_of(paragraph, "pPr")
    if properties is None:
        paragraph.insert(0, element)
    else:
        properties.addnext(element)
