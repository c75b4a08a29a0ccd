"""How many examples the laws draw that take their time."""

from __future__ import annotations

from hypothesis import settings

_MANY = 40
"""Examples of a law in a run on random ones."""


def few(number: int) -> settings:
    """So many examples, and a third more in a run on random ones."""
    random = settings.default is not None and settings.default.max_examples >= _MANY
    return settings(max_examples=number * 4 // 3 if random else number)
