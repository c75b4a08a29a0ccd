"""A quick look at whether an amendment affects what a citation means: mostly it does not."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from drafting.citations.resolve import Fate, Meaning
from drafting.model.address import Site
from drafting.model.change import ChangeSet, Line
from drafting.model.kind import Kind

_SOLE = frozenset({Kind.ANNEX, Kind.PREAMBLE, Kind.CLOSING})


@frozen
class Affected:
    """The lines, numbers and provisions that a change set affects."""

    lines: frozenset[int]
    """Changed lines, by their places in the new text."""
    numbers: frozenset[str]
    """Numbers of provisions that come, go, or take another number."""
    worded: frozenset[int]
    """Provisions of whose own words any are changed, by their places in the new text."""

    @staticmethod
    def of(changes: ChangeSet) -> Affected:
        """Collect what the changed lines affect."""
        changed = [line for line in changes.lines if line.changed]
        return Affected(
            frozenset(line.new.order for line in changed if line.new),
            frozenset(num for line in changed for num in _renumbered(line)),
            frozenset(order for line in changed for order in _worded(line)),
        )

    def leaves_alone(self, site: Site, means: Meaning) -> bool:
        """Whether a chain, cited in that provision of the new text, surely means what it meant.

        So it does where no number on its way comes or goes: then each step leads where it led.
        """
        if site.order in self.lines:
            return False
        for step in means.chain:
            if step.nth or step.last or step.num in self.numbers:
                return False
            if not step.num and step.kind in _SOLE:
                return False
        if means.fate is not Fate.FOUND:
            return "-" not in means.chain[-1].num
        return not any(target.site.order in self.worded for target in means.targets)


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


def _worded(line: Line) -> Iterator[int]:
    """The provisions to whose own words a line belongs: itself, and what it continues."""
    site = line.new
    while site:
        yield site.order
        if site.provision.num or site.provision.headed:
            return
        site = site.parent
