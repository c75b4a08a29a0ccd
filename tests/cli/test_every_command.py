"""Every command, rightly and wrongly called: exit status, data on every outcome, no trace."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from drafting.cli.main import COMMANDS, parser
from tests.conftest import Run

CODE, MEMO = "restrict-policy-support", "delete-memo-items-6-7"
CLASH = """\
proposal: clash
target: internet-memo
baseline: 2014-10-17
operations:
  - {op: delete-words, at: 6, words: міндетті}
"""
# command: a right call, then wrong ones; 1 the content is wrong, 2 the call is wrong.
CALLS: dict[str, tuple[str, dict[str, int]]] = {
    "import": (
        "law.txt --act my-law --version 2024-01-01",
        {
            "nothing.docx --act my-law --version 2024-01-01": 1,
            "law.txt --act ../x --version 2024-01-01": 1,
            "law.txt --act my-law --version soon": 1,
            "law.txt --act my-law": 2,
            "law.txt --act my-law --version 2024-01-01 --changes keep": 2,
        },
    ),
    "show": (
        "code-of-honour 2.5.2",
        {"nothing": 1, "code-of-honour 9.9": 1, "code-of-honour --lang de": 1, "": 2},
    ),
    "compare": (
        "law.txt law.txt",
        {"nothing.txt law.txt": 1, "law.txt": 2, "law.txt law.txt -o r.pdf": 2,
         "law.txt law.txt --moves": 2},
    ),
    "export": (
        "code-of-honour -o draft.docx",
        {"nothing -o d.docx": 1, "code-of-honour": 2, "code-of-honour -o d.pages": 2},
    ),
    "new": (
        "code-of-honour 2.5.2",
        {"nothing 1": 1, "code-of-honour 9": 1, "code-of-honour": 2, "code-of-honour 2 --op x": 2},
    ),
    "derive": (
        "law.txt other.txt --lang ru",
        {"nothing.docx": 1, "law.txt": 1, "": 2, "a b c": 2, "law.txt other.txt --out x": 2},
    ),
    "review": (CODE, {"nothing": 1, "left": 1, "": 2, f"{CODE} --width 3": 2}),
    "check": ("", {"--workspace proposals": 1, "--histori": 2, "more": 2}),
    "conflicts": (CODE, {f"{MEMO} clash": 1, "nothing": 1, f"{CODE} {MEMO}": 1, "--width x": 2}),
    "marshal": (
        "internet-memo",
        {"nothing": 1, "internet-memo --lang de": 1, "internet-memo --synopsis": 2, "": 2},
    ),
    "rebase": (
        f"{CODE} --onto 2013-10-01",
        {f"{CODE} --onto 1999-01-01": 1, "nothing --onto 2013-10-01": 1, CODE: 2},
    ),
    "adopt": (
        f"{CODE} --version 2016-01-01",
        {f"{CODE} --version ../x": 1, "nothing --version 2016-01-01": 1, CODE: 2},
    ),
    "build": (
        f"{CODE} --only note",
        {"nothing": 1, "left": 1, f"{CODE} --only tabel": 2, f"{CODE} --moves": 2},
    ),
    "instruct": (
        CODE,
        {"nothing": 1, "--read law.txt --lang ru": 1, "": 2, "--read law.txt": 1,
         f"{CODE} --style xx": 2},
    ),
    "apply": (CODE, {f"{MEMO} clash": 1, "nothing": 1, "": 2, f"{CODE} --langs kk": 2}),
    "verify": ("whole.docx", {"nothing.docx": 1, "law.txt": 1, "": 2, "a.docx b.docx": 2}),
    "init": ("new", {".": 1, "law.txt": 1, "new --lang de": 2, "a b": 2}),
    "git-setup": ("", {"now": 2, "--workspace nothing": 1, "--undoo": 2}),
    "git-driver": (
        "text whole.docx",
        {"text nothing.docx": 1, "text": 2, "show x": 2, "merge a b c": 2},
    ),
    "doctor": ("", {"--workspace nothing": 1, "now": 2, "--fix": 2}),
    "schema": ("", {"law": 2, "act act": 2, "-o": 2, "-o baselines": 1}),
    "completion": ("fish", {"": 2, "tcsh": 2, "bash zsh": 2, "bash -o baselines": 1}),
}  # fmt: skip
KEYED = {"sign": {"law.txt --key nothing.key": 1, "law.txt": 2, "--key a.key": 2}}
"""Of which a right call needs a key: its own tests have one."""
ENDLESS = {"watch": {"--workspace nothing": 1, "--biuld": 2, "--build --json=x": 2}}
WRONG = [
    (command, call, status)
    for command, wrong in [
        *((name, wrong) for name, (_, wrong) in CALLS.items()),
        *ENDLESS.items(),
        *KEYED.items(),
    ]
    for call, status in wrong.items()
]


@pytest.fixture
def called(run: Run, workspace: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Call a command where each can be called; a wrong call leaves by itself, or returns."""
    (workspace / "law.txt").write_text("1. Служащие соблюдают законы.\n", encoding="utf-8")
    (workspace / "other.txt").write_text("1. Все соблюдают законы.\n", encoding="utf-8")
    (workspace / "proposals/clash.yaml").write_text(CLASH, encoding="utf-8")
    left = CLASH.replace("clash", "left").replace("міндетті", "…")

    def _called(command: str, call: str, *more: str) -> tuple[int, str, str]:
        if "left" in call:
            (workspace / "proposals/left.yaml").write_text(left, encoding="utf-8")
        if command == "git-setup":
            subprocess.run(["git", "init", "-q"], cwd=workspace, check=True)
        if "whole.docx" in call:
            run("export", "code-of-honour", "-o", "whole.docx")
        try:
            return run(command, *shlex.split(call), *more)
        except SystemExit as leaving:
            out, err = capfd.readouterr()
            return int(leaving.code or 0), out, err

    return _called


