"""Judges of a DOCX that nobody here wrote."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

_DRIVER = Path(__file__).parent / "libreoffice.py"
_EDITOR = Path(__file__).parent / "editor.py"
_PYTHON = "/usr/bin/python3"


def libreoffice(documents: Mapping[str, bytes], folder: Path) -> dict[str, dict[str, Any]]:
    """What LibreOffice makes of DOCX files: name → `accept`, `reject`, `comments`, `labels`.

    Skips the test where there is no LibreOffice; fails it where CI=true.
    """
    return _judged(documents, folder)


def libreoffice_stories(documents: Mapping[str, bytes], folder: Path) -> dict[str, dict[str, Any]]:
    """The same of every story: name → `accept`, `reject`: story → paragraphs."""
    return _judged(documents, folder, "stories")


def _judged(documents: Mapping[str, bytes], folder: Path, *asked: str) -> dict[str, dict[str, Any]]:
    missing = _missing()
    if missing and os.environ.get("CI") == "true":
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    files = {f"{number:04}.docx": name for number, name in enumerate(documents)}
    for file, name in files.items():
        (folder / file).write_bytes(documents[name])
    command = [_PYTHON, str(_DRIVER), str(folder), *asked]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    return {files[file]: said for file, said in json.loads(done.stdout).items()}


def edited_by_hand(data: bytes, edits: Sequence[Sequence[Any]], folder: Path) -> bytes:
    """A document as LibreOffice saves it after edits; `editor.py` lists them. Skips the test, or
    fails it, as above."""
    missing = _missing()
    if missing and os.environ.get("CI") == "true":
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    source, target, listed = (folder / name for name in ("in.docx", "out.docx", "edits.json"))
    source.write_bytes(data)
    listed.write_text(json.dumps(edits), encoding="utf-8")
    command = [_PYTHON, str(_EDITOR), *map(str, (source, target, listed))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return target.read_bytes()


def _missing() -> str:
    if shutil.which("soffice") is None:
        return "no soffice here (Debian: libreoffice-writer)"
    command = [_PYTHON, "-c", "import uno"]
    python = Path(_PYTHON).exists()
    if not python or subprocess.run(command, capture_output=True, check=False).returncode:
        return f"no module uno for {_PYTHON} (Debian: python3-uno)"
    return ""
