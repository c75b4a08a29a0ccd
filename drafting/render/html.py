"""Paper → one HTML page that needs nothing else: `<del>`, `<ins>`, and reasons as notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import zip_longest

from drafting.language.script import right_to_left
from drafting.language.unbroken import unbroken
from drafting.model.mark import Mark
from drafting.model.papers.paper import (
    Block,
    Cell,
    Comment,
    Paper,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
)
from drafting.model.signs import BREAK

_MARKS = {Mark.DELETED: "del", Mark.INSERTED: "ins"}
_HEADINGS = {
    Role.TITLE: "h1",
    Role.ANNEX: "h2",
    Role.STAMP: "h2",
    Role.HEADING_1: "h2",
    Role.HEADING_2: "h3",
    Role.HEADING_3: "h4",
}
_STYLE = """\
body { font: 1.1rem/1.5 "Times New Roman", Tinos, serif; max-width: 46rem; margin: 2rem auto;
       padding: 0 1rem; color: #111; background: #fff; }
header { text-align: center; color: #444; }
header { border-bottom: 1px solid #888; margin-bottom: 2rem; padding-bottom: 1rem; }
h1, h2, h3 { text-align: center; font-size: 1.1rem; margin: 1.5rem 0 .7rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
p { margin: 0; text-indent: 2.5rem; text-align: justify; }
p, h1, h2, h3, h4 { white-space: pre-wrap; }
header p, td p, th p, aside p, .caption { text-indent: 0; text-align: inherit; }
.gap, .note, .context, .reason { color: #555; font-style: italic; }
ins { color: #05620e; background: #e6f6e6; text-decoration: underline; }
del { color: #a11616; background: #fdeaea; text-decoration: line-through; }
.closing { text-indent: 0; }
:not(.closing) + .closing { margin-top: 1.5rem; }
.bare td { border: 0; }
sup a { text-decoration: none; }
table { border-collapse: collapse; width: 100%; margin: .7rem 0; table-layout: fixed; }
td, th { border: 1px solid #555; padding: .3rem .5rem; vertical-align: top; text-align: left; }
aside { border-top: 1px solid #888; margin-top: 2rem; padding-top: 1rem; font-size: .95rem; }
aside > div { margin-bottom: 1rem; }
.stamp { text-align: right; font-weight: normal; margin-left: 50%; }
.form-mark { text-align: right; text-indent: 0; }
.annex-title { text-align: center; text-indent: 0; font-weight: bold; }
@media print { body { max-width: none; margin: 0; } .annex, .stamp { break-before: page; } }
@media (max-width: 40rem) { p { text-align: start; } }
"""

_FORM_STYLE = """\
.addressee { text-align: right; text-indent: 0; }
.head { text-align: center; text-indent: 0; font-weight: bold; }
.subtitle { text-align: center; text-indent: 0; margin-bottom: 1rem; }
.signature { text-indent: 0; margin-top: 2.5rem; font-weight: bold; tab-size: 12; }
.dated { text-indent: 0; margin-top: 1.5rem; }
.form td p + p { margin-top: .3rem; }
.form { font-size: .95rem; }
@media (max-width: 40rem) { main { overflow-x: auto; } .form { min-width: 56rem; } }
.landscape { max-width: 75rem; }
@page { size: A4; }
@page wide { size: A4 landscape; }
@media print { .landscape { page: wide; max-width: none; } }
"""
_FORM_ROLES = frozenset(
    {Role.ADDRESSEE, Role.SUBTITLE, Role.SIGNATURE, Role.STATEMENT, Role.DATED, Role.HEAD}
)


def render_html(paper: Paper) -> str:
    """The whole paper as a page. Every text is escaped; nothing is loaded from anywhere."""
    paper = unbroken(paper)
    writer = _HtmlWriter({comment.change: n for n, comment in enumerate(paper.comments, start=1)})
    direction = ' dir="rtl"' if right_to_left(paper.language) else ""
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(paper.language)}"{direction}>',
        '<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">',
        f"<title>{escape(paper.title)}</title>",
        *_identified(paper),
        f"<style>\n{_style(paper)}</style>\n</head>",
        '<body class="landscape">' if paper.landscape else "<body>",
        *_around("header", map(writer.paragraph, paper.front)),
        "<main>",
        *map(writer.block, paper.blocks),
        "</main>",
        *_around("aside", map(writer.comment, paper.comments)),
        "</body>\n</html>\n",
    ]
    return "\n".join(parts)


class _HtmlWriter:
    def __init__(self, notes: dict[str, int]) -> None:
        self._notes = notes
        """Change's id → the number of its note."""
        self._noted: set[str] = set()

    def block(self, block: Block) -> str:
        if isinstance(block, Table):
            return self._form(block) if block.form else self._table(block)
        return self.paragraph(block)

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph or a heading, of the class of its role."""
        tag = _HEADINGS.get(paragraph.role, "p")
        indent = f' style="margin-left: {2 * paragraph.level}rem"' if paragraph.level else ""
        return f'<{tag} class="{paragraph.role}"{indent}>{self._runs(paragraph.runs)}</{tag}>'

    def comment(self, comment: Comment) -> str:
        """A note, with a way back to the change."""
        number = self._notes[comment.change]
        back = f'<a href="#change-{number}">{number}</a> {escape(comment.place)}'
        texts = "\n".join(f"<p>{escape(text)}</p>" for text in comment.paragraphs)
        return f'<div id="note-{number}">\n<p>{back}</p>\n{texts}\n</div>'

    def _runs(self, runs: Iterable[Run]) -> str:
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        text = escape(run.text).replace("\n", "<br>").replace(BREAK, "<br>")
        text = f"<em>{text}</em>" if run.slanted else text
        text = f"<strong>{text}</strong>" if run.strong else text
        if tag := _MARKS.get(run.mark):
            text = f"<{tag}>{text}</{tag}>"
        number = self._notes.get(run.change)
        if number is None or run.change in self._noted:
            return text
        self._noted.add(run.change)
        note = f'<sup><a href="#note-{number}">{number}</a></sup>'
        return f'<span id="change-{number}">{text}{note}</span>'

    def _table(self, table: Table) -> str:
        heights = _heights(table)
        rows = "\n".join(self._row(row, heights[at]) for at, row in enumerate(table.rows))
        start = '<table class="bare">' if table.bare else "<table>"
        return f"{start}\n{rows}\n</table>"

    def _form(self, table: Table) -> str:
        """A table whose head repeats on each page that is printed, with its columns' widths."""
        shares = sum(table.widths)
        columns = "".join(f'<col style="width: {100 * w / shares:.0f}%">' for w in table.widths)
        head = "\n".join(self._row(row) for row in table.rows if row.header)
        body = "\n".join(self._row(row) for row in table.rows if not row.header)
        return (
            f'<table class="form">\n<colgroup>{columns}</colgroup>\n'
            f"<thead>\n{head}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"
        )

    def _row(self, row: Row, heights: Sequence[int] = ()) -> str:
        """`heights` are the rows that each cell reaches over (see `_heights`); empty: one."""
        tag = "th" if row.header else "td"
        cells = (
            f"<{tag}{_spans(cell, height)}>{''.join(map(self.paragraph, cell.paragraphs))}</{tag}>"
            for cell, height in zip_longest(row.cells, heights, fillvalue=1)
            if isinstance(cell, Cell) and height
        )
        return f"<tr>{''.join(cells)}</tr>"


def _heights(table: Table) -> list[list[int]]:
    """How many rows each cell of each row reaches over; none where it continues one above."""
    heights: list[list[int]] = []
    heads: dict[tuple[int, int], tuple[int, int]] = {}
    for at, row in enumerate(table.rows):
        column, now = 0, dict[tuple[int, int], tuple[int, int]]()
        heights.append([1] * len(row.cells))
        for place, cell in enumerate(row.cells):
            head = heads.get((column, cell.columns)) if cell.continues else None
            if head:
                heights[head[0]][head[1]] += 1
                heights[at][place] = 0
            now[column, cell.columns] = head or (at, place)
            column += cell.columns
        heads = now
    return heights


def _spans(cell: Cell, height: int) -> str:
    wide = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return wide + (f' rowspan="{height}"' if height > 1 else "")


def _identified(paper: Paper) -> Iterator[str]:
    if paper.identifier:
        yield f'<meta name="dcterms.identifier" content="{escape(paper.identifier)}">'


def _style(paper: Paper) -> str:
    """The style sheet; the rules of forms stand in forms alone."""
    roles = {block.role for block in paper.blocks if not isinstance(block, Table)}
    return _STYLE + (_FORM_STYLE if paper.landscape or roles & _FORM_ROLES else "")


def _around(tag: str, parts: Iterable[str]) -> Iterator[str]:
    if inner := list(parts):
        yield f"<{tag}>"
        yield from inner
        yield f"</{tag}>"
