"""Marks of Normattiva around words that a later act put in: `((2-bis. …))`.

They are its editors' and no text of the law: https://www.normattiva.it prints them in every text
in force, and they part a number from the beginning of its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.structure.oddities import shortened
from drafting.structure.page import PageLine, PageTable

UPDATE_MARK = "(("
_OPENS, _CLOSES = re.compile(r"\(\([ \u00a0]?"), re.compile(r"[ \u00a0]?\)\)(?!\))")
_SUM = re.compile(r"[=+×÷*/]")
_ITALIAN = re.compile(r"Art(?:\.|icolo) ?\d", re.IGNORECASE)


def without_update_marks(
    units: Sequence[PageLine | PageTable], remarks: Remarks
) -> Iterator[PageLine | PageTable]:
    """The lines without such marks, where the text has articles of Italy, a line begins with a
    mark, each that opens is closed, and none stands in a formula."""
    lines = [each for each in units if isinstance(each, PageLine)]
    marked = [each for each in lines if _is_marked(each)]
    if not marked or not _are_marks(lines, marked):
        yield from units
        return
    for unit in units:
        if not (isinstance(unit, PageLine) and _is_marked(unit)):
            yield unit
            continue
        remarks.add(say("a mark of the editor is left out"), shortened(unit.text))
        if text := _CLOSES.sub("", _OPENS.sub("", unit.text)):
            yield evolve(unit, text=text)


def _is_marked(line: PageLine) -> bool:
    return UPDATE_MARK in line.text or "))" in line.text


def _are_marks(lines: Sequence[PageLine], marked: Sequence[PageLine]) -> bool:
    """Whether double brackets are marks: they pair through the lines, and never nest."""
    if not any(_ITALIAN.match(line.text) for line in lines):
        return False
    begins = any(line.text.startswith(UPDATE_MARK) for line in marked)
    is_open = False
    for line in marked:
        if _SUM.search(line.text):
            return False
        places = [(each.start(), True) for each in _OPENS.finditer(line.text)]
        places += [(each.start(), False) for each in _CLOSES.finditer(line.text)]
        for _, opens in sorted(places):
            if opens is is_open:
                return False
            is_open = opens
    return begins and not is_open
