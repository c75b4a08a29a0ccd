"""What one comparison of two documents carries along: how, with which pen, and what it noticed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import TYPE_CHECKING

from attrs import define, field

from drafting.errors import Code, Problem, Where
from drafting.messages import say, to_say
from drafting.model.mark import Mark
from drafting.word.compare.keys import shape
from drafting.word.compare.paragraph.strips import NO_COMMENTS, Comments
from drafting.word.compare.paragraph.wording import Eyes
from drafting.word.package.elements import Element, local_name
from drafting.word.tracked.markup.properties import record_former, replace_properties
from drafting.word.tracked.markup.writer import Pen

if TYPE_CHECKING:
    from drafting.word.tracked.markup.kept import KeptChanges

CHANGE = "comparison"
"""The id of the one change that everything in a redline of two documents belongs to."""
_SHOWN = 60
_LISTED = 10


@define(eq=False, repr=False)
class Merging:
    """One comparison, part by part."""

    pen: Pen
    eyes: Eyes
    formatting: str
    """`track`, `tell` or `ignore`."""
    file: str
    """The new document as messages name it."""
    gone: Mark = Mark.DELETED
    """The mark of what only the document has that is brought over: the old one, unless its
    package is kept."""
    come: Mark = Mark.INSERTED
    """The mark of what only the document has whose package is kept."""
    place: str = ""
    """The part that is being compared, as messages name it."""
    counts: Counter[str] = field(factory=Counter)
    warnings: list[Problem] = field(factory=list)
    looks: list[str] = field(factory=list)
    """Places whose formatting changed."""
    noted: list[tuple[Element, Element]] = field(factory=list)
    """The references of notes that both documents have: old and new."""
    note_marks: list[tuple[Mark, Element]] = field(factory=list)
    """The references of notes that only one of them has."""
    ignored: Counter[str] = field(factory=Counter)
    """Differences of white space or case that do not count: `«old» → «new»` → how often."""
    alike: list[tuple[str, str, str]] = field(factory=list)
    """Paragraph, old and new words that may look alike."""
    lone: dict[Element, Mark] = field(factory=dict)
    """Controls that one document alone has around blocks of both → their marks."""
    drawings: set[tuple[str, str | None]] = field(factory=set)
    """Kinds and names of the drawings of the text whose package is kept."""
    moves: bool = False
    """Whether what moved is tracked as moved."""
    comments: Comments = NO_COMMENTS
    brought: list[Element] = field(factory=list)
    """References in the redline to comments of the document that is brought over."""
    kept: KeptChanges | None = None
    """The tracked changes that keep their authors; None: all are settled."""
    on_boxes: Callable[[Iterable[Element], Iterable[Element]], None] | None = None
    """What compares the text boxes of two drawings, or of two fields that hold such."""

    def forget(self) -> None:
        """Let go of the elements of both documents."""
        for each in (self.noted, self.note_marks, self.brought):
            each.clear()
        self.pen.forget()

    def ignore(self, old: str, new: str) -> None:
        """Count a difference that is not asked for."""
        if len(self.ignored) < _LISTED or f"«{old}» → «{new}»" in self.ignored:
            self.ignored[f"«{old}» → «{new}»"] += 1
        else:
            self.ignored["…"] += 1

    def warn(self, code: Code, problem: str, *found: str, do: str = "") -> None:
        """Add a warning, once."""
        where = Where(self.file, address=self.place)
        warning = Problem(code, problem, where, tuple(each[:_SHOWN] for each in found), do)
        if warning not in self.warnings:
            self.warnings.append(warning)

    def warn_of(self, code: Code, problem: str, names: Iterable[str]) -> None:
        """Add a warning that gives each of some names."""
        self.warnings.append(
            Problem(code, problem, Where(self.file, address=self.place), (", ".join(names),))
        )

    def differs(self, new: Element | None, old: Element | None) -> bool:
        """Whether two looks differ; one that is missing and an empty one do not."""
        return new is not old and shape_of(new) != shape_of(old)

    def change_look(
        self, new: Element, old: Element | None, sample: str = "", source: Element | None = None
    ) -> None:
        """Record that properties were others before, or only list it, as asked: then they stay as
        they are in the document whose package is kept.

        `new` are properties in the redline (`w:rPr`, `w:tcPr`), `old` those of the document that
        is brought over; `source` are those that `new` is a copy of.
        """
        change = self.change_of_look(new if source is None else source, old)
        if self.formatting == "track":
            if self.come is Mark.DELETED:
                former = deepcopy(new)
                replace_properties(new, old)
                old = former
            record_former(new, old, change, self.pen)
        self.list_look(local_name(new).removesuffix("Pr"), sample)

    def change_of_look(self, properties: Element, other: Element | None) -> str:
        """The change by which properties of the kept package are not as the other ones."""
        return self.written("" if self.kept is None else self.kept.look(properties, other))

    def written(self, by: str) -> str:
        """The change under which something is written: somebody else's, or the comparison."""
        if by and self.kept is not None:
            self.kept.written.add(by)
        return by or CHANGE

    def list_look(self, kind: str, sample: str) -> None:
        """Count a change of formatting, and list its place if that is asked for."""
        self.counts["formatting"] += 1
        if self.formatting == "tell":
            self.looks.append(f"{say(_KINDS.get(kind, kind))}: {sample[:_SHOWN]}".rstrip(": "))


def shape_of(properties: Element | None) -> object:
    """What makes two looks the same."""
    return () if properties is None or not len(properties) else shape(properties)[2]


_KINDS = {
    "r": to_say("characters"),
    "p": to_say("paragraph"),
    "tbl": to_say("table"),
    "tr": to_say("row"),
    "tc": to_say("cell"),
    "sect": to_say("section"),
    "sign": to_say("sign of the paragraph"),
    "tblPrEx": to_say("row"),
}
