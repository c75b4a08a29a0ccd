"""DOCX → PDF by LibreOffice, where it is installed: nobody here lays out pages."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from drafting.errors import Problem, WorkspaceError

_PROGRAMS = ("soffice", "libreoffice")
_PATIENCE = 120
"""Seconds for the start of the office and each document."""
_EPOCH = "315532800"
"""The date of the files of a dossier, 1980-01-01, as LibreOffice takes it for a PDF."""

_DATE = re.compile(rb"(?<=/CreationDate)\(D:[^)]*\)")
_DAY = b"(D:19800101000000Z'"
_IDS = re.compile(rb"(/ID \[ <|(?<=>)\s<(?=[^>]*> \])|/DocChecksum /)([0-9A-F]{32})()")


def office() -> str:
    """The program that turns documents into PDF. Raises `WorkspaceError` where there is none."""
    for name in _PROGRAMS:
        if found := shutil.which(name):
            return found
    raise WorkspaceError(
        Problem(
            "no-office",
            "LibreOffice is not installed here, and PDFs are made by it",
            do="install LibreOffice (Debian: libreoffice-writer), or build without --pdf",
        )
    )


def to_pdf(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Name → a DOCX as a PDF, one office for all; with a profile of its own, so that an open office
    of the user is left alone. Raises `WorkspaceError` where LibreOffice is not there, or fails."""
    program = office()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        files = {place / f"{number:03}.docx": name for number, name in enumerate(documents)}
        for file, name in files.items():
            file.write_bytes(documents[name])
        command = [program, "--headless", "--norestore"]
        command += [f"-env:UserInstallation={(place / 'profile').as_uri()}"]
        command += ["--convert-to", "pdf", "--outdir", folder, *map(str, files)]
        try:
            done = subprocess.run(
                command,
                capture_output=True,
                check=False,
                timeout=_PATIENCE * (1 + len(files)),
                env={**os.environ, "SOURCE_DATE_EPOCH": _EPOCH},
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _failed(str(error)) from None
        made = {name: file.with_suffix(".pdf") for file, name in files.items()}
        if lost := [name for name, file in made.items() if not file.exists()]:
            raise _failed(f"no PDF of {', '.join(lost)}", done.stderr.decode(errors="replace"))
        return {name: without_clock(file.read_bytes()) for name, file in made.items()}


def without_clock(pdf: bytes) -> bytes:
    """A PDF with the date of no day and an id of its content, for the same bytes on any day (ISO
    32000-1, 14.3.3, 14.4). Each takes as many bytes as before: no offset changes."""
    dated = _DATE.sub(lambda found: _DAY.ljust(len(found[0]) - 1) + b")", pdf)
    name = hashlib.sha256(_IDS.sub(rb"\1\3", dated)).hexdigest()[:32].upper().encode()
    return _IDS.sub(rb"\g<1>%b\g<3>" % name, dated)


def _failed(*found: str) -> WorkspaceError:
    problem = "LibreOffice made no PDF"
    lines = tuple(line for each in found for line in each.strip().splitlines()[-3:])
    return WorkspaceError(Problem("no-office", problem, found=lines))
