"""Several writers in one workspace, other people's workspaces, and whatever `-o` names."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from drafting.files.workspace import Workspace
from drafting.tasks.versions.adopt import adopt
from tests.conftest import ROOT, Run
from tests.hostile.kill import space as written

posix = pytest.mark.skipif(os.name != "posix", reason="rights, links and devices of POSIX")


def drafting(folder: Path, *arguments: str, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "drafting", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def space(tmp_path: Path) -> Path:
    """A workspace with a law of six items, and a proposal that deletes each."""
    for name in ("baselines", "proposals"):  # those of the house, where a test runs in them
        shutil.rmtree(tmp_path / name, ignore_errors=True)
    written(tmp_path, 6)
    return tmp_path


@posix
def test_of_writers_at_once_each_finds_what_the_one_before_wrote(space: Path) -> None:
    running = [drafting(space, "adopt", f"p{n}", "--version", f"2022-01-0{n}") for n in range(1, 5)]
    ended = [(each.communicate(), each.returncode)[1] for each in running]
    history = Workspace(space).history("law")
    assert len(history.versions) == 1 + ended.count(0) >= 2
    assert len([*(space / "baselines" / "law").glob("*.txt")]) == len(history.versions)
    assert {*ended} <= {0, 1}
    check = drafting(space, "check", "--history")
    assert (check.communicate(), check.returncode)[1] == 0


def test_a_register_that_another_changed_meanwhile_is_not_replaced(
    space: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = space / "baselines" / "law" / "act.yaml"
    read = Workspace.history_for

    def read_and_changed(workspace: Workspace, proposal):  # type: ignore[no-untyped-def]  # a double
        history = read(workspace, proposal)
        register.write_text(register.read_text().replace("{en: Law}", "{en: The law}"))
        return history

    monkeypatch.setattr(Workspace, "history_for", read_and_changed)
    with pytest.raises(Exception, match="has changed since it was read"):
        adopt(Workspace(space), ["p1"], "2022-01-01")
    assert "2022" not in register.read_text()


def test_one_workspace_reads_what_another_wrote(space: Path) -> None:
    workspace = Workspace(space)
    assert len(workspace.history("law").versions) == 1
    adopt(Workspace(space), ["p1"], "2022-01-01")
    assert len(workspace.history("law").versions) == 2


@pytest.mark.parametrize("version", ["2020-01-01", "x/y/../../2020-01-01"])
def test_a_language_or_a_version_is_a_name_and_no_path(
    run: Run, space: Path, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(space)
    register = space / "baselines" / "law" / "act.yaml"
    old = register.read_text()
    register.write_text(old.replace("2020-01-01", version).replace("{en: ", '{"e/../../n": '))
    before = {*space.rglob("*")}
    for command in ("check", "build"):
        status, out, err = run(command)
        assert status == 1
        assert "`e/../../n` is no name of a language" in out + err
    assert {*space.rglob("*")} == before


@pytest.mark.parametrize(
    ("command", "file"),
    [
        (("apply", "p1"), "baselines/law/2020-01-01.en.txt"),
        (("show", "law"), "baselines/law/act.yaml"),
        (("instruct", "p1"), "proposals/p1.yaml"),
        (("rebase", "p1", "--onto", "2020-01-01"), "proposals/p2.yaml"),
        (("review", "p1", "--html"), "proposals/p1.yaml"),
        (("marshal", "law"), "proposals/p1.txt"),
        (("export", "law"), "baselines/law/own.docx"),
    ],
)
def test_no_output_replaces_what_a_workspace_keeps(
    run: Run, space: Path, command: tuple[str, ...], file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(space)
    if not (space / file).exists():
        (space / file).write_text("mine")
    before = (space / file).read_bytes()
    flag = () if "--html" in command else ("-o",)
    status, _, err = run(*command, *flag, file)
    assert status == 1
    assert "is kept in a workspace" in err
    assert (space / file).read_bytes() == before


def test_no_output_replaces_it_by_a_path_through_a_folder_that_is_not_there(
    run: Run, space: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(space)
    status, _, err = run("apply", "p1", "-o", "none/../proposals/p1.yaml")
    assert (status, "is kept in a workspace" in err) == (1, True)


@posix
def test_a_link_is_followed_and_a_pipe_is_written_to(space: Path) -> None:
    target = space / "target.txt"
    target.write_text("old")
    (space / "link").symlink_to(target)
    os.mkfifo(space / "pipe")
    out, err = drafting(space, "show", "law", "-o", "link").communicate()
    assert (out, err[:17]) == ("", "wrote target.txt;")
    assert (space / "link").is_symlink()
    text = (space / "baselines" / "law" / "2020-01-01.en.txt").read_text()
    assert target.read_text() == text
    running = drafting(space, "show", "law", "-o", "pipe")
    assert (space / "pipe").read_text() == text
    running.communicate()
    assert running.returncode == 0
    assert (space / "pipe").is_fifo()


@posix
def test_rights_are_those_that_the_umask_leaves_or_that_a_file_has(space: Path) -> None:
    register = space / "baselines" / "law" / "act.yaml"
    register.chmod(0o600)
    command = f"umask 077; {sys.executable} -m drafting build p1 && {sys.executable} -m drafting "
    command += "adopt p1 --version 2022-01-01"
    subprocess.run(
        command, shell=True, cwd=space, check=True, capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    for file in (register, space / "out/p1/en/redline.docx", register.parent / "2022-01-01.en.txt"):
        assert file.stat().st_mode & 0o777 == 0o600


def test_two_proposals_of_one_name_are_refused_before_anything_is_written(
    run: Run, space: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(space)
    shutil.copy("proposals/p1.yaml", "proposals/zz.yaml")
    status, _, err = run("build", "zz")
    assert status == 1
    assert "`proposal` is `p1`, but its file is `zz`" in err
    assert not (space / "out" / "p1").exists()


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives away")
def test_a_workspace_above_that_is_another_users_is_not_believed(space: Path) -> None:
    below = space / "home" / "anna"
    below.mkdir(parents=True)
    out, err = drafting(below, "show", "law").communicate()
    assert out
    assert err == f"workspace: {space}\n"
    os.chown(space / "baselines", 65534, -1)
    out, err = drafting(below, "show", "law").communicate()
    assert not out
    assert "belongs to another user" in err
    assert drafting(below, "show", "law", "--workspace", str(space)).communicate()[1] == ""


def test_the_exit_status_holds_when_the_reader_is_gone(space: Path) -> None:
    (space / "proposals" / "p1.yaml").write_text("proposal: p1\n")
    for command in ("check --json", "check --json 2>&1", "build 2>&1"):
        shell = f"{sys.executable} -m drafting {command} | true; exit ${{PIPESTATUS[0]}}"
        ended = subprocess.run(
            ["bash", "-c", shell],
            check=False,
            cwd=space,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert ended.returncode == 1


@posix
def test_what_has_no_room_is_not_written_and_room_is_asked_for(space: Path) -> None:
    name = sorted((space / "proposals").glob("*.yaml"))[0].stem
    shell = f"ulimit -f 8; {sys.executable} -m drafting build {name} --ui-language en"
    ended = subprocess.run(
        ["bash", "-c", shell],
        check=False,
        cwd=space,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 1
    assert "no file may be so large here; nothing has changed" in ended.stderr
    assert "do: make room, or give another folder" in ended.stderr
    assert not [each for each in (space / "out").rglob("*") if each.is_file()]


@posix
def test_a_name_that_is_not_utf_8_is_an_error_and_no_crash(space: Path) -> None:
    strange = os.fsencode(space) + b"/proposals/\xf1\xf2.yaml"
    with open(strange, "wb") as file:
        file.write(b"proposal: x\n")
    for command in (["check"], ["show", os.fsdecode(b"law\xff")]):
        running = drafting(space, *command)
        printed = "".join(running.communicate())
        assert running.returncode == 1
        assert "a bug in drafting" not in printed
        assert "<U+DC" in printed


@posix
@pytest.mark.parametrize(("on_disk", "inside"), [("NFD", "NFC"), ("NFC", "NFD"), ("NFD", "NFD")])
def test_a_name_is_the_same_with_composed_letters_or_without(
    run: Run, space: Path, on_disk: Literal["NFD", "NFC"], inside: Literal["NFD", "NFC"]
) -> None:
    name = "ёлка-и-йод"
    first = sorted((space / "proposals").glob("*.yaml"))[0]
    written = first.read_text(encoding="utf-8").replace(first.stem, normalize(inside, name), 1)
    written = written.replace("target: law", f"target: {normalize(inside, name)}")
    for old in (space / "proposals").glob("*.yaml"):
        old.unlink()
    folder = (space / "baselines/law").rename(space / "baselines" / normalize(on_disk, name))
    register = (folder / "act.yaml").read_text(encoding="utf-8")
    register = register.replace("act: law", f"act: {normalize(inside, name)}")
    (folder / "act.yaml").write_text(register, encoding="utf-8")
    stored = space / "proposals" / f"{normalize(on_disk, name)}.yaml"
    stored.write_text(written, encoding="utf-8")
    status, out, _ = run("check")
    assert (status, out.splitlines()[-1][:19]) == (0, "1 act, 1 proposal: ")
    assert "no act.yaml" not in out
    for typed in (name, normalize("NFD", name)):
        assert run("build", typed)[0] == 0
        assert run("show", typed)[0] == 0
    assert [each.name for each in (space / "out").iterdir()] == [name]


@posix
@pytest.mark.parametrize("what", ["proposals", "baselines"])
def test_two_files_of_one_name_are_refused(run: Run, space: Path, what: str) -> None:
    """Only one of them was read, and the check of both was green."""
    first, ending = {"proposals": ("p1.yaml", ".yaml"), "baselines": ("law", "")}[what]
    for form in ("NFC", "NFD"):
        two = space / what / f"{normalize(form, 'ёлка-й')}{ending}"  # type: ignore[arg-type]
        (shutil.copytree if two.suffix == "" else shutil.copy)(space / what / first, two)
    status, out, err = run("check")
    named = f"error: {what}/ёлка-й{ending}\n  more than one file or folder has this name"
    assert (status, named in out) == (1, True), out + err
    assert f"{what}/{normalize('NFD', 'ёлка-й')}{ending}: ё = U+0435 U+0308\n" in out
    assert f"{what}/ёлка-й{ending}: ё = U+0451\n" in out
    command = {"proposals": "build", "baselines": "show"}[what]
    assert named in run(command, "ёлка-й")[2]
    listed = run("marshal", "law")[2]
    assert (named in listed) is (what == "proposals"), listed


@posix
@pytest.mark.parametrize("kind", ["pipe", "loop", "nowhere"])
def test_what_has_the_name_of_a_file_and_cannot_be_read_is_named_as_that(
    run: Run, space: Path, kind: str
) -> None:
    """A pipe to which nobody writes is not waited for."""
    path = space / "proposals" / "p1.yaml"
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(path if kind == "loop" else space / "gone")
    named = {
        "pipe": "this is no file, but a pipe",
        "loop": "the file cannot be read: it is a link that leads back to itself",
        "nowhere": "the file cannot be read: it is not there",
    }
    for command in (["review", "p1"], ["check"], ["instruct", "p1"]):
        _, out, err = run(*command, "--workspace", str(space))
        assert f"error: proposals/p1.yaml\n  {named[kind]}\n" in out + err


@posix
def test_a_link_that_leads_to_itself_is_an_error_and_no_bug(run: Run, space: Path) -> None:
    (space / "loop").symlink_to(space / "loop")
    for command in (["show", "law"], ["build"], ["check"], ["review", "p1"]):
        status, _, err = run(*command, "--workspace", str(space / "loop"))
        assert (status, "this is no workspace" in err) == (1, True)
    assert run("show", "law", "--workspace", str(space), "-o", str(space / "loop"))[0] == 0


@posix
@pytest.mark.parametrize("link", ["out", "out/p1", "out/p1/en", "out/p1/en/note.txt", "out/p1.zip"])
def test_no_link_of_a_workspace_leads_papers_out_of_it(run: Run, space: Path, link: str) -> None:
    mine = space.parent / f"{space.name}-mine"
    mine.mkdir()
    target = mine / "note.txt" if "." in link else mine
    if target != mine:
        target.write_text("mine")
    (space / link).parent.mkdir(parents=True, exist_ok=True)
    (space / link).symlink_to(target)
    status, _, err = run("build", "p1", "--zip", "--workspace", str(space))
    assert status == 1
    assert "a link leads out of the workspace, to WORKSPACE-mine" in err
    assert [each.read_text() for each in mine.rglob("*")] == ["mine"] * (target != mine)
    assert run("build", "p1", "--workspace", str(space), "--out", str(mine))[0] == 0


@pytest.mark.parametrize("columns", ["0", "1", "2", "7"])
def test_a_terminal_of_no_width_is_no_bug(
    run: Run, space: Path, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for command in (["review", "p1"], ["review", "p1", "--side-by-side"]):
        assert run(*command, "--workspace", str(space))[0] == 0
