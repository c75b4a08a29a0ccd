"""`drafting compare` of two documents beside other programs: whole processes, side by side.

`pytest --benchmark-only tests/benchmarks/test_compare_docx.py -s` prints seconds (the least of a
few runs), those of the processor, and peak MiB of each, and the ratios of the processor's seconds,
which other work on the machine changes least, to the floor (reading and parsing both documents and
writing one) and to the fastest of the others. Programs that cannot be installed are left out. All
run from bytecode, as they do once installed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.pairs import two_versions
from tests.benchmarks.peers import REQUIRED, arguments, command

SIZES = [200, 2_000, 20_000]
SHARES = [0.02, 0.1, 0.3]
PROGRAMS = ["floor", "drafting", *REQUIRED]
_PATIENCE = 600
_ROOT = Path(__file__).parents[2]
_ENVIRONMENT = {name: os.environ[name] for name in os.environ if name != "PYTHONDONTWRITEBYTECODE"}
_WATCH = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
seconds = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
peak, busy = used.ru_maxrss / 1024, used.ru_utime + used.ru_stime
problem = done.stderr[-300:] if done.returncode > 1 else ""
print(json.dumps({"seconds": seconds, "busy": busy, "peak": peak, "problem": problem}))
"""


def _watched(call: list[str], out: Path) -> dict[str, float] | None:
    out.unlink(missing_ok=True)
    watch = [sys.executable, "-c", _WATCH, *call]
    try:
        done = subprocess.run(
            watch,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=True,
            cwd=_ROOT,
            env=_ENVIRONMENT,
        )
    except subprocess.TimeoutExpired:
        return None
    return json.loads(done.stdout) if out.exists() else None


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("size", SIZES)
def test_compare_beside_others(
    benchmark: BenchmarkFixture, tmp_path: Path, size: int, share: float
) -> None:
    old, new, out = (tmp_path / f"{name}.docx" for name in ("old", "new", "out"))
    for file, data in zip((old, new), two_versions(size, share), strict=True):
        file.write_bytes(data)
    calls = {name: command(name) for name in PROGRAMS}
    rounds = 1 if size > 2_000 else 3
    found: dict[str, list[dict[str, float]]] = {name: [] for name, call in calls.items() if call}
    if calls["drafting"]:
        _watched([*calls["drafting"], *arguments("drafting", old, new, out)], out)  # the bytecode
    for _ in range(rounds):
        for name, runs in found.items():
            run = _watched([*(calls[name] or ()), *arguments(name, old, new, out)], out)
            runs.extend([run] if run else [])
    benchmark.extra_info.update(_table(found, f"{size} paragraphs, {share:.0%} changed"))
    benchmark.pedantic(lambda: None, rounds=1)


def _table(found: dict[str, list[dict[str, float]]], title: str) -> dict[str, str]:
    least = {name: min(run["busy"] for run in runs) for name, runs in found.items() if runs}
    peer = min((least[name] for name in REQUIRED if name in least), default=0.0)
    print(f"\n{title}\n{'':16}{'s':>8}{'busy s':>8}{'× floor':>9}{'× peer':>9}{'MiB':>7}")
    rows = {}
    for name, runs in found.items():
        if not runs:
            print(f"{name:16}  no result")
            continue
        seconds, peak = min(run["seconds"] for run in runs), max(run["peak"] for run in runs)
        busy = least[name]
        ratio, beside = busy / least["floor"], busy / peer if peer else 0.0
        rows[name] = f"{seconds:.2f} s, {ratio:.1f} × the floor, {peak:.0f} MiB"
        print(f"{name:16}{seconds:8.2f}{busy:8.2f}{ratio:9.1f}{beside:9.2f}{peak:7.0f}")
    return rows
