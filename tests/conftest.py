"""What tests of every room share: one profile for every law, and commands run in a workspace."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from drafting.cli import main

ROOT = Path(__file__).parents[1]
Run = Callable[..., tuple[int, str, str]]

# The same examples on every run, and no deadline on slow machines.
settings.register_profile(
    "laws",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=80,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("laws")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what ships, with the commands run inside it."""
    for folder in ("baselines", "proposals"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(workspace: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command in the workspace → exit status, standard output, standard error."""

    def _run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        out, err = capfd.readouterr()
        return status, out, err.replace(str(workspace), "WORKSPACE")

    return _run
