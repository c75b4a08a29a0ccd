"""Ukrainian nouns of the law's structural elements, and ordinals, in the cases of addresses.

пункт 3 частини другої статті 5      пунктами 3 і 4      у частині першій
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from drafting.language.nouns import NounForm, NounTable
from drafting.model.kind import Kind

_CASES = ("nom", "gen", "acc", "ins", "loc", "dat")
_NOUNS: Mapping[str, tuple[Kind, str]] = {
    "книг": (Kind.BOOK, "а и у ою і і; и - и ами ах ам"),
    "розділ": (Kind.SECTION, "- у - ом і у; и ів и ами ах ам"),
    "підрозділ": (Kind.SUBSECTION, "- у - ом і у; и ів и ами ах ам"),
    "глав": (Kind.CHAPTER, "а и у ою і і; и - и ами ах ам"),
    "параграф": (Kind.SUBCHAPTER, "- а - ом і у; и ів и ами ах ам"),
    "стат": (Kind.ARTICLE, "тя ті тю тею ті ті; ті ей ті тями тях тям"),
    "додат": (Kind.ANNEX, "ок ка ок ком ку ку; ки ків ки ками ках кам"),
    "пункт": (Kind.ITEM, "- у - ом і у; и ів и ами ах ам"),
    "підпункт": (Kind.SUBITEM, "- у - ом і у; и ів и ами ах ам"),
    "частин": (Kind.PART, "а и у ою і і; и - и ами ах ам"),
    "абзац": (Kind.PARAGRAPH, "- у - ом і у; и ів и ами ах ам"),
    "назв": (Kind.TITLE, "а и у ою і і"),
    "заголов": (Kind.TITLE, "ок ка ок ком ку ку"),
    "преамбул": (Kind.PREAMBLE, "а и у ою і і"),
    "кінцівк": (Kind.CLOSING, "а и у ою і і"),
    "таблиц": (Kind.TABLE, "я і ю ею і і; і ь і ями ях ям"),
    "ряд": (Kind.ROW, "ок ка ок ком ку ку; ки ків ки ками ках кам"),
    "приміт": (Kind.NOTE, "ка ки ку кою ці ці; ки ок ки ками ках кам"),
    "винос": (Kind.FOOTNOTE, "ка ки ку кою ці ці; ки ок ки ками ках кам"),
}
"""The stem of each noun → its kind, and its endings in the singular and the plural (`-`: empty)."""


@cache
def _forms() -> Mapping[str, NounForm]:
    found: dict[str, NounForm] = {}
    for stem, (kind, endings) in _NOUNS.items():
        for number in endings.split("; "):
            for ending, case in zip(number.split(), _CASES, strict=True):
                form = stem + ending.strip("-")
                known = found[form].cases if form in found else frozenset()
                found[form] = NounForm(kind, known | {case})
    return found


_MASCULINE = (
    "перший другий третій четвертий п'ятий шостий сьомий восьмий дев'ятий десятий одинадцятий "
    "дванадцятий тринадцятий чотирнадцятий п'ятнадцятий шістнадцятий сімнадцятий вісімнадцятий "
    "дев'ятнадцятий двадцятий"
).split()
_TENS = "двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто".split()
_ROUND = (
    "двадцятий тридцятий сороковий п'ятдесятий шістдесятий сімдесятий вісімдесятий дев'яностий"
).split()
_HARD = "ий ого им ому ім а ої у ою ій е і их ими"
_SOFT = "ій ього ім ьому я ьої ю ьою є і іх іми"
"""Endings of an ordinal in every case, gender and number; of «третій» the soft ones."""
LATE = r"\d{3,}-(?:[йяеу]|го|ої|ій|му|им)"
"""An ordinal in digits, from 101 on."""


def _in_gender(ending: str, soft: str) -> list[str]:
    return [f"{word[:-2]}{soft if word == 'третій' else ending}" for word in _MASCULINE]


@cache
def places() -> Mapping[str, int]:
    """Ordinals in words up to the hundredth, in every form → their numbers; with any apostrophe."""
    words = {word: number for number, word in enumerate(_MASCULINE, start=1)}
    for ten, (tens, whole) in enumerate(zip(_TENS, _ROUND, strict=True), start=2):
        words[whole] = ten * 10
        units = enumerate(_MASCULINE[:9], start=1)
        words |= {f"{tens} {word}": ten * 10 + number for number, word in units}
    words["сотий"] = 100
    found: dict[str, int] = {}
    for word, number in words.items():
        for ending in (_SOFT if word.endswith("третій") else _HARD).split():
            for apostrophe in "'’ʼ":
                found[(word[:-2] + ending).replace("'", apostrophe)] = number
    return found


TABLE = NounTable(
    headings={
        "книга": Kind.BOOK,
        "частина": Kind.BOOK,
        "розділ": Kind.SECTION,
        "підрозділ": Kind.SUBSECTION,
        "глава": Kind.CHAPTER,
        "параграф": Kind.SUBCHAPTER,
        "стаття": Kind.ARTICLE,
        "додаток": Kind.ANNEX,
    },
    deleted=lambda _: "виключено",
    repealed=lambda _: "втратило чинність",
    forms=_forms,
    ordinals=lambda: (_MASCULINE, _in_gender("а", "я"), _in_gender("е", "є")),
    conjunctions=frozenset({"і", "й", "та", "або"}),
    abbreviated={
        "п.": Kind.ITEM,
        "пп.": Kind.SUBITEM,
        "підп.": Kind.SUBITEM,
        "ст.": Kind.ARTICLE,
        "ч.": Kind.PART,
        "абз.": Kind.PARAGRAPH,
        "гл.": Kind.CHAPTER,
        "розд.": Kind.SECTION,
    },
)
