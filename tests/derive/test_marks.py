"""Tracked changes that no text of the document shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafting.errors import DraftingError
from drafting.tasks.derive.document import DocumentSource, derive_document
from drafting.tasks.derive.proposals import DerivedProposal
from drafting.word.package.elements import Element, add, new
from tests.derive.gardens import draft, workspace
from tests.derive.tracking import change, insert_words, mark, new_paragraph
from tests.proof.editing import paragraph, run


def cut() -> Element:
    """Words of an insertion that another author took out again."""
    gone = mark("del", "Bob")
    gone.append(run(" of notice", deleted=True))
    return gone


def cut_inside(insertion: Element) -> None:
    insertion.append(cut())


def cut_beside(insertion: Element) -> None:
    beside = mark("ins", "Ann")
    beside.append(cut())
    insertion.addnext(beside)


@pytest.mark.parametrize("cutting", [cut_inside, cut_beside])
def test_who_cuts_another_s_insertion_is_named_beside_that_one(
    tmp_path: Path, cutting: Callable[[Element], None]
) -> None:
    def edit(root: Element) -> None:
        (insertion,) = insert_words(paragraph(root, "Trees are"), "counted", " in 30 days", "Ann")
        cutting(insertion)

    space, file = workspace(tmp_path), tmp_path / "draft.docx"
    file.write_bytes(draft(space, edit))
    (made,) = derive_document(space, DocumentSource(str(file)))
    day = "2024-05-06T07:08:09Z"
    assert f"# Tracked: Ann, {day}; Bob, {day}.\n" in made.text
    assert not made.proposal.initiator


@pytest.mark.parametrize("name", ["ins", "del"])
def test_a_number_that_a_field_counts_and_that_comes_or_goes_is_named(
    tmp_path: Path, name: str
) -> None:
    def edit(root: Element) -> None:
        code = new("r")
        add(code, "instrText" if name == "ins" else "delInstrText").text = " LISTNUM "
        change = mark(name, "Ann")
        change.append(code)
        paragraph(root, "Trees are").append(change)

    space, file = workspace(tmp_path), tmp_path / "draft.docx"
    file.write_bytes(draft(space, edit))
    with pytest.raises(DraftingError, match="a number that a field counts comes or goes"):
        derive_document(space, DocumentSource(str(file)))


def of_one(tmp_path: Path, author: str) -> DerivedProposal:
    """The proposal of one author: Ann inserts words and a paragraph, Bob edits in both."""

    def edit(root: Element) -> None:
        trees = paragraph(root, "Trees are")
        (came,) = insert_words(trees, "counted", " in 30 days", "Ann")
        cut_inside(came)
        new_paragraph(trees, "Bushes too.", "Ann").append(mark("ins", "Bob"))
        change(paragraph(root, "closed at night"), "night", "dusk", "Bob")

    space, file = workspace(tmp_path), tmp_path / "draft.docx"
    file.write_bytes(draft(space, edit))
    (made,) = derive_document(space, DocumentSource(str(file), author=author))
    return made


def test_the_changes_of_one_author_are_by_nobody_else(tmp_path: Path) -> None:
    made = of_one(tmp_path, "Ann")
    assert "Bob" not in made.text
    assert "unknown" not in made.text
    assert made.proposal.initiator.get("en") == "Ann"
    assert not [each for each in made.warnings if "what others insert" in each.problem]


def test_edits_of_what_others_insert_are_named(tmp_path: Path) -> None:
    made = of_one(tmp_path, "Bob")
    assert made.proposal.initiator.get("en") == "Bob"
    (warning,) = [each for each in made.warnings if "what others insert" in each.problem]
    assert len(warning.found) == 2
    assert "in 30 days" in warning.found[0]
    assert warning.found[1] == "Bushes too."
