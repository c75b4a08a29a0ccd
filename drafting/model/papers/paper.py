"""A document for people, as data: the narrow waist between content and form.

A renderer shows a `Paper` and computes nothing about the law: what is kept, deleted or inserted
is already marked here.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from enum import StrEnum

from attrs import evolve, field, frozen

from drafting.model.mark import Attribution, Mark


class Role(StrEnum):
    """What a paragraph is in the paper; a renderer maps it to a style."""

    TITLE = "title"
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    ANNEX = "annex"
    """The heading of an annex, which begins a page."""
    STAMP = "stamp"
    """The same, where it only says what approves the annex, or to which act it belongs."""
    FORM_MARK = "form-mark"
    """The line below a stamp that says that a form to fill in follows: «Форма»."""
    ANNEX_TITLE = "annex-title"
    """A line of the title that stands below a stamp, without a sign of a heading."""
    TEXT = "text"
    ARTICLE_TEXT = "article-text"
    """The text of a division without a heading, which begins on the line of its number."""
    GAP = "gap"
    NOTE = "note"
    CAPTION = "caption"
    """A line about what follows: address and operation in a review, a label in a title block."""
    CONTEXT = "context"
    """A line of the law that is shown only to tell where the next one stands."""
    REASON = "reason"
    ADDRESSEE = "addressee"
    """To whom a paper goes, and as what: above its title, at the right."""
    HEAD = "head"
    """What an act is, above its title: «УКАЗ ПРЕЗИДЕНТА»."""
    SUBTITLE = "subtitle"
    STATEMENT = "statement"
    """The words of a form in place of a wording: «Жоқ.», «Алып тасталсын.»"""
    SIGNATURE = "signature"
    DATED = "dated"
    """The line of place, date and number below a signature."""
    CLOSING = "closing"
    """A line of the block that closes an act; the first one stands apart from the text."""
    FOOTNOTE = "footnote"
    """A line of a footnote; the first one begins with its number, `[^2]`."""
    INSTRUCTION = "instruction"
    """What a person does with the document; never a part of the law."""


@frozen
class Run:
    """A stretch of text with one mark. `change` is the id of the change that it belongs to."""

    text: str
    mark: Mark = Mark.KEPT
    change: str = ""
    strong: bool = False
    slanted: bool = False
    language: str = ""
    """Its language (BCP 47), where that is not the one of the paper."""
    own: bool = False
    """Whether it is words of the paper itself, and no text of the law: a line breaks none of the
    numbers, dates and addresses in it."""
    shown: Mark = Mark.KEPT
    """What it is in a clean document, which has no tracked changes: words that go or come, and
    part of the text all the same. On a page it is `strong`, in plain text it has signs."""

    @property
    def look(self) -> Mark:
        """As what it is set off, by a tracked change or without."""
        return self.mark if self.mark is not Mark.KEPT else self.shown


@frozen
class Paragraph:
    """One paragraph. `mark` is that of the paragraph itself (ECMA-376 part 1, 17.13.5.15, .20):
    a deleted paragraph has only deleted runs, an inserted one only inserted runs."""

    runs: tuple[Run, ...]
    role: Role = Role.TEXT
    mark: Mark = Mark.KEPT
    level: int = 0
    """How deep it stands among numbered levels: 0 for an item, 1 for a subitem."""
    provision: str = ""
    """The address of the provision whose line it is, where the document is to say so."""

    @property
    def text(self) -> str:
        """All its characters, whatever their marks."""
        return "".join(run.text for run in self.runs)


@frozen
class Cell:
    """A table cell: at least one paragraph, or the continuation of the cell above without any."""

    paragraphs: tuple[Paragraph, ...]
    columns: int = 1
    """How many columns it is wide."""
    continues: bool = False
    """Whether it continues the cell above."""


@frozen
class Row:
    """A table row; an inserted or deleted one has only paragraphs of that mark."""

    cells: tuple[Cell, ...]
    mark: Mark = Mark.KEPT
    header: bool = False
    """Whether the row repeats at the top of each page."""
    again: tuple[Cell | None, ...] = ()
    """For each column of a form, the cell that repeats where the row goes on on another page."""
    long: bool = False
    """Whether it may be broken over pages, as no page has room for it."""

    @property
    def change(self) -> str:
        """The change that a whole row comes or goes by: the first of its text."""
        runs = (run for cell in self.cells for each in cell.paragraphs for run in each.runs)
        return next((run.change for run in runs if run.change), "")


@frozen
class Table:
    """A table. `widths` are shares of the page's width, one for each column; empty: equal."""

    rows: tuple[Row, ...]
    widths: tuple[float, ...] = ()
    form: bool = False
    """Whether it is a form that wordings are put side by side in, and no table of the law."""
    bare: bool = False
    """Whether it has no lines: columns of the block that closes an act."""


