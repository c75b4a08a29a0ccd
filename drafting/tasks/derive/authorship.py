"""Whose each derived operation is, when it was made, and why: from the marks of its document."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, field, frozen

from drafting.diff.compare import compare
from drafting.errors import Problem, Where
from drafting.messages import say, say_count
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.change import Line
from drafting.model.localized import Localized
from drafting.model.mark import Mark
from drafting.model.operation import Operation
from drafting.model.proof.held import Revision
from drafting.patch.derive import Derived
from drafting.tasks.derive.proposals import Heading
from drafting.word.package.elements import Element
from drafting.word.settling import DocumentComment, Marks, Settled, written_by


@frozen(slots=False)
class DocumentTexts:
    """The baseline, and the two texts of a document that was made of it."""

    baseline: Act
    old: Settled
    """With every change rejected."""
    new: Settled
    """With every change accepted."""

    @cached_property
    def rejected(self) -> Mapping[int, Site]:
        """The order of a line of the baseline → that line with every change rejected."""
        if self.old.act is self.baseline:
            return {site.order: site for site in self.baseline.sites}
        lines = compare(self.baseline, self.old.act).lines
        return {line.old.order: line.new for line in lines if line.old and line.new}

    @cached_property
    def stale(self) -> frozenset[int]:
        """Lines of the baseline that were edited, or taken out, without tracking."""
        return frozenset(line.old.order for line in self._untracked if line.old is not None)

    @cached_property
    def fresh(self) -> frozenset[Element]:
        """Paragraphs of the document that were edited, or came, without tracking."""
        places = self.old.matched.places
        return frozenset(
            element
            for line in self._untracked
            if line.new is not None and line.new.order in places
            for element in places[line.new.order].paragraph.elements
        )

    @cached_property
    def _untracked(self) -> tuple[Line, ...]:
        if self.old.act is self.baseline:
            return ()
        changes = compare(self.baseline, self.old.act)
        return tuple(line for line in changes.lines if line.changed)


@frozen
class Authorship:
    """The authors, dates and comments of operations, each by the id of its operation."""

    derived: Derived
    revisions: Mapping[str, set[Revision]] = field(factory=lambda: defaultdict(set))
    reasons: Mapping[str, dict[str, DocumentComment]] = field(factory=lambda: defaultdict(dict))
    untracked: set[str] = field(factory=set)
    """Operations of which some was edited without tracking."""
    left: tuple[DocumentComment, ...] = ()
    """Comments that are on no change."""

    @staticmethod
    def of(derived: Derived, texts: DocumentTexts, marks: Marks) -> Authorship:
        """Read the marks on every line that changes."""
        assert derived.amended is not None, "something changes"
        made = Authorship(derived)
        lines = [line for line in derived.amended.changes.lines if line.changed]
        for line in lines:
            for change in line.changes:
                made._read(line, change, texts, marks)
        made._read_whole_paragraphs(lines, texts, marks)
        used = {id_ for found in made.reasons.values() for id_ in found}
        left = tuple(each for id_, each in marks.comments.items() if id_ not in used)
        return evolve(made, left=left)

    def _read(self, line: Line, change: str, texts: DocumentTexts, marks: Marks) -> None:
        for site, settled, mark, other in _sides(line, texts):
            at = 0
            for span in line.spans:
                if span.mark is other:
                    continue
                end = at + len(span.text)
                if span.mark is mark and span.change == change:
                    self.revisions[change].update(marks.revisions(site, settled.matched, at, end))
                    for comment in marks.on(site, settled.matched, at, end):
                        self.reasons[change][comment.id] = comment
                at = end
            if line.mark is not Mark.KEPT:
                self.revisions[change].update(marks.of_line(site, settled.matched))
        if line.old and line.old.order in texts.stale:
            self.untracked.add(change)
        place = texts.new.matched.places.get(line.new.order) if line.new else None
        if place and texts.fresh.intersection(place.paragraph.elements):
            self.untracked.add(change)
        if not self.revisions[change] and change not in self.untracked:
            for site, settled, _, _ in _sides(line, texts):
                self.revisions[change].update(marks.of_signs(site, settled.matched))
                self.revisions[change].update(marks.of_numbers(site, settled.matched))

    def _read_whole_paragraphs(self, lines: list[Line], texts: DocumentTexts, marks: Marks) -> None:
        """Comments elsewhere in a paragraph in which one operation alone changes anything."""
        used = {id_ for found in self.reasons.values() for id_ in found}
        owners: dict[str, set[str]] = defaultdict(set)
        known: dict[str, DocumentComment] = {}
        for line in lines:
            for site, settled, _, _ in _sides(line, texts):
                for comment in marks.at_line(site, settled.matched):
                    known[comment.id] = comment
                    owners[comment.id].update(line.changes)
        for id_, changes in owners.items():
            if id_ not in used and len(changes) == 1:
                self.reasons[next(iter(changes))][id_] = known[id_]

    def heading(self, name: str) -> Heading:
        """The head of the proposal: the author where there is one alone, and the last day."""
        every = {each for found in self.revisions.values() for each in found}
        authors = dict.fromkeys(each.author for each in every if each.author)
        dates = sorted(filter(None, (_day(each.date) for each in every)))
        initiator = next(iter(authors)) if len(authors) == 1 else ""
        return Heading(name, initiator, dates[-1] if dates else None)

    def operations(self, alone: bool) -> tuple[Operation, ...]:
        """The operations, each with the comments on it as its reason."""
        return tuple(self._reasoned(each, alone=alone) for each in self.derived.operations)

    def _reasoned(self, operation: Operation, *, alone: bool) -> Operation:
        texts = dict.fromkeys(each.text for each in self.reasons[operation.id].values())
        reason = "\n".join(filter(None, texts))
        if not reason:
            return operation
        assert self.derived.amended is not None, "something changes"
        language = "" if alone else self.derived.amended.act.language
        return evolve(operation, reason=Localized({language: reason}))

    def remarks(self) -> dict[str, list[str]]:
        """Comments of the proposal's file: by whom each operation is, and of what day."""
        return {each.id: [*self._remarks(each.id)] for each in self.derived.operations}

    def _remarks(self, operation: str) -> Iterator[str]:
        found = self.revisions[operation]
        if found:
            yield say("Tracked: {written_by}.", written_by=written_by(found))
        if operation in self.untracked:
            if found:
                yield say("Some of this was edited without tracking, so nobody is named.")
            else:
                yield say("Edited without tracking, so nobody is named.")

    def unused(self, file: str) -> Iterator[Problem]:
        """A warning for comments that are on no change, and so give no reason."""
        if self.left:
            shown = Counter(
                f"{each.author}: {' '.join(each.text.split())[:100]}" for each in self.left
            )
            yield Problem(
                "unused",
                say_count(
                    "a comment is on no change, and gives no reason",
                    "{count} comments are on no change, and give no reason",
                    len(self.left),
                ),
                Where(file),
                tuple(shown)[:12],
            )


def _sides(line: Line, texts: DocumentTexts) -> Iterator[tuple[Site, Settled, Mark, Mark]]:
    """The line in either text of the document, with the marks of what is in that text alone, and
    in the other one alone."""
    old = texts.rejected.get(line.old.order) if line.old else None
    if old:
        yield old, texts.old, Mark.DELETED, Mark.INSERTED
    if line.new:
        yield line.new, texts.new, Mark.INSERTED, Mark.DELETED


def _day(date: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(date[:10])
    except ValueError:
        return None
