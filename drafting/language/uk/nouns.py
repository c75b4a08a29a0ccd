"""Ukrainian nouns of the law's structural elements, and ordinals, in the cases of addresses.

пункт 3 частини другої статті 5      пунктами 3 і 4      у частині першій
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, partial

from drafting.language.nouns import NounForm, NounTable
from drafting.language.slavic import Gender, Noun, by_case, by_form
from drafting.model.kind import Kind

CASES = ("nom", "gen", "acc", "ins", "loc", "dat")
"""The cases, in the order of the tables below."""
_by_case = partial(by_case, CASES)
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
    "найменуванн": (Kind.TITLE, "я я я ям і ю"),
    "преамбул": (Kind.PREAMBLE, "а и у ою і і"),
    "кінцівк": (Kind.CLOSING, "а и у ою і і"),
    "таблиц": (Kind.TABLE, "я і ю ею і і; і ь і ями ях ям"),
    "ряд": (Kind.ROW, "ок ка ок ком ку ку; ки ків ки ками ках кам"),
    "приміт": (Kind.NOTE, "ка ки ку кою ці ці; ки ок ки ками ках кам"),
    "винос": (Kind.FOOTNOTE, "ка ки ку кою ці ці; ки ок ки ками ках кам"),
    "граф": (Kind.CELL, "а и у ою і і; и - и ами ах ам"),
    "комір": (Kind.CELL, "ка ки ку кою ці ці; ки ок ки ками ках кам"),
    "колон": (Kind.CELL, "ка ки ку кою ці ці; ки ок ки ками ках кам"),
    "пропуск": (Kind.GAP, "- у - ом у у; и ів и ами ах ам"),
}
"""The stem of each noun → its kind, and its endings in the singular and the plural (`-`: empty)."""


def _noun(gender: Gender, stem: str, endings: str) -> Noun:
    one, _, several = endings.partition("; ")
    return Noun(gender, _by_case(one, stem), _by_case(several, stem))


def _gender(endings: str) -> Gender:
    return Gender.FEMININE if endings.split(maxsplit=1)[0][-1] in "ая" else Gender.MASCULINE


NOUNS: Mapping[Kind, Noun] = {
    kind: _noun(_gender(endings), stem, endings)
    for stem, (kind, endings) in _NOUNS.items()
    if stem not in {"заголов", "найменуванн"}
}
"""What each structural element is called, in every case."""
QUOTED: Mapping[str, Noun] = {
    "words": _noun(Gender.NEUTER, "сл", "ово ова ово овом ові ову; ова ів ова овами овах овам"),
    "figures": _noun(Gender.FEMININE, "цифр", "а и у ою і і; и - и ами ах ам"),
    "signs": _noun(Gender.MASCULINE, "знак", "- а - ом у у; и ів и ами ах ам"),
}
"""What quoted text is called."""
MONTHS = (
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
).split()
"""As dates have them."""


@cache
def _forms() -> Mapping[str, NounForm]:
    found: dict[str, NounForm] = {}
    for stem, (kind, endings) in _NOUNS.items():
        noun = _noun(_gender(endings), stem, endings)
        cases = [*noun.singular.items(), *noun.plural.items()]
        for form, its in by_form((form, case) for case, form in cases).items():
            found[form] = NounForm(kind, its)
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


_ORDINAL_ENDINGS = {
    Gender.MASCULINE: _by_case("ий ого ий им ому ому"),
    Gender.FEMININE: _by_case("а ої у ою ій ій"),
    Gender.NEUTER: _by_case("е ого е им ому ому"),
    None: _by_case("і их і ими их им"),
}
_SOFT_ENDINGS = {
    Gender.MASCULINE: _by_case("ій ього ій ім ьому ьому"),
    Gender.FEMININE: _by_case("я ьої ю ьою ій ій"),
    Gender.NEUTER: _by_case("є ього є ім ьому ьому"),
    None: _by_case("і іх і іми іх ім"),
}
"""Endings of ordinals by gender, or of several."""


def ordinal(
    number: int,
    case: str = "nom",
    gender: Gender = Gender.MASCULINE,
    *,
    several: bool = False,
) -> str:
    """`2` → «другий»; from 101 on, in digits: «101-й»."""
    if not 0 < number <= 100:
        return f"{number}-й"
    word = _masculine(number)
    last = word.rpartition(" ")[2]
    endings = _SOFT_ENDINGS if last == "третій" else _ORDINAL_ENDINGS
    return word[:-2] + endings[None if several else gender][case]


def _masculine(number: int) -> str:
    if number == 100:
        return "сотий"
    tens, units = divmod(number, 10)
    if number <= 20:
        return _MASCULINE[number - 1]
    return f"{_TENS[tens - 2]} {_MASCULINE[units - 1]}" if units else _ROUND[tens - 2]


_SEVERAL = "двома трьома чотирма п'ятьма шістьма сьома вісьма дев'ятьма десятьма".split()
COUNTS = {"одним": 1, "однією": 1} | dict(zip(_SEVERAL, range(2, 11), strict=True))
"""How many paragraphs come, from one to ten."""
_LOST = ("втратив", "втратила", "втратило")


def _repealed_act(title: str) -> str:
    """«втратив чинність», by the first word, with which the noun of the title agrees; and for a
    title without a noun, «Про сади»: the act has."""
    word = title.partition(" ")[0].casefold()
    if word in {"правила", "вимоги", "зміни"} or re.search(r"..і$", word):
        return "втратили чинність"
    if re.search(r"..(?:ння|ття|[ое])$", word) and word != "про":
        return "втратило чинність"
    return f"{_LOST[1 if re.search('..[ая]$', word) else 0]} чинність"


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
    repealed=lambda kind: f"{_LOST[NOUNS[kind].gender]} чинність",
    repealed_act=_repealed_act,
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
