"""Orders on the rules that an act approves, which are its annex, beside items of the act itself."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act, Identity, Numbering
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.phrase import read_instructions, resolved
from drafting.text.reader import read_act
from tests.phrase.carried_out import imported

RU = """= Об утверждении Правил посадки деревьев

1. Утвердить прилагаемые Правила.
2. Приказ вводится в действие весной.

# Приложение

Правила посадки деревьев

## Глава 1. Общее

1. Правила просты.
2. Дерево – растение.

## Глава 2. Посадка

3. Деревья сажают.
"""
KK = """= Ағаш отырғызу қағидаларын бекіту туралы

1. Ағаш отырғызу қағидалары бекітілсін.
2. Бұйрық көктемде қолданысқа енгізіледі.

# Қосымша

Ағаш отырғызу қағидалары

1. Қағидалар қарапайым.
2. Ағаш – өсімдік.
"""
NUMBERING = Numbering(through=frozenset({Kind.ARTICLE}))


def _order(text: str, language: str, title: str) -> Act:
    identity = Identity(
        "trees", kind="order", number="5", titles=Localized({language: title}), numbering=NUMBERING
    )
    return read_act(text, identity, "2020-01-01", language)


ORDER = _order(RU, "ru", "Об утверждении Правил посадки деревьев")
CHAPEAU = "Внести в приказ № 5 «Об утверждении Правил посадки деревьев» следующие изменения:\n"


def _at(text: str, act: Act = ORDER, language: str = "ru") -> list[str]:
    found = resolved(read_instructions(text, language), act)
    return [at for each in found for at in (each.at or (each.after or each.into,))]


ANNEX_3 = "дополнить приложением 3 следующего содержания:\n«Приложение 3\nСписок»."
RULES = "в Правилах посадки деревьев, утвержденных указанным приказом:\n"
NEW = f"{RULES}дополнить пунктом 3-1 следующего содержания:\n«3-1. Деревья берегут.»."


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("пункт 2 исключить.", ["2"]),
        (f"{RULES}пункт 2 исключить.", ["annex.1.2"]),
        ("в указанных Правилах:\nпункты 1 и 3 исключить.", ["annex.1.1", "annex.2.3"]),
        (NEW, ["annex.chapter-2"]),
        (f"{RULES}заголовок изложить в следующей редакции:\n«Правила.».", ["annex.part-1"]),
        ("в заголовке указанных Правил слово «посадки» исключить.", ["annex.part-1"]),
        (f"{RULES}по всему тексту слово «дерево» исключить.", ["annex"]),
    ],
)
def test_items_of_the_rules_are_those_of_the_annex(line: str, places: list[str]) -> None:
    assert _at(CHAPEAU + line) == places


def test_the_title_of_the_rules_is_not_what_the_heading_of_the_annex_says() -> None:
    act = _order(
        RU.replace("# Приложение", "# Приложение 1 к приказу"),
        "ru",
        "Об утверждении Правил посадки деревьев",
    )
    line = f"{RULES}заголовок изложить в следующей редакции:\n«Правила.»."
    assert _at(line, act) == ["annex-1.part-1"]
    named = _order(
        RU.replace("# Приложение\n", "# Приложение 1. Правила посадки деревьев\n"),
        "ru",
        "Об утверждении Правил посадки деревьев",
    )
    assert _at(line, named) == ["annex-1.heading"]


def test_so_they_are_in_kazakh() -> None:
    act = _order(KK, "kk", "Ағаш отырғызу қағидаларын бекіту туралы")
    text = (
        "«Ағаш отырғызу қағидаларын бекіту туралы» № 5 бұйрыққа мынадай өзгерістер енгізілсін:\n"
        "көрсетілген бұйрықпен бекітілген Ағаш отырғызу қағидаларында:\n2-тармақ алып тасталсын."
    )
    assert _at(text, act, "kk") == ["annex.2"]


def test_rules_that_no_annex_holds_are_refused() -> None:
    line = "в Правилах рубки деревьев, утвержденных указанным приказом:\nпункт 2 исключить."
    with pytest.raises(PhraseError, match="which annex of the act"):
        _at(CHAPEAU + line)
    nested = "приложение 1 к указанным Правилам исключить."
    with pytest.raises(PhraseError, match="which annex of the act"):
        _at(CHAPEAU + nested)


def test_an_order_without_its_annex_is_not_taken_for_the_rules() -> None:
    alone = _order(RU.partition("\n# ")[0] + "\n", "ru", "Об утверждении Правил посадки деревьев")
    with pytest.raises(PhraseError, match="which annex of the act"):
        _at(f"{CHAPEAU}{RULES}пункт 2 исключить.", alone)


def test_rules_that_are_held_by_the_name_of_the_order_are_those_rules() -> None:
    rules = _order(
        "= Правила посадки деревьев\n\n1. Правила просты.\n2. Дерево – растение.\n",
        "ru",
        "Об утверждении Правил посадки деревьев",
    )
    assert _at(f"{CHAPEAU}{RULES}пункт 2 исключить.", rules) == ["2"]


@pytest.mark.parametrize(
    "approving",
    [
        "приказом № 6",
        "приказом Министра природы от 2 мая 2019 года № 6",
        "постановлением Правительства Республики Казахстан № 5",
        "приказом Министра природы «Об утверждении Правил рубки деревьев»",
    ],
)
def test_rules_that_another_act_approved_are_not_those_of_this_one(approving: str) -> None:
    with pytest.raises(PhraseError, match="amends another act"):
        _at(f"в Правилах посадки деревьев, утвержденных {approving}:\nпункт 2 исключить.")


def test_rules_are_found_by_the_act_that_approved_them() -> None:
    approving = "приказом Министра природы № 5 «Об утверждении Правил посадки деревьев»"
    line = f"в Правилах посадки деревьев, утвержденных {approving}:\nпункт 2 исключить."
    assert _at(line) == ["annex.1.2"]


FORMS = """Об утверждении Правил посадки деревьев
1. Утвердить прилагаемые Правила.
2. Приказ вводится в действие весной.
Приложение
к приказу
Правила посадки деревьев
1. Правила просты.
2. Дерево – растение.
Приложение 1
к Правилам посадки деревьев
Форма
1. Имя дерева.
2. Рост дерева.
Приложение 2
к Правилам посадки деревьев
Перечень
1. Дуб.
"""


@pytest.mark.parametrize(
    ("line", "places"),
    [
        (f"{RULES}пункт 2 исключить.", ["annex.2"]),
        ("приложение 2 к указанным Правилам исключить.", ["annex-2"]),
        ("в приложении 1 к Правилам посадки деревьев:\nпункт 2 исключить.", ["annex-1.2"]),
        (
            f"{RULES}пункт 1 исключить;\nв приложении 1:\nпункт 2 исключить.",
            ["annex.1", "annex-1.2"],
        ),
        (f"{RULES}{ANNEX_3}", ["annex-2"]),
    ],
)
def test_the_annexes_of_the_rules_are_not_the_rules(line: str, places: list[str]) -> None:
    assert _at(line, imported(FORMS, "ru")) == places


def test_no_annex_of_other_rules_is_taken_for_one_of_these() -> None:
    act = imported(FORMS, "ru")
    for line in (
        "приложение 1 к Правилам рубки деревьев исключить.",
        "приложение 3 к указанным Правилам исключить.",
    ):
        with pytest.raises(PhraseError, match="which annex of the act"):
            _at(line, act)
    other = imported(f"{FORMS}Приложение 3\nк Правилам рубки деревьев\nСписок\n1. Ель.\n", "ru")
    with pytest.raises(PhraseError, match="which annex of the act"):
        _at(f"{RULES}{ANNEX_3.replace('3', '4')}", other)


WITH_FORM = {
    "ru": """ПРИКАЗ Об утверждении Правил посадки деревьев
