"""Written orders on the rules that an act approves: by their name, and read back alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act, Identity
from drafting.model.change import ChangeSet
from drafting.model.localized import Localized, same
from drafting.model.operation import (
    Delete,
    Forms,
    Insert,
    Move,
    Operation,
    Repeal,
    ReplaceEverywhere,
    Restate,
    RestateHeading,
)
from drafting.patch import apply
from drafting.phrase import AddressesInStyle, read_instructions, resolved, write
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.acts import act
from tests.conftest import Run
from tests.laws.proposals import propose

RU = """= Об утверждении правил посадки и рубки деревьев

1. Утвердить:
  1) Правила посадки деревьев согласно приложению 1 к настоящему приказу;
  2) Типовую инструкцию по рубке деревьев согласно приложению 2 к настоящему приказу.
2. Приказ вводится в действие весной.

# Приложение 1

к приказу
Правила посадки деревьев
1. Правила просты.
2. Дерево – растение.

# Приложение 1

к Правилам посадки деревьев
Заявление
1. Имя дерева.

# Приложение 2

к приказу
Типовая инструкция по рубке деревьев
1. Рубить нельзя.

# Приложение 3

к приказу
Перечень деревьев
1. Дуб.
"""
KK = """= Ағаш отырғызу қағидаларын бекіту туралы

1. Ағаш отырғызу қағидалары бекітілсін.

# Қосымша

Ағаш отырғызу қағидалары
1. Қағидалар қарапайым.
2. Ағаш – өсімдік.

# Ағаш отырғызу қағидаларына 1-қосымша

1. Атауы.
"""
UK = """= Про затвердження Порядку садіння дерев

1. Затвердити Порядок садіння дерев.

# ЗАТВЕРДЖЕНО постановою Кабінету Міністрів України

## ПОРЯДОК садіння дерев

1. Порядок простий.
2. Дерево - рослина.

# Додаток 1 до Порядку садіння дерев

