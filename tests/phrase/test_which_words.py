"""In which of several places words change, and what goes with the word that joins it to a list."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.phrase.carried_out import changed, imported

ACT = imported(
    """Moles Act 2001
Part 1
Moles
Keeping
1 Keepers
(1) A keeper must—
(a) dig a bed, or
(b) plant a tree, or
(c) rest.
(2) The keeper digs, the keeper rests and the keeper sings.
(3) A mole is small.
Digging
2 Diggers
(1) A keeper may dig.
(2) A keeper may sing.
SCHEDULE 1
Fees
1 A fee is paid for a bed.
2 A fee is small.
""",
    "en",
)
WITHOUT_C = ["- (b) plant a tree, or", "- (c) rest.", "+ (b) plant a tree,"]
LINE = "(2) The {} digs, the {} rests and the {} sings."
KEEPER = "- " + LINE.format("keeper", "keeper", "keeper")

STRIKING = (
    "Section 1 is amended by striking “keeper” each place it appears (other than in {}) and "
    "inserting “warden”."
)


def wardens(*words: str) -> list[str]:
    return [KEEPER, "+ " + LINE.format(*words)]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("omit paragraph (c) and the word “or” immediately preceding it.", WITHOUT_C),
        ("omit paragraph (c) (together with the “or” before that paragraph).", WITHOUT_C),
        ("omit paragraph (c), and the word “or” at the end of paragraph (b).", WITHOUT_C),
        ("paragraph (c) and the word “or” immediately before it are omitted.", WITHOUT_C),
        ("paragraph (c), and the “or” preceding that paragraph, are repealed.", None),
        ("omit paragraph (b) and the “or” at the end of it.", ["- (b) plant a tree, or"]),
        ("omit paragraph (b) (and the “or” following it).", ["- (b) plant a tree, or"]),
        (
            "omit paragraphs (b) and (c), and the “or” immediately preceding paragraph (b).",
            ["- (a) dig a bed, or", "- (b) plant a tree, or", "- (c) rest.", "+ (a) dig a bed,"],
        ),
        (
            "omit the word “or” immediately before paragraph (c).",
            ["- (b) plant a tree, or", "+ (b) plant a tree,"],
        ),
        (
            "after paragraph (b) omit “or” and insert—\n“(ba) sow, or”.",
            ["- (b) plant a tree, or", "+ (b) plant a tree,", "+ (ba) sow, or"],
        ),
    ],
)
def test_what_goes_with_the_word_that_joins_it(sentence: str, lines: list[str] | None) -> None:
    """None: the number stays beside a note of its repeal."""
    wanted = lines or [*WITHOUT_C, "+ (c) [repealed]"]
    assert changed(ACT, f"In section 1(1), {sentence}") == wanted


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("omit paragraph (c) and the word “or” at the end of it.", "does not stand at the end"),
        ("omit paragraph (c) and the word “and” before it.", "does not end as the sentence says"),
        ("omit paragraph (a) and the word “or” before it.", "does not end as the sentence says"),
        ("omit paragraph (b) (but not the “and” at the end of it).", "not stand at the end"),
    ],
)
def test_a_word_that_is_not_there(sentence: str, wrong: str) -> None:
    with pytest.raises(DraftingError, match=wrong):
        changed(ACT, f"In section 1(1), {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "striking paragraph (c) and the “or” before it.",
        "striking paragraph (c) and the “or” at the end of paragraph (b).",
        "the deletion of paragraph (c) and the word “or” before it.",
    ],
)
def test_in_other_styles(sentence: str) -> None:
    assert changed(ACT, f"Section 1(1) is amended by {sentence}") == WITHOUT_C


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "in each of the three places, for “keeper” substitute “warden”.",
            wardens(*["warden"] * 3),
        ),
        ("for “keeper”, in all three places, substitute “warden”.", wardens(*["warden"] * 3)),
        (
            "for “keeper”, on each occasion it appears, substitute “warden”.",
            wardens(*["warden"] * 3),
        ),
        (
            "for “keeper” in the first and third places it occurs substitute “warden”.",
            wardens("warden", "keeper", "warden"),
        ),
        (
            "for “keeper”, where it occurs for the second time, substitute “warden”.",
            wardens("keeper", "warden", "keeper"),
        ),
        (
            "for “keeper”, where it third occurs, substitute “warden”.",
            wardens("keeper", "keeper", "warden"),
        ),
    ],
)
def test_in_which_places(sentence: str, lines: list[str]) -> None:
    assert changed(ACT, f"In section 1(2), {sentence}") == lines


def test_how_many_places_is_held_against_the_act() -> None:
    for both in (", in both places,", ", in both of the places where such word occurs,"):
        with pytest.raises(DraftingError, match="occur 3 times, not 2"):
            changed(ACT, f"In section 1(2), for “keeper”{both} substitute “warden”.")
    with pytest.raises(DraftingError, match="occur 3 times, not 2"):
        changed(ACT, "In section 1(2), in both places it appears, for “keeper” substitute “it”.")


@pytest.mark.parametrize(
    "sentence",
    [
        "In section 1, for “keeper”, wherever it appears (except in {}), substitute “warden”.",
        "In section 1, for “keeper” (wherever it occurs, other than in {}) substitute “warden”.",
        "In section 1—\n(a) for “keeper”, wherever it occurs, except in {}, substitute “warden”.",
        STRIKING,
        "Throughout the text of section 1, except {}, for “keeper” substitute “warden”.",
    ],
)
def test_what_is_spared_stands_in_what_changes(sentence: str) -> None:
    """Subsection (2) is that of section 1, and no section 2."""
    orders = sentence.format("subsection (2)")
    assert changed(ACT, orders) == ["- (1) A keeper must—", "+ (1) A warden must—"]


@pytest.mark.parametrize(
    "sentence",
    [
        "For the heading “Digging” before section 2 substitute “Sowing”.",
        "In the italic heading “Digging” before section 2, for “Digging” substitute “Sowing”.",
    ],
)
def test_a_heading_between_sections_with_its_words(sentence: str) -> None:
    assert changed(ACT, sentence) == ["- ## Digging", "+ ## Sowing"]


def test_a_heading_with_other_words() -> None:
    with pytest.raises(DraftingError, match="is: Digging"):
        changed(ACT, "For the heading “Mowing” before section 2 substitute “Sowing”.")


@pytest.mark.parametrize(
    "sentence",
    [
        "In the Schedule, in paragraph 2, for “small” substitute “large”.",
        "In paragraph 2 of the Schedule, for “small” substitute “large”.",
        "The Schedule is amended as follows.\nIn paragraph 2, for “small” substitute “large”.",
    ],
)
def test_the_schedule_of_an_act_that_has_one(sentence: str) -> None:
    old = "## 2 ¶ A fee is small."
    assert changed(ACT, sentence) == [f"- {old}", f"+ {old.replace('small', 'large')}"]


def test_existing_is_what_has_its_number_in_the_act_as_it_is() -> None:
    code = imported(
        "Code of Moles\n§ 1-101. Keepers.\n(a) A keeper rests.\n(b) A keeper digs.\n", "en"
    )
    orders = (
        "Section 1-101 is amended as follows:\n"
        "(1) The existing subsection (b) is redesignated as subsection (c).\n"
        "(2) A new subsection (b) is added to read as follows:\n“(b) A keeper sows.”.\n"
        "(3) {} subsection (b) is amended by striking the word “digs” and inserting the word "
        "“mows” in its place.\n"
    )
    assert changed(code, orders.format("Existing")) == [
        "- (b) A keeper digs.",
        "+ (b) A keeper sows.",
        "+ (c) A keeper mows.",
    ]
    with pytest.raises(DraftingError, match="gives this number to another provision"):
        changed(code, orders.format("The"))


def test_which_place_may_stand_in_brackets() -> None:
    law = imported("Статья 1. Сад\n1. Сад растет, лес растет.\n", "ru")
    order = "в пункте 1 статьи 1 слово «растет» (во втором случае) заменить словом «сохнет»"
    assert changed(law, order) == ["- 1. Сад растет, лес растет.", "+ 1. Сад растет, лес сохнет."]