1. Утвердить Правила.
2. Приказ вводится в действие весной.
Приложение
Правила посадки деревьев
1. Правила просты.
2. Дерево – растение.
""",
    "uk": """ПОСТАНОВА Про затвердження Порядку садіння дерев
1. Затвердити Порядок.
2. Постанова набирає чинності навесні.
ЗАТВЕРДЖЕНО
постановою Кабінету Міністрів України
ПОРЯДОК
садіння дерев
1. Порядок простий.
2. Дерево - рослина.
Додаток 1
до Порядку
1. Назва.
2. Зріст.
""",
    "kk": """Ағаш отырғызу қағидаларын бекіту туралы БҰЙРЫҚ
1. Қағидалар бекітілсін.
2. Бұйрық көктемде қолданысқа енгізіледі.
Қосымша
Ағаш отырғызу қағидалары
1. Қағидалар қарапайым.
2. Ағаш – өсімдік.
Ағаш отырғызу қағидаларына 1-қосымша
1. Атауы.
2. Бойы.
""",
}


@pytest.mark.parametrize(
    ("language", "where", "order"),
    [
        ("ru", RULES, "пункт 2 исключить."),
        (
            "uk",
            "у Порядку садіння дерев, затвердженому зазначеною постановою:",
            "пункт 2 виключити.",
        ),
        ("kk", "бұйрықпен бекітілген Ағаш отырғызу қағидаларында:", "2-тармақ алып тасталсын."),
    ],
)
def test_a_title_that_says_what_the_act_is_is_that_of_one_that_approves(
    language: str, where: str, order: str
) -> None:
    page = WITH_FORM[language]
    identity = Identity("trees", titles=Localized({language: page.partition("\n")[0]}))
    act = imported(page, language, identity)
    assert _at(f"{where.strip()}\n{order}", act, language) == ["annex.2"]
