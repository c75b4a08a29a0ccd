"""Stretches of a text as messages show them."""

from __future__ import annotations

_CONTEXT = 40


def in_surroundings(text: str, start: int, end: int) -> str:
    """A stretch of a text in brackets, with what stands before and after it."""
    before, after = text[:start], text[end:]
    left = before if len(before) <= _CONTEXT else f"…{before[-_CONTEXT:]}"
    right = after if len(after) <= _CONTEXT else f"{after[:_CONTEXT]}…"
    return f"{left}[{text[start:end]}]{right}"
