"""Amendments of the European Union, by what becomes of a small act."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.phrase.carried_out import changed, imported

PORTS = imported(
    """Regulation (EU) No 575/2013 on ports
CHAPTER I
GENERAL PROVISIONS
Article 1
Subject matter
This Regulation lays down rules on ports.
It does not apply to private ports.
Article 2
Obligations of ports
1. Ports shall keep records.
2. Ports shall notify the following:
(a) the number of vessels;
(b) the quantities, broken down by:
(i) species;
(ii) vessel.
The notification shall be made by 31 January.
CHAPTER II
FINAL PROVISIONS
Article 3
Penalties
1. Member States shall lay down penalties.
Article 4
Entry into force
This Regulation shall enter into force on the day following that of its publication.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "In Article 2(2), points (a) and (b) are replaced by the following:\n‘(a) the "
                "number of ships;\n(b) the quantities, broken down by:\n(i) species;\n(ii) "
                "vessel.’."
            ),
            ["- (a) the number of vessels;", "+ (a) the number of ships;"],
        ),
        (
            "Article 3 is replaced by the following:\n‘Article 3\nSanctions\n1. There are none.’.",
            [
                "- ## Article 3 Penalties",
                "- 1. Member States shall lay down penalties.",
                "+ ## Article 3 Sanctions",
                "+ 1. There are none.",
            ],
        ),
        (
            (
                "The following Articles are inserted:\n‘Article 3a\nReview\nPorts are reviewed.\n"
                "Article 3b\nReports\n1. Ports report.’."
            ),
            [
                "+ ## Article 3a Review",
                "+ Ports are reviewed.",
                "+ ## Article 3b Reports",
                "+ 1. Ports report.",
            ],
        ),
        (
            "The heading of Chapter II is replaced by the following:\n‘CHAPTER II\nENFORCEMENT’.",
            ["- # CHAPTER II FINAL PROVISIONS", "+ # CHAPTER II ENFORCEMENT"],
        ),
        (
            "Article 3 is replaced by the following:\n‘Article 3\nThere are no penalties’.",
            [
                "- ## Article 3 Penalties",
                "- 1. Member States shall lay down penalties.",
                "+ ## Article 3",
                "+ There are no penalties.",
            ],
        ),
    ],
)
def test_a_title_below_its_number_is_a_title(sentence: str, lines: list[str]) -> None:
    assert changed(PORTS, sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "In Article 1, the second paragraph is deleted.",
            ["- It does not apply to private ports."],
        ),
        (
            "In the first paragraph of Article 1, ‘rules’ is replaced by ‘common rules’.",
            [
                "- This Regulation lays down rules on ports.",
                "+ This Regulation lays down common rules on ports.",
            ],
        ),
        (
            "In Article 2(2), first subparagraph, point (a) is deleted.",
            ["- (a) the number of vessels;"],
        ),
        (
            "In the first subparagraph of Article 2(2), point (a) is deleted.",
            ["- (a) the number of vessels;"],
        ),
        ("In Article 2(2), point (b), point (i) is deleted.", ["- (i) species;"]),
        (
            "In Article 2(2):\n(a) point (a) is deleted;\n(b) in point (b), point (ii) is deleted.",
            ["- (a) the number of vessels;", "- (ii) vessel."],
        ),
    ],
)
def test_places_as_the_union_names_them(sentence: str, lines: list[str]) -> None:
    assert changed(PORTS, sentence) == lines


def test_a_letter_that_goes_on_with_a_list_stands_in_no_other() -> None:
    with pytest.raises(DraftingError, match="there is no"):
        changed(PORTS, "In Article 2(2), point (h), point (i) and point (j) are deleted.")


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "In Article 2 of Regulation (EU) No 575/2013, paragraph 1 is deleted.",
            ["- 1. Ports shall keep records."],
        ),
        (
            "In Article 2(2) of Regulation (EU) No 575/2013, point (b), point (i) is deleted.",
            ["- (i) species;"],
        ),
    ],
)
def test_the_act_may_stand_between_two_units(sentence: str, lines: list[str]) -> None:
    assert changed(PORTS, sentence) == lines


