"""The number of a new provision sorts between those that it stands between."""

from __future__ import annotations

from itertools import pairwise

import pytest

from drafting.model.number import order_of
from drafting.text.next_number import between
from tests.patch.amending import amended, refusal

_NEXT = '{{op: insert, after: "{after}", number: next, text: "{text}"}}'


@pytest.mark.parametrize(
    ("num", "later", "first"),
    [
        ("5", "6", "5-1"),
        ("5", "5-1", ""),
        ("5-1", "5-2", "5-1-1"),
        ("5-1", "6", "5-2"),
        ("5-1", "5-1-1", ""),
        ("5-1-1", "5-2", "5-1-2"),
        ("5-9", "5-10", "5-9-1"),
        ("2A", "2B", "2AA"),
        ("2A", "3", "2B"),
        ("2AA", "2B", "2AB"),
        ("2Z", "3", "2ZA"),
        ("2A", "2AA", "2A-1"),
        ("A", "B", "A-1"),
        ("A-1", "B", "A-2"),
        ("a", "b", "a-1"),
        ("1.1", "1.2", "1.1-1"),
        ("iv", "v", "iv-1"),
        ("5¹", "6", ""),
    ],
)
def test_a_number_between_two(num: str, later: str, first: str) -> None:
    assert next(between(num, later), "") == first


@pytest.mark.parametrize(
    "numbers", ["5 5-1 5-1-1 5-2 6 10", "2 2A 2AA 2AB 2B 3", "a b z aa bb", "A A-1 A-2 B"]
)
def test_numbers_sort_as_in_law(numbers: str) -> None:
    assert all(order_of(one) < order_of(other) for one, other in pairwise(numbers.split()))


_LAW = """
# Chapter 1. One
1. One.
2. Two.
# Chapter 2. Two
5. Five.
5-1. More.
5-2. Most.
6. Six.
"""


@pytest.mark.parametrize(
    ("after", "comes"), [("2.5-1", "5-1-1. New."), ("2.5-2", "5-3. New."), ("2.6", "7. New.")]
)
def test_the_next_number_is_between_its_neighbours(after: str, comes: str) -> None:
    assert comes in amended(_LAW, "- " + _NEXT.format(after=after, text="New.")).split("\n")


def test_no_number_comes_between_a_number_and_its_first_suffix() -> None:
    told = refusal(_LAW, "- " + _NEXT.format(after="2.5", text="New."))
    assert "no number is known that comes between 5. and 5-1." in told
