"""Quotations between straight single marks, as gazettes of India print them."""

from __future__ import annotations

import pytest

from tests.phrase.carried_out import changed, imported

ACT = imported(
    """Gardens Act 2010
Section 2. Words
(1) In this Act—
(a) a keeper is a person;
(b) a garden is a place.
(2) A keeper's hut may rest.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "In section 2, in sub-section (2), for the words 'may rest' the words 'may stand' "
                "shall be substituted."
            ),
            ["- (2) A keeper's hut may rest.", "+ (2) A keeper's hut may stand."],
        ),
        (
            "In section 2(2), the words 'A keeper's hut' shall be omitted.",
            ["- (2) A keeper's hut may rest.", "+ (2) may rest."],
        ),
        (
            "In section 2(2), for 'hut' substitute 'keepers' hut'.",
            ["- (2) A keeper's hut may rest.", "+ (2) A keeper's keepers' hut may rest."],
        ),
        (
            (
                "In section 2(2), for the words 'may rest', the words 'may be called the 'house'' "
                "shall be substituted."
            ),
            [
                "- (2) A keeper's hut may rest.",
                "+ (2) A keeper's hut may be called the 'house'.",
            ],
        ),
        (
            (
                "In section 2, in sub-section (1), for clause (a), the following clause shall be "
                "substituted, namely:—\n'(a) a keeper is a gardener's 'friend' or the owner of a "
                "keeper's hut;'."
            ),
            [
                "- (a) a keeper is a person;",
                "+ (a) a keeper is a gardener's 'friend' or the owner of a keeper's hut;",
            ],
        ),
        (
            (
                "In section 2(1)(a), for the words “keeper is” and “person”, the words "
                "“keepers are” and “people” shall respectively be substituted."
            ),
            ["- (a) a keeper is a person;", "+ (a) a keepers are a people;"],
        ),
        # Between other marks an apostrophe stays what it is.
        (
            "In section 2(2), for “hut” substitute “gardeners' hut or 'shed'”.",
            [
                "- (2) A keeper's hut may rest.",
                "+ (2) A keeper's gardeners' hut or 'shed' may rest.",
            ],
        ),
    ],
)
def test_straight_single_marks_quote(sentence: str, lines: list[str]) -> None:
    assert changed(ACT, sentence) == lines
