"""Numbers that an order of the same text, above, has given to other provisions.

Below “by redesignating paragraphs (2) and (3) as paragraphs (3) and (4)”, paragraph (3) may be the
one that had this number or the one that has it now, and (4) is the old (3).
"""

from __future__ import annotations

from attrs import define, evolve, field

from drafting import language as languages
from drafting.errors import DraftingError
from drafting.language.units import Unit, Units, address
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.number import look_alike
from drafting.model.operation import Insert, Operation, Renumber
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.resolving.looked_up import PlacesInAct
from drafting.phrase.resolving.new_wording import brought

_Row = tuple[int | None, str]
"""What numbers stand in, by its order, and one of them."""


@define
class Renumbered:
    """The numbers that the orders so far have given in an act."""

    act: Act
    _given: dict[_Row, Site | None] = field(factory=dict)
    """What has a number now; None: what came with it."""

    def take(self, operation: Operation) -> None:
        """Note the numbers that an operation gives."""
        match operation:
            case Renumber():
                for where, number in zip(operation.at, operation.to, strict=True):
                    site = self.act.find(where).site
                    self._given[_row(site.parent, number)] = site
            case Insert() if self._given:
                beside = operation.before or operation.after
                parent = self.act.find(beside).site.parent if beside else None
                if operation.into:
                    parent = self.act.find(operation.into).site
                for new in brought(self.act, operation.text.get(self.act.language) or ""):
                    self._given.setdefault(_row(parent, new.num), None)
            case _:
                pass

    def settled(self, ordered: Instruction) -> Instruction:
        """An instruction with its places by the numbers that the act has.

        Raises `PhraseError` where a number is both that of a provision and given to another one,
        and the sentence does not say that it means the new numbers.
        """
        words = languages.of(self.act.language).grammar.renumbered
        if not self._given:
            return ordered
        anew = words.search(ordered.sentence) is not None
        return evolve(
            ordered,
            places=tuple(self._place(each, anew=anew) for each in ordered.places),
            anchor=self._place(ordered.anchor, anew=anew),
            spared=tuple(self._place(each, anew=anew) for each in ordered.spared),
        )

    def _place(self, place: Units, *, anew: bool) -> Units:
        for at, unit in enumerate(place):
            if not unit.num:
                continue
            now = self._now(place[: at + 1], anew=anew)
            if now:
                had = Unit(unit.kind, now.provision.num, bare=unit.bare, written=now.provision.num)
                place = (*place[:at], had, *place[at + 1 :])
        return place

    def _now(self, place: Units, *, anew: bool) -> Site | None:
        """What has the number of the last unit, where that is another than in the act."""
        unit, places = place[-1], PlacesInAct(self.act)
        try:
            found = [target.site for target in places.all(place)]
        except DraftingError:
            found = []
        for site in found:
            row = _row(site.parent, site.provision.num)
            if row not in self._given:
                continue
            now = self._given[row]
            if anew and now and not unit.last:
                return now
            raise refused(
                say(
                    "an order above gives this number to another provision: {address}",
                    address=address(place),
                ),
                say("say which one is meant, by its number in the act as it is"),
            )
        if found or unit.last:
            return None
        around = [target.site for target in places.all(place[:-1])] if place[:-1] else []
        like = [
            site
            for (_, number), site in self._given.items()
            if site and number == look_alike(unit.num)
            if not around or any(site.within(each) for each in around)
        ]
        return like[0] if len(like) == 1 else None


def _row(parent: Site | None, number: str) -> _Row:
    return parent.order if parent else None, look_alike(number)
