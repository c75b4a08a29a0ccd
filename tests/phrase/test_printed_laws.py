"""Amending acts as they are printed, on acts as they are printed: sections whose numbers no noun
begins, and new wording that no quotation marks show."""

from __future__ import annotations

import pytest
from attrs import evolve

from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.patch import apply
from drafting.phrase import Reading, read_instructions, resolved
from drafting.text.writer import write_act
from tests.imports import imported
from tests.laws.proposals import propose

JETTIES = """Jetties Act 1990

1 Interpretation

(1) In this Act:

jetty means a place to land;

owner means a person who keeps a jetty.

2 Licences

(1) A person must not keep a jetty unless the person—

(a) has a licence, or

(b) keeps it for an owner.

(2) A licence is valid for two years.

3 Appeals

An appeal lies to the court.
"""
UNITED_KINGDOM = """Jetties (Amendment) Act 2020

An Act to make provision about jetties.

BE IT ENACTED by the King’s Majesty, by and with the advice of the Lords, as follows:—

1 Licences

(1) Section 2 of the Jetties Act 1990 (licences) is amended as follows.

(2) In subsection (1)(b), for “an owner” substitute “a charity”.

(3) After subsection (2) insert—

(2A) A licence may be renewed.

(4) In subsection (2), for “two years” substitute “one year”.

2 Short title

(1) This Act extends to England and Wales only.

(2) This Act may be cited as the Jetties (Amendment) Act 2020.
"""
AUSTRALIA = """Jetties Amendment Act 2020

An Act to amend the law about jetties, and for related purposes

The Parliament of Australia enacts:

1 Short title

This Act is the Jetties Amendment Act 2020.

2 Schedules

Legislation that is specified in a Schedule to this Act is amended or repealed as set out in the \
applicable items in the Schedule concerned, and any other item in a Schedule to this Act has \
effect according to its terms.

Schedule 1—Amendments

Jetties Act 1990

1 Paragraph 2(1)(b)

Omit “an owner”, substitute “a charity”.

2 At the end of section 2

Add:

(3) A licence may be renewed.

3 Subsection 2(2)

Omit “two years”, substitute “one year”.
"""
NEW_ZEALAND = """Jetties Amendment Act 2020

The Parliament of New Zealand enacts as follows:

1 Title

This Act is the Jetties Amendment Act 2020.

2 Principal Act

This Act amends the Jetties Act 1990 (the principal Act).

3 Section 1 amended (Interpretation)

In section 1(1), insert in its appropriate alphabetical order:

licence means a licence under section 2;

4 Section 2 amended (Licences)

(1) In section 2(1)(b), replace “an owner” with “a charity”.

(2) Replace section 2(2) with:

(2) A licence is valid for one year.

5 Section 3 replaced (Appeals)

Replace section 3 with:

3 Reviews

(1) A review lies to the court.

(2) A review is in writing.
"""
UNITED_STATES = """To amend the Jetties Act 1990, to limit licences, and for other purposes.

Be it enacted by the Senate and House of Representatives of the Union in Congress assembled,

SECTION 1. SHORT TITLE.

This Act may be cited as the “Jetties Amendment Act”.

SEC. 2. LICENCES.

Section 2 of the Jetties Act 1990, effective May 3, 1990, is amended by adding at the end the\
 following:

“(3) The term ‘licence’ includes a permit, if—

“(A) the permit is in writing; and

“(B) it is the owner’s.”.

Approved June 17, 2020.
"""
DOUBT = "its new wording has no quotation marks, and where that ends is in doubt"


@pytest.fixture(scope="module")
def jetties() -> Act:
    return imported(JETTIES, "en", "jetties.txt").act


def test_numbers_without_a_noun_head_sections(jetties: Act) -> None:
    heads = [line for line in write_act(jetties).split("\n") if line.startswith("#")]
    assert heads == ["# 1 Interpretation", "# 2 Licences", "# 3 Appeals"]
    assert jetties.identity.numbering.headings == (Kind.SECTION,)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Jetties Act\n\n7 Piers\n\n(1) A pier is open.\n\n(2) It is free.\n", ["# 7 Piers"]),
        (
            "Act\n\n5 Terms\n\n(1) In it—\n\nquay means a pier\n\n88B Piers\n\nA pier is open.\n",
            ["# 5 Terms", "# 88B Piers"],
        ),
        (
            "Act\n\n33.1 (1) A pier is open.\n\n(2) It is free.\n\n34 (1) A quay is open.\n",
            ["# 33.1 ¶ (1) A pier is open.", "# 34 ¶ (1) A quay is open."],
        ),
    ],
)
def test_a_part_of_an_act_shows_its_sections(text: str, heads: list[str]) -> None:
    lines = write_act(imported(text, "en", "jetties.txt").act).split("\n")
    assert [line for line in lines if line.startswith("#")] == heads


def read(text: str) -> Reading:
    return read_instructions(text, "en")


def changed(act: Act, text: str) -> str:
    orders = evolve(read(text), remainder=())
    return write_act(apply(act, propose(*resolved(orders, act))).act)


@pytest.mark.parametrize(
    ("law", "new"),
    [
        (UNITED_KINGDOM, "(2) A licence is valid for one year.\n(2A) A licence may be renewed."),
        (AUSTRALIA, "(2) A licence is valid for one year.\n(3) A licence may be renewed."),
        (NEW_ZEALAND, "(2) A licence is valid for one year.\n"),
    ],
)
def test_new_wording_needs_no_marks(jetties: Act, law: str, new: str) -> None:
    amended = changed(jetties, law)
    assert "\n  (b) keeps it for a charity.\n" in amended
    assert new in amended


