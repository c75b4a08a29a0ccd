"""Numbers that are out of order, stand twice, or are on the level of others, once all operations of
a proposal are carried out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, groupby, pairwise

from attrs import evolve, frozen

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
    Relabelling,
    Removal,
    Rewriting,
    new_provisions,
)
from drafting.model.kind import Kind
from drafting.model.numbers.number import REPEATED
from drafting.model.numbers.order import may_follow, rises
from drafting.model.operation import Insert, Operation, Restate
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.patch.located import Located
from drafting.patch.rebuild import by_number
from drafting.structure.depths import depths
from drafting.text.gone import spans
from drafting.text.labels.eastern import begins_with_two
from drafting.text.numbers.next_number import leaves_out
from drafting.text.numbers.several_numbers import several_numbers

_BETWEEN = frozenset({Kind.TABLE, Kind.FOOTNOTE})
"""What may stand between two numbers of one list. A note may say why others are gone."""
_BESIDE = re.compile(rf"^(\W*)(?:[A-Z]?(\d+)|([^\W\d_]{{1,4}})(?=\.\d))(?:\.\d+)*{REPEATED}?(?=\W)")

_SERIES = re.compile(r"[^\W\d_]+\.(?=\d)")


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


@frozen
class MissingIndent:
    """New lines that would stand in the line above them if they were indented."""

    operation: Operation
    problem: Problem
    provisions: Sequence[Provision]
    """These lines."""


def indents_missing(act: Act, edits: Sequence[Edit]) -> Iterator[MissingIndent]:
    """New lines whose numbers are of another sort than those of the act on their level, where these
    are of one sort: they would stand in the line above them if they were indented."""
    for row in _rows(act, edits):
        yield from row.indents_missing


def _rows(act: Act, edits: Sequence[Edit]) -> list[_Siblings]:
    """The rows of provisions that edits change or bring."""
    sites = [edit.site for edit in edits if isinstance(edit, Designation)]
    designated = {_order(around) for site in sites for around in (site, site.parent)}
    changed = _Rows.of(act, edits)
    outer = (changed.row(each, _order(each) in designated) for each in changed.parents)
    return [*outer, *_inner(act, edits)]


@frozen(slots=False)
class _Before:
    """The rows of the old text that a new one comes from."""

    rows: Sequence[Sequence[Provision]]

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Numbers that stand one after the other."""
        return frozenset((one.num, other.num) for one, other in self._neighbours)

    @cached_property
    def skips(self) -> bool:
        """Whether numbers are left out."""
        return any(_skips(one, other) for one, other in self._neighbours)

    @cached_property
    def twice(self) -> frozenset[str]:
        """Numbers that stand twice in one row."""
        counts = (Counter((each.kind, each.num) for each in row) for row in self.rows)
        return frozenset(num for each in counts for (_, num), n in each.items() if n > 1)

    @cached_property
    def several_sorts(self) -> bool:
        """Whether numbers of several sorts are on one level."""
        rows = (map(_Placed, row) for row in self.rows)
        return any(map(_deeper, chain.from_iterable(map(_numbered, rows))))

    @cached_property
    def _neighbours(self) -> list[tuple[Provision, Provision]]:
        return [
            pair
            for row in self.rows
            for pair in pairwise(each for each in row if each.kind not in _BETWEEN)
        ]


@frozen(slots=False)
class _Siblings:
    """Provisions that stand one after the other in the new text."""

    now: Sequence[_Placed]
    before: _Before
    designated: bool = False
    """Whether provisions get a number, and so another level, in it."""

    @cached_property
    def indents_missing(self) -> list[MissingIndent]:
        """What is missing, run by run."""
        sure = not (self.designated or self.before.several_sorts)
        runs = _numbered(self.now) if sure else ()
        return [missing for run in runs if (missing := _missing(run))]

    @property
    def numbered(self) -> list[_Placed]:
        """The provisions that number each other, without those whose indent is missing."""
        deeper = {id(each) for missing in self.indents_missing for each in missing.provisions}
        return [
            each
            for each in self.now
            if each.provision.kind not in _BETWEEN and id(each.provision) not in deeper
        ]


def _missing(run: Sequence[_Placed]) -> MissingIndent | None:
    deeper = _deeper(run)
    one, other = run[deeper[0] - 1 : deeper[0] + 1] if deeper else (None, None)
    operation = next(
        (each.operation for each in (other, one, *run) if each and each.operation), None
    )
    if not (one and other and operation):
        return None
    problem = Problem(
        code="structure",
        problem=say("the numbers of lines on one level are of several sorts"),
        found=(one.provision.line[:100], other.provision.line[:100]),
        do=say(
            "one level has numbers of one sort; a line that stands in another goes `in` it, or "
            "below it, indented by two spaces more"
        ),
    )
    return MissingIndent(operation, problem, tuple(run[at].provision for at in deeper))


def _inner(act: Act, edits: Iterable[Edit]) -> Iterator[_Siblings]:
    """What stands in the provisions that `insert` and `restate` bring, level by level."""
    for edit in edits:
        operation = edit.operation
        if not isinstance(operation, Insert | Restate):
            continue
        old: Iterable[Provision] = ()
        if isinstance(edit, Rewriting):
            old = edit.site.provision.walk()
        elif isinstance(operation, Restate):
            old = (each for one in act.body for each in one.walk())
        before = _Before([each.children for each in old if len(each.children) > 1])
        for new in new_provisions(edit):
            for around in new.walk():
                if len(around.children) > 1:
                    yield _Siblings([_Placed(each, operation) for each in around.children], before)


