"""Orders of Westminster on one line, or on the heading that stands before a provision."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from tests.phrase.carried_out import changed, imported

ACT = imported(
    """Boats Act 2010
PART 1
Boats
1 Duties
(1) The master must—
(a) keep a log, or
(b) stay in port.
(2) The Board may—
(a) stop a boat;
(b) keep a boat,
but not sell it.
Fees
2 Fees
The fee is £10 for a boat and £10 for a port.
Crimes
3 Offences
(1) A person may commit one.
4 Defences
There are none.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "In section 2, for “£10”, where it first occurs, substitute “£20”.",
            [
                "- The fee is £10 for a boat and £10 for a port.",
                "+ The fee is £20 for a boat and £10 for a port.",
            ],
            id="first",
        ),
        pytest.param(
            "In section 2, where it last occurs, for “£10” substitute “£20”.",
            [
                "- The fee is £10 for a boat and £10 for a port.",
                "+ The fee is £10 for a boat and £20 for a port.",
            ],
            id="last",
        ),
        pytest.param(
            "In section 1(1)—(a) in paragraph (a), for “log” substitute “list”; and (b) in "
            "paragraph (b), for “port” substitute “dock”.",
            [
                "- (a) keep a log, or",
                "- (b) stay in port.",
                "+ (a) keep a list, or",
                "+ (b) stay in dock.",
            ],
            id="one-line",
        ),
        pytest.param(
            "Omit section 2 (and the italic heading before it).",
            ["- ## Fees", "- ### 2 Fees", "- The fee is £10 for a boat and £10 for a port."],
            id="heading",
        ),
        pytest.param(
            "In section 3(1), for “commit” substitute “do” and after it insert “again”.",
            ["- (1) A person may commit one.", "+ (1) A person may do again one."],
            id="behind-new-words",
        ),
        pytest.param(
            "In section 3(1), for “person” substitute “man”, and after it insert “, or cat”.",
            ["- (1) A person may commit one.", "+ (1) A man, or cat may commit one."],
            id="behind-new-words-a-mark",
        ),
        pytest.param(
            "In section 1(2), in the words after paragraph (b), for “sell” substitute “burn”.",
            ["- but not sell it.", "+ but not burn it."],
            id="words-after",
        ),
        pytest.param(
            "In section 3(1), for “may” to “one” substitute “does”.",
            ["- (1) A person may commit one.", "+ (1) A person does."],
            id="from-to",
        ),
        pytest.param(
            "In section 3(1), omit from “commit” to the end.",
            ["- (1) A person may commit one.", "+ (1) A person may."],
            id="from-to-the-end",
        ),
        pytest.param(
            "In section 1(2), in the closing words, for “sell” substitute “burn”.",
            ["- but not sell it.", "+ but not burn it."],
            id="closing",
        ),
        pytest.param("Before section 4 insert—\n“Excuses”.", ["+ ## Excuses"], id="new-alone"),
        pytest.param(
            "The Act is amended by adding the following before section 4:\nExcuses",
            ["+ ## Excuses"],
            id="new-in-canada",
        ),
        pytest.param(
            "The Act is amended by adding the following heading before section 4:\nExcuses",
            ["+ ## Excuses"],
            id="new-heading-in-canada",
        ),
    ],
)
def test_it_is_carried_out(sentence: str, lines: list[str]) -> None:
    assert changed(ACT, sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Omit section 3 (and the italic heading before it).", "other provisions stand below"),
        (
            "In section 3(1), for “one” substitute “two” and after it insert “(2) A crime.”.",
            "no sentence that orders a change",
        ),
        ("Omit section 4 (and the italic heading before it).", "no heading without a number"),
        ("Section 2 and the italic heading before it are repealed.", "a heading has no number"),
        ("Before section 4 insert—\n“It is so.”.", "does not name what is new"),
        ("After section 4 insert—\n“Excuses”.", "does not name what is new"),
        ("In section 1(1), omit the closing words.", "no such line without a number"),
    ],
)
def test_it_is_refused(sentence: str, wrong: str) -> None:
    with pytest.raises(PhraseError, match=wrong):
        changed(ACT, sentence)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("Omit the italic heading before section 3.", ["- ## Crimes"]),
        (
            "Omit the cross-heading before section 2.",
            ["- ## Fees", "- ### 2 Fees", "+ ## 2 Fees"],
        ),
    ],
)
def test_a_heading_goes_and_what_it_heads_stays_where_it_is(
    sentence: str, lines: list[str]
) -> None:
    assert changed(ACT, sentence) == lines
