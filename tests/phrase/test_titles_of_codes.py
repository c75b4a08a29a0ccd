"""Orders on a title of a code, which is the one division that the act is."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from tests.acts import act
from tests.phrase.carried_out import changed, imported

TITLE = """Title 28. Commercial Instruments
Chapter 38. Consumer Protections
§ 28-3801. Scope.
This subchapter applies.
"""
CODE = imported(TITLE, "en")
OF_CODE = "Title 28 of the District of Columbia Official Code is amended as follows:\n(a) "


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "The title heading is amended by striking the word “Commercial” and inserting the "
                "word “Trade” in its place."
            ),
            ["- # Title 28. Commercial Instruments", "+ # Title 28. Trade Instruments"],
        ),
        (
            "The title heading is amended to read as follows:\n“Title 28. Trade”.",
            ["- # Title 28. Commercial Instruments", "+ # Title 28. Trade"],
        ),
        (
            (
                "The heading of chapter 38 is amended by striking the word “Consumer” and "
                "inserting the word “Buyer” in its place."
            ),
            ["- ## Chapter 38. Consumer Protections", "+ ## Chapter 38. Buyer Protections"],
        ),
        (
            (
                "Chapter 38 is amended by adding a new section 28-3802 to read as follows:\n"
                "“§ 28-3802. Fees.\n“A fee is paid.”."
            ),
            ["+ ### § 28-3802. Fees.", "+ A fee is paid."],
        ),
        (
            (
                "A new chapter 39 is added to read as follows:\n“Chapter 39. Fees\n"
                "“§ 28-3901. Fees.\n“A fee is paid.”."
            ),
            ["+ ## Chapter 39. Fees", "+ ### § 28-3901. Fees.", "+ A fee is paid."],
        ),
    ],
)
def test_what_the_title_holds_is_named_without_it(sentence: str, lines: list[str]) -> None:
    assert changed(CODE, OF_CODE + sentence) == lines


def test_the_heading_of_one_of_two_titles_is_none() -> None:
    two = imported(f"{TITLE}Title 29. Boats\n§ 29-101. Boats.\nA boat swims.\n", "en")
    with pytest.raises(PhraseError, match=r"there is no title\.heading"):
        changed(two, "The title heading is amended by striking “Boats” and inserting “Ships”.")


def test_the_title_alone_is_that_of_the_act() -> None:
    part = act("# Part 1. Bees\n1. a", language="en")
    with pytest.raises(PhraseError, match="there is no title"):
        changed(part, "The title is replaced by the following:\n‘On bees’.")


_FEES = """§ 6-1041.01. Boats.
A boat is a vessel.
§ 6-1041.02. Fees.
(a) A fee is paid.
(b) It is kept.
"""
_TO_SHIP = "is amended by striking the word “vessel” and inserting the word “ship” in its place."


@pytest.mark.parametrize(
    ("sentences", "lines"),
    [
        (
            f"Section 101 (D.C. Official Code § 6-1041.01) {_TO_SHIP}",
            ["- A boat is a vessel.", "+ A boat is a ship."],
        ),
        (
            (
                "Section 101 of the Boats Act of 1999, effective April 5, 1999 (D.C. Law 13-1; "
                f"D.C. Official Code § 6-1041.01), {_TO_SHIP}"
            ),
            ["- A boat is a vessel.", "+ A boat is a ship."],
        ),
        (
            (
                "(a) Section 102(a) (D.C. Official Code § 6-1041.02(a)) is amended as follows:\n"
                "(1) Strike the word “paid” and insert the word “due” in its place.\n"
                "(b) Section 102 (D.C. Official Code § 6-1041.02) is amended by adding a new "
                "subsection (c) to read as follows:\n“(c) It is small.”."
            ),
            ["- (a) A fee is paid.", "+ (a) A fee is due.", "+ (c) It is small."],
        ),
    ],
)
def test_a_section_is_found_by_its_number_in_the_code(sentences: str, lines: list[str]) -> None:
    assert changed(imported(_FEES, "en"), sentences) == lines


def test_the_number_of_the_law_comes_first() -> None:
    law = imported(_FEES.replace("6-1041.0", "10"), "en")
    sentence = f"Section 101 (D.C. Official Code § 102) {_TO_SHIP}"
    assert changed(law, sentence) == ["- A boat is a vessel.", "+ A boat is a ship."]


def test_a_section_that_the_code_has_elsewhere_is_not_there() -> None:
    with pytest.raises(PhraseError, match="there is no section-101"):
        changed(imported(_FEES, "en"), f"Section 101 (D.C. Official Code § 6-1042.01) {_TO_SHIP}")


@pytest.mark.parametrize(
    "cited",
    [
        f"Section 101 (D.C. Official Code § 6-1041.01) {_TO_SHIP}\n",
        "The Boats Act (D.C. Official Code § 6-1041.01 *et seq.*) is amended as follows:\n",
    ],
)
def test_a_new_section_is_refused_that_has_its_number_in_the_law_alone(cited: str) -> None:
    order = "A new section 102a is added to read as follows:\n“{} Rest.\n“A boat rests.”."
    with pytest.raises(PhraseError, match="has the numbers of the code"):
        changed(imported(_FEES, "en"), cited + order.format("Sec. 102a."))
    order = order.replace("102a", "6-1041.03")
    assert changed(imported(_FEES, "en"), cited + order.format("§ 6-1041.03."))[-2:] == [
        "+ # § 6-1041.03. Rest.",
        "+ A boat rests.",
    ]


def test_a_law_may_be_cited_with_a_quotation_in_its_title() -> None:
    enacted = (
        "BE IT ENACTED BY THE COUNCIL OF THE DISTRICT OF COLUMBIA, That this act may be cited as "
        'the "Safe Boats ("SAFE") Amendment Act of 2024".\n'
    )
    order = f"Section 101 (D.C. Official Code § 6-1041.01) {_TO_SHIP}"
    assert changed(imported(_FEES, "en"), enacted + order)[-1] == "+ A boat is a ship."
