"""New provisions → the order that brings them: what they stand in, and beside what."""

from __future__ import annotations

from itertools import groupby

from attrs import evolve, frozen

from drafting.errors import PhraseError, Problem
from drafting.language.speech import Beside, Speech
from drafting.language.units import PlaceInWords, beside_itself
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.change import Amended
from drafting.model.edit import Insertion, Relabelling
from drafting.model.kind import NO_LAW, Kind
from drafting.model.operation import Operation
from drafting.phrase.natural_place import home, is_natural, neighbours, point_of, takes_others
from drafting.phrase.writing.new_units import UnitNaming
from drafting.phrase.writing.order import Order, named_beside, untitled
from drafting.phrase.writing.sayable import SayablePlaces


@frozen
class InsertionWriting:
    """Writes the orders of the new provisions of one amendment."""

    amended: Amended
    speech: Speech
    naming: UnitNaming
    places: SayablePlaces

    @property
    def _act(self) -> Act:
        return self.amended.changes.old

    def order(self, edit: Insertion, operation: Operation) -> Order:
        """The order that brings new provisions. Raises `PhraseError` where it would be read
        otherwise."""
        parent, new = edit.parent, edit.provisions
        inside = self.places.units(Target(self.naming.around(parent, new))) if parent else ()
        brought = [
            self.naming.brought(edit, tuple(run))
            for _, run in groupby(new, key=lambda each: (each.kind, bool(each.num)))
        ]
        place = PlaceInWords(inside[:-1], inside[-1:])
        first, at = brought[0], self.naming.turn(edit, point_of(self._act, edit))
        taken = [
            untitled(named_beside(each, place))
            for _, each in self.places.grouped(Target(site) for site in edit.taken)
        ]
        beside, last = self._beside(edit), self._comes_last(edit)
        like = bool(inside) and beside_itself(inside[-1], first[0])
        if parent and like and beside is None:
            wrong = say("a sentence would be read as if the new number came after that one")
            where = evolve(operation.origin, act=self._act.name, address=parent.address)
            do = say("number it otherwise, or restate the element that it goes into")
            raise PhraseError(Problem("ambiguous", wrong, where, (new[0].label,), do))
        if beside is None or (not like and self._is_shown(edit)):
            return Order(
                operation,
                place,
                lambda place: self.speech.insert(place, None, brought, taken, last=last),
                at,
                new,
                below=True,
                brings=first,
                apart=None
                if parent or not beside
                else (
                    lambda _: self.speech.insert(PlaceInWords(), beside, brought, taken, last=last)
                ),
            )
        return Order(
            operation,
            beside.place,
            lambda place: self.speech.insert(
                PlaceInWords(), evolve(beside, place=place), brought, taken, last=last
            ),
            at,
            new,
        )

    def _is_shown(self, edit: Insertion) -> bool:
        """Whether new provisions show by themselves where they come, and a sentence may leave it
        out."""
        if self.speech.says_beside:
            return False
        parent, new, called = edit.parent, edit.provisions, self._called_in(edit.parent)
        last = edit.comes_last and takes_others(self.amended.edits, parent)
        natural = last or is_natural(self._act, parent, new, edit.position, called)
        return natural and home(self._act, parent, new[0]) is parent

    def _comes_last(self, edit: Insertion) -> bool:
        """Whether new provisions come behind all others there, numbers behind all numbers."""
        behind = self._act.children(edit.parent)[edit.position :]
        numbered = bool(edit.provisions[0].num)
        return not any(each.num or not numbered for each in behind if each.kind not in NO_LAW)

    def _called_in(self, parent: Site | None) -> dict[int, str]:
        """The new numbers that the proposal gives in `parent`, by positions."""
        new = (each for each in self.amended.edits if isinstance(each, Relabelling))
        return {each.site.position: each.num for each in new if each.site.parent is parent}

    def _beside(self, edit: Insertion) -> Beside | None:
        """What new provisions stand beside; None where they are the first in a place."""
        before, after = neighbours(self._act, edit.parent, edit.position)
        if before and after:
            noted = before.position + 1 < edit.position == after.position
            before = None if noted or before.provision.is_header_row else before
        if (sibling := before or after) is None:
            return None
        places = self.places
        if sibling.provision.kind is Kind.ANNEX:
            # Beside an annex, its number alone shows where another comes.
            places = evolve(places, naming=evolve(self.naming, annexes={}))
        return Beside("after" if before else "before", places.place(Target(sibling)))
