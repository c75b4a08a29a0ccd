"""The order of numbers: which comes first, and which may come after which."""

from __future__ import annotations

import re
from functools import lru_cache

from drafting.model.numbers.number import COUNTS, RAISED, REPEATS, SHORT_COUNTS, SMALL_AT_LINE
from drafting.model.numbers.roman import roman_value
from drafting.model.numbers.similar import look_alike
from drafting.model.signs import IROHA

OrderKey = tuple[tuple[bool, int, str], ...]


@lru_cache(maxsize=4096)
def order_of(num: str) -> OrderKey:
    """A key by which numbers sort as in law: 5, 5¹, 5-1, 5-2, 6, 10; letters after digits, z before
    aa, but 2AA between 2A and 2B; A1 before 1."""
    lead = ((False, 0, ""),) if re.match(r"[^\W\d_]{1,2}\d", num) else ()
    figures = num.translate(_RAISED_FIGURES)
    return (*lead, *(_rank(figures, match) for match in _RANKED.finditer(figures)))


_RANKED = re.compile(rf"\d+|(?:^[^\W\d_]|[IVXLC]+)(?=(?:{REPEATS})$)|[^\W\d_]+")
"""The parts of a number that count one after the other; «bis» after letters is one."""


def _rank(num: str, match: re.Match[str]) -> tuple[bool, int, str]:
    part, before = match[0].lstrip("0"), num[: match.start()][-1:]
    count = SHORT_COUNTS.get(part, part)
    if count in COUNTS:
        return True, len(COUNTS) + COUNTS.index(count), part
    suffix = part.isupper() and before.isdecimal()
    return not part.isdecimal(), 0 if suffix else len(part), part.translate(_ALPHABET)


_LAST = "\U0010ffff"
_ALPHABET = str.maketrans(
    {
        letter: f"{before}{_LAST}"
        for letter, before in zip("ґҐєЄёЁЇәғқңө", "гГеЕеЕІагкно", strict=True)
    }
    | {letter: chr(0xE000 + place) for place, letter in enumerate(IROHA)}
    | {"і": f"и{_LAST}", "ї": f"и{_LAST}{_LAST}", "ұ": f"у{_LAST}", "ү": f"у{_LAST}{_LAST}"}
)
"""Letters that Unicode has after я, where their alphabets have them."""
_RAISED_FIGURES = {ord(sign): f".{n}" for n, sign in enumerate(RAISED)}


def may_follow(one: str, other: str) -> bool:
    """Whether, in some tradition, one number may come after another: in figures, in the alphabet
    (`z`, `aa`; or `a`, `aa`, `b`; or `za`, `a`), in Roman figures; and what is inserted behind such
    a one (`iv-1`, `v`; `uu-1`, `v`), also in letters of two alphabets that look alike."""
    first, second = (_HEAD.split(each, maxsplit=1) for each in (one, other))
    romans = [roman_value(each[0]) for each in (first, second) if SMALL_AT_LINE.fullmatch(each[0])]
    falls = len(romans) == 2 and romans[0] > romans[1]
    if not falls and (order_of(one) <= order_of(other) or rises(one, other)):
        return True
    if look_alike(first[0]) == look_alike(second[0]):
        return len(first) == 1 or (len(second) > 1 and order_of(first[1]) <= order_of(second[1]))
    # «ア, イ, ウ», beside «イ, ロ, ハ»
    return "ア" <= one <= other <= "ン" or _head_follows(first[0], second[0])


def _head_follows(one: str, other: str) -> bool:
    if not (one.isalpha() and other.isalpha()):
        return rises(one, other)
    return alphabetic(one) <= alphabetic(other) or roman_value(one) < roman_value(other)


_HEAD = re.compile("[-.]")


def rises(one: str, other: str) -> bool:
    """Whether the second of two numbers comes after the first; also 2A after 2ZA, as the United
    Kingdom inserts them."""
    if order_of(one) < order_of(other):
        return True
    first, second = (_SUFFIXED.fullmatch(num) for num in (one, other))
    if not (first and second and first[1] == second[1]):
        return False
    return alphabetic(first[2].lower()) < alphabetic(second[2].lower())


_SUFFIXED = re.compile(r"(\d+)([A-Z]+)")


def alphabetic(num: str) -> str:
    """A key of letters between others: `za` before `a`, `aa` after it and before `b`, and `bza`
    between `b` and `ba`."""
    return re.sub(r"z(?=[^\W\d_])", "!", num) if num.isalpha() else ""
