"""What goes as a whole: fields and notes, for Word computes them anew; letters with their marks."""

from __future__ import annotations

import pytest

from drafting.word.tracked.edits import TextEdit
from drafting.word.tracked.indivisible import widened

TEXT = "see 123 here"
FIELD = (4, 7)
"""The result of a field: `123`."""


@pytest.mark.parametrize(
    ("gone", "anew"), [((4, 5), "23"), ((4, 6), "3"), ((5, 7), "1"), ((6, 7), "12")]
)
def test_of_a_field_one_character_cannot_go_without_the_others(
    gone: tuple[int, int], anew: str
) -> None:
    """Word computes a field anew, and the deleted character would be back: the field goes from
    begin to end, and what stays of its result comes as plain text."""
    edits = widened([TextEdit(*gone)], TEXT, [FIELD])
    assert sorted((each.start, each.end) for each in edits if not each.text)[0][0] == 4
    assert sum(each.end - each.start for each in edits) == 3
    assert [(each.start, each.text) for each in edits if each.text] == [(7, anew)]


@pytest.mark.parametrize(
    "edits",
    [
        [TextEdit(4, 7)],
        [TextEdit(0, 12)],
        [TextEdit(3, 7), TextEdit(7, 7, "9")],
        [TextEdit(0, 4)],
        [TextEdit(7, 8)],
        [TextEdit(4, 4, "no. ")],
        [TextEdit(7, 7, " and 4")],
    ],
    ids=str,
)
def test_a_field_that_goes_whole_or_not_at_all_is_left_as_it_is(edits: list[TextEdit]) -> None:
    """Nothing of it is typed anew: what was computed stays computed."""
    assert widened(edits, TEXT, [FIELD]) == edits


def test_nothing_is_inserted_inside_a_field() -> None:
    """Word would write over it: the field goes, and its result comes with what was inserted."""
    edits = widened([TextEdit(5, 5, "x")], TEXT, [FIELD])
    assert "".join(each.text for each in edits) == "1x23"
    assert {each.start for each in edits if each.text} == {7}
    assert sum(each.end - each.start for each in edits) == 3


def test_a_letter_goes_with_its_mark() -> None:
    """A screen shows one letter: what is half of it would be seen as another."""
    edits = widened([TextEdit(2, 3)], "aа\u0301b", [])
    assert [(each.start, each.end, each.text) for each in edits] == [(1, 3, ""), (3, 3, "а")]


def test_a_mark_comes_with_the_letter_that_it_joins() -> None:
    """Word shows letter and mark as one: that letter goes, and comes with its mark."""
    edits = widened([TextEdit(2, 2, "\u0301")], "aаb", [])
    assert [(each.start, each.end, each.text) for each in edits] == [(1, 2, ""), (2, 2, "а\u0301")]
