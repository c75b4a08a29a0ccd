"""The lines of an act found in a document, all of them in order; or else every difference.

The text of the act must stand in the document to the letter; in place of a gap anything may stand.
White space between a number and its text, and at the ends of a paragraph, is layout; so are empty
paragraphs. An editor's note may be missing, and so may a footnote to
which nothing refers. On request a line may look the same only: with other
white space, with Latin letters for Cyrillic ones that look like them, and the other way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from attrs import define, evolve, field, frozen

from drafting.diff.sequence import opcodes
from drafting.errors import Problem, Where
from drafting.language.alike import alike_key, is_alike, is_alike_but_for_yo
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.cells import Merge, has_merged
from drafting.model.gap import gap_of
from drafting.model.kind import Kind
from drafting.word.document.act.line_places import LinePlace, LineReader, note_numbers, orphans
from drafting.word.document.document import WordDocument
from drafting.word.document.grid import grid_of
from drafting.word.document.story import (
    Story,
    WordBlock,
    WordCell,
    WordParagraph,
    WordRow,
    WordTable,
)

_SHOWN = 10
"""Differences that are listed one by one."""
_ALIKE = 0.5
"""Below this share of common characters two lines are reported as two, not as one that differs."""
_LONG = 400
"""Characters of a line that are compared."""
_AROUND = 40
"""Characters shown on either side of the place where two lines part."""


@frozen(eq=False)
class Matched:
    """Every line of an act in a document; keys are `Site.order`."""

    reader: LineReader = field(factory=LineReader)
    """How its lines were read."""
    places: dict[int, LinePlace] = field(factory=dict)
    tables: dict[int, WordTable] = field(factory=dict)
    rows: dict[int, WordRow] = field(factory=dict)
    cells: dict[int, WordCell] = field(factory=dict)
    continued: set[WordCell] = field(factory=set)
    """Cells that continue those above them, and have no line."""
    gaps: dict[int, tuple[WordBlock, ...]] = field(factory=dict)
    """The blocks of the document in place of a gap."""


def match(act: Act, document: WordDocument, *, exact: bool = True) -> Matched | list[Problem]:
    """Find every line of an act; if one is missing, return everything that differs.

    Unless `exact`, lines may look the same only, where they are not all there to the letter.
    """
    # A text box may also stand beside the law and be no part of it.
    choices: list[Sequence[WordBlock]] = []
    for units in dict.fromkeys((document.units, document.rows)):
        bare = [each for each in units if each in document.bare]
        choices += [units, *([bare] if len(bare) < len(units) else [])]
    numbers = note_numbers(act, [number for number, _ in document.story.notes])
    alone = orphans(act)
    for to_the_letter in (True,) if exact else (True, False):
        for blocks in choices:
            reader = LineReader(to_the_letter, numbers)
            matcher = _DocumentMatcher(act, document, blocks, reader, alone)
            if matcher.all():
                return matcher.found
    return [*_differences(act, document, exact=exact)] or [_divided(act, document)]


@define
class _DocumentMatcher:
    act: Act
    document: WordDocument
    blocks: Sequence[WordBlock]
    reader: LineReader
    orphans: Sequence[Site]
    found: Matched = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.found = Matched(self.reader)

    def all(self) -> bool:
        """Go through both texts side by side."""
        blocks = self.blocks
        at, gap = 0, None
        note: Site | None = None
        for site in _units(self.act):
            if note and site.within(note):
                continue
            if site.provision.kind is Kind.FOOTNOTE and self._note(site):
                note = site
                continue
            if site.provision.kind is Kind.GAP:
                there = at < len(blocks) and self._one(site, blocks[at])
                at, gap = at + there, gap if there else site
                continue
            reach = range(at, len(blocks) if gap else min(at + 1, len(blocks)))
            here = next((n for n in reach if self._one(site, blocks[n])), -1)
            if here >= 0:
                self._fill(gap, blocks[at:here])
                at, gap = here + 1, None
            elif site in self.orphans:
                note = site
            elif site.provision.kind is not Kind.NOTE:
                return False
        self._fill(gap, blocks[at:])
        return gap is not None or at == len(blocks)

    def _fill(self, gap: Site | None, blocks: Sequence[WordBlock]) -> None:
        if gap:
            self.found.gaps[gap.order] = tuple(blocks)

    def _one(self, site: Site, block: WordBlock) -> bool:
        if site.provision.kind is Kind.TABLE:
            return isinstance(block, WordTable) and self._table(site, block)
        place = self._line(site, block) if isinstance(block, WordParagraph) else None
        if place:
            self.found.places[site.order] = place
        return place is not None

    def _line(self, site: Site, paragraph: WordParagraph) -> LinePlace | None:
        number = self.document.numbers.get(paragraph.element, "")
        return self.reader.line_place(site, paragraph, number)

    def _note(self, site: Site) -> bool:
        """A footnote's text stands in a part of its own, its further paragraphs too."""
        number = self.reader.note_numbers.get(site.provision.num, site.provision.num)
        story = self.document.notes.get(number)
        lines = [site, *self.act.index.below(site)]
        paragraphs = note_paragraphs(story) if story else []
        if story and not paragraphs:
            return len(lines) == 1 and not site.provision.text.strip()
        if len(lines) != len(paragraphs):
            return False
        for line, paragraph in zip(lines, paragraphs, strict=True):
            read = self.reader.read(paragraph.text, line.provision.text)
            if read is None:
                return False
            lead = len(paragraph.text) - len(paragraph.text.lstrip())
            place = LinePlace(paragraph, lead, typed=False, offsets=read)
            self.found.places[line.order] = place
        return True

    def _table(self, site: Site, table: WordTable) -> bool:
        rows = self.act.index.below(site)
        theres = [each for each in table.rows if each.cells]
        if len(rows) != len(theres):
            return False
        merged = any(has_merged(row.provision) for row in rows)
        # An act may also have each cell that a merged one is made of.
        grid = grid_of(table) if merged else [each.cells for each in theres]
        if grid is None:
            return False
        for row, there, columns in zip(rows, theres, grid, strict=True):
            cells = self.act.index.below(row)
            if len(cells) != len(columns):
                return False
            if not all(map(self._column, cells, columns)):
                return False
            own = {each for each in columns if isinstance(each, WordCell)}
            self.found.continued.update(each for each in there.cells if each not in own)
            self.found.rows[row.order] = there
        self.found.tables[site.order] = table
        return True

    def _column(self, site: Site, cell: WordCell | Merge) -> bool:
        if isinstance(cell, Merge) or site.provision.merged:
            return site.provision.label == cell
        return self._cell(site, cell)

    def _cell(self, site: Site, cell: WordCell) -> bool:
        self.found.cells[site.order] = cell
        lines = [site, *self.act.index.below(site)]
        filled = [line for line in lines if line.line.strip()] or lines[:1]
        seen = self.document.lines_of(cell)
        # Empty paragraphs are layout, or lines of the act.
        every = [*Story(cell.blocks).paragraphs()]
        if not every:
            return not any(line.line.strip() for line in lines)
        return any(self._pair(*both) for both in ((lines, seen), (lines, every), (filled, seen)))

    def _pair(self, lines: Sequence[Site], paragraphs: Sequence[WordParagraph]) -> bool:
        if len(lines) != len(paragraphs):
            return False
        places = [*map(self._line, lines, paragraphs)]
        for line, place in zip(lines, places, strict=True):
            if place is not None:
                self.found.places[line.order] = place
        return None not in places


