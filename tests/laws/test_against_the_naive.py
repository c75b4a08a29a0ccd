"""What `patch` makes of an act is what a naive reading of the operation makes of it."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.errors import FormatError, PatchError
from drafting.model.act import Numbering
from drafting.model.localized import same
from drafting.model.operation import (
    DeleteWords,
    Insert,
    InsertWords,
    Join,
    Operation,
    ReplaceWords,
    Restate,
)
from drafting.patch import apply
from drafting.text.writer import write_act
from tests.acts import act, acts
from tests.laws.naive import amended_lines
from tests.laws.proposals import operations, propose


@settings(max_examples=500)
@given(st.data())
def test_an_operation_does_what_it_says(data):
    law = data.draw(acts(odd=False).filter(lambda law: law.sites and law.language != "ru"))
    operation = _plainly(data.draw(operations(law, id="1")))
    if isinstance(operation, Restate | Insert) and "|" in operation.text.get(""):
        return
    try:
        amended = apply(law, propose(operation))
    except PatchError:
        return
    assert [site.provision.line for site in amended.act.lines()] == amended_lines(law, operation)


@pytest.mark.parametrize("at", [("1", "2"), ("2", "3"), ("3.1", "3.2")])
@pytest.mark.parametrize("deleted", ["kept", "freed"])
def test_a_join_does_what_it_says(at, deleted):
    text = "1. Бір.\n2. Екі.\n3. Үш:\n  1) төрт;\n  2) бес.\n"
    law = act(text, Numbering(deleted=deleted))
    operation = Join(at=at, reason=same("себебі"))
    amended = apply(law, propose(operation))
    assert [site.provision.line for site in amended.act.lines()] == amended_lines(law, operation)


@given(st.data())
def test_deleting_takes_out_whole_lines_of_the_file_and_no_others(data):
    law = data.draw(acts(odd=False).filter(lambda law: law.sites))
    lines = write_act(law).split("\n")
    numbers = [n for n, line in enumerate(lines) if line.startswith("  ") and line.strip()]
    if not numbers:
        return
    number = data.draw(st.sampled_from(numbers))
    rest = "\n".join(lines[:number] + lines[number + 1 :])
    try:
        without = act(rest, law.identity.numbering, law.language)
    except FormatError:
        return
    assert write_act(without) == rest


def _plainly(operation: Operation) -> Operation:
    """Of one place only: which of several is meant is tested elsewhere."""
    fields: dict[str, Any] = {}
    if isinstance(operation, ReplaceWords | DeleteWords):
        fields = {"nth": 0, "count": 0, "all": False}
    if isinstance(operation, InsertWords):
        fields = {"nth": 0}
    return evolve(operation, **fields)
