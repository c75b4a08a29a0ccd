"""Wordings that acts of many countries have, each against a small act."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.phrase import read_instructions
from tests.phrase.carried_out import changed, imported

WESTMINSTER = imported(
    """Moles Act 2001
1 Keepers
(1) The keeper may by order pay the moles, and the order is public.
(2) A mole rests.
SCHEDULE 1
Fees
1 The fee is 10.
""",
    "en",
)
PLAIN = imported(
    """Moles Act, 1961
1. (1) This Act may be called the Moles Act, 1961.
(2) It extends to all gardens.
2. Every keeper shall pay a fee to the State Garden.
""",
    "en",
)
CONGRESS = imported(
    """Moles Act
SEC. 2. GRANTS.
(a) AMOUNT.—A grant shall pay for—
(1) gardens; and
(2) tribes of moles.
(b) APPLICATION.—To receive a grant, one shall apply.
""",
    "en",
)
OWN = "(1) The keeper may by {} pay the moles{}."


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "In section 1(1), for “by order” substitute “by rules”; and for “the order” "
                "substitute “the text”."
            ),
            [
                "- " + OWN.format("order", ", and the order is public"),
                "+ " + OWN.format("rules", ", and the text is public"),
            ],
        ),
        (
            "In section 1(1), omit the words from “, and the order” onwards.",
            [
                "- " + OWN.format("order", ", and the order is public"),
                "+ " + OWN.format("order", ""),
            ],
        ),
        (
            "The heading of section 1 becomes “Wardens”.",
            ["- # 1 Keepers", "+ # 1 Wardens"],
        ),
        (
            "1 Schedule 1 (clause 1)\nOmit “10”, substitute “20”.",
            ["- # 1 ¶ The fee is 10.", "+ # 1 ¶ The fee is 20."],
        ),
    ],
)
def test_of_westminster(sentence: str, lines: list[str]) -> None:
    assert changed(WESTMINSTER, sentence) == [line.replace("# 1 ¶", "## 1 ¶") for line in lines]


def test_what_comes_before_a_semicolon_is_another_thing_than_what_came_in() -> None:
    with pytest.raises(DraftingError, match="no provision is named"):
        changed(
            WESTMINSTER,
            "In section 1, after subsection (1) insert— “(1A) A mole digs.”; for “mole” substitute "
            "“vole”.",
        )


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            'Section 2 is amended by the substitution of "two fees" for "a fee".',
            [
                "- 2. Every keeper shall pay a fee to the State Garden.",
                "+ 2. Every keeper shall pay two fees to the State Garden.",
            ],
        ),
        (
            (
                "Section 1 of the Principal Act is amended by the substitution in subsection (2) "
                "of “parks” for “gardens”."
            ),
            ["- (2) It extends to all gardens.", "+ (2) It extends to all parks."],
        ),
        (
            (
                "Throughout the principal Act, for the words “State Garden”, wherever they occur, "
                "the words “Garden” shall be substituted."
            ),
            [
                "- 2. Every keeper shall pay a fee to the State Garden.",
                "+ 2. Every keeper shall pay a fee to the Garden.",
            ],
        ),
        (
            (
                "Section 2 of the principal Act shall be renumbered as sub-section (1) thereof, "
                "and after sub-section (1) as so renumbered, the following sub-section shall be "
                "inserted, namely:—\n“(2) A mole pays nothing.”."
            ),
            [
                "- 2. Every keeper shall pay a fee to the State Garden.",
                "+ 2. (1) Every keeper shall pay a fee to the State Garden.",
                "+ (2) A mole pays nothing.",
            ],
        ),
    ],
)
def test_of_ireland_and_india(sentence: str, lines: list[str]) -> None:
    assert changed(PLAIN, sentence) == lines


def test_of_congress() -> None:
    sentence = (
        "Section 2(a) is amended, in paragraph (1), by striking “and” and inserting “or”, and, in "
        "paragraph (2), by striking “tribes” and inserting “nations”."
    )
    assert changed(CONGRESS, sentence) == [
        "- (1) gardens; and",
        "- (2) tribes of moles.",
        "+ (1) gardens; or",
        "+ (2) nations of moles.",
    ]


def test_lines_that_open_a_quotation_anew_are_no_words() -> None:
    """Their marks are no letters of the law."""
    found = read_instructions(
        "Section 2(b) is amended by striking “APPLICATION.—To receive” and inserting the "
        "following: “APPLICATION.—\n“(1) IN GENERAL.—To receive”.",
        "en",
    )
    assert not found.instructions
    assert found.remainder


RUSSIAN = imported(
    """Федеральный закон О кротах
