"""Which paragraph of the document a new one is like: its nearest neighbour of one kind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import TypeVar

from attrs import define, field

from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.render.inplace.plan import Bar, Entry, Grid, Item, in_order, items

T = TypeVar("T")


def set_likes(planned: list[Entry]) -> None:
    """Tell of all that is new what of the document it is like.

    A provision is like the sibling before it, or else after it, of its kind; or else the nearest
    provision of that kind, or the nearest that stands as it does (a heading for a heading). What
    comes into a cell is like what is there; rows and tables are like the nearest of theirs.
    """
    every = [*items(planned)]
    if not any(item.paragraph is None for item in every):
        return
    found = _Found()
    for index, item in enumerate(every):
        if item.paragraph and item.place:
            found.add(index, item)
    for index, item in enumerate(every):
        if item.paragraph is None and item.like is None and item.line:
            item.like = found.like(index, item)
    _frames(planned)


def site_of(item: Item) -> Site:
    """Where the line of an item stands: in the new text, or, if it is gone, in the old."""
    assert item.line, "it holds a line"
    return item.line.site


@define
class _Found:
    """Paragraphs of lines by what they are, each with its place in the order of reading."""

    _by: dict[tuple[object, ...], list[tuple[int, Item]]] = field(factory=dict)

    def add(self, index: int, item: Item) -> None:
        for key in _keys(site_of(item)):
            self._by.setdefault(key, []).append((index, item))

    def like(self, index: int, new: Item) -> Item | None:
        for key in _keys(site_of(new)):
            known = self._by.get(key, [])
            at = bisect_left(known, index, key=lambda each: each[0])
            near = [item for _, item in [*known[at - 1 : at], *known[at : at + 1]]]
            if near:
                return near[0]
        return None


def _keys(site: Site) -> Iterable[tuple[object, ...]]:
    """What is compared, the likest first."""
    provision = site.provision
    inside = any(above.provision.kind is Kind.CELL for above in site.chain())
    kind, labelled = provision.kind, bool(provision.label)
    depth = len(site.chain()) if provision.headed else site.level
    around = site.parent.address if site.parent else ""
    yield inside, kind, labelled, depth, around
    yield inside, kind, labelled, depth
    yield inside, provision.headed, labelled, depth
    yield inside, kind, "any"
    yield inside, provision.headed
    yield ("any",)


def _frames(planned: list[Entry]) -> None:
    """Rows and tables, and what is in the cells of new ones."""
    ordered = [*in_order(planned)]
    grids = [entry for entry in ordered if isinstance(entry, Grid)]
    for index, grid in enumerate(grids):
        if grid.table is None:
            grid.like = _nearest(grids, index, lambda each: each.table is not None)
        bars = [*grid.rows()]
        for place, bar in enumerate(bars):
            if bar.row is None:
                _set_bar(bar, _nearest(bars, place, _is_whole), grid.like)
            for box in bar.boxes:
                _frames(box.entries)


def _is_whole(bar: Bar) -> bool:
    return bar.row is not None


def _set_bar(bar: Bar, like: Bar | None, grid: Grid | None) -> None:
    if like is None and grid and grid.bars:
        like = grid.bars[-1]
    bar.like = like
    for place, box in enumerate(bar.boxes):
        others = like.boxes if like else []
        other = others[min(place, len(others) - 1)].entries if others else []
        model = next((each for each in items(other) if each.paragraph), None)
        for item in items(box.entries):
            item.like = model or item.like


def _nearest(among: list[T], index: int, fits: Callable[[T], bool]) -> T | None:
    order = [*reversed(among[:index]), *among[index + 1 :]]
    return next((each for each in order if fits(each)), None)
