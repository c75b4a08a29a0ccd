"""Structural elements that change: each is a row of the comparative table, a point of the
explanatory note and an editor's note of the consolidated text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import frozen

from drafting.language.labels import Labels
from drafting.model.address import Site, Target
from drafting.model.change import ChangeSet, Line
from drafting.model.edit import Edit, Removal, Rewriting
from drafting.model.kind import Kind
from drafting.model.mark import Mark
from drafting.model.operation import (
    WHOLE_ACT,
    Delete,
    Join,
    Move,
    Operation,
    Renumber,
    Repeal,
    Restate,
    Split,
)
from drafting.papers.line_groups import line_groups

_ELSEWHERE = (Renumber, Move, Split, Join)
"""Operations that give an element another address."""
InWords = Callable[[Target], str]
"""The address of a provision of either text, in words."""
BEFORE_ALL = -1
"""The order of what stands before every provision."""


@frozen
class ChangedElement:
    """Lines that are one change to a reader, with the unchanged lines that are needed to read it:
    those of an element restated as a whole, or of the row of a table."""

    lines: tuple[Line, ...]
    old: tuple[Target, ...]
    new: tuple[Target, ...]
    operations: tuple[Operation, ...]

    @property
    def goes(self) -> bool:
        """Whether the element is taken out; its number may stay, with a note."""
        if self.operations and all(isinstance(op, Delete | Repeal) for op in self.operations):
            return True
        return all(line.new is None for line in self.lines)

    @property
    def repealed(self) -> bool:
        """Whether the element is repealed."""
        return self.goes and any(isinstance(op, Repeal) for op in self.operations)

    @property
    def whole_act(self) -> bool:
        """Whether the element is the whole act."""
        return any(isinstance(op, Repeal) and op.at == WHOLE_ACT for op in self.operations)

    @property
    def named(self) -> tuple[Target, ...]:
        """The element under its current address; a new one, under its future address."""
        return self.old or self.new

    def place(self, labels: Labels, in_words: InWords) -> tuple[str, ...]:
        """The address in words, without a capital; both, where it changes."""
        if self.whole_act:
            return (labels.whole_act,)
        before, after = (
            addresses_in_words(side, labels, in_words) for side in (self.old, self.new)
        )
        moved = any(isinstance(op, _ELSEWHERE) for op in self.operations)
        if before and after and before != after and moved:
            return before, f"→ {after}"
        return (before or after,)


def addresses_in_words(targets: Sequence[Target], labels: Labels, in_words: InWords) -> str:
    """Addresses in words, as a list."""
    *others, last = [in_words(target) for target in targets] or [""]
    return labels.both.format(", ".join(others), last) if others else last


def capital(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]


def changed_elements(changes: ChangeSet, edits: Iterable[Edit]) -> list[ChangedElement]:
    """The changed elements, in the order of the text. What an operation restates, moves, splits
    or joins is one element with all of its lines."""
    operations = {change.id: change.operation for change in changes.changes if change.operation}
    whole_elements = _WholeElementOperations(edits, operations)
    taken: dict[str, list[Line]] = defaultdict(list)
    rest: list[Line] = []
    order: dict[int, int] = {}
    rows: dict[tuple[bool, int], list[Line]] = defaultdict(list)
    for number, line in enumerate(changes.lines):
        order[id(line)] = number
        for is_new, site in ((False, line.old), (True, line.new)):
            if row := site and site.around(Kind.ROW):
                rows[is_new, row.order].append(line)
        if owner := whole_elements.owner(line):
            taken[owner].append(line)
        else:
            rest.append(line)
    groups = [tuple(lines) for lines in taken.values() if any(line.changed for line in lines)]
    expanded = [_with_its_row(group.lines, rows) for group in line_groups(rest)]
    # A row in which cells apart from each other change is one element.
    groups += {tuple(order[id(line)] for line in lines): lines for lines in expanded}.values()
    groups.sort(key=lambda lines: order[id(lines[0])])
    return [_changed(lines, operations) for lines in groups]


def orders_before(changes: ChangeSet, *, in_new: bool) -> Mapping[int, int]:
    """The `id` of each line → the order of the last provision before it, in the new text or in the
    old one; `BEFORE_ALL` where none stands before it."""
    found: dict[int, int] = {}
    last = BEFORE_ALL
    for line in changes.lines:
        found[id(line)] = last
        site = line.new if in_new else line.old
        last = site.order if site else last
    return found


class _WholeElementOperations:
    """Which lines belong to an operation that changes whole elements."""

    def __init__(self, edits: Iterable[Edit], operations: dict[str, Operation]) -> None:
        self._by_old: dict[int, str] = {}
        self._ids = {name for name, operation in operations.items() if _as_a_whole(operation)}
        for edit in edits:
            if not isinstance(edit, Rewriting | Removal):
                continue
            operation = edit.operation
            if isinstance(operation, Restate):
                self._ids.add(operation.id)
            if operation.id in self._ids:
                self._by_old.update(dict.fromkeys(edit.site.orders, operation.id))

    def owner(self, line: Line) -> str:
        """The id of the operation; empty, where there is none."""
        if line.old and line.old.order in self._by_old:
            return self._by_old[line.old.order]
        return next((change for change in line.changes if change in self._ids), "")


def _as_a_whole(operation: Operation) -> bool:
    if isinstance(operation, Repeal):
        return operation.at == WHOLE_ACT
    return isinstance(operation, Move | Split | Join)


def _with_its_row(
    lines: tuple[Line, ...], rows: dict[tuple[bool, int], list[Line]]
) -> tuple[Line, ...]:
    """Lines that change within a row of a table, with the rest of the row."""
    first = lines[0]
    row = first.old and first.new and first.new.around(Kind.ROW)
    return tuple(rows[True, row.order]) if row else lines


def _changed(lines: tuple[Line, ...], operations: dict[str, Operation]) -> ChangedElement:
    ids = dict.fromkeys(change for line in lines for change in line.changes)
    return ChangedElement(
        lines,
        _targets([(line.old, line.elements[0]) for line in lines], lines),
        _targets([(line.new, line.elements[1]) for line in lines], lines),
        tuple(operations[each] for each in ids if each in operations),
    )


def _targets(
    sides: Sequence[tuple[Site | None, Site | None]], lines: Sequence[Line]
) -> tuple[Target, ...]:
    """The provisions that the lines make up in one of the texts: as few and large as possible.

    `sides` has the site of each line in that text, and of what changes on it.
    """
    sites = [element for _, element in sides if element]
    orders = {site.order for side in sides for site in side if site}
    whole = {line.mark for line in lines} != {Mark.KEPT}
    relabelled = {site.order for line in lines for site in _relabelled(line)}
    found: dict[int, Target] = {}
    for site in sites:
        root = _outermost(site, orders, tables=whole)
        own = not _is_all_there(root, orders) and root.order not in relabelled
        found.setdefault(root.order, Target(root, own=own))
    return tuple(found.values())


def _relabelled(line: Line) -> tuple[Site, ...]:
    old, new = line.elements
    both = old and new and old.provision.label != new.provision.label
    return (old, new) if old and new and both else ()


def _outermost(site: Site, orders: set[int], *, tables: bool) -> Site:
    """The largest provision around a line that is among the lines, or all of whose lines are."""
    root = at = site
    while at.parent:
        at = at.parent
        frame = at.provision.kind is Kind.ROW or (tables and at.provision.is_frame)
        if at.order in orders or (frame and _is_all_there(at, orders)):
            root = at
    return root


def _is_all_there(site: Site, orders: set[int]) -> bool:
    inside = zip(site.orders, site.provision.walk(), strict=True)
    return all(order in orders for order, each in inside if not each.is_frame)
