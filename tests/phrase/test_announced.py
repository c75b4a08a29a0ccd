"""How many paragraphs an order says that come, and how many its quotation has."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act
from drafting.phrase import read_instructions
from tests.phrase.carried_out import changed, imported

RUSSIAN = imported(
    """Статья 2. Источники
1. Право состоит из:
законов;
указов.
2. Правила.
Статья 5. Директор
Директор назначается.
Директор отвечает.
Директор увольняется.
""",
    "ru",
)
KAZAKH = imported("3-бап. Директор\nОны әкім тағайындайды.\nОны әкім босатады.\n", "kk")
UKRAINIAN = imported("Стаття 2. Права\n1. Має:\n1) книги;\nЗа шум платить.\nВсе.\n", "uk")


@pytest.mark.parametrize(
    ("act", "sentence", "lines"),
    [
        pytest.param(
            RUSSIAN,
            "пункт 1 статьи 2 после абзаца второго дополнить двумя новыми абзацами следующего "
            "содержания:\n«кодексов;\nнорм;».",
            ["+ кодексов;", "+ норм;"],
            id="two",
        ),
        pytest.param(
            RUSSIAN,
            "абзац второй пункта 1 статьи 2 заменить абзацем следующего содержания:\n«кодексов;».",
            ["- законов;", "+ кодексов;"],
            id="one-for-one",
        ),
        pytest.param(
            RUSSIAN,
            "абзац второй пункта 1 статьи 2 заменить двумя абзацами следующего содержания:\n"
            "«кодексов;\nнорм;».",
            ["- законов;", "+ кодексов;", "+ норм;"],
            id="two-for-one",
        ),
        pytest.param(
            RUSSIAN,
            "абзацы второй и третий пункта 1 статьи 2 заменить одним абзацем следующего "
            "содержания:\n«кодексов.».",
            ["- законов;", "- указов.", "+ кодексов."],
            id="one-for-two",
        ),
        pytest.param(
            RUSSIAN,
            "пункты 1 и 2 статьи 2 заменить одним пунктом следующего содержания: «1. Нормы.».",
            ["- 1. Право состоит из:", "- законов;", "- указов.", "- 2. Правила.", "+ 1. Нормы."],
            id="one-number-for-two",
        ),
        pytest.param(
            UKRAINIAN,
            "абзац другий частини першої статті 2 замінити одним абзацом такого змісту: «Штраф.».",
            ["- За шум платить.", "+ Штраф."],
            id="uk-one",
        ),
        pytest.param(
            RUSSIAN,
            "пункт 2 статьи 2 заменить пунктами следующего содержания:\n«2. Нормы.\n3. Кодексы.».",
            ["- 2. Правила.", "+ 2. Нормы.", "+ 3. Кодексы."],
            id="several-for-one",
        ),
        pytest.param(
            RUSSIAN,
            "пункт 1 статьи 2 дополнить одним абзацем следующего содержания:\n«Норм.».",
            ["+ Норм."],
            id="one-more",
        ),
        pytest.param(
            UKRAINIAN,
            "частину першу статті 2 доповнити одним новим абзацом такого змісту: «Штраф.».",
            ["+ Штраф."],
            id="uk-one-more",
        ),
        pytest.param(
            KAZAKH,
            "3-бап мынадай мазмұндағы бір бөлікпен толықтырылсын:\n«Ол.».",
            ["+ Ол."],
            id="kk-one-more",
        ),
        pytest.param(
            RUSSIAN,
            "пункт 2 статьи 2 заменить пунктами 2 и 3 следующего содержания:\n"
            "«2. Нормы.\n3. Кодексы.».",
            ["- 2. Правила.", "+ 2. Нормы.", "+ 3. Кодексы."],
            id="numbered",
        ),
        pytest.param(
            UKRAINIAN,
            "після абзацу другого частини першої статті 2 доповнити двома новими абзацами такого "
            "змісту:\n\"Штраф.\nАрешт.\".\nУ зв'язку з цим абзац третій вважати абзацом п'ятим;",
            ["+ Штраф.", "+ Арешт."],
            id="uk",
        ),
        pytest.param(
            KAZAKH,
            "3-бап мынадай мазмұндағы екі жаңа бөлікпен толықтырылсын:\n«Ол.\nБар.».",
            ["+ Ол.", "+ Бар."],
            id="kk",
        ),
        pytest.param(
            RUSSIAN,
            "в статье 5:\nдополнить частью второй следующего содержания:\n«Он один.»;\n"
            "часть вторую считать частью третьей, часть третью – четвертой.",
            ["+ Он один."],
            id="by-turns",
        ),
    ],
)
def test_as_many_come_as_are_announced(act: Act, sentence: str, lines: list[str]) -> None:
    assert changed(act, sentence) == lines


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("тремя абзацами", "кодексов;\nнорм;"),
        ("двумя абзацами", "1) кодексов;\n2) норм;"),
        ("абзацами вторым и третьим", "кодексов;"),
        ("пунктами 3 и 5", "3. Нормы.\n4. Все."),
    ],
)
def test_other_paragraphs_than_announced_are_refused(what: str, text: str) -> None:
    holder = "статью 2" if "пункт" in what else "пункт 1 статьи 2"
    with pytest.raises(PhraseError, match="announced"):
        changed(RUSSIAN, f"{holder} дополнить {what} следующего содержания:\n«{text}».")


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("абзац второй пункта 1 статьи 2 заменить абзацем", "прав;\nнорм;"),
        ("абзац второй пункта 1 статьи 2 заменить одним абзацем", "прав;\nнорм;"),
        ("пункты 1 и 2 статьи 2 заменить пунктом", "1. Права.\n2. Нормы."),
        ("пункты 1 и 2 статьи 2 заменить одним пунктом", "1. Права.\n2. Нормы."),
        ("пункт 1 статьи 2 дополнить одним абзацем", "прав;\nнорм;"),
        ("статью 2 дополнить одним пунктом", "3. Права.\n4. Нормы."),
    ],
)
def test_two_that_come_as_one_are_refused(what: str, text: str) -> None:
    order = f"{what} следующего содержания:\n«{text}»."

    with pytest.raises(PhraseError, match="announced: 1; in the quotation: 2"):
        changed(RUSSIAN, order)


@pytest.mark.parametrize(
    ("order", "language"),
    [
        ("Статью 1 после пункта 1 статьи 2 дополнить пунктом 1-1", "ru"),
        ("Статью 1 после пункта 1 главы 2 раздела II дополнить пунктом 1-1", "ru"),
        ("Статтю 1 після пункту 1 статті 2 доповнити пунктом 1-1", "uk"),
    ],
)
def test_what_comes_into_one_place_and_beside_another_is_not_read(
    order: str, language: str
) -> None:
    reading = read_instructions(f"{order}:\n«1-1. Кроты.».\n", language)
    assert not reading.instructions
    assert reading.remainder[0].text == f"{order}:"
