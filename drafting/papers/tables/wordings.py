"""The current and the proposed wording of a changed element, each set off where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from drafting.language.labels import Labels
from drafting.model.address import Site
from drafting.model.change import ChangeSet, Line
from drafting.model.kind import Kind
from drafting.model.mark import Mark
from drafting.model.papers.paper import Paragraph, Role, Run
from drafting.papers.body import lines_around
from drafting.papers.changed_elements import ChangedElement

_BETWEEN_CELLS, _BETWEEN_PARAGRAPHS = " | ", " / "
_SKIPPED = "…"


class LinesAround:
    """The lines around an element that show where it stands, in both texts."""

    def __init__(self, changes: ChangeSet) -> None:
        self._changes = changes
        self._old = {line.new.order: line.old for line in changes.lines if line.new and line.old}
        self._new = {line.old.order: line.new for line in changes.lines if line.new and line.old}

    def current(self, changed: ChangedElement) -> Iterator[Paragraph]:
        """The lines above the element in the old text; of a new one, above its future place."""
        if changed.old:
            yield from self._above(changed.old[0].site)
        else:
            yield from self._above_in_other_text(changed.new[0].site, self._old)

    def proposed(self, changed: ChangedElement) -> Iterator[Paragraph]:
        """The same in the new text."""
        if changed.new:
            yield from self._above(changed.new[0].site)
        else:
            yield from self._above_in_other_text(changed.old[0].site, self._new)

    def _above_in_other_text(self, site: Site, others: dict[int, Site]) -> Iterator[Paragraph]:
        above = [others[each.order] for each in _needed_around(site) if each.order in others]
        yield from self._lines([*above, None])

    def _above(self, site: Site) -> Iterator[Paragraph]:
        yield from self._lines([*_needed_around(site), site])
        if head := _head_of_table(site):
            yield _context(head)

    def _lines(self, sites: list[Site | None]) -> Iterator[Paragraph]:
        """All but the last, which is the element itself; None: where it is not."""
        for each, follower in pairwise(sites):
            if each:
                yield _context(each.line.rstrip())
                if follower is None or self._skips(each, follower):
                    yield _context(_SKIPPED)

    def _skips(self, site: Site, follower: Site) -> bool:
        """Whether text stands between two provisions, the second of which is inside the first."""
        act = self._changes.old
        if site.order >= len(act.sites) or act.sites[site.order] is not site:
            act = self._changes.new
        between = range(site.order + 1, follower.order)
        return any(not act.sites[order].provision.is_frame for order in between)


def current(changed: ChangedElement, labels: Labels) -> Iterator[Paragraph]:
    """The whole current wording, what goes set off; or the statement that there is none."""
    lines = [line for line in changed.lines if line.old]
    if not lines:
        yield Paragraph((Run(labels.absent, strong=True),), Role.STATEMENT)
    yield from _wording(lines, Mark.DELETED)


def proposed(changed: ChangedElement, labels: Labels) -> Iterator[Paragraph]:
    """The whole proposed wording, what comes set off; or the statement that it is taken out."""
    if changed.goes:
        text = labels.repealed if changed.repealed else labels.gone
        yield Paragraph((Run(text, strong=True),), Role.STATEMENT)
    else:
        yield from _wording([line for line in changed.lines if line.new], Mark.INSERTED)


def _wording(lines: Iterable[Line], shown: Mark) -> Iterator[Paragraph]:
    def place(line: Line) -> object:
        site = line.old if shown is Mark.DELETED else line.new
        row = site and site.around(Kind.ROW)
        return ("row", row.order) if row else id(line)

    for _, group in groupby(lines, key=place):
        runs: list[Run] = []
        for number, line in enumerate(group):
            if number:
                new_cell = line.site.provision.kind is Kind.CELL
                runs.append(Run(_BETWEEN_CELLS if new_cell else _BETWEEN_PARAGRAPHS))
            runs += _runs(line, shown)
        yield Paragraph(tuple(runs), Role.TEXT)


def _runs(line: Line, shown: Mark) -> Iterator[Run]:
    """A line's own text on one side: what the other side has not is bold, on both alike."""
    for span in line.spans:
        if span.mark is Mark.KEPT:
            yield Run(span.text)
        elif span.mark is shown:
            yield Run(span.text, strong=True, shown=shown)


def _needed_around(site: Site) -> list[Site]:
    """Of the provisions around one, those that a reader needs: from the nearest heading on."""
    around = lines_around(site)
    headed = [each for each in around if each.provision.headed]
    return [each for each in around if not each.provision.headed or each is headed[-1]]


def _head_of_table(site: Site) -> str:
    """The first row of the table around a row, if it is a header."""
    row, table = site.around(Kind.ROW), site.around(Kind.TABLE)
    head = table.provision.children[0] if table and table.provision.children else None
    if row is None or head is None or not head.is_header_row or row.position == 0:
        return ""
    return _BETWEEN_CELLS.join(cell.text for cell in head.children)


def _context(text: str) -> Paragraph:
    return Paragraph((Run(text),), Role.CONTEXT)
