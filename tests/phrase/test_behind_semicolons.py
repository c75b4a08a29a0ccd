"""Orders behind a semicolon, which leave out what the order before them has named."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.phrase import read_instructions
from tests.phrase.carried_out import changed, imported

RUSSIAN = imported(
    """Закон о садах
Статья 1. Сады
1. Сад красив.
2. Сад охраняется.
3. Садовник копает.
4. Садовник:
1) сеет;
2) спит.
Статья 2. Огороды
1. Огород копают.
""",
    "ru",
)
ENGLISH = imported(
    """Gardens Act
Section 5. Keepers
(1) A keeper sows.
(2) A keeper rests.
(3) A keeper digs.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "В статье 1 пункт 2 изложить в следующей редакции: «2. Сад тих.»; пункт 3 исключить.",
            ["- 2. Сад охраняется.", "- 3. Садовник копает.", "+ 2. Сад тих."],
        ),
        (
            "Пункт 2 статьи 1 исключить; в пункте 3 слово «копает» заменить словом «ест».",
            ["- 2. Сад охраняется.", "- 3. Садовник копает.", "+ 3. Садовник ест."],
        ),
        (
            "В статье 1:\nв пункте 4 подпункт 1) исключить; подпункт 2) исключить;",
            ["- 1) сеет;", "- 2) спит."],
        ),
        (
            "В подпункте 1) пункта 4 статьи 1 знак «;» исключить; пункт 3 исключить.",
            ["- 3. Садовник копает.", "- 1) сеет;", "+ 1) сеет"],
        ),
        (
            "Пункт 3 статьи 1 считать пунктом 5; пункт 2 исключить.",
            ["- 2. Сад охраняется.", "- 3. Садовник копает.", "+ 5. Садовник копает."],
        ),
        (
            "В статье 1 пункт 3 исключить; дополнить пунктом 5 следующего содержания: «5. Лес.».",
            ["- 3. Садовник копает.", "+ 5. Лес."],
        ),
        (
            (
                "Пункт 2 статьи 1 исключить; после пункта 3 дополнить пунктом 3-1 следующего "
                "содержания: «3-1. Лес.»; статью 2 исключить."
            ),
            [
                "- 2. Сад охраняется.",
                "+ 3-1. Лес.",
                "- # Статья 2. Огороды",
                "- 1. Огород копают.",
            ],
        ),
    ],
)
def test_what_it_leaves_out_is_as_before(sentence: str, lines: list[str]) -> None:
    assert changed(RUSSIAN, sentence) == lines


@pytest.mark.parametrize("joint", ["; ", "; and "])
def test_so_in_english(joint: str) -> None:
    sentence = (
        f"In section 5, omit subsection (2){joint}for subsection (3) substitute “(3) All dig.”."
    )

    lines = ["- (2) A keeper rests.", "- (3) A keeper digs.", "+ (3) All dig."]
    assert changed(ENGLISH, sentence) == lines


@pytest.mark.parametrize(
    "sentence",
    [
        "Пункт 3 статьи 1 и пункт 1 статьи 2 исключить; пункт 2 исключить.",
        "1) пункт 2 статьи 1 исключить; 2) пункт 3 исключить.",
        "Пункт 2 статьи 1 исключить. Пункт 3 исключить.",
        "Пункт 2 статьи 1 исключить;\nпункт 3 исключить.",
    ],
)
def test_what_may_stand_elsewhere_is_looked_up_as_it_is_written(sentence: str) -> None:
    with pytest.raises(PhraseError, match=r"there is no item-[23]"):
        changed(RUSSIAN, sentence)


@pytest.mark.parametrize("joint", [";\n", ".\n"])
def test_a_subsection_is_no_section_of_that_number(joint: str) -> None:
    act = imported(
        "Gardens Act 2010\nSection 1. Keepers\n(1) A keeper sows.\n(2) A keeper rests.\n"
        "Section 2. Moles\nA mole digs.\n",
        "en",
    )
    with pytest.raises(PhraseError, match="there is no subsection-2"):
        changed(act, f"In section 1, omit subsection (1){joint}Omit subsection (2).")


