"""Refuses characters that XML 1.0 cannot hold, all at once, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.errors import FormatError, Problem
from drafting.messages import say
from drafting.model.papers.paper import Paper, Paragraph, Table
from drafting.word.document.runs import illegal_sign

_CONTEXT = 20


def check_characters(paper: Paper) -> None:
    """Raise a `FormatError` with a problem for each text of the paper that XML cannot hold."""
    problems = [
        _problem(place, text, found)
        for place, text in _texts(paper)
        if (found := illegal_sign(text))
    ]
    if problems:
        raise FormatError(problems)


def _problem(place: str, text: str, found: re.Match[str]) -> Problem:
    around = text[max(0, found.start() - _CONTEXT) : found.end() + _CONTEXT]
    return Problem(
        code="syntax",
        problem=say(
            "{place}: the character U+{code:04X} cannot stand in a DOCX",
            place=place,
            code=ord(found.group()),
        ),
        found=(ascii(around),),
        do=say("take the character out of the text"),
    )


def _texts(paper: Paper) -> Iterator[tuple[str, str]]:
    yield "title", paper.title
    yield "language", paper.language
    yield "author", paper.author
    yield "header", paper.header
    yield "identifier", paper.identifier
    for comment in paper.comments:
        for text in comment.paragraphs:
            yield say("comment on {change}", change=comment.change), text
    for paragraph in paper.front:
        yield from _runs(say("title block"), paragraph)
    for number, block in enumerate(paper.blocks, start=1):
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    for paragraph in cell.paragraphs:
                        yield from _runs(say("block {number} (table)", number=number), paragraph)
        else:
            yield from _runs(say("block {number}", number=number), block)


def _runs(place: str, paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    for run in paragraph.runs:
        yield place, run.text
