"""Which sign carries a change: the rules of Word, and what LibreOffice needs, said as such."""

from __future__ import annotations

import pytest

from drafting.model.mark import Mark
from drafting.word.tracked.paragraph_marks import Edges, signs

MARKS = {"=": Mark.KEPT, "-": Mark.DELETED, "+": Mark.INSERTED, ".": None}


def placed(*paragraphs: str) -> str:
    """The marks of the signs; a paragraph is its own mark and those of its first and last
    characters: `==+` is a kept one at whose end something is inserted."""
    marks = [MARKS[each[0]] or Mark.KEPT for each in paragraphs]
    edges = [Edges(MARKS[each[1]], MARKS[each[2]]) for each in paragraphs]
    signs_of = {mark: letter for letter, mark in MARKS.items()}
    return "".join(signs_of[mark] for mark in signs(marks, edges))


@pytest.mark.parametrize("what", ["+++", "---"])
def test_a_paragraph_that_comes_or_goes_has_the_change_on_its_own_sign(what: str) -> None:
    """To resolve it joins the paragraph with the next one, which keeps its own look (17.13.5.15,
    17.13.5.20)."""
    assert placed("===", what, "===") == f"={what[0]}="
    assert placed(what, "===") == f"{what[0]}="


@pytest.mark.parametrize("what", ["+++", "---"])
def test_at_the_end_the_sign_before_it_carries_the_change(what: str) -> None:
    """The last sign of a body or cell has none to join with: Word keeps it whatever it says."""
    assert placed("===", what) == f"{what[0]}="
    assert placed("===", what, what) == f"{what[0]}{what[0]}="
    assert placed("===", what, "===", what) == f"={what[0]}{what[0]}="


def test_after_an_insertion_an_inserted_paragraph_begins_with_the_sign_before_it() -> None:
    """So Word writes Enter at the end of typed words. In the other form LibreOffice takes the
    words, the sign that stays and the new paragraph for one insertion, and joins both paragraphs
    when it is rejected."""
    assert placed("==+", "+++", "===") == "+=="
    assert placed("==+", "+++", "+++", "===") == "++=="


@pytest.mark.parametrize("kept", ["===", "==-", "=+=", "=-=", "=.."])
def test_without_an_insertion_at_its_end_a_kept_paragraph_keeps_its_sign(kept: str) -> None:
    """Its sign is in both texts; a change on it would take its own look away."""
    assert placed(kept, "+++", "===") == "=+="
    assert placed(kept, "---", "===") == "=-="
