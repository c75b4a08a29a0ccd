"""Changed lines in groups, each of which is one change to a reader."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from attrs import frozen

from drafting.model.address import Site, Target
from drafting.model.change import Line
from drafting.model.kind import Kind
from drafting.model.mark import Mark


@frozen
class LineGroup:
    """Neighbouring changed lines that are one change to a reader."""

    lines: tuple[Line, ...]

    @property
    def target(self) -> Target:
        """The changed heading or provision; or the row or table, if all of it comes or goes."""
        site = self.lines[0].site
        if self.mark is Mark.KEPT:
            site = self.lines[0].element
            return Target(site, own=site.provision.headed)
        while site.parent and site.parent.provision.is_frame and self._is_all_of(site.parent):
            site = site.parent
        return Target(site)

    def _is_all_of(self, frame: Site) -> bool:
        lines = sum(not each.is_frame for each in frame.provision.walk())
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


def line_groups(lines: Iterable[Line]) -> list[LineGroup]:
    """The groups of changed lines, in the order of the text.

    Lines are one group where they follow each other and the later ones stand inside the first, or
    all of them are one row of a table.
    """
    found: list[list[Line]] = []
    for changed, run in groupby(lines, key=lambda line: line.changed):
        last: list[Line] = []
        for line in run if changed else ():
            if last and _one_group(last[0], line):
                last.append(line)
            else:
                last = [line]
                found.append(last)
    return [LineGroup(tuple(lines)) for lines in found]


def _one_group(first: Line, line: Line) -> bool:
    """Whether a line belongs to the group that another one begins.

    A line that is changed in part takes in its row, and lines inside it that come or go by the same
    change. A line that comes or goes takes in its children. Rows that come or go are one group.
    """
    if first.mark is Mark.KEPT and line.mark is Mark.KEPT:
        return _same(Kind.ROW, first.site, line.site)
    if first.mark is Mark.KEPT and not set(first.changes) & set(line.changes):
        return False
    for one, other in zip(first.elements, (line.old, line.new), strict=True):
        if one and other and (other.within(one) or _same_table(first, line)):
            return True
    return False


def _same_table(first: Line, line: Line) -> bool:
    return first.mark is line.mark and _same(Kind.TABLE, first.site, line.site)


def _same(kind: Kind, one: Site, other: Site) -> bool:
    """Whether two provisions stand in the same frame of a kind."""
    frame = one.around(kind)
    return frame is not None and frame is other.around(kind)
