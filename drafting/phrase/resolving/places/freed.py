"""Numbers that one order of a text takes away, and a later one gives again.

«Пункт 2 исключить; пункты 3 и 4 считать соответственно пунктами 2 и 3»: nothing keeps the number 2.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.numbers.similar import look_alike
from drafting.model.operation import Delete, Insert, Operation, Renumber
from drafting.phrase.quoted_provisions import brought

_Given = list[tuple[Site | None, str, Site | None]]
"""In what a number is given (None: the act), which one, and what gets it; None: what is new."""


def with_freed_numbers(act: Act, operations: Sequence[Operation]) -> list[Operation]:
    """The operations; where a later one gives the number of what is deleted to another provision,
    the deletion frees it. One that frees some of its numbers and keeps others becomes several."""
    deletes = any(isinstance(each, Delete) for each in operations)
    if act.identity.numbering.deleted == "freed" or not deletes:
        return [*operations]
    settled: list[Operation] = []
    given: _Given = []
    for each in reversed(operations):
        settled += reversed([*_freed(act, each, given)] if isinstance(each, Delete) else [each])
        given += _given(act, each)
    return settled[::-1]


def _given(act: Act, operation: Operation) -> Iterator[tuple[Site | None, str, Site | None]]:
    match operation:
        case Renumber():
            for where, number in zip(operation.at, operation.to, strict=True):
                site = act.find(where).site
                yield site.parent, look_alike(number), site
        case Insert():
            around = operation.into or operation.before or operation.after
            beside = act.find(around).site if around else None
            parent = beside if operation.into or beside is None else beside.parent
            for new in brought(act, operation.text.get(act.language) or ""):
                if new.num:
                    yield parent, look_alike(new.num), None
        case _:
            pass


def _freed(act: Act, deletion: Delete, given: _Given) -> Iterator[Delete]:
    sites = [act.find(where).site for where in deletion.at]
    free = [bool(site.provision.num) and _is_given(act, site, given) for site in sites]
    if not any(free):
        yield deletion
    elif all(free):
        yield evolve(deletion, number="freed")
    else:
        for n, is_free in enumerate(free):
            one = deletion.only((n,))
            yield evolve(one, number="freed") if is_free else one


def _is_given(act: Act, gone: Site, given: _Given) -> bool:
    """Whether the number of what goes is given again, or one before it to what stands after it."""
    until = act.children(gone.parent)[: gone.position + 1]
    before = {look_alike(each.num) for each in until if each.num}
    own = look_alike(gone.provision.num)
    return any(
        number == own or (site and number in before and site.position > gone.position)
        for parent, number, site in given
        if parent is gone.parent
    )
