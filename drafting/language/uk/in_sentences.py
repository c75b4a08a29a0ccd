"""Ukrainian for the sentences of a provision: «друге речення частини першої»."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafting.language.clauses.clause import SentenceWords
from drafting.language.nouns import any_of
from drafting.language.slavic import Gender, by_form
from drafting.language.uk.nouns import CASES, ordinal
from drafting.model.operation import Nth

_NOUN = "речення речення речення реченням реченні реченню"
_NOUNS = "речення речень речення реченнями реченнях реченням"
_LAST = "останнє останнього останнє останнім останньому останньому"
_LASTS = "останні останніх останні останніми останніх останнім"


def _forms(one: str, several: str) -> Mapping[str, frozenset[str]]:
    """Every form of a word → its cases."""
    return by_form(zip([*one.split(), *several.split()], CASES * 2, strict=True))


def _ordinals() -> Mapping[str, tuple[int, frozenset[str]]]:
    """Every form of an ordinal that may stand beside the noun → its number and cases."""
    found: dict[str, tuple[int, frozenset[str]]] = {}
    for number in range(1, 21):
        for several in (False, True):
            for case in CASES:
                written = ordinal(number, case, Gender.NEUTER, several=several)
                for form in {written.replace("'", mark) for mark in "'’ʼ"}:
                    known = found[form][1] if form in found else frozenset()
                    found[form] = number, known | {case}
    return found


_FORMS, _LAST_FORMS, _ORDINALS = _forms(_NOUN, _NOUNS), _forms(_LAST, _LASTS), _ordinals()
_PLACES: Mapping[str, Nth] = {
    **{form: number for form, (number, _) in _ORDINALS.items()},
    **dict.fromkeys(_LAST_FORMS, "last"),
}
LIST = rf"{any_of(_PLACES)}(?:(?:,\s|,?\s(?:і|та|й)\s){any_of(_PLACES)})*"
_SENTENCE = any_of(_FORMS)
SENTENCES = SentenceWords(
    re.compile(
        rf"(?:(?:[із]з?\s)?(?P<outer>\S.*?)\s)??(?:(?:[ув]|[із]з?)\s)?"
        rf"(?:(?P<nth>{LIST})\s(?P<noun>{_SENTENCE})(?!\s{LIST}$)|(?P<noun_>{_SENTENCE})\s(?P<nth_>{LIST}))"
        r"(?:\s(?P<inner>.+))?"
    ),
    "реченн",
    _PLACES,
    {**{form: cases for form, (_, cases) in _ORDINALS.items()}, **_LAST_FORMS, **_FORMS},
    frozenset(
        "р рр ст п пп ч чч абз гл розд прим т д е н ін др пр див ім вул пл пров просп кв буд тис "
        "млн млрд трлн грн коп тг обл смт с м акад проф доц рис табл стор зам нач мін макс шт екз "
        "ред вид вип год хв сек корп пов тел напр".split()
    ),
)
