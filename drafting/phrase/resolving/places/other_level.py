"""New numbers that would make something else of what gets them: «пункт 2 считать статьей 3»."""

from __future__ import annotations

from drafting import language as languages
from drafting.errors import PhraseError
from drafting.language.units import Unit
from drafting.messages import say
from drafting.model.kind import DIVISIONS, Kind
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.resolving.places.looked_up import PlacesInAct

_HEADED = DIVISIONS - {Kind.SUBSECTION}
"""Kinds that no number in brackets alone means: in English, a subsection is such a number."""


def check_level(ordered: Instruction, language: str) -> None:
    """Refuse to give a provision the number of another sort of provision, as the sentence calls
    both: it would have to stand elsewhere, and a number alone does not take it there; what moves
    is of the sort of those that it comes among. In English what gets a text around it is called a
    smaller one, where it stands: “as subparagraphs”."""
    if ordered.op != "renumber" or ordered.accordingly:
        return
    freely = languages.of(language).addresses.called_freely
    for place, new in zip(ordered.places, ordered.brings, strict=False):
        if place and _is_other(place[-1], new[-1], freely=freely):
            raise _other(_named(place[-1]), new[-1])


def check_unnumbered(ordered: Instruction, places: PlacesInAct) -> None:
    """Refuse a number for what is called by its place and has a number itself, as parts have in
    Ukraine: «частину другу вважати пунктом 3» would put one number behind the other. A line of
    what has a number has none itself. Raises `PhraseError`."""
    for place, new in zip(ordered.places, ordered.brings, strict=False) if ordered.by_place else ():
        target = places.one(place)
        around = places.one(place[:-1]).site if place[:-1] else None
        if target.site.provision.num and target.site is not around:
            raise _other(target.address, new[-1])


def _other(one: str, new: Unit) -> PhraseError:
    wrong = say(
        "{one} would become {other}, a provision of another sort, and a new number does "
        "not make it one",
        one=one,
        other=_named(new),
    )
    return refused(wrong, say("order that it goes, and that its text comes as the other"))


def _is_other(old: Unit, new: Unit, *, freely: bool) -> bool:
    """Whether two nouns mean provisions of two sorts; of a number alone it is a guess which."""
    if old.kind is new.kind:
        return False
    if old.bare or new.bare:
        return not _HEADED.isdisjoint({old.kind, new.kind})
    return not freely or new.rank < old.rank


def _named(unit: Unit) -> str:
    return f"{unit.kind}-{unit.numbers or unit.nth}"
