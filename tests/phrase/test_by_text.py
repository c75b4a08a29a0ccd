"""What an order names by the text of the act: words before a list, definitions, sentences."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError, PhraseError
from drafting.model.act import Act, Numbering
from drafting.model.kind import Kind
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved
from tests.acts import act
from tests.laws.proposals import propose
from tests.phrase.carried_out import changed, imported

LAW = act(
    """\
# Section 2. Definitions
In this Act:
“boat” includes a raft;
“port” means a place to land:
  (a) by the sea; or
  (b) by a river;
“vessel” means a ship.
# Section 5. Landing
(1) The owner must, for a fee:
  (a) land the vessel; and
  (b) pay a fee.
(2) A fee is due. It is paid at once. See No. 5 of it.
# Section 6. Fees
The Board may:
  (a) fix a fee;
  (b) publish it.
# Section 8. Crew
(1) The crew are:
  (a) a master, and
  (b) a mate.
(2) They may:
  (a) land; or
  (b) wait.
# Section 7. Ports
quay means a pier;
boat means a raft.
""",
    Numbering((Kind.SECTION,), (Kind.SUBSECTION, Kind.PARAGRAPH)),
    "en",
)


def change(text: str, law: Act = LAW) -> tuple[list[str], list[str]]:
    """The lines that go and those that come, where orders are carried out."""
    operations = resolved(read_instructions(text, law.language), law)
    old = [site.line for site in law.sites]
    new = [site.line for site in apply(law, propose(*operations)).act.sites]
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize(
    ("text", "gone", "come"),
    [
        pytest.param(
            "In section 5(1), in the opening words, for “a fee” substitute “money”.",
            ["(1) The owner must, for a fee:"],
            ["(1) The owner must, for money:"],
            id="opening-words",
        ),
        pytest.param(
            "In section 6, in the words before paragraph (a), for “may” substitute “must”.",
            ["The Board may:"],
            ["The Board must:"],
            id="below-a-heading",
        ),
        pytest.param(
            "The portion of subsection 5(1) before paragraph (a) is replaced by the following:\n"
            "“5 (1) The keeper must:”",
            ["(1) The owner must, for a fee:"],
            ["(1) The keeper must:"],
            id="portion",
        ),
        pytest.param(
            "In section 2, in the definition of “port”, in paragraph (a), omit “the”.",
            ["(a) by the sea; or"],
            ["(a) by sea; or"],
            id="in-a-definition",
        ),
        pytest.param(
            "3 Section 2 (definition of vessel)\nOmit “ship”, substitute “craft”.",
            ["“vessel” means a ship."],
            ["“vessel” means a craft."],
            id="australian",
        ),
        pytest.param(
            "In section 2, omit the definition of “boat”.",
            ["“boat” includes a raft;"],
            [],
            id="definition-goes",
        ),
        pytest.param(
            "In section 2, after the definition of “boat” insert—\n““buoy” means a float;”.",
            [],
            ["“buoy” means a float;"],
            id="after-a-definition",
        ),
        pytest.param(
            "In section 2, at the appropriate place insert—\n““quay” means a pier;”.",
            [],
            ["“quay” means a pier;"],
            id="in-the-alphabet",
        ),
        pytest.param(
            "in section 5(2), the second sentence is deleted;",
            ["(2) A fee is due. It is paid at once. See No. 5 of it."],
            ["(2) A fee is due. See No. 5 of it."],
            id="sentence",
        ),
        pytest.param(
            "Section 5(2) is amended in the first sentence by striking “fee” and inserting “sum”.",
            ["(2) A fee is due. It is paid at once. See No. 5 of it."],
            ["(2) A sum is due. It is paid at once. See No. 5 of it."],
            id="in-a-sentence",
        ),
        pytest.param(
            "in section 5(2), by inserting after the first sentence the following: “It is low.”.",
            ["(2) A fee is due. It is paid at once. See No. 5 of it."],
            ["(2) A fee is due. It is low. It is paid at once. See No. 5 of it."],
            id="after-a-sentence",
        ),
        pytest.param(
            "7 Paragraphs 6(a) and (b)\nRepeal the paragraphs, substitute:\n“(a) fix a price;\n"
            "(b) print it.”",
            ["(a) fix a fee;", "(b) publish it."],
            ["(a) fix a price;", "(b) print it."],
            id="the-paragraphs",
        ),
        pytest.param(
            "In section 8(1), after paragraph (a) (but before the “and” at the end of that "
            "paragraph) insert—\n“(aa) a cook,”.",
            ["(a) a master, and"],
            ["(a) a master,", "(aa) a cook, and"],
            id="and-goes-on",
        ),
        pytest.param(
            "In section 8(2), omit paragraph (b) (and the “or” before it).",
            ["(a) land; or", "(b) wait."],
            ["(a) land;", "(b) [deleted]"],
            id="or-goes-too",
        ),
        pytest.param(
            "In section 8(2), for paragraph (a) (but not the “or” at the end) substitute—\n"
            "“(a) stay;”.",
            ["(a) land; or"],
            ["(a) stay; or"],
            id="or-stays",
        ),
        pytest.param(
            "9 At the end of subsection 8(1)\nAdd:\n“; and (c) a cook.”",
            ["(b) a mate."],
            ["(b) a mate; and", "(c) a cook."],
            id="a-list-goes-on",
        ),
        pytest.param(
            "10 Section 7\nBefore “quay”, insert “(1)”.",
            ["quay means a pier;"],
            ["(1) quay means a pier;"],
            id="the-first-of-several",
        ),
        pytest.param(
            "Section 6(b) is amended by adding at the end the following: “It is public.”.",
            ["(b) publish it."],
            ["(b) publish it. It is public."],
            id="a-sentence-at-the-end",
        ),
    ],
)
def test_the_act_shows_what_is_meant(text: str, gone: list[str], come: list[str]) -> None:
    assert change(text) == (gone, come)


def test_a_new_definition_stands_between_its_neighbours() -> None:
    text = "In section 2, at the appropriate place insert—\n““quay” means a pier;”."
    [operation] = resolved(read_instructions(text, "en"), LAW)
    sites = apply(LAW, propose(operation)).act.sites
    terms = [site.line.split("”")[0] for site in sites if site.line.startswith("“")]
    assert terms == ["“boat", "“port", "“quay", "“vessel"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "In section 5(2), in the opening words, for “fee” substitute “sum”.", id="no-list"
        ),
        pytest.param("In section 2, omit the definition of “raft”.", id="no-such-term"),
        pytest.param("In section 2, omit the definition of “place”.", id="no-term"),
        pytest.param(
            "In section 2, at the appropriate place insert—\n““port” means a quay;”.",
            id="defined-already",
        ),
        pytest.param(
            "In section 7, at the appropriate place insert—\n““port” means a quay;”.",
            id="no-alphabet",
        ),
        pytest.param(
            "In section 8(2), omit paragraph (a) (and the “or” before it).", id="no-word-before-it"
        ),
        pytest.param("in section 5(2), the third sentence is deleted;", id="abbreviation"),
        pytest.param("in section 5(2), the fifth sentence is deleted;", id="no-such-sentence"),
    ],
)
def test_what_the_act_does_not_show_is_refused(text: str) -> None:
    reading = read_instructions(text, "en")
    assert not reading.remainder
    with pytest.raises(PhraseError):
        resolved(reading, LAW)


NOTED = imported(
    """Boats Act 2010
