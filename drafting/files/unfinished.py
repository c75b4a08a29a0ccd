"""What a call that was killed between two of its files has left, and how that is taken back.

Before the first of its files takes its name, a call writes beside the last one which files are new
and what they hold. While that record stands and the last file has not come, the call has not ended,
and whoever writes next takes its files away.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from drafting.files.disk import ASIDE, BASELINES, PROPOSALS

_RECORD = ".unfinished"


def record_of(
    last: Path, new: Mapping[Path, bytes], aside: Mapping[Path, str]
) -> tuple[Path, bytes]:
    """The file that says what a call is about to do, and its content: the new files with their
    digests, and where each file waits for its name."""
    folder = last.parent
    data = {
        "last": os.path.relpath(aside[last], folder),
        "new": {
            os.path.relpath(path, folder): sha256(text).hexdigest() for path, text in new.items()
        },
        "aside": [os.path.relpath(each, folder) for each in aside.values()],
    }
    return last.with_name(last.name + _RECORD), json.dumps(data).encode()


def take_back(root: Path) -> None:
    """Take away what calls that were killed have left in a workspace: files that hold what they
    wrote, in the folders of texts and proposals alone. The workspace is locked."""
    for record in (root / BASELINES).glob(f"*/.*{_RECORD}.*{ASIDE}"):
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            _take_back(root, record)
        with suppress(OSError):
            record.unlink()
    for left in (root / BASELINES).glob(f"*/.*{ASIDE}"):
        with suppress(OSError):
            left.unlink()


def _take_back(root: Path, record: Path) -> None:
    data = json.loads(record.read_bytes())
    folder = record.parent
    if (folder / data["last"]).exists():
        for name, digest in data["new"].items():
            path = folder / name
            if _is_kept(root, path) and sha256(path.read_bytes()).hexdigest() == digest:
                path.unlink()
    for name in data["aside"]:
        if name.endswith(ASIDE) and _is_kept(root, folder / name):
            (folder / name).unlink()
    record.unlink()
    folder.rmdir()  # only where it is new, and empty


def _is_kept(root: Path, path: Path) -> bool:
    """Whether a file is one of those that a workspace keeps."""
    kept = [(root / each).resolve() for each in (BASELINES, PROPOSALS)]
    return path.is_file() and any(each in path.resolve().parents for each in kept)
