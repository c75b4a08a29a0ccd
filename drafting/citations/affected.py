"""A quick look at whether an amendment affects what a citation means: mostly it does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from drafting.citations.resolve import Fate, Meaning
from drafting.model.address import Site
from drafting.model.change import ChangeSet, Line
from drafting.model.kind import Kind
from drafting.model.mark import Mark

_SOLE = frozenset({Kind.ANNEX, Kind.PREAMBLE, Kind.CLOSING})


@frozen
class Citing:
    """Where the citations of a text stand, by what they depend on."""

    by_target: Mapping[int, set[int]]
    """The place of a provision → of those that cite it."""
    by_number: Mapping[str, set[int]]
    """A number → the places of the provisions with a citation that passes through it."""
    counted: frozenset[int]
    """The places of provisions with citations that count lines, or take in a range."""

    @staticmethod
    def of(meanings: Iterable[tuple[Site, Meaning]]) -> Citing:
        """Collect what each chain of a citation means, and where it stands."""
        by_target: dict[int, set[int]] = defaultdict(set)
        by_number: dict[str, set[int]] = defaultdict(set)
        counted: set[int] = set()
        for site, means in meanings:
            for target in means.targets:
                by_target[target.site.order].add(site.order)
            for step in means.chain:
                by_number[step.num].add(site.order)
            if not _leads_by_numbers(means):
                counted.add(site.order)
        return Citing(by_target, by_number, frozenset(counted))


@frozen
class Affected:
    """The lines, numbers and provisions that a change set affects."""

    lines: frozenset[int]
    """Changed lines, by their places in the new text."""
    numbers: frozenset[str]
    """Numbers of provisions that come, go, or take another number."""
    worded: frozenset[int]
    """Provisions whose own words change, by their places in the new text."""
    before: frozenset[int]
    """The same, by their places in the old text."""
    structure: bool
    """Whether a line comes or goes, or takes another number."""

    @staticmethod
    def of(changes: ChangeSet) -> Affected:
        """Collect what the changed lines affect."""
        changed = [line for line in changes.altered if line.changed]
        numbers = frozenset(num for line in changed for num in _renumbered(line))
        worded = frozenset(order for line in changed for order in _worded(line.new))
        before = {order for line in changed for order in _worded(line.old)}
        structure = bool(numbers) or any(line.mark is not Mark.KEPT for line in changes.altered)
        if structure:
            both = [(line.old, line.new) for line in changes.lines if line.old and line.new]
            before.update(old.order for old, new in both if new.order in worded)
        lines = frozenset(line.new.order for line in changed if line.new)
        return Affected(lines, numbers, worded, frozenset(before), structure)

    def citing(self, citations: Citing) -> set[int]:
        """The provisions of the old text with a citation that may mean something else now, or
        something that reads otherwise. All others surely mean what they meant."""
        found = {at for order in self.before for at in citations.by_target.get(order, ())}
        if self.structure:
            found.update(at for num in self.numbers for at in citations.by_number.get(num, ()))
            found |= citations.counted
        return found

    def leaves_alone(self, site: Site, means: Meaning) -> bool:
        """Whether a chain, cited in that provision of the new text, surely means what it meant.

        So it does where no number on its way comes or goes: then each step leads where it led.
        """
        if site.order in self.lines:
            return False
        if not _leads_by_numbers(means) or any(each.num in self.numbers for each in means.chain):
            return False
        return not any(target.site.order in self.worded for target in means.targets)


def _leads_by_numbers(means: Meaning) -> bool:
    """Whether nothing but the numbers on its way says where a chain leads."""
    for step in means.chain:
        if step.nth or step.last or (not step.num and step.kind in _SOLE):
            return False
    return means.fate is Fate.FOUND or "-" not in means.chain[-1].num


def _renumbered(line: Line) -> Iterator[str]:
    """The numbers, old and new, of a line that is not just reworded."""
    old, new = line.old, line.new
    stays = old and new and old.provision.num == new.provision.num
    if stays and old and new and old.provision.vacated == new.provision.vacated:
        return
    for site in (old, new):
        yield from _nearest(site)


def _nearest(site: Site | None) -> Iterator[str]:
    """The number of a provision, or of the one that it continues."""
    while site:
        if site.provision.num:
            yield site.provision.num
            return
        site = site.parent


def _worded(site: Site | None) -> Iterator[int]:
    """The provisions to whose own words a line belongs: itself, and what it continues."""
    while site:
        yield site.order
        if site.provision.num or site.provision.headed:
            return
        site = site.parent
