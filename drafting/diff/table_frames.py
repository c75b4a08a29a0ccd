"""Which table, row or cell a line of a change set stands in; one and the same for both texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from drafting.model.address import Site
from drafting.model.change import Line
from drafting.model.kind import Kind


def partners(lines: Iterable[Line], kind: Kind) -> dict[int, int]:
    """The frames that hold a line of both texts: order in the old text → order in the new one.

    `lines` of cells are those of one row. Where both rows have as many cells, those at one place
    are partners too: a cell that is restated as a whole stays one cell.
    """
    lines = list(lines)
    found: dict[int, int] = {}
    for line in lines:
        old, new = (site.around(kind) if site else None for site in (line.old, line.new))
        if old and new:
            found[old.order] = new.order
    if kind is Kind.CELL and found:
        olds = _orders(kind, (line.old for line in lines))
        news = _orders(kind, (line.new for line in lines))
        by_place = dict(zip(olds, news, strict=False))
        if len(olds) == len(news) and found.items() <= by_place.items():
            return by_place
    return found


def by_frame(lines: Sequence[Line], kind: Kind) -> Iterator[tuple[bool, list[Line]]]:
    """Lines in their order, those of one frame together: whether they stand in one, and they."""
    pairs = partners(lines, kind)

    def frame_of(line: Line) -> tuple[str, int] | None:
        frame = line.site.around(kind)
        if frame is None or line.new:
            return ("new", frame.order) if frame else None
        return ("new", pairs[frame.order]) if frame.order in pairs else ("old", frame.order)

    for frame, run in groupby(lines, key=frame_of):
        yield frame is not None, [*run]


def _orders(kind: Kind, sites: Iterable[Site | None]) -> list[int]:
    frames = (site.around(kind) for site in sites if site)
    return list(dict.fromkeys(frame.order for frame in frames if frame))
