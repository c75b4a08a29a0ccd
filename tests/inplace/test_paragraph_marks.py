"""Which sign carries a change: the rules of Word, and what LibreOffice needs, said as such."""

from __future__ import annotations

import pytest

from drafting.model.mark import Mark
from drafting.word.tracked.markup.paragraph_marks import Edges, looks, signs

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


def ends(marks: str, own: str, old: str) -> list[str]:
    """What each sign looks like before and after; a look is a letter."""
    return ["".join(pair) for pair in looks([MARKS[mark] or Mark.KEPT for mark in marks], own, old)]


def test_a_sign_looks_in_each_text_like_the_last_paragraph_of_that_text() -> None:
    """The sign that stays at the end has two looks: that of the paragraph that it ended, and that
    of the one that it ends now; Word keeps the former in w:pPrChange (17.13.5.29)."""
    assert ends("=+", "ab", "ab") == ["aa", "ab"]
    assert ends("=-", "ab", "ab") == ["aa", "ba"]
    assert ends("=-+", "abc", "abc") == ["aa", "ba", "bc"]
    assert ends("=+-", "abc", "abc") == ["aa", "ab", "cb"]


def test_before_the_first_paragraph_of_a_text_a_sign_has_the_look_of_its_own() -> None:
    """In that text no paragraph stands there that could have another look."""
    assert ends("+=", "ab", "ab") == ["aa", "bb"]
    assert ends("-=", "ab", "ab") == ["aa", "bb"]


def test_a_kept_paragraph_may_change_its_look() -> None:
    """Where an automatic number is taken off, the paragraph stays and its look changes."""
    assert ends("=", "a", "b") == ["ba"]
