"""A line that reads otherwise → operations on its words; each names words that stand there once, or
says which of several places it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve

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
from drafting.patch.derive.stretches import (
    MOST_JOINED,
    WordStretch,
    changing_alike,
    stretches_of,
    with_neighbour,
    with_whole_quotations,
)
from drafting.patch.derive.trial import Trial
from drafting.text.lines import plain

_ALPHANUMERIC = re.compile(r"[^\W_]")
_LONGEST_ANCHOR = 6
"""Words that an insertion names at most, to be found once."""
_WIDER = ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (0, 2), (2, 1), (3, 0), (3, 2))
"""How many neighbours on either side are quoted with words, until these are found once."""


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
    stretches = with_whole_quotations(old.text, [*stretches_of(old.text, new)])
    for _ in range(MOST_JOINED + 1):
        if not stretches or (new and stretches[0].end - stretches[0].start == len(old.text)):
            return None
        found = _operations(trial, site, stretches)
        if not isinstance(found, WordStretch):
            found = _paired(found) if trial.wording.paired else found
            edits = [edit for each in found for edit in trial.edits(each) or ()]
            return found if edited(old.text, edits) == new and _apart(edits) else None
        stretches = with_neighbour(old.text, stretches, found)
    return None


def _operations(
    trial: Trial, site: Site, stretches: Sequence[WordStretch]
) -> list[Operation] | WordStretch:
    """An operation for each stretch; or the first stretch that none changes by itself, or without
    the words by which another one is found."""
    text, at = site.provision.text, (_own_address(site),)
    found: list[Operation] = []
    changed: list[tuple[int, int]] = []
    anchors: list[tuple[int, int]] = []
    reached = 0
    for group in changing_alike(text, stretches):
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


def _exact(
    trial: Trial, site: Site, like: Sequence[WordStretch], candidates: Iterable[Operation]
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
    text: str, at: tuple[str, ...], like: Sequence[WordStretch], trial: Trial
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
    text: str, at: tuple[str, ...], wide: WordStretch, trial: Trial, *, unique: bool
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
    text: str, at: tuple[str, ...], spot: WordStretch, trial: Trial
) -> Iterator[Operation]:
    text_of = trial.wording.text
    words = text_of(spot.new.strip())
    before, after = spot.words_around(text)
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
