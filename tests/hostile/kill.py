"""Kill every writing command at random moments, then adopt ten at a time, by hand:

    python -m tests.hostile.kill [KILLS] [ROUNDS]

The suite ends calls at each of their steps instead (`tests/cli/test_cut_off.py`).
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

from drafting.files.workspace import Workspace
from drafting.tasks.check import check
from drafting.tasks.history import prove_history
from tests.conftest import ROOT

WRITERS = 10
COMMANDS = (
    "build p1",
    "build p1 p2 --merged",
    "adopt p1 --version 2022-01-01",
    "import law.docx --act new --version 2022-01-01 --lang en",
    "derive both/merged/en/redline.docx --split-authors -o n.yaml",
    "derive both/merged/en/redline.docx --build",
    "review p1 --html review.html",
    "compare law.docx both/merged/en/redline.docx -o compared.docx",
    "export law -o law2.docx",
    "check --write",
)


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


def kill(times: int, draw: random.Random) -> None:
    """After each kill the workspace is in order, each dossier of one call, and the command ends."""
    with tempfile.TemporaryDirectory() as folder:
        before, root = Path(folder, "before"), Path(folder, "space")
        space(before)
        for command in ("build p1 p2 --merged --out both", "build p1", "export law -o law.docx"):
            run(before, command)
        proposal = before / "proposals/p1.yaml"
        proposal.write_text(proposal.read_text().replace("reason: R", "reason: Another"))
        for command in COMMANDS:
            shutil.copytree(before, root)
            began = time.monotonic()
            run(root, command)
            lasts, whole = time.monotonic() - began, seen(root)
            killed = wrong = 0
            for _ in range(times):
                shutil.rmtree(root)
                shutil.copytree(before, root)
                running = start(root, command)
                # The first half of a call only loads the program.
                time.sleep(draw.uniform(0.4, 1.05) * lasts)
                running.kill()
                killed += running.wait() < 0
                left, old = seen(root), seen(before)
                for unit in ("out/p1/", "out/merged/", "baselines/law/act.yaml"):
                    now, then, new = (
                        {name: data for name, data in files.items() if name.startswith(unit)}
                        for files in (left, old, whole)
                    )
                    wrong += now not in (then, new)
                wrong += sum(data not in (old.get(n), whole.get(n)) for n, data in left.items())
                wrong += bool(check(Workspace(root)).problems)
                # A call that had ended is not made twice: a version is adopted once.
                wrong += left != whole and (run(root, command) != 0 or seen(root) != whole)
            shutil.rmtree(root)
            print(f"{command}: killed {killed} of {times}, wrong: {wrong}", flush=True)


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
    kill(kills, random.Random(1))
    adopt_at_once(rounds)
