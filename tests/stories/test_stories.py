"""Each folder here is a story: a text, a proposal, and what comes of it, or why it is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import DraftingError
from drafting.files.history import read_history
from drafting.files.proposal import read_proposal
from drafting.model.act import Act
from drafting.model.change import Amended
from drafting.model.proposal import Proposal
from drafting.papers import Matter, redline
from drafting.patch import apply
from drafting.render.plain import render_plain
from drafting.text.reader import read_act
from drafting.text.writer import write_act

HERE = Path(__file__).parent
STORIES = sorted(path.parent.name for path in HERE.glob("*/proposal.yaml"))


CARRIED_OUT = [name for name in STORIES if not name.startswith("refused-")]
ON_PAPER = [name for name in CARRIED_OUT if not (HERE / name / "before.uk.txt").exists()]
"""Those in languages that papers and sentences are written in."""


def told(name: str) -> tuple[Act, Proposal]:
    """The text and the proposal of a story."""
    folder = HERE / name
    (before,) = folder.glob("before.*.txt")
    identity = read_history((folder / "act.yaml").read_text(encoding="utf-8"), "act.yaml").identity
    language = before.suffixes[0].removeprefix(".")
    act = read_act(before.read_bytes().decode(), identity, "2020-01-01", language, before.name)
    text = (folder / "proposal.yaml").read_text(encoding="utf-8")
    return act, read_proposal(text, "proposal.yaml")


def comes(name: str) -> tuple[Proposal, Amended]:
    """What comes of a story."""
    act, proposal = told(name)
    return proposal, apply(act, proposal)


@pytest.mark.parametrize("name", [name for name in STORIES if not name.startswith("refused-")])
def test_a_proposal_makes_this_text_and_this_redline(
    name: str, file_regression: FileRegressionFixture
) -> None:
    proposal, amended = comes(name)
    paper = render_plain(redline(Matter(amended.changes, proposal)))
    warnings = "\n\n".join(str(warning) for warning in amended.warnings)
    file_regression.check(write_act(amended.act), fullpath=HERE / name / "after.txt")
    file_regression.check(paper, fullpath=HERE / name / "redline.txt")
    if warnings:
        file_regression.check(warnings + "\n", fullpath=HERE / name / "warnings.txt")
    else:
        assert not (HERE / name / "warnings.txt").exists()


@pytest.mark.parametrize("name", [name for name in STORIES if name.startswith("refused-")])
def test_a_proposal_is_refused_with_this_error(
    name: str, file_regression: FileRegressionFixture
) -> None:
    with pytest.raises(DraftingError) as refusal:
        comes(name)
    file_regression.check(f"{refusal.value}\n", fullpath=HERE / name / "error.txt")


def test_the_page_of_stories_has_one_sentence_of_purpose_for_each() -> None:
    page = (HERE / "README.md").read_text(encoding="utf-8")
    purposes = dict(re.findall(r"^- \[(.+)\]\(\1/\): ([A-Z][^.!?]{30,}\.)$", page, re.MULTILINE))
    assert sorted(purposes) == STORIES
    assert page.count("\n- ") == len(STORIES)
    assert len(set(purposes.values())) == len(STORIES)
