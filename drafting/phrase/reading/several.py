"""Several provisions with numbers, where the order shows by their numbers, or by how many it says
there are, what its quotation brings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from drafting.errors import PhraseError, Problem
from drafting.language.units import Unit
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.phrase.instruction import Instruction
from drafting.text.labels import numbered
from drafting.text.numbers.next_number import following
from drafting.text.numbers.sorts import sort_of

NUMBERED = frozenset({Kind.PART, Kind.ITEM, Kind.SUBITEM})
"""What an order may count whose numbers its quotation shows."""
_MOST = 200
"""Numbers that one order may bring."""
_BETWEEN = re.compile(r"(?:(?<=;)|(?<=\w{4}\.))(?:\s[^\W\d_]{1,5})?\s+(?=[\[(]?\w)")
"""What parts one provision from the next on the same line; the dot of an abbreviation does not."""
_STOPS = re.compile(r"(?P<mark>[;.])(?:\s[^\W\d_]{1,5})?\s+(?=[\[(]?\w)")
"""What may part them: behind the dot of an abbreviation nothing has to begin."""


def parted(instruction: Instruction) -> Instruction:
    """An instruction with a line for each of several provisions that its quotation has on one:
    «3) …; 4) …». They have the numbers that the sentence names; where it names none, each has the
    number that follows."""
    if instruction.op not in {"insert", "restate"} or len(instruction.text) != 1:
        return instruction
    (line,) = instruction.text
    lines = [*_lines(line)]
    found = [label.num for each in lines if (label := numbered(each))]
    if len(found) < 2 or found != [*_wanted(instruction, found)]:
        return instruction
    return evolve(instruction, text=tuple(lines))


def _lines(line: str) -> Iterator[str]:
    """The parts of a line that begin with a number of the same sort as the first."""
    sort, at = sort_of(line), 0
    for match in _BETWEEN.finditer(line) if sort else ():
        if sort_of(line[match.end() :]) == sort:
            yield line[at : match.end()].rstrip()
            at = match.end()
    yield line[at:]


def _wanted(instruction: Instruction, found: Sequence[str]) -> Iterator[str]:
    """The numbers that the quotation has to have."""
    insert = instruction.op == "insert"
    named = instruction.brings if insert or instruction.swapped else ()
    units = [each[-1] for each in (named or instruction.places) if each]
    if insert and (not units or not (units[0].numbers or units[0].nth)):
        units = [Unit(Kind.ITEM, found[0], last=found[-1])]
    for unit in units:
        yield from each_number(unit)


def each_number(unit: Unit) -> Iterator[str]:
    """The numbers of a unit, “3 to 5”, as they follow each other of themselves."""
    num, before = unit.num or str(unit.nth), ""
    yield num
    for _ in range(_MOST if unit.last else 0):
        if num == unit.last:
            break
        before, num = num, following(num, before)
        yield num


def check_parted(lines: Sequence[str]) -> None:
    """Refuse a line that goes on with the next number of its sort behind a semicolon, «3) …; 4) …»,
    or with a capital letter behind a full stop, “3. … 4. …”, where the order names the first alone:
    it may bring both."""
    for line in map(str.strip, lines):
        label, sort = numbered(line), sort_of(line)
        for match in _STOPS.finditer(line) if label and sort else ():
            other = numbered(line[match.end() :])
            begins = other and (match["mark"] == ";" or other.rest[:1].isupper())
            if not (label and other and begins and sort_of(line[match.end() :]) == sort):
                continue
            if other.num == following(label.num):
                wrong = say("the line goes on with another number, and the order names one")
                raise PhraseError(Problem("ambiguous", wrong, found=(line[:100],)))


def counted(instruction: Instruction) -> Instruction:
    """An instruction that says only how many parts it brings, «двома новими частинами», with their
    numbers, where its quotation has them."""
    brings, first = instruction.brings, numbered(instruction.text[0].strip())
    kind = brings[0][-1].kind
    alone = kind in NUMBERED and all(each[-1] == Unit(kind) for each in brings)
    if not (alone and first and first.num):
        return instruction
    numbers, before = [first.num], ""
    while len(numbers) < len(brings):
        numbers.append(following(numbers[-1], before))
        before = numbers[-2]
    new = tuple(
        (*each[:-1], Unit(kind, num, written=first.label.replace(first.num, num)))
        for each, num in zip(brings, numbers, strict=True)
    )
    return evolve(instruction, brings=new)
