"""A quoted block below an order: where it ends, and its lines without the marks around it.

Inner quotes are often never closed, so an end is also known by what follows it; in English each
paragraph of a quotation opens it again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from copy import copy

from attrs import define, frozen

from drafting.phrase.marks import CLOSED_TWICE, CLOSING, OPENING, OWN_MARKS, STRAIGHT, left_open

_BEFORE_MARK = re.compile(rf"^\s+(?=[{OPENING}{STRAIGHT}])")
"""What parts the mark of a quotation from that of its first words: “ “tree” means …”."""
_NESTING = re.compile(f"[{OPENING}{CLOSING}]")
_END = re.compile(r"[»”\"]\s*[;.,]?\s*(?:and|or)?\s*[*†‡]{0,3}\s*$")
_GOES_ON = re.compile(r"[»”\"](?=\s*(?:[;.]|,(?=\s(?:and|or)\b))\s+\S)")
"""A mark behind which a sentence may go on."""


@frozen
class QuotedBlock:
    """Quoted provisions."""

    size: int
    """How many lines it has, with the one on which it begins."""
    lines: list[str]
    """Its lines without the marks around them."""
    shares_mark: bool
    """Whether its last mark closes an inner quotation, too."""


def quoted_block(
    lines: Sequence[str],
    is_order: Callable[[str], bool],
    start: int,
    *,
    begun: str = "",
    goes_on: Callable[[str], bool],
) -> QuotedBlock | None:
    """The block from the line at `start`, of which it is all, or what has `begun`; None where no
    end of it can be known. See `block_end`."""
    size = block_end(lines, is_order, start, begun=begun, goes_on=goes_on)
    if not size:
        return None
    block = [begun or lines[start], *lines[start + 1 : start + size]]
    marks = _OpenMarks()
    for line in block:
        marks.take(line)
    return QuotedBlock(size, _without_marks(block, marks), _shares_mark(block[-1], marks))


def closed_within(
    lines: Sequence[str], is_order: Callable[[str], bool]
) -> tuple[QuotedBlock, str] | None:
    """The block with which lines begin, where it closes in the middle of a line, and what that line
    goes on with: «2. Сад тих.»; пункт 3 исключить. None where it ends with a line, be all closed
    there or the next one an order (see `block_end`), or never."""
    marks = _OpenMarks()
    for size, line in enumerate(lines, start=1):
        for match in _GOES_ON.finditer(line):
            upto = copy(marks)
            upto.take(line[: match.end()])
            rest = line[match.end() :]
            if upto.closed and not _END.fullmatch(match[0] + rest):
                block = [*lines[: size - 1], line[: match.end()]]
                return QuotedBlock(size, _without_marks(block, upto), shares_mark=False), rest
        marks.take(line)
        below = filter(None, (lines[n].strip() for n in range(size, len(lines))))
        if marks.closed or (_END.search(line) and is_order(next(below, ""))):
            return None
    return None


def opens_block(line: str) -> bool:
    """Whether a line begins with a quotation mark, as quoted provisions do."""
    return line.lstrip().startswith((*OPENING, STRAIGHT))


def block_end(
    lines: Sequence[str],
    is_order: Callable[[str], bool],
    start: int = 0,
    *,
    begun: str = "",
    goes_on: Callable[[str], bool] = lambda _: False,
) -> int:
    """How many lines a quoted block has, from the one at `start`, of which it is all, or what has
    `begun`; 0 where no end can be known.

    It ends with a closing mark at the end of a line: where all that opened is closed, or all but a
    straight mark and nothing below closes what is around; or else before a line that is an order
    itself, or with whose number the list of orders `goes_on`, or where the text ends.
    """
    marks = _OpenMarks()
    stopped = 0
    for number, at in enumerate(range(start, len(lines)), start=1):
        line = begun if begun and number == 1 else lines[at]
        marks.take(line)
        if not _END.search(line):
            continue
        if marks.closed or (marks.closed_around and not _closes(lines, at + 1)):
            inside = (lines[n].strip() for n in range(start + stopped, at))
            return stopped if stopped and any(map(is_order, inside)) else number
        below = (lines[n].strip() for n in range(at + 1, len(lines)))
        following = next(filter(None, below), "")
        if not following or is_order(following):
            return stopped or number
        if not stopped and goes_on(following):
            stopped = number
    return stopped


def _closes(lines: Sequence[str], start: int) -> bool:
    """Whether the first mark from a line on, straight ones aside, closes a quotation."""
    found = (_NESTING.search(lines[at]) for at in range(start, len(lines)))
    mark = next(filter(None, found), None)
    return mark is not None and mark[0] in CLOSING


@define
class _OpenMarks:
    """What is open after some lines of a quotation."""

    begins: str = ""
    """The mark with which they begin."""
    depth: int = 0
    paragraphs: int = 0
    opened_again: bool = True
    """Whether each paragraph begins with the mark of the first, as in English."""
    straight_again: bool = True
    """The same of straight marks, with pairs alone behind the first mark of each but the last."""
    straight: int = 0
    even: bool = False
    """Whether the last paragraph has pairs of straight marks alone, if it has any."""

    def take(self, line: str) -> None:
        """Go on to a line."""
        if not line.strip():
            return
        self.begins = self.begins or line.lstrip()[0]
        self.paragraphs += 1
        self.depth += sum(line.count(mark) for mark in OPENING)
        self.depth -= sum(line.count(mark) for mark in CLOSING)
        self.opened_again &= line.lstrip().startswith("“")
        self.straight_again &= line.lstrip().startswith(STRAIGHT) and not self.even
        count = line.count(STRAIGHT)
        self.straight, self.even = self.straight + count, count % 2 == 0

    @property
    def is_reopened(self) -> bool:
        """Whether each paragraph opens the quotation again, and the last one closes it."""
        again = self.opened_again and self.depth == self.paragraphs - 1 > 0
        return again or (self.straight_again and self.even)

    @property
    def closed(self) -> bool:
        """Whether all is closed."""
        return (self.depth <= 0 and self.straight % 2 == 0) or self.is_reopened

    @property
    def closed_around(self) -> bool:
        """Whether all is closed but an inner straight mark: «… "О садах и "Дворце" …»."""
        return self.depth <= 0 and self.straight % 2 == 1 and self.begins in OPENING

    @property
    def is_open_inside(self) -> bool:
        """Whether one quotation in it is open, after the last mark."""
        return not (self.closed or self.closed_around) and self.depth + self.straight % 2 == 1


