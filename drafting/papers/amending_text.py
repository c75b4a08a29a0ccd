"""The amending text as a paper: the sentences, and the provisions that they quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import evolve

from drafting.model.cells import placed
from drafting.model.kind import Kind
from drafting.model.papers.amending import Sentence, SentencePart
from drafting.model.papers.chamber import ActFrame
from drafting.model.papers.paper import Block, Cell, Paper, Paragraph, Role, Row, Table
from drafting.model.provision import Provision
from drafting.papers.body import with_merged
from drafting.papers.matter import Matter
from drafting.papers.paragraphs import as_it_stands, line, titled
from drafting.papers.title_block import addressed, paper, signed, status


def amending_text(matter: Matter) -> Paper:
    """The sentences that order the change, as they would stand in the amending act."""
    assert matter.sentences, "the sentences were written"
    title = matter.draft_title
    sentences, frame = matter.sentences.sentences, _frame(matter)
    marks = matter.sentences.quotes
    if frame is None:
        body = [block for each in sentences for block in _blocks(each, marks)]
    else:
        body = [*_framed(matter, frame, sentences, marks)]
    if not any(each.part is SentencePart.TITLE for each in sentences):
        body.insert(len(frame.head) if frame else 0, titled(title))
    above = addressed(matter) if frame is None else [status(matter)]
    annexes = [block for each in sentences for block in _annexes(each)]
    return paper(matter, title, [*above, *body, *signed(matter), *annexes])


def _frame(matter: Matter) -> ActFrame | None:
    """What stands around the sentences; None for what is no draft of an act."""
    proposal, chamber = matter.proposal, matter.chamber
    form = proposal.form_for(matter.changes.old.identity.kind)
    if chamber is None or proposal.status != "draft" or not form:
        return None
    return chamber.acts.get(form)


def _framed(
    matter: Matter, frame: ActFrame, sentences: Sequence[Sentence], marks: str
) -> Iterator[Block]:
    """The sentences as an act: below its head, its title and the words that enact it."""
    yield from (titled(matter.form(each), Role.HEAD) for each in frame.head)
    titles = [each for each in sentences if each.part is SentencePart.TITLE]
    for each in titles:
        yield from _blocks(each, marks)
    if enacting := matter.form(frame.enacting):
        yield line(enacting, strong=True)
    for each in sentences:
        if each.part is not SentencePart.TITLE:
            yield from _blocks(each, marks)


def _blocks(sentence: Sentence, marks: str) -> Iterator[Block]:
    role = Role.TITLE if sentence.part is SentencePart.TITLE else Role.TEXT
    if not sentence.quoted or sentence.attached:
        yield line(sentence.text + sentence.mark, role)
        return
    yield line(sentence.text, role)
    quoted = [block for each in sentence.quoted for block in _quoted(each)]
    quoted[0] = _between(marks[0], quoted[0], "")
    quoted[-1] = _between("", quoted[-1], f"{marks[1]}{sentence.mark}")
    yield from quoted


def _annexes(sentence: Sentence) -> Iterator[Block]:
    """What stands in annexes of the amending act, each on pages of its own."""
    for head, provisions in sentence.annexes:
        yield line(head, Role.ANNEX)
        for each in provisions:
            yield from _quoted(each)


def _quoted(provision: Provision) -> Iterator[Block]:
    """A quoted provision, paragraph by paragraph; rows that follow each other as one table."""
    rows = [each for each in provision.walk() if each.kind is Kind.ROW]
    row_of = {id(each): row for row in rows for each in row.walk()}
    shown = ((row_of.get(id(each)), text) for each, text in provision.lines())
    for in_table, group in groupby(shown, key=lambda each: each[0] is not None):
        if in_table:
            shown_rows = {id(row): row for row, _ in group if row}
            table = Provision(Kind.TABLE, children=tuple(shown_rows.values()))
            yield Table(tuple(_row(table, at) for at in range(len(table.children))))
        else:
            yield from (as_it_stands(text) for _, text in group)


def _row(table: Provision, at: int) -> Row:
    row = table.children[at]
    own = [
        Cell(tuple(as_it_stands(each.text) for each in (cell, *cell.children)))
        for cell in row.children
        if not cell.merged
    ]
    return Row(with_merged(own, placed(table, at)))


def _between(before: str, block: Block, after: str) -> Block:
    """A block with marks before its first character and after its last."""
    if isinstance(block, Paragraph):
        runs = [*block.runs]
        runs[0] = evolve(runs[0], text=before + runs[0].text)
        runs[-1] = evolve(runs[-1], text=runs[-1].text + after)
        return evolve(block, runs=tuple(runs))
    rows = [*block.rows]
    rows[0] = _edge(rows[0], 0, before, "")
    rows[-1] = _edge(rows[-1], -1, "", after)
    return evolve(block, rows=tuple(rows))


def _edge(row: Row, at: int, before: str, after: str) -> Row:
    cells = [*row.cells]
    own = [index for index, cell in enumerate(cells) if cell.paragraphs][at]
    paragraphs = [*cells[own].paragraphs]
    marked = _between(before, paragraphs[at], after)
    assert isinstance(marked, Paragraph)
    paragraphs[at] = marked
    cells[own] = evolve(cells[own], paragraphs=tuple(paragraphs))
    return evolve(row, cells=tuple(cells))
