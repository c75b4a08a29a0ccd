"""An article and its first paragraph on one line: «Art. 5. § 1. Kto sadzi drzewo, …»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.oddities import shortened
from drafting.structure.page import PageLine, PageTable
from drafting.text import labels

_SIGN = "§"
_FARTHEST = 40
"""Characters before the sign."""


def each_on_its_line(
    units: Sequence[PageLine | PageTable], remarks: Remarks, words: Mapping[str, Kind]
) -> Iterator[PageLine | PageTable]:
    """Let a numbered paragraph begin a line, as those below it do, where the law of the language
    has such in its articles; `words` as in `Numbering`."""
    inner = words.get(_SIGN) is Kind.SUBCHAPTER
    for unit in units:
        at = unit.text.find(_SIGN, 1, _FARTHEST) if inner and isinstance(unit, PageLine) else -1
        if not isinstance(unit, PageLine) or at < 0 or not _are_two(unit, at, words):
            yield unit
            continue
        remarks.add(say("an article and its first paragraph got a line each"), shortened(unit.text))
        yield evolve(unit, text=unit.text[:at].rstrip(), notes=())
        yield evolve(unit, text=unit.text[at:])


def _are_two(line: PageLine, at: int, words: Mapping[str, Kind]) -> bool:
    article = labels.heading(line.text[:at].rstrip(), words)
    paragraph = labels.heading(line.text[at:], words)
    bare = article and article.kind is Kind.ARTICLE and article.num and not article.rest
    counted = paragraph and paragraph.num and paragraph.label.endswith(".")
    return bool(bare and counted) and not (line.number or line.contents)
