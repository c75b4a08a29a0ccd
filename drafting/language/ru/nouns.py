"""Russian nouns of the law's structural elements in the cases that amending sentences need.

пункт 5 изложить … пунктом 5 … в пункте 5 … пункта 5      one element
пункты 5 и 6 … пунктами … в пунктах … пунктов             several

They are a closed set (law on legal acts, art. 23), so they are written out: a morphological
dictionary would guess where this is exact. Besides: ordinals in words, as parts and paragraphs are
counted (art. 25(3)), and the months.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from types import MappingProxyType

from drafting.language.nouns import NounForm, NounTable, in_headings
from drafting.language.slavic import Gender, Noun, by_case, by_form
from drafting.model.kind import Kind

CASES = ("nom", "gen", "acc", "ins", "loc")
"""The cases, in the order of the tables below."""
_by_case = partial(by_case, CASES)


def _noun(gender: Gender, stem: str, endings: str) -> Noun:
    """A noun from its endings in the singular and the plural; `-` is an empty one."""
    size = len(CASES)
    one, several = endings.split()[:size], endings.split()[size:]
    return Noun(gender, _by_case(" ".join(one), stem), _by_case(" ".join(several), stem))


_M, _F, _N = Gender
NOUNS: Mapping[Kind, Noun] = MappingProxyType(
    {
        Kind.SECTION: _noun(_M, "раздел", "- а - ом е ы ов ы ами ах"),
        Kind.SUBSECTION: _noun(_M, "подраздел", "- а - ом е ы ов ы ами ах"),
        Kind.CHAPTER: _noun(_F, "глав", "а ы у ой е ы - ы ами ах"),
        Kind.SUBCHAPTER: _noun(_M, "параграф", "- а - ом е ы ов ы ами ах"),
        Kind.ARTICLE: _noun(_F, "стат", "ья ьи ью ьей ье ьи ей ьи ьями ьях"),
        Kind.ANNEX: _noun(_N, "приложени", "е я е ем и я й я ями ях"),
        Kind.ITEM: _noun(_M, "пункт", "- а - ом е ы ов ы ами ах"),
        Kind.SUBITEM: _noun(_M, "подпункт", "- а - ом е ы ов ы ами ах"),
        Kind.PART: _noun(_F, "част", "ь и ь ью и и ей и ями ях"),
        Kind.BOOK: _noun(_F, "част", "ь и ь ью и и ей и ями ях"),
        Kind.PARAGRAPH: _noun(_M, "абзац", "- а - ем е ы ев ы ами ах"),
        Kind.TITLE: _noun(_M, "заголов", "ок ка ок ком ке ки ков ки ками ках"),
        Kind.PREAMBLE: _noun(_F, "преамбул", "а ы у ой е ы - ы ами ах"),
        Kind.CLOSING: _noun(_F, "концовк", "а и у ой е и - и ами ах"),
        Kind.TABLE: _noun(_F, "таблиц", "а ы у ей е ы - ы ами ах"),
        Kind.ROW: _noun(_F, "строк", "а и у ой е и - и ами ах"),
        Kind.CELL: _noun(_F, "граф", "а ы у ой е ы - ы ами ах"),
        Kind.GAP: _noun(_M, "пропуск", "- а - ом е и ов и ами ах"),
        Kind.NOTE: _noun(_N, "примечани", "е я е ем и я й я ями ях"),
        Kind.FOOTNOTE: _noun(_F, "снос", "ка ки ку кой ке ки ок ки ками ках"),
    }
)
"""What each structural element is called, in every case."""
QUOTED: Mapping[str, Noun] = MappingProxyType(
    {
        "words": _noun(_N, "слов", "о а о ом е а - а ами ах"),
        "figures": _noun(_F, "цифр", "а ы у ой е ы - ы ами ах"),
        "signs": _noun(_M, "знак", "- а - ом е и ов и ами ах"),
    }
)
"""What quoted text is called."""
DEFINITIONS = (
    _noun(_N, "поняти", "е я е ем и я й я ями ях"),
    _noun(_N, "определени", "е я е ем и я й я ями ях"),
    _noun(_M, "термин", "- а - ом е ы ов ы ами ах"),
)
"""What the definition of a term is called."""
_SENTENCE = _noun(_N, "предложени", "е я е ем и я й я ями ях")
SYNONYMS: Mapping[Kind, tuple[Noun, ...]] = MappingProxyType(
    {
        Kind.TITLE: tuple(_noun(_N, stem, "е я е ем и") for stem in ("наименовани", "названи")),
        Kind.CELL: (
            _noun(_F, "яче", "йка йки йку йкой йке йки ек йки йками йках"),
            _noun(_F, "колон", "ка ки ку кой ке ки ок ки ками ках"),
            _noun(_M, "столб", "ец ца ец цом це цы цов цы цами цах"),
        ),
    }
)
"""Other words for the same units; their plural, which looks like the genitive, names no unit."""
_DATIVE = {"а": "у", "я": "ю"}
"""From the ending of the genitive: «примечание к пункту 5»; of others it is as the locative."""


def _cases(noun: Noun) -> Iterator[tuple[str, str]]:
    """Every form of a noun with a case of it."""
    for forms in (noun.singular, noun.plural):
        yield from ((form, case) for case, form in forms.items())
    genitive = noun.singular["gen"]
    if genitive[-1] in _DATIVE:
        yield genitive[:-1] + _DATIVE[genitive[-1]], "dat"
    if noun.plural:
        yield noun.plural["loc"].removesuffix("х") + "м", "dat"


def sentence_forms() -> Mapping[str, frozenset[str]]:
    """Every form of the noun for a sentence → its cases."""
    return by_form(_cases(_SENTENCE))


def sentence_ordinals() -> Mapping[str, frozenset[str]]:
    """The ordinals beside that noun, up to the twentieth, and «последнее» → their cases."""
    numbered = (
        (ordinal(number, case, Gender.NEUTER, several=several), case)
        for number in range(1, 21)
        for case in CASES
        for several in (False, True)
    )
    endings = zip(
        ("ее", "его", "ее", "им", "ем", "ие", "их", "ие", "ими", "их"), CASES * 2, strict=True
    )
    return by_form([*numbered, *((f"последн{ending}", case) for ending, case in endings)])


@cache
def _forms() -> Mapping[str, NounForm]:
    """Every form → what it is."""
    kinds: dict[str, Kind] = {}
    found: dict[str, set[str]] = {}
    for kind, noun in NOUNS.items():
        if kind is Kind.BOOK:
            continue
        for each in (noun, *SYNONYMS.get(kind, ())):
            for form, case in _cases(each):
                kinds[form] = kind
                found.setdefault(form, set()).add(case)
    units = {form: NounForm(kinds[form], frozenset(cases)) for form, cases in found.items()}
    definitions = by_form([form for noun in DEFINITIONS for form in _cases(noun)])
    return units | {
        form: NounForm(Kind.PART, cases, "definition") for form, cases in definitions.items()
    }


def _agreeing(kind: Kind, *forms: str) -> str:
    return forms[NOUNS[kind].gender]


PLURALS = ("правила", "требования")
"""Names of acts that are plural."""
MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
"""As dates have them."""
_UNITS = (
    "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый "
    "двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый "
    "девятнадцатый"
).split()
_ROUND = (
    "десятый двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый восьмидесятый "
    "девяностый сотый"
).split()
_TENS = (
    "",
    *"десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(),
)
LATE = r"\d{3,}-(?:[йяеюмх]|го|му|ми)"
"""An ordinal in digits, from 101 on: «пункт 5-й» may be item 5, or the fifth."""


def ordinal(
    number: int,
    case: str = "nom",
    gender: Gender = Gender.MASCULINE,
    *,
    several: bool = False,
) -> str:
    """`1` → «первый» («первая», «первого», «первой», «первые» …); from 101 on, in digits."""
    paradigm = None if several else gender
    if not 0 < number <= 100:
        return f"{number}-{_ENDINGS[paradigm][case][1:]}"
    tens, units = divmod(number, 10)
    if units == 0:
        word, prefix = _ROUND[tens - 1], ""
    elif tens < 2:
        word, prefix = _UNITS[number - 1], ""
    else:
        word, prefix = _UNITS[units - 1], _TENS[tens] + " "
    if paradigm is Gender.MASCULINE and case in {"nom", "acc"}:
        return prefix + word
    stem, endings = ("трет", _THIRD) if word == "третий" else (word[:-2], _ENDINGS)
    return prefix + stem + endings[paradigm][case]


_ENDINGS = {
    Gender.MASCULINE: _by_case("ый ого ый ым ом"),
    Gender.FEMININE: _by_case("ая ой ую ой ой"),
    Gender.NEUTER: _by_case("ое ого ое ым ом"),
    None: _by_case("ые ых ые ыми ых"),
}
_THIRD = {
    Gender.MASCULINE: _by_case("ий ьего ий ьим ьем"),
    Gender.FEMININE: _by_case("ья ьей ью ьей ьей"),
    Gender.NEUTER: _by_case("ье ьего ье ьим ьем"),
    None: _by_case("ьи ьих ьи ьими ьих"),
}
"""Endings by gender, or of several; those of «третий»."""


@cache
def places() -> Mapping[str, int]:
    """Ordinals in words up to the hundredth, in every form → their numbers."""
    found = {
        ordinal(number, case, gender, several=several): number
        for number in range(1, 101)
        for case in CASES
        for gender in Gender
        for several in (False, True)
    }
    datives = {f"{form[:-2]}му": number for form, number in found.items() if form.endswith("го")}
    return found | datives


def _repealed_act(title: str) -> str:
    """«утратили силу» for «Правила …», by the first word, with which its noun agrees; «утратил
    силу» for a title without a noun, «О садах»: the act has."""
    word = title.partition(" ")[0].casefold()
    if word in PLURALS or re.search(r"(?:[^нт]ие|ые|ния)$", word):
        return "утратили силу"
    if re.search(r"..[ая]$", word):
        return "утратила силу"
    return "утратило силу" if re.search(r"..[ое]$", word) else "утратил силу"


_SEVERAL = "двумя тремя четырьмя пятью шестью семью восемью девятью десятью".split()
COUNTS = {"одним": 1, "одной": 1} | dict(zip(_SEVERAL, range(2, 11), strict=True))
"""How many paragraphs come, from one to ten."""
TABLE = NounTable(
    headings=in_headings(
        {kind: noun.singular["nom"] for kind, noun in NOUNS.items()},
        книга=Kind.BOOK,
        параграф=Kind.SUBCHAPTER,
    ),
    deleted=lambda kind: _agreeing(kind, "исключен", "исключена", "исключено"),
    repealed=lambda kind: _agreeing(kind, "утратил силу", "утратила силу", "утратило силу"),
    repealed_act=_repealed_act,
    forms=_forms,
    ordinals=lambda: [
        [ordinal(number, gender=gender) for number in range(1, 101)] for gender in Gender
    ],
    conjunctions=frozenset({"и", "или"}),
    abbreviated={
        "п.": Kind.ITEM,
        "п.п.": Kind.SUBITEM,
        "п. п.": Kind.SUBITEM,
        "пп.": Kind.SUBITEM,
        "подп.": Kind.SUBITEM,
        "подпп.": Kind.SUBITEM,
        "ст.": Kind.ARTICLE,
        "ст.ст.": Kind.ARTICLE,
        "ст. ст.": Kind.ARTICLE,
        "ч.": Kind.PART,
        "чч.": Kind.PART,
        "абз.": Kind.PARAGRAPH,
        "гл.": Kind.CHAPTER,
        "разд.": Kind.SECTION,
        "прил.": Kind.ANNEX,
    },
)
