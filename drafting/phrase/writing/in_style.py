"""Addresses in words as a drafting style has them, for papers beside its sentences."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property

from attrs import frozen

from drafting import language as languages
from drafting.errors import DraftingError
from drafting.language.addresses.address import steps_in_words, words
from drafting.language.addresses.excluded import counted_by_law
from drafting.language.speech import Speech
from drafting.language.units import PlaceInWords, Units, shortened
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.change import ChangeSet
from drafting.model.kind import Kind
from drafting.phrase.resolving.places.looked_up import PlacesInAct
from drafting.phrase.writing.approved import annexes_in_words
from drafting.phrase.writing.new_units import UnitNaming


@frozen
class AddressesInStyle:
    """The addresses of both texts of an amendment: `section 4(2)(c)`, where the style of the act
    has names of its own for numbered lines; else the plain words, “section 4, item 2, subitem
    (c)”. Rules that the act approves have their name: «пункт 2 Правил полива»."""

    changes: ChangeSet
    style: str = ""
    """Before that of the act."""

    def __call__(self, target: Target) -> str:
        """A place in either text, in words."""
        sites, order = self.changes.old.sites, target.site.order
        is_old = order < len(sites) and sites[order] is target.site
        naming = self._old if is_old else self._new
        if not self._speech.names_lines:
            return self._speech.address(_plain_steps(target, naming))
        counted = counted_by_law(shortened(target.site), naming.of(target))
        if not any(each.num for each in counted):
            return words(target, self.changes.old.language)
        units = naming.spoken(target, naming.in_its_section(target.site, counted))
        return self._speech.in_words(PlaceInWords.of(units), "nom")

    @cached_property
    def _speech(self) -> Speech:
        act = self.changes.old
        return languages.of(act.language).styled(self.style or act.identity.style or "")

    @cached_property
    def _old(self) -> UnitNaming:
        return self._naming(self.changes.old)

    @cached_property
    def _new(self) -> UnitNaming:
        return self._naming(self.changes.new)

    def _naming(self, act: Act) -> UnitNaming:
        return UnitNaming(act, self._speech, annexes=annexes_in_words(act, self._speech, bare=True))


def _plain_steps(target: Target, naming: UnitNaming) -> Units:
    """The steps of an address, with the headings of divisions without a number; in an annex,
    without these where the rest leads to the same: «заголовок приложения 1»."""
    act = naming.act
    named = steps_in_words(target, act.language, naming.annexes)
    steps = naming.of_its_annex(naming.titled(target, named))
    if steps[0].kind is Kind.ANNEX and any(each.unnumbered for each in steps[:-1]):
        shorter = (*(each for each in steps[:-1] if not each.unnumbered), steps[-1])
        with suppress(DraftingError):
            if PlacesInAct(act).all(shorter) == [target]:
                return shorter
    return steps
