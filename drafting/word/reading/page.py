"""A document as a page: its lines with their looks, its tables, its notes."""

from __future__ import annotations

from attrs import evolve

from drafting.model.cells import Merge, RowCell
from drafting.structure.page import Page, PageRow, PageTable
from drafting.word.document.act.match import note_paragraphs
from drafting.word.document.document import WordDocument
from drafting.word.document.grid import grid_of
from drafting.word.document.story import Story, WordCell, WordTable
from drafting.word.document.styles import is_on
from drafting.word.reading.looks import Looks, notes_of


def page_of(document: WordDocument) -> Page:
    """The whole text of a document, in order."""
    looks = Looks(document)
    apart = {each for lines in document.apart.values() for each in lines}
    return Page(
        tuple(
            _table(document, each)
            if isinstance(each, WordTable)
            else evolve(looks.of(each), align="right")
            if each in apart
            else looks.of(each)
            for each in document.units
        ),
        {
            number: tuple(each.text.strip() for each in note_paragraphs(note))
            for number, note in document.notes.items()
        },
    )


def _table(document: WordDocument, table: WordTable) -> PageTable:
    rows = [each for each in table.rows if each.cells]
    grid = grid_of(table) or [each.cells for each in rows]
    return PageTable(
        tuple(
            PageRow(
                tuple(_cell(document, cell) for cell in columns),
                header=is_on(each.element, "trPr", "tblHeader"),
            )
            for each, columns in zip(rows, grid, strict=True)
        ),
        notes_of(document, Story((table,)).paragraphs()),
    )


def _cell(document: WordDocument, cell: WordCell | Merge) -> RowCell:
    if isinstance(cell, Merge):
        return cell
    numbers = document.numbers
    return tuple(
        f"{numbers.get(each.element, '')} {each.text.strip()}".strip()
        for each in document.lines_of(cell)
    )
