"""Parts of acts and of schedules, and headings without a number, with the sections below them."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.phrase.carried_out import changed, imported

KEEPERS = imported(
    """Keepers Act 2001
PART 1
General
1 Duties
A keeper must rest.
Trees
2 Sale
A keeper must not sell a tree.
3 Offences
A person who sells a tree commits an offence.
PART 2
Other
4 Buy
A keeper must not buy a tree.
SCHEDULES
SCHEDULE 1
Fees
Part 1
General
1 A fee is due.
2 A fee is small.
Part 2
Special
3 A fee is large.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "Before section 2 insert—\n“Soil\n1A Soil\n(1) A keeper may dig.\n(2) Soil is kept.”",
            ["+ ## Soil", "+ ### 1A Soil", "+ (1) A keeper may dig.", "+ (2) Soil is kept."],
        ),
        (
            "After section 3 insert—\n“Soil\n3A Soil\nA keeper may dig.”",
            ["+ ## Soil", "+ ### 3A Soil", "+ A keeper may dig."],
        ),
        (
            "After section 2 insert—\n“Soil\n2A Soil\nA keeper may dig.”",
            ["+ ## Soil", "+ ### 2A Soil", "+ A keeper may dig."],
        ),
        ("Before section 3 insert the following heading—\n“Soil”.", ["+ ## Soil"]),
        (
            "After section 4 insert—\n“PART 3\nSoil\n5 Soil\nA keeper may dig.”",
            ["+ # PART 3 Soil", "+ ## 5 Soil", "+ A keeper may dig."],
        ),
        (
            "Before section 4 insert—\n“PART 1A\nSoil\n3A Soil\nA keeper may dig.”",
            ["+ # PART 1A Soil", "+ ## 3A Soil", "+ A keeper may dig."],
        ),
        (
            "After section 3 insert—\n“PART 1A\nSoil\n3A Soil\nA keeper may dig.”",
            ["+ # PART 1A Soil", "+ ## 3A Soil", "+ A keeper may dig."],
        ),
        (
            (
                "For section 2 and the italic heading before it substitute—\n"
                "“Soil\n2 Sale\nA keeper may sell soil.\n2A Soil\nSoil is kept.”"
            ),
            [
                "- ## Trees",
                "+ ## Soil",
                "+ A keeper may sell soil.",
                "- A keeper must not sell a tree.",
                "+ ### 2A Soil",
                "+ Soil is kept.",
            ],
        ),
        (
            (
                "After Part 1 insert—\n“PART 1A\nMiddle\n3A Middle\nA keeper is in the middle.\n"
                "Soil\n3B Soil\nSoil is kept.”"
            ),
            [
                "+ # PART 1A Middle",
                "+ ## 3A Middle",
                "+ A keeper is in the middle.",
                "+ ## Soil",
                "+ ### 3B Soil",
                "+ Soil is kept.",
            ],
        ),
        (
            (
                "In Schedule 1, after Part 1 insert—\n“Part 1A\nMiddle\n"
                "2A (1) A fee is paid.\n(2) It is low.”"
            ),
            ["+ ## Part 1A Middle", "+ ### 2A ¶ (1) A fee is paid.", "+ (2) It is low."],
        ),
        (
            "In Schedule 1, omit paragraphs 2 to 3.",
            ["- ### 2 ¶ A fee is small.", "- ### 3 ¶ A fee is large."],
        ),
        (
            "In Schedule 1, omit Part 2.",
            ["- ## Part 2 Special", "- ### 3 ¶ A fee is large."],
        ),
    ],
)
def test_what_stands_below_a_heading_comes_with_it(sentence: str, lines: list[str]) -> None:
    assert changed(KEEPERS, sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (
            "After section 4 insert—\n“4A Rest\nA keeper rests.\nSoil\n4B Soil\nSoil is kept.”",
            "a heading or not is not clear: Soil",
        ),
        ("Before section 2 insert the following heading—\n“Soil”", "a heading stands before"),
        (
            "After section 2 insert—\n“PART 1A\nSoil\n2A Soil\nA keeper may dig.”",
            "would stand within",
        ),
        ("For section 3 and the heading before it substitute “Soil\n3 A\nB.”", "no heading"),
        ("For section 2 and the heading before it substitute “2 A\nB.”", "does not begin with"),
        ("After Part 1 insert—\n“PART 1A\nMiddle\n3A Dig\nDig.\n2 Rest\nRest.”", "not clear"),
        ("In Schedule 1, omit paragraphs 2 to 9.", "there is no"),
    ],
)
def test_what_may_stand_elsewhere(sentence: str, why: str) -> None:
    with pytest.raises(DraftingError, match=why):
        changed(KEEPERS, sentence)


def test_no_schedule_stands_below_a_heading_of_sections() -> None:
    act = imported(
        "Boats Act 2010\n1 Keepers\nA keeper rests.\n2 Boats\nA boat is kept.\n"
        "SCHEDULE 1\n1 A fee.\n",
        "en",
    )
    sentence = "After section 1 insert—\n“Soil\n1A Soil\nA keeper may dig.”"
    assert changed(act, sentence) == [
        "+ # Soil",
        "+ ## 1A Soil",
        "+ A keeper may dig.",
        "- # 2 Boats",
        "+ ## 2 Boats",
    ]


def test_a_new_chapter_parts_one() -> None:
    act = imported(
        """Закон о садах
Глава 1. Сад
Статья 1. Сад
Сад зелен.
Статья 2. Дом
Дом бел.
""",
        "ru",
    )
    sentence = "после статьи 1 дополнить главой 1-1 следующего содержания:\n«Глава 1-1. Крот»."
    assert changed(act, sentence) == ["+ # Глава 1-1. Крот"]


def test_a_paragraph_alone_may_be_one_of_a_schedule_or_a_section() -> None:
    act = imported(
        "Keepers Act 2001\n1 Duties\n(1) A keeper rests.\n(2) A keeper digs.\n2 Sale\nNo sale.\n"
        "SCHEDULE 1\nFees\n1 (1) A fee is due.\n(2) A fee is small.\n",
        "en",
    )
    for sentence in ("Omit paragraph 1.", "Omit paragraph 1(2)."):
        with pytest.raises(DraftingError, match="may mean"):
            changed(act, sentence)
    assert changed(act, "Omit section 1(2).") == ["- (2) A keeper digs."]
    assert changed(act, "In Schedule 1, omit paragraph 1(2).") == ["- (2) A fee is small."]
