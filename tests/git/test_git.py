"""What git is taught: documents as law, histories merged or refused, and all of it taken back."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.files.history import append_version, read_history
from drafting.files.workspace import Workspace
from drafting.model.history import History, Version
from drafting.model.mark import Mark, Span
from drafting.tasks.amend import amend_stored
from drafting.tasks.dossier import redline_docx
from drafting.tasks.git.act_merge import merge_registers
from drafting.tasks.git.kit import set_up, undo
from drafting.tasks.git.word_text import document_text
from drafting.tasks.versions.adopt import adopt
from drafting.word.document.both_views import LINE_END, lines_in_both
from drafting.word.document.document import read_document
from drafting.word.document.view import View
from tests.conftest import Run
from tests.git.sample import edit, make_sample, write_proposal

STRANGE = 'it\'s 100% $(touch planted) "law" -n'
REGISTER = "baselines/library-act/act.yaml"


def _git(folder: Path, *words: str) -> str:
    user = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    call = ["git", *user, *words]
    return subprocess.run(call, cwd=folder, check=True, capture_output=True, text=True).stdout


def _redline(folder: Path, proposal: str) -> bytes:
    return redline_docx(amend_stored(Workspace(folder), proposal).first)


def test_git_shows_a_document_as_law_and_forgets_it_again(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    folder = tmp_path / STRANGE
    make_sample(folder)
    _git(folder, "init", "-q")
    (folder / ".gitattributes").write_text("*.png binary", encoding="utf-8")
    before = _git(folder, "config", "--local", "--list")
    kit = set_up(Workspace(folder))
    attributes = (folder / ".gitattributes").read_text(encoding="utf-8")
    assert attributes.startswith("*.png binary\n# drafting git-setup: begin\n")
    again = set_up(Workspace(folder))
    assert (again.files, again.settings, again.warnings) == ((), kit.settings, ())
    document = folder / "-a b's.docx"
    document.write_bytes(_redline(folder, "longer-loans"))
    _git(folder, "add", ".")
    edit(folder / "proposals/longer-loans.yaml", "new: 30 days", "new: 60 days")
    document.write_bytes(_redline(folder, "longer-loans"))
    edit(folder / "baselines/library-act/2025-01-01.en.txt", "free of charge", "for free")
    shown = _git(folder, "diff", "-U1", "--", "*.docx", "baselines")
    file_regression.check("".join(_without_digests(shown)))
    assert not [*tmp_path.rglob("planted")]
    undo(Workspace(folder))
    assert undo(Workspace(folder)).files == ()
    assert _git(folder, "config", "--local", "--list") == before
    assert (folder / ".gitattributes").read_text(encoding="utf-8") == "*.png binary\n"


def _without_digests(shown: str) -> Iterable[str]:
    return (line for line in shown.splitlines(keepends=True) if not line.startswith("index "))


def test_a_document_that_cannot_be_read_is_still_a_difference(tmp_path: Path) -> None:
    document = tmp_path / "a.docx"
    document.write_bytes(b"PK\x03\x04 broken")
    first = document_text(document)
    document.write_bytes(b"PK\x03\x04 broken, too")
    assert first.startswith("the document cannot be read; sha256 ")
    assert document_text(document) != first


def test_both_texts_of_a_document_are_in_its_lines(tmp_path: Path) -> None:
    make_sample(tmp_path)
    write_proposal(
        tmp_path,
        "many",
        "  - {op: delete, at: chapter-1.1.2, reason: r}\n"
        "  - {op: insert, after: chapter-1.1.3, text: 4. New., reason: r}\n"
        "  - {op: replace-words, at: 2.2.part-1, old: 45, new: 50, reason: r}\n",
    )
    data = _redline(tmp_path, "many")
    lines = [*lines_in_both(data, "a.docx")]
    for view, gone in ((View.REJECTED, Mark.INSERTED), (View.ACCEPTED, Mark.DELETED)):
        wanted = [each.text for each in read_document(data, "a.docx", view).story.paragraphs()]
        found = "".join(map("".join, (_texts(line, gone) for line in lines)))
        assert all(text in found for text in wanted)
    assert {span.mark for line in lines for span in line} == {*Mark}


def _texts(line: tuple[Span, ...], gone: Mark) -> Iterable[str]:
    return (span.text.replace(LINE_END, "") for span in line if span.mark is not gone)


def _sides(folder: Path) -> tuple[Path, Path, Path]:
    make_sample(folder)
    text = (folder / REGISTER).read_bytes()
    sides = folder / "base", folder / "ours", folder / "theirs"
    for side in sides:
        side.write_bytes(text)
    return sides


def _imported(path: Path, date: str) -> None:
    """Append a version that somebody imported, as `import` does."""
    version = Version(version=date, digest={"en": date[:4] * 16})
    text = append_version(path.read_text(encoding="utf-8"), REGISTER, version)
    path.write_text(text, encoding="utf-8")


def _history(data: bytes) -> History:
    return read_history(data.decode(), REGISTER)


def test_versions_that_two_branches_add_are_merged(tmp_path: Path) -> None:
    base, ours, theirs = _sides(tmp_path)
    _imported(ours, "2027-01-01")
    _imported(theirs, "2028-01-01")
    merged = merge_registers(base, ours, theirs, REGISTER)
    assert merged.problems == ()
    names = [each.version for each in _history(merged.data).versions]
    assert names == ["2024-01-01", "2025-01-01", "2027-01-01", "2028-01-01"]


def test_a_sealed_version_goes_before_one_that_is_not(tmp_path: Path) -> None:
    base, ours, theirs = _sides(tmp_path)
    _imported(ours, "2027-01-01")
    adopt(Workspace(tmp_path), ["longer-loans"], "2026-01-01")
    theirs.write_bytes((tmp_path / REGISTER).read_bytes())
    merged = merge_registers(base, ours, theirs, REGISTER)
    assert merged.problems == ()
    assert [each.version for each in _history(merged.data).versions][2:] == [
        "2026-01-01",
        "2027-01-01",
    ]


def test_what_would_fork_or_break_a_seal_is_a_conflict(tmp_path: Path) -> None:
    base, ours, theirs = _sides(tmp_path)
    adopt(Workspace(tmp_path), ["longer-loans"], "2026-01-01")
    ours.write_bytes((tmp_path / REGISTER).read_bytes())
    (tmp_path / REGISTER).write_bytes(base.read_bytes())
    adopt(Workspace(tmp_path), ["lower-fine"], "2026-02-01")
    theirs.write_bytes((tmp_path / REGISTER).read_bytes())
    merged = merge_registers(base, ours, theirs, REGISTER)
    (problem,) = merged.problems
    assert "the history forks: 2026-01-01 and 2026-02-01 are both made of 2025-01-01" in str(
        problem
    )
    assert merged.data.count(b"<<<<<<< ours") == 1
    edit(theirs, "kind: law", "kind: code")
    (problem,) = merge_registers(base, base, theirs, REGISTER).problems
    assert "what stands above the versions is not what" in str(problem)


def test_git_calls_the_merge(run: Run, tmp_path: Path) -> None:
    base, ours, theirs = _sides(tmp_path / "side")
    _imported(ours, "2027-01-01")
    _imported(theirs, "2028-01-01")
    driver = ["git-driver", "merge", *map(str, (base, ours, theirs)), "act.yaml"]
    assert run(*driver) == (0, "", "")
    assert len(_history(ours.read_bytes()).versions) == 4
    _imported(theirs, "2027-01-01")
    status, _, err = run(*driver)
    assert status == 1
    assert "error: act.yaml" in err


def test_a_new_workspace_knows_git(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("init", str(tmp_path / "laws"), "--git")[0] == 0
    monkeypatch.chdir(tmp_path / "laws")
    settings = _git(Path(), "config", "--local", "--get", "merge.drafting-act.driver")
    assert shlex.split(settings)[1:4] == ["-P", "-m", "drafting"]
    assert (Path(".vscode") / "tasks.json").is_file()
    with Path(".gitattributes").open("a", encoding="utf-8") as file:
        file.write("*.docx diff=word\n")
    decided = run("git-setup")[2]
    assert "warning: document.docx\n  for such files, git has `diff: word`" in decided
    begin, end = (f"# drafting git-setup: {each}\n" for each in ("begin", "end"))
    for wrong in (begin, end + begin, 2 * (begin + end)):
        Path(".gitattributes").write_text(wrong, encoding="utf-8")
        assert "between one begin and one end" in run("git-setup")[2]
        assert Path(".gitattributes").read_text(encoding="utf-8") == wrong
    Path(".gitattributes").unlink()
    Path(".gitattributes").symlink_to(tmp_path / "elsewhere")
    status, _, err = run("git-setup")
    assert (status, (tmp_path / "elsewhere").exists()) == (1, False)
    assert "a link to another file" in err
