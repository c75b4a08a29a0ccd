"""What moves “to the end”: of what it stands in, or of what the order calls by its noun."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved
from tests.phrase.carried_out import changed, imported

BURROWS = imported(
    """Burrows Act
Section 1. Diggers
(1) A mole:
(a) digs;
(b) sleeps.
(2) A badger waits.
(3) A fox looks on.
Section 2. Guests
A guest who—
(a) knocks, or
(b) waits,
may come in.
""",
    "en",
)
RUSSIAN = imported("Закон о норах\nСтатья 1. Норы\n1. Крот роет.\n2. Барсук ждет.\n", "ru")


@pytest.mark.parametrize(
    ("act", "sentence", "lines"),
    [
        (
            BURROWS,
            "Section 1 is amended by transferring subsection (2) to the end.",
            ["+ (3) A fox looks on.", "- (3) A fox looks on."],
        ),
        (
            BURROWS,
            "Section 1 is amended by moving subsection (2) so as to appear at the end.",
            ["+ (3) A fox looks on.", "- (3) A fox looks on."],
        ),
        (
            BURROWS,
            (
                "Section 1 is amended by transferring subsection (2) to the end of such section, "
                "redesignating such subsection as subsection (4), and striking subsection (3)."
            ),
            ["- (2) A badger waits.", "- (3) A fox looks on.", "+ (4) A badger waits."],
        ),
        (
            BURROWS,
            (
                "Section 1(1) is amended by transferring paragraph (a) to the end thereof and "
                "redesignating it as paragraph (c)."
            ),
            ["- (a) digs;", "+ (c) digs;"],
        ),
        (
            BURROWS,
            (
                "Section 1(1) is amended by moving paragraph (a) to the end of the section and "
                "redesignating it as subsection (4)."
            ),
            ["- (a) digs;", "+ (4) digs;"],
        ),
        (
            RUSSIAN,
            "в статье 1 пункт 1 переместить в конец статьи и считать пунктом 3",
            ["- 1. Крот роет.", "+ 3. Крот роет."],
        ),
    ],
)
def test_it_stands_last_there(act: Act, sentence: str, lines: list[str]) -> None:
    assert changed(act, sentence) == lines


def test_a_whole_section_has_no_end_to_go_to() -> None:
    with pytest.raises(PhraseError, match="no sentence that orders a change"):
        changed(BURROWS, "The Act is amended by transferring section 1 to the end.")


def test_what_comes_behind_the_text_that_ends_a_list_is_named() -> None:
    sentence = "Section 2 is amended by transferring paragraph (a) to the end."
    operations = resolved(read_instructions(sentence, "en"), BURROWS)
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    named = [each.problem for each in apply(BURROWS, proposal).warnings]
    assert "(a) comes behind the text that ends the list" in named
