"""Change set → plan of the notes of a document, which stand in parts of their own.

A new note is written where its reference is. A note that goes with its reference keeps its text:
word processors show no note without one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import define, field

from drafting.messages import say
from drafting.model.change import ChangeSet, Line
from drafting.model.kind import Kind
from drafting.model.mark import Mark
from drafting.word.document.act.line_places import LinePlace, notes_of, referred
from drafting.word.document.act.match import Matched
from drafting.word.document.document import WordDocument
from drafting.word.document.story import WordParagraph
from drafting.word.package.elements import parent_of
from drafting.word.tracked.edits import TextEdit, line_edits, whole_deletion
from drafting.word.tracked.plan import (
    Entry,
    NotePlan,
    ParagraphPlan,
    PlanCursor,
    as_they_are,
    new_paragraph,
)


@define
class NotePlanner:
    """Plans the notes that a document has, and that change."""

    changes: ChangeSet
    document: WordDocument
    matched: Matched
    refuse: Callable[[Line, str, str], None]
    """Adds the problem of a line: what keeps it from being changed, and what to do."""
    plans: list[NotePlan] = field(factory=list)
    _items: dict[WordParagraph, ParagraphPlan] = field(factory=dict)
    _note: PlanCursor | None = None
    """How far the lines of the note in hand have been placed, if the document keeps it."""

    @cached_property
    def are_real(self) -> bool:
        """Whether notes are those of the word processor, and not typed as lines."""
        return not any(map(self._is_typed, self._placed.values()))

    def holds(self, line: Line) -> bool:
        """Whether a line belongs to a note of the word processor."""
        if line.site.around(Kind.FOOTNOTE) is None:
            return False
        place = self._place(line)
        return not self._is_typed(place) if place else self.are_real

    def line(self, line: Line) -> None:
        """Plan a line of a note."""
        place = self._place(line)
        if line.site.provision.kind is Kind.FOOTNOTE:
            self._refuse_unreferenced(line)
            self._note = self._opened(line, place) if place else None
        if self._note is None:
            return
        if place is None:
            item = new_paragraph(line)
            item.like = self._note.last if isinstance(self._note.last, ParagraphPlan) else None
            self._note.add(item)
            return
        item = self._items[place.paragraph]
        item.line, item.place, item.by = line, place, next(iter(line.changes), "")
        if line.mark is Mark.KEPT:
            item.edits = line_edits(line, place) if line.changed else []
        elif line.site.provision.kind is Kind.FOOTNOTE:
            item.edits = [*self._instead(line, place)]
        else:
            item.mark, item.edits = Mark.DELETED, whole_deletion(line, place)
        self._note.reach(item)

    def _opened(self, line: Line, place: LinePlace) -> PlanCursor | None:
        """Add the plan of a note; None: it goes with its reference, and its text stays as it is."""
        assert line.old, "the document has it"
        num = line.old.provision.num
        if line.new is None and num not in notes_of(self.changes.new):
            if num in self._referred_now:
                why = say("the note is deleted, but its reference stays in the text")
                self.refuse(line, why, say("delete its reference too"))
            return None
        shown = self.matched.reader.note_numbers.get(num, num)
        entries = as_they_are(self.document.notes[shown].blocks)
        self._index(entries)
        self.plans.append(NotePlan(parent_of(place.paragraph.elements[0]), entries))
        return PlanCursor()

    def _index(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            if isinstance(entry, ParagraphPlan):
                assert entry.paragraph, "the document has it"
                self._items[entry.paragraph] = entry
                continue
            for row_plan in entry.rows:
                for cell_plan in row_plan.cells:
                    self._index(cell_plan.entries)

    def _instead(self, line: Line, place: LinePlace) -> Iterator[TextEdit]:
        """The text of a note that goes, and of the one with its number that comes: its sign stays,
        and so does the reference."""
        end, change = len(place.paragraph.text), next(iter(line.changes), "")
        yield TextEdit(place.start, end, change=change)
        text = notes_of(self.changes.new)[line.site.provision.num].provision.text
        yield TextEdit(end, end, text, change=change)

    def _refuse_unreferenced(self, line: Line) -> None:
        """A word processor shows no note to which nothing refers."""
        if line.new is None or (num := line.new.provision.num) in self._referred_now:
            return
        if num in self._referred_before:
            why = say("the reference of the note goes, but the note stays")
            self.refuse(
                line, why, say("delete the note as well: {address}", address=line.site.address)
            )
        elif line.changed and num not in self._placed:
            why = say(
                "nothing in the new text refers to the note, which the document would not show"
            )
            self.refuse(line, why, f"insert its reference too: [^{num}]")

    @cached_property
    def _referred_before(self) -> frozenset[str]:
        return referred(self.changes.old)

    @cached_property
    def _referred_now(self) -> frozenset[str]:
        return referred(self.changes.new)

    @cached_property
    def _placed(self) -> dict[str, LinePlace]:
        """Number → place, of the notes of the old text that the document has."""
        places = self.matched.places
        notes = notes_of(self.changes.old).items()
        return {num: places[site.order] for num, site in notes if site.order in places}

    def _place(self, line: Line) -> LinePlace | None:
        return self.matched.places.get(line.old.order) if line.old else None

    def _is_typed(self, place: LinePlace) -> bool:
        return place.paragraph.element.getroottree().getroot() is self.document.root
