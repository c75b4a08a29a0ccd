"""The form of each line of a page in an act: heading, numbered line, plain line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise, takewhile

from attrs import evolve

from drafting.language.legislation.legislation import Legislation
from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.structure.formulas import (
    closing_notes,
    conclusions,
    mentions,
    number_of_act,
    openings,
    recitals,
    references,
    typed_footnotes,
)
from drafting.structure.headings.bare_articles import bare_articles, lowered_figures, stems
from drafting.structure.headings.bracketed_titles import bracketed_captions
from drafting.structure.headings.captions import (
    captions,
    counted_headings,
    initials,
    names_in_capitals,
    roman_headings,
    second_lines,
)
from drafting.structure.headings.numbered_headings import LONG, SIGN, is_heading, is_text, is_year
from drafting.structure.headings.ranks import rank_headings
from drafting.structure.headings.sections import marginal_notes, sections
from drafting.structure.headings.titles import titles
from drafting.structure.listed_numbers import listed_numbers
from drafting.structure.page import PageLine, PageTable
from drafting.structure.quotations import quotations
from drafting.structure.structured_line import StructuredLine, is_body
from drafting.text import labels
from drafting.text.closing import names_that_look_numbered
from drafting.text.labels import numbered
from drafting.text.lines import LineForm, try_scan
from drafting.text.notes import further_lines, goes_on


def roles(
    units: Sequence[PageLine | PageTable],
    words: Mapping[str, Kind],
    settle: Callable[[Sequence[StructuredLine]], None],
    customs: Legislation,
) -> list[StructuredLine]:
    """The form of each unit of a page, in order; `words` as in `Numbering`, `settle` gives lines
    the forms that a person has chosen, and `customs` are those of the laws of its language."""
    if _has_paragraphs(units, words):
        customs = evolve(customs, inner=customs.inner | {SIGN})
    lines = [
        StructuredLine(LineForm.ROW, table=unit)
        if isinstance(unit, PageTable)
        else _alone(unit, words, customs)
        for unit in units
    ]
    boxed = [line for line in lines if line.look and line.look.boxed]
    within = quotations([line.text for line in lines], words)
    quoted = [line for start, end in within for line in lines[start:end] if line.look]
    for line in (*boxed, *quoted):
        line.form, line.label, line.apart = LineForm.PLAIN, None, True
    _notes(lines)
    typed_footnotes(lines)
    titles(lines)
    number_of_act(lines, customs)
    _approvals(lines)
    mentions(lines, customs)
    references(lines)
    openings(lines, customs)
    if customs.bare:
        sections(lines)
    bare_articles(lines, words, customs)
    lowered_figures(lines)
    stems(lines, customs)
    if customs.bare or customs.unheaded:
        marginal_notes(lines)
    if customs.captioned:
        bracketed_captions(lines)
    names_in_capitals(lines)
    initials(lines)
    captions(lines)
    roman_headings(lines)
    counted_headings(lines)
    second_lines(lines)
    recitals(lines)
    closing_notes(lines)
    conclusions(lines, customs)
    _signatures(lines, words)
    listed_numbers(lines)
    settle(lines)
    rank_headings(lines, customs)
    return lines


_LONGEST_BARE = 20
"""Characters of a line that has the number of an article alone."""


def _has_paragraphs(units: Sequence[PageLine | PageTable], words: Mapping[str, Kind]) -> bool:
    """Whether paragraphs with a sign stand right below articles, and are no divisions above them:
    «Art. 2.» and «§ 1. …»."""
    for one, other in pairwise(units):
        if not (isinstance(one, PageLine) and isinstance(other, PageLine)):
            continue
        if other.text.startswith(SIGN) and len(one.text) <= _LONGEST_BARE:
            article = labels.heading(one.text, words)
            if article and article.kind is Kind.ARTICLE and article.num and not article.rest:
                paragraph = labels.heading(other.text, words)
                return paragraph is not None and paragraph.kind is Kind.SUBCHAPTER
    return False


def _approvals(lines: Sequence[StructuredLine]) -> None:
    """Let «ЗАТВЕРДЖЕНО» head no annex in an act that begins with it: it approves that very act."""
    for line in takewhile(lambda each: not is_body(each) or _approves(each), lines):
        if _approves(line):
            line.form, line.label = LineForm.PLAIN, None


def _approves(line: StructuredLine) -> bool:
    return line.form is LineForm.HEADING and labels.approves(line.text)


def _texts(lines: Sequence[StructuredLine]) -> list[str]:
    """The lines as a text file begins them; empty ones for tables."""
    return [f"# {line.text}" if line.form is LineForm.HEADING else line.text for line in lines]


def _notes(lines: Sequence[StructuredLine]) -> None:
    """Let the lines of a note that goes on be one note, where one of them ends it."""
    texts = _texts(lines)
    for at, line in enumerate(lines):
        if line.form is not LineForm.NOTE or line.further or not goes_on(line.text):
            continue
        further = [lines[n] for n in further_lines(texts, at) or ()]
        if not further or any(each.look is None or each.look.number for each in further):
            line.form = LineForm.PLAIN
        for each in further if line.form is LineForm.NOTE else ():
            each.form, each.label, each.further = LineForm.NOTE, None, True


def _signatures(lines: Sequence[StructuredLine], words: Mapping[str, Kind]) -> None:
    """Let the names at the end of an act be no numbers."""
    texts = _texts(lines)
    for at in names_that_look_numbered(texts, Numbering(words=words)):
        line = lines[at]
        if line.look and not line.look.number:
            line.form, line.label, line.signs = LineForm.PLAIN, None, True


def _alone(look: PageLine, words: Mapping[str, Kind], customs: Legislation) -> StructuredLine:
    """The form of a paragraph by itself."""
    if look.contents:
        return StructuredLine(LineForm.PLAIN, look)
    heading = None if look.behind else look.parted(partial(labels.heading, words=words))
    if heading and heading.kind and heading.num and heading.word in customs.inner:
        return StructuredLine(LineForm.HEADING, look, label=heading, own=bool(heading.rest))
    short = len(look.text) < 3 * LONG or (heading and heading.kind is Kind.ARTICLE)
    if short and is_heading(look, heading, customs):
        article = heading is not None and heading.kind is Kind.ARTICLE
        own = customs.unheaded and article and is_text(look.text)
        return StructuredLine(LineForm.HEADING, look, label=heading, own=own)
    counted = heading and not heading.kind and not heading.label[-1].isalnum()
    number = heading if counted else look.parted(numbered)
    if number and not number.kind and not is_year(number.num):
        return StructuredLine(LineForm.NUMBERED, look, label=number)
    return StructuredLine(_bracketed(look), look)


def _bracketed(look: PageLine) -> LineForm:
    """A gap or an editor's note, where a typed line is written as one."""
    if look.number or not look.text.startswith(("[", "{")):
        return LineForm.PLAIN
    scanned = try_scan(look.text)
    known = scanned and scanned.form in {LineForm.GAP, LineForm.NOTE}
    return scanned.form if scanned and known else LineForm.PLAIN
