"""Annexes of an amending act that its orders call for, and that stand below them in the same text.

дополнить приложением 4 согласно приложению 2 к настоящему приказу;
Приложение 2 к приказу
Приложение 4. Форма отчета
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import define, evolve, field, frozen

from drafting import language as languages
from drafting.language.nouns import any_of
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.phrase.instruction import Instruction
from drafting.phrase.quotes import normalised
from drafting.text.labels import approves, heading

_MOST_LINES = 8
"""Lines that say whose annex follows: number, form of the act, who adopted it, date and number."""
_LONGEST = 200
_ENDED = (".", ";", ":")
SIGNS = ("= ", "# ")
"""What begins the text file of an act, and no quotation in an amending act of others: a title, a
heading."""


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


def _called_for(ordered: Instruction, language: str) -> tuple[Called, ...]:
    """The annexes in which the new wording of an order stands, in their order."""
    form = _form(ordered.annex, language)
    wants = ordered.op in {"insert", "restate", "repeal"} and form
    if not (ordered.annex and wants):
        return ()
    numbers = re.findall(r"\d+(?:-\d+)*", ordered.annex)
    return tuple(Called(num, form) for num in numbers or [""])


@define
class Attachments:
    """The annexes of an amending act, below its orders, as far as they were read."""

    language: str
    lines: Sequence[str]
    wanted: dict[Called, list[Instruction]] = field(factory=dict)
    """The orders that call for each."""
    found: dict[Called, tuple[str, ...]] = field(factory=dict)
    heads: list[int] | None = None
    """The lines that may name an annex; looked for when an order first calls for one."""

    def call(self, ordered: Instruction) -> None:
        """Note what an order calls for."""
        for called in _called_for(ordered, self.language) if not ordered.text else ():
            self.wanted.setdefault(called, []).append(ordered)

    def begun(self, at: int) -> Attachment | None:
        """The annex that begins with a line, if one order calls for it; None, too, where the lines
        do not show where it ends: another one, that no order calls for, begins in it."""
        for called, start in self._headers(at) if self.wanted else ():
            orders = self.wanted.get(called, [])
            if len(orders) != 1:
                continue
            order = orders[0]
            if order.op == "repeal":
                first = self._first_listed(start)
                return Attachment(called, first, first, order) if first else None
            if start == len(self.lines) or not _begins(
                self.lines[start], called, order, self.language
            ):
                continue
            end = self._end(start, called)
            if end:
                self.found[called] = tuple(self.lines[start:end])
            return Attachment(called, start, end) if end else None
        return None

    def _first_listed(self, start: int) -> int:
        """The first numbered line of a list, below its title; 0 where there is none."""
        enumerator = languages.of(self.language).grammar.enumerator
        for line in range(start, min(start + _MOST_LINES, len(self.lines))):
            if enumerator.match(normalised(self.lines[line])):
                return line
        return 0

    def filled(self, order: Instruction) -> Instruction:
        """An order with the text of the annexes that it calls for, where all of it is found."""
        called = _called_for(order, self.language)
        if order.text or not called or any(each not in self.found for each in called):
            return order
        return evolve(order, text=tuple(line for each in called for line in self.found[each]))

    def _end(self, start: int, own: Called) -> int:
        """The line after an annex; 0 where that is in doubt."""
        for head in self._heads():
            for line in range(max(start, head - _MOST_LINES + 1), head + 1):
                others = {each for each, _ in self._headers(line) if each.form == own.form}
                if others and not (line == start and _is_annex(self.lines[line])):
                    return line if others & (self.wanted.keys() - {own}) else 0
        return len(self.lines)

    def _headers(self, at: int) -> Iterator[tuple[Called, int]]:
        heads = self._heads()
        place = bisect_left(heads, at)
        if place < len(heads) and heads[place] < at + _MOST_LINES:
            yield from _headers(self.lines, at, self.language)

    def _heads(self) -> list[int]:
        """The short lines that have the noun for an annex."""
        if self.heads is None:
            forms = languages.of(self.language).addresses.nouns.forms().items()
            stems = [
                form for form, noun in forms if noun.kind is Kind.ANNEX and "nom" in noun.cases
            ]
            noun = re.compile(rf"\b{any_of(stems)}\b", re.IGNORECASE)
            short = (n for n, line in enumerate(self.lines) if _is_short(line.strip()))
            self.heads = [n for n in short if noun.search(normalised(self.lines[n]))]
        return self.heads


def _is_short(line: str) -> bool:
    return 0 < len(line) <= _LONGEST and not line.endswith(_ENDED)


def is_attachable(new: Provision) -> bool:
    """Whether an annex says that it is one, with its number, so that it is read as that; a heading
    alone is restated where it is."""
    if not new.children:
        return False
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
        if not _is_short(text):
            return
        block.append(text)
        match = pattern.fullmatch(normalised(" ".join(block)))
        form = _form(match["form"], language) if match else ""
        following = next((n for n in range(line + 1, len(lines)) if lines[n].strip()), len(lines))
        if match and form:
            yield Called(match["num"] or "", form), following


def _begins(line: str, called: Called, ordered: Instruction, language: str) -> bool:
    """Whether a line begins what an order wants: an annex with its number, a whole act, or what an
    act approves."""
    if not ordered.places and ordered.op == "restate":
        return line.startswith(SIGNS) or approves(line)
    units = ordered.brings if ordered.op == "insert" else ordered.places
    numbers = [unit[-1].num for unit in units if unit[-1].kind is Kind.ANNEX]
    own = _called_for(ordered, language)
    label = heading(line.strip(), {})
    if label is None or label.kind is not Kind.ANNEX or len(numbers) != len(own):
        return False
    return numbers[own.index(called)] == label.num


def _is_annex(line: str) -> bool:
    label = heading(line.strip(), {})
    return label is not None and label.kind is Kind.ANNEX


@lru_cache(maxsize=512)
def _form(phrase: str, language: str) -> str:
    """The form of the act that a phrase names first."""
    forms = languages.of(language).addresses.acts.forms
    words = re.findall(r"[^\W\d_]+", phrase.casefold())
    found = (form for word in words for stem, form in forms.items() if re.match(stem, word))
    return next(found, "")
