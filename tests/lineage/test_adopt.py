"""Proposals become the next version: whole, or not at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import WorkspaceError
from drafting.files.workspace import Workspace
from drafting.tasks.check import check
from drafting.tasks.versions.adopt import adopt
from drafting.tasks.versions.history import prove_history
from tests.conftest import Run
from tests.lineage.conftest import OLD, OLD_DATE, propose, sha256, store

DATE = "2022-03-01"
RU = OLD.replace("Sugar", "Сахар")
OPERATIONS = """
- {op: delete, at: 3, reason: x}
- {op: insert, after: 7, text: 7-1. Cups are of glass., reason: x}
"""


@pytest.fixture
def space(workspace: Path) -> Workspace:
    """The law in two languages and one version, and a proposal to it."""
    for path in workspace.glob("baselines/tea/*"):
        path.unlink()
    store(workspace, {OLD_DATE: {"en": OLD, "ru": RU}})
    propose(workspace, OPERATIONS)
    return Workspace(workspace)


def files(space: Workspace) -> dict[str, bytes]:
    paths = sorted(space.root.glob("**/*"))
    return {path.relative_to(space.root).as_posix(): path.read_bytes() for path in paths
            if path.is_file()}  # fmt: skip


def codes(space: Workspace) -> tuple[list[str], list[str]]:
    report = check(space)
    return [p.code for p in report.problems], [w.code for w in report.warnings]


def test_a_version_is_written_in_every_language_and_registered(
    run: Run, space: Workspace, file_regression: FileRegressionFixture
) -> None:
    before = files(space)
    law = "Law No. 7 «On tea: amended»"
    status, out, err = run("adopt", "p", "--version", DATE, "--adopted-by", law)
    assert status == 0
    assert err.endswith("; next: `drafting check --history` proves the version\n")
    seal = Workspace(space.root).history("tea").seal_of(DATE)
    assert out == (
        f"baselines/tea/{DATE}.en.txt\nbaselines/tea/{DATE}.ru.txt\nbaselines/tea/act.yaml\n"
        f"tea@{DATE} has the seal {seal}\n"
    )
    after = files(space)
    register = after.pop("baselines/tea/act.yaml")
    assert register.startswith(before.pop("baselines/tea/act.yaml"))
    texts = {name: after.pop(f"baselines/tea/{DATE}.{name}.txt") for name in ("en", "ru")}
    assert after == before
    assert texts["en"].decode() == run("apply", "p")[1]
    file_regression.check(register.decode(), basename="act", extension=".yaml")
    assert codes(space) == ([], [])
    assert prove_history(space).proved == [f"tea@{DATE}"]


def test_what_follows_the_versions_stays_behind_them(space: Workspace) -> None:
    path = space.root / "baselines/tea/act.yaml"
    text = path.read_text(encoding="utf-8").replace("    # the end\n", "kind: law # last\n")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    adopt(space, ["p"], DATE)
    now = path.read_bytes().decode()
    assert now.endswith("\r\nkind: law # last\r\n")
    assert now.replace("\r\n", "").count("\n") == 0
    assert codes(space) == ([], [])


def test_several_proposals_are_adopted_together(run: Run, space: Workspace) -> None:
    propose(space.root, "- {op: delete, at: 4, reason: y}", "q")
    status, out, _ = run("adopt", "p", "q", "--version", DATE, "--json")
    data = json.loads(out)
    assert (status, data["parent"]) == (0, OLD_DATE)
    assert [each["proposal"] for each in data["proposals"]] == ["p", "q"]
    text = (space.root / f"baselines/tea/{DATE}.en.txt").read_text(encoding="utf-8")
    assert data["digest"]["en"] == sha256(text)
    assert "\n3. [deleted]\n4. [deleted]\n" in text
    assert run("check", "--history")[0] == 0


def test_what_was_adopted_clashes_with_nothing_unless_it_is_named(
    run: Run, space: Workspace
) -> None:
    restated = "- {op: restate, at: 3, text: {en: 3. Other.}, reason: y}"
    propose(space.root, restated, "q")
    assert run("conflicts")[0] == 1
    run("adopt", "p", "--version", DATE)
    assert run("conflicts")[0] == 0
    assert run("conflicts", "p", "q")[0] == 1
    (space.root / "proposals/q.yaml").unlink()
    status, _, err = run("conflicts")
    assert (status, err) == (1, "error: there is no proposal still to be adopted\n")


def mistakes() -> dict[str, list[str]]:
    return {
        "exists": ["p", "--version", OLD_DATE],
        "not-later": ["p", "--version", "2019-12-31"],
        "no-date": ["p", "--version", "../../2022"],
        "no-day": ["p", "--version", "2022-02-30"],
        "another-baseline": ["p", "other", "--version", DATE],
        "clashing": ["p", "clashing", "--version", DATE],
        "amends": ["amends", "--version", DATE],
        "cannot-be-carried-out": ["wrong", "--version", DATE],
        "outside": ["../outside.yaml", "--version", DATE],
        "taken": ["p", "--version", "2023-01-01"],
    }


@pytest.mark.parametrize("name", mistakes())
def test_a_mistake_is_named_and_nothing_is_written(
    name: str, run: Run, space: Workspace, file_regression: FileRegressionFixture
) -> None:
    root = space.root
    propose(root, OPERATIONS, "other", "2018-01-01")
    propose(root, "- {op: restate, at: 3, text: 3. No.}", "clashing")
    propose(root, "- {op: delete, at: 77}", "wrong")
    path = propose(root, "- {op: delete, at: 6}", "amends")
    text = path.read_text(encoding="utf-8").replace("target: tea", "target: {proposal: p}")
    path.write_text(text.replace("baseline", "#"), encoding="utf-8")
    (root / "baselines/tea/2023-01-01.en.txt").write_text("1. Other.\n", encoding="utf-8")
    outside = root.parent / "outside.yaml"
    outside.write_bytes((root / "proposals/p.yaml").read_bytes())
    before = files(space)
    status, out, err = run("adopt", *mistakes()[name])
    outside.unlink()
    assert (status, out) == (1, "")
    assert files(space) == before
    file_regression.check(err.replace(str(root.parent), "PARENT"), basename=name)


def test_a_proposal_against_what_is_not_the_last_version_is_to_be_rebased(
    run: Run, space: Workspace, file_regression: FileRegressionFixture
) -> None:
    propose(space.root, "- {op: delete, at: 4, reason: y}", "q")
    assert run("adopt", "p", "--version", DATE)[0] == 0
    status, _, err = run("adopt", "q", "--version", "2022-04-01")
    assert status == 1
    file_regression.check(err, basename="not-the-last")
    assert run("rebase", "q", "--onto", DATE, "-o", "proposals/r.yaml")[0] == 0
    assert run("adopt", "r", "--version", "2022-04-01")[0] == 0
    assert run("check", "--history")[1].startswith(f"tea@{DATE}: what its parent")


def test_a_language_that_the_proposal_lacks_is_a_warning(space: Workspace) -> None:
    propose(space.root, "- {op: restate, at: 3, text: {en: 3. Coffee is tea.}, reason: x}")
    adoption = adopt(space, ["p"], DATE)
    assert [warning.code for warning in adoption.warnings] == ["no-language"]
    assert list(adoption.version.digest) == ["en"]


@pytest.mark.parametrize("step", range(3))
def test_where_a_file_cannot_be_written_nothing_has_changed(
    step: int, space: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, replaced, real = files(space), [], os.replace

    def full(source: str, target: Path) -> None:
        if len(replaced) == step:
            raise OSError(28, "No space left on device")
        replaced.append(target)
        real(source, target)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(WorkspaceError, match="the disk is full; nothing has changed"):
        adopt(space, ["p"], DATE)
    assert files(space) == before


def test_interrupted_after_the_last_step_the_version_is_whole(
    space: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def interrupted(source: str, target: Path) -> None:
        real(source, target)
        if target.name == "act.yaml":
            raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        adopt(space, ["p"], DATE)
    assert codes(space) == ([], [])
    assert prove_history(space).proved == [f"tea@{DATE}"]


KILLED = """
import os, sys, pathlib
from drafting.tasks.versions.adopt import adopt
from drafting.files.workspace import Workspace
real, left = os.replace, int(sys.argv[1])
def replace(source, target):
    global left
    if not left:
        os._exit(9)
    left -= 1
    real(source, target)
os.replace = replace
adopt(Workspace(pathlib.Path.cwd()), ["p"], sys.argv[2])
"""


def test_killed_at_any_step_the_workspace_is_in_order_and_the_same_call_ends_it(
    space: Workspace,
) -> None:
    register = space.root / "baselines/tea/act.yaml"
    before = register.read_bytes()
    for step in range(3):
        killed = subprocess.run([sys.executable, "-c", KILLED, str(step), DATE], check=False)
        assert killed.returncode == 9
        assert register.read_bytes() == before
        assert codes(space) == ([], ["stranger"] * step)
    adopt(space, ["p"], DATE)
    assert codes(space) == ([], [])
