"""Ordinal numbers in words."""

from __future__ import annotations

import pytest

from drafting.language.kk import nouns as kazakh
from drafting.language.ru import nouns as russian
from drafting.language.ru.nouns import CASES
from drafting.language.slavic import Gender


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (1, "бірінші"),
        (2, "екінші"),
        (6, "алтыншы"),
        (9, "тоғызыншы"),
        (10, "оныншы"),
        (11, "он бірінші"),
        (20, "жиырмасыншы"),
        (39, "отыз тоғызыншы"),
        (40, "қырқыншы"),
        (50, "елуінші"),
        (99, "тоқсан тоғызыншы"),
        (100, "жүзінші"),
    ],
)
def test_kazakh_ordinals(number, word):
    assert kazakh.ordinal(number) == word


@pytest.mark.parametrize(
    ("number", "masculine", "feminine", "genitive", "feminine_genitive"),
    [
        (1, "первый", "первая", "первого", "первой"),
        (2, "второй", "вторая", "второго", "второй"),
        (3, "третий", "третья", "третьего", "третьей"),
        (4, "четвертый", "четвертая", "четвертого", "четвертой"),
        (6, "шестой", "шестая", "шестого", "шестой"),
        (12, "двенадцатый", "двенадцатая", "двенадцатого", "двенадцатой"),
        (20, "двадцатый", "двадцатая", "двадцатого", "двадцатой"),
        (23, "двадцать третий", "двадцать третья", "двадцать третьего", "двадцать третьей"),
        (40, "сороковой", "сороковая", "сорокового", "сороковой"),
        (100, "сотый", "сотая", "сотого", "сотой"),
    ],
)
def test_russian_ordinals(number, masculine, feminine, genitive, feminine_genitive):
    assert russian.ordinal(number) == masculine
    assert russian.ordinal(number, gender=Gender.FEMININE) == feminine
    assert russian.ordinal(number, "gen") == genitive
    assert russian.ordinal(number, "gen", Gender.FEMININE) == feminine_genitive


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ((2, "acc", Gender.FEMININE), "вторую"),
        ((2, "ins", Gender.MASCULINE), "вторым"),
        ((3, "loc", Gender.MASCULINE), "третьем"),
        ((3, "acc", Gender.FEMININE), "третью"),
        ((39, "gen", Gender.MASCULINE), "тридцать девятого"),
        ((101, "gen", Gender.MASCULINE), "101-го"),
        ((101, "nom", Gender.FEMININE), "101-я"),
    ],
)
def test_russian_ordinals_in_other_cases(form, word):
    assert russian.ordinal(*form) == word


def test_russian_ordinals_of_several():
    assert russian.ordinal(3, "ins", several=True) == "третьими"


def test_every_ordinal_up_to_the_hundredth_is_read_back():
    for number in range(1, 101):
        assert kazakh.places()[kazakh.ordinal(number)] == number
        for case in CASES:
            for gender in Gender:
                assert russian.places()[russian.ordinal(number, case, gender)] == number