def test_a_section_is_replaced_with_its_heading(jetties: Act) -> None:
    amended = changed(jetties, NEW_ZEALAND)
    review = "# 3 Reviews\n(1) A review lies to the court.\n(2) A review is in writing.\n"
    assert amended.endswith(review)
    assert "  jetty means a place to land;\n  licence means a licence under section 2;\n" in amended


def test_marks_inside_marks_stay(jetties: Act) -> None:
    new = "(3) The term ‘licence’ includes a permit, if—\n  (A) the permit is in writing; and\n"
    assert f"{new}  (B) it is the owner’s.\n" in changed(jetties, UNITED_STATES)


@pytest.mark.parametrize("law", [UNITED_KINGDOM, AUSTRALIA, NEW_ZEALAND, UNITED_STATES])
def test_what_a_law_has_around_its_orders_is_no_order(law: str) -> None:
    left = [each.text for each in read(law).remainder]
    assert not [line for line in left if line.endswith((".", ":"))]


@pytest.mark.parametrize(
    "lines",
    [
        # A line with the next number of the law that may as well belong to the new wording.
        "(2) In section 2, replace subsection (2) with:\n(2) A licence is valid.\n(3) It is free.",
        # The heading of what comes next.
        (
            "1 Section 3 of the Act is replaced by the following:\n3 A review lies.\nCosts\n"
            "2 Section 2 of the Act is repealed."
        ),
        # Other provisions than the one that is replaced.
        "1 Section 3 of the Act is replaced by the following:\n4 A review lies.",
    ],
)
def test_where_the_end_is_in_doubt_nothing_is_read(lines: str) -> None:
    reading = read(f"The Jetties Act 1990 is amended as follows.\n{lines}")
    assert reading.remainder[0].why == DOUBT
    assert not [each for each in reading.instructions if each.op == "restate"]


def test_a_section_whose_text_begins_behind_its_number_is_restated_so() -> None:
    """“33.1 (1) …” of Canada has no heading: subsection (1) stands on its line, (a) inside it."""
    text = "Jetties Act\n\n33.1 (1) A pier is open.\n\n34 (1) A quay is open.\n\n(2) It is free.\n"
    act = imported(text, "en", "jetties.txt").act
    amended = changed(
        act,
        "1 Section 33.1 of the Jetties Act is replaced by the following:\n"
        "33.1 (1) A pier is open if\n(a) it is safe; and\n(b) it is free.\n(2) It may be shut.\n"
        "2 The Jetties Act is amended by adding the following after section 34:\n"
        "34.1 (1) A jetty is open.\n(2) It is free.\n"
        "3 This Act comes into force on the day on which it receives royal assent.\n",
    )
    assert "\n# 33.1 ¶ (1) A pier is open if\n  (a) it is safe; and\n" in amended
    assert "\n(2) It may be shut.\n" in amended
    assert amended.endswith("\n# 34.1 ¶ (1) A jetty is open.\n(2) It is free.\n")


def test_a_heading_is_no_part_of_the_name_of_an_act() -> None:
    """The lines of a document have no empty lines between them."""
    heading = "Article 50\nAmendments to Regulation (EU) 2015/7\n"
    reading = read(
        f"{heading}Regulation (EU) 2015/7 is amended as follows:\n(1) Article 5 is deleted."
    )
    assert [each.act for each in reading.instructions] == ["Regulation (EU) 2015/7"]


def test_a_term_at_the_beginning_of_a_line_is_no_quoted_block() -> None:
    """“owner” includes a tenant; the order below it is one of its own."""
    law = (
        "Jetties Act 1990\n1 Subsection 1(1)\nInsert:\n“quay” includes a pier;\n"
        "2 Paragraph 2(1)(b)\nAfter “owner”, insert “or heir”.\n"
    )
    brought = [(each.op, each.text, each.new) for each in read(law).instructions]
    assert brought == [
        ("insert", ("“quay” includes a pier;",), ()),
        ("insert-words", (), ("or heir",)),
    ]


def test_numbers_of_two_lists_on_one_line_go_on() -> None:
    law = (
        "2 (1) Paragraph 2(1)(b) of the Act is replaced by the following:\n(b) the owner has it\n"
        "(2) Section 2 of the Act is amended by adding the following after subsection (2):\n"
        "(3) It may be renewed.\n"
    )
    assert [each.text for each in read(law).instructions] == [
        ("(b) the owner has it",),
        ("(3) It may be renewed.",),
    ]


def test_inner_single_marks_end_where_a_word_ends() -> None:
    law = "in Article 2, point (2) is replaced by the following:\n‘(2) ‘pier’ means a jetty;’;"
    assert [each.text for each in read(law).instructions] == [("(2) ‘pier’ means a jetty;",)]


@pytest.mark.parametrize(
    "quoted",
    [
        "``(3) It includes, if it is ``open''--\n``(A) a pier; and\n``(B) a quay.''.",
        '"(3) It includes, if it is "open"--\n"(A) a pier; and\n"(B) a quay.".',
    ],
)
def test_each_paragraph_of_a_quotation_begins_with_its_mark(quoted: str) -> None:
    law = f"Section 2 of the Jetties Act is amended by adding at the end the following:\n{quoted}"
    lines = [
        each.translate(str.maketrans("“”", 2 * '"')) for each in read(law).instructions[0].text
    ]
    assert lines == ['(3) It includes, if it is "open"--', "(A) a pier; and", "(B) a quay."]


def test_a_name_or_a_note_below_the_last_order_is_no_new_wording() -> None:
    law = (
        "(2) After section 3 insert—\n3A Costs\n(1) A fee is due.\nA. Smith\nMinister of Ports\n"
        "EXPLANATORY NOTE\nThese Regulations amend the Jetties Act 1990."
    )
    assert read(law).remainder[0].why == DOUBT
