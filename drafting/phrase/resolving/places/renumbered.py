"""Numbers that an order of the same text, above, has given to other provisions; and places, which
what comes or goes changes of itself.

Below “by redesignating paragraphs (2) and (3) as paragraphs (3) and (4)”, paragraph (3) may be the
one that had this number or the one that has it now, and (4) is the old (3). «Части вторую и третью
считать соответственно частями третьей и четвертой» orders nothing where they have no numbers: it is
held against what the orders above do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial

from attrs import define, evolve, field, frozen

from drafting import language as languages
from drafting.errors import DraftingError, PhraseError
from drafting.language.units import Unit, Units, address, is_counted
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.numbers.similar import look_alike
from drafting.model.operation import Delete, Designate, Insert, Move, Operation, Renumber
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.quoted_provisions import brought
from drafting.phrase.reading.several import each_number
from drafting.phrase.resolving.places.looked_up import PlacesInAct
from drafting.text.labels import heading, numbered

_FIRST_WORDS = 3
"""How many words may stand before what says that a number is new, so that its place has it."""

_QUOTE = re.compile(r"[“”‘\"«]")
"""Where quotations begin."""

NumberIn = tuple[int | None, str]
"""What numbers stand in, by its order, and one of them."""
Given = Mapping[NumberIn, Site | None]
"""What has a number now; None: what came with it."""


@frozen
class _Shift:
    """Lines without numbers that come, or, below 0, go."""

    parent: Site | None
    at: float
    """Where in the order of the text."""
    parts: int
    lines: int
    """With those in them."""


@define
class Renumbered:
    """The numbers that the orders so far have given in an act."""

    act: Act
    _given: dict[NumberIn, Site | None] = field(factory=dict)
    """What has a number now; None: what came with it."""
    _moved: dict[NumberIn, Site] = field(factory=dict)
    """What gets a number at another place. Orders that renumber or move go on by the old ones:
    «пункт 4 перенести после пункта 1 и считать пунктом 2, пункт 2 считать пунктом 3»."""
    _designated: set[NumberIn] = field(factory=set)
    """The numbers that texts have got, which the act does not show."""
    _moves: list[_Shift] = field(factory=list)
    _counted_anew: list[Site] = field(factory=list)
    """In what the places are those that they come to."""
    _restated: set[str] = field(factory=set)
    """What comes under its new number in another wording."""
    _awaited: list[Instruction] = field(factory=list)
    """New places that lines do not have yet: what comes or goes before them may stand below."""

    def take(self, operation: Operation) -> None:
        """Note the numbers that an operation gives."""
        match operation:
            case Renumber():
                for where, number in zip(operation.at, operation.to, strict=True):
                    site = self.act.find(where).site
                    self._given[number_in(site.parent, number)] = site
            case Move() if operation.number:
                beside = operation.into or operation.before or operation.after
                around = self.act.find(beside).site
                parent = around if operation.into else around.parent
                row = number_in(parent, operation.number)
                self._moved[row] = self.act.find(operation.at[0]).site
            case Designate():
                for where in operation.at:
                    site = self.act.find(where).site
                    if label := numbered(f"{operation.label} "):
                        self._designated.add(number_in(site, label.num))
            case Delete():
                for site in (self.act.find(where).site for where in operation.at):
                    if not site.provision.num:
                        lines = len(self.act.within(site))
                        self._moves.append(_Shift(site.parent, site.order, -1, -lines))
            case Insert():
                self._inserted(operation)
            case _:
                pass

    def restated(self, ordered: Instruction) -> Instruction:
        """An order that brings another wording of what orders above give numbers, as one that
        brings it under these: «пункт 4 считать пунктом 5», «пункт 5 изложить …: «5. …»»."""
        if ordered.op != "restate" or not (self._given and ordered.text and all(ordered.places)):
            return ordered
        first = ordered.text[0].strip()
        label = heading(first, self.act.identity.numbering.cues) or numbered(first)
        sites = [target.site for target in PlacesInAct(self.act).every(ordered.places)]
        given = {site.order: number for (_, number), site in self._given.items() if site}
        new = [given.get(site.order) for site in sites]
        if not (label and all(new) and look_alike(label.num) == new[0]):
            return ordered
        self._restated |= {site.address for site in sites}
        return evolve(ordered, swapped=True)

    def left(self, operations: Iterable[Operation]) -> Iterator[Operation]:
        """The operations without the numbers that come with another wording; what has one no more
        leaves no note beside it."""
        for each in operations:
            kept = [n for n, at in enumerate(each.at) if at not in self._restated]
            if isinstance(each, Delete) and not kept:
                yield evolve(each, number="freed")
            elif not isinstance(each, Renumber) or len(kept) == len(each.at):
                yield each
            elif kept:
                yield each.only(kept)

    def exchange(self, operations: Iterable[Operation]) -> None:
        """Note the numbers that provisions get by changing places."""
        for each in operations:
            if isinstance(each, Move) and each.number:
                parent = self.act.find(each.before or each.after).site.parent
                self._given[number_in(parent, each.number)] = self.act.find(each.at[0]).site

    def numbers_in(self, parent: Site | None) -> dict[int, str]:
        """The new numbers of what stands in `parent` (None: the act), by their positions."""
        given = ((site, number) for (_, number), site in self._given.items() if site)
        return {site.position: number for site, number in given if site.parent is parent}

    def _inserted(self, operation: Insert) -> None:
        around = operation.into or operation.before or operation.after
        site = self.act.find(around).site if around else None
        parent = site if operation.into or site is None else site.parent
        new = brought(self.act, operation.text.get(self.act.language) or "")
        for each in new if self._given else ():
            if each.num:
                self._given.setdefault(number_in(parent, each.num), None)
        lines = [line for each in new for line in each.walk()]
        if site and not any(each.num for each in lines):
            last = self.act.within(site)[-1].order
            at = site.order - 0.5 if operation.before else last + 0.5
            self._moves.append(_Shift(parent, at, len(new), len(lines)))

    def moves_of_itself(self, ordered: Instruction) -> bool:
        """Whether an order gives other places to lines without numbers, which they get by what the
        orders around it bring or take out."""
        if ordered.op != "renumber" or not all(
            place and is_counted(place[-1]) for place in ordered.places
        ):
            return False
        targets = [PlacesInAct(self.act).one(place).site for place in ordered.places]
        if any(target.provision.num for target in targets):
            return False
        if self._elsewhere(ordered):
            self._awaited.append(ordered)
        for place in ordered.places:
            self._counted_anew += [PlacesInAct(self.act).one(place[:-1]).site] if place[:-1] else []
        return True

    def unmoved(self) -> Iterator[tuple[Instruction, PhraseError]]:
        """The orders that give lines other places than they have after all orders."""
        for ordered in self._awaited:
            for place, now, wanted in self._elsewhere(ordered):
                wrong = say(
                    "by the other orders its place is {now}, not {wanted}: {address}",
                    now=now,
                    wanted=wanted,
                    address=address(place),
                )
                yield ordered, refused(wrong)

    def _elsewhere(self, ordered: Instruction) -> list[tuple[Units, int, int]]:
        """The lines whose places, by the orders so far, are others than an order gives them: each
        as it is called, with its place and the one that it should have."""
        found: list[tuple[Units, int, int]] = []
        for place, new in zip(ordered.places, ordered.brings, strict=False):
            target = PlacesInAct(self.act).one(place).site
            holder = PlacesInAct(self.act).one(place[:-1]).site if place[:-1] else None
            now = place[-1].nth + self.by(target, holder, place[-1])
            wanted = new[-1].nth or int(new[-1].num)
            found += [(place, now, wanted)] if wanted != now else []
        return found

    def by(self, target: Site | None, holder: Site | None, unit: Unit) -> int:
        """How far a line moves on in what holds it, by what comes and goes before it; None: the
        end of that."""
        before = [each for each in self._moves if target is None or each.at < target.order]
        if unit.kind is Kind.PART:
            return sum(each.parts for each in before if each.parent is holder)
        return sum(
            each.lines
            for each in before
            if holder is None or (each.parent and each.parent.within(holder))
        )

    def settled(self, ordered: Instruction) -> Instruction:
        """An instruction with its places by the numbers that the act has.

        Raises `PhraseError` where a number is both that of a provision and given to another one,
        and the sentence does not say that it means the new numbers.
        """
        if ordered.as_it_is:
            return ordered
        grammar = languages.of(self.act.language).grammar
        # “Existing subsection (b)” has this number in the act as it is.
        had = grammar.existing.search(_QUOTE.split(ordered.sentence)[0])
        existing = had["num"].strip("()") if had else ""
        for place in (*ordered.places, ordered.anchor, *ordered.spared):
            self._check_counted(place)
        found = grammar.renumbered.search(ordered.sentence)
        anew = found is not None
        if ordered.op == "renumber" and not anew and self._awaits_number(ordered):
            return ordered
        if not (self._given or self._moved or self._designated):
            if found and len(ordered.sentence[: found.start()].split()) <= _FIRST_WORDS:
                wrong = say("no order above gives a new number, and this is about one")
                raise refused(wrong, say("carry out the order that gives it, too"))
            return ordered
        words_there = ordered.old and not ordered.sentences
        inside = bool(words_there or ordered.op == "insert")
        places = tuple(self._undesignated(each, inside=inside) for each in ordered.places)
        anchor = self._undesignated(ordered.anchor, inside=False)
        text = ordered.text
        if ordered.op == "restate" and places != ordered.places:
            text = _without_number(text, {*ordered.places[0]} - {*places[0]})
        given = self._given
        if ordered.op not in {"renumber", "move"}:
            given = {**given, **self._moved}
        now = partial(self._place, given=given, anew=anew, existing=existing)
        return evolve(
            ordered,
            text=text,
            places=tuple(map(now, places)),
            anchor=now(anchor),
            spared=tuple(map(now, ordered.spared)),
        )

    def _awaits_number(self, ordered: Instruction) -> bool:
        """Whether an order gives new numbers to what an order above takes theirs from: «пункт 3
        считать пунктом 4, пункт 4 считать пунктом 5» is the old 4, which has to have another."""
        with suppress(DraftingError):
            sites = [each.site for each in PlacesInAct(self.act).every(ordered.places)]
            taken = (self._given.get(number_in(s.parent, s.provision.num)) for s in sites)
            known = {site.order for site in self._given.values() if site}
            return all(taken) and not any(site.order in known for site in sites)
        return False

    def _undesignated(self, place: Units, *, inside: bool) -> Units:
        """A place without the number that an order above gives to the text there: one in that text,
        or the text itself where what is ordered is `inside` it."""
        for at, unit in enumerate(place if inside else place[:-1]):
            if not at:
                continue
            with suppress(DraftingError):
                around = PlacesInAct(self.act).one(place[:at]).site
                if number_in(around, unit.num) in self._designated:
                    return (*place[:at], *place[at + 1 :])
        return place

    def _check_counted(self, place: Units) -> None:
        """Refuse a place that may be that before the orders above, or after them."""
        if place and place[-1].sort == "last":
            for target in PlacesInAct(self.act).all(place):
                end = target.site.order
                if any(m.parent is target.site.parent and m.at >= end for m in self._moves):
                    wrong = say(
                        "an order above changes what comes last: {where}", where=target.address
                    )
                    raise refused(
                        wrong, say("say which one is meant, by its place in the act as it is")
                    )
        if not (self._counted_anew and place and is_counted(place[-1])):
            return
        for target in PlacesInAct(self.act).all(place):
            if any(target.site.within(each) for each in self._counted_anew):
                raise refused(
                    say(
                        "an order above counts the lines there anew: {address}",
                        address=address(place),
                    ),
                    say("say which one is meant, by its number in the act as it is"),
                )

    def _place(self, place: Units, *, given: Given, anew: bool, existing: str) -> Units:
        for at, unit in enumerate(place):
            if not (unit.num or unit.nth) or (existing and unit.num == existing):
                continue
            now = self._now(place[: at + 1], given, anew=anew)
            if now:
                had = Unit(unit.kind, now.provision.num, bare=unit.bare, written=now.provision.num)
                if unit.nth:
                    had = evolve(had, kind=now.provision.kind)
                place = (*place[:at], had, *place[at + 1 :])
        return place

    def _now(self, place: Units, given: Given, *, anew: bool) -> Site | None:
        """What has the number of the last unit, where that is another than in the act."""
        unit, places = place[-1], PlacesInAct(self.act)
        try:
            found = [target.site for target in places.all(place)]
        except DraftingError:
            found = []
        for site in found:
            row = number_in(site.parent, site.provision.num)
            if row not in given:
                continue
            now = given[row]
            if anew and now and not unit.last and now.parent is site.parent:
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
            for row, site in given.items()
            if site and row == number_in(site.parent, unit.num or str(unit.nth))
            if not around or any(site.within(each) for each in around)
        ]
        return like[0] if len(like) == 1 else None


def with_each_number(ordered: Instruction, count: int) -> Instruction:
    """An order of new numbers for so many provisions, with each number of a range, «пункты 2 – 4
    считать пунктами 3 – 5». Raises `PhraseError` where it has more numbers, or fewer."""
    new = tuple(
        (*place, evolve(unit, num=num, last=""))
        for *place, unit in ordered.brings
        for num in each_number(unit)
    )
    if len(new) != count:
        wrong = say(
            "provisions that get numbers: {count}; numbers: {new}", count=count, new=len(new)
        )
        raise refused(wrong, say("give each a number of its own"))
    return evolve(ordered, brings=new)


def number_in(parent: Site | None, number: str) -> NumberIn:
    """A number in what holds it (None: the act); look-alike letters are one."""
    return parent.order if parent else None, look_alike(number)


def _without_number(lines: tuple[str, ...], given: set[Unit]) -> tuple[str, ...]:
    """New wording without the number, `given` by an order above, of what it stands in."""
    label = numbered(lines[0].lstrip()) if lines else None
    return (label.rest, *lines[1:]) if label and label.num in {u.num for u in given} else lines