def test_every_command_is_walked() -> None:
    assert sorted([*CALLS, *ENDLESS, *KEYED]) == sorted(COMMANDS)
    assert all(len(wrong) >= 3 for _, wrong in CALLS.values())


@pytest.mark.parametrize("command", CALLS)
def test_a_right_call(command: str, called: Run) -> None:
    status, out, err = called(command, CALLS[command][0], "--json")
    assert (status, "error:" in err) == (0, False), err
    data = json.loads(out)
    if command != "schema":  # which is data itself
        assert data["problems"] == []
        assert "warnings" in data
    assert called(command, CALLS[command][0])[0] in (
        {0, 1} if command in {"import", "adopt", "init"} else {0}
    )


@pytest.mark.parametrize("command", ["import", "show", "build", "init"])
def test_the_option_for_the_language_may_be_written_out(command: str, called: Run) -> None:
    assert called(command, f"{CALLS[command][0]} --language kk --json")[0] == 0


@pytest.mark.parametrize(("command", "call", "status"), WRONG)
def test_a_wrong_call(command: str, call: str, status: int, called: Run) -> None:
    ended, out, err = called(command, call, "--json")
    assert ended == status, err
    data = json.loads(out)
    assert data["problems"]
    assert all(each["problem"] for each in data["problems"])
    ended, out, err = called(command, call)
    assert ended == status
    shown = err + (out if command in {"check", "conflicts"} else "")
    assert "Traceback" not in shown
    assert "a bug in drafting" not in shown
    if status == 2:
        assert (out, "error: " in err) == ("", True)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_of_the_help_are_right_calls(command: str) -> None:
    called = parser(command)
    assert called.chosen
    assert called.chosen.examples
    for call, does in called.chosen.examples:
        line = re.split(r" >>? ", call)[0]
        program, *argv = shlex.split(line)
        assert (program, argv[0]) == ("drafting", command)
        assert vars(called.parse_call(argv))["command"] == command
        assert does in called.chosen.format_help()
