"""Paper → the terminal, by rich: in colour, or, without it, with the signs of a plain redline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from drafting.model.mark import Mark, in_signs
from drafting.model.papers.paper import Paper, Paragraph, Role, Table
from drafting.model.signs import visible

_STYLES = {Mark.KEPT: "", Mark.DELETED: "red strike", Mark.INSERTED: "bold green underline"}
_ROLES = {
    Role.TITLE: "bold",
    Role.ANNEX: "bold",
    Role.STAMP: "bold",
    Role.ANNEX_TITLE: "bold",
    Role.HEADING_1: "bold",
    Role.HEADING_2: "bold",
    Role.HEADING_3: "cyan",
    Role.CAPTION: "dim",
    Role.CONTEXT: "dim",
    Role.GAP: "dim italic",
    Role.NOTE: "dim italic",
    Role.REASON: "italic",
}
_APART = frozenset({Role.HEADING_3, Role.REASON})
"""Roles with an empty line before them."""
_INDENT = 2
_NARROWEST = 20
"""Columns below which nothing is laid out."""


def show(paper: Paper, width: int | None = None) -> None:
    """Print a paper, in a width or that of the terminal, in colour where there is colour."""
    console = Console(width=width, highlight=False)
    console.width = max(console.width, _NARROWEST)  # some pipes say 0 columns
    signs = console.no_color or console.color_system is None
    for block in paper.blocks:
        if isinstance(block, Table):
            console.print(Padding(_grid(block, signs=signs), (0, 0, 0, _INDENT)))
            continue
        if block.role in _APART:
            console.print()
        for line in _lines(block, console, signs=signs):
            console.print(line, no_wrap=True, overflow="ignore", crop=False)
    if paper.identifier:
        console.print(Rule(style="dim", characters="─"))
        for digests in _in_width(paper.identifier.split(" · "), console.width):
            console.print(Text(digests, style="dim"))


def _in_width(parts: Iterable[str], width: int) -> Iterator[str]:
    """Parts in lines, none of which is broken between two lines."""
    line = ""
    for part in parts:
        if line and len(f"{line} · {part}") > width:
            yield line
            line = ""
        line = f"{line} · {part}" if line else part
    yield line


def _lines(paragraph: Paragraph, console: Console, *, signs: bool) -> Iterator[Text]:
    """The paragraph, wrapped and indented; without the trailing spaces of rich's own padding."""
    text = _text(paragraph, signs=signs)
    indent = _indent(paragraph)
    width = console.width - indent
    if paragraph.role is Role.CONTEXT:
        text.truncate(width, overflow="ellipsis")
    for line in text.wrap(console, width):
        line.rstrip()
        yield Text(" " * indent).append_text(line)


def _indent(paragraph: Paragraph) -> int:
    match paragraph.role:
        case Role.TITLE | Role.HEAD | Role.CAPTION | Role.HEADING_3:
            return 0
        case Role.REASON:
            return 2 * _INDENT
        case (
            Role.HEADING_1
            | Role.HEADING_2
            | Role.ANNEX
            | Role.STAMP
            | Role.FORM_MARK
            | Role.ANNEX_TITLE
            | Role.TEXT
            | Role.ARTICLE_TEXT
            | Role.GAP
            | Role.NOTE
            | Role.FOOTNOTE
            | Role.CONTEXT
            | Role.ADDRESSEE
            | Role.SUBTITLE
            | Role.STATEMENT
            | Role.SIGNATURE
            | Role.DATED
            | Role.CLOSING
            | Role.INSTRUCTION
        ):
            return _INDENT * (1 + paragraph.level)
        case _:
            assert_never(paragraph.role)


def _grid(table: Table, *, signs: bool) -> Grid:
    grid = Grid(box=box.SQUARE, show_header=False, expand=True, show_lines=True)
    columns = len(table.rows[0].cells) if table.rows else 0
    for width in table.widths or (1.0,) * columns:
        grid.add_column(ratio=round(10 * width))
    for row in table.rows:
        grid.add_row(
            *(
                Group(*(_text(paragraph, signs=signs) for paragraph in cell.paragraphs))
                for cell in row.cells
            ),
            style="bold" if row.header else "",
        )
    return grid


def _text(paragraph: Paragraph, *, signs: bool) -> Text:
    text = Text(style=_ROLES.get(paragraph.role, ""))
    for run in paragraph.runs:
        shown = visible(run.text)
        style = "bold" if run.strong else _STYLES[run.look]
        text.append(in_signs(shown, run.look) if signs else shown, style=style)
    return text
