"""Words that are named by their ends, as an act shows them."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act, Numbering
from drafting.model.kind import Kind
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved
from tests.acts import act
from tests.laws.proposals import propose
from tests.phrase.carried_out import changed, imported

TEXT = """\
# Section 5. Landing
1. A vessel must land, and pay, unless the Board agrees.
2. The owner, if the owner pays, must wait and must report.
3. A fee is due if it is fixed. It is paid at once.
4. The owner must:
  a) land the vessel; and
  b) pay the fee in full.
5. The river, or the lake, is open; or
6. A vessel, or a raft, is free
"""
_LEVELS = (Kind.ITEM, Kind.SUBITEM)
LAW = act(TEXT, Numbering((Kind.SECTION,), _LEVELS, through=frozenset({Kind.ITEM})), "en")
UK = Numbering(headings=(Kind.ARTICLE,), levels=(Kind.PART, Kind.ITEM))
UKRAINIAN = act(
    """\
# Стаття 5. Плата
1. Плата є щорічною, якщо рада не вирішить інше. Плата не повертається.
2. Рада веде реєстр, крім озер.
""",
    UK,
    "uk",
)


def after(sentence: str, law: Act = LAW) -> list[str]:
    """The lines of the act that a sentence changes, as they then are."""
    operations = resolved(read_instructions(sentence, law.language), law)
    old = [site.line for site in law.sites]
    new = [site.line for site in apply(law, propose(*operations)).act.sites]
    return [line for line in new if line not in old]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "In item 1, for the words from “and pay” to “unless” substitute “if”.",
            "1. A vessel must land, if the Board agrees.",
        ),
        (
            "In item 1, omit the words from “, unless” to the end.",
            "1. A vessel must land, and pay.",
        ),
        (
            "In item 1, for the words from “unless” to the end substitute “if it can”.",
            "1. A vessel must land, and pay, if it can.",
        ),
        (
            "In item 1, the words “, unless” to the end are repealed.",
            "1. A vessel must land, and pay.",
        ),
        (
            "In item 1, for the words “and pay” to “unless” substitute “if”.",
            "1. A vessel must land, if the Board agrees.",
        ),
        (
            "Item 1 is amended by striking “and” and all that follows and inserting “at once.”.",
            "1. A vessel must land, at once.",
        ),
        (
            "in item 1, by striking “, unless” and all that follows through the period at the end.",
            "1. A vessel must land, and pay",
        ),
        (
            "Item 1 is amended by striking “and pay” and all that follows through “Board”.",
            "1. A vessel must land, agrees.",
        ),
        (
            "In item 1, for the words from the beginning to “land” substitute “A raft may land”.",
            "1. A raft may land, and pay, unless the Board agrees.",
        ),
        (
            "in item 1, the words from ‘, unless’ to the end of the sentence are deleted;",
            "1. A vessel must land, and pay.",
        ),
        (
            "in item 3, the words from ‘if’ to the end of the sentence are replaced by ‘yearly’;",
            "3. A fee is due yearly. It is paid at once.",
        ),
        (
            "In item 1, for the words after “unless” substitute “it waits”.",
            "1. A vessel must land, and pay, unless it waits.",
        ),
        (
            "In item 2, omit the words from “must wait” to “and”.",
            "2. The owner, if the owner pays, must report.",
        ),
        (
            "In item 2, for the words before “must report” substitute “The owner”.",
            "2. The owner must report.",
        ),
        (
            "In item 4, for the words from “pay” to the end substitute “pay it.”.",
            "b) pay it.",
        ),
        (
            "In subitem b) of item 4, omit the words after “fee”.",
            "b) pay the fee.",
        ),
        (
            "in item 1 the words from “, unless” to “agrees” shall be deleted;",
            "1. A vessel must land, and pay.",
        ),
        (
            "Item 1 is amended by striking out everything after “land” and substituting “.”.",
            "1. A vessel must land.",
        ),
    ],
)
def test_they_are_all_that_stands_between_the_ends(sentence: str, line: str) -> None:
    assert after(sentence) == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("In item 2, omit the words from “owner” to “must”.", id="twice-and-twice"),
        pytest.param("In item 2, omit the words from “owner” to “report”.", id="begins-twice"),
        pytest.param("In item 2, omit the words from “if” to “must”.", id="ends-twice"),
        pytest.param("In item 1, omit the words from “agrees” to “vessel”.", id="other-way-round"),
        pytest.param("In item 4, omit the words from “owner” to “vessel”.", id="two-lines"),
        pytest.param("In item 4, omit the words from “must” to the end.", id="goes-on-below"),
        pytest.param(
            "In subitem 4(a), omit the words from “land” to the end of the item.", id="end-of-more"
        ),
        pytest.param("In item 1, omit the words after “land”.", id="mark-after"),
        pytest.param("In item 1, omit the words before “unless”.", id="mark-before"),
        pytest.param("In item 5, omit the words from “is” to the end.", id="and-at-the-end"),
        pytest.param(
            "Item 1 is amended by striking “, unless” and all that follows.", id="all-and-the-mark"
        ),
        pytest.param("In item 1, omit the words from “raft” to the end.", id="not-there"),
        pytest.param("In item 1, omit the words from “ves” to “land”.", id="part-of-a-word"),
    ],
)
def test_where_they_may_be_others_the_sentence_is_refused(sentence: str) -> None:
    reading = read_instructions(sentence, "en")
    assert not reading.remainder
    with pytest.raises(PhraseError):
        resolved(reading, LAW)


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "у частині першій статті 5 слова «, якщо» до кінця речення виключити;",
            "1. Плата є щорічною. Плата не повертається.",
        ),
        (
            "у частині першій статті 5 слова від «якщо» до «інше» замінити словами «крім озер»;",
            "1. Плата є щорічною, крім озер. Плата не повертається.",
        ),
        (
            "у частині 1 статті 5 після слова «є» до кінця речення слова замінити на «вільною»;",
            "1. Плата є вільною. Плата не повертається.",
        ),
        ("у частині другій статті 5 слова «, крім» і до кінця виключити;", "2. Рада веде реєстр."),
    ],
)
def test_in_ukrainian(sentence: str, line: str) -> None:
    assert after(sentence, UKRAINIAN) == [line]


@pytest.mark.parametrize("order", ["add the words", "is amended by inserting the words"])
def test_words_that_are_added_to_the_end_are_no_ends_of_others(order: str) -> None:
    sentence = f"{'In item 1,' if order[:3] == 'add' else 'Item 1'} {order} “agrees” to the end."
    assert not read_instructions(sentence, "en").instructions


PONDS = imported(
    """Ponds Act
Section 1. Frogs
(1) A frog sings at night, and it swims.
(2) A newt:
(a) swims fast, and dives deep;
(b) sleeps.
""",
    "en",
)
TO_THE_END = "In section {}, for the words from “and” to the end of the {} substitute “and rests”."


@pytest.mark.parametrize(
    ("place", "unit", "line"),
    [
        ("1(1)", "subsection", "+ (1) A frog sings at night, and rests."),
        ("1(2)(a)", "paragraph", "+ (a) swims fast, and rests;"),
    ],
)
def test_words_go_to_the_end_of_the_provision_that_is_named(
    place: str, unit: str, line: str
) -> None:
    assert changed(PONDS, TO_THE_END.format(place, unit))[1:] == [line]


@pytest.mark.parametrize(
    ("place", "unit"), [("1(1)", "paragraph"), ("1(2)(a)", "subsection"), ("1(2)(a)", "section")]
)
def test_words_that_go_to_the_end_of_another_provision_may_have_other_lines(
    place: str, unit: str
) -> None:
    with pytest.raises(PhraseError, match="may go on in other lines than this"):
        changed(PONDS, TO_THE_END.format(place, unit))
