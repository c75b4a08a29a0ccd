"""The files whose tests pytest collects: `act.yaml` of an act, and a proposal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest

from drafting.errors import DraftingError
from drafting.files.disk import read_text
from drafting.files.recorded import base_in, version_called
from drafting.testing.items import (
    ActItem,
    CitationsItem,
    ClashesItem,
    DraftingItem,
    OntoItem,
    PapersItem,
    ProposalItem,
)
from drafting.testing.shared import SharedWorkspace


class ActFile(pytest.File):
    """`act.yaml`: the act and all of its versions are one test."""

    shared: SharedWorkspace

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, shared: SharedWorkspace) -> Self:
        """The collector of the act in whose folder the file is."""
        made: Self = cls.from_parent(parent, path=path)
        made.shared = shared
        return made

    def collect(self) -> Iterator[pytest.Item]:
        """The one test."""
        yield ActItem.of(self, self.shared, self.path.parent.name)


class ProposalFile(pytest.File):
    """The file of a proposal: whether it can be carried out, what it breaks, with what it clashes,
    what papers it makes, and whether it stands on another version."""

    shared: SharedWorkspace
    onto: tuple[str, ...]

    @classmethod
    def of(
        cls, parent: pytest.Collector, path: Path, shared: SharedWorkspace, onto: tuple[str, ...]
    ) -> Self:
        """The collector of a proposal; `onto` are other versions to try it on."""
        made: Self = cls.from_parent(parent, path=path)
        made.shared, made.onto = shared, onto
        return made

    def collect(self) -> Iterator[pytest.Item]:
        """A test for each question."""
        tests: list[type[DraftingItem]] = [ProposalItem, CitationsItem, ClashesItem, PapersItem]
        for each in tests:
            yield each.of(self, self.shared, self.path.stem)
        for version in self._versions():
            yield OntoItem.of(self, self.shared, self.path.stem, version)

    def _versions(self) -> Iterator[str]:
        """Versions to try the proposal on: of its own act, not the one that it is written against,
        and not where a version of the act was made of it. One that cannot be read is tried on none:
        its first test fails."""
        workspace = self.shared.workspace
        for name in self.onto:
            act, _, _ = name.partition("@")
            try:
                history, version = workspace.named(name)
                base = base_in(read_text(self.path, ""), "")
                elsewhere = version_called(history, base.version) is not version
            except DraftingError:
                continue
            adopted = {each.proposal for one in history.versions for each in one.proposals}
            if base.act == act and elsewhere and self.path.stem not in adopted:
                yield f"{act}@{version.version}"
