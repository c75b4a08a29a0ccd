"""Edits of one proposal that cannot both be carried out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from drafting.errors import Problem
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.operation import Operation, name_of
from drafting.patch.context import Context
from drafting.patch.edit import Edit, Insertion, Relabelling, Removal, Rewriting, WordEdit


def clashes(act: Act, edits: Sequence[Edit]) -> Iterator[Problem]:
    """Every pair of edits, in the order of the text, of which one leaves the other no place."""
    yield from _same_words(act, edits)
    yield from _same_number(act, edits)
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


def _same_number(act: Act, edits: Iterable[Edit]) -> Iterator[Problem]:
    """Numbers that are taken: by what stands there and stays, or by what else comes."""
    edits = list(edits)
    leaving = {
        edit.site.order
        for edit in edits
        if isinstance(edit, Relabelling) or (isinstance(edit, Removal) and edit.left is None)
    }
    given: dict[tuple[int | None, Kind, str], str] = {}
    for coming in (each for edit in edits for each in _coming(edit)):
        through = coming.kind in act.identity.numbering.through
        for parent in dict.fromkeys((coming.parent, None) if through else (coming.parent,)):
            key = (parent.order if parent else None, coming.kind, coming.num)
            staying = [
                site.provision.line
                for site in act.index.under(parent, coming.num)
                if site.provision.kind is coming.kind and site.order not in leaving
            ]
            taken = staying[0] if staying else given.get(key)
            given[key] = coming.line
            if taken is not None:
                yield _taken(act, coming, taken)
                break


@frozen
class _Coming:
    """A number that comes to a place."""

    parent: Site | None
    kind: Kind
    num: str
    line: str
    operation: Operation


def _coming(edit: Edit) -> Iterator[_Coming]:
    match edit:
        case Insertion(parent=parent, provisions=provisions, operation=operation):
            for new in provisions:
                if new.num:
                    yield _Coming(parent, new.kind, new.num, new.line, operation)
        case Relabelling(site=site, num=num, label=label, operation=operation):
            yield _Coming(site.parent, site.provision.kind, num, label, operation)


def _taken(act: Act, coming: _Coming, taken: str) -> Problem:
    told = Problem(
        code="clash",
        wanted=f"the number {coming.num} is taken",
        found=(taken[:100],),
        hint=f"what comes between takes a duplicating number, such as {coming.num}-1",
    )
    address = coming.parent.address if coming.parent else ""
    return Context(act, coming.operation).placed(address, told)


def _inside_what_goes(act: Act, edits: Iterable[Edit]) -> Iterator[Problem]:
    """Sweep the act in its order: whatever goes as a whole covers a stretch of it."""
    spots = sorted(
        ((place, edit) for edit in edits if (place := _place(edit)) is not None),
        key=lambda spot: spot[0],
    )
    end, covering = -1, None
    for (order, _), edit in spots:
        if covering is not None and order < end and edit is not covering:
            told = Problem(
                code="clash",
                wanted=f"{_name(covering.operation)} takes out or restates what this would change",
                found=(_site(covering).provision.line[:100],),
                hint="leave one of them out, or put the change into the new wording",
            )
            yield Context(act, edit.operation).placed(act.sites[order].address, told)
        if isinstance(edit, Removal | Rewriting) and order >= end:
            end, covering = order + _size(edit), edit


def _place(edit: Edit) -> tuple[int, bool] | None:
    """Where an edit stands in the order of the text; whole provisions before what is in them."""
    match edit:
        case WordEdit() | Relabelling():
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
