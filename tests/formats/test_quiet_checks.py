"""What `check` has nothing to say of: what Ukrainian and Russian laws cite of other acts, and of
themselves in ways of their own."""

from __future__ import annotations

import pytest

from drafting.citations.consequences import unresolved
from drafting.tasks.odd_lines import unread_lines
from tests.imports import imported

OTHERS = """Про сади
Стаття 1. Сад
1. Сад росте.
2. Кріт риє.
Прикінцеві положення
1. Цей Закон діє з весни.
2. Внести зміни до таких законодавчих актів України:
1) у Законі України "Про кротів":
статтю 7 доповнити частиною третьою такого змісту:
"3. Кроти сплять.";
розділ III доповнити статтями 8-1 і 8-2 такого змісту:
"Стаття 8-1. Нора
Нора суха.
Стаття 8-2. Лаз
Лаз вузький";
2) у статті 12 слово "нора" замінити словом "лаз".
3. Нори рахують.
"""
OF_RUSSIA = """О садах
Статья 1. Сад
1. Сад растёт.
Статья 2. Крот
1. Внести изменения в следующие законодательные акты:
1) в статье 12 слово «нора» заменить словом «лаз».
"""
DOTTED = """Кодекс садів
Розділ I. Сади
Стаття 14. Поняття
14.1. Поняття:
14.1.1. сад;
14.1.2. кріт.
Розділ II. Прикінцеві положення
1. Цей Кодекс діє з весни, крім підпункту 14.1.2, який діє з літа.
"""
ANNEXED = """ЗАКОН УКРАЇНИ
Про кошти саду
Стаття 1. Затвердити кошти згідно з додатком N 1.
Стаття 2. Додатки NN 1 і 2 є частиною цього Закону.
Голова Ради саду І.САДОВИЙ
Додаток N 1
до Закону
1. Яблука.
Додаток N 2
до Закону
1. Груші.
"""
GONE = """Про сади
Стаття 1. Сад
Сад росте.
Статті 2 - 3. {Статті 2 - 3 виключено на підставі Закону N 5}
Стаття 4. Кріт
Кріт риє. {Частина друга статті 9 втратила чинність}
"""


@pytest.mark.parametrize(
    ("law", "language"),
    [(OTHERS, "uk"), (OF_RUSSIA, "ru"), (DOTTED, "uk"), (ANNEXED, "uk"), (GONE, "uk")],
)
def test_nothing_is_odd_where_all_is_right(law: str, language: str) -> None:
    act = imported(law, language).act
    assert [each.found for each in (*unresolved(act), *unread_lines(act))] == []


def test_what_is_not_there_is_named_all_the_same() -> None:
    law = DOTTED.replace("підпункту 14.1.2", "підпункту 14.1.3")
    assert len(unresolved(imported(law, "uk").act)) == 1
    law = ANNEXED.replace("додатком N 1", "додатком N 3")
    assert len(unresolved(imported(law, "uk").act)) == 1


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Комісія вивчає зміни у деяких садах, про які йдеться у статті 9 цього Закону.", "uk"),
        ("Комиссия изучает изменения в некоторых и изменения в следующие дни по статье 9.", "ru"),
    ],
)
def test_changes_in_gardens_amend_no_act(line: str, language: str) -> None:
    article = "Стаття" if language == "uk" else "Статья"
    law = f"Про сади\n{article} 1. Комісія\n{line}\n{article} 2. Сад\nСад росте.\n"
    assert len(unresolved(imported(law, language).act)) == 1


def test_articles_that_are_gone_in_two_lines_are_named() -> None:
    law = (
        "Про сади\nСтаття 1. Сад\nСад росте.\nСтатті 2-3\n{виключено}\nСтаття 4. Кріт\nКріт риє.\n"
    )
    read = imported(law, "uk")
    assert [each.line for each in read.questions] == ["Статті 2-3"]
    assert [each.found for each in unread_lines(read.act)] == [("Статті 2-3",)]