def _without_marks(lines: Sequence[str], marks: _OpenMarks) -> list[str]:
    """The lines of a block without the marks around it, and the mark after it."""
    inner = list(lines)
    if marks.is_reopened:
        inner[1:] = [line.lstrip()[1:] if line.strip() else line for line in lines[1:]]
    inner[0] = _BEFORE_MARK.sub("", inner[0].lstrip()[1:])
    kept = 1 if _shares_mark(lines[-1], marks) else 0
    inner[-1] = _END.sub(lambda end: end[0][:kept], inner[-1])
    if marks.depth == -1 and inner[-1].endswith(CLOSED_TWICE):
        inner[-1] = inner[-1][:-1]
    # Where an inner quotation begins there, one mark may open both: «Сад» растет.».
    if not marks.is_reopened and left_open(inner[0]) < 0:
        inner[0] = lines[0].lstrip()[0] + inner[0]
    return inner


def _shares_mark(last: str, marks: _OpenMarks) -> bool:
    """Whether the last mark of a block closes two quotations, as one does in Russian where both end
    there: «5. Общество «Ромашка».»; a sentence that ends before it has its own mark."""
    end = _END.search(last)
    inside = last[: end.start()].rstrip() if end else ""
    return bool(inside) and not inside.endswith(OWN_MARKS) and marks.is_open_inside
