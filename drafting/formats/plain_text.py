"""A plain text → a page: a line is a paragraph, unless all lines are broken at one width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from attrs import evolve

from drafting.formats.broken_width import margins, width_of
from drafting.formats.joined_lines import Broken, TypedLine, begins, joined
from drafting.formats.parted_words import PartedWords
from drafting.formats.printed_pages import PAGE_NUMBER, broken_lines, page_numbers
from drafting.formats.source import (
    MARGINAL,
    Remarks,
    SourcePage,
    as_note,
    collapsed,
    with_marginal_notes,
)
from drafting.formats.two_lines import in_one_line, with_their_words
from drafting.formats.two_numbers import each_on_its_line
from drafting.formats.update_marks import UPDATE_MARK, without_update_marks
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.structure.doubts.oddities import shortened
from drafting.structure.form_line import is_title_with_form, names_a_part
from drafting.structure.page import Page, PageLine, PageRow, PageTable, is_in_capitals
from drafting.text.annex_stamps import lines_of_stamp
from drafting.text.drawn.table import DrawnTable, drawn_tables

_ROW = re.compile(r"\|.*\|")
_INDENT = " \t\f\v"
SPACE = 120
"""The indent of one space."""
_CENTRED = 8
"""Spaces before a line in the middle, at least."""
_TITLE_LINES = 4
_LONGEST_TITLE = 250
_ENDS = re.compile(r"(?<!\d{4}[ \u00a0][^\W\d_])\.$|[;,:。；：]$")
"""What ends no line of a title; «5 мая 2014 г.» ends no sentence."""


def page_of_text(text: str, words: Mapping[str, Kind]) -> SourcePage:
    """The page of a plain text; `words` as in `Numbering`."""
    remarks = Remarks()
    text = _with_line_ends(text)
    lines = [_typed(*line, remarks) for line in enumerate(text.split("\n"), start=1)]
    tables = _tables(lines)
    drawn = {at for table in tables.values() for at in table.lines}
    blocks = [_with_its_stamp(block, words, remarks) for block in _blocks(lines, drawn)]
    width = width_of(blocks, words, remarks)
    parted = PartedWords(lines)
    broken = Broken(width, margins(blocks, width) if width else frozenset())
    paragraphs = [
        line
        for block in blocks
        for line in (joined(block, broken, words, parted, remarks) if width else block)
    ]
    units: dict[int, PageLine | PageTable] = {}
    for at, table in tables.items():
        remarks.add(
            say("lines that draw a table became rows"),
            say("line {at}: {shortened}", at=at + 1, shortened=shortened(lines[at])),
        )
        units[at + 1] = PageTable(tuple(PageRow(each.cells, each.header) for each in table.rows))
    for line, look in zip(paragraphs, _looks(paragraphs, width, words, remarks), strict=True):
        units[line.number] = look
    ordered = [units[at] for at in sorted(units)]
    if UPDATE_MARK in text:
        ordered = [*without_update_marks(ordered, remarks)]
    if any(each in text for each in MARGINAL):
        ordered = [*with_marginal_notes(ordered, remarks)]
    ordered = [*with_their_words(ordered, remarks, words)]
    ordered = [*each_on_its_line(ordered, remarks, words)]
    ordered = [*in_one_line(ordered, remarks, words, apart=False)]
    remarks.odd += page_numbers(text)
    if not width:
        remarks.odd += broken_lines(text)
    return SourcePage(Page(tuple(ordered)), tuple(remarks.odd))


def _with_line_ends(text: str) -> str:
    """A text whose lines end with signs of Unicode or of other machines alone, with line ends."""
    return text if "\n" in text.strip() else _LINE_ENDS.sub("\n", text)


_LINE_ENDS = re.compile("[\u2028\u2029\x85]")


def _tables(lines: Sequence[str]) -> dict[int, DrawnTable]:
    """The drawn tables that are read, by the index of their first line."""
    rows = {at for at, line in enumerate(lines) if _ROW.fullmatch(line.strip())}
    own = [*range(len(lines))]
    if rows and not any(at + 1 in rows for at in rows):
        # An empty line stands between any two lines, and parts no rows.
        own = [at for at in own if lines[at] or not {at - 1, at + 1} <= rows]
    found = [each for each in drawn_tables([lines[at] for at in own]) if each.rows]
    tables = [
        evolve(each, lines=range(own[each.lines[0]], own[each.lines[-1]] + 1)) for each in found
    ]
    return {
        each.lines.start: each
        for each in tables
        if each.ruled or all(at in rows or not lines[at] for at in each.lines)
    }


def _typed(number: int, line: str, remarks: Remarks) -> str:
    """A line with plain spaces before it, and none after it; empty where it has nothing else."""
    if not line.strip():
        return ""
    bare = remarks.unindented(line, number)
    before = line.partition(bare)[0]
    return (before if not before.strip(_INDENT) else _plainly(before)) + bare


def _plainly(indent: str) -> str:
    """White space, with a plain space for each that is none of a typewriter."""
    return "".join(each if each in _INDENT else " " for each in indent)


def unbroken(text: str) -> str:
    """A plain text with the lines joined that were broken at one width: each paragraph on its last
    line, so that the others keep their numbers."""
    lines = [line.rstrip(" \t\f\v") for line in text.split("\n")]
    blocks = [*_blocks(lines, frozenset())]
    if not (width := width_of(blocks, {}, Remarks())):
        return text
    parted = PartedWords(lines)
    whole = [""] * len(lines)
    broken = Broken(width, margins(blocks, width))
    for block in blocks:
        for line in joined(block, broken, {}, parted, Remarks()):
            whole[line.number - 1] = line.text
    return "\n".join(whole)


def _blocks(lines: Sequence[str], drawn: Set[int]) -> Iterator[list[TypedLine]]:
    """Lines that no empty line parts, and that are not `drawn`."""
    block: list[TypedLine] = []
    for number, line in enumerate(lines, start=1):
        bare = line.strip(" \t\f\v")
        if bare and number - 1 not in drawn:
            indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" \f\v"))
            block.append(TypedLine(number, bare, indent))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _with_its_stamp(
    block: list[TypedLine], words: Mapping[str, Kind], remarks: Remarks
) -> list[TypedLine]:
    """A block with the lines in one that stand together above an annex and are its heading."""
    count = lines_of_stamp([each.text for each in block], words)
    if not count:
        return block
    stamp = " ".join(each.text for each in block[:count])
    remarks.add(say("a heading in several lines became one"), shortened(stamp))
    return [TypedLine(block[count - 1].number, stamp, block[0].indent), *block[count:]]


def _looks(
    lines: Sequence[TypedLine], width: int, words: Mapping[str, Kind], remarks: Remarks
) -> Iterator[PageLine]:
    titles = _titles(lines, words)
    before = ""
    for place, line in enumerate(lines):
        flat = collapsed(line.text)
        if flat != line.text:
            remarks.add(
                say("several spaces in a row became one"),
                say("line {number}: {shortened}", number=line.number, shortened=shortened(flat)),
            )
        text = as_note(remarks.unmarked(flat), before)
        before = flat
        room = width - len(line.text)
        centred = width and line.indent >= _CENTRED and abs(2 * line.indent - room) <= 2
        yield PageLine(
            text,
            title=place < titles,
            align="center" if centred or is_in_capitals(text) else "",
            indent=line.indent * SPACE,
        )


def _titles(lines: Sequence[TypedLine], words: Mapping[str, Kind]) -> int:
    """How many of the first lines are the title."""
    for count, line in enumerate(lines[:_TITLE_LINES]):
        apart = count > 0 and line.number != lines[count - 1].number + 1
        wordless = not any(map(str.isalpha, line.text)) or PAGE_NUMBER.match(line.text)
        ends = _ENDS.search(line.text) is not None
        no_title = wordless or ends or line.text.startswith(("{", "[", "(", "（"))
        no_title = no_title or (count > 0 and names_a_part(line.text))
        begun = begins(line.text, words) and not is_title_with_form(line.text)
        if apart or no_title or len(line.text) > _LONGEST_TITLE or begun:
            return count
    return min(len(lines), _TITLE_LINES)
