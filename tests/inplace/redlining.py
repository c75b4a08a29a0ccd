"""The call under test, for acts and proposals of tests."""

from __future__ import annotations

import datetime

from drafting.errors import FormatError
from drafting.model.act import Act
from drafting.model.change import Amended
from drafting.model.localized import same
from drafting.model.proposal import Proposal
from drafting.papers import Matter, redline
from drafting.word.document.act.match import match
from drafting.word.document.document import read_document
from drafting.word.document.view import View
from drafting.word.tracked.redline import redline_into

BY = Proposal(
    proposal="p",
    target="law",
    baseline="2020-01-01",
    initiator=same("депутат А."),
    date=datetime.date(2021, 5, 4),
)
VIEWS = {"accept": View.ACCEPTED, "reject": View.REJECTED}


def into(data: bytes, amended: Amended, *, moves: bool = False, exact: bool = True) -> bytes:
    """A document with the changes in it."""
    paper = redline(Matter(amended.changes, BY))
    document = read_document(data, "law.docx")
    matched = match(amended.changes.old, document, exact=exact)
    if isinstance(matched, list):
        raise FormatError(matched)
    return redline_into(document, matched, amended.changes, paper, moves=moves)


def seen(data: bytes, view: str) -> list[tuple[str, str]]:
    """The paragraphs of a body that people see, each after its automatic number."""
    document = read_document(data, "law.docx", VIEWS[view])
    return [
        (document.numbers.get(paragraph.element, ""), paragraph.text)
        for paragraph in document.story.paragraphs()
        if paragraph.text.strip() or document.numbers.get(paragraph.element)
    ]


def said(act: Act) -> list[str]:
    """Its lines, without what is layout."""
    return [bare(site.line) for site in act.lines()]


def bare(text: str) -> str:
    """A line in which white space is no matter."""
    return " ".join(text.split())
