"""The structural element of an act, with its children."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from attrs import evolve, frozen

from drafting.model.kind import FRAMES, NOTES, Kind

GAP_SIGN = "[…"
HEADER_ROW = "|="
"""The label of a table row that heads its columns; of any other it is `|`."""


_DASHES = ("—", "–")


@frozen
class Provision:
    """One structural element. `label + sep + text` is the line that a reader of the law sees."""

    kind: Kind
    num: str = ""
    """The number alone, as addresses use it: `5-1`, `2`, `a`; empty where there is none."""
    label: str = ""
    """The number as the text writes it: `5-1.`, `2)`, `2-бөлім.`, `Статья 5.`; of a row its bar, of
    a merged cell its sign (see `cells.py`)."""
    sep: str = ""
    """What stands between the label and the text: nearly always one space."""
    text: str = ""
    """The heading, where `headed`; otherwise the provision's own text, up to its children."""
    headed: bool = False
    """Whether this is a division with a heading line (section, chapter, article, annex …)."""
    children: tuple[Provision, ...] = ()
    blank: int = 0
    """How many empty lines stand before it in the text file; layout, not law."""
    outdent: int = 0
    """How many levels further out than others there an editor's note is written; layout."""
    run_in: bool = False
    """Whether it begins on the line of what it is the first child of, behind the number of that,
    which has no text of its own: `(a)(1) …`, `Статья 11. …` without a heading."""

    @property
    def line(self) -> str:
        """What a reader sees of this provision alone, without what else stands on its line."""
        return self.label + self.sep + self.text

    @property
    def is_frame(self) -> bool:
        """Whether it is no line of the law by itself: a table, a merged cell, or a number on whose
        line its first child begins."""
        return self.kind in FRAMES or self.merged or self.leads_in

    @property
    def merged(self) -> bool:
        """Whether it is a cell without a text of its own, which continues another one."""
        return self.kind is Kind.CELL and bool(self.label)

    @property
    def leads_in(self) -> bool:
        """Whether its first child begins on its line."""
        return bool(self.children) and self.children[0].run_in

    @property
    def first_line(self) -> str:
        """The whole line that begins with it."""
        return self.line + (self.children[0].first_line if self.leads_in else "")

    @property
    def shown(self) -> str:
        """What messages show of it: the line that begins with it; of a row its cells, and of a
        table or another frame what it begins with."""
        if self.kind is Kind.ROW:
            return " | ".join(cell.label or cell.text for cell in self.children)
        framed = self.kind in FRAMES and self.children
        return self.children[0].shown if framed else self.first_line

    def reworded(self, text: str) -> Provision:
        """The same with another text. A space stands between a number and the text that it gets,
        and none behind a number that stands alone in its heading. A dash, `(a)—Text`, leads to a
        capital only."""
        sep = self.sep
        dashed = sep in _DASHES and not self.headed and not (text[:1].isupper() or text[:1] == "“")
        if dashed and text:
            sep = " "
        elif self.label and (self.headed or not sep) and bool(text) is not bool(self.text):
            sep = " " if text else ""
        return evolve(self, sep=sep, text=text)

    def lines(self, lead: str = "") -> Iterator[tuple[Provision, str]]:
        """Each line of the law that begins in it, with the provision whose text ends the line.
        `lead` stands before it on its own line."""
        if self.leads_in:
            first, *others = self.children
            yield from first.lines(lead + self.line)
        else:
            others = [*self.children]
            if not self.is_frame:
                yield self, lead + self.line
        for child in others:
            yield from child.lines()

    @property
    def vacated(self) -> bool:
        """Whether only the number is left, with a note in brackets: `6. [алып тасталды]`.

        A line in which an editor has put words in brackets, `(a) [The] Mayor and the [Council]`,
        is not one: a note is in one pair of brackets.
        """
        if not self.label or self.text.startswith(GAP_SIGN):
            return False
        notes = all(child.kind in NOTES for child in self.children)
        return notes and _in_one_pair_of_brackets(self.text)

    @property
    def is_header_row(self) -> bool:
        """Whether this is a table row that heads its columns."""
        return self.kind is Kind.ROW and self.label == HEADER_ROW

    def walk(self) -> Iterator[Provision]:
        """This provision and everything in it, in the order of the text."""
        waiting = [self]
        while waiting:
            each = waiting.pop()
            yield each
            waiting += reversed(each.children)


def _in_one_pair_of_brackets(text: str) -> bool:
    """Whether the bracket that opens a text closes at its end, and not before."""
    if not (text.startswith("[") and text.endswith("]")):
        return False
    depth = list(accumulate((sign == "[") - (sign == "]") for sign in text))
    return min(depth[:-1], default=0) > 0 and depth[-1] == 0
