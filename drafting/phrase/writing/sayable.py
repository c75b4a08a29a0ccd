"""The places of an operation as sentences can name them, each in words that lead to it alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import groupby

from attrs import evolve, frozen

from drafting.errors import DraftingError, PhraseError, Problem, Where
from drafting.language.addresses.excluded import counted_by_law, step_by_law
from drafting.language.addresses.table_places import named_in_words
from drafting.language.units import PlaceInWords, Units, nests, shortened
from drafting.messages import say
from drafting.model.address import Target
from drafting.model.change import Amended
from drafting.model.edit import Places
from drafting.model.kind import Kind
from drafting.model.operation import Operation
from drafting.phrase.resolving.places.leading_lines import leads
from drafting.phrase.resolving.places.looked_up import PlacesInAct
from drafting.phrase.writing.new_units import UnitNaming
from drafting.phrase.writing.order import group_key


@frozen
class SayablePlaces:
    """The places of the operations of one amendment, in one language."""

    amended: Amended
    naming: UnitNaming

    def named(self, operation: Operation) -> Places:
        """What its addresses name, as found when it was carried out."""
        return self.amended.places[operation.id]

    def targets(self, operation: Operation) -> tuple[Target, ...]:
        """What it changes, editor's notes aside."""
        named = self.named(operation).at
        return tuple(each for each in named if each.site.provision.kind is not Kind.NOTE)

    def grouped(
        self, targets: Iterable[Target], *, whole: bool = False
    ) -> Iterator[tuple[list[Target], PlaceInWords]]:
        """Targets that one sentence can name: of one kind, side by side in one provision. If they
        go as a `whole`, with each of their lines."""
        named = [
            (target, units)
            for target in targets
            for units in (self._lines(target) if whole else [self.units(target)])
        ]
        for _, run in groupby(named, key=lambda one: group_key(one[1])):
            group = list(run)
            lasts = tuple(units[-1] for _, units in group)
            yield [target for target, _ in group], PlaceInWords(group[0][1][:-1], lasts)

    def place(self, target: Target) -> PlaceInWords:
        """A single place."""
        *around, last = self.units(target)
        return PlaceInWords((*around,), (last,))

    def units(self, target: Target) -> Units:
        """Its address as the law counts. Raises `PhraseError` where, in words, another has it
        too."""
        named = self.naming.spoken(target, self._by_law(target, self.left(target)))
        return self.naming.of_its_annex(named)

    def left(self, target: Target) -> Units:
        """Its address among what is left: excluded paragraphs have no place. In an annex, divisions
        without a number are left out, where the rest names the same."""
        units = self.naming.of(target)
        if units[0].kind is Kind.ANNEX and any(each.unnumbered for each in units[:-1]):
            shorter = tuple(each for each in units[:-1] if not each.unnumbered)
            with suppress(PhraseError):
                return self.checked(target, (*shorter, units[-1]))
        return self.checked(target, units)

    def _by_law(self, target: Target, units: Units) -> Units:
        counted = counted_by_law(shortened(target.site), units)
        return self.naming.in_its_section(target.site, counted)

    def _lines(self, target: Target) -> Iterator[Units]:
        """The address of a provision; of a paragraph that leads to others, where each line is
        counted, those of all its lines."""
        units = self.left(target)
        first = self.naming.of_its_annex(self._by_law(target, units))
        yield first
        places = PlacesInAct(self.naming.act)
        if leads(self.naming.act, target):
            *around, last = units
            below = places.act.wording(target)[1:]
            for nth, site in enumerate(below, start=last.nth + 1):
                unit = evolve(last, nth=nth)
                line = (*around, unit)
                found: list[Target] = []
                with suppress(DraftingError):
                    found = places.all(line)
                if [each.site for each in found] != [site]:
                    raise self._shared(target)
                yield (*first[:-1], step_by_law(target.site.parent, site, unit))

    def checked(self, target: Target, units: Units) -> Units:
        """Units that name the target. Raises `PhraseError` where they name another too."""
        if nests(units) and named_in_words(self.naming.act, units) == [target]:
            with suppress(PhraseError):
                found = PlacesInAct(self.naming.act).all(units)
                # A title below its number is what the words lead to.
                if not target.own or not target.site.provision.headed or found == [target]:
                    return units
        raise self._shared(target)

    def _shared(self, target: Target) -> PhraseError:
        problem = say("in words, {at} is the address of another provision too", at=target.address)
        return self.unsayable(target, problem)

    def unsayable(self, target: Target, problem: str) -> PhraseError:
        """Why no sentence can name a place."""
        where = Where(act=self.naming.act.name, address=target.address)
        return PhraseError(Problem(code="ambiguous", problem=problem, where=where))
