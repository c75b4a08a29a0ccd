"""A line that reads otherwise → operations on its words; each names words that stand there once, or
says which of several places it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from attrs import evolve, frozen

from drafting.diff.tokens import tokens
from drafting.diff.words import Piece, pieces
from drafting.language.fold import occurrences
from drafting.model.address import Site, Target
from drafting.model.edit import WordEdit, edited
from drafting.model.kind import NO_LAW, Kind
from drafting.model.operation import (
    DeleteWords,
    InsertWords,
    Operation,
    Replacement,
    ReplaceWords,
    Restate,
    RestateHeading,
)
from drafting.patch.derive.trial import Trial
from drafting.text.lines import plain

_WORD = re.compile(r"\S+")
_MARK = re.compile(r"[«»\"]")
_ALPHANUMERIC = re.compile(r"[^\W_]")
_NEAR = 40
"""Stretches that are no further apart may change together, where one cannot change alone."""
_MOST_JOINED = 4
"""Stretches of one line that go with a neighbour; where more have to, the line is restated."""
_LONGEST_ANCHOR = 6
"""Words that an insertion names at most, to be found once."""
_WIDER = ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (0, 2), (2, 1), (3, 0), (3, 2))
"""How many neighbours on either side are quoted with words, until these are found once."""


@frozen
class _WordStretch:
    """Characters of the old text that become others."""

    start: int
    end: int
    new: str
    free: tuple[int, int]
    """The stretch of old text around it that no other change touches."""

    def widened(self, text: str, left: int, right: int) -> _WordStretch | None:
        """The same with so many neighbouring words in it; None where there are not so many."""
        before = [*_WORD.finditer(text, self.free[0], self.start)]
        after = [*_WORD.finditer(text, self.end, self.free[1])]
        if left > len(before) or right > len(after):
            return None
        start = before[-left].start() if left else self.start
        end = after[right - 1].end() if right else self.end
        new = text[start : self.start] + self.new + text[self.end : end]
        return _WordStretch(start, end, new, self.free).whole(text)

    def whole(self, text: str) -> _WordStretch:
        """The stretch; one that holds a part of a quotation, as far as the mark of the other end,
        if that is enough."""
        wider = () if self.is_whole(text) else self.to_mark(text)
        return next((each for each in wider if each.is_whole(text)), self)

    def joined(self, text: str, other: _WordStretch) -> _WordStretch:
        """One stretch with a later one, and with what stands between them."""
        new = self.new + text[self.end : other.start] + other.new
        return _WordStretch(self.start, other.end, new, (self.free[0], other.free[1]))

    def slid(self, text: str) -> _WordStretch:
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

    def to_mark(self, text: str) -> Iterator[_WordStretch]:
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


def _own_address(site: Site) -> str:
    """The address of a provision's own line."""
    alone = not site.provision.children or site.provision.kind is Kind.TITLE
    return site.address if alone and not site.provision.headed else Target(site, own=True).address


def word_operations(trial: Trial, site: Site, new: str) -> list[Operation] | None:
    """Operations on the words of a provision's own text that make it read `new`; None where it is
    better restated."""
    old = site.provision
    if old.kind in NO_LAW or old.vacated or not (old.text and (new or old.headed)):
        return None
    stretches = _with_whole_quotations(old.text, [*_stretches(old.text, new)])
    for _ in range(_MOST_JOINED + 1):
        if not stretches or (new and stretches[0].end - stretches[0].start == len(old.text)):
            return None
        found = _operations(trial, site, stretches)
        if not isinstance(found, _WordStretch):
            found = _paired(found) if trial.wording.paired else found
            edits = [edit for each in found for edit in trial.edits(each) or ()]
            return found if edited(old.text, edits) == new and _apart(edits) else None
        stretches = _with_neighbour(old.text, stretches, found)
    return None


