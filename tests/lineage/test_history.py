"""Versions that say what made them are made again, and compared to the byte."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import FormatError
from drafting.files.history import read_history
from drafting.files.workspace import Workspace
from drafting.model.history import Adopted
from drafting.tasks.versions.history import prove_history
from tests.conftest import Run
from tests.lineage.conftest import OLD, OLD_DATE, propose, sha256, store

FIRST, SECOND = "2021-06-01", "2022-06-01"


@pytest.fixture
def tea(workspace: Path, run: Run) -> Path:
    """The law with two adopted versions after its root."""
    for path in workspace.glob("baselines/tea/*"):
        path.unlink()
    store(workspace, {OLD_DATE: {"en": OLD}})
    propose(workspace, "- {op: delete, at: 3, reason: x}", "one")
    assert run("adopt", "one", "--version", FIRST)[0] == 0
    propose(workspace, "- {op: replace-words, at: 4, old: Sugar, new: Honey, reason: x}", "two",
            FIRST)  # fmt: skip
    propose(workspace, "- {op: delete, at: 2.3, reason: x}", "three", FIRST)
    assert run("adopt", "three", "two", "--version", SECOND)[0] == 0
    return workspace


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_history_that_is_in_order_is_proved(run: Run, tea: Path) -> None:
    status, out, err = run("check", "--history")
    assert (status, err) == (0, "")
    assert "the list has lost its full stop" in out
    seal = Workspace(tea).history("tea").seal_of(SECOND)
    assert out.endswith(
        f"tea@{FIRST}: what its parent and its proposals make, to the byte\n"
        f"tea@{SECOND}: what its parent and its proposals make, to the byte\n"
        f"tea@{SECOND}: the history up to here has the seal {seal}\n"
        "1 act, 3 proposals: no problems, 1 warning\n"
    )
    assert "proved" not in json.loads(run("check", "--json")[1])
    data = json.loads(run("check", "--history", "--json")[1])
    assert data["proved"] == [f"tea@{FIRST}", f"tea@{SECOND}"]
    version = Workspace(tea).history("tea").version(SECOND)
    assert version is not None
    assert version.proposals[1] == Adopted("two", sha256((tea / "proposals/two.yaml").read_text()))


def rewrite_text(root: Path) -> None:
    """Another text than the proposals make, with a digest that is right."""
    path = root / f"baselines/tea/{SECOND}.en.txt"
    old = path.read_text(encoding="utf-8")
    edit(path, "Honey", "Salt")
    edit(path, "7. Whoever", "7.  Whoever")
    path.write_text(path.read_text(encoding="utf-8") + "12. More.\n", encoding="utf-8")
    edit(root / "baselines/tea/act.yaml", sha256(old), sha256(path.read_text(encoding="utf-8")))


DAMAGES: dict[str, Callable[[Path], None]] = {
    "another-text": rewrite_text,
    "a-text-that-was-edited": lambda root: edit(
        root / f"baselines/tea/{SECOND}.en.txt", "Honey", "Salt"
    ),
    "a-proposal-that-was-edited": lambda root: edit(
        root / "proposals/one.yaml", "reason: x", "reason: y"
    ),
    "a-proposal-that-is-lost": lambda root: (root / "proposals/one.yaml").unlink(),
    "a-parent-that-is-lost": lambda root: edit(
        root / "baselines/tea/act.yaml", f"parent: {OLD_DATE}", "parent: 2001-01-01"
    ),
    "another-parent": lambda root: edit(
        root / "baselines/tea/act.yaml", f"parent: {FIRST}", f"parent: {OLD_DATE}"
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_every_difference_is_a_problem(
    name: str, run: Run, tea: Path, file_regression: FileRegressionFixture
) -> None:
    DAMAGES[name](tea)
    status, out, err = run("check", "--history")
    assert (status, err) == (1, "")
    file_regression.check(out, basename=name)


def test_versions_without_proposals_are_roots(workspace: Path) -> None:
    proof = prove_history(Workspace(workspace))
    assert (proof.proved, proof.problems) == ([], [])


def test_a_version_made_of_nothing_readable_is_named() -> None:
    text = "act: tea\nversions:\n- {version: a, digest: {en: b}, proposals: [{proposal: p}]}\n"
    with pytest.raises(FormatError, match="the key `digest` is missing"):
        read_history(text, "act.yaml")
