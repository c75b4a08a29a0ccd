"""Pairs of two sequences, in the order of both. Nothing here knows what they hold."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")


def once_on_both(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The index pairs of equal elements that stand once on either side, in the order of `one`."""
    times, others = Counter(one), Counter(other)
    place = {each: j for j, each in enumerate(other) if others[each] == 1}
    return [(i, place[each]) for i, each in enumerate(one) if times[each] == 1 and each in place]


def longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence that rises on both sides (patience sorting, O(n log n))."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        before.append(ends[pile - 1] if pile else None)
        tops[pile : pile + 1] = [j]
        ends[pile : pile + 1] = [index]
    found: list[tuple[int, int]] = []
    at = ends[-1] if ends else None
    while at is not None:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def most_alike(alike: Sequence[Sequence[float]], least: float) -> list[tuple[int, int]]:
    """The pairs (row, column), both rising, that add up to the most; each of `least` at least."""
    rows, columns = len(alike), len(alike[0]) if alike else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= least else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if alike[i][j] >= least and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def between(
    pairs: Sequence[tuple[int, int]],
    old: Sequence[T],
    new: Sequence[U],
    rest: Callable[[Sequence[T], Sequence[U]], Iterable[tuple[T | None, U | None]]],
) -> Iterator[tuple[T | None, U | None]]:
    """The pairs, given by index, and `rest` of what stands before, between and after them."""
    start_old = start_new = 0
    for i, j in [*pairs, (len(old), len(new))]:
        yield from rest(old[start_old:i], new[start_new:j])
        if i < len(old):
            yield old[i], new[j]
        start_old, start_new = i + 1, j + 1


def unpaired(old: Iterable[T], new: Iterable[U]) -> Iterator[tuple[T | None, U | None]]:
    """Everything alone, what is deleted before what is inserted."""
    yield from ((each, None) for each in old)
    yield from ((None, each) for each in new)
