"""Law 3, from the operation and the old text alone: which lines an operation may touch, and where
new lines may come. Nothing here asks `drafting.patch`.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import assert_never

from attrs import frozen

from drafting.language.fold import fold, occurrences
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Designate,
    Insert,
    InsertWords,
    Join,
    Move,
    Nth,
    Operation,
    Renumber,
    Repeal,
    ReplaceEverywhere,
    ReplaceWords,
    Restate,
    RestateHeading,
    Split,
)
from tests.laws.places import designated
from tests.laws.proposals import resolved

_NO_LAW = (Kind.NOTE, Kind.GAP)


@frozen
class Touched:
    """Lines of the old text by their place, and gaps by how many old lines stand before them."""

    may: frozenset[int] = frozenset()
    """Lines that may differ or go."""
    must: frozenset[int] = frozenset()
    """Those of them that must."""
    gaps: frozenset[int] = frozenset()
    """Where lines may come."""
    come: bool = False
    """Whether lines must come."""
    below: frozenset[int] = frozenset()
    """Lines that may come to stand below others than before, and so be of another kind."""

    def __or__(self, other: Touched) -> Touched:
        return Touched(
            self.may | other.may,
            self.must | other.must,
            self.gaps | other.gaps,
            self.come or other.come,
            self.below | other.below,
        )


def touched(law: Act, operation: Operation) -> Touched:
    """What the operation may touch, and what it must."""
    lines = list(law.lines())
    aims = [law.find(each) for written in operation.at for each in resolved(law, written)]
    block = frozenset[int]().union(*(_block(lines, aim) for aim in aims))
    first = frozenset(min(_block(lines, aim)) for aim in aims)
    match operation:
        case ReplaceWords():
            olds = [_get(pair.old) for pair in operation.every_pair]
            return _hit(lines, aims, olds, operation.nth)
        case DeleteWords():
            return _hit(lines, aims, [_get(operation.words)], operation.nth)
        case InsertWords(position=position) if position:
            return Touched(first, first)
        case InsertWords():
            beside = _get(operation.before or operation.after)
            return _hit(lines, aims, [beside], operation.nth or 1)
        case ReplaceEverywhere():
            return _everywhere(law, operation, aims)
        case RestateHeading() if operation.at == ("title",):
            return Touched(block, first)
        case RestateHeading() | Renumber():
            return Touched(first, first)
        case Designate():
            sites = [designated(law, aim.site) for aim in aims]
            own = frozenset(lines.index(site) for site in sites if site)
            return Touched(own, own, below=block)
        case Restate():
            return Touched(block, frozenset(), _gaps(block), come=False)
        case Delete() | Repeal():
            return Touched(block, block)
        case Insert(takes=takes) if takes:
            first_taken = law.find(resolved(law, takes[0])[0])
            taken = [law.find(each) for one in takes for each in resolved(law, one)]
            below = frozenset[int]().union(*(_block(lines, each) for each in taken))
            gap = frozenset({min(_block(lines, first_taken))})
            return Touched(gaps=gap, come=True, below=below)
        case Insert() | Move():
            gap = _gap(law, lines, operation)
            # Before what begins on the line of a number, which is then a line of its own.
            parts = gap if operation.before and _beside(law, operation).provision.run_in else block
            return Touched(block | parts, block, gap, come=True)
        case Split():
            # What stood below the first stands below the second: it goes, and comes again.
            return Touched(block, block, _gaps(block), come=True)
        case Join():
            # The first line takes the text of the others; their children come after its own.
            others = frozenset().union(*(_block(lines, aim) for aim in aims[1:]))
            return Touched(first | others, others, _gaps(_block(lines, aims[0])) | _gaps(others))
        case _:
            assert_never(operation)


def _block(lines: list[Site], aim: Target) -> frozenset[int]:
    """The lines of a provision, with all in it; its own line, where that alone is meant."""
    return frozenset(
        place
        for place, line in enumerate(lines)
        if (line is aim.site if aim.own else line.within(aim.site))
    )


def _gaps(block: Iterable[int]) -> frozenset[int]:
    """Before, between and after the lines of a block."""
    return frozenset(gap for line in block for gap in (line, line + 1))


def _gap(law: Act, lines: list[Site], operation: Insert | Move) -> frozenset[int]:
    """Where a new provision may come: behind another one it may stand behind the notes on that."""
    block = _block(lines, Target(_beside(law, operation)))
    if operation.before:
        return frozenset({min(block)})
    behind = max(block) + 1
    notes = takewhile(lambda line: line.provision.kind is Kind.NOTE, lines[behind:])
    return frozenset(range(behind, behind + len([*notes]) + 1))


def _beside(law: Act, operation: Insert | Move) -> Site:
    return law.find(operation.before or operation.after or operation.into).site


def _hit(lines: list[Site], aims: list[Target], olds: list[str], nth: Nth) -> Touched:
    """The lines that hold the words; with `nth`, the one that holds them the nth time, or last."""
    found: set[int] = set()
    for aim in aims:
        for old in olds:
            spots = [
                place
                for place in sorted(_block(lines, aim))
                if _is_law(lines[place])
                for _ in occurrences(old, lines[place].provision.text)
            ]
            found |= set(_chosen(spots, nth))
    return Touched(frozenset(found), frozenset(found))


def _chosen(spots: list[int], nth: Nth) -> list[int]:
    if nth == "last":
        return spots[-1:]
    return spots[nth - 1 : nth] if nth else spots


def _everywhere(law: Act, operation: ReplaceEverywhere, aims: list[Target]) -> Touched:
    lines = list(law.lines())
    scope = frozenset().union(*(_block(lines, aim) for aim in aims)) if aims else None
    kept = frozenset[int]().union(*(_block(lines, law.find(each)) for each in operation.except_))
    forms = [fold(form).key.casefold() for form in operation.forms.get(law.language)]
    may = frozenset(
        place
        for place, line in enumerate(lines)
        if (scope is None or place in scope) and place not in kept and _is_law(line)
        if any(form in fold(line.provision.text).key.casefold() for form in forms)
    )
    must = frozenset(
        place
        for place in may
        for form in operation.forms.get(law.language)
        for _ in occurrences(form, lines[place].provision.text)
    )
    return Touched(may, must)


def _is_law(line: Site) -> bool:
    return line.provision.kind not in _NO_LAW and not line.provision.vacated


def _get(text: Localized) -> str:
    return text.get("")
