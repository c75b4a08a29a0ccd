"""The pictures of README and site show what comes today."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.cli import main
from tests.conftest import ROOT


def test_the_pictures_are_made_of_what_comes_today(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    file_regression: FileRegressionFixture,
) -> None:
    """Where it fails: `python .ci/pictures.py` makes the pictures anew, and this text."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "92")
    assert main(["init", "laws"]) == 0
    monkeypatch.chdir("laws")
    assert main(["build", "--only", "redline,table,amending-text"]) == 0
    capsys.readouterr()
    assert main(["review", "longer-loans"]) == 0
    shown = [Path("proposals/longer-loans.yaml").read_text(encoding="utf-8")]
    shown += [capsys.readouterr().out]
    papers = Path("out/longer-loans/en")
    for name in ("redline", "table", "amending-text"):
        shown += [(papers / f"{name}.txt").read_text(encoding="utf-8")]
    made_of = ROOT / "docs" / "assets" / "made-of.txt"
    file_regression.check("\n".join(shown), fullpath=made_of)
