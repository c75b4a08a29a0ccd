"""What the README says is there is there, and what is there it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import drafting
from drafting.cli.main import COMMANDS
from drafting.model.operation import NAMES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_operation_is_in_the_table() -> None:
    listed = re.findall(r"^\| `([a-z-]+)` \|", README, re.MULTILINE)
    assert sorted(listed) == sorted(["op", *NAMES.values()])


def test_every_command_is_in_the_table() -> None:
    assert re.findall(r"^\| `drafting ([a-z]+)", README, re.MULTILINE) == [*COMMANDS]


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


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_error_that_is_shown_is_the_one_that_comes() -> None:
    shown = README.split("and the error is:\n\n")[1].split("\n\n")[0]
    golden = ROOT / "tests/cli/test_mistakes/words-of-a-proposal-are-not-there.txt"
    place = golden.read_text(encoding="utf-8").split("\n")[0]
    assert shown.strip().startswith(place)
