"""An order of a sentence, understood but not yet looked up in an act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, assert_never

from attrs import evolve, frozen

from drafting.errors import PhraseError, Problem
from drafting.language.clauses.clause import ClauseSide, WordSpan
from drafting.language.speech import ONCE, HowMany
from drafting.language.units import Units, address
from drafting.messages import say
from drafting.model.localized import Localized
from drafting.model.operation import (
    WHOLE_ACT,
    Delete,
    DeleteWords,
    Designate,
    Forms,
    Insert,
    InsertWords,
    Join,
    Move,
    Nth,
    Operation,
    OperationName,
    Renumber,
    Repeal,
    ReplaceEverywhere,
    Replacement,
    ReplaceWords,
    Restate,
    RestateHeading,
    Split,
)


@frozen(kw_only=True)
class Instruction:
    """One operation as a text orders it."""

    op: OperationName
    sentence: str
    line: int = 0
    """Of the text, from 1; 0 before the sentence has its place."""
    act: str = ""
    """The act that it amends, as the text names it; empty where it names none."""
    under: str = ""
    """The act that this name points to, as «указанный приказ» does; empty where to none."""
    inflected: bool = False
    """Whether words change in every form that they have, and the text gives only one."""
    places: tuple[Units, ...] = ()
    """What is changed; of an insertion, what it goes into."""
    side: ClauseSide = ""
    anchor: Units = ()
    """Beside what something comes."""
    brings: tuple[Units, ...] = ()
    """New elements, or new numbers."""
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    spans: tuple[WordSpan, ...] = ()
    """The old words by their ends, where the text does not quote all of them."""
    how: HowMany = ONCE
    spared: tuple[Units, ...] = ()
    takes: tuple[Units, ...] = ()
    """What a new element takes in."""
    joining: str = ""
    """What joins a list: at the end of the element before, “and” goes with what goes, or goes to
    what comes after it; a mark with it (“; and”) takes the place of its full stop."""
    text: tuple[str, ...] = ()
    """The lines of what is quoted."""
    annex: str = ""
    """In which annex of the amending act it stands instead, in its words."""
    sentences: tuple[Nth, ...] = ()
    """In which sentences of a provision words change; where no words are given, these themselves
    do, or a new one comes beside them."""
    new_sentences: tuple[int, ...] = ()
    """The places of new sentences, as their provision then has them."""
    as_sentence: bool = False
    """Whether the words that come are sentences of their own, counted or not."""
    throughout: bool = False
    """Whether words go in every place of the act, where no provision is named."""
    shared_mark: bool = False
    """Whether the last mark of `text` closes the quotation, too, so that what follows it may be the
    mark of the sentence, and not of the text."""
    swapped: bool = False
    """Whether what comes for `places` need not have their numbers."""
    accordingly: bool = False
    """Whether the new numbers follow of what comes, or goes, before them in `places`."""
    as_it_is: bool = False
    """Whether `places` have the numbers of the act as it is, whatever orders give above."""
    by_place: bool = False
    """Whether what gets a number is called by its place, as it has none: «часть первую считать
    пунктом 1»."""
    alone: bool = False
    """Whether one comes, and no more: «одним абзацем», or «абзацем» for others."""

    def placed(self, place: Callable[[Units], Units]) -> Instruction:
        """The instruction with each place of the act that it names as `place` has it."""
        return evolve(
            self,
            places=tuple(map(place, self.places)),
            anchor=place(self.anchor) if self.anchor else (),
            spared=tuple(map(place, self.spared)),
            takes=tuple(map(place, self.takes)),
        )

    @property
    def wants_text(self) -> bool:
        """Whether new wording has to follow."""
        if self.op == "insert-words" or (self.op == "replace-words" and not self.old):
            return not self.new
        return self.op in {"restate", "restate-heading", "insert"} and not self.annex

    @property
    def whole_sentences(self) -> bool:
        """Whether sentences themselves change, or come, and no words in them."""
        return bool(self.new_sentences) or bool(self.sentences and not self.old)

    @property
    def spans_alone(self) -> bool:
        """Whether words that are named by their ends, if any, are all that changes, in the one
        place that the act shows."""
        shown = tuple(span.shown for span in self.spans)
        words = self.op in {"replace-words", "delete-words"}
        words = words and not (self.inflected or self.sentences)
        return not shown or (words and self.old == shown and len(shown) == 1 and self.how == ONCE)


def refused(problem: str, do: str = "") -> PhraseError:
    """What is wrong with an instruction, for the act that it is held against."""
    return PhraseError(Problem("not-found", problem, do=do))


def not_as_announced(announced: object, quoted: object) -> PhraseError:
    """A quotation that brings other elements than its sentence announces."""
    return refused(
        say(
            "announced: {announced}; in the quotation: {quoted}",
            announced=announced,
            quoted=quoted,
        )
    )


@frozen
class NotUnderstood:
    """A piece of the text that was not understood."""

    text: str
    line: int
    why: str


@frozen
class Framed:
    """A sentence that orders nothing itself: a title, a chapeau, a locator, an entry into force."""

    sort: str
    text: str
    line: int
    act: str = ""
    """The act that it names."""
    places: tuple[Units, ...] = ()
    """Where what follows it applies."""
    spared: tuple[Units, ...] = ()
    """What comes into force at another time."""


@frozen
class InCode:
    """A section of a law that a code has now under another number, as a line says."""

    num: str
    """Its number in the law; empty where the line gives none."""
    code: str
    """Its number in the code."""
    line: int


@frozen
class Reading:
    """What a text orders, its frame, and what is left."""

    language: str
    instructions: tuple[Instruction, ...]
    frame: tuple[Framed, ...]
    remainder: tuple[NotUnderstood, ...]
    in_code: tuple[InCode, ...] = ()

    @property
    def title(self) -> Localized:
        """The title of the amending act, if the text has one."""
        titles = (each.text for each in self.frame if each.sort == "title")
        return Localized({self.language: title}) if (title := next(titles, "")) else Localized()


@frozen
class Addresses:
    """The addresses of an instruction, as an operation has them."""

    at: tuple[str, ...]
    beside: str = ""
    spared: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()


def addresses_as_written(instruction: Instruction) -> Addresses:
    """The addresses as far as the text gives them: `5.2`; not looked up in any act."""
    return Addresses(
        tuple(map(address, instruction.places)),
        address(instruction.anchor) if instruction.anchor else "",
        tuple(map(address, instruction.spared)),
        tuple(map(address, instruction.takes)),
    )


def operation(instruction: Instruction, language: str, text: str, named: Addresses) -> Operation:
    """The operation of an instruction; `text` is the new wording, in the syntax of a baseline."""
    at = named.at or (WHOLE_ACT if instruction.act else ())
    words = _localized(language, instruction.new[0] if instruction.new else text)
    known = instruction.old and not instruction.spans
    old = _localized(language, instruction.old[0] if known else "")
    before, after, into = (
        named.beside if instruction.side == side else "" for side in ("before", "after", "into")
    )
    nth, count, every = instruction.how.nth, instruction.how.count, instruction.how.every
    match instruction.op:
        case "replace-words":
            if len(instruction.old) < 2:
                return ReplaceWords(at=at, old=old, new=words, nth=nth, count=count, all=every)
            pairs = zip(instruction.old, instruction.new, strict=True)
            both = tuple(
                Replacement(_localized(language, a), _localized(language, b)) for a, b in pairs
            )
            return ReplaceWords(at=at, pairs=both, nth=nth, count=count, all=every)
        case "insert-words":
            return InsertWords(
                at=at,
                words=words,
                before=old if instruction.side == "before" else Localized(),
                after=old if instruction.side == "after" else Localized(),
                position=_position(instruction),
                nth=nth,
            )
        case "delete-words":
            return DeleteWords(at=at, words=old, nth=nth, count=count, all=every)
        case "replace-everywhere":
            forms = Forms({language: dict(zip(instruction.old, instruction.new, strict=True))})
            scope = () if at == WHOLE_ACT else at
            return ReplaceEverywhere(at=scope, forms=forms, except_=named.spared)
        case "restate":
            return Restate(at=at, text=_localized(language, text))
        case "restate-heading":
            return RestateHeading(at=at, text=_localized(language, text))
        case "insert":
            unsaid = "" if named.beside or not named.at else named.at[0]
            brought = _localized(language, text)
            into, takes = into or unsaid, named.takes
            return Insert(text=brought, before=before, after=after, into=into, takes=takes)
        case "delete":
            return Delete(at=at)
        case "repeal":
            return Repeal(at=at)
        case "renumber":
            return Renumber(at=at, to=numbers(instruction.brings))
        case "move":
            number = "".join(numbers(instruction.brings))
            return Move(at=at, number=number, before=before, after=after, into=into)
        case "split":
            return Split(at=at, before=old, number="".join(numbers(instruction.brings)))
        case "join":
            return Join(at=at)
        case "designate":
            return Designate(at=at, label=text or _label(instruction))
        case _:
            assert_never(instruction.op)


def _position(instruction: Instruction) -> Literal["", "start", "end"]:
    """The end of the provision at which words come, if they come beside no others."""
    match instruction.side:
        case "start" | "end" as position if not (
            instruction.old or instruction.sentences or instruction.new_sentences
        ):
            return position
        case _:
            return ""


def _label(instruction: Instruction) -> str:
    """A new number as the sentence writes it, with a bracket."""
    unit = instruction.brings[0][-1]
    return unit.written if unit.written.endswith(")") else f"{unit.num})"


def numbers(units: Sequence[Units]) -> tuple[str, ...]:
    """The numbers of new elements, or the places of those that have none."""
    return tuple(each[-1].numbers or str(each[-1].nth or "") for each in units)


def _localized(language: str, text: str) -> Localized:
    return Localized({language: text}) if text else Localized()
