"""The workspace in two languages, and commands run in it."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ACT = "baselines/reading-hall"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the workspace `in-step`, with the commands run inside it."""
    shutil.copytree(HERE / "in-step", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def edit(workspace: Path, language: str, old: str, new: str) -> None:
    """Let the text of one language read otherwise, and act.yaml record it so."""
    path, register = workspace / ACT / f"2024-01-01.{language}.txt", workspace / ACT / "act.yaml"
    before = path.read_text(encoding="utf-8")
    assert before.count(old) == 1, f"{old!r} stands {before.count(old)} times"
    after = before.replace(old, new)
    path.write_text(after, encoding="utf-8")
    text = register.read_text(encoding="utf-8")
    one, other = (hashlib.sha256(each.encode()).hexdigest() for each in (before, after))
    register.write_text(text.replace(one, other), encoding="utf-8")
