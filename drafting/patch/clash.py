"""Edits of one proposal that cannot both be carried out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafting.errors import Problem
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.operation import Operation, name_of
from drafting.patch.context import Context
from drafting.patch.edit import Edit, Insertion, Removal, Rewriting, WordEdit


def clashes(act: Act, edits: Sequence[Edit]) -> Iterator[Problem]:
    """Every pair of edits, in the order of the text, of which one leaves the other no place."""
    yield from _same_words(act, edits)
    yield from _inside_what_goes(act, edits)


def _same_words(act: Act, edits: Iterable[Edit]) -> Iterator[Problem]:
    by_site: dict[int, list[WordEdit]] = defaultdict(list)
    for edit in edits:
        if isinstance(edit, WordEdit):
            by_site[edit.site.order].append(edit)
    for order in sorted(by_site):
        in_order = sorted(by_site[order], key=lambda edit: (edit.start, edit.end))
        for one, other in pairwise(in_order):
            if other.start < one.end or (other.start, other.end) == (one.start, one.end):
                words = act.sites[order].provision.text[one.start : max(one.end, other.end)]
                told = Problem(
                    code="clash",
                    wanted=f"{_name(one.operation)} changes the same words",
                    found=(words or "at the same point",),
                    hint="make one operation of both",
                )
                yield Context(act, other.operation).placed(other.site.address, told)


def _inside_what_goes(act: Act, edits: Iterable[Edit]) -> Iterator[Problem]:
    """Sweep the act in its order: whatever goes as a whole covers a stretch of it."""
    spots = sorted(
        ((place, edit) for edit in edits if (place := _place(edit)) is not None),
        key=lambda spot: spot[0],
    )
    end, covering = -1, None
    for (order, narrow), edit in spots:
        if covering is not None and order < end and edit is not covering:
            told = Problem(
                code="clash",
                wanted=f"{_name(covering.operation)} takes out or restates what this would change",
                found=(_site(covering).provision.line[:100],),
                hint="leave one of them out, or put the change into the new wording",
            )
            yield Context(act, edit.operation).placed(act.sites[order].address, told)
        if isinstance(edit, Removal | Rewriting) and not narrow and order >= end:
            end, covering = order + _size(edit), edit


def _place(edit: Edit) -> tuple[int, bool] | None:
    """Where an edit stands in the order of the text; whole provisions before what is in them."""
    match edit:
        case WordEdit():
            return edit.site.order, True
        case Removal() | Rewriting():
            return edit.site.order, False
        case Insertion():
            return (edit.parent.order, True) if edit.parent else None


def _site(edit: Edit) -> Site:
    assert isinstance(edit, Removal | Rewriting)
    return edit.site


def _size(edit: Removal | Rewriting) -> int:
    return sum(1 for _ in edit.site.provision.walk())


def _name(operation: Operation) -> str:
    line = f" (line {operation.origin.line})" if operation.origin.line else ""
    return f"operation {operation.id}, {name_of(operation)}{line},"
