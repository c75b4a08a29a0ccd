"""Places of sentences → provisions of one act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from drafting.language.address import find_all, spanned
from drafting.language.fold import fold
from drafting.language.table_places import in_tables
from drafting.language.units import Unit, Units, address
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.phrase.resolving.by_text import defining, opening_words
from drafting.phrase.resolving.refusal import refused


@frozen
class PlacesInAct:
    """Looks places up in an act. Raises `PhraseError` where it has no such place, or several."""

    act: Act

    def one(self, place: Units) -> Target:
        """The only provision that a place names."""
        found = self.all(place)
        if len(found) != 1:
            raise refused(
                say(
                    "{address} names {count} provisions, not one",
                    address=address(place),
                    count=len(found),
                )
            )
        return found[0]

    def every(self, places: Sequence[Units]) -> list[Target]:
        """All that places name, with what stands between the ends of a range."""
        every: list[Target] = []
        for place in places:
            found = self.all(place)
            every += spanned(self.act, every, place[-1], found) if place else found
        return every

    def all(self, place: Units) -> list[Target]:
        """All that one place names."""
        if any(unit.sort for unit in place):
            return self._by_text(place)
        units = tuple(self._numbered(place))
        if inside := in_tables(self.act, units):
            return inside
        return find_all(self.act, address(units, bare=False))

    def _by_text(self, place: Units) -> list[Target]:
        """What is found by the text: “the opening words of subsection (1)”, “the definition of
        “A” in section 2”, and what stands in that."""
        at = next(at for at, unit in enumerate(place) if unit.sort)
        around, unit, inside = place[:at], place[at], place[at + 1 :]
        scopes = [each.site for each in self.all(around)] if around else [None]
        if unit.sort == "opening":
            if inside or scopes == [None]:
                raise refused(say("the words before a list are named, and not that of which one"))
            return [opening_words(self.act, scope) for scope in scopes if scope]
        found = [site for scope in scopes for site in defining(self.act, scope, unit.name)]
        if not found:
            raise refused(say("the act has no definition of «{term}» there", term=unit.name))
        if not inside:
            return [Target(site) for site in found]
        ending = address(inside, bare=False)
        return [each for site in found for each in find_all(self.act, f"{site.address}.{ending}")]

    def _numbered(self, place: Units) -> Iterator[Unit]:
        """With the numbers of what is called by its heading; without parts that have none."""
        for unit in place:
            if not unit.name or unit.num or unit.kind in {Kind.ROW, Kind.CELL}:
                yield unit
                continue
            like = [
                site
                for site in self.act.sites
                if site.provision.headed
                and site.provision.kind is unit.kind
                and _alike(site.provision.text, unit.name)
            ]
            if len(like) == 1:
                yield evolve(unit, num=like[0].number, unnumbered=like[0].unnumbered, name="")
            elif unit.kind is not Kind.PARAGRAPH or unit is place[-1]:
                number = len(like) or "no"
                raise refused(
                    say(
                        "{number} {kind} of the act is called «{name}»",
                        number=number,
                        kind=unit.kind,
                        name=unit.name,
                    )
                )


def _alike(one: str, other: str) -> bool:
    return fold(one).key.casefold().strip(" .") == fold(other).key.casefold().strip(" .")