Статья 1. Кроты
1. Настоящий Федеральный закон защищает кротов.
2. Сторож обязан:
1) кормить кротов:
а) летом;
б) зимой;
2) считать кротов.
3. Сторож спит, если сторож устал.
""",
    "ru",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            'В части 3 статьи 1 слова ", если сторож устал" исключить.',
            ["- 3. Сторож спит, если сторож устал.", "+ 3. Сторож спит."],
        ),
        (
            (
                'Пункт 1 части 2 статьи 1 дополнить подпунктом "в" следующего содержания:\n"в) '
                'всегда;".'
            ),
            ["+ в) всегда;"],
        ),
        (
            "В пункте 2 части 2 статьи 1 точку в конце заменить точкой с запятой.",
            ["- 2) считать кротов.", "+ 2) считать кротов;"],
        ),
        (
            (
                'В части 3 статьи 1 слово "сторож" в соответствующем падеже заменить словом "крот" '
                "в "
                "соответствующем падеже."
            ),
            ["- 3. Сторож спит, если сторож устал.", "+ 3. Крот спит, если крот устал."],
        ),
    ],
)
def test_of_the_russian_federation(sentence: str, lines: list[str]) -> None:
    """Its laws have parts in their articles, even one that cites none."""
    assert changed(RUSSIAN, sentence) == lines


def test_an_act_that_is_named_first() -> None:
    found = read_instructions("In the Ports Act 1990, section 5 is repealed.", "en")
    (one,) = found.instructions
    assert (one.op, one.act) == ("repeal", "the Ports Act 1990")


@pytest.mark.parametrize(
    ("language", "text", "sentence", "line"),
    [
        (
            "ru",
            "Закон о садах\nСтатья 1. Сады\n1. План есть на сайте до 1 марта.\n",
            (
                "Пункт 1 статьи 1 после слов «на сайте» и «1 марта» дополнить соответственно "
                "словами «и в газете», «сего года»."
            ),
            "1. План есть на сайте и в газете до 1 марта сего года.",
        ),
        (
            "uk",
            "Закон про сади\nСтаття 1. Сади\n1. План є на сайті до 1 березня.\n",
            (
                "Частину першу статті 1 після слів «на сайті» та «1 березня» доповнити відповідно "
                "словами «і в газеті» та «цього року»."
            ),
            "1. План є на сайті і в газеті до 1 березня цього року.",
        ),
        (
            "kk",
            "Бақтар туралы заң\n1-бап. Бақтар\n1. Жоспар сайтта бар.\n",
            (
                "1-баптың 1-тармағы «Жоспар», «сайтта» деген сөздерден кейін тиісінше «жобасы», "
                "«және газетте» деген сөздермен толықтырылсын."
            ),
            "1. Жоспар жобасы сайтта және газетте бар.",
        ),
    ],
)
def test_words_beside_several(language: str, text: str, sentence: str, line: str) -> None:
    assert changed(imported(text, language), sentence)[-1] == f"+ {line}"


def test_words_beside_several_that_do_not_pair() -> None:
    act = imported("Закон о садах\nСтатья 1. Сады\n1. План есть на сайте.\n", "ru")
    order = "Пункт 1 статьи 1 после слов «План» и «есть» дополнить соответственно словами"
    with pytest.raises(DraftingError, match="written so"):
        changed(act, f"{order} «работ».")


def test_a_range_in_words() -> None:
    act = imported("Закон о садах\nСтатья 1. Сады\n1. А.\n2. Б.\n3. В.\n4. Г.\n", "ru")
    assert changed(act, "Пункты с 2 по 3 статьи 1 исключить.") == ["- 2. Б.", "- 3. В."]
