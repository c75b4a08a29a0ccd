"""The synopsis: the current wording beside that of each of several proposals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from drafting.model.mark import Mark
from drafting.model.papers.chamber import Chamber, Column
from drafting.model.papers.paper import Cell, Paper, Paragraph, Role, Row, Table
from drafting.papers.changed_elements import ChangedElement, capital, orders_before
from drafting.papers.matter import Matter, named, short_title
from drafting.papers.paragraphs import line, titled
from drafting.papers.reasons import arguments
from drafting.papers.tables.wordings import LinesAround, current, proposed

SynopsisPlace = tuple[int, bool, str]
"""Where an element stands in the old text: an order there, whether it comes after that, its
address in words."""


@frozen
class _Wordings:
    """What one proposal does to an element."""

    number: int
    matter: Matter
    changed: ChangedElement


def synopsis(matters: Sequence[Matter], chamber: Chamber) -> Paper:
    """A row for each element that any of the proposals changes, in the order of the act, and a
    column for each proposal. All of them are against the same text, in the same language."""
    first, form = matters[0], chamber.table
    act = first.changes.old
    columns = _wide_enough([wide for each in form.columns for wide in _columns(each, matters)])
    head = Row(tuple(Cell((titled(title, Role.TEXT),)) for _, title, _ in columns), header=True)
    rows = [
        _row(number, entries, columns) for number, entries in enumerate(_rows(matters), start=1)
    ]
    title = first.form(form.title).replace("{title}", first.title)
    return Paper(
        title=title,
        language=first.language,
        blocks=(
            titled(title),
            line(named(act), Role.SUBTITLE),
            Table((head, *rows), tuple(width for _, _, width in columns), form=True),
        ),
        header=short_title(title),
        landscape=form.orientation == "landscape",
        letterhead=chamber.letterhead,
    )


_WideColumn = tuple[tuple[Column, int], str, float]
"""A column of the form and the number of its proposal, its title, its width."""


def _wide_enough(columns: list[_WideColumn]) -> list[_WideColumn]:
    """The columns; where a proposal has less room than the current wording, all of these alike."""
    wordings = {"current", "proposals"}
    widths = [width for (column, _), _, width in columns if column.source in wordings]
    if not widths or widths[0] <= min(widths):
        return columns
    alike = sum(widths) / len(widths)
    return [
        (key, title, alike if key[0].source in wordings else width) for key, title, width in columns
    ]


def _columns(column: Column, matters: Sequence[Matter]) -> Iterator[_WideColumn]:
    title = matters[0].form(column.title)
    if column.source != "proposals":
        yield (column, -1), title, float(column.width)
        return
    for number, matter in enumerate(matters):
        who = ", ".join(filter(None, [matter.author or matter.heading, matter.day]))
        yield (column, number), f"{title}: {who}", column.width / len(matters)


def _rows(matters: Sequence[Matter]) -> list[list[_Wordings]]:
    """What the proposals do, element by element."""
    found: dict[SynopsisPlace, list[_Wordings]] = defaultdict(list)
    for number, matter in enumerate(matters):
        before = orders_before(matter.changes, in_new=False)
        for changed in matter.elements:
            words = " ".join(changed.place(matter.labels, matter.in_words))
            order = changed.old[0].site.order if changed.old else before[id(changed.lines[0])]
            found[order, not changed.old, words].append(_Wordings(number, matter, changed))
    return [found[place] for place in sorted(found)]


def _row(number: int, entries: Sequence[_Wordings], columns: Sequence[_WideColumn]) -> Row:
    first = entries[0]
    place = [*first.changed.place(first.matter.labels, first.matter.in_words)]
    address = tuple(titled(capital(each), Role.TEXT) for each in place)
    further = f"{capital(' '.join(place))} ({first.matter.labels.continued})"
    cells: list[Cell] = []
    again: list[Cell | None] = []
    for (column, proposal), _, _ in columns:
        match column.source:
            case "number":
                cells.append(Cell((line(f"{number}."),)))
                again.append(cells[-1])
            case "element":
                cells.append(Cell(address))
                again.append(Cell((titled(further, Role.TEXT),)))
            case "current":
                cells.append(Cell(tuple(_current(first))))
                again.append(None)
            case _:
                own = [each for each in entries if each.number == proposal]
                cells.append(Cell(tuple(p for each in own for p in _wanted(each, column))))
                again.append(None)
    return Row(tuple(cells), again=tuple(again))


def _current(entry: _Wordings) -> Iterator[Paragraph]:
    """The current wording as it stands: what goes is another thing in each proposal."""
    yield from LinesAround(entry.matter.changes).current(entry.changed)
    for each in current(entry.changed, entry.matter.labels):
        stated = each.role is Role.STATEMENT
        runs = (evolve(run, strong=stated, shown=Mark.KEPT) for run in each.runs)
        yield evolve(each, runs=tuple(runs))


def _wanted(entry: _Wordings, column: Column) -> Iterator[Paragraph]:
    matter, changed = entry.matter, entry.changed
    if column.source == "proposals":
        yield from LinesAround(matter.changes).proposed(changed)
        yield from proposed(changed, matter.labels)
        why = arguments(changed.operations, matter.labels, matter.language)
        yield from (line(each, Role.REASON) for each in why)
