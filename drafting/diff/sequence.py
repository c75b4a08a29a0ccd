"""Pairs of two sequences that belong together, in the order of both; nearly linear.

Equal neighbours at both ends are taken off first, so that one change among equal lines stays one
change; then what stands once on both sides pairs, and so on between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher

from drafting.diff.pairing import longest_rising

Range = tuple[int, int, int, int]
"""A stretch of both sequences: from and to in the old one, from and to in the new one."""
_MATCHED = 160_000
"""More comparisons than this are not made between tokens none of which stands once."""
_SHORT = 4000
"""Elements of both sequences together, up to which the longest runs are sought first."""


def opcodes(
    old: Sequence[Hashable], new: Sequence[Hashable], *, ends_first: bool = True
) -> Iterator[tuple[bool, int, int, int, int]]:
    """The stretches of two sequences in order, each with whether it is equal in both: equal ends
    (if `ends_first`), and between them as `difflib` finds them, whose time grows with the square of
    what is alike; of long or repetitive sequences by what stands once."""
    least = min(len(old), len(new)) if ends_first else 0
    lead = next((n for n in range(least) if old[n] != new[n]), least)
    tail = next((n for n in range(least - lead) if old[-n - 1] != new[-n - 1]), least - lead)
    one, other = len(old) - tail, len(new) - tail
    if lead:
        yield True, 0, lead, 0, lead
    for same, i, j, k, m in _stretches(old[lead:one], new[lead:other]):
        yield same, lead + i, lead + j, lead + k, lead + m
    if tail:
        yield True, one, len(old), other, len(new)


def _stretches(
    old: Sequence[Hashable], new: Sequence[Hashable]
) -> Iterator[tuple[bool, int, int, int, int]]:
    there = Counter(new)
    work = sum(number * there[each] for each, number in Counter(old).items())
    if len(old) + len(new) <= _SHORT and work <= _MATCHED:
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for tag, i, j, k, m in matcher.get_opcodes():
            yield tag == "equal", i, j, k, m
        return
    i = k = 0
    ends = (len(old), len(old), len(new), len(new))
    for a, b, c, d in (*equal_runs(old, new, lambda _: True), ends):
        if i < a or k < c:
            yield False, i, a, k, c
        if a < b:
            yield True, a, b, c, d
        i, k = b, d


def anchored(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    within: Range,
    telling: Callable[[Hashable], bool] = lambda _: True,
) -> tuple[list[tuple[int, int]], list[Range]]:
    """The pairs of equal elements that are sure, rising, and the stretches left between them.

    Sure is what stands at an end beside what is paired, or, if it is `telling`, once on both
    sides of a stretch.
    """
    pairs: list[tuple[int, int]] = []
    left: list[Range] = []
    todo = [within]
    while todo:
        i, j, k, m = todo.pop()
        while i < j and k < m and old[i] == new[k]:
            pairs.append((i, k))
            i, k = i + 1, k + 1
        while i < j and k < m and old[j - 1] == new[m - 1]:
            j, m = j - 1, m - 1
            pairs.append((j, m))
        if i == j or k == m:
            if i != j or k != m:
                left.append((i, j, k, m))
            continue
        sure = _once(old, new, (i, j, k, m), telling)
        if not sure:
            left.append((i, j, k, m))
            continue
        pairs += sure
        for (a, c), (b, d) in zip([(i - 1, k - 1), *sure], [*sure, (j, m)], strict=True):
            if a + 1 < b or c + 1 < d:
                todo.append((a + 1, b, c + 1, d))
    return sorted(pairs), sorted(left)


def _once(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    within: Range,
    telling: Callable[[Hashable], bool],
) -> list[tuple[int, int]]:
    i, j, k, m = within
    here, there = Counter(old[i:j]), Counter(new[k:m])
    places = {new[n]: n for n in range(k, m) if there[new[n]] == 1}
    return longest_rising(
        [
            (n, places[old[n]])
            for n in range(i, j)
            if here[old[n]] == 1 and old[n] in places and telling(old[n])
        ]
    )


def equal_runs(
    old: Sequence[Hashable], new: Sequence[Hashable], telling: Callable[[Hashable], bool]
) -> Iterator[Range]:
    """The stretches of two rows of tokens that are equal, in order."""
    pairs, left = anchored(old, new, (0, len(old), 0, len(new)), telling)
    for i, j, k, m in left:
        if 0 < (j - i) * (m - k) <= _MATCHED:
            matcher = SequenceMatcher(None, old[i:j], new[k:m], autojunk=False)
            for a, b, size in matcher.get_matching_blocks():
                pairs += ((i + a + n, k + b + n) for n in range(size))
    start: tuple[int, int] | None = None
    last = (-2, -2)
    for pair in sorted(pairs):
        if start is None or pair != (last[0] + 1, last[1] + 1):
            if start is not None:
                yield start[0], last[0] + 1, start[1], last[1] + 1
            start = pair
        last = pair
    if start is not None:
        yield start[0], last[0] + 1, start[1], last[1] + 1
