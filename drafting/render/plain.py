"""Paper → plain text. A redline reads `[-deleted-]` and `{+inserted+}`, as wdiff has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.model.cells import Merge
from drafting.model.mark import in_signs
from drafting.model.papers.paper import Block, Cell, Paper, Paragraph, Role, Run, Table

_APART = {
    Role.TITLE,
    Role.ANNEX,
    Role.STAMP,
    Role.HEADING_1,
    Role.HEADING_2,
    Role.HEADING_3,
}
_RULE = 40


def render_plain(paper: Paper) -> str:
    """The whole paper, a paragraph a line; comments stand at the end, each with its place."""
    parts = [
        *(marked(paragraph.runs) for paragraph in paper.front),
        *([""] if paper.front else []),
        *_blocks(paper.blocks),
    ]
    for comment in paper.comments:
        parts += ["", f"[{comment.change}] {comment.place}".rstrip(), *comment.paragraphs]
    return "\n".join(parts).strip("\n") + "\n"


def marked(runs: Iterable[Run]) -> str:
    """Runs in one line, with their marks."""
    return "".join(in_signs(run.text, run.look) for run in runs)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from _form(block) if block.form else _table(block)
        else:
            yield from _paragraph(block)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    text = "  " * paragraph.level + marked(paragraph.runs)
    if paragraph.role is Role.SIGNATURE:
        yield ""
    yield from ("", text, "") if paragraph.role in _APART else (text,)


def _table(table: Table) -> Iterator[str]:
    yield ""
    for row in table.rows:
        cells = (written for cell in row.cells for written in _columns(cell))
        yield "| " + " | ".join(cells) + " |"
    yield ""


def _columns(cell: Cell) -> Iterator[str]:
    """A cell, column by column, as the text file has it."""
    if cell.continues:
        yield from [Merge.ABOVE] * cell.columns
        return
    yield " ¶ ".join(marked(paragraph.runs) for paragraph in cell.paragraphs)
    yield from [Merge.LEFT] * (cell.columns - 1)


def _form(table: Table) -> Iterator[str]:
    """A form, whose columns would be too narrow: each cell below the title of its column."""
    titles = next(([_cell(cell) for cell in row.cells] for row in table.rows if row.header), [])
    for row in table.rows:
        if row.header:
            continue
        yield from ("", "-" * _RULE)
        for title, cell in zip(titles, row.cells, strict=False):
            yield f"[{title}]"
            yield from (f"  {marked(paragraph.runs)}".rstrip() for paragraph in cell.paragraphs)
    yield from ("", "-" * _RULE)


def _cell(cell: Cell) -> str:
    return " ".join(marked(paragraph.runs) for paragraph in cell.paragraphs)
