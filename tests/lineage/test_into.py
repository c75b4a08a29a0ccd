"""`drafting build P --into FILE.docx`, as people call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Run
from tests.import_docx.packages import docx
from tests.inplace.redlining import bare, seen
from tests.inplace.specimens import law as paragraphs
from tests.lineage.conftest import NEW, NEW_DATE, OLD, propose

FIVE = "- {op: replace-words, at: 7, old: within ten days, new: within five days, reason: Too long}"


def document(text: str) -> bytes:
    lines = [line.strip().removeprefix("= ").removeprefix("# ") for line in text.splitlines()]
    return docx(paragraphs(*filter(None, lines)))


@pytest.fixture
def mine(workspace: Path) -> Path:
    file = workspace / "mine.docx"
    file.write_bytes(document(OLD))
    return file


def test_the_redline_is_the_document(workspace: Path, run: Run, mine: Path) -> None:
    propose(workspace, FIVE)
    before = mine.read_bytes()
    status, out, _ = run("build", "p", "--into", "mine.docx", "--json")
    assert status == 0
    files = {Path(each["path"]).name: each for each in json.loads(out)["files"]}
    data = (workspace / "out/p/en/redline.docx").read_bytes()
    assert seen(data, "reject") == seen(before, "accept")
    assert any("within five days" in text for _, text in seen(data, "accept"))
    assert mine.read_bytes() == before
    assert {"redline.docx", "consolidated.txt"} <= files.keys()


def test_of_another_version_it_is_named_which(
    workspace: Path, run: Run, mine: Path, file_regression: FileRegressionFixture
) -> None:
    propose(workspace, FIVE)
    mine.write_bytes(document(NEW))
    status, out, err = run("build", "p", "--into", "mine.docx")
    assert (status, out) == (1, "")
    file_regression.check(err)
    assert not (workspace / "out").exists()


def test_the_proposal_is_carried_over_to_the_version_that_the_document_holds(
    workspace: Path, run: Run, mine: Path
) -> None:
    propose(workspace, FIVE)
    mine.write_bytes(document(NEW))
    status, _, _ = run("build", "p", "--into", "mine.docx", "--at-version", NEW_DATE)
    assert status == 0
    data = (workspace / "out/p/en/redline.docx").read_bytes()
    named = [bare(text) for _, text in seen(data, "accept")]
    assert "9. Whoever breaks the cups shall pay for them within five days." in named


def test_what_does_not_stand_there_is_named(
    workspace: Path, run: Run, mine: Path, file_regression: FileRegressionFixture
) -> None:
    propose(workspace, "- {op: replace-words, at: 3, old: Coffee, new: Cocoa}\n" + FIVE)
    mine.write_bytes(document(NEW))
    status, _, err = run("build", "p", "--into", "mine.docx", "--at-version", NEW_DATE)
    assert status == 1
    file_regression.check(err)


MISTAKES = {
    "no file": ("p", "--into", "none.docx"),
    "no word document": ("p", "--into", "proposals/p.yaml"),
    "no such language": ("p", "--into", "mine.docx", "--lang", "kk"),
}


@pytest.mark.usefixtures("mine")
@pytest.mark.parametrize("mistake", MISTAKES)
def test_what_is_not_there_is_a_mistake(
    workspace: Path, run: Run, file_regression: FileRegressionFixture, mistake: str
) -> None:
    propose(workspace, FIVE)
    status, _, err = run("build", *MISTAKES[mistake])
    assert status == 1
    file_regression.check(err, basename=f"test_mistakes_in_the_call_{mistake.replace(' ', '_')}_")


@pytest.mark.usefixtures("mine")
@pytest.mark.parametrize(
    ("call", "error"),
    [
        (("p", "q", "--into", "mine.docx"), "--into takes one proposal"),
        (("p", "--into", "mine.docx", "--merged"), "--into takes one proposal"),
        (
            ("p", "--moves", "--at-version", NEW_DATE),
            "--at-version, --moves only work with --into FILE.docx",
        ),
        (("p", "--at-version", NEW_DATE), "--at-version only works with --into FILE.docx"),
    ],
)
def test_options_of_a_document_that_do_not_go_together_are_a_wrong_call(
    workspace: Path, run: Run, call: tuple[str, ...], error: str
) -> None:
    propose(workspace, FIVE)
    status, out, err = run("build", *call)
    assert (status, out) == (2, "")
    assert error in err
