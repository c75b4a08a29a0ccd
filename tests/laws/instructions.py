"""What a sentence says of a proposal: the normal form in which law 7 compares.

An operation is what it comes to on the act: its kind, and its edits. A sentence says no reason,
basis, effect, id, digest or `expect`; nor how a redline is to `show` it, nor the repealing act of
a `repeal` (that act is the text itself), nor whether a `delete` frees the number. Several
operations of one kind beside each other are said at once, in the order of the act; an address is
read back in its canonical form, a place without the words that its number says; `number: next` as
the number that it found. That a heading, or a line of its own, is restated is one sentence for
`restate` and `restate-heading`. Empty lines are layout, and editor's notes no text of the law:
neither is said.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, assert_never

from attrs import evolve

from drafting.model.change import Amended
from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
    Relabelling,
    Removal,
    Rewriting,
    WordEdit,
)
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import Delete, Operation, Repeal, name_of
from drafting.model.proposal import Proposal
from drafting.model.provision import Provision


def normal(amended: Amended) -> Counter[tuple[Any, ...]]:
    """Every edit, with the kind of the operation that it belongs to."""
    body = amended.changes.old.body
    return Counter((_name(each), *_edit(each, body)) for each in amended.edits if _is_said(each))


def said(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Provisions without their layout, without editor's notes and a closing block of notes."""
    law = (
        evolve(each, blank=0, outdent=0, children=said(each.children))
        for each in provisions
        if each.kind is not Kind.NOTE
    )
    return tuple(each for each in law if each.kind is not Kind.CLOSING or each.children)


def _is_said(edit: Edit) -> bool:
    match edit:
        case Insertion(provisions=provisions):
            return bool(said(provisions))
        case Rewriting(site=site, new=new):
            return said((new,)) not in ((), said((site.provision,)))
        case WordEdit() | Relabelling() | Removal() | Designation():
            return edit.site.provision.kind is not Kind.NOTE
        case _:
            assert_never(edit)


def sayable(proposal: Proposal) -> Proposal:
    """Without repealing acts and freed numbers, which change the text and are not said."""
    return evolve(proposal, operations=tuple(map(_sayable, proposal.operations)))


def _sayable(operation: Operation) -> Operation:
    match operation:
        case Repeal():
            return evolve(operation, by=Localized())
        case Delete():
            return evolve(operation, number="")
        case _:
            return operation


def _name(edit: Edit) -> str:
    return name_of(edit.operation).removesuffix("-heading")


def _edit(edit: Edit, body: tuple[Provision, ...]) -> tuple[Any, ...]:
    match edit:
        case WordEdit(site=site, start=start, end=end, new=new):
            return "words", site.order, start, end, new
        case Relabelling(site=site, num=num):
            return "number", site.order, num
        case Removal(site=site, left=left):
            return "removal", site.order, left and left.num
        case Rewriting(site=site, new=new) if new.kind is Kind.TITLE:
            return "words", site.order, 0, len(site.provision.text), new.text
        case Rewriting(site=site, new=new):
            return "rewriting", site.order, *said((new,))
        case Designation(site=site, label=label, inside=inside):
            return "designation", site.order, label, inside, tuple(e.order for e in edit.taken)
        case Insertion(parent=parent, position=position, provisions=provisions):
            law = (each for each in edit.taken if each.provision.kind is not Kind.NOTE)
            taken = tuple(each.order for each in law)
            place = len(said((parent.provision.children if parent else body)[:position]))
            return "insertion", parent and parent.order, place, taken, *said(provisions)
        case _:
            assert_never(edit)
