"""A table of contents before the text: its lines repeat the headings that follow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from typing import TypeGuard

from attrs import evolve

from drafting.model.kind import DIVISIONS, Kind
from drafting.structure.page import PageLine, PageTable
from drafting.text import labels

_FEWEST = 3
_LATEST = 6
"""Headings among which a table of contents begins: in a bill, its section 1 stands above."""
_SAME = 0.8
"""The share of the headings of a table of contents that the text has too."""
_SPARSE = 2
"""Lines of a table of contents for each numbered heading in it, at the most."""
_LONGEST = 300
_FIGURES = re.compile(r"\d")
_LEADER = re.compile(r"(?:\.{4}|…{2}|(?: \.){4})[.… ]*\d{1,4}$")
"""Dots that lead to the number of a page."""
_ARTICLES = re.compile(r"（第[^（）]{1,40}）$")
_FEWEST_LED = 2
_KINDS = sorted(map(str, DIVISIONS))


def with_contents(
    units: Sequence[PageLine | PageTable],
    words: Mapping[str, Kind],
    opens: Set[str],
) -> tuple[PageLine | PageTable, ...]:
    """The page with the lines of its table of contents known as such; `words` as in `Numbering`,
    `opens` as in `Legislation`."""
    short = [_without_page(unit.text) for unit in units if _could_head(unit)]
    heads: list[tuple[int, str]] = []
    if len(short) - len({*short}) >= _FEWEST:
        heads = [(at, key) for at, unit in enumerate(units) if (key := _key(unit, words))]
    start, end = _range(heads)
    if end:
        end = _with_other_titles(units, heads, end, words)
    elif opens and (named := _named(units, opens)):
        start, end = _below_its_name(units, words, named + 1)
    marked = {*range(start, end)} or {
        at for at, unit in enumerate(units) if _could_head(unit) and _LEADER.search(unit.text)
    }
    if len(marked) < _FEWEST_LED:
        return tuple(units)
    return tuple(
        evolve(unit, contents=True) if at in marked and isinstance(unit, PageLine) else unit
        for at, unit in enumerate(units)
    )


def _key(unit: PageLine | PageTable, words: Mapping[str, Kind]) -> str:
    """What a heading and its line in a table of contents have in common."""
    if not _could_head(unit):
        return ""
    label = labels.heading(" ".join(unit.shown.split()), words)
    if label is None or not label.num or unit.text.endswith((";", ",", ":")):
        return ""
    if not (label.kind or label.label[-1:].isalnum() or label.label.endswith(".")):
        return ""
    # “Sec. 2.” in the contents is “SECTION 2.” in the text.
    sign = f"{label.kind} {label.num}" if label.kind else "".join(label.label.split())
    written = sign.strip(".—–") + "".join(label.rest.split())
    return _without_page(written) if label.rest else written.casefold()


def _could_head(unit: PageLine | PageTable) -> TypeGuard[PageLine]:
    return isinstance(unit, PageLine) and not unit.contents and len(unit.text) <= _LONGEST


def _without_page(text: str) -> str:
    """A heading without the dots and the number of a page behind it, or the articles of Japan that
    it holds: «第一章　総則（第一条―第三条）»."""
    return "".join(_ARTICLES.sub("", text).split()).rstrip("0123456789").rstrip(".…·_").casefold()


def _range(heads: Sequence[tuple[int, str]]) -> tuple[int, int]:
    """The units from the first heading of a table of contents to the first one of the text."""
    keys = [key for _, key in heads]
    for first in range(min(_LATEST, len(keys))):
        again = [n for n in range(first + _FEWEST, len(keys)) if keys[n] == keys[first]]
        for n in again[:_FEWEST]:
            text = {*keys[n:]}
            # A heading above the first one that stands twice is of the text.
            end = next(m for m in range(n, first, -1) if keys[m - 1] in text)
            repeated = sum(key in text for key in keys[first:end])
            follows = keys[first + 1] in keys[n + 1 : n + 1 + _FEWEST]
            lines = heads[end][0] - heads[first][0]
            if _are_points(keys[:first], keys[first:n], text):
                continue
            if follows and repeated >= _SAME * (end - first) and lines <= _SPARSE * (end - first):
                return heads[_begun(heads, first)][0], heads[end][0]
    return 0, 0


def _are_points(above: Sequence[str], keys: Sequence[str], text: Set[str]) -> bool:
    """Whether `keys` are those of points in a text that has begun `above`: «1. Виключено.» in
    «Стаття 1», and once more in «Стаття 2», which is a heading of its own."""
    begun = {_kind(key) for key in above} - {""}
    return not _kind(keys[0]) and any(_kind(key) in begun and key not in text for key in keys)


def _kind(key: str) -> str:
    """The kind of division whose word a heading has, by its key; empty where it has none."""
    return next((kind for kind in _KINDS if key.startswith(kind)), "")


def _below_its_name(
    units: Sequence[PageLine | PageTable], words: Mapping[str, Kind], start: int
) -> tuple[int, int]:
    """The lines from `start`, right below one that calls them the contents, «目次», however few:
    headings, and what heads the text once more, as the first of the headings does."""
    short = [_without_page(unit.text) if _could_head(unit) else "" for unit in units]
    last = {text: at for at, text in enumerate(short)}
    end, seen, first = start, {""}, ""
    for text, unit in zip(short[start:], units[start:], strict=True):
        label = labels.heading(unit.text, words) if _could_head(unit) else None
        heads = label is not None and label.kind is not None
        if text in seen or not (heads or last[text] > end):
            break
        seen.add(text)
        first = first or (text if heads else "")
        end += 1
    return (start, end) if first and last[first] >= end else (0, 0)


def _named(units: Sequence[PageLine | PageTable], opens: Set[str]) -> int:
    """Where such a line stands; 0: nowhere below the title."""
    lines = ((at, unit) for at, unit in enumerate(units) if isinstance(unit, PageLine))
    return next((at for at, line in lines if line.text.casefold() in opens), 0)


def _with_other_titles(
    units: Sequence[PageLine | PageTable],
    heads: Sequence[tuple[int, str]],
    end: int,
    words: Mapping[str, Kind],
) -> int:
    """The end of a table of contents with the lines right below it whose numbers head the text once
    more under another title, as those of articles that were repealed do."""
    below = [at for at, _ in heads if at >= end]
    signs = [_sign(unit, words) if _could_head(unit := units[at]) else "" for at in below]
    last = {sign: place for place, sign in enumerate(signs)}
    seen = {""}
    for place, (at, sign) in enumerate(zip(below, signs, strict=True)):
        if at != end or sign in seen or last[sign] == place:
            break
        seen.add(sign)
        end += 1
    return end


def _sign(unit: PageLine, words: Mapping[str, Kind]) -> str:
    label = labels.heading(" ".join(unit.shown.split()), words)
    return f"{label.kind} {label.num}" if label and label.kind else ""


def _begun(heads: Sequence[tuple[int, str]], first: int) -> int:
    """Where a table of contents begins: also with a line right above the `first` that the text has,
    of the same word, as the section in which the table stands has another: “SECTION 1.”."""
    if first == 0:
        return first
    (before, key), (at, below) = heads[first - 1 : first + 1]
    alike = _FIGURES.split(key)[0] == _FIGURES.split(below)[0]
    return first - 1 if before == at - 1 and alike else first
