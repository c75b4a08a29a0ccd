"""Lines without numbers that come to a place, or get another one by what comes and goes, by what
becomes of a small act."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.model.act import Act
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved
from tests.phrase.carried_out import imported

ROADS = imported(
    """О дорогах
Статья 1. Дороги
Дороги важны.
Дороги нужны.
Дороги вечны.
Статья 2. Виды
1. Дороги бывают:
узкие;
широкие.
""",
    "ru",
)
REGISTER = imported(
    """Про реєстр
Стаття 1. Терміни
Вживаються терміни:
витяг - документ;
заявник - особа;
реєстр - база.
Стаття 2. Реєстр
Реєстр єдиний.
Реєстр відкритий.
""",
    "uk",
)
KAZAKH = imported(
    """Жолдар туралы
1-бап. Жолдар
Жолдар маңызды.
Жолдар керек.
""",
    "kk",
)


LISTS = imported(
    """О мостах
Статья 1. Мосты
1. Мосты важны.
Мосты вечны.
2. Виды:
1) узкие;
2) широкие.
Виды вечны.
3. Прочее:
одно;
другое.
""",
    "ru",
)
UNION = imported(
    """Regulation (EU) 2019/100 on ports
Article 1
Duties
1. Ports shall:
(a) pay;
(b) report.
Ports shall be open.
""",
    "en",
)
NEW_PART = "дополнить частью второй следующего содержания:\n«Новое.»."


def _lines(act: Act, sentences: str, at: str) -> list[str]:
    """The lines of a provision as sentences leave them. Raises `DraftingError`."""
    orders = resolved(read_instructions(sentences, act.language), act)
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=orders)
    amended = apply(act, proposal).act
    return [site.provision.text for site in amended.within(amended.find(at).site)[1:]]


IN_ROADS = "в статье 1:\n"
SECOND = f"{IN_ROADS}дополнить частью второй следующего содержания:\n«Новое.»"


@pytest.mark.parametrize(
    ("act", "sentences", "at", "lines"),
    [
        (ROADS, f"{SECOND}.", "1", ["Дороги важны.", "Новое.", "Дороги нужны.", "Дороги вечны."]),
        (
            ROADS,
            f"{SECOND};\nчасти вторую и третью считать соответственно частями третьей и четвертой.",
            "1",
            ["Дороги важны.", "Новое.", "Дороги нужны.", "Дороги вечны."],
        ),
        (
            ROADS,
            (
                f"{IN_ROADS}дополнить частью четвертой следующего содержания:\n«Новое.»;\n"
                "дополнить частью пятой следующего содержания:\n«Иное.»."
            ),
            "1",
            ["Дороги важны.", "Дороги нужны.", "Дороги вечны.", "Новое.", "Иное."],
        ),
        (
            ROADS,
            (
                f"{IN_ROADS}часть вторую считать частью третьей и дополнить новой частью второй "
                "следующего содержания:\n«Новое.»."
            ),
            "1",
            ["Дороги важны.", "Новое.", "Дороги нужны.", "Дороги вечны."],
        ),
        (
            ROADS,
            f"{IN_ROADS}часть вторую исключить;\nчасть третью считать частью второй.",
            "1",
            ["Дороги важны.", "Дороги вечны."],
        ),
        (
            ROADS,
            (
                "в пункте 1 статьи 2:\nдополнить новым абзацем вторым следующего содержания:\n"
                "«прямые;»;\n"
                "абзацы второй и третий считать соответственно абзацами третьим и четвертым."
            ),
            "2.1",
            ["прямые;", "узкие;", "широкие."],
        ),
        (
            REGISTER,
            (
                "статтю 1 після абзацу другого доповнити новим абзацом такого змісту:\n"
                "«заява - лист;».\n"
                "У зв'язку з цим абзаци третій і четвертий вважати відповідно абзацами четвертим і "
                "п'ятим."
            ),
            "1.part-1",
            ["витяг - документ;", "заява - лист;", "заявник - особа;", "реєстр - база."],
        ),
        (
            REGISTER,
            (
                "статтю 2 після частини першої доповнити новою частиною такого змісту:\n"
                "«Реєстр новий.».\n"
                "У зв'язку з цим частину другу вважати частиною третьою."
            ),
            "2",
            ["Реєстр єдиний.", "Реєстр новий.", "Реєстр відкритий."],
        ),
        (
            KAZAKH,
            (
                "1-бапта:\nмынадай мазмұндағы екінші бөлікпен толықтырылсын:\n«Жолдар қымбат.»;\n"
                "екінші бөлік үшінші бөлік деп есептелсін."
            ),
            "1",
            ["Жолдар маңызды.", "Жолдар қымбат.", "Жолдар керек."],
        ),
    ],
)
def test_a_line_comes_to_the_place_that_it_is_to_have(
    act: Act, sentences: str, at: str, lines: list[str]
) -> None:
    assert _lines(act, sentences, at) == lines


@pytest.mark.parametrize(
    ("sentences", "why"),
    [
        (f"{IN_ROADS}дополнить частью пятой следующего содержания:\n«Новое.».", "to be line 5"),
        (
            (
                f"{IN_ROADS}часть вторую исключить;\n"
                "дополнить частью второй следующего содержания:\n"
                "«Новое.»."
            ),
            "to be line 2",
        ),
        (f"{SECOND};\nчасть третью считать частью пятой.", "its place is 4, not 5"),
        (f"{IN_ROADS}часть третью считать частью четвертой.", "its place is 3, not 4"),
        ("дополнить частью второй следующего содержания:\n«Новое.».", "no provision is named"),
        (
            (
                f"{IN_ROADS}часть вторую считать частью третьей;\nдополнить частью четвертой "
                "следующего содержания:\n«Новое.»."
            ),
            "its place is 2, not 3",
        ),
        (
            f"{SECOND};\nчасть третью считать частью четвертой;\nчасть вторую исключить.",
            "counts the lines there anew",
        ),
    ],
)
def test_what_is_counted_otherwise_is_refused(sentences: str, why: str) -> None:
    with pytest.raises(DraftingError, match=why):
        _lines(ROADS, sentences, "1")


@pytest.mark.parametrize(
    ("act", "sentence", "at", "lines"),
    [
        (
            LISTS,
            f"пункт 1 статьи 1 после части первой {NEW_PART}",
            "1.1",
            ["Новое.", "Мосты вечны."],
        ),
        (
            LISTS,
            f"пункт 2 статьи 1 после части первой {NEW_PART}",
            "1.2",
            ["узкие;", "широкие.", "Новое.", "Виды вечны."],
        ),
        (
            LISTS,
            (
                "пункт 3 статьи 1 после абзаца первого дополнить абзацем следующего содержания:\n"
                "«иное;»."
            ),
            "1.3",
            ["иное;", "одно;", "другое."],
        ),
        (
            LISTS,
            (
                "пункт 2 статьи 1 после абзаца первого дополнить подпунктом 1-1) "
                "следующего содержания:\n«1-1) прямые;»."
            ),
            "1.2",
            ["прямые;", "узкие;", "широкие.", "Виды вечны."],
        ),
        (
            UNION,
            (
                "In Article 1(1), after the first subparagraph, the following subparagraph is "
                "inserted:\n‘Ports shall be lit.’."
            ),
            "1.1",
            ["pay;", "report.", "Ports shall be lit.", "Ports shall be open."],
        ),
    ],
)
def test_what_comes_after_a_first_line_stands_below_it(
    act: Act, sentence: str, at: str, lines: list[str]
) -> None:
    assert _lines(act, sentence, at) == lines


def test_nothing_stands_before_a_first_line() -> None:
    sentence = f"пункт 1 статьи 1 перед частью первой {NEW_PART}"
    with pytest.raises(DraftingError, match="nothing can stand there"):
        _lines(LISTS, sentence, "1.1")
