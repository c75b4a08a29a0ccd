"""Kazakh nouns in their cases, by rule: vowel harmony, assimilation, the possessive.

5-тармақтың 2) тармақшасы      genitive, then possessive
6 және 7-тармақтарда           plural, locative
… Жарлығымен, … қаулысына      possessive, instrumental and dative

The number before a noun never changes its harmony: the suffix follows the noun. Besides: ordinals
in words, as parts and paragraphs are counted (law on legal acts, art. 25(3)), and the months.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from itertools import product
from types import MappingProxyType

from drafting.language.nouns import OWNED, NounForm, NounTable, in_headings, written_like
from drafting.model.kind import Kind

NOUNS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.BOOK: "бөлік",
        Kind.SECTION: "бөлім",
        Kind.SUBSECTION: "кіші бөлім",
        Kind.CHAPTER: "тарау",
        Kind.SUBCHAPTER: "параграф",
        Kind.ARTICLE: "бап",
        Kind.ANNEX: "қосымша",
        Kind.ITEM: "тармақ",
        Kind.SUBITEM: "тармақша",
        Kind.PART: "бөлік",
        Kind.PARAGRAPH: "абзац",
        Kind.TITLE: "тақырып",
        Kind.PREAMBLE: "кіріспе",
        Kind.CLOSING: "аяқтама",
        Kind.TABLE: "кесте",
        Kind.ROW: "жол",
        Kind.CELL: "баған",
        Kind.GAP: "олқылық",
        Kind.NOTE: "ескерту",
        Kind.FOOTNOTE: "сілтеме",
    }
)
"""What each structural element is called (law on legal acts, art. 23)."""
QUOTED: Mapping[str, str] = MappingProxyType({"words": "сөз", "figures": "цифр", "signs": "белгі"})
"""What quoted text is called."""
SYNONYMS: Mapping[str, Kind] = MappingProxyType(
    {
        "азатжол": Kind.PARAGRAPH,
        "азат жол": Kind.PARAGRAPH,
        "атау": Kind.TITLE,
        "преамбула": Kind.PREAMBLE,
        "ескертпе": Kind.NOTE,
        "бөлімше": Kind.SUBSECTION,
        "ұяшық": Kind.CELL,
        "графа": Kind.CELL,
    }
)
"""Other words for the same units."""
DEFINITIONS = ("ұғым", "анықтама", "термин")
"""What the definition of a term is called."""
_PLURAL = r"(?:[лтд][ае]р)?"
_POSSESSIVE = r"с?[ыі]?"
_CASE = (
    r"(?:[ндт][ыі]ң|[ндт][ыі]|[ғгқк][ае]|н?[дт][ае](?:ғ[ыі]|г[ыі])?|[ндт][ае]н|н[дт][ае]н"
    r"|[мпб]ен|н[ае]?|[ае])?"
)
ENDINGS = _PLURAL + _POSSESSIVE + _CASE
"""Of any noun, whether in harmony with it or not."""


class KazakhCase(StrEnum):
    """The seven cases."""

    NOMINATIVE = "nom"
    GENITIVE = "gen"
    DATIVE = "dat"
    ACCUSATIVE = "acc"
    LOCATIVE = "loc"
    ABLATIVE = "abl"
    INSTRUMENTAL = "ins"


_BACK, _FRONT = "аоұыяёю", "әөүіеэ"
_HUSHED = "пфкқтсшщхцчһбвгд"
"""Consonants that harden the suffix: voiceless ones, and those that are so at a word's end."""
_NASAL = "мнң"
_BUZZING = "зж"
_SOFTENED = {"п": "б", "к": "г", "қ": "ғ"}
"""What the last consonant becomes before a vowel: тармақ, тармағы."""
_HARD_LOANS = ("параграф",)
_NAME = re.compile(
    r"(?P<name>(?:.*\s)?(?P<last>[^\W\d_a-zA-Z]+))(?P<more>\s\([^()]*\))?", re.DOTALL
)
"""A name that ends in a word of its own, but for what stands in brackets after it."""
_OWNED = ("ы", "і")
_BARE = ("қаулы", "жарғы")
"""Nouns that end as a possessive does, and are none."""


def plural(noun: str) -> str:
    """тармақ → тармақтар, бөлім → бөлімдер, тарау → тараулар."""
    last = noun[-1].lower()
    first = "т" if last in _HUSHED else "д" if last in "лмнң" + _BUZZING else "л"
    return noun + first + _harmonised(noun, "а", "е") + "р"


def owned(noun: str) -> str:
    """The possessive of the third person: тармақ → тармағы, тармақша → тармақшасы."""
    last = noun[-1].lower()
    ending = _harmonised(noun, "ы", "і")
    if _vowel(last):
        return f"{noun}с{ending}"
    softened = last if noun.lower().endswith(_HARD_LOANS) else _SOFTENED.get(last, last)
    return noun[:-1] + (softened.upper() if noun[-1].isupper() else softened) + ending