def _numbered(row: Iterable[_Placed]) -> Iterator[list[_Placed]]:
    """The numbered lines of a row, run by run: a list may end with a line that has no number."""
    for numbered, run in groupby(
        row, lambda each: each.provision.num and not each.provision.headed
    ):
        if numbered:
            yield [*run]


def _deeper(row: Sequence[_Placed]) -> list[int]:
    """The positions of the lines that would stand in another by their numbers. `1.1.`, `1 bis.` and
    `A1.` may come beside `1.` in any list, and `a.1)` beside `a)`."""
    inner = depths([_BESIDE.sub(r"\1\2\3", each.provision.line) for each in row])
    return [at for at, level in enumerate(inner) if level]


def order_warnings(act: Act, located: Located) -> Iterator[Problem]:
    """Warn of each new number that stands after a later one, or before an earlier one; leaves out
    one; or stands twice in a new provision (one that is taken in the act is refused)."""
    rows = _rows(act, located.edits)
    for row in rows:
        for operation, problem in chain(_odd_numbers(row), _given_anew(row)):
            yield _located(act, located, operation, problem)
    for missing in chain.from_iterable(row.indents_missing for row in rows):
        yield _located(act, located, missing.operation, missing.problem)


def _odd_numbers(row: _Siblings) -> Iterator[tuple[Operation, Problem]]:
    """What is odd about the numbers of a row, with the operation that makes it so."""
    seen: set[tuple[Kind, str]] = set()
    for one, other in pairwise(row.numbered):
        earlier, later = one.provision, other.provision
        seen.add((earlier.kind, earlier.num))
        operation = other.operation or one.operation
        if operation is None or (earlier.num, later.num) in row.before.pairs:
            continue
        labels = {"earlier": earlier.label, "later": later.label}
        if later.num and (later.kind, later.num) in seen:
            if other.operation and later.num not in row.before.twice:
                problem = say("the number {label} stands twice", label=later.label)
                yield operation, Problem("twice", problem, found=(later.line[:80],))
        elif other.operation and _of_two_sorts(earlier, later):
            other_sort = say("{later} is of another sort than {earlier}", **labels)
            yield operation, Problem("order", other_sort)
        elif not one.leads_to(other):
            yield (
                operation,
                Problem("order", say("{later} comes after {earlier}, out of order", **labels)),
            )
        elif other.operation and not row.before.skips and _skips(earlier, later):
            skipped = say(
                "{later} comes right after {earlier}: a number between them is left out", **labels
            )
            yield operation, Problem("order", skipped)


def _given_anew(row: _Siblings) -> Iterator[tuple[Operation, Problem]]:
    """New numbers that a line of the act names among several that are gone: «2–4. Исключены»."""
    kept = [each.provision for each in row.now if each.operation is None]
    lines = [(each, sign) for each in kept if (sign := _sign_of_several(each))]
    for new in row.now if lines else ():
        if new.operation is None or not new.provision.num:
            continue
        for line, sign in lines:
            if any(_is_within(new.provision.num, *span) for span in spans(sign)):
                problem = say(
                    "the number {num} is one of several that are gone", num=new.provision.num
                )
                do = say("give another number, or take this one out of that line")
                yield new.operation, Problem("twice", problem, found=(line.first_line[:80],), do=do)


def _sign_of_several(provision: Provision) -> str:
    if provision.headed and not provision.num:
        return provision.label
    return several_numbers(provision.first_line)


def _is_within(num: str, first: str, last: str) -> bool:
    """Whether a number of the same shape lies between two others, or is one of them."""
    shapes = {re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "1", each)) for each in (num, first)}
    if len(shapes) > 1:
        return False
    return num in (first, last) or (rises(first, num) and rises(num, last))


def _of_two_sorts(one: Provision, other: Provision) -> bool:
    """Whether one heading of a kind has figures, and the next has letters or Roman figures, or
    letters of a series before its figures, `L. 2-1`."""
    if not (one.headed and other.headed and one.kind is other.kind and one.num and other.num):
        return False
    heads = [each.num.partition("-")[0] for each in (one, other)]
    in_series = [bool(_SERIES.match(each)) for each in heads]
    if any(in_series) and not all(in_series):
        return any(each[0].isdecimal() for each in heads)
    return sorted(map(str.isalpha, heads)) == sorted(map(str.isdecimal, heads)) == [False, True]


def _skips(one: Provision, other: Provision) -> bool:
    """Whether a number between those of two provisions is left out."""
    if other.num == f"{one.num}-2" and begins_with_two(other.label):
        return False
    return one.kind is other.kind and leaves_out(one.num, other.num)


def _located(act: Act, located: Located, operation: Operation, problem: Problem) -> Problem:
    places = located.places[operation.id]
    target = next(filter(None, (places.beside, *places.at)), None)
    return Context(act, operation).locate_problem(target.address if target else "", problem)


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

    def row(self, parent: Site | None, designated: bool) -> _Siblings:
        """What stands below a provision, or in the act, and what stood there."""
        return _Siblings([*self._now(parent)], _Before([self.act.children(parent)]), designated)

    def _now(self, parent: Site | None) -> Iterator[_Placed]:
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
