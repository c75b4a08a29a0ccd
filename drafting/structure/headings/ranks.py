"""The rank of each heading: which divisions hold which others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from drafting import language as languages
from drafting.language.legislation.legislation import Legislation
from drafting.model.kind import Kind
from drafting.model.numbers.number import is_roman
from drafting.structure.headings.headed_lists import headed_lists
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
HOLDS_TEXT = float(_RANKS[Kind.ARTICLE])
ABOVE_ARTICLES = _RANKS[Kind.ARTICLE] - _ABOVE
"""The rank of a heading that holds articles alone."""


def rank_headings(lines: Sequence[StructuredLine], customs: Legislation) -> None:
    """Give each heading its rank, by the customs of the laws of its language."""
    headed_lists(lines)
    headings = [line for line in lines if line.form is LineForm.HEADING]
    annexed = next((n for n, line in enumerate(headings) if line.heads is Kind.ANNEX), None)
    levels: dict[int, int] = {}
    # A level that parts of a schedule have may be one of lesser headings in the body.
    for part in (headings[:annexed], headings[annexed:] if annexed is not None else []):
        levels = {**levels, **_levels(part)}
        for line in part:
            line.rank = line.rank or _rank(line, levels)
    _rank_sections(headings)
    _rank_words(lines, customs)
    _rank_styled(headings)
    _rank_roman_numbers(headings)
    _rank_captions(lines)
    _rank_final(lines)
    _rank_front(lines)


def _rank_front(lines: Sequence[StructuredLine]) -> None:
    """Let headings above the first numbered one that have text below, “Preamble”, stand beside it,
    where no other heading of their style holds numbered ones."""
    headed = [at for at, line in enumerate(lines) if line.form is LineForm.HEADING]
    first = next((at for at in headed if lines[at].label), len(lines))
    later = {line.look.heading for at in headed if at > first and (line := lines[at]).look}
    for at in headed:
        line = lines[at]
        if at + 1 < first and line.look and line.look.heading not in later - {0}:
            beside = lines[at + 1].form is not LineForm.HEADING and first < len(lines)
            line.rank = max(line.rank, lines[first].rank) if beside else line.rank


def _rank_sections(headings: Sequence[StructuredLine]) -> None:
    """Let a section whose text begins behind its number stand beside those that have a heading."""
    sections = [line for line in headings if line.section]
    styled = [line.rank for line in sections if line.look and line.look.heading]
    for line in sections:
        line.rank = max(styled, default=line.rank)


def _rank_styled(headings: Sequence[StructuredLine]) -> None:
    """Let headings without a word, “(c) Fees”, stand below the divisions in whose style those are
    that hold them."""
    named: dict[int, float] = {}
    for line in headings:
        level = line.look.heading if line.look else 0
        above = max((each for each in named if each < level), default=0)
        if level and line.heads not in {None, Kind.ANNEX}:
            named[level] = line.rank
        elif line.label and not line.label.kind and above and line.rank <= named[above]:
            line.rank = named[above] + (level - above) / 10


def _rank_words(lines: Sequence[StructuredLine], customs: Legislation) -> None:
    """Let the words of divisions stand in the order in which this act nests them: a section holds
    chapters in one country, and a chapter holds sections in another."""
    ranks: dict[str, float] = {}
    for line in lines:
        if line.form is LineForm.HEADING and (word := _word(line)):
            ranks.setdefault(word, _INNER if word in customs.inner else line.rank)
    around: dict[str, set[str]] = {word: set() for word in ranks}
    for line, below in pairwise(filter(_is_body, lines)):
        one, other = _word(line), _word(below)
        if one and other and one != other and customs.inner.isdisjoint({one, other}):
            around[other].add(one)
    if customs.bare:
        for word in _smallest(lines, around):
            ranks[word] = _RANKS[Kind.ARTICLE]
            around = {other: above - {word} for other, above in around.items()}
            around[word] = set()
    for word in sorted(ranks, key=ranks.__getitem__):
        above = [ranks[each] for each in around[word] if word not in around[each]]
        if any(ranks[word] <= rank for rank in above):
            ranks[word] = max(above) + _STEP
    for line in lines:
        if line.form is LineForm.HEADING and (word := _word(line)) and line.rank:
            line.rank = ranks[word]


def _smallest(lines: Sequence[StructuredLine], around: Mapping[str, Set[str]]) -> Set[str]:
    """The words of sections that hold the text itself, where no article does, and no section holds
    other divisions: `§`, `sec.`."""
    if any(line.section or line.heads is Kind.ARTICLE for line in lines):
        return frozenset()
    words = {_word(line) for line in lines if line.heads is Kind.SECTION} - {""}
    held = (
        other
        for other in around.keys() - words
        for word in words & around[other]
        if not around[word] & {other}
    )
    return frozenset() if any(held) else words


def _word(line: StructuredLine) -> str:
    """The word by which a division is numbered, the first of several: a «disposición final» stands
    beside a «disposición adicional»; empty of an article, an annex and a plain line."""
    label = line.label
    if line.form is not LineForm.HEADING or label is None or not label.num:
        return ""
    return "" if label.kind in {Kind.ANNEX, Kind.ARTICLE} else label.word.partition(" ")[0]


def _is_body(line: StructuredLine) -> bool:
    """Whether a line is more than what a heading of several lines goes on with."""
    return line.form in (LineForm.HEADING, LineForm.NUMBERED) or line.text.endswith((".", ":"))


_INNER = 7.0
"""The rank of units below articles."""
_STEP = 0.1


def _rank_roman_numbers(headings: Sequence[StructuredLine]) -> None:
    """Let «I. ЗАГАЛЬНА ЧАСТИНА» hold chapters where chapters follow it."""
    roman = [line for line in headings if _is_roman(line) and not (line.look and line.look.heading)]
    following = dict(zip(map(id, headings), headings[1:], strict=False))
    after = filter(None, (following.get(id(line)) for line in roman))
    if any(line.heads is Kind.CHAPTER for line in after):
        for line in roman:
            line.rank = _RANKS[Kind.CHAPTER] - _ABOVE


def _rank_captions(lines: Sequence[StructuredLine]) -> None:
    """Let a caption hold the divisions that begin right below it, «ОСОБЛИВА ЧАСТИНА»; in a style
    that divisions have elsewhere, too, those of a lesser one."""
    for line, below in pairwise(lines):
        if _is_caption(line) and below.heads in _RANKS and 0 < below.rank < _CAPTION:
            line.rank = below.rank - _ABOVE
    for line, below in pairwise(lines):
        if line.form is LineForm.HEADING and line.label is None and line.rank >= below.rank > 0:
            levels = [each.look.heading for each in (line, below) if each.look]
            if below.heads in _RANKS and 0 < min(levels) == levels[0] < levels[-1]:
                line.rank = below.rank - _ABOVE


def _rank_final(lines: Sequence[StructuredLine]) -> None:
    """Let a caption stand beside the highest divisions, where it has items after the last article,
    or is one of the last divisions and called so: «ПРИКІНЦЕВІ ПОЛОЖЕННЯ»."""
    articles = [line for line in lines if line.heads is Kind.ARTICLE]
    ranks = [line.rank for line in lines if line.form is LineForm.HEADING and line.rank > 0]
    law = [line for line in lines if line.form is not LineForm.NOTE]
    last = {*map(id, _last_captions(law))}
    for line, below in pairwise(law):
        counted = below.heads is Kind.ARTICLE or (articles and below.form is LineForm.NUMBERED)
        if id(line) in last and counted:
            line.rank = min(*ranks, ABOVE_ARTICLES)
    after_articles = {id(line) for line in lines[lines.index(articles[-1]) :]} if articles else ()
    for line, below in pairwise(lines):
        counted = below.form is LineForm.NUMBERED or (_is_roman(below) and below.rank == HOLDS_TEXT)
        if id(line) in after_articles and _is_caption(line) and counted:
            line.rank = min(ranks)


def _last_captions(lines: Sequence[StructuredLine]) -> Iterator[StructuredLine]:
    """The captions called final ones behind which only such divide an act, or an annex of it; not
    where the first stands right below a division, which they divide: «Розділ V. КІНЦЕВІ НОРМИ»."""
    named = languages.final_divisions().fullmatch
    found: list[StructuredLine] = []
    last, below = True, None
    for line in reversed(lines):
        if line.form is LineForm.HEADING and line.heads is not Kind.ARTICLE:
            annex = line.heads is Kind.ANNEX
            if last and _is_caption(line) and named(line.text):
                found.append(line)
            else:
                yield from found if annex or not found or below is not found[-1] else ()
                found, last = [], annex
        below = line
    yield from found


def _is_caption(line: StructuredLine) -> bool:
    styled = line.look is not None and line.look.heading > 0
    return line.form is LineForm.HEADING and line.label is None and not styled


def _is_roman(line: StructuredLine) -> bool:
    return line.label is not None and line.label.kind is None and is_roman(line.label.num)


def _levels(headings: Sequence[StructuredLine]) -> dict[int, int]:
    """Heading level of a style → the highest rank of the divisions that have it."""
    levels: dict[int, int] = {}
    for line in headings:
        kind = line.label.kind if line.label else None
        if line.look and kind in _RANKS and kind is not Kind.ANNEX:
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
    if line.section and not level:
        return _RANKS[Kind.ARTICLE]
    if not level:
        return _RANKS[Kind.CHAPTER] if line.label else _RANKS[Kind.SUBCHAPTER]
    if level in levels:
        return levels[level]
    above = max((each for each in levels if each < level), default=0)
    if above:
        return levels[above] + (level - above) / 10
    below = min((each for each in levels if each > level), default=0)
    return (levels[below] if below else _RANKS[Kind.SECTION]) - (below - level) / 10
