"""A workspace with what its tests share: each thing is worked out once in a run."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from drafting.errors import Problem
from drafting.files.workspace import Workspace
from drafting.model.conflict import Conflict
from drafting.model.proposal import Proposal
from drafting.tasks.check import Report, check_proposal
from drafting.tasks.together.clashes import clash_problems, clashes, readable_groups


@frozen(eq=False)
class SharedWorkspace:
    """A workspace, what `check` finds of its proposals, and which of them clash."""

    workspace: Workspace
    _reports: dict[str, Report] = field(factory=dict, init=False)

    def report(self, name: str) -> Report:
        """What `check` finds of a proposal."""
        if name not in self._reports:
            self._reports[name] = check_proposal(self.workspace, name)
        return self._reports[name]

    def clashes(self, name: str) -> list[Problem]:
        """The clashes of a proposal with others to its text; see `readable_groups`."""
        if name not in self._proposals:
            return []
        proposal, conflicts = self._proposals[name]
        return clash_problems(proposal, conflicts)

    @cached_property
    def _proposals(self) -> Mapping[str, tuple[Proposal, list[Conflict]]]:
        """The proposals that may clash, each with the conflicts among those to its text."""
        found: dict[str, tuple[Proposal, list[Conflict]]] = {}
        for group in readable_groups(self.workspace):
            conflicts = clashes(self.workspace, group)
            found |= {each.proposal: (each, conflicts) for each in group}
        return found
