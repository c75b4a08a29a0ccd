"""Acts of India and Ireland whose sections are numbered lines, without a noun or a heading."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.text.writer import write_act
from tests.phrase.carried_out import changed, imported

INDIAN = """The Beekeeping Act, 1998
1. Short title.—(1) This Act may be called the Beekeeping Act, 1998.
(2) It extends to the whole of India.
3. Registration.—(1) Every keeper shall register each hive.
(2) The fee shall be fifty rupees.
4. Penalty.—Whoever keeps bees unregistered shall pay a fine.
"""
BEES = imported(INDIAN, "en")
APPEALS = "3A. Appeals.—(1) An appeal lies to the Court.\n(2) It shall be decided soon."
HIVES = imported(
    """Hives Act 2005
1. Interpretation
(1) In this Act—
“hive” means a home for bees;
“Minister” means the Minister for Agriculture.
(2) A reference to honey includes wax.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "In section 3 of the principal Act, in sub-section (2), for the words “fifty "
                "rupees”, the words “one hundred rupees” shall be substituted."
            ),
            ["- (2) The fee shall be fifty rupees.", "+ (2) The fee shall be one hundred rupees."],
        ),
        (
            (
                "In section 3 of the principal Act, after sub-section (2), the following "
                "sub-section shall be inserted, namely:—\n“(3) The register shall be public.”."
            ),
            ["+ (3) The register shall be public."],
        ),
        (
            (
                "For section 4 of the principal Act, the following section shall be substituted, "
                "namely:—\n“4. Penalty.—Whoever does shall be warned.”."
            ),
            [
                "- 4. Penalty.—Whoever keeps bees unregistered shall pay a fine.",
                "+ 4. Penalty.—Whoever does shall be warned.",
            ],
        ),
        (
            "Section 4 of the principal Act shall be omitted.",
            ["- 4. Penalty.—Whoever keeps bees unregistered shall pay a fine."],
        ),
    ],
)
def test_a_section_is_the_line_with_its_number(sentence: str, lines: list[str]) -> None:
    assert changed(BEES, sentence) == lines


def test_a_heading_on_the_line_gets_no_number_with_the_text() -> None:
    with pytest.raises(DraftingError, match="the text of 4 begins behind a heading"):
        changed(BEES, "Section 4 shall be renumbered as sub-section (1) thereof.")


def test_a_new_one_stands_as_the_same_lines_of_an_act_do() -> None:
    came = changed(BEES, f"After section 3 insert—\n“{APPEALS}”", indented=True)
    page = imported(INDIAN.replace("4. Penalty", f"{APPEALS}\n4. Penalty"), "en")
    lines = write_act(page).split("\n")
    at = lines.index("3A. Appeals.—")
    assert came == [f"+ {line}" for line in lines[at : at + 3]]
    assert came[1] == "+   (1) An appeal lies to the Court."


@pytest.mark.parametrize("noun", ["", "Section "])
def test_so_where_sections_have_a_noun(noun: str) -> None:
    act = imported("Moles Act\nSection 5. Keepers.\nA keeper sows.\n", "en")
    came = changed(
        act, f"After section 5 insert—\n“{noun}5A. Moles.—(1) A mole digs.\n(2) It eats.”"
    )
    assert came == [f"+ # {noun}5A. Moles.—", "+ (1) A mole digs.", "+ (2) It eats."]


def test_a_definition_comes_after_the_one_that_is_named() -> None:
    sentence = (
        "Section 1 of the Principal Act is amended, in subsection (1), by the insertion of the "
        "following definition after the definition of “hive”:\n““keeper” means a person;”."
    )
    assert changed(HIVES, sentence) == ["+ “keeper” means a person;"]


def test_an_act_with_sections_has_no_other_lines_for_them() -> None:
    act = imported("Moles Act\nSection 5. Keepers.\nA keeper sows.\nSCHEDULE\n7. A rule.\n", "en")
    with pytest.raises(DraftingError, match="there is no section-7"):
        changed(act, "Omit section 7.")


NAMED = imported(
    "Gardens Act\n\nSection 5. Birds\n(1) Birds fly.\n\nSection 6. Fish\n(1) Fish swim.\n",
    "en",
)
NEW = "After section 5, the following shall be inserted, namely:—\n“{}”."


@pytest.mark.parametrize(
    ("quoted", "lines"),
    [
        ("5A. Moles.—Moles dig.", ["# 5A. Moles.—", "Moles dig."]),
        (
            "5A. Moles.—Moles dig.\n5B. Bees.—(1) Bees hum.\n(2) They sing.",
            ["# 5A. Moles.—", "Moles dig.", "# 5B. Bees.—", "(1) Bees hum.", "(2) They sing."],
        ),
    ],
)
def test_no_text_behind_a_side_note_becomes_a_heading(quoted: str, lines: list[str]) -> None:
    assert changed(NAMED, NEW.format(quoted)) == [f"+ {line}" for line in lines]


@pytest.mark.parametrize(
    ("quoted", "named"),
    [
        ("5A. Moles.—(1) Moles dig. (2) They sleep.", "goes on with another number"),
        ("5A. Moles.—Moles dig.\n5B. Bees hum.", "whether this line is a heading"),
    ],
)
def test_what_may_be_a_heading_or_several_provisions_is_refused(quoted: str, named: str) -> None:
    with pytest.raises(DraftingError, match=named):
        changed(NAMED, NEW.format(quoted))
