"""Instructions → operations on one act: its addresses, and new wording in its own syntax."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import product

from attrs import evolve, frozen

from drafting import language as languages
from drafting.errors import DraftingError, PhraseError, Problem, Where
from drafting.language.fold import occurrences
from drafting.language.speech import ONCE, HowMany
from drafting.language.units import Unit, Units, below, is_column
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.model.operation import WHOLE_ACT, Digests, Operation
from drafting.phrase.instruction import Addresses, InCode, Instruction, Reading, operation, refused
from drafting.phrase.natural_place import label_in_act
from drafting.phrase.resolving.approved import within_annex
from drafting.phrase.resolving.other_act import is_other
from drafting.phrase.resolving.places.accordingly import cause, renumbered_rest
from drafting.phrase.resolving.places.by_text import (
    beside_its_form,
    check_note,
    text_alone,
    with_number,
)
from drafting.phrase.resolving.places.called_otherwise import as_in_code, as_the_act_has_it
from drafting.phrase.resolving.places.exchanged import exchanged, with_exchanges
from drafting.phrase.resolving.places.freed import with_freed_numbers
from drafting.phrase.resolving.places.leading_lines import wholes, with_words
from drafting.phrase.resolving.places.looked_up import PlacesInAct
from drafting.phrase.resolving.places.other_level import check_level, check_unnumbered
from drafting.phrase.resolving.places.renumbered import Renumbered, with_each_number
from drafting.phrase.resolving.wording.divisions import lone_heading, without_heading
from drafting.phrase.resolving.wording.inner_marks import as_outer_marks
from drafting.phrase.resolving.wording.insertions import Insertions
from drafting.phrase.resolving.wording.left_out import (
    as_sentence,
    line_at_end,
    with_space,
    without_double_mark,
)
from drafting.phrase.resolving.wording.restatements import Restatements
from drafting.phrase.resolving.wording.rows import cells_with, without_columns
from drafting.phrase.resolving.words.in_sentences import InSentences
from drafting.phrase.resolving.words.joining import (
    check_at_end,
    joined,
    joined_to_next,
    with_joining,
)
from drafting.phrase.resolving.words.other_forms import check_forms, has_capitals
from drafting.phrase.resolving.words.remaining import check_remaining
from drafting.phrase.resolving.words.spans import exact
from drafting.phrase.whole_act import is_text_of_act
from drafting.text.excerpt import in_surroundings
from drafting.text.run_in import RUN_IN
from drafting.text.writer import given_digest

_OF_WORDS = frozenset({"insert-words", "replace-words", "delete-words"})
_SHOWN = 12
"""Places of some words that are shown, where it is open which of them is meant."""


def resolved(
    reading: Reading, act: Act, file: str = "", *, alone: bool = True, ends: bool = False
) -> tuple[Operation, ...]:
    """The operations that a text orders on an act, their ids given by their place, with digests of
    what they change: under its language, unless the act's text stands `alone`. With `ends`, new
    wording that is quoted without the mark at its end gets that of what it replaces or comes
    beside.

    Raises `PhraseError` with every place that was not understood, or names what is not there.
    """
    left = reading.remainder
    problems = [Problem("not-understood", e.why, Where(file, e.line), (e.text,)) for e in left]
    operations: list[Operation] = []
    key = "" if alone else reading.language
    designated = tuple(_designated(reading, act))
    renumbered = Renumbered(act)
    resolution = _Resolution(
        act, reading.language, key, renumbered, designated, ends, reading.in_code
    )
    made: dict[int, list[Operation]] = {}
    orders = [*map(as_outer_marks(act), reading.instructions)]
    for at, ordered in enumerate(orders):
        try:
            found = [
                evolve(each, origin=Where(file, ordered.line), digest=resolution.digests(each))
                for each in resolution.ordered_at(at, orders, made)
            ]
            operations += found
            made[at] = found
            for each in found:
                renumbered.take(each)
        except DraftingError as error:
            problems += (
                evolve(each.at(file=file, line=ordered.line), found=(*each.found, ordered.sentence))
                for each in error.problems
            )
    operations = with_freed_numbers(act, [*renumbered.left(operations)])
    try:
        operations = with_exchanges(act, operations, resolution.digests)
    except PhraseError as error:
        problems += error.problems
    for ordered, refusal in renumbered.unmoved():
        problems += (each.at(file=file, line=ordered.line) for each in refusal.problems)
    if not (operations or problems):
        problems.append(Problem("missing", say("this text orders no change"), Where(file)))
    if problems:
        raise PhraseError(sorted(problems, key=lambda each: each.where.line))
    return tuple(evolve(each, id=str(n)) for n, each in enumerate(operations, start=1))


def _designated(reading: Reading, act: Act) -> Iterator[Units]:
    """The numbers that texts get, in what the act calls by its own nouns."""
    for each in reading.instructions:
        if each.op == "designate":
            called = each
            with suppress(DraftingError):
                called = as_the_act_has_it(each, act, PlacesInAct(act).all)
            yield from ((*place, called.brings[0][-1]) for place in called.places)


@frozen
class _Resolution:
    act: Act
    language: str
    key: str
    """Under which digests stand."""
    renumbered: Renumbered
    designated: tuple[Units, ...] = ()
    """The numbers that texts get: what comes beside one, or into the same place without another,
    comes last."""
    ends: bool = False
    """Whether new wording gets the mark at its end that its quotation leaves out."""
    in_code: tuple[InCode, ...] = ()

    @property
    def _places(self) -> PlacesInAct:
        return PlacesInAct(self.act)

    def ordered_at(
        self, at: int, orders: Sequence[Instruction], made: Mapping[int, Sequence[Operation]]
    ) -> Iterator[Operation]:
        """What the instruction at a place comes to, where those above came to what they `made`:
        nothing, where one of which its new numbers follow is refused. Raises `DraftingError`."""
        if not orders[at].accordingly:
            yield from self.operations(orders[at])
            return
        by = cause(orders, at)
        if by > at or by in made:
            above = [each for operations in made.values() for each in operations]
            caused = made[by] if by in made else [*self.operations(orders[by])]
            yield renumbered_rest(self.act, caused, above)

    def operations(self, ordered: Instruction) -> Iterator[Operation]:
        """What an instruction comes to. Raises `DraftingError`."""
        self._check(ordered := within_annex(ordered, self.act, self.language))
        check_level(ordered, self.language)
        ordered = beside_its_form(ordered, self.act)
        if self.in_code:
            ordered = as_in_code(ordered, self.in_code, self._places.all)
        ordered = as_the_act_has_it(ordered, self.act, self._places.all)
        if self.renumbered.moves_of_itself(ordered):
            return
        ordered = self.renumbered.settled(ordered)
        ordered = self.renumbered.restated(ordered)
        yield from joined(ordered, self.act)
        if ordered.op == "delete-words" and ordered.joining:
            return
        ordered = as_sentence(with_joining(ordered))
        for each in with_number(ordered, self.act, self._places.every):
            yield from self._each(each)

    def _each(self, ordered: Instruction) -> Iterator[Operation]:
        ends = self.ends or ordered.shared_mark
        match ordered.op:
            case "insert":
                known = self.designated, ends, self.renumbered
                yield from Insertions(self.act, self.language, *known).operations(ordered)
            case "restate" if ordered.act and not ordered.places:
                if not is_text_of_act(ordered, self.act, self.language):
                    raise refused(
                        say(
                            "the sentence names no part of the act, and the quotation is no "
                            "whole act"
                        )
                    )
                yield operation(ordered, self.language, "\n".join(ordered.text), Addresses(()))
            case "restate" | "restate-heading" if ordered.places:
                yield from Restatements(self.act, self.language, ends).operations(ordered)
            case "designate" if ordered.places:
                check_unnumbered(ordered, self._places)
                self._check_heading(ordered.places)
                label = self._label(ordered.brings[0][-1])
                yield operation(ordered, self.language, label, self._named(ordered))
            case "delete" if heading := lone_heading(self._places.every(ordered.places)):
                yield from without_heading(self.act, heading)
            case "replace-everywhere" | "repeal":
                named = self._named(ordered)
                if ordered.inflected:
                    check_forms(self.act, ordered.old, named.at)
                yield operation(ordered, self.language, "", named)
            case "move" if not ordered.anchor:
                both = [*exchanged(self.act, self._places.every(ordered.places))]
                self.renumbered.exchange(both)
                yield from both
            case "delete" if any(map(is_column, ordered.places)):
                targets = self._places.every(ordered.places)
                yield without_columns(ordered, self.act, targets, self.language)
            case "delete-words" if ordered.throughout and not ordered.places:
                at = self._everywhere(ordered.old)
                check_remaining(ordered.old, self.act, map(self.act.find, at))
                yield operation(ordered, self.language, "", Addresses(at))
            case _ if ordered.places:
                yield from self._inside(ordered)
            case _:
                raise refused(say("no provision is named, here or above"))

    def _everywhere(self, words: Sequence[str]) -> tuple[str, ...]:
        """The outermost provisions in which words stand, the title of the act aside."""
        found = tuple(
            each.address
            for each in map(Target, self.act.below(None))
            if each.site.provision.kind is not Kind.TITLE
            and any(
                next(occurrences(one, line.provision.text), None)
                for line in self.act.wording(each)
                for one in words
            )
        )
        if not found:
            raise refused(say('the words "{words}" are not there', words=", ".join(words)))
        return found

    def _inside(self, ordered: Instruction) -> Iterator[Operation]:
        """What is ordered of the words of provisions, or of them as they are."""
        if ordered.spans:
            for one in self._places.every(ordered.places):
                whole = exact(ordered, self.act, one, self.language)
                yield operation(whole, self.language, "", Addresses((one.address,)))
            return
        if ordered.sentences or ordered.new_sentences:
            for target in self._places.every(ordered.places):
                yield from InSentences.of(self.language, target, self.act).operations(ordered)
            return
        named = self._named(ordered)
        if ordered.op == "renumber":
            ordered = with_each_number(ordered, len(named.at))
        if ordered.inflected:
            check_forms(self.act, ordered.old, named.at)
            if ordered.op == "replace-words" and has_capitals(self.act, ordered.old, named.at):
                # Capital letters at the beginning of a sentence make no other word.
                everywhere = evolve(ordered, op="replace-everywhere", how=ONCE)
                yield operation(everywhere, self.language, "", named)
                return
            ordered = evolve(ordered, how=HowMany(every=True))
        check_at_end(ordered, self.act, map(self.act.find, named.at))
        ordered = joined_to_next(ordered, self.act, named.at)
        targets = [*map(self.act.find, named.at)]
        ordered = with_space(without_double_mark(ordered, self.act, targets), self.act, targets)
        self._check_which(ordered, targets)
        if ordered.op == "insert-words" and ordered.how.every:
            yield from self._in_every_place(ordered, targets)
            return
        yield operation(ordered, self.language, "\n".join(ordered.text), named)

    def _in_every_place(
        self, ordered: Instruction, targets: Sequence[Target]
    ) -> Iterator[Operation]:
        """An operation for each place beside which words come."""
        for target in targets:
            lines = (site.provision.text for site in self.act.wording(target))
            count = sum(len([*occurrences(ordered.old[0], line)]) for line in lines)
            # With capitals, too, the only place is one of several, and a warning says which stay.
            several = count > 1 or (
                count == 1 and has_capitals(self.act, ordered.old, [target.address])
            )
            for nth in range(1, count + 1) if several else (0,):
                one = evolve(ordered, how=HowMany(nth=nth))
                yield operation(one, self.language, "", Addresses((target.address,)))

    def _check_which(self, ordered: Instruction, targets: Sequence[Target]) -> None:
        """Refuse words that stand in several places where the sentence does not say which of them
        is meant, with the words that say it."""
        if ordered.how != ONCE or ordered.op not in _OF_WORDS:
            return
        ways = [HowMany(nth=1), HowMany(nth="last")]
        if ordered.op != "insert-words":
            ways.append(HowMany(every=True))
        speech = languages.of(self.language).speech
        for words, target in product(ordered.old, targets):
            found = [
                f"{site.address}: {in_surroundings(site.provision.text, start, end)}"
                for site in self.act.wording(target)
                for start, end in occurrences(words, site.provision.text)
            ]
            if len(found) > 1:
                wrong = say(
                    "“{words}” stands in {count} places, and the sentence does not say in which",
                    words=words,
                    count=len(found),
                )
                named = ", ".join(f"“{speech.which(each).strip(' ,')}”" for each in ways)
                do = say("let the sentence say it: {ways}; or name more of the text", ways=named)
                raise PhraseError(Problem("ambiguous", wrong, found=tuple(found[:_SHOWN]), do=do))

    def digests(self, operation: Operation) -> Digests:
        """Of each provision in `at`."""
        if operation.at in ((), WHOLE_ACT):
            return Digests()
        numbering = self.act.identity.numbering
        sites = (self.act.find(address).site for address in operation.at)
        given = tuple(given_digest(site.provision, numbering) for site in sites)
        return Digests({self.key: given})

    def _check(self, ordered: Instruction) -> None:
        for named in (ordered.act, ordered.under):
            if is_other(self.act, named, self.language):
                raise refused(say("this amends another act: {named}", named=named))
        if ordered.annex and not ordered.text:
            raise refused(say("the new wording is not here: {annex}", annex=ordered.annex))
        if ordered.wants_text and not ordered.text:
            raise refused(say("the new wording does not follow, in quotation marks"))

    def _named(self, ordered: Instruction) -> Addresses:
        words = ordered.op in _OF_WORDS or bool(ordered.old)
        at = self._places.every(ordered.places)
        if words:
            at = with_words(self.act, ordered, at)
        if ordered.op == "insert-words" and not ordered.old:
            ends = (text_alone(self.act, one) for one in at)
            at = [line_at_end(self.act, one, ordered.side) for one in ends]
        if ordered.op in {"delete", "repeal"}:
            if ordered.op == "repeal" and any(one.own and one.site.provision.headed for one in at):
                wrong = say("a heading has no number that could stay beside a note of its repeal")
                raise refused(wrong, say("order that it is omitted"))
            at = [*wholes(self.act, at)]
            for one in at:
                check_note(self.act, one.site)
            if left := next((one for one in at if one.own and one.site.provision.headed), None):
                line = left.site.provision.line
                wrong = say("other provisions stand below the heading that goes: {line}", line=line)
                raise refused(wrong, say("order what becomes of them"))
        if any(map(is_column, ordered.places)):
            at = cells_with(ordered.old, at) or at
        return Addresses(
            tuple(one.address for one in at),
            self._anchored(ordered),
            tuple(one.address for one in self._places.every(ordered.spared)),
        )

    def _check_heading(self, places: Sequence[Units]) -> None:
        """Refuse a number for a text that begins behind a heading on its line: it is no part of the
        text, and the act does not show that."""
        for one in self._places.every(places):
            text = one.site.provision.text
            if not one.site.provision.headed and RUN_IN.match(text):
                wrong = say(
                    "the text of {where} begins behind a heading: {line}",
                    where=one.address,
                    line=text[:60],
                )
                do = say("restate it, with its new number behind the heading")
                raise PhraseError(Problem("ambiguous", wrong, do=do))

    def _anchored(self, ordered: Instruction) -> str:
        """Beside what something comes: «пункт 2 статьи 1 перенести после пункта 3» means that of
        the same article, where the number alone leads to nothing."""
        if not ordered.anchor:
            return ""
        if ordered.op == "move" and len({place[:-1] for place in ordered.places}) == 1:
            with suppress(DraftingError):
                return self._places.one(ordered.anchor).address
            return self._places.one(below(ordered.places[0], ordered.anchor)).address
        return self._places.one(ordered.anchor).address

    def _label(self, new: Unit) -> str:
        """A new number with its bracket or stop, or else as the act writes those of its kind."""
        marked = new.written.endswith((")", "."))
        return new.written if marked else label_in_act(self.act, new.kind, new.num)
