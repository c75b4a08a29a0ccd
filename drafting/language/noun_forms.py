"""Every form of every unit's noun → what it says: for reading addresses in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from drafting.language.en import sentences as english
from drafting.language.kk import nouns as kazakh
from drafting.language.ru import nouns as russian
from drafting.model.kind import Kind


@frozen
class NounForm:
    """What the form of a noun says."""

    kind: Kind
    cases: frozenset[str]
    """The cases that it may stand in: `gen`, `acc`, `loc` …"""


KAZAKH_ALIASES: Mapping[str, Kind] = MappingProxyType(
    {
        "азатжол": Kind.PARAGRAPH,
        "азат жол": Kind.PARAGRAPH,
        "атау": Kind.TITLE,
        "преамбула": Kind.PREAMBLE,
        "ескертпе": Kind.NOTE,
        "бөлімше": Kind.SUBSECTION,
    }
)
"""Other words for the same units."""


def _kazakh() -> dict[str, NounForm]:
    nouns = {noun: kind for kind, noun in kazakh.NOUNS.items() if kind is not Kind.BOOK}
    found: dict[str, NounForm] = {}
    for noun, kind in {**nouns, **KAZAKH_ALIASES}.items():
        for number in (noun, kazakh.plural(noun)):
            for possessive in (False, True):
                base = kazakh.owned(number) if possessive else number
                for case in kazakh.KazakhCase:
                    form = kazakh.inflected(base, case, possessive=possessive)
                    cases = {case.value, *({"poss"} if possessive else ())}
                    _add(found, form, kind, cases)
                    if case is kazakh.KazakhCase.LOCATIVE:
                        # «5-тармақтағы … деген сөз»: what stands there.
                        _add(found, form + ("ғы" if form[-1] == "а" else "гі"), kind, cases)
    return found


_RU_CASES = ("nom", "gen", "acc", "ins", "loc")
_RU_DATIVE = {"а": "у", "я": "ю"}


def _russian() -> dict[str, NounForm]:
    found: dict[str, NounForm] = {}
    for kind, noun in russian.NOUNS.items():
        if kind is Kind.BOOK:
            continue
        for forms in (noun.singular, noun.plural):
            for form, case in zip(forms, _RU_CASES, strict=True):
                _add(found, form, kind, {case})
        if (genitive := noun.singular[1])[-1] in _RU_DATIVE:
            # «примечание к пункту 5»; of the others it is that of the locative.
            _add(found, genitive[:-1] + _RU_DATIVE[genitive[-1]], kind, {"dat"})
    for stem in ("наименован", "назван"):
        for ending, case in zip(("ие", "ия", "ие", "ием", "ии"), _RU_CASES, strict=True):
            _add(found, stem + ending, Kind.TITLE, {case})
    return found


def _english() -> dict[str, NounForm]:
    aliases = {"point": Kind.SUBITEM, "title": Kind.TITLE, "schedule": Kind.ANNEX}
    nouns = {**{noun: kind for kind, noun in english.NOUNS.items()}, **aliases}
    nouns |= {"part": Kind.PART}
    found: dict[str, NounForm] = {}
    for noun, kind in nouns.items():
        plural = "annexes" if noun == "annex" else f"{noun}s"
        for form in (noun, plural):
            _add(found, form, kind, {"nom", "gen", "acc", "ins", "loc"})
    return found


def _add(found: dict[str, NounForm], form: str, kind: Kind, cases: set[str]) -> None:
    known = found.get(form)
    found[form] = NounForm(kind, frozenset(cases) | (known.cases if known else frozenset()))


FORMS: Mapping[str, Mapping[str, NounForm]] = MappingProxyType(
    {"kk": _kazakh(), "ru": _russian(), "en": _english()}
)
