"""Numbers that are out of order, or on the level of others, once all operations of a proposal are
carried out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise

from attrs import evolve, frozen

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.edit import Designation, Edit, Insertion, Relabelling, Removal
from drafting.model.number import may_follow
from drafting.model.operation import Operation, Restate
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.patch.located import Located
from drafting.patch.rebuild import by_number
from drafting.structure.depths import depths

_BESIDE = re.compile(r"^(\W*)[A-Z]?(\d+)(?:\.\d+)*(?=\W)")


@frozen
class _Placed:
    """A provision of the new text, and the operation that gives it its number, if any does."""

    provision: Provision
    operation: Operation | None = None

    def leads_to(self, other: _Placed) -> bool:
        """Whether the number of another may stand right after its own."""
        one, following = self.provision, other.provision
        alike = one.num and following.num and one.kind is following.kind
        return not alike or may_follow(one.num, following.num)


def indents_missing(act: Act, edits: Sequence[Edit]) -> Iterator[tuple[Operation, Problem]]:
    """New lines whose numbers are of another sort than those of the act on their level, where these
    are of one sort: they would stand in the line above them if they were indented."""
    rows = _Rows.of(act, edits)
    sites = [edit.site for edit in edits if isinstance(edit, Designation)]
    designated = {_order(around) for site in sites for around in (site, site.parent)}
    kept = [parent for parent in rows.parents if _order(parent) not in designated]
    found = [([*rows.row(parent)], map(_Placed, act.children(parent))) for parent in kept]
    as_before = [row for row, before in found if not any(map(_deeper, _numbered(before)))]
    inner = (each for row, _ in found for each in _inner(row))
    for run in chain.from_iterable(map(_numbered, (*as_before, *inner))):
        if not (deeper := _deeper(run)):
            continue
        one, other = run[deeper - 1 : deeper + 1]
        operation = next((each.operation for each in (other, one, *run) if each.operation), None)
        problem = Problem(
            code="structure",
            problem=say("the numbers of lines on one level are of several sorts"),
            found=(one.provision.line[:100], other.provision.line[:100]),
            do=say(
                "one level has numbers of one sort; a line that stands in another goes `in` it, or "
                "below it, indented by two spaces more"
            ),
        )
        if operation:
            yield operation, problem


def _inner(row: Iterable[_Placed]) -> Iterator[list[_Placed]]:
    """What stands in the new provisions of a row, level by level."""
    for each in row:
        if each.operation:
            for around in each.provision.walk():
                yield [_Placed(below, each.operation) for below in around.children]


def _numbered(row: Iterable[_Placed]) -> Iterator[list[_Placed]]:
    """The numbered lines of a row, run by run: a list may end with a line that has no number."""
    for numbered, run in groupby(
        row, lambda each: each.provision.num and not each.provision.headed
    ):
        if numbered:
            yield [*run]


def _deeper(row: Sequence[_Placed]) -> int:
    """The position of the first line that would stand in another by its number; 0 for none.
    `1.1.` and `A1.` may come beside `1.` in any list."""
    inner = depths([_BESIDE.sub(r"\1\2", each.provision.line) for each in row])
    return next((at for at, level in enumerate(inner) if level), 0)


def order_warnings(act: Act, located: Located) -> Iterator[Problem]:
    """Warn of each new number that stands after a later one, or before an earlier one."""
    rows = _Rows.of(act, located.edits)
    for parent in rows.parents:
        row = [*rows.row(parent)]
        skips = any(_skips(one, other) for one, other in pairwise(act.children(parent)))
        for one, other in pairwise(row):
            if other.operation and not skips and _skips(one.provision, other.provision):
                skipped = say(
                    "{later} comes right after {earlier}: a number between them is left out",
                    later=other.provision.label,
                    earlier=one.provision.label,
                )
                yield _located(act, located, other.operation, Problem("order", skipped))
            operation = other.operation or one.operation
            if operation is None or one.leads_to(other):
                continue
            out_of_order = say(
                "{later} comes after {earlier}, out of order",
                later=other.provision.label,
                earlier=one.provision.label,
            )
            yield _located(act, located, operation, Problem("order", out_of_order))
    for operation, problem in indents_missing(act, located.edits):
        yield _located(act, located, operation, problem)


def _skips(one: Provision, other: Provision) -> bool:
    """Whether the number of a provision is higher by more than one than that before it."""
    if one.kind is not other.kind:
        return False
    for figure, value in ((r"\d+", int), (r"[a-z]\Z", ord)):
        first, second = (re.match(figure, each.num) for each in (one, other))
        if first and second:
            return value(second[0]) > value(first[0]) + 1
    return False


def _located(act: Act, located: Located, operation: Operation, problem: Problem) -> Problem:
    places = located.places[operation.id]
    target = places.beside or places.at[0]
    return Context(act, operation).locate_problem(target.address, problem)


@frozen
class _Rows:
    """The provisions below each one in which numbers come, as they stand in the new text."""

    act: Act
    parents: Sequence[Site | None]
    insertions: dict[tuple[int, int], list[Insertion]]
    """Order of the parent (-1: the act) and position → what comes there."""
    relabelled: dict[int, Relabelling]
    gone: dict[int, Provision | None]
    """Order of what goes, or comes to stand in another → what is left of it."""

    @staticmethod
    def of(act: Act, edits: Sequence[Edit]) -> _Rows:
        parents: dict[int, Site | None] = {}
        insertions: dict[tuple[int, int], list[Insertion]] = defaultdict(list)
        relabelled: dict[int, Relabelling] = {}
        gone: dict[int, Provision | None] = {}
        for edit in edits:
            match edit:
                case Insertion(operation=Restate()):
                    pass  # A whole act in a new wording numbers its provisions as its text does.
                case Insertion(parent=parent, position=position):
                    parents[_order(parent)] = parent
                    insertions[_order(parent), position].append(edit)
                    gone |= {site.order: None for site in edit.taken}
                case Relabelling(site=site):
                    parents[_order(site.parent)] = site.parent
                    relabelled[site.order] = edit
                case Removal(site=site, left=left):
                    gone[site.order] = left
        return _Rows(act, [parents[at] for at in sorted(parents)], insertions, relabelled, gone)

    def row(self, parent: Site | None) -> Iterator[_Placed]:
        """What stands below a provision, or in the act."""
        sites = self.act.below(parent)
        for position in range(len(self.act.children(parent)) + 1):
            for insertion in by_number(self.insertions.get((_order(parent), position), [])):
                for new in insertion.provisions:
                    yield _Placed(new, insertion.operation)
            if position < len(sites):
                yield from self._kept(sites[position])

    def _kept(self, site: Site) -> Iterator[_Placed]:
        provision = self.gone.get(site.order, site.provision)
        edit = self.relabelled.get(site.order)
        if provision and edit:
            yield _Placed(evolve(provision, num=edit.num, label=edit.label), edit.operation)
        elif provision:
            yield _Placed(provision)


def _order(parent: Site | None) -> int:
    return parent.order if parent else -1
