"""Our own redlines, imported: rejected they are the baseline again, accepted the amended text."""

from __future__ import annotations

import pytest

from drafting.files.workspace import Workspace
from drafting.model.change import ChangeSet
from drafting.papers import Matter, redline
from drafting.structure.act import ImportedAs
from drafting.tasks.amend import amend_stored
from drafting.tasks.dossier import matter_of
from drafting.tasks.exchange.import_file import import_document
from drafting.text.writer import write_act
from drafting.word.paper import render_docx
from tests.conftest import ROOT
from tests.stories.test_stories import STORIES, comes

SHIPPED = [path.stem for path in sorted((ROOT / "proposals").glob("*.yaml"))]


UNSEEN = {
    "designate-existing-text": "an enumeration at the margin, behind the text that leads to it",
    "district-code-inserted-numbers": "parts inside subchapters, against the order of their kinds",
    "ukrainian-transitional-provisions": "a note at the margin, below an item that it annotates",
    "ukrainian-unnumbered-definitions": "a note between two paragraphs of an enumeration",
}
"""Stories with levels that a page does not show, and what it is: their lines come back alone."""


def lines(text: str, *, levels: bool) -> list[str]:
    """Without the empty lines of layout."""
    return [line if levels else line.lstrip("# ") for line in text.splitlines() if line]


def comes_back(changes: ChangeSet, document: bytes, *, levels: bool = True) -> None:
    for how, act in (("reject", changes.old), ("accept", changes.new)):
        wanted = ImportedAs(act.identity, act.version, act.language, known=True)
        imported = import_document(document, "redline.docx", wanted, how)
        again = lines(write_act(imported.act), levels=levels)
        assert again == lines(write_act(act), levels=levels)


@pytest.mark.parametrize("name", [name for name in STORIES if not name.startswith("refused-")])
def test_the_redline_of_a_story(name: str) -> None:
    proposal, amended = comes(name)
    document = render_docx(redline(Matter(amended.changes, proposal)))
    comes_back(amended.changes, document, levels=name not in UNSEEN)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_redline_of_a_proposal_that_ships(name: str) -> None:
    matter = matter_of(amend_stored(Workspace(ROOT), name).first)
    comes_back(matter.changes, render_docx(redline(matter)))
