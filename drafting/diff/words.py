"""What differs between two lines of text, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from drafting.diff.sequence import opcodes
from drafting.diff.tokens import tokens
from drafting.model.mark import Mark, Span

_WORD = re.compile(r"[^\W_]")
_ALIKE = 0.34
"""Below this share of common characters two lines are shown as wholly replaced: a rewrite whose
words are interleaved with the old ones cannot be read."""


@frozen
class Piece:
    """A stretch of two texts: `old` became `new`; equal where nothing changed."""

    old: str
    new: str

    @property
    def kept(self) -> bool:
        """Whether nothing changed."""
        return self.old == self.new


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Align two texts by words. The old sides, joined, are `old`; the new sides `new`."""
    if old == new:
        return (Piece(old, new),) if old else ()
    before, after = tokens(old), tokens(new)
    found = _aligned(before, after)
    kept = sum(len(piece.old) for piece in found if piece.kept and _WORD.search(piece.old))
    if kept < _ALIKE * min(len(old), len(new)):
        return (Piece(old, new),)
    return tuple(_joined(found))


def spans(old: str, new: str, change: str) -> tuple[Span, ...]:
    """The same as spans: what is deleted stands before what takes its place."""
    return tuple(_spans(pieces(old, new), change))


def whole(text: str, mark: Mark, change: str) -> tuple[Span, ...]:
    """A line with one mark throughout."""
    return (Span(text, mark, change if mark is not Mark.KEPT else ""),) if text else ()


def _spans(found: tuple[Piece, ...], change: str) -> Iterator[Span]:
    for piece in found:
        if piece.kept:
            yield Span(piece.old)
            continue
        yield from whole(piece.old, Mark.DELETED, change)
        yield from whole(piece.new, Mark.INSERTED, change)


def _aligned(before: Sequence[str], after: Sequence[str]) -> list[Piece]:
    """The longest stretches in common; or, if less changes so, equal ends first: of equal sentences
    the one that changed."""
    ways = [[*opcodes(before, after, ends_first=False)]]
    if len(ways[0]) > 3:
        ways.append([*opcodes(before, after)])
    found = (
        [Piece("".join(before[i:j]), "".join(after[k:m])) for _, i, j, k, m in w] for w in ways
    )
    return min(
        found, key=lambda way: sum(len(each.old + each.new) for each in way if not each.kept)
    )


def _joined(found: list[Piece]) -> Iterator[Piece]:
    """Join changes with only a space, or a lone short sign, kept between them: no confetti."""
    pending: list[Piece] = []
    for index, piece in enumerate(found):
        island = piece.kept and pending and index + 1 < len(found) and _slight(piece.old)
        if piece.kept and not island:
            yield from _flush(pending)
            yield piece
        else:
            pending.append(piece)
    yield from _flush(pending)


def _slight(text: str) -> bool:
    return not _WORD.search(text)


def _flush(pending: list[Piece]) -> Iterator[Piece]:
    if pending:
        yield Piece("".join(p.old for p in pending), "".join(p.new for p in pending))
        pending.clear()
