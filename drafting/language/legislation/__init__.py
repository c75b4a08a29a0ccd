"""How the laws of each language name and number their divisions, beyond what acts of all languages
are read with: data alone, so that a further language is a further entry of the table of its region.

An act has the words that its text uses in its own `numbering: {words: …}` from the day on which it
is imported. Papers and sentences need a language of their own (`drafting.language.CODES`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from drafting.language.legislation.legislation import Legislation
from drafting.language.legislation.table import LANGUAGES
from drafting.model.kind import Kind


def legislation_of(code: str) -> Legislation:
    """That of a language; one without words of its own for any that is not known."""
    return LANGUAGES.get(_WRITTEN.get(code, code), _NONE)


_WRITTEN = {"nb": "no", "nn": "no"}
"""The two written forms of Norwegian, which pages name, have one table."""
_NONE = Legislation({}, titled=False)


@cache
def further_words() -> Mapping[str, Kind]:
    """Words of headings in the laws of all these languages, in small letters."""
    return {word: kind for each in LANGUAGES.values() for word, kind in each.words.items()}


@cache
def further_ordinals() -> Mapping[str, int]:
    """Numbers in words, as headings of these languages have them, in small letters."""
    return _counted(LANGUAGES.values())


@cache
def line_ordinals() -> Mapping[str, int]:
    """Those with which a line of the law may begin, before a stop: «Primera. …»."""
    return _counted(each for each in LANGUAGES.values() if each.lines_in_words)


def _counted(legislations: Iterable[Legislation]) -> Mapping[str, int]:
    return {
        word.replace("_", " "): number
        for each in legislations
        for series in each.ordinals
        for number, word in enumerate(series.split(), start=1)
    }
