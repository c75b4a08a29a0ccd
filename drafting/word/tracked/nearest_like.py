"""Which paragraph of the document a new one is like: its nearest neighbour of one kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.word.tracked.plan import (
    Entry,
    ParagraphPlan,
    RowPlan,
    TablePlan,
    all_entries,
    all_paragraphs,
)

T = TypeVar("T")
_Key = tuple[object, ...]
_NEAR = 400
"""How many paragraphs on either side are looked at."""


def set_likes(planned: list[Entry]) -> None:
    """Tell of all that is new what of the document it is like.

    A provision is like the sibling before it, or else after it, of its kind; or else the nearest
    provision of that kind, or the nearest that stands as it does (a heading for a heading). What
    comes into a cell is like what is there; rows and tables are like the nearest of theirs.
    """
    every = [*all_paragraphs(planned)]
    known: dict[ParagraphPlan, list[_Key]] = {}
    for index, item in enumerate(every):
        if item.paragraph is None and item.line:
            wanted = [*_keys(item.line.site)]
            before = _likest(reversed(every[max(0, index - _NEAR) : index]), wanted, known)
            after = _likest(every[index + 1 : index + _NEAR], wanted, known)
            item.like = min(before, after, key=lambda found: found[0])[1]
    _frames(planned)


def _likest(
    among: Iterable[ParagraphPlan], wanted: list[_Key], known: dict[ParagraphPlan, list[_Key]]
) -> tuple[int, ParagraphPlan | None]:
    """The first of the likest, and how far from alike it is."""
    best: tuple[int, ParagraphPlan | None] = (len(wanted), None)
    for item in among:
        if item.paragraph is None or item.line is None or item.place is None:
            continue
        if item not in known:
            known[item] = [*_keys(item.line.site)]
        alike = zip(wanted, known[item], strict=True)
        rank = next((n for n, (one, other) in enumerate(alike) if one == other), len(wanted))
        if rank < best[0]:
            best = (rank, item)
        if not rank:
            break
    return best


def _keys(site: Site) -> Iterator[_Key]:
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
    ordered = [*all_entries(planned)]
    grids = [entry for entry in ordered if isinstance(entry, TablePlan)]
    for index, grid in enumerate(grids):
        if grid.table is None:
            grid.like = _nearest(grids, index, lambda each: each.table is not None)
        bars = [*grid.all_rows()]
        for place, bar in enumerate(bars):
            if bar.row is None:
                _set_bar(bar, _nearest(bars, place, _is_whole), grid.like)
            for box in bar.cells:
                _frames(box.entries)


def _is_whole(bar: RowPlan) -> bool:
    return bar.row is not None


def _set_bar(bar: RowPlan, like: RowPlan | None, grid: TablePlan | None) -> None:
    if like is None and grid and grid.rows:
        like = grid.rows[-1]
    bar.like = like
    for place, box in enumerate(bar.cells):
        others = like.cells if like else []
        other = others[min(place, len(others) - 1)].entries if others else []
        model = next((each for each in all_paragraphs(other) if each.paragraph), None)
        for item in all_paragraphs(box.entries):
            item.like = model or item.like


def _nearest(among: list[T], index: int, fits: Callable[[T], bool]) -> T | None:
    order = [*reversed(among[:index]), *among[index + 1 :]]
    return next((each for each in order if fits(each)), None)
