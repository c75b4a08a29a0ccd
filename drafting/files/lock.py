"""One writer at a time in a workspace, and in a folder of dossiers."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drafting.errors import Problem, Where, WorkspaceError
from drafting.files.disk import BASELINES
from drafting.files.unfinished import take_back
from drafting.files.workspace import Workspace
from drafting.messages import say

_PATIENCE = 60.0
"""Seconds; the longest adoption takes a few."""
_PAUSE = 0.02


@contextmanager
def locked(workspace: Workspace) -> Iterator[None]:
    """Keep every other writer out of a workspace, from what is read to what is written.

    Where the system or the file system has no such lock, what was written meanwhile is noticed
    before it is replaced. Raises `WorkspaceError` where another writer stays too long.
    """
    with held(workspace.root / BASELINES):
        take_back(workspace.root)
        yield


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Keep every other writer out of a folder; yields whether the system can.

    The folder is locked itself (flock(2)), so that no file is left. Raises `WorkspaceError` where
    another writer stays too long.
    """
    handle = os.open(folder, os.O_RDONLY) if sys.platform != "win32" else -1
    try:
        yield _acquire(handle, str(folder))
    finally:
        if handle >= 0:
            os.close(handle)


def _acquire(handle: int, folder: str) -> bool:
    if sys.platform == "win32":
        return False
    import fcntl  # noqa: PLC0415  (Windows has none)

    until = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                problem = say("another command has been writing here for a minute")
                do = say("wait for it to end, and try again")
                raise WorkspaceError(
                    Problem("unwritable", problem, Where(file=folder), do=do)
                ) from None
            time.sleep(_PAUSE)
        except OSError:
            return False
        else:
            return True
