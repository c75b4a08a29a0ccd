"""Sentences that could be taken for others, by what becomes of a small act."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.phrase.carried_out import changed, imported

KEEPERS = imported(
    """Keepers Act 2001
SECTION 1. SHORT TITLE.
This Act may be cited as the Keepers Act.
SEC. 2. KEEPERS.
(a) A keeper shall—
(1) keep records;
(2) plant trees; and
(3) shall rest.
A keeper shall be paid.
(b) There are six keepers.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "Section 2(a) is amended in paragraph (1), by striking “keep” and inserting “hold”.",
            ["- (1) keep records;", "+ (1) hold records;"],
        ),
        (
            "Section 2(a) is amended in paragraph (3), by striking “shall” and inserting “may”.",
            ["- (3) shall rest.", "+ (3) may rest."],
        ),
    ],
)
def test_a_number_is_that_of_a_provision(sentence: str, lines: list[str]) -> None:
    assert changed(KEEPERS, sentence) == lines


@pytest.mark.parametrize(
    "sentence",
    [
        "Section 2(b) is amended in paragraph (1), by striking “six” and inserting “ten”.",
        "Section 2(a) is amended in paragraph (4), by striking “paid” and inserting “fed”.",
    ],
)
def test_what_has_no_number_is_not_taken_for_it(sentence: str) -> None:
    with pytest.raises(DraftingError, match="there is no"):
        changed(KEEPERS, sentence)
