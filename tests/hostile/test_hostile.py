"""Whatever a file holds: a clear error, soon, within bounds; nothing written, nothing fetched."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import ROOT, Run
from tests.hostile.files import HARMLESS, HOSTILE, docx, packed, parts

COMMANDS = {
    "verify": ["verify", "x.docx", "--against", "code-of-honour"],
    "import": ["import", "x.docx", "--act", "x", "--version", "2020-01-01"],
    "compare": ["compare", "code-of-honour", "x.docx"],
    "into": ["build", "restrict-policy-support", "--into", "x.docx"],
}
MEGABYTES = 300
HANGS = 300
"""Seconds after which the process is taken to hang: it takes some ten, and other work on the
machine never makes it this long. How long it takes is measured in `tests/benchmarks`."""
MEASURED = (
    "500-mb",
    "500-mb-that-says-1-kb",
    "too-large-unpacked",
    "too-many-parts",
    "overlapping-parts",
    "billion-laughs",
    "nested-tables",
    "nested-runs",
    "a-million-paragraphs",
    "ten-million-tags",
)
MEASURE = """
import json, re, sys
from contextlib import redirect_stdout, redirect_stderr
from io import StringIO
from pathlib import Path
from drafting.cli import main

# Not ru_maxrss: a process takes over that of the one which started it.
def peak():
    told = Path("/proc/self/status")
    found = re.search(r"VmHWM:\\s+(\\d+)", told.read_text()) if told.exists() else None
    return int(found[1]) >> 10 if found else 0

for file in sys.argv[2:]:
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        status = main(["verify", file, "--against", "code-of-honour", "--workspace", sys.argv[1]])
    told = {
        "file": file,
        "status": status,
        "provisions": "\u00a72.5" in out.getvalue(),
        "trace": "Traceback" in err.getvalue(),
        "megabytes": peak(),
    }
    print(json.dumps(told))
"""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object, **__: object) -> None:
        raise AssertionError("a socket is opened")

    monkeypatch.setattr(socket, "socket", opened)


def files_below(folder: Path) -> set[Path]:
    return {path for path in folder.glob("**/*") if path.is_file()}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(
    name: str, run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    Path("x.docx").write_bytes(HOSTILE[name]())
    before = files_below(workspace)
    told = set()
    for arguments in COMMANDS.values():
        status, out, err = run(*arguments)
        assert (status, out) == (1, "")
        told.add(err)
    assert files_below(workspace) == before
    (err,) = told
    file_regression.check(err, basename=name)


def test_it_comes_to_an_end_and_takes_little_memory(tmp_path: Path) -> None:
    """What is refused, and what is only odd and read: a process that goes through all of it."""
    made = {name: HOSTILE[name] for name in MEASURED} | HARMLESS
    for name, build in made.items():
        (tmp_path / name).write_bytes(build())
    command = [sys.executable, "-c", MEASURE, str(ROOT), *made]
    ended = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=HANGS, check=True
    )
    told = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [each["file"] for each in told] == [*made]
    for each in told:
        assert each["status"] == 1
        assert each["provisions"] is (each["file"] in HARMLESS)
        assert not each["trace"]
        assert each["megabytes"] < MEGABYTES


def test_broken_xml_is_told_at_its_place(run: Run) -> None:
    for broken in ("<w:p>\n<w:r></w:p>", f'<w:p w:rsidR="{"a" * 10_500_000}"/>', "<w:p>\0</w:p>"):
        Path("x.docx").write_bytes(docx(broken))
        status, _, err = run(*COMMANDS["verify"])
        assert status == 1
        assert err.startswith("error: x.docx/word/document.xml:")
        assert "the part is not well-formed XML" in err


def test_every_place_to_cut_a_file_is_told(run: Run) -> None:
    whole = packed(parts())
    for size in range(1, len(whole) - 1, 37):
        Path("x.docx").write_bytes(whole[:size])
        status, out, err = run(*COMMANDS["verify"])
        assert (status, out) == (1, "")
        assert "the file is cut short" in err


def test_every_byte_may_be_wrong(run: Run) -> None:
    """Whatever is told, it is no trace; and a byte in what is read never goes unseen."""
    whole = bytearray(packed(parts()))
    for at in range(0, len(whole), 11):
        broken = whole.copy()
        broken[at] ^= 0xFF
        Path("x.docx").write_bytes(broken)
        assert run(*COMMANDS["verify"])[0] == 1


def test_a_file_without_an_end_is_not_read_to_it(run: Run, workspace: Path) -> None:
    os.symlink("/dev/zero", workspace / "x.docx")
    status, _, err = run(*COMMANDS["verify"])
    assert status == 1
    assert "a device" in err


def test_a_file_too_large_to_read_is_not_read(run: Run) -> None:
    with Path("x.docx").open("wb") as file:
        file.truncate(1 << 40)
    status, _, err = run(*COMMANDS["verify"])
    assert status == 1
    assert "too large" in err
