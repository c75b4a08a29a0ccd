"""The comparative table: current wording, proposed wording, reasons, in the form of a chamber."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import assert_never

from attrs import evolve

from drafting.model.papers.chamber import Column, TableForm
from drafting.model.papers.paper import Block, Cell, Paper, Paragraph, Role, Row, Table
from drafting.papers.changed_elements import ChangedElement, capital
from drafting.papers.matter import Matter
from drafting.papers.paragraphs import line, titled
from drafting.papers.reasons import arguments, essences, references
from drafting.papers.tables.wordings import LinesAround, current, proposed
from drafting.papers.title_block import addressed, paper, signed_by_initiators


def table(matter: Matter) -> Paper:
    """The table as the matter's chamber wants it: one row for each element that changes.

    It is a clean document: what goes is bold in the current wording, what comes is bold in the
    proposed one, and neither is a tracked change.
    """
    assert matter.chamber, "a comparative table has a form"
    form = matter.chamber.table
    title = matter.form(form.title).replace("{title}", matter.draft_title)
    blocks: list[Block] = [
        *addressed(matter),
        titled(title),
        line(matter.version, Role.SUBTITLE),
        *(_amendments(matter, form) if form.layout == "amendments" else _one_table(matter, form)),
        *(signed_by_initiators(matter) if form.signed else ()),
    ]
    return paper(matter, title, blocks, landscape=form.orientation == "landscape")


def _one_table(matter: Matter, form: TableForm) -> Iterator[Block]:
    yield Table(
        (*_head(matter, form), *_rows(matter, form)),
        widths=tuple(float(column.width) for column in form.columns),
        form=True,
    )


def _amendments(matter: Matter, form: TableForm) -> Iterator[Block]:
    """A table for each element, below its number and address, above its reasons."""
    around = LinesAround(matter.changes)
    head = Row(tuple(_cell(matter.form(each.title)) for each in form.columns), header=True)
    for number, changed in enumerate(matter.elements, start=1):
        place = " ".join(changed.place(matter.labels, matter.in_words))
        yield titled(matter.form(form.amendment).replace("{number}", str(number)), Role.HEADING_2)
        yield titled(capital(place), Role.SUBTITLE)
        cells = (
            Cell(tuple(_content(matter, column, number, changed, around)))
            for column in form.columns
        )
        widths = tuple(float(column.width) for column in form.columns)
        yield Table((head, Row(tuple(cells))), widths=widths, form=True)
        given = changed.operations, matter.labels, matter.language
        if reasons := [*arguments(*given), *references(*given)]:
            yield line(matter.form(form.justification), Role.HEADING_3)
            yield from (line(each, Role.REASON) for each in reasons)


def _head(matter: Matter, form: TableForm) -> Iterator[Row]:
    yield Row(tuple(_cell(matter.form(column.title)) for column in form.columns), header=True)
    if form.numbered:
        yield Row(tuple(_cell(str(n)) for n in range(1, len(form.columns) + 1)), header=True)


def _rows(matter: Matter, form: TableForm) -> Iterator[Row]:
    around = LinesAround(matter.changes)
    columns = form.columns
    for number, changed in enumerate(matter.elements, start=1):
        cells = tuple(
            Cell(tuple(_content(matter, column, number, changed, around))) for column in columns
        )
        yield Row(cells, again=tuple(map(partial(_again, matter), columns, cells)))


def _again(matter: Matter, column: Column, cell: Cell) -> Cell | None:
    """The number and the address, which repeat where a row goes on on another page."""
    match column.source:
        case "number":
            return cell
        case "element":
            place = " ".join(each.text for each in cell.paragraphs)
            return Cell((titled(f"{place} ({matter.labels.continued})", Role.TEXT),))
        case _:
            return None


def _content(
    matter: Matter, column: Column, number: int, changed: ChangedElement, around: LinesAround
) -> Iterator[Paragraph]:
    labels = matter.labels
    match column.source:
        case "number":
            yield line(f"{number}.")
        case "element":
            place, *elsewhere = changed.place(labels, matter.in_words)
            yield from (titled(each, Role.TEXT) for each in (capital(place), *elsewhere))
        case "current":
            yield from around.current(changed)
            yield from _set_off(matter, current(changed, labels))
        case "proposed" | "proposals":
            yield from around.proposed(changed)
            yield from _set_off(matter, proposed(changed, labels))
        case "reasons":
            yield from _reasons(matter, changed)
        case "author":
            yield from _authors(matter, changed)
        case "author-and-reasons":
            yield from _authors(matter, changed)
            yield from _reasons(matter, changed)
        case "decision":
            yield line("")
        case _:
            assert_never(column.source)


def _set_off(matter: Matter, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Wordings, what differs in the way of the form."""
    assert matter.chamber, "a comparative table has a form"
    slanted = matter.chamber.table.marking == "bold-italic"
    for each in paragraphs:
        yield evolve(
            each, runs=tuple(evolve(run, slanted=slanted and run.strong) for run in each.runs)
        )


def _reasons(matter: Matter, changed: ChangedElement) -> Iterator[Paragraph]:
    """The three points of the form: essence, argument, reference to the legal act; of a point
    that has nothing, nothing."""
    labels, language, operations = matter.labels, matter.language, changed.operations
    points = (
        [f"{capital(essences(operations, labels, language))}."],
        arguments(operations, labels, language),
        references(operations, labels, language),
    )
    for number, point in enumerate(points, start=1):
        for at, text in enumerate(point):
            yield line(text if at else f"{number}) {text}")


def _authors(matter: Matter, changed: ChangedElement) -> Iterator[Paragraph]:
    authors = [
        matter.attributions[op.id].author if op.id in matter.owners else matter.author
        for op in changed.operations
    ]
    for author in dict.fromkeys(filter(None, authors)):
        yield line(author, strong=True)


def _cell(text: str) -> Cell:
    return Cell((line(text),))
