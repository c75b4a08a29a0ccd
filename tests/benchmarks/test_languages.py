"""Two languages of one act held against each other: measured, never asserted as a time."""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from drafting.diff.languages import out_of_step
from drafting.model.act import Act
from drafting.patch import apply, differing_effects
from drafting.text.reader import read_act
from tests.benchmarks.acts import IDENTITY, act_of, operations_on, proposal_of, text_of
from tests.benchmarks.test_scale import measured

SIZES = [5_000, 50_000]


def drifted(size: int) -> Act:
    """The same act in another language, in which one subitem of each hundred lines is lacking."""
    lines = text_of(size).split("\n")
    kept = [line for n, line in enumerate(lines) if n % 100 or not line.startswith(" ")]
    return read_act("\n".join(kept), IDENTITY, "2020-01-01", "ru")


@pytest.mark.parametrize("size", SIZES)
def test_two_languages_of_an_act(benchmark: BenchmarkFixture, size: int) -> None:
    one, other = act_of(size), drifted(size)
    measured(benchmark, lambda: out_of_step(one, other))


@pytest.mark.parametrize("size", SIZES)
def test_a_proposal_in_two_languages(benchmark: BenchmarkFixture, size: int) -> None:
    one = act_of(size)
    other = read_act(text_of(size), IDENTITY, "2020-01-01", "ru")
    proposal = proposal_of(operations_on(one, size // 40))
    amended = [apply(act, proposal) for act in (one, other)]
    measured(benchmark, lambda: list(differing_effects(proposal, amended)))
