"""The parts of documents that tests look into, or write anew."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping


def parts(data: bytes) -> dict[str, bytes]:
    """All parts of a package, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def read(data: bytes, part: str = "word/document.xml") -> str:
    """A part as text."""
    return parts(data)[part].decode()


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A package of such parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name), content)
    return written.getvalue()
