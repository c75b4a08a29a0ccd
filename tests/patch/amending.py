"""Builders: an act in a few lines, operations as their author writes them."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import dedent, indent

import pytest

from drafting.errors import PatchError
from drafting.files.proposal import read_proposal
from drafting.model.act import Act, Numbering
from drafting.model.change import Amended
from drafting.patch import apply
from drafting.text.writer import write_act
from tests.acts import act

FREED = Numbering(deleted="freed")
_HEAD = "proposal: p\ntarget: law\nbaseline: 2020-01-01\noperations:\n"


def carried_out(law: str | Act, operations: str, seen: Sequence[Act] = ()) -> Amended:
    base = law if isinstance(law, Act) else act(dedent(law).strip("\n"))
    proposal = read_proposal(_HEAD + indent(dedent(operations).strip("\n"), "  "), "p.yaml")
    return apply(base, proposal, seen)


def amended(law: str | Act, operations: str) -> str:
    """The text that comes of it."""
    return write_act(carried_out(law, operations).act)


def refusal(law: str | Act, operations: str, seen: Sequence[Act] = ()) -> str:
    """The whole message of the refusal."""
    with pytest.raises(PatchError) as refused:
        carried_out(law, operations, seen)
    return str(refused.value)


def warnings(law: str | Act, operations: str) -> list[str]:
    """What is odd but lawful, save for missing reasons."""
    named = carried_out(law, operations).warnings
    return [str(problem) for problem in named if problem.code != "no-reason"]