def _operations(
    trial: Trial, site: Site, stretches: Sequence[_WordStretch]
) -> list[Operation] | _WordStretch:
    """An operation for each stretch; or the first stretch that none changes by itself, or without
    the words by which another one is found."""
    text, at = site.provision.text, (_own_address(site),)
    found: list[Operation] = []
    changed: list[tuple[int, int]] = []
    anchors: list[tuple[int, int]] = []
    reached = 0
    for group in _alike(text, stretches):
        first, like = group[0], group
        if len(group) == 1:
            like = [evolve(first, free=(max(first.free[0], reached), first.free[1]))]
        operation = next(_exact(trial, site, like, _candidates(text, at, like, trial)), None)
        if operation is None:
            return first
        found.append(operation)
        spans = [each for each in trial.edits(operation) or () if isinstance(each, WordEdit)]
        changed += [(each.start, each.end) for each in spans if each.start < each.end]
        anchors += _anchors(trial, operation, spans)
        if any(one < end and start < other for one, other in anchors for start, end in changed):
            return first
        reached = max(reached, *(each.end for each in spans)) if len(like) == 1 else reached
    return found


def _anchors(
    trial: Trial, operation: Operation, spans: Sequence[WordEdit]
) -> Iterator[tuple[int, int]]:
    """The words by which insertions are found."""
    if isinstance(operation, InsertWords):
        language = trial.wording.language
        before, after = (each.get(language) for each in (operation.before, operation.after))
        for each in spans:
            yield each.start - len(after), each.end + len(before)


def _with_neighbour(
    text: str, stretches: Sequence[_WordStretch], odd: _WordStretch
) -> list[_WordStretch]:
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


def _with_whole_quotations(text: str, stretches: list[_WordStretch]) -> list[_WordStretch]:
    """The stretches, of which one that holds a part of a quotation goes with what has the rest of
    it: a sentence could not quote it."""
    found: list[_WordStretch] = []
    at = 0
    while at < len(stretches):
        one = joined = stretches[at].slid(text)
        size = 1
        for other in stretches[at + 1 : at + 1 + _MOST_JOINED]:
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


def _apart(edits: Iterable[object]) -> bool:
    """Whether no edit reaches into another, and no two stand at one point."""
    spans = sorted((each.start, each.end) for each in edits if isinstance(each, WordEdit))
    return all(one[1] <= other[0] and one != other for one, other in pairwise(spans))


def restated_line(trial: Trial, site: Site, new: str) -> Operation | None:
    """The operation that restates a provision's own line, if one can."""
    at = (_own_address(site),)
    heading = site.provision.headed or site.provision.kind is Kind.TITLE
    made = RestateHeading if heading else Restate
    label = site.provision.label
    line = f"{label}{site.provision.sep}{new}" if label else plain(new)
    if heading:
        line = new
    for text in dict.fromkeys((line, new, f"\\{new}")):
        operation = made(at=at, text=trial.wording.text(text))
        edits = trial.edits(operation) or ()
        words = bool(edits) and all(isinstance(each, WordEdit) for each in edits)
        if words and edited(site.provision.text, edits) == new:
            return operation
    return None


def _stretches(old: str, new: str) -> Iterator[_WordStretch]:
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
        yield _WordStretch(start, end, text, (before, after))


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


def _alike(text: str, stretches: Sequence[_WordStretch]) -> list[list[_WordStretch]]:
    """Stretches that change in the same way, together where these are all such words."""
    groups: dict[tuple[str, str], list[_WordStretch]] = {}
    for each in stretches:
        groups.setdefault((text[each.start : each.end].strip(), each.new.strip()), []).append(each)
    found: list[list[_WordStretch]] = []
    for (words, _), group in groups.items():
        together = len(group) > 1 and len([*occurrences(words, text)]) == len(group)
        found += [group] if words and together else [[each] for each in group]
    return sorted(found, key=lambda group: group[0].start)


def _exact(
    trial: Trial, site: Site, like: Sequence[_WordStretch], candidates: Iterable[Operation]
) -> Iterator[Operation]:
    """The candidates that change exactly these stretches."""
    text = site.provision.text
    wanted = text
    for each in sorted(like, key=lambda each: -each.start):
        wanted = wanted[: each.start] + each.new + wanted[each.end :]
    low = min(each.free[0] for each in like)
    high = max(each.free[1] for each in like)
    for operation in candidates:
        edits = trial.edits(operation) or ()
        if (
            edits
            and all(
                isinstance(edit, WordEdit)
                and edit.site is site
                and low <= edit.start <= edit.end <= high
                for edit in edits
            )
            and edited(text, edits) == wanted
        ):
            yield operation


