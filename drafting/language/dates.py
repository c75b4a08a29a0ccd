"""A date as people write it in any language of acts → the day: «1 января 2024 года», 01.01.2024."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

from drafting import language as languages
from drafting.errors import FormatError, Problem
from drafting.messages import say

_FIGURES = re.compile(r"(?P<a>\d{1,4})(?P<sign>[-./])(?P<b>\d{1,2})(?P=sign)(?P<c>\d{1,4})")
_PIECE = re.compile(r"\d+|[^\W\d_]+|[^\w\s]+")
_BESIDE = frozenset(
    'года год г жылғы жылы жыл ж року рік р of the st nd rd th dated , . « » " “ ”'.split()
)
"""Words and signs beside day, month and year."""
_SHORTEST = 3
"""Letters of a month, at the least: “Jan”, «янв.»."""


def read_date(text: str) -> datetime.date:
    """The day that a date names. A date between slashes has its day first or second, where both
    can be. Raises `FormatError` where it names no day, or more than one."""
    days = sorted({*_in_figures(text.strip()), *_in_words(text)})
    if len(days) == 1:
        return days[0]
    if days:
        problem = say("`{text}` is two days", text=text)
        found = tuple(day.isoformat() for day in days)
        raise FormatError(Problem("ambiguous", problem, found=found, do=say("write one of them")))
    raise FormatError(Problem("syntax", say("`{text}` is no date such as 2015-03-01", text=text)))


def _in_figures(text: str) -> Iterator[datetime.date]:
    match = _FIGURES.match(text)
    if match is None or not {*_PIECE.findall(text[match.end() :].casefold())} <= _BESIDE:
        return
    a, b, c = (int(match[name]) for name in "abc")
    if len(match["a"]) == 4:
        orders = [(a, b, c)]
    elif len(match["c"]) != 4:
        return
    elif match["sign"] == "/":
        orders = [(c, b, a), (c, a, b)]
    else:
        orders = [(c, b, a)]
    for year, month, day in orders:
        with suppress(ValueError):
            yield datetime.date(year, month, day)


def _in_words(text: str) -> Iterator[datetime.date]:
    pieces = [each for each in _PIECE.findall(text.casefold()) if each not in _BESIDE]
    figures = [each for each in pieces if each.isdecimal()]
    words = [each for each in pieces if not each.isdecimal()]
    if len(figures) != 2 or len(words) != 1:
        return
    year = next((each for each in figures if len(each) == 4), "")
    day = next((each for each in figures if len(each) < 3), "")
    for month in _months(words[0]) if year and day else ():
        with suppress(ValueError):
            yield datetime.date(int(year), month, int(day))


def _months(word: str) -> set[int]:
    """The months that a word names, in whatever language."""
    names = ((number, name) for each in _names() for number, name in enumerate(each, start=1))
    long = len(word) >= _SHORTEST
    return {n for n, name in names if word.startswith(name) or (long and name.startswith(word))}


@cache
def _names() -> tuple[tuple[str, ...], ...]:
    tables = (each.labels for each in languages.every())
    return tuple(
        tuple(name.casefold() for name in months)
        for each in tables
        for months in (each.months, each.months_of)
    )
