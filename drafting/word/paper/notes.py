"""Footnotes of a paper as those of the word processor (ECMA-376 part 1, 17.11).

A word processor numbers notes by the places of their references. So notes are real ones where the
law numbers them in the same way, before and after the changes. Elsewhere they are typed, and the
numbers on the page are those of the law.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, evolve, field

from drafting.model.mark import Mark
from drafting.model.papers.paper import Block, Paragraph, Role, Run, Table
from drafting.text.labels import numbered
from drafting.text.notes import REFERENCE
from drafting.word.document.runs import fill
from drafting.word.document.story import WordParagraph
from drafting.word.package.elements import Element, add, new, w
from drafting.word.paper.runs import add_old_text, inserted
from drafting.word.paper.styles import NOTE_REFERENCE, NOTE_TEXT
from drafting.word.tracked.markup.note_order import put_in_order
from drafting.word.tracked.markup.writer import Pen
from drafting.word.tracked.notes.writer import notes_root
from drafting.word.tracked.plan import Entry, ParagraphPlan
from drafting.word.tracked.tables import write_entries

Notes = Mapping[str, Sequence[Paragraph]]
"""Number → the paragraphs of a note in both texts, without the number."""


def footnotes(blocks: Sequence[Block]) -> Notes:
    """The footnotes of a paper; empty, where they have to be typed.

    Those of a word processor have the numbers 1, 2, 3 … in the order of their references, of which
    each has one, outside of notes. Where one goes and another comes under its number, a page with
    the changes shows both, and all notes behind them with other numbers than the law. Items,
    tables and editor's notes of a note would come back as plain text.
    """
    found: dict[str, list[Paragraph]] = {}
    heads: list[tuple[str, Mark]] = []
    for block in blocks:
        if isinstance(block, Table) or block.role is not Role.FOOTNOTE:
            continue
        own = block
        if block.runs and (head := REFERENCE.match(block.runs[0].text)):
            heads.append((head[1], block.mark))
            rest = evolve(block.runs[0], text=block.runs[0].text[head.end() :].lstrip())
            own = evolve(block, runs=(rest, *block.runs[1:]))
        elif any(map(_is_more_than_text, own.runs[:1])):
            return {}
        if not heads or REFERENCE.search(own.text):
            return {}
        found.setdefault(heads[-1][0], []).append(own)
    if not found:
        return {}
    in_cells = (each for block in blocks if isinstance(block, Table) for each in _paragraphs(block))
    if any(each.role is Role.FOOTNOTE for each in in_cells):
        return {}
    law = [
        each for block in blocks for each in _paragraphs(block) if each.role is not Role.FOOTNOTE
    ]
    both = (Mark.INSERTED, Mark.DELETED)
    numbered_so = all(_in_step(law, heads, each) for each in both)
    return found if numbered_so and not _come_and_go(law) else {}


def _in_step(law: Sequence[Paragraph], heads: Sequence[tuple[str, Mark]], other: Mark) -> bool:
    """Whether the text without one mark refers to its notes as a word processor numbers them."""
    whole: list[str] = []
    in_runs: list[str] = []
    for paragraph in law:
        texts = [run.text for run in paragraph.runs if run.mark is not other]
        whole += REFERENCE.findall("".join(texts))
        in_runs += (number for text in texts for number in REFERENCE.findall(text))
    counted = [str(at + 1) for at in range(len(whole))]
    noted = sorted(number for number, mark in heads if mark is not other)
    return whole == in_runs == counted and noted == sorted(counted)


def _come_and_go(law: Sequence[Paragraph]) -> bool:
    """Whether any number has a reference that goes, and one that comes."""
    found: dict[Mark, set[str]] = {mark: set() for mark in Mark}
    for paragraph in law:
        for run in paragraph.runs:
            found[run.mark].update(REFERENCE.findall(run.text))
    return not found[Mark.DELETED].isdisjoint(found[Mark.INSERTED])


def _is_more_than_text(run: Run) -> bool:
    return numbered(run.text.lstrip()) is not None or run.text.lstrip().startswith("{")


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
        return
    for row in block.rows:
        for cell in row.cells:
            yield from cell.paragraphs


@define
class FootnotesPart:
    """Writes the footnotes of a paper into a part of their own, each where it is referred to."""

    notes: Notes
    pen: Pen
    root: Element = field(factory=lambda: notes_root("footnote"), init=False)
    """`w:footnotes` (17.11.15)."""
    _changed: list[tuple[Element, list[Entry]]] = field(factory=list, init=False)
    """Notes whose reference stays, each with the plan of its text."""

    def __attrs_post_init__(self) -> None:
        self.pen.references = self.inserted

    def old(self, number: str, mark: Mark) -> Element | None:
        """Write a note of the old text; returns the run with its reference, which stays or goes.
        None: there is no such note.

        The text of a note that goes stays as it was: nobody sees one without its reference.
        """
        if number not in self.notes:
            return None
        note = self._note()
        reference = _reference(note)
        if mark is Mark.KEPT:
            self._changed.append((note, [*self._plans(note, number)]))
            self._touch(number, reference)
            return reference
        for each in _without(self.notes[number], Mark.INSERTED):
            kept = (run for run in each.runs if run.mark is not Mark.INSERTED)
            add_old_text(self._paragraph(note), tuple(kept))
        return reference

    def inserted(self, number: str, change: str) -> Element | None:
        """Write a note of the new text alone; returns the run with its reference."""
        if number not in self.notes:
            return None
        note = self._note()
        for each in _without(self.notes[number], Mark.DELETED):
            paragraph = self._paragraph(note)
            wrapper = self.pen.wrapper(Mark.INSERTED, change)
            for run in paragraph.findall(w("r")):
                wrapper.append(run)
            paragraph.append(wrapper)
            text = "".join(run.text for run in each.runs if run.mark is not Mark.DELETED)
            fill(add(wrapper, "r"), text)
        reference = _reference(note)
        self._touch(number, reference, change)
        return reference

    def write_changes(self, body: Element) -> None:
        """Put the changes of notes into their text, and the notes into the order of their
        references in a body."""
        for note, plans in self._changed:
            write_entries(note, plans, self.pen)
        own = [each for each in self.root if each.get(w("type")) is None]
        put_in_order(own, body.iter(w("footnoteReference")))

    def _touch(self, number: str, reference: Element, own: str = "") -> None:
        """A comment on the text of a note stands at its reference; that on an `own` change of the
        reference is there already."""
        runs = (run for each in self.notes[number] for run in each.runs if run.change)
        for change in dict.fromkeys(run.change for run in runs if run.change != own):
            self.pen.touched.setdefault(change, []).append(reference)

    def _note(self) -> Element:
        return add(self.root, "footnote", id=str(len(self.root) - 1))

    def _plans(self, note: Element, number: str) -> Iterator[ParagraphPlan]:
        for each in _with_one_head(self.notes[number]):
            by = next((run.change for run in each.runs if run.change), "")
            if each.mark is Mark.INSERTED:
                yield ParagraphPlan(None, each.mark, inserted(each.runs), by, look=_look())
                continue
            paragraph = self._paragraph(note)
            old = add_old_text(paragraph, each.runs)
            known = WordParagraph((paragraph,), tuple(old.leaves))
            yield ParagraphPlan(known, each.mark, old.edits, by)

    def _paragraph(self, note: Element) -> Element:
        """A paragraph of a note; the first one begins with the sign of the note (17.11.13)."""
        paragraph = add(note, "p")
        paragraph.append(_look())
        if len(note) == 1:
            sign = add(paragraph, "r")
            add(add(sign, "rPr"), "rStyle", val=NOTE_REFERENCE)
            add(sign, "footnoteRef")
            fill(add(paragraph, "r"), " ")
        return paragraph


def _without(note: Sequence[Paragraph], mark: Mark) -> list[Paragraph]:
    return [each for each in note if each.mark is not mark]


def _with_one_head(note: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of a note whose reference stays, and so does its sign: where another note
    comes in its place, under its number, the first paragraphs of both are one."""
    gone, come = (_without(note, mark)[0] for mark in (Mark.INSERTED, Mark.DELETED))
    if gone is come:
        return [*note]
    head = evolve(gone, runs=(*gone.runs, *come.runs), mark=Mark.KEPT)
    return [head if each is gone else each for each in note if each is not come]


def _look() -> Element:
    look = new("pPr")
    add(look, "pStyle", val=NOTE_TEXT)
    return look


def _reference(note: Element) -> Element:
    """A run with the reference of a note (17.11.14)."""
    run = new("r")
    add(add(run, "rPr"), "rStyle", val=NOTE_REFERENCE)
    add(run, "footnoteReference", id=note.get(w("id"), ""))
    return run
