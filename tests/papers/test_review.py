"""What a reviewer is shown: each change once, under the address of what changes."""

from __future__ import annotations

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.diff.compare import compare
from drafting.model.papers.paper import Role
from drafting.papers import Matter, comparison, review
from drafting.papers.line_groups import line_groups
from drafting.phrase import AddressesInStyle
from drafting.render.plain import render_plain
from tests.acts import act
from tests.patch.amending import carried_out
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
    ("old", "new", "named"),
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
def test_what_an_element_of_a_review_is(old: str, new: str, named: list[str]) -> None:
    changes = compare(act(old), act(new))
    paper = comparison(changes, AddressesInStyle(changes))
    headings = [block for block in paper.blocks if getattr(block, "role", None) in HEADINGS]
    assert [heading.runs[0].text for heading in headings] == named


ITEM = "5. Staff of the state shall:\n  1) keep the laws;\n"
REWORD = "{op: replace-words, at: 5.para-1, old: Staff, new: Servants, reason: the law has it}"
INSERT = "{op: insert, before: 5.1, text: '0) know the laws;', reason: nobody keeps what is new}"


def test_changes_of_two_operations_are_two_entries_each_with_its_own_reason() -> None:
    """A line that comes in right below one that is reworded is another operation's: a reviewer
    decides on each by itself, and would read the reason of one as that of the other."""
    amended = carried_out(ITEM, f"- {REWORD}\n- {INSERT}")
    groups = line_groups(amended.changes.lines)
    assert [(group.target.address, group.changes) for group in groups] == [
        ("5", ("1",)), ("5.0", ("2",)),
    ]  # fmt: skip


def test_lines_that_one_operation_changes_are_one_entry() -> None:
    text = "5. Servants of the state shall:\\n  0) know the laws;\\n  1) keep the laws;"
    amended = carried_out(ITEM, f'- {{op: restate, at: 5, text: "{text}"}}')
    (group,) = line_groups(amended.changes.lines)
    assert [line.site.address for line in group.lines] == ["5", "5.0"]
