"""Paragraphs of schedules, which may stand in parts of them, and sections of codes."""

from __future__ import annotations

import pytest

from drafting.api import amend, instruct
from drafting.errors import DraftingError
from drafting.model.act import Act, Identity
from drafting.model.localized import Localized
from drafting.model.operation import RestateHeading
from drafting.model.proposal import Proposal
from drafting.phrase import read_instructions, resolved
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_file
from drafting.text.writer import write_act
from tests.phrase.carried_out import changed, imported

ACT = """Keepers Act 2001
1 Interpretation
In this Act “keeper” means a person.
2 Commencement
This Act commences in May.
SCHEDULE 1
The Board
{}1 The Board has five members.
2 Members sit for
three years.
{}3 (1) The Board may sue.
(2) It may be sued.
SCHEDULE 2
PART 1
1 Fees are paid.
PART 2
1 Fines are paid.
"""
WHOLE = ACT.format("", "")
IN_PARTS = ACT.format("PART 1\n", "PART 2\n")
CODE = """Keepers Code
1-301.201{stop} Duties
A keeper prunes.
1-301.202{stop} Fees
There is a fee.
2-101.1{stop} Fines
There is a fine.
"""


def places(text: str, sentence: str) -> list[str]:
    wanted = ImportedAs(Identity("keepers"), "2024-01-01", "en")
    act: Act = import_file(text.encode(), "law.txt", wanted).act
    operations = resolved(read_instructions(sentence, "en"), act)
    return [address for each in operations for address in getattr(each, "at", ())]


@pytest.mark.parametrize(
    ("sentence", "whole", "in_parts"),
    [
        ("Paragraph 3 of Schedule 1 is repealed.", "annex-1.3", "annex-1.2.3"),
        ("In Schedule 1, omit paragraph 2.", "annex-1.2", "annex-1.1.2"),
        ("Omit paragraph 3(2) of Schedule 1.", "annex-1.3.2", "annex-1.2.3.2"),
        (
            "In paragraph 3(1) of Schedule 1, for “sue” substitute “pay”.",
            "annex-1.3.1",
            "annex-1.2.3.1",
        ),
        ("Omit paragraph 1 of Part 2 of Schedule 2.", "annex-2.2.1", "annex-2.2.1"),
        ("Section 2 is repealed.", "2", "2"),
    ],
)
def test_a_paragraph_of_a_schedule_is_found_in_its_parts(
    sentence: str, whole: str, in_parts: str
) -> None:
    assert places(WHOLE, sentence) == [whole]
    assert places(IN_PARTS, sentence) == [in_parts]


def test_a_range_of_paragraphs_is_all_of_it() -> None:
    sentence = "In Schedule 1, omit paragraphs {}."
    assert places(IN_PARTS, sentence.format("1 and 2")) == ["annex-1.1.1", "annex-1.1.2"]
    assert places(IN_PARTS, sentence.format("1 to 2")) == ["annex-1.1.1", "annex-1.1.2"]
    assert places(WHOLE, sentence.format("1 to 3")) == ["annex-1.1", "annex-1.2", "annex-1.3"]
    through = ["annex-1.1.1", "annex-1.1.2", "annex-1.2.3"]
    assert places(IN_PARTS, sentence.format("1 to 3")) == through


def test_a_part_is_no_paragraph_and_one_of_two_is_not_chosen() -> None:
    for sentence in ("Omit paragraph 2 of Schedule 2.", "Omit paragraph 1 of Schedule 2."):
        with pytest.raises(DraftingError, match=r"there is no annex-2\.para"):
            places(WHOLE, sentence)


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Section 1-301.202 is repealed.", "1-301.202"),
        ("§ 2-101.1 is repealed.", "2-101.1"),
        ("Section 1-301.202 is amended by striking “fee” and inserting “fine”.", "1-301.202"),
    ],
)
def test_a_section_is_found_by_its_number_whatever_sign_the_act_has(
    stop: str, sentence: str, number: str
) -> None:
    assert places(CODE.format(stop=stop), sentence) == [number]
    signed = CODE.format(stop=stop).replace("\n1-", "\n§ 1-").replace("\n2-", "\n§ 2-")
    assert places(signed, sentence) == [number]


NEW = "SCHEDULE 3\nFares\n"


