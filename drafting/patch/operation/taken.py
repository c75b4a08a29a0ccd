"""Provisions that a new one takes in: they stay as they are, and stand below it."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.errors import PatchError, Problem
from drafting.messages import say
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.patch.operation.numbers import NumberSpot


def taken_into(
    context: Context, spot: NumberSpot, new_provisions: Sequence[Provision]
) -> tuple[Site, ...]:
    """The provisions that come to stand in the last of the new ones; none where it takes none.

    They stand right after the place: the siblings there, or the last children of the provision
    before it. Raises `PatchError` where they do not.
    """
    aims = context.places.taken
    if not aims:
        return ()
    sites = [aim.site for aim in aims]
    first = sites[0]
    if any(aim.own for aim in aims):
        wrong = say("an address in `takes` names a line of text, not a whole provision")
        raise _refused(context, wrong, sites, say("give addresses of provisions"))
    sites = _with_notes(context, sites)
    if any(
        each.parent is not first.parent or each.position != first.position + n
        for n, each in enumerate(sites)
    ):
        wrong = say("the provisions in `takes` do not stand one after the other, in one provision")
        raise _refused(
            context, wrong, sites, say("write a range, from the first to the last of them")
        )
    follows = _follow(spot, first)
    if not follows:
        sites += _notes_behind(context, sites[-1])
    if not (follows or _end(context, spot, sites)):
        wrong = say("the provisions in `takes` do not stand right after the place of the new one")
        hint, at = _starting(context, spot), first.address
        do = say("place the new one before {address}", address=at)
        if hint:
            do = say("{hint}, or place the new one before {address}", hint=hint, address=at)
        raise _refused(context, wrong, sites, do)
    if first.provision.run_in:
        wrong = say("what is to be taken begins on the line of the provision that it stands in")
        raise _refused(context, wrong, sites, say("`designate` or `restate` that provision"))
    new = new_provisions[-1]
    numbers = {child.num for child in new.children if child.num}
    if twice := [each for each in sites if each.provision.num in numbers]:
        wrong = say("the new provision has children with the numbers of those that it takes")
        raise _refused(context, wrong, twice, say("give its own children other numbers"))
    return tuple(sites)


def _with_notes(context: Context, sites: list[Site]) -> list[Site]:
    """The provisions with the editor's notes between them, which no sentence of law names."""
    first, last = sites[0], sites[-1]
    among = context.act.sites[first.order : last.order + 1]
    run = [each for each in among if each.parent is first.parent]
    named = {id(each) for each in sites}
    law = [each for each in run if id(each) in named or each.provision.kind is not Kind.NOTE]
    return run if law == sites else sites


def _notes_behind(context: Context, last: Site) -> Sequence[Site]:
    """The editor's notes behind a provision, where nothing but these stands there."""
    behind = context.act.below(last.parent)[last.position + 1 :]
    return behind if all(each.provision.kind is Kind.NOTE for each in behind) else ()


def _follow(spot: NumberSpot, first: Site) -> bool:
    """Whether the first stands right at the place."""
    return first.parent is spot.parent and first.position == spot.position


def _end(context: Context, spot: NumberSpot, sites: Sequence[Site]) -> bool:
    """Whether the provision right before the place ends with them."""
    around = sites[0].parent
    if around is None or around.parent is not spot.parent or around.position != spot.position - 1:
        return False
    return sites[-1].position == len(context.act.children(around)) - 1


def _starting(context: Context, spot: NumberSpot) -> str:
    """What may be taken there; empty where nothing stands there."""
    around = context.places.taken[0].site.parent
    if around and around.parent is spot.parent and around.position == spot.position - 1:
        return say(
            "take all that stands in {address} from there on, to its end", address=around.address
        )
    below = [each for each in context.act.below(spot.parent) if each.position == spot.position]
    if below:
        return say("there, the first that can be taken is {address}", address=below[0].address)
    return ""


def _refused(context: Context, problem: str, sites: Sequence[Site], do: str) -> PatchError:
    found = tuple(f"{each.address}: {each.line[:100]}" for each in sites[:12])
    return context.refused(
        context.places.taken[0].address, Problem("syntax", problem, found=found, do=do)
    )
