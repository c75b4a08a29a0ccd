"""DOCX → PDF by LibreOffice, where it is installed: nobody here lays out pages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from drafting.errors import Problem, WorkspaceError
from drafting.messages import say
from drafting.word.office import convert, find_office

_PATIENCE = 120
"""Seconds for the start of the office and each document."""

_DATE = re.compile(rb"(?<=/CreationDate)\(D:[^)]*\)")
_DAY = b"(D:19800101000000Z'"
_IDS = re.compile(rb"(/ID \[ <|(?<=>)\s<(?=[^>]*> \])|/DocChecksum /)([0-9A-F]{32})()")


def office() -> str:
    """The program that turns documents into PDF. Raises `WorkspaceError` where there is none."""
    found = find_office()
    if found is None:
        raise WorkspaceError(
            Problem(
                "no-office",
                say("LibreOffice is not installed here, and PDFs are made by it"),
                do=say("install LibreOffice (Debian: libreoffice-writer), or build without --pdf"),
            )
        )
    return found


def to_pdf(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Name → a DOCX as a PDF, one office for all. Raises `WorkspaceError` where LibreOffice is not
    there, or fails."""
    program, patience = office(), _PATIENCE * (1 + len(documents))
    try:
        done = convert(program, documents, "pdf", patience, at_home=True)
    except OSError as error:
        raise _failed(str(error)) from None
    if lost := [name for name in documents if name not in done.made]:
        raise _failed(say("no PDF of {lost}", lost=", ".join(lost)), done.messages)
    return {name: without_clock(made) for name, made in done.made.items()}


def without_clock(pdf: bytes) -> bytes:
    """A PDF with the date of no day and an id of its content, for the same bytes on any day (ISO
    32000-1, 14.3.3, 14.4). Each takes as many bytes as before: no offset changes."""
    dated = _DATE.sub(lambda found: _DAY.ljust(len(found[0]) - 1) + b")", pdf)
    name = hashlib.sha256(_IDS.sub(rb"\1\3", dated)).hexdigest()[:32].upper().encode()
    return _IDS.sub(rb"\g<1>%b\g<3>" % name, dated)


def _failed(*found: str) -> WorkspaceError:
    problem = say("LibreOffice made no PDF")
    lines = tuple(line for each in found for line in each.strip().splitlines()[-3:])
    return WorkspaceError(Problem("no-office", problem, found=lines))
