"""A note in the text of an article stands below its last number, and may be that of all of it."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.model.act import Act
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
        (RUSSIAN, "статью 1 дополнить пунктом 3 следующего содержания: «3. Сторож ест.»;"),
        (KAZAKH, "1-баптың 2-тармағы мынадай редакцияда жазылсын: «2. Күзетші жейді.»;"),
        (KAZAKH, "1-бап мынадай мазмұндағы 3-тармақпен толықтырылсын: «3. Күзетші жейді.»;"),
    ],
)
def test_no_note_goes_or_moves_with_a_number(law: Act, sentence: str) -> None:
    with pytest.raises(DraftingError, match="the note below it"):
        changed(law, sentence)


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