1. Назва.
"""
TEXTS = {"ru": RU, "kk": KK, "uk": UK}


def _act(language: str, text: str = "") -> Act:
    kind = "resolution" if language == "uk" else "order"
    titles = Localized({language: (text or TEXTS[language]).partition("\n")[0].removeprefix("= ")})
    identity = Identity("trees", kind=kind, number="5", titles=titles)
    return read_act(text or TEXTS[language], identity, "2020-01-01", language)


def _orders(act: Act, *operations: Operation) -> list[str]:
    """The lines of the amending text below its chapeau; they are read back to the same change."""
    amended = apply(act, propose(*operations))
    text = write(amended, propose(*operations), act.language).text
    back = resolved(read_instructions(text, act.language), act, ends=True)
    assert write_act(apply(act, propose(*back)).act) == write_act(amended.act)
    return text.splitlines()[2:]


def _in(language: str, text: str) -> Localized:
    return Localized({language: text})


PLANTING = "в Правилах посадки деревьев, утвержденных указанным приказом:"


@pytest.mark.parametrize(
    ("operation", "lines"),
    [
        (Delete(id="a", at=("annex-1~1.2",)), [PLANTING, "пункт 2 исключить."]),
        (
            Insert(id="a", into="annex-1~1", text=_in("ru", "3. Сад.")),
            [PLANTING, "дополнить пунктом 3 следующего содержания:", "«3. Сад.»."],
        ),
        (
            ReplaceEverywhere(
                id="a",
                at=("annex-1~1",),
                forms=Forms({"ru": {"просты": "строги"}}),
                except_=("annex-1~1.2",),
            ),
            [
                PLANTING,
                (
                    "по всему тексту, за исключением пункта 2, слово «просты» заменить словом "
                    "«строги»."
                ),
            ],
        ),
        (
            Repeal(id="a", at=("annex-1~1", "annex-1~2", "annex-3")),
            [
                (
                    "1) Правила посадки деревьев, утвержденные указанным приказом, признать "
                    "утратившими силу;"
                ),
                (
                    "2) приложение 1 к Правилам посадки деревьев, утвержденным указанным приказом, "
                    "признать утратившим силу;"
                ),
                "3) приложение 3 признать утратившим силу.",
            ],
        ),
        (
            Delete(id="a", at=("annex-1~2.1",)),
            [
                "в приложении 1 к Правилам посадки деревьев, утвержденным указанным приказом:",
                "пункт 1 исключить.",
            ],
        ),
        (
            Restate(id="a", at=("annex-2.1",), text=_in("ru", "1. Рубят.")),
            [
                "в Типовой инструкции по рубке деревьев, утвержденной указанным приказом:",
                "пункт 1 изложить в следующей редакции:",
                "«1. Рубят.».",
            ],
        ),
        (
            Repeal(id="a", at=("annex-2",)),
            [
                (
                    "Типовую инструкцию по рубке деревьев, утвержденную указанным приказом, "
                    "признать утратившей силу."
                )
            ],
        ),
        (
            Delete(id="a", at=("annex-3.1",)),
            ["пункт 1 приложения 3 исключить."],
        ),
    ],
)
def test_rules_are_called_by_their_name(operation: Operation, lines: list[str]) -> None:
    assert _orders(_act("ru"), operation) == lines


def test_an_order_on_two_places_names_an_annex() -> None:
    act = _act("ru", RU.replace("# Приложение 1\n\nк Правилам", "# Приложение 4\n\nк Правилам"))
    move = Move(id="a", at=("annex-1.1",), after="annex-1.2", number="3")
    assert _orders(act, move) == [
        "пункт 1 приложения 1 переместить после пункта 2 приложения 1 и считать пунктом 3."
    ]


@pytest.mark.parametrize(
    ("language", "where", "annex"),
    [
        (
            "kk",
            "көрсетілген бұйрықпен бекітілген Ағаш отырғызу қағидаларында:",
            (
                "көрсетілген бұйрықпен бекітілген Ағаш отырғызу қағидаларына 1-қосымшаның күші "
                "жойылды деп танылсын."
            ),
        ),
        (
            "uk",
            "у Порядку садіння дерев, затвердженому зазначеною постановою:",
            (
                "додаток 1 до Порядку садіння дерев, затвердженого зазначеною постановою, визнати "
                "таким, що втратив чинність."
            ),
        ),
    ],
)
def test_so_they_are_in_other_languages(language: str, where: str, annex: str) -> None:
    act = _act(language)
    text = _in(language, "2. А.")
    heading = _in(language, "Порядок" if language == "uk" else "Қағидалар")
    inside = "annex.chapter~1.2" if language == "uk" else "annex.2"
    assert _orders(act, Restate(id="a", at=(inside,), text=text))[0] == where
    assert _orders(act, Repeal(id="a", at=("annex-1",)))[-1] == annex
    if language == "uk":
        title = RestateHeading(id="a", at=("annex.chapter~1.heading",), text=heading)
        assert _orders(act, title) == [where, "назву викласти в такій редакції:", "«Порядок»."]


STAMPED = """= О деревьях

1. Утвердить прилагаемые документы.

# Утверждены приказом Министра от 5 мая 2020 года № 5

## Правила посадки деревьев