def inflected(noun: str, case: KazakhCase, *, possessive: bool = False) -> str:
    """A noun, plural or not, in a case; `possessive`: it already has that ending."""
    high, low = (_harmonised(noun, *pair) for pair in (("ы", "і"), ("а", "е")))
    last = noun[-1].lower()
    hushed = last in _HUSHED
    vowel = _vowel(last)
    nasal = last in _NASAL
    match case:
        case KazakhCase.NOMINATIVE:
            return noun
        case KazakhCase.GENITIVE:
            first = "т" if hushed else "н" if vowel or nasal else "д"
            return f"{noun}{first}{high}ң"
        case KazakhCase.DATIVE if possessive:
            return f"{noun}н{low}"
        case KazakhCase.DATIVE:
            hard = ("қа", "ке") if hushed else ("ға", "ге")
            return noun + hard[low == "е"]
        case KazakhCase.ACCUSATIVE if possessive:
            return f"{noun}н"
        case KazakhCase.ACCUSATIVE:
            return f"{noun}{'т' if hushed else 'н' if vowel else 'д'}{high}"
        case KazakhCase.LOCATIVE:
            between = "н" if possessive else ""
            return f"{noun}{between}{'т' if hushed else 'д'}{low}"
        case KazakhCase.ABLATIVE:
            first = "т" if hushed else "н" if possessive or nasal else "д"
            return f"{noun}{first}{low}н"
        case KazakhCase.INSTRUMENTAL:
            return noun + ("п" if hushed else "б" if last in _BUZZING else "м") + "ен"


def attributive(noun: str, *, possessive: bool = False) -> str:
    """What stands in something, or is of that date: тармақ → тармақтағы, мамыр → мамырдағы."""
    locative = inflected(noun, KazakhCase.LOCATIVE, possessive=possessive)
    return locative + ("ғы" if locative[-1] == "а" else "гі")


def inflected_name(name: str, case: KazakhCase) -> str:
    """The name of an act in a case: its last word takes the ending, whatever stands before.

    … ар-намыс кодексі → … ар-намыс кодексіне; … жадынама → … жадынамаға. What ends otherwise,
    for example in quotes, is called a «құжат».
    """
    match = _NAME.fullmatch(name)
    if match is None:
        return f"{name} {inflected('құжаты', case, possessive=True)}"
    last = match["last"].lower()
    possessive = last.endswith(_OWNED) and last not in _BARE
    form = inflected(last, case, possessive=possessive)
    before = match["name"].removesuffix(match["last"])
    return before + written_like(match["last"], form) + (match["more"] or "")


def _vowel(letter: str) -> bool:
    return letter in _BACK + _FRONT


def _harmonised(noun: str, back: str, front: str) -> str:
    """The vowel that goes with the last one of the noun; у and и go with those before them."""
    for letter in reversed(noun.lower()):
        if letter in _BACK:
            return back
        if letter in _FRONT:
            return front
    return back


@cache
def _nouns() -> Mapping[str, Kind]:
    nouns = {noun: kind for kind, noun in NOUNS.items() if kind is not Kind.BOOK}
    return {**nouns, **SYNONYMS}


@cache
def _stems() -> Mapping[str, Kind]:
    """Every noun as it begins before its endings: «тармақ» and «тармағ»."""
    softened = {owned(noun)[:-1]: kind for noun, kind in _nouns().items() if not _vowel(noun[-1])}
    return {**softened, **_nouns(), **dict.fromkeys(DEFINITIONS, Kind.PART)}


@cache
def _forms() -> Mapping[str, NounForm]:
    found: dict[str, NounForm] = {}
    for noun, kind in _nouns().items():
        for form, cases in _cases(noun):
            known = found[form].cases if form in found else frozenset()
            found[form] = NounForm(kind, known | cases)
    for form, cases in (each for noun in DEFINITIONS for each in _cases(noun)):
        known = found[form].cases if form in found else frozenset()
        found[form] = NounForm(Kind.PART, known | cases, "definition")
    return found


def sentence_forms() -> Mapping[str, frozenset[str]]:
    """Every form of the noun for a sentence → its cases."""
    found: dict[str, frozenset[str]] = {}
    for form, cases in _cases("сөйлем"):
        found[form] = found.get(form, frozenset()) | cases
    return found


def _cases(noun: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Every form of a noun by rule, with a case of it."""
    for base, possessive in product((noun, plural(noun)), (False, True)):
        for case in KazakhCase:
            cases = frozenset({case.value, OWNED} if possessive else {case.value})
            form = owned(base) if possessive else base
            yield inflected(form, case, possessive=possessive), cases
            if case is KazakhCase.LOCATIVE:
                # «5-тармақтағы … деген сөз»
                yield attributive(form, possessive=possessive), cases


MONTHS = (
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split()
)
"""As dates have them."""
_TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
_UNITS = "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы".split()
_ROUND = (
    "оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы "
    "жүзінші"
).split()
LATE = r"\d+-ш[іы]"
"""An ordinal in digits."""


def ordinal(number: int) -> str:
    """`1` → «бірінші», `39` → «отыз тоғызыншы»; from 101 on, in digits."""
    if not 0 < number <= 100:
        return f"{number}-ші"
    tens, units = divmod(number, 10)
    if units == 0:
        return _ROUND[tens - 1]
    return f"{_TENS[tens]} {_UNITS[units - 1]}".strip()


@cache
def places() -> Mapping[str, int]:
    """Ordinals in words up to the hundredth → their numbers."""
    return {ordinal(number): number for number in range(1, 101)}


_SEVERAL = "екі үш төрт бес алты жеті сегіз тоғыз он".split()
COUNTS = {"бір": 1} | dict(zip(_SEVERAL, range(2, 11), strict=True))
"""How many paragraphs come, from one to ten."""
TABLE = NounTable(
    headings={**in_headings(NOUNS), NOUNS[Kind.SUBCHAPTER]: Kind.SUBCHAPTER},
    deleted=lambda _: "алып тасталды",
    repealed=lambda _: "күші жойылды",
    repealed_act=lambda _: "күші жойылды",
    forms=_forms,
    stems=_stems,
    endings=ENDINGS,
    ordinals=lambda: [[*map(ordinal, range(1, 101))]],
    conjunctions=frozenset({"және", "немесе"}),
)
