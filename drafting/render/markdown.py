"""Paper → Markdown as GitHub reads it, for a comment on a pull request.

Whoever opens a pull request writes the texts in it. Every sign that Markdown, HTML or GitHub would
take for an order is written so that it is only shown: no text becomes a link, a picture, a mention
of a person or of another pull request, or a formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from drafting.model.mark import Mark
from drafting.model.papers.paper import Block, Cell, Paper, Paragraph, Role, Run, Table
from drafting.model.signs import BREAK, visible

_MARKS = {Mark.DELETED: "del", Mark.INSERTED: "ins"}
_HEADINGS = {
    Role.TITLE: "###",
    Role.ANNEX: "####",
    Role.STAMP: "####",
    Role.HEADING_1: "####",
    Role.HEADING_2: "#####",
    Role.HEADING_3: "#####",
}
_QUIET = frozenset({Role.CAPTION, Role.CONTEXT, Role.NOTE, Role.GAP, Role.INSTRUCTION})
_INDENT = "&emsp;"
_UNJOINED = "\u200b"
"""Nobody sees it, and what GitHub looks for is no longer there."""
_SOUGHT = re.compile(
    r"(?<![A-Za-z0-9_])@(?=\w)|@(?=[\w-]+\.)|#(?=\w)|\bGH-(?=\d)|:(?=//)|\bwww(?=\.)"
    r"|:(?=(?:[a-z][\w+-]*|[+-]1|100|1234|8ball):)",
    re.IGNORECASE,
)
"""Mentions of people and of pull requests, addresses of pages, names of pictures between colons."""
_ORDERS = re.compile(r"[\\`*_{}\[\]()#+\-.!|~=:\"'^&<>$]")
_SHOWN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "<span>$</span>"}
"""Signs that a backslash does not make mere signs."""
_BLANK_ENDS = re.compile(r"^[ \t]+|[ \t]+$", re.MULTILINE)


def render_markdown(paper: Paper) -> str:
    """The whole paper; comments at its end, each with its place."""
    blocks = [*paper.front, *paper.blocks]
    for comment in paper.comments:
        blocks.append(Paragraph((Run(comment.place, strong=True),), Role.CAPTION))
        blocks += (Paragraph((Run(text),), Role.REASON) for text in comment.paragraphs)
    return "".join(f"{part}\n\n" for part in _blocks(blocks))


def in_markdown(text: str) -> str:
    """A text that is shown as it is, in a paragraph or a cell."""
    text = _ORDERS.sub(lambda sign: _SHOWN.get(sign[0], f"\\{sign[0]}"), _unsought(text))
    text = _BLANK_ENDS.sub(lambda blanks: "&#32;" * len(blanks[0]), text)
    return text.replace("\n", "<br>")


def _in_html(text: str) -> str:
    """The same inside a tag that stands in Markdown."""
    return escape(_unsought(text)).replace("\n", " ")


def details(title: str, inner: str, *, shown: bool = False) -> str:
    """A part that a reader folds and unfolds; `inner` is Markdown."""
    start = "<details open>" if shown else "<details>"
    return f"{start}<summary>{_in_html(title)}</summary>\n\n{inner.strip()}\n\n</details>\n\n"


def _unsought(text: str) -> str:
    text = visible(text.replace(BREAK, "\n"))
    return _SOUGHT.sub(lambda found: f"{found[0]}{_UNJOINED}", text)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Headings and tables, and between them the paragraphs: the law as a quotation."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.role not in _HEADINGS:
            lines.append(_line(block))
            continue
        if lines:
            yield _quoted(lines)
            lines = []
        yield _table(block) if isinstance(block, Table) else _heading(block)
    if lines:
        yield _quoted(lines)


def _quoted(lines: list[str]) -> str:
    return "\n".join(f"> {line}<br>" for line in lines).removesuffix("<br>")


def _heading(paragraph: Paragraph) -> str:
    return f"{_HEADINGS[paragraph.role]} {_runs(paragraph.runs)}"


def _line(paragraph: Paragraph) -> str:
    text = _runs(paragraph.runs)
    if paragraph.role in _QUIET:
        text = f"<sub>{text}</sub>"
    if paragraph.role is Role.REASON:
        text = f"<em>{text}</em>"
    return _INDENT * paragraph.level + text


def _runs(runs: Iterable[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    text = in_markdown(run.text)
    text = f"<strong>{text}</strong>" if run.strong else text
    tag = _MARKS.get(run.look)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _table(table: Table) -> str:
    rows = [[*_cells(row.cells)] for row in table.rows]
    width = max(map(len, rows), default=0)
    if not (table.rows and table.rows[0].header):
        rows.insert(0, [])
    rows = [[*row, *[""] * (width - len(row))] for row in rows]
    rows.insert(1, ["---"] * width)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cells(cells: Iterable[Cell]) -> Iterator[str]:
    for cell in cells:
        yield "<br>".join(_runs(each.runs) for each in cell.paragraphs)
        yield from [""] * (cell.columns - 1)
