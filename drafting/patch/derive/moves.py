"""Provisions of the old text that stand to the letter in another place of the new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from attrs import define, field

from drafting.diff.align import align
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.patch.derive.derived import NodePath

if TYPE_CHECKING:
    from drafting.patch.derive.trial import Trial

_FEWEST = 2
"""Words below which the same text in another place is no sign of a move."""
_FIXED = frozenset({Kind.TITLE, Kind.PREAMBLE, Kind.CLOSING, Kind.CELL, Kind.GAP})


@define(eq=False)
class Moves:
    """Where each provision that moves comes to stand."""

    goes: dict[int, NodePath] = field(factory=dict)
    """Order in the old text → place in the new one."""
    comes: dict[NodePath, Site] = field(factory=dict)

    def forget(self, order: int) -> bool:
        """Let a provision move no longer; whether it did."""
        path = self.goes.pop(order, None)
        if path is not None:
            del self.comes[path]
        return path is not None

    @staticmethod
    def between(trial: Trial, new: Act) -> Moves:
        """Find what goes in one place and comes in another, once in either text."""
        search = _Search(trial)
        search.among(trial.act.below(None), new.body, ())
        moves = Moves()
        for key, gone in search.gone.items():
            come = search.come.get(key, [])
            if len(gone) == len(come) == 1:
                moves.goes[gone[0].order] = come[0]
                moves.comes[come[0]] = gone[0]
        return moves


@define(eq=False)
class _Search:
    trial: Trial
    gone: dict[Hashable, list[Site]] = field(factory=lambda: defaultdict(list))
    come: dict[Hashable, list[NodePath]] = field(factory=lambda: defaultdict(list))

    def among(self, olds: Sequence[Site], news: Sequence[Provision], path: NodePath) -> None:
        pairs = align([site.provision for site in olds], news)
        i = j = 0
        for before, after in pairs:
            if before and after:
                if not self.trial.same(before, after):
                    self.among(self.trial.act.below(olds[i]), after.children, (*path, j))
            elif before:
                self._goes(olds[i])
            elif after and _moves(after):
                self.come[self.trial.content(after)].append((*path, j))
            i, j = i + (before is not None), j + (after is not None)

    def _goes(self, site: Site) -> None:
        """A provision that goes: it may move, or what stands below its heading may move out."""
        if _moves(site.provision):
            self.gone[self.trial.content(site.provision)].append(site)
        if site.provision.headed:
            for inner in self.trial.act.below(site):
                self._goes(inner)


def _moves(provision: Provision) -> bool:
    words = sum(len(each.text.split()) for each in provision.walk())
    return provision.kind not in _FIXED and not provision.run_in and words >= _FEWEST
