"""A whole act in the English styles: repealed, in another wording; and from when that holds."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from drafting.language import STYLES
from drafting.model.localized import same
from drafting.patch import apply
from drafting.phrase import read_instructions, write
from tests.acts import act
from tests.phrase.acts import proposal

LAW = act("1. The garden is open.\n2. Moles live there.\n", language="en")
ABOUT, NAMED = "On Moles", "The Moles Act 2001"


def written(title: str, operation: str, style: str, head: str = "") -> str:
    """The amending text; what it orders is read back, with nothing left."""
    day = datetime.date(2001, 5, 3) if title == ABOUT else None
    identity = evolve(LAW.identity, kind="order", titles=same(title), date=day)
    change = proposal(
        f"proposal: p\ntarget: law\nbaseline: 2020-01-01\n{head}operations: [{operation}]\n"
    )
    text = write(apply(evolve(LAW, identity=identity), change), change, "en", style).text
    reading = read_instructions(text, "en")
    assert not reading.remainder
    assert [each.op for each in reading.instructions] == [operation[5:].partition(",")[0]]
    return text


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("title", [ABOUT, NAMED])
@pytest.mark.parametrize(
    "operation", ["{op: repeal, at: act}", "{op: restate, at: act, text: 1. Closed.}"]
)
def test_what_is_ordered_of_a_whole_act_is_read_back(
    operation: str, title: str, style: str
) -> None:
    named = "Order of 3 May 2001, “On Moles”" if title == ABOUT else "Moles Act 2001"
    assert named in written(title, operation, style)


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("kz", "2. This Order shall enter into force from 5 January 2024."),
        ("uk", "2. This Order comes into force on 5 January 2024."),
        ("us", "2. This Order takes effect on 5 January 2024."),
        ("eu", "2. This Order shall enter into force on 5 January 2024."),
        ("ca", "2. This Order comes into force on 5 January 2024."),
        ("au", "2. This Order commences on 5 January 2024."),
    ],
)
def test_an_order_says_from_when_it_holds(style: str, line: str) -> None:
    head = "enacted-as: order\nin-force: 2024-01-05\n"
    assert written(ABOUT, "{op: delete, at: '2'}", style, head).splitlines()[-1] == line
