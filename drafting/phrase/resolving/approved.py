"""Orders on a document that an act approves: «в Правилах …, утвержденных указанным приказом».

Such a document is an annex of the act that approves it, and begins its numbers anew: item 2 of the
rules is not item 2 of the order (article 25 of the law of Kazakhstan on legal acts).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from attrs import evolve

from drafting.language.units import Units, below, units_of
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.phrase.instruction import Instruction
from drafting.phrase.resolving.other_act import approves, is_called, names_document
from drafting.phrase.resolving.refusal import refused

_CAPTION = 8
"""Lines at the beginning of an annex that may name it."""


def within_annex(ordered: Instruction, act: Act, language: str) -> Instruction:
    """An order with its places in the annex that holds the document that it names, where the act
    approves one; as it is, where it names none, or the act has no annex.

    Raises `PhraseError` where it cannot be seen which annex that is.
    """
    annexes = [site for site in act.index.below(None) if site.provision.kind is Kind.ANNEX]
    named = ordered.act
    if not (annexes and names_document(named, language) and approves(act, language)):
        return ordered
    found = [each for each in annexes if is_called(_caption(each.provision), named, language)]
    in_another = any(each.kind is Kind.ANNEX for place in _every(ordered) for each in place)
    if len(found) != 1 or in_another:
        raise refused(
            say("it does not show which annex of the act it amends: {named}", named=named),
            say("name the annex by its number, or import the document as an act of its own"),
        )
    around = units_of(Target(found[0]))
    return evolve(
        ordered,
        act="",
        places=tuple(below(around, each) for each in ordered.places) or (around,),
        anchor=below(around, ordered.anchor) if ordered.anchor else (),
        spared=tuple(below(around, each) for each in ordered.spared),
    )


def _every(ordered: Instruction) -> Iterator[Units]:
    yield from ordered.places
    yield ordered.anchor
    yield from ordered.spared


def _caption(annex: Provision) -> str:
    """The heading of an annex, and the lines below it before its first number or division."""
    plain = takewhile(lambda each: not (each.num or each.headed), annex.children)
    lines = [each.text for one in plain for each in one.walk() if each.text]
    return " ".join([annex.text, *lines[:_CAPTION]])
