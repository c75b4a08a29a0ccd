"""Text that looks like a heading, in forms that `labels/` may not read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from drafting import language as languages
from drafting.language.legislation import further_words
from drafting.language.nouns import any_of
from drafting.model.kind import Kind
from drafting.model.numbers.number import REPEATED
from drafting.text import gone, labels
from drafting.text.unread.numbers import CAPITAL, ROMAN, SEPARATOR, TOKEN, in_brackets


def heading_of_others(text: str, words: Mapping[str, Kind]) -> labels.Label | None:
    """The number of a heading, read by the words of the laws of all languages: `Titre II`; None
    where it begins with none of them."""
    read = labels.heading(text, {**further_words(), **words})
    return read if read and read.num and read.word not in words else None


HEAD = 60
"""Characters within which the number of a heading ends."""


def heading_sign(text: str, words: Mapping[str, Kind]) -> str:
    """The beginning of a text that looks like a heading without its `#`: `Стаття 5. Предмет`,
    `КНИГА ПЕРША`, `2-бөлім. …`, `Sec. 12. …`, `Schedule`; empty where none does.
    """
    read = labels.heading(text, words)
    if read and read.kind is Kind.ANNEX and read.label == text and text.isalpha():
        return text
    if _OF_YEAR.fullmatch(text):
        return ""
    if len(text) <= HEAD and not text[:1].islower() and gone.several(f"{text.rstrip('.')}. ["):
        return text  # «Статті 15-17», and what became of them below
    if read and read.kind and read.num:
        named = read.label.endswith((".", ":")) or _is_caption(read.rest)
        # «Стаття 9 1. Кріт риє.»: a figure that may have been raised, or be that of a part;
        # «Стаття 9 — 1. Кроти», «Стаття 9 .Кроти»; not “Artikel 67 bis 75.”
        return read.label if named or _LOST.match(read.rest) else ""
    found = numbered_word(text, words)
    noted = found.endswith(")") and "(" not in found  # «Art. 4.1) Ogród …»
    if found and (found.endswith((".", ":")) or noted or _is_caption(text[len(found) :])):
        return found
    return any_word(text) or _strangely_signed(text)


_OF_YEAR = re.compile(r"\d{4} (?:CHAPTER|Chapter) \d{1,3}")
"""“2015 CHAPTER 12”: which act of its year this is."""
_LOST = re.compile(r"(?!\d+\s?\.$)(?:[–—]\s?)?(?:\d{1,2}\s?|[а-яіїєґ])\.(?=\s|$)|\.\w")


def _is_caption(rest: str) -> bool:
    """Whether what follows the number is a caption, and does not go on as a sentence."""
    rest = rest.strip()
    begins = not rest[:1].islower() or languages.may_begin_title(rest)
    return begins and not rest.endswith((".", ";", ",", ":"))


def numbered_word(text: str, words: Mapping[str, Kind]) -> str:
    """A word of headings with what looks like its number, set off from the text after it."""
    by_number, by_ordinal = _word_patterns(tuple(words))
    match = by_number.match(text)
    if match:
        num = re.sub(REPEATED, "", match["num"] or match["first"])
        first = SEPARATOR.split(num)[0]
        plain = not first.islower() or len(first) == 1 or ROMAN.match(first)
        if plain and in_brackets(num, ""):
            return match[0].strip()
    match = by_ordinal.match(text)
    if match is None:
        return ""
    capitals = match[0].isupper() and not text.isupper()
    return match[0].strip() if capitals or len(text.split()) == len(match[0].split()) else ""


@lru_cache(maxsize=64)
def _word_patterns(words: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    word = any_of([*languages.heading_words(), *words])
    ordinal = r"[^\W\d_]{3,}"  # without a list of them, which is for the reader to have
    by_number = rf"""
          (?P<word>(?i:{word})) \.? [\s\u00a0]?
            (?: (?<=[\s\u00a0§.]) [(\[]? | (?=\d|[IVXІХ]+[.\s]) )
            (?P<num>{TOKEN}{REPEATED}?) [)\]]?
            (?:\(\d{{1,2}}\))?
            (?: \s?[.:] (?=\s|$|{CAPITAL}) | \s?[–—-]\s | [–—](?=\S) | $ | (?=\s{CAPITAL}) )
        | (?P<first>{TOKEN}) (?:[\s\u00a0-]|\s?[-–—−]\s?) (?i:{word})
            (?: [.:] | $ | (?=\s{CAPITAL}) )
        """
    by_ordinal = rf"(?i:{word})[\s\u00a0]{ordinal}[.:]?(?=\s|$)"
    return re.compile(by_number, re.VERBOSE), re.compile(by_ordinal)


_ANY_WORD = re.compile(
    r"\d{1,4}(?:-\d{1,3})?-(?:[^\W\d_]{1,4}[ \u00a0])?(?P<last>[^\W\d_]{3,14})"
    rf"\s?\.(?=\s[(\[]?{CAPITAL}|$)"
    r"|(?P<word>[^\W\d_]{2,14})\.?[ \u00a0]?(?<=[ \u00a0.])"
    r"(?:\d{1,3}[^\W\d_]{0,3}|[IVXLCІХ]+|[A-ZА-Я])(?:[-–.:/^][^\W_]{1,3})*"
    rf"(?:\s?[.:—]|[ºª])(?=\s[(\[]?{CAPITAL}|\s\(\d|$)"
)


def any_word(text: str) -> str:
    """A capitalised word of any language, a number, a dot, and a new sentence or the end; or a
    number, a hyphen and the word: «1-nji madda. Maksat»."""
    match = _ANY_WORD.match(text)
    if match is None:
        return ""
    word = match["word"]
    begins = match["last"] or (languages.may_begin_title(word) and not is_note_word(word))
    return match[0] if begins else ""


def _strangely_signed(text: str) -> str:
    """«Стаття 5<1>. Нора», «Стаття 5_1. Нора», «Стаття 5, Нора», «Стаття – 5. Нора»: a word in
    Cyrillic, and signs at its number that none has in a heading."""
    match = _STRANGE.match(text)
    known = match and match["word"].casefold() in languages.heading_words()
    return match[0] if match and known and _is_caption(text[match.end() :]) else ""


_STRANGE = re.compile(
    r"(?P<word>[А-ЯІЇЄҐ][^\W\d_a-z]{3,10})(?:"
    r"[.:,]?[ \u00a0]\d{1,4}(?:[^\s\w.-]|_|\.\*)\S{0,5}"
    r"|[ \u00a0][-‐‑–—][ \u00a0]?\d{1,4}\."
    r")(?=\s)"
)


def is_note_word(word: str) -> bool:
    """Whether a word calls what follows a note of the law itself: «Примітка. 1. У цій …»."""
    forms = (each.nouns.forms().get(word.casefold()) for each in languages.every())
    return any(form.kind is Kind.NOTE for form in forms if form)
