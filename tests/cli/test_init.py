"""A workspace made by `drafting init` works at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_new_workspace_is_checked_reviewed_and_built(
    language: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "laws"
    status, _, err = run("init", str(folder), "--lang", language)
    assert status == 0
    assert "drafting review longer-loans" in err
    monkeypatch.chdir(folder)
    assert run("check")[:2] == (0, "1 act, 1 proposal: no problems, no warnings\n")
    assert "30" in run("review", "longer-loans")[1]
    assert run("build", "longer-loans", "--only", "table")[0] == 0
    assert (folder / "out" / "longer-loans" / language / "table.docx").exists()
    attributes = (folder / ".gitattributes").read_text(encoding="utf-8")
    assert "\nproposals/** -text\n" in attributes, "a proposal that was adopted has a digest"
    assert "/out/" in (folder / ".gitignore").read_text(encoding="utf-8")


def test_nothing_that_is_there_is_replaced(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "laws").mkdir()
    monkeypatch.chdir(tmp_path / "laws")
    Path(".gitignore").write_text("mine\n", encoding="utf-8")
    assert run("init")[0] == 0
    assert Path(".gitignore").read_text(encoding="utf-8") == "mine\n"
    Path("proposals/longer-loans.yaml").write_text("mine\n", encoding="utf-8")
    status, _, err = run("init")
    assert status == 1
    assert "the folder is a workspace already" in err
    assert Path("proposals/longer-loans.yaml").read_text(encoding="utf-8") == "mine\n"
