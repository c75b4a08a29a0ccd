"""Text that looks like a number at the head of a line, in forms that `labels/` may not read."""

from __future__ import annotations

import re

from drafting import language as languages
from drafting.model.numbers.number import RAISED, REPEATED, is_roman
from drafting.text import labels
from drafting.text.closing import is_signed
from drafting.text.labels import eastern


def number_sign(text: str) -> str:
    """The beginning of a text that looks like a number; empty where none does."""
    if repeated := _LETTER_REPEATED.match(text):
        return repeated[0]
    shortened = labels.SHORTENED.match(text)
    if labels.begins_with_word(text) or (shortened and text[0].islower()) or is_signed(text):
        return ""
    read = labels.numbered(text)
    if read:
        return read.label
    for pattern, is_number in _SHAPES:
        match = pattern.match(text)
        if match and is_number(match["num"], text[match.end() :]):
            return match[0].strip()
    return ""


_LETTER_REPEATED = re.compile(
    r"\(?[^\W\d_](?:bis|ter)\)(?=\s|$)"
    r"|[a-z]\.(?:bis|ter|quater|quinquies|sexies|septies|octies)(?=\s)"
)
"""«abis) …»; «b.bis …», as Switzerland has it."""


def number_goes_on(text: str, label: str = "") -> str:
    """The beginning of a text after a number that looks like more of it: `–8.` of `§ 300aa–8.`

    Behind a `label` with its closing sign a dash and a word begin the text: “(a)—A thing”.
    """
    match = _MORE.match(text)
    if match is None or (label.endswith((")", "]", ".")) and _AFTER_DASH.match(text)):
        return ""
    return match[0].strip()


_MORE = re.compile(
    r"(?![–—][^\W\d_]{2,})"  # “Part 2—Fees”
    r"[-‐‑–—−.:/][^\W_]{1,5}(?:[-‐‑–—−.:/][^\W_]{1,5})*(?=[.):\s]|$)"
)
_AFTER_DASH = re.compile(r"[–—][^\W\d_]+(?=\s)")
CAPITAL = languages.capital()

SEPARATOR = re.compile(r"\s?[-‐‑–—−]\s?(?=\d|[^\W\d_]{1,3}(?!\w))|[.:/·*^]")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$")
ROMAN = re.compile(
    r"[IVXLCІХ]{1,7}(?:bis|ter|quater)?$|[IVX]{1,6}[A-HZ]{1,2}$|[ivxlіх]{1,7}[a-z]?$"
)
_DIGITS = re.compile(rf"\d{{1,4}}[^\W\d_]{{0,3}}[{RAISED}]*$")
_LETTERS = re.compile(r"[^\W\d_]{1,3}$|[^\W\d_]{1,2}\d{1,3}$")
TOKEN = rf"[^\W_]+(?:(?:{SEPARATOR.pattern})[^\W_]+)*"
"""Raised figures are among its signs."""
_TOWNS = frozenset("гжмпрс")
"""Letters that stand for a town, a street or a page before a name, in Cyrillic."""
_TITLE = re.compile(rf"(?=\s{CAPITAL})(?:\s[^\W\d_][^\s\d.]*){{1,6}}\.")
"""A few words with a stop."""
_INITIAL = re.compile(r"\s*[^\W\d_]\.")


def _is_number(piece: str) -> bool:
    return not (piece[:1] >= "①" and eastern.is_word(piece)) and any(
        each.match(piece) for each in (_DIGITS, _LETTERS, ROMAN)
    )


def in_brackets(num: str, _: str) -> bool:
    """`(A-i)`, `[(8)]`, `(or)`, `3 - 1 )`: pieces of digits, or of a few letters."""
    pieces = SEPARATOR.split(num)
    if len(pieces) > 1 and all(len(each) > 1 and each.isalpha() for each in pieces):
        return all(map(is_roman, pieces))  # «(укр/рос)» names languages
    return len(pieces) <= 5 and not _DATE.match(num) and all(map(_is_number, pieces))


def _before_a_dot(num: str, rest: str) -> bool:
    """`43 - 1 .`, `1-301.202.`, `XII-A.`, `B.`; not `г. Алматы`, `Н. А. Иванов`, `01.02.2003.`"""
    first, *others = SEPARATOR.split(num)
    if len(others) > 4 or _DATE.match(num) or not all(map(_is_number, others)):
        return False
    if len(first) == 1 and first.isalpha() and not others:
        town = first in _TOWNS and rest.strip()[:1].isupper()
        return len(rest.split()) > 1 and not town and not _INITIAL.match(rest)
    if len(first) == 1 and others:
        return others[0][:1].isdecimal() or others[0].isupper()
    return bool(_DIGITS.match(first) or (first.isupper() and ROMAN.match(first)))


def _alone(num: str, rest: str) -> bool:
    """`1.2.3 General`, `12ZA Interpretation`, `12 Roses.`; not `2.5 million`, `01.02.2003`, `15 May
    2020`, `12 roses`."""
    if num.isdecimal():
        return _TITLE.fullmatch(rest) is not None
    short = all(len(piece) <= 3 or not piece.isdecimal() for piece in SEPARATOR.split(num))
    begins = rest.lstrip(' \u00a0«“"')[:1]
    counts = re.fullmatch(r"\d+(?:st|nd|rd|th)", num)
    return short and not (counts or _DATE.match(num)) and (begins.isupper() or begins == "(")


def _always(num: str, _: str) -> bool:
    return bool(num)


_SHAPES = tuple(
    (re.compile(pattern), is_number)
    for pattern, is_number in (
        (rf"[(\[]{{1,2}}\s?(?P<num>{TOKEN})\s?[)\]]{{1,2}}(?=[\s.]|$|[^\W\d_])", in_brackets),
        (rf"(?:[-–—−•*]\s?)?(?P<num>{TOKEN})\s?\)(?=[\s.;]|$|[^\W\d_])", in_brackets),
        (rf"(?P<num>{TOKEN})\s?\.(?=\s|$|{CAPITAL})", _before_a_dot),
        (rf"(?P<num>{TOKEN})\s?\.\s?\)", in_brackets),
        (r"(?P<num>\d{1,3}(?!\d)|\d+(?:[^\W\d_]|[-–.:/]\d+)+)(?=\s)", _alone),
        (r"(?P<num>(?:№|N°|No\.|Nr\.|§+)[\s\u00a0]?\d[\w.:–-]*|\d{1,4}\s[a-z]\s?§)", _always),
        # “2[19A. Inserted …”: the note of an editor before a number, as India has them.
        (rf"\d{{1,3}}\[(?P<num>{TOKEN})\s?\.(?=\s|$)", _before_a_dot),
        (rf"\d{{1,3}}\[\((?P<num>{TOKEN})\)(?=\s|$)", in_brackets),
        # «¹ Der Kanton …»: a subsection of Switzerland, or a note.
        (rf"(?P<num>[{RAISED}]{{1,3}}(?:{REPEATED}|bis|ter)?)(?=\s{CAPITAL})", _always),
        # «4 2 )»: a raised figure that has lost its place.
        (r"(?P<num>\d{1,3}(?:[.-]\d{1,3})*\s\d{1,2})\s?[.)](?=\s)", _always),
        # «5(1).», «а(1))»: what the Government of Russia inserts.
        (r"(?P<num>[①-⓿❶-➓㈠-㉃]|(?:\d{1,3}|[^\W\d_])\(\d{1,2}\)[.)](?=\s))", _always),
    )
)
"""The shapes of numbers, the most telling first, each with what its number must be like."""
