"""Files on disk: read whole, written whole or not at all, one or several together."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from attrs import define, field

from drafting.errors import Problem, Where, WorkspaceError, reason_of
from drafting.messages import say, to_say

BASELINES, PROPOSALS = "baselines", "proposals"
"""The folders of a workspace that keep its texts, and what is proposed to change them."""
ASIDE = ".part"
"""Ends the name of a file until all of it is written."""
_ZIP = b"PK\x03\x04"
LARGEST = 64 * 1024 * 1024
"""Bytes of a text file; the longest code of laws in force has a tenth of that."""
_AS_TEXT = to_say("save the file as plain text in UTF-8")


Record = Callable[[Path, Mapping[Path, bytes], Mapping[Path, str]], tuple[Path, bytes]]
"""The last file, the new ones and where each waits → a file that records that they come."""


def read_text(path: Path, shown: str) -> str:
    """Read a whole text file, its line ends untouched; `shown` is its name in errors.

    Raises `WorkspaceError`.
    """
    if path.is_fifo():  # in a workspace nobody writes to it
        raise _unreadable(shown, say("this is no file, but a pipe"))
    data = read_bytes(path, shown, LARGEST)
    if data.startswith(_ZIP):
        raise _unreadable(shown, say("this is a Word document, or another zip"), say(_AS_TEXT))
    return decoded(data, shown)


def decoded(data: bytes, shown: str) -> str:
    """Decode a text in UTF-8, its line ends untouched. Raises `WorkspaceError` if it is not."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problem = say(
            "line {line} is not UTF-8: byte 0x{byte:02X}", line=line, byte=error.object[error.start]
        )
        raise _unreadable(shown, problem, say(_AS_TEXT)) from None


def read_bytes(path: Path, shown: str, largest: int) -> bytes:
    """Read a whole file of at most `largest` bytes. Raises `WorkspaceError`.

    Never more is read than that: a device has no size, and a file may grow.
    """
    too_large = say("the file is too large: more than {size} MB", size=largest >> 20)
    try:
        if path.is_char_device() or path.is_block_device() or path.is_socket():
            raise _unreadable(shown, say("this is no file, but a device"))
        if path.stat().st_size > largest:
            raise _unreadable(shown, too_large)
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        problem = say("the file cannot be read: {reason}", reason=reason_of(error))
        raise _unreadable(shown, problem, _likest(path)) from None
    if len(data) > largest:
        raise _unreadable(shown, too_large)
    return data


