"""What a new text has, and the old one had not, that a person may have left there by oversight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafting.errors import Problem, Where
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.structure.doubts.number_doubts import NumberDoubt, number_doubts
from drafting.text.notes import REFERENCE

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
    (had, did_refer), (has, refer) = _footnotes(old), _footnotes(new)
    if left := sorted(has - refer - (had - did_refer)):
        problem = say("nothing refers to a footnote in the new text")
        do = say("delete the footnote too, or put its reference where it belongs")
        yield Problem("note", problem, where, tuple(f"[^{each}]" for each in left[:_SHOWN]), do)
    if bare := sorted(refer - has - (did_refer - had)):
        problem = say("a reference leads to no footnote in the new text")
        do = say("write the footnote, or delete the reference too")
        yield Problem("note", problem, where, tuple(f"[^{each}]" for each in bare[:_SHOWN]), do)


def _new_numbers(old: Act, new: Act) -> Iterator[NumberDoubt]:
    known = Counter((each.sort, each.numbers) for each in number_doubts(old))
    for doubt in number_doubts(new):
        known[doubt.sort, doubt.numbers] -= 1
        if known[doubt.sort, doubt.numbers] < 0:
            yield doubt


def _footnotes(act: Act) -> tuple[set[str], set[str]]:
    """The numbers of footnotes, and those that are referred to."""
    own: set[str] = set()
    referred: set[str] = set()
    for site in act.sites:
        if site.provision.kind is Kind.FOOTNOTE:
            own.add(site.provision.num)
        referred.update(REFERENCE.findall(site.provision.text))
    return own, referred