5 Keepers
(1) A keeper must pay a fee.
Note: See section 6.
(2) A keeper must keep a list.
(3) The Board may ask.
Note 1: See section 6.
Note 2: See section 7.
6 Sellers
A seller must pay.
Note: Sellers include:
brokers.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "1 Subsection 5(1) (note)\nOmit “section 6”, substitute “section 7”.",
            ["- Note: See section 6.", "+ Note: See section 7."],
        ),
        (
            "1 Subsection 5(1) (note)\nRepeal the note, substitute:\nNote: See section 8.",
            ["- Note: See section 6.", "+ Note: See section 8."],
        ),
        ("1 Subsection 5(3) (note 2)\nRepeal the note.", ["- Note 2: See section 7."]),
        ("Omit the note to subsection 5(1).", ["- Note: See section 6."]),
    ],
)
def test_a_note_in_the_text_of_an_act_is_found_by_its_number(
    sentence: str, lines: list[str]
) -> None:
    assert changed(NOTED, sentence) == lines


@pytest.mark.parametrize(
    "place",
    ["Subsection 5(3) (note)", "Section 5 (note)", "Section 6 (note)", "Section 5 (note 3)"],
)
def test_a_note_that_may_be_another_one_or_go_on_is_not_guessed(place: str) -> None:
    with pytest.raises(DraftingError, match="there is no section-"):
        changed(NOTED, f"1 {place}\nRepeal the note.")
