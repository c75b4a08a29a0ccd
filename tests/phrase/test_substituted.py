"""What comes for provisions under other numbers, and orders on several places, as the Parliament of
the United Kingdom has them."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from tests.phrase.carried_out import changed, imported

BOATS = imported(
    """Boats Act 2010

1 Keepers
(1) A keeper must pay a fee to the Board, if the Board asks.
(2) A keeper keeps—
(a) a list of boats,
(b) a list of fees, or
(c) both.
(3) A list is sent each year.

2 Sellers
(1) A seller pays a fee.
(2) The Board may ask a seller.

3 Fees
The Board fixes fees.

SCHEDULE 1
Exceptions

1 (1) The fee is not paid for—
(a) a raft;
(b) a canoe.
(2) The Board decides.
2 The list has no rafts.
""",
    "en",
)
LIST = [
    "- (2) A keeper keeps—",
    "-   (a) a list of boats,",
    "-   (b) a list of fees, or",
    "-   (c) both.",
]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "For subsections (2) and (3) of section 1 substitute—\n“(2) A keeper keeps a list.”",
            [*LIST, "- (3) A list is sent each year.", "+ (2) A keeper keeps a list."],
            id="fewer",
        ),
        pytest.param(
            "In section 1, for subsection (3) substitute the following subsections—\n"
            "“(3) A list is sent.\n(4) A list is kept.”",
            ["- (3) A list is sent each year.", "+ (3) A list is sent.", "+ (4) A list is kept."],
            id="more",
        ),
        pytest.param(
            "In section 1(2), for paragraphs (a) to (c) substitute—\n“(d) a book; or\n(e) a list.”",
            [*LIST[1:], "+   (d) a book; or", "+   (e) a list."],
            id="others",
        ),
        pytest.param(
            "In section 2, for subsections (1) and (2) substitute—\n“(1A) A seller pays.\n"
            "(2) The Board asks.\n(3) The Board tells.”",
            [
                "- (1) A seller pays a fee.",
                "- (2) The Board may ask a seller.",
                "+ (1A) A seller pays.",
                "+ (2) The Board asks.",
                "+ (3) The Board tells.",
            ],
            id="before-and-after",
        ),
        pytest.param(
            "For section 3 substitute—\n“3 Fees and charges\n(1) The Board fixes fees.\n"
            "(2) The Board tells.\n3A Charges\nThe Board fixes charges.”",
            [
                "- # 3 Fees",
                "- The Board fixes fees.",
                "+ # 3 Fees and charges",
                "+ (1) The Board fixes fees.",
                "+ (2) The Board tells.",
                "+ # 3A Charges",
                "+ The Board fixes charges.",
            ],
            id="sections",
        ),
    ],
)
def test_what_is_substituted_need_not_have_the_old_numbers(sentence: str, lines: list[str]) -> None:
    assert sorted(changed(BOATS, sentence, indented=True)) == sorted(lines)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "In Schedule 1, for paragraph 2 substitute—\n“2 The list has rafts.\n3 It is long.”",
            ["## 2 ¶ The list has rafts.", "## 3 ¶ It is long."],
            id="one-more",
        ),
        pytest.param(
            "In Schedule 1, for paragraphs 1 and 2 substitute—\n“1 (1) No fee is paid—\n(a) here;\n"
            "(b) there.\n(2) The Board tells.\n2 The list is long.”",
            [
                "## 1 ¶ (1) No fee is paid—",
                "  (a) here;",
                "  (b) there.",
                "(2) The Board tells.",
                "## 2 ¶ The list is long.",
            ],
            id="both",
        ),
        pytest.param(
            "In Schedule 1, after paragraph 1 insert—\n“1A No fee is paid.\n1B (1) It is due—\n"
            "(a) here;\n(b) there.\n(2) The Board tells.\n1C It is long.”",
            [
                "## 1A ¶ No fee is paid.",
                "## 1B ¶ (1) It is due—",
                "  (a) here;",
                "  (b) there.",
                "(2) The Board tells.",
                "## 1C ¶ It is long.",
            ],
            id="inserted",
        ),
        pytest.param(
            "In Schedule 1, for paragraph 2 substitute—\n“2 The list has no—\n(a) rafts.”",
            ["## 2 ¶ The list has no—", "(a) rafts."],
            id="list",
        ),
    ],
)
def test_the_text_of_a_paragraph_of_a_schedule_begins_behind_its_number(
    sentence: str, lines: list[str]
) -> None:
    came = [line[2:] for line in changed(BOATS, sentence, indented=True) if line[0] == "+"]
    assert came == lines


@pytest.mark.parametrize("line", ["3 Lists", "4 It is long."])
def test_what_may_be_no_paragraph_of_a_schedule_is_in_doubt(line: str) -> None:
    order = f"In Schedule 1, for paragraph 2 substitute—\n“2 The list has rafts.\n{line}”"
    with pytest.raises(PhraseError, match="heading or not is not clear"):
        changed(BOATS, order)


def test_a_conjunction_begins_no_provision() -> None:
    with pytest.raises(PhraseError, match="does not name what is new"):
        changed(BOATS, "In section 2(1), at the end insert “and—\n(a) write, or\n(b) draw”.")


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "In sections 1 and 2, in subsection (1), for “fee” substitute “charge”.",
            [
                "- (1) A keeper must pay a fee to the Board, if the Board asks.",
                "+ (1) A keeper must pay a charge to the Board, if the Board asks.",
                "- (1) A seller pays a fee.",
                "+ (1) A seller pays a charge.",
            ],
            id="in-each-of-two",
        ),
        pytest.param(
            "For “Board”, in each place where it occurs in sections 2 and 3, substitute "
            "“Minister”.",
            [
                "- (2) The Board may ask a seller.",
                "+ (2) The Minister may ask a seller.",
                "- The Board fixes fees.",
                "+ The Minister fixes fees.",
            ],
            id="place-after-the-words",
        ),
        pytest.param(
            "In section 1(1), for the second “Board” substitute “Minister”.",
            [
                "- (1) A keeper must pay a fee to the Board, if the Board asks.",
                "+ (1) A keeper must pay a fee to the Board, if the Minister asks.",
            ],
            id="which-before-the-words",
        ),
        pytest.param(
            "In Schedule 1, in paragraph 1—\n(a) in sub-paragraph (1), after paragraph (a) "
            "insert—\n“(aa) a ship;”;\n(b) in sub-paragraph (1), in paragraph (b), for “canoe” "
            "substitute “boat”.",
            ["-   (b) a canoe.", "+   (aa) a ship;", "+   (b) a boat."],
            id="paragraphs-of-a-sub-paragraph",
        ),
        pytest.param(
            "In section 3—\n(a) the existing text becomes subsection (1);\n"
            "(b) after that subsection insert—\n“(2) A fee is low.”",
            ["- The Board fixes fees.", "+ (1) The Board fixes fees.", "+ (2) A fee is low."],
            id="beside-what-became-a-number",
        ),
        pytest.param(
            "In Schedule 1, after paragraph 1 insert—\n“1A (1) Boats are rafts if—\n(a) they "
            "float, or\n(b) they sink.\n(2) The Board decides.”",
            [
                "+ ## 1A ¶ (1) Boats are rafts if—",
                "+   (a) they float, or",
                "+   (b) they sink.",
                "+ (2) The Board decides.",
            ],
            id="paragraph-of-a-schedule",
        ),
        pytest.param(
            "In section 1(2), at the end of paragraph (b) omit “or”.",
            ["-   (b) a list of fees, or", "+   (b) a list of fees,"],
            id="end-before-the-words",
        ),
        pytest.param(
            "In section 1(2), after paragraph (b) insert “(ba) a book,” and omit paragraph (c).",
            ["-   (c) both.", "+   (ba) a book,"],
            id="another-order-behind-what-is-new",
        ),
        pytest.param(
            "In section 1(2), omit paragraph (c) and the “or” before it.",
            ["-   (b) a list of fees, or", "-   (c) both.", "+   (b) a list of fees,"],
            id="the-word-before-it",
        ),
        pytest.param(
            "In section 1(2), after paragraph (c) insert “, or\n(d) no list, or\n(e) no book.”",
            ["-   (c) both.", "+   (c) both, or", "+   (d) no list, or", "+   (e) no book."],
            id="with-what-joins-it",
        ),
    ],
)
def test_each_place_that_is_meant_changes(sentence: str, lines: list[str]) -> None:
    assert changed(BOATS, sentence, indented=True) == lines


ROMANS = """Fees Act 2010
1 Fees
(1) A fee is—
(a) paid;
(b) waived for—
(i) a fool;
(ii) a sage.
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "In section 1(1)(b), after sub-paragraph (i) insert",
        "Section 1(1)(b) is amended by inserting after sub-paragraph (i) the following",
    ],
)
def test_a_roman_number_stands_in_the_letter_before_it(sentence: str) -> None:
    act = imported(ROMANS, "en")
    assert changed(act, f"{sentence}—\n“(ia) a gift;”.") == ["+ (ia) a gift;"]


