"""Orders as India, South Africa and Ireland draft them, by what becomes of a small act."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.phrase.carried_out import changed, imported

WATER = imported(
    """Water Supply Act 1995
1 Definitions
In this Act:
“bore” means a hole;
“water” means ground water.
2 Grant
(1) The Minister may grant a licence.
(2) The Minister must give reasons for a refusal.
(3) A licence remains in force for 2 years.
""",
    "en",
)
YEARS = [
    "- (3) A licence remains in force for 2 years.",
    "+ (3) A licence remains in force for 3 years.",
]
RENEWAL = "+ (4) A licence may be renewed."


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "In section 2 of the Principal Act, the following subsection is substituted for "
                "subsection (3):\n“(3) A licence remains in force for 3 years.”."
            ),
            YEARS,
        ),
        (
            (
                "In section 2 of the principal Act,—\n"
                "(i) in sub-section (3), for the words “2 years”, the words “3 years” shall be "
                "substituted;\n(ii) after sub-section (3), the following sub-section shall be "
                "inserted, namely:—\n“(4) A licence may be renewed.”."
            ),
            [*YEARS, RENEWAL],
        ),
        (
            (
                "In section 2, sub-section (3) shall be renumbered as sub-section (4) thereof, and "
                "before sub-section (4) as so renumbered, the following sub-section shall be "
                "inserted, namely:—\n“(3) A licence is green.”."
            ),
            [
                "- (3) A licence remains in force for 2 years.",
                "+ (3) A licence is green.",
                "+ (4) A licence remains in force for 2 years.",
            ],
        ),
        (
            (
                "2. Amendment of section 2 of Act 6 of 1995.—In section 2 of the principal Act, "
                "in sub-section (3), for the words “2 years”, the words “3 years” shall be "
                "substituted."
            ),
            YEARS,
        ),
        (
            (
                "Insertion of new sub-section.—In section 2, after sub-section (3), the following "
                "sub-section shall be inserted, namely:—\n“(4) A licence may be renewed.”."
            ),
            [RENEWAL],
        ),
        (
            "In section 2(1), after the word “may”, the words “refuse or” shall be inserted.",
            [
                "- (1) The Minister may grant a licence.",
                "+ (1) The Minister may refuse or grant a licence.",
            ],
        ),
        (
            (
                "For subsection (3) of section 2, the following subsection shall be substituted, "
                "namely:—\n“(3) A licence remains in force for 3 years.”."
            ),
            YEARS,
        ),
        (
            (
                "Section 2 of the Principal Act is amended—\n"
                "(a) in subsection (3), by the substitution of “3 years” for “2 years”, and\n"
                "(b) by the insertion of the following subsection after subsection (3):\n"
                "“(4) A licence may be renewed.”."
            ),
            [*YEARS, RENEWAL],
        ),
        (
            (
                "Section 2 is hereby amended—\n(a) by the substitution for subsection (3) of the "
                "following subsection:\n“(3) A licence remains in force for 3 years.”; and\n"
                "(b) by the addition of the following subsection:\n“(4) A licence may be renewed.”."
            ),
            [*YEARS, RENEWAL],
        ),
        (
            (
                "Section 2 is amended by the substitution in subsection (3) for the expression "
                "“2 years” of the expression “3 years”."
            ),
            YEARS,
        ),
        (
            "Section 2 is amended by the deletion of “for a refusal” in subsection (2).",
            [
                "- (2) The Minister must give reasons for a refusal.",
                "+ (2) The Minister must give reasons.",
            ],
        ),
        (
            "Section 2 is amended by the deletion of subsection (3).",
            ["- (3) A licence remains in force for 2 years."],
        ),
        (
            "1 Section 1 (definition of “bore”)\nOmit “hole”, substitute “well”.",
            ["- “bore” means a hole;", "+ “bore” means a well;"],
        ),
    ],
)
def test_it_is_carried_out(sentence: str, lines: list[str]) -> None:
    assert changed(WATER, sentence) == lines


def test_another_act_is_no_principal_act() -> None:
    with pytest.raises(DraftingError, match="another act: the Fisheries Act 1990"):
        changed(WATER, "Section 2 of the Fisheries Act 1990 is amended by the deletion of “a”.")
    text = "Section 5 of the Fisheries Act 1990 is amended by the deletion of “a”.\n"
    with pytest.raises(DraftingError, match="another act"):
        changed(WATER, f"{text}Section 2(3) of the principal Act is repealed.")


def test_a_side_note_that_names_an_act_is_not_passed_over_where_its_order_names_none() -> None:
    order = (
        "Amendment of section 2 of the Fees Act, 1990.—In section 2, for “2 years” substitute “3”."
    )

    with pytest.raises(DraftingError, match="no sentence that orders a change"):
        changed(WATER, order)
