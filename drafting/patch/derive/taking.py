"""New provisions that take in what stands right after their place, with all that changes inside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from attrs import frozen

from drafting.model.address import Site
from drafting.model.provision import Provision
from drafting.patch.derive.entries import ProvisionEntry
from drafting.patch.derive.trial import Trial


@frozen
class Taking:
    """Finds what a new provision takes in; `news` are the provisions of the new text."""

    trial: Trial
    news: Sequence[Provision]
    kept_whole: Set[int]
    """Orders of provisions that nothing is taken out of."""

    def tail(self, before: ProvisionEntry, entry: ProvisionEntry) -> list[Site]:
        """The last children of the provision before that stand in the new one now."""
        if before.site is None or before.new is None or entry.new is None:
            return []
        if before.site.order in self.kept_whole:
            return []
        kept, now = self.news[before.new].children, before.site.provision.children
        if not now or (kept and self.trial.content(kept[-1]) == self.trial.content(now[-1])):
            return []
        found: list[Site] = []
        children = self.news[entry.new].children
        sites = self.trial.act.below(before.site)
        for site, child in zip(reversed(sites), reversed(children), strict=False):
            if not self._is_one(site, child):
                break
            found.insert(0, site)
        return found

    def first(self, sites: Sequence[Site], entry: ProvisionEntry) -> list[Site]:
        """As many of the first sites as the new provision ends with."""
        assert entry.new is not None, "it comes"
        children = self.news[entry.new].children
        for count in range(min(len(sites), len(children)), 0, -1):
            pairs = zip(sites[:count], children[len(children) - count :], strict=True)
            if all(self._is_one(site, child) for site, child in pairs):
                return [*sites[:count]]
        return []

    def _is_one(self, site: Site, child: Provision) -> bool:
        """Whether a provision is one that stands in a new one now: the same, or of one number and
        with half of the words."""
        old = site.provision
        if old.run_in or (old.num, old.headed) != (child.num, child.headed):
            return False
        same = self.trial.content(old) == self.trial.content(child)
        return same or (bool(old.num) and old.label == child.label and _share(old, child))


def _share(one: Provision, other: Provision) -> bool:
    """Whether two provisions have half of their words in common."""
    words, others = (
        Counter(word for inner in each.walk() for word in inner.text.split())
        for each in (one, other)
    )
    return 4 * (words & others).total() >= words.total() + others.total()
