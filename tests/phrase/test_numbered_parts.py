"""«Пункт 1 части 2 статьи 3» of an act that nowhere shows its articles to have parts."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.phrase.carried_out import changed, imported

ACT = imported(
    """О прудах
Статья 1. Лягушки
1. Лягушка вправе:
1) петь;
2) плавать:
а) днем;
б) ночью.
2. Лягушка спит. Зимой она молчит.
Статья 2. Пруды
Пруд чист.
Пруд глубок.
""",
    "ru",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "часть 2 статьи 1 признать утратившей силу;",
            ["- 2. Лягушка спит. Зимой она молчит.", "+ 2. [утратил силу]"],
        ),
        (
            "в статье 1:\nв части 1:\nпункт 1 изложить в следующей редакции:\n«1) молчать;»;",
            ["- 1) петь;", "+ 1) молчать;"],
        ),
        (
            "в подпункте «б» пункта 2 части 1 статьи 1 слово «ночью» заменить словом «утром»;",
            ["- б) ночью.", "+ б) утром."],
        ),
        (
            "второе предложение части 2 статьи 1 исключить;",
            ["- 2. Лягушка спит. Зимой она молчит.", "+ 2. Лягушка спит."],
        ),
        (
            "статью 1 дополнить частью 1-1 следующего содержания:\n«1-1. Лягушка ест.»;",
            ["+ 1-1. Лягушка ест."],
        ),
        (
            "статью 1 дополнить частью третьей следующего содержания:\n«3. Лягушка ест.»;",
            ["+ 3. Лягушка ест."],
        ),
        ("часть 2 статьи 2 исключить;", ["- Пруд глубок."]),
        ("статью 2 дополнить частью третьей следующего содержания: «Он мал.»;", ["+ Он мал."]),
    ],
)
def test_a_figure_is_the_number_of_a_part(sentence: str, lines: list[str]) -> None:
    assert changed(ACT, sentence) == lines


@pytest.mark.parametrize("place", ["часть вторую статьи 1", "часть 2 пункта 2 статьи 1"])
def test_what_is_counted_has_no_number(place: str) -> None:
    with pytest.raises(DraftingError, match="there is no"):
        changed(ACT, f"{place} исключить;")


def test_a_new_part_comes_behind_that_with_the_number_before_it() -> None:
    sentence = "статью 1 дополнить частью 1-1 следующего содержания:\n«1-1. Лягушка ест.»;"
    behind = "часть 2 статьи 1 исключить;"
    assert changed(ACT, f"{sentence}\n{behind}") == [
        "- 2. Лягушка спит. Зимой она молчит.",
        "+ 1-1. Лягушка ест.",
    ]
