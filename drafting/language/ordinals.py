"""Ordinal numbers in words, as parts and paragraphs are counted (law on legal acts, art. 25(3))."""

from __future__ import annotations

from drafting.language.ru.nouns import Gender, RussianCase

_KK_TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
_KK_UNITS = (
    "бірінші",
    "екінші",
    "үшінші",
    "төртінші",
    "бесінші",
    "алтыншы",
    "жетінші",
    "сегізінші",
    "тоғызыншы",
)
_KK_ROUND = (
    "оныншы",
    "жиырмасыншы",
    "отызыншы",
    "қырқыншы",
    "елуінші",
    "алпысыншы",
    "жетпісінші",
    "сексенінші",
    "тоқсаныншы",
    "жүзінші",
)
_RU_UNITS = (
    "первый",
    "второй",
    "третий",
    "четвертый",
    "пятый",
    "шестой",
    "седьмой",
    "восьмой",
    "девятый",
    "десятый",
    "одиннадцатый",
    "двенадцатый",
    "тринадцатый",
    "четырнадцатый",
    "пятнадцатый",
    "шестнадцатый",
    "семнадцатый",
    "восемнадцатый",
    "девятнадцатый",
)
_RU_ROUND = (
    "десятый",
    "двадцатый",
    "тридцатый",
    "сороковой",
    "пятидесятый",
    "шестидесятый",
    "семидесятый",
    "восьмидесятый",
    "девяностый",
    "сотый",
)
_RU_TENS = (
    "",
    "десять",
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
)


def kazakh(number: int) -> str:
    """`1` → «бірінші», `39` → «отыз тоғызыншы»; from 101 on, in digits."""
    if not 0 < number <= 100:
        return f"{number}-ші"
    tens, units = divmod(number, 10)
    if units == 0:
        return _KK_ROUND[tens - 1]
    return f"{_KK_TENS[tens]} {_KK_UNITS[units - 1]}".strip()


def russian(
    number: int,
    case: RussianCase = RussianCase.NOMINATIVE,
    gender: Gender = Gender.MASCULINE,
    *,
    several: bool = False,
) -> str:
    """`1` → «первый» («первая», «первого», «первой», «первые» …); from 101 on, in digits."""
    if not 0 < number <= 100:
        return f"{number}-{_RU_ENDINGS[_paradigm(gender, several)][case][1:]}"
    tens, units = divmod(number, 10)
    if units == 0:
        word, prefix = _RU_ROUND[tens - 1], ""
    elif tens < 2:
        word, prefix = _RU_UNITS[number - 1], ""
    else:
        word, prefix = _RU_UNITS[units - 1], _RU_TENS[tens] + " "
    return prefix + _inflected(word, case, _paradigm(gender, several))


def _paradigm(gender: Gender, several: bool) -> str:
    return "several" if several else gender.name


def _inflected(word: str, case: RussianCase, paradigm: str) -> str:
    if (case, paradigm) in _AS_WRITTEN:
        return word
    ending = _RU_ENDINGS[paradigm][case]
    if word == "третий":
        return "трет" + _THIRD[paradigm][case]
    return word[:-2] + ending


_AS_WRITTEN = frozenset(
    {(RussianCase.NOMINATIVE, "MASCULINE"), (RussianCase.ACCUSATIVE, "MASCULINE")}
)
_RU_ENDINGS = {
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

KAZAKH = {kazakh(number): number for number in range(1, 101)}
RUSSIAN = {
    russian(number, case, gender, several=several): number
    for number in range(1, 101)
    for case in RussianCase
    for gender in Gender
    for several in (False, True)
}
"""Ordinals in words up to the hundredth → their numbers."""
