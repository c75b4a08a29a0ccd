"""Numbers that come next, and labels that take another number (law on legal acts, art. 26(7))."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial

from drafting.language import heading_ordinals, ordinals_like
from drafting.language.legislation.eastern_numbers import GOJUON, HANGUL
from drafting.language.nouns import any_of
from drafting.model.numbers.number import (
    FROM_RAISED,
    LETTER_END,
    RAISED,
    TO_RAISED,
    set_apart,
    written_as,
)
from drafting.model.numbers.order import order_of
from drafting.model.numbers.roman import in_roman, roman_value
from drafting.model.signs import IROHA
from drafting.text.labels import eastern

_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "аәбвгғдежзикқлмнңоөпрстуұүфхһцчшыі",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщюя",
    HANGUL,
    IROHA,
    GOJUON,
)
_DOUBLED = _ALPHABETS[:2]
"""Alphabets after whose last letter aa comes: Ukrainian lacks the last of the Kazakh one."""
_MOST_LETTERS = 3

_MOST_SUFFIXES = 100
"""Numbers that are tried between two: more than any law has there."""
_RAISED = re.compile(f"[{RAISED}]")
_ONCE_RAISED = re.compile(rf".*\d[{RAISED}]")
_ROMANS = [in_roman(number).lower() for number in range(1, 100)]


def following(num: str, before: str = "") -> str:
    """The number after the last: 6 after 5, 5-2 after 5-1, 1B after 1A, b after a, aa after z, v
    after iv; empty where none is known.

    `before` is the number that stands before it: after i, x or xx, it settles whether these are
    letters or Roman figures. Where it does not, none is known.
    """
    if match := re.fullmatch(r"(.*?)(\d{1,9})", num):
        return f"{match[1]}{int(match[2]) + 1}"
    if not num.isalpha():
        return next(_next_suffixes(num), "")
    if num not in {num.lower(), num.upper()}:
        return ""
    before = before.partition("-")[0]
    alike = before.isalpha() and before.isupper() == num.isupper()
    after = _after_letters(num.lower(), before.lower() if alike else "")
    return after.upper() if num.isupper() else after


def _after_letters(num: str, before: str) -> str:
    roman, letter = _next_roman(num), _next_letter(num, before)
    if num[:-1] and num[:-1] in {before, before[:-1]} and len(set(num)) > 1 and not roman:
        # Inserted between letters: cb after ca, which comes after c.
        inserted = num[:-1] + _next_letter(num[-1])
        return inserted if len(inserted) == len(num) and len(set(inserted)) > 1 else ""
    if not (roman and letter):
        return roman or letter
    is_roman, is_letter = _next_roman(before) == num, _next_letter(before) == num
    if is_roman is is_letter:
        is_roman = 0 < _roman_place(before) < _roman_place(num)
        is_letter = 0 < _letter_place(before) < _letter_place(num)
    if not before:
        is_roman = num == "i" or len(num) > 1
    if is_roman is is_letter:
        return ""
    return roman if is_roman else letter


def _roman_place(num: str) -> int:
    return _ROMANS.index(num) + 1 if num in _ROMANS else 0


def _next_roman(num: str) -> str:
    place = _roman_place(num)
    return _ROMANS[place] if 0 < place < len(_ROMANS) else ""


def _letter_place(num: str, alphabets: Sequence[str] = _ALPHABETS) -> int:
    """The place in its alphabet, which is gone through once more in double letters; 0: none."""
    for alphabet in alphabets:
        if num and num[0] in alphabet and num == num[0] * len(num):
            return alphabet.index(num[0]) + 1 + len(alphabet) * (len(num) - 1)
    return 0


def _next_letter(num: str, before: str = "") -> str:
    """The letter after one, in the first alphabet that has it, if there is one after `before`."""
    having = [each for each in _ALPHABETS if _letter_place(num, [each])]
    going_on = [each for each in having if before + num in each]
    for alphabet in (going_on or having)[:1]:
        place = _letter_place(num, [alphabet])
        if place < len(alphabet) * (_MOST_LETTERS if alphabet in _DOUBLED else 1):
            return _letter_at(alphabet, place + 1)
    return ""


def _letter_at(alphabet: str, place: int) -> str:
    """What stands at a place from 1 in an alphabet, which double letters go through once more."""
    rounds, at = divmod(place - 1, len(alphabet))
    return alphabet[at] * (rounds + 1)


_MORE_ALPHABETS = ("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "abcdefghilmnopqrstuvz")
"""All letters of Russian, of which lists leave some out as a rule; those of Italian."""
_OF_SUFFIXES = "abcdefghjklmnpqrstuvwxyz"
"""The United Kingdom inserts no 12I and no 12O."""
_PIECES = re.compile(rf"\d+|[{RAISED}]+|[^\W\d_]+")
_ROMAN_FIGURES = frozenset("ivxіх")
"""Of the Roman numbers of lists; c, d, l and m are letters there."""


def leaves_out(num: str, later: str) -> bool:
    """Whether a number leaves out one or more between an earlier one and itself: 7 after 5, 5-4
    after 5-2, 5³ after 5, v after ii, д after б, 14.1.7 after 14.1.4."""
    return bool(num) and bool(left_out(num, later))


@lru_cache(maxsize=4096)
def left_out(num: str, later: str) -> tuple[str, ...]:
    """The first and the last of the numbers that lack between two: 6 and 6 between 5 and 7, iii and
    iv between ii and v. `num` is empty where a list begins. Empty: no number lacks.

    Letters lack where no alphabet has one right after the other, and no Roman figures do.
    """
    one, other = ([*_PIECES.finditer(each)] for each in (num, later))
    unlike = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a[0] != b[0])
    at = next(unlike, min(len(one), len(other)))
    if at == len(other) or 0 < at < len(other) - 1:
        return ()
    before, head = one[at][0] if at < len(one) else "", later[: other[at].start()]
    return tuple(head + each for each in _between_pieces(before, other[at][0], suffix=at > 0))


def _between_pieces(one: str, other: str, *, suffix: bool) -> Iterator[str]:
    """The first and the last of what lacks between two pieces of numbers; none is before the
    first."""
    first, second = one.translate(FROM_RAISED), other.translate(FROM_RAISED)
    if second.isdecimal():
        if (first.isdecimal() or not first) and int(second) > int(first or 0) + 1:
            ends = int(first or 0) + 1, int(second) - 1
            yield from (str(n).translate(TO_RAISED if other != second else {}) for n in ends)
    elif second.isalpha() and (not first or first.isupper() == second.isupper()):
        for each in _between_letters(first.lower(), second.lower(), suffix and second.isupper()):
            yield each.upper() if second.isupper() else each


def _between_letters(one: str, other: str, of_suffixes: bool) -> list[str]:
    if len(set(one)) == 1 and set(one) == set(other) != {"i"}:
        return []  # aa after a
    rows: list[tuple[int, int, Callable[[int], str]]] = [
        (_letter_place(one, [each]), _letter_place(other, [each]), partial(_letter_at, each))
        for each in (*_ALPHABETS, *_MORE_ALPHABETS, *([_OF_SUFFIXES] if of_suffixes else ()))
    ]
    if _ROMAN_FIGURES.issuperset(one + other):
        rows.append((roman_value(one), roman_value(other), lambda n: in_roman(n).lower()))
    rising = [row for row in rows if row[1] > row[0] and (row[0] or not one)]
    before, after, written = min(rising, key=lambda row: row[1] - row[0], default=(0, 0, str))
    return [written(before + 1), written(after - 1)] if after > before + 1 else []


def duplicating(num: str) -> str:
    """The number between a number and the next: 5-1 after 5, 5-2 after 5-1; none after 5¹."""
    if _RAISED.search(num):
        return ""
    base, dash, last = num.rpartition("-")
    return f"{base}-{int(last) + 1}" if dash and last.isdecimal() else f"{num}-1"


def between(num: str, later: str) -> Iterator[str]:
    """Numbers that sort after one and before a later one (if that is given), the likeliest first:
    5-1 after 5, 5-2 after 5-1, 5-1-1 before 5-2; 5² after 5¹; 2B after 2A, 2AA before 2B; A-1
    before B."""
    last = order_of(num)
    end = order_of(later) if later and order_of(later) > last else None
    for candidate in dict.fromkeys(filter(None, (*_next_suffixes(num), *_first_suffixes(num)))):
        key = order_of(candidate)
        if last < key and (end is None or key < end):
            yield candidate


_LETTERED = re.compile(r"(.*\d)([A-Z]*)([A-Z])")
_SUFFIXED = re.compile(r"(.*\d)([a-z\u0400-\u052f])|(.+-)([^\W\d_]+)")


def _next_suffixes(num: str) -> Iterator[str]:
    """Numbers with a later suffix than that of the number."""
    current = num
    for _ in range(_MOST_SUFFIXES):
        _, dash, suffix = current.rpartition("-")
        lettered = _LETTERED.fullmatch(current)
        raised = current[-1] if _ONCE_RAISED.fullmatch(current) else "⁹"
        if lettered and lettered[3] != "Z":
            current = f"{lettered[1]}{lettered[2]}{chr(ord(lettered[3]) + 1)}"
        elif raised != "⁹":
            current = current[:-1] + RAISED[RAISED.index(raised) + 1]
        elif dash and suffix.isdecimal():
            current = duplicating(current)
        elif (match := _SUFFIXED.fullmatch(current)) and (later := _next_suffix(match)):
            current = later
        else:
            return
        yield current


def _next_suffix(match: re.Match[str]) -> str:
    """5b after 5a, 30-Б after 30-А, A-ii after A-i; empty after 5z."""
    head, suffix = match[1] or match[3], match[2] or match[4]
    later = following(suffix) if match[4] else _next_letter(suffix.lower())
    if suffix.isupper():
        later = later.upper()
    return f"{head}{later}" if len(later) == 1 or (match[4] and later) else ""


def _first_suffixes(num: str) -> Iterator[str]:
    """Numbers with a suffix more than the number has."""
    if _LETTERED.fullmatch(num):
        yield from (f"{num}{letter}" for letter in "ABCDEFGH")
    if not _RAISED.search(num):
        yield from (f"{num}-{count}" for count in range(1, _MOST_SUFFIXES))


def relabelled(label: str, old: str, new: str, language: str = "") -> str:
    """A label with another number: `2-бөлім.` with 3 → `3-бөлім.`, «КНИГА ПЕРША» → «КНИГА ДРУГА».

    `old` is the number that the label has, as addresses use it; the new one is written as the old
    one is: with spaces around its hyphens, with a dash, in words. `language` is that of the act.
    """
    if written := eastern.relabelled(label, new, language):
        return written
    if behind := _LETTER_BEHIND.fullmatch(label) if language == "is" else None:
        letter = new.lstrip("0123456789")
        return f"{new.removesuffix(letter)}{behind[2]}{f' {letter}.' if letter else ''}"
    if match := written_as(old).search(label):
        after = label[match.end() :]
        # «5 - 1 .» becomes «6.», and «1 параграф» stays two words.
        loose = "-" not in new and after.lstrip(" ")[:1] in {".", ")"}
        number = _written_like(match[0], new)
        return label[: match.start()] + number + (after.lstrip(" ") if loose else after)
    for match in _ordinals().finditer(label):
        if str(heading_ordinals()[match[0].casefold()]) == old:
            return label[: match.start()] + _in_words(match[0], new) + label[match.end() :]
    return label


_LETTER_BEHIND = re.compile(r"(\d+)(\. ?[^\W\d_]+\.)(?: [a-z]\.)?")
"""«1. gr. a.», as Iceland inserts articles."""


def sep_like(label: str, sep: str, text: str) -> str:
    """What parts a new number from its text, as it is parted behind another label: a space, but in
    Chinese acts, where nothing stands there."""
    return sep or ("" if eastern.stands_close(label, text) else " ")


def _written_like(old: str, new: str) -> str:
    apart = set_apart(new)
    spaced = " " in old and set_apart(old.replace(" ", "")) == old
    if apart != new and (spaced or new[0].isalpha()):
        return apart
    if apart := next((each for each in (" - ", " – ") if each in old), ""):
        return new.replace("-", apart)
    if "(" in old:
        return re.sub(r"-(\d+)$", r"(\1)", new)
    if re.fullmatch(r"[\d-]+[ \u00a0][A-Za-z]", old):
        return LETTER_END.sub(" ", new)
    if "°" in old:
        return re.sub(r"(?<=\d)(?=[a-z]|$)", "° ", new, count=1).rstrip()
    if "-" in old:
        return new
    if "⁻" in old:
        return re.sub(r"-(\d+)", lambda match: f"⁻{match[1].translate(TO_RAISED)}", new)
    return new.replace("-", "–") if "–" in old else new


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
