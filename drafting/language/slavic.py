"""What Russian and Ukrainian have in common: genders, nouns in cases, places in genitive chains."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from enum import IntEnum
from types import MappingProxyType
from typing import ClassVar

from attrs import frozen

from drafting.language.speech import ONCE, HowMany, Part, Speech, Words, listed, quoted, quoted_kind
from drafting.language.units import PlaceInWords, Unit, Units
from drafting.model.kind import Kind


class Gender(IntEnum):
    """Of a noun: endings of ordinals and participles agree with it."""

    MASCULINE = 0
    FEMININE = 1
    NEUTER = 2


@frozen(eq=False)
class Noun:
    """A noun in its forms by case, of one and of several; one that has no plural here has none."""

    gender: Gender
    singular: Mapping[str, str]
    plural: Mapping[str, str]

    def form(self, case: str, *, several: bool = False) -> str:
        """The form of one, or of several."""
        return (self.plural if several else self.singular)[case]


def by_case(cases: Sequence[str], endings: str, stem: str = "") -> Mapping[str, str]:
    """The forms of a word by case, from its endings in the order of the cases; `-` where a case has
    no form."""
    forms = (stem + ending.strip("-") for ending in endings.split())
    return dict(zip(cases, forms, strict=False))


NounForms = tuple[Gender | None, Mapping[str, str]]
"""The gender of a noun, or None for a plural, and its forms by case."""


def nouns(
    cases: Sequence[str], gender: Gender | None, endings: str, stems: str
) -> dict[str, NounForms]:
    """Nouns that have the same endings, by their nominatives."""
    forms = (by_case(cases, endings, stem) for stem in stems.split())
    return {each["nom"]: (gender, each) for each in forms}


def one_document(name: str, head: int, known: Collection[str], joining: Set[str]) -> str:
    """The name of a document as a sentence has it, be the first word in capitals, as in a caption;
    empty where all of it is, or where it may be that of several documents. `head` is the place of
    its noun, `known` are nouns of documents, `joining` what stands between two of them."""
    first, *rest = name.split(" ")
    words = name.lower().split(" ")
    several = words[head].endswith(",") or bool(joining & {*words[head + 1 : head + 2]})
    several = several or any(word.strip(",()") in known for word in words[head + 1 :])
    if several or name.isupper():
        return ""
    return " ".join([first.capitalize() if first.isupper() else first, *rest])


def by_form(forms: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Forms, each with a case → every form with its cases."""
    found: dict[str, frozenset[str]] = {}
    for form, case in forms:
        found[form] = found.get(form, frozenset()) | {case}
    return found


WANTED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "locator": frozenset({"loc"}),
        "restate": frozenset({"acc"}),
        "restate-text": frozenset({"gen", "loc"}),
        "delete": frozenset({"acc"}),
        "repeal": frozenset({"acc"}),
        "renumber": frozenset({"acc", "nom"}),
        "move": frozenset({"acc", "nom"}),
        "join": frozenset({"acc", "nom"}),
        "swap": frozenset({"acc", "nom"}),
        "split": frozenset({"gen"}),
        "designate": frozenset({"gen"}),
        "insert": frozenset({"acc", "loc"}),
        "insert-words": frozenset({"acc", "loc", "gen"}),
        "replace-words": frozenset({"loc", "acc"}),
        "delete-words": frozenset({"loc", "acc", "gen"}),
        "replace-everywhere": frozenset({"gen", "loc"}),
        "brings": frozenset({"ins"}),
        "takes": frozenset({"acc"}),
        "after": frozenset({"gen"}),
        "before": frozenset({"ins"}),
        "into": frozenset({"gen"}),
        "sentence": frozenset({"gen", "loc"}),
    }
)
"""The cases that verbs want, as `Grammar.cases` has them."""


_NEEDLESS = re.compile(r",(?=[,:;.]|$)")


class SlavicSpeech(Speech):
    """Sentences whose places go from the smallest to the largest, in a genitive chain."""

    counts_parts = True
    nouns: ClassVar[Mapping[Kind, Noun]]
    quoted: ClassVar[Mapping[str, Noun]]
    """What quoted text is called."""
    belongs: ClassVar[tuple[str, str]]
    """Before what an annex belongs to, «к», and the case of that."""
    repealed: ClassVar[Mapping[Gender | None, str]]
    """The end of «утратившим» beside one unit, by its gender; beside several (None)."""

    @abstractmethod
    def ordinal(self, number: int, case: str, gender: Gender) -> str:
        """«второй»"""

    def number_of(self, unit: Unit) -> str:
        """«2)», as it stands in a sentence"""
        return unit.written or unit.num

    def in_words(self, place: PlaceInWords, case: str) -> str:
        """«пункта 5 раздела 2»"""
        parts = [self._one(place.last, case)] if place.last else []
        for unit in reversed(place.around):
            parts.append(self._one((unit,), "gen" if parts else case))
        return " ".join(parts)

    @abstractmethod
    def name_in(self, name: str, case: str) -> str:
        """«Правилах полива, утвержденных указанным приказом», in a case"""

    @abstractmethod
    def gender_of(self, name: str) -> Gender | None:
        """The gender of the noun of such a name; None of a plural"""

    def _filled(self, frame: str, how: HowMany = ONCE, **parts: Part) -> str:
        """A frame with its parts; the comma behind «…, утвержденные приказом,» gives way to another
        mark."""
        return _NEEDLESS.sub("", super()._filled(frame, how, **parts))

    def address(self, units: Units) -> str:
        """«пункт 5 раздела 2»"""
        return super().address(units).removesuffix(",")

    def _one(self, units: Units, case: str) -> str:
        if units[0].document:
            return f"{self.name_in(units[0].document, case)},"
        noun = self.nouns[units[0].kind]
        form = noun.form(case, several=len(units) > 1)
        each = [self._number(unit, case, noun.gender) for unit in units if unit.nth or unit.num]
        unnumbered = "без номера " if units[0].unnumbered and not units[0].title else ""
        named = f"{form} {unnumbered}{listed(each, self.conjunction)}".strip()
        to, its = self.belongs
        owner = units[0].owner
        return f"{named} {to} {self.name_in(owner, its)}," if owner else named

    def _number(self, unit: Unit, case: str, gender: Gender) -> str:
        if unit.title:
            return quoted([unit.title])
        return self.ordinal(unit.nth, case, gender) if unit.nth else self.number_of(unit)

    def called(self, words: Words, case: str) -> str:
        """словами «А», «Б»"""
        sort, several = quoted_kind(words)
        return f"{self.quoted[sort].form(case, several=several)} {quoted(words)}"

    def repeal(self, place: PlaceInWords) -> str:
        """пункт 5 признать утратившим силу"""
        first, *more = place.last
        gender = self.gender_of(first.document) if first.document else self.nouns[first.kind].gender
        ending = self.repealed[None if more else gender]
        return self._filled(self.frames.repeal, place=place, ending=ending)
