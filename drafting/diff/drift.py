"""In what two languages of one text are out of step, as data and as a problem in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import assert_never

from attrs import Factory, field, frozen

from drafting.errors import Code, Problem, Where
from drafting.messages import say, say_count, to_say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind, noun
from drafting.model.provision import Provision
from drafting.text.writer import line_numbers

_WIDTH = 72
_SHOWN = 5


class Drift(StrEnum):
    """What is out of step."""

    LACKING = "lacking"
    """A provision stands in one language only, with all in it."""
    ELSEWHERE = "elsewhere"
    """It stands in another division."""
    ORDER = "order"
    """It stands in another place among its siblings."""
    NUMBER = "number"
    """Its number is another, or is written otherwise."""
    KIND = "kind"
    """It is another kind of element."""
    TEXT = "text"
    """It has a heading, or words of its own, in one language only."""
    VACATED = "vacated"
    """Only its number is left, in one language."""
    GAP = "gap"
    """A gap covers other numbers, or stands where the other language holds the text."""
    CELLS = "cells"
    """A row has more cells."""


_CODES: Mapping[Drift, Code] = {
    Drift.LACKING: "twin-lacking",
    Drift.ELSEWHERE: "twin-elsewhere",
    Drift.ORDER: "twin-order",
    Drift.NUMBER: "twin-number",
    Drift.KIND: "twin-kind",
    Drift.TEXT: "twin-text",
    Drift.VACATED: "twin-vacated",
    Drift.GAP: "twin-gap",
    Drift.CELLS: "twin-cells",
}


@frozen
class Difference:
    """One thing that is out of step; one site at least is there."""

    drift: Drift
    one: Site | None
    other: Site | None
    near: Site | None = None
    """Of what is lacking: what stands before it, or around it, in the text that lacks it."""
    others: tuple[Site, ...] = ()
    """What the other text has instead: in place of a gap, or of what a lacking division holds."""

    @property
    def site(self) -> Site:
        """Where it is seen: in the first text, if it stands there."""
        site = self.one or self.other
        assert site is not None, "a difference is seen in one text at least"
        return site


@frozen
class LanguageText:
    """One language of a version, and its file, if it has one."""

    act: Act
    file: str = ""
    _lines: list[int] = field(
        default=Factory(lambda self: line_numbers(self.act) if self.file else [], takes_self=True)
    )

    def __str__(self) -> str:
        return self.act.language

    def where(self, site: Site) -> Where:
        """The place of one of its provisions."""
        line = self._lines[site.order] if self.file else 0
        return Where(self.file, line, act=self.act.name, address=site.address)

    def shown(self, site: Site, role: str = "") -> str:
        """`ru, line 14: 3) соблюдать …`; with a role, `ru, it would follow line 14: …`."""
        line = say("line {line}", line=self._lines[site.order]) if self.file else ""
        place = role.format(line=line).strip() if role else line
        return f"{', '.join(filter(None, [str(self), place]))}: {_shown(site.provision)}"


def problem_of(difference: Difference, one: LanguageText, other: LanguageText) -> Problem:
    """A difference as a lawyer reads it, at its place in the text that has the provision."""
    has, lacks = (one, other) if difference.one else (other, one)
    return Problem(
        code=_CODES[difference.drift],
        problem=_sentence(difference, has, lacks),
        where=has.where(difference.site),
        found=(has.shown(difference.site), *_beside(difference, lacks)),
    )


def _sentence(difference: Difference, has: LanguageText, lacks: LanguageText) -> str:
    here = difference.site.provision
    there = difference.other.provision if difference.one and difference.other else here
    sides = {"has": has, "lacks": lacks}
    named = {"named": _named(here)}
    match difference.drift:
        case Drift.LACKING:
            return say(
                "{has} has {named}{much}, {lacks} does not{stays}",
                **sides,
                **named,
                much=_much(here),
                stays=_stays(difference),
            )
        case Drift.ELSEWHERE:
            elsewhere = to_say("{named} stands in another division in {has} than in {lacks}")
            return say(elsewhere, **named, **sides)
        case Drift.ORDER:
            order = to_say("{named} stands in another order in {has} than in {lacks}")
            return say(order, **named, **sides)
        case Drift.NUMBER:
            return say(
                "the number of the {noun} is {one} in {has}, {other} in {lacks}",
                noun=_noun(here),
                one=here.label,
                other=there.label,
                **sides,
            )
        case Drift.KIND:
            return say(
                "the kind is `{one}` in {has}, `{other}` in {lacks}",
                one=_noun(here),
                other=_noun(there),
                **sides,
            )
        case Drift.TEXT:
            empty, full = (lacks, has) if here.text else (has, lacks)
            heading = to_say("{named} has a heading in {full}, none in {empty}")
            words = to_say("{named} has words of its own in {full}, none in {empty}")
            return say(heading if here.headed else words, **named, full=full, empty=empty)
        case Drift.VACATED:
            left, not_left = (has, lacks) if here.vacated else (lacks, has)
            vacated = to_say("of {named} only the number is left in {left}, not in {not_left}")
            return say(vacated, **named, left=left, not_left=not_left)
        case Drift.GAP if difference.others:
            gap = to_say("{has} has the gap {text} where {lacks} has {labels}")
            return say(gap, **sides, text=here.text, labels=_labels(difference))
        case Drift.GAP:
            gaps = to_say("the gap is {one} in {has}, {other} in {lacks}")
            return say(gaps, **sides, one=here.text, other=there.text)
        case Drift.CELLS:
            cells = to_say("the row has {one} cells in {has}, {other} in {lacks}")
            return say(cells, **sides, one=len(here.children), other=len(there.children))
    assert_never(difference.drift)


def _much(lacking: Provision) -> str:
    lines = _lines_in(lacking)
    if not lines:
        return ""
    return say_count(", with {count} line in it", ", with {count} lines in it", lines)


def _stays(difference: Difference) -> str:
    labels = _labels(difference)
    stays = to_say("; of what stands in it, {labels} stand elsewhere there")
    return say(stays, labels=labels) if labels else ""


def _beside(difference: Difference, lacks: LanguageText) -> Iterator[str]:
    """What the other text has there."""
    if difference.one and difference.other:
        yield lacks.shown(difference.other)
    elif difference.near:
        around = len(difference.near.chain()) < len(difference.site.chain())
        yield lacks.shown(
            difference.near,
            say("it would stand first in {line}") if around else say("it would follow {line}"),
        )
    for site in difference.others[:_SHOWN]:
        yield lacks.shown(site)
    if len(difference.others) > _SHOWN:
        yield say("… {count} in all", count=len(difference.others))


def _labels(difference: Difference) -> str:
    labels = [each.provision.label.rstrip(".") for each in difference.others]
    more = say(" … ({count} in all)", count=len(labels)) if len(labels) > _SHOWN else ""
    return ", ".join(labels[:_SHOWN]) + more


def _noun(provision: Provision) -> str:
    return say("header row") if provision.is_header_row else noun(provision.kind)


def _lines_in(provision: Provision) -> int:
    """How many lines of the text file stand below its own."""
    if provision.kind is Kind.ROW:
        return 0
    own = (1 if each.kind.bears_text or each.kind is Kind.ROW else 0 for each in provision.children)
    return sum(own) + sum(map(_lines_in, provision.children)) - provision.leads_in


def _named(provision: Provision) -> str:
    label = provision.label.rstrip(".") if provision.num else ""
    return say("the {noun} {label}", noun=_noun(provision), label=label).rstrip()


def _shown(provision: Provision) -> str:
    if provision.kind is Kind.ROW:
        return _cut("| " + " | ".join(cell.text for cell in provision.children) + " |")
    if not provision.kind.bears_text:
        return _shown(provision.children[0]) if provision.children else noun(provision.kind)
    return _cut(provision.first_line)


def _cut(line: str) -> str:
    return line if len(line) <= _WIDTH else f"{line[:_WIDTH]}…"