def note_paragraphs(story: Story) -> list[WordParagraph]:
    """The paragraphs of a note that are not empty; at least one, if it has any."""
    paragraphs = [*story.paragraphs()]
    return [each for each in paragraphs if each.text.strip()] or paragraphs[:1]


def _units(act: Act) -> Iterator[Site]:
    """Lines, and each table as one."""
    table: Site | None = None
    for site in act.sites:
        if table and site.within(table):
            continue
        table = site if site.provision.kind is Kind.TABLE else None
        if table or not site.provision.is_frame:
            yield site


def _differences(act: Act, document: WordDocument, *, exact: bool) -> Iterator[Problem]:
    """The lines that only the act or only the document has, provision by provision."""
    same = str if exact else alike_key
    held = (site for site in act.lines() if site.provision.kind is not Kind.GAP)
    sites = [site for site in held if site.line.strip()]
    olds = [_plain(site.line) for site in sites]
    paragraphs = [p for p in document.story.paragraphs() if p.text.strip() and not gap_of(p.text)]
    news = [
        _plain(" ".join(filter(None, [document.numbers.get(p.element, ""), p.text])))
        for p in paragraphs
    ]
    count = 0
    keys = [*map(same, olds)], [*map(same, news)]
    for equal, i, j, k, m in opcodes(*keys):
        if equal:
            continue
        for n in range(max(j - i, m - k)):
            site = sites[i + n] if i + n < j else None
            line = news[k + n] if k + n < m else ""
            if site is None and _in_gap(act, sites, j):
                continue
            apart = site is not None and line and not _is_like(olds[i + n], line)
            for one, other in ((site, ""), (None, line)) if apart else ((site, line),):
                count += 1
                if count <= _SHOWN:
                    problem = _difference(act, document, one, olds[i + n] if one else "", other)
                    yield problem if count == 1 else evolve(problem, do="")
    if count > _SHOWN:
        more = say("more lines differ: {count}", count=count - _SHOWN)
        yield Problem("differs", more, Where(document.package.name, act=act.name))


