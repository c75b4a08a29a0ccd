"""Ordinal numbers in words, as parts and paragraphs are counted (law on legal acts, art. 25(3))."""

from __future__ import annotations

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


def russian(number: int, *, feminine: bool = False, genitive: bool = False) -> str:
    """`1` → «первый» («первая», «первого», «первой»); from 101 on, in digits."""
    if not 0 < number <= 100:
        return f"{number}-{'й' if not genitive else 'го'}"
    tens, units = divmod(number, 10)
    if units == 0:
        word, prefix = _RU_ROUND[tens - 1], ""
    elif tens < 2:
        word, prefix = _RU_UNITS[number - 1], ""
    else:
        word, prefix = _RU_UNITS[units - 1], _RU_TENS[tens] + " "
    return prefix + _inflected(word, feminine=feminine, genitive=genitive)


def _inflected(word: str, *, feminine: bool, genitive: bool) -> str:
    if word == "третий":
        return {
            (False, False): "третий",
            (True, False): "третья",
            (False, True): "третьего",
            (True, True): "третьей",
        }[feminine, genitive]
    ending = {(False, False): None, (True, False): "ая", (False, True): "ого", (True, True): "ой"}
    chosen = ending[feminine, genitive]
    return word if chosen is None else word[:-2] + chosen


KAZAKH = {kazakh(number): number for number in range(1, 101)}
RUSSIAN = {
    russian(number, feminine=feminine, genitive=genitive): number
    for number in range(1, 101)
    for feminine in (False, True)
    for genitive in (False, True)
}
"""Ordinals in words up to the hundredth → their numbers."""
