"""Orders of Georgia and Germany, as they are translated into English."""

from __future__ import annotations

import pytest

from tests.phrase.carried_out import changed, imported

ACT = imported(
    """LAW ON PONDS
Article 1. Frogs
1. A frog:
a) sings;
b) swims.
2. A frog rests.
3. A frog eats.
Article 2. Toads
A toad waits.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "Article 1(2) shall be formulated as follows:\n“2. A frog dives.”.",
            ["- 2. A frog rests.", "+ 2. A frog dives."],
        ),
        (
            (
                "in Article 1:\na) paragraph 3 shall be deleted;\nb) in paragraph 1, subparagraph "
                "(a) shall be formulated as follows:\n“a) calls;”."
            ),
            ["- a) sings;", "+ a) calls;", "- 3. A frog eats."],
        ),
        (
            "the title of Article 2 shall be formulated as follows: “Article 2. Newts”.",
            ["- # Article 2. Toads", "+ # Article 2. Newts"],
        ),
        (
            "Article 2 shall be invalidated.",
            ["- # Article 2. Toads", "+ # Article 2. [repealed]", "- A toad waits."],
        ),
        (
            "Article 1, paragraph 2, shall be set out in a new wording: “2. A frog dives.”.",
            ["- 2. A frog rests.", "+ 2. A frog dives."],
        ),
        (
            (
                "Paragraph 2 of Article 1 shall be deleted and the previous paragraph 3 becomes "
                "paragraph 2."
            ),
            ["- 2. A frog rests.", "- 3. A frog eats.", "+ 2. A frog eats."],
        ),
    ],
)
def test_they_are_read(sentence: str, lines: list[str]) -> None:
    assert changed(ACT, sentence) == lines
