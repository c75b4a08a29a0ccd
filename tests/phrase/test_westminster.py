"""Orders as the Parliament of the United Kingdom has them: lists of places, headings between
sections, paragraphs of schedules, entries of tables."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.model.act import Act
from drafting.phrase import read_instructions, resolved
from tests.imports import imported
from tests.phrase import carried_out

_ACT = """Boats Act 2010
PART 1
Boats
Keeping boats
1 Keepers
(1) A keeper pays a fee.
(2) A keeper keeps a list of boats.
(3) A keeper sends the list.
2 Boats
(1) A boat has a name.
(2) A keeper names a boat.
Selling boats
3 Sellers
(1) A seller pays a fee.
SCHEDULE 1
Exceptions
1 (1) The fee is not paid for—
(a) a raft;
(b) a canoe.
2 (1) The list has no rafts.
SCHEDULE 2
Fees
| Boat | Fee |
| Raft | 5 |
| Canoe | 6 |
"""


def _act() -> Act:
    return imported(_ACT, "en").act


def _places(sentence: str) -> list[str]:
    operations = resolved(read_instructions(sentence, "en"), _act())
    return [
        address
        for each in operations
        for address in (*getattr(each, "at", ()), getattr(each, "after", ""))
        if address and "." in address
    ]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        (
            "In section 1, in subsection (1) and subsection (2), omit “A”.",
            ["1.section~1.1.1", "1.section~1.1.2"],
        ),
        (
            "In section 1, in subsection (1), subsection (2) and subsection (3), omit “A”.",
            ["1.section~1.1.1", "1.section~1.1.2", "1.section~1.1.3"],
        ),
        (
            "Section 1(1), section 2, subsection (2) and section 3(1) are omitted.",
            ["1.section~1.1.1", "1.section~1.2.2", "1.section~2.3.1"],
        ),
        ("In Schedule 1, in each of sub-paragraphs (1) and (2) of paragraph 1, omit “x”.", None),
        (
            "In sections 1 and 2, in subsection (2), omit “keeper”.",
            ["1.section~1.1.2", "1.section~1.2.2"],
        ),
        (
            (
                "In section 1 (keepers), in each of the following places, omit “A”—\n"
                "(a) subsection (1);\n(b) subsection (2), and\n(c) subsection (3)."
            ),
            ["1.section~1.1.1", "1.section~1.1.2", "1.section~1.1.3"],
        ),
        (
            (
                "In section 1, for “A” substitute “The” in the following provisions—\n"
                "(a) subsection (1);\n(b) subsection (3)."
            ),
            ["1.section~1.1.1", "1.section~1.1.3"],
        ),
        (
            "Omit the following provisions—\n(a) section 1(2);\n(b) section 3(1).",
            ["1.section~1.1.2", "1.section~2.3.1"],
        ),
        ("Omit the following provisions—\n(a) section 1(2);\n(b) the rest.", None),
        ("In Schedule 1, in paragraph 1(1), omit paragraph (b).", ["annex-1.1.1.b"]),
        (
            "In Schedule 1, in paragraph 1(1), after paragraph (b) insert—\n“(c) a tub.”",
            ["annex-1.1.1.b"],
        ),
        ("In paragraph 1(1) of Schedule 1, omit paragraph (a).", ["annex-1.1.1.a"]),
        (
            "In the italic heading before section 3, for “Selling” substitute “Buying”.",
            ["1.section~2.heading"],
        ),
        ("For the heading before section 1 substitute “Owning boats”.", ["1.section~1.heading"]),
        ("In the cross-heading above section 2, omit “boats”.", None),
        (
            "In Schedule 2, in column 2 of the row beginning “Raft”, for “5” substitute “7”.",
            ["annex-2.table-1.row-2.cell-2"],
        ),
        ("In Schedule 2, omit the entry relating to “Canoe”.", ["annex-2.table-1.row-3"]),
        ("In Schedule 2, in the entry for “Barge”, omit “5”.", None),
    ],
)
def test_the_places_of_an_order(sentence: str, places: list[str] | None) -> None:
    """None: the order is refused."""
    if places is None:
        with pytest.raises(DraftingError):
            _places(sentence)
    else:
        assert _places(sentence) == places


@pytest.mark.parametrize(
    "how",
    [
        "in accordance with subsections (2) and (3)",
        "in accordance with this section",
        "as set out in this section",
        "in accordance with the following provisions of this section",
    ],
)
def test_a_section_is_amended_by_the_orders_below(how: str) -> None:
    act = carried_out.imported(
        "Moles Act 2001\n1 Moles\n(1) A mole digs.\n(2) A mole rests.\n", "en"
    )
    orders = (
        f"(1) Section 1 is amended {how}.\n(2) In subsection (1), for “digs” substitute “eats”.\n"
    )
    assert carried_out.changed(act, orders) == ["- (1) A mole digs.", "+ (1) A mole eats."]


@pytest.mark.parametrize(
    "announced",
    [
        "Section 4 is amended in accordance with section 5 of the Bees Act 1999.",
        "Section 4 is amended in accordance with section 5.",
        "Section 4 is amended as provided by section 7.",
        "Section 4 is amended as follows.",
    ],
)
def test_a_section_that_no_order_below_amends_is_named(announced: str) -> None:
    act = carried_out.imported(
        "Moles Act 2001\n1 Moles\n(1) A mole digs.\n(2) A mole rests.\n4 Bees\nA bee flies.\n", "en"
    )
    order = "In section 1, omit subsection (2)."
    assert carried_out.changed(act, order) == ["- (2) A mole rests."]
    with pytest.raises(DraftingError, match="Section 4 is amended"):
        carried_out.changed(act, f"{announced}\n{order}")


@pytest.mark.parametrize(
    "below",
    [
        "In subsection (1), omit “digs”.",
        "After section 1 insert—\n“1A Bees\nA bee flies.”",
        "The section is repealed.",
    ],
)
def test_what_stands_in_a_section_or_beside_it_is_below_it(below: str) -> None:
    read = read_instructions(f"Section 1 is amended as follows.\n{below}", "en")
    assert not read.remainder
    assert read.instructions


@pytest.mark.parametrize(
    "text",
    [
        "Part 2 is amended as follows.\nIn section 4, omit subsection (2).",
        (
            "Chapter 5 of title 10, United States Code, is amended—\n"
            "(1) in section 501, by striking “a”; and\n(2) in section 502(a), by striking “c”."
        ),
        (
            "Part 2 of the Moles Act 2001 is amended in accordance with sections 3 to 5.\n"
            "3 In section 4(1), omit “a”.\n4 Omit section 6."
        ),
        "Sections 4 to 6 are amended as follows.\nIn section 5, omit subsection (2).",
    ],
)
def test_a_section_may_be_one_of_the_part_that_is_named_above(text: str) -> None:
    read = read_instructions(text, "en")
    assert not read.remainder
    assert read.instructions


@pytest.mark.parametrize(
    "text",
    [
        (
            "В статью 5 внести следующее изменение:\nдополнить статьей 5-1 следующего содержания:\n"
            "«Статья 5-1. Кроты\nКрот роет.»."
        ),
        "Внести в часть первую Гражданского кодекса следующие изменения:\n1) статью 5 исключить.",
    ],
)
def test_what_comes_beside_it_or_in_a_part_of_a_code_is_below_it(text: str) -> None:
    read = read_instructions(text, "ru")
    assert not read.remainder
    assert read.instructions
