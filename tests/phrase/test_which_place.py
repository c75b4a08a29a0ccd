"""Words that stand in several places, where the sentence does not say in which they change."""

from __future__ import annotations

import re

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act
from tests.phrase.carried_out import changed, imported

ENGLISH = imported("Gardens Act\nSection 1. Roses\nA rose grows beside a rose.\n", "en")
KAZAKH = imported("Бақтар туралы заң\n1-бап. Бақ\n1. Бір бақ пен екі бақ бар.\n", "kk")
RUSSIAN = imported("Закон о садах\nСтатья 1. Сад\n1. Один сад и другой сад.\n", "ru")
UKRAINIAN = imported("Закон про сади\nСтаття 1. Сад\n1. Один сад і другий сад.\n", "uk")


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (ENGLISH, "In section 1, for “rose”{}, substitute “lily”."),
        (ENGLISH, "In section 1, omit “rose”{}."),
        (KAZAKH, "1-баптың 1-тармағында {}«бақ» деген сөз «орман» деген сөзбен ауыстырылсын."),
        (RUSSIAN, "В пункте 1 статьи 1 слово «сад»{} заменить словом «лес»."),
        (RUSSIAN, "В пункте 1 статьи 1 после слова «сад»{} дополнить словом «мал»."),
        (UKRAINIAN, "У частині першій статті 1 слово «сад»{} замінити словом «ліс»."),
    ],
)
def test_the_words_that_say_it_are_named_and_understood(act: Act, sentence: str) -> None:
    with pytest.raises(PhraseError, match="the sentence does not say in which") as refusal:
        changed(act, sentence.format(""))
    (problem,) = refusal.value.problems
    ways = re.findall("“(.+?)”", problem.do)

    spaced = "{} " if act is KAZAKH else ", {}" if act is ENGLISH else " {}"
    amended = [changed(act, sentence.format(spaced.format(way))) for way in ways]
    assert "nth" not in problem.do
    assert len({*map(tuple, amended)}) == len(ways) == (2 if "после" in sentence else 3)
