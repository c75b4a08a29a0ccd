"""The command line as a process: arguments in, exit status out."""

from __future__ import annotations

import gc
import io
import os
import sys

from drafting.cli.main import WRONG_CONTENT, main
from drafting.errors import reason_of
from drafting.messages import say

TYPE_CHECKING = False  # as in `typing`, which is slow to load
if TYPE_CHECKING:
    from typing import Any, TextIO


def run() -> None:
    """Run the command that the process was called with, and leave with its exit status."""
    # What a command reads it keeps until it ends: to look for garbage in it takes time for nothing.
    gc.set_threshold(200_000)
    _open_closed()
    sys.stdout, sys.stderr = _stream(sys.stdout, 1), _stream(sys.stderr, 2)
    try:
        status = main(sys.argv[1:])
    except SystemExit as left:  # argparse, after a version or a help text
        status = left.code if isinstance(left.code, int) else 0
    sys.stdout.flush()
    if _Patient.lost is not None:
        lost = say("the output cannot be written: {reason}", reason=reason_of(_Patient.lost))
        sys.stderr.write(f"{say('error:')} {lost}\n")
        status = status or WRONG_CONTENT
    sys.stderr.flush()
    os._exit(status)  # as above: the interpreter would take apart all that was read, bit by bit


class _Patient(io.FileIO):
    """Where output goes. Once its reader has gone (`drafting check | head -1`) it goes nowhere, and
    the command runs to its end: its exit status is what it found. So it does where the disk is
    full, but that is an error in the end."""

    lost: OSError | None = None

    def write(self, data: Any) -> int:
        try:
            return super().write(data) or 0
        except BrokenPipeError:
            pass
        except OSError as error:
            _Patient.lost = error
        return memoryview(data).nbytes


def _open_closed() -> None:
    """Let a standard stream that the caller has closed (`drafting check >&-`) lead nowhere, before
    a file that the command opens takes its number."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free


def _stream(stream: TextIO | None, number: int) -> TextIO:
    """A standard stream in UTF-8, whatever the locale: the law is not ASCII. A name of a file that
    is not UTF-8 is written with a backslash. `number` is that of one that was closed."""
    try:
        number = stream.fileno() if stream else number
    except (AttributeError, OSError, ValueError):
        assert stream is not None, "a number alone has no mistakes"
        return stream
    raw = _Patient(number, "w", closefd=False)
    return io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding="utf-8",
        errors="backslashreplace",
        line_buffering=raw.isatty() or number == 2,
    )


if __name__ == "__main__":
    run()
