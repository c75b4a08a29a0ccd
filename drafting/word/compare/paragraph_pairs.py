"""A paragraph of the redline, and the stretches in which signs of paragraphs are marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from drafting.model.mark import Mark
from drafting.word.compare.wording import Strip
from drafting.word.document.story import local_name
from drafting.word.package.elements import Element, w
from drafting.word.tracked.paragraph_marks import Edges, signs


@define(eq=False)
class ParagraphPair:
    """A paragraph of the redline: of both documents, or of one."""

    old: Element | None
    """Of the document that is brought over."""
    new: Element | None
    """Of the document whose package is kept."""
    mark: Mark
    sign: Mark | None = None
    """The mark of its sign, where that is settled: it ends a section in one document alone."""
    moved: bool = False
    """Whether it is written as moved."""
    same: bool = False
    """Whether both are the same to the letter and in looks."""
    strips: list[Strip] = field(factory=list)

    @property
    def element(self) -> Element:
        """The `w:p` in the redline."""
        found = self.new if self.new is not None else self.old
        assert found is not None, "it stands in one of them"
        return found

    @property
    def edges(self) -> Edges:
        """The marks of its first and last characters."""
        if self.same:
            return Edges(Mark.KEPT, Mark.KEPT) if has_content(self.element) else Edges(None, None)
        shown = [each for each in self.strips if each.bit.text]
        return Edges(shown[0].mark, shown[-1].mark) if shown else Edges(None, None)

    @property
    def changes(self) -> bool:
        """Whether its text, its sign or its looks change."""
        return not self.same


def windows(stretch: Sequence[ParagraphPair]) -> Iterator[tuple[Sequence[ParagraphPair], bool]]:
    """The changes, each from the kept text before them to the kept text after them; and whether
    the window is the end of the stretch."""
    start, changed = 0, False
    for index, item in enumerate(stretch):
        if item.changes:
            changed = True
        elif has_content(item.element):
            if changed:
                yield stretch[start : index + 1], False
            start, changed = index, False
    if changed:
        yield stretch[start:], True


def has_content(paragraph: Element) -> bool:
    """Whether a paragraph shows anything."""
    return any(each.tag != w("pPr") and _shows(each) for each in paragraph)


def _shows(element: Element) -> bool:
    if local_name(element) == "r":
        return any(local_name(each) not in {"rPr", "lastRenderedPageBreak"} for each in element)
    return local_name(element) in {"hyperlink", "sdt", "smartTag", "fldSimple", "oMath"}


def placed_signs(window: Sequence[ParagraphPair], edges: Sequence[Edges]) -> list[Mark]:
    """The mark of each sign; those that end a section in one document alone have theirs."""
    placed: list[Mark] = []
    start = 0
    for index, item in enumerate([*window, None]):
        if item is not None and (item.sign is None or item.old is None or item.new is None):
            continue
        end = index if item is None else index + 1
        placed += signs([each.mark for each in window[start:end]], edges[start:end])
        start = end
    return [
        own if each.sign is None else each.sign for each, own in zip(window, placed, strict=True)
    ]
