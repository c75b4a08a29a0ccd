"""What the README says is there is there, and what is there it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import drafting
from drafting.cli.main import COMMANDS
from drafting.model.operation import NAMES
from drafting.word.package.elements import Element
from tests.conftest import Run
from tests.derive.tracking import change, comment_on, with_comments
from tests.proof.editing import edited, paragraph

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_operation_is_in_the_table() -> None:
    listed = re.findall(r"^\| `([a-z-]+)` \|", README, re.MULTILINE)
    assert sorted(listed) == sorted(["op", *NAMES.values()])


def test_every_command_is_in_the_table() -> None:
    assert re.findall(r"^\| `drafting ([a-z-]+)", README, re.MULTILINE) == [*COMMANDS]


def test_the_example_in_python_prints_what_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    section = README.split("## From Python")[1]
    example = section.split("```python\n")[1].split("```")[0]
    shown = section.split("```text\n")[1].split("```")[0]
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out.strip() == shown.strip()
    assert drafting.verify((tmp_path / "redline.docx").read_bytes()).exact


def test_the_way_back_of_the_tour_leads_to_the_papers(run: Run, workspace: Path) -> None:
    step = README.split("**Change it in Word.**")[1].split("**Make a mistake.**")[0]
    export, derive = re.findall(r"^ {7}drafting (.+)$", step, re.MULTILINE)
    assert run(*export.split())[0] == 0
    draft = workspace / "draft.docx"

    def reworded(root: Element) -> None:
        own = paragraph(root, "саясатын жақтауға")
        comment_on(change(own, "саясатын", "ішкі саясатын", "А. Депутат"), 1)

    comments = {1: ("А. Депутат", "Тек ішкі саясат.")}
    draft.write_bytes(with_comments(edited(draft.read_bytes(), reworded), comments))
    assert run(*derive.split())[0] == 0
    folder = workspace / "out" / "draft"
    table = (folder / "kk" / "table.txt").read_text(encoding="utf-8")
    proposal = (folder / "draft.yaml").read_text(encoding="utf-8")
    assert "Тек ішкі саясат." in table
    assert "Tracked: А. Депутат, 2024-05-06" in proposal


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_error_that_is_shown_is_the_one_that_comes() -> None:
    shown = README.split("and the error is:\n\n")[1].split("\n\n")[0]
    golden = ROOT / "tests/cli/test_mistakes/words-of-a-proposal-are-not-there.txt"
    place = golden.read_text(encoding="utf-8").split("\n")[0]
    assert shown.strip().startswith(place)
