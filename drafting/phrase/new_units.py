"""The units that a sentence names for what is new: provisions, and numbers."""

from __future__ import annotations

from attrs import evolve

from drafting.language.units import Unit, counted, kind_in_words, number_in_words, unit_of
from drafting.model.address import Site, Target
from drafting.model.address.names import called
from drafting.model.provision import Provision
from drafting.text.next_number import relabelled


def new_unit(provision: Provision, parent: Site | None, *, counts_parts: bool) -> Unit:
    """The unit of a new provision in `parent` (None: the act). `counts_parts`: whether the language
    says numbered parts by their place."""
    if counts_parts and (part := counted(provision)):
        return part
    kind = called(provision, parent.provision if parent else None)
    return Unit(kind_in_words(kind), provision.num, written=number_in_words(provision))


def renumbered(target: Target, num: str, *, counts_parts: bool) -> Unit:
    """The unit of a provision under another number, written in the same form."""
    old = target.site.provision
    label = relabelled(old.label, old.num, num) if old.num else num
    one = evolve(old, num=num, label=label)
    if counts_parts and (part := counted(one)):
        return part
    return evolve(unit_of(target.site), num=num, written=number_in_words(one), nth=0)
