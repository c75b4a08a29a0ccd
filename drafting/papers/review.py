"""The review: only what changes, provision by provision, with address, operation and reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from attrs import evolve, frozen

from drafting.model.address import Site, Target
from drafting.model.change import ChangeSet, Line
from drafting.model.kind import FRAMES, Kind
from drafting.model.mark import Mark
from drafting.model.operation import Operation, name_of
from drafting.model.paper import Attribution, Block, Cell, Paper, Paragraph, Role, Row, Run, Table
from drafting.papers.body import paragraph
from drafting.papers.front import Matter, grounds
from drafting.papers.labels import labels
from drafting.text.address import words

_SIGNS = {Mark.KEPT: "~", Mark.DELETED: "−", Mark.INSERTED: "+"}
"""Before an address: changed within, gone, new."""


@frozen
class Element:
    """Neighbouring changed lines that are one change to a reader."""

    lines: tuple[Line, ...]

    @property
    def target(self) -> Target:
        """What is changed: a heading, a provision, or the row or table that comes or goes whole."""
        site = self.lines[0].site
        if self.mark is Mark.KEPT:
            return Target(site, own=site.provision.headed)
        while site.parent and site.parent.provision.kind in FRAMES and self._is_all_of(site.parent):
            site = site.parent
        return Target(site)

    def _is_all_of(self, frame: Site) -> bool:
        lines = sum(each.kind.bears_text for each in frame.provision.walk())
        return sum(line.site.within(frame) for line in self.lines) == lines

    @property
    def mark(self) -> Mark:
        """Whether the provision is changed within, gone, or new."""
        marks = {line.mark for line in self.lines}
        return marks.pop() if len(marks) == 1 else Mark.KEPT

    @property
    def changes(self) -> tuple[str, ...]:
        """The ids of the changes in it."""
        return tuple(dict.fromkeys(change for line in self.lines for change in line.changes))


def elements(changes: ChangeSet) -> list[Element]:
    """What changes, in the order of the text.

    Lines are one element where they follow each other and the later stand inside the first, or
    all of them are one row of a table.
    """
    found: list[list[Line]] = []
    for changed, run in groupby(changes.lines, key=lambda line: line.changed):
        last: list[Line] = []
        for line in run if changed else ():
            if last and _one_element(last[0], line):
                last.append(line)
            else:
                last = [line]
                found.append(last)
    return [Element(tuple(lines)) for lines in found]


def review(matter: Matter, *, side_by_side: bool = False) -> Paper:
    """A review of a proposal: inline, or current beside proposed wording."""
    changes = _changes(matter.changes, matter.attributions, side_by_side=side_by_side)
    blocks = [*_heading(matter), *changes]
    return Paper(
        title=matter.heading,
        language=matter.language,
        blocks=tuple(blocks),
        footer=matter.footer,
    )


def comparison(changes: ChangeSet, *, side_by_side: bool = False) -> Paper:
    """A review of what differs between two texts, without a proposal."""
    title = f"{changes.old.name} → {changes.new.name}"
    blocks: list[Block] = [Paragraph((Run(title),), Role.TITLE)]
    return Paper(
        title=title,
        language=changes.old.language,
        blocks=(*blocks, *_changes(changes, {}, side_by_side=side_by_side)),
    )


def _heading(matter: Matter) -> Iterator[Block]:
    yield Paragraph((Run(matter.heading),), Role.TITLE)
    yield Paragraph((Run(matter.version),), Role.CAPTION)
    told = [matter.proposal.proposal, matter.author, matter.day]
    yield Paragraph((Run(" · ".join(filter(None, told))),), Role.CAPTION)


def _changes(
    changes: ChangeSet, attributions: Mapping[str, Attribution], *, side_by_side: bool
) -> Iterator[Block]:
    operations = {change.id: change.operation for change in changes.changes if change.operation}
    for element in elements(changes):
        told = [operations[change] for change in element.changes if change in operations]
        yield _address(changes, element, told)
        yield from _surroundings(element.target.site)
        lines = [paragraph(line) for line in element.lines]
        if side_by_side:
            yield _both_sides(changes.old.language, lines)
        else:
            yield from lines
        for operation in told:
            if by := attributions.get(operation.id):
                yield Paragraph((Run(f"{by.author} ({operation.id})"),), Role.REASON)
            for ground in grounds(operation, changes.old.language):
                yield Paragraph((Run(ground),), Role.REASON)


def _address(changes: ChangeSet, element: Element, told: list[Operation]) -> Paragraph:
    language = changes.old.language
    names = labels(language).operations
    said = "; ".join(
        dict.fromkeys(
            f"{names[type(operation)]} ({name_of(operation)})"
            + (f" → {operation.effect}" if operation.effect else "")
            for operation in told
        )
    )
    place = words(element.target, language)
    runs = [
        Run(f"{_SIGNS[element.mark]} §{element.target.address}", strong=True),
        Run(f"  {place}" + (f"  {said}" if said else "")),
    ]
    return Paragraph(tuple(runs), Role.HEADING_3)


def _surroundings(site: Site) -> Iterator[Paragraph]:
    """The lines of the provisions around, so that a reader knows where it stands."""
    for around in site.chain()[:-1]:
        if around.provision.kind.bears_text and around.provision.kind is not Kind.CELL:
            yield Paragraph((Run(around.provision.line),), Role.CONTEXT)


def _both_sides(language: str, lines: list[Paragraph]) -> Table:
    said = labels(language)
    head = Row(
        tuple(Cell((Paragraph((Run(text, strong=True),)),)) for text in (said.current, said.new)),
        header=True,
    )
    sides = (_side(lines, without=Mark.INSERTED), _side(lines, without=Mark.DELETED))
    return Table((head, Row(sides)))


def _side(lines: list[Paragraph], *, without: Mark) -> Cell:
    kept = [
        evolve(line, runs=tuple(run for run in line.runs if run.mark is not without))
        for line in lines
        if line.mark is not without
    ]
    return Cell(tuple(kept) or (Paragraph(()),))


def _one_element(first: Line, line: Line) -> bool:
    """A line changed within is an element of its own, or one with its row; what comes or goes
    whole is one with its children, and rows of a table with each other."""
    if first.mark is Mark.KEPT and line.mark is Mark.KEPT:
        return _same(Kind.ROW, first.site, line.site)
    for one, other in ((first.old, line.old), (first.new, line.new)):
        if one and other and (other.within(one) or _same_table(first, line)):
            return True
    return False


def _same_table(first: Line, line: Line) -> bool:
    return first.mark is line.mark and _same(Kind.TABLE, first.site, line.site)


def _same(kind: Kind, one: Site, other: Site) -> bool:
    """Whether two provisions stand in the same frame of a kind."""
    frames = [
        next((each for each in site.chain() if each.provision.kind is kind), None)
        for site in (one, other)
    ]
    return frames[0] is not None and frames[0] is frames[1]
