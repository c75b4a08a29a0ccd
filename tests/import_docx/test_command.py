"""`drafting import`: what it stores, what it prints, what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.files.workspace import Workspace
from drafting.tasks.check import check
from tests.conftest import Run
from tests.import_docx.packages import docx, p
from tests.import_docx.stories import STORIES, bold

RUSSIAN = docx(bold("Кодекс чести") + p("1. Служба – доверие народа."))
KAZAKH = STORIES["a-decree-in-kazakh"]
TRACKED = STORIES["tracked-changes"]
DATE = "2020-01-01"


def put(workspace: Path, data: bytes, name: str = "law.docx") -> str:
    (workspace / name).write_bytes(data)
    return name


def problems(workspace: Path) -> list[str]:
    report = check(Workspace(workspace))
    return [*map(str, report.problems)]


def test_a_new_act_is_begun(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    status, out, err = run(
        "import", put(workspace, KAZAKH), "--act", "honour", "--version", DATE, "--lang", "kk"
    )
    assert status == 0
    assert "\nwrote baselines/honour/2020-01-01.kk.txt, baselines/honour/act.yaml; next" in err
    assert out == f"baselines/honour/{DATE}.kk.txt\nbaselines/honour/act.yaml\n"
    assert problems(workspace) == []
    register = (workspace / "baselines/honour/act.yaml").read_text(encoding="utf-8")
    file_regression.check(register, basename="act", extension=".yaml", encoding="utf-8")


def test_a_language_and_a_version_are_added(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    kk, ru = put(workspace, KAZAKH, "kk.docx"), put(workspace, RUSSIAN, "ru.docx")
    for file, date in ((kk, DATE), (ru, DATE), (ru, "2021-01-01")):
        status, _, err = run("import", file, "--act", "honour", "--version", date)
        assert status == 0, err
    assert problems(workspace) == []
    register = (workspace / "baselines/honour/act.yaml").read_text(encoding="utf-8")
    file_regression.check(register, basename="act-added", extension=".yaml", encoding="utf-8")


@pytest.mark.parametrize("date", ["2013-10-01", "2016-01-01"])
def test_what_is_there_stays_to_the_byte(date: str, run: Run, workspace: Path) -> None:
    path = workspace / "baselines/code-of-honour/act.yaml"
    before = path.read_text(encoding="utf-8")
    file = put(workspace, RUSSIAN)
    status, _, err = run("import", file, "--act", "code-of-honour", "--version", date)
    assert status == 0, err
    kept = iter(path.read_text(encoding="utf-8").splitlines())
    assert all(line in kept for line in before.splitlines()), "lines were added, and none changed"
    assert run("show", f"code-of-honour@{date}", "--lang", "ru")[0] == 0


def test_the_text_alone_is_printed(run: Run, workspace: Path) -> None:
    file = put(workspace, RUSSIAN)
    before = sorted(workspace.glob("**/*"))
    status, out, _ = run("import", file, "--act", "honour", "--version", DATE, "--print")
    assert (status, out) == (0, "= Кодекс чести\n\n1. Служба – доверие народа.\n")
    assert sorted(workspace.glob("**/*")) == before


def test_where_each_line_comes_from(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    file = put(workspace, STORIES["notes"])
    status, out, _ = run("import", file, "--act", "honour", "--version", DATE, "--json")
    assert status == 0
    assert json.loads(out)["files"] == [
        f"baselines/honour/{DATE}.ru.txt",
        "baselines/honour/act.yaml",
    ]
    file_regression.check(out, basename="origins", extension=".json", encoding="utf-8")


@pytest.mark.parametrize("name", STORIES)
def test_what_is_stored_is_checked_without_a_problem(name: str, run: Run, workspace: Path) -> None:
    file = put(workspace, STORIES[name])
    status, _, err = run("import", file, "--act", "honour", "--version", DATE)
    assert status == 0, err
    assert problems(workspace) == []


@pytest.mark.parametrize("act", ["honour", "code-of-honour"])
def test_what_cannot_be_written_leaves_nothing(
    act: str, run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(workspace, RUSSIAN)
    before = {path: path.is_file() and path.read_bytes() for path in workspace.glob("**/*")}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    status, _, err = run("import", file, "--act", act, "--version", DATE)
    assert status == 1
    assert "the disk is full" in err
    after = {path: path.is_file() and path.read_bytes() for path in workspace.glob("**/*")}
    assert after == before


def test_no_folder_can_be_made(run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = put(workspace, RUSSIAN)
    monkeypatch.setattr("pathlib.Path.mkdir", refused)
    status, _, err = run("import", file, "--act", "honour", "--version", DATE)
    assert status == 1
    assert "the file cannot be written: there is no permission" in err
    assert "nothing has changed" in err


def document(data: bytes) -> Callable[[Path], None]:
    def _document(workspace: Path) -> None:
        put(workspace, data)

    return _document


def stored(workspace: Path) -> None:
    put(workspace, RUSSIAN)
    (workspace / "baselines/honour").mkdir()
    (workspace / f"baselines/honour/{DATE}.ru.txt").write_text("1. Другое.\n", encoding="utf-8")


def folder(workspace: Path) -> None:
    (workspace / "law.docx").mkdir()


def nothing(_: Path) -> None:
    """There is no file."""


NEW = ["--act", "honour", "--version", DATE]
MISTAKES: dict[str, tuple[Callable[[Path], None], list[str]]] = {
    "no-such-file": (nothing, NEW),
    "a-folder": (folder, ["--act", "honour"]),
    "no-docx": (document(b"1. Text."), NEW),
    "a-document-of-old": (document(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 etc"), NEW),
    "an-empty-document": (document(docx("<w:p/>")), NEW),
    "a-piece-in-another-format": (document(docx(p("1. A.") + '<w:altChunk r:id="r9"/>')), NEW),
    "tracked-changes-refused": (document(TRACKED), [*NEW, "--changes", "refuse"]),
    "no-date": (document(RUSSIAN), ["--act", "honour", "--version", "2020"]),
    "no-name": (document(RUSSIAN), ["--act", "../honour", "--version", DATE]),
    "the-language-is-there": (
        document(KAZAKH),
        ["--act", "code-of-honour", "--version", "2013-10-01"],
    ),
    "a-text-that-nobody-claims": (stored, NEW),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_and_nothing_is_written(
    name: str, run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    prepare, arguments = MISTAKES[name]
    prepare(workspace)
    before = sorted(workspace.glob("**/*"))
    status, out, err = run("import", "law.docx", *arguments)
    assert (status, out) == (1, "")
    assert "Traceback" not in err
    assert sorted(workspace.glob("**/*")) == before
    file_regression.check(err, basename=name, encoding="utf-8")
