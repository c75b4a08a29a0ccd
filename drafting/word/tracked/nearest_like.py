"""The paragraph of the document that a new one is to look like: the nearest similar one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from drafting.model.address import Site
from drafting.model.change import line_head
from drafting.model.kind import Kind
from drafting.word.document.grid import width_of
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
"""Paragraphs that are compared on either side."""


def set_likes(planned: list[Entry]) -> None:
    """Set the model (`like`) of every new paragraph, row and table.

    The model of a provision is the sibling of its kind before it, or else after it; or else the
    nearest provision of that kind, or the nearest in a like position (a heading for a heading).
    The model of a paragraph in a cell stands in that cell; that of a row or table is the nearest.
    """
    every = [*all_paragraphs(planned)]
    known: dict[ParagraphPlan, list[_Key]] = {}
    for index, item in enumerate(every):
        if item.paragraph is None and item.line:
            wanted = [*_keys(item.line.site)]
            before = _most_similar(reversed(every[max(0, index - _NEAR) : index]), wanted, known)
            after = _most_similar(every[index + 1 : index + _NEAR], wanted, known)
            item.like = min(before, after, key=lambda found: found[0])[1]
    _frames(planned)


def _most_similar(
    among: Iterable[ParagraphPlan], wanted: list[_Key], known: dict[ParagraphPlan, list[_Key]]
) -> tuple[int, ParagraphPlan | None]:
    """The most similar paragraph (nearest first), after its distance."""
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
    """The properties to compare, the most telling first."""
    site = line_head(site)
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
    """Set the models of rows and tables, and of the paragraphs in new cells."""
    ordered = [*all_entries(planned)]
    table_plans = [entry for entry in ordered if isinstance(entry, TablePlan)]
    for index, table_plan in enumerate(table_plans):
        if table_plan.table is None:
            table_plan.like = _nearest(
                table_plans, index, lambda each: each.table is not None and not each.apart
            )
        row_plans = [*table_plan.all_rows()]
        for place, row_plan in enumerate(row_plans):
            if row_plan.row is None:
                fits = partial(_has_columns, columns=len(row_plan.cells))
                nearest = _nearest(row_plans, place, fits)
                nearest = nearest or _nearest(row_plans, place, lambda each: each.row is not None)
                _set_row_model(row_plan, nearest, table_plan.like)
            for cell_plan in row_plan.cells:
                _frames(cell_plan.entries)


def _has_columns(row_plan: RowPlan, columns: int) -> bool:
    """Whether a row of the document has so many cells, each a column wide."""
    cells = row_plan.row.cells if row_plan.row else ()
    return len(cells) == columns and all(width_of(each.element) == 1 for each in cells)


def _set_row_model(row_plan: RowPlan, like: RowPlan | None, table_plan: TablePlan | None) -> None:
    if like is None and table_plan and table_plan.rows:
        like = table_plan.rows[-1]
    row_plan.like = like
    for place, cell_plan in enumerate(row_plan.cells):
        others = like.cells if like else []
        other = others[min(place, len(others) - 1)].entries if others else []
        model = next((each for each in all_paragraphs(other) if each.paragraph), None)
        for item in all_paragraphs(cell_plan.entries):
            item.like = model or item.like


def _nearest(among: list[T], index: int, fits: Callable[[T], bool]) -> T | None:
    order = [*reversed(among[:index]), *among[index + 1 :]]
    return next((each for each in order if fits(each)), None)