@pytest.mark.parametrize(
    ("quoted", "lines"),
    [
        pytest.param(
            "1 A fare is paid.\n2 (1) A fare is—\n(a) low;\n(b) fair.\n(2) It is fixed.",
            [
                "## 1 ¶ A fare is paid.",
                "## 2 ¶ (1) A fare is—",
                "  (a) low;",
                "  (b) fair.",
                "(2) It is fixed.",
            ],
            id="paragraphs",
        ),
        pytest.param(
            "PART 1\nLow fares\n1 A fare is low.\nPART 2\nHigh fares\n2 A fare is high.",
            [
                "## PART 1",
                "Low fares",
                "### 1 ¶ A fare is low.",
                "## PART 2",
                "High fares",
                "### 2 ¶ A fare is high.",
            ],
            id="parts",
        ),
    ],
)
@pytest.mark.parametrize("text", [WHOLE, IN_PARTS])
def test_a_new_schedule_stands_as_the_same_lines_of_an_act_do(
    text: str, quoted: str, lines: list[str]
) -> None:
    act = imported(text, "en")
    came = changed(act, f"After Schedule 2 insert—\n“{NEW}{quoted}”", indented=True)
    wanted = ["# SCHEDULE 3", "Fares", *lines]
    assert came == [f"+ {line}" for line in wanted]
    page = imported(f"{text}{NEW}{quoted}\n", "en")
    assert [line for line in write_act(page).split("\n") if line][-len(wanted) :] == wanted


@pytest.mark.parametrize(
    ("quoted", "line"),
    [
        (f"{NEW}1 A fare is paid.\nHigh fares\n2 A fare is high.", "High fares"),
        (f"{NEW}1 A fare is paid.\n3 A fare is high.", "3 A fare"),
        (f"{NEW}1 Low fares\nA fare is low.", "1 Low fares"),
        (f"{NEW}1 A fare is paid.\nSection 2\n2 A fare is high.", "Section 2"),
        ("SCHEDULE 3\nSection 2\nFares\nA fare is paid.", "Fares"),
    ],
)
def test_a_line_of_a_new_schedule_that_may_be_a_heading_is_in_doubt(quoted: str, line: str) -> None:
    act = imported(WHOLE, "en")
    with pytest.raises(DraftingError, match=f"heading or not is not clear: {line}"):
        changed(act, f"After Schedule 2 insert—\n“{quoted}”")


@pytest.mark.parametrize("about", ["Section 2", "Section 2(1)", "Sections 1 and 2"])
def test_the_section_that_a_schedule_is_about_is_text(about: str) -> None:
    quoted = f"SCHEDULE 3\n{about}\nFares\n1 A fare is paid.\n2 It is high."
    page = write_act(imported(f"{WHOLE}{quoted}\n", "en")).split("\n")
    wanted = [line for line in page if line][-len(quoted.split("\n")) :]
    came = changed(imported(WHOLE, "en"), f"After Schedule 2 insert—\n“{quoted}”", indented=True)
    assert came == [f"+ {line}" for line in wanted]

    act = imported(f"{WHOLE}{quoted.replace('Fares', 'Prices')}\n", "en")
    restated = changed(act, f"For Schedule 3 substitute—\n“{quoted}”")
    assert restated == ["- Prices", "+ Fares"]


TITLED = (
    WHOLE
    + """SCHEDULE 3
Section 2
Fines
1 Fines are paid.
SCHEDULE 4 Fares
1 Fares are paid.
"""
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("For the heading of Schedule 1 substitute “A Board”.", ["- The Board", "+ A Board"]),
        (
            "In the heading of Schedule 1, at the end insert “etc”.",
            ["- The Board", "+ The Board etc"],
        ),
        (
            "In the title of Schedule 1, for “Board” substitute “Office”.",
            ["- The Board", "+ The Office"],
        ),
        (
            "For the heading of Schedule 1 substitute—\n“SCHEDULE 1\nA Board”.",
            ["- The Board", "+ A Board"],
        ),
        (
            "For the heading of Schedule 4 substitute “Prices”.",
            ["- # SCHEDULE 4 Fares", "+ # SCHEDULE 4 Prices"],
        ),
    ],
)
def test_the_heading_of_a_schedule_may_stand_below_its_number(
    sentence: str, lines: list[str]
) -> None:
    assert changed(imported(TITLED, "en"), sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("For the heading of Schedule 3 substitute “Prices”.", "Section 2"),
        ("For the heading of Schedule 1 substitute “SCHEDULE 1 Prices”.", "SCHEDULE 1 Prices"),
        ("For the heading of Schedule 1 substitute—\n“SCHEDULE 2\nA Board”.", "SCHEDULE 2"),
    ],
)
def test_which_line_below_its_number_is_the_heading_of_a_schedule_may_be_in_doubt(
    sentence: str, line: str
) -> None:
    with pytest.raises(DraftingError, match=f"which line is the title there is not clear: {line}"):
        changed(imported(TITLED, "en"), sentence)


def test_a_heading_behind_the_number_of_a_schedule_with_a_title_below_it_is_not_written() -> None:
    heading = RestateHeading(at=("annex-1.heading",), text=Localized({"en": "Prices"}))
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=(heading,))
    with pytest.raises(DraftingError, match="is the address of another provision too"):
        instruct(amend(imported(TITLED, "en"), proposal))
