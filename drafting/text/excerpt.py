"""Stretches of a text as messages show them."""

from __future__ import annotations

_CONTEXT = 40


def in_surroundings(text: str, start: int, end: int) -> str:
    """A stretch of a text in brackets, with the whole words that stand before and after it."""
    before, after = text[:start], text[end:]
    left, right = before, after
    if len(before) > _CONTEXT:
        left = f"…{before[-_CONTEXT - 1 :].partition(' ')[2] or before[-_CONTEXT:]}"
    if len(after) > _CONTEXT:
        right = f"{after[: _CONTEXT + 1].rpartition(' ')[0] or after[:_CONTEXT]}…"
    return f"{left}[{text[start:end]}]{right}"
