"""Sections whose numbers have no sign: `1 Interpretation`, `3A (1) A keeper …`; the headings above
them, and marginal notes above items and articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafting.model.kind import Kind
from drafting.model.numbers.order import order_of
from drafting.structure.headings.ranks import HOLDS_TEXT
from drafting.structure.headings.section_runs import (
    FEWEST,
    LONGEST_HEADING,
    LONGEST_NOTE,
    SectionCandidate,
    candidates_in,
    grows,
    is_title,
    left_out,
    longest_run,
    unlisted,
)
from drafting.structure.structured_line import StructuredLine
from drafting.text.closing import signs_off
from drafting.text.lines import LineForm

_IN_SECTION = HOLDS_TEXT + 0.5
_ABOVE_INNER = HOLDS_TEXT + 0.25
"""The ranks of `1.1` in a section that holds it, and of a heading above that."""
_TITLED = 4
"""Lines of a schedule among which the sections that introduce it stand."""
_LONG_TITLE = re.compile(r"An? \w+ (?:to|of|for|about|relating|concerning)\b", re.IGNORECASE)
_SUBSECTION = re.compile(r"\((?:[2-9]|\d{2,})[A-Z]*\)")
_ITEM = re.compile(r"\d+[A-Z]*\.")
REFERENCE = re.compile(
    r"(?:Sections?|Regulations?|Articles?|Rules?|ss?\.?)[ \u00a0]\d[\w ,()]{0,60}$"
)
_DEFINES = re.compile(r"[\w”\"’'] (?:means|includes?|has the (?:same )?meaning)\b")
"""A definition, which has no stop in New Zealand."""
_OF_AN_ACT = re.compile(r" of .*\b(?:Act|Code|Order|Regulations|Rules|Scheme) \d{4}$")
"""“Amendment of the Gardens Act 2001”"""


def sections(lines: Sequence[StructuredLine]) -> None:
    """Let the lines of each run of sections be headings, where there is one in the body."""
    _asides(lines, [*_parts(lines)][1:])
    parts = [*_parts(lines)]
    _references(lines, parts[1:])
    if any(_is_article(lines[at]) for at in parts[0]):
        return
    every = [[*unlisted(lines, part)] for part in parts]
    body, *annexes = (longest_run(candidates) for candidates in every)
    body = max(body if len(body) >= FEWEST else [], _excerpt(lines, parts[0]), key=len)
    if not body:
        return
    for run, candidates in zip((body, *annexes), every, strict=True):
        for each in left_out(run, candidates):
            lines[each.at].caption = True
        _head(lines, run)
    _untitled(lines, [each.at for each in body])
    for at in (each.at for run in (body, *annexes) for each in run):
        _crossheads(lines, at)
    noted = [each for each in body if each.at and _is_unnumbered(lines[each.at - 1])]
    if 2 * len(noted) > len(body):
        _notes_of_subsections(lines)


def _head(lines: Sequence[StructuredLine], run: Sequence[SectionCandidate]) -> None:
    """Let the lines of a run head sections, each with a heading behind its number or with text."""
    holders = _holders(lines, run)
    dotted = any(_has_dotted_heading(lines, each) for each in run)
    rests = (each.label.rest.rstrip(".") if dotted else each.label.rest for each in run)
    headed = [is_title(rest, LONGEST_HEADING) for rest in rests]
    unheaded = 2 * sum(headed) < len(headed)
    for each, has_heading in zip(run, headed, strict=True):
        line, (outer, dot, _) = lines[each.at], each.label.num.partition(".")
        line.form, line.label, line.section = LineForm.HEADING, each.label, True
        line.own = (unheaded or not has_heading) and each.label.num not in holders
        if dot and outer in holders:
            line.rank = _IN_SECTION


def _notes_of_subsections(lines: Sequence[StructuredLine]) -> None:
    """Let the lines that stand above further subsections be notes on these."""
    for above, line in pairwise(lines):
        later = line.label is not None and _SUBSECTION.fullmatch(line.label.label) is not None
        above.marginal = later and above.form is LineForm.PLAIN and _reads_as_note(above.text)


def _asides(lines: Sequence[StructuredLine], annexes: Iterable[range]) -> None:
    """Let “Schedule” above an item that goes on the numbers before it head that, and no annex."""
    for at in (part.start for part in annexes if len(part) > 1):
        label, below = lines[at].label, lines[at + 1].label
        bare = label is not None and not (label.num or label.rest)
        if not (bare and below and _is_item(lines[at + 1])):
            continue
        items = (lines[n].label for n in range(at - 1, -1, -1) if _is_item(lines[n]))
        if before := next(items, None):
            goes_on = below.num != "1" and order_of(before.num) < order_of(below.num)
            lines[at].form = LineForm.PLAIN if goes_on else LineForm.HEADING
            lines[at].label = None if goes_on else label


def _holders(lines: Sequence[StructuredLine], run: Sequence[SectionCandidate]) -> set[str]:
    """The numbers of the sections that hold those numbered after them, `1.1`, `1.2`: each has but a
    heading above its first, and no text into which `1.1` could have been inserted."""
    return {
        one.label.num
        for one, other in pairwise(run)
        if other.label.num == f"{one.label.num}.1"
        and is_title(one.label.rest, LONGEST_HEADING)
        and all(_is_crosshead(lines, at) for at in range(one.at + 1, other.at))
    }


def marginal_notes(lines: Sequence[StructuredLine]) -> None:
    """Let the lines that stand above most items or articles be headings, or above both of two
    items, or above any where the numbers show a statutory instrument: “Citation” above `1.—(1) …`,
    “(Purpose)” above “Article 1”."""
    items = [at for at, line in enumerate(lines) if _is_item(line)]
    articles = [at for at, line in enumerate(lines) if _is_article(line)]
    for places in (items, articles):
        dashed = places is items and any(_is_dashed(lines[at]) for at in items)
        _untitled(lines, places, surely=dashed)
        above = [at for at in places if at and _is_crosshead(lines, at - 1)]
        both = places is items and len(above) == len(places) == FEWEST
        if both or dashed or (len(above) > FEWEST and 2 * len(above) > len(places)):
            for at in above:
                _crossheads(lines, at)


def _is_item(line: StructuredLine) -> bool:
    label = line.label if line.form is LineForm.NUMBERED else None
    return label is not None and _ITEM.fullmatch(label.label) is not None


def _is_dashed(line: StructuredLine) -> bool:
    """Whether an item is one of a statutory instrument: `1.—(1) …`."""
    return line.label is not None and line.label.sep == "—" and line.label.rest.startswith("(1)")


def _parts(lines: Sequence[StructuredLine]) -> Iterator[range]:
    """The body and each annex; in an annex each part in which its numbers begin anew."""
    start, annexed = 0, False
    for at, line in enumerate(lines):
        kind = line.heads
        if kind is Kind.ANNEX or (annexed and kind is Kind.BOOK and _begins_anew(lines, at)):
            yield range(start, at)
            start, annexed = at, True
    yield range(start, len(lines))


def _begins_anew(lines: Sequence[StructuredLine], at: int) -> bool:
    following = next(candidates_in(lines, range(at + 1, len(lines))), None)
    return following is not None and following.label.num == "1"


def _excerpt(lines: Sequence[StructuredLine], part: range) -> list[SectionCandidate]:
    """The sections of a text that lacks many, or has one alone: whatever begins like a section
    with a heading, where the numbers only grow and a subsection (1) shows what they are."""
    found: list[SectionCandidate] = []
    shown = False
    for each in unlisted(lines, part):
        begun = each.label.rest.startswith("(1)")
        if begun or is_title(each.label.rest, LONGEST_HEADING):
            found.append(each)
            below = lines[each.at + 1].label if each.at + 1 < part.stop else None
            shown = shown or begun or (below is not None and below.label == "(1)")
    return found if shown and grows(found) else []


def _is_article(line: StructuredLine) -> bool:
    label = line.label if line.form is LineForm.HEADING else None
    return label is not None and label.kind in {Kind.ARTICLE, Kind.SECTION} and bool(label.num)


def _has_dotted_heading(lines: Sequence[StructuredLine], section: SectionCandidate) -> bool:
    """Whether `1 Powers of entry.` heads what follows: its text begins with a (1) of its own."""
    below = lines[section.at + 1] if section.at + 1 < len(lines) else None
    first = below is not None and below.label is not None and below.label.label == "(1)"
    return first and section.label.rest.endswith(".") and not section.label.rest.startswith("(")


def _references(lines: Sequence[StructuredLine], annexes: Iterable[range]) -> None:
    """Let “Section 3” below “SCHEDULE 1” and its title say what introduces it, and head nothing."""
    for line in (lines[at] for part in annexes for at in part[1:_TITLED]):
        label = line.label if line.form is LineForm.HEADING else None
        if label and label.kind is Kind.SECTION and label.label[-1:].isalnum() and not label.rest:
            line.form, line.label = LineForm.PLAIN, None


def _crossheads(lines: Sequence[StructuredLine], section: int) -> None:
    """Let the lines right above a section that look like headings be some."""
    for at in range(section - 1, 0, -1):
        if not _is_crosshead(lines, at):
            return
        lines[at].form = LineForm.HEADING
        lines[at].rank = lines[section].rank and _ABOVE_INNER


def _untitled(
    lines: Sequence[StructuredLine], places: Sequence[int], *, surely: bool = False
) -> None:
    """Let the last line of a title be one that stands above the first section, where another
    section has such a line, or `surely` all may have; `places` are those of sections."""
    first, *others = places or [0]
    line = lines[first - 1] if first > 1 else None
    if line is None or not line.form is lines[first - 2].form is LineForm.TITLE:
        return
    if not _LONG_TITLE.match(line.text) and (
        surely or any(_is_crosshead(lines, at - 1) for at in others)
    ):
        line.form = LineForm.PLAIN
        line.form = LineForm.PLAIN if _is_crosshead(lines, first - 1) else LineForm.TITLE


def _is_crosshead(lines: Sequence[StructuredLine], at: int) -> bool:
    line = lines[at]
    look = line.look
    if line.form is not LineForm.PLAIN or look is None or look.contents or line.apart or line.signs:
        return False
    if at and (_is_bare(lines[at - 1]) or (_refers(lines[at - 1]) and _is_bare(lines[at - 2]))):
        # It goes on the heading of the division.
        return False
    text = look.text
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    return _reads_as_note(text) and not signs_off(text)


def _is_unnumbered(line: StructuredLine) -> bool:
    return line.form is LineForm.HEADING and line.label is None


def _reads_as_note(text: str) -> bool:
    ends = text[-1:].isdecimal() and not _OF_AN_ACT.search(text)
    named = not (":" in text or ends or _DEFINES.search(text))
    return named and is_title(text, LONGEST_NOTE)


def _is_bare(line: StructuredLine) -> bool:
    """Whether a heading has no title: “SCHEDULE”, “SCHEDULE (Section 2)”."""
    rest = line.label.rest if line.form is LineForm.HEADING and line.label else "?"
    referring = rest.startswith(("(", "[")) and REFERENCE.match(rest[1:].rstrip("]")) is not None
    return not rest or referring


def _refers(line: StructuredLine) -> bool:
    """Whether a line says what introduces a schedule: “Regulations 4 and 5”."""
    return line.form is LineForm.PLAIN and REFERENCE.match(line.text) is not None
