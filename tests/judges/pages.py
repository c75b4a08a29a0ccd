"""What LibreOffice puts on each page of a DOCX, as text."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from drafting.tasks.pdf import to_pdf


def every_page(documents: Mapping[str, bytes]) -> dict[str, list[str]]:
    """Name → the text of each page, column by column, of documents that one office lays out.

    Skips the test where the tools are not; fails it where CI=true.
    """
    _need_tools()
    return {name: _text_of(pdf, []) for name, pdf in to_pdf(documents).items()}


def pages(document: bytes, folder: Path) -> list[str]:
    """The text of each page. Skips the test where the tools are not; fails it where CI=true."""
    _need_tools()
    (folder / "paper.docx").write_bytes(document)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run(
        [*command, str(folder / "paper.docx")], capture_output=True, timeout=120, check=True
    )
    command = ["pdftotext", "-layout", str(folder / "paper.pdf"), "-"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.rstrip("\f").split("\f")


def _need_tools() -> None:
    missing = [tool for tool in ("soffice", "pdftotext") if shutil.which(tool) is None]
    if missing:
        missed = f"no {', '.join(missing)} here (Debian: libreoffice-writer, poppler-utils)"
        if os.environ.get("CI") == "true":
            pytest.fail(missed)
        pytest.skip(missed)


def _text_of(pdf: bytes, options: list[str]) -> list[str]:
    command = ["pdftotext", *options, "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, timeout=60, check=True)
    return done.stdout.decode().rstrip("\f").split("\f")