@pytest.mark.parametrize("sentence", ["Omit item 5.", "Omit paragraph 5.", "Omit clause (5)."])
def test_what_is_called_a_section_is_no_item(sentence: str) -> None:
    with pytest.raises(PhraseError, match="there is no"):
        changed(ENGLISH, sentence)


def test_what_has_no_number_is_not_looked_for_beside_what_was_named() -> None:
    sentence = (
        "В наименовании статьи 1 слово «Сады» заменить словом «Леса»; "
        "в наименовании слово «садах» заменить словом «лесах»."
    )

    lines = ["- = Закон о садах", "+ = Закон о лесах", "- # Статья 1. Сады", "+ # Статья 1. Леса"]
    assert changed(RUSSIAN, sentence) == lines


def test_lines_without_a_number_do_not_come_beside_what_was_named() -> None:
    sentence = (
        "В статье 1:\nв абзаце втором пункта 4 слово «сеет» заменить словом «ест»; "
        "дополнить абзацем следующего содержания: «Лес.»;"
    )

    with pytest.raises(PhraseError):
        changed(RUSSIAN, sentence)


def test_what_is_named_above_may_be_meant_as_well() -> None:
    with pytest.raises(PhraseError, match="no sentence that orders a change"):
        changed(RUSSIAN, "В статье 2:\nпункт 2 статьи 1 исключить; пункт 1 исключить;")


def test_what_is_named_above_is_left_for_its_like() -> None:
    sentence = "В пункте 4 статьи 1:\nпункт 2 исключить; пункт 3 исключить;"

    assert changed(RUSSIAN, sentence) == ["- 2. Сад охраняется.", "- 3. Садовник копает."]


@pytest.mark.parametrize(
    ("quoted", "lines"),
    [
        (
            "«2. Сад тих.»; пункт 3 исключить;",
            ["- 2. Сад охраняется.", "- 3. Садовник копает.", "+ 2. Сад тих."],
        ),
        (
            (
                "«2. Сад\nтих.»; пункт 3 изложить в следующей редакции:\n«3. Лес.»; "
                "а также пункт 4 исключить."
            ),
            [
                "- 2. Сад охраняется.",
                "- 3. Садовник копает.",
                "- 4. Садовник:",
                "- 1) сеет;",
                "- 2) спит.",
                "+ 2. Сад",
                "+ тих.",
                "+ 3. Лес.",
            ],
        ),
        (
            "«2. Сад тих.»; пункт 3 исключить;\nпункт 4 изложить в следующей редакции: «4. Лес.»;",
            [
                "- 2. Сад охраняется.",
                "- 3. Садовник копает.",
                "- 4. Садовник:",
                "- 1) сеет;",
                "- 2) спит.",
                "+ 2. Сад тих.",
                "+ 4. Лес.",
            ],
        ),
    ],
)
@pytest.mark.parametrize("between", ["\n", " "])
def test_a_sentence_goes_on_behind_a_quotation_that_ends_within_a_line(
    quoted: str, lines: list[str], between: str
) -> None:
    sentence = f"В статье 1:\nпункт 2 изложить в следующей редакции:{between}{quoted}"

    assert changed(RUSSIAN, sentence) == lines


def test_so_where_each_paragraph_opens_it_anew() -> None:
    sentence = (
        "Section 5 is amended by striking subsection (2) and inserting the following:\n"
        "“(2) All rest.\n“(2A) All dig.”; and by striking subsection (3)."
    )

    lines = ["(2) A keeper rests.", "(3) A keeper digs."]
    new = ["(2) All rest.", "(2A) All dig."]
    assert changed(ENGLISH, sentence) == [f"- {line}" for line in lines] + [
        f"+ {line}" for line in new
    ]


def test_what_is_not_understood_behind_a_quotation_is_no_part_of_it() -> None:
    reading = read_instructions(
        "В статье 1:\nпункт 2 изложить в следующей редакции:\n«2. Сад тих.»; пункт 3 сберечь;\n"
        "пункт 4 изложить в следующей редакции: «4. Лес.»;",
        "ru",
    )

    assert reading.instructions == ()
    assert [each.line for each in reading.remainder] == [2, 4]
    assert reading.remainder[0].why == "behind its quotation the line goes on: пункт 3 сберечь"
