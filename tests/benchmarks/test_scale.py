"""Measured, never asserted as a time: `pytest --benchmark-only -n 0 tests/benchmarks -s`.

Each row is one size; the ratio of two rows tells how the time grows with the size.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from drafting.diff.compare import compare
from drafting.files.workspace import Workspace
from drafting.model.papers.paper import Paper
from drafting.papers import Matter, consolidated, note, redline, table
from drafting.patch import apply, conflicts, locate
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_document
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.word.paper import render_docx
from tests.benchmarks.acts import IDENTITY, act_of, document_of, operations_on, proposal_of, text_of

SIZES = [2_000, 20_000]


def measured(benchmark: BenchmarkFixture, call: Callable[[], Any]) -> None:
    """Time a call, and note the peak of memory that it takes."""
    tracemalloc.start()
    call()
    benchmark.extra_info["peak MB"] = round(tracemalloc.get_traced_memory()[1] / 1e6, 1)
    tracemalloc.stop()
    print(f" peak {benchmark.extra_info['peak MB']} MB")
    benchmark.pedantic(call, rounds=3)


@pytest.mark.parametrize("size", SIZES)
def test_read_an_act(benchmark: BenchmarkFixture, size: int) -> None:
    text = text_of(size)
    measured(benchmark, lambda: read_act(text, IDENTITY, "2020-01-01", "kk"))


@pytest.mark.parametrize("size", SIZES)
def test_write_an_act(benchmark: BenchmarkFixture, size: int) -> None:
    act = act_of(size)
    measured(benchmark, lambda: write_act(act))


@pytest.mark.parametrize("operations", [1_000, 10_000])
def test_apply_operations_to_20_000_provisions(
    benchmark: BenchmarkFixture, operations: int
) -> None:
    act = act_of(20_000)
    proposal = proposal_of(operations_on(act, operations))
    measured(benchmark, lambda: apply(act, proposal))


@pytest.mark.parametrize("proposals", [1_000, 10_000])
def test_conflicts_among_proposals(benchmark: BenchmarkFixture, proposals: int) -> None:
    act = act_of(20_000)
    many = [
        proposal_of((operation,), f"p{number}")
        for number, operation in enumerate(operations_on(act, proposals))
    ]
    measured(benchmark, lambda: conflicts(act, [locate(act, each) for each in many]))


@pytest.mark.parametrize("size", SIZES)
def test_compare_two_texts(benchmark: BenchmarkFixture, size: int) -> None:
    act = act_of(size)
    new = apply(act, proposal_of(operations_on(act, size // 40))).act
    measured(benchmark, lambda: compare(act, new))


@pytest.mark.parametrize("size", SIZES)
def test_redline_as_docx(benchmark: BenchmarkFixture, size: int) -> None:
    act = act_of(size)
    proposal = proposal_of(operations_on(act, size // 40))
    changes = apply(act, proposal).changes
    measured(benchmark, lambda: render_docx(redline(Matter(changes, proposal))))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("paper", [table, note, consolidated])
def test_a_paper_as_docx(
    benchmark: BenchmarkFixture, size: int, paper: Callable[[Matter], Paper]
) -> None:
    act = act_of(size)
    proposal = proposal_of(operations_on(act, size // 40))
    amended = apply(act, proposal)
    chamber = Workspace(Path(__file__).parents[2]).chamber_for(proposal)

    def make() -> bytes:
        matter = Matter(amended.changes, proposal, edits=amended.edits, chamber=chamber)
        return render_docx(paper(matter))

    measured(benchmark, make)


@pytest.mark.parametrize("automatic", [False, True], ids=["typed", "automatic"])
@pytest.mark.parametrize("size", SIZES)
def test_import_a_document(benchmark: BenchmarkFixture, size: int, automatic: bool) -> None:
    data = document_of(size, automatic=automatic)
    wanted = ImportedAs(IDENTITY, "2020-01-01")
    measured(benchmark, lambda: import_document(data, "law.docx", wanted))
