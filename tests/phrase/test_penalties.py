"""Penalties and notes of Australian Acts, which an item names in brackets after its place."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError, PhraseError
from tests.phrase.carried_out import changed, imported

ACT = imported(
    """2 Definitions
In this Act, Archives means a place.
Note: For maps, see section 3.
3 Records
(1) The Archives must keep records.
(2) A person must not damage a record.
Penalty: 20 penalty units.
""",
    "en",
)


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        (
            "Subsection 3(2) (penalty)\nOmit “20”, substitute “30”.",
            ["- Penalty: 20 penalty units.", "+ Penalty: 30 penalty units."],
        ),
        (
            "Subsection 3(2) (penalty)\nRepeal the penalty, substitute:\nPenalty: A fine.",
            ["- Penalty: 20 penalty units.", "+ Penalty: A fine."],
        ),
        (
            "Section 2 (at the end of the note)\nAdd “and 4”.",
            ["- Note: For maps, see section 3.", "+ Note: For maps, see section 3 and 4."],
        ),
    ],
)
def test_an_item_changes_it(item: str, lines: list[str]) -> None:
    assert changed(ACT, f"1 {item}") == lines


def test_an_or_is_added_to_no_line_that_has_one() -> None:
    act = imported("2 Boats\n(1) A boat may use:\n(a) a dock; or\n(b) a quay;\n(c) a pier.\n", "en")
    with pytest.raises(PhraseError, match="joined to the next one already"):
        changed(act, "1 At the end of paragraph 2(1)(a)\nAdd “or”.")
    item = "1 At the end of paragraph 2(1)(b)\nAdd “or”."
    assert changed(act, item) == ["- (b) a quay;", "+ (b) a quay; or"]


def test_a_penalty_that_is_not_there_is_refused() -> None:
    with pytest.raises(PhraseError, match="has 0 lines that begin with “Penalty:”"):
        changed(ACT, "1 Subsection 3(1) (penalty)\nOmit “20”, substitute “30”.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Часть вторую статьи 1 признать утратившей силу.",
        "Часть первую статьи 1 изложить в следующей редакции: «Порча сада влечет арест.».",
        "В абзаце первом части второй статьи 1 слово «влечет» исключить.",
    ],
)
def test_a_part_that_may_have_two_lines(sentence: str) -> None:
    law = imported(
        "Кодекс\nСтатья 1. Порча\nПорча сада –\nвлечет штраф.\nПорча парка –\nвлечет арест.\n",
        "ru",
    )
    with pytest.raises(DraftingError, match="may have more lines than one"):
        changed(law, sentence)
    assert changed(law, "Абзац второй статьи 1 исключить.") == ["- влечет штраф."]
