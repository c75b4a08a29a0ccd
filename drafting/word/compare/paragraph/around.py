"""What stands around runs in a redline: links, controls and tags of both documents, or of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from drafting.model.mark import Mark
from drafting.word.compare.keys import around_key
from drafting.word.compare.paragraph.reel import Strip
from drafting.word.package.elements import Element, w

_DIRECTIONS = frozenset(map(w, ("dir", "bdo")))
_IN_CHANGES = _DIRECTIONS | {w("smartTag")}
"""What stands around runs, and may stand in a change together with them (CT_RunTrackChange).
Microsoft's validator does not know smart tags there: they do so where their paragraph goes."""


def twins_around(strips: Sequence[Strip], gone: Mark, come: Mark) -> dict[Element, Element]:
    """The link or content control of the old paragraph → the one of the new that it is."""
    found: dict[Element, Element] = {}
    for strip in strips:
        if strip.twin is not None and len(strip.twin.around) == len(strip.bit.around):
            found.update(zip(strip.twin.around, strip.bit.around, strict=True))
    for kept, stretch in groupby(strips, lambda each: each.mark is Mark.KEPT):
        if kept:
            continue
        sides: dict[Mark, dict[Element, str]] = {Mark.DELETED: {}, Mark.INSERTED: {}}
        places: dict[Element, list[int]] = {}
        for place, strip in enumerate(stretch):
            for depth, each in enumerate(strip.bit.around):
                sides[strip.mark].setdefault(each, around_key(strip.bit.around[: depth + 1]))
                places.setdefault(each, []).append(place)
        beside: dict[int, list[Element]] = {}
        for each in sides[come]:
            beside.setdefault(places[each][0] - 1, []).append(each)
            beside.setdefault(places[each][-1] + 1, []).append(each)
        order = {each: number for number, each in enumerate(sides[come])}
        taken = {*found.values()}
        for old, key in sides[gone].items():
            near = [
                each
                for place in {places[old][0], places[old][-1]}
                for each in beside.get(place, ())
                if sides[come][each] == key
                and each not in taken
                and _are_beside(places[old], places[each])
            ]
            if old not in found and near:
                found[old] = min(near, key=order.__getitem__)
                taken.add(found[old])
    return found


def going_whole(strips: Sequence[Strip], twins: Mapping[Element, Element]) -> set[Element]:
    """The tags around runs that go, or come, with all that stands in them: they stand in the change
    themselves, and nothing of them is left, which would keep their paragraph where it goes too."""
    changes: dict[Element, set[tuple[Mark, str]]] = {}
    names = _IN_CHANGES if len({strip.mark for strip in strips}) == 1 else _DIRECTIONS
    for strip in strips:
        for each in strip.bit.around:
            if each.tag in names:
                changes.setdefault(each, set()).add((strip.mark, strip.by))
    bits = [bit for strip in strips for bit in (strip.bit, strip.twin) if bit is not None]
    by_others = {
        each
        for bit in bits
        if bit.kept is not None
        for each in bit.around
        if bit.kept in each.iterancestors()
    }
    shared = {*twins, *twins.values()} - by_others
    return {
        each
        for each, its in changes.items()
        if len(its) == 1 and each not in shared and all(mark is not Mark.KEPT for mark, _ in its)
    }


def _are_beside(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether what stands in one control is followed by what stands in the other."""
    return one[-1] + 1 == other[0] or other[-1] + 1 == one[0]
