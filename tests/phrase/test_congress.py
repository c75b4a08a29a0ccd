"""Orders as the Congress of the United States has them: several in one sentence, each with its
place after the words; text that becomes the first of several; what only moves the margin."""

from __future__ import annotations

import pytest

from drafting.phrase import read_instructions
from tests.phrase.carried_out import changed, imported

WOODS = imported(
    """Woods Act of 2010

Sec. 4. Projects.
The Secretary shall carry out projects to plant—
(1) oaks; and
(2) firs.

Sec. 5. Boats.
(a) In general.—A boat is—
(1) a ship; and
(2) a raft.
(b) Fees.—A fee is—
(1) high; or
(2) low; and
(3) paid.

Sec. 6. Ports.
(a) A port is a harbour. A harbour is safe.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "Section 5(a) is amended by striking “and” at the end of paragraph (1), by striking "
            "the period at the end of paragraph (2) and inserting “; and”, and by adding at the "
            "end the following new paragraph:\n“(3) a canoe.”.",
            [
                "-   (1) a ship; and",
                "-   (2) a raft.",
                "+   (1) a ship;",
                "+   (2) a raft; and",
                "+   (3) a canoe.",
            ],
            id="in-one-sentence",
        ),
        pytest.param(
            "Section 5 is amended by striking subsection (b)(2) and by adding at the end the "
            "following:\n“(c) A canoe is no boat.”.",
            ["-   (2) low; and", "+ (c) A canoe is no boat."],
            id="beside-what-goes",
        ),
        pytest.param(
            "Section 5(b) is amended by redesignating paragraphs (2) and (3) as paragraphs (3) "
            "and (4), respectively, and by inserting after paragraph (1) the following new "
            "paragraph:\n“(2) a canoe;”.",
            [
                "-   (2) low; and",
                "-   (3) paid.",
                "+   (2) a canoe;",
                "+   (3) low; and",
                "+   (4) paid.",
            ],
            id="below-two-redesignated",
        ),
        pytest.param(
            "Section 5 is amended by inserting “or canoe” after “ship” in subsection (a)(1), and "
            "by striking “low” in paragraph (2) of subsection (b) and inserting “free”.",
            [
                "-   (1) a ship; and",
                "+   (1) a ship or canoe; and",
                "-   (2) low; and",
                "+   (2) free; and",
            ],
            id="words-in-places",
        ),
        pytest.param(
            "Section 6(a) is amended by inserting “or ferry” after “harbour” each place it "
            "appears.",
            [
                "- (a) A port is a harbour. A harbour is safe.",
                "+ (a) A port is a harbour or ferry. A harbour or ferry is safe.",
            ],
            id="beside-words-in-each-place",
        ),
        pytest.param(
            "Section 5(b) is amended by striking “high” in paragraph (1) and inserting “low”, "
            "inserting “or free” after “low” in paragraph (2), and striking paragraph (3).",
            [
                "-   (1) high; or",
                "-   (2) low; and",
                "-   (3) paid.",
                "+   (1) low; or",
                "+   (2) low or free; and",
            ],
            id="one-by-for-several",
        ),
        pytest.param(
            "Section 5(b) is amended in paragraph (3), at the end, by striking the period and "
            "adding “; and”.",
            ["-   (3) paid.", "+   (3) paid; and"],
            id="at-the-end-first",
        ),
        pytest.param(
            "In subsection (a) of section 6—\n(1) in the second sentence—\n(A) by striking "
            "“safe” and inserting “calm”; and\n(B) by striking “harbour” and inserting “haven”; "
            "and\n(2) by striking “port” and inserting “dock”.",
            [
                "- (a) A port is a harbour. A harbour is safe.",
                "+ (a) A dock is a harbour. A haven is calm.",
            ],
            id="in-a-sentence",
        ),
        pytest.param(
            "Section 4 is amended, in paragraph (2), by striking the period and inserting “; "
            "and” and by adding at the end the following:\n“(3) pines.”.",
            ["- (2) firs.", "+ (2) firs; and", "+ (3) pines."],
            id="the-next-number-is-no-part",
        ),
        pytest.param(
            "Section 4 is amended by inserting “, and water,” after “plant”.",
            [
                "- The Secretary shall carry out projects to plant—",
                "+ The Secretary shall carry out projects to plant, and water,—",
            ],
            id="before-a-dash",
        ),
        pytest.param(
            "Section 6(a) is amended by striking the first sentence and inserting “A bay is one.”.",
            [
                "- (a) A port is a harbour. A harbour is safe.",
                "+ (a) A bay is one. A harbour is safe.",
            ],
            id="sentence",
        ),
        pytest.param(
            "Section 6(a) is amended by adding at the end the following new sentence:\n"
            "“It is deep.”.",
            [
                "- (a) A port is a harbour. A harbour is safe.",
                "+ (a) A port is a harbour. A harbour is safe. It is deep.",
            ],
            id="new-sentence-below",
        ),
        pytest.param(
            "Section 6(a) is amended as follows:\n(1) The first sentence is repealed.\n(2) A new "
            "sentence is added at the end to read as follows: “It is deep.”.",
            [
                "- (a) A port is a harbour. A harbour is safe.",
                "+ (a) A harbour is safe. It is deep.",
            ],
            id="a-sentence-repealed-and-one-added",
        ),
        pytest.param(
            "Section 6(a) is amended by adding a sentence at the end to read as follows: "
            "“It is deep.”.",
            [
                "- (a) A port is a harbour. A harbour is safe.",
                "+ (a) A port is a harbour. A harbour is safe. It is deep.",
            ],
            id="new-sentence-of-columbia",
        ),
        pytest.param(
            "Section 5(a) is amended by striking paragraph (1) and inserting “(1) a tub; and”.",
            ["-   (1) a ship; and", "+   (1) a tub; and"],
            id="paragraph-on-the-line",
        ),
    ],
)
def test_orders_change_what_they_name(sentence: str, lines: list[str]) -> None:
    assert changed(WOODS, sentence, indented=True) == lines


PLANTS = [
    "- The Secretary shall carry out projects to plant—",
    "- (1) oaks; and",
    "- (2) firs.",
]


@pytest.mark.parametrize(
    ("orders", "lines"),
    [
        pytest.param(
            "(1) by striking “The Secretary” and inserting the following:\n“(a) In general.—The "
            "Secretary”; and\n(2) by adding at the end the following:\n“(b) Fees.—A fee is "
            "paid.”.",
            [
                "+ (a) In general.—The Secretary shall carry out projects to plant—",
                "+   (1) oaks; and",
                "+   (2) firs.",
                "+ (b) Fees.—A fee is paid.",
            ],
            id="struck",
        ),
        pytest.param(
            "(1) in the matter preceding paragraph (1), by inserting “(a) In general.—” before "
            "“The”.",
            [
                "+ (a) In general.—The Secretary shall carry out projects to plant—",
                "+   (1) oaks; and",
                "+   (2) firs.",
            ],
            id="inserted",
        ),
        pytest.param(
            "(1) by redesignating paragraphs (1) and (2) as subparagraphs (A) and (B), "
            "respectively, and by moving such subparagraphs 2 ems to the right; and\n(2) by "
            "striking “The Secretary” and inserting “(1) The Secretary”.",
            [
                "+ (1) The Secretary shall carry out projects to plant—",
                "+   (A) oaks; and",
                "+   (B) firs.",
            ],
            id="redesignated",
        ),
    ],
)
def test_text_that_gets_a_number_is_the_first_of_several(orders: str, lines: list[str]) -> None:
    """Its list goes into it; what stood there as mere words would be none."""
    assert changed(WOODS, f"Section 4 is amended—\n{orders}", indented=True) == [*PLANTS, *lines]


@pytest.mark.parametrize(
    "margin",
    [
        "and indenting appropriately",
        "and by indenting such subparagraphs accordingly",
        "and adjusting the margins accordingly",
        "and by moving the margins of such subparagraphs two ems to the right",
    ],
)
def test_what_moves_the_margin_changes_no_text(margin: str) -> None:
    order = (
        "Section 4 is amended by redesignating paragraphs (1) and (2) as subparagraphs (A) and (B)"
    )
    expected = ["- (1) oaks; and", "- (2) firs.", "+ (A) oaks; and", "+ (B) firs."]
    assert changed(WOODS, f"{order}, respectively, {margin}.", indented=True) == expected


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "Section 6 is amended by striking the word “harbour” both times it appears and "
            "inserting the word “haven” in its place.",
            [
                "- (a) A port is a harbour. A harbour is safe.",
                "+ (a) A port is a haven. A haven is safe.",
            ],
            id="both-times",
        ),
        pytest.param(
            "Section 6(a) is revived and amended to read as follows:\n“(a) A port is a haven.”.",
            [
                "- (a) A port is a harbour. A harbour is safe.",
                "+ (a) A port is a haven.",
            ],
            id="revived",
        ),
        pytest.param(
            "Section 6 is amended by striking the section heading and inserting the heading "
            "“Docks.” in its place.",
            ["- # Sec. 6. Ports.", "+ # Sec. 6. Docks."],
            id="heading",
        ),
        pytest.param(
            "Section 4 is amended as follows:\n(a) The existing text is designated as subsection "
            "(a).\n(b) A new subsection (b) is added to read as follows:\n“(b) A fee is low.”.",
            [
                *PLANTS,
                "+ (a) The Secretary shall carry out projects to plant—",
                "+   (1) oaks; and",
                "+   (2) firs.",
                "+ (b) A fee is low.",
            ],
            id="designated",
        ),
    ],
)
def test_orders_of_a_council_change_what_they_name(sentence: str, lines: list[str]) -> None:
    assert changed(WOODS, sentence, indented=True) == lines


def test_below_an_order_that_is_not_understood_the_others_keep_their_place() -> None:
    orders = (
        "Section 5 is amended as follows:\n(a) Subsection (a) is amended as follows:\n"
        "(1) The gist is amended by striking it.\n"
        "(2) Paragraph (2) is amended by striking “raft” and inserting “canoe”.\n"
    )
    reading = read_instructions(orders, "en")
    [place] = reading.instructions[0].places
    assert [unit.num for unit in place] == ["5", "a", "2"]
    assert [each.line for each in reading.remainder] == [3]


def test_a_quotation_in_straight_marks_ends_before_what_is_not_understood() -> None:
    """Each paragraph opens the quotation again, and the last one closes it."""
    text = (
        "Section 6 of the Woods Act of 2010 is amended to read as follows:\n"
        '"Sec. 6. Ports.\n"(a) A port is a haven.".\n'
        "The Ports Act is amended somehow:\n(1) Section 9 is repealed.\n"
    )
    reading = read_instructions(text, "en")
    [restated] = reading.instructions
    assert restated.text == ("Sec. 6. Ports.", "(a) A port is a haven.")
    assert [each.line for each in reading.remainder] == [4, 5]


@pytest.mark.parametrize(
    ("chapeau", "act"),
    [
        ("Title II of the Woods Act (D.C. Law 8-1; 66 DCR 1), is amended as follows:", "the Woods"),
        ("Title 47 of the D.C. Official Code is amended as follows:", "title 47"),
        ("Title 47 of the District of Columbia Official Code is amended as follows:", "title 47"),
    ],
)
def test_a_title_is_that_of_its_act(chapeau: str, act: str) -> None:
    [order] = read_instructions(f"{chapeau}\n(1) Section 9 is repealed.", "en").instructions
    assert order.act.startswith(act)


COUNCIL = imported(
    """Tree Protection Act of 2002
Sec. 3. Permits.
(a) No person shall cut a tree.
(b) The Mayor may permit it if:
(1) The tree is old;
(2) The tree is sick.
Sec. 4. Penalties.
A person who violates this act shall pay $100.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "Section 4 is amended by designating the existing text as subsection (a) and "
                "adding a new subsection (b) to read as follows:\n“(b) The Mayor may waive it.”."
            ),
            [
                "- A person who violates this act shall pay $100.",
                "+ (a) A person who violates this act shall pay $100.",
                "+ (b) The Mayor may waive it.",
            ],
        ),
        (
            (
                "Section 3(b) is amended by striking paragraph (1) and renumbering paragraph (2) "
                "as paragraph (1)."
            ),
            ["- (1) The tree is old;", "- (2) The tree is sick.", "+ (1) The tree is sick."],
        ),
    ],
)
def test_orders_of_the_council_in_one_sentence(sentence: str, lines: list[str]) -> None:
    assert changed(COUNCIL, sentence) == lines


