"""Every text and proposal that the repository stores."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.files.workspace import Workspace
from drafting.model.act import Act
from drafting.tasks.amend import EVERY, Amendment, amend_stored, load_act

WORKSPACE = Workspace(Path(__file__).parents[2])


def _acts() -> list[tuple[str, str]]:
    return [
        (f"{name}@{version.version}", language)
        for name in WORKSPACE.acts()
        for version in WORKSPACE.history(name).versions
        for language in version.digest
    ]


every_act = pytest.mark.parametrize(("name", "language"), _acts())
every_proposal = pytest.mark.parametrize("name", WORKSPACE.proposals())


def stored_act(name: str, language: str) -> Act:
    return load_act(WORKSPACE, name, language)


def amendments(name: str) -> tuple[Amendment, ...]:
    return amend_stored(WORKSPACE, name, EVERY).each
