"""What else than a document bears witness of what it looked like: the lists of dossiers."""

from __future__ import annotations

from itertools import islice

from drafting.files.workspace import Workspace

_MOST = 2_000
"""Lists of dossiers that are read."""
_LONGEST = 1 << 20


def is_listed(workspace: Workspace, sha256: str) -> bool:
    """Whether a file, by its digest, is one of a dossier that the workspace built: its `out/` lists
    it. A list that cannot be read is passed over."""
    lists = sorted((workspace.root / "out").glob("*/*/cover.txt"))
    for path in islice(lists, _MOST):
        try:
            with path.open(encoding="utf-8") as file:
                lines = file.read(_LONGEST).splitlines()
        except (OSError, UnicodeDecodeError):
            continue
        if any(line.startswith(sha256) for line in lines):
            return True
    return False