def _divided(act: Act, document: WordDocument) -> Problem:
    """The problem where all lines are there, but in other tables, cells or notes."""
    wrong = say("the document divides the same lines into other tables, cells or notes")
    return Problem("differs", wrong, Where(document.package.name, act=act.name), do=say(_HINT))


def _in_gap(act: Act, sites: Sequence[Site], index: int) -> bool:
    """Whether a gap stands right before the line with that index, or at the end."""
    before = sites[index].order - 1 if index < len(sites) else len(act.sites) - 1
    return before >= 0 and act.sites[before].provision.kind is Kind.GAP


def _difference(act: Act, document: WordDocument, site: Site | None, old: str, new: str) -> Problem:
    where = Where(document.package.name, act=act.name, address=site.address if site else "")
    if site is None:
        wrong = say("the document has a line that the act lacks")
        return Problem(
            "differs", wrong, where, (say("document: {new}", new=new[: 3 * _AROUND]),), say(_HINT)
        )
    if not new:
        wrong = say("the document lacks this line")
        return Problem(
            "differs", wrong, where, (say("act: {old}", old=old[: 3 * _AROUND]),), say(_HINT)
        )
    one, other = _parting(old, new)
    wrong = say("the line reads differently in the document")
    if is_alike_but_for_yo(old, new) and not is_alike(old, new):
        wrong = say("the line reads differently in the document, in the letters е and ё alone")
    return Problem(
        "differs",
        wrong,
        where,
        (say("act:      {one}", one=one), say("document: {other}", other=other)),
        say(_HINT),
    )


def _is_like(old: str, new: str) -> bool:
    """Whether one line is like the other with some of it changed."""
    matcher = SequenceMatcher(None, old[:_LONG], new[:_LONG], autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


_HINT = to_say("take the version of the act that the document holds, or correct the document")


def _parting(old: str, new: str) -> tuple[str, str]:
    """Both lines around the first place where they part, with invisible characters spelt out."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))
    same = sum(1 for _ in alike)
    start = max(0, same - _AROUND)
    return _spelt(old, start, same), _spelt(new, start, same)


def _spelt(text: str, start: int, at: int) -> str:
    shown = text[start : at + _AROUND]
    lead = "…" if start else ""
    tail = "…" if at + _AROUND < len(text) else ""
    return lead + re.sub(r"[^\S ]", lambda match: f"<U+{ord(match[0]):04X}>", shown) + tail


def _plain(text: str) -> str:
    return re.sub(r"^(\S+)\s+", r"\1 ", text.strip())
