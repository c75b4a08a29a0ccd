"""The units that a sentence names: provisions that are there, new ones, and new numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from types import MappingProxyType

from attrs import evolve, frozen

from drafting.errors import DraftingError
from drafting.language.fold import words_key
from drafting.language.speech import Speech
from drafting.language.units import (
    Unit,
    Units,
    counted,
    kind_in_words,
    number_in_words,
    shortened,
    unit_of,
    units_of,
)
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.address.names import called, is_transparent
from drafting.model.edit import Edit, Insertion, Removal
from drafting.model.kind import COUNTED, TABULAR, Kind
from drafting.model.numbers.number import closed_up
from drafting.model.provision import Provision
from drafting.phrase.natural_place import holders
from drafting.phrase.resolving.places.by_text import is_note
from drafting.phrase.resolving.places.called_otherwise import heads_are_bare
from drafting.phrase.resolving.places.looked_up import PlacesInAct
from drafting.phrase.resolving.places.renumbered import NumberIn, number_in
from drafting.phrase.writing.turns import freed_numbers
from drafting.text.notes import without_references
from drafting.text.numbers.next_number import relabelled

_BY_SIGN = (Kind.ITEM, Kind.SUBITEM)
"""The levels of an act whose units are called by their signs, as those of Kazakhstan's laws are. In
a code, whose parts have items, `1)` is an item."""


_LINES = frozenset({*_BY_SIGN, Kind.SUBSECTION, Kind.PART, Kind.PARAGRAPH})
_PLAIN_TITLE = re.compile(r"(?![IVXLCDM]+\b)[^\W\d_]{3}[^\d\n\t«»„“”\"\[\]{}]{0,200}(?<![\s.,:;])")
"""A title that stands in quotation marks in the name of a division, and is read as no number."""
_LETTER = re.compile(r"\([a-z]\)")


@frozen
class UnitNaming:
    """Names the units of one act in one language."""

    act: Act
    speech: Speech
    edits: tuple[Edit, ...] = ()
    """All of the amendment."""
    annexes: Mapping[int, Unit] = MappingProxyType({})
    """Annexes that are documents which the act approves, or belong to such, by their order."""

    def of(self, target: Target) -> Units:
        """The address of what is there."""
        units = self._called_by_speech(target)
        item = target.site.around(Kind.ITEM)
        at = next((at for at, unit in enumerate(units) if unit.kind is Kind.ITEM), None)
        if at is None or item is None:
            return units
        return (
            *units[:at],
            self._by_sign(units[at], item.provision, item.parent),
            *units[at + 1 :],
        )

    def new(self, provision: Provision, parent: Site | None) -> Unit:
        """The unit of a new provision in `parent` (None: the act)."""
        if self.speech.counts_parts and (part := counted(provision)):
            return part
        line = self.speech.counts_parts and not provision.num and provision.kind in COUNTED
        if line and is_note(provision.text, self.act.language):
            return Unit(Kind.NOTE)
        kind = kind_in_words(called(provision, parent.provision if parent else None))
        unit = Unit(kind, provision.num, written=number_in_words(provision))
        if provision.headed and provision.num:
            (*_, unit) = self.of_its_annex((*(units_of(Target(parent)) if parent else ()), unit))
        return self._by_sign(self._with_noun(unit, provision, parent), provision, parent)

    def of_its_annex(self, units: Units) -> Units:
        """Units with the divisions of an annex called as those of an act are, where no heading has
        a noun: below «Приложение», «II. Полив» is «раздел II», though it is a heading of the second
        level."""
        if not (self._heads_are_bare and units and units[0].kind is Kind.ANNEX):
            return units
        outer = {Kind.CHAPTER: Kind.SECTION, Kind.SUBCHAPTER: Kind.CHAPTER}
        return tuple(
            evolve(unit, kind=outer[unit.kind])
            if unit.kind in outer and unit.num and not unit.unnumbered
            else unit
            for unit in units
        )

    @cached_property
    def _heads_are_bare(self) -> bool:
        plain = not self.speech.names_lines
        section = self.act.identity.numbering.headings[:1] == (Kind.SECTION,)
        return plain and section and heads_are_bare(self.act)

    def _called_by_speech(self, target: Target) -> Units:
        units = units_of(target, counting=self.speech.counts_parts)
        sites = shortened(target.site)
        named = zip(units, sites, strict=False)
        called = tuple(self._with_noun(unit, each.provision, each.parent) for unit, each in named)
        lines = [unit for unit in called if unit.num and unit.kind in _LINES]
        if not all(unit.noun for unit in lines) or any(unit.kind in TABULAR for unit in units):
            # One of them has no name, or holds a table: lines are called as their kinds are.
            called = tuple(evolve(unit, noun="") if unit in lines else unit for unit in called)
        called = tuple(
            self.annexes.get(each.order, self._with_title(unit, each.provision))
            for unit, each in zip(called, sites, strict=False)
        )
        own = (evolve(e, noun=self.speech.counted_noun(e.kind)) for e in units[len(sites) :])
        return (*called, *own)

    def titled(self, target: Target, units: Units) -> Units:
        """An address with the headings of divisions without a number."""
        chain = (site for site in target.site.chain() if site.unnumbered)
        heads = {(kind_in_words(site.called), site.number): site.provision for site in chain}
        return tuple(
            self._with_title(unit, head) if (head := heads.get((unit.kind, unit.num))) else unit
            for unit in units
        )

    def _with_title(self, unit: Unit, provision: Provision) -> Unit:
        """A unit with its heading, if it has no number, where that leads to it alone."""
        plain = unit.unnumbered and provision.headed and not self.speech.names_lines
        title = without_references(provision.text) if plain else ""
        alone = self._titles[provision.kind, words_key(title)] == 1 if title else False
        return evolve(unit, title=title) if alone and _PLAIN_TITLE.fullmatch(title) else unit

    @cached_property
    def _titles(self) -> Counter[tuple[Kind, str]]:
        heads = (site.provision for site in self.act.sites if site.provision.headed)
        return Counter((each.kind, words_key(each.text)) for each in heads)

    def in_its_section(self, site: Site, units: Units) -> Units:
        """The units of a line with the section, the article or the schedule that it stands in,
        where its name is one of lines there: (b) is a paragraph of some section, be there no other
        (b) in the act."""
        if not (units and units[0].noun and units[0].kind in _LINES):
            return units
        first = shortened(site)[0]
        if first.provision.headed:
            return units
        heads = [each for each in first.chain() if each.provision.headed]
        return (*self._called_by_speech(Target(heads[-1])), *units) if heads else units

    def spoken(self, target: Target, units: Units) -> Units:
        """The address of a heading without a number, of a title below a number, or of the words
        before a list, as lawyers have it, where that leads to it alone."""
        if self._is_title(target):
            above, noun = target.site.parent, self.speech.counted_noun(Kind.TITLE)
            return (*self.of(Target(above)), Unit(Kind.TITLE, noun=noun)) if above else units
        if self._is_first_part(target):
            noun = self.speech.counted_in_line(Kind.PART)
            return (*units[:-1], Unit(Kind.PART, nth=1, noun=noun))
        first = next(iter(self.act.below(target.site)), None)
        if not (self.speech.names_lines and target.own and first and first.provision.num):
            return units
        if not target.site.provision.headed and first.provision.kind in _LINES:
            noun = self.speech.opening(self.of(Target(first))[-1])
            named = (*units[:-1], Unit(Kind.PART, sort="opening", noun=noun))
        elif target.site.unnumbered and first.provision.headed and units[-1].kind is Kind.TITLE:
            noun = self.speech.cross_heading()
            named = (*self.of(Target(first)), Unit(Kind.TITLE, sort="cross-heading", noun=noun))
        else:
            return units
        with suppress(DraftingError):
            plain = not any(each.unnumbered for each in named)
            if plain and PlacesInAct(self.act).all(named) == [target]:
                return named
        return units

    def _is_first_part(self, target: Target) -> bool:
        """Whether the words of a number are the first of its parts: «часть первая пункта 2»."""
        calls = self.speech.counts_parts or self.speech.counted_in_line(Kind.PART)
        below = self.act.below(target.site) if calls and target.own else ()
        if target.site.provision.headed or any(each.provision.num for each in below):
            return False
        second = self.of(Target(below[0]))[-1] if below else None
        if second is None or (second.kind, second.nth) != (Kind.PART, 2):
            return False
        named = (*self.of(Target(target.site)), Unit(Kind.PART, nth=1))
        with suppress(DraftingError):
            return PlacesInAct(self.act).all(named) == [target]
        return False

    def _is_title(self, target: Target) -> bool:
        """Whether a line is the title of the division that it stands in, or a heading that of the
        annex."""
        above, line = target.site.parent, target.site.provision
        if above is None or line.num or not above.provision.headed:
            return False
        if target.own and not (line.headed and above.provision.kind is Kind.ANNEX):
            return False
        with suppress(DraftingError):
            return PlacesInAct(self.act).all((*self.of(Target(above)), Unit(Kind.TITLE))) == [
                target
            ]
        return False

    def _with_noun(self, unit: Unit, provision: Provision, parent: Site | None) -> Unit:
        """The unit as the speech calls it."""
        if not (unit.num or provision.headed) or unit.kind is Kind.TITLE:
            in_line = bool(parent and not parent.provision.headed)
            called = self.speech.counted_in_line if in_line else self.speech.counted_noun
            noun = called(unit.kind)
            return evolve(unit, noun=noun)
        sole = unit.kind is Kind.ANNEX and not unit.num
        named = (unit.num or sole) and not unit.unnumbered and unit.kind not in TABULAR
        if not (named and self.speech.names_lines):
            return unit
        around = [each.provision for each in parent.chain()] if parent else []
        annexes = [at for at, each in enumerate(around) if each.kind is Kind.ANNEX]
        heads = [at for at, each in enumerate(around) if each.headed]
        if annexes:
            start = annexes[-1]
        elif provision.headed:
            return self._with(unit, None, [provision])
        elif heads:
            start = heads[-1]
        else:
            return unit
        return self._with(unit, around[start].kind, [*around[start + 1 :], provision])

    def _with(self, unit: Unit, inside: Kind | None, lines: Sequence[Provision]) -> Unit:
        labels = [each.label for each in lines if each.num or each.kind is Kind.ANNEX]
        noun = self.speech.noun(unit.kind, inside, labels, self._figures_first)
        return evolve(unit, noun=noun) if noun else unit

    def around(self, parent: Site, new: Sequence[Provision]) -> Site:
        """What new numbers go into, as lawyers name it: the article, not the only part of it."""
        outer = parent.parent
        leaves_out = self.speech.subitems_by_sign or self.speech.names_lines
        if not (outer and leaves_out and all(each.num for each in new)):
            return parent
        beside = [each for each in self.act.children(outer) if each.kind is not Kind.NOTE]
        alone = len(beside) == 1 and is_transparent(parent.provision)
        return (
            outer
            if alone and holders(self.act, outer, new[0].kind, new[0].first_line) == (parent,)
            else parent
        )

    def brought(self, edit: Insertion, run: Sequence[Provision]) -> Units:
        """The units of new provisions of one kind; parts and paragraphs that come last have the
        next places: «частью четвертой»."""
        units = tuple(self.new(each, edit.parent) for each in run)
        first = self._next_place(edit, units[0]) if len(run) == len(edit.provisions) else 0
        if not first or not self.speech.counts_parts:
            return units
        return tuple(evolve(unit, nth=nth) for nth, unit in enumerate(units, start=first))

    def renumbered(self, target: Target, num: str) -> Unit:
        """The unit of a provision under another number, written in the same form, and called as it
        is: a number does not make it one of another sort, but in Congress, “paragraph (1) as
        subparagraph (A)”."""
        site, old, num = target.site, target.site.provision, closed_up(num)
        label = relabelled(old.label, old.num, num, self.act.language) if old.num else num
        one = evolve(old, num=num, label=label)
        if self.speech.counts_parts and (part := counted(one)):
            return part
        unit = evolve(unit_of(site), num=num, written=number_in_words(one), nth=0)
        if old.headed:
            outer = units_of(Target(site.parent)) if site.parent else ()
            (*_, unit) = self.of_its_annex((*outer, unit))
        shown = one if self.speech.names_new_numbers else old
        return self._by_sign(self._with_noun(unit, shown, site.parent), old, site.parent)

    @cached_property
    def _figures_first(self) -> bool:
        """Whether the first line with a letter in brackets that stands in another, `(a)`, stands in
        one with a figure."""
        inner = (site for site in self.act.sites if _LETTER.fullmatch(site.provision.label))
        around = (each.parent.provision.label for each in inner if each.parent)
        return next((label[1].isdecimal() for label in around if label.startswith("(")), False)

    def _by_sign(self, unit: Unit, provision: Provision, parent: Site | None) -> Unit:
        """The unit by its sign (law on legal acts, art. 23): `1)` is a subitem right in an article,
        too; one in which others have numbers is called as its place has it."""
        while parent and is_transparent(parent.provision):
            parent = parent.parent
        right_in = parent is not None and parent.provision.kind is Kind.ARTICLE
        signed = unit.kind is Kind.ITEM and re.fullmatch(r"[^()]+\)", unit.written)
        alone = not any(each.num for each in provision.children)
        known = self.act.identity.numbering.levels[:2] == _BY_SIGN and self.speech.subitems_by_sign
        return evolve(unit, kind=Kind.SUBITEM) if right_in and signed and alone and known else unit

    def _next_place(self, edit: Insertion, unit: Unit) -> int:
        """The place of a part or paragraph that comes last of all that its provision has; or 0,
        also where lines stand in its paragraphs, which may be counted with them, or others come or
        go, after which it may be another one."""
        parent = edit.parent
        numbered = unit.num or unit.nth
        if parent is None or unit.kind not in COUNTED or numbered or edit.taken:
            return 0
        children = [site for site in self.act.sites if site.parent is parent]
        like = [site for site in children if site.called is unit.kind and not site.provision.num]
        if len(like) != len(children) or edit.position < len(children) or not like:
            return 0
        if unit.kind is Kind.PARAGRAPH and any(map(self.act.below, like)):
            return 0
        if self._moved.get(parent.order, set()) - {edit.operation.id}:
            return 0
        return int(like[-1].number) + 1

    @cached_property
    def _moved(self) -> Mapping[int, set[str]]:
        """In which provisions, by their order, operations bring or take lines without a number."""
        moved: dict[int, set[str]] = defaultdict(set)
        for edit in self.edits:
            for site in _moves_lines_in(edit):
                moved[site.order].add(edit.operation.id)
        return moved

    def turn(self, edit: Insertion, at: float) -> float:
        """Where the order that brings provisions belongs: at its place, and behind the orders that
        take the same numbers from others there."""
        new = (number_in(edit.parent, each.num) for each in edit.provisions if each.num)
        return max([at, *(self._freed[each] for each in new if each in self._freed)])

    @cached_property
    def _freed(self) -> Mapping[NumberIn, float]:
        return freed_numbers(self.edits)


def _moves_lines_in(edit: Edit) -> tuple[Site, ...]:
    """What an edit brings lines without a number into, or takes them from, from the act inwards."""
    match edit:
        case Insertion(parent=parent, provisions=new):
            return parent.chain() if parent and not all(each.num for each in new) else ()
        case Removal(site=site):
            return () if site.provision.num else site.chain()
        case _:
            return ()
