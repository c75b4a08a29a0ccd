"""The lines that stand together above an annex, or above what an act approves, and are its heading.

«Министрдің / № 64 бұйрығына / 2-қосымша», «Приложение 2 / к приказу Министра / от 5 мая № 64»,
«УТВЕРЖДЕНЫ / приказом Министра / от 5 мая № 64».
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import takewhile

from drafting import language as languages
from drafting.model.kind import Kind
from drafting.text import labels
from drafting.text.labels import numbered

_LONGEST = 7
"""Lines of a stamp."""


def lines_of_stamp(texts: Sequence[str], words: Mapping[str, Kind]) -> int:
    """How many lines, from the first on, are one such heading; 0: the first one begins none, or is
    all of it. `words` as in `Numbering`."""
    texts = texts[:_LONGEST]
    for count in range(1, len(texts) + 1):
        *above, last = texts[:count]
        if count > 1 and (numbered(last) or any(_is_no_stamp(each, words) for each in above)):
            break
        if labels.annexed(" ".join(texts[:count])):
            ends = range(_end(texts, count), count - 1, -1)
            end = next(each for each in ends if labels.annexed(" ".join(texts[:each])))
            return end if end > 1 else 0
    if len(texts) > 1 and _is_bare(texts[0], words) and languages.to_an_act().match(texts[1]):
        return _end(texts, 2)
    return 0


def with_joined_stamps(lines: Sequence[str]) -> list[str]:
    """The lines of an amending act with each such heading on its last line, and nothing on those
    before it, so that the others keep their numbers; it stands below an empty line or another one,
    or begins with the word of an annex or with a quotation mark."""
    joined = [*lines]
    at, apart = 0, True
    while at < len(lines):
        block = [each.strip() for each in takewhile(str.strip, lines[at : at + _LONGEST])]
        apart = apart or (bool(block) and block[0][:1] in _QUOTES)
        block = [each.lstrip(_BEFORE) for each in block[:1]] + block[1:]
        bare = bool(block) and _is_bare(block[0], {})
        count = lines_of_stamp(block, {}) if apart or bare else 0
        if count:
            joined[at : at + count] = [*[""] * (count - 1), " ".join(lines[at : at + count])]
        apart = bool(count) or not block
        at += count or 1
    return joined


_QUOTES = '«“„"'
_BEFORE = f"# {_QUOTES}"
"""What may stand before the first line of an annex that is quoted, or of one that was read."""


def _is_bare(text: str, words: Mapping[str, Kind]) -> bool:
    label = labels.heading(text, words)
    return label is not None and label.kind is Kind.ANNEX and not label.rest


def _is_no_stamp(text: str, words: Mapping[str, Kind]) -> bool:
    begins = text[:1] in "{[|–—-•" or numbered(text) or labels.heading(text, words)
    return bool(begins) or text.endswith(_ENDS)


def _end(texts: Sequence[str], end: int) -> int:
    """Behind which line a stamp ends that goes to `end` at least: it goes on in small letters, and
    with the date and the number of the act; before these, with the name of who adopted it."""
    end = _further(texts, end, lambda each: _is_small(each) or _is_dated(each))
    names = _further(texts[: end + _NAMES], end, _is_name)
    if _is_dated(texts[end - 1]) or names == len(texts) or not _is_dated(texts[names]):
        return end
    return _further(texts, names, _is_dated)


def _further(texts: Sequence[str], at: int, fits: Callable[[str], bool]) -> int:
    return at + sum(1 for _ in takewhile(fits, texts[at:]))


def _is_small(text: str) -> bool:
    return text[:1].islower() and not (text.endswith(_ENDS) or languages.is_form_mark(text))


def _is_name(text: str) -> bool:
    plain = text[:1].isalpha() and not text.endswith(_ENDS)
    return plain and not (_is_dated(text) or labels.heading(text, {}))


def _is_dated(text: str) -> bool:
    return _dated().fullmatch(text) is not None


_ENDS = (".", ";", ":")
_CITING = r"\((?:до\s|к\s)?(?:під|под)?пункт[^()]{0,80}\)"
_NAMES = 3
"""Lines with the name of who adopted an act, at the most."""


@cache
def _dated() -> re.Pattern[str]:
    """A line of a stamp that has the date of the act, or a part of it, its number, or the item
    that calls for the annex, alone."""
    number = r"№\s?[^\s.,;:]+(?:\s[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]{2,4})?"
    year = r"\d{4}\s(?:года|року|г\.|р\.)"
    whole = "|".join(each.closing.dates for each in languages.every())
    months = "|".join(each for one in languages.every() for each in one.addresses.acts.months)
    figures = r"\d{1,2}\.\d{2}\.\d{4}(?:\s(?:года|року|г\.|р\.))?"
    since = r"(?:от|від|dated)\s"
    day = rf"(?:{since})?(?:{whole}|{figures})|{since}\d{{1,2}}\s(?:{months})\w*"
    return re.compile(rf"(?:{day}|{year})(?:,?\s{number})?|{number}|{_CITING}")
