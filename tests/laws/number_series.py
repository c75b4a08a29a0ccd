"""Series of numbers as traditions write them, inserted numbers and all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from attrs import frozen


@frozen
class Written:
    """A number as a line begins with it, and what it is."""

    label: str
    nums: frozenset[str]
    """Its number, in each of the forms that an address may have."""


NONE = Written("", frozenset())
"""The number of a line that has none."""
Series = Callable[[Random, str], Iterator[Written]]
"""From a source of chance and the number around (`5.`, for `5.1.`): numbers in order, no end."""

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RAISED = "¹²³⁴⁵⁶⁷⁸⁹"
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = [tens + units for tens in ("", "X", "XX", "XXX", "XL") for units in _UNITS][1:41]
_ORDINALS = {
    "kk": "Бірінші Екінші Үшінші Төртінші Бесінші Алтыншы Жетінші Сегізінші",
    "ru": "первый второй третий четвертый пятый шестой седьмой восьмой",
    "ru-f": "первая вторая третья четвертая пятая шестая седьмая восьмая",
    "uk-f": "перша друга третя четверта п’ята шоста сьома восьма",
}


def arabic(form: str, inserted: str = "") -> Series:
    """1, 2, 3 …; between them, now and then, an inserted number: `-{k}` `{A}` `{a}` `raised`."""

    def series(chance: Random, outer: str) -> Iterator[Written]:
        start = chance.choice([1, 1, 1, 9, 41])
        for number in range(start, 10_000):
            yield _written(form, str(number), outer)
            yield from _between(chance, form, inserted, str(number), outer)

    return series


def roman(form: str, inserted: str = "", *, small: bool = False, cyrillic: bool = False) -> Series:
    """I, II, III … to XL, or to XXXX, as some write it."""

    def series(chance: Random, outer: str) -> Iterator[Written]:
        forty = chance.choice(["XL", "XXXX"])
        for number in [*_ROMANS[chance.choice([0, 0, 0, 8, 30, 37]) : -1], forty]:
            num = number.lower() if small else number
            written = num.translate(str.maketrans("IXV", "ІХV")) if cyrillic else num
            yield _written(form, written, outer, num)
            yield from _between(chance, form, inserted, num, outer)

    return series


def latin(
    form: str,
    inserted: str = "",
    *,
    capital: bool = False,
    double: bool = False,
    before: bool = False,
) -> Series:
    """a, b, c … or A, B, C … or aa, bb, cc …; `before`: za, zb before a."""

    def series(chance: Random, outer: str) -> Iterator[Written]:
        letters = _LATIN.upper() if capital else _LATIN
        first = chance.choice([0, 0, 0, 7, 19])
        if before and chance.randrange(3) == 0:
            yield from (_written(form, inserted + each, outer) for each in "ab")
        for letter in letters[first:]:
            num = letter * 2 if double else letter
            yield _written(form, num, outer)
            if not before:
                yield from _between(chance, form, inserted, num, outer)

    return series


def of_letters(alphabet: str, form: str, inserted: str = "") -> Series:
    """The letters of an alphabet."""

    def series(chance: Random, outer: str) -> Iterator[Written]:
        for letter in alphabet[chance.choice([0, 0, 0, 5]) :]:
            yield _written(form, letter, outer)
            yield from _between(chance, form, inserted, letter, outer)

    return series


def in_words(form: str, table: str) -> Series:
    """First, second … in words; a capital at the end of the table's name: in capitals."""

    def series(_: Random, outer: str) -> Iterator[Written]:
        capitals = table.endswith("F")
        words = _ORDINALS[table.replace("F", "f")].split()
        for number, word in enumerate(words, start=1):
            written = word.upper() if capitals else word
            label = form.format(n=written, outer=outer)
            yield Written(label, frozenset({str(number), written, written.casefold()}))

    return series


def state_code(form: str, pattern: str, inserted: str = "") -> Series:
    """Numbers of sections of a code: `1-301.20{k}` with a running {k}."""

    def series(chance: Random, outer: str) -> Iterator[Written]:
        for number in range(chance.choice([1, 1, 8]), 1_000):
            num = pattern.format(k=number)
            yield _written(form, num, outer)
            yield from _between(chance, form, inserted, num, outer)

    return series


def _between(chance: Random, form: str, inserted: str, num: str, outer: str) -> Iterator[Written]:
    """One or two inserted numbers after a number, now and then."""
    if not inserted or chance.randrange(4):
        return
    for k in range(1, 2 + chance.randrange(2)):
        if inserted == "raised":
            written, plain = num + _RAISED[k - 1], (f"{num}{_RAISED[k - 1]}", f"{num}-{k}")
            yield Written(form.format(n=written, outer=outer), frozenset(plain))
            continue
        suffix = inserted.format(k=k, A="ABC"[k - 1], a="abc"[k - 1], i="i ii iii".split()[k - 1])
        yield _written(form, num + suffix, outer)


def _written(form: str, written: str, outer: str, num: str = "") -> Written:
    """A number, and its forms in addresses: without spaces, with plain hyphens, with or without
    the number around it."""
    outer = outer if outer[:1].isdecimal() else ""
    label = form.format(n=written, outer=outer)
    bare = re.sub(r"[‐‑–]", "-", re.sub(r"\s", "", num or written))
    inner = _inner(form, bare)
    nums = {bare, inner, re.sub(r"\s", "", written)} if inner == bare else {inner}
    if "{outer}" in form:
        nums = {outer + bare}
    return Written(label, frozenset(nums))


def _inner(form: str, bare: str) -> str:
    """The number with what the form itself adds: `Part {n}1.`, `Chapter {n}A.`"""
    found = re.search(r"\{n\}(\w+)", form)
    return bare + found[1] if found else bare
