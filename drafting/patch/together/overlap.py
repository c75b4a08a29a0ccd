"""Edits that cannot both be made: found by sweeping the act once, in its own order.

The time is O(n log n) in the number of edits, and linear in the number of overlaps found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import assert_never

from attrs import frozen

from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.conflict import Clash
from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
    Relabelling,
    Removal,
    Rewriting,
    WordEdit,
)
from drafting.model.kind import Kind
from drafting.model.operation import WHOLE_ACT, Move, Operation, Restate

Whole = Removal | Rewriting


@frozen
class Overlap:
    """Two edits that cannot both be made; `one` comes first in the text, or covers `other`."""

    clash: Clash
    one: Edit
    other: Edit
    address: str
    found: str
    num: str = ""
    """The number that both bring, where they bring the same."""


def overlaps(act: Act, edits: Sequence[Edit]) -> Iterator[Overlap]:
    """Every pair of edits that cannot both be made."""
    yield from _same_words(edits)
    yield from _same_number(act, edits)
    yield from _inside_whole_edits(act, edits)
    yield from _taken_twice(edits)
    yield from _at_the_edge(edits)
    yield from _beside_a_new_act(edits)


def clashing(act: Act, edits: Sequence[Edit]) -> Iterator[Overlap]:
    """Every pair of edits of one proposal that cannot both be made. What it moves out of a
    provision stays, though it deletes that."""
    return (each for each in overlaps(act, edits) if not _moves_out(each))


def _moves_out(overlap: Overlap) -> bool:
    """Whether what moves leaves a provision that goes, of which a line of its own goes at least."""
    one, other = overlap.one, overlap.other
    goes = isinstance(one, Removal) and not one.site.provision.is_frame
    moves = isinstance(other, Removal) and isinstance(other.operation, Move)
    return goes and moves and overlap.clash is Clash.INSIDE_DELETED


def _beside_a_new_act(edits: Sequence[Edit]) -> Iterator[Overlap]:
    """What other operations change in an act that one restates as a whole."""
    for whole in edits:
        if isinstance(whole.operation, Restate) and whole.operation.at == WHOLE_ACT:
            others = {id(each.operation): each for each in edits}
            for other in others.values():
                if other.operation is not whole.operation:
                    found = whole.operation.at[0]
                    yield Overlap(Clash.INSIDE_RESTATED, whole, other, found, found)
            return


def same_place(act: Act, edits: Iterable[Edit]) -> Iterator[Overlap]:
    """Pairs of insertions at one place, which can both be made, in one order or the other."""
    places: dict[tuple[int | None, int], list[Insertion]] = defaultdict(list)
    for edit in edits:
        if isinstance(edit, Insertion):
            places[edit.parent.order if edit.parent else None, edit.position].append(edit)
    for together in places.values():
        for one, other in combinations(together, 2):
            address = one.parent.address if one.parent else act.name
            yield Overlap(Clash.SAME_PLACE, one, other, address, one.provisions[0].shown[:100])


def by_line(edits: Iterable[Edit]) -> dict[int, list[WordEdit]]:
    """Edits of words by the order of the line that they are in."""
    lines: dict[int, list[WordEdit]] = defaultdict(list)
    for edit in edits:
        if isinstance(edit, WordEdit):
            lines[edit.site.order].append(edit)
    return lines


def _same_words(edits: Sequence[Edit]) -> Iterator[Overlap]:
    lines = by_line(edits)
    for order in sorted(lines):
        reaching: list[WordEdit] = []
        for edit in sorted(lines[order], key=lambda edit: (edit.start, edit.end)):
            reaching = [each for each in reaching if _reaches(each, edit)]
            for each in reaching:
                text = edit.site.provision.text[each.start : max(each.end, edit.end)]
                same = (each.start, each.end, each.new) == (edit.start, edit.end, edit.new)
                clash = Clash.DUPLICATE if same else Clash.SAME_WORDS
                yield Overlap(
                    clash, each, edit, edit.site.address, text or say("at the same point")
                )
            reaching.append(edit)


def _reaches(one: WordEdit, other: WordEdit) -> bool:
    """Whether an edit covers the beginning of a later one, or starts at the same point as it."""
    return other.start < one.end or (one.start, one.end) == (other.start, other.end)


def _inside_whole_edits(act: Act, edits: Sequence[Edit]) -> Iterator[Overlap]:
    spots = sorted(
        (*place, number) for number, edit in enumerate(edits) if (place := _place(edit)) is not None
    )
    covering: list[tuple[int, Whole]] = []
    for order, _, number in spots:
        edit = edits[number]
        covering = [(end, whole) for end, whole in covering if order < end]
        for _, whole in covering:
            line = whole.site.shown[:100]
            yield Overlap(_clash(whole, edit), whole, edit, act.sites[order].address, line)
        if isinstance(edit, Removal | Rewriting):
            covering.append((edit.site.orders.stop, edit))


def _taken_twice(edits: Sequence[Edit]) -> Iterator[Overlap]:
    """Provisions that two edits take in, or whose edge another insertion reaches; and such as go
    with what they stand in."""
    insertions = [edit for edit in edits if isinstance(edit, Insertion)]
    takers = [edit for edit in insertions if edit.taken]
    taken: dict[int, Insertion] = {}
    for taker in takers:
        first, last = taker.taken[0], taker.taken[-1]
        line = first.line[:100]
        around = first.parent
        edges = {
            (taker.parent, taker.position),
            (around, last.position + 1),
        }
        for other in insertions:
            if other is not taker and not other.taken and (other.parent, other.position) in edges:
                yield Overlap(Clash.TAKEN, taker, other, first.address, line)
        for site in taker.taken:
            if (rival := taken.setdefault(site.order, taker)) is not taker:
                yield Overlap(Clash.TAKEN, rival, taker, site.address, site.shown[:100])
        if around is not taker.parent:
            for edit in edits:
                if isinstance(edit, Removal | Rewriting) and edit.site is around:
                    yield Overlap(_clash(edit, taker), edit, taker, first.address, line)


def _at_the_edge(edits: Sequence[Edit]) -> Iterator[Overlap]:
    """New provisions right after the last of what goes along into designated text, which could
    stand in it or behind it; those that are to come last in the division come behind it."""
    for edit in edits:
        if not (isinstance(edit, Designation) and edit.taken):
            continue
        edge = edit.site.parent, edit.taken[-1].position + 1
        insertions = (each for each in edits if isinstance(each, Insertion))
        for other in insertions:
            if (other.parent, other.position) == edge and not other.comes_last:
                yield Overlap(Clash.TAKEN, edit, other, edit.site.address, edit.site.line[:100])


def _clash(whole: Whole, edit: Edit) -> Clash:
    if isinstance(edit, Removal | Rewriting) and edit.site is whole.site:
        alike = type(edit) is type(whole) and _result(edit) == _result(whole)
        alike = alike and _goes_to(edit.operation) == _goes_to(whole.operation)
        return Clash.DUPLICATE if alike else Clash.SAME_PROVISION
    return Clash.INSIDE_DELETED if isinstance(whole, Removal) else Clash.INSIDE_RESTATED


def _goes_to(operation: Operation) -> tuple[str, ...]:
    """Where a provision that goes comes to stand again; empty: nowhere."""
    if not isinstance(operation, Move):
        return ()
    return operation.before, operation.after, operation.into, operation.number


def _result(whole: Whole) -> object:
    return whole.left if isinstance(whole, Removal) else whole.new


def _place(edit: Edit) -> tuple[int, bool] | None:
    """Where an edit stands in the order of the text; whole provisions before what is in them."""
    match edit:
        case WordEdit() | Relabelling() | Designation():
            return edit.site.order, True
        case Removal() | Rewriting():
            return edit.site.order, False
        case Insertion():
            return (edit.parent.order, True) if edit.parent else None
        case _:
            assert_never(edit)


@frozen
class _NewNumber:
    """A number that an edit puts in a place."""

    parent: Site | None
    kind: Kind
    num: str
    line: str
    edit: Insertion | Relabelling | Designation


def _same_number(act: Act, edits: Sequence[Edit]) -> Iterator[Overlap]:
    """Edits that put one number twice in one place, or give one provision two numbers."""
    given: dict[tuple[int | None, Kind, str], list[_NewNumber]] = defaultdict(list)
    relabelled: dict[int, list[Relabelling | Designation]] = defaultdict(list)
    for new_number in (each for edit in edits for each in _new_numbers(act, edit)):
        for parent in _around(act, new_number):
            given[parent.order if parent else None, new_number.kind, new_number.num].append(
                new_number
            )
    for edit in edits:
        if isinstance(edit, Relabelling | Designation):
            relabelled[edit.site.order].append(edit)
    for together in given.values():
        for one, other in combinations(together, 2):
            address = other.parent.address if other.parent else ""
            edits_of = one.edit, other.edit
            yield Overlap(Clash.SAME_NUMBER, *edits_of, address, one.line[:100], one.num)
    for same_site in relabelled.values():
        for first, second in combinations(same_site, 2):
            line = first.site.shown[:100]
            yield Overlap(Clash.SAME_PROVISION, first, second, first.site.address, line)


def taken_numbers(act: Act, edits: Sequence[Edit]) -> Iterator[tuple[Edit, str, str, Site]]:
    """Edits that use a number which an existing provision has and keeps.

    Yields the edit, the address of the place, the number, and the provision that has it.
    """
    leaving = (
        {edit.site.order for edit in edits if isinstance(edit, Relabelling)}
        | {
            order
            for edit in edits
            if isinstance(edit, Removal)
            for order in edit.site.orders[edit.left is not None :]
        }
        | {
            site.order
            for edit in edits
            if isinstance(edit, Insertion | Designation)
            for site in edit.taken
        }
    )
    brought = (edit for edit in edits if not isinstance(edit, Designation))
    for new_number in (each for edit in brought for each in _new_numbers(act, edit)):
        staying = (
            site
            for parent in _around(act, new_number)
            for site in act.index.under(parent, new_number.num)
            if site.provision.kind is new_number.kind and site.order not in leaving
        )
        if (holder := next(staying, None)) is not None:
            address = new_number.parent.address if new_number.parent else ""
            yield new_number.edit, address, new_number.num, holder


def _around(act: Act, new_number: _NewNumber) -> Iterable[Site | None]:
    """Where its number must be free: beside it, and in all in which it counts through."""
    beside = new_number.parent
    return dict.fromkeys((beside, act.index.counted_in(new_number.kind, beside)))


def _new_numbers(act: Act, edit: Edit) -> Iterator[_NewNumber]:
    match edit:
        case Insertion(operation=Restate()):
            # A whole act in a new wording numbers its provisions as its text does.
            pass
        case Insertion(parent=parent, provisions=provisions):
            for new in provisions:
                if new.num:
                    yield _NewNumber(parent, new.kind, new.num, new.line, edit)
        case Relabelling(site=site, num=num, label=label):
            yield _NewNumber(site.parent, site.provision.kind, num, label, edit)
        case Designation(site=site, num=num, label=label):
            parent = site if edit.inside else site.parent
            yield _NewNumber(parent, act.numbered_below(parent), num, label, edit)
        case WordEdit() | Removal() | Rewriting():
            pass
        case _:
            assert_never(edit)
