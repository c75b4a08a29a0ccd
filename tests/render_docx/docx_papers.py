"""Builders of small papers, random ones, and what is expected of them."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st
from lxml import etree

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
from drafting.model.signs import JOINER
from drafting.word.paper import render_docx
from tests.packages import parts

NAMESPACES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
MARKS = {"=": Mark.KEPT, "-": Mark.DELETED, "+": Mark.INSERTED}
DATE = datetime.date(2025, 3, 1)


def run(said: str, change: str = "c1") -> Run:
    """`=kept`, `-deleted` or `+inserted`."""
    mark = MARKS[said[0]]
    return Run(said[1:], mark, "" if mark is Mark.KEPT else change)


def par(*said: str, mark: str = "=", role: Role = Role.TEXT, change: str = "c1") -> Paragraph:
    return Paragraph(tuple(run(one, change) for one in said), role, MARKS[mark])


def kept(text: str = "kept") -> Paragraph:
    return par(f"={text}")


def deleted(text: str = "old", role: Role = Role.TEXT) -> Paragraph:
    return par(f"-{text}", mark="-", role=role)


def inserted(text: str = "new", role: Role = Role.TEXT) -> Paragraph:
    return par(f"+{text}", mark="+", role=role)


def row(*cells: Paragraph | tuple[Paragraph, ...], mark: str = "=", header: bool = False) -> Row:
    paragraphs = [cell if isinstance(cell, tuple) else (cell,) for cell in cells]
    return Row(tuple(Cell(one) for one in paragraphs), MARKS[mark], header)


def table(*rows: Row) -> Table:
    return Table(rows)


def paper(*blocks: Block, **fields: object) -> Paper:
    known = {"title": "An act", "language": "kk", "author": "A. Editor", "date": DATE}
    return Paper(blocks=blocks, **{**known, **fields})


def standing(document: Paper, *, accept: bool) -> list[str]:
    """The body's paragraphs with every change accepted or rejected, told from the model alone."""
    gone = Mark.DELETED if accept else Mark.INSERTED
    found: list[str] = []
    open_table = False
    for block in document.blocks:
        if isinstance(block, Table):
            rows = [one for one in block.rows if one.mark is not gone]
            found += [""] if open_table and rows else []
            open_table = open_table or bool(rows)
            for cell in (cell for one in rows for cell in one.cells):
                found += _standing(cell.paragraphs, gone) or [""]
        elif block.mark is not gone:
            found += _standing((block,), gone)
            open_table = False
    return [*found, ""] if open_table or not found else found


def _standing(paragraphs: tuple[Paragraph, ...], gone: Mark) -> list[str]:
    return [
        "".join(run.text for run in one.runs if run.mark is not gone)
        for one in paragraphs
        if one.mark is not gone
    ]


def part(document: Paper, name: str = "word/document.xml") -> etree._Element:
    """A part of the rendered paper, parsed."""
    return etree.fromstring(parts(render_docx(document))[name])


def find(element: etree._Element, path: str) -> list[etree._Element]:
    return element.xpath(path, namespaces=NAMESPACES)


ODD = [
    "\xa0",
    "  ",
    "\u0301",
    "a\u0301",
    "\t",
    "\u2028",
    "𝔸",
    "\u200d",
    "\u2011",
    "Ұ",
    "<&>",
    '"',
    "…",
]
TEXT = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=("Cc", "Cn", "Cs")), max_size=5)
)

IN_ROWS = TEXT.filter(lambda text: JOINER not in text)
"""A lone joiner at the head of a tracked row is no text: LibreOffice tracks the row by it."""


@st.composite
def paragraphs(
    draw: st.DrawFn, marks: tuple[Mark, ...] = tuple(Mark), text: st.SearchStrategy[str] = TEXT
) -> Paragraph:
    mark = draw(st.sampled_from(marks))
    within = tuple(Mark) if mark is Mark.KEPT else (mark,)
    runs = st.builds(
        Run, text, st.sampled_from(within), st.sampled_from(["", "c1", "c2"]), st.booleans()
    )
    role = draw(st.sampled_from([Role.TEXT, Role.TEXT, Role.HEADING_2, Role.GAP]))
    return Paragraph(tuple(draw(st.lists(runs, max_size=4))), role, mark)


@st.composite
def rows(draw: st.DrawFn) -> Row:
    mark = draw(st.sampled_from(tuple(Mark)))
    within = tuple(Mark) if mark is Mark.KEPT else (mark,)
    cell = st.lists(paragraphs(within, IN_ROWS), min_size=1, max_size=3).map(
        lambda p: Cell(tuple(p))
    )
    return Row(tuple(draw(st.lists(cell, min_size=1, max_size=3))), mark, draw(st.booleans()))


FLAT_PAPERS = st.lists(paragraphs(), max_size=8).map(lambda blocks: paper(*blocks))
TABLES = st.lists(rows(), min_size=1, max_size=3).map(lambda some: Table(tuple(some)))
TABLE_PAPERS = st.lists(st.one_of(paragraphs(), TABLES), max_size=5).map(
    lambda blocks: paper(*(one for block in blocks for one in _between_kept(block)))
)


def _between_kept(block: Block) -> tuple[Block, ...]:
    """A table has something before and after it that stays, so that the law is exact."""
    return (kept("before"), block, kept("after")) if isinstance(block, Table) else (block,)


def commented(document: Paper) -> Paper:
    """The same with a comment on each change that has a run."""
    changes = sorted({run.change for one in _all(document) for run in one.runs if run.change})
    comments = tuple(Comment(change, ("why", "because")) for change in changes)
    return Paper(**{**_fields(document), "comments": comments})


def _fields(document: Paper) -> dict[str, object]:
    return {name: getattr(document, name) for name in Paper.__annotations__}


def _all(document: Paper) -> list[Paragraph]:
    found = []
    for block in document.blocks:
        if isinstance(block, Table):
            found += [p for one in block.rows for cell in one.cells for p in cell.paragraphs]
        else:
            found.append(block)
    return found
