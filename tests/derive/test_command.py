"""`drafting derive`: what it prints and writes, and how it refuses."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.word.package.elements import Element
from tests.conftest import Run
from tests.derive.tracking import change, comment_on, with_comments
from tests.proof.editing import edited, paragraph, replace

OLD = "# Article 1. Gates\n1. A gate is closed at night.\n2. A gate is green.\n"
NEW = "# Article 1. Gates\n1. A gate is closed at dusk.\n2. A gate is green.\n3. Keys are kept.\n"


@pytest.fixture
def draft(run: Run, workspace: Path) -> str:
    """A draft of an act that ships, with one tracked change and a comment on it."""
    assert run("export", "code-of-honour", "-o", "draft.docx")[0] == 0
    file = workspace / "draft.docx"

    def narrowed(root: Element) -> None:
        own = paragraph(root, "саясатын жақтауға")
        comment_on(change(own, "саясатын", "ішкі саясатын", "Асан"), 1)

    data = edited(file.read_bytes(), narrowed)
    file.write_bytes(with_comments(data, {1: ("Асан", "Тек ішкі саясат.")}))
    return "draft.docx"


def test_the_proposal_of_a_document_looks_so(
    run: Run, draft: str, file_regression: FileRegressionFixture
) -> None:
    status, out, err = run("derive", draft)
    assert (status, err) == (0, "")
    file_regression.check(out, extension=".yaml")


def test_the_proposal_of_two_texts_looks_so(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    (workspace / "old.txt").write_text(OLD, encoding="utf-8")
    (workspace / "new.txt").write_text(NEW, encoding="utf-8")
    status, out, err = run("derive", "old.txt", "new.txt", "--lang", "en")
    assert status == 0
    file_regression.check(out + err, extension=".yaml")


def test_papers_are_there_at_once(run: Run, workspace: Path, draft: str) -> None:
    status, out, err = run("derive", draft, "--build")
    assert status == 0
    assert err == "wrote 17 files to out/draft/kk/; next: open out/draft/kk/index.html\n"
    assert out.splitlines()[:2] == ["out/draft/draft.yaml", "out/draft/kk/redline.docx"]
    again = run("verify", "out/draft/kk/redline.docx")
    assert again[0] == 0
    assert run("derive", "out/draft/kk/redline.docx")[1].count("- op: insert-words") == 1
    assert not (workspace / "proposals" / "draft.yaml").exists()


def test_the_proposal_is_written_where_it_is_wanted(run: Run, workspace: Path, draft: str) -> None:
    assert run("derive", draft, "-o", "proposals/inner.yaml")[:2] == (0, "")
    assert (workspace / "proposals" / "inner.yaml").read_text("utf-8").startswith("proposal: inner")
    assert run("apply", "inner")[0] == 0
    assert run("derive", draft, "-o", "proposals/inner.yaml")[0] == 0
    with (workspace / "proposals" / "inner.yaml").open("a") as file:
        file.write("# mine\n")
    status, _, err = run("derive", draft, "-o", "proposals/inner.yaml")
    assert status == 1
    assert "would be replaced" in err


def test_an_act_version_and_a_text(run: Run, workspace: Path) -> None:
    text = run("apply", "restrict-policy-support")[1]
    (workspace / "new.txt").write_text(text, encoding="utf-8")
    status, out, err = run("derive", "code-of-honour@2013-10-01", "new.txt", "-o", "again.yaml")
    assert (status, out) == (0, "")
    assert err.startswith("wrote ")
    assert run("apply", "again.yaml")[1] == text
    (workspace / "old.txt").write_text(run("show", "code-of-honour")[1], encoding="utf-8")
    assert "baseline: 2013-10-01" in run("derive", "old.txt", "new.txt")[1]


def test_a_version_and_a_document(run: Run, workspace: Path) -> None:
    assert run("export", "code-of-honour", "-o", "new.docx")[0] == 0
    file = workspace / "new.docx"
    replaced = edited(
        file.read_bytes(), lambda root: replace(paragraph(root, "саяс"), "саяс", "САЯС")
    )
    file.write_bytes(replaced)
    status, out, _ = run("derive", "code-of-honour", "new.docx")
    assert status == 0
    assert "САЯС" in out
    old = run("derive", "new.docx", "new.docx")
    assert old[0] == 1
    assert "both texts are the same law" in old[2]


def test_what_a_document_beside_a_version_holds_is_named(run: Run, draft: str) -> None:
    status, out, err = run("derive", "code-of-honour", draft)
    assert status == 0
    assert "op: insert-words" in out
    assert "tracked changes are accepted" in err
    assert "comments are not kept" in err


def test_data(run: Run, draft: str) -> None:
    status, out, _ = run("derive", draft, "--json")
    data = json.loads(out)
    assert status == 0
    assert [each["op"] for each in data["operations"]] == ["insert-words"]
    assert data["operations"][0]["reason"] == "Тек ішкі саясат."
    assert (data["target"], data["baseline"]) == ("code-of-honour", "2013-10-01")
    assert data["text"].startswith("proposal: draft\n")


@pytest.mark.parametrize(
    ("arguments", "status", "wrong"),
    [
        (["a", "b", "c"], 2, "give one document, or two texts"),
        (["a", "b", "--author", "X"], 2, "--author only works with one document"),
        (["a", "--out", "x"], 2, "--out only works with --build"),
        (["nothing.docx"], 1, "the file cannot be read"),
        (["code-of-honour", "nothing.txt"], 1, "there is neither a file nor an act `nothing.txt`"),
        (["code-of-honour", "code-of-honour"], 1, "both texts are the same law"),
        (["draft.docx", "--author", "X"], 1, "no tracked change is by `X`"),
        (["draft.docx", "--lang", "ru"], 1, "is no version of the workspace"),
        (["draft.docx", "--baseline", "internet-memo"], 1, "nor that, edited"),
    ],
)
def test_what_is_wrong_is_named(
    run: Run, draft: str, arguments: list[str], status: int, wrong: str
) -> None:
    assert draft
    found = run("derive", *arguments)
    assert found[0] == status
    assert wrong in found[2]
    assert not found[1]


def test_a_draft_of_which_little_is_left_can_be_compared(run: Run, draft: str) -> None:
    _, _, err = run("derive", draft, "--baseline", "internet-memo")
    (call,) = re.findall(r"`drafting (derive internet-memo@\S+ .*)`", err)
    status, out, _ = run(*shlex.split(call))
    assert status == 0
    assert "target: internet-memo" in out


def test_of_several_languages_that_of_the_other_file(run: Run, workspace: Path) -> None:
    folder = workspace / "baselines" / "gates"
    folder.mkdir()
    texts = {"en": "1. A gate is closed.\n", "ru": "1. Ворота закрыты.\n"}
    for language, text in texts.items():
        (folder / f"2020-01-01.{language}.txt").write_text(text, encoding="utf-8")
    digest = "{en: new, ru: new}"
    (folder / "act.yaml").write_text(
        f"act: gates\ntitles: {{en: G, ru: В}}\nversions:\n"
        f"  - {{version: 2020-01-01, digest: {digest}}}\n",
        encoding="utf-8",
    )
    run("check", "--write")
    (workspace / "new.txt").write_text("1. Ворота открыты.\n", encoding="utf-8")
    status, out, _ = run("derive", "gates", "new.txt")
    assert status == 0
    assert "ru: открыты" in out
    assert "en:" not in out
