"""«последний абзац», “the last subparagraph”: a line without a number that ends a provision."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act
from tests.phrase.carried_out import changed, imported

RUSSIAN = imported(
    """Статья 2. Источники
1. Право состоит из:
законов;
указов.
2. Читатель обязан:
1) беречь книги.
За утрату книги он платит.
3. Права читателя:
1) чтение.
Статья 5. Директор
Директор назначается.
Директор увольняется.
""",
    "ru",
)
KAZAKH = imported("3-бап. Директор\nОны әкім тағайындайды.\nОны әкім босатады.\n", "kk")
UKRAINIAN = imported("Стаття 2. Права\n1. Має:\n1) книги;\nЗа шум платить.\nВсе.\n", "uk")
UNION = imported(
    """Article 3
Obligations
1. Archives shall:
(a) keep records;
(b) report.
The report shall be public.
The Commission shall publish a summary.
2. Archives shall be open.
""",
    "en",
)


@pytest.mark.parametrize(
    ("act", "sentence", "lines"),
    [
        (RUSSIAN, "последний абзац пункта 1 статьи 2 исключить.", ["- указов."]),
        (RUSSIAN, "абзац последний пункта 1 статьи 2 исключить.", ["- указов."]),
        (
            RUSSIAN,
            "в последнем абзаце пункта 1 статьи 2 слово «указов» заменить словом «норм».",
            ["- указов.", "+ норм."],
        ),
        pytest.param(
            RUSSIAN,
            "пункт 1 статьи 2 перед последним абзацем дополнить абзацем следующего содержания:\n"
            "«кодексов;».",
            ["+ кодексов;"],
            id="before",
        ),
        (
            RUSSIAN,
            "последнюю часть пункта 2 статьи 2 исключить.",
            ["- За утрату книги он платит."],
        ),
        (KAZAKH, "3-баптың соңғы бөлігі алып тасталсын.", ["- Оны әкім босатады."]),
        (UKRAINIAN, "останній абзац частини першої статті 2 виключити.", ["- Все."]),
        (
            UNION,
            "in Article 3(1), the last subparagraph is deleted;",
            ["- The Commission shall publish a summary."],
        ),
        (
            UNION,
            "in the final subparagraph of Article 3(1), ‘summary’ is replaced by ‘note’;",
            [
                "- The Commission shall publish a summary.",
                "+ The Commission shall publish a note.",
            ],
        ),
    ],
)
def test_the_last_line_is_found(act: Act, sentence: str, lines: list[str]) -> None:
    assert changed(act, sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("последний абзац пункта 3 статьи 2 исключить.", "no such line without a number"),
        ("последний пункт статьи 2 исключить.", "no such line without a number"),
        pytest.param(
            "статью 5 дополнить частью третьей следующего содержания:\n«Все.»;\n"
            "последнюю часть статьи 5 исключить.",
            "an order above changes what comes last",
            id="changed",
        ),
        ("последние два абзаца пункта 1 статьи 2 исключить.", "no sentence"),
    ],
)
def test_what_else_comes_last_is_refused(sentence: str, wrong: str) -> None:
    with pytest.raises(PhraseError, match=wrong):
        changed(RUSSIAN, sentence)
