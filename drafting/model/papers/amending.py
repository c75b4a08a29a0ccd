"""The amending text: the sentences that order a change, with the provisions that they quote."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from enum import StrEnum
from itertools import islice

from attrs import evolve, frozen

from drafting.model.cells import cells_of, has_merged, written_cell
from drafting.model.kind import Kind
from drafting.model.provision import Provision

_INDENT = "  "


class SentencePart(StrEnum):
    """The role of a sentence in an amending text."""

    TITLE = "title"
    CHAPEAU = "chapeau"
    """Names the act, and states that it is changed: «Внести в … следующее изменение:»."""
    LOCATOR = "locator"
    """Names the provision to which the sentences below it apply: «в пункте 5:»."""
    INSTRUCTION = "instruction"
    IN_FORCE = "in-force"


@frozen
class Sentence:
    """One sentence; what it quotes stands below it, in « », and `mark` closes both."""

    part: SentencePart
    text: str
    """The words, without the mark at the end; a colon belongs to the words."""
    mark: str = ""
    """`;` or `.` after the sentence, or after the provisions that it quotes."""
    level: int = 0
    """The number of locators above the sentence that hold for it."""
    quoted: tuple[Provision, ...] = ()
    written: tuple[str, ...] = ()
    """Of a whole act, the quoted lines with the signs of the text file: only these show what is a
    title, a heading or a part."""
    attached: tuple[str, ...] = ()
    """The lines above each of the provisions, or above the whole act, where they stand in annexes
    of the amending act, without quotation marks: «Приложение 2 к приказу»."""
    seeming: frozenset[str] = frozenset()
    """Quoted headings without a number that might seem to have one: `##` has a backslash there."""

    def lines(self, marks: str = "«»") -> Iterator[str]:
        """The sentence as plain text, `marks` around what it quotes; provisions inside others are
        indented by two spaces. Where a heading inside the quotation has no noun («I. …»), which
        reads as an item, `##` shows each of them."""
        if not self.quoted or self.attached:
            yield self.text + self.mark
            return
        quoted = list(self.written or self._quoted_lines())
        yield self.text
        for number, line in enumerate(quoted):
            opening = marks[0] if number == 0 else ""
            closing = f"{marks[1]}{self.mark}" if number == len(quoted) - 1 else ""
            yield opening + line + closing

    @property
    def annexes(self) -> tuple[tuple[str, tuple[Provision, ...]], ...]:
        """What stands in annexes of the amending act: the line above it, and its provisions."""
        if len(self.attached) == 1:
            return ((self.attached[0], self.quoted),)
        alone = ((each,) for each in self.quoted)
        return tuple(zip(self.attached, alone, strict=True)) if self.attached else ()

    def attached_lines(self) -> Iterator[str]:
        """The annexes as plain text."""
        for head, provisions in self.annexes:
            yield from ("", head)
            yield from self.written or evolve(self, quoted=provisions)._quoted_lines()

    def _quoted_lines(self) -> Iterator[str]:
        every = [each for provision in self.quoted for each in provision.walk()]
        seeming = self.seeming if any(map(_bare_heading, every[1:])) else None
        for number, provision in enumerate(self.quoted):
            if number and _parted(self.quoted[number - 1], provision):
                yield ""
            words = _in_words(provision)
            lines = iter(words) if words else quoted_lines(provision, seeming=seeming)
            if number == 0 and provision.headed:
                yield provision.first_line
                next(lines)
            yield from lines


@frozen
class AmendingText:
    """A whole amending text, in one language."""

    language: str
    sentences: tuple[Sentence, ...]
    quotes: str = "«»"
    """The marks around what the plain text quotes."""

    @property
    def text(self) -> str:
        """The plain text that `instruct` prints and reads back."""
        lines = [line for each in self.sentences for line in each.lines(self.quotes)]
        lines += (line for each in self.sentences for line in each.attached_lines())
        return "".join(f"{line}\n" for line in lines)


def _in_words(row: Provision) -> list[str]:
    """A row that is quoted alone as a document gives it: tabs between its cells, and no signs of
    our syntax. Empty for any other provision, and where some cell would not be read as it is."""
    cells = [cell[0] if len(cell) == 1 else "" for cell in cells_of(row)] if row.children else []
    plain = all(cell.strip() == cell and cell and not set(cell) & set("\t\n|") for cell in cells)
    simple = row.kind is Kind.ROW and not row.is_header_row and len(cells) > 1
    return ["\t".join(cells)] if simple and plain and not has_merged(row) else []


def quoted_lines(
    provision: Provision, level: int = 0, depth: int = 1, *, seeming: Container[str] | None = None
) -> Iterator[str]:
    """A provision as an amending act quotes it: its lines, without the signs of our syntax, or with
    those before headings, where `seeming` is given, as `Sentence` has it."""
    indent = _INDENT * level
    match provision.kind:
        case Kind.ROW:
            bar = provision.label or "|"
            cells = map(written_cell, cells_of(provision))
            yield indent + "".join(f"{bar} {cell} " for cell in cells) + "|"
            return
        case Kind.NOTE:
            yield indent + provision.text
            inner = level
        case Kind.TABLE | Kind.PREAMBLE | Kind.CLOSING:
            inner = level
        case _ if provision.headed:
            signs = indent
            if seeming is not None:
                escape = not provision.label and provision.first_line in seeming
                signs = "#" * depth + (" \\" if escape else " ")
            yield signs + provision.first_line
            inner = level
        case _:
            yield indent + quoted_text(provision.first_line)
            inner = level + 1
    for number, child in enumerate(provision.children):
        if number and _parted(provision.children[number - 1], child):
            yield ""
        part = child.kind is Kind.PART and not child.num and not provision.headed
        lines = quoted_lines(child, max(0, inner - part), depth + 1, seeming=seeming)
        yield from islice(lines, int(child.run_in), None)


def _parted(before: Provision, provision: Provision) -> bool:
    """Whether an empty line parts two tables, which would be read as one without it."""
    return before.kind is provision.kind is Kind.TABLE


def quoted_text(line: str) -> str:
    """A line as it is quoted: with a backslash where it would be taken for a heading."""
    return re.sub(r"^(?=[#\\])", r"\\", line)


def _bare_heading(provision: Provision) -> bool:
    """Whether a heading has no noun: `I.`, or no number either."""
    return provision.headed and provision.label.replace(" ", "").rstrip(".):") == provision.num
