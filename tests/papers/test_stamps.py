"""Stamps above annexes stand at the right, and their titles below, as in orders of ministries."""

from __future__ import annotations

import pytest

from drafting.model.change import ChangeSet
from drafting.model.papers.paper import Paragraph, Role
from drafting.papers.body import blocks
from tests.acts import act

STAMP, TITLE, MARK, TEXT = Role.STAMP, Role.ANNEX_TITLE, Role.FORM_MARK, Role.TEXT
ORDER = "1. Утвердить Правила.\n\n# {}\n\n{}\n"


@pytest.mark.parametrize(
    ("language", "heading", "role"),
    [
        ("ru", "Утверждены приказом Министра садов от 1 мая 2022 года № 6", STAMP),
        ("ru", "Приложение 1 к Правилам содержания садов", STAMP),
        ("ru", "Приложение № 2 к постановлению", STAMP),
        ("ru", "Приложение к приказу Министра садов", STAMP),
        ("kk", "Бақ министрінің 2022 жылғы 1 мамырдағы № 6 бұйрығымен бекітілген", STAMP),
        ("kk", "Бақтарды күту қағидаларына 1-қосымша", STAMP),
        ("uk", "Додаток 1 до Порядку", STAMP),
        ("uk", "ЗАТВЕРДЖЕНО Наказ Міністерства садів", STAMP),
        ("ru", "Приложение 3. Нормы полива", Role.ANNEX),
        ("ru", "Приложение 3", Role.ANNEX),
        ("ru", "Приложение 3. Кротам", Role.ANNEX),
        ("kk", "2-қосымша. Суару", Role.ANNEX),
        ("en", "Schedule 1 to the Garden Act", Role.ANNEX),
        ("en", "SCHEDULE", Role.ANNEX),
    ],
)
def test_a_heading_that_only_names_its_act_is_a_stamp(
    language: str, heading: str, role: Role
) -> None:
    assert roles(ORDER.format(heading, "1. Крот."), language) == [role, TEXT]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Правила содержания садов", "1. Крот."], [TITLE, TEXT]),
        (["Форма", "Акт осмотра сада", "1. Крот."], [MARK, TITLE, TEXT]),
        (["Правила содержания", "садов и кротов", "1. Крот."], [TITLE, TITLE, TEXT]),
        (["Правила содержания", "Крот роет", "1. Крот."], [TITLE, TEXT, TEXT]),
        (["Сад – это участок.", "1. Крот."], [TEXT, TEXT]),
        (["Форма", "Сад – это участок.", "1. Крот."], [MARK, TEXT, TEXT]),
        (["1. Крот", "Правила"], [TEXT, TEXT]),
        (["а" * 301, "1. Крот."], [TEXT, TEXT]),
        (["а", "б", "в", "г", "д"], [TITLE, TITLE, TITLE, TITLE, TEXT]),
    ],
)
def test_what_stands_below_a_stamp(lines: list[str], expected: list[Role]) -> None:
    stamped = ORDER.format("Приложение 1 к приказу Министра садов", "\n".join(lines))
    assert roles(stamped, "ru") == [STAMP, *expected]


def test_below_another_heading_all_is_text() -> None:
    titled = ORDER.format("Приложение 3. Нормы полива", "Форма\nПравила\n1. Крот.")
    assert roles(titled, "ru") == [Role.ANNEX, TEXT, TEXT, TEXT]


def roles(text: str, language: str) -> list[Role]:
    """Of the annex, line by line."""
    _, *shown = blocks(ChangeSet.unchanged(act(text, language=language)))
    return [each.role for each in shown if isinstance(each, Paragraph)]
