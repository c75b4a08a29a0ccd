"""Definitions of New Zealand and Canada, which have no marks around them or their terms."""

from __future__ import annotations

import pytest

from tests.phrase.carried_out import changed, imported

NEW_ZEALAND = imported(
    """Gardens Act 2001
1 Interpretation
In this Act,—
garden means a plot of land
mole means an animal
tree includes a bush
2 Keepers
A garden must have a keeper.
""",
    "en",
)
CANADA = imported(
    """Gardens Act
Short Title
1 This Act may be cited as the Gardens Act.
Interpretation
2 In this Act,
garden means a plot of land; (jardin)
mole means an animal. (taupe)
Keepers
3 (1) A garden must have a keeper.
(2) The keeper digs.
4 A keeper may rest.
""",
    "en",
)


@pytest.mark.parametrize(
    ("orders", "lines"),
    [
        pytest.param(
            "(1) In section 1, insert in their appropriate alphabetical order:\n"
            "bee means an insect\nhouse means any of the following:\n(a) a building\n(b) a tent\n"
            "(2) In section 1, definition of mole, replace “an animal” with “a beast”.\n"
            "(3) In section 1, repeal the definition of tree.",
            [
                "+ bee means an insect",
                "- mole means an animal",
                "- tree includes a bush",
                "+ house means any of the following:",
                "+ (a) a building",
                "+ (b) a tent",
                "+ mole means a beast",
            ],
            id="several",
        ),
        pytest.param(
            "(1) In section 1, replace the definition of mole with:\nmole means a beast\n"
            "(2) In section 2, replace “must” with “may”.",
            [
                "- mole means an animal",
                "+ mole means a beast",
                "- A garden must have a keeper.",
                "+ A garden may have a keeper.",
            ],
            id="replaced",
        ),
    ],
)
def test_in_new_zealand(orders: str, lines: list[str]) -> None:
    assert [line for line in changed(NEW_ZEALAND, orders) if "< " not in line] == lines


@pytest.mark.parametrize("definition", ["bee means an insect; (abeille)", "bee means an insect"])
def test_the_first_definition_gets_no_mark_of_the_words_above_it(definition: str) -> None:
    chapeau = "Section 2 of the Act is amended by adding the following in alphabetical order:"
    order = f"{chapeau}\n“{definition}”"
    assert changed(CANADA, order) == [f"+ {definition}"]


def test_sections_with_dots_come_below_their_heading() -> None:
    order = (
        "5 The Act is amended by adding the following after section 4:\nMoles\n"
        "4.1 A mole is free.\n4.2 (1) A rat is free.\n(2) So is a vole."
    )
    assert changed(CANADA, order) == [
        "+ # Moles",
        "+ ## 4.1 ¶ A mole is free.",
        "+ ## 4.2 ¶ (1) A rat is free.",
        "+ (2) So is a vole.",
    ]
