"""Pairs the paragraphs of an edited document with the lines of an act.

The surest evidence first: the same number and text in the same order; our bookmark; the same line
elsewhere; the same number between the same neighbours; the only one left between them. Everything
is about linear, whatever the document repeats.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import accumulate

from attrs import define, field, frozen

from drafting.diff.pairing import longest_rising
from drafting.model.proof.held import Fingerprint
from drafting.model.proof.of_act import digest_of_line
from drafting.word.document.act.bookmarks import bookmark_name
from drafting.word.proof.seen import Seen

_FIRST_WORD = re.compile(r"\S+\s+")
_NO_LABEL = ""
_EFFORT = 100
"""The most comparisons per line on average; lines that are left then are paired otherwise."""
LineKey = tuple[str, str]


@frozen
class LinePair:
    """A line of the act (an index, or None) and its paragraphs (indexes)."""

    wanted: int | None
    seen: tuple[int, ...]
    same: bool = False
    """Whether number and text are right."""
    moved: bool = False


def pair(wanted: Sequence[Fingerprint], seen: Sequence[Seen], *, exact: bool) -> list[LinePair]:
    """Pair every line and every paragraph; lines in their order, new paragraphs where they stand.

    Unless `exact`, paragraphs in place of a gap of the act are left out, and so are gaps and
    notes that the document lacks.
    """
    return [*_Pairing.of(wanted, seen, exact=exact).pairs()]


@define
class _Pairing:
    wanted: Sequence[Fingerprint]
    seen: Sequence[Seen]
    exact: bool
    lines: list[LineKey]
    """For each line, its number and text; lines that read the same in a document, «a) text» with
    a number and without, have the same."""
    keys: list[LineKey | None]
    """For each paragraph, the line of the act that it equals to the letter; None: no line."""
    rests: list[frozenset[str]]
    """For each paragraph, the digests of its text without a possible number."""
    labels: list[str]
    """For each paragraph, its number, if the act has it."""
    gaps: list[int]
    """The count of gaps before each line, and in all."""
    to: dict[int, int] = field(factory=dict)
    """Line → paragraph."""
    of_: dict[int, int] = field(factory=dict)
    """Paragraph → line."""
    same: set[int] = field(factory=set)
    more: dict[int, list[int]] = field(factory=dict)
    """Line → the further paragraphs into which it was split."""

    @staticmethod
    def of(wanted: Sequence[Fingerprint], seen: Sequence[Seen], *, exact: bool) -> _Pairing:
        known = {_key(line) for line in wanted}
        names = frozenset(line.label for line in wanted if line.label)
        lengths = sorted({len(name) for name in names}, reverse=True)
        read = [[*_readings(each, names, lengths, exact=exact)] for each in seen]
        found = [[key for key in each if key in known] for each in read]
        keys = [each[0] if each else None for each in found]
        # A line that is the likeliest reading of one paragraph is not what another may show too.
        likeliest = {each[0] for each in found if each}
        alike = {key: each[0] for each in found for key in each if key not in likeliest}
        lines = [alike.get(_key(line), _key(line)) for line in wanted]
        rests = [frozenset(digest for _, digest in each) for each in read]
        labels = [next((label for label, _ in each if label in names), _NO_LABEL) for each in read]
        gaps = [0, *accumulate(line.kind == "gap" for line in wanted)]
        pairing = _Pairing(wanted, seen, exact, lines, keys, rests, labels, gaps)
        pairing._find()
        return pairing

    def pairs(self) -> Iterator[LinePair]:
        """See `pair`."""
        steady = self._steady()
        news = (j for j, each in enumerate(self.seen) if j not in self.of_ and not each.note)
        new, after = next(news, None), -1
        for i, line in enumerate(self.wanted):
            j = self.to.get(i)
            while new is not None and i in steady and j is not None and new < j:
                if self.exact or not self._in_gap(after, i):
                    yield LinePair(None, (new,))
                new = next(news, None)
            if j is not None:
                moved = i not in steady and not self.seen[j].note
                same = i in self.same and i not in self.more
                yield LinePair(i, (j, *self.more.get(i, ())), same, moved)
            elif self.exact or line.kind not in ("gap", "note"):
                yield LinePair(i, ())
            after = i if i in steady else after
        while new is not None:
            if self.exact or not self._in_gap(after, len(self.wanted)):
                yield LinePair(None, (new,))
            new = next(news, None)

    def _find(self) -> None:
        self._letter_for_letter()
        self._by_mark()
        self._between(self._repeated)
        self._elsewhere()
        self._between(self._left)

    def _put(self, i: int, j: int, *, same: bool) -> None:
        if i not in self.to and j not in self.of_:
            self.to[i], self.of_[j] = j, i
            if same:
                self.same.add(i)

    def _letter_for_letter(self) -> None:
        """Pair the same lines in the same order."""
        stretches = [(0, len(self.wanted), 0, len(self.seen))]
        left = _EFFORT * (len(self.wanted) + len(self.seen) + 1)
        while stretches and left > 0:
            i, m, j, n = stretches.pop()
            left -= m - i + n - j
            while i < m and j < n and self.lines[i] == self.keys[j]:
                self._put(i, j, same=True)
                i, j = i + 1, j + 1
            while i < m and j < n and self.lines[m - 1] == self.keys[n - 1]:
                self._put(m - 1, n - 1, same=True)
                m, n = m - 1, n - 1
            ahead = _once_in_both(self.lines[i:m], self.keys[j:n])
            anchors = [(i + a, j + b) for a, b in ahead]
            for a, b in anchors:
                stretches.append((i, a, j, b))
                self._put(a, b, same=True)
                i, j = a + 1, b + 1
            if anchors:
                stretches.append((i, m, j, n))

    def _by_mark(self) -> None:
        """A bookmark covers all paragraphs into which its provision was split, and text written
        right before it: the provision is the paragraph with its text, or else the first."""
        reached: dict[str, list[int]] = defaultdict(list)
        for j, each in enumerate(self.seen):
            for name in each.marks:
                reached[name].append(j)
        if not reached:
            return
        for i, line in enumerate(self.wanted):
            free = [j for j in reached.get(bookmark_name(line.address), ()) if j not in self.of_]
            if i in self.to or not free:
                continue
            own = next((j for j in free if line.digest in self.rests[j]), free[0])
            self._put(i, own, same=self.keys[own] == self.lines[i])
            if own == free[0] and self.keys[own] is None and len(free) > 1:
                self.more[i] = free[1:]
                self.of_.update(dict.fromkeys(free[1:], i))

    def _elsewhere(self) -> None:
        """The same line in another place."""
        where: dict[Hashable, list[int]] = defaultdict(list)
        for j in reversed(range(len(self.seen))):
            if j not in self.of_:
                where[self.keys[j]].append(j)
        for i, key in enumerate(self.lines):
            if i not in self.to and (found := where.get(key)):
                self._put(i, found.pop(), same=True)

    def _between(self, put: Callable[[list[int], list[int]], None]) -> None:
        """Pair the lines and paragraphs left between two lines that stay in order."""
        steady = sorted((i, self.to[i]) for i in self._steady())
        i = j = 0
        for m, n in [*steady, (len(self.wanted), len(self.seen))]:
            lines = [a for a in range(i, m) if a not in self.to]
            paragraphs = [b for b in range(j, n) if b not in self.of_]
            if lines and paragraphs:
                put(lines, paragraphs)
            i, j = m + 1, n + 1

    def _repeated(self, lines: list[int], paragraphs: list[int]) -> None:
        """Pair equal lines in their order, where they stand several times."""
        free = iter(paragraphs)
        ahead: dict[Hashable, int] = Counter(self.keys[b] for b in paragraphs)
        for a in lines:
            key = self.lines[a]
            while ahead.get(key):
                b = next(free)
                ahead[self.keys[b]] -= 1
                if self.keys[b] == key:
                    self._put(a, b, same=True)
                    break

    def _left(self, lines: list[int], paragraphs: list[int]) -> None:
        """Pair by text without the number, by number, or as the only ones in their place."""
        by_text: dict[str, int] = {d: b for b in reversed(paragraphs) for d in self.rests[b]}
        by_label: dict[str, int] = {self.labels[b]: b for b in reversed(paragraphs)}
        for a in lines:
            line = self.wanted[a]
            if line.digest in by_text:
                self._put(a, by_text[line.digest], same=False)
            elif line.label and line.label in by_label:
                same = not self.exact and line.kind == "gap"
                self._put(a, by_label[line.label], same=same)
        rest = [a for a in lines if a not in self.to]
        free = [b for b in paragraphs if b not in self.of_]
        if not self.exact and any(self.wanted[a].kind == "gap" for a in lines):
            return
        if len(rest) == len(free):
            for a, b in zip(rest, free, strict=True):
                self._put(a, b, same=False)

    def _steady(self) -> set[int]:
        """The largest set of lines that stand in their order (patience sorting)."""
        pairs = sorted((i, j) for i, j in self.to.items() if not self.seen[j].note)
        return {i for i, _ in longest_rising(pairs)}

    def _in_gap(self, after: int, before: int) -> bool:
        """Whether a gap stands from one line to another, both included."""
        return self.gaps[min(before + 1, len(self.wanted))] > self.gaps[max(after, 0)]


def _key(line: Fingerprint) -> LineKey:
    return line.label, line.digest


def _readings(
    seen: Seen, labels: frozenset[str], lengths: Sequence[int], *, exact: bool
) -> Iterator[LineKey]:
    """The possible readings of a paragraph: number and digest of the text, the likeliest first."""
    text = seen.text
    if seen.number:
        yield seen.number, digest_of_line(text)
        # A number that acts do not have is the beginning of the text.
        yield _NO_LABEL, digest_of_line(seen.line)
    for length in lengths:
        if text[:length] in labels:
            yield text[:length], digest_of_line(text[length:])
    yield _NO_LABEL, digest_of_line(text)
    if word := _FIRST_WORD.match(text):
        yield word[0].rstrip(), digest_of_line(text[word.end() :])
    if not exact:
        yield _NO_LABEL, digest_of_line(f"{{{text}}}")


def _once_in_both(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Pairs of indexes of items that stand once in both, in the order of both."""
    here, there = Counter(one), Counter(other)
    place = {key: b for b, key in enumerate(other) if key is not None and there[key] == 1}
    return longest_rising(
        [(a, place[key]) for a, key in enumerate(one) if here[key] == 1 and key in place]
    )
