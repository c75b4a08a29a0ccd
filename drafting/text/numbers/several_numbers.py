"""Lines that stand for several numbers whose text is gone: «2, 3. Исключены.»

Such a line is read as one provision, or as plain text; whoever imports or checks a law is warned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from drafting import language as languages
from drafting.model.numbers.roman import roman_value


def several_numbers(line: str) -> str:
    """The beginning of a whole line that stands for several numbers whose text is gone:
    `2. – 4.` of `2. – 4. [Repealed.]`, `(b), (c)`, «Пункты 2–4»; empty where none does."""
    match = _several().match(line)
    return _said_of_several(match) if match else ""


def lines_for_several(texts: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Lines that stand for several numbers, each by its place in `texts`, with its beginning."""
    whole = "\n".join(texts)
    at = end = 0
    for match in _several().finditer(whole):
        at += whole.count("\n", end, match.start())
        end = match.start()
        if sign := _said_of_several(match):
            yield at, sign


def _said_of_several(match: re.Match[str]) -> str:
    if word := match["word"] or match["noun"]:
        small = word.casefold()
        if not any(small in each.nouns.forms() for each in languages.every()):
            return ""
    return match["numbers"] if _rises(match["first"], match["last"]) else ""


@cache
def _several() -> re.Pattern[str]:
    words = [each.addresses for each in languages.every()]
    joined = "|".join(f"{each.conjunction}|{each.through}" for each in words)
    gone = "|".join(each.gone for each in words)
    surely = "|".join(each.surely_several for each in words)
    number = r"[\[(]*{}[\])]*\.?".format
    any_number = r"(?:\d{1,4}|[IVXLC]{1,5}|[^\W\d_]{1,2})"
    joint = rf"(?:\s?[–—]\s?|\s-\s|(?<=[.)\]])-(?=[\[(\d])|,\s|,?\s(?:{joined})\s)"
    hyphen = rf"-(?=\d+(?:-[^\W\d_]{{4,12}}\s(?:{gone})|[.)]*\s(?:{surely})))"
    first, last = (number(rf"(?P<{name}>{any_number})") for name in ("first", "last"))
    between = rf"(?:{number(any_number)}{joint}){{0,9}}"
    pattern = (
        rf"^(?P<numbers>(?:(?P<word>[^\W\d_]{{4,12}})\s)?"
        rf"{first}(?:{joint}{between}|{hyphen}|(?(word)-|(?!))){last}(?:-(?P<noun>[^\W\d_]{{4,12}}))?)"
        rf"(?:\s*(?:\[[^\[\]\n]+\]|\([^()\n]+\))[^\w\n]*$|\s[\[({{]?(?:{gone})(?!\w))"
    )
    within_a_line = pattern.replace(r"\s", r"[^\S\n]")
    return re.compile(within_a_line, re.IGNORECASE | re.MULTILINE)


def _rises(first: str, last: str) -> bool:
    """Whether the second of two numbers of one sort comes after the first: `5–1` is one number."""
    if first.isdecimal() != last.isdecimal():
        return False
    if first.isdecimal():
        return int(first) < int(last)
    return 0 < roman_value(first) < roman_value(last) or first < last
