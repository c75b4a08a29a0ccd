"""Headings of two lines: «Article 1», and its title below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.oddities import shortened
from drafting.structure.page import PageLine, PageTable
from drafting.text import labels
from drafting.text.labels import numbered


def in_one_line(
    units: Iterable[PageLine | PageTable], remarks: Remarks, words: Mapping[str, Kind]
) -> Iterator[PageLine | PageTable]:
    """Join «Article 1» with its title, where both stand in the middle or are headings."""
    waiting: PageLine | None = None
    for unit in units:
        if waiting is not None:
            if isinstance(unit, PageLine) and _goes_on(waiting, unit, words):
                joined = f"{waiting.text} {unit.text}"
                remarks.add(say("a heading in two lines became one"), shortened(joined))
                yield evolve(waiting, text=joined, notes=(*waiting.notes, *unit.notes))
                waiting = None
                continue
            yield waiting
            waiting = None
        if isinstance(unit, PageLine) and _is_bare(unit, words):
            waiting = unit
        else:
            yield unit
    if waiting is not None:
        yield waiting


def _stands_apart(line: PageLine) -> bool:
    return line.heading > 0 or line.centred or line.bold


def _is_bare(line: PageLine, words: Mapping[str, Kind]) -> bool:
    label = labels.heading(line.text, words)
    return bool(label and label.kind and label.num and not label.rest) and _stands_apart(line)


def _goes_on(bare: PageLine, line: PageLine, words: Mapping[str, Kind]) -> bool:
    label = labels.heading(line.text, words) or numbered(line.text)
    ends = line.text.endswith((".", ";", ":", ","))
    return _stands_apart(line) and label is None and not ends and bare.heading == line.heading
