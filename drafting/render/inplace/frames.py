"""Which table, row or cell a line of a change set stands in; one and the same for both texts."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.model.address import Site
from drafting.model.change import Line
from drafting.model.kind import Kind

Key = tuple[str, int]


def partners(lines: Iterable[Line], kind: Kind) -> dict[int, int]:
    """Order in the old text → order in the new one, of frames that hold a line of both."""
    found: dict[int, int] = {}
    for line in lines:
        old, new = frame_of(line.old, kind), frame_of(line.new, kind)
        if old and new:
            found[old.order] = new.order
    return found


def frame_key(line: Line, kind: Kind, partners: dict[int, int]) -> Key | None:
    """What tells the frame of a line from others; None: it stands in none."""
    if line.new:
        frame = frame_of(line.new, kind)
        return ("new", frame.order) if frame else None
    frame = frame_of(line.old, kind)
    if frame is None:
        return None
    return ("new", partners[frame.order]) if frame.order in partners else ("old", frame.order)


def frame_of(site: Site | None, kind: Kind) -> Site | None:
    """The nearest frame of a kind around a site."""
    while site and site.provision.kind is not kind:
        site = site.parent
    return site
