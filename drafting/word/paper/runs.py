"""Runs of text within a paragraph, and the changes of that text as edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from attrs import define, evolve, field

from drafting.language import locale
from drafting.model.mark import Mark
from drafting.model.papers.paper import Run
from drafting.text.notes import REFERENCE
from drafting.word.document.runs import fill
from drafting.word.document.story import Leaf
from drafting.word.package.elements import Element, add, new
from drafting.word.tracked.edits import TextEdit

References = Callable[[str, Mark], Element | None]
"""Writes a note: its number and the mark of its reference → a run with the reference; None: there
is no such note."""


@define
class OldText:
    """The text of a paragraph before its changes, and the changes."""

    leaves: list[Leaf] = field(factory=list)
    edits: list[TextEdit] = field(factory=list)
    kept: list[tuple[str, Element]] = field(factory=list)
    """A change's id and a `w:r` of that change that stays as it is."""
    length: int = 0

    def add(self, run: Run, element: Element, contents: Iterable[tuple[Element, str]]) -> None:
        """Add a run that is kept or deleted: its `w:r`, and what it holds with the text of each."""
        start = self.length
        for content, text in contents:
            self.leaves.append(Leaf(content, text, self.length))
            self.length += len(text)
        if run.mark is Mark.DELETED:
            self.edits.append(TextEdit(start, self.length, change=run.change))
        elif run.change:
            self.kept.append((run.change, element))


def add_old_text(
    paragraph: Element, runs: tuple[Run, ...], references: References | None = None
) -> OldText:
    """Write the kept and the deleted text into `w:p`, without a trace of the changes; without
    `references`, those of notes are typed."""
    old = OldText()
    for run in _shown(runs):
        if run.mark is Mark.INSERTED:
            old.edits += inserted([run], old.length)
            continue
        for piece, number in _pieces(run) if references else [(run, "")]:
            element = references(number, run.mark) if references and number else None
            if element is None:
                element = _add_run(paragraph, piece)
                old.add(piece, element, fill(element, piece.text, own=run.own))
            else:
                paragraph.append(element)
                old.add(piece, element, [(element[-1], piece.text)])
    return old


def raised_number(number: str, _mark: Mark) -> Element:
    """The number of a note in a form, raised: wordings stand there side by side, each with its
    notes below, and a note at the end of the page would have one number in each."""
    run = new("r")
    add(add(run, "rPr"), "vertAlign", val="superscript")
    fill(run, number)
    return run


def _pieces(run: Run) -> Iterator[tuple[Run, str]]:
    """A run, cut around the references of notes; each with the number of its note, if it is one."""
    at = 0
    for reference in REFERENCE.finditer(run.text):
        if at < reference.start():
            yield evolve(run, text=run.text[at : reference.start()]), ""
        yield evolve(run, text=reference[0]), reference[1]
        at = reference.end()
    if at < len(run.text) or not at:
        yield evolve(run, text=run.text[at:]), ""


def inserted(runs: Iterable[Run], at: int = 0) -> list[TextEdit]:
    """Edits that insert the text of runs at an offset, each with the look of its run."""
    return [
        TextEdit(at, at, run.text, change=run.change, look=_with_look(new("rPr"), run))
        for run in runs
        if run.text
    ]


def add_text(parent: Element, text: str) -> None:
    """Write words of the paper as a `w:r` of its own."""
    fill(add(parent, "r"), text, own=True)


def _shown(runs: tuple[Run, ...]) -> Iterator[Run]:
    """The runs with a text; for kept runs without any, an empty one, to carry a comment."""
    for (mark, change), group in groupby(runs, lambda run: (run.mark, run.change)):
        texts = [run for run in group if run.text]
        if not texts and mark is Mark.KEPT:
            texts = [Run("", change=change)]
        yield from texts


def _add_run(parent: Element, run: Run) -> Element:
    element = add(parent, "r")
    if run.strong or run.slanted or run.language:
        _with_look(add(element, "rPr"), run)
    return element


def _with_look(properties: Element, run: Run) -> Element:
    """Fill `w:rPr`, in the order of the schema (17.3.2.28)."""
    if run.strong:
        add(properties, "b")
        add(properties, "bCs")
    if run.slanted:
        add(properties, "i")
        add(properties, "iCs")
    if run.language:
        add(properties, "lang", val=locale(run.language))
    return properties
