"""Formats of automatic numbers (ECMA-376 part 1, 17.18.59): a count as it is displayed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from drafting.language.legislation.eastern_numbers import GOJUON, HANGUL, written_like
from drafting.model.signs import IROHA

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
"""Without ё, й, ъ, ь, as the format wants."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_FULL_WIDTH = {ord("0") + digit: 0xFF10 + digit for digit in range(10)}
_LAST_LETTERED, _LAST_ROMAN = 780, 32_767
"""Larger counts are in digits, as in word processors."""
_IN_DIGITS = frozenset({"decimal", "decimalZero", "decimalFullWidth"})
SILENT = frozenset({"none", "bullet"})
"""Formats that show no count."""


def shown(count: int, name: str) -> str:
    """A count in a named format; in digits if the format is unknown.

    `001` is a name too: digits, padded with zeros to its length.
    """
    return _FORMATS[name](count) if name in _FORMATS else str(count).zfill(len(_zeros(name)))


def is_known(name: str) -> bool:
    """Whether a count in the format is displayed as word processors display it."""
    return name in _FORMATS or bool(_zeros(name))


def in_digits(name: str) -> bool:
    """Whether the format shows digits, with or without zeros before them."""
    return name in _IN_DIGITS or bool(_zeros(name))


def _zeros(name: str) -> str:
    return name if name.isdecimal() else ""


def roman(count: int) -> str:
    """A count in small Roman numerals; in digits beyond the limit of word processors."""
    if count > _LAST_ROMAN:
        return str(count)
    text = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        text += sign * times
    return text


def _letters(alphabet: str) -> Callable[[int], str]:
    """a … z, aa, bb …"""

    def letter(count: int) -> str:
        if not 1 <= count <= _LAST_LETTERED:
            return str(count)
        times, index = divmod(count - 1, len(alphabet))
        return alphabet[index] * (times + 1)

    return letter


def _ordinal(count: int) -> str:
    """An English ordinal; of other languages the format is not certain."""
    teen = count % 100 in (11, 12, 13)
    return f"{count}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"


def _like(sample: str, last: int) -> Callable[[int], str]:
    """Numbers written as a sample is, «一百», up to the last one that is surely written so."""
    return lambda count: written_like(sample, str(count)) if 1 <= count <= last else str(count)


def _in_order(letters: str) -> Callable[[int], str]:
    """The letters of a list, once; then digits."""
    return lambda count: letters[count - 1] if 1 <= count <= len(letters) else str(count)


_EASTERN: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "chineseCounting": _like("一", 99),
        "chineseCountingThousand": _like("一百", 9999),
        "taiwaneseCounting": _like("一", 99),
        "taiwaneseCountingThousand": _like("一百", 9999),
        "japaneseCounting": _like("百", 9999),
        "ideographDigital": _like("一〇", 9999),
        "decimalEnclosedCircle": _like("①", 20),
        "decimalEnclosedCircleChinese": _like("①", 20),
        "decimalFullWidth2": _like("１", 9999),
        "ganada": _in_order(HANGUL),
        "irohaFullWidth": _in_order(IROHA),
        "aiueoFullWidth": _in_order(GOJUON),
    }
)


_FORMATS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "decimal": str,
        "decimalZero": lambda count: f"{count:02}",
        "decimalFullWidth": lambda count: str(count).translate(_FULL_WIDTH),
        **_EASTERN,
        "lowerLetter": _letters(_LATIN),
        "upperLetter": _letters(_LATIN.upper()),
        "lowerRoman": roman,
        "upperRoman": lambda count: roman(count).upper(),
        "russianLower": _letters(_RUSSIAN),
        "russianUpper": _letters(_RUSSIAN.upper()),
        "numberInDash": lambda count: f"- {count} -",
        "ordinal": _ordinal,
        "none": lambda _: "",
        "bullet": lambda _: "",
    }
)
