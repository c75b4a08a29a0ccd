"""What Ukrainian says of a whole act, and when an amending act enters into force."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from drafting.model.localized import same
from drafting.patch import apply
from drafting.phrase import read_instructions, write
from tests.acts import act
from tests.phrase.acts import proposal

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
