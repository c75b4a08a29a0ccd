"""Editions of an act: what differs is named, and each step is a proposal that is proved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from drafting.errors import FormatError, Problem
from drafting.files.workspace import Workspace
from drafting.model.act import Identity
from drafting.patch import apply
from drafting.structure.act import ImportedAs
from drafting.tasks.derive import proposals
from drafting.tasks.derive.proposals import derive_texts
from drafting.tasks.exchange.import_file import import_file
from drafting.tasks.versions.seals import wrong_seals
from drafting.text.writer import write_act
from tests.conftest import Run

FIRST = "Закон о садах\n\nСтатья 1. Ворота\n1. Ворота закрыты.\n2. Ворота окрашены.\n"
SECOND = FIRST.replace("закрыты", "закрыты ночью") + "3. Ворота смазаны.\n"
THIRD = SECOND.replace("2. Ворота окрашены.\n", "")
CALL = ("import", "law.txt", "--act", "garden", "--lang", "ru", "--version")


def put(workspace: Path, text: str, name: str = "law.txt") -> None:
    path = workspace / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_second_edition_has_its_changes_named_and_the_proposal_offered(
    run: Run, workspace: Path
) -> None:
    put(workspace, FIRST)
    run(*CALL, "2024-01-01")
    put(workspace, SECOND)
    status, _, err = run(*CALL, "1 января 2025 года")
    assert status == 0
    assert (
        "garden@2025-01-01: since garden@2024-01-01, lines changed 1, new 1, gone 0: 1.1, 1.3\n"
    ) in err
    derive = (
        "drafting derive garden@2024-01-01 garden@2025-01-01 -o proposals/garden-2025-01-01.yaml"
    )
    assert f"next: `{derive}`" in err
    assert run(*derive.split()[1:])[0] == 0
    assert run("apply", "garden-2025-01-01")[1] == run("show", "garden@2025-01-01")[1]


def test_lineage_makes_the_step_and_check_proves_it(run: Run, workspace: Path) -> None:
    put(workspace, FIRST)
    run(*CALL, "2024-01-01")
    put(workspace, SECOND)
    status, out, err = run(*CALL, "2025-01-01", "--lineage")
    assert (status, "proposals/garden-2025-01-01.yaml" in out) == (0, True)
    assert "next: `drafting review garden-2025-01-01`" in err
    status, out, err = run("check", "--history")
    assert (status, "garden@2025-01-01" in out + err) == (0, True)


def test_a_folder_becomes_a_history(run: Run, workspace: Path) -> None:
    put(workspace, SECOND, "laws/law-01.06.2024.txt")
    put(workspace, FIRST, "laws/2024-01-01.txt")
    put(workspace, THIRD, "laws/law 20250101.md")
    status, out, _ = run("import", "laws", "--act", "garden", "--lang", "ru", "--json")
    assert status == 0
    editions = json.loads(out)["editions"]
    assert [each["version"] for each in editions] == ["2024-01-01", "2024-06-01", "2025-01-01"]
    assert [each.get("proposal") for each in editions] == [
        None,
        "garden-2024-06-01",
        "garden-2025-01-01",
    ]
    assert [each.get("altered") for each in editions] == [None, ["1.1", "1.3"], ["1.2"]]
    status, out, err = run("check", "--history")
    assert (status, "garden@2025-01-01" in out + err) == (0, True)


LAID_OUT = """Закон о садах
Для порядка.
Статья 1. Ворота
Ворота бывают:
1) малые;
2) большие.
Статья 2. Калитки
1. Калитки закрыты.
2. Калитки окрашены.
Статья 3. Заборы
Заборы высокие.
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1. Калитки закрыты.\n", ""),
        ("1. Калитки закрыты.\n", "Калитка – дверь.\n1. Калитки закрыты.\n"),
        ("Статья 2. Калитки\n", ""),
        ("Статья 2. Калитки\n", "Калитка – дверь.\n"),
        ("Ворота бывают:\n1) малые;\n2) большие.\n", ""),
        ("Ворота бывают:\n", ""),
        ("Заборы высокие.\n", "1. Заборы стоят.\nЗаборы высокие.\n"),
        ("Для порядка.\n", ""),
    ],
)
def test_a_step_leaves_the_empty_lines_that_the_next_edition_has(old: str, new: str) -> None:
    """One below each heading, whatever line comes first there, and none after it."""
    wanted = ImportedAs(Identity("garden"), "2024-01-01", "ru")
    before = import_file(LAID_OUT.encode(), "law.txt", wanted).act
    text = LAID_OUT.replace(old, new).encode()
    after = import_file(text, "law.txt", evolve(wanted, identity=before.identity, known=True)).act
    made = derive_texts(before, after, "next")
    assert write_act(apply(before, made.proposal).act) == write_act(after)


