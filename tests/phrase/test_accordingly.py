"""New numbers that follow of what comes or goes: “redesignating … accordingly”."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.phrase.carried_out import changed, imported

GARDENS = imported(
    """Gardens Act of 2010

Sec. 1. Keepers.
(a) A keeper digs.
(b) A keeper may—
(1) dig;
(2) plant; and
(3) rest.
(c) A keeper is paid.

Sec. 2. Moles.
A mole is free.
""",
    "en",
)
_HAT = "“(b) A keeper wears a hat.”"
_WITH_HAT = [
    "- (b) A keeper may—",
    "+ (b) A keeper wears a hat.",
    "+ (c) A keeper may—",
    "- (c) A keeper is paid.",
    "+ (d) A keeper is paid.",
]
_ONE_LESS = [
    "-   (1) dig;",
    "-   (2) plant; and",
    "-   (3) rest.",
    "+   (1) plant; and",
    "+   (2) rest.",
]


@pytest.mark.parametrize(
    ("orders", "lines"),
    [
        pytest.param(
            "Section 1(b) is amended by striking paragraph (1) and redesignating the subsequent "
            "paragraphs accordingly.",
            _ONE_LESS,
            id="in-one-sentence",
        ),
        pytest.param(
            "Section 1(b) is amended—\n(1) by striking paragraph (1); and\n"
            "(2) by redesignating the remaining paragraphs accordingly.",
            _ONE_LESS,
            id="in-a-list",
        ),
        pytest.param(
            "In section 1(b), omit paragraph (1), and renumber the remaining paragraphs "
            "accordingly.",
            _ONE_LESS,
            id="by-an-imperative",
        ),
        pytest.param(
            "Section 1(b) is amended—\n(1) by striking paragraph (1);\n"
            "(2) by redesignating the remaining paragraphs accordingly; and\n"
            "(3) in paragraph (2), as so redesignated, by striking “rest” and inserting “sleep”.",
            [*_ONE_LESS[:-1], "+   (2) sleep."],
            id="go-on-by-the-new-numbers",
        ),
        pytest.param(
            "Section 1 is amended by inserting after subsection (a) the following new subsection "
            f"and redesignating the subsequent subsections accordingly:\n{_HAT}.",
            _WITH_HAT,
            id="before-the-quotation",
        ),
        pytest.param(
            f"Section 1 is amended by inserting after subsection (a) the following:\n{_HAT};\n"
            "and by redesignating subsequent subsections accordingly.",
            _WITH_HAT,
            id="behind-the-quotation",
        ),
        pytest.param(
            "The Gardens Act of 2010 is amended by inserting after section 1 the following new "
            "section and redesignating the subsequent sections accordingly:\n"
            "“Sec. 2. Hats.\nA hat is green.”.",
            [
                "- # Sec. 2. Moles.",
                "+ # Sec. 2. Hats.",
                "+ A hat is green.",
                "+ # Sec. 3. Moles.",
            ],
            id="of-the-act",
        ),
    ],
)
def test_what_follows_gets_the_next_numbers(orders: str, lines: list[str]) -> None:
    assert changed(GARDENS, orders, indented=True) == lines


@pytest.mark.parametrize(
    ("order", "wrong"),
    [
        (
            (
                "Section 1 is amended by striking subsection (a) and redesignating the remaining "
                "paragraphs accordingly."
            ),
            "which provisions get other numbers is not clear",
        ),
        (
            "Section 1(b) is amended by redesignating the remaining paragraphs accordingly.",
            "which provisions get other numbers is not clear",
        ),
        (
            (
                "Section 1(b) is amended by inserting after paragraph (1) the following new "
                "paragraph and redesignating the subsequent paragraphs accordingly:\n“(3) sow;”."
            ),
            "the number 3 is not the one after 1",
        ),
        (
            (
                "Section 1(b) is amended by striking paragraph (3) and redesignating the "
                "subsequent paragraphs accordingly."
            ),
            "nothing that stands behind it gets another number",
        ),
        (
            (
                "Section 1(b) is amended—\n(1) by redesignating paragraph (3) as paragraph (4);\n"
                "(2) by striking paragraph (1); and\n"
                "(3) by redesignating the remaining paragraphs accordingly."
            ),
            "which provisions get other numbers is not clear",
        ),
    ],
)
def test_in_doubt_it_is_refused(order: str, wrong: str) -> None:
    with pytest.raises(DraftingError, match=wrong):
        changed(GARDENS, order)


def test_what_is_refused_is_named_once() -> None:
    order = "In section 1(b), omit paragraph (9) and renumber the remaining paragraphs accordingly."
    with pytest.raises(DraftingError) as error:
        changed(GARDENS, order)
    assert len(error.value.problems) == 1
