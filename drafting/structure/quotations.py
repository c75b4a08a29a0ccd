"""Quotations of new wording, of several paragraphs: their numbers are not those of the act.

2) доповнити статтями 5-1 і 5-2 такого змісту:
"Стаття 5-1. Яблуні
Стаття 5-2. Груші";
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from drafting.model.kind import Kind
from drafting.model.numbers.order import may_follow
from drafting.structure.shapes import shape_of
from drafting.text import labels
from drafting.text.labels import numbered
from drafting.text.layout import LEADS

_LONGEST = 500
"""Paragraphs; an opening quotation mark without a closing one in so many is a slip."""
_SINGLE = "‘"
"""Opens quotations of the European Union; what closes them is an apostrophe, too."""
_TYPED = "``"
"""Opens quotations of bills of the United States, which two apostrophes close."""
_OPENING = ("«", '"', "“", "„", _SINGLE, _TYPED)
_MARK = re.compile(r"[«»\"“”„]|``|''")
_SINGLE_MARK = re.compile(r"‘|’(?!\w)(?<!s’(?= \w))")
_CLOSES = re.compile(r"(?:[»\"”“’]|'')[;.,)]*$")
_BEFORE_OPENING = ' \u00a0([{-–—«"“„'


def quotations(texts: Sequence[str], words: Mapping[str, Kind]) -> Iterator[tuple[int, int]]:
    """Quotations among lines: from the opening line to after the closing one; `words` as in
    `Numbering`. A line opens one after a colon, or where it quotes a numbered heading; not so where
    it goes on after its first word: “garden” means land."""
    at = 1
    while at < len(texts):
        end = at + 1
        if _opens(texts, at, words):
            end = _end(texts, at, words)
            if end > at + 1 or _CLOSES.search(texts[at]):
                yield at, end
        at = end


def _opens(texts: Sequence[str], at: int, words: Mapping[str, Kind]) -> bool:
    if not texts[at].startswith(_OPENING):
        return False
    before = next((text for text in reversed(texts[max(0, at - 5) : at]) if text[:1] != "{"), "")
    if before.endswith(LEADS):
        return True
    marks = len(_TYPED) if texts[at].startswith(_TYPED) else 1
    quoted = labels.heading(texts[at][marks:], words)
    return quoted is not None and quoted.kind is not None and quoted.num != ""


def _end(texts: Sequence[str], start: int, words: Mapping[str, Kind]) -> int:
    """The index after the line that closes a quotation: where as many marks close as have opened.

    Two marks of one form that would close at one place are written once, so that a quotation can
    lack one. It then ends at the first line with a closing mark after which the numbers before it
    go on, else at the first such line.
    """
    depth = 0
    mark = _SINGLE_MARK if texts[start].startswith(_SINGLE) else _MARK
    closing: list[int] = []
    for at in range(start, min(len(texts), start + _LONGEST)):
        if at > start and _opens(texts, at, words) and closing:
            break
        marks = (match.start() for match in mark.finditer(texts[at]))
        depth += sum(1 if _is_opening(texts[at], each) else -1 for each in marks)
        if depth <= 0:
            return at + 1
        if _CLOSES.search(texts[at]):
            closing.append(at)
    goes_on = (at for at in closing if _goes_on(texts, start, at + 1))
    return next(goes_on, closing[0] if closing else start) + 1


def _is_opening(text: str, at: int) -> bool:
    """Whether a mark opens; one that can do both opens at the beginning of a word."""
    if text[at] in "«„‘`":
        return True
    if text[at] in "»’'":
        return False
    begins = at == 0 or text[at - 1] in _BEFORE_OPENING
    return begins and text[at + 1 : at + 2].strip() not in {"", ";", ".", ","}


def _goes_on(texts: Sequence[str], start: int, at: int) -> bool:
    """Whether a line has the number after one that stands before a quotation, and after none that
    stands in it."""
    label = numbered(texts[at]) if at < len(texts) else None
    if label is None:
        return at == len(texts)
    shape = shape_of(label.label)
    outer = _last(texts[max(0, start - _LONGEST) : start], shape)
    inner = _last(texts[start + 1 : at], shape)
    follows = outer != "" and may_follow(outer, label.num)
    return follows and not (inner and may_follow(inner, label.num))


def _last(texts: Sequence[str], shape: str) -> str:
    """The last number of a shape among lines; empty where there is none."""
    found = (numbered(text) for text in reversed(texts))
    return next((each.num for each in found if each and shape_of(each.label) == shape), "")
