"""Several provisions in one quotation, on one line or only counted by their order."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.model.act import Act
from tests.phrase.carried_out import changed, imported

RUSSIAN = imported(
    """Закон о садах
Статья 4. Орган
1. Орган:
1) проверяет сады;
2) ведет реестр;
3) выдает разрешения.
2. Орган публикует отчет.
3. Отчет хранится.
""",
    "ru",
)
KAZAKH = imported(
    """Бақтар туралы заң
4-бап. Орган
1. Орган:
1) тексереді;
2) тізілім жүргізеді;
3) рұқсат береді.
2. Орган есеп жариялайды.
""",
    "kk",
)
UKRAINIAN = imported(
    """Закон про сади
Стаття 4. Орган
1. Орган перевіряє сади.
2. Орган веде реєстр.
3. Орган публікує звіт.
""",
    "uk",
)
EUROPEAN = imported(
    """Regulation on gardens
Article 2
Definitions
The following definitions apply:
(1) ‘garden’ means land;
(2) ‘keeper’ means a person.
""",
    "en",
)


@pytest.mark.parametrize(
    ("act", "sentence", "lines"),
    [
        (
            RUSSIAN,
            (
                "в пункте 1 статьи 4 подпункты 2) и 3) изложить в следующей редакции: "
                "«2) ведет перечень; 3) выдает лицензии.»."
            ),
            [
                "- 2) ведет реестр;",
                "- 3) выдает разрешения.",
                "+ 2) ведет перечень;",
                "+ 3) выдает лицензии.",
            ],
        ),
        (
            RUSSIAN,
            (
                "в статье 4: пункт 1 дополнить подпунктами 1-1) и 1-2) следующего содержания: "
                "«1-1) спит согласно подпункту 1); 1-2) ест;»; пункт 3 исключить."
            ),
            ["+ 1-1) спит согласно подпункту 1);", "+ 1-2) ест;", "- 3. Отчет хранится."],
        ),
        (
            RUSSIAN,
            (
                "пункты 2 и 3 статьи 4 изложить в следующей редакции: "
                "«2. Отчет публикуется по ст. 2. 3. Отчет хранится.»."
            ),
            None,
        ),
        (
            RUSSIAN,
            (
                "пункт 1 статьи 4 дополнить подпунктами 1-1) и 1-2) следующего содержания: "
                "«1-1) ведет: 1) перечень; 2) список; 1-2) ест;»."
            ),
            None,
        ),
        (
            KAZAKH,
            (
                "4-баптың 1-тармағы мынадай мазмұндағы 1-1) және 1-2) тармақшалармен "
                "толықтырылсын: «1-1) тізбе жүргізеді; 1-2) лицензия береді;»."
            ),
            ["+ 1-1) тізбе жүргізеді;", "+ 1-2) лицензия береді;"],
        ),
        (
            UKRAINIAN,
            (
                "у статті 4 частини першу і другу викласти в такій редакції: "
                '"1. Орган перевіряє парки. 2. Орган веде перелік".'
            ),
            [
                "- 1. Орган перевіряє сади.",
                "- 2. Орган веде реєстр.",
                "+ 1. Орган перевіряє парки.",
                "+ 2. Орган веде перелік.",
            ],
        ),
        (
            EUROPEAN,
            (
                "in Article 2, the following points are added: "
                "‘(3) ‘tree’ means a plant; (4) ‘bush’ means a tree.’;"
            ),
            ["+ (3) ‘tree’ means a plant;", "+ (4) ‘bush’ means a tree."],
        ),
    ],
)
def test_provisions_on_one_line(act: Act, sentence: str, lines: list[str] | None) -> None:
    """None: the order is refused."""
    if lines is None:
        with pytest.raises(DraftingError, match="announced"):
            changed(act, sentence)
    else:
        assert changed(act, sentence) == lines


def test_parts_that_are_only_counted() -> None:
    sentence = (
        "статтю 4 після частини другої доповнити двома новими частинами такого змісту:\n"
        '"3. Орган спить.\n4. Орган працює".\n'
        "У зв'язку з цим частину третю вважати частиною п'ятою;"
    )
    assert changed(UKRAINIAN, sentence) == [
        "- 3. Орган публікує звіт.",
        "+ 3. Орган спить.",
        "+ 4. Орган працює.",
        "+ 5. Орган публікує звіт.",
    ]
    with pytest.raises(DraftingError, match=r"announced: 4, 5; in the quotation: 4\n"):
        changed(UKRAINIAN, 'статтю 4 доповнити двома частинами такого змісту: "4. Орган спить.";')


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "у статті 4 частину другу замінити двома новими частинами такого змісту:\n"
                '"2. Орган спить.\n3. Орган працює".\n'
                "У зв'язку з цим частину третю вважати частиною четвертою."
            ),
            [
                "- 2. Орган веде реєстр.",
                "- 3. Орган публікує звіт.",
                "+ 2. Орган спить.",
                "+ 3. Орган працює.",
                "+ 4. Орган публікує звіт.",
            ],
        ),
        (
            (
                "частини 1 - 3 статті 4 замінити двома частинами такого змісту:\n"
                '"1. Орган спить.\n2. Орган працює".'
            ),
            [
                "- 1. Орган перевіряє сади.",
                "- 2. Орган веде реєстр.",
                "- 3. Орган публікує звіт.",
                "+ 1. Орган спить.",
                "+ 2. Орган працює.",
            ],
        ),
        (
            'статтю 4 доповнити двома пунктами такого змісту:\n"4. Орган спить.\n5. Орган працює".',
            ["+ 4. Орган спить.", "+ 5. Орган працює."],
        ),
        (
            'у частині першій статті 4 слово "перевіряє" вилучити.',
            ["- 1. Орган перевіряє сади.", "+ 1. Орган сади."],
        ),
        (
            "у статті 4 частини 2 - 3 вилучити.",
            ["- 2. Орган веде реєстр.", "- 3. Орган публікує звіт."],
        ),
    ],
)
def test_several_that_come_or_go_in_ukraine(sentence: str, lines: list[str]) -> None:
    assert changed(UKRAINIAN, sentence) == lines


def test_paragraphs_stand_in_the_last_of_several() -> None:
    sentence = (
        "подпункты 2) и 3) пункта 1 статьи 4 изложить в следующей редакции:\n"
        "«2) ведет список;\n3) выдает:\nлицензии;\nразрешения.»;"
    )
    assert changed(RUSSIAN, sentence, indented=True) == [
        "-   2) ведет реестр;",
        "-   3) выдает разрешения.",
        "+   2) ведет список;",
        "+   3) выдает:",
        "+     лицензии;",
        "+     разрешения.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "подпункт 2) пункта 1 статьи 4 изложить в следующей редакции: «2) спит; 3) ест.».",
        "пункт 1 статьи 4 дополнить подпунктом 4) следующего содержания: «4) спит; 5) ест.».",
        "пункт 1 статьи 4 изложить в следующей редакции: «1. Сад мал. 2. Сад стар.».",
        "статью 4 дополнить пунктом 9 следующего содержания: «9. Сад мал. 10. Сад стар.».",
    ],
)
def test_a_line_that_may_be_two_is_not_one(sentence: str) -> None:
    with pytest.raises(DraftingError, match="goes on with another number"):
        changed(RUSSIAN, sentence)


def test_numbers_by_turns_behind_another_order_in_kazakh() -> None:
    law = imported(
        "Бақтар туралы заң\n1-бап. Бақтар\n1. Бақ көркем.\n2. Бақ үлкен.\n3. Бақ тыныш.\n", "kk"
    )
    sentence = (
        "1-бапта 1-тармақ алып тасталсын, 2-тармақ 1-тармақ деп, 3-тармақ 2-тармақ деп есептелсін;"
    )
    new = [line for line in changed(law, sentence) if line[0] == "+"]
    assert new == ["+ 1. Бақ үлкен.", "+ 2. Бақ тыныш."]


def test_numbers_by_turns_behind_another_order() -> None:
    sentence = "в статье 4 пункт 1 исключить, а пункт 2 считать пунктом 1, пункт 3 – 2;"
    new = [line for line in changed(RUSSIAN, sentence) if line[0] == "+"]
    assert new == ["+ 1. Орган публикует отчет.", "+ 2. Отчет хранится."]


def test_several_on_one_line_come_for_others() -> None:
    sentence = (
        "подпункты 1) – 3) пункта 1 статьи 4 заменить подпунктами 1) и 2) следующего содержания: "
        "«1) роет; 2) сеет;»."
    )
    new = [line for line in changed(RUSSIAN, sentence) if line[0] == "+"]
    assert new == ["+ 1) роет;", "+ 2) сеет;"]


@pytest.mark.parametrize(
    ("numbers", "lines"),
    [
        (
            "2 – 3 считать соответственно пунктами 3 – 4",
            ["3. Орган публикует отчет.", "4. Отчет хранится."],
        ),
        ("2 и 3 считать пунктами 4 и 5", ["4. Орган публикует отчет.", "5. Отчет хранится."]),
        ("2 – 3 считать пунктами 3 – 5", None),
        ("2 – 3 считать пунктом 4", None),
    ],
)
def test_a_range_of_numbers_gets_a_range(numbers: str, lines: list[str] | None) -> None:
    sentence = f"в статье 4 пункты {numbers};"
    if lines is None:
        with pytest.raises(DraftingError, match="provisions that get numbers: 2; numbers: "):
            changed(RUSSIAN, sentence)
    else:
        assert [line[2:] for line in changed(RUSSIAN, sentence) if line[0] == "+"] == lines
