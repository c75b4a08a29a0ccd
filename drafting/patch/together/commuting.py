"""Whether two changes of one line give the same text in either order: by making them both."""

from __future__ import annotations

from attrs import evolve

from drafting.errors import PatchError
from drafting.language.fold import occurrences
from drafting.model import operation as op
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.edit import WordEdit, edited
from drafting.model.localized import Localized
from drafting.patch.context import Context
from drafting.patch.operation.carry_out import carry_out
from drafting.patch.together.displaced_words import sought_words


def order_matters(act: Act, one: WordEdit, other: WordEdit) -> bool:
    """Whether carrying out one and then the other gives another text than the reverse, or than both
    at once, or fails.

    Both are edits of the same line, found in the baseline.
    """
    in_turn = {_in_turn(act, one, other), _in_turn(act, other, one)}
    at_once = edited(one.site.provision.text, (one, other))
    return in_turn not in ({at_once}, {None})


def same_result(one: WordEdit, other: WordEdit) -> bool:
    """Whether two edits of the same line, each by itself, make the same line of it: “and” after one
    word, and “and” before the next. Two that take out different words are two changes, though
    these are alike."""
    if not (one.new or other.new):
        return False
    text = one.site.provision.text
    return edited(text, (one,)) == edited(text, (other,))


def is_found_after(act: Act, first: WordEdit, second: WordEdit) -> bool:
    """Whether the line still has a place for the second of two edits of it after the first."""
    return _in_turn(act, first, second) is not None


def _in_turn(act: Act, first: WordEdit, second: WordEdit) -> str | None:
    """The line after both, each looked up again in what is there; None where one is not found."""
    text = _carried_out(act, first.site, first.site.provision.text, first)
    return None if text is None else _carried_out(act, second.site, text, second)


def _carried_out(act: Act, site: Site, text: str, edit: WordEdit) -> str | None:
    line = evolve(site.provision, text=text, children=(), headed=False, num="", label="", sep="")
    alone = evolve(act, body=(line,))
    operation = _for_line(edit, alone.sites[0].address, act.language)
    try:
        edits = carry_out(Context(alone, operation)).edits
    except PatchError:
        return None
    return edited(text, edits)


def _for_line(edit: WordEdit, address: str, language: str) -> op.Operation:
    """The operation as it is when the line is all there is: no guards, and its own nth place;
    the last of several lines is the last of its own."""
    operation = evolve(edit.operation, at=(address,), digest=op.Digests(), expect=Localized())
    match operation:
        case op.ReplaceWords(nth=nth) | op.DeleteWords(nth=nth) if not nth:
            return evolve(operation, count=0, all=bool(operation.all or operation.count))
        case op.ReplaceWords() | op.DeleteWords() | op.InsertWords() if operation.nth not in (
            0,
            "last",
        ):
            return evolve(operation, nth=_nth_here(edit, operation, language))
    return operation


def _nth_here(
    edit: WordEdit, operation: op.ReplaceWords | op.DeleteWords | op.InsertWords, language: str
) -> int:
    """Which of the places within the line the edit is at, from 1. It may reach over a space beside
    its words; what comes before words, or after them, ends where they begin or end."""
    places = [
        place
        for words in sought_words(operation)
        for place in enumerate(occurrences(words.get(language), edit.site.provision.text), start=1)
    ]
    if isinstance(operation, op.InsertWords):
        return next(nth for nth, at in places if edit.end == at[not operation.before])
    return next(nth for nth, (start, end) in places if start < edit.end and edit.start < end)
