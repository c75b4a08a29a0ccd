"""Ordinal numbers in words."""

from __future__ import annotations

import pytest

from drafting.text import ordinals


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
    assert ordinals.kazakh(number) == word


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
    assert ordinals.russian(number) == masculine
    assert ordinals.russian(number, feminine=True) == feminine
    assert ordinals.russian(number, genitive=True) == genitive
    assert ordinals.russian(number, feminine=True, genitive=True) == feminine_genitive


def test_every_ordinal_up_to_the_hundredth_is_read_back():
    for number in range(1, 101):
        assert ordinals.KAZAKH[ordinals.kazakh(number)] == number
        for feminine in (False, True):
            for genitive in (False, True):
                word = ordinals.russian(number, feminine=feminine, genitive=genitive)
                assert ordinals.RUSSIAN[word] == number
