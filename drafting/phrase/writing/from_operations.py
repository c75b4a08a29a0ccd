"""Operations → orders: the places of a change, and how to write the sentence of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import assert_never

from attrs import evolve, frozen

from drafting.errors import PhraseError, Problem
from drafting.language.list_words import is_sentence
from drafting.language.speech import Beside, HowMany, Side, Speech, WordsSide
from drafting.language.units import PlaceInWords
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.change import Amended
from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
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
from drafting.phrase.natural_place import label_in_act
from drafting.phrase.resolving.places.by_text import in_one_line_or_more
from drafting.phrase.resolving.places.exchanged import exchanging
from drafting.phrase.resolving.places.leading_lines import goes_on, leading_line
from drafting.phrase.resolving.places.renumbered import NumberIn, number_in
from drafting.phrase.whole_act import citation_of, restated_act
from drafting.phrase.writing.approved import annexes_in_words
from drafting.phrase.writing.new_provisions import InsertionWriting
from drafting.phrase.writing.new_units import UnitNaming
from drafting.phrase.writing.order import Order, SentenceFor, named_beside
from drafting.phrase.writing.sayable import SayablePlaces
from drafting.phrase.writing.turns import turn_of_move, turn_of_renumbering


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

    @cached_property
    def _naming(self) -> UnitNaming:
        own = self.language == self.act.language
        annexes = annexes_in_words(self.act, self.speech) if own else {}
        return UnitNaming(self.act, self.speech, self.amended.edits, annexes)

    @property
    def _places(self) -> SayablePlaces:
        return SayablePlaces(self.amended, self._naming)

    @cached_property
    def _exchanging(self) -> set[int]:
        """The order of what gets the number of another that gets its."""
        operations = {each.operation.id: each.operation for each in self.amended.edits}
        rings = exchanging(self.act, [*operations.values()])
        return {site.order for ring in rings for site in ring}

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
                return self._at_each_place(
                    operation, self.speech.delete, joins="delete", whole=True
                )
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
        place, at = self._places.place(target), target.site.order
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
        side: WordsSide = operation.position or ("before" if operation.before else "after")
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
        excepted = self._places.named(operation).excepted

        def sentence(spared: Sequence[Target], own: PlaceInWords, place: PlaceInWords) -> str:
            named = [one for each in spared for _, one in self._places.grouped([each])]
            besides = [named_beside(each, own) for each in named]
            return self.speech.everywhere(place, old, new, besides)

        if not operation.at:
            whole = PlaceInWords()
            yield Order(operation, whole, partial(sentence, excepted, whole), -1)
            return
        targets = self._places.targets(operation)
        for target in targets:
            if leading_line(target) and goes_on(self.act, target, old):
                raise self._places.unsayable(target, in_one_line_or_more(target))
        for group, place in self._places.grouped(targets):
            around = {each.site.order for each in group}
            inside = [
                each for each in excepted if any(s.order in around for s in each.site.chain())
            ]
            wording = partial(sentence, inside, place)
            order = group[0].site.order
            yield Order(operation, place, wording, order, below=_is_document(place))

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
                    alone = evolve(site.provision.reworded(text), children=())
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
        written = InsertionWriting(self.amended, self.speech, self._naming, self._places)
        for edit in self._edits(operation):
            if isinstance(edit, Insertion):
                yield written.order(edit, operation)

    def _repeal(self, operation: Repeal) -> Iterator[Order]:
        if operation.at != WHOLE_ACT:
            yield from self._at_each_place(
                operation, self.speech.repeal, joins="repeal", whole=True
            )
            return
        citation = citation_of(self.act, self.language, self.speech)
        yield Order(operation, PlaceInWords(), _whole(self.speech.repeal_act(citation)), -1)

    def _at_each_place(
        self,
        operation: Operation,
        sentence: SentenceFor,
        *,
        joins: str = "",
        below: bool = False,
        whole: bool = False,
    ) -> Iterator[Order]:
        for targets, place in self._places.grouped(self._places.targets(operation), whole=whole):
            order = targets[0].site.order
            yield Order(operation, place, sentence, order, joins=joins, below=below)

    def _renumber(self, operation: Renumber) -> Iterator[Order]:
        targets = self._places.targets(operation)
        numbers = {
            target.site.order: num for target, num in zip(targets, operation.to, strict=True)
        }
        for target in targets:
            if target.site.order in self._exchanging:
                problem = say(
                    "in words, {at} would change places with what has its new number",
                    at=target.address,
                )
                raise self._places.unsayable(target, problem)
        given: set[NumberIn] = set()
        for own, place in self._places.grouped(targets):
            for target in own:
                if number_in(target.site.parent, target.site.provision.num) in given:
                    problem = say(
                        "an order above gives this number to another provision: {address}",
                        address=target.address,
                    )
                    raise self._places.unsayable(target, problem)
            given |= {number_in(one.site.parent, numbers[one.site.order]) for one in own}
            new = (self._naming.renumbered(one, numbers[one.site.order]) for one in own)
            to = PlaceInWords(last=tuple(new))
            sentence = partial(self.speech.renumber, to=to)
            at = turn_of_renumbering(operation, [one.site for one in own], given, self.amended)
            yield Order(operation, place, sentence, at)

    def _move(self, operation: Move) -> Iterator[Order]:
        side: Side = "before" if operation.before else "after" if operation.after else "into"
        anchor = self._places.named(operation).beside
        assert anchor is not None, "a move names where it goes"
        # The sentence names both places in full, so no locator names either.
        alone = PlaceInWords()
        beside = Beside(side, named_beside(self._places.place(anchor), alone))
        for targets, place in self._places.grouped(self._places.targets(operation)):
            number = None
            if operation.number:
                # A subitem that moves among items is an item there.
                (moved,) = (each for each in self._edits(operation) if isinstance(each, Insertion))
                number = PlaceInWords(last=self._naming.brought(moved, moved.provisions))
            whole = _whole(self.speech.move(named_beside(place, alone), beside, number))
            at = turn_of_move(operation, targets[0].site, self.amended)
            yield Order(operation, alone, whole, at)

    def _split(self, operation: Split) -> Iterator[Order]:
        words = self._text(operation, operation.before)
        for target in self._places.targets(operation):
            second = PlaceInWords(last=(self._naming.renumbered(target, operation.number),))
            sentence = partial(self.speech.split, words=words, second=second)
            yield Order(operation, self._places.place(target), sentence, target.site.order)

    def _join(self, operation: Join) -> Iterator[Order]:
        """One sentence, as each of several would join one provision to itself: the fullest address
        leads to all, though fewer words would do for some of them."""
        targets = self._places.targets(operation)
        left = [self._places.left(target) for target in targets]
        around = max(left, key=len)[:-1]
        for target, units in zip(targets, left, strict=True):
            self._places.checked(target, (*around, units[-1]))
        alone = [self._places.units(target) for target in targets]
        around, lasts = max(alone, key=len)[:-1], tuple(units[-1] for units in alone)
        yield Order(
            operation,
            PlaceInWords(around, lasts),
            lambda place: self.speech.join(place, PlaceInWords(last=place.last[:1])),
            targets[0].site.order,
        )

    def _designate(self, operation: Designate) -> Iterator[Order]:
        edits = (edit for edit in self._edits(operation) if isinstance(edit, Designation))
        for target, edit in zip(self._places.targets(operation), edits, strict=True):
            around = edit.site if edit.inside else edit.site.parent
            kind = self.act.numbered_below(around)
            new = Provision(kind, edit.num, edit.label)
            bracketed = edit.label.endswith(")") and kind is not Kind.PART
            if not (bracketed or edit.label == label_in_act(self.act, kind, edit.num)):
                problem = say("the sign after {num} is not that of its like", num=edit.num)
                raise self._places.unsayable(target, problem)
            to = PlaceInWords(last=(self._naming.new(new, around),))
            sentence = partial(self.speech.designate, to=to)
            yield Order(operation, self._places.place(target), sentence, target.site.order)

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


def _is_document(place: PlaceInWords) -> bool:
    return not place.around and any(unit.document for unit in place.last)


def _whole(sentence: str) -> SentenceFor:
    """A sentence that names its places by itself."""
    return lambda _: sentence
