"""Lines of the law as drafts of a change set: each line once, with all numbers that stand on it.

A number whose first child begins on its line waits until the line of that child comes. Where it
does so in one text alone, the other text has a line that ends with the number, or its own text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, evolve, field

from drafting.diff.words import whole
from drafting.model.change import Draft
from drafting.model.kind import TABULAR
from drafting.model.mark import Mark, Span, joined
from drafting.model.provision import Provision

_OTHER = {Mark.DELETED: Mark.INSERTED, Mark.INSERTED: Mark.DELETED}


@define
class LineDrafts:
    """Drafts in the order of the text, made as the provisions of both texts are passed."""

    drafts: list[Draft] = field(factory=list)
    change: str = ""
    """The change by which a number comes to stand on another line, where its spans name none."""
    _head: tuple[Span, ...] = ()
    """Numbers that begin the next line."""
    _ending: Mark | None = None
    """The text whose line ends with the head: `INSERTED` the new one, `DELETED` the old one."""
    _tail: tuple[Span, ...] = ()
    """What that line has after the head."""

    @property
    def begun(self) -> bool:
        """Whether numbers, or the end of a line, wait for the line of another provision."""
        return bool(self._head or self._ending)

    def both(
        self, number: Iterable[Span], text: Iterable[Span], *, leads_in: tuple[bool, bool]
    ) -> None:
        """The line of a provision of both texts: the number, then its text; or the beginning of
        the line, in the old text and in the new, where its first child begins on that."""
        number, text = tuple(number), tuple(text)
        if not any(leads_in):
            self.line((*number, *text))
            return
        self._lead(number)
        if not all(leads_in):
            self._ending = Mark.INSERTED if leads_in[0] else Mark.DELETED
            self._tail = text

    def line(
        self,
        spans: Sequence[Span],
        *,
        in_old: bool = True,
        in_new: bool = True,
        in_table: bool = False,
    ) -> None:
        """The end of a line, which stands in both texts or in one."""
        if self._ending and not (in_new if self._ending is Mark.INSERTED else in_old):
            self._merge(spans)
            return
        self._end(spans)
        if in_old and in_new:
            made, self._head = (*self._head, *spans), ()
        else:
            mark = Mark.DELETED if in_old else Mark.INSERTED
            made = (*self._taken(mark, self._change(spans)), *spans)
        # An empty line that comes or goes has a span too: a change is known by its spans.
        made = joined(made) or (*spans,)
        self.drafts.append(Draft(made, in_old, in_new, in_table))

    def kept(self, drafts: Sequence[Draft]) -> None:
        """Lines that stand in both texts as they are, where no line is begun."""
        self.drafts += drafts

    def whole(
        self, provision: Provision, mark: Mark, change: str = "", *, in_table: bool = False
    ) -> None:
        """All lines of a provision, with one mark throughout."""
        in_table = in_table or provision.kind in TABULAR
        change = change if mark is not Mark.KEPT else ""
        if provision.leads_in:
            self._lead(whole(provision.line, mark, change))
        elif not provision.is_frame:
            self.line(
                (Span(provision.line, mark, change),),
                in_old=mark is not Mark.INSERTED,
                in_new=mark is not Mark.DELETED,
                in_table=in_table,
            )
        for child in provision.children:
            self.whole(child, mark, change, in_table=in_table)

    def _lead(self, number: tuple[Span, ...]) -> None:
        """A number on whose line another provision begins."""
        if self._ending and any(span.mark is not _OTHER[self._ending] for span in number):
            self._end(number)
        self._head += number

    def _change(self, spans: Iterable[Span]) -> str:
        return next((span.change for span in (*spans, *self._tail) if span.change), self.change)

    def _merge(self, spans: Sequence[Span]) -> None:
        """One line of which each text has another end."""
        ends = (*spans, *self._tail) if self._ending is Mark.INSERTED else (*self._tail, *spans)
        self.drafts.append(Draft(joined((*self._head, *ends))))
        self._head, self._tail, self._ending = (), (), None

    def _end(self, spans: Sequence[Span]) -> None:
        """The line of one text that ends with the head, if one does; before the spans of others."""
        mark, change = self._ending, self._change(spans)
        if mark is None:
            return
        made = joined((*self._taken(mark, change), *_as(mark, self._tail, change)))
        self.drafts.append(Draft(made, mark is Mark.DELETED, mark is Mark.INSERTED))
        self._tail, self._ending = (), None

    def _taken(self, mark: Mark, change: str) -> tuple[Span, ...]:
        """What the head has of one text; the rest of it waits for a line of the other."""
        own = _as(mark, self._head, change)
        self._head = tuple(_as(_OTHER[mark], self._head, change))
        return tuple(own)


def _as(mark: Mark, spans: Iterable[Span], change: str) -> Iterator[Span]:
    """What spans have of one text, as that text alone."""
    for span in spans:
        if span.mark is not _OTHER[mark]:
            yield evolve(span, mark=mark, change=span.change or change)
