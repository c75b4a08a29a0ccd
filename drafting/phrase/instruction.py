"""What a sentence orders, understood, but not yet held against an act."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from drafting.language.speech import ONCE, HowMany
from drafting.language.units import Units, address
from drafting.model.localized import Localized
from drafting.model.operation import (
    WHOLE_ACT,
    Delete,
    DeleteWords,
    Forms,
    Insert,
    InsertWords,
    Join,
    Move,
    Operation,
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

    op: str
    """The operation's name."""
    line: int
    """Of the text, from 1."""
    sentence: str
    act: str = ""
    """The act that it amends, as the text names it; empty where it names none."""
    places: tuple[Units, ...] = ()
    """What is changed; of an insertion, what it goes into."""
    side: str = ""
    anchor: Units = ()
    """Beside what something comes."""
    brings: tuple[Units, ...] = ()
    """New elements, or new numbers."""
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    how: HowMany = ONCE
    spared: tuple[Units, ...] = ()
    text: tuple[str, ...] = ()
    """The lines of what is quoted."""
    annex: str = ""
    """In which annex of the amending act it stands instead, in its words."""

    @property
    def wants_text(self) -> bool:
        """Whether new wording has to follow."""
        if self.op == "insert-words":
            return not self.new
        return self.op in {"restate", "restate-heading", "insert"} and not self.annex


@frozen
class Named:
    """The addresses of an instruction, as an operation has them."""

    at: tuple[str, ...]
    beside: str = ""
    spared: tuple[str, ...] = ()


def as_said(told: Instruction) -> Named:
    """The addresses as far as the text says them: `5.2`; not held against any act."""
    return Named(
        tuple(map(address, told.places)),
        address(told.anchor) if told.anchor else "",
        tuple(map(address, told.spared)),
    )


def operation(told: Instruction, language: str, text: str, named: Named) -> Operation:
    """The operation of an instruction; `text` is the new wording, in the syntax of a baseline."""
    at = named.at or (WHOLE_ACT if told.act else ())
    words = _localized(language, told.new[0] if told.new else text)
    old = _localized(language, told.old[0] if told.old else "")
    before, after, into = (
        named.beside if told.side == side else "" for side in ("before", "after", "into")
    )
    nth, count, every = told.how.nth, told.how.count, told.how.every
    match told.op:
        case "replace-words":
            if len(told.old) == 1:
                return ReplaceWords(at=at, old=old, new=words, nth=nth, count=count, all=every)
            pairs = zip(told.old, told.new, strict=True)
            both = tuple(
                Replacement(_localized(language, a), _localized(language, b)) for a, b in pairs
            )
            return ReplaceWords(at=at, pairs=both, nth=nth, count=count, all=every)
        case "insert-words":
            return InsertWords(
                at=at,
                words=words,
                before=old if told.side == "before" else Localized(),
                after=old if told.side == "after" else Localized(),
                position="" if told.old else told.side,
                nth=nth,
            )
        case "delete-words":
            return DeleteWords(at=at, words=old, nth=nth, count=count, all=every)
        case "replace-everywhere":
            forms = Forms({language: dict(zip(told.old, told.new, strict=True))})
            scope = () if at == WHOLE_ACT else at
            return ReplaceEverywhere(at=scope, forms=forms, except_=named.spared)
        case "restate":
            return Restate(at=at, text=_localized(language, text))
        case "restate-heading":
            return RestateHeading(at=at, text=_localized(language, text))
        case "insert":
            unsaid = "" if named.beside or not named.at else named.at[0]
            brought = _localized(language, text)
            return Insert(text=brought, before=before, after=after, into=into or unsaid)
        case "delete":
            return Delete(at=at)
        case "repeal":
            return Repeal(at=at)
        case "renumber":
            return Renumber(at=at, to=numbers(told.brings))
        case "move":
            number = "".join(numbers(told.brings))
            return Move(at=at, number=number, before=before, after=after, into=into)
        case "split":
            return Split(at=at, before=old, number="".join(numbers(told.brings)))
        case _:
            return Join(at=at)


def numbers(units: Sequence[Units]) -> tuple[str, ...]:
    """The numbers of new elements."""
    return tuple(each[-1].numbers for each in units)


def _localized(language: str, text: str) -> Localized:
    return Localized({language: text}) if text else Localized()
