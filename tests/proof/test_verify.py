"""What `drafting verify` tells, in the words that a person reads."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.files.workspace import Workspace
from drafting.tasks.amend import amend_stored
from drafting.tasks.dossier import redline_docx
from drafting.tasks.verify import verify
from drafting.word.package.elements import Element
from tests.conftest import ROOT, Run
from tests.proof import editing
from tests.proof.editing import edited, paragraph

CODE, MEMO = "restrict-policy-support", "delete-memo-items-6-7"
FIRST, SECOND = "заңдылық", "жақтауға"
Edit = Callable[[Element], None]


def on(holding: str, edit: Callable[..., None], *arguments: str) -> Edit:
    return lambda root: edit(paragraph(root, holding), *arguments)


EDITS: dict[str, Edit] = {
    "words-inserted-with-tracking": on(FIRST, editing.insert_tracked, " және ар-намысты", "Айгүл"),
    "words-inserted-without-tracking": on(FIRST, editing.replace, FIRST, "заңсыздық"),
    "words-of-the-amendment-changed": on(
        SECOND, editing.replace, "саяси қызметшілер", "қызметшілер"
    ),
    "an-item-deleted-with-tracking": on(FIRST, editing.delete_tracked, "Bolat"),
    "an-item-gone": on(FIRST, editing.remove),
    "an-item-that-is-new": on(SECOND, editing.after, "2-1) жаңа тармақша;"),
    "an-item-with-another-number": on(FIRST, editing.replace, "1) ", "7) "),
    "an-item-split": on(FIRST, editing.split, "нормативтік"),
    "a-heading-changed": on("2-бөлім", editing.replace, "жалпы", "ерекше"),
    "all-changes-accepted": editing.accept_all,
    "all-changes-rejected": editing.reject_all,
}


@pytest.fixture
def redline(run: Run, workspace: Path) -> Path:
    assert run("build", CODE, "--only", "redline,consolidated", "--lang", "kk")[0] == 0
    return workspace / "out" / CODE / "kk" / "redline.docx"


def test_a_redline_as_it_was_made_is_exact(run: Run, redline: Path) -> None:
    status, out, err = run("verify", str(redline))
    assert (status, err) == (0, "")
    assert json.loads(run("verify", str(redline), "--json")[1])["exact"] is True
    assert "exactly" in out or "дәл" in out


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_told(
    name: str, run: Run, redline: Path, file_regression: FileRegressionFixture
) -> None:
    redline.write_bytes(edited(redline.read_bytes(), EDITS[name]))
    Path("edited.docx").write_bytes(redline.read_bytes())
    status, out, _ = run("verify", "edited.docx", "--width", "100")
    assert status == 1
    file_regression.check(out, basename=name)


def test_without_a_workspace_the_digests_decide(
    run: Run,
    redline: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    file_regression: FileRegressionFixture,
) -> None:
    names = ("words-inserted-with-tracking", "words-of-the-amendment-changed")
    data = edited(redline.read_bytes(), *(EDITS[name] for name in names))
    monkeypatch.chdir(tmp_path_factory.mktemp("nowhere"))
    Path("alone.docx").write_bytes(data)
    status, out, _ = run("verify", "alone.docx", "--width", "100")
    assert status == 1
    file_regression.check(out)


def test_a_proposal_that_has_changed_since_is_told(
    run: Run, workspace: Path, redline: Path, file_regression: FileRegressionFixture
) -> None:
    path = workspace / "proposals" / f"{CODE}.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    Path("r.docx").write_bytes(redline.read_bytes())
    status, out, _ = run("verify", "r.docx", "--width", "100")
    assert status == 0
    file_regression.check(out)


def test_several_proposals_are_carried_out_again_as_one(run: Run, workspace: Path) -> None:
    path = workspace / "proposals" / f"{MEMO}.yaml"
    said = path.read_text(encoding="utf-8")
    first, _, second = said.partition("  - op: delete\n    at: 7")
    (workspace / "proposals" / "one.yaml").write_text(
        first.replace(f"proposal: {MEMO}", "proposal: one"), encoding="utf-8"
    )
    head = said[: said.index("operations:")].replace(f"proposal: {MEMO}", "proposal: two")
    (workspace / "proposals" / "two.yaml").write_text(
        f"{head}operations:\n  - op: delete\n    at: 7{second}", encoding="utf-8"
    )
    assert run("build", "--merged", "one", "two", "--only", "redline")[0] == 0
    status, out, _ = run("verify", "out/merged/kk/redline.docx", "--json")
    told = json.loads(out)
    assert (status, told["proposals"], told["unchecked"]) == (0, ["one", "two"], [])


def test_a_document_without_a_proof_is_held_against_a_version(
    run: Run, redline: Path, file_regression: FileRegressionFixture
) -> None:
    Path("r.docx").write_bytes(redline.read_bytes())
    status, out, err = run("verify", "r.docx", "--against", "code-of-honour", "--width", "100")
    assert (status, err) == (0, "")
    file_regression.check(out)


def test_a_document_that_is_not_the_version_is_told(
    run: Run, redline: Path, file_regression: FileRegressionFixture
) -> None:
    data = edited(
        redline.read_bytes(), EDITS["words-inserted-without-tracking"], EDITS["a-heading-changed"]
    )
    Path("r.docx").write_bytes(data)
    status, out, _ = run("verify", "r.docx", "--against", "code-of-honour", "--width", "100")
    assert status == 1
    file_regression.check(out)


@pytest.mark.usefixtures("redline")
def test_a_document_without_a_proof_says_what_to_do(
    run: Run, file_regression: FileRegressionFixture
) -> None:
    status, _, err = run("verify", f"out/{CODE}/kk/consolidated.docx")
    assert status == 1
    file_regression.check(err)


def test_an_edited_title_block_is_named_though_it_is_no_text_of_the_law() -> None:
    amendment = amend_stored(Workspace(ROOT), "restrict-policy-support").first
    document = redline_docx(amendment)
    assert not verify(Workspace(ROOT), document, "r.docx").unchecked
    forged = edited(document, on("бастамашы", editing.replace, "Мақала авторы", "Парламент"))
    found = verify(Workspace(ROOT), forged, "r.docx")
    assert not found.edits  # the text of the law is what it should be
    (problem,) = found.differences
    assert "paragraph" in problem.problem
    assert "Парламент" in problem.found[0]