def write_atomic(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: under its own name it is never half written.

    Raises `WorkspaceError` where it cannot be written.
    """
    write_together({path: data})


def write_together(files: Mapping[Path, bytes], record: Record | None = None) -> None:
    """Write all files or none: each under another name first, then each under its own, in order.

    A link is followed, and a device or a pipe is written to. A file that is new gets the rights
    that the person's umask leaves; one that is replaced keeps its own.
    Unless the last is in its place, files that were not there before are taken back, and those that
    were are put back. Several are forced to the disk before the first takes its name, so that the
    order survives a power cut. `record` gives the file, with its content, that says what is about
    to come, and is there while that comes.
    Raises `WorkspaceError` where one of them cannot be written.
    """
    *_, shown = files
    together = _FilesTogether({_real(path): data for path, data in files.items()})
    try:
        together.look()
        if record:
            together.note(record)
        together.write()
        together.place()
    except OSError as error:
        more = say("; nothing has changed") if len(files) > 1 else ""
        reason = reason_of(error)
        problem = say("the file cannot be written: {reason}{more}", reason=reason, more=more)
        raise WorkspaceError(Problem("unwritable", problem, Where(file=str(shown)))) from None
    finally:
        together.clear()


@define
class _FilesTogether:
    """Files that are written together."""

    files: Mapping[Path, bytes]
    _aside: dict[Path, str] = field(factory=dict)
    """The other name of each, under which it waits until all are written."""
    _before: dict[Path, bytes | None] = field(factory=dict)
    """What each but the last was; None: it is new."""
    _noted: str = ""
    """The file that says what is about to come; empty: none is there."""

    @property
    def _last(self) -> Path:
        *_, last = self.files
        return last

    def look(self) -> None:
        """Find a name for each, and keep what is in its place; write to devices and pipes."""
        for path, data in self.files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and not path.is_file():
                path.write_bytes(data)
                continue
            if path != self._last:
                self._before[path] = path.read_bytes() if path.exists() else None
            self._aside[path] = _name_aside(path)

    def note(self, record: Record) -> None:
        """Write down what is about to come."""
        new = {path: self.files[path] for path, was in self._before.items() if was is None}
        self._noted = _written_aside(*record(self._last, new, self._aside), forced=True)

    def write(self) -> None:
        """Write each under its other name."""
        for path, aside in self._aside.items():
            _write_aside(path, self.files[path], aside, forced=len(self.files) > 1)

    def place(self) -> None:
        """Give each its own name; unless the last gets it, those that have it are as they were."""
        try:
            for path, aside in self._aside.items():
                os.replace(aside, path)
        except BaseException:
            if self._last not in self._aside or self._waits(self._last):
                self._take_back()
            raise

    def _take_back(self) -> None:
        for path, data in self._before.items():
            if self._waits(path):
                continue
            with suppress(OSError):
                if data is None:
                    os.unlink(path)
                else:
                    os.replace(_written_aside(path, data, forced=False), path)

    def clear(self) -> None:
        """Take away what still waits, and the note."""
        for left in (*self._aside.values(), self._noted):
            with suppress(OSError):
                os.unlink(left)

    def _waits(self, path: Path) -> bool:
        return os.path.exists(self._aside[path])


def _real(path: Path) -> Path:
    """The file that a path leads to by links; of a pipe (`-o /dev/stdout`) the path itself."""
    is_file = path.is_file() or not path.exists()
    return Path(os.path.realpath(path)) if is_file else path


def _name_aside(path: Path) -> str:
    """Another name for a file, beside its own."""
    return str(path.with_name(f".{path.name}.{os.urandom(4).hex()}{ASIDE}"))


def _written_aside(path: Path, data: bytes, *, forced: bool) -> str:
    """Write a file under another name; returns that name."""
    name = _name_aside(path)
    _write_aside(path, data, name, forced=forced)
    return name


def _write_aside(path: Path, data: bytes, name: str, *, forced: bool) -> None:
    try:
        with open(name, "xb") as file:
            file.write(data)
            if forced:
                file.flush()
                os.fsync(file.fileno())
        if path.exists():
            os.chmod(name, stat.S_IMODE(path.stat().st_mode))
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def refuse_stored(files: Mapping[Path, bytes]) -> None:
    """Raise `WorkspaceError` where what a command makes would replace a text, an act.yaml or a
    proposal of a workspace by another: those are kept by other commands, or by hand."""
    stored = [file for file, data in files.items() if _would_replace(file, data)]
    if stored:
        problem = say("the file is kept in a workspace, and would be replaced")
        do = say("give another name, or move the file away")
        raise WorkspaceError(Problem("clash", problem, Where(str(file)), do=do) for file in stored)


def _would_replace(path: Path, data: bytes) -> bool:
    path = Path(os.path.realpath(path))
    around = (each for each in path.parents if each.name in {BASELINES, PROPOSALS})
    if not (path.is_file() and any((each.parent / BASELINES).is_dir() for each in around)):
        return False
    try:
        return path.read_bytes() != data
    except OSError:
        return True


def _likest(path: Path) -> str:
    """What to do about a name that no file has, while another beside it is nearly of that name."""
    from difflib import get_close_matches  # noqa: PLC0415  (slow to load, and few need it)

    names: list[str] = []
    with suppress(OSError):
        names = [] if os.path.lexists(path) else os.listdir(path.parent)
    like = get_close_matches(path.name, names, 1, cutoff=0.7)
    return say("did you mean `{like}`?", like=path.with_name(like[0])) if like else ""


def _unreadable(shown: str, problem: str, do: str = "") -> WorkspaceError:
    return WorkspaceError(Problem("unreadable", problem, Where(file=shown), do=do))
