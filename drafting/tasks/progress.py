"""How far a task has come, for whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")
Observer = Callable[[int, int], None]
"""Takes how many steps of a task are done, and of how many."""

observer: ContextVar[Observer | None] = ContextVar("observer", default=None)
"""Who watches; nobody, unless a person waits at a terminal."""


def steps(things: Sequence[T]) -> Iterator[T]:
    """The same things, each a step of the task that is being done."""
    for done, each in enumerate(things):
        if watching := observer.get():
            watching(done, len(things))
        yield each
