"""Places of sentences → provisions of one act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial

from attrs import evolve, frozen

from drafting import language as languages
from drafting.errors import AddressError, DraftingError, PhraseError, Problem
from drafting.language.addresses.address import SMALL, find_all, spanned
from drafting.language.addresses.table_places import in_tables
from drafting.language.fold import fold
from drafting.language.units import Unit, Units, address, is_counted, kind_in_words
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.address.names import is_transparent
from drafting.model.address.unfound import missing
from drafting.model.kind import Kind, noun
from drafting.phrase.instruction import refused
from drafting.phrase.resolving.places import by_text, definitions
from drafting.phrase.resolving.places.dotted import by_dotted_number
from drafting.phrase.resolving.places.leading_lines import in_first_part, is_first_part


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
        if inside := in_tables(self.act, units, self._around_table):
            return inside
        try:
            found = self._found("", units)
        except AddressError:
            for other in (self._in_list, self._counted, self._noted, self._dotted):
                if found := other(units):
                    return found
            raise
        if is_counted(units[-1]) and not self._is_free:
            self._check_lines(units, found)
        if units[-1].kind is Kind.TITLE and len(units) > 1:
            return [by_text.title_below(self.act, each) for each in found]
        return found

    def _check_lines(self, units: Units, found: Sequence[Target]) -> None:
        """Refuse a paragraph that is another one where each line is counted, and a part of which
        it is not clear how many lines it has."""
        if any(each.kind is Kind.PART for each in units):
            by_text.check_parts(self.act, [each.site for each in found])
        for line in self._counted(units):
            if all(each.site is not line.site for each in found):
                wrong = say(
                    "{address} may be {one}, or {other} where each line is counted",
                    address=address(units),
                    one=found[0].address,
                    other=line.address,
                )
                raise PhraseError(Problem("ambiguous", wrong))

    @property
    def _is_free(self) -> bool:
        """Whether acts call small units by different nouns."""
        return languages.of(self.act.language).addresses.called_freely

    def _in_list(self, units: Units) -> list[Target]:
        """What stands in the list of a first part: «подпункт 1) части первой пункта 2»."""
        at = next((n for n, unit in enumerate(units[:-1]) if n and is_first_part(unit)), 0)
        with suppress(DraftingError, ValueError):
            (around,) = self.all(units[:at]) if at else []
            first, *rest = units[at + 1 :]
            (line,) = (
                each
                for each in in_first_part(self.act, Target(around.site, own=True))
                if each.provision.num == first.numbers
                and (self._is_free or each.provision.kind is first.kind)
            )
            return self._found(f"{line.address}.", tuple(rest)) if rest else [Target(line)]
        return []

    def _dotted(self, units: Units) -> list[Target]:
        """What a number names that says itself what it stands in, and what stands in that."""
        return by_dotted_number(self.act, units, self._found)

    def _counted(self, units: Units) -> list[Target]:
        """What a paragraph without a number is, where the act has none that is counted so. In acts
        of the Union those of an article are its parts; elsewhere each line is one, from the first
        line of what holds them."""
        counted = [n for n, unit in enumerate(units) if _is_counted(unit)]
        with suppress(DraftingError, ValueError):
            if self._is_free and counted:
                parts = (evolve(u, kind=Kind.PART) if _is_counted(u) else u for u in units)
                return self.all(tuple(parts))
            if counted and counted[-1] == len(units) - 1 > 0:
                (holder,) = self.all(units[:-1])
                nth = units[-1].nth
                return [*self._lines(holder)][nth - 1 : nth]
        return []

    def _noted(self, units: Units) -> list[Target]:
        """What a note in the text of an act is."""
        if units[-1].kind is not Kind.NOTE or len(units) < 2:
            return []
        (holder,) = self.all(units[:-1])
        return by_text.noted(self.act, holder.site, units[-1].num)

    def _lines(self, holder: Target) -> Iterator[Target]:
        """The lines of a provision before the first number in it."""
        for each in self.act.within(holder.site):
            provision = each.provision
            inner = each is not holder.site
            if inner and (provision.num or provision.headed or provision.kind is Kind.TABLE):
                return
            if provision.text and provision.kind is not Kind.NOTE and not provision.headed:
                yield Target(each, own=bool(provision.children))

    def _found(self, around: str, units: Units) -> list[Target]:
        """What units name, by their nouns, or else by their numbers alone."""
        free = self._freely(units)
        wanted = around + address(units, bare=False)
        try:
            found = find_all(self.act, wanted)
        except AddressError as error:
            if free == units:
                raise
            problems = error.problems
        else:
            if free == units or all(_is_numbered(each, units) for each in found):
                return found
            problems = (missing(self.act.index, wanted).at(act=self.act.name, address=wanted),)
        for way in (partial(address, bare=False), self._in_parts):
            with suppress(AddressError):
                found = find_all(self.act, around + way(free))
                if all(_may_be(each.site, free, units) for each in found):
                    return found
        raise AddressError(problems)

    def _around_table(self, units: Units) -> list[Target]:
        with suppress(AddressError):
            return self._found("", units)
        return []

    def _in_parts(self, free: Units) -> str:
        """The address of a paragraph of a schedule whose numbers go through its parts; empty where
        none has that number, or several have. Of a range, from its first one to its last."""
        annex, *rest = free
        if annex.kind is not Kind.ANNEX or not (rest and rest[0].bare):
            return ""
        (target, *_) = find_all(self.act, address((annex,), bare=False))
        ends = list(filter(None, (rest[0].num, rest[0].last)))
        like = [
            site.address
            for number in ends
            for site in self.act.within(target.site)
            if site.parent and site.parent.provision.kind in _LARGE - {Kind.ANNEX}
            if site.provision.num == number and site.provision.kind not in _LARGE
        ]
        inner = address(tuple(rest[1:]), bare=False)
        return ".".join(filter(None, ["–".join(like), inner])) if len(like) == len(ends) else ""

    def _freely(self, units: Units) -> Units:
        """Small units by their numbers alone, where acts call them by different nouns; and sections
        whose numbers have hyphens, which no other provision has."""
        if not self._is_free:
            return units
        return tuple(evolve(u, bare=True) if _has_any_noun(u) else u for u in units)

    def called_there(self, parent: Site | None, new: Unit) -> Unit:
        """A new small unit by the kind that others have in `parent`, if none there has its own; one
        with a number in brackets, which is no heading, by what the act would have there."""
        if not (self._is_free and new.num and new.kind in SMALL):
            return new
        inside = [each for each in self.act.children(parent) if not each.headed]
        inside += [line for each in inside if is_transparent(each) for line in each.children]
        kinds = [kind_in_words(each.kind) for each in inside if each.num]
        if not kinds and new.bracketed:
            kinds = [self.act.numbered_below(parent)]
        return new if new.kind in kinds or not kinds else evolve(new, kind=kinds[-1])

    def _by_text(self, place: Units) -> list[Target]:
        """What is found by the text: “the opening words of subsection (1)”, “the definition of
        “A” in section 2”, and what stands in that."""
        at = next(at for at, unit in enumerate(place) if unit.sort)
        around, unit, inside = place[:at], place[at], place[at + 1 :]
        scopes = [each.site for each in self.all(around)] if around else [None]
        if unit.sort == "opening":
            if inside or scopes == [None]:
                raise refused(say("the words before a list are named, and not that of which one"))
            return [by_text.opening_words(self.act, scope) for scope in scopes if scope]
        if unit.sort == "cross-heading":
            return [by_text.cross_heading(self.act, each, unit.name) for each in scopes if each]
        if unit.sort in {"penalty", "proviso"} and not inside:
            return [Target(by_text.begun_below(self.act, each, unit)) for each in scopes]
        if unit.sort == "last":
            found = [by_text.last_line(self.act, scope, unit.kind, unit.num) for scope in scopes]
        else:
            found = [
                site
                for scope in scopes
                for site in definitions.defining(self.act, scope, unit.name)
            ]
        if not found:
            raise refused(say("the act has no definition of “{term}” there", term=unit.name))
        if lines := definitions.of_definitions(self.act, found, inside):
            return [*map(Target, lines)]
        return [each for site in found for each in self._found(f"{site.address}.", inside)]

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
                if not like:
                    kind = noun(unit.kind)
                    wrong = say(
                        "no {kind} of the act is called «{name}»", kind=kind, name=unit.name
                    )
                    raise refused(wrong)
                raise refused(
                    say(
                        "«{name}» is the heading of {count} provisions of the act, not of one",
                        name=unit.name,
                        count=len(like),
                    )
                )


def _is_counted(unit: Unit) -> bool:
    return unit.kind is Kind.PARAGRAPH and is_counted(unit)


def _alike(one: str, other: str) -> bool:
    return fold(one).key.casefold().strip(" .") == fold(other).key.casefold().strip(" .")


_LARGE = frozenset({Kind.BOOK, Kind.CHAPTER, Kind.SUBCHAPTER, Kind.ANNEX})
"""Divisions that are no paragraph, whatever their numbers."""


def _has_any_noun(unit: Unit) -> bool:
    """Whether the number of a unit leads to it, whatever its noun is."""
    hyphened = unit.kind is Kind.SECTION and "-" in unit.num
    return unit.num != "" and (unit.kind in SMALL or hyphened)


def _is_numbered(target: Target, units: Units) -> bool:
    """Whether what has no number of its own is not taken for a paragraph with that number: in
    «(c) The keeper shall—», “paragraph (1)” is no first line."""
    unit = units[-1]
    counts = unit.num and unit.kind in {Kind.PARAGRAPH, Kind.PART}
    return not counts or bool(target.site.provision.num and not target.own)


def _may_be(site: Site, free: Units, given: Units) -> bool:
    """Whether no division is taken for a paragraph, nor “Section 3” for “item 3”, and no section
    for “subsection (3)”, nor a numbered part for an item, which has a bracket after its number; a
    paragraph of an article may be such a part, and so may the (2) of “Article 3(2)”."""
    bare = [unit for unit in free if unit.bare]
    inner = site.chain()[-len(bare) :]
    if any(each.provision.kind in _LARGE for each in inner):
        return False
    for one, unit in zip((s.provision for s in inner), bare, strict=False):
        other = one.label[:1] != "(" if unit.bracketed else one.label[:3].lower() in {"sec", "art"}
        if one.headed and unit.kind in SMALL and other:
            return False
    if site.around(Kind.ANNEX):
        return True
    numbered = [each.provision for each in site.chain() if each.provision.num][-len(bare) :]
    called = [as_given for unit, as_given in zip(free, given, strict=True) if unit.bare]
    return not any(
        one.kind is Kind.PART and one.label[-1:] != ")" and not _may_be_part(unit)
        for one, unit in zip(numbered, called, strict=False)
    )


def _may_be_part(unit: Unit) -> bool:
    return unit.kind is Kind.PARAGRAPH or unit.bare
