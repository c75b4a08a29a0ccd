"""New wording that begins with the numbers in which it stands: `(b)(1) …` of the (1) in (b)."""

from __future__ import annotations

import pytest

from drafting.errors import PatchError
from tests.phrase.carried_out import changed, imported

WOODS = imported(
    """Woods Act of 2010

Sec. 5. Boats.
(a) A boat is a ship.
(b)(1) A fee is paid for:
(A) A boat; and
(B) A ship.
(2)(A) A fee is low; or
(B) A fee is free.
""",
    "en",
)
RESTATED = "Section 5{place} is amended to read as follows:\n“{text}.”."


@pytest.mark.parametrize(
    ("place", "text", "lines"),
    [
        pytest.param(
            "(b)(1)",
            "(b)(1) A toll is due for:\n“(A) A raft; and\n“(B) A ship",
            [
                "- (b)(1) A fee is paid for:",
                "-     (A) A boat; and",
                "+ (b)(1) A toll is due for:",
                "+     (A) A raft; and",
            ],
            id="first",
        ),
        pytest.param(
            "(b)(2)(B)",
            "(b)(2)(B) A toll",
            ["-     (B) A fee is free.", "+     (B) A toll."],
            id="last",
        ),
        pytest.param(
            "(b)(2)(A)",
            "(2)(A) A toll",
            ["-   (2)(A) A fee is low; or", "+   (2)(A) A toll."],
            id="two",
        ),
    ],
)
def test_the_outer_numbers_are_no_text(place, text, lines):
    assert changed(WOODS, RESTATED.format(place=place, text=text), indented=True) == lines


def test_the_number_of_another_one_is_refused():
    with pytest.raises(PatchError, match="not one provision with the number"):
        changed(WOODS, RESTATED.format(place="(b)(1)", text="(c)(1) A toll"))
