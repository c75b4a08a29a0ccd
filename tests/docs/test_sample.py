"""The dossier that README shows to look at is the one that comes today."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from drafting.cli import main
from tests.conftest import ROOT

SAMPLE = ROOT / "docs" / "sample"
PAPERS = ("redline", "table", "amending-text", "note", "consolidated")


def test_the_sample_is_what_comes_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """`pytest tests/docs --force-regen` writes it anew; look at it then."""
    monkeypatch.chdir(tmp_path)
    assert main(["init", "laws"]) == 0
    assert main(["build", "--workspace", "laws"]) == 0
    for name in PAPERS:
        made = tmp_path / "laws" / "out" / "longer-loans" / "en" / f"{name}.docx"
        if request.config.getoption("force_regen"):
            (SAMPLE / made.name).write_bytes(made.read_bytes())
        assert _parts(SAMPLE / made.name) == _parts(made), name


def _parts(file: Path) -> dict[str, bytes]:
    """The parts of a document but the proof, which names the code that made it; how hard they are
    packed is up to zlib."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return {name: data for name, data in parts.items() if b"urn:drafting:proof" not in data}