@pytest.mark.parametrize(
    ("order", "come"),
    [
        ("for paragraph (c) (but not the “or” before it) substitute “(c) all.”", ["+ (c) all."]),
        ("omit paragraph (c) (but not the “or” before it)", []),
    ],
)
def test_the_word_that_is_excepted_before_it_stays(order: str, come: list[str]) -> None:
    assert changed(BOATS, f"In section 1(2), {order}") == ["- (c) both.", *come]


@pytest.mark.parametrize(
    "places",
    [
        "paragraph (b) (but not the “or” before it)",
        "paragraph (c) (but not the “and” before it)",
        "paragraphs (b) and (c) (but not the “or” before it)",
    ],
)
def test_a_word_that_is_excepted_and_stands_not_before_it_is_refused(places: str) -> None:
    with pytest.raises(PhraseError, match="does not end as the sentence says"):
        changed(BOATS, f"In section 1(2), for {places} substitute “(b) all.”")


@pytest.mark.parametrize(("number", "found"), [("b", True), ("a", False)])
def test_the_words_after_a_paragraph_close_the_list_that_ends_with_it(
    number: str, found: bool
) -> None:
    act = imported(
        "Fees Act 2010\n1 Fees\n(1) A fee is—\n(a) paid; or\n(b) waived,\nby law.\n", "en"
    )
    order = (
        f"In section 1(1), in the words after paragraph ({number}), for “law” substitute “deed”."
    )
    if found:
        assert changed(act, order) == ["- by law.", "+ by deed."]
    else:
        with pytest.raises(PhraseError, match=r"do not stand right after \(a\)"):
            changed(act, order)
