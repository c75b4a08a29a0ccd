"""What `patch` makes of an act is what a naive reading of the operation makes of it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.errors import FormatError
from drafting.model.act import Numbering
from drafting.model.localized import same
from drafting.model.operation import DeleteWords, Join
from drafting.patch import apply
from drafting.text.writer import write_act
from tests.acts import act, acts
from tests.examples import few
from tests.laws.naive import amended_lines
from tests.laws.proposals import drawn, each_operation, propose
from tests.laws.shares import carried_out


@few(20)
@given(data=st.data())
@each_operation
def test_an_operation_does_what_it_says(data, name):
    """Not in Russian, whose notes of what is deleted have the gender of what is."""
    law, proposal = drawn(data, name, odd=False)
    assume(law.language != "ru")
    amended = carried_out(law, proposal)
    (operation,) = proposal.operations
    assert [site.line for site in amended.act.lines()] == amended_lines(law, operation)


@pytest.mark.parametrize("at", [("1", "2"), ("2", "3"), ("3.1", "3.2")])
@pytest.mark.parametrize("deleted", ["kept", "freed"])
def test_a_join_does_what_it_says(at, deleted):
    text = "1. Бір.\n2. Екі.\n3. Үш:\n  1) төрт;\n  2) бес.\n"
    law = act(text, Numbering(deleted=deleted))
    operation = Join(at=at, reason=same("себебі"))
    amended = apply(law, propose(operation))
    assert [site.line for site in amended.act.lines()] == amended_lines(law, operation)


def test_a_heading_is_left_with_its_number():
    law = act("# 1-бөлім. Бір\n1. Екі.")
    operation = DeleteWords(at=("1",), words=same("Бір"), reason=same("себебі"))
    amended = apply(law, propose(operation))
    assert [site.line for site in amended.act.lines()] == amended_lines(law, operation)


@given(st.data())
def test_deleting_takes_out_whole_lines_of_the_file_and_no_others(data):
    law = data.draw(acts(odd=False).filter(lambda law: law.sites))
    lines = write_act(law).split("\n")
    numbers = [n for n, line in enumerate(lines) if line.startswith("  ") and line.strip()]
    assume(numbers)
    number = data.draw(st.sampled_from(numbers))
    rest = "\n".join(lines[:number] + lines[number + 1 :])
    try:
        without = act(rest, law.identity.numbering, law.language)
    except FormatError:
        assume(False)
    assert write_act(without) == rest
