"""Units of a law as a sentence mentions them: one noun with its numbers, in kk, ru and en.

`citations.py` joins mentions to citations. Nouns are known by their stems and the endings of
their cases, so that «5-тармағының», «пунктами 5 и 6» and `sections 3 to 5` are all found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from drafting.language import ordinals
from drafting.language.patterns import any_of
from drafting.model.kind import Kind


@frozen
class Step:
    """One step of a citation: a unit and its number.

    Without a number it is the unit in which the citation stands («осы баптың»), or the only one
    of its kind (a sole annex, the preamble).
    """

    kind: Kind | None
    """None where only a number in brackets is given: the (3) of `section 12(3)`."""
    num: str = ""
    last: str = ""
    """The end of a range of numbers that begins with `num`."""
    nth: bool = False
    """Whether the number is said as a place in words: «екінші бөлігі»."""


@frozen
class Mention:
    """A noun with its numbers: offsets in the text, and what it may be."""

    start: int
    end: int
    kind: Kind
    numbered: tuple[tuple[Step, ...], ...]
    """One for each number of a list."""
    pointing: str = ""
    """`this` of «осы баптың», `that` of «сол баптың»; empty where it has a number."""
    owned: bool = False
    """Whether it is in the Kazakh possessive: the noun before it in the genitive has it."""


_KK = {
    "тармақша": Kind.SUBITEM,
    **dict.fromkeys(("тармақ", "тармағ"), Kind.ITEM),
    **dict.fromkeys(("бап", "баб"), Kind.ARTICLE),
    "кіші бөлім": Kind.SUBSECTION,
    "бөлім": Kind.SECTION,
    **dict.fromkeys(("бөлік", "бөліг"), Kind.PART),
    "тарау": Kind.CHAPTER,
    "параграф": Kind.SUBCHAPTER,
    "абзац": Kind.PARAGRAPH,
    "қосымша": Kind.ANNEX,
    "кесте": Kind.TABLE,
    "жол": Kind.ROW,
    **dict.fromkeys(("ұяшық", "ұяшығ"), Kind.CELL),
    "кіріспе": Kind.PREAMBLE,
}
KK_PLURAL = r"(?:[лтд][ае]р)?"
KK_OWNED = r"с?[ыі]?"
KK_CASE = (
    r"(?:[ндт][ыі]ң|[ндт][ыі]|[ғгқк][ае]|н?[дт][ае](?:ғ[ыі]|г[ыі])?|[ндт][ае]н|н[дт][ае]н"
    r"|[мпб]ен|н[ае]?|[ае])?"
)
_RU = {
    "подпункт": Kind.SUBITEM,
    "пункт": Kind.ITEM,
    **dict.fromkeys(("стать", "статей"), Kind.ARTICLE),
    "подраздел": Kind.SUBSECTION,
    "раздел": Kind.SECTION,
    "част": Kind.PART,
    "глав": Kind.CHAPTER,
    "параграф": Kind.SUBCHAPTER,
    "абзац": Kind.PARAGRAPH,
    "приложени": Kind.ANNEX,
    "таблиц": Kind.TABLE,
    "строк": Kind.ROW,
    "ячейк": Kind.CELL,
    "преамбул": Kind.PREAMBLE,
}
RU_CASE = r"(?:а|у|ом|е|ы|ов|ам|ами|ах|и|ю|я|й|ей|ой|ью|ям|ями|ях|ем|ь)?"
_EN = {
    "section": Kind.SECTION,
    "subsection": Kind.SUBSECTION,
    "sub-section": Kind.SUBSECTION,
    "article": Kind.ARTICLE,
    "chapter": Kind.CHAPTER,
    "part": Kind.PART,
    "item": Kind.ITEM,
    "subitem": Kind.SUBITEM,
    "point": Kind.SUBITEM,
    "clause": Kind.ITEM,
    "subclause": Kind.SUBITEM,
    "subchapter": Kind.SUBCHAPTER,
    **dict.fromkeys(("paragraph", "para"), Kind.PARAGRAPH),
    **dict.fromkeys(("subparagraph", "sub-paragraph"), Kind.SUBITEM),
    **dict.fromkeys(("annex", "schedule", "appendix"), Kind.ANNEX),
    "table": Kind.TABLE,
    "row": Kind.ROW,
    "cell": Kind.CELL,
    "preamble": Kind.PREAMBLE,
}
_EN_TEN = "first second third fourth fifth sixth seventh eighth ninth tenth"
_EN_ORDINALS = {word: place for place, word in enumerate(re.findall(r"\w+", _EN_TEN), start=1)}


def _stem(word: str) -> str:
    return word.removesuffix("ий") if word.endswith("третий") else word[:-2]


_RU_ORDINALS = {_stem(ordinals.russian(place)): place for place in range(1, 101)}
_RU_ORDINAL = (
    rf"(?:{any_of(_RU_ORDINALS)})"
    r"(?:ый|ой|ий|ая|ое|ого|ому|ым|ом|ую|ые|ых|ыми|ь(?:я|е|ю|и|его|ему|ей|им|ем|их|ими))\b"
)
_KK_ORDINAL = rf"(?:{any_of(ordinals.KAZAKH)})"
_HYPHEN = r"[-‐‑]"
_DASH = r"[–—−]"
_NUM = (
    rf"(?:\(?\d+(?:\.\d+)*(?:{_HYPHEN}\d+)*(?:[^\W\d_]{{1,2}}(?![^\W\d_]))?\)?"
    r"|\((?:[ivxlc]+|[^\W\d_])\)|\b(?:[ivxlc]+|[^\W\d_])\)|\b[ivxlc]+\b)"
)
_MEASURE = (
    r"(?!\s?(?:%|процент|календарн|рабоч|дн[яе]|месяц|год|лет\b|час|минут|раз[а ]|тенге|тысяч"
    r"|пайыз|күн|ай\b|ай[ғдл]|жыл|сағат|теңге|жұмыс|еселенген|percent|day|month|year|hour))"
)
_RANGE = rf"\s?{_DASH}\s?|\s-\s"


def _numbers(conjunctions: str, inner: str = "") -> str:
    """A list of numbers: «1), 2) және 5)», `3 to 5`."""
    between = rf"(?:,\s?(?:(?:{conjunctions})\s)?|\s(?:{conjunctions})\s|{_RANGE})"
    return rf"{_NUM}{inner}(?:{between}{_NUM}{inner}(?!\w){_MEASURE})*"


_AND_KK = "және|немесе|мен|пен|бен|я"
_AND_RU = "и|или|либо|а также|по"
_AND_EN = "and|or|to|through"
_INNER = r"(?:\(\w+(?:-\d+)*\))*"

_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "kk": re.compile(
        rf"""\b(?:
        (?:(?P<this>осы|бұл)|(?P<that>аталған|көрсетілген|сол)) \s
            (?P<noun1>{any_of(_KK)}) {KK_PLURAL} {KK_OWNED} {KK_CASE}
      | (?P<ords>{_KK_ORDINAL}(?:(?:,\s|\s(?:{_AND_KK})\s){_KK_ORDINAL})*) \s
            (?P<noun2>{any_of(_KK)}) {KK_PLURAL} (?P<owned2>{KK_OWNED}) {KK_CASE}
      | (?P<sole>қосымша|кіріспе) {KK_OWNED} {KK_CASE}
        )(?![\w-])
      | (?<![\w№.-]) (?P<nums>{_numbers(_AND_KK)}) (?P<space>\s?{_HYPHEN}\s?|\s)
            (?P<noun3>{any_of(_KK)}) {KK_PLURAL} (?P<owned3>{KK_OWNED}) {KK_CASE} (?![\w-])
        """,
        re.VERBOSE,
    ),
    "ru": re.compile(
        rf"""\b(?:
        (?P<ords1>{_RU_ORDINAL}) \s (?P<noun2>част|абзац) {RU_CASE}
      | (?:(?P<this>настоящ\w+|эт\w{{2,3}}|данн\w+)|(?P<that>т\w{{2,3}}\sже|указанн\w+|названн\w+))
            \s (?P<noun1>{any_of(_RU)}) {RU_CASE} (?!\s\d)
      | (?P<noun3>{any_of(_RU)}) {RU_CASE} \s (?:№\s?)?
            (?: (?P<nums>{_numbers(_AND_RU)})
              | (?P<ords>{_RU_ORDINAL}(?:(?:,\s|\s(?:{_AND_RU})\s){_RU_ORDINAL})*) )
      | (?P<sole>приложени|преамбул) {RU_CASE}
        )(?!\w|{_HYPHEN}\w)
        """,
        re.VERBOSE,
    ),
    "en": re.compile(
        rf"""\b(?:
        (?P<ords>{any_of(_EN_ORDINALS)}) \s (?P<noun2>(?:sub)?paragraph|part)
      | (?:(?P<this>this)|(?P<that>that|those|said)) \s (?P<noun1>{any_of(_EN)})
      | (?P<noun3>{any_of(_EN)}|appendice) s? \s (?:no\.?\s)? (?P<nums>{_numbers(_AND_EN, _INNER)})
      | (?P<sole>annex|schedule|appendix|preamble)
        )(?!\w|{_HYPHEN}\w)
        """,
        re.VERBOSE,
    ),
}
"""For text in small letters."""
_NOUNS: Mapping[str, Mapping[str, Kind]] = {
    "kk": _KK,
    "ru": _RU,
    "en": {**_EN, "appendice": Kind.ANNEX},
}
_LIKELY: Mapping[str, re.Pattern[str]] = {
    "kk": re.compile(
        r"тарма|бап|баб|бөл[іi]|тарау|параграф|абзац|қосымша|кесте|жол|ұяш|к[іi]р[іi]с"
    ),
    "ru": re.compile(r"пункт|стат|раздел|част|глав|параграф|абзац|прилож|таблиц|строк|ячейк|преам"),
    "en": re.compile("|".join(sorted({word[1:5] for word in _EN}))),
}
"""A quick look that spares most lines the search."""
_MIXED = re.compile(r"[а-яӘ-ӿ][a-zA-Z]|[a-zA-Z][а-яӘ-ӿ]")
_PLACES = {**ordinals.KAZAKH, **_RU_ORDINALS, **_EN_ORDINALS}
_PLACE = re.compile(rf"\b(?:{any_of(_PLACES)})")
_TOKEN = re.compile(
    rf"(?P<num>\(?\d+(?:\.\d+)*(?:{_HYPHEN}\d+)*(?:[^\W\d_]{{1,2}}(?![^\W\d_]))?\)?"
    r"|\(?(?:[ivxlc]+|[^\W\d_])\)|\b[IVXLC]+\b)(?P<inner>(?:\(\w+(?:-\d+)*\))*)"
    rf"|(?P<to>{_DASH}|\s-\s|\b(?:to|through|по)\b)",
    re.IGNORECASE,
)


Groups = Mapping[str, str | None]


def language_of(language: str) -> str:
    """The language whose patterns serve: English for all but kk and ru."""
    return language if language in _PATTERNS else "en"


def likely(text: str, language: str) -> bool:
    """Whether a line may mention any unit at all."""
    pattern = _LIKELY[language_of(language)]
    return pattern.search(text) is not None or (
        language in {"kk", "ru"}
        and (_MIXED.search(text) is not None or pattern.search(text.casefold()) is not None)
    )


def mentions(key: str, language: str) -> Iterator[Mention]:
    """Every mention in a text without look-alike letters and odd spaces, in order."""
    written = language_of(language)
    small = key.lower()
    if len(small) != len(key):
        small = "".join(char.lower() if len(char.lower()) == 1 else char for char in key)
    for match in _PATTERNS[written].finditer(small):
        groups = match.groupdict()
        if _counts(groups):
            continue
        pointing = "this" if groups["this"] else "that" if groups["that"] else ""
        owned = bool(groups.get("owned2") or groups.get("owned3"))
        kind = _kind(groups, written)
        start, end = match.span("nums")
        steps = tuple(_steps(kind, groups, key[start:end] if start >= 0 else ""))
        yield Mention(match.start(), match.end(), kind, steps, pointing, owned)


def _counts(groups: Groups) -> bool:
    """Whether a number only counts: «8 тармақтан тұрады» cites no item."""
    spaced = (groups.get("space") or "-").isspace()
    return spaced and not (groups.get("owned3") or (groups["nums"] or "").endswith(")"))


def _kind(groups: Groups, language: str) -> Kind:
    word = groups["noun1"] or groups["noun2"] or groups["noun3"] or groups["sole"]
    assert word, "every alternative has a noun"
    return _NOUNS[language][word]


def _steps(kind: Kind, groups: Groups, numbers: str) -> Iterator[tuple[Step, ...]]:
    places = groups["ords"] or groups.get("ords1")
    if places:
        for word in _PLACE.findall(places):
            yield (Step(kind, str(_PLACES[word]), nth=True),)
    elif numbers:
        yield from _listed(kind, numbers)
    else:
        yield (Step(kind),)


def _listed(kind: Kind, numbers: str) -> Iterator[tuple[Step, ...]]:
    pending: tuple[Step, ...] = ()
    ranged = False
    for token in _TOKEN.finditer(numbers):
        if token["to"]:
            ranged = bool(pending)
            continue
        num = re.sub(_HYPHEN, "-", token["num"].strip("()"))
        inner = tuple(Step(None, each) for each in re.findall(r"[\w-]+", token["inner"]))
        if ranged:
            yield (*pending[:-1], evolve(pending[-1], last=inner[-1].num if inner else num))
            pending, ranged = (), False
            continue
        if pending:
            yield pending
        pending = (Step(kind, num), *inner)
    if pending:
        yield pending
