"""Texts that only change as a whole: a letter with its marks, a field, the reference of a note.

Where an edit touches a part of one, all of it is deleted, and the part that stays inserted anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import evolve

from drafting.model.signs import joins
from drafting.word.tracked.edits import TextEdit

_Atom = tuple[int, int]
"""Start and end of an indivisible text in its paragraph."""


def widened(edits: Sequence[TextEdit], text: str, atoms: Iterable[_Atom]) -> list[TextEdit]:
    """The same change of a text, widened so that it cuts no atom and no cluster of letters."""
    known = [*atoms]
    result = list(edits)
    for index in reversed(range(len(result))):
        if result[index].text and joins(result[index].text[0], ""):
            result = _with_its_letter(result, index, text)
    while cut := next((a for a in [*known, *_clusters(text, result)] if _is_cut(result, a)), None):
        result = _as_a_whole(result, text, cut)
    return result


def _is_cut(edits: Sequence[TextEdit], atom: _Atom) -> bool:
    start, end = atom
    if any(edit.text and start < edit.start < end for edit in edits):
        return True
    gone = sum(max(0, min(end, edit.end) - max(start, edit.start)) for edit in edits)
    return 0 < gone < end - start


def _as_a_whole(edits: Sequence[TextEdit], text: str, atom: _Atom) -> list[TextEdit]:
    """Delete all of the atom, then insert the parts of it that stay and the insertions into it."""
    start, end = atom
    before = [edit for edit in edits if edit.end <= start]
    after = [edit for edit in edits if edit.start >= end and edit.end > start]
    gone: list[TextEdit] = []
    come: list[TextEdit] = []
    at = start
    for edit in edits[len(before) : len(edits) - len(after)]:
        if edit.start < start:
            before.append(evolve(edit, end=start))
        if edit.end > end:
            after.insert(0, evolve(edit, start=end))
        inner = evolve(edit, start=max(start, edit.start), end=min(end, edit.end))
        if inner.start > at:
            gone.append(TextEdit(at, inner.start, change=edit.change))
            come.append(TextEdit(end, end, text[at : inner.start], change=edit.change))
        if inner.text:
            come.append(evolve(inner, start=end, end=end))
        else:
            gone.append(inner)
        at = inner.end
    if at < end:
        change = (come or gone)[-1].change
        gone.append(TextEdit(at, end, change=change))
        come.append(TextEdit(end, end, text[at:end], change=change))
    return [*before, *_together(gone), *_together(come), *after]


def _together(edits: Sequence[TextEdit]) -> Iterator[TextEdit]:
    """Edits beside each other by one change as one: the reference of a note is not cut."""
    for _, group in groupby(edits, key=lambda each: (each.change, each.look)):
        every = [*group]
        yield evolve(every[0], end=every[-1].end, text="".join(each.text for each in every))


def _with_its_letter(edits: list[TextEdit], index: int, text: str) -> list[TextEdit]:
    """For an inserted mark that joins a kept letter: insert that letter anew with it."""
    first = index
    while first and edits[first - 1].end == edits[first].start:
        first -= 1
    at = edits[first].start
    if not at or any(edit.text for edit in edits[first:index]):
        return edits
    start = at - 1
    while start and joins(text[start], text[start - 1]):
        start -= 1
    own = edits[index]
    return [
        *edits[:first],
        TextEdit(start, at, change=own.change),
        *edits[first:index],
        evolve(own, text=text[start:at] + own.text),
        *edits[index + 1 :],
    ]


def _clusters(text: str, edits: Sequence[TextEdit]) -> Iterator[_Atom]:
    """The letters with marks inside which an edit begins or ends."""
    for edit in edits:
        for offset in (edit.start, edit.end):
            start = end = offset
            while 0 < start < len(text) and joins(text[start], text[start - 1]):
                start -= 1
            while 0 < end < len(text) and joins(text[end], text[end - 1]):
                end += 1
            if start < offset < end:
                yield start, end
