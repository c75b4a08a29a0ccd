"""Orders to insert provisions → operations: the place, found by their numbers, and the wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from operator import itemgetter

from attrs import evolve, frozen

from drafting.errors import AddressError, DraftingError
from drafting.language.speech import Side
from drafting.language.units import Unit, Units, is_counted, kind_in_words, number_form
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import DIVISIONS, Kind
from drafting.model.operation import Operation
from drafting.model.provision import Provision
from drafting.phrase.instruction import Addresses, Instruction, refused
from drafting.phrase.instruction import operation as operation_of
from drafting.phrase.natural_place import (
    begins_anew,
    holder,
    home,
    like_elsewhere,
    natural,
    site_at,
)
from drafting.phrase.quoted_provisions import brought
from drafting.phrase.reading.several import check_parted
from drafting.phrase.resolving.places.by_text import check_note, note_at_end, note_lines
from drafting.phrase.resolving.places.called_otherwise import numbered_parts
from drafting.phrase.resolving.places.definitions import after_the_last, defined, in_alphabet
from drafting.phrase.resolving.places.leading_lines import in_first_part, is_first_part
from drafting.phrase.resolving.places.looked_up import PlacesInAct
from drafting.phrase.resolving.places.renumbered import Renumbered
from drafting.phrase.resolving.wording.divisions import (
    BesideDivision,
    below_heading,
    beside_division,
    cross_heading,
)
from drafting.phrase.resolving.wording.left_out import beside, ended_like
from drafting.phrase.resolving.wording.new_wording import block_in, check_announced, written_in
from drafting.phrase.resolving.wording.rows import new_row
from drafting.text.labels import heading
from drafting.text.numbers.next_number import following
from drafting.text.writer import write_provision

_Placed = tuple[str, Site | None, int]
"""New wording, what it goes into (None: the act), and where in that."""


@frozen
class Insertions:
    """What inserts provisions into an act."""

    act: Act
    language: str
    designated: tuple[Units, ...]
    """The numbers that texts get: what comes beside one, or into the same place without another,
    comes last."""
    ends: bool
    """Whether wording that is quoted without the mark at its end gets that of what it is beside."""
    renumbered: Renumbered
    """What the orders above bring and take out."""

    @property
    def _places(self) -> PlacesInAct:
        return PlacesInAct(self.act)

    def operations(self, ordered: Instruction) -> Iterator[Operation]:
        """One operation for each place where something comes; of definitions in the order of the
        alphabet, one for each."""
        if ordered.side == "sorted":
            for each in in_alphabet(ordered, self.act, self._around(ordered)):
                yield from self._operations(each)
        elif ordered.brings[0][-1].sort and not ordered.anchor:
            yield from self._operations(after_the_last(ordered, self.act, self._around(ordered)))
        else:
            yield from self._operations(ordered)

    def _operations(self, ordered: Instruction) -> Iterator[Operation]:
        ordered = numbered_parts(ordered)
        if any(_alike(ordered.anchor, each) for each in self.designated):
            ordered = evolve(ordered, places=(ordered.anchor[:-1],), anchor=(), side="")
        beside_it = self._beside(ordered) if ordered.anchor else None
        anchor = beside_it.site if beside_it and not beside_it.own else None
        taken: list[Site] = []
        if anchor and ordered.brings[0][-1].sort == "cross-heading":
            parent, position, taken = cross_heading(self.act, ordered, anchor)
            new = Unit(Kind.SECTION, unnumbered=True)
            below = below_heading(ordered.text, leads_in=anchor.provision.leads_in)
            ordered, anchor = evolve(ordered, text=below), None
        elif beside_it and not anchor:
            new, parent, position = self._below_line(ordered, beside_it)
        else:
            new, parent, position = self._place(ordered, anchor)
        if new.kind is Kind.NOTE and not (new.num or ordered.anchor):
            parent, position = note_at_end(self.act, parent, position)
        if new.kind is Kind.ROW:
            parent, position, ordered = new_row(ordered, self.act, parent, position)
        text = self._text(ordered, new, parent, anchor)
        if anchor and (found := self._division(ordered, anchor, text)):
            anchor, taken = found.like, [*found.taken]
            parent, position = anchor.parent, anchor.position + found.after
            text = self._text(ordered, new, parent, anchor)
        for placed in self._apart(ordered, new, (text, parent, position)):
            yield self._insert(ordered, new, placed, anchor, taken)

    def _division(self, ordered: Instruction, anchor: Site, text: str) -> BesideDivision | None:
        found = brought(self.act, text)
        after = ordered.side == "after"
        return beside_division(self.act, anchor, found[0], after=after) if found else None

    def _apart(self, ordered: Instruction, new: Unit, whole: _Placed) -> list[_Placed]:
        """New wording by the places where its numbers belong: (1A) and (2A) stand apart."""
        found = brought(self.act, whole[0]) if len(ordered.brings) > 1 or new.last else ()
        alike = len(found) > 1 and all(each.num and each.kind is found[0].kind for each in found)
        if not alike or ordered.anchor or ordered.side or ordered.takes or new.kind is Kind.ROW:
            return [whole]
        around = self._around(ordered)
        units = (evolve(new, num=each.num, last="", written=each.label) for each in found)
        places = [self._by_number(ordered, around, unit)[1:] for unit in units]
        if all(each == whole[1:] for each in places):
            return [whole]
        numbering = self.act.identity.numbering
        texts = [write_provision(each, numbering) for each in found]
        runs = groupby(zip(places, texts, strict=True), key=itemgetter(0))
        return [("\n".join(one for _, one in run), *where) for where, run in runs]

    def _insert(
        self,
        ordered: Instruction,
        new: Unit,
        placed: _Placed,
        anchor: Site | None,
        taken: Sequence[Site],
    ) -> Operation:
        text, parent, position = placed
        taken = [*taken]
        if self.ends and not (new.unnumbered and len(ordered.text) == 1):
            models = [*beside(self.act, parent, position)]
            if ordered.anchor and ordered.anchor[-1].sort == "definition":
                # The words above the first definition may end with a comma.
                alike = [each for each in models if defined(each.text, self.language)]
                models = alike or models
            text = ended_like(text, models, self.language)
        if new.num and (before := site_at(self.act, parent, position - 1)):
            taken += self._note_of_all(before)
            if not taken:
                check_note(self.act, before)
        side, at = self._spot(parent, position, anchor)
        if taken and taken[0].parent is parent:
            side, at = "before", taken[0]
        plain = not any(each.num or each.headed for each in brought(self.act, text))
        if plain and side == "after" and _goes_on(at, site_at(self.act, parent, position)):
            side = "into"
        elif new.kind is Kind.PARAGRAPH and not new.num:
            side, at = self._beside_line(parent, position) or (side, at)
        taken += [one.site for each in ordered.takes for one in self._places.all(each)]
        takes = tuple(each.address for each in taken)
        beside_it = evolve(ordered, side=side)
        return operation_of(beside_it, self.language, text, Addresses((), at.address, takes=takes))

    def _beside(self, ordered: Instruction) -> Target:
        """What something comes beside: of a definition with a list beside it, the first or the last
        line."""
        found = self._places.all(ordered.anchor)
        first, last = found[0].site, found[-1].site
        whole = ordered.anchor[-1].sort == "definition" and first.parent is last.parent
        if whole and last.position - first.position == len(found) - 1:
            return found[-1 if ordered.side == "after" else 0]
        return self._places.one(ordered.anchor)

    def _below_line(self, ordered: Instruction, line: Target) -> tuple[Unit, Site | None, int]:
        """The same below the own line of a provision, «после части первой», and its list."""
        if ordered.side != "after" or line.site.provision.headed:
            raise refused(say("nothing can stand there: {address}", address=line.address))
        listed = in_first_part(self.act, line) if is_first_part(ordered.anchor[-1]) else ()
        return ordered.brings[0][-1], line.site, len(listed)

    def _note_of_all(self, before: Site) -> list[Site]:
        """The note of an article, below its last number: what comes last there comes above it. None
        where a number has a note of its own, so that this may be that of the last one."""
        around = before.parent
        siblings = self.act.below(around)
        if not (around and around.provision.headed) or before is not siblings[-1]:
            return []
        own = any(note_lines(self.act, each) for each in siblings[:-1])
        lines = note_lines(self.act, before)
        return [] if own or any(each.parent is not before for each in lines) else lines

    def _place(self, ordered: Instruction, anchor: Site | None) -> tuple[Unit, Site | None, int]:
        """The first new unit as the act calls its like, what it goes into, and where in that."""
        new = ordered.brings[0][-1]
        if anchor:
            _check_counted(new, ordered)
            parent = anchor.parent
            if new.bare and anchor.provision.headed:
                new = evolve(new, kind=kind_in_words(anchor.provision.kind))
            new = self._places.called_there(parent, new)
            return new, parent, anchor.position + (ordered.side == "after")
        around = self._around(ordered)
        if around is None and is_counted(new):
            raise refused(say("no provision is named, here or above"))
        if around and new.bare and self._comes_after(around, new):
            # Next to what is named: only its number shows that it does not go into that.
            return self._place(evolve(ordered, side="after"), around)
        if new.bare and not self._is_named(ordered.text, new.kind):
            new = evolve(new, kind=self._kind_in(around, new.kind))
        counted = is_counted(new) and around and ordered.side != "end"
        if counted and (at := self._counted_place(ordered, around, new)):
            return new, *at
        return self._by_number(ordered, around, new)

    def _by_number(
        self, ordered: Instruction, around: Site | None, new: Unit
    ) -> tuple[Unit, Site | None, int]:
        """The same where only the number shows it."""
        parent = home(self.act, around, Provision(new.kind, new.num))
        new = self._places.called_there(parent, new) if parent else new
        if new.num and (like := like_elsewhere(self.act, parent, new.kind)):
            raise refused(
                say("its like stands in another division: {address}", address=like.address),
                say("name what it goes into"),
            )
        beside_text = parent is not None and self._is_designated(parent, new)
        # What comes beside a text that gets a number stands beside the list in it, too.
        parent = parent if beside_text else self._list_in(parent, new, ordered.text[0])
        if beside_text or ordered.side == "end" or (parent and self._is_designated(parent)):
            return new, parent, len(self.act.children(parent))
        called = self.renumbered.numbers_in(parent)
        numbered = Provision(new.kind, new.num)
        position = natural(self.act, parent, numbered, called)
        if line := begins_anew(self.act, parent, numbered, position, called):
            raise refused(
                say("numbers begin anew below its place: {line}", line=line[:80]),
                say("name what it comes after"),
            )
        return new, parent, position

    def _list_in(self, parent: Site | None, new: Unit, line: str) -> Site | None:
        """What of a provision a new number goes into: itself, or its one part that has the list."""
        if not new.num or new.unnumbered:
            return parent
        return holder(self.act, parent, Provision(new.kind, new.num), line.lstrip())

    def _text(
        self, ordered: Instruction, new: Unit, parent: Site | None, anchor: Site | None
    ) -> str:
        """The new wording; it brings the elements that the sentence names."""
        numbers = tuple(units[-1].numbers for units in ordered.brings if not units[-1].bare)
        like = [each for each in self.act.children(parent) if each.headed and each.num]
        own = like[-1].kind if like and all(each.leads_in for each in like) else None
        block = block_in(self.act, new.kind, self._headed(new, parent, anchor), numbers)
        text = written_in(self.act, ordered.text, block, own if block.headed else None)
        check_announced(ordered, brought(self.act, text))
        check_parted(ordered.text)
        return text

    def _around(self, ordered: Instruction) -> Site | None:
        return self._places.one(ordered.places[0]).site if ordered.places else None

    def _comes_after(self, around: Site, new: Unit) -> bool:
        """Whether a number is the next one of a provision, not of the list in it: (3) in (2)."""
        own = around.provision
        last = [each.num for each in self.act.children(around) if each.num][-1:]
        alike = re.sub(r"\w+", "", own.label) == re.sub(r"\w+", "", new.written)
        return alike and following(own.num) == new.num != following(*last or ("",))

    def _counted_place(
        self, ordered: Instruction, around: Site | None, new: Unit
    ) -> tuple[Site | None, int] | None:
        """Where a line without a number comes that is to be the second there; None: at the end,
        where one with a small letter goes on in the list of the last line."""
        place = ordered.places[0]
        lines: list[Site] = []
        with suppress(AddressError):
            while found := self._places.all((*place, evolve(new, nth=len(lines) + 1))):
                lines.append(found[0].site)
        came = self.renumbered.by(None, around, new)
        if came or new.nth > len(lines):
            if new.nth == len(lines) + came + 1:
                listed = lines and not came and lines[-1] is not around
                goes_on = listed and ordered.text[0].lstrip()[:1].islower()
                return (lines[-1].parent, lines[-1].position + 1) if goes_on else None
            raise refused(
                say(
                    "it is to be line {nth}, and there are {count}",
                    nth=new.nth,
                    count=len(lines) + came,
                ),
                say("name what it comes after"),
            )
        return lines[new.nth - 1].parent, lines[new.nth - 1].position

    def _is_named(self, lines: Sequence[str], kind: Kind) -> bool:
        """Whether the first line of what comes has the noun of a kind: «Статья 5-1. Учет»."""
        label = heading(lines[0].strip(), self.act.identity.numbering.cues) if lines else None
        return label is not None and label.kind is kind

    def _kind_in(self, parent: Site | None, kind: Kind) -> Kind:
        """The kind of what comes last in `parent`, as only its number shows it."""
        like = [each.kind for each in self.act.children(parent) if each.num]
        return kind_in_words(like[-1]) if like else kind

    def _spot(self, parent: Site | None, position: int, anchor: Site | None) -> tuple[Side, Site]:
        """A position in `parent` as operations have it: by what stands before it, or after."""
        before, after = site_at(self.act, parent, position - 1), site_at(self.act, parent, position)
        if parent and after is None and anchor is None:
            return "into", parent
        if before:
            return "after", before
        if after:
            return "before", after
        raise refused(say("where the new provisions belong is not known: the act has none yet"))

    def _beside_line(self, parent: Site | None, position: int) -> tuple[Side, Site] | None:
        """The same by the paragraph after it, or that before it and its notes: beside another line,
        a new one without a number may be a part."""
        after = site_at(self.act, parent, position)
        if after and _is_paragraph(after):
            return "before", after
        siblings = self.act.below(parent)[:position]
        before = next(
            (each for each in siblings[::-1] if each.provision.kind is not Kind.NOTE), None
        )
        return ("after", before) if before and _is_paragraph(before) else None

    def _is_designated(self, site: Site, like: Unit | None = None) -> bool:
        """Whether the text of a provision gets a number: one of the form of another, if it is
        given."""
        for place in self.designated:
            with suppress(DraftingError):
                alike = like is None or number_form(like.num) == number_form(place[-1].num)
                if alike and self._places.one(place[:-1]).site is site:
                    return True
        return False

    def _headed(self, new: Unit, parent: Site | None, anchor: Site | None) -> bool:
        """Whether new elements of a kind have a heading line, as their like in the act have: what
        they come beside, or else what stands there. A «бөлік» of a code is headed, one of a law is
        not, and an act may have both; so is a subsection where it is no line of a list."""
        numbering = self.act.identity.numbering
        lines = {*numbering.levels, *numbering.in_articles}
        if new.unnumbered or (new.kind in DIVISIONS and new.kind not in lines):
            return True
        if anchor and kind_in_words(anchor.provision.kind) is new.kind:
            return anchor.provision.headed
        children = self.act.children(parent)
        like = [each for each in children if kind_in_words(each.kind) is new.kind]
        own = [each for each in like if each.kind is new.kind]
        return any(each.headed for each in own or like)


def _check_counted(new: Unit, ordered: Instruction) -> None:
    """That a line without a number, which comes beside one, is counted as its place says."""
    beside = ordered.anchor[-1:]
    if not (is_counted(new) and beside and is_counted(beside[0]) and beside[0].kind is new.kind):
        return
    nth = beside[0].nth + (ordered.side == "after")
    if new.nth != nth:
        raise refused(
            say(
                "it is to be line {nth}, and its place is that of line {place}",
                nth=new.nth,
                place=nth,
            )
        )


def _goes_on(before: Site, after: Site | None) -> bool:
    """Whether an unnumbered line is read as one of the number before it: between two numbers of a
    list, or behind the last one of an article; that of an item goes on behind the list in it."""
    if not before.provision.num or before.provision.headed:
        return False
    if after is None:
        return before.parent is None or before.parent.provision.headed
    return bool(after.provision.num)


def _is_paragraph(site: Site) -> bool:
    return site.provision.kind is Kind.PARAGRAPH and not site.provision.num


def _alike(one: Units, other: Units) -> bool:
    """Whether both lead to one number, whatever the last of them is called."""
    return bool(one) and one[:-1] == other[:-1] and one[-1].num == other[-1].num
