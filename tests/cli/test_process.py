"""What only a process of its own can show: what is loaded, killed halfway, same bytes anywhere."""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from drafting.cli.main import main
from tests.import_docx.packages import docx, p

ROOT = Path(__file__).parents[2]
LOADED = "import sys; print(' '.join(sorted(name for name in sys.modules if '.' not in name)))"


def loaded_by(code: str) -> set[str]:
    command = [sys.executable, "-c", f"{code}\n{LOADED}"]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not loaded_by("import drafting") & {"docx", "lxml", "rich", "yaml", "cattrs", "attrs"}


def test_asking_for_help_loads_nothing_heavy() -> None:
    code = "from drafting.cli.main import parser; parser().format_help()"
    assert not loaded_by(code) & {"docx", "lxml", "rich", "yaml", "cattrs", "attrs"}


def test_the_help_of_a_command_loads_no_room() -> None:
    """All commands in one process, which keeps what any of them loads."""
    code = "from drafting.cli.main import COMMANDS, parser\n"
    code += "for name in COMMANDS: parser(name).format_help()"
    assert not loaded_by(code) & {"docx", "lxml", "rich", "yaml", "cattrs"}


def test_the_front_door_offers_what_it_names() -> None:
    code = "import drafting\nassert all(getattr(drafting, name) for name in drafting.__all__)"
    assert "drafting" in loaded_by(code)


def test_carrying_out_a_proposal_loads_no_renderer() -> None:
    code = f"import drafting\nworkspace = drafting.open_workspace({str(ROOT)!r})\n"
    code += "act = drafting.load_act(workspace, 'code-of-honour@2013-10-01')\n"
    code += "drafting.amend(act, workspace.proposal('restrict-policy-support'))"
    assert not loaded_by(code) & {"docx", "lxml", "rich"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize("call", [["--version"], ["show", "internet-memo"]])
def test_a_full_disk_is_no_bug_of_ours(call: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "drafting", *call],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
    assert (done.returncode, done.stderr) == (
        1,
        "error: the output cannot be written: the disk is full\n",
    )


@pytest.mark.skipif(os.name != "posix", reason="a shell of Unix closes a stream so")
@pytest.mark.parametrize(
    ("call", "closed", "status"),
    [
        ("show internet-memo", ">&-", 0),
        ("show none", ">&-", 1),
        ("--version", ">&-", 0),
        ("check", ">&- 2>&- <&-", 0),
        ("show none", ">&- 2>&- <&-", 1),
    ],
)
def test_a_stream_that_is_closed_takes_nothing(call: str, closed: str, status: int) -> None:
    shell = f"{shlex.quote(sys.executable)} -m drafting {call} {closed}"
    done = subprocess.run(["sh", "-c", shell], check=False, capture_output=True, cwd=ROOT)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr
    assert b"This is a bug" not in done.stderr


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="standard output has no name")
def test_standard_output_may_be_the_file_to_write() -> None:
    call = [sys.executable, "-m", "drafting", "show", "internet-memo"]
    named, plain = (
        subprocess.run([*call, *more], check=True, capture_output=True, cwd=ROOT).stdout
        for more in (["-o", "/dev/stdout"], [])
    )
    assert named == plain


@pytest.mark.parametrize(
    ("words", "more"),
    [("Сбор не взимается.", set()), ("Cбор взимается.", {"language", "model.kind"})],
    ids=["other words", "a letter that looks the same"],
)
def test_comparing_two_documents_loads_nothing_that_it_does_not_use(
    tmp_path: Path, words: str, more: set[str]
) -> None:
    old, new, out = (tmp_path / f"{name}.docx" for name in ("old", "new", "out"))
    for file, words_of_it in ((old, "Сбор взимается."), (new, words)):
        file.write_bytes(docx(p(words_of_it)))
    call = ["compare", str(old), str(new), "-o", str(out)]
    code = f"import sys\nfrom drafting.cli import main\nassert main({call}) == 0\n"
    code += "print(*(name for name in sys.modules if name.startswith('drafting.')))"
    found = loaded_by(code)
    assert out.exists()
    of_drafting = {each.removeprefix("drafting.") for each in found if each.startswith("drafting.")}
    rooms = {"cli", "diff", "errors", "files", "messages", "model", "tasks", "word"}
    assert {each.partition(".")[0] for each in of_drafting} == rooms | more - {"model.kind"}
    assert {each for each in of_drafting if each.startswith("model.")} == {
        "model.mark",
        "model.proof",
        "model.signs",
        *more - {"language"},
    }
    unused = {
        *("word.document.story", "word.document.numbering", "word.tracked.kept"),
        *("word.tracked.planner", "word.proof.differences", "word.proof.places", "word.reading"),
    }
    assert not of_drafting & unused
    heavy = {"cattrs", "docx", "html", "multiprocessing", "rich", "subprocess", "uuid", "yaml"}
    assert not found & (heavy | {"tempfile", "importlib_metadata"})


def test_nothing_hangs_on_what_python_leaves_out_when_it_optimises(tmp_path: Path) -> None:
    command = [sys.executable, "-O", "-m", "drafting", "build", "restrict-policy-support"]
    command += ["--workspace", str(ROOT), "--out", str(tmp_path), "--only", "redline"]
    subprocess.run(command, check=True, capture_output=True)
    assert (tmp_path / "restrict-policy-support/kk/redline.docx").exists()


def build(folder: Path, **environment: str) -> dict[str, str]:
    """Build in a copy of what ships; returns the sha256 of each file."""
    for name in ("baselines", "proposals"):
        shutil.copytree(ROOT / name, folder / name)
    subprocess.run(
        [sys.executable, "-m", "drafting", "build"],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        check=True,
    )
    return digests(folder / "out")


def digests(out: Path) -> dict[str, str]:
    """The sha256 of each file; what waits in a folder under another name has not come yet."""
    named = {path.relative_to(out).as_posix(): path for path in out.rglob("*") if path.is_file()}
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in sorted(named.items())
        if not any(part.startswith(".") for part in name.split("/"))
    }


def test_the_same_input_gives_the_same_bytes_in_any_folder_zone_and_process(tmp_path: Path) -> None:
    one = build(tmp_path / "one", TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C.UTF-8")
    other = build(tmp_path / "a much longer name", TZ="Asia/Almaty", PYTHONHASHSEED="2", LC_ALL="C")
    assert one == other
    assert len(one) == 34


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m drafting show code-of-honour | true"
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_current_folder_that_is_gone_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert main(["init", str(tmp_path / "laws")]) == 2
    assert "is not there any more" in capsys.readouterr().err
    assert not (tmp_path / "laws").exists()
