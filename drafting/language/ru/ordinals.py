"""Russian ordinal numbers in words, as parts and paragraphs are counted (law on legal acts, art.
25(3))."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from drafting.language.ru.nouns import Gender, RussianCase

_UNITS = (
    "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый "
    "двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый "
    "девятнадцатый"
).split()
_ROUND = (
    "десятый двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый восьмидесятый "
    "девяностый сотый"
).split()
_TENS = (
    "",
    *"десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(),
)
LATE = r"\d{3,}-(?:[йяеюмх]|го|му|ми)"
"""An ordinal in digits, from 101 on: «пункт 5-й» may be item 5, or the fifth."""


def ordinal(
    number: int,
    case: RussianCase = RussianCase.NOMINATIVE,
    gender: Gender = Gender.MASCULINE,
    *,
    several: bool = False,
) -> str:
    """`1` → «первый» («первая», «первого», «первой», «первые» …); from 101 on, in digits."""
    if not 0 < number <= 100:
        return f"{number}-{_ENDINGS[_paradigm(gender, several)][case][1:]}"
    tens, units = divmod(number, 10)
    if units == 0:
        word, prefix = _ROUND[tens - 1], ""
    elif tens < 2:
        word, prefix = _UNITS[number - 1], ""
    else:
        word, prefix = _UNITS[units - 1], _TENS[tens] + " "
    return prefix + _inflected(word, case, _paradigm(gender, several))


def _paradigm(gender: Gender, several: bool) -> str:
    return "several" if several else gender.name


def _inflected(word: str, case: RussianCase, paradigm: str) -> str:
    if (case, paradigm) in _AS_WRITTEN:
        return word
    ending = _ENDINGS[paradigm][case]
    if word == "третий":
        return "трет" + _THIRD[paradigm][case]
    return word[:-2] + ending


_AS_WRITTEN = frozenset(
    {(RussianCase.NOMINATIVE, "MASCULINE"), (RussianCase.ACCUSATIVE, "MASCULINE")}
)
_ENDINGS = {
    "MASCULINE": ("ый", "ого", "ый", "ым", "ом"),
    "FEMININE": ("ая", "ой", "ую", "ой", "ой"),
    "NEUTER": ("ое", "ого", "ое", "ым", "ом"),
    "several": ("ые", "ых", "ые", "ыми", "ых"),
}
_THIRD = {
    "MASCULINE": ("ий", "ьего", "ий", "ьим", "ьем"),
    "FEMININE": ("ья", "ьей", "ью", "ьей", "ьей"),
    "NEUTER": ("ье", "ьего", "ье", "ьим", "ьем"),
    "several": ("ьи", "ьих", "ьи", "ьими", "ьих"),
}
"""Endings by case, in the order of `RussianCase`."""


@cache
def places() -> Mapping[str, int]:
    """Ordinals in words up to the hundredth, in every form → their numbers."""
    found = {
        ordinal(number, case, gender, several=several): number
        for number in range(1, 101)
        for case in RussianCase
        for gender in Gender
        for several in (False, True)
    }
    datives = {f"{form[:-2]}му": number for form, number in found.items() if form.endswith("го")}
    return found | datives
