"""Provisos and Explanations of Indian Acts, which are lines without numbers."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from tests.phrase.carried_out import changed, imported

ACT = imported(
    """The Beekeeping Act, 1998
3 Registration
(1) Every keeper shall register each hive.
(2) The fee shall be fifty rupees:
Provided that no fee shall be payable by a school.
(3) The register shall be public:
Provided that names are not shown:
Provided further that a court may see them.
""",
    "en",
)
FREE = "“Provided that a college is free.”."


@pytest.mark.parametrize(
    ("order", "lines"),
    [
        (
            "in sub-section (2), the proviso shall be omitted.",
            ["- Provided that no fee shall be payable by a school."],
        ),
        (
            (
                "in the proviso to sub-section (2), for the word “school”, the word “college” "
                "shall be substituted."
            ),
            [
                "- Provided that no fee shall be payable by a school.",
                "+ Provided that no fee shall be payable by a college.",
            ],
        ),
        (
            "in sub-section (3), the first proviso shall be omitted.",
            ["- Provided that names are not shown:"],
        ),
        (
            (
                "in sub-section (3), in the second proviso, for the word “may”, the word “shall” "
                "shall be substituted."
            ),
            [
                "- Provided further that a court may see them.",
                "+ Provided further that a court shall see them.",
            ],
        ),
        (
            (
                f"in sub-section (2), for the proviso, the following proviso shall be substituted, "
                f"namely:—\n{FREE}"
            ),
            [
                "- Provided that no fee shall be payable by a school.",
                "+ Provided that a college is free.",
            ],
        ),
        (
            f"in sub-section (1), the following proviso shall be inserted, namely:—\n{FREE}",
            ["+ Provided that a college is free."],
        ),
        (
            f"in sub-section (1), the following proviso shall be added at the end, namely:— {FREE}",
            ["+ Provided that a college is free."],
        ),
        (
            f"to sub-section (2), the following proviso shall be added, namely:—\n{FREE}",
            ["+ Provided that a college is free."],
        ),
        (
            (
                "in sub-section (1), the following Explanation shall be inserted, namely:—\n"
                "“Explanation.—A box is a hive.”."
            ),
            ["+ Explanation.—A box is a hive."],
        ),
        (
            "the following sub-section shall be inserted, namely:—\n“(4) A school is free.”.",
            ["+ (4) A school is free."],
        ),
    ],
)
def test_it_is_a_line_of_its_provision(order: str, lines: list[str]) -> None:
    assert changed(ACT, f"In section 3 of the principal Act, {order}") == lines


@pytest.mark.parametrize(
    ("order", "why"),
    [
        ("In section 3(3), omit the proviso.", "has 2 lines that begin with “Provided”, not one"),
        ("In section 3(1), omit the proviso.", "has 0 lines that begin with “Provided”, not one"),
        ("In section 3(3), omit the third proviso.", "has 2 lines that begin with “Provided”"),
        ("Omit the proviso.", "no provision is named, here or above"),
    ],
)
def test_which_one_is_meant_has_to_show(order: str, why: str) -> None:
    with pytest.raises(PhraseError, match=why):
        changed(ACT, order)
