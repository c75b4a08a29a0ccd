"""English sentences in the words that each parliament has for them; each is read back."""

from __future__ import annotations

import pytest

from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.operation import RestateHeading
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from tests.acts import act
from tests.laws.proposals import propose
from tests.phrase.carried_out import changed, imported

UK = imported(
    """Moles Act 2001
Keepers
1 Keepers
(1) The keeper must—
(a) feed the moles, and
(b) keep a list.
(2) The list is open, and the list is short.
Moles
2 Moles
(1) A mole digs.
(2) A mole rests.
""",
    "en",
)
US = imported(
    """Moles Act
SEC. 1. GRANTS.
(a) AMOUNT.—A grant shall pay for—
(1) gardens; and
(2) moles.
(b) APPLICATION.—To receive a grant, one shall apply.
SEC. 2. PENALTIES.
Whoever harms a mole shall be fined.
""",
    "en",
)
EU = imported(
    """REGULATION (EU) 2019/1
on moles

HAS ADOPTED THIS REGULATION:

Article 1
Definitions

The following definitions apply:
(1) ‘bed’ means a part of a garden;
(2) ‘mole’ means an animal.

Article 2
Duties

1. The keeper shall:
(a) feed the moles;
(b) keep a register.
The register shall be open.
2. Moles shall rest.

Article 3
Penalties

Penalties shall be laid down.
The penalties shall be mild.
""",
    "en",
)
DIVIDED = imported(
    """Moles Act 2001
Part 1
Keepers
1 Keepers
(1) The keeper must feed the moles.
Part 2
Moles
2 Moles
(1) A mole digs.
THE SCHEDULE
Register
1 The register must be in ink.
2 (1) It must be kept for two years.
(2) It may be kept for longer.
""",
    "en",
)
ACTS = {"uk": UK, "us": US, "eu": EU, "ca": DIVIDED, "au": DIVIDED}


@pytest.mark.parametrize(
    ("style", "order", "written"),
    [
        (
            "uk",
            "For the italic heading before section 2 substitute—\n“Animals”.",
            "for the italic heading before section 2 substitute—",
        ),
        (
            "uk",
            "In the cross-heading before section 2, for “Moles” substitute “Animals”.",
            "in the italic heading before section 2, for “Moles” substitute “Animals”",
        ),
        (
            "uk",
            "In section 1(1), in the opening words, for “must” substitute “may”.",
            "in the words before paragraph (a) of section 1(1), for “must” substitute “may”",
        ),
        (
            "uk",
            "In section 1(2), for “list” in both places substitute “roll”.",
            "in section 1(2), for “list”, in both places, substitute “roll”",
        ),
        (
            "us",
            (
                "Section 1(a) is amended in the matter preceding paragraph (1) by striking “shall” "
                "and inserting “may”."
            ),
            (
                "in the matter preceding paragraph (1) of section 1(a), by striking “shall” and "
                "inserting “may”"
            ),
        ),
        (
            "us",
            "The existing text of section 2 is designated as subsection (a).",
            "by designating the existing text of section 2 as subsection (a)",
        ),
        (
            "us",
            (
                "Section 1 is amended by moving subsection (a) after subsection (b) and "
                "redesignating it as subsection (b-1)."
            ),
            "by moving section 1(a) after section 1(b) and redesignating it as subsection (b-1)",
        ),
        (
            "us",
            (
                "Section 1(a) is amended by redesignating paragraphs (1) and (2) as subparagraphs "
                "(A) and (B), respectively."
            ),
            (
                "by redesignating paragraphs (1) and (2) of section 1(a) as subparagraphs (A) and "
                "(B), respectively"
            ),
        ),
        (
            "eu",
            "In Article 2(1), the second subparagraph is deleted.",
            "the second subparagraph of Article 2(1) is deleted",
        ),
        (
            "eu",
            "In Article 3, the second paragraph is deleted.",
            "the second paragraph of Article 3 is deleted",
        ),
        (
            "eu",
            "In Article 3, the following paragraph is added:\n‘They shall be short.’.",
            "in Article 3, the following paragraph is added:",
        ),
        (
            "eu",
            "In Article 1, the following point is inserted:\n‘(1a) ‘tree’ means a plant;’.",
            "in Article 1, the following point (1a) is inserted:",
        ),
        (
            "eu",
            "In Article 2(1), the following point is added:\n‘(c) rest.’.",
            "in Article 2(1), the following point (c) is added:",
        ),
        (
            "eu",
            (
                "In Article 2(1), the introductory wording is replaced by the following:\n"
                "‘1. Each keeper shall:’."
            ),
            "the introductory wording of Article 2(1) is replaced by the following:",
        ),
        (
            "eu",
            "The title of Article 3 is replaced by the following:\n‘Fines’.",
            "the title of Article 3 is replaced by the following:",
        ),
    ],
)
def test_in_the_words_of_the_parliament(style: str, order: str, written: str) -> None:
    act = ACTS[style]
    operations = resolved(read_instructions(order, "en"), act, ends=True)
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    text = write(apply(act, proposal), proposal, style=style)
    assert text.sentences[2].text == written
    assert changed(act, text.text) == changed(act, order)


def test_several_orders_have_numbers_in_brackets() -> None:
    order = "In section 1(2), omit “, and the list is short”.\nOmit section 2(1).\n"
    operations = resolved(read_instructions(order, "en"), UK)
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    text = write(apply(UK, proposal), proposal, style="uk")
    assert [each.text[:4] for each in text.sentences[2:]] == ["(1) ", "(2) "]
    assert changed(UK, text.text) == changed(UK, order)


def test_a_heading_above_a_footnote_is_called_by_its_division() -> None:
    before = act("# Moles\n[^1] Of gardens.\n", Numbering(headings=(Kind.SECTION,)), "en")
    operation = RestateHeading(at=("section~1",), text=same("Bats"))
    amended = apply(before, one := propose(operation))
    assert write(amended, one, style="uk").sentences[2].text.startswith("for the heading of ")


@pytest.mark.parametrize(
    ("style", "order", "written"),
    [
        ("uk", "Omit Part 2.", "omit Part 2"),
        ("us", "Part 2 is repealed.", "by repealing part 2"),
        ("ca", "Part 2 is repealed.", "Part 2 is repealed"),
        (
            "uk",
            "In paragraph 2(1) of the Schedule, for “two” substitute “ten”.",
            "in paragraph 2(1) of the Schedule, for “two” substitute “ten”",
        ),
        (
            "ca",
            "In paragraph 2(1) of the Schedule, for “two” substitute “ten”.",
            "subitem 2(1) of the Schedule is amended by replacing “two” with “ten”",
        ),
        ("au", "Omit paragraph 2(2) of the Schedule.", "omit subclause 2(2) of the Schedule"),
    ],
)
def test_a_part_and_the_only_schedule_are_called_as_the_act_has_them(
    style: str, order: str, written: str
) -> None:
    operations = resolved(read_instructions(order, "en"), DIVIDED, ends=True)
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    text = write(apply(DIVIDED, proposal), proposal, style=style)
    assert text.sentences[2].text == written
    assert changed(DIVIDED, text.text) == changed(DIVIDED, order)
