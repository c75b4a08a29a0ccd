"""A plain text → a page: a line is a paragraph, unless all lines are broken at one width."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice, pairwise

from attrs import evolve

from drafting.formats.joined_lines import LAST, SHOWN, Broken, TypedLine, begins, joined
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
from drafting.text import labels
from drafting.text.annex_stamps import lines_of_stamp
from drafting.text.drawn.table import DrawnTable, drawn_tables

_ROW = re.compile(r"\|.*\|")
_NARROW, _WIDE = 40, 120
"""Characters of the lines of a text that is broken at one width."""
_BROKEN = 0.95
"""The share of lines behind which there was no room for the next word."""
_SET = 0.9
"""The share of the widest line that the others take up, at least."""
_FEWEST_SURE = 2
"""Lines broken amid a sentence that show how a text is laid out."""
_FEW = 10
"""Indents that one line in so many does not have are not of those at which lines go on; lines that
begin further in than others, at the least, where their indent shows what goes on."""
_WORDED = re.compile(r"\w(?<!_)")
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
    width = _width(blocks, words, remarks)
    parted = PartedWords(lines)
    broken = Broken(width, _margins(blocks, width) if width else frozenset())
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
    if not (width := _width(blocks, {}, Remarks())):
        return text
    parted = PartedWords(lines)
    whole = [""] * len(lines)
    broken = Broken(width, _margins(blocks, width))
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


def _width(
    blocks: Sequence[Sequence[TypedLine]], words: Mapping[str, Kind], remarks: Remarks
) -> int:
    """The width at which lines are broken; 0: a line is a paragraph.

    Lines are broken at a width where the first word of a line had no room on the one before it.
    """
    # A line of signs alone, which parts the text, may be wider than that.
    worded = [line for block in blocks for line in block if _WORDED.search(line.text)]
    widest = max((line.indent + len(line.text) for line in worded), default=0)
    if not _NARROW <= widest <= _WIDE:
        return 0
    if _is_broken_at(widest, blocks, words, remarks):
        return widest
    # So may what is set in the middle: the title of a bill.
    middle = {id(block[0]) for block in blocks if len(block) > 1 and _hangs(block)}
    others = (each for each in worded if id(each) not in middle) if middle else ()
    inner = max((each.indent + len(each.text) for each in others), default=0)
    narrower = _SET * widest <= inner < widest and _is_broken_at(inner, blocks, words, remarks)
    return inner if narrower else 0


def _hangs(block: Sequence[TypedLine]) -> bool:
    """Whether a block begins with an indent, and all its other lines stand further in."""
    first, *others = block
    return all(line.indent > first.indent > 0 for line in others)


def _is_broken_at(
    width: int,
    blocks: Sequence[Sequence[TypedLine]],
    words: Mapping[str, Kind],
    remarks: Remarks,
) -> bool:
    """Whether a text is broken at a width; lines that only seem to be are named."""
    full: list[tuple[TypedLine, TypedLine]] = []
    roomy: list[tuple[TypedLine, TypedLine]] = []
    sure = in_small = 0
    for line, following in (two for block in blocks for two in pairwise(block)):
        signed = 3 * line.indent > width  # a name on the right, below a rule
        if signed or not (_WORDED.search(line.text) and _WORDED.search(following.text)):
            continue
        word, *_ = following.text.split(maxsplit=1)
        no_room = line.indent + len(line.text) + 1 + len(word) > width
        if not no_room and line.text.endswith("-") and word[:1].islower():
            continue  # the rest of a word that had no room
        if no_room:
            full.append((line, following))
        else:
            roomy.append((line, following))
        goes_on_small = no_room and word[:1].islower() and not line.text.endswith(LAST)
        in_small += goes_on_small
        sure += goes_on_small and line.text[-1:].isalpha()
    if _flush(blocks, width):
        return True
    if not in_small and len(full) < _FEWEST_SURE:
        return False  # one long line above another shows nothing
    full = [(one, other) for one, other in full if not begins(other.text, words)]
    goes_on = [other.indent for _, other in full]
    broken = len(full)
    amid = [(one, other) for one, other in full if not one.text.endswith(LAST)]
    if sure >= _FEWEST_SURE and 3 * sure >= broken:
        # Where lines are broken amid sentences, one that is indented otherwise begins a paragraph.
        indents = _margins(blocks, width) or {*goes_on}
        roomy = [(one, other) for one, other in roomy if other.indent in indents]
    most = broken / _BROKEN - broken
    # Of a text whose lines are paragraphs, few are looked at.
    whole = (
        one
        for one, other in roomy
        if not (begins(other.text, words) or labels.heading(one.text, words))
        and not one.text.endswith("}")  # nothing goes on behind a note
        and (in_small or not one.text.endswith(LAST))
    )
    if 2 * len(amid) <= broken or next(islice(whole, int(most), None), None):
        return False
    for one, other in amid if len(amid) >= _FEWEST_SURE and not in_small else ():
        # None goes on in small letters: these may be names below each other.
        if not any(broken_lines(f"{one.text}\n{other.text}")):
            odd = say("a line may go on in the next one, which is kept apart from it")
            remarks.add(odd, shortened(f"{one.text[-SHOWN:]} / {other.text}"))
    return in_small > 0


def _margins(blocks: Sequence[Sequence[TypedLine]], width: int) -> Set[int]:
    """The indents at which lines go on amid a sentence, in a text that is broken at a width; of
    those that few lines have, nobody knows. Empty: too few go on so."""
    found = Counter(
        other.indent
        for line, other in (two for block in blocks for two in pairwise(_law(block)))
        if other.text[0].islower()
        and line.text[-1].isalpha()
        and line.indent + len(line.text) + 1 + len(other.text.split(maxsplit=1)[0]) > width
    )
    if found.total() < _FEWEST_SURE:
        return _flush(blocks, width)
    return {indent for indent, count in found.items() if count * _FEW >= found.total()}


def _flush(blocks: Sequence[Sequence[TypedLine]], width: int) -> Set[int]:
    """The margin of a text whose paragraphs all begin further in: what stands at it goes on a line
    that had no room for its first word. Empty: the text is laid out otherwise."""
    law = [line for block in blocks for line in _law(block)][1:]  # a title may stand anywhere
    margin = min((line.indent for line in law), default=0)
    at_margin = {id(line) for line in law if line.indent == margin}
    known = {*map(id, law)}
    goes_on = [
        other.text[0].islower() or line.text[-1].islower() or line.text[-1] in "№,"
        for line, other in (two for block in blocks for two in pairwise(block))
        if id(other) in at_margin
        and (id(line) in known or line is blocks[0][0])
        and line.indent + len(line.text) + 1 + len(other.text.split(maxsplit=1)[0]) > width
        and _COLUMNS not in line.text
    ]
    sure = any(goes_on) and len(goes_on) == len(at_margin) and len(law) >= _FEW + len(goes_on)
    return {margin} if sure else frozenset()


_COLUMNS = "   "
"""What parts the office and the name of who signed, on one line."""


def _law(block: Sequence[TypedLine]) -> Iterator[TypedLine]:
    """The lines of a block without those of editor's notes, which go on at an indent of theirs."""
    inside = False
    for line in block:
        inside = inside or line.text.startswith("{")
        if not inside:
            yield line
        inside = inside and not line.text.endswith("}")


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
