"""What is left of a DOCX that LibreOffice has loaded and saved as DOCX again."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest


def resaved(documents: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Name → the bytes that LibreOffice saves; one office for all.

    Skips the test where there is no LibreOffice; fails it where CI=true.
    """
    if shutil.which("soffice") is None:
        missing = "no soffice here (Debian: libreoffice-writer)"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    files = {folder / f"{number:03}.docx": name for number, name in enumerate(documents)}
    for file, name in files.items():
        file.write_bytes(documents[name])
    again = folder / "again"
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'lo').as_uri()}"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(again)]
    done = subprocess.run(
        [*command, *map(str, files)], capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return {name: (again / file.name).read_bytes() for file, name in files.items()}
