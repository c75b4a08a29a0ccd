"""Where a page can be read in two ways: the question, and the answer that a person gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Literal

from attrs import evolve, field, frozen

from drafting.errors import FormatError, Problem
from drafting.messages import say
from drafting.model.act import Act, Numbering
from drafting.model.kind import DIVISIONS, Kind
from drafting.structure.page import Page, PageLine, PageTable
from drafting.structure.structured_line import StructuredLine
from drafting.text import labels
from drafting.text.labels import numbered
from drafting.text.lines import LineForm
from drafting.text.unread import UnreadLine, unread_heading

LineReading = Literal["heading", "text", "number", "note", "several"]
"""What a line can be: `note` is an editor's note, which is no text of the law; `several` are
numbered lines that have to be parted."""
NumberReading = Literal["through", "anew"]
"""How a kind of numbers counts: through all divisions, or anew in each."""


@frozen
class Answers:
    """A person's choices among the readings of lines and numbers."""

    lines: Mapping[str, LineReading] = field(factory=dict)
    """How a line begins → what it is."""
    numbers: Mapping[Kind, NumberReading] = field(factory=dict)
    """Kind → how its numbers count."""

    def reading(self, line: str) -> LineReading | None:
        """The answer for a line; None: nobody has answered for it."""
        flat = _flat(line)
        return next((each for begin, each in self.lines.items() if flat.startswith(begin)), None)

    def options(self) -> list[str]:
        """As a call gives them: `heading=Общие положения`, `item=through`."""
        lines = (f"{reading}={begin}" for begin, reading in self.lines.items())
        return [*lines, *(f"{kind}={counting}" for kind, counting in self.numbers.items())]

    def knows(self, question: Question) -> bool:
        """Whether a question is answered."""
        if question.kind:
            return question.kind in self.numbers
        return self.reading(question.line) is not None


@frozen
class Question:
    """A line, or the numbers of a kind, that can be read in two ways."""

    line: str
    """The line, without its white space around; of numbers, the first at which they part."""
    taken: LineReading | NumberReading
    """How it is read."""
    other: LineReading | NumberReading
    kind: Kind | None = None
    """Of numbers: whose."""
    before: str = ""
    after: str = ""
    """The lines around it."""
    certain: bool = False
    """Whether its look leaves little doubt, so that it is asked and not counted."""


def with_notes(page: Page, answers: Answers) -> Page:
    """The page with the lines that a person reads as editor's notes between braces."""
    if "note" not in answers.lines.values():
        return page
    return evolve(page, units=tuple(_in_braces(unit, answers) for unit in page.units))


def _in_braces(unit: PageLine | PageTable, answers: Answers) -> PageLine | PageTable:
    if not isinstance(unit, PageLine) or unit.number or unit.text.startswith("{"):
        return unit
    reading = answers.reading(unit.text)
    return evolve(unit, text=f"{{{unit.text}}}") if reading == "note" else unit


def settle(lines: Sequence[StructuredLine], answers: Answers, words: Mapping[str, Kind]) -> None:
    """Give lines the forms that a person has chosen. Raises `FormatError` where no line begins as
    an answer does, or the line has no number that could be read."""
    unused = dict(answers.lines)
    problems = []
    for line in lines:
        reading = answers.reading(line.text) if answers.lines and line.look else None
        if line.look is None or reading is None:
            continue
        flat = _flat(line.text)
        unused = {begin: each for begin, each in unused.items() if not flat.startswith(begin)}
        label = line.look.parted(partial(labels.heading, words=words))
        match reading:
            case "heading":
                line.form, line.label = LineForm.HEADING, line.label if line.section else label
                line.own, line.titled = False, True
            case "number":
                if number := line.look.parted(numbered):
                    line.form, line.label = LineForm.NUMBERED, number
                elif line.label is None:
                    what = say("the line begins with no number that acts know")
                    problems.append(Problem("import", what, found=(flat,)))
            case "text":
                line.form, line.label = LineForm.PLAIN, None
            case "note" | "several":
                pass
    for begin in unused:
        if not any(_is_done(unused[begin], begin, _flat(line.text)) for line in lines):
            do = say("give the words with which the line begins, as the file has them")
            problems.append(Problem("import", say("no line begins so"), found=(begin,), do=do))
    if problems:
        raise FormatError(problems)


