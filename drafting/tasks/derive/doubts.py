"""What a new text has, and the old one had not, that a person may have left there by oversight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafting.errors import Problem, Where
from drafting.messages import say
from drafting.model.act import Act
from drafting.patch.overlooked.footnotes import footnote_warnings
from drafting.structure.doubts.number_doubts import NumberDoubt, number_doubts

_SHOWN = 12


def new_doubts(old: Act, new: Act) -> Iterator[Problem]:
    """Warnings of numbers that stand twice or out of order, and of footnotes without a reference,
    and references without a footnote."""
    where = Where(act=new.name)
    doubts = [*_new_numbers(old, new)]
    do = say("give each provision a number of its own, or check that this is meant")
    if twice := [each.address for each in doubts if each.sort == "twice"]:
        problem = say("numbers stand twice in the new text")
        yield Problem("twice", problem, where, tuple(twice[:_SHOWN]), do)
    if odd := [each.address for each in doubts if each.sort == "out of order"]:
        problem = say("numbers are out of order in the new text")
        yield Problem("order", problem, where, tuple(odd[:_SHOWN]), do)
    yield from footnote_warnings(old, new, where)


def _new_numbers(old: Act, new: Act) -> Iterator[NumberDoubt]:
    known = Counter((each.sort, each.numbers) for each in number_doubts(old))
    for doubt in number_doubts(new):
        known[doubt.sort, doubt.numbers] -= 1
        if known[doubt.sort, doubt.numbers] < 0:
            yield doubt
