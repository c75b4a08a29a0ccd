"""What a reviewer is shown: each change once, under the address of what changes."""

from __future__ import annotations

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.diff import compare
from drafting.model.paper import Role
from drafting.papers import Matter, comparison, review
from drafting.render.plain import render_plain
from tests.acts import act
from tests.stories.test_stories import comes

HEADINGS = {Role.HEADING_3}


@pytest.mark.parametrize(
    "story",
    ["delete-frees-the-number", "restate-heading-and-title", "move", "restate", "split-and-join"],
)
def test_a_review_of_a_story(story: str, file_regression: FileRegressionFixture) -> None:
    proposal, amended = comes(story)
    file_regression.check(render_plain(review(Matter(amended.changes, proposal))), basename=story)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("| a | b |\n| c | d |", "| a | b |", ["− §table-1.row-2"]),
        ("1. x\n| a |\n| b |", "1. x", ["− §table-1"]),
        ("1. x", "1. x\n| a |\n| b |", ["+ §table-1"]),
        ("| a | b |", "| c a | d b |", ["~ §table-1.row-1.cell-1"]),
        ("# 1-бап. a b c", "# 1-бап. a b d", ["~ §1.heading"]),
        ("1. a:\n  1) b", "1. a:\n  1) b\n2. c:\n  1) d", ["+ §2"]),
        ("1. a b c\n2. d e f", "1. a b x\n2. d e y", ["~ §1", "~ §2"]),
    ],
)
def test_what_an_element_of_a_review_is(old: str, new: str, told: list[str]) -> None:
    paper = comparison(compare(act(old), act(new)))
    headings = [block for block in paper.blocks if getattr(block, "role", None) in HEADINGS]
    assert [heading.runs[0].text for heading in headings] == told
