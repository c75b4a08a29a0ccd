"""Editor's notes of several lines: one note, whatever its lines look like."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from drafting.errors import FormatError
from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, Operation, Restate
from drafting.patch import apply
from drafting.text.notes import LONGEST, further_lines
from drafting.text.writer import write_act
from tests.acts import act
from tests.laws.proposals import propose

NOTE = "{Note: the item is as amended by\n5. the Law of 7 May 2019,\n\nand by another one.}"


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        (f"1. A.\n{NOTE}\n2. B.", ["1", "note-1", "note-1.note-1", "note-1.note-2", "2"]),
        ("{a\nb}\n1. A.", ["note-1", "note-1.note-1", "1"]),
        (
            "1. A:\n  1) B;\n  {a\n  2) b}\n  2) C.",
            ["1", "1.1", "1.note-1", "1.note-1.note-1", "1.2"],
        ),
        ("1. A.\n\\{a} b", ["1", "1.part-2"]),
        ("1. A.\n\\{a\nb}", ["1", "1.part-2", "1.part-3"]),
        (
            "1. A.\nPresident N. Smith\n{a\nb}\nNo. 5",
            ["1", "closing.para-1", "closing.note-1", "closing.note-1.note-1", "closing.para-2"],
        ),
    ],
)
def test_it_is_one_note_with_further_lines(text: str, addresses: list[str]) -> None:
    law = act(text)
    assert [site.address for site in law.lines()] == addresses
    assert write_act(law) == text


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("1. A.\n{a", 2, "no line ends it"),
        ("1. A.\n{a\n# B\nc}", 2, "no line ends it"),
        ("1. A.\n{a\n{b}", 2, "no line ends it"),
        ("1. A.\n{a\n  b}", 3, "indented otherwise"),
    ],
)
def test_a_note_that_nothing_ends_is_an_error_at_its_first_line(
    text: str, line: int, problem: str
) -> None:
    with pytest.raises(FormatError, match=problem) as refused:
        act(text)
    assert [each.where.line for each in refused.value.problems] == [line]


@pytest.mark.parametrize(
    ("operation", "after"),
    [
        (Delete(at=("note-1",), id="1"), "1. A.\n2. B."),
        (Restate(at=("note-1",), id="1", text=same("{one\ntwo}")), "1. A.\n{one\ntwo}\n2. B."),
        (Restate(at=("note-1",), id="1", text=same("{one}")), "1. A.\n{one}\n2. B."),
        (
            Insert(after="2", id="1", text=same("{one\ntwo}")),
            f"1. A.\n{NOTE}\n2. B.\n{{one\ntwo}}",
        ),
    ],
)
def test_it_is_changed_as_one(operation: Operation, after: str) -> None:
    amended = apply(act(f"1. A.\n{NOTE}\n2. B."), propose(operation))
    assert write_act(amended.act) == after


def test_the_end_of_a_note_is_sought_from_its_first_line_on() -> None:
    """Whatever stands before it is not gone through again for each note."""

    class Lines(list[str]):
        seen = 0

        def __iter__(self) -> Iterator[str]:
            for line in super().__iter__():
                self.seen += 1
                yield line

    lines = Lines([*["text"] * 1000, "{a note", "that ends}"])
    assert further_lines(lines, 1000) == range(1001, 1002)
    assert lines.seen < LONGEST
