"""Other words of English orders for what their patterns have, by what becomes of a small act."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from tests.phrase.carried_out import changed, imported

BEES = imported(
    """Bees Act 1998

1 Definitions
(1) In this Act—
“hive” means a home for bees;
“keeper” means a person who keeps bees.

2 Register
(1) A keeper must register each hive.
(2) Registration—
(a) is free,
(b) lasts for three years, and
(c) may be renewed.

3 Penalty
A keeper who does not must pay.
""",
    "en",
)
QUEEN = "\n““queen” means a fertile bee;”."
_JOINED = ["- (b) lasts for three years, and", "+ (b) lasts for three years,"]


@pytest.mark.parametrize(
    "order",
    [
        "in the appropriate place, insert the following definition—",
        "insert at the appropriate place—",
        "insert the following definition at the appropriate place—",
        "at the appropriate place insert the following definition—",
    ],
)
def test_a_definition_comes_where_the_alphabet_has_it(order: str) -> None:
    came = changed(BEES, f"In section 1(1), {order}{QUEEN}")
    assert came[-1] == "+ “queen” means a fertile bee;"


@pytest.mark.parametrize(
    "order",
    [
        "the word “and” immediately after paragraph (b) is repealed.",
        "omit the “and” after paragraph (b).",
        "omit “and” immediately following paragraph (b).",
    ],
)
def test_the_word_after_a_paragraph_stands_at_its_end(order: str) -> None:
    assert changed(BEES, f"In section 2(2), {order}") == _JOINED


def test_another_word_than_that_at_its_end_is_refused() -> None:
    with pytest.raises(PhraseError, match="does not stand at the end"):
        changed(BEES, "In section 2(2), omit the word “lasts” after paragraph (b).")


@pytest.mark.parametrize("number", ["renumbered", "numbered"])
def test_a_section_becomes_its_own_first_subsection(number: str) -> None:
    sentence = (
        f"Section 3 of the principal Act shall be {number} as sub-section (1) thereof, and after "
        f"sub-section (1) as so {number}, the following sub-section shall be inserted, namely:—\n"
        "“(2) A fine is high.”."
    )
    assert changed(BEES, sentence) == [
        "- A keeper who does not must pay.",
        "+ (1) A keeper who does not must pay.",
        "+ (2) A fine is high.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "In the principal Act, for the word “hive”, wherever it occurs, the word “box” shall "
            "be substituted."
        ),
        "In the Bees Act 1998, for “hive”, in each place it occurs, substitute “box”.",
    ],
)
def test_words_of_no_place_change_in_the_whole_act(sentence: str) -> None:
    assert changed(BEES, sentence) == [
        "- “hive” means a home for bees;",
        "+ “box” means a home for bees;",
        "- (1) A keeper must register each hive.",
        "+ (1) A keeper must register each box.",
    ]
