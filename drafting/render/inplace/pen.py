"""The pen: wraps runs as deleted or inserted, and remembers which change touched what."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field

from drafting.errors import Problem
from drafting.model.mark import Mark
from drafting.ooxml.elements import SPACE, Element, new, w
from drafting.ooxml.revisions import ELEMENTS, Revisions
from drafting.ooxml.story import name_of
from drafting.render.inplace.anatomy import locked

_DELETED = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_MOVES = {Mark.DELETED: "moveFrom", Mark.INSERTED: "moveTo"}


@define
class Pen:
    """Writes tracked changes into one document."""

    revisions: Revisions
    touched: dict[str, list[Element]] = field(factory=dict)
    """Change's id → the elements that it is written in, in the order of writing."""
    problems: list[Problem] = field(factory=list)
    _own: dict[Element, tuple[str, str]] = field(factory=dict)
    """What this pen wrote around runs → its name and change."""

    def wrapper(
        self, mark: Mark, change: str, *, later: bool = False, moved: bool = False
    ) -> Element:
        """`w:ins` or `w:del` (moved: `w:moveTo`, `w:moveFrom`) that stands nowhere yet."""
        name = (_MOVES if moved else ELEMENTS)[mark]
        signature = self.revisions.signature(change, later=later)
        element = new(name, id=self.revisions.number(), **signature)
        self._own[element] = (name, change)
        self.touched.setdefault(change, []).append(element)
        return element

    def is_own(self, element: Element | None) -> bool:
        """Whether this pen wrote it around runs."""
        return element is not None and element in self._own

    def strike(
        self, run: Element, change: str, *, later: bool = False, moved: bool = False
    ) -> None:
        """Mark a run as deleted, in the wrapper of the run before it if that is of its kind."""
        self.check(run)
        before = run.getprevious()
        name = (_MOVES if moved else ELEMENTS)[Mark.DELETED]
        if before is None or self._own.get(before) != (name, change):
            before = self.wrapper(Mark.DELETED, change, later=later, moved=moved)
            run.addprevious(before)
        before.append(run)
        if moved:
            # Word writes w:t there, and refuses w:delText.
            return
        for element in [*run.iter(*_DELETED)]:
            element.tag = _DELETED[element.tag]
            element.set(SPACE, "preserve")

    def check(self, element: Element) -> None:
        """Remember why nothing may be changed there, if so."""
        problem = locked(element)
        if problem and problem not in self.problems:
            self.problems.append(problem)

    def sign(
        self, properties: Element, mark: Mark, change: str, *, later: bool, moved: bool = False
    ) -> None:
        """Mark a paragraph sign: `properties` is the `w:rPr` of the sign.

        Marks come first in it, those of insertion before those of deletion (CT_ParaRPr).
        """
        name = (_MOVES if moved else ELEMENTS)[mark]
        signature = self.revisions.signature(change, later=later)
        sign = new(name, id=self.revisions.number(), **signature)
        order = ("ins", "del", "moveFrom", "moveTo")
        earlier = [
            each
            for each in properties
            if name_of(each) in order and order.index(name_of(each)) < order.index(name)
        ]
        if earlier:
            earlier[-1].addnext(sign)
        else:
            properties.insert(0, sign)
