"""Laws on random documents that hold random acts, with random proposals."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.errors import FormatError
from drafting.model.localized import same
from drafting.model.operation import InsertWords
from drafting.patch import apply
from drafting.word.document.runs import illegal_sign
from tests.acts import act
from tests.examples import few
from tests.inplace.formatting import document
from tests.inplace.redlining import into, seen
from tests.inplace.undone import undone
from tests.laws.proposals import OPERATIONS, drawn, propose
from tests.laws.shares import carried_out, not_shown

_REFUSED = {
    "the change moves or restates a gap of the act, in which the document has text",
    # A list number of a paragraph beside a table that comes or goes: what cannot be proved is not
    # handed out.
    "the line stands in a new row with merged cells",
    "nothing in the new text refers to the note, which the document would not show",
    "the document would not be as it was with all changes rejected",
    "the document would not show the new text with all changes accepted",
}


@few(13)
@given(data=st.data(), seed=st.integers(0, 1_000_000))
@pytest.mark.parametrize("name", [*OPERATIONS, ""])
def test_in_any_document_the_law_changes_and_nothing_else(
    data: st.DataObject, seed: int, name: str
) -> None:
    """That it reads as the new text when accepted is proved by what is tested, or it is refused,
    for one of the reasons above."""
    law, proposal = drawn(data, name)
    amended = carried_out(law, proposal)
    every = [*law.lines(), *amended.act.lines()]
    assume(not any(illegal_sign(site.line) for site in every))
    assume(all(site.line.strip() or not site.line for site in every))
    assume("{}" not in (site.line for site in every))  # a note that nobody writes
    before = document(law, seed)
    try:
        after = into(before, amended)
    except FormatError as error:
        # Beside a gap that hides more of the document, a line that looks like a gap, or a number
        # without a text, may not be found: `differs`.
        if error.problems[0].code != "differs" and error.problems[0].problem not in _REFUSED:
            raise
        not_shown(proposal)
    assert seen(after, "reject") == seen(before, "reject")
    mine, theirs = undone(after, before)
    assert mine == theirs
    assert into(before, amended) == after


@pytest.mark.parametrize("seed", range(6))
def test_a_line_break_that_begins_a_text_stays_between_number_and_words(seed: int) -> None:
    """Words put before it once went behind it, and the redline was refused."""
    law = act("1. \u2028 мемлекеттік\n")
    operation = InsertWords(at=("1",), words=same("жаңа"), position="start", id="1")
    after = into(document(law, seed), apply(law, propose(operation)))
    assert seen(after, "accept")[-1][1].endswith("жаңа\u2028 мемлекеттік")
