"""Operations that make two provisions of one, or one of two: split, join."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from drafting.errors import PatchError, Problem
from drafting.messages import say
from drafting.model.address import Target
from drafting.model.edit import Insertion, Removal, Rewriting
from drafting.model.kind import NO_LAW, NOTES, TABULAR
from drafting.model.operation import Join, Split
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.patch.operation.locate import SoughtWords, spots
from drafting.patch.operation.new_text import text_of
from drafting.patch.operation.numbers import NumberSpot, number_alone, warn_gaps
from drafting.patch.operation.splice import joint
from drafting.patch.operation.vacated import vacated
from drafting.text.numbers.next_number import relabelled

_UNJOINABLE = TABULAR | NO_LAW | NOTES


def split(context: Context, operation: Split) -> Iterator[Rewriting | Insertion]:
    """Make two provisions of one: text from the words on, and all children, go to the second."""
    for aim in context.places.at:
        old = aim.site.provision
        own = Target(aim.site, own=True)
        words = text_of(context, operation.before)
        start = spots(context, own, SoughtWords(words))[0].start
        first = evolve(old, text=old.text[:start].rstrip(" "), children=())
        num = number_alone(context, aim.address, operation.number)
        label = relabelled(old.label, old.num, num, context.act.language)
        second = evolve(old, num=num, label=label, text=old.text[start:], run_in=False)
        if not old.num or not first.text:
            problem = (
                say("nothing stands before the words")
                if old.num
                else say("the provision has no number")
            )
            raise context.refused(aim.address, Problem("syntax", problem, found=(old.shown[:100],)))
        parent, position = aim.site.parent, aim.site.position + 1
        siblings = context.act.children(parent)
        warn_gaps(context, NumberSpot(parent, position, siblings, aim.address), (second,))
        yield Rewriting(aim.site, first, operation)
        yield Insertion(parent, position, (second,), operation)


def join(context: Context, operation: Join) -> Iterator[Rewriting | Removal]:
    """Make one provision of neighbours: their texts in a row, then all children."""
    aims = context.places.at
    if len(aims) < 2 or not all(_beside(one, other) for one, other in pairwise(aims)):
        problem = say("these are not two or more provisions of one kind that follow each other")
        do = say("name neighbours in `at`, the first one first: [6, 7]")
        raise context.refused(", ".join(operation.at), Problem("not-found", problem, do=do))
    new = aims[0].site.provision
    for aim in aims[1:]:
        new = _joined(context, aim, new)
    yield Rewriting(aims[0].site, new, operation)
    kept = context.act.identity.numbering.deleted == "kept"
    for aim in aims[1:]:
        old = aim.site.provision
        left = vacated(old, context.act.language) if kept and old.num else None
        yield Removal(aim.site, operation, left)


def _joined(context: Context, aim: Target, one: Provision) -> Provision:
    other = aim.site.provision
    numbers = {child.num for child in one.children if child.num}
    twice = [child.label for child in other.children if child.num in numbers]
    if (one.children and other.text) or twice:
        raise _unjoinable(context, aim, twice)
    text = one.text + joint(one.text, other.text) + other.text
    moved = (evolve(child, run_in=False) for child in other.children)
    return evolve(one, text=text, children=(*one.children, *moved))


def _unjoinable(context: Context, aim: Target, twice: list[str]) -> PatchError:
    problem = Problem(
        code="clash",
        problem=say("both provisions have children of one number")
        if twice
        else say("the first ends with a list, and the second would put text after it"),
        found=tuple(twice),
        do=say("`restate` the first as it is to read, and `delete` the other"),
    )
    return context.refused(aim.address, problem)


def _beside(one: Target, other: Target) -> bool:
    """Whether two provisions of the law follow each other, so that they could be one."""
    either = (one.site.provision, other.site.provision)
    return (
        not (one.own or other.own)
        and not any(each.kind in _UNJOINABLE or each.vacated for each in either)
        and one.site.parent is other.site.parent
        and one.site.provision.kind is other.site.provision.kind
        and one.site.position + 1 == other.site.position
        and one.site.provision.headed == other.site.provision.headed is False
    )
