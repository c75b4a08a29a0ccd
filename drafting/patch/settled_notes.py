"""Editor's notes after a change: where the lines around them have come or gone, a note stands where
the text file would have it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from attrs import evolve, frozen

from drafting.model.act import Act, once_for_each_act
from drafting.model.kind import Kind
from drafting.model.provision import Provision


@frozen
class SettledNotes:
    """What a provision holds, and the notes that stand before and after it instead."""

    before: tuple[Provision, ...]
    children: tuple[Provision, ...]
    after: tuple[Provision, ...]


def settled_notes(
    parent: Provision, children: tuple[Provision, ...], *, indented: bool
) -> SettledNotes:
    """The children of a provision after a change; `indented` as `notes_are_indented` has it.

    A note at the edge of a preamble stands beside that; one that is written further out stands in a
    provision only before more of its text.
    """
    if parent.headed or not any(child.kind is Kind.NOTE for child in children):
        return SettledNotes((), children, ())
    start, end = 0, len(children)
    if parent.kind is Kind.PREAMBLE:
        while start < end and children[start].kind is Kind.NOTE:
            start += 1
    while end > start and _is_lifted(parent, children, end - 1):
        end -= 1
    lifted = (evolve(each, outdent=max(0, each.outdent - 1)) for each in children[end:])
    places = range(start, end)
    kept = tuple(_among_parts(parent, children, at, indented=indented) for at in places)
    return SettledNotes(children[:start], kept, tuple(lifted))


@once_for_each_act
def notes_are_indented(act: Act) -> bool:
    """Whether the act writes most notes between a line and its next part a level deeper than that,
    and not at its level."""
    found: Counter[int] = Counter()
    for site in act.sites:
        children = () if site.provision.headed else site.provision.children
        notes = [*takewhile(lambda each: each.kind is Kind.NOTE, children)]
        if notes and _is_part(next(iter(children[len(notes) :]), None)):
            found.update(note.outdent for note in notes)
    return found[0] > found[1]


def _is_lifted(parent: Provision, children: Sequence[Provision], place: int) -> bool:
    child = children[place]
    if child.kind is not Kind.NOTE:
        return False
    last = next((each for each in reversed(children[:place]) if each.kind is not Kind.NOTE), None)
    return parent.kind is Kind.PREAMBLE or child.outdent > 0 or _is_part(last)


def _among_parts(
    parent: Provision, children: Sequence[Provision], place: int, *, indented: bool
) -> Provision:
    """A note before an unnumbered part, and after another, is written at their level: deeper, it
    would stand in the one before. After the first line a new one is written as others there."""
    child = children[place]
    if child.kind is not Kind.NOTE or child.outdent:
        return child
    others = [(at, each) for at, each in enumerate(children) if each.kind is not Kind.NOTE]
    last = next((each for at, each in reversed(others) if at < place), None)
    following = next((each for at, each in others if at > place), None)
    new = not any(each is child for each in parent.children)
    out = _is_part(last) or (last is None and new and not indented)
    return evolve(child, outdent=1) if out and _is_part(following) else child


def _is_part(provision: Provision | None) -> bool:
    return provision is not None and provision.kind is Kind.PART and not provision.num
