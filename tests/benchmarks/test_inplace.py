"""A document of the person's own, with many paragraphs and changes: time and memory.

The memory is that of a process that does nothing else: `resource.getrusage` of a subprocess.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.papers import Matter, redline
from drafting.patch import apply
from drafting.word.document.act.match import Matched, match
from drafting.word.document.document import read_document
from drafting.word.tracked.redline import redline_into
from tests.benchmarks.acts import act_of, operations_on, proposal_of
from tests.import_docx.packages import abstract, docx, level, num, numbered, p, starting

SIZES = [5_000, 20_000]
_ALONE = """
import gc, json, pathlib, resource, sys, time
gc.set_threshold(200_000)  # as the command line does
from tests.benchmarks.test_inplace import into, work
size, automatic, file = int(sys.argv[1]), sys.argv[2] == "automatic", pathlib.Path(sys.argv[3])
changes, paper = work(size)
data = file.read_bytes()
start = time.process_time()
into(data, changes, paper)
told = {"seconds": round(time.process_time() - start, 2)}
told["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps(told))
"""


def document_of(act: Act, *, automatic: bool) -> bytes:
    """A DOCX of an act; with `automatic` its subitems are numbered by lists."""
    body: list[str] = []
    nums: list[str] = []
    for site in act.lines():
        provision = site.provision
        if not automatic or provision.kind is not Kind.SUBITEM:
            body.append(p(provision.line, '<w:jc w:val="both"/>'))
            continue
        if provision.num == "1":
            nums.append(num(len(nums) + 1, 0, starting(0, 1)))
        body.append(p(provision.text, numbered(len(nums))))
    parts = {"numbering": abstract(0, level(0, "%1)")) + "".join(nums)} if automatic else {}
    return docx("".join(body), **parts)


def work(size: int):
    """The changes of a proposal with an operation for each forty provisions, and its redline."""
    act = act_of(size)
    proposal = proposal_of(operations_on(act, size // 40))
    changes = apply(act, proposal).changes
    return changes, redline(Matter(changes, proposal))


def into(data: bytes, changes, paper) -> bytes:
    document = read_document(data, "law.docx")
    matched = match(changes.old, document)
    assert isinstance(matched, Matched)
    return redline_into(document, matched, changes, paper)


@pytest.mark.parametrize("numbers", ["typed", "automatic"])
@pytest.mark.parametrize("size", SIZES)
def test_redline_into_a_document(
    benchmark: BenchmarkFixture, tmp_path: Path, size: int, numbers: str
) -> None:
    data = document_of(act_of(size), automatic=numbers == "automatic")
    file = tmp_path / "law.docx"
    file.write_bytes(data)
    command = [sys.executable, "-c", _ALONE, str(size), numbers, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    benchmark.extra_info.update(json.loads(done.stdout))
    print(f" {numbers} {size}: {done.stdout.strip()}")
    changes, paper = work(size)
    benchmark.pedantic(lambda: into(data, changes, paper), rounds=1)
