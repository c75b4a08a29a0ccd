"""The hooks of pre-commit: each calls a command that there is, in the files that concern it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT, Run
from tests.git.sample import clash, edited_text, make_sample

HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def _status(run: Run, hook: str) -> int:
    (entry,) = (each["entry"] for each in HOOKS if each["id"] == hook)
    program, *words = shlex.split(entry)
    assert program == "drafting"
    return run(*words)[0]


def test_hooks_stop_a_commit_with_what_is_wrong(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "laws"
    make_sample(folder)
    monkeypatch.chdir(folder)
    assert [_status(run, each["id"]) for each in HOOKS] == [0, 0, 0]
    clash(folder)
    assert _status(run, "drafting-conflicts") == 1
    edited_text(folder)
    assert [_status(run, each) for each in ("drafting-check", "drafting-history")] == [1, 1]


def test_hooks_run_for_the_files_of_a_workspace() -> None:
    for hook in HOOKS:
        assert hook["pass_filenames"] is False
        for file in ("baselines/a/act.yaml", "laws/proposals/a.yaml"):
            assert re.search(hook["files"], file)
        assert not re.search(hook["files"], "docs/proposals.md")
