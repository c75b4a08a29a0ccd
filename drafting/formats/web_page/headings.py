"""Headings that a page breaks into several lines, and that are one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from attrs import evolve

from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.doubts.oddities import shortened
from drafting.structure.page import PageLine, PageTable
from drafting.text import labels
from drafting.text.annex_stamps import lines_of_stamp
from drafting.text.labels import numbered

PageUnits = list[PageLine | PageTable]


def one_heading(units: PageUnits, before: int, words: Mapping[str, Kind], remarks: Remarks) -> None:
    """Join the lines of one element of a heading, which begin at `before`: «Розділ I<br>САДИ»; not
    so one that begins with a number of its own. Those of the first element of a page are lines of
    its title, where they have no number. `words` as in `Numbering`."""
    lines = [each for each in units[before:] if isinstance(each, PageLine)]
    if len(lines) < max(2, len(units) - before):
        return
    begins = [
        at
        for at, each in enumerate(lines)
        if labels.heading(each.text, words) or numbered(each.text)
    ]
    if not before and not begins and lines[0].heading == 1:
        units[:] = [evolve(each, title=True) for each in lines]
        return
    starts = sorted({0, *begins})
    for start, end in [*zip(starts, [*starts[1:], len(lines)], strict=True)][::-1]:
        if end > start + 1:
            _join(units, before + start, before + end, remarks)


def one_annex(units: PageUnits, before: int, words: Mapping[str, Kind], remarks: Remarks) -> None:
    """Join the lines of one paragraph, or of a cell on the right, which begin at `before`, that
    stand together above an annex and are its heading."""
    lines = takewhile(lambda each: isinstance(each, PageLine), units[before:])
    if count := lines_of_stamp([each.text for each in lines if isinstance(each, PageLine)], words):
        _join(units, before, before + count, remarks)


def _join(units: PageUnits, start: int, end: int, remarks: Remarks) -> None:
    lines = [each for each in units[start:end] if isinstance(each, PageLine)]
    joined = " ".join(each.text for each in lines)
    remarks.add(say("a heading in several lines became one"), shortened(joined))
    notes = tuple(note for each in lines for note in each.notes)
    units[start:end] = [evolve(lines[0], text=joined, notes=notes)]
