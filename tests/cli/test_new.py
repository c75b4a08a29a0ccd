"""`drafting new` and `drafting schema`: files to begin with."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.cli import main
from drafting.files.proposal import read_proposal
from drafting.files.schema import write_schema
from drafting.model.operation import NAMES
from tests.conftest import ROOT, Run

DATE = ["--date", "2015-03-01"]


def test_a_skeleton_to_restate_an_item_and_a_heading(
    run: Run, file_regression: FileRegressionFixture
) -> None:
    status, out, err = run("new", "code-of-honour", "5.2", "2-бөлімнің тақырыбы", *DATE)
    assert (status, err) == (0, "")
    file_regression.check(out, basename="restate", extension=".yaml", encoding="utf-8")


@pytest.mark.parametrize("op", NAMES.values())
def test_a_skeleton_of_each_operation(
    run: Run, op: str, file_regression: FileRegressionFixture
) -> None:
    address = "2.heading" if op == "restate-heading" else "2.5.1"
    status, out, err = run("new", "code-of-honour@2013-10-01", address, "--op", op, *DATE)
    assert (status, err) == (0, "")
    operations = out[out.index("operations:") :]
    file_regression.check(operations, basename=f"op-{op}", extension=".yaml", encoding="utf-8")


def fill_in(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^(\w+): …$", r"\1: text", text, flags=re.MULTILINE), encoding="utf-8")


def test_a_skeleton_as_it_is_changes_nothing_and_says_so(run: Run) -> None:
    assert run("new", "internet-memo", "6", *DATE, "-o", "proposals/mine.yaml")[0] == 0
    fill_in(Path("proposals/mine.yaml"))
    status, _, err = run("review", "mine")
    assert status == 1
    assert "the operation would change nothing" in err
    assert err.count("proposals/mine.yaml") == 1


def test_a_skeleton_is_edited_and_built(run: Run, workspace: Path) -> None:
    run("new", "internet-memo", "6", *DATE, "-o", "proposals/mine.yaml")
    path = workspace / "proposals/mine.yaml"
    fill_in(path)
    text = path.read_text(encoding="utf-8")
    head, operation = text.split("text: |")
    edited = operation.replace("репосттамауға міндетті", "репосттамауға құқылы")
    path.write_text(f"{head}text: |{edited}", encoding="utf-8")
    status, out, err = run("build", "mine")
    assert status == 0
    assert "the change has no reason" in err
    assert "out/mine/kk/redline.docx" in out


def test_the_file_gives_the_name_and_is_never_overwritten(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    call = ["new", "code-of-honour", "2.5.2", *DATE, "-o", "proposals/mine.yaml"]
    assert run(*call)[:2] == (0, "")
    written = (workspace / "proposals/mine.yaml").read_bytes()
    assert read_proposal(written.decode(), "", begun=True).proposal == "mine"
    status, _, err = run(*call)
    assert status == 1
    file_regression.check(err, basename="file-is-there")
    assert (workspace / "proposals/mine.yaml").read_bytes() == written


def test_the_schema_is_named_as_seen_from_the_file(run: Run, workspace: Path) -> None:
    _, out, _ = run("new", "code-of-honour", "2.5.2")
    assert out.split("\n")[0] == "# yaml-language-server: $schema=proposal.schema.json"
    assert "(The schema, by which editors complete and check: drafting schema -o proposals/" in out
    run("schema", "-o", "proposals/proposal.schema.json")
    run("new", "code-of-honour", "2.5.2", "-o", "drafts/one.yaml")
    text = (workspace / "drafts/one.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../proposals/proposal.schema.json\n")
    assert "drafting schema -o" not in text


def test_in_a_checkout_it_is_the_schema_that_ships(run: Run) -> None:
    _, out, _ = run("new", "code-of-honour", "2.5.2", "--workspace", str(ROOT))
    assert out.startswith(
        "# yaml-language-server: $schema=../drafting/schema/proposal.schema.json\n"
    )


def test_without_a_date_it_is_today(run: Run) -> None:
    before = datetime.date.today()
    _, out, _ = run("new", "code-of-honour", "2.5.2")
    assert read_proposal(out, "", begun=True).date in {before, datetime.date.today()}


def test_a_skeleton_as_data(run: Run) -> None:
    _, out, _ = run("new", "code-of-honour", "5.2", "--name", "mine", "--json")
    data = json.loads(out)
    assert data["proposal"] == "mine"
    assert data["operations"] == [
        {"op": "restate", "at": ["2.5.2"], "digest": ["c21d5a6719b19e92"]}
    ]
    assert read_proposal(data["text"], "", begun=True).proposal == "mine"


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("no-such-address", ["code-of-honour", "2.5.9", "2.5.2", "9"]),
        ("no-such-act", ["nothing", "1"]),
        ("no-such-version", ["code-of-honour@1999-01-01", "1"]),
        ("no-heading", ["code-of-honour", "2.5.2", "--op", "restate-heading"]),
        ("no-name", ["code-of-honour", "2.5.2", "--name", "../x"]),
    ],
)
def test_a_mistake_is_named(
    run: Run, name: str, arguments: list[str], file_regression: FileRegressionFixture
) -> None:
    status, out, err = run("new", *arguments, "-o", "proposals/mine.yaml")
    assert (status, out) == (1, "")
    assert not Path("proposals/mine.yaml").exists()
    file_regression.check(err, basename=name)


@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "code-of-honour"],
        ["new", "code-of-honour", "1", "--op", "remove"],
        ["new", "code-of-honour", "1", "--date", "yesterday"],
        ["schema", "law"],
    ],
)
def test_a_wrong_call_ends_with_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2


def test_schema_prints_or_writes_what_ships(run: Run, workspace: Path) -> None:
    assert run("schema") == (0, write_schema("proposal"), "")
    assert run("schema", "proposal") == (0, write_schema("proposal"), "")
    status, out, err = run("schema", "act", "-o", "act.schema.json")
    assert (status, out) == (0, "")
    assert err.startswith("wrote act.schema.json; next: begin a file with `# yaml-language-server")
    written = (workspace / "act.schema.json").read_bytes()
    assert written == (ROOT / "drafting/schema/act.schema.json").read_bytes()
