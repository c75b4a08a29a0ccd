"""In which places words change, where the sentence names that behind its verb."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act
from tests.phrase.carried_out import changed, imported

RUSSIAN = imported("Закон о прудах\nСтатья 1. Пруд\n1. Пруд мал, и пруд чист, и пруд тих.\n", "ru")
UKRAINIAN = imported("Закон про ставки\nСтаття 1. Став\n1. Чистий став і тихий став.\n", "uk")


@pytest.mark.parametrize(
    ("act", "sentence", "line"),
    [
        (
            RUSSIAN,
            "в пункте 1 статьи 1 слово «пруд» заменить словом «сад» во всех случаях;",
            "+ 1. Пруд мал, и сад чист, и сад тих.",
        ),
        (
            RUSSIAN,
            "в пункте 1 статьи 1 слова «пруд» исключить в обоих случаях.",
            "+ 1. Пруд мал, и чист, и тих.",
        ),
        (
            UKRAINIAN,
            'у частині першій статті 1 слово "став" замінити словом "сад" в усіх випадках;',
            "+ 1. Чистий сад і тихий сад.",
        ),
        (
            UKRAINIAN,
            'у частині першій статті 1 слово "став" виключити в обох випадках;',
            "+ 1. Чистий і тихий.",
        ),
    ],
)
def test_it_is_in_all_of_them(act: Act, sentence: str, line: str) -> None:
    assert changed(act, sentence)[1] == line


def test_an_exception_behind_it_is_not_passed_over() -> None:
    sentence = "в пункте 1 статьи 1 слово «пруд» исключить во всех случаях, кроме последнего;"
    with pytest.raises(PhraseError, match="no sentence that orders a change"):
        changed(RUSSIAN, sentence)
