"""Articles whose word is shortened: «Ст. 1. Кроти…», as in decrees of old."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from drafting.model.kind import Kind
from drafting.structure.headings.bare_articles import follows
from drafting.structure.headings.captions import enacts
from drafting.text import labels

WORD = "ст."
SHORTENED = re.compile(r"Ст\.[ \u00a0](\d{1,3}(?:-\d{1,2})?)\.(?=[ \u00a0])")
"""How such an article begins. «ст. 4 Кодексу» cites one."""
_WRITTEN = re.compile(r"#{1,9} ")
_IN_FULL = re.compile(r"(?i:стат(?:т?|ь)я)\W{0,3}\d")
"""The whole word, also at a number that is asked for: «Статья 5) Сады»."""
_IN_LISTS = (":", ";", ",")
_FEWEST = 2


def shortened_words(texts: Iterable[str]) -> Mapping[str, Kind]:
    """The word «ст.» as one of headings, where lines begin with it and a run of numbers from 1 on,
    and none with the whole word; `texts` are the lines of an act. A line that cites an article,
    «Ст. 15. Кодексу», goes on from no other, or is of a list: below a point of the act, or below a
    line that leads to it, «Признать утратившими силу:»."""
    lines = [_WRITTEN.sub("", text.strip(), count=1) for text in texts if not text.isspace()]
    found = {at: match[1] for at, line in enumerate(lines) if (match := SHORTENED.match(line))}
    run = all(follows(before, num) for before, num in pairwise(["", *found.values()]))
    if len(found) < _FEWEST or not run or any(_lists(lines, at) for at in found if at):
        return {}
    if any(map(labels.numbered, lines[: min(found)])) or any(map(_is_whole, lines)):
        return {}
    return {WORD: Kind.ARTICLE}


def _lists(lines: Sequence[str], at: int) -> bool:
    """Whether the line above leads to a list or is one of it, and not of the text of the act."""
    above = lines[at - 1]
    return above.endswith(_IN_LISTS) and not enacts(above)


def _is_whole(line: str) -> bool:
    """Whether a line begins with the whole word for an article and a number."""
    label = labels.heading(line, {})
    return _IN_FULL.match(line) is not None or (label is not None and label.kind is Kind.ARTICLE)
