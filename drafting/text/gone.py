"""Divisions that are gone together: headings for several numbers, «Статьи 6 – 8. Исключены»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import zip_longest

from drafting import language as languages
from drafting.model.kind import Kind
from drafting.model.numbers.number import RAISED

Head = tuple[str, str, Kind]
"""The beginning of such a heading, the sign behind it, and what sort of divisions it names."""


def several(text: str) -> Head | None:
    """Read «Статьи 6 – 8.» and «Главы 3 и 4 исключены», the numbers of divisions that are gone
    together, as a heading without a number: it is no part of the division before it."""
    # A hyphen may be within a number or between two: with many, each way would be tried.
    match = _several_pattern().match(text) if text.count("-", 0, 60) <= _MOST_HYPHENS else None
    if match is None:
        return None
    word = (match["word"] or match["last"]).casefold()
    if word in languages.heading_words():
        return None
    forms = (each.nouns.forms().get(word) for each in languages.every())
    kinds = {form.kind for form in forms if form}
    allowed = _GONE_TOGETHER if match["gone"] else _GONE_TOGETHER[:1]
    kind = next((each for each in allowed if each in kinds), None)
    return (match["label"], match["sep"], kind) if kind else None


_MOST_HYPHENS = 8
_GONE_TOGETHER = (Kind.ARTICLE, Kind.SECTION, Kind.SUBSECTION, Kind.CHAPTER, Kind.SUBCHAPTER)


def together(text: str, words: Mapping[str, Kind]) -> Head | None:
    """Read «§§ 3 und 4 (weggefallen)» and «Статья 5 - 7. Утратили силу.» in the same way."""
    head = _bracketed(text, words) if text.endswith(_BRACKETED) else None
    return head or (_range_of_one(text) if "-" in text[:_LONGEST] else None)


def _bracketed(text: str, words: Mapping[str, Kind]) -> Head | None:
    """Behind the numbers stands in brackets what became of them, and nothing else."""
    match = _GONE.match(text)
    if match is None or _is_inserted(match, words):
        return None
    word = match["word"].casefold()
    forms = (each.nouns.forms().get(word) for each in languages.every())
    one = word.replace("§§", "§"), f"{word.removesuffix('s.')}."
    kinds = {*map(words.get, one), *(form.kind for form in forms if form)}
    kind = next((each for each in (Kind.ARTICLE, Kind.SECTION) if each in kinds), None)
    return (match["label"], match["sep"], kind) if kind else None


def _is_inserted(match: re.Match[str], words: Mapping[str, Kind]) -> bool:
    """Whether what looks like several numbers is one: «Статья 2-1. [утратила силу]», where nothing
    but a hyphen joins the digits and the word is singular. «Art. 5-7 (abrogés)» may be several."""
    word = match["word"].casefold()
    known = word in languages.heading_words()
    if _INSERTED.fullmatch(match["numbers"]) is None or not (known or word in words):
        return False
    first, last = re.findall(r"\d+", match["numbers"])[-2:]
    noted = match.string[match.end() :].lstrip("¶ ").startswith("[")
    return noted or int(first) >= int(last) or (known and not word.endswith("."))


def _range_of_one(text: str) -> Head | None:
    """«Статья 5 - 7. Утратили силу.»: a verb in the plural speaks of several articles, and not
    of the inserted article «5-7»."""
    match = _range_pattern().match(text)
    if match is None or int(match["first"]) >= int(match["last"]):
        return None
    kind = languages.heading_words().get(match["word"].casefold())
    return (match["label"], match["sep"], kind) if kind in _GONE_TOGETHER and kind else None


_LONGEST = 24
"""Characters within which the hyphen of such numbers stands."""


@lru_cache(maxsize=1)
def _range_pattern() -> re.Pattern[str]:
    surely = "|".join(each.addresses.surely_several for each in languages.every())
    return re.compile(
        r"(?P<label>(?P<word>[^\W\d_]{4,10}) (?P<first>\d{1,4}) ?- ?(?P<last>\d{1,4}) ?\.?)"
        rf"(?P<sep> )(?=[{{(\[]?(?i:{surely})(?!\w))"
    )


def spans(sign: str) -> Iterator[tuple[str, str]]:
    """The first and the last number of each span that a sign for several numbers names:
    «Статьи 2–4 и 6.» → (2, 4), (6, 6)."""
    found = [*_EACH.finditer(sign)]
    if len(found) == 1 and "-" in found[0][0]:  # «Статьи 5-7»
        first, _, last = found[0][0].partition("-")
        yield first, last
        return
    through = {word for each in languages.every() for word in each.addresses.through.split("|")}
    begun = ""
    for one, other in zip_longest(found, found[1:]):
        first = begun or one[0]
        joint = sign[one.end() : other.start()].strip(" .()[]\u00a0") if other else ""
        begun = first if joint.casefold() in {"-", "–", "—", *through} else ""
        if not begun:
            yield first, one[0]


_EACH = re.compile(rf"\d+(?:[.-]\d+)*[{RAISED}]*|(?<=\()[^\W\d_]{{1,3}}(?=\))")


def says_gone(text: str) -> bool:
    """Whether text behind a number only says that the provision is gone: «- виключена.»"""
    return len(text) <= _LONGEST_SAYING and _saying().fullmatch(text) is not None


_LONGEST_SAYING = 200


@lru_cache(maxsize=1)
def _saying() -> re.Pattern[str]:
    every = "|".join(each.addresses.gone_one for each in languages.every())
    return re.compile(rf"(?:[-–—] ?)?(?:{every})\.?(?: ?\{{[^{{}}]*\}})?", re.IGNORECASE)


def mentions_gone(text: str) -> bool:
    """Whether a note speaks of something that is gone: «{Книгу першу виключено …}»."""
    return _gone_words().search(text) is not None


@lru_cache(maxsize=1)
def _gone_words() -> re.Pattern[str]:
    words = (f"{each.addresses.gone}|{each.addresses.gone_one}" for each in languages.every())
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})", re.IGNORECASE)


_NUM = rf"\d{{1,4}}(?:[.-]\d{{1,3}}){{0,2}}[{RAISED}]*"
_NUMS = rf"{_NUM}(?:[ ]?(?:[-–—,;]|[ ](?:и|і|та|және|and)[ ])[ ]?{_NUM}){{1,30}}"


@lru_cache(maxsize=1)
def _several_pattern() -> re.Pattern[str]:
    gone = "|".join(each.addresses.gone for each in languages.every())
    return re.compile(
        rf"(?P<label>(?:(?P<word>[^\W\d_]{{4,10}})[ ]{_NUMS}|{_NUMS}-(?P<last>[^\W\d_]{{4,10}}))"
        rf"(?:(?=[ ]?\.?[ ](?:¶[ ])?(?P<gone>[{{(\[]?(?i:{gone})(?!\w)))|(?=[ ]?\.))(?:[ ]?\.)?)"
        rf"(?P<sep>[ ])(?(gone)|(?={languages.capital()}|[{{(\[]|$))"
    )


_AND = r"[-–—,]|[ ](?:und|bis|and|to|et|à|e|y|и|і|та|және|до|по)[ ]"
_ONE_OF_THEM = rf"{_NUM}[a-zA-Zºª]?"
_GONE = re.compile(
    r"(?P<label>(?P<word>§§|[^\W\d_a-z][^\W\d_]{2,9}\.?)[ \u00a0]?"
    rf"(?P<numbers>{_ONE_OF_THEM}(?:[ ]?(?:{_AND})[ ]?{_ONE_OF_THEM}){{1,9}})\.?)"
    r"(?P<sep>[ \u00a0])"
    r"(?=(?:¶[ ])?(?:\((?=[^()]*[^\W\d_]{3})[^()]{1,60}\)|\[[^][]{1,60}\])\.?$)"
)
_INSERTED = re.compile(r"\d+(?:[.-]\d+)+")
_BRACKETED = (")", "]", ").", "].")
"""How a line ends that has in brackets what became of it."""