def _is_done(reading: LineReading, begin: str, text: str) -> bool:
    """Whether a line shows that an answer was carried out before lines had forms: a note has
    braces by now, and of several on one line the first stands alone."""
    if reading == "several":
        return bool(text) and begin.startswith(text)
    return reading == "note" and text.startswith("{" + begin)


def with_answers(numbering: Numbering, answers: Answers) -> Numbering:
    """The numbering of an act, with a person's choices."""
    chosen = answers.numbers
    through = numbering.through - chosen.keys() | {k for k in chosen if chosen[k] == "through"}
    return evolve(numbering, through=frozenset(through))


def line_questions(
    lines: Sequence[StructuredLine],
    words: Mapping[str, Kind],
    unread: Callable[[str], UnreadLine | None],
) -> Iterator[Question]:
    """Lines with two readings, in the order of the text; `unread` is the look of a plain one."""
    for at, line in enumerate(lines):
        two = _two_readings(line, words, unread)
        if two is None:
            continue
        taken, other, certain = two
        before = lines[at - 1].text if at else ""
        after = lines[at + 1].text if at + 1 < len(lines) else ""
        yield Question(_flat(line.text), taken, other, None, before, after, certain)


def _two_readings(
    line: StructuredLine,
    words: Mapping[str, Kind],
    unread: Callable[[str], UnreadLine | None],
) -> tuple[LineReading, LineReading, bool] | None:
    look = line.look
    if look is None or look.contents or line.apart or look.number or line.signs:
        return None
    if line.form is LineForm.HEADING and not (line.label and line.label.num):
        certain = not unread_heading(line.text, words)
        return None if look.heading and certain else ("heading", "text", certain)
    if line.form is not LineForm.PLAIN:
        return None
    seen = unread(line.text)
    if line.caption or (seen and seen.look == "heading"):
        return "text", "heading", False
    if line.marginal or (seen and seen.look == "note"):
        return "text", "note", False
    label = look.parted(numbered)
    return ("text", "number", False) if label and not label.kind else None


def through_question(act: Act, kind: Kind) -> Question | None:
    """Whether the numbers of a kind go on from one division to the next in some places, and begin
    anew in others."""
    lists = [*_lists(act, kind)]
    goes_on = [two for two in pairwise(lists) if two[1][0][0] == two[0][-1][0] + 1 > 1]
    anew = [two for two in pairwise(lists) if two[1][0][0] == 1]
    if not goes_on or not anew:
        return None
    taken: NumberReading = "through" if kind in act.identity.numbering.through else "anew"
    other: NumberReading = "anew" if taken == "through" else "through"
    one, two = (goes_on if taken == "anew" else anew)[0]
    return Question(two[0][1], taken, other, kind, before=one[-1][1])


def _lists(act: Act, kind: Kind) -> Iterator[list[tuple[int, str]]]:
    """The numbers of a kind with their lines, division by division; those of annexes are apart."""
    body = [each for each in act.body if each.kind is not Kind.ANNEX]
    divisions = [each for top in body for each in top.walk() if each.kind in DIVISIONS]
    for children in (body, *(each.children for each in divisions)):
        found = [each for each in children if each.kind is kind and each.num]
        figures = [(match, each.line) for each in found if (match := _FIGURES.match(each.num))]
        if any("." in each.num for each in found):
            # 2.1 counts in 2, whatever stands before it.
            continue
        if figures:
            yield [(int(match[0]), line) for match, line in figures]


_FIGURES = re.compile(r"\d{1,6}")


def _flat(text: str) -> str:
    return " ".join(text.split())
