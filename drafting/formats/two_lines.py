"""Headings of two lines: «Article 1», and its title below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import evolve

from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.oddities import shortened
from drafting.structure.page import PageLine, PageTable
from drafting.text import labels
from drafting.text.labels import numbered

_FEWEST = 2
_MOST = 0.6
"""The share of articles whose titles stand on a line of their own, in an act that has them so."""
_LONGEST = 200
_LONGEST_BARE = 60


def in_one_line(
    units: Sequence[PageLine | PageTable],
    remarks: Remarks,
    words: Mapping[str, Kind],
    *,
    apart: bool = True,
) -> Iterator[PageLine | PageTable]:
    """Join «Article 1» with its title, where most articles have one on the next line, or, `apart`,
    where both lines stand in the middle or are headings; `words` as in `Numbering`."""
    titled = _titled(units, words)
    waiting: PageLine | None = None
    for unit in units:
        if waiting is not None:
            if isinstance(unit, PageLine) and (
                (titled and _is_title(unit, words)) or (apart and _goes_on(waiting, unit, words))
            ):
                joined = f"{waiting.text} {unit.text}"
                remarks.add(say("a heading in two lines became one"), shortened(joined))
                yield evolve(waiting, text=joined, notes=(*waiting.notes, *unit.notes))
                waiting = None
                continue
            yield waiting
            waiting = None
        if isinstance(unit, PageLine) and _is_bare(unit, words, apart=apart and not titled):
            waiting = unit
        else:
            yield unit
    if waiting is not None:
        yield waiting


def _stands_apart(line: PageLine) -> bool:
    return line.heading > 0 or line.centred or line.bold


def _titled(units: Sequence[PageLine | PageTable], words: Mapping[str, Kind]) -> bool:
    """Whether most articles have their titles on the next line."""
    below = [
        isinstance(after, PageLine) and _is_title(after, words)
        for before, after in pairwise(units)
        if isinstance(before, PageLine) and _kind_of_bare(before, words) is Kind.ARTICLE
    ]
    return len(below) >= _FEWEST and sum(below) >= _MOST * len(below)


def _is_title(line: PageLine, words: Mapping[str, Kind]) -> bool:
    label = labels.heading(line.text, words) or numbered(line.text)
    short = len(line.text) <= _LONGEST and not line.text.endswith((".", ";", ":", ",", "—", "–"))
    # In Italy the title of an article stands in brackets.
    first = line.text[1:2] if line.text.startswith("(") and line.text.endswith(")") else line.text
    return short and label is None and first[:1].isupper()


def _kind_of_bare(line: PageLine, words: Mapping[str, Kind]) -> Kind | None:
    """The kind of a division of which the line has the number alone."""
    if len(line.text) > _LONGEST_BARE:
        return None
    label = labels.heading(line.text, words)
    return label.kind if label and label.num and not label.rest else None


def _is_bare(line: PageLine, words: Mapping[str, Kind], *, apart: bool) -> bool:
    return _kind_of_bare(line, words) is not None and (_stands_apart(line) or not apart)


def _goes_on(bare: PageLine, line: PageLine, words: Mapping[str, Kind]) -> bool:
    label = labels.heading(line.text, words) or numbered(line.text)
    ends = line.text.endswith((".", ";", ":", ","))
    return _stands_apart(line) and label is None and not ends and bare.heading == line.heading
