"""A note in the text of an article stands below its last number, and may be that of all of it."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.model.act import Act
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.text.writer import write_act
from tests.phrase.carried_out import changed, imported

RUSSIAN = imported(
    """Закон о садах
Статья 1. Права
1. Садовник копает.
2. Сторож спит.
Примечание. Сад общий.
Статья 2. Сад
Сад велик.
""",
    "ru",
)
KAZAKH = imported(
    """Бақтар туралы заң
1-бап. Құқықтар
1. Бағбан қазады.
2. Күзетші ұйықтайды.
Ескертпе. Бақ ортақ.
2-бап. Бақ
Бақ үлкен.
""",
    "kk",
)


@pytest.mark.parametrize(
    ("law", "sentence"),
    [
        (RUSSIAN, "пункт 2 статьи 1 изложить в следующей редакции: «2. Сторож ест.»;"),
        (RUSSIAN, "пункт 2 статьи 1 исключить;"),
        (KAZAKH, "1-баптың 2-тармағы мынадай редакцияда жазылсын: «2. Күзетші жейді.»;"),
    ],
)
def test_no_note_goes_or_moves_with_a_number(law: Act, sentence: str) -> None:
    with pytest.raises(DraftingError, match="the note below it"):
        changed(law, sentence)


@pytest.mark.parametrize(
    ("law", "sentence", "lines"),
    [
        (
            RUSSIAN,
            "примечание к статье 1 изложить в следующей редакции: «Примечание. Сад велик.»;",
            ["- Примечание. Сад общий.", "+ Примечание. Сад велик."],
        ),
        (
            RUSSIAN,
            "в примечании статьи 1 слово «общий» заменить словом «велик»;",
            ["- Примечание. Сад общий.", "+ Примечание. Сад велик."],
        ),
        (RUSSIAN, "примечание к статье 1 исключить;", ["- Примечание. Сад общий."]),
        (
            KAZAKH,
            "1-баптың ескертпесіндегі «ортақ» деген сөз «үлкен» деген сөзбен ауыстырылсын;",
            ["- Ескертпе. Бақ ортақ.", "+ Ескертпе. Бақ үлкен."],
        ),
    ],
)
def test_a_note_that_is_the_last_line(law: Act, sentence: str, lines: list[str]) -> None:
    assert changed(law, sentence) == lines


NOTED = """Закон о садах
Статья 1. Права
1. Садовник копает.
2. Сторож спит.
Примечание. Сад общий.
Он велик.
Статья 2. Сад
Сад велик.
"""


@pytest.mark.parametrize(
    ("law", "sentence", "new"),
    [
        (
            imported(NOTED, "ru"),
            "статью 1 дополнить пунктом 3 следующего содержания: «3. Сторож ест.»;",
            "2. Сторож спит.\n3. Сторож ест.\nПримечание. Сад общий.\nОн велик.",
        ),
        (
            KAZAKH,
            "1-бап мынадай мазмұндағы 3-тармақпен толықтырылсын: «3. Күзетші жейді.»;",
            "2. Күзетші ұйықтайды.\n3. Күзетші жейді.\nЕскертпе. Бақ ортақ.",
        ),
    ],
)
def test_a_new_number_comes_above_the_note_of_an_article(law: Act, sentence: str, new: str) -> None:
    operations = resolved(read_instructions(sentence, law.language), law)
    amends = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    assert new in write_act(apply(law, amends).act)


def test_the_note_of_the_last_number_stays_below_it() -> None:
    law = imported(NOTED.replace("2. Ст", "Примечание. Он один.\n2. Ст"), "ru")
    with pytest.raises(DraftingError, match="the note below it"):
        changed(law, "статью 1 дополнить пунктом 3 следующего содержания: «3. Сторож ест.»;")


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "пункт 2 статьи 1 изложить в следующей редакции:\n«2. Сторож ест.\nПримечание. Да.»;",
            [
                "- 2. Сторож спит.",
                "- Примечание. Сад общий.",
                "+ 2. Сторож ест.",
                "+ Примечание. Да.",
            ],
        ),
        (
            "статью 1 дополнить пунктом 1-1 следующего содержания: «1-1. Сторож ест.»;",
            ["+ 1-1. Сторож ест."],
        ),
        (
            "в пункте 2 статьи 1 слово «спит» заменить словом «ест»;",
            ["- 2. Сторож спит.", "+ 2. Сторож ест."],
        ),
    ],
)
def test_what_leaves_the_note_where_it_is(sentence: str, lines: list[str]) -> None:
    assert changed(RUSSIAN, sentence) == lines


def test_an_article_goes_with_its_note() -> None:
    assert "- Примечание. Сад общий." in changed(RUSSIAN, "статью 1 исключить;")


@pytest.mark.parametrize("sentence", ["примечание к статье 1 исключить;"])
def test_a_note_that_goes_on(sentence: str) -> None:
    with pytest.raises(DraftingError, match=r"there is no article-1\.note"):
        changed(imported(NOTED, "ru"), sentence)


@pytest.mark.parametrize(
    ("law", "sentence", "line", "written"),
    [
        (
            imported("Закон о садах\nСтатья 1. Права\n1. Кот спит.\n2. Сторож ест.\n", "ru"),
            "Статью 1 дополнить примечанием следующего содержания:\n«Примечание. Сад общий.».",
            "+ Примечание. Сад общий.",
            "пункт 2 статьи 1 дополнить примечанием следующего содержания:",
        ),
        (
            imported("Бақ туралы заң\n1-бап. Құқық\n1. Ит үреді.\n2. Күзетші жейді.\n", "kk"),
            "1-бап мынадай мазмұндағы ескертпемен толықтырылсын:\n«Ескертпе. Бақ ортақ.».",
            "+ Ескертпе. Бақ ортақ.",
            "1-баптың 2-тармағы мынадай мазмұндағы ескертпемен толықтырылсын:",
        ),
        (
            imported("Закон про сади\nСтаття 1. Права\n1. Кіт спить.\n2. Сторож їсть.\n", "uk"),
            "Статтю 1 доповнити приміткою такого змісту:\n«Примітка. Сад спільний.».",
            "+ Примітка. Сад спільний.",
            "частину другу статті 1 доповнити приміткою такого змісту:",
        ),
    ],
)
def test_a_note_comes_below_the_last_number_of_an_article(
    law: Act, sentence: str, line: str, written: str
) -> None:
    assert changed(law, sentence) == [line]
    operations = resolved(read_instructions(sentence, law.language), law)
    amends = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    text = write(apply(law, amends), amends)
    assert text.sentences[2].text == written
    assert changed(law, text.text) == [line]
