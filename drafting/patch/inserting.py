"""The operation that brings new provisions in, under numbers that are free."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from drafting.errors import Problem
from drafting.model.address import Site
from drafting.model.gap import gap_of, order_of
from drafting.model.kind import Kind
from drafting.model.operation import Insert
from drafting.model.provision import Provision
from drafting.patch.brought import plain_beside, provisions_of
from drafting.patch.context import Context
from drafting.patch.edit import Insertion
from drafting.patch.locate import target


def insert(context: Context, operation: Insert) -> Iterator[Insertion]:
    """New provisions come before or after one that is there, or last in one (art. 26(7))."""
    anchor = target(context, operation.before or operation.after or operation.into)
    if anchor.own:
        told = Problem(code="syntax", wanted="provisions stand beside provisions, not in a line")
        raise context.refused(anchor.address, told)
    sibling = None if operation.into else anchor.site
    parent = sibling.parent if sibling else anchor.site
    siblings = parent.provision.children if parent else context.act.body
    position = sibling.position + bool(operation.after) if sibling else len(siblings)
    plain = plain_beside(parent, sibling)
    brought = provisions_of(context, operation.text, parent, plain)
    for new in brought:
        _check_number(context, anchor.address, new, siblings)
    _warn_order(context, anchor.address, brought, (siblings[:position], siblings[position:]))
    blank = sibling.provision.blank if sibling else 0
    brought = tuple(evolve(new, blank=new.blank or blank) for new in brought)
    yield Insertion(parent, position, brought, operation)


def _check_number(
    context: Context, address: str, new: Provision, siblings: Sequence[Provision]
) -> None:
    if not new.num:
        return
    if taken := _taken(context, new, siblings):
        told = Problem(
            code="clash",
            wanted=f"the number {new.label} is taken",
            found=(taken.line[:100],),
            hint=f"what comes between takes a duplicating number, such as {new.num}-1",
        )
        raise context.refused(address, told)
    for each in siblings:
        gap = gap_of(each.text) if each.kind is Kind.GAP else None
        if gap and (gap.first or gap.last) and gap.covers(new.num):
            told = Problem(
                code="gap",
                wanted=f"the number {new.label} may be taken in what the baseline does not hold",
                found=(each.text,),
            )
            context.warn(address, told)


def _taken(context: Context, new: Provision, siblings: Sequence[Provision]) -> Provision | None:
    """What has the number already: beside it, or anywhere where the act numbers through."""
    through = new.kind in context.act.identity.numbering.through
    sites: list[Site] = context.act.index.under(None, new.num) if through else []
    others = [*siblings, *(site.provision for site in sites)]
    return next((old for old in others if (old.num, old.kind) == (new.num, new.kind)), None)


def _warn_order(
    context: Context,
    address: str,
    brought: Sequence[Provision],
    around: tuple[Sequence[Provision], Sequence[Provision]],
) -> None:
    before, after = around
    edges = (*before[-1:], *brought, *after[:1])
    for one, other in pairwise(each for each in edges if each.num):
        if one.kind is other.kind and order_of(one.num) > order_of(other.num):
            told = f"{other.label} comes after {one.label}, out of order"
            context.warn(address, Problem(code="order", wanted=told))
