"""What differs between two texts, and why: the narrow waist that every change passes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import evolve, field, frozen

from drafting.errors import Problem, Where
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.edit import Edit, Places
from drafting.model.mark import Mark, Span
from drafting.model.operation import Operation
from drafting.model.provision import Provision


@frozen
class Change:
    """One change; without an operation it was found by comparing."""

    id: str
    operation: Operation | None = None


@frozen
class Draft:
    """A line of a change set before its provisions are known by address."""

    spans: tuple[Span, ...]
    in_old: bool = True
    in_new: bool = True
    in_table: bool = False


@frozen
class Line:
    """One line of the law: where it stands in the old text and in the new, and its spans."""

    old: Site | None
    new: Site | None
    spans: tuple[Span, ...]

    @property
    def site(self) -> Site:
        """Where it stands: in the new text, or, if it is gone, in the old."""
        site = self.new or self.old
        assert site is not None, "a line stands in one text at least"
        return site

    @property
    def elements(self) -> tuple[Site | None, Site | None]:
        """The provision that changes on the line, in the old text and in the new. Where several
        share the line: the outermost whose number differs, or the one that comes or goes; else the
        one with the text."""
        olds, news = _on_line(self.old), _on_line(self.new)
        both = sorted(olds.keys() & news.keys())
        if not (both and self.old and self.new):
            return self.old, self.new
        for depth in both:
            if olds[depth].provision.label != news[depth].provision.label:
                return olds[depth], news[depth]
        below = both[-1] + 1
        if below in olds and not self.new.provision.text:
            return olds[below], None
        if below in news and not self.old.provision.text:
            return None, news[below]
        return olds[below - 1], news[below - 1]

    @property
    def element(self) -> Site:
        """What changes on the line: in the new text, or, if it is gone, in the old."""
        old, new = self.elements
        return new or old or self.site

    @property
    def mark(self) -> Mark:
        """Whether the line as a whole is kept, deleted or inserted."""
        if self.old is None:
            return Mark.INSERTED
        return Mark.DELETED if self.new is None else Mark.KEPT

    @property
    def changed(self) -> bool:
        """Whether anything of it differs; an empty line differs where it comes or goes."""
        return any(span.mark is not Mark.KEPT for span in self.spans)

    @property
    def changes(self) -> tuple[str, ...]:
        """The ids of the changes that touch it, in the order of the text."""
        return tuple(dict.fromkeys(span.change for span in self.spans if span.change))

    @property
    def as_it_was(self) -> bool:
        """Whether its one span is the line of both texts."""
        old, new = self.old, self.new
        if len(self.spans) != 1 or old is None or new is None:
            return False
        (span,) = self.spans
        very_same = old.provision is new.provision and not old.provision.run_in
        text = new.provision.line if very_same else new.line
        return span.mark is Mark.KEPT and span.text == text and (very_same or text == old.line)

    def text(self, *, without: Mark) -> str:
        """Its old text (without what is inserted), or its new one (without what is deleted)."""
        return "".join(span.text for span in self.spans if span.mark is not without)


@frozen
class ChangeSet:
    """Two texts of an act, line by line: kept + deleted = old, kept + inserted = new."""

    old: Act
    new: Act
    lines: tuple[Line, ...]
    changes: tuple[Change, ...] = ()
    """In the order in which they were proposed, or found."""

    def __bool__(self) -> bool:
        return any(line.changed for line in self.altered)

    @cached_property
    def altered(self) -> tuple[Line, ...]:
        """The lines that do not stand in both texts as they are: as a rule, few of many."""
        return tuple(line for line in self.lines if not line.as_it_was)

    def origin(self, line: Line) -> Where | None:
        """Where the first operation stands that touches a line; None where none does."""
        return next((self._origins[each] for each in line.changes if each in self._origins), None)

    @cached_property
    def _origins(self) -> Mapping[str, Where]:
        return {each.id: each.operation.origin for each in self.changes if each.operation}

    @staticmethod
    def of(old: Act, new: Act, drafts: Iterable[Draft], changes: tuple[Change, ...]) -> ChangeSet:
        """Join drafted lines to the provisions of both texts.

        `drafts` are in the order of the text and cover every line of both. That they do, to the
        character, is checked here: a change set that misstates either text is never made.
        """
        olds, news = old.lines(), new.lines()
        lines = tuple(
            Line(
                next(olds, None) if draft.in_old else None,
                next(news, None) if draft.in_new else None,
                draft.spans,
            )
            for draft in drafts
        )
        made = ChangeSet(old, new, lines, changes)
        for line in made.altered:
            _prove(line.old, line.text(without=Mark.INSERTED))
            _prove(line.new, line.text(without=Mark.DELETED))
        if next(olds, None) or next(news, None):
            raise AssertionError("a line of the law is in no line of the change set")
        return made

    @staticmethod
    def unchanged(act: Act) -> ChangeSet:
        """A text and itself."""
        drafts = (Draft((Span(site.line),)) for site in act.lines())
        return ChangeSet.of(act, act, drafts, ())


def line_head(site: Site) -> Site:
    """The outermost provision on the line that one ends."""
    return line_head(site.parent) if site.provision.run_in and site.parent else site


def as_line(site: Site) -> Provision:
    """The line that a provision ends, as one provision: its first number, and the rest as its text.
    A document knows no more of a line, and only the first number may be automatic."""
    head = line_head(site).provision
    if head is site.provision:
        return head
    return evolve(head, text=site.line[len(head.line) :], children=())


def _on_line(site: Site | None) -> Mapping[int, Site]:
    """The provisions on the line that one ends, each by its depth in the act."""
    if site is None:
        return {}
    chain = site.chain()
    first = chain.index(line_head(site))
    return dict(enumerate(chain[first:], start=first))


def _prove(site: Site | None, text: str) -> None:
    expected = site.line if site else ""
    if text != expected:
        raise AssertionError(f"the change set says {text!r}, the text {expected!r}")


@frozen
class Amended:
    """What a proposal makes of an act."""

    act: Act
    changes: ChangeSet
    warnings: tuple[Problem, ...] = field(default=())
    edits: tuple[Edit, ...] = ()
    """What each operation came to, in the order of the proposal."""
    places: Mapping[str, Places] = field(factory=dict)
    """An operation's id → the provisions that it names in the old text."""
