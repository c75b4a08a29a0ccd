"""Every page of the documentation does what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.docs.pages import Reader, blocks

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_does_what_it_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    reader = Reader(monkeypatch.chdir)
    for block in blocks(page.read_text(encoding="utf-8")):
        wrong = reader.do(block)
        assert not wrong, f"{page.relative_to(ROOT)}:{block.line}\n{wrong}"
