"""How many examples the laws draw that take their time."""

from __future__ import annotations

from hypothesis import settings

_MANY = 40
"""Examples of a law in a run on random ones."""


def few(number: int) -> settings:
    """So many examples, of which a run on the same ones every time has a third."""
    random = settings.default is not None and settings.default.max_examples >= _MANY
    return settings(max_examples=number if random else max(number // 3, 3))
