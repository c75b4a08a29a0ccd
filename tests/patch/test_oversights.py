"""What an author may have overlooked is carried out as it is written, and named."""

from __future__ import annotations

import pytest

from tests.acts import act
from tests.patch.amending import FREED, amended, warnings

_LAW = """
# Section 1. Parks
1. A park[^1] is open.
  [^1] A note.
2. In it no one may:
  (a) light fires;
  (b) break trees; or
  (c) feed birds.
3. Rates:
  | Entry | 100 |
  | Boat | 200 |
""".strip("\n")


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("replace-words, at: 1.1, old: 'park[^1]', new: wood", "nothing refers to a footnote"),
        ("insert-words, at: 1.1, after: open, words: '[^2]'", "a reference leads to no footnote"),
        ("replace-words, at: 1.2, old: fires;, new: lamps", "an item of the list ends without"),
        (
            "insert, after: 1.3.table-1.row-1, text: '| Raft |'",
            "the row has 1 cell, and the others",
        ),
        (
            "insert, after: '1', text: '# Section 3. Rest'",
            "Section 3. comes right after Section 1.",
        ),
        ("insert, after: 1.2.a, text: (d) sing;", "(d) comes right after (a)"),
        ("renumber, at: 1.3, to: '7'", "7. comes right after 2."),
        ("restate, at: 1.2.a, text: '(a) light fires; (b) sing;'", "several provisions"),
        (
            "insert, after: '1', text: '# Section 2. Rest. 1. Sit here. 2. Lie there.'",
            "several provisions",
        ),
        ("insert, after: '1', text: '# Section 2. Rest (1) Sit here.'", "several provisions"),
        ("insert-words, at: 1.1, after: open, words: ' ,yearly,'", "a space and a mark stand"),
    ],
)
def test_it_is_named(operation: str, named: str) -> None:
    found = warnings(act(_LAW, FREED, "en"), f"- {{op: {operation}}}")
    assert any(named in each for each in found), found


@pytest.mark.parametrize(
    "operation",
    [
        "replace-words, at: 1.1, old: park, new: wood",
        "insert, after: 1.3.table-1.row-1, text: '| Raft | 50 |'",
        "insert, after: '1', text: '# Section 1A. Rest'",
        "insert, after: 1.2.a, text: (aa) sing;",
        "delete, at: 1.2.a",
        "restate, at: 1.1, text: 1. A park is no. 5 or no. 6.",
        "insert, after: '1', text: '# Chapter 1. Rest.'",
    ],
)
def test_what_is_in_order_is_not_named(operation: str) -> None:
    assert warnings(act(_LAW, FREED, "en"), f"- {{op: {operation}}}") == []


def test_a_reference_to_a_footnote_stands_at_its_word() -> None:
    after = amended("1. A b.", "- {op: insert-words, at: 1, after: A, words: '[^1]'}")
    assert after == "1. A[^1] b."
