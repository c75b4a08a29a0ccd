"""The report on a pull request: it reads well, no text in it is an order, and it is one comment."""

from __future__ import annotations

import importlib.util
import json
import re
import urllib.error
from collections.abc import Mapping
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.model.mark import Mark
from drafting.model.papers.paper import Cell, Paper, Paragraph, Role, Row, Run, Table
from drafting.render.markdown import details, render_markdown
from tests.conftest import ROOT
from tests.conftest import Run as RunCommand
from tests.git.sample import edit, make_sample, stale_digest, write_proposal

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = "@#:/.wW-_*`~[](){}<>&$|!\\\"'=+^ \t\n\u2028aЯ1"
ORDERS = "@everyone #1 GH-2 a/b#3 www.a.org https://a.org :+1: $x$ <img src=x> ![a](b) `c` | ~~d~~"


@given(st.text(SIGNS, max_size=40), st.sampled_from([*Role]), st.sampled_from([*Mark]))
@example(ORDERS, Role.TEXT, Mark.KEPT)
@example("1. a", Role.TEXT, Mark.KEPT)
@example("    code", Role.TEXT, Mark.KEPT)
@example("---", Role.TEXT, Mark.INSERTED)
@example("#\n1", Role.TITLE, Mark.KEPT)
def test_no_text_is_an_order(text: str, role: Role, mark: Mark) -> None:
    runs = (Run(text, mark), Run("!"))
    table = Table((Row((Cell((Paragraph(runs),)), Cell(()))),))
    for block in (Paragraph(runs, role), table):
        written = details(text, render_markdown(Paper("", "en", (block,))))
        page = html.fromstring(f"<div>{READER.render(written)}</div>")
        allowed = {*"div details summary blockquote p br sub em strong ins del span".split()}
        allowed |= {*"h3 h4 h5 table thead tbody tr th td".split()}
        assert {str(each.tag) for each in page.iter()} <= allowed
        summary = page.find(".//summary")
        assert summary is not None
        for line_break in page.iter("br"):
            line_break.tail = "\n" + (line_break.tail or "")
        shown = page.text_content().replace("\u200b", "")
        for sought in ("@every", "#1", "GH-2", "www.", "://", ":+1:"):
            assert sought not in page.text_content()
        wanted = "".join(f"{text}{text}!".replace("\u2028", "\n").split())
        assert "".join(shown.split()) == wanted


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    folder = tmp_path / "laws"
    make_sample(folder)
    stale_digest(folder)
    reason = "Fourteen days are too short for a long book."
    edit(folder / "proposals/longer-loans.yaml", reason, f'"{reason} {ORDERS[:20]}"')
    new = "  - {op: delete, at: chapter-1.1.2, reason: Trust the reader.}\n"
    write_proposal(folder, "no-deadline", new)
    return folder


def test_the_report(run: RunCommand, sample: Path, file_regression: FileRegressionFixture) -> None:
    words = ["check", "--workspace", str(sample), "--markdown", str(sample / "report.md")]
    assert run(*words, "--review", "longer-loans", "--review=no-deadline", "--review=-x")[0] == 1
    file_regression.check((sample / "report.md").read_text(encoding="utf-8"), extension=".md")
    assert run("check", "--review", "longer-loans")[0] == 2


class FakeGitHub:
    """What GitHub would answer, and what it was asked."""

    def __init__(self, comments: list[dict[str, Any]], *, forbidden: bool = False) -> None:
        self.comments = comments
        self.forbidden = forbidden
        self.written: list[tuple[str, str, str]] = []

    def __call__(self, method: str, path: str, data: Mapping[str, Any] | None) -> Any:
        if path == "/user" or (self.forbidden and data):
            raise urllib.error.HTTPError(path, 403, "Forbidden", Message(), None)
        if path.startswith("/repos/o/r/pulls/7/files"):
            if self.forbidden:
                raise urllib.error.URLError("no route")
            names = ["laws/proposals/longer-loans.yaml", "laws/proposals/-x.yaml", "other/a.yaml"]
            files = [{"filename": name, "status": "modified"} for name in names]
            return [*files, {"filename": "laws/proposals/gone.yaml", "status": "removed"}]
        if data is None:
            assert path.startswith("/repos/o/r/issues/7/comments")
            return self.comments
        self.written.append((method, path, data["body"]))
        return {"html_url": "https://example.org/comment"}


@pytest.fixture
def environment(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("runner")
    (folder / "event.json").write_text('{"pull_request": {"number": 7}}', encoding="utf-8")
    sample.rename(folder / "laws")
    return {
        "DRAFTING_WORKSPACE": "laws",
        "DRAFTING_LANGUAGE": "en",
        "DRAFTING_COMMENT": "true",
        "GITHUB_EVENT_PATH": str(folder / "event.json"),
        "GITHUB_OUTPUT": str(folder / "output"),
        "GITHUB_REPOSITORY": "o/r",
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "RUNNER_TEMP": str(folder),
    }


def test_the_action_writes_one_comment_and_annotations(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    specification = importlib.util.spec_from_file_location(
        "report", ROOT / ".github/action/report.py"
    )
    assert specification
    assert specification.loader
    script = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(script)
    folder = Path(environment["RUNNER_TEMP"])
    monkeypatch.chdir(folder)
    marker = '<!-- drafting "laws" -->'
    first = FakeGitHub([{"id": 1, "user": {"login": "stranger"}, "body": marker}])
    assert script.report(environment, first) == 1
    ((method, path, body),) = first.written
    assert (method, path) == ("POST", "/repos/o/r/issues/7/comments")
    assert body.startswith(f"{marker}\n## ❌ 2 acts, 7 proposals\\: 2 problems, ")
    assert "<summary>longer-loans</summary>" in body
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith(
        "::error file=laws/proposals/shorter-hours.yaml,line=6,col=5::the provision is not the one"
    )
    assert all(line.startswith(("::error ", "::warning ")) for line in printed)
    outputs = (folder / "output").read_text(encoding="utf-8")
    assert "problems=2\n" in outputs
    assert "comment-url=https://example.org/comment\n" in outputs
    again = FakeGitHub([{"id": 2, "user": {"login": script.BOT}, "body": body}])
    script.report(environment, again)
    assert [each[:2] for each in again.written] == [("PATCH", "/repos/o/r/issues/comments/2")]
    fork = FakeGitHub([], forbidden=True)
    assert script.report(environment, fork) == 1
    notices = [each for each in capsys.readouterr().out.splitlines() if "::notice" in each]
    assert len(notices) == 2
    assert notices[1].endswith("no comment could be written: HTTP Error 403: Forbidden")
    assert (folder / "summary").read_text(encoding="utf-8").count("## ❌ 2 acts") == 3


def test_the_action_gives_its_script_what_it_reads() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    script = (ROOT / ".github/action/report.py").read_text(encoding="utf-8")
    step = action["runs"]["steps"][-1]
    assert set(re.findall(r"['\"](DRAFTING_\w+)['\"]", script)) == step["env"].keys()
    assert "GITHUB_ACTION_PATH/.github/action/report.py" in step["run"]
    inputs = re.findall(r"inputs\.([\w-]+)", json.dumps(action["runs"]))
    assert {*inputs} == action["inputs"].keys()
    outputs = {each["value"].split(".")[-1].split()[0] for each in action["outputs"].values()}
    assert outputs == action["outputs"].keys()
    assert all(f'"{name}": ' in script for name in outputs)
    assert "inputs." not in "".join(each.get("run", "") for each in action["runs"]["steps"])
