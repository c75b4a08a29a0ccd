"""Sentences that give a number and go on with what has it, or bring what has the number of what
goes."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError, PhraseError
from drafting.phrase import read_instructions
from tests.phrase.carried_out import changed, imported

ACT = imported(
    """Gardens Act 2010
Section 5. Keepers
(1) A keeper sows.
(2) A keeper rests.
(3) A keeper digs.
Section 6. Fees
(a) A fee is high.
(b) A fee is paid.
""",
    "en",
)
_RENUMBERED = ["- (3) A keeper digs.", "+ (3) A keeper eats.", "+ (4) A keeper digs."]
_BROUGHT_ANEW = ["- (3) A keeper digs.", "+ (3) A keeper eats."]
_EATS = "\n“(3) A keeper eats.”."


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "In section 5, renumber subsection (3) as subsection (4) and before it insert the "
                f"following subsection:{_EATS}"
            ),
            _RENUMBERED,
        ),
        (f"In section 5, renumber (3) as (4) and before it insert—{_EATS}", _RENUMBERED),
        (
            (
                "In section 5, subsection (3) is renumbered as subsection (4), and the following "
                f"subsection is inserted:{_EATS}"
            ),
            _RENUMBERED,
        ),
        (
            (
                "Section 5 is amended by renumbering subsection (3) as (4) and by inserting before "
                f"it the following:{_EATS}"
            ),
            _RENUMBERED,
        ),
        (
            (
                f"In section 5, omit subsection (3).\nIn section 5, insert the following "
                f"subsection (3):{_EATS}"
            ),
            _BROUGHT_ANEW,
        ),
        (
            (
                "Section 5 is amended—\n(a) by striking subsection (3); and\n(b) by inserting "
                f"after subsection (2) the following new subsection (3):{_EATS}"
            ),
            _BROUGHT_ANEW,
        ),
        (
            (
                "Section 5 is amended by striking subsection (3) and by inserting the following "
                f"subsection (3):{_EATS}"
            ),
            _BROUGHT_ANEW,
        ),
        (
            (
                "Subsection (b) of section 6 is redesignated as subsection (c) and amended to read "
                "as follows:\n“(c) A fee is due.”."
            ),
            ["- (b) A fee is paid.", "+ (c) A fee is due."],
        ),
        (
            (
                "Section 6 is amended as follows:\n(1) Subsection (b) is redesignated as "
                "subsection (c) and is amended by striking “paid” and inserting “due”."
            ),
            ["- (b) A fee is paid.", "+ (c) A fee is due."],
        ),
    ],
)
def test_what_goes_on_is_about_what_has_the_number(sentence: str, lines: list[str]) -> None:
    assert changed(ACT, sentence) == lines


def test_a_place_behind_the_number_is_read_with_it() -> None:
    sentence = (
        "Section 5 is amended by adding the following subsection (4) after subsection (3):\n"
        "“(4) A keeper eats.”."
    )
    assert changed(ACT, sentence) == ["+ (4) A keeper eats."]


def test_a_number_that_is_given_is_the_one_that_is_quoted() -> None:
    sentence = (
        "Subsection (b) of section 6 is redesignated as subsection (c) and amended to read as "
        "follows:\n“(b) A fee is due.”."
    )
    with pytest.raises(PhraseError, match=r"announced: c; in the quotation: b"):
        changed(ACT, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # Which of the two “it” is does not show.
        "In section 5, renumber subsections (2) and (3) as (3) and (4) and before it insert—",
        # What goes on as an order is no title of an act.
        "Section 5 is amended by redesignating subsection (2) as subsection (4) and amending it.",
        "Section 5 is amended by striking subsection (2) and amending section 6.",
    ],
)
def test_what_goes_on_without_a_clear_sense_is_left_over(sentence: str) -> None:
    reading = read_instructions(sentence, "en")
    assert not reading.instructions
    assert [each.line for each in reading.remainder] == [1]


TUBS = imported(
    """Tubs Act 2010
