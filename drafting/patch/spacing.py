"""The empty lines below a heading: layout, which stays below it whatever line comes first there."""

from __future__ import annotations

from attrs import evolve

from drafting.model.kind import FRAMES, Kind
from drafting.model.provision import Provision

_OPENING = FRAMES - {Kind.TABLE, Kind.ROW}
"""Frames whose first line stands below a heading or a title."""


def spaced(old: Provision, children: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """The new children of a provision, with the empty lines before the first that stood there, and
    without those before the old first line where that comes later now."""
    if not heads(old) or not (old.children and children):
        return children
    was, first = old.children[0], children[0]
    if first.run_in or was.run_in or was is first:
        return children
    usual = [each.blank for each in old.children[1:] if not each.headed]
    blank = usual[0] if usual else 0
    new = [_with_blank(first, _blank(was)), *children[1:]]
    later = (at for at, each in enumerate(new) if at and _same(each, was))
    if (at := next(later, 0)) and not was.headed and was.kind not in FRAMES:
        new[at] = evolve(new[at], blank=blank)
    return tuple(new)


def heads(provision: Provision) -> bool:
    """Whether the first line in a provision stands below a heading or a title."""
    return provision.headed or provision.kind in _OPENING


def _same(one: Provision, other: Provision) -> bool:
    """Whether one is the other, as it is now: with its line, its number, or its text."""
    if (one.kind, one.blank) != (other.kind, other.blank):
        return one is other
    kept = (one.num and one.num == other.num) or (one.text and one.text == other.text)
    return bool(kept) or one.line == other.line


def _blank(provision: Provision) -> int:
    """The empty lines before the first line of a provision, which a frame has none of its own."""
    return _blank(provision.children[0]) if provision.kind in FRAMES else provision.blank


def _with_blank(provision: Provision, blank: int) -> Provision:
    if provision.kind not in FRAMES:
        return evolve(provision, blank=blank) if provision.blank != blank else provision
    first, *others = provision.children
    return evolve(provision, children=(_with_blank(first, blank), *others))
