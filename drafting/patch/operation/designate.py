"""The operation that gives a number to existing text: its words stay where they are."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.errors import PatchError, Problem
from drafting.messages import say
from drafting.model.address import Site, Target
from drafting.model.edit import Designation
from drafting.model.kind import COUNTED, NO_LAW, NOTES
from drafting.model.operation import Designate
from drafting.patch.context import Context
from drafting.text.labels import Label, numbered

_PASSED = NO_LAW | NOTES


def designate(context: Context, operation: Designate) -> Iterator[Designation]:
    """Make the text of a numbered provision its first numbered paragraph, on the same line; of a
    division, its unnumbered text; of an unnumbered line, that line. What stands in the text, or of
    a division after it, goes along.
    """
    for aim in context.places.at:
        label = _label(context, operation, aim)
        site = aim.site
        own = site.provision
        if aim.own or own.vacated or own.kind in _PASSED:
            wrong = say("is a line of text, and no whole provision")
            if not aim.own:
                wrong = say("has no text of the law that could be designated")
            raise _refused(context, aim, f"{aim.address} {wrong}")
        if own.headed:
            yield _of_division(context, operation, aim, label)
        elif own.kind in COUNTED and not own.num:
            _check_free(context, aim, site, label, taken=())
            yield Designation(site, label.num, label.label, operation)
        elif own.num and own.text:
            yield Designation(site, label.num, label.label, operation, inside=True)
        else:
            wrong = (
                say("has no text of its own")
                if own.num
                else say("has no line that a number could begin")
            )
            raise _refused(context, aim, f"{aim.address} {wrong}")


def _of_division(context: Context, operation: Designate, aim: Target, label: Label) -> Designation:
    below = [each for each in context.act.below(aim.site) if each.provision.kind not in _PASSED]
    first = below[0] if below else None
    if first is None or first.provision.num or first.provision.kind not in COUNTED:
        problem = say("{address} does not begin with an unnumbered text", address=aim.address)
        raise _refused(context, aim, problem, say("give the address of the text that is meant"))
    last = below[-1].position
    taken = tuple(
        each for each in context.act.below(aim.site) if first.position < each.position <= last
    )
    if divisions := [each for each in taken if each.provision.headed]:
        problem = say(
            "{address} holds divisions, which no numbered paragraph can hold", address=aim.address
        )
        found = tuple(each.line[:100] for each in divisions[:12])
        raise context.refused(aim.address, Problem("syntax", problem, found=found))
    _check_free(context, aim, first, label, taken)
    return Designation(first, label.num, label.label, operation, taken=taken)


def _label(context: Context, operation: Designate, aim: Target) -> Label:
    label = numbered(f"{operation.label} x")
    if label is None or label.kind or (label.label, label.rest) != (operation.label, "x"):
        problem = say("`{label}` is not read as a number", label=operation.label)
        do = say("write it as the text has it, such as `(1)` or `1)`")
        raise context.refused(aim.address, Problem("syntax", problem, do=do))
    return label


def _check_free(
    context: Context, aim: Target, site: Site, label: Label, taken: tuple[Site, ...]
) -> None:
    """Refuse a number that stands beside the line already."""
    orders = {each.order for each in taken}
    beside = context.act.below(site.parent)
    same = [e for e in beside if e.provision.num == label.num and e.order not in orders]
    if same and not same[0].provision.headed:
        problem = Problem(
            "clash", say("the number {num} is taken", num=label.num), found=(same[0].line[:100],)
        )
        raise context.refused(aim.address, problem)


def _refused(context: Context, aim: Target, problem: str, do: str = "") -> PatchError:
    lines = (each.line for each in aim.site.provision.walk() if each.kind.bears_text)
    found = (next(filter(None, (aim.site.line, *lines)), "")[:100],)
    return context.refused(aim.address, Problem("syntax", problem, found=found, do=do))
