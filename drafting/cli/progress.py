"""A bar on a terminal for whoever waits longer than a second; nothing in a pipe.

The bar stands on standard error. While a command prints, it is taken away.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from drafting.messages import say

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 0.8
"""Seconds before a bar is shown."""
_bar: _Bar | None = None


class _Bar:
    def __init__(self, what: str) -> None:
        self._what = what
        self._progress: Progress | None = None
        self._lock = threading.RLock()
        self._hidden = 0
        self._ended = False
        self._done: tuple[int, int] | None = None
        self._timer = threading.Timer(_PATIENCE, self._show)
        self._timer.daemon = True
        self._timer.start()

    def advance(self, done: int, of: int) -> None:
        """Show that so many steps are done."""
        with self._lock:
            self._done = done, of
            if self._progress:
                self._progress.update(self._progress.task_ids[0], completed=done, total=of)
                if not (self._hidden or self._ended):
                    self._progress.start()

    def hide(self) -> None:
        """Take the bar away, to print."""
        with self._lock:
            self._hidden += 1
            if self._progress:
                self._progress.stop()

    def show_again(self) -> None:
        """Let the next step put the bar back, after printing."""
        with self._lock:
            self._hidden -= 1

    def end(self) -> None:
        """Take the bar away for good."""
        self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._progress:
                self._progress.stop()

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        with self._lock:
            if self._ended:
                return
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            done, of = self._done or (0, None)
            self._progress.add_task(self._what, completed=done, total=of)
            if not self._hidden:
                self._progress.start()


@contextmanager
def waiting(command: str) -> Iterator[None]:
    """Show a bar while a command runs, where a person waits at a terminal."""
    global _bar  # noqa: PLW0603  (a process has one terminal)
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    from drafting.tasks.progress import observer

    _bar = bar = _Bar(say("{command} is at work", command=command))
    token = observer.set(bar.advance)
    try:
        yield
    finally:
        observer.reset(token)
        bar.end()
        _bar = None


@contextmanager
def printing() -> Iterator[None]:
    """Keep the bar away while something is printed."""
    bar = _bar
    if bar:
        bar.hide()
    try:
        yield
    finally:
        if bar:
            bar.show_again()
