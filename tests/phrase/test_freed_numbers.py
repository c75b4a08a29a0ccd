"""Numbers that a text takes away and gives again, in an act where a deleted number mostly stays."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.imports import imported
from tests.phrase.carried_out import changed

_GARDENS = """Закон о садах
Статья 1. Сады
1. Сады зелены.
2. Сады открыты:
1) утром;
2) днём;
3) вечером.
3. Сады закрыты ночью.
4. Сады тихи.
"""
GARDENS = imported(_GARDENS, "ru").act


@pytest.mark.parametrize(
    ("sentences", "lines"),
    [
        (
            "В статье 1:\nпункт 3 исключить;\nпункт 4 считать пунктом 3.",
            ["- 3. Сады закрыты ночью.", "- 4. Сады тихи.", "+ 3. Сады тихи."],
        ),
        (
            "В статье 1:\nпункт 4 исключить;\nпункт 3 считать пунктом 4.",
            ["- 3. Сады закрыты ночью.", "- 4. Сады тихи.", "+ 4. Сады закрыты ночью."],
        ),
        (
            "В статье 1 пункт 3 исключить, пункт 4 считать пунктом 3.",
            ["- 3. Сады закрыты ночью.", "- 4. Сады тихи.", "+ 3. Сады тихи."],
        ),
        (
            "В пункте 2 статьи 1:\nподпункты 1), 2) исключить;\nподпункт 3) считать подпунктом 1).",
            ["- 1) утром;", "- 2) днём;", "- 3) вечером.", "+ 1) вечером."],
        ),
        (
            (
                "В статье 1:\nпункт 4 исключить;\nдополнить пунктом 4 следующего содержания:\n"
                "«4. Сады шумны.»."
            ),
            ["- 4. Сады тихи.", "+ 4. Сады шумны."],
        ),
        (
            (
                "В пункте 2 статьи 1 подпункты 1) и 3) исключить.\n"
                "Подпункт 2) пункта 2 статьи 1 считать подпунктом 1)."
            ),
            ["- 1) утром;", "- 2) днём;", "- 3) вечером.", "+ 1) днём;", "+ 3) [исключен]"],
        ),
        (
            "В статье 1:\nпункт 3 исключить.",
            ["- 3. Сады закрыты ночью.", "+ 3. [исключен]"],
        ),
    ],
)
def test_a_number_that_is_given_again_is_free(sentences: str, lines: list[str]) -> None:
    assert changed(GARDENS, sentences) == lines


@pytest.mark.parametrize(
    "sentences",
    [
        "В статье 1:\nпункт 3 признать утратившим силу;\nпункт 4 считать пунктом 3.",
        (
            "В статье 1:\nдополнить пунктом 4 следующего содержания:\n«4. Сады шумны.»;\n"
            "пункт 4 исключить."
        ),
    ],
)
def test_a_number_that_stays_or_was_given_before_is_taken(sentences: str) -> None:
    with pytest.raises(DraftingError, match=r"the number \d is taken"):
        changed(GARDENS, sentences)
