"""Numbers of new provisions: free, in order, or chosen by the numbers around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.address import Site
from drafting.model.gap import gap_of
from drafting.model.kind import Kind
from drafting.model.numbers.number import closed_up
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.text.numbers.next_number import relabelled, sep_like
from drafting.text.numbers.number_row import NumberRow


@frozen
class NumberSpot:
    """A place for new provisions: before the child `position` of `parent` (None: the act)."""

    parent: Site | None
    position: int
    siblings: Sequence[Provision]
    address: str
    """The address that the operation gave, for messages."""


def number_alone(context: Context, address: str, num: str) -> str:
    """The number that an operation gives, `5 bis` as `5bis`. Raises `PatchError` where signs stand
    around it."""
    num = closed_up(num)
    alone = num.strip("()[]. ")
    if alone == num:
        return num
    problem = say("the number {num} is given with signs, which the label has already", num=num)
    raise context.refused(
        address, Problem("syntax", problem, do=say("write the number alone: {num}", num=alone))
    )


def warn_gaps(context: Context, spot: NumberSpot, new_provisions: Sequence[Provision]) -> None:
    """Warn of a number that may be taken in what is not known.

    Whether it is taken in what is known is for `clash`, and whether it is out of order for
    `number_order`, which see every operation.
    """
    for new in new_provisions:
        for each in spot.siblings if new.num else ():
            gap = gap_of(each.text) if each.kind is Kind.GAP else None
            if gap and (gap.first or gap.last) and gap.covers(new.num):
                problem = Problem(
                    code="gap",
                    problem=say(
                        "the number {label} may be taken in what the baseline does not hold",
                        label=new.label,
                    ),
                    found=(each.text,),
                )
                context.warn(spot.address, problem)


def numbered_next(
    context: Context, spot: NumberSpot, new_provisions: Sequence[Provision]
) -> Iterator[Provision]:
    """Unnumbered provisions with the next free numbers, written as their neighbours' are; between
    two numbers, with such as sort between them."""
    new, *_ = new_provisions
    row = NumberRow(context.act, spot.parent, spot.siblings, spot.position, new.headed)
    numbered = any(provision.num for provision in new_provisions)
    if numbered or not row.before:
        reason = (
            say("the text has a number already") if numbered else say("no number stands before it")
        )
        problem = say("`number: next` cannot be carried out: {reason}", reason=reason)
        do = say("leave `number: next` out") if numbered else say("give the number")
        raise context.refused(spot.address, Problem("syntax", problem, do=do))
    last = row.before[-1]
    numbers = row.numbers()
    _refuse_words_of_numbers(context, spot, last, new_provisions)
    for new in new_provisions:
        num = next(numbers, "")
        if not num:
            raise context.refused(spot.address, _no_number(last, row.later))
        label = relabelled(last.label, last.num, num, context.act.language)
        yield evolve(
            new, num=num, label=label, sep=sep_like(last.label, last.sep, last.text), kind=last.kind
        )


def _refuse_words_of_numbers(
    context: Context, spot: NumberSpot, last: Provision, new_provisions: Sequence[Provision]
) -> None:
    """Raise `PatchError` where a heading that is to get a number has the word of that already:
    «Статья. Ночь» would read «Статья 5-1. Статья. Ночь»."""
    words = "|".join(re.findall(r"[^\W\d_]{2,}", last.label)) if last.headed else ""
    for new in new_provisions if words else ():
        if match := re.match(rf"({words})[.:]\s*", new.text, re.IGNORECASE):
            problem = say("`{word}` comes with the number", word=match[1])
            do = say("write the title alone: `# {title}`", title=new.text[match.end() :] or "…")
            raise context.refused(
                spot.address, Problem("syntax", problem, found=(new.text[:100],), do=do)
            )


def _no_number(last: Provision, later: Provision | None) -> Problem:
    where = (
        say("between {before} and {after}", before=last.label, after=later.label)
        if later
        else say("after {label}", label=last.label)
    )
    return Problem(
        code="syntax",
        problem=say(
            "`number: next` cannot be carried out: no number is known that comes {where}",
            where=where,
        ),
        do=say("give the number"),
    )
