"""A stretch of a text in a message has whole words around it."""

from __future__ import annotations

import pytest

from drafting.text.excerpt import in_surroundings


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A gate is shut.", "A [gate] is shut."),
        (f"{'abcd ' * 9}gate{' abcd' * 9}", f"…{'abcd ' * 8}[gate]{' abcd' * 8}…"),
        (f"{'abcdef ' * 9}gate{' abcdef' * 9}", f"…{'abcdef ' * 5}[gate]{' abcdef' * 5}…"),
        (f"{'a' * 50}gate{'b' * 50}", f"…{'a' * 40}[gate]{'b' * 40}…"),
    ],
)
def test_words_around_a_stretch_are_whole_unless_they_are_too_long(text: str, shown: str) -> None:
    at = text.index("gate")
    assert in_surroundings(text, at, at + 4) == shown
