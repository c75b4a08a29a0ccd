"""A refusal names what is there and the operation that does what is wanted."""

from __future__ import annotations

import pytest
from attrs import evolve

from drafting.model.kind import Kind
from drafting.model.provision import Provision
from tests.patch.amending import refusal, warnings

_LAW = """
# Article 1. Levies
(a) The Office collects the levy of the year.
(b) [expired]
(2C) "Levy" means the levy of the year.
(3) [The] Office reports to the [Treasury]
# Article 2. Meanings
In this article:
  (1) "year" means a calendar year;
  (2) "month" means a calendar month.
  {Article 2 was amended in 2020.}
"""


@pytest.mark.parametrize(
    ("topic", "operations"),
    [
        (
            "words-of-numbers",
            """
            - {op: replace-words, at: 1.b, old: expired, new: The Office keeps a list.}
            - {op: insert-words, at: 1.b, after: Office, words: again}
            - {op: delete-words, at: "1", words: expired}
            - {op: replace-words, at: 1.2C, old: (2C), new: (2D)}
            - {op: replace-words, at: 1.2C, old: "2C", new: "2D"}
            - {op: replace-words, at: 1.2C, old: (2C) "Levy" means, new: (2D) "Levy" is}
            - {op: replace-words, at: "2", old: Article 2, new: Article 3}
            - {op: delete-words, at: "1", words: Chamber}
            - {op: insert-words, at: 2.part-1.note-1, after: amended, words: again}
            - {op: replace-words, at: "2", old: amended, new: repealed}
            """,
        ),
        (
            "numbers-of-vacated-provisions",
            """
            - {op: insert, after: 1.a, text: (b) The Office keeps a list.}
            - {op: renumber, at: 1.a, to: [b]}
            - {op: insert, after: "1.2C", text: (3) The Office rests.}
            """,
        ),
        (
            "addresses-below",
            """
            - {op: delete, at: 2.7}
            - {op: delete, at: "9"}
            - {op: delete, at: 2.1.4}
            """,
        ),
        (
            "addresses-that-others-bring",
            """
            - {op: insert, after: 2.1, text: (1A) "week" means seven days;}
            - {op: insert, after: 2.1A, text: (1B) "day" means a day;}
            - {op: renumber, at: 2.2, to: ["4"]}
            - {op: replace-words, at: 2.4, old: month, new: moon}
            - {op: restate, at: 1.a, text: "(a) The Office:\\n  (1) collects;\\n  (2) counts."}
            - {op: delete, at: 1.a.2}
            - {op: move, at: 1.2C, after: 2.2, number: 4D}
            - {op: replace-everywhere, at: 2.4D, forms: {levy: tax}}
            - {op: replace-everywhere, except: [2.1A], forms: {calendar: common}}
            """,
        ),
        (
            "lines-that-look-numbered",
            """
            - {op: insert, after: 2.1, text: "((1A)) “week” means seven days;"}
            - {op: insert, after: 2.1, text: "“day” means a day;"}
            """,
        ),
        (
            "everywhere-and-elsewhere",
            """
            - {op: replace-everywhere, forms: {levy of the year: yearly tax, levy: tax}}
            - {op: replace-words, at: 1.a, old: the levy, new: a levy}
            - {op: delete, at: 1.2C}
            """,
        ),
        (
            "forms-replaced-by-themselves",
            """
            - {op: replace-everywhere, forms: {levy: levy, levies: taxes}}
            - {op: replace-everywhere, at: "1", forms: {levy: levy, year: year, Office: Bureau}}
            """,
        ),
        (
            "spared-elsewhere",
            """
            - {op: replace-everywhere, at: "1", except: ["2.1"], forms: {levy: tax}}
            """,
        ),
    ],
)
def test_a_refusal_says_what_to_do(topic, operations, file_regression):
    file_regression.check(refusal(_LAW, operations) + "\n", basename=topic)


@pytest.mark.parametrize(
    ("text", "vacated"),
    [
        ("[repealed]", True),
        ("[repealed – Law No. 5]", True),
        ("[repealed (see [Law 5])]", True),
        ("[The] Office reports to the [Treasury]", False),
        ("[The] [Office]", False),
        ("[a]]", False),
        ("[[a]", False),
        ("[… 5.]", False),
        ("[repealed].", False),
        ("", False),
    ],
)
def test_a_number_is_vacated_by_a_note_alone_in_brackets(text, vacated):
    assert Provision(Kind.ITEM, "a", "(a)", " ", text).vacated is vacated
    assert not Provision(Kind.ITEM, text=text).vacated


def test_a_number_with_text_below_it_is_not_vacated():
    note, item = Provision(Kind.NOTE, text="{Note.}"), Provision(Kind.ITEM, "1", "1.", " ", "A.")
    article = Provision(Kind.ARTICLE, "5", "Article 5.", " ", "[repealed]", headed=True)
    assert evolve(article, children=(note,)).vacated
    assert not evolve(article, children=(item,)).vacated


def test_words_between_bracketed_words_are_found():
    assert not warnings(_LAW, "- {op: replace-words, at: 1.3, old: reports, new: writes}")


def test_a_number_that_is_not_read_is_a_warning():
    named = warnings(_LAW, "- {op: insert, in: 1.a, text: ((3)) “day” means a day.}")
    assert "would be plain text, though the beginning looks like a number" in "".join(named)
    assert " 1.a\n" in named[0], "the warning names the place at which the text comes"
