"""How acts of China, Korea and Japan write numbers: «十七», «一百零七», `１７`, «⑰».

What addresses have of them is in plain figures, `17`. A new number is written as its neighbours
are.
"""

from __future__ import annotations

import re
from functools import lru_cache

from drafting.model.signs import IROHA

HAN = "〇零○一二三四五六七八九十百千两兩廿卅"
"""The signs of Chinese numbers, which Japan and Korea write too."""
HAN_NUMBER = rf"[{HAN}]{{1,12}}"
HANGUL = "가나다라마바사아자차카타파하"
"""The letters of lists in Korea."""
GOJUON = "アイウエオカキクケコサシスセソタチツテト"
"""The letters of lists in Japanese ordinances; laws have those of `IROHA`."""
KANA = "".join(dict.fromkeys(IROHA + GOJUON))
_ZEROS = frozenset("〇零○")
_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", start=1)}
_DIGITS |= {"两": 2, "兩": 2, **dict.fromkeys(_ZEROS, 0)}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_DIGIT_OF = "〇一二三四五六七八九"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
CIRCLED = "[①-⑳㉑-㉟㊱-㊿]"
_CIRCLED_FROM = ((1, "①"), (21, "㉑"), (36, "㊱"))
_LAST_CIRCLED = 50


@lru_cache(maxsize=4096)
def figures_of(written: str) -> str:
    """A number in plain figures: «十七» → `17`, `１７` → `17`, «⑰» → `17`; empty for other text,
    as «十十» is."""
    if not written:
        return ""
    if re.fullmatch(CIRCLED, written):
        first, sign = next(each for each in _CIRCLED_FROM[::-1] if ord(written) >= ord(each[1]))
        return str(first + ord(written) - ord(sign))
    if written.isdecimal():
        return str(int(written))
    if set(written) <= _DIGITS.keys():
        # «一〇七», figure for figure.
        value = int("".join(str(_DIGITS[sign]) for sign in written))
        alone = len(written) == 1 or not _ZEROS.isdisjoint(written)
        return str(value) if alone and written[0] not in _ZEROS else ""
    return _with_units(written)


def _with_units(written: str) -> str:
    """The value of «一百零七», «百七», «二十»."""
    whole, digit, last = 0, 0, 10_000
    written = written.replace("廿", "二十").replace("卅", "三十")
    for place, sign in enumerate(written):
        if unit := _UNITS.get(sign):
            if unit >= last or (digit == 0 and place and written[place - 1] in _ZEROS):
                return ""
            whole, digit, last = whole + (digit or 1) * unit, 0, unit
        elif sign in _DIGITS:
            if digit or (sign in _ZEROS and place == 0):
                return ""
            digit = _DIGITS[sign]
        else:
            return ""
    return str(whole + digit)


def written_like(old: str, number: str) -> str:
    """A number in figures as another one is written: 107 as «一百零六», 17 as «⑯».

    In figures where the way of writing has no such number, or the other one leaves open whether a
    hundred is «一百», as in China, or «百», as in Japan.
    """
    if not number.isdecimal():
        return number
    value = int(number)
    if re.fullmatch(CIRCLED, old):
        found = [each for each in _CIRCLED_FROM if each[0] <= value <= _LAST_CIRCLED]
        return chr(ord(found[-1][1]) + value - found[-1][0]) if found else number
    if old.isdecimal():
        return number if old.isascii() else number.translate(_FULL_WIDTH)
    if len(old) > 1 and set(old) <= _DIGITS.keys():
        return "".join(_DIGIT_OF[int(figure)] for figure in number)
    zero = next((sign for sign in old if sign in _ZEROS), "零")
    chinese, japanese = _in_han(value, zero), _in_han(value, "")
    if chinese == japanese or _CHINESE.search(old):
        return chinese
    return japanese if _JAPANESE.search(old) else number


_CHINESE = re.compile("[零〇○]|一[十百千]")
_JAPANESE = re.compile("(?:^|[^一二三四五六七八九])[百千]|[百千]十|[百千][一二三四五六七八九]$")
"""What shows which of the two a number is: «百», «百十», «二百七»."""


def _in_han(value: int, zero: str) -> str:
    """A number with the units ten, hundred and thousand; with a sign for a unit that is left out,
    «一百零七», and «一» before a hundred, or, without such a sign, neither of them: «百七»."""
    if value >= _FIRST_TOO_LARGE:
        return str(value)
    written, skipped = "", False
    for sign, unit in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, value = divmod(value, unit)
        if digit:
            written += zero if skipped else ""
            plain = digit == 1 and sign and not (zero and (written or sign != "十"))
            written += ("" if plain else _DIGIT_OF[digit]) + sign
        skipped = not digit and bool(written)
    return written


_FIRST_TOO_LARGE = 10_000
