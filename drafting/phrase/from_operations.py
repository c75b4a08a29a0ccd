"""Operations → orders: the places of a change, and how to write the sentence of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from attrs import evolve, frozen

from drafting.errors import PhraseError, Problem, Where
from drafting.language.list_words import is_sentence
from drafting.language.speech import Beside, HowMany, Speech
from drafting.language.table_places import named_in_words
from drafting.language.units import PlaceInWords, Units, nests
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.change import Amended
from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
    Places,
    Relabelling,
    Removal,
    Rewriting,
    WordEdit,
    law_in,
)
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import (
    WHOLE_ACT,
    Delete,
    DeleteWords,
    Designate,
    Insert,
    InsertWords,
    Join,
    Move,
    Operation,
    Renumber,
    Repeal,
    ReplaceEverywhere,
    ReplaceWords,
    Restate,
    RestateHeading,
    Split,
    called,
)
from drafting.model.provision import Provision
from drafting.phrase.natural_place import (
    home,
    is_natural,
    label_in_act,
    neighbours,
    point_of,
    takes_others,
)
from drafting.phrase.new_units import UnitNaming
from drafting.phrase.order import Order, SentenceFor, group_key
from drafting.phrase.whole_act import citation_of, restated_act


@frozen
class Scribe:
    """Puts the operations of one amendment into orders, in one language."""

    amended: Amended
    language: str
    speech: Speech

    @property
    def act(self) -> Act:
        """The text that is amended."""
        return self.amended.changes.old

    @property
    def _naming(self) -> UnitNaming:
        return UnitNaming(self.act, self.speech)

    def orders(self, operation: Operation) -> Iterator[Order]:
        """The orders of an operation; several, where one sentence cannot name all its places.

        Raises `PhraseError` where it has no words in the language.
        """
        match operation:
            case ReplaceWords():
                return self._replace_words(operation)
            case InsertWords():
                return self._insert_words(operation)
            case DeleteWords():
                return self._delete_words(operation)
            case ReplaceEverywhere():
                return self._everywhere(operation)
            case Restate() | RestateHeading():
                return self._restate(operation)
            case Insert():
                return self._insert(operation)
            case Delete():
                return self._at_each_place(operation, self.speech.delete, joins="delete")
            case Repeal():
                return self._repeal(operation)
            case Renumber():
                return self._renumber(operation)
            case Move():
                return self._move(operation)
            case Split():
                return self._split(operation)
            case Join():
                return self._join(operation)
            case Designate():
                return self._designate(operation)
            case _:
                assert_never(operation)

    def restated(self, target: Target, new: Provision, operation: Operation) -> Order:
        """The order to restate one element as it reads now."""
        units = self._units(target)
        place = PlaceInWords(units[:-1], units[-1:])
        at = target.site.order
        return Order(operation, place, self.speech.restate, at, (new,), joins="restate")

    def _replace_words(self, operation: ReplaceWords) -> Iterator[Order]:
        old = [self._text(operation, pair.old) for pair in operation.every_pair]
        new = [self._text(operation, pair.new) for pair in operation.every_pair]
        how = HowMany(operation.nth, operation.count, operation.all)
        return self._at_each_place(
            operation, lambda place: self.speech.replace_words(place, old, new, how), below=True
        )

    def _insert_words(self, operation: InsertWords) -> Iterator[Order]:
        words = _bare(self._text(operation, operation.words))
        beside = operation.before or operation.after
        near = self._text(operation, beside) if beside else ""
        side: str = operation.position or ("before" if operation.before else "after")
        if side == "end" and is_sentence(words):
            side = "sentence"
        return self._at_each_place(
            operation,
            lambda place: self.speech.insert_words(place, words, side, near, operation.nth),
            below=True,
        )

    def _delete_words(self, operation: DeleteWords) -> Iterator[Order]:
        words = _bare(self._text(operation, operation.words))
        how = HowMany(operation.nth, operation.count, operation.all)
        return self._at_each_place(
            operation, lambda place: self.speech.delete_words(place, words, how), below=True
        )

    def _everywhere(self, operation: ReplaceEverywhere) -> Iterator[Order]:
        tables = operation.forms.by_language
        own = tables.get("") if self.language == self.act.language else None
        forms = tables.get(self.language) or own
        if not forms:
            raise self._no_words(operation)
        old, new = list(forms), list(forms.values())
        excepted = self._named(operation).excepted
        spared = [place for each in excepted for _, place in self._grouped([each])]

        def sentence(place: PlaceInWords) -> str:
            return self.speech.everywhere(place, old, new, spared)

        if not operation.at:
            return iter([Order(operation, PlaceInWords(), sentence, -1)])
        return self._at_each_place(operation, sentence)

    def _restate(self, operation: Restate | RestateHeading) -> Iterator[Order]:
        self._text(operation, operation.text)
        if self.language != self.act.language:
            raise self._no_words(operation, say("the baseline"))
        if operation.at == WHOLE_ACT:
            yield restated_act(operation, self.amended.changes, self.language, self.speech)
            return
        for edit in self._edits(operation):
            match edit:
                case WordEdit(site=site, new=text):
                    alone = evolve(site.provision, text=text, children=())
                    own = bool(site.provision.children) or site.provision.headed
                    yield self.restated(Target(site, own=own), alone, operation)
                case Rewriting(site=site, new=new):
                    yield self.restated(Target(site), new, operation)
                case Relabelling() | Removal() | Insertion() | Designation():
                    pass
                case _:
                    assert_never(edit)

    def _insert(self, operation: Insert) -> Iterator[Order]:
        self._text(operation, operation.text)
        if self.language != self.act.language:
            raise self._no_words(operation, say("the baseline"))
        for edit in self._edits(operation):
            if isinstance(edit, Insertion):
                yield self._inserted(edit, operation)

    def _inserted(self, edit: Insertion, operation: Operation) -> Order:
        parent, position, new = edit.parent, edit.position, edit.provisions
        inside = self._units(Target(self._naming.around(parent, new))) if parent else ()
        brought = [
            self._naming.brought(edit, tuple(run))
            for _, run in groupby(new, key=lambda each: (each.kind, bool(each.num)))
        ]
        place = PlaceInWords(inside[:-1], inside[-1:])
        at, first = point_of(self.act, edit), brought[0]
        taken = [place for _, place in self._grouped(Target(site) for site in edit.taken)]
        beside = self._beside(edit)
        expected = is_natural(self.act, parent, new[0], position)
        expected |= edit.comes_last and takes_others(self.amended.edits, parent)
        expected &= not self.speech.says_beside
        if beside is None or (expected and home(self.act, parent, new[0]) is parent):
            return Order(
                operation,
                place,
                lambda place: self.speech.insert(place, None, brought, taken),
                at,
                new,
                below=True,
                brings=first,
                apart=None
                if parent or not beside
                else (lambda _: self.speech.insert(PlaceInWords(), beside, brought, taken)),
            )
        return Order(
            operation,
            beside.place,
            lambda place: self.speech.insert(
                PlaceInWords(), evolve(beside, place=place), brought, taken
            ),
            at,
            new,
        )

    def _beside(self, edit: Insertion) -> Beside | None:
        """What new provisions stand beside; None where they are the first in a place."""
        before, after = neighbours(self.act, edit.parent, edit.position)
        if before and after:
            noted = before.position + 1 < edit.position == after.position
            before = None if noted or before.provision.is_header_row else before
        if (sibling := before or after) is None:
            return None
        *around, last = self._units(Target(sibling))
        return Beside("after" if before else "before", PlaceInWords((*around,), (last,)))

    def _repeal(self, operation: Repeal) -> Iterator[Order]:
        if operation.at != WHOLE_ACT:
            yield from self._at_each_place(operation, self.speech.repeal, joins="repeal")
            return
        citation = citation_of(self.act, self.language, self.speech)
        yield Order(operation, PlaceInWords(), lambda _: self.speech.repeal_act(citation), -1)

    def _at_each_place(
        self, operation: Operation, sentence: SentenceFor, *, joins: str = "", below: bool = False
    ) -> Iterator[Order]:
        for targets, place in self._places(operation):
            order = targets[0].site.order
            yield Order(operation, place, sentence, order, joins=joins, below=below)

    def _renumber(self, operation: Renumber) -> Iterator[Order]:
        targets = self._targets(operation)
        numbers = {
            target.site.order: num for target, num in zip(targets, operation.to, strict=True)
        }
        for own, place in self._grouped(targets):
            to = PlaceInWords(
                last=tuple(self._naming.renumbered(one, numbers[one.site.order]) for one in own)
            )
            yield Order(
                operation,
                place,
                lambda place, to=to: self.speech.renumber(place, to),  # type: ignore[misc]  # a bound default
                own[0].site.order,
            )

    def _move(self, operation: Move) -> Iterator[Order]:
        side = "before" if operation.before else "after" if operation.after else "into"
        anchor = self._named(operation).beside
        assert anchor is not None, "a move names where it goes"
        units = self._units(anchor)
        beside = Beside(side, PlaceInWords(units[:-1], units[-1:]))
        for targets, place in self._places(operation):
            number = None
            if operation.number:
                number = PlaceInWords(last=(self._naming.renumbered(targets[0], operation.number),))
            yield Order(
                operation,
                # The sentence names both places in full, so no locator names either.
                PlaceInWords(),
                lambda _, whole=place, number=number: self.speech.move(  # type: ignore[misc]  # a bound default
                    whole, beside, number
                ),
                targets[0].site.order,
            )

    def _split(self, operation: Split) -> Iterator[Order]:
        words = self._text(operation, operation.before)
        for target in self._targets(operation):
            ((_, place),) = self._grouped([target])
            second = PlaceInWords(last=(self._naming.renumbered(target, operation.number),))
            yield Order(
                operation,
                place,
                lambda place, second=second: self.speech.split(  # type: ignore[misc]  # a bound default
                    place, words, second
                ),
                target.site.order,
            )

    def _join(self, operation: Join) -> Iterator[Order]:
        """One sentence, as each of several would join one provision to itself: the fullest address
        leads to all, though fewer words would do for some of them."""
        targets = self._targets(operation)
        alone = [self._units(target) for target in targets]
        around, lasts = max(alone, key=len)[:-1], tuple(units[-1] for units in alone)
        for target, last in zip(targets, lasts, strict=True):
            self._unmistakable(target, (*around, last))
        yield Order(
            operation,
            PlaceInWords(around, lasts),
            lambda place: self.speech.join(place, PlaceInWords(last=place.last[:1])),
            targets[0].site.order,
        )

    def _designate(self, operation: Designate) -> Iterator[Order]:
        edits = (edit for edit in self._edits(operation) if isinstance(edit, Designation))
        for target, edit in zip(self._targets(operation), edits, strict=True):
            ((_, place),) = self._grouped([target])
            around = edit.site if edit.inside else edit.site.parent
            kind = self.act.numbered_below(around)
            new = Provision(kind, edit.num, edit.label)
            bracketed = edit.label.endswith(")") and kind is not Kind.PART
            if not (bracketed or edit.label == label_in_act(self.act, kind, edit.num)):
                problem = say("the sign after {num} is not that of its like", num=edit.num)
                raise self._unsayable(target, problem)
            to = PlaceInWords(last=(self._naming.new(new, around),))
            yield Order(
                operation,
                place,
                lambda place, to=to: self.speech.designate(place, to),  # type: ignore[misc]  # a bound default
                target.site.order,
            )

    def _places(self, operation: Operation) -> Iterator[tuple[list[Target], PlaceInWords]]:
        return self._grouped(self._targets(operation))

    def _targets(self, operation: Operation) -> tuple[Target, ...]:
        named = self._named(operation).at
        return tuple(each for each in named if each.site.provision.kind is not Kind.NOTE)

    def _named(self, operation: Operation) -> Places:
        """What its addresses name, as found when it was carried out."""
        return self.amended.places[operation.id]

    def _grouped(self, targets: Iterable[Target]) -> Iterator[tuple[list[Target], PlaceInWords]]:
        """Targets that one sentence can name: of one kind, side by side in one provision."""
        named = [(target, self._units(target)) for target in targets]
        for _, run in groupby(named, key=lambda one: group_key(one[1])):
            group = list(run)
            lasts = tuple(units[-1] for _, units in group)
            yield [target for target, _ in group], PlaceInWords(group[0][1][:-1], lasts)

    def _units(self, target: Target) -> Units:
        """Its address. Raises `PhraseError` where, in words, it is that of another too."""
        return self._unmistakable(target, self._naming.of(target))

    def _unmistakable(self, target: Target, units: Units) -> Units:
        if nests(units) and named_in_words(self.act, units) == [target]:
            return units
        problem = say("in words, {at} is the address of another provision too", at=target.address)
        raise self._unsayable(target, problem)

    def _unsayable(self, target: Target, problem: str) -> PhraseError:
        where = Where(act=self.act.name, address=target.address)
        return PhraseError(Problem(code="ambiguous", problem=problem, where=where))

    def _edits(self, operation: Operation) -> Iterator[Edit]:
        return filter(None, (law_in(e) for e in self.amended.edits if e.operation is operation))

    def _text(self, operation: Operation, text: Localized) -> str:
        """What is quoted. One text for all languages is in that of the act."""
        found = text.by_language.get(self.language) or (
            text.get(self.language) if self.language == self.act.language else ""
        )
        if not found:
            raise self._no_words(operation)
        return found

    def _no_words(self, operation: Operation, which: str = "") -> PhraseError:
        fields = {"op": called(operation), "lang": self.language, "which": which or say("it")}
        problem = say(
            "{op} cannot be written in `{lang}`: {which} has no text in that language", **fields
        )
        where = evolve(operation.origin, act=self.act.name)
        return PhraseError(Problem("no-language", problem, where))


def _bare(words: str) -> str:
    """Words without the blanks around them, which no quotation shows."""
    return words.strip(" \u00a0") or words
