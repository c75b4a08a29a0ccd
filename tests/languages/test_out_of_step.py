"""What `check` says of proposals that do, or say, one thing in one language and another in the
other; and what is made of a proposal in two languages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.files.workspace import Workspace
from drafting.tasks.amend import EVERY, amend_stored
from drafting.tasks.dossier import languages_without_text
from tests.conftest import Run
from tests.languages.conftest import HERE, edit

STORIES = sorted(path.stem for path in (HERE / "out-of-step").glob("*.yaml"))
LANGUAGES = ["kk", "ru"]
WRONG = {"one-text-for-both", "possible-in-one-language"}


def alone(workspace: Path, name: str) -> None:
    """Let a story's proposal be the only one, and its baseline as the story wants it."""
    for proposal in (workspace / "proposals").iterdir():
        proposal.unlink()
    shutil.copy(HERE / f"out-of-step/{name}.yaml", workspace / "proposals")
    if name == "a-provision-that-one-lacks":
        edit(workspace, "ru", "  2) своевременно возвращать книги дежурному библиотекарю;\n", "")
        edit(workspace, "ru", "  2) номер билета.\n", "  2) номер билета.\n1-1. Билет именной.\n")


@pytest.mark.parametrize("name", STORIES)
def test_a_proposal_out_of_step_is_named(
    name: str, run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    alone(workspace, name)
    status, out, err = run("check")
    assert (status, err) == (int(name in WRONG), "")
    file_regression.check(out, basename=name)


def test_a_proposal_out_of_step_is_named_as_data(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    alone(workspace, "inserted-under-another-number")
    file_regression.check(run("check", "--json")[1], extension=".json")


@pytest.mark.parametrize("name", ["let-children-in", "rename-the-librarian"])
def test_papers_are_built_in_both_languages(name: str, run: Run, workspace: Path) -> None:
    status, _, err = run("build", name)
    assert status == 0
    assert "warning" not in err
    made = [
        sorted(f.name for f in (workspace / "out" / name / lang).iterdir()) for lang in LANGUAGES
    ]
    assert made[0] == made[1]
    for language in LANGUAGES:
        consolidated = workspace / "out" / name / language / "consolidated.txt"
        applied = run("apply", name, "--lang", language)[1]
        assert consolidated.read_text(encoding="utf-8") == applied


def test_a_review_is_in_the_language_that_is_asked_for(run: Run) -> None:
    assert "Настоящие" not in run("review", "let-children-in")[1]
    assert "независимо от возраста" in run("review", "let-children-in", "--lang", "ru")[1]


def test_several_proposals_are_merged_in_both_languages(run: Run, workspace: Path) -> None:
    status, _, err = run("build", "--merged", "let-children-in", "rename-the-librarian")
    assert status == 1
    assert err.count("left out: let-children-in") == 1
    assert {path.name for path in (workspace / "out/merged").iterdir()} == set(LANGUAGES)


def test_nothing_is_built_in_a_language_without_words(run: Run, workspace: Path) -> None:
    alone(workspace, "kazakh-only")
    status, _, err = run("build")
    assert status == 0
    assert "restate gives no text in `ru`" in err
    assert [path.name for path in (workspace / "out/kazakh-only").iterdir()] == ["kk"]


def test_nothing_is_built_where_one_language_is_wrong(run: Run, workspace: Path) -> None:
    alone(workspace, "one-text-for-both")
    status, _, err = run("build")
    assert status == 1
    assert "reading-hall@2024-01-01 ru 2.5.1" in err
    assert not (workspace / "out").exists()


def test_languages_of_titles_alone_have_no_text(workspace: Path) -> None:
    path = workspace / "proposals/let-children-in.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("title:\n", "title:\n  en: On children\n"), encoding="utf-8")
    there = Workspace.find(workspace)
    assert languages_without_text(there, there.proposal("let-children-in")) == ["en"]
    amendments = amend_stored(there, "let-children-in", EVERY)
    assert [each.language for each in amendments.each] == LANGUAGES
    assert amendments.warnings == ()
