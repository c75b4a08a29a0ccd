"""Refusals that few proposals meet: each says what is wrong with this input."""

from __future__ import annotations

import pytest

from tests.acts import act
from tests.patch.amending import refusal

LAW = act(
    """\
= The Gardens Act
= of the valley

# Section 1. Beds
The beds are these.
## Chapter 1. Roses
1. Roses grow here:
  1) red;
  2) white.
2. Tulips grow there:
  1) yellow.
3. Weeds do not.

# Section 2. Paths
4. Paths are kept.

  A line of its own.
""",
    language="en",
)


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("{op: join, at: [1.1.1, 1.1.2]}", "both provisions have children of one number"),
        ("{op: join, at: [1.1.2, 1.1.3]}", "the first ends with a list"),
        ("{op: designate, at: '1', label: '1.'}", "1 holds divisions"),
        (
            "{op: move, at: first part of item 1 of chapter 1 of section 1, in: '2', number: '5'}",
            "names a line of text, not a whole",
        ),
        ("{op: move, at: 1.1, in: '1'}", "the operation would change nothing"),
        ("{op: move, at: 1.part-1, in: '2', number: '5'}", "the provision has no number to change"),
        ("{op: delete, at: 1.1.3, digest: ab}", "the digest has 2 digits"),
        ("{op: delete, at: 1.1.1–1.1.3, digest: abcdef0123}", "an address that names 3 provisions"),
        (
            '{op: insert-words, at: 1.1.3, after: Weeds, words: "or\\nmoss"}',
            "stand on several lines",
        ),
        ("{op: renumber, at: 1.part-1, to: '7'}", "the provision has no number to change"),
        ("{op: renumber, at: 1.1.3, to: '3'}", "the operation would change nothing"),
        (
            '{op: restate-heading, at: title, text: "The Gardens Act\\nof the valley"}',
            "the operation would change nothing",
        ),
        ("{op: replace-everywhere, forms: {red: red}}", "replaces a form by itself"),
        ("{op: replace-everywhere, forms: {red: ' '}}", "is empty"),
        ("{op: replace-everywhere, forms: {ru: {красный: белый}}}", "no table of forms in `en`"),
    ],
)
def test_it_is_refused_and_named(operation: str, named: str) -> None:
    assert named in refusal(LAW, f"- {operation}")