Section 6. Tubs
A tub is:
(1) a pail; or
(2) a cask.
""",
    "en",
)
_DESIGNATED = (
    "Section 6 is amended as follows:\n(1) The existing text is designated as subsection (a).\n"
    "(2) Subsection (a) is amended as follows:\n(A) "
)


@pytest.mark.parametrize(
    ("order", "lines"),
    [
        pytest.param(
            "The lead-in language is amended to read as follows:\n“(a) A vat is:”.",
            ["+ (a) A vat is:"],
            id="the-words-before-its-list",
        ),
        pytest.param(
            "Paragraph (2) is amended to read as follows:\n“(2) a can.”.",
            ["+ (a) A tub is:", "- (2) a cask.", "+ (2) a can."],
            id="one-of-its-list",
        ),
        pytest.param(
            "Paragraph (2) is repealed.",
            ["+ (a) A tub is:", "- (2) a cask.", "+ (2) [repealed]"],
            id="one-that-goes",
        ),
        pytest.param(
            "A new paragraph (3) is added to read as follows:\n“(3) a can.”.",
            ["+ (a) A tub is:", "+ (3) a can."],
            id="one-that-comes",
        ),
    ],
)
def test_what_stands_in_a_text_that_got_a_number_is_found_by_that(order, lines):
    assert changed(TUBS, _DESIGNATED + order) == ["- A tub is:", *lines]


def test_the_lead_in_language_for_a_subsection_is_that_of_it():
    sentence = (
        "The lead-in language for section 6 is amended by striking the word “tub” and inserting "
        "the word “vat” in its place."
    )
    assert changed(TUBS, sentence) == ["- A tub is:", "+ A vat is:"]


@pytest.mark.parametrize(
    "orders",
    [
        (
            "Section 5 is amended—\n(1) by redesignating subsection (2) as subsection (3);\n"
            "(2) by redesignating subsection (3) as subsection (4); and\n(3) by inserting after "
            "subsection (1) the following:\n“(2) A keeper eats.”."
        ),
        (
            "in section 5:\nsubsection (2) becomes subsection (3);\n"
            "subsection (3) becomes subsection (4);\nafter subsection (1) insert:\n"
            "“(2) A keeper eats.”;"
        ),
    ],
)
def test_what_loses_its_number_to_another_is_the_one_that_gets_the_next(orders: str) -> None:
    assert changed(ACT, orders) == [
        "- (2) A keeper rests.",
        "- (3) A keeper digs.",
        "+ (2) A keeper eats.",
        "+ (3) A keeper rests.",
        "+ (4) A keeper digs.",
    ]


def test_a_number_as_it_was_given_is_not_that_of_what_loses_it() -> None:
    orders = (
        "Section 5 is amended—\n(1) by redesignating subsection (2) as subsection (3); and\n"
        "(2) by redesignating subsection (3), as so redesignated, as subsection (4)."
    )
    with pytest.raises(DraftingError, match="renumbers or designates the same provision"):
        changed(ACT, orders)


RUSSIAN = imported(
    "Закон\nСтатья 1. Сад\nСад растет.\nСтатья 2. Пруд\n1. Пруд.\n2. Он мал.\n", "ru"
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "в статье 1 слово «Сад» заменить словами «1. Сад» и дополнить пунктом 2 следующего "
                "содержания: «2. Сад мал.»;"
            ),
            ["- Сад растет.", "+ 1. Сад растет.", "+ 2. Сад мал."],
        ),
        (
            "в пункте 2 статьи 2 слова «Он мал» заменить словами «1) Он чист»;",
            ["- 2. Он мал.", "+ 2. 1) Он чист."],
        ),
        (
            "в статье 1 слова «Сад растет» заменить словами «1.5 сада растут»;",
            ["- Сад растет.", "+ 1.5 сада растут."],
        ),
    ],
)
def test_a_number_with_a_stop_before_the_first_words_is_one(
    sentence: str, lines: list[str]
) -> None:
    assert changed(RUSSIAN, sentence) == lines
    assert not any("\\" in line for line in changed(RUSSIAN, sentence))
