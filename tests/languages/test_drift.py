"""What `check` says of a baseline whose languages are out of step, for each kind of drift."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Run
from tests.languages.conftest import HERE, edit

DRIFT = yaml.safe_load((HERE / "drift.yaml").read_text(encoding="utf-8"))


def test_languages_in_step_are_no_warning(run: Run) -> None:
    assert run("check") == (0, "1 act, 2 proposals: no problems, no warnings\n", "")


@pytest.mark.parametrize("name", DRIFT)
def test_a_drift_is_named_at_its_place(
    name: str, run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    (language, old), (_, new) = DRIFT[name].items()
    for proposal in (workspace / "proposals").iterdir():
        proposal.unlink()
    edit(workspace, language, old, new)
    status, out, err = run("check")
    assert (status, err) == (0, "")
    file_regression.check(out, basename=name)


def test_a_drift_is_named_as_data(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    edit(workspace, "ru", "  3) не приносить в читальный зал продукты питания.\n", "")
    edit(workspace, "ru", "3. Читальный зал для", "3-1. Читальный зал для")
    status, out, _ = run("check", "--json")
    assert status == 1
    assert json.loads(out)["warnings"]
    file_regression.check(out, extension=".json")


def test_a_version_without_the_language_of_others_is_named(run: Run, workspace: Path) -> None:
    register = workspace / "baselines/reading-hall/act.yaml"
    text = register.read_text(encoding="utf-8")
    kazakh = text[text.index("      kk:") : text.index("      ru:")]
    later = f"  - version: 2025-01-01\n    parent: 2024-01-01\n    digest:\n{kazakh}"
    register.write_text(text + later, encoding="utf-8")
    folder = register.parent
    (folder / "2025-01-01.kk.txt").write_bytes((folder / "2024-01-01.kk.txt").read_bytes())
    status, out, _ = run("check")
    assert status == 0
    assert "reading-hall@2025-01-01\n  other versions have a text in `ru`, this one does not" in out


def test_what_is_odd_is_named_with_its_language_unless_it_is_odd_in_all(
    run: Run, workspace: Path
) -> None:
    register = workspace / "baselines/reading-hall/act.yaml"
    evidence = "".join(f"\n      - {{at: '{at}', quality: verbatim}}" for at in ("99", "1.3"))
    text = register.read_text(encoding="utf-8")
    register.write_text(f"{text}    evidence:{evidence}\n", encoding="utf-8")
    edit(workspace, "ru", "3. Читальный зал для читателей бесплатный.\n", "")
    out = run("check")[1]
    assert out.count("reading-hall@2024-01-01 99\n") == 1
    assert "act.yaml  reading-hall@2024-01-01 ru 1.3\n  there is no 1.3" in out
    assert "reading-hall@2024-01-01 kk 1.3" not in out
