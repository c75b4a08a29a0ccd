"""Headings of articles in brackets: behind the number, before the text, «제1조(목적) 이 법은 …», or
above it, «（目的）»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import evolve

from drafting.language.legislation.legislation import Legislation
from drafting.model.kind import Kind
from drafting.structure.headings.ranks import ABOVE_ARTICLES
from drafting.structure.page import PageLine, PageTable
from drafting.structure.structured_line import StructuredLine
from drafting.text import labels
from drafting.text.labels import Label, numbered
from drafting.text.lines import LineForm

_TITLE = re.compile(r"\((?:[^()]|\([^()]{0,80}\)){1,160}\)")
_NOTE = re.compile(r"(?:[<〈\[][^<>〈〉\[\]]*[>〉\]]\s*)+")
"""What changed the article, which stands behind its heading or its text."""


def with_titles_apart(
    units: Iterable[PageLine | PageTable], words: Mapping[str, Kind]
) -> Iterator[PageLine | PageTable]:
    """The units, with the text behind such a heading on a line of its own. `words` as in
    `Numbering`."""
    for unit in units:
        end = _end(unit.text, words) if isinstance(unit, PageLine) and not unit.number else 0
        if not end or not isinstance(unit, PageLine):
            yield unit
            continue
        yield evolve(unit, text=unit.text[:end], notes=())
        yield evolve(unit, text=unit.text[end:].lstrip(), heading=0, behind=True)


def _end(text: str, words: Mapping[str, Kind]) -> int:
    """Where the heading of an article ends, behind which its text begins; 0: nowhere."""
    if "(" not in text:
        return 0
    label = labels.heading(text, words)
    title = _TITLE.match(label.rest) if label and label.kind is Kind.ARTICLE else None
    if label is None or title is None:
        return 0
    behind = label.rest[title.end() :].strip()
    if not behind or _NOTE.fullmatch(behind):
        return 0
    return len(text) - len(label.rest) + title.end()


BRACKETED = re.compile(r"（(?:[^（）]|（[^（）]{0,80}）){1,160}）")


def bracketed_captions(lines: Sequence[StructuredLine]) -> None:
    """Let a line in brackets right above an article head it, and those without one behind it."""
    for line, below in pairwise(lines):
        plain = line.form in {LineForm.PLAIN, LineForm.HEADING} and not (line.label or line.apart)
        if plain and below.heads is Kind.ARTICLE and BRACKETED.fullmatch(line.text):
            line.form, line.rank = LineForm.HEADING, ABOVE_ARTICLES


OF_ANNEX = re.compile(r"[<〈（](?:[^<>〈〉（）]|（[^（）]*）)*[>〉）](?:\s*抄)?$|抄$")
"""Behind the word of an annex: «부칙 <법률 제5호>», «別表第一（第五条関係）»."""


def is_title_in_brackets(label: Label, customs: Legislation) -> bool:
    """Whether the title of an article stands in brackets behind its number, «제1조(목적)», or
    begins its text, «第一条【目的】为了 …»; no number does: «第一条（二）项»."""
    begins = label.rest.startswith("(") and customs.titled_in_brackets
    begins = begins or label.rest.startswith(("【", "（"))
    return begins and label.kind is Kind.ARTICLE and numbered(label.rest) is None
