"""Colour on a terminal (ECMA-48, 8.3.117), for what is printed before rich is loaded.

`NO_COLOR` (no-color.org) and `FORCE_COLOR` (force-color.org) decide where they hold anything, as
they do for rich.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as in `typing`, which is slow to load
if TYPE_CHECKING:
    from typing import TextIO


def red(text: str, stream: TextIO | None = None) -> str:
    """An error's word, on standard error unless another stream is given."""
    return _painted(text, "1;31", stream or sys.stderr)


def yellow(text: str, stream: TextIO) -> str:
    """A warning's word."""
    return _painted(text, "1;33", stream)


def green(text: str) -> str:
    """The mark of what is as it should be, on standard output."""
    return _painted(text, "1;32", sys.stdout)


def bold(text: str) -> str:
    """A heading, on standard output."""
    return _painted(text, "1", sys.stdout)


def _is_coloured(stream: TextIO) -> bool:
    """Whether a stream shows colour."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    plain = os.environ.get("TERM") == "dumb"
    # The console of Windows before its Terminal shows the orders themselves.
    plain |= sys.platform == "win32" and "WT_SESSION" not in os.environ
    return stream.isatty() and not plain


def _painted(text: str, style: str, stream: TextIO) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if _is_coloured(stream) else text
