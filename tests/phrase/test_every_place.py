"""Words that change in every place, said behind the order; titles below the number of an annex."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from tests.phrase.carried_out import changed, imported

RU = imported(
    """Закон о кротах
Статья 1. Кроты
1. Крот роет сад.
2. Крот спит, и сад пуст.
Статья 2. Сады
Крот не вредит.
Приложение 1
к Закону о кротах
от 5 мая 2020 года № 17
Перечень садов
1. Сад северный.
Приложение 2
к Закону Республики Казахстан
«О кротах»
Перечень нор
Норы и ходы
1. Нора северная.
Приложение 3
к Закону Республики Казахстан «О кротах»
Перечень птиц
1. Грач.
""",
    "ru",
)
UK = imported(
    """Закон про кротів
Стаття 1. Кроти
1. Кріт риє сад.
2. Кріт спить, і сад пустий.
""",
    "uk",
)
KK = imported(
    """Көртышқан туралы заң
1-бап. Көртышқан
1. Көртышқан қазады.
2. Бау көртышқаны мен тау көртышқаны ұйықтайды.
""",
    "kk",
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Слово «Крот» заменить словом «Еж» по всему тексту, за исключением статьи 2.",
        '1) слово "Крот" заменить словом "Еж" по всему тексту, за исключением статьи 2;',
        "Слово «Крот» заменить словом «Еж» в заголовке и по тексту, за исключением статьи 2.",
    ],
)
def test_throughout_the_text_behind_the_order(sentence: str) -> None:
    assert changed(RU, sentence) == [
        "- 1. Крот роет сад.",
        "- 2. Крот спит, и сад пуст.",
        "+ 1. Еж роет сад.",
        "+ 2. Еж спит, и сад пуст.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        'Слово "Кріт" замінити словом "Їжак" по всьому тексту.',
        "По всьому тексту Закону слово «Кріт» замінити словом «Їжак».",
        "Слово «Кріт» замінити словом «Їжак» у тексті Закону.",
    ],
)
def test_throughout_a_ukrainian_text(sentence: str) -> None:
    assert changed(UK, sentence)[2:] == ["+ 1. Їжак риє сад.", "+ 2. Їжак спить, і сад пустий."]


@pytest.mark.parametrize(
    "which",
    [
        "«көртышқаны» деген сөз барлық жағдайда",
        "«көртышқаны» деген сөз екі жағдайда да",
        '"көртышқаны" деген сөз екі жерде де',
        "барлық жағдайда «көртышқаны» деген сөз",
    ],
)
def test_kazakh_words_in_every_place(which: str) -> None:
    replaced = changed(KK, f"1-баптың 2-тармағында {which} «кірпісі» деген сөзбен ауыстырылсын.")
    assert replaced[1] == "+ 2. Бау кірпісі мен тау кірпісі ұйықтайды."
    deleted = changed(KK, f"1-баптың 2-тармағында {which} алып тасталсын.")
    assert deleted[1] == "+ 2. Бау мен тау ұйықтайды."


_GARDENS = ["- Перечень садов", "+ Список садов"]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("Наименование приложения 1 изложить в следующей редакции: «Список садов».", _GARDENS),
        ("В наименовании приложения 1 слово «Перечень» заменить словом «Список».", _GARDENS),
        (
            "Заголовок приложения 3 после слова «Перечень» дополнить словом «всех».",
            ["- Перечень птиц", "+ Перечень всех птиц"],
        ),
    ],
)
def test_a_title_below_the_lines_that_say_what_an_annex_belongs_to(
    sentence: str, lines: list[str]
) -> None:
    assert changed(RU, sentence) == lines


def test_a_title_below_a_number_is_written_as_one() -> None:
    order = "В наименовании приложения 1 слово «Перечень» заменить словом «Список»."
    operations = resolved(read_instructions(order, "ru"), RU)
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    text = write(apply(RU, proposal), proposal)
    wanted = "в заголовке приложения 1 слово «Перечень» заменить словом «Список»"
    assert text.sentences[2].text == wanted
    assert changed(RU, text.text) == _GARDENS


def test_two_lines_may_be_the_title_of_an_annex() -> None:
    sentence = "Наименование приложения 2 изложить в следующей редакции: «Список нор»."
    with pytest.raises(DraftingError, match="which line is the title there is not clear"):
        changed(RU, sentence)


_DUG = ["+ 1. роет сад.", "+ 2. спит, и сад пуст."]
_DUG_UK = ["+ 1. риє сад.", "+ 2. спить, і сад пустий."]
_SLEPT = ["+ 2. көртышқаны мен тау көртышқаны ұйықтайды."]


@pytest.mark.parametrize(
    ("language", "sentence", "new"),
    [
        ("ru", "По всему тексту слово «Крот» исключить.", _DUG),
        ("ru", "Слово «Крот» исключить по всему тексту.", _DUG),
        ("uk", "У тексті Закону слово «Кріт» виключити.", _DUG_UK),
        ("kk", "Бүкіл мәтін бойынша «Бау» деген сөз алып тасталсын.", _SLEPT),
    ],
)
def test_words_go_throughout_the_text(language: str, sentence: str, new: list[str]) -> None:
    lines = changed({"ru": RU, "uk": UK, "kk": KK}[language], sentence)
    assert [line for line in lines if line[0] == "+"][: len(new)] == new


def test_words_that_stand_nowhere_do_not_go() -> None:
    with pytest.raises(DraftingError, match='the words "Слон" are not there'):
        changed(RU, "По всему тексту слово «Слон» исключить.")


@pytest.mark.parametrize(
    ("language", "text", "order", "written"),
    [
        (
            "ru",
            "Закон о кротах\nСтатья 1. Кроты\n1. Крот роет.\nКрот спит.\n",
            "В части первой пункта 1 статьи 1 слово «роет» заменить словом «ест».",
            "в части первой пункта 1 статьи 1 слово «роет» заменить словом «ест»",
        ),
        (
            "kk",
            "Көртышқан туралы заң\n1-бап. Көртышқан\n1. Көртышқан қазады.\nКөртышқан жейді.\n",
            (
                "1-баптың 1-тармағының бірінші бөлігінде «қазады» деген сөз «ішеді» деген сөзбен "
                "ауыстырылсын."
            ),
            (
                "1-баптың 1-тармағының бірінші бөлігінде «қазады» деген сөз «ішеді» деген сөзбен "
                "ауыстырылсын"
            ),
        ),
    ],
)
def test_the_first_part_of_several_is_written_as_one(
    language: str, text: str, order: str, written: str
) -> None:
    act = imported(text, language)
    operations = resolved(read_instructions(order, language), act)
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    amending = write(apply(act, proposal), proposal)
    assert amending.sentences[2].text == written
    assert changed(act, amending.text) == changed(act, order)


@pytest.mark.parametrize(
    "order",
    [
        "По всему тексту слова «Крот роет» исключить.",
        "По всему тексту слова «один» исключить.",
        "По всему тексту слова «Здесь», «один» исключить.",
    ],
)
def test_no_line_is_left_with_marks_alone(order: str) -> None:
    law = "Закон о кротах\nСтатья 1. Кроты\n1. Крот роет.\n2. Здесь крот:\n1) один;\n2) два.\n"
    with pytest.raises(DraftingError, match=r"nothing but “[.;]” would be left of that line"):
        changed(imported(law, "ru"), order)
    assert changed(imported(law, "ru"), "По всему тексту слово «роет» исключить.")
