"""The rank of each heading: which divisions hold which others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafting.model.kind import Kind
from drafting.model.number import is_roman
from drafting.structure.structured_line import StructuredLine
from drafting.text.lines import LineForm

_RANKS = {
    Kind.ANNEX: 0,
    Kind.BOOK: 1,
    Kind.SECTION: 2,
    Kind.SUBSECTION: 3,
    Kind.CHAPTER: 4,
    Kind.SUBCHAPTER: 5,
    Kind.ARTICLE: 6,
}
"""The rank of a division; one of a smaller rank ends those of a larger one."""


_CAPTION = _RANKS[Kind.SUBCHAPTER]
_ABOVE = 0.5
"""How much higher a heading stands than the divisions that it holds."""


def rank_headings(lines: Sequence[StructuredLine]) -> None:
    """Give each heading its rank."""
    headings = [line for line in lines if line.form is LineForm.HEADING]
    levels = _levels(headings)
    for line in headings:
        line.rank = _rank(line, levels)
    _rank_roman_numbers(headings)
    _rank_captions(lines)


def _rank_roman_numbers(headings: Sequence[StructuredLine]) -> None:
    """Let «I. ЗАГАЛЬНА ЧАСТИНА» hold chapters where chapters follow it."""
    roman = [line for line in headings if _is_roman(line) and not (line.look and line.look.heading)]
    following = dict(zip(map(id, headings), headings[1:], strict=False))
    if any(_kind(following.get(id(line))) is Kind.CHAPTER for line in roman):
        for line in roman:
            line.rank = _RANKS[Kind.CHAPTER] - _ABOVE


def _rank_captions(lines: Sequence[StructuredLine]) -> None:
    """Let a caption hold the divisions that begin right below it, «ОСОБЛИВА ЧАСТИНА», or stand
    beside the highest ones, where it has items after the last article: «ПРИКІНЦЕВІ ПОЛОЖЕННЯ»."""
    pairs = [(line, below) for line, below in pairwise(lines) if _is_caption(line)]
    for line, below in pairs:
        if _kind(below) in _RANKS and 0 < below.rank < _CAPTION:
            line.rank = below.rank - _ABOVE
    articles = [line for line in lines if _kind(line) is Kind.ARTICLE]
    ranks = [line.rank for line in lines if line.form is LineForm.HEADING and line.rank > 0]
    after_articles = {id(line) for line in lines[lines.index(articles[-1]) :]} if articles else ()
    for line, below in pairs:
        if id(line) in after_articles and below.form is LineForm.NUMBERED:
            line.rank = min(ranks)


def _is_caption(line: StructuredLine) -> bool:
    styled = line.look is not None and line.look.heading > 0
    return line.form is LineForm.HEADING and line.label is None and not styled


def _kind(line: StructuredLine | None) -> Kind | None:
    heading = line is not None and line.form is LineForm.HEADING
    return line.label.kind if heading and line and line.label else None


def _is_roman(line: StructuredLine) -> bool:
    return line.label is not None and line.label.kind is None and is_roman(line.label.num)


def _levels(lines: Sequence[StructuredLine]) -> dict[int, int]:
    """Heading level of a style → the highest rank of the divisions that have it."""
    levels: dict[int, int] = {}
    for line in lines:
        kind = line.label.kind if line.label else None
        if (
            line.form is LineForm.HEADING
            and line.look
            and kind in _RANKS
            and kind is not Kind.ANNEX
        ):
            level = line.look.heading
            levels[level] = min(_RANKS[kind], levels.get(level, _RANKS[kind]))
    levels.pop(0, None)
    return levels


def _rank(line: StructuredLine, levels: dict[int, int]) -> float:
    assert line.look is not None, "a heading is a paragraph"
    kind = line.label.kind if line.label else None
    if kind in _RANKS:
        return _RANKS[kind]
    level = line.look.heading
    if not level:
        return _RANKS[Kind.CHAPTER] if line.label else _RANKS[Kind.SUBCHAPTER]
    if level in levels:
        return levels[level]
    above = max((each for each in levels if each < level), default=0)
    if above:
        return levels[above] + (level - above) / 10
    below = min((each for each in levels if each > level), default=0)
    return (levels[below] if below else _RANKS[Kind.SECTION]) - (below - level) / 10
