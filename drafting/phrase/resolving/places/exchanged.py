"""Two provisions that change places, each under the number of the other: «пункты 2 и 3 поменять
местами»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.operation import Move, Operation, Renumber
from drafting.phrase.instruction import refused
from drafting.phrase.natural_place import site_at


def exchanged(act: Act, targets: Sequence[Target]) -> Iterator[Operation]:
    """The operations by which two provisions change places.

    Raises `PhraseError` where they stand in different provisions, or only one has a number.
    """
    sites = sorted((each.site for each in targets), key=lambda site: site.order)
    if len(sites) != 2 or any(each.own for each in targets):
        raise refused(say("two provisions change places, and here are {count}", count=len(sites)))
    first, second = sites
    one, two = first.provision.num, second.provision.num
    if first.parent != second.parent or bool(one) is not bool(two):
        wrong = say("{one} and {two} are not of one list", one=first.address, two=second.address)
        raise refused(wrong, say("order where each of them comes"))
    yield Move(at=(second.address,), before=first.address, number=one)
    between = site_at(act, second.parent, second.position - 1)
    if between and between != first:
        yield Move(at=(first.address,), after=between.address, number=two)
    elif two:
        yield Renumber(at=(first.address,), to=(two,))
