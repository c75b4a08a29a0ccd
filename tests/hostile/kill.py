"""Kill every writing command at each step on the disk and at random moments, then adopt ten at a
time, by hand:

    python -m tests.hostile.kill [KILLS] [ROUNDS]

The suite ends calls at each of their steps instead (`tests/cli/test_cut_off.py`), and holds the
list of commands complete (`tests/hostile/test_kill.py`).
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from hashlib import sha256
from io import StringIO
from itertools import count
from pathlib import Path

import minisign
from attrs import frozen

from drafting.cli import main
from drafting.errors import Problem
from drafting.files.workspace import Workspace
from drafting.tasks.check import check
from drafting.tasks.versions.history import prove_history
from tests.conftest import ROOT
from tests.cut_off import ended_at

WRITERS = 10
COMMANDS = (
    "build p1",
    "build p1 p2 --merged",
    "build p1 --only table,note --zip",
    "build p1 --into law.docx --out into",
    "adopt later --version 2022-01-01",
    "import law.docx --act new --version 2022-01-01 --lang en",
    "import law.txt --act law --version 2023-01-01 --lang en",
    "import editions --act garden --lang en",
    "derive both/merged/en/redline.docx --split-authors -o n.yaml",
    "derive both/merged/en/redline.docx --build",
    "review p1 --html review.html",
    "compare law.docx both/merged/en/redline.docx -o compared.docx",
    "export law -o law2.docx",
    "check --write",
    "show law -o shown.txt",
    "new law 1 -o proposals/new.yaml",
    "marshal law@2020-01-01 -o list.docx",
    "rebase p2 --onto 2021-01-01 -o rebased.yaml",
    "instruct p1 -o sentences.txt",
    "apply p1 -o applied.txt",
    "sign law.docx law.txt --key minisign.key",
    "init fresh",
    "git-setup",
    "git-driver merge base.yaml ours.yaml theirs.yaml act.yaml",
    "schema proposal -o schema.json",
    "completion bash -o completion",
)
"""All commands that write something, in every way in which they do."""
READERS = ("conflicts", "verify", "doctor", "watch")
"""The others; `watch --build` writes as `build` does, again and again."""
UNITS = (
    *("out/p1/", "out/merged/", "into/p1/"),
    *("baselines/law/act.yaml", "baselines/garden/act.yaml"),
)
"""What is of one call, whole."""


def space(root: Path, items: int = 12) -> None:
    """A workspace with a law of some items, and a proposal that deletes each."""
    text = "".join(f"{n}. Item {n}.\n" for n in range(1, items + 1))
    folder = root / "baselines/law"
    folder.mkdir(parents=True)
    (folder / "2020-01-01.en.txt").write_text(text)
    (folder / "act.yaml").write_text(
        "act: law\ntitles: {en: Law}\nnumbering: {levels: [item]}\nversions:\n"
        f"  - version: 2020-01-01\n    digest: {{en: {sha256(text.encode()).hexdigest()}}}\n"
    )
    (root / "proposals").mkdir()
    for number in range(1, items + 1):
        (root / f"proposals/p{number}.yaml").write_text(
            f"proposal: p{number}\ntarget: law\nbaseline: 2020-01-01\ntitle: T\ninitiator: I\n"
            f"date: 2021-01-01\noperations:\n  - {{op: delete, at: {number}, reason: R}}\n"
        )


def furnish(root: Path) -> None:
    """A workspace in which each of the commands has something to do."""
    space(root)
    for command in (
        "build p1 p2 --merged --out both",
        "build p1",
        "export law -o law.docx",
        "adopt p3 --version 2021-01-01",
    ):
        run(root, command)
    proposal = root / "proposals/p1.yaml"
    proposal.write_text(proposal.read_text().replace("reason: R", "reason: Another"))
    later = (root / "proposals/p5.yaml").read_text().replace("p5", "later")
    (root / "proposals/later.yaml").write_text(later.replace("2020-01-01", "2021-01-01"))
    (root / "law.txt").write_text("1. Item one.\n")
    (root / "editions").mkdir()
    for year, text in ((2020, "1. One.\n2. Two.\n"), (2021, "1. One.\n2. Other.\n")):
        (root / f"editions/{year}-01-01.txt").write_text(text)
    register = (root / "baselines/law/act.yaml").read_bytes()
    for name in ("base", "ours", "theirs"):
        (root / f"{name}.yaml").write_bytes(register)
    draft = root / "baselines/draft"
    draft.mkdir()
    (draft / "2020-01-01.en.txt").write_text("1. Item one.\n")
    (draft / "act.yaml").write_text(
        "act: draft\ntitles: {en: Draft}\nnumbering: {levels: [item]}\nversions:\n"
        "  - {version: 2020-01-01, digest: {en: new}}\n"
    )
    (root / "minisign.key").write_bytes(bytes(minisign.KeyPair.generate().secret_key))
    subprocess.run(["git", "init", "--quiet", str(root)], check=True)


def start(root: Path, command: str) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, "-m", "drafting", *command.split()]
    paths = {**os.environ, "PYTHONPATH": str(ROOT)}
    quiet = subprocess.DEVNULL
    return subprocess.Popen(arguments, cwd=root, env=paths, stdout=quiet, stderr=quiet)


def run(root: Path, command: str) -> int:
    return start(root, command).wait()


def seen(root: Path) -> dict[str, bytes]:
    return {
        name: path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
        for name in [path.relative_to(root).as_posix()]
        if not any(part.startswith(".") for part in name.split("/"))
    }


@frozen
class Outcome:
    """What a command makes of a workspace, if nothing ends it."""

    root: Path
    command: str
    old: Mapping[str, bytes]
    whole: Mapping[str, bytes]
    problems: Collection[Problem]

    def wrong(self, again: Callable[[], int]) -> int:
        """How much is wrong after a call was killed: files that are half written, or of two calls;
        a workspace with new problems; a second call that does not end as one does."""
        left = seen(self.root)
        wrong = sum(data not in (self.old.get(n), self.whole.get(n)) for n, data in left.items())
        for unit in UNITS:
            now, then, new = (
                {name: data for name, data in files.items() if name.startswith(unit)}
                for files in (left, self.old, self.whole)
            )
            wrong += now not in (then, new)
        # A proposal that no version claims yet waits for its act.
        found = check(Workspace(self.root)).problems
        waiting = "proposals/garden-2021-01-01.yaml"
        wrong += any(each not in self.problems and each.where.file != waiting for each in found)
        # A call that had ended is not made twice: a version is adopted once.
        return wrong + (left != self.whole and (again() != 0 or seen(self.root) != self.whole))


def outcomes(folder: Path) -> Iterator[tuple[Outcome, Callable[[], None]]]:
    """What each command makes of a furnished workspace, and how that is put back as it was."""
    before, root = folder / "before", folder / "space"
    furnish(before)
    old = seen(before)

    def put_back() -> None:
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(before, root)

    for command in COMMANDS:
        put_back()
        problems = check(Workspace(root)).problems
        if status := run(root, command):
            print(f"{command}: ends with {status}, and nothing is tried", flush=True)
            continue
        yield Outcome(root, command, old, seen(root), problems), put_back


def kill(times: int, draw: random.Random) -> None:
    """After each kill the workspace is in order, each dossier of one call, and the command ends."""
    with tempfile.TemporaryDirectory() as folder:
        for outcome, put_back in outcomes(Path(folder)):
            root, command = outcome.root, outcome.command
            put_back()
            began = time.monotonic()
            run(root, command)
            lasts = time.monotonic() - began
            killed = wrong = 0
            for _ in range(times):
                put_back()
                running = start(root, command)
                # The first half of a call only loads the program.
                time.sleep(draw.uniform(0.4, 1.05) * lasts)
                running.kill()
                killed += running.wait() < 0
                wrong += outcome.wrong(partial(run, root, command))
            print(f"{command}: killed {killed} of {times}, wrong: {wrong}", flush=True)


def kill_at_each_step() -> None:
    """The same at each step on the disk, within this process."""
    with tempfile.TemporaryDirectory() as folder:
        for outcome, put_back in outcomes(Path(folder)):
            call = partial(main, outcome.command.split())
            wrong = 0
            for step in count():
                put_back()
                os.chdir(outcome.root)
                with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
                    if not ended_at(step, outcome.root, call):
                        break
                    wrong += outcome.wrong(call)
            print(f"{outcome.command}: killed at {step} steps, wrong: {wrong}", flush=True)
            os.chdir(folder)


def adopt_at_once(rounds: int) -> None:
    """No version that an adoption announced is lost."""
    lost = 0
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            space(root)
            commands = (f"adopt p{n} --version 2022-01-{n:02}" for n in range(1, WRITERS + 1))
            running = [start(root, command) for command in commands]
            done = [each.wait() for each in running].count(0)
            proof = prove_history(Workspace(root))
            versions = len(Workspace(root).history("law").versions)
            ok = versions == done + 1 >= 2 and not proof.problems
            lost += not (ok and not check(Workspace(root)).problems)
        if number % 10 == 9:
            print(f"{number + 1} rounds of {WRITERS} writers, wrong: {lost}", flush=True)


if __name__ == "__main__":
    kills, rounds = (int(each) for each in (sys.argv[1:] + ["20", "100"][len(sys.argv) - 1 :]))
    kill_at_each_step()
    kill(kills, random.Random(1))
    adopt_at_once(rounds)
