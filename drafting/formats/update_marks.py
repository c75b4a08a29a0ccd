"""Marks of Normattiva around words that a later act put in: `((2-bis. …))`.

They are its editors' and no text of the law: https://www.normattiva.it prints them in every text
in force, and they part a number from the beginning of its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.structure.doubts.oddities import shortened
from drafting.structure.page import PageLine, PageTable

UPDATE_MARK = "(("
_OPENS, _CLOSES = re.compile(r"\(\([ \u00a0]?"), re.compile(r"[ \u00a0]?\)\)(?!\))")
_SUM = re.compile(r"[=+×÷*/]")
_ITALIAN = re.compile(r"Art(?:\.|icolo) ?\d", re.IGNORECASE)


def without_update_marks(
    units: Sequence[PageLine | PageTable], remarks: Remarks
) -> Iterator[PageLine | PageTable]:
    """The lines without such marks, where double brackets are marks."""
    lines = [each for each in units if isinstance(each, PageLine)]
    if not are_marks([each.text for each in lines]):
        yield from units
        return
    for unit in units:
        if not (isinstance(unit, PageLine) and _is_marked(unit.text)):
            yield unit
            continue
        remarks.add(say("a mark of the editor is left out"), shortened(unit.text))
        if text := unmarked(unit.text):
            yield evolve(unit, text=text)


def unmarked(text: str) -> str:
    """A text without such marks."""
    return _CLOSES.sub("", _OPENS.sub("", text))


def _is_marked(text: str) -> bool:
    return UPDATE_MARK in text or "))" in text


def are_marks(texts: Iterable[str]) -> bool:
    """Whether double brackets are marks in the texts of an act, in order: it has articles of Italy,
    a text begins with a mark, each that opens is closed, they never nest, and none stands in a
    formula."""
    texts = [*texts]
    marked = [*filter(_is_marked, texts)]
    if not marked or not any(map(_ITALIAN.match, texts)):
        return False
    is_open = False
    for text in marked:
        if _SUM.search(text):
            return False
        places = [(each.start(), True) for each in _OPENS.finditer(text)]
        places += [(each.start(), False) for each in _CLOSES.finditer(text)]
        for _, opens in sorted(places):
            if opens is is_open:
                return False
            is_open = opens
    return not is_open and any(text.startswith(UPDATE_MARK) for text in marked)