def _candidates(
    text: str, at: tuple[str, ...], like: Sequence[_WordStretch], trial: Trial
) -> Iterator[Operation]:
    """Operations that may change the stretches, the smallest first."""
    text_of = trial.wording.text
    first = like[0]
    old, new = text[first.start : first.end].strip(), first.new.strip()
    if len(like) > 1:
        if new:
            yield ReplaceWords(at=at, old=text_of(old), new=text_of(new), count=len(like))
        else:
            yield DeleteWords(at=at, words=text_of(old), count=len(like))
        return
    if not old and new:
        yield from _insertions(text, at, first, trial)
    bare = not _ALPHANUMERIC.search(old)
    for unique in (True, False):
        for left, right in _WIDER:
            wide = first.widened(text, left, right)
            if wide is None or (bare and not (left or right)):
                continue
            yield from _replacing(text, at, wide, trial, unique=unique)
    if bare and old:
        yield from _replacing(text, at, first, trial, unique=False)


def _replacing(
    text: str, at: tuple[str, ...], wide: _WordStretch, trial: Trial, *, unique: bool
) -> Iterator[Operation]:
    text_of = trial.wording.text
    old, new = text[wide.start : wide.end], wide.new
    lead = len(old) - len(old.lstrip())
    words, others = old.strip(), new.strip()
    if not words:
        return
    places = [start for start, _ in occurrences(words, text)]
    if wide.start + lead not in places or unique is not (len(places) == 1):
        return
    nth = 0 if unique else places.index(wide.start + lead) + 1
    if not others:
        yield DeleteWords(at=at, words=text_of(words), nth=nth)
    else:
        yield ReplaceWords(at=at, old=text_of(words), new=text_of(others), nth=nth)


def _insertions(
    text: str, at: tuple[str, ...], spot: _WordStretch, trial: Trial
) -> Iterator[Operation]:
    text_of = trial.wording.text
    words = text_of(spot.new.strip())
    before = [*_WORD.finditer(text, spot.free[0], spot.start)]
    after = [*_WORD.finditer(text, spot.end, spot.free[1])]
    if not text[spot.end :].strip():
        yield InsertWords(at=at, words=words, position="end")
    for count in range(1, _LONGEST_ANCHOR + 1):
        if count <= len(before):
            anchor = text[before[-count].start() : spot.start].strip()
            if len([*occurrences(anchor, text)]) == 1:
                yield InsertWords(at=at, words=words, after=text_of(anchor))
        if count <= len(after):
            anchor = text[spot.end : after[count - 1].end()].strip()
            bare = anchor.rstrip(",;:.")
            for each in dict.fromkeys(filter(None, (bare, anchor))):
                if len([*occurrences(each, text)]) == 1:
                    yield InsertWords(at=at, words=words, before=text_of(each))
    if not text[spot.end :].strip(" .;,:"):
        yield InsertWords(at=at, words=words, position="end")
    if not spot.start:
        yield InsertWords(at=at, words=words, position="start")
    if before:
        anchor = text[before[-1].start() : spot.start].strip()
        places = [end for _, end in occurrences(anchor, text)]
        near = [n for n, end in enumerate(places, start=1) if end <= spot.start]
        if near:
            yield InsertWords(at=at, words=words, after=text_of(anchor), nth=near[-1])
    if after:
        anchor = after[0][0]
        starts = [start for start, _ in occurrences(anchor, text)]
        ahead = [n for n, start in enumerate(starts, start=1) if start >= spot.end]
        if ahead:
            yield InsertWords(at=at, words=words, before=text_of(anchor), nth=ahead[0])


def _paired(operations: Sequence[Operation]) -> list[Operation]:
    """Replacements of words that stand once, as pairs of one operation."""
    plain = [
        each
        for each in operations
        if isinstance(each, ReplaceWords) and not (each.nth or each.count)
    ]
    if len(plain) < 2:
        return [*operations]
    pairs = tuple(Replacement(each.old, each.new) for each in plain)
    together = evolve(plain[0], old=type(plain[0].old)(), new=type(plain[0].new)(), pairs=pairs)
    first = next(n for n, each in enumerate(operations) if each is plain[0])
    return [
        together if n == first else each
        for n, each in enumerate(operations)
        if n == first or each not in plain
    ]
