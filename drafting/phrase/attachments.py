"""Annexes of an amending act that its orders call for, and that stand below them in the same text.

дополнить приложением 4 согласно приложению 2 к настоящему приказу;
Приложение 2 к приказу
Приложение 4. Форма отчета
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field, frozen

from drafting import language as languages
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.phrase.instruction import Instruction
from drafting.phrase.quotes import normalised
from drafting.text.labels import heading

_MOST_LINES = 8
"""Lines that say whose annex follows: number, form of the act, who adopted it, date and number."""
_LONGEST = 100
_ENDED = (".", ";", ":")
SIGNS = ("= ", "# ")
"""With what the text file of a whole act begins."""


@frozen
class Called:
    """An annex of the amending act, as an order calls for it or the lines above the annex name
    it."""

    num: str
    form: str
    """`law`, `order` …, as act.yaml has it."""


@frozen
class Attachment:
    """An annex of the amending act: which it is, its first line and the line after its last."""

    called: Called
    start: int
    end: int
    lists: Instruction | None = None
    """The order whose acts it lists; its lines are read as those of any list then."""


def called_for(ordered: Instruction, language: str) -> tuple[Called, ...]:
    """The annexes in which the new wording of an order stands, in their order."""
    form = _form(ordered.annex, language)
    wants = ordered.op in {"insert", "restate", "repeal"} and form
    if not (ordered.annex and wants):
        return ()
    numbers = re.findall(r"\d+(?:-\d+)*", ordered.annex)
    return tuple(Called(num, form) for num in numbers or [""])


@define
class Attachments:
    """The annexes of an amending act that were found so far."""

    language: str
    found: dict[Called, tuple[str, ...]] = field(factory=dict)

    def begun(
        self, lines: Sequence[str], at: int, instructions: Sequence[Instruction]
    ) -> Attachment | None:
        """The annex that begins with a line, if an order calls for it; None, too, where the lines
        do not show where it ends: another one, that no order calls for, begins in it."""
        wanted = [
            (called, order)
            for order in instructions
            if order.annex and not order.text
            for called in called_for(order, self.language)
        ]
        for called, start in _headers(lines, at, self.language) if wanted else ():
            order = next((order for each, order in wanted if each == called), None)
            if order and order.op == "repeal":
                first = self._first_listed(lines, start)
                return Attachment(called, first, first, order) if first else None
            begun = start < len(lines) and order
            if not begun or not _begins(lines[start], called, begun, self.language):
                continue
            end = self._end(lines, start, called, [each for each, _ in wanted])
            if end:
                self.found[called] = tuple(lines[start:end])
            return Attachment(called, start, end) if end else None
        return None

    def _first_listed(self, lines: Sequence[str], start: int) -> int:
        """The first numbered line of a list, below its title; 0 where there is none."""
        enumerator = languages.of(self.language).grammar.enumerator
        for line in range(start, min(start + _MOST_LINES, len(lines))):
            if enumerator.match(normalised(lines[line])):
                return line
        return 0

    def filled(self, instructions: Sequence[Instruction]) -> list[Instruction]:
        """The orders with the text of the annexes that they call for, where all of it is found."""
        return [self._filled(each) for each in instructions]

    def _filled(self, order: Instruction) -> Instruction:
        called = called_for(order, self.language)
        if order.text or not called or any(each not in self.found for each in called):
            return order
        return evolve(order, text=tuple(line for each in called for line in self.found[each]))

    def _end(self, lines: Sequence[str], start: int, own: Called, wanted: list[Called]) -> int:
        """The line after an annex; 0 where that is in doubt."""
        for line in range(start, len(lines)):
            headers = [each for each, _ in _headers(lines, line, self.language)]
            others = [each for each in headers if each.form == own.form]
            if not others or (line == start and _is_annex(lines[line])):
                continue
            return line if set(others) & (set(wanted) - {own}) else 0
        return len(lines)


def is_attachable(new: Provision) -> bool:
    """Whether an annex says that it is one, with its number, so that it is read as that."""
    label = heading(new.first_line.strip(), {}) if new.kind is Kind.ANNEX else None
    return label is not None and label.kind is Kind.ANNEX and label.num == new.num


def header_in(lines: Sequence[str], language: str, form: str) -> bool:
    """Whether any of some lines could be taken for the first of an annex of an act of a form."""
    every = (each for at in range(len(lines)) for each, _ in _headers(lines, at, language))
    return any(each.form == form for each in every)


def _headers(lines: Sequence[str], at: int, language: str) -> Iterator[tuple[Called, int]]:
    """What some lines, from one on, may name as an annex of an act, and the line after these."""
    pattern = languages.of(language).grammar.attached
    block: list[str] = []
    for line in range(at, min(at + _MOST_LINES, len(lines))):
        text = lines[line].strip()
        if not text or len(text) > _LONGEST or text.endswith(_ENDED):
            return
        block.append(text)
        match = pattern.fullmatch(normalised(" ".join(block)))
        form = _form(match["form"], language) if match else ""
        following = next((n for n in range(line + 1, len(lines)) if lines[n].strip()), len(lines))
        if match and form:
            yield Called(match["num"] or "", form), following


def _begins(line: str, called: Called, ordered: Instruction, language: str) -> bool:
    """Whether a line begins what an order wants: an annex with its number, or a whole act."""
    if not ordered.places and ordered.op == "restate":
        return line.startswith(SIGNS)
    units = ordered.brings if ordered.op == "insert" else ordered.places
    numbers = [unit[-1].num for unit in units if unit[-1].kind is Kind.ANNEX]
    own = called_for(ordered, language)
    label = heading(line.strip(), {})
    if label is None or label.kind is not Kind.ANNEX or len(numbers) != len(own):
        return False
    return numbers[own.index(called)] == label.num


def _is_annex(line: str) -> bool:
    label = heading(line.strip(), {})
    return label is not None and label.kind is Kind.ANNEX


def _form(phrase: str, language: str) -> str:
    """The form of the act that a phrase names first."""
    forms = languages.of(language).addresses.acts.forms
    words = re.findall(r"[^\W\d_]+", phrase.casefold())
    found = (form for word in words for stem, form in forms.items() if word.startswith(stem))
    return next(found, "")
