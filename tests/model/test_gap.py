"""What a gap says of the numbers that it covers."""

from __future__ import annotations

import pytest

from drafting.model.gap import gap_of, order_of


@pytest.mark.parametrize(
    ("written", "inside", "outside"),
    [
        ("[…]", ["1", "5-1", "a"], []),
        ("[… 1.–4.]", ["1", "2", "4", "3-1"], ["5", "4-1", "10"]),
        ("[… 3)–]", ["3", "4", "99", "3-1"], ["2", "2-1"]),
        ("[… –5.]", ["1", "5", "4-1"], ["6", "5-1"]),
        ("[… 8.]", ["8"], ["7", "9", "8-1", "80"]),
        ("[… (2)–(4)]", ["2", "3"], ["5"]),
        ("[… 5-1.–5-3.]", ["5-1", "5-2"], ["5", "5-4", "6"]),
    ],
)
def test_a_gap_covers_what_it_says(written, inside, outside):
    gap = gap_of(written)
    assert [num for num in inside if not gap.covers(num)] == []
    assert [num for num in outside if gap.covers(num)] == []


@pytest.mark.parametrize(
    "written", ["", "[…", "…]", "[...]", "[…1]", "[… 1 – 4]", "[… 1–2–3]", " […]", "[…] ", "[…]\n"]
)
def test_what_is_written_otherwise_is_no_gap(written):
    assert gap_of(written) is None


def test_numbers_sort_as_in_law():
    nums = ["1", "1-1", "2", "5", "5-1", "5-1-1", "5-2", "5a", "6", "10", "100", "a", "b"]
    assert sorted(set(nums), key=order_of) == nums


def test_the_place_of_a_number_is_found_once():
    assert order_of("5-1") is order_of("5-1")


@pytest.mark.parametrize("num", ["", "-", "~", "٥", "²", "5²", "½", "x" * 1000, "9" * 5000])
def test_any_number_has_a_place_in_the_order(num):
    assert len(sorted([num, "", "1", "5-1", "a", "²"], key=order_of)) == 6
    assert order_of(num) >= ()
    assert isinstance(gap_of("[… 1.–]").covers(num), bool)
