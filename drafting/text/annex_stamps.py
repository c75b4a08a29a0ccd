"""The lines that stand together above an annex, or above what an act approves, and are its heading.

«Министрдің / № 64 бұйрығына / 2-қосымша», «Приложение 2 / к приказу Министра / от 5 мая № 64»,
«УТВЕРЖДЕНЫ / приказом Министра / от 5 мая № 64».
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from drafting import language as languages
from drafting.model.kind import Kind
from drafting.text import labels
from drafting.text.labels import numbered

_LONGEST = 7
"""Lines of a stamp."""


def lines_of_stamp(texts: Sequence[str], words: Mapping[str, Kind]) -> int:
    """How many lines, from the first on, are one such heading; 0: the first one begins none, or is
    all of it. `words` as in `Numbering`."""
    texts = texts[:_LONGEST]
    for count in range(1, len(texts) + 1):
        *above, last = texts[:count]
        if count > 1 and (numbered(last) or any(_is_no_stamp(each, words) for each in above)):
            break
        if labels.annexed(" ".join(texts[:count])):
            end = _end(texts, count, words)
            return end if end > 1 else 0
    if len(texts) > 1 and _is_bare(texts[0], words) and languages.to_an_act().match(texts[1]):
        return _end(texts, 2, words)
    return 0


def with_joined_stamps(lines: Sequence[str]) -> list[str]:
    """The lines of an amending act with each such heading on its last line, and nothing on those
    before it, so that the others keep their numbers; it stands below an empty line or another one,
    or begins with the word of an annex or with a quotation mark."""
    joined = [*lines]
    at, apart = 0, True
    while at < len(lines):
        block = [each.strip() for each in takewhile(str.strip, lines[at : at + _LONGEST])]
        apart = apart or (bool(block) and block[0][:1] in _QUOTES)
        block = [each.lstrip(_BEFORE) for each in block[:1]] + block[1:]
        bare = bool(block) and _is_bare(block[0], {})
        count = lines_of_stamp(block, {}) if apart or bare else 0
        if count:
            joined[at : at + count] = [*[""] * (count - 1), " ".join(lines[at : at + count])]
        apart = bool(count) or not block
        at += count or 1
    return joined


_QUOTES = '«“„"'
_BEFORE = f"# {_QUOTES}"
"""What may stand before the first line of an annex that is quoted, or of one that was read."""


def _is_bare(text: str, words: Mapping[str, Kind]) -> bool:
    label = labels.heading(text, words)
    return label is not None and label.kind is Kind.ANNEX and not label.rest


def _is_no_stamp(text: str, words: Mapping[str, Kind]) -> bool:
    return text.endswith((":", ";", ".")) or _begins(text, words)


def _begins(text: str, words: Mapping[str, Kind]) -> bool:
    return numbered(text) is not None or labels.heading(text, words) is not None


def _end(texts: Sequence[str], end: int, words: Mapping[str, Kind]) -> int:
    """Behind which line a stamp ends that goes to `end` at least: it goes on in small letters, and
    to a date or a number that begins a line."""
    goes_on = end
    for at in range(end, len(texts)):
        dated = _DATED.match(texts[at]) is not None
        if _begins(texts[at], words) and not dated:
            break
        if dated or (at == goes_on and texts[at][:1].islower()):
            goes_on = at + 1
    return goes_on


_DATED = re.compile(r"(?:от|від|dated)\s.{0,20}\d|№\s?\d|(?:\d{1,2}\s[^\W\d_]+\s)?\d{4}\s")
"""How a line of a stamp begins that has the date of the act, or its number."""
