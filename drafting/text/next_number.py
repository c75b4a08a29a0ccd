"""Numbers that come next, and labels that take another number (law on legal acts, art. 26(7))."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafting.language import heading_ordinals, ordinals_like
from drafting.language.nouns import any_of
from drafting.model.number import order_of, written_as

_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "аәбвгғдежзикқлмнңоөпрстуұүфхһцчшыі",
)

_MOST_SUFFIXES = 100
"""Numbers that are tried between two: more than any law has there."""
_RAISED = re.compile("[⁰¹²³⁴-⁹]")
_ROMANS = [
    tens + units
    for tens in ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
    for units in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
][1:]
"""I to XCIX; small ones are taken for letters, of which there are more."""


def following(num: str) -> str:
    """The number after the last: 6 after 5, 5-2 after 5-1, b after a; empty where none is known."""
    if match := re.fullmatch(r"(.*?)(\d{1,9})", num):
        return f"{match[1]}{int(match[2]) + 1}"
    if num in _ROMANS[:-1]:
        return _ROMANS[_ROMANS.index(num) + 1]
    for alphabet in (*_ALPHABETS, *(letters.upper() for letters in _ALPHABETS)):
        at = alphabet.find(num) if len(num) == 1 else -1
        if 0 <= at < len(alphabet) - 1:
            return alphabet[at + 1]
    return ""


def duplicating(num: str) -> str:
    """The number between a number and the next: 5-1 after 5, 5-2 after 5-1; none after 5¹."""
    if _RAISED.search(num):
        return ""
    base, dash, last = num.rpartition("-")
    return f"{base}-{int(last) + 1}" if dash and last.isdecimal() else f"{num}-1"


def between(num: str, later: str) -> Iterator[str]:
    """Numbers that sort after one and before a later one (if that is given), the likeliest first:
    5-1 after 5, 5-2 after 5-1, 5-1-1 before 5-2; 2B after 2A, 2AA before 2B; A-1 before B."""
    last = order_of(num)
    end = order_of(later) if later and order_of(later) > last else None
    for candidate in dict.fromkeys(filter(None, (*_next_suffixes(num), *_first_suffixes(num)))):
        key = order_of(candidate)
        if last < key and (end is None or key < end):
            yield candidate


_LETTERED = re.compile(r"(.*\d)([A-Z]*)([A-Z])")


def _next_suffixes(num: str) -> Iterator[str]:
    """Numbers with a later suffix than that of the number."""
    current = num
    for _ in range(_MOST_SUFFIXES):
        _, dash, suffix = current.rpartition("-")
        lettered = _LETTERED.fullmatch(current)
        if lettered and lettered[3] != "Z":
            current = f"{lettered[1]}{lettered[2]}{chr(ord(lettered[3]) + 1)}"
        elif dash and suffix.isdecimal():
            current = duplicating(current)
        else:
            return
        yield current


def _first_suffixes(num: str) -> Iterator[str]:
    """Numbers with a suffix more than the number has."""
    if _LETTERED.fullmatch(num):
        yield from (f"{num}{letter}" for letter in "ABCDEFGH")
    if not _RAISED.search(num):
        yield from (f"{num}-{count}" for count in range(1, _MOST_SUFFIXES))


def relabelled(label: str, old: str, new: str) -> str:
    """A label with another number: `2-бөлім.` with 3 → `3-бөлім.`, «КНИГА ПЕРША» → «КНИГА ДРУГА».

    `old` is the number that the label has, as addresses use it; the new one is written as the old
    one is: with spaces around its hyphens, with a dash, in words.
    """
    if match := written_as(old).search(label):
        after = label[match.end() :]
        number = _written_like(match[0], new)
        return label[: match.start()] + number + (after if "-" in new else after.lstrip(" "))
    for match in _ordinals().finditer(label):
        if str(heading_ordinals()[match[0].casefold()]) == old:
            return label[: match.start()] + _in_words(match[0], new) + label[match.end() :]
    return label


def _written_like(old: str, new: str) -> str:
    if " - " in old:
        return new.replace("-", " - ")
    return new.replace("-", "–") if "–" in old and "-" not in old else new


def _in_words(old: str, new: str) -> str:
    """A number in the form of the ordinal that stands there; in figures, where it has none."""
    series = ordinals_like(old.casefold())
    if not new.isdecimal() or not 0 < int(new) <= len(series):
        return new
    word = series[int(new) - 1]
    return word.upper() if old.isupper() else word.capitalize() if old[0].isupper() else word


@cache
def _ordinals() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(heading_ordinals())})(?!\w)", re.IGNORECASE)
