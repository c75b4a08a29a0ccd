"""A provision that is suspended: no operation says so, and it is left over, never passed over."""

from __future__ import annotations

import pytest

from drafting.phrase import read_instructions

ENTERS = {
    "ru": "Настоящий Закон вводится в действие с 1 января 2026 года",
    "kk": "Осы Заң 2026 жылғы 1 қаңтардан бастап қолданысқа енгізіледі",
    "uk": "Цей Закон набирає чинності з 1 січня 2026 року",
    "en": "This Act comes into force on 1 January 2026",
}


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("ru", ", приостановив до 1 января 2027 года действие статьи 5"),
        ("ru", ", действие статьи 5 приостанавливается до 1 января 2027 года"),
        ("kk", ", 5-баптың қолданысы 2027 жылғы 1 қаңтарға дейін тоқтатыла тұрсын"),
        ("uk", ", зупинивши на 2026 рік дію статті 5"),
        ("uk", ", дія статті 5 призупинена на 2026 рік"),
        ("en", ", and section 5 is suspended until 2027"),
    ],
)
def test_what_a_sentence_on_its_entry_into_force_suspends_is_left(language: str, more: str) -> None:
    alone, with_more = (
        read_instructions(f"{ENTERS[language]}{end}.", language) for end in ("", more)
    )
    assert not alone.remainder
    assert [each.line for each in with_more.remainder] == [1]


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("ru", "действие статьи 5 приостановить до 1 января 2027 года"),
        ("ru", "Приостановить до 1 января 2027 года действие пункта 3 статьи 5"),
        ("kk", "5-баптың қолданысы 2027 жылғы 1 қаңтарға дейін тоқтатыла тұрсын"),
        ("uk", "дію статті 5 зупинити на 2026 рік"),
        ("en", "The operation of section 5 is suspended until 2027"),
    ],
)
def test_an_order_that_suspends_is_left(language: str, order: str) -> None:
    reading = read_instructions(f"{order}.", language)
    assert (len(reading.remainder), len(reading.instructions)) == (1, 0)
