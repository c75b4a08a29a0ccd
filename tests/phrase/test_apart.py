"""New provisions whose numbers belong at several places, and numbers that orders above give."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved
from drafting.text.writer import write_act
from tests.phrase.carried_out import changed, imported

ENGLISH = imported(
    """Woods Act of 2010

Sec. 2. Definitions.
For the purposes of this act, the term:
(1) “Ash” means a tree.
(2) “Boat” means a ship.
(3) “Fir” means a tree.

Sec. 3. Ports.
A port is free.

Sec. 5. Docks.
A dock is free.
""",
    "en",
)
RUSSIAN = imported(
    "Закон о лесе\n\nСтатья 1. Лес\n1. Лес растет.\n2. Лес рубят.\n3. Лес сажают.\n", "ru"
)


def numbers(act, sentences):
    operations = resolved(read_instructions(sentences, act.language), act)
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    return " ".join(site.provision.num for site in apply(act, proposal).act.sites).split()


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            "Section 2 is amended by adding new paragraphs (1A) and (2A) to read as follows:\n"
            "“(1A) “Bay” means a bay.\n“(2A) “Elm” means:\n“(A) A tree; or\n“(B) A bush.”.",
            "2 1 1A 2 2A A B 3 3 5",
            id="paragraphs",
        ),
        pytest.param(
            "New sections 2a, 2b, and 4 are added to read as follows:\n“Sec. 2a. Fees.\n“A fee is "
            "paid.\n“Sec. 2b. Bays.\n“A bay is free.\n“Sec. 4. Fir.\n“A fir is high.”.",
            "2 1 2 3 2a 2b 3 4 5",
            id="sections",
        ),
        pytest.param(
            "Section 2 is amended as follows:\n(1) Paragraph (1) is redesignated as paragraph "
            "(1C).\n(2) A new paragraph (1A) is added to read as follows:\n“(1A) “Bay” is a bay.”.",
            "2 1A 1C 2 3 3 5",
            id="before-what-has-a-new-number",
        ),
        pytest.param(
            "Section 2 is amended as follows:\n(1) Paragraph (1) is redesignated as paragraph "
            "(1C).\n(2) New paragraphs (1) and (1D) are added to read as follows:\n“(1) “Arch” is "
            "a bow.\n“(1D) “Cod” is a fish.”.",
            "2 1 1C 1D 2 3 3 5",
            id="around-what-has-a-new-number",
        ),
    ],
)
def test_each_number_stands_where_it_belongs(sentences, expected):
    assert numbers(ENGLISH, sentences) == expected.split()


def test_each_number_stands_where_it_belongs_in_russian():
    sentences = "статью 1 дополнить пунктами 1-1 и 2-1:\n«1-1. Лес стоит.\n2-1. Лес горит.»."
    assert numbers(RUSSIAN, sentences) == "1 1 1-1 2 2-1 3".split()


NEWLY = (
    "The newly {given} is amended by striking the phrase “{old}” and inserting the phrase “{new}” "
    "in its place."
)


def amended(sentences):
    return changed(ENGLISH, f"Section 2 is amended as follows:\n{sentences}")


def test_a_newly_redesignated_number_is_the_new_one():
    newly = NEWLY.format(given="redesignated paragraph (4)", old="a tree", new="a plant")
    assert amended(f"(1) Paragraph (3) is redesignated as paragraph (4).\n(2) {newly}") == [
        "- (3) “Fir” means a tree.",
        "+ (4) “Fir” means a plant.",
    ]


@pytest.mark.parametrize(
    "order",
    [
        "The existing text is designated as subsection (a).",
        "Designate the existing text as subsection (a).",
    ],
)
def test_a_newly_designated_subsection_is_the_text_that_became_one(order):
    newly = NEWLY.format(given="designated subsection (a)", old="is free", new="is dear")
    order = (
        "Section 5 is amended as follows:\n(1) The existing text is designated as subsection (a)."
    )
    assert changed(ENGLISH, f"{order}\n(2) {newly}") == [
        "- A dock is free.",
        "+ (a) A dock is dear.",
    ]


def test_a_new_number_that_no_order_gives_is_not_the_old_one():
    newly = NEWLY.format(given="redesignated paragraph (3)", old="a tree", new="a plant")
    with pytest.raises(PhraseError, match="no order above gives a new number"):
        amended(f"(1) {newly}")


LISTED = imported(
    "Woods Act of 2010\n\nSec. 9. Boats.\nA boat is:\n(1) A ship; or\n(2) A raft.\n", "en"
)


@pytest.mark.parametrize(
    ("new", "lines"),
    [
        ("subsection (b)", ["- A boat is:", "+ (a) A boat is:", "+ (b) A tub."]),
        ("paragraph (3)", ["- A boat is:", "+ (a) A boat is:", "+   (3) A tub."]),
    ],
)
def test_what_comes_beside_a_designated_text_stands_beside_its_list(new, lines):
    sentences = (
        "Section 9 is amended as follows:\n(1) The existing text is designated as subsection (a).\n"
        f"(2) A new {new} is added to read as follows:\n“{new.split()[1]} A tub.”."
    )
    assert changed(LISTED, sentences, indented=True) == lines


def test_the_empty_line_below_a_heading_is_not_above_what_has_a_new_number():
    act = imported("Boats Act\n1 Fees\n(1) A fee is paid.\n(2) It is low.\n", "en")
    new = resolved(
        read_instructions(
            "Section 1 is amended as follows:\n(1) Paragraph (1) is redesignated as paragraph (1C)."
            "\n(2) A new paragraph (1A) is added to read as follows:\n“(1A) “Bay” is a bay.”.",
            "en",
        ),
        act,
    )
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=new)
    assert write_act(apply(act, proposal).act).split("\n")[2:] == [
        "# 1 Fees",
        "",
        "(1A) “Bay” is a bay.",
        "(1C) A fee is paid.",
        "(2) It is low.",
        "",
    ]
