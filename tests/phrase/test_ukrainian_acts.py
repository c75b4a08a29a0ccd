"""What Ukrainian says of a whole act, and when an amending act enters into force."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from drafting.errors import PhraseError
from drafting.model.localized import same
from drafting.patch import apply
from drafting.phrase import read_instructions, write
from tests.acts import act
from tests.phrase.acts import proposal
from tests.phrase.carried_out import changed, imported

LAW = act("1. Сад відкритий щодня.\n2. Кроти живуть у саду.\n", language="uk")
HEAD = "proposal: p\ntarget: law\nbaseline: 2020-01-01\n"


def written(title: str, kind: str, operation: str, head: str = "") -> list[str]:
    day = datetime.date(2001, 5, 3)
    named = evolve(LAW.identity, kind=kind, titles=same(title), number="15", date=day)
    change = proposal(f"{HEAD}{head}operations: [{operation}]\n")
    text = write(apply(evolve(LAW, identity=named), change), change).text
    assert not read_instructions(text, "uk").remainder
    return text.splitlines()


@pytest.mark.parametrize(
    ("title", "kind", "heading", "order"),
    [
        (
            "Про сади",
            "law",
            "Про визнання таким, що втратив чинність, Закону «Про сади»",
            "Визнати таким, що втратив чинність, Закон від 3 травня 2001 року № 15 «Про сади».",
        ),
        (
            "Кодекс садів",
            "code",
            "Про визнання таким, що втратив чинність, Кодексу садів",
            "Визнати таким, що втратив чинність, Кодекс садів.",
        ),
        (
            "Про лавки",
            "resolution",
            (
                "Про визнання такою, що втратила чинність, постанови від 3 травня 2001 року № 15 "
                "«Про лавки»"
            ),
            (
                "Визнати такою, що втратила чинність, постанову від 3 травня 2001 року № 15 "
                "«Про лавки»."
            ),
        ),
        (
            "Положення про сади",
            "regulation",
            (
                "Про визнання таким, що втратило чинність, Положення про сади від 3 травня 2001 "
                "року № 15"
            ),
            "Визнати таким, що втратило чинність, Положення про сади від 3 травня 2001 року № 15.",
        ),
        (
            "Правила саду",
            "rules",
            "Про визнання такими, що втратили чинність, Правил саду від 3 травня 2001 року № 15",
            "Визнати такими, що втратили чинність, Правила саду від 3 травня 2001 року № 15.",
        ),
    ],
)
def test_an_act_is_repealed_under_a_title(title: str, kind: str, heading: str, order: str) -> None:
    assert written(title, kind, "{op: repeal, at: act}") == [heading, order]


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("publication", "з дня офіційного опублікування"),
        ("ten-days", "через десять днів з дня офіційного опублікування"),
        ("2024-01-05", "з 5 січня 2024 року"),
    ],
)
def test_a_law_enters_into_force_in_a_part_of_its_own(start: str, said: str) -> None:
    head = f"enacted-as: law\nin-force: {start}\n"
    assert written("Про сади", "law", "{op: delete, at: '2'}", head) == [
        "Про внесення зміни до Закону «Про сади»",
        "I. Внести до Закону від 3 травня 2001 року № 15 «Про сади» таку зміну:",
        "пункт 2 виключити.",
        f"II. Цей Закон набирає чинності {said}.",
    ]


def test_an_act_gets_another_wording() -> None:
    lines = written("Про лавки", "resolution", "{op: restate, at: act, text: 1. Лавки сині.}")
    assert lines[1:] == [
        "Постанову від 3 травня 2001 року № 15 «Про лавки» викласти в такій редакції:",
        "«1. Лавки сині.».",
    ]


GARDENS = """Стаття 1. Сади
1. Сад росте, де росте ліс.
2. Сад цвіте.
Додаток 1
1. Дуб.
2. Клен.
"""
FIRST = "у частині першій статті 1 слово «росте» (у першому випадку) замінити словом «цвіте»"


@pytest.mark.parametrize(
    ("order", "lines"),
    [
        ("У додатку 1 внести такі зміни:\nпункт 1 виключити.", ["- 1. Дуб."]),
        ("До додатка 1 внести такі зміни:\nпункт 1 виключити.", ["- 1. Дуб."]),
        (FIRST, ["- 1. Сад росте, де росте ліс.", "+ 1. Сад цвіте, де росте ліс."]),
    ],
)
def test_what_changes_may_stand_first_and_which_place_in_brackets(
    order: str, lines: list[str]
) -> None:
    assert changed(imported(GARDENS, "uk"), order) == lines


def test_a_day_before_the_changes_is_no_place() -> None:
    with pytest.raises(PhraseError, match="no sentence that orders a change"):
        changed(imported(GARDENS, "uk"), "До 1 березня внести такі зміни:\nстаттю 1 виключити.")
