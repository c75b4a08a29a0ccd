"""Footnotes and endnotes of two documents."""

from __future__ import annotations

from copy import deepcopy

from attrs import define, field

from drafting.messages import say
from drafting.model.mark import Mark
from drafting.word.compare.bodies import BodyMerger
from drafting.word.compare.letters import merge_story, texts_of
from drafting.word.compare.parts.documents import Documents
from drafting.word.package.elements import Element, w
from drafting.word.package.package import CONTENT_TYPES, content_type
from drafting.word.tracked.markup.note_order import put_in_order

_NOTES = ("footnote", "endnote")


def merge_notes(documents: Documents, merger: BodyMerger) -> None:
    """Compare the notes that both texts refer to, and mark those of one text alone."""
    for kind in _NOTES:
        _NoteMerger(kind, documents, merger).merge()


@define(eq=False, repr=False)
class _NoteMerger:
    kind: str
    documents: Documents
    merger: BodyMerger
    root: Element | None = None
    """The notes of the redline."""
    part: str = ""
    numbers: dict[Element, str] = field(factory=dict)
    """A note of the old document → its number in the redline: it may have several references."""
    done: set[Element] = field(factory=set)
    """The notes of the redline that are written."""
    last: int = 0
    """The largest number of a note of the redline."""
    _old: dict[str | None, Element] = field(init=False)
    _new: dict[str | None, Element] = field(init=False)

    def merge(self) -> None:
        carrier, merging = self.documents.carrier, self.merger.merging
        name = w(f"{self.kind}Reference")
        pairs = [each for each in merging.noted if each[1].tag == name]
        alone = [each for each in merging.note_marks if each[1].tag == name]
        self.part = carrier.own.part_of(f"{self.kind}s")
        if self.part and b"author=" in carrier.own.read(self.part):
            # Its tracked changes are settled, whether its notes are compared or not.
            self.documents.new_tree(self.part)
            self.documents.edited.add(self.part)
        if not pairs and not alone:
            return
        old_part = carrier.other.part_of(f"{self.kind}s")
        merging.place = self.part or old_part
        if not self.part:
            if not old_part:
                return
            self._start_part(old_part)
        self.root = self.documents.new_tree(self.part)
        old_root = self.documents.old_tree(old_part, self.part) if old_part else ()
        self._new = {each.get(w("id")): each for each in self.root}
        self._old = {each.get(w("id")): each for each in old_root}
        for was, is_now in pairs:
            self._pair(was, is_now)
        for mark, reference in alone:
            self._mark(mark, reference)
        if any(mark is merging.gone for mark, _ in alone):
            listed = [each for each in self.root if each.get(w("type")) in (None, "normal")]
            main = self.documents.new_tree(carrier.own.main)
            put_in_order(listed, main.iter(name))
        self.documents.edited.add(self.part)

    def _pair(self, was: Element, is_now: Element) -> None:
        """Compare the notes of two references that stand for each other."""
        one, other = self._old.get(was.get(w("id"))), self._new.get(is_now.get(w("id")))
        if one is None or other is None:
            there = one if other is None else other
            if there is not None:
                self._warn(
                    say("a note is missing in one of the documents, which cannot be tracked"), there
                )
        elif one not in self.numbers and other not in self.done:
            self.numbers[one] = other.get(w("id"), "")
            self.done.add(other)
            merge_story(one, other, self.merger)
        elif self.numbers.get(one) != other.get(w("id")):
            problem = say("references share a note in one document alone, which cannot be tracked")
            self._warn(problem, other)

    def _mark(self, mark: Mark, reference: Element) -> None:
        """Mark the note of a reference that only one text has."""
        own = reference.get(w("id"))
        coming = mark is self.merger.merging.come
        note = self._new.get(own) if coming else self._brought(self._old.get(own), reference)
        if note is not None and note not in self.done:
            self.done.add(note)
            self.merger.all_but_last_sign(note, mark)

    def _warn(self, problem: str, note: Element) -> None:
        self.merger.merging.warn("tracked", problem, "".join(texts_of(note)))

    def _brought(self, note: Element | None, reference: Element) -> Element | None:
        if note is None or self.root is None:
            return None
        if note in self.numbers:
            reference.set(w("id"), self.numbers[note])
            return None
        if not self.last:
            self.last = max([0, *(int(each.get(w("id"), "0")) for each in self.root)])
        self.last += 1
        number = self.numbers[note] = str(self.last)
        copy = deepcopy(note)
        copy.set(w("id"), number)
        reference.set(w("id"), number)
        self.root.append(copy)
        return copy

    def _start_part(self, old_part: str) -> None:
        """The new document has no notes: start its part with the separators of the old one."""
        carrier = self.documents.carrier
        self.part = f"word/{self.kind}s.xml"
        root = carrier.other.tree(old_part)
        for each in [*root]:
            if each.get(w("type")) in (None, "normal"):
                root.remove(each)
        self.documents.written[self.part] = root
        carrier.set_type(self.part, content_type(carrier.other.tree(CONTENT_TYPES), old_part))
        carrier.link_to(f"{self.kind}s", self.part)
