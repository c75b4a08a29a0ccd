"""New numbers that are out of order where a kind counts through the act: the last article of a
chapter comes before the first of the next one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from drafting.errors import Problem, Where
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.change import ChangeSet
from drafting.model.kind import Kind
from drafting.model.numbers.order import may_follow
from drafting.patch.overlooked.altered import altered_lines


def through_warnings(changes: ChangeSet) -> Iterator[Problem]:
    """Warn of each new number that comes after a later one in the division before, or before an
    earlier one in the division behind; of no kind whose numbers in the act fall already."""
    fresh: dict[int, Where] = {}
    for line, where in altered_lines(changes):
        old, new = line.old, line.new
        if new and (old is None or old.provision.num != new.provision.num):
            fresh[new.order] = where
    if not fresh:
        return
    falling = {one.provision.kind for one, _ in _falling(changes.old)}
    for one, other in _falling(changes.new):
        at = next((each.order for each in (other, one) if each.order in fresh), None)
        if at is not None and one.provision.kind not in falling:
            labels = {"earlier": one.provision.label, "later": other.provision.label}
            problem = say("{later} comes after {earlier}, out of order", **labels)
            yield Problem("order", problem, fresh[at])


def _falling(act: Act) -> Iterator[tuple[Site, Site]]:
    """Neighbours of one row of numbers in two divisions, of which the second should come first."""
    rows: dict[tuple[Kind, int], list[Site]] = defaultdict(list)
    for site in act.sites:
        kind = site.provision.kind
        if site.provision.num and kind in act.identity.numbering.through:
            around = act.index.counted_in(kind, site.parent)
            rows[kind, around.order if around else -1].append(site)
    for row in rows.values():
        for one, other in pairwise(row):
            apart = one.parent is not other.parent
            if apart and not may_follow(one.provision.num, other.provision.num):
                yield one, other
