"""At what width the lines of a text are broken, and at which indents they go on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice, pairwise
from typing import TypeAlias

from attrs import frozen

from drafting.formats.joined_lines import LAST, SHOWN, TypedLine, begins, has_no_room
from drafting.formats.printed_pages import broken_lines
from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.doubts.oddities import shortened
from drafting.text import labels

_NARROW, _WIDE = 40, 120
"""Characters of the lines of a text that is broken at one width."""
_BROKEN = 0.95
"""The share of lines behind which there was no room for the next word."""
_SET = 0.9
"""The share of the widest line that the others take up, at least."""
_FEWEST_SURE = 2
"""Lines broken amid a sentence that show how a text is laid out."""
_FEW = 10
"""Indents that one line in so many does not have are not of those at which lines go on; lines that
begin further in than others, at the least, where their indent shows what goes on."""
_WORDED = re.compile(r"\w(?<!_)")
_COLUMNS = "   "
"""What parts the office and the name of who signed, on one line."""

Blocks: TypeAlias = Sequence[Sequence[TypedLine]]
"""Lines that no empty line parts."""
_Two: TypeAlias = tuple[TypedLine, TypedLine]
"""A line and the next one."""


def width_of(blocks: Blocks, words: Mapping[str, Kind], remarks: Remarks) -> int:
    """The width at which the lines of a text are broken, in characters; 0: a line is a paragraph.
    `words` as in `Numbering`; lines that only seem to be broken are named in the remarks.

    Lines are broken at a width where the first word of a line had no room on the one before it.
    """
    # A line of signs alone, which parts the text, may be wider than that.
    worded = [line for block in blocks for line in block if _WORDED.search(line.text)]
    widest = max((line.indent + len(line.text) for line in worded), default=0)
    if not _NARROW <= widest <= _WIDE:
        return 0
    if _is_broken_at(widest, blocks, words, remarks):
        return widest
    # So may what is set in the middle: the title of a bill.
    middle = {id(block[0]) for block in blocks if len(block) > 1 and _hangs(block)}
    others = (each for each in worded if id(each) not in middle) if middle else ()
    inner = max((each.indent + len(each.text) for each in others), default=0)
    narrower = _SET * widest <= inner < widest and _is_broken_at(inner, blocks, words, remarks)
    return inner if narrower else 0


def margins(blocks: Blocks, width: int) -> Set[int]:
    """The indents at which lines go on amid a sentence, in a text that is broken at a width; of
    those that few lines have, nobody knows. Empty: too few go on so."""
    found = Counter(
        other.indent
        for line, other in _neighbours(map(_law, blocks))
        if other.text[0].islower() and line.text[-1].isalpha() and _no_room(line, other, width)
    )
    if found.total() < _FEWEST_SURE:
        return _flush(blocks, width)
    return {indent for indent, count in found.items() if count * _FEW >= found.total()}


def _neighbours(blocks: Iterable[Iterable[TypedLine]]) -> Iterator[_Two]:
    return (two for block in blocks for two in pairwise(block))


def _no_room(line: TypedLine, following: TypedLine, width: int) -> bool:
    """Whether the first word of a line had no room on the one before it."""
    return has_no_room(line.indent + len(line.text), following, width)


def _hangs(block: Sequence[TypedLine]) -> bool:
    """Whether a block begins with an indent, and all its other lines stand further in."""
    first, *others = block
    return all(line.indent > first.indent > 0 for line in others)


@frozen
class _Sorted:
    """Neighbouring lines, by whether the first has room for a word more."""

    full: Sequence[_Two]
    roomy: Sequence[_Two]
    small: Sequence[_Two]
    """Of the full ones, those that go on in small letters amid a sentence."""

    @classmethod
    def at(cls, width: int, blocks: Blocks) -> _Sorted:
        full: list[_Two] = []
        roomy: list[_Two] = []
        for line, following in _neighbours(blocks):
            signed = 3 * line.indent > width  # a name on the right, below a rule
            if signed or not (_WORDED.search(line.text) and _WORDED.search(following.text)):
                continue
            if _no_room(line, following, width):
                full.append((line, following))
            elif not (line.text.endswith("-") and following.text[0].islower()):
                roomy.append((line, following))  # and not the rest of a word that had no room
        small = [
            (line, following)
            for line, following in full
            if following.text[0].islower() and not line.text.endswith(LAST)
        ]
        return cls(full, roomy, small)


def _is_broken_at(width: int, blocks: Blocks, words: Mapping[str, Kind], remarks: Remarks) -> bool:
    """Whether a text is broken at a width; lines that only seem to be are named."""
    if _flush(blocks, width):
        return True
    lines = _Sorted.at(width, blocks)
    if not lines.small and len(lines.full) < _FEWEST_SURE:
        return False  # one long line above another shows nothing
    full = [(one, other) for one, other in lines.full if not begins(other.text, words)]
    broken = len(full)
    amid = [(one, other) for one, other in full if not one.text.endswith(LAST)]
    roomy = lines.roomy
    sure = sum(line.text[-1].isalpha() for line, _ in lines.small)
    if sure >= _FEWEST_SURE and 3 * sure >= broken:
        # Where lines are broken amid sentences, one that is indented otherwise begins a paragraph.
        indents = margins(blocks, width) or {other.indent for _, other in full}
        roomy = [(one, other) for one, other in roomy if other.indent in indents]
    most = broken / _BROKEN - broken
    # Of a text whose lines are paragraphs, few are looked at.
    whole = (
        one
        for one, other in roomy
        if not (begins(other.text, words) or labels.heading(one.text, words))
        and not one.text.endswith("}")  # nothing goes on behind a note
        and (lines.small or not one.text.endswith(LAST))
    )
    if 2 * len(amid) <= broken or next(islice(whole, int(most), None), None):
        return False
    if not lines.small and len(amid) >= _FEWEST_SURE:
        _name_doubtful(amid, remarks)
    return bool(lines.small)


def _name_doubtful(lines: Iterable[_Two], remarks: Remarks) -> None:
    """Name lines of which none goes on in small letters: these may be names below each other."""
    for one, other in lines:
        if not any(broken_lines(f"{one.text}\n{other.text}")):
            odd = say("a line may go on in the next one, which is kept apart from it")
            remarks.add(odd, shortened(f"{one.text[-SHOWN:]} / {other.text}"))


def _flush(blocks: Blocks, width: int) -> Set[int]:
    """The margin of a text whose paragraphs all begin further in: what stands at it goes on a line
    that had no room for its first word. Empty: the text is laid out otherwise."""
    law = [line for block in blocks for line in _law(block)][1:]  # a title may stand anywhere
    margin = min((line.indent for line in law), default=0)
    at_margin = {id(line) for line in law if line.indent == margin}
    known = {*map(id, law)}
    goes_on = [
        other.text[0].islower() or line.text[-1].islower() or line.text[-1] in "№,"
        for line, other in _neighbours(blocks)
        if id(other) in at_margin
        and (id(line) in known or line is blocks[0][0])
        and _no_room(line, other, width)
        and _COLUMNS not in line.text
    ]
    sure = any(goes_on) and len(goes_on) == len(at_margin) and len(law) >= _FEW + len(goes_on)
    return {margin} if sure else frozenset()


def _law(block: Iterable[TypedLine]) -> Iterator[TypedLine]:
    """The lines of a block without those of editor's notes, which go on at an indent of theirs."""
    inside = False
    for line in block:
        inside = inside or line.text.startswith("{")
        if not inside:
            yield line
        inside = inside and not line.text.endswith("}")
