"""Plain orders of real acts, by what becomes of a small one."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act
from tests.phrase.carried_out import changed, imported

UKRAINIAN = imported(
    """Закон про сади
Стаття 1. Терміни
У цьому Законі:
сад - ділянка;
садівник - особа.
Стаття 2. Права
1. Садівник веде журнал.
2. Журнал зберігається.
""",
    "uk",
)
KAZAKH = imported(
    """Бақтар туралы заң
1-бап. Бақтар
1. Бақ көркем.
2. Бақтар қорғалады. Бақтар сатылмайды.
3. Бағбан қазады.
""",
    "kk",
)
EUROPEAN = imported(
    """Regulation on gardens
Article 1
Duties
1. Keepers shall:
(a) keep records;
(b) rest.
""",
    "en",
)


@pytest.mark.parametrize(
    ("act", "sentence", "lines"),
    [
        (
            KAZAKH,
            (
                "1-бапта 2-тармақ мынадай редакцияда жазылсын: «2. Бақтар қорғалады.», "
                "3-тармақ алып тасталсын;"
            ),
            [
                "- 2. Бақтар қорғалады. Бақтар сатылмайды.",
                "- 3. Бағбан қазады.",
                "+ 2. Бақтар қорғалады.",
            ],
        ),
        (
            KAZAKH,
            (
                "1-бапта 3-тармақ 4-тармақ деп есептеліп, мынадай мазмұндағы 3-тармақпен "
                "толықтырылсын: «3. Бақ суарылады.»;"
            ),
            ["- 3. Бағбан қазады.", "+ 3. Бақ суарылады.", "+ 4. Бағбан қазады."],
        ),
        (
            UKRAINIAN,
            'статтю 1 доповнити абзацом четвертим такого змісту: "дерево - рослина";',
            ["+   дерево - рослина."],
        ),
        (
            UKRAINIAN,
            'частину першу статті 2 доповнити абзацом другим такого змісту: "Журнал товстий";',
            ["+ Журнал товстий."],
        ),
        (
            UKRAINIAN,
            (
                'у частині першій статті 2 слова "веде" і "журнал" замінити відповідно словами '
                '"має" і "зошит";'
            ),
            ["- 1. Садівник веде журнал.", "+ 1. Садівник має зошит."],
        ),
        (
            EUROPEAN,
            "in Article 1(1)(a), after ‘records’ the words ‘and books’ are inserted;",
            ["-   (a) keep records;", "+   (a) keep records and books;"],
        ),
    ],
)
def test_plain_orders(act: Act, sentence: str, lines: list[str]) -> None:
    assert changed(act, sentence, indented=True) == lines


MOVED = imported(
    "Закон о садах\nСтатья 1. Сады\n1. Сад.\n2. Лес.\n3. Луг.\nСтатья 2. Поля\n1. Поле.\n", "ru"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Пункт 2 статьи 1 перенести после пункта 3.",
        "В статье 1 пункт 2 переместить после пункта 3.",
        "Пункт 2 статьи 1 перенести после пункта 3 статьи 1.",
    ],
)
def test_what_a_provision_moves_behind_stands_where_it_does(sentence: str) -> None:
    assert changed(MOVED, sentence) == ["+ 3. Луг.", "- 3. Луг."]


def test_what_is_not_where_a_provision_moves_is_refused() -> None:
    with pytest.raises(PhraseError, match=r"there is no article-1\.item-4"):
        changed(MOVED, "Пункт 2 статьи 1 перенести после пункта 4.")


BEFORE_A_NUMBER = imported(
    "Закон о садах\nСтатья 1. Сады\n1. Садовник:\n1) копает;\n2) поливает.\n2. Крот спит.\n", "ru"
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "пункт 1 статьи 1 после подпункта 1) дополнить абзацем следующего содержания: "
                "«в том числе ночью»;"
            ),
            ["+   в том числе ночью;"],
        ),
        (
            (
                "пункт 1 статьи 1 после подпункта 2) дополнить абзацем следующего содержания: "
                "«Он отдыхает.»;"
            ),
            ["+ Он отдыхает."],
        ),
        (
            "статью 1 после пункта 2 дополнить абзацем следующего содержания: «Он сыт.»;",
            ["+ Он сыт."],
        ),
    ],
)
def test_a_line_goes_on_in_the_number_before_it(sentence: str, lines: list[str]) -> None:
    assert changed(BEFORE_A_NUMBER, sentence, indented=True) == lines


def test_a_second_paragraph_with_a_small_letter_stands_in_its_subitem() -> None:
    sentence = "подпункт 2) пункта 1 статьи 1 дополнить абзацем вторым следующего содержания: "
    new = "«в том числе ночью.»;"
    added = changed(BEFORE_A_NUMBER, sentence + new, indented=True)
    assert added == ["+   в том числе ночью."]


TERMS = imported(
    "Ponds Act 1999\n1 Terms\nIn this Act—\n“frog” sings;\n“toad” waits.\n2 Ponds\nThey are.\n",
    "en",
)


@pytest.mark.parametrize(
    "where",
    [
        "insert in the appropriate place in alphabetical order",
        "insert the following definition in its alphabetical place",
        "insert, in its appropriate alphabetical position, the following definition",
        "at the appropriate place in alphabetical order insert",
    ],
)
def test_a_definition_comes_where_the_alphabet_has_it(where: str) -> None:
    added = changed(TERMS, f"In section 1, {where}—\n““newt” eats;”.")
    assert added == ["+ “newt” eats;"]


def test_a_new_part_with_a_number_comes_beside_the_one_before_it() -> None:
    sentence = "статтю 2 після частини першої доповнити новою частиною такого змісту: "
    new = '"1-1. Журнал товстий."'
    assert changed(UKRAINIAN, sentence + new, indented=True) == ["+ 1-1. Журнал товстий."]