Block = Paragraph | Table


@frozen
class Comment:
    """A remark on one change: its paragraphs stand in the margin of every run of that change."""

    change: str
    paragraphs: tuple[str, ...]
    place: str = ""
    """Where the change is, for a medium that has no margin."""


@frozen
class Paper:
    """A whole document. The body (`blocks`) of a redline holds the law and nothing else."""

    title: str
    language: str
    """BCP 47 primary language of the text: `kk`, `ru`, `en`."""
    blocks: tuple[Block, ...]
    front: tuple[Paragraph, ...] = ()
    """The title block: above the text on the first page, and no part of it."""
    header: str = ""
    """The short title at the top of every further page."""
    identifier: str = ""
    """The digests of the texts that it was made from: among the properties of the document, and
    not on the page."""
    comments: tuple[Comment, ...] = ()
    author: str = ""
    date: datetime.date | None = None
    """Of the changes and of the document; none is written where it is not known."""
    attributions: Mapping[str, Attribution] = field(factory=dict)
    """Change's id → its own author and date, where a paper has the changes of several."""
    landscape: bool = False
    letterhead: bytes = field(default=b"", repr=False)
    """A DOCX whose styles, page and letterhead the document takes; empty: our own."""
    tracked: bool = False
    """Whether what a reader changes in the document is tracked from the start."""

    def mapped(self, change: Callable[[Paragraph], Paragraph]) -> Paper:
        """The paper with every paragraph changed, those of the title block and of cells too."""

        def cell(each: Cell) -> Cell:
            return evolve(each, paragraphs=tuple(map(change, each.paragraphs)))

        def row(each: Row) -> Row:
            again = (one and cell(one) for one in each.again)
            return evolve(each, cells=tuple(map(cell, each.cells)), again=tuple(again))

        def block(each: Block) -> Block:
            if isinstance(each, Paragraph):
                return change(each)
            return evolve(each, rows=tuple(map(row, each.rows)))

        front, blocks = tuple(map(change, self.front)), tuple(map(block, self.blocks))
        return evolve(self, front=front, blocks=blocks)

    def attribution(self, change: str) -> Attribution:
        """By whom and when a change was made; those of the paper, where it has none of its own."""
        return self.attributions.get(change, Attribution(self.author, self.date))


@frozen
class ListedFile:
    """A file of a dossier, by the name that it has in its folder."""

    name: str
    sha256: str


@frozen
class Contents:
    """The list of a dossier, from which its cover and its page are made."""

    language: str
    title: str
    """What the dossier is: «Құжаттар топтамасының тізбесі»."""
    heading: str
    """The title of the proposal."""
    facts: tuple[tuple[str, str], ...]
    """Name → text: addressee, status, initiator, act."""
    warnings: str
    """How many warnings there are, as a sentence."""
    texts: tuple[tuple[str, str], ...]
    """What a text is → its digest: baseline, proposal, result."""
    papers: tuple[tuple[str, tuple[ListedFile, ...]], ...]
    """What a paper is → its files."""
    lacking: tuple[str, ...] = ()
    """A sentence for each paper that was not made."""
