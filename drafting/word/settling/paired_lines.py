"""Which lines of two texts are one, as they stand or reworded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from drafting.diff.pairing import most_alike
from drafting.diff.sequence import opcodes
from drafting.word.settling.text_line import TextLine

_LIKE = 0.4
"""Share of common characters from which two lines are one, reworded."""
_SAME_NUMBER = 0.7
"""Likeness of two lines of one number, however unlike their words are."""
_OTHER_SORT = 0.69
"""Likeness, at most, of a line with a number and one without: the rest of a line that was cut in
two is not that line."""
_PAIRS = 40_000
"""More comparisons than this are not made for one place."""


def same_lines(one: Sequence[TextLine], other: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    """Lines of two texts that are the same, in their order."""
    for same, i, j, k, m in opcodes([line.loose for line in one], [line.loose for line in other]):
        if same:
            yield from zip(range(i, j), range(k, m), strict=True)


def paired_lines(olds: Sequence[TextLine], news: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    """Each line of a new text that stays or is reworded, with the one of the old: their indices."""
    for same, i, j, k, m in opcodes([line.key for line in olds], [line.key for line in news]):
        if same:
            yield from zip(range(k, m), range(i, j), strict=True)
        elif i < j and k < m:
            for new, old in _alike(olds[i:j], news[k:m]):
                yield k + new, i + old


def _alike(olds: Sequence[TextLine], news: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    if len(olds) * len(news) > _PAIRS:
        yield from zip(range(len(news)), range(len(olds)), strict=False)
        return
    alike = [[_likeness(old, new) for new in news] for old in olds]
    for row, column in most_alike(alike, _LIKE):
        yield column, row


def _likeness(one: TextLine, other: TextLine) -> float:
    matcher = SequenceMatcher(None, one.key, other.key, autojunk=False)
    alike = matcher.ratio() if matcher.quick_ratio() >= _LIKE else 0.0
    if one.number and one.number == other.number:
        return max(alike, _SAME_NUMBER)
    cut = bool(one.number) is not bool(other.number)
    return min(alike, _OTHER_SORT) if cut else alike