@pytest.mark.parametrize(
    ("order", "behind"),
    [
        ("transferring", "so as to appear after paragraph (1) and redesignating such paragraph"),
        ("moving", "to appear after paragraph (1), and by renumbering that paragraph"),
        ("moving", "after paragraph (1), and redesignating it"),
    ],
)
def test_what_moves_gets_its_number_in_the_same_sentence(order: str, behind: str) -> None:
    sentence = f"Section 5(b) is amended by {order} paragraph (3) {behind} as paragraph (1A)."
    assert changed(WOODS, sentence) == ["+ (1A) paid.", "- (3) paid."]


def test_what_gets_a_number_moves_in_the_same_sentence() -> None:
    sentence = (
        "Section 5(b) is amended by redesignating paragraph (3) as paragraph (1A), and by moving "
        "such paragraph so as to appear immediately after paragraph (1)."
    )
    assert changed(WOODS, sentence) == ["+ (1A) paid.", "- (3) paid."]


RUN_IN = imported(
    """Moles Act
SEC. 2. GRANTS.
(a) AMOUNT.—A grant shall pay for—
(1) gardens; and
(2) moles.
(b) APPLICATION.—To receive a grant, one shall apply.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "Section 2 is amended (1) in subsection (a)— (A) by striking “grant” and "
                "inserting “gift”; and (B) in paragraph (1), by striking “gardens” and inserting "
                "“beds”; and (2) in subsection (b), by striking “a grant” and inserting “it”."
            ),
            [
                "- (a) AMOUNT.—A grant shall pay for—",
                "- (1) gardens; and",
                "+ (a) AMOUNT.—A gift shall pay for—",
                "+ (1) beds; and",
                "- (b) APPLICATION.—To receive a grant, one shall apply.",
                "+ (b) APPLICATION.—To receive it, one shall apply.",
            ],
        ),
        (
            (
                "Section 2 is amended— (1) in subsection (b), by striking “a grant” and inserting "
                "“it”; and (2) by adding at the end the following:\n"
                "“(c) REPORT.—One shall report.”."
            ),
            [
                "- (b) APPLICATION.—To receive a grant, one shall apply.",
                "+ (b) APPLICATION.—To receive it, one shall apply.",
                "+ (c) REPORT.—One shall report.",
            ],
        ),
    ],
)
def test_numbered_orders_on_one_line(sentence: str, lines: list[str]) -> None:
    assert changed(RUN_IN, sentence) == lines


@pytest.mark.parametrize(
    "text",
    [
        "Nothing in this Act (1) shall apply to moles; or (2) shall apply to gardens.",
        "Section 2 is amended (1) by striking “grant”; and (3) by striking “one”.",
    ],
)
def test_what_is_no_list_of_orders_stays_one_line(text: str) -> None:
    assert [each.text for each in read_instructions(text, "en").remainder] == [text]
