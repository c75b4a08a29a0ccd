"""A folder whose files belong together: made beside, then put in its place in one move."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from drafting.errors import Problem, Where, WorkspaceError, reason_of
from drafting.files.disk import write_atomic
from drafting.files.lock import held
from drafting.messages import say, to_say

_MADE, _OLD = ".part", ".old"
_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of renameat2(2)."""


def refuse_links(paths: Iterable[Path], within: Path) -> None:
    """Raise `WorkspaceError` where a link would lead a file out of a folder: a workspace that was
    sent or cloned could name any file of its reader's."""
    root = Path(os.path.realpath(within))
    for path in paths:
        target = Path(os.path.realpath(path))
        if not target.is_relative_to(root):
            problem = say("a link leads out of the workspace, to {target}", target=target)
            do = say("take the link away, or give a folder elsewhere with `--out`")
            raise WorkspaceError(Problem("unwritable", problem, Where(file=str(path)), do=do))


def put_in(folder: Path, files: Mapping[str, bytes], gone: Iterable[str] = ()) -> None:
    """Put files into a folder, by their paths in it, and take others out: all of it, or nothing.

    The folder is made anew beside its place, with all else that stood in it. It takes its place in
    one move on Linux, elsewhere in two; a call that is cut off between them is mended by the next.
    A link or a pipe in the place of a file is kept, and written to, afterwards. Other writers wait.
    Raises `WorkspaceError` where it cannot be written: it is as it was.
    """
    folder = Path(os.path.realpath(folder))
    aside = folder.with_name(f".{folder.name}.{os.urandom(4).hex()}{_MADE}")
    there = False
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with held(folder.parent) as alone:
            _tidy(folder, alone=alone)
            there = folder.exists()
            strange = {file for file in files if _is_strange(folder / file)}
            try:
                _fill(
                    aside, folder, {f: data for f, data in files.items() if f not in strange}, gone
                )
                _put(aside, folder)
            finally:
                if aside.exists():
                    shutil.rmtree(aside, ignore_errors=True)
        for file in strange:
            write_atomic(folder / file, files[file])
    except OSError as error:
        earlier = to_say(
            "the folder cannot be written: {reason}; nothing has changed: "
            "what is there is of an earlier call"
        )
        none = to_say("the folder cannot be written: {reason}; nothing has changed")
        problem = say(earlier if there else none, reason=reason_of(error))
        do = say("close the files that a program has open, or give another folder")
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            do = say("make room, or give another folder")
        raise WorkspaceError(
            Problem("unwritable", problem, Where(file=str(folder)), do=do)
        ) from None


def _tidy(folder: Path, *, alone: bool) -> None:
    """Undo what a call left that was cut off. While no other is running, which is certain where
    this one is `alone`, what was made for other folders goes too."""
    for left in folder.parent.glob(f".{folder.name}.????????{_OLD}"):
        if folder.exists():
            shutil.rmtree(left, ignore_errors=True)
        else:
            os.rename(left, folder)
    for left in folder.parent.glob(f".{'*' if alone else folder.name}.????????{_MADE}"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)


def _is_strange(path: Path) -> bool:
    """Whether a link leads there, or no file is there but something else."""
    return os.path.realpath(path) != str(path) or (path.exists() and not path.is_file())


def _fill(aside: Path, folder: Path, files: Mapping[str, bytes], gone: Iterable[str]) -> None:
    """Make the folder anew under another name."""
    aside.mkdir()
    if folder.exists():
        _copy(folder, aside, {*files, *gone})
    for file, data in files.items():
        path = aside / file
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as target:
            target.write(data)
        with suppress(FileNotFoundError):
            path.chmod(stat.S_IMODE((folder / file).stat().st_mode))


def _copy(folder: Path, aside: Path, without: set[str], below: str = "") -> None:
    """What a folder holds beside some files: the same files, under second names."""
    shutil.copymode(folder, aside)
    for each in sorted(os.scandir(folder), key=lambda entry: entry.name):
        name, target = f"{below}{each.name}", aside / each.name
        if each.is_dir(follow_symlinks=False):
            target.mkdir()
            _copy(Path(each.path), target, without, f"{name}/")
        elif name not in without:
            try:
                os.link(each.path, target, follow_symlinks=False)
            except OSError:  # the file system has no second names
                shutil.copy2(each.path, target, follow_symlinks=False)


def _put(aside: Path, folder: Path) -> None:
    """Put the folder in its place; the one that was there, if any, is `aside` then, or gone."""
    if not folder.exists():
        os.rename(aside, folder)
    elif not _exchanged(aside, folder):
        old = folder.with_name(aside.name.removesuffix(_MADE) + _OLD)
        os.rename(folder, old)
        try:
            os.rename(aside, folder)
        except OSError:
            os.rename(old, folder)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one move, if the system can."""
    if sys.platform != "linux":
        return False
    import ctypes  # noqa: PLC0415  (few need it)

    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return bool(rename(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0)
