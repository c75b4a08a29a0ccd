"""Whether a machine has what the tool needs, and what each missing thing costs."""

from __future__ import annotations

import locale
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata

from attrs import frozen

from drafting.files.workspace import Workspace
from drafting.messages import current_language, say
from drafting.version import DISTRIBUTION
from drafting.word.office import find_office
from drafting.word.paper.styles import FONT

_PYTHON = (3, 11)
_PATIENCE = 20
"""Seconds for another program to name its version."""


@frozen
class Requirement:
    """One thing that the tool needs, and whether it is there."""

    name: str
    found: str
    """What is there; empty where nothing is."""
    costs: str = ""
    """What does not work without it; empty where it is as it should be."""
    do: str = ""
    needed: bool = False
    """Whether nothing works without it."""

    @property
    def fine(self) -> bool:
        """Whether it is as it should be."""
        return not self.costs


def examine(workspace: Workspace | None) -> list[Requirement]:
    """Look at Python, the libraries, other programs, fonts, the locale and the workspace."""
    return [_python(), *_libraries(), _office(), _font(), _encoding(), _workspace(workspace)]


def _python() -> Requirement:
    found = f"{platform.python_version()} ({sys.executable})"
    if sys.version_info >= _PYTHON:
        return Requirement("Python", found)
    return Requirement(
        "Python", found, say("nothing works"), say("install Python 3.11"), needed=True
    )


def _libraries() -> Iterator[Requirement]:
    """The tool and what it requires, each with its version."""
    yield Requirement("drafting", metadata.version(DISTRIBUTION))
    for required in metadata.requires(DISTRIBUTION) or ():
        if "extra ==" in required:
            continue
        name = re.split(r"[^\w.-]", required)[0]
        try:
            yield Requirement(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            do = say("install it: pip install '{required}'", required=required)
            yield Requirement(name, "", say("what needs it does not work"), do, needed=True)


def _office() -> Requirement:
    program = find_office()
    if program is None:
        costs = say("no --pdf, and no .rtf, .odt or .doc is read")
        return Requirement("LibreOffice", "", costs, say("install LibreOffice Writer"))
    return Requirement("LibreOffice", _answer(program, "--version") or program)


def _font() -> Requirement:
    name = say("the font of papers")
    if shutil.which("fc-match") is None:
        return Requirement(name, say("not known here; Word brings it"))
    found = _answer("fc-match", "--format=%{family}", FONT)
    if FONT in found:
        return Requirement(name, FONT)
    costs = say("PDFs are set in {other}, and break their lines elsewhere", other=found)
    do = say("install {font}, or Liberation Serif, which is as wide", font=FONT)
    alike = "Liberation Serif" in found or "Tinos" in found
    return Requirement(name, found, "" if alike else costs, "" if alike else do)


def _encoding() -> Requirement:
    name = say("the locale")
    set_to = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "C")
    encoding = locale.getpreferredencoding(False)
    language = say("messages in {language}", language=current_language())
    return Requirement(name, f"{set_to}, {encoding}, {language}")


def _workspace(workspace: Workspace | None) -> Requirement:
    name = say("the workspace")
    if workspace is None:
        costs = say("only commands that need no workspace work in this folder")
        do = say("go to one, or let `drafting import` begin one here")
        return Requirement(name, "", costs, do)
    acts, proposals = len(workspace.acts()), len(workspace.proposals())
    found = say(
        "{root}, acts: {acts}, proposals: {proposals}",
        root=workspace.root,
        acts=acts,
        proposals=proposals,
    )
    if not os.access(workspace.root, os.W_OK):
        do = say("write elsewhere: drafting build --out DIR")
        return Requirement(name, found, say("nothing can be written there"), do)
    return Requirement(name, found)


def _answer(*command: str) -> str:
    """The first line that a program prints; empty where it fails."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_PATIENCE, check=True, errors="replace"
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip().split("\n")[0]
