"""English nouns of the law's structural elements, ordinals and months."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from drafting.language.nouns import NounForm, NounTable, in_headings
from drafting.model.kind import Kind

NOUNS: Mapping[Kind, str] = MappingProxyType(
    {
        **{kind: kind.value for kind in Kind},
        Kind.PARAGRAPH: "paragraph",
        Kind.BOOK: "part",
        Kind.TITLE: "heading",
        Kind.CLOSING: "closing block",
        Kind.CELL: "column",
    }
)
"""What each structural element is called."""
SYNONYMS: Mapping[str, Kind] = MappingProxyType(
    {
        "title": Kind.TITLE,
        "marginal note": Kind.TITLE,
        "cell": Kind.CELL,
        "para": Kind.PARAGRAPH,
        "clause": Kind.ITEM,
        "point": Kind.SUBITEM,
        "subclause": Kind.SUBITEM,
        "sub-clause": Kind.SUBITEM,
        "subparagraph": Kind.SUBITEM,
        "sub-paragraph": Kind.SUBITEM,
        "sub-subparagraph": Kind.SUBITEM,
        "sub-sub-paragraph": Kind.SUBITEM,
        "sub-sub-subparagraph": Kind.SUBITEM,
        "sub-section": Kind.SUBSECTION,
        "schedule": Kind.ANNEX,
        "appendix": Kind.ANNEX,
    }
)
"""Other words for the same units."""
_OPENING = (
    "opening words",
    "opening passage",
    "introductory wording",
    "introductory words",
    "introductory part",
    "introductory phrase",
    "introductory text",
    "introductory sentence",
    "chapeau",
)
"""What the words before a list are called."""
_PLURALS = {"annex": "annexes", "appendix": "appendices"}
_CASES = frozenset({"nom", "gen", "acc", "ins", "loc"})


def plural(noun: str) -> str:
    """section → sections; Annex → Annexes."""
    several = _PLURALS.get(noun.casefold(), f"{noun}s")
    return noun[:1] + several[1:]


@cache
def _forms() -> Mapping[str, NounForm]:
    """Every form → what it is."""
    nouns = {noun: kind for kind, noun in NOUNS.items() if kind is not Kind.BOOK}
    units = {
        form: NounForm(kind, _CASES)
        for noun, kind in {**nouns, **SYNONYMS}.items()
        for form in (noun, f"{noun}s", plural(noun))
    }
    opening = dict.fromkeys(_OPENING, NounForm(Kind.PART, _CASES, "opening"))
    closing = {"closing words": NounForm(Kind.PART, _CASES, "last")}
    penalty = {"penalty": NounForm(Kind.PART, _CASES, "penalty")}
    proviso = {"proviso": NounForm(Kind.PART, _CASES, "proviso")}
    definition = NounForm(Kind.PART, _CASES, "definition")
    between = {"cross-heading": NounForm(Kind.TITLE, _CASES, "cross-heading")}
    return (
        units
        | opening
        | closing
        | penalty
        | proviso
        | between
        | {"definition": definition, "definitions": definition}
    )


MONTHS = (
    "January February March April May June July August September October November December".split()
)
"""As dates have them."""
_TEN = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_TEENS = (
    "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split()
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
LATE = r"\d+(?:st|nd|rd|th)"
"""An ordinal in digits."""


def ordinal(number: int) -> str:
    """`2` → second; from 11 on, in digits."""
    if number <= len(_TEN):
        return _TEN[number - 1]
    suffix = "th" if number % 100 in (11, 12, 13) else _SUFFIXES.get(number % 10, "th")
    return f"{number}{suffix}"


@cache
def places() -> Mapping[str, int]:
    """Ordinals in words up to the hundredth → their numbers."""
    words = dict(enumerate((*_TEN, *_TEENS), start=1))
    for ten, tens in enumerate(_TENS, start=2):
        words[ten * 10] = f"{tens[:-1]}ieth"
        words |= {ten * 10 + unit: f"{tens}-{word}" for unit, word in enumerate(_TEN[:9], start=1)}
    return {**{word: number for number, word in words.items()}, "hundredth": 100}


TABLE = NounTable(
    headings={
        **in_headings(NOUNS, schedule=Kind.ANNEX, appendix=Kind.ANNEX),
        "subchapter": Kind.SUBCHAPTER,
        "sec.": Kind.SECTION,
        "art.": Kind.ARTICLE,
    },
    deleted=lambda _: "deleted",
    repealed=lambda _: "repealed",
    repealed_act=lambda _: "repealed",
    forms=_forms,
    ordinals=lambda: (_TEN, _CARDINALS),
    abbreviated={
        "regulation": Kind.ARTICLE,
        "regulations": Kind.ARTICLE,
        "rule": Kind.ARTICLE,
        "rules": Kind.ARTICLE,
        "art.": Kind.ARTICLE,
        "arts.": Kind.ARTICLE,
        "s.": Kind.SECTION,
        "ss.": Kind.SECTION,
        "sec.": Kind.SECTION,
        "secs.": Kind.SECTION,
        "subs.": Kind.SUBSECTION,
        "subsec.": Kind.SUBSECTION,
        "para.": Kind.PARAGRAPH,
        "paras.": Kind.PARAGRAPH,
        "par.": Kind.PARAGRAPH,
        "cl.": Kind.ITEM,
        "ch.": Kind.CHAPTER,
        "sch.": Kind.ANNEX,
        "pt.": Kind.PART,
    },
    sign=Kind.SECTION,
    conjunctions=frozenset({"and", "or"}),
)
