"""The name of this program on the package index, and its version."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

DISTRIBUTION = "law-drafting"
"""On the index, `drafting` is another project's."""

_CODE = (".py", ".yaml")
_NO_PART = frozenset({"cli", "locale", "schema"})
_DIGITS = 12


def program_version() -> str:
    """The version that is installed; `unknown` where nothing is, as in a bare checkout."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  (slow to load)

    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "unknown"


@cache
def program_code() -> str:
    """What makes documents, as their proofs name it: the version, and a digest of the code that can
    have a part in them, whatever the line ends of its files. Two that differ in it may make
    different documents of the same law; two of one make the same."""
    import hashlib  # noqa: PLC0415  (slow to load)

    home = Path(__file__).parent
    digest = hashlib.sha256()
    for name, path in sorted(_files(home)):
        data = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{name} {len(data)}\n".encode() + data)
    return f"{program_version()}+{digest.hexdigest()[:_DIGITS]}"


def _files(home: Path) -> Iterator[tuple[str, Path]]:
    for folder, inner, names in os.walk(home):
        at = Path(folder)
        inner[:] = [each for each in inner if each not in _NO_PART or at != home]
        for name in names:
            if name.endswith(_CODE):
                yield (at / name).relative_to(home).as_posix(), at / name
