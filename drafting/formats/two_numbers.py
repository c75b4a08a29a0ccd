"""Two numbers on one line: «Art. 5. § 1. Kto sadzi …», `12-1-103. Duties. (1) A keeper shall …`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.doubts.oddities import shortened
from drafting.structure.page import PageLine, PageTable
from drafting.text import labels
from drafting.text.run_in import behind_heading

_SIGN = "§"
_FARTHEST = 40
"""Characters before the sign."""
_LOOKED_AT = 60
"""Lines among which the second number is sought."""


def each_on_its_line(
    units: Sequence[PageLine | PageTable], remarks: Remarks, words: Mapping[str, Kind]
) -> Iterator[PageLine | PageTable]:
    """Let the second of two numbers begin a line, as those below it do; `words` as in `Numbering`.

    It is the first paragraph of an article, where these are numbered with a sign; or the first
    number in a section, behind the heading of that.
    """
    for place, unit in enumerate(units):
        if not isinstance(unit, PageLine) or unit.number or unit.contents:
            yield unit
        elif at := _paragraph(unit.text, words):
            what = say("an article and its first paragraph got a line each")
            remarks.add(what, shortened(unit.text))
            yield from _parted(unit, at)
        elif at := behind_heading(unit.text, words, _below(units, place)):
            what = say("the heading of a section and the first number in it got a line each")
            remarks.add(what, shortened(unit.text))
            yield from _parted(unit, at)
        else:
            yield unit


def _parted(line: PageLine, at: int) -> Iterator[PageLine]:
    yield evolve(line, text=line.text[:at].rstrip(), notes=())
    yield evolve(line, text=line.text[at:])


def _paragraph(text: str, words: Mapping[str, Kind]) -> int:
    """Where the first paragraph of an article begins on its line; 0: nowhere."""
    at = text.find(_SIGN, 1, _FARTHEST)
    if at < 0:
        return 0
    article = labels.heading(text[:at].rstrip(), words)
    paragraph = labels.heading(text[at:], words)
    bare = article and article.kind is Kind.ARTICLE and article.num and not article.rest
    return at if bare and paragraph and paragraph.num and paragraph.label.endswith(".") else 0


def _below(units: Sequence[PageLine | PageTable], place: int) -> Iterator[str]:
    """The texts of the lines below one."""
    for unit in units[place + 1 : place + 1 + _LOOKED_AT]:
        yield unit.text if isinstance(unit, PageLine) else ""
