"""The command line as a process: arguments in, exit status out."""

from __future__ import annotations

import gc
import io
import sys

from drafting.cli import main


def run() -> None:
    """Run the command that the process was called with, and leave with its exit status."""
    # What a command reads it keeps until it ends: to look for garbage in it takes time for nothing.
    gc.set_threshold(200_000)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # whatever the locale: the law is not ASCII
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
