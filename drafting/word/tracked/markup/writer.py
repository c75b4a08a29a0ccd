"""The pen: wraps runs as deleted or inserted, and records the elements of each change."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import NamedTuple

from attrs import define, field

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.mark import Mark
from drafting.word.document.runs import fill, illegal_sign
from drafting.word.package.elements import Element, local_name, new, put_first, w
from drafting.word.tracked.markup.paragraph_parts import locked
from drafting.word.tracked.markup.revisions import ELEMENTS, Revisions

_DELETED = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_NOTE = r"(\[\^[^\]\s]+\])"
MOVES = {Mark.DELETED: "moveFrom", Mark.INSERTED: "moveTo"}
_PLAIN = {w("moveFrom"): w("del"), w("moveTo"): w("ins")}
_NEW = frozenset({"ins", "moveTo"})
_RANGES = {Mark.DELETED: "moveFromRange", Mark.INSERTED: "moveToRange"}
_NO_DATE = "1970-01-01T00:00:00Z"
"""The date of a range whose changes have none."""


class Stroke(NamedTuple):
    """The way in which a change is written."""

    later: bool = False
    """Whether it gets another time than the change before it (`paragraph_marks.kept_apart`)."""
    moved: bool = False
    """Whether it is written as moved: `w:moveFrom`, `w:moveTo`."""


PLAIN = Stroke()


@define(eq=False, repr=False)
class Pen:
    """Writes tracked changes into one document."""

    revisions: Revisions
    touched: dict[str, list[Element]] = field(factory=dict)
    """Change's id → the elements that hold it, in the order of writing."""
    problems: list[Problem] = field(factory=list)
    address: str = ""
    """The provision that is being written, for problems."""
    has_notes: bool = False
    """Whether the document has notes, so that a typed `[^1]` would be a false one."""
    references: Callable[[str, str], Element | None] = lambda _number, _change: None
    """Writes a new note: its number and the change → the run with its reference; None: the new text
    has no such note."""
    is_raised: Callable[[Element, Element], bool] = lambda _run, _paragraph: False
    """Whether the document raises the text of a run in a paragraph."""
    _own: dict[Element, tuple[str, str]] = field(factory=dict)
    """Elements that this pen wrote around runs → name and change."""

    def wrapper(self, mark: Mark, change: str, stroke: Stroke = PLAIN) -> Element:
        """A new `w:ins` or `w:del` (moved: `w:moveTo`, `w:moveFrom`) without a parent."""
        element = self._signed(mark, change, stroke)
        self.touched.setdefault(change, []).append(element)
        return element

    def _signed(self, mark: Mark, change: str, stroke: Stroke) -> Element:
        name = (MOVES if stroke.moved else ELEMENTS)[mark]
        signature = self.revisions.signature(change, later=stroke.later)
        element = new(name, id=self.revisions.number(), **signature)
        self._own[element] = (name, change)
        return element

    def runs(self, text: str, look: Element | None, change: str) -> Iterator[Element]:
        """New `w:r` with a text and a look; the references of new notes have runs of their own."""
        for piece in re.split(_NOTE, text):
            note = re.fullmatch(_NOTE, piece)
            reference = self.references(piece[2:-1], change) if note else None
            if reference is not None:
                yield reference
            elif piece:
                yield self._run(piece, deepcopy(look))

    def _run(self, text: str, look: Element | None) -> Element:
        run = new("r")
        if look is not None and len(look):
            run.append(look)
        if illegal := illegal_sign(text):
            why = say("the character U+{code:04X} cannot stand in a DOCX", code=ord(illegal[0]))
            self.refuse(Problem("syntax", why, found=(ascii(text[:80]),)))
        elif self.has_notes and (note := re.search(_NOTE, text)):
            why = say("the change inserts the reference of a note")
            do = say("insert the note with its text too, as a line that begins with its number")
            self.refuse(Problem("clash", why, found=(note[0],), do=do))
        else:
            fill(run, text)
        return run

    def refuse(self, problem: Problem) -> None:
        """Add a problem that keeps changes from being written, once for each provision."""
        problem = problem.at(address=self.address)
        if problem not in self.problems:
            self.problems.append(problem)

    def new_runs(self) -> Iterator[Element]:
        """The runs that it has inserted."""
        for element, (name, _) in self._own.items():
            yield from element.iter(w("r")) if name in _NEW else ()

    def forget(self) -> None:
        """Let go of the elements that it wrote: the document is finished."""
        self.touched.clear()
        self._own.clear()

    def is_own(self, element: Element | None) -> bool:
        """Whether this pen wrote the element around runs."""
        return element is not None and element in self._own

    def wrote(self, element: Element, change: str) -> bool:
        """Whether this pen wrote the element around runs, for a change."""
        return element in self._own and self._own[element][1] == change

    def strike(self, run: Element, change: str, stroke: Stroke) -> None:
        """Mark a run as deleted, in the wrapper of the run before it if both are of one change."""
        self.check(run)
        before = run.getprevious()
        name = (MOVES if stroke.moved else ELEMENTS)[Mark.DELETED]
        if before is None or self._own.get(before) != (name, change):
            before = self.wrapper(Mark.DELETED, change, stroke)
            run.addprevious(before)
        before.append(run)
        if not stroke.moved:
            # In w:moveFrom Word writes w:t, and refuses w:delText.
            self.as_deleted(run)

    def as_deleted(self, element: Element) -> None:
        """Turn the text inside into deleted text (17.3.3.7); white space that did not show still
        does not."""
        for text in [*element.iter(*_DELETED)]:
            text.tag = _DELETED[str(text.tag)]

    def check(self, element: Element) -> None:
        """Add a problem if nothing may be changed there."""
        if problem := locked(element):
            self.refuse(problem)

    def sign(self, properties: Element, mark: Mark, change: str, stroke: Stroke = PLAIN) -> None:
        """Mark a paragraph sign: `properties` is the `w:rPr` of the sign.

        Marks come first in it, those of insertion before those of deletion (CT_ParaRPr).
        """
        self.check(properties)
        sign = self._signed(mark, change, stroke)
        order = ("ins", "del", "moveFrom", "moveTo")
        before = order[: order.index(local_name(sign))]
        earlier = [each for each in properties if local_name(each) in before]
        if earlier:
            earlier[-1].addnext(sign)
        else:
            properties.insert(0, sign)


def demote(paragraph: Element, pen: Pen) -> None:
    """Turn a `w:p` written as moved into a deleted or an inserted one."""
    for each in [*paragraph.iter(*_PLAIN)]:
        if pen.is_own(each):
            each.tag = _PLAIN[str(each.tag)]
            if each.tag == w("del"):
                pen.as_deleted(each)


def surround(ends: tuple[Element, Element], mark: Mark, name: str, change: str, pen: Pen) -> None:
    """Put a range around the first and the last of the paragraphs that moved away (deleted) or
    to here (inserted). Its start has to have a date (17.13.5.24, .28), though nobody shows it."""
    number, kind = pen.revisions.number(), _RANGES[mark]
    signature = {**pen.revisions.signature(change)}
    signature.setdefault("date", _NO_DATE)
    put_first(ends[0], new(f"{kind}Start", id=number, name=name, **signature))
    ends[1].addnext(new(f"{kind}End", id=number))
