"""Laws on the numbers of the world's law: each is read or named as unread, found by every address
that is printed for it, and amended without touching anything else (laws 3 and 11).

Thousands of acts, by hand: `python -m tests.laws.test_numbered_law FIRST COUNT`.
"""

from __future__ import annotations

import sys
import time
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.examples import few
from tests.laws.numbered import TRADITIONS, NumberedLaw, numbered_law, numbered_laws
from tests.laws.numbered_truth import (
    Measure,
    hold_addresses,
    hold_operations,
    hold_reading,
    misread,
)

_READ, _DONE = 0.95, 0.9
"""The least shares of numbers that are read, and of operations that are carried out."""
_JOINED = 10
"""The least lines that share that of the number around them, and are read as what they are."""
_SAMPLE = 8
"""Lines of one drawn act on which the operations are tried."""


@given(numbered_laws())
@few(10)
def test_every_number_is_read_as_what_it_is_or_named_as_unread(law: NumberedLaw) -> None:
    measure = Measure()
    hold_reading(law, law.read(), measure)
    assert measure.wrong == []


@given(numbered_laws())
@few(10)
def test_every_address_that_is_printed_is_found(law: NumberedLaw) -> None:
    measure = Measure()
    hold_addresses(law, law.read(), measure)
    assert measure.wrong == []


@given(numbered_laws(), st.data())
@few(10)
def test_what_is_done_to_a_provision_touches_it_alone(
    law: NumberedLaw, data: st.DataObject
) -> None:
    measure, act = Measure(), law.read()
    assume(not misread(law, act))
    lines = st.sampled_from(range(len(law.lines)))
    numbers = data.draw(st.lists(lines, min_size=1, max_size=_SAMPLE, unique=True))
    hold_operations(law, act, numbers, measure)
    assert measure.wrong == []


def test_enough_of_every_tradition_is_read_and_amended() -> None:
    total = Measure()
    for tradition in TRADITIONS:
        measure = Measure()
        for seed in range(3):
            _hold(numbered_law(Random(seed), tradition), measure, every=11)
        assert measure.wrong == []
        measure.check_read(_READ)
        total.lines += measure.lines
        total.operations += measure.operations
        total.refusals += measure.refusals
    total.check_done(_DONE)
    assert total.lines["joined"] >= _JOINED


def _hold(law: NumberedLaw, measure: Measure, every: int = 1) -> None:
    """Hold one act against all laws; the operations on every nth line."""
    act = law.read()
    hold_reading(law, act, measure)
    hold_addresses(law, act, measure)
    if not misread(law, act):
        hold_operations(law, act, range(0, len(law.lines), every), measure)


def _main(first: int, count: int) -> None:
    """Hold many acts against all laws, and print what failed."""
    measure, begun, provisions = Measure(), time.time(), 0
    for seed in range(first, first + count):
        known = len(measure.wrong)
        law = numbered_law(Random(seed))
        provisions += len(law.lines)
        _hold(law, measure)
        measure.wrong[known:] = [f"seed {seed}, {wrong}" for wrong in measure.wrong[known:]]
    print(f"{count} acts, {provisions} lines, {time.time() - begun:.0f} s")
    print(measure.summary())


if __name__ == "__main__":
    _main(*map(int, sys.argv[1:3]))
