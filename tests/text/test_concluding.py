"""Text after a list that hangs under a heading, and editor's notes, which change no structure."""

from __future__ import annotations

import pytest

from drafting.errors import FormatError
from drafting.model.act import Act, Numbering
from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, Operation, Restate
from drafting.patch import apply
from drafting.text.writer import write_act
from tests.acts import act
from tests.laws.proposals import propose

LIST = "# Article 1. Loans\n(1) a loan of money; or\n(2) a loan of goods,\n"


def _addresses(law: Act) -> list[str]:
    return [site.address for site in law.lines()]


def _becomes(text: str, operation: Operation) -> str:
    law = act(text, Numbering(deleted="freed"), "en")
    return write_act(apply(law, propose(operation)).act)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (f"{LIST}which is paid back.", "1.part-1"),
        (f"{LIST}> which is paid back.", "1.2.part-2"),
        (f"{LIST}Which is paid back.", "1.2.part-2"),
        (f"{LIST}< Which is paid back.", "1.part-1"),
        ("# Статья 1. А\n1) ссуда;\n2) заем и\nвозвращается.", "1.2.part-2"),
        ("# Статья 1. А\n1) ссуда; и\n2) заем, или\nвозвращается.", "1.part-1"),
        ("# Статья 1. А\n1. Ссуда.\n2. Заем, взятый повторно,\nвозвращается.", "1.2.part-2"),
        ("# Статья 1. А\n1) ссуда;\n2) заем, –\nвозвращается.", "1.2.part-2"),
        ("# Статья 1. А\n1) ссуда,\nвозвращается.", "1.1.part-2"),
        ("# Статья 1. А\n1) ссуда,\n2) заем,\n  а) денег,\nвозвращается.", "1.2.part-2"),
        ("5. x:\n  1) a,\n  2) b,\n  c", "5.2.part-2"),
        ("5. x:\n  1) a,\n  2) b,\n  < c", "5.para-2"),
        ("1. a\n\\< b", "1.part-2"),
    ],
)
def test_text_after_a_list_stands_where_it_belongs(text: str, last: str) -> None:
    law = act(text)
    assert _addresses(law)[-1] == last
    assert write_act(law) == text


@pytest.mark.parametrize(
    "text",
    [
        f"{LIST}< which is paid back.",
        f"{LIST}> Which is paid back.",
        "# Article 1. Loans\n< A loan.",
        "< ",
        "< 5. a",
        "> {note}",
    ],
)
def test_a_mark_that_changes_nothing_is_refused(text: str) -> None:
    if text == "< ":
        assert act(text).sites
        return
    with pytest.raises(FormatError):
        act(text)


@pytest.mark.parametrize(
    ("operation", "after"),
    [
        (Delete(at=("1.2",)), "(1) a loan of money; or\n< which is paid back.\n"),
        (
            Insert(after="1.2", text=same("(3) a lease,")),
            "(1) a loan of money; or\n(2) a loan of goods,\n(3) a lease,\nwhich is paid back.\n",
        ),
        (
            Restate(at=("1.2",), text=same("(2) a gift.")),
            "(1) a loan of money; or\n(2) a gift.\n< which is paid back.\n",
        ),
    ],
)
def test_concluding_text_stays_when_its_list_changes(operation: Operation, after: str) -> None:
    assert _becomes(f"{LIST}which is paid back.\n", operation) == f"# Article 1. Loans\n{after}"


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("= T\na\n{n}\nb\n{m}\n1. c", ["title", "preamble.para-1", "preamble.note-1",
         "preamble.para-2", "note-1", "1"]),
        ("5. a\n{n}\nb\n6. c", ["5", "5.note-1", "5.part-2", "6"]),
        ("5. a\n{n}\n6. c", ["5", "note-1", "6"]),
        ("5. a\n{n}\n< b", ["5", "note-1", "part-1"]),
        ("5. a:\n{n}\n  1) b;\n{m}\n  2) c", ["5", "5.note-1", "5.1", "5.note-2", "5.2"]),
        ("5. a:\n  1) b\n{n}\n  {m}\n6. c", ["5", "5.1", "5.note-1", "5.note-2", "6"]),
        ("# 1-бап. a\nb\n{n}\nc", ["1", "1.part-1", "1.note-1", "1.part-2"]),
    ],
)  # fmt: skip
def test_a_note_changes_no_structure(text: str, addresses: list[str]) -> None:
    law = act(text)
    assert _addresses(law) == addresses
    assert write_act(law) == text


@pytest.mark.parametrize(
    ("text", "operation", "after"),
    [
        ("a\nb\n1. c\n", Insert(before="preamble.para-2", text=same("{n}")), "a\n{n}\nb\n1. c\n"),
        ("a\nb\n1. c\n", Insert(after="preamble.para-2", text=same("{n}")), "a\nb\n{n}\n1. c\n"),
        ("a\n{n}\nb\n1. c\n", Delete(at=("preamble.para-2",)), "a\n{n}\n1. c\n"),
        ("a\n{n}\nb\n1. c\n", Delete(at=("preamble.para-1",)), "{n}\nb\n1. c\n"),
        ("5. a\n{n}\nb\n6. c\n", Delete(at=("5.part-2",)), "5. a\n{n}\n6. c\n"),
        ("5. a\nb\nc\n", Insert(before="5.part-3", text=same("{n}")), "5. a\nb\n{n}\nc\n"),
        ("5. a\nb\nc\n", Insert(after="5.part-3", text=same("{n}")), "5. a\nb\nc\n{n}\n"),
    ],
)
def test_a_note_stays_where_it_is_when_lines_come_and_go(
    text: str, operation: Operation, after: str
) -> None:
    assert _becomes(text, operation) == after
