"""Operations → orders: what is to be said of which place, before it is put into sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from attrs import evolve, frozen

from drafting.errors import PhraseError, Problem, Where
from drafting.language.address import find, find_all
from drafting.language.speech import Beside, Cited, HowMany, Speech
from drafting.language.units import (
    PlaceInWords,
    Unit,
    Units,
    address,
    kind_in_words,
    nests,
    unit_of,
    units_of,
)
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.change import Amended
from drafting.model.edit import Insertion, Rewriting, WordEdit
from drafting.model.localized import Localized
from drafting.model.operation import (
    WHOLE_ACT,
    Delete,
    DeleteWords,
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
    name_of,
)
from drafting.model.provision import Provision
from drafting.phrase.natural_place import home, natural, site_at
from drafting.phrase.order import Order, Saying, sort_of


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

    def orders(self, operation: Operation) -> Iterator[Order]:
        """What an operation comes to; several, where its places cannot be said in one.

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
                return self._wholes(operation, self.speech.delete, "delete")
            case Repeal():
                return self._repeal(operation)
            case Renumber():
                return self._renumber(operation)
            case Move():
                return self._move(operation)
            case Split():
                return self._split(operation)
            case Join():
                return self._wholes(
                    operation,
                    lambda place: self.speech.join(place, PlaceInWords(last=place.last[:1])),
                    "",
                )
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
        for targets, place in self._places(operation):
            yield Order(
                operation,
                place,
                lambda place: self.speech.replace_words(place, old, new, how),
                targets[0].site.order,
                below=True,
            )

    def _insert_words(self, operation: InsertWords) -> Iterator[Order]:
        words = self._text(operation, operation.words)
        beside = operation.before or operation.after
        near = self._text(operation, beside) if beside else ""
        side = operation.position or ("before" if operation.before else "after")
        for targets, place in self._places(operation):
            yield Order(
                operation,
                place,
                lambda place: self.speech.insert_words(place, words, side, near, operation.nth),
                targets[0].site.order,
                below=True,
            )

    def _delete_words(self, operation: DeleteWords) -> Iterator[Order]:
        words = self._text(operation, operation.words)
        how = HowMany(operation.nth, operation.count, operation.all)
        for targets, place in self._places(operation):
            yield Order(
                operation,
                place,
                lambda place: self.speech.delete_words(place, words, how),
                targets[0].site.order,
                below=True,
            )

    def _everywhere(self, operation: ReplaceEverywhere) -> Iterator[Order]:
        tables = operation.forms.by_language
        own = tables.get("") if self.language == self.act.language else None
        forms = tables.get(self.language) or own
        if not forms:
            raise self._no_words(operation)
        old, new = list(forms), list(forms.values())
        spared = [
            place
            for address in operation.except_
            for _, place in self._grouped(find_all(self.act, address))
        ]
        scopes = list(self._places(operation)) or [([], PlaceInWords())]
        for targets, scope in scopes:
            at = targets[0].site.order if targets else -1
            yield Order(
                operation,
                scope,
                lambda place: self.speech.everywhere(place, old, new, spared),
                at,
            )

    def _restate(self, operation: Restate | RestateHeading) -> Iterator[Order]:
        self._text(operation, operation.text)
        if self.language != self.act.language:
            raise self._no_words(operation)
        for edit in self._edits(operation):
            match edit:
                case WordEdit(site=site, new=text):
                    alone = evolve(site.provision, text=text, children=())
                    own = bool(site.provision.children) or site.provision.headed
                    yield self.restated(Target(site, own=own), alone, operation)
                case Rewriting(site=site, new=new):
                    yield self.restated(Target(site), new, operation)

    def _insert(self, operation: Insert) -> Iterator[Order]:
        self._text(operation, operation.text)
        if self.language != self.act.language:
            raise self._no_words(operation)
        for edit in self._edits(operation):
            if isinstance(edit, Insertion):
                yield self._inserted(edit, operation)

    def _inserted(self, edit: Insertion, operation: Operation) -> Order:
        parent, position, new = edit.parent, edit.position, edit.provisions
        inside = self._units(Target(parent)) if parent else ()
        brought = [
            tuple(_new_unit(each) for each in run)
            for _, run in groupby(new, key=lambda each: (each.kind, bool(each.num)))
        ]
        place = PlaceInWords(inside[:-1], inside[-1:])
        at, first = self._point(edit), brought[0]
        beside = self._beside(edit)
        expected = natural(self.act, parent, new[0].kind, new[0].num) == position
        if beside is None or (expected and (parent or home(self.act, new[0]) is None)):
            return Order(
                operation,
                place,
                lambda place: self.speech.insert(place, None, brought),
                at,
                new,
                below=True,
                brings=first,
                apart=None
                if parent or not beside
                else (lambda _: self.speech.insert(PlaceInWords(), beside, brought)),
            )
        return Order(
            operation,
            beside.place,
            lambda place: self.speech.insert(PlaceInWords(), evolve(beside, place=place), brought),
            at,
            new,
        )

    def _beside(self, edit: Insertion) -> Beside | None:
        """What new provisions stand beside; None where they are the first in a place."""
        before = site_at(self.act, edit.parent, edit.position - 1)
        sibling = before or site_at(self.act, edit.parent, edit.position)
        if sibling is None:
            return None
        units = self._units(Target(sibling))
        return Beside("after" if before else "before", PlaceInWords(units[:-1], units[-1:]))

    def _point(self, edit: Insertion) -> float:
        following = site_at(self.act, edit.parent, edit.position)
        if following:
            return following.order - 0.5
        inside = edit.parent
        last = [site.order for site in self.act.sites if inside is None or site.within(inside)]
        return (last[-1] if last else 0) + 0.5

    def _repeal(self, operation: Repeal) -> Iterator[Order]:
        if operation.at != WHOLE_ACT:
            yield from self._wholes(operation, self.speech.repeal, "repeal")
            return
        citation = citation_of(self.act, self.language, self.speech)
        yield Order(operation, PlaceInWords(), lambda _: self.speech.repeal_act(citation), -1)

    def _wholes(self, operation: Operation, say: Saying, joins: str) -> Iterator[Order]:
        for targets, place in self._places(operation):
            yield Order(operation, place, say, targets[0].site.order, joins=joins)

    def _renumber(self, operation: Renumber) -> Iterator[Order]:
        targets = self._targets(operation)
        numbers = {
            target.site.order: num for target, num in zip(targets, operation.to, strict=True)
        }
        for own, place in self._grouped(targets):
            to = PlaceInWords(last=tuple(_renumbered(one, numbers[one.site.order]) for one in own))
            yield Order(
                operation,
                place,
                lambda place, to=to: self.speech.renumber(place, to),  # type: ignore[misc]  # a bound default
                own[0].site.order,
            )

    def _move(self, operation: Move) -> Iterator[Order]:
        side = "before" if operation.before else "after" if operation.after else "into"
        anchor = find(self.act, operation.before or operation.after or operation.into)
        units = self._units(anchor)
        beside = Beside(side, PlaceInWords(units[:-1], units[-1:]))
        for targets, place in self._places(operation):
            number = None
            if operation.number:
                number = PlaceInWords(last=(_renumbered(targets[0], operation.number),))
            yield Order(
                operation,
                # Where it goes is said in full, so no locator says its own place either.
                PlaceInWords(),
                lambda _, whole=place, number=number: self.speech.move(  # type: ignore[misc]  # the same
                    whole, beside, number
                ),
                targets[0].site.order,
            )

    def _split(self, operation: Split) -> Iterator[Order]:
        words = self._text(operation, operation.before)
        for target in self._targets(operation):
            ((_, place),) = self._grouped([target])
            second = PlaceInWords(last=(_renumbered(target, operation.number),))
            yield Order(
                operation,
                place,
                lambda place, second=second: self.speech.split(  # type: ignore[misc]  # the same
                    place, words, second
                ),
                target.site.order,
            )

    def _places(self, operation: Operation) -> Iterator[tuple[list[Target], PlaceInWords]]:
        return self._grouped(self._targets(operation))

    def _targets(self, operation: Operation) -> list[Target]:
        return [target for at in operation.at for target in find_all(self.act, at)]

    def _grouped(self, targets: Iterable[Target]) -> Iterator[tuple[list[Target], PlaceInWords]]:
        """Targets that can be said at once: of one kind, side by side in one provision."""
        said = [(target, self._units(target)) for target in targets]
        for _, run in groupby(said, key=lambda one: sort_of(one[1])):
            group = list(run)
            lasts = tuple(units[-1] for _, units in group)
            yield [target for target, _ in group], PlaceInWords(group[0][1][:-1], lasts)

    def _units(self, target: Target) -> Units:
        """Its address. Raises `PhraseError` where, in words, it is that of another too."""
        units = units_of(self.act, target)
        if nests(units) and self.act.index.candidates(address(units, bare=False)) == [target]:
            return units
        told = Problem(
            code="ambiguous",
            problem=f"{target.address} cannot be told from all others in words",
            where=Where(act=self.act.name, address=target.address),
        )
        raise PhraseError(told)

    def _edits(self, operation: Operation) -> Iterator[object]:
        return (edit for edit in self.amended.edits if edit.operation is operation)

    def _text(self, operation: Operation, text: Localized) -> str:
        """What is quoted. One text for all languages is in that of the act."""
        found = text.by_language.get(self.language) or (
            text.get(self.language) if self.language == self.act.language else ""
        )
        if not found:
            raise self._no_words(operation)
        return found

    def _no_words(self, operation: Operation) -> PhraseError:
        told = Problem(
            code="no-language",
            problem=f"{name_of(operation)} cannot be said in `{self.language}`: it, or the "
            "baseline, has no text in that language",
            where=evolve(operation.origin, act=self.act.name),
        )
        return PhraseError(told)


def citation_of(act: Act, language: str, speech: Speech) -> str:
    """How the act is cited; where nobody has said so, made of what is known of it, in the order of
    its language (law on legal acts, art. 25(5))."""
    identity = act.identity
    if cited := identity.citations.get(language):
        return cited
    title = identity.titles.get(language)
    best = title or identity.titles.best(act.language) or identity.act
    known = Cited(identity.kind, identity.date, identity.number, best, own=bool(title))
    return speech.citation(known)


def _new_unit(provision: Provision) -> Unit:
    closed = provision.label.endswith(")") and not provision.headed
    said = provision.label if closed else provision.num
    return Unit(kind_in_words(provision.kind), provision.num, written=said)


def _renumbered(target: Target, num: str) -> Unit:
    """The unit under another number, said in the same form."""
    unit = unit_of(target.site)
    said = unit.written.replace(unit.num, num) if unit.num else num
    return evolve(unit, num=num, written=said, nth=0)
