"""Work, counted: what a test asserts instead of a clock, which other work on the machine moves."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

_COMPILER = str(Path(re.__file__).parent)


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of Python the work runs, each as often as it is run.

    A loop inside a function of C counts as one line, as does the compiling of a pattern, which is
    done once; a cache that is warm saves its lines.
    """
    count = 0

    def called(frame: FrameType, _: str, __: object) -> Callable[..., object] | None:
        return None if frame.f_code.co_filename.startswith(_COMPILER) else line

    def line(_: FrameType, event: str, __: object) -> Callable[..., object]:
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(called)
    try:
        work()
    finally:
        sys.settrace(before)
    return count
