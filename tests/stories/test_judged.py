"""Every redline of a story, and those of the proposals that ship, put to LibreOffice.

All changes rejected, it is the baseline; accepted, the amended text: paragraph for paragraph.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from drafting.files.workspace import Workspace
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.papers import Matter, redline
from drafting.tasks import dossier
from drafting.tasks.amend import amend_stored
from drafting.word.paper import render_docx
from tests.judges import libreoffice
from tests.judges.own_reader import resolved_paragraphs
from tests.stories.test_stories import STORIES, comes

ROOT = Path(__file__).parents[2]
SHIPPED = [f"shipped: {path.stem}" for path in sorted((ROOT / "proposals").glob("*.yaml"))]
TOLD = [*SHIPPED, *(name for name in STORIES if not name.startswith("refused-"))]


@cache
def _matter(name: str) -> Matter:
    if name.startswith("shipped: "):
        return dossier.matter_of(
            amend_stored(Workspace(ROOT), name.removeprefix("shipped: ")).first
        )
    proposal, amended = comes(name)
    return Matter(amended.changes, proposal)


@cache
def _document(name: str) -> bytes:
    return render_docx(redline(_matter(name)))


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    return libreoffice({name: _document(name) for name in TOLD}, tmp_path_factory.mktemp("judged"))


def lines(act: Act) -> list[str]:
    return [site.line for site in act.lines()]


def told(paragraphs: list[str]) -> list[str]:
    """Without the empty paragraph that Word wants after a table."""
    return [paragraph for paragraph in paragraphs if paragraph]


def texts(changes: ChangeSet) -> tuple[list[str], list[str]]:
    return lines(changes.old), lines(changes.new)


@pytest.mark.parametrize("name", TOLD)
def test_our_own_reader_finds_both_texts(name: str) -> None:
    document = _document(name)
    both = (told(resolved_paragraphs(document, accept=accept)) for accept in (False, True))
    assert tuple(both) == texts(_matter(name).changes)


@pytest.mark.parametrize("name", TOLD)
def test_libreoffice_finds_both_texts(judged: dict[str, dict[str, Any]], name: str) -> None:
    said = judged[name]
    assert (told(said["reject"]), told(said["accept"])) == texts(_matter(name).changes)
