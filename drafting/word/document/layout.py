"""Tables that nobody sees: they only set lines of the text apart on the right."""

from __future__ import annotations

from collections.abc import Callable

from drafting.model.cells import sets_apart
from drafting.word.document.grid import grid_of
from drafting.word.document.story import WordBlock, WordParagraph, WordTable
from drafting.word.document.styles import Styles, val
from drafting.word.package.elements import Element, child_of, local_name, w

_UNDRAWN = frozenset({"", "nil", "none"})


def lines_apart(
    table: WordTable, is_seen: Callable[[WordParagraph], bool], styles: Styles
) -> tuple[WordParagraph, ...]:
    """The visible paragraphs of a table that sets lines apart on the right, beside empty cells:
    «Приложение 1 к Правилам …»; none of any other table."""
    rows = [[cell.blocks for cell in row.cells] for row in table.rows if row.cells]
    held = ([any(_is_held(each, is_seen) for each in cell) for cell in row] for row in rows)
    if not sets_apart(held) or _is_drawn(table, styles) or grid_of(table) is None:
        return ()
    blocks = [block for row in rows for cell in row for block in cell]
    lines = tuple(each for each in blocks if isinstance(each, WordParagraph) and is_seen(each))
    # A table in the cell may be one of the law.
    return lines if all(isinstance(each, WordParagraph) for each in blocks) else ()


def _is_held(block: WordBlock, is_seen: Callable[[WordParagraph], bool]) -> bool:
    return isinstance(block, WordTable) or is_seen(block)


def _is_drawn(table: WordTable, styles: Styles) -> bool:
    """Whether any line of a table is drawn: its own ones, those of its style, of rows and cells
    (17.4.38, 17.4.66)."""
    name = val(table.element, "tblPr", "tblStyle")
    edges: dict[str, str] = {}
    for style in reversed(styles.chain(name) if name else ()):
        edges |= _edges(child_of(style, "tblPr", "tblBorders"))
    edges |= _edges(child_of(table.element, "tblPr", "tblBorders"))
    if not _UNDRAWN.issuperset(edges.values()):
        return True
    own = (
        found
        for row in table.rows
        for found in (
            child_of(row.element, "tblPrEx", "tblBorders"),
            *(child_of(cell.element, "tcPr", "tcBorders") for cell in row.cells),
        )
    )
    return any(not _UNDRAWN.issuperset(_edges(each).values()) for each in own)


def _edges(borders: Element | None) -> dict[str, str]:
    return {} if borders is None else {local_name(e): e.get(w("val"), "") for e in borders}
