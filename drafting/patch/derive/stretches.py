"""Two wordings of a line → the stretches that differ, as whole as a sentence can quote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from attrs import evolve, frozen

from drafting.diff.tokens import tokens
from drafting.diff.words import Piece, pieces
from drafting.language.fold import occurrences

_WORD = re.compile(r"\S+")
_MARK = re.compile(r"[«»\"]")
_NEAR = 40
"""Stretches that are no further apart may change together, where one cannot change alone."""
MOST_JOINED = 4
"""Stretches of one line that go with a neighbour; where more have to, the line is restated."""


@frozen
class WordStretch:
    """Characters of the old text that become others."""

    start: int
    end: int
    new: str
    free: tuple[int, int]
    """The stretch of old text around it that no other change touches."""

    def words_around(self, text: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
        """The words before it and after it that no other change touches."""
        before = [*_WORD.finditer(text, self.free[0], self.start)]
        return before, [*_WORD.finditer(text, self.end, self.free[1])]

    def widened(self, text: str, left: int, right: int) -> WordStretch | None:
        """The same with so many neighbouring words in it; None where there are not so many."""
        before, after = self.words_around(text)
        if left > len(before) or right > len(after):
            return None
        start = before[-left].start() if left else self.start
        end = after[right - 1].end() if right else self.end
        new = text[start : self.start] + self.new + text[self.end : end]
        return WordStretch(start, end, new, self.free).whole(text)

    def whole(self, text: str) -> WordStretch:
        """The stretch; one that holds a part of a quotation, as far as the mark of the other end,
        if that is enough."""
        wider = () if self.is_whole(text) else self.to_mark(text)
        return next((each for each in wider if each.is_whole(text)), self)

    def joined(self, text: str, other: WordStretch) -> WordStretch:
        """One stretch with a later one, and with what stands between them."""
        new = self.new + text[self.end : other.start] + other.new
        return WordStretch(self.start, other.end, new, (self.free[0], other.free[1]))

    def slid(self, text: str) -> WordStretch:
        """The stretch; where it only brings, or takes, one mark of a quotation and another, the
        same by one sign further on: `», «B` before `»` is `, «B»` behind it."""
        gone = text[self.start : self.end]
        moves = self.new or gone
        if self.is_whole(text) or (gone and self.new) or self.end >= self.free[1]:
            return self
        further = moves[1:] + moves[0]
        if text[self.end] != moves[0] or not _closed(further):
            return self
        new = further if self.new else ""
        return evolve(self, start=self.start + 1, end=self.end + 1, new=new)

    def to_mark(self, text: str) -> Iterator[WordStretch]:
        """The stretch as far as the next mark of a quotation, and from the one before it on."""
        if found := _MARK.search(text, self.end, self.free[1]):
            new = self.new + text[self.end : found.end()]
            yield evolve(self, end=found.end(), new=new)
        if marks := [*_MARK.finditer(text, self.free[0], self.start)]:
            start = marks[-1].start()
            yield evolve(self, start=start, new=text[start : self.start] + self.new)

    def is_whole(self, text: str) -> bool:
        """Whether the old and the new words close each quotation that they open."""
        return _closed(text[self.start : self.end]) and _closed(self.new)


def _closed(words: str) -> bool:
    depth = list(accumulate((sign == "«") - (sign == "»") for sign in words))
    return min(depth, default=0) >= 0 and not sum(depth[-1:]) and words.count('"') % 2 == 0


def with_neighbour(
    text: str, stretches: Sequence[WordStretch], odd: WordStretch
) -> list[WordStretch]:
    """The stretches, of which one goes with its nearest neighbour; none where that is far."""
    place = [(each.start, each.end) for each in stretches].index((odd.start, odd.end))
    pairs = [
        (number, one, other)
        for number, (one, other) in enumerate(pairwise(stretches))
        if place in (number, number + 1) and other.start - one.end <= _NEAR
    ]
    if not pairs:
        return []
    number, one, other = min(pairs, key=lambda pair: pair[2].start - pair[1].end)
    return [*stretches[:number], one.joined(text, other), *stretches[number + 2 :]]


def with_whole_quotations(text: str, stretches: list[WordStretch]) -> list[WordStretch]:
    """The stretches, of which one that holds a part of a quotation goes with what has the rest of
    it: a sentence could not quote it."""
    found: list[WordStretch] = []
    at = 0
    while at < len(stretches):
        one = joined = stretches[at].slid(text)
        size = 1
        for other in stretches[at + 1 : at + 1 + MOST_JOINED]:
            if joined.is_whole(text):
                break
            joined, size = joined.joined(text, other), size + 1
        if joined.is_whole(text):
            found.append(joined)
            at += size
            continue
        found.append(one.whole(text))
        at += 1
    return found


def stretches_of(old: str, new: str) -> Iterator[WordStretch]:
    """The stretches of the old wording that differ, each with the new words for it."""
    at = 0
    spots: list[tuple[int, int, str]] = []
    found = pieces(old, new)
    if len(found) == 1:
        found = _one_change(old, new)
    for piece in found:
        if not piece.kept:
            spots.append((at, at + len(piece.old), piece.new))
        at += len(piece.old)
    for number, (start, end, text) in enumerate(spots):
        before = spots[number - 1][1] if number else 0
        after = spots[number + 1][0] if number + 1 < len(spots) else len(old)
        yield WordStretch(start, end, text, (before, after))


def _one_change(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces where words only come, or only go, in one place, however many they are."""
    before, after = tokens(old), tokens(new)
    least = min(len(before), len(after))
    lead = next((n for n in range(least) if before[n] != after[n]), least)
    tail = next((n for n in range(least - lead) if before[-n - 1] != after[-n - 1]), least - lead)
    gone, come = before[lead : len(before) - tail], after[lead : len(after) - tail]
    if (gone and come) or not (lead or tail):
        return (Piece(old, new),)
    parts = (before[:lead], before[:lead]), (gone, come), (before[len(before) - tail :],) * 2
    return tuple(Piece("".join(one), "".join(other)) for one, other in parts if one or other)


def changing_alike(text: str, stretches: Sequence[WordStretch]) -> list[list[WordStretch]]:
    """Stretches that change in the same way, together where these are all such words."""
    groups: dict[tuple[str, str], list[WordStretch]] = {}
    for each in stretches:
        groups.setdefault((text[each.start : each.end].strip(), each.new.strip()), []).append(each)
    found: list[list[WordStretch]] = []
    for (words, _), group in groups.items():
        together = len(group) > 1 and len([*occurrences(words, text)]) == len(group)
        found += [group] if words and together else [[each] for each in group]
    return sorted(found, key=lambda group: group[0].start)
