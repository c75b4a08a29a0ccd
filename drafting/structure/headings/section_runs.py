"""Which lines begin with the number of a section: the run of the numbers decides.

“12 months after planting” begins like a section, and so do a date and a list of quantities:
`1 Net`, `12 Fish`, `3 Boxes`. The number of a section follows that of the section before it, from 1
on, in the body and in each annex.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import evolve, frozen

from drafting import language as languages
from drafting.model.numbers.order import order_of, rises
from drafting.structure.structured_line import StructuredLine
from drafting.text.labels import Label, numbered, unsigned

_FARTHEST = 10
"""Sections in a row that an act may lack, and earlier sections of one figure that are looked at."""
FEWEST = 2
"""Sections that are a run."""
LONGEST_HEADING, LONGEST_NOTE = 200, 120
"""Characters of the heading of a section, and of what stands beside it."""
_RUNS_ON = (".", ";", ",", ":", "—", "–")
_STOPS = (".", ":", "—", "–")
GLUED = re.compile(r"^([1-9]\d{0,2}[A-Z]{0,2})(?=[A-Z][a-z]|\(1\) ?[A-Z“])")
"""The number of a section that no space parts from its heading, or from its first subsection."""
_DEFINING = re.compile(
    r"([1-9]\d{0,2}[A-Z]{0,3})([ \u00a0])"
    r"(?=[“\"‘][a-z]|\d[\d,.]* [a-z]|\d{1,2} [A-Z][a-z]{2,8} \d{4}\b)"
)
"""A section that defines a word or begins with a figure: “2 “well” means a hole.”"""


@frozen
class SectionCandidate:
    """A line that begins like a section."""

    at: int
    label: Label
    figure: int
    """The number without its letters; of one with a hyphen, its place among the others."""
    below_list: bool = False
    """Whether it ends a list of quantities, or stands right below one."""


def candidates_in(
    lines: Sequence[StructuredLine], part: Iterable[int]
) -> Iterator[SectionCandidate]:
    """The lines of a part that begin with a number without a sign, and no date."""
    for at in part:
        look = lines[at].look
        if look is None or look.contents or look.number or lines[at].apart:
            continue
        if not look.text[:1].isdecimal():
            continue
        label = look.parted(_without_sign)
        figures = re.match(r"\d+", label.num) if label else None
        if label and figures and label.rest and not _dated().match(look.text):
            yield SectionCandidate(at, label, int(figures[0]))


def unlisted(lines: Sequence[StructuredLine], part: Iterable[int]) -> Iterator[SectionCandidate]:
    """The candidates that are in no list of quantities: of lines right below each other whose
    numbers do not grow the last alone, which may be a section all the same, and those that look
    like headings."""
    for block in _blocks(candidates_in(lines, part)):
        if grows(block):
            yield from block
            continue
        yield from (each for each in block[:-1] if _stands_out(lines[each.at]))
        yield evolve(block[-1], below_list=not _stands_out(lines[block[-1].at]))


def _blocks(candidates: Iterable[SectionCandidate]) -> Iterator[list[SectionCandidate]]:
    """Those that stand right below each other, and end no sentence, together."""
    block: list[SectionCandidate] = []
    for each in candidates:
        if block and (each.at > block[-1].at + 1 or block[-1].label.rest.endswith(_STOPS)):
            yield block
            block = []
        block.append(each)
    if block:
        yield block


def grows(candidates: Sequence[SectionCandidate]) -> bool:
    """Whether each number is greater than the one before it."""
    nums = [order_of(each.label.num) for each in candidates]
    return all(one < other for one, other in pairwise(nums))


def _stands_out(line: StructuredLine) -> bool:
    return line.look is not None and (line.look.heading > 0 or line.look.centred or line.look.bold)


def _without_sign(text: str) -> Label | None:
    """A number without a sign: `1`, `12ZA`; `2.1` that Canada inserts after 2; `1Overview`, as the
    text of a page is copied."""
    label = unsigned(GLUED.sub(r"\1 ", text)) or numbered(text)
    if label is None and text.endswith(_STOPS) and (match := _DEFINING.match(text)):
        label = Label(match[1], match[1], match[2], text[match.end() :])
    return label if label and label.kind is None and label.label[-1:].isalnum() else None


@cache
def _dated() -> re.Pattern[str]:
    """“5 April 2022 …” is no section."""
    return re.compile(rf"(?:{'|'.join(each.closing.dates for each in languages.every())})(?!\w)")


def longest_run(every: Sequence[SectionCandidate]) -> list[SectionCandidate]:
    """The run of numbers that follow each other, without hyphens, `1`, `2A`, or with them, `6-5`;
    each of the latter with its text below, where “5-10 Trees” may stand in a table."""
    plain = [each for each in every if "-" not in each.label.num]
    hyphened = [each for each in every if "-" in each.label.num]
    order = sorted({order_of(each.label.num) for each in hyphened})
    places = {key: place for place, key in enumerate(order, start=1)}
    run = _run([evolve(each, figure=places[order_of(each.label.num)]) for each in hyphened])
    apart = len([*_blocks(run)])
    return max(_run(plain), run if apart >= FEWEST and 2 * apart > len(run) else [], key=len)


def _run(every: Sequence[SectionCandidate]) -> list[SectionCandidate]:
    """The longest run of numbers that follow each other; of equal ones that with more headings."""
    length: list[float] = []
    before: list[int | None] = []
    known: dict[int, list[int]] = {}
    for n, each in enumerate(every):
        longest, link = (0.0 if each.figure == 1 else -float(FEWEST)), None
        for step in range(_FARTHEST + 1):
            for m in known.get(each.figure - step, ())[-_FARTHEST:]:
                longer = length[m] - max(0, step - 1) / _FARTHEST
                if longer > longest and rises(every[m].label.num, each.label.num):
                    longest, link = longer, m
        headed = is_title(each.label.rest, LONGEST_HEADING) and not each.below_list
        length.append(longest + 1 + headed / 100)
        before.append(link)
        known.setdefault(each.figure, []).append(n)
    run: list[SectionCandidate] = []
    best = max(range(len(every)), key=length.__getitem__, default=None)
    end = best if best is not None and length[best] > 0 else None
    while end is not None:
        run.append(every[end])
        end = before[end]
    run.reverse()
    return [] if _is_list(run) else run


def left_out(
    run: Sequence[SectionCandidate], every: Sequence[SectionCandidate]
) -> Iterator[SectionCandidate]:
    """The candidates that are not in a run, and have the number of the section before or after
    them, or one that the run lacks: two sections of one number, or two that changed places."""
    known = {each.figure for each in run}
    for each in every:
        at = bisect_left(run, each.at, key=lambda other: other.at)
        beside = run[max(0, at - 1) : at + 1]
        if len(beside) == FEWEST and each not in beside and is_title(each.label.rest, LONGEST_NOTE):
            lacks = each.figure not in known and run[0].figure < each.figure < run[-1].figure
            if lacks or each.figure in {other.figure for other in beside}:
                yield each


def _is_list(run: Sequence[SectionCandidate]) -> bool:
    """Whether a run is one of quantities: all of it, or one after another with numbers between
    them that lack."""
    lacks = any(other.figure > one.figure + 1 for one, other in pairwise(run))
    return all(each.below_list for each in run) or (lacks and len([*_blocks(run)]) == 1)


def is_title(text: str, longest: int) -> bool:
    """Whether a text looks like a heading: it begins with a capital, is short, and has no stop."""
    begins = text[:1].isupper() or text[:1] in {"“", '"', "‘"}
    return begins and len(text) <= longest and not text.endswith(_RUNS_ON)