JANUARY = [
    "- The notification shall be made by 31 January.",
    "+ The notification shall be made by 1 March.",
]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            (
                "On page 12, Article 2(2), second subparagraph:\nfor: ‘by 31 January’,\n"
                "read: ‘by 1 March’."
            ),
            JANUARY,
        ),
        (
            (
                "On page 12, in Article 2(2), second subparagraph:\n\nfor:\n"
                "‘by 31 January’,\nread:\n"
                "‘by 1 March’."
            ),
            JANUARY,
        ),
        (
            "Article 2(2), second subparagraph: for: ‘by 31 January’, read: ‘by 1 March’.",
            JANUARY,
        ),
        (
            (
                "In Article 2(2)(b)(i):\nfor: ‘(i) species;’,\nread: ‘(i) kinds;’.\n"
                "In Article 3(1):\nfor: ‘penalties’,\nread: ‘fines’."
            ),
            [
                "- (i) species;",
                "+ (i) kinds;",
                "- 1. Member States shall lay down penalties.",
                "+ 1. Member States shall lay down fines.",
            ],
        ),
    ],
)
def test_a_corrigendum_gives_the_words_on_lines_of_their_own(text: str, lines: list[str]) -> None:
    assert changed(PORTS, text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "On page 3, recital 5:\nfor: ‘penalties’,\nread: ‘fines’.",
        "for: ‘penalties’,\nread: ‘fines’.",
        "In Article 2(2)(b)(i):\nfor: ‘(i) species;’,\nread: ‘(ii) species;’.",
        "In Article 2 of Regulation (EU) No 576/2013, paragraph 1 is deleted.",
    ],
)
def test_what_a_corrigendum_does_not_show_is_refused(text: str) -> None:
    with pytest.raises(DraftingError):
        changed(PORTS, text)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "In Article 1, the first and second paragraphs are replaced by the following: "
            "‘There are rules.’",
            [
                "- This Regulation lays down rules on ports.",
                "- It does not apply to private ports.",
                "+ There are rules.",
            ],
            id="fewer",
        ),
        pytest.param(
            "In Article 2(2), the second subparagraph is replaced by the following:\n"
            "‘It shall be made by May.\nIt shall be short.’",
            [
                "- The notification shall be made by 31 January.",
                "+ It shall be made by May.",
                "+ It shall be short.",
            ],
            id="more",
        ),
    ],
)
def test_more_or_fewer_unnumbered_lines_come_for_others(sentence: str, lines: list[str]) -> None:
    assert changed(PORTS, sentence) == lines


@pytest.mark.parametrize(
    "sentence",
    [
        # It has a list below it.
        "In Article 2(2), the first and second subparagraphs are replaced by the following: ‘No.’",
        "In Article 1, the second paragraph is replaced by the following:\n‘Ports are:\nsafe.’",
        "In Article 1, the first and second paragraphs are replaced by the following:\n‘1. No.’",
    ],
)
def test_a_list_is_no_unnumbered_line(sentence: str) -> None:
    with pytest.raises(DraftingError):
        changed(PORTS, sentence)


def test_a_list_below_a_number_leads_back_to_what_that_stands_in() -> None:
    orders = """Article 2 is amended as follows:
(a) paragraph 2 is amended as follows:
(i) point (a) is deleted;
(ii) in point (b), point (ii) is deleted;
(b) the following paragraph is added:
‘3. Ports shall rest.’.
"""
    assert changed(PORTS, orders, indented=True) == [
        "-   (a) the number of vessels;",
        "-     (ii) vessel.",
        "+ 3. Ports shall rest.",
    ]


def test_what_follows_a_sentence_of_its_list_stands_below_it() -> None:
    orders = """(1) Article 2 is amended as follows.
(2) In paragraph 1, the word ‘keep’ is replaced by ‘hold’.
"""
    assert changed(PORTS, orders) == [
        "- 1. Ports shall keep records.",
        "+ 1. Ports shall hold records.",
    ]


def test_what_is_inserted_stands_beside_the_paragraph_whose_number_it_takes() -> None:
    act = imported(
        "Ponds Act\nArticle 1\nFrogs\n1. A frog sings.\n2. A newt rests.\n3. A toad digs.\n", "en"
    )
    order = (
        "In Article 1, paragraph 3 becomes paragraph 4, and the following paragraph is inserted:\n"
        "‘3. A fox looks on.’"
    )
    assert changed(act, order) == ["- 3. A toad digs.", "+ 3. A fox looks on.", "+ 4. A toad digs."]