1. Сажают.
"""


def test_the_stamp_above_rules_says_that_they_are_approved() -> None:
    titled = Delete(id="a", at=("annex.chapter~1.1",))
    assert _orders(_act("ru", STAMPED), titled) == [PLANTING, "пункт 1 исключить."]
    other = STAMPED.replace("Утверждены приказом Министра от 5 мая 2020 года № 5", "Приложение")
    assert _orders(_act("ru", other), titled) == ["пункт 1 приложения исключить."]


@pytest.mark.parametrize(
    "text",
    [
        RU.replace("Правила посадки деревьев\n1.", "Правила посадки деревьев и форма\n1."),
        RU.replace("Правила посадки деревьев\n1.", "Правила и условия посадки деревьев\n1."),
        RU.replace("Правила посадки деревьев\n1.", "ПРАВИЛА ПОСАДКИ ДЕРЕВЬЕВ\n1."),
    ],
)
def test_a_title_that_cannot_be_inflected_or_is_not_approved_names_no_rules(text: str) -> None:
    """The annex of the rules has a number that the order has, too, so that it is refused then."""
    act = _act("ru", text.replace("# Приложение 1\n\nк Правилам", "# Приложение 4\n\nк Правилам"))
    assert _orders(act, Delete(id="a", at=("annex-1.2",))) == ["пункт 2 приложения 1 исключить."]


@pytest.mark.parametrize(
    "order",
    [
        "Правила посадки деревьев и приложение 1 к ним признать утратившими силу.",
        (
            "в приложении 1 к Правилам посадки деревьев, утвержденным указанным приказом, и в "
            "приложении 3 к приказу слово «Имя» исключить."
        ),
    ],
)
def test_an_annex_besides_in_one_order_is_not_left_out(order: str) -> None:
    with pytest.raises(PhraseError, match="which annex of the act"):
        resolved(read_instructions(order, "ru"), _act("ru"))


@pytest.mark.parametrize(
    ("order", "at"),
    [
        ("приложение 1 к приказу исключить", "annex-1~1"),
        ("приложение 1 исключить", "annex-1~1"),
        ("приложение 1 к Правилам посадки деревьев исключить", "annex-1~2"),
        (
            (
                "по всему тексту Правил посадки деревьев, утвержденных указанным приказом, слово "
                "«просты» заменить словом «строги»"
            ),
            "annex-1~1",
        ),
    ],
)
def test_an_annex_is_that_of_the_order_or_of_the_rules(order: str, at: str) -> None:
    (found,) = resolved(read_instructions(order, "ru"), _act("ru"))
    assert found.at == (at,)


def test_headings_of_a_quotation_are_read_from_a_file_of_sentences(
    run: Run, tmp_path: Path
) -> None:
    """A file with `##` in it is no act in its written form."""
    act = _act("uk")
    new = "# Додаток 1 до Порядку садіння дерев\n\n## Перелік\n\n1. Дуб."
    order = Restate(id="a", at=("annex-1",), text=_in("uk", new))
    text = write(apply(act, propose(order)), propose(order), "uk").text
    assert "\n## Перелік\n" in text
    (tmp_path / "order.txt").write_text(text, encoding="utf-8")
    status, out, err = run("instruct", "--read", "order.txt", "--lang", "uk")
    assert (status, err) == (0, ""), out + err


HEADS = (
    "# Общее\n\n1. б\n\n# Полив\n\n1. в\n\n# Сад\n\n1. г\n\n# Сад\n\n1. д\n\n# \\5. Лес\n\n1. е\n"
)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "ru",
            [
                "пункт 1 раздела «Общее» исключить.",
                "разделы «Общее» и «Полив» исключить.",
                "пункт 1 раздела без номера 3 исключить.",
                "пункт 1 раздела без номера 5 исключить.",
            ],
        ),
        (
            "kk",
            [
                "«Общее» деген бөлімнің 1-тармағы алып тасталсын.",
                "«Общее», «Полив» деген бөлімдер алып тасталсын.",
                "нөмірсіз 3-бөлімнің 1-тармағы алып тасталсын.",
                "нөмірсіз 5-бөлімнің 1-тармағы алып тасталсын.",
            ],
        ),
        (
            "uk",
            [
                "пункт 1 розділу «Общее» виключити.",
                "розділи «Общее» і «Полив» виключити.",
                "пункт 1 розділу без номера 3 виключити.",
                "пункт 1 розділу без номера 5 виключити.",
            ],
        ),
    ],
)
def test_a_division_without_a_number_is_called_by_its_heading(
    language: str, sentences: list[str]
) -> None:
    """Not where another has that heading, nor where it looks like a number."""
    law = act(HEADS, language=language)
    places = [("section~1.1",), ("section~1", "section~2"), ("section~3.1",), ("section~5.1",)]
    found = [_orders(law, Delete(id="a", at=at)) for at in places]
    assert [line for lines in found for line in lines] == sentences


@pytest.mark.parametrize(
    ("language", "order", "at"),
    [
        (
            "uk",
            "після розділу «Полив» доповнити розділом такого змісту:\n«Ліс\n1. д»",
            "section~2",
        ),
        ("uk", "наявний текст пункту 1 розділу «Полив» вважати підпунктом 1)", "section~2.1"),
        ("ru", "имеющийся текст пункта 1 раздела «Полив» считать подпунктом 1)", "section~2.1"),
    ],
)
def test_a_heading_in_an_order_is_read(language: str, order: str, at: str) -> None:
    (found,) = resolved(read_instructions(order, language), act(HEADS, language=language))
    assert (found.after if isinstance(found, Insert) else found.at[0]) == at


@pytest.mark.parametrize("language", ["ru", "uk", "kk"])
def test_what_comes_after_an_item_below_two_headings_is_read_back(language: str) -> None:
    """The heading without a number is quoted within the place, not at its end."""
    law = act("# I. Сад\n\n## Полив\n\n1. а.\n3. в.\n\n## Лес\n\n1. г\n", language=language)
    (first, *_) = _orders(law, Insert(id="a", after="I.chapter~1.1", text=same("9. б.")))
    assert "«Полив»" in first


def test_the_table_calls_the_sections_of_an_annex_as_the_sentences_do() -> None:
    law = act("1. а\n\n# Приложение\n\n## I. Полив\n\n1. б\n\n## II. Лес\n\n2. в\n", language="ru")
    in_words = AddressesInStyle(ChangeSet.unchanged(law))
    assert in_words(law.find("annex.II")) == "раздел II приложения"


def test_the_table_names_a_title_of_an_annex_by_it() -> None:
    law = act("1. а\n\n# Приложение 1\n\n## Заявка\n\n1. б\n\n## Отчет\n\n1. в\n", language="ru")
    in_words = AddressesInStyle(ChangeSet.unchanged(law))
    places = ("annex-1.chapter~1.heading", "annex-1.chapter~1.1", "annex-1.chapter~2.heading")
    assert [in_words(law.find(each)) for each in places] == [
        "заголовок приложения 1",
        "пункт 1 главы «Заявка» приложения 1",
        "заголовок главы «Отчет» приложения 1",
    ]


@pytest.mark.parametrize(
    ("language", "heading", "line"),
    [
        ("ru", "# Приложение 9 Перечень", "после приложения дополнить приложением 9"),
        ("kk", "# 9-қосымша Тізбе", "қосымшадан кейін мынадай мазмұндағы 9-қосымшамен"),
    ],
)
def test_an_annex_comes_beside_an_annex_not_beside_the_rules(
    language: str, heading: str, line: str
) -> None:
    text = TEXTS[language].replace("# Приложение 1\n\nк приказу", "# Приложение\n\nк приказу")
    new = Insert(id="a", after="annex", text=_in(language, f"{heading}\n1. Липа."))
    assert _orders(_act(language, text), new)[0].startswith(line)


def test_a_ukrainian_sentence_begins_softly_before_a_vowel() -> None:
    law = _act("uk", UK.replace("Порядок", "Інструкцію").replace("ПОРЯДОК", "Інструкція"))
    (place, _) = _orders(law, Delete(id="a", at=("annex.2",)))
    assert place == "в Інструкції садіння дерев, затвердженій зазначеною постановою:"


@pytest.mark.parametrize(
    ("language", "at", "line"),
    [
        (
            "ru",
            "annex-1~1",
            "Правила посадки деревьев, утвержденные указанным приказом, исключить.",
        ),
        (
            "kk",
            "annex",
            "көрсетілген бұйрықпен бекітілген Ағаш отырғызу қағидалары алып тасталсын.",
        ),
        ("uk", "annex", "Порядок садіння дерев, затверджений зазначеною постановою, виключити."),
    ],
)
def test_rules_that_are_deleted_are_named_and_read(language: str, at: str, line: str) -> None:
    assert _orders(_act(language), Delete(id="a", at=(at,))) == [line]