@pytest.mark.parametrize(
    ("names", "problem"),
    [
        (["law.txt"], "the name of the file has no date"),
        (["2024-01-01.txt", "01.01.2024.txt"], "several files are of 2024-01-01"),
        ([], "the folder has no file"),
    ],
)
def test_a_folder_that_is_no_history_is_refused(
    run: Run, workspace: Path, names: list[str], problem: str
) -> None:
    (workspace / "laws").mkdir()
    for name in names:
        put(workspace, FIRST, f"laws/{name}")
    status, _, err = run("import", "laws", "--act", "garden")
    assert (status, problem in err) == (1, True)
    assert not (workspace / "baselines/garden").exists()
    assert run("import", "laws", "--act", "garden", "--print")[0] == 2


def test_what_word_keeps_beside_an_open_document_is_no_edition(run: Run, workspace: Path) -> None:
    put(workspace, FIRST, "laws/garden 2024-01-01.txt")
    put(workspace, "A. B.", "laws/~$rden 2024-01-01.docx")
    assert run("import", "laws", "--act", "garden", "--lang", "ru")[0] == 0


def test_a_folder_is_stored_whole_and_sealed_or_not_at_all(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step that fails leaves the act as it was; the versions are sealed one upon the other."""
    put(workspace, FIRST)
    run(*CALL, "2023-01-01")
    before = sorted(workspace.rglob("*"))
    for text, date in ((SECOND, "2024-01-01"), (THIRD, "2025-01-01")):
        put(workspace, text, f"laws/{date}.txt")
    calls = iter("ab")

    def fails(*arguments: Any) -> Any:
        if next(calls) == "b":
            raise FormatError(Problem("structure", "no"))
        return derive_texts(*arguments)

    monkeypatch.setattr(proposals, "derive_texts", fails)
    assert run("import", "laws", "--act", "garden", "--lang", "ru")[0] == 1
    assert [each for each in sorted(workspace.rglob("*")) if "laws" not in str(each)] == before
    monkeypatch.undo()
    monkeypatch.chdir(workspace)
    assert run("import", "laws", "--act", "garden", "--lang", "ru")[0] == 0
    history = Workspace(workspace).history("garden")
    assert [bool(each.seal) for each in history.versions] == [False, True, True]
    assert run("check", "--history")[0] == 0
    assert not [*wrong_seals(history)]
    put(workspace, FIRST, "more/2024-06-01.txt")
    status, _, err = run("import", "more", "--act", "garden", "--lang", "ru")
    assert (status, "the history forks" in err) == (1, True)


def test_an_edition_that_changes_nothing_is_named_as_that(run: Run, workspace: Path) -> None:
    put(workspace, FIRST)
    run(*CALL, "2024-01-01", "--lineage")
    status, out, _ = run(*CALL, "2025-01-01", "--lineage")
    assert (status, "nothing differs from garden@2024-01-01" in out) == (0, True)
    assert run("import", "law.txt", "--act", "garden")[0] == 2
