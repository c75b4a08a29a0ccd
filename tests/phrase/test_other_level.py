"""A new number does not make another sort of provision of what gets it."""

from __future__ import annotations

import re

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act
from tests.phrase.carried_out import changed, imported

ENGLISH = imported("Ponds Act\nSection 1. Frogs\n(1) A frog:\n(a) sings;\n(b) swims.\n", "en")
KAZAKH = imported("Көл туралы заң\n1-бап. Бақа\n1. Бақа:\n1) жүзеді;\n2) секіреді.\n", "kk")
RUSSIAN = imported("Закон о прудах\nСтатья 1. Жаба\n1. Жаба:\n1) поет;\n2) плывет.\n", "ru")
UKRAINIAN = imported("Закон про ставки\nСтаття 1. Жаба\n1. Жаба:\n1) співає;\n2) пливе.\n", "uk")


@pytest.mark.parametrize(
    ("act", "sentence", "named"),
    [
        (RUSSIAN, "в статье 1 пункт 1 считать частью второй", "item-1 would become part-2"),
        (RUSSIAN, "пункт 1 статьи 1 считать статьей 2", "item-1 would become article-2"),
        (
            RUSSIAN,
            "подпункт 2) пункта 1 статьи 1 считать пунктом 3",
            "subitem-2 would become item-3",
        ),
        (RUSSIAN, "статью 1 считать главой 2", "article-1 would become chapter-2"),
        (KAZAKH, "1-баптың 1-тармағы 2-бап деп есептелсін", "item-1 would become article-2"),
        (
            UKRAINIAN,
            "у статті 1 пункт 2 частини першої вважати частиною третьою",
            "item-2 would become part-3",
        ),
        (UKRAINIAN, "частину першу статті 1 вважати пунктом 3", "1.1 would become item-3"),
        (
            UKRAINIAN,
            "у статті 1 частину першу вважати пунктом 3",
            "1.1 would become item-3",
        ),
        (ENGLISH, "Section 1(1) is redesignated as section 2.", "would become section-2"),
        (
            ENGLISH,
            "Paragraph (b) of section 1(1) is redesignated as subsection (2).",
            "para-b would become subsection-2",
        ),
    ],
)
def test_it_is_refused(act: Act, sentence: str, named: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(named)):
        changed(act, sentence)


@pytest.mark.parametrize(
    ("act", "sentence", "new"),
    [
        (RUSSIAN, "подпункт 2) пункта 1 статьи 1 считать подпунктом 3)", "+ 3) плывет."),
        (ENGLISH, "Section 1(1)(b) is redesignated as paragraph (c).", "+ (c) swims."),
        (ENGLISH, "Section 1(1)(b) is redesignated as subparagraph (B).", "+ (B) swims."),
        (ENGLISH, "Section 1 is redesignated as section 2.", "+ # Section 2. Frogs"),
    ],
)
def test_the_same_sort_and_a_smaller_one_in_english_are_read(
    act: Act, sentence: str, new: str
) -> None:
    assert changed(act, sentence)[-1] == new


def test_a_line_of_what_has_a_number_gets_one() -> None:
    plain = imported("Закон про ставки\nСтаття 1. Жаба\nЖаба пливе.\nВона спить.\n", "uk")
    sentence = "у статті 1 частини першу і другу вважати відповідно пунктами 1 і 2"
    assert changed(plain, sentence)[2:4] == ["+ 1. Жаба пливе.", "+ 2. Вона спить."]


def test_an_item_in_a_part_with_a_full_stop_has_a_bracket() -> None:
    parts = imported("Закон про ставки\nСтаття 1. Жаба\n1. Пливе.\n2. Спить.\n", "uk")
    sentence = "чинний текст частини другої статті 1 вважати пунктом 1"
    assert changed(parts, sentence) == ["- 2. Спить.", "+ 2. 1) Спить."]


def test_what_moves_is_of_the_sort_of_those_that_it_comes_among() -> None:
    sentence = "Paragraph (b) of section 1(1) is moved after section 1(1) and renumbered as "
    assert changed(ENGLISH, f"{sentence}subsection (2).") == ["- (b) swims.", "+ (2) swims."]
