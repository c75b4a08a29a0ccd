"""What stands around the work: completion, watching files, the doctor, the bar."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drafting.files.workspace import Workspace
from drafting.tasks.doctor import examine
from drafting.tasks.progress import observer, steps
from drafting.tasks.watch import rounds
from tests.conftest import ROOT, Run

PROGRAM = [sys.executable, "-m", "drafting"]
SHELLS = ("bash", "zsh", "fish", "powershell")


def completed(line: str, folder: Path) -> list[str]:
    """What a shell gets for a line, as argcomplete asks."""
    answer = folder / "answer"
    asked = {
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_IFS": "\n",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answer),
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
    }
    subprocess.run(PROGRAM, cwd=ROOT, env={**os.environ, **asked}, check=False, timeout=60)
    return answer.read_text(encoding="utf-8").split()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("drafting comp", ["compare", "completion"]),
        ("drafting review --side", ["--side-by-side"]),
        ("drafting show code", ["code-of-honour"]),
        ("drafting show code-of-honour@", ["code-of-honour@2013-10-01"]),
        ("drafting show internet-memo 2.6", ["2.6"]),
        ("drafting build del", ["delete-memo-items-6-7"]),
        ("drafting rebase x --onto 2014", ["2014-10-17"]),
        ("drafting build --lang ", ["kk", "ru", "en", "uk"]),
        ("drafting init --lang ", ["en", "ru", "kk"]),
        ("drafting build --only t", ["table"]),
    ],
)
def test_a_shell_completes_commands_options_and_names(
    line: str, found: list[str], tmp_path: Path
) -> None:
    assert completed(line, tmp_path) == found


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_a_shell_calls_the_program(run: Run, shell: str) -> None:
    status, out, err = run("completion", shell)
    assert (status, err) == (0, "")
    assert "_ARGCOMPLETE" in out
    if (program := shutil.which(shell)) and shell != "powershell":
        subprocess.run([program, "-n"], input=out.encode(), check=True, timeout=60)


def test_a_change_is_noticed_once_its_writer_rests(workspace: Path) -> None:
    file = workspace / "proposals/mine.yaml"
    writes = iter(["a", "ab", "abc"])

    def pause() -> None:
        if text := next(writes, None):
            file.write_text(text, encoding="utf-8")

    looking = rounds(Workspace(workspace), pause)
    assert next(looking) == []
    assert next(looking) == ["proposals/mine.yaml"]
    assert file.read_text(encoding="utf-8") == "abc"
    writes = iter([])
    file.unlink()
    assert next(looking) == ["proposals/mine.yaml"]


@pytest.mark.skipif(os.name != "posix", reason="an interrupt is sent as a signal")
def test_watching_ends_well_when_it_is_interrupted(workspace: Path) -> None:
    # Where the tests run in the background, what they start would not hear an interrupt.
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{listening}; from drafting.__main__ import run; run()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "watch"],
        cwd=workspace,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        try:
            process.communicate(timeout=60)
        finally:
            process.kill()
    assert (first, process.returncode) == ("2 acts, 2 proposals: no problems, no warnings\n", 0)


def test_papers_are_written_once_nothing_is_wrong(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = "restrict-policy-support"
    monkeypatch.setattr("drafting.tasks.watch.rounds", lambda *_: iter([[], ["a", "b"]]))
    status, out, err = run("watch", one, "--build")
    assert status == 0
    assert "changed: a, b\n" in out
    assert err.count(f"open out/{one}/kk/index.html") == 2
    file = workspace / f"proposals/{one}.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("at: 2.5.2", "at: 9"), "utf-8")
    shutil.rmtree(workspace / "out")
    data = run("watch", one, "--build", "--json")[1].split("\n}\n")
    assert "there is no 9" in data[0]
    assert not (workspace / "out").exists()


def test_the_doctor_names_what_is_missing_and_what_it_costs(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafting.tasks.doctor.find_office", lambda: None)
    status, out, _ = run("doctor")
    assert status == 0
    assert "no --pdf, and no .rtf, .odt or .doc is read" in out
    found = {each["name"]: each for each in json.loads(run("doctor", "--json")[1])["found"]}
    assert found["LibreOffice"]["costs"]
    assert not found["the workspace"]["costs"]


def test_the_doctor_needs_no_workspace() -> None:
    missing = next(each for each in examine(None) if each.name == "the workspace")
    assert (missing.fine, missing.needed) == (False, False)


def test_who_waits_learns_of_each_step() -> None:
    seen: list[tuple[int, int]] = []
    token = observer.set(lambda done, of: seen.append((done, of)))
    try:
        assert [*steps("ab")] == ["a", "b"]
    finally:
        observer.reset(token)
    assert seen == [(0, 2), (1, 2)]


@pytest.mark.skipif(os.name != "posix", reason="a terminal is made as POSIX has them")
@pytest.mark.parametrize("terminal", [True, False])
def test_a_bar_is_shown_on_a_terminal_alone(workspace: Path, terminal: bool) -> None:
    import pty  # noqa: PLC0415  (POSIX alone has it)

    code = (
        "import sys, time, drafting.cli.progress as p\n"
        "p._PATIENCE = 0\n"
        "import drafting.tasks.check as c\n"
        "real = c.check\n"
        "def slow(w):\n    time.sleep(0.5)\n    return real(w)\n"
        "c.check = slow\n"
        "from drafting.cli import main\n"
        "sys.exit(main(['check']))\n"
    )
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=workspace,
        env={**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=theirs if terminal else subprocess.PIPE,
        text=True,
    ) as process:
        out, err = process.communicate(timeout=60)
    os.close(theirs)
    if terminal:
        err = os.read(ours, 65536).decode(errors="replace")  # may end in a letter
    os.close(ours)
    assert out == "2 acts, 2 proposals: no problems, no warnings\n"
    assert ("check is at work" in (err or "")) is terminal
