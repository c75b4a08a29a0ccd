"""Amending Acts of India on an Act with Chapters that were inserted, and one Schedule."""

from __future__ import annotations

import pytest

from tests.phrase.carried_out import changed, imported

ACT = imported(
    """The Gardens Act, 1995
CHAPTER I
PRELIMINARY
1. Short title.—This Act may be called the Gardens Act, 1995.
CHAPTER IIA
KEEPERS
3. Keepers.—The State Government may appoint keepers.
CHAPTER III
MOLES
4. Moles.—A mole digs.
THE SCHEDULE
1. Apple.
2. Pear.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "In the principal Act, after Chapter IIA, the following Chapter shall be "
                "inserted, namely:—\n“CHAPTER IIB\nCATS\n3A. Cats.—Cats may be kept.”."
            ),
            ["+ # CHAPTER IIB CATS", "+ 3A. Cats.—Cats may be kept."],
        ),
        (
            (
                "After Chapter III of the principal Act, the following Chapter shall be inserted, "
                "namely:—\n“CHAPTER IIIA\nCATS\n5. Cats.—Cats may be kept.”."
            ),
            ["+ # CHAPTER IIIA CATS", "+ 5. Cats.—Cats may be kept."],
        ),
        (
            (
                "For the heading of Chapter IIA, the following heading shall be substituted, "
                "namely:—\n“CATS”."
            ),
            ["- # CHAPTER IIA KEEPERS", "+ # CHAPTER IIA CATS"],
        ),
        (
            (
                "In the Schedule to the principal Act, after entry 2, the following entry shall "
                "be inserted, namely:—\n“3. Plum.”."
            ),
            ["+ 3. Plum."],
        ),
        ("In the Schedule to the principal Act, entry 2 shall be omitted.", ["- 2. Pear."]),
    ],
)
def test_what_has_roman_figures_and_a_letter(sentence: str, lines: list[str]) -> None:
    assert changed(ACT, sentence) == lines
