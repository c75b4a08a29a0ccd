"""Marks inside a quotation of the United States or the Union: the outer ones of the law."""

from __future__ import annotations

import re

import pytest

from tests.phrase.carried_out import changed, imported

_TEXT = """Ponds Act

Sec. 5. Terms.
(1) The term “frog” means a singer.
(2) The term “toad” means a keeper's guest.
"""
ACT = imported(_TEXT, "en")
STRAIGHT = imported(_TEXT.replace("“", '"').replace("”", '"'), "en")
ADDED = "Section 5 is amended by adding at the end the following:"


@pytest.mark.parametrize(
    ("quoted", "new"),
    [
        ("“(3) The term ‘newt’ means a diver.”", "+ (3) The term “newt” means a diver."),
        (
            "“(3) The term ‘keeper’s newt’ means a diver’s.”",
            "+ (3) The term “keeper’s newt” means a diver’s.",
        ),
        (
            "“(3) The term ‘keepers’ newt’ means a diver.”",
            "+ (3) The term ‘keepers’ newt’ means a diver.",
        ),
    ],
)
def test_they_are_double_in_the_law(quoted: str, new: str) -> None:
    assert changed(ACT, f"{ADDED}\n{quoted}.") == [new]


def test_words_are_found_by_them() -> None:
    sentence = "Section 5(1) is amended by striking “term ‘frog’” and inserting “words ‘frog’”."
    assert changed(ACT, sentence) == [
        "- (1) The term “frog” means a singer.",
        "+ (1) The words “frog” means a singer.",
    ]


def test_straight_ones_are_too() -> None:
    sentence = f"{ADDED}\n\"(3) The term 'newt' means a keeper's diver.\"."
    assert changed(STRAIGHT, sentence) == ['+ (3) The term "newt" means a keeper\'s diver.']


def test_an_act_that_has_single_marks_keeps_them() -> None:
    act = imported(_TEXT.replace("“toad”", "‘toad’"), "en")
    assert changed(act, f"{ADDED}\n“(3) The term ‘newt’ means a diver.”.") == [
        "+ (3) The term ‘newt’ means a diver."
    ]


def test_an_order_of_another_style_means_what_it_quotes() -> None:
    sentence = "In section 5(1), for “singer” substitute “singer, or ‘voice’”."
    assert changed(ACT, sentence)[1] == "+ (1) The term “frog” means a singer, or ‘voice’."


UNION = imported(
    "Regulation on ponds\nArticle 2\nDefinitions\nIn this Regulation:\n"
    "(1) ‘frog’ means a singer;\n(2) ‘toad’ means a keeper’s guest.\n",
    "en",
)


def test_they_are_single_in_an_act_of_the_union() -> None:
    order = "in Article 2, the following point is inserted:"
    assert changed(UNION, f"{order}\n‘(1a) “newt” means a keeper’s diver;’;") == [
        "+ (1a) ‘newt’ means a keeper’s diver;"
    ]
    order = "in Article 2, point (1) is replaced by the following:"
    assert changed(UNION, f"{order}\n‘(1) “frog” or “newt” means a “diver;’;")[1] == (
        "+ (1) “frog” or “newt” means a “diver;"
    )


def test_many_apostrophes_are_looked_at_once() -> None:
    """In other than linear time, this would not come to an end."""
    words = "'a " * 100_000
    sentence = f'Section 5(1) is amended by inserting "{words}" after "singer".'
    assert changed(STRAIGHT, sentence)[1].count("'a") == 100_000


@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("In the '90s the owners' pond was open.", None),
        ("In '98 the owners' pond was open.", None),
        ("They sing rock 'n' roll.", None),
        ("It goes 'round the owners' house.", None),
        ("'Twas the owners' pond.", None),
        ("It is open 'til the keepers' meeting.", None),
        ("The 'newt of the 'toad' dives.", None),
        ("In the '90s the term 'newt' was new.", 'In the \'90s the term "newt" was new.'),
        ("In '98 the term 'newt' was new.", 'In \'98 the term "newt" was new.'),
        ("The term '30-day period' is new.", 'The term "30-day period" is new.'),
        ("The term 'round' means newts.", 'The term "round" means newts.'),
        ("The term 'newts' is new.", 'The term "newts" is new.'),
    ],
)
@pytest.mark.parametrize("raised", [False, True])
def test_an_apostrophe_is_no_mark_of_a_quotation(words: str, new: str | None, raised: bool) -> None:
    new = new or words
    if raised:
        words, new = map(_raised, (words, new))
        assert changed(ACT, f"{ADDED}\n“(4) {words}”.") == [f"+ (4) {new}"]
    else:
        assert changed(STRAIGHT, f'{ADDED}\n"(4) {words}".') == [f"+ (4) {new}"]


def test_a_quotation_has_an_apostrophe_before_a_word() -> None:
    assert changed(STRAIGHT, f"{ADDED}\n\"(4) The term 'pond of the '90s' is new.\".") == [
        '+ (4) The term "pond of the \'90s" is new.'
    ]


def test_a_quotation_of_many_lines_has_the_marks_of_all() -> None:
    order = f"{ADDED}\n“(3) Keepers say:\n‘(a) no frogs;\n‘(b) no toads.’."
    assert changed(ACT, f"{order}”.") == [
        "+ (3) Keepers say:",
        "+ ‘(a) no frogs;",
        "+ ‘(b) no toads.’.",
    ]


def test_an_apostrophe_in_the_act_is_no_mark_of_its_own() -> None:
    act = imported("Regulation on ponds\nArticle 2\nPonds of the '90s\n(1) Frogs sing.\n", "en")
    order = "in Article 2, the following point is inserted:\n‘(1a) “newt” means a diver;’;"
    assert changed(act, order) == ["+ (1a) “newt” means a diver;"]


def _raised(words: str) -> str:
    """Words with marks as a word processor turns them, which takes each before a word for one that
    opens."""
    words = re.sub(r"(?<!\w)'", "‘", words).replace("'", "’")
    return re.sub(r'"(.*?)"', r"“\1”", words)


SADY = imported("Закон о садах\nСтатья 1. Сады\n1. ТОО «Сад» ведет реестр.\n", "ru")


@pytest.mark.parametrize(
    ("quoted", "line"),
    [
        ("\n«2. ТОО «Сад» растет.»»;", "+ 2. ТОО «Сад» растет."),
        (" «2. ТОО «Сад» растет.»»;", "+ 2. ТОО «Сад» растет."),
        (" «2. Сад растет.»»;", "+ 2. Сад растет."),
        ("\n«2. Сад ведет ТОО «Сад».»;", "+ 2. Сад ведет ТОО «Сад»."),
        ("\n«2. Он сказал: «Сад растет.»».", "+ 2. Он сказал: «Сад растет.»"),
    ],
)
def test_a_mark_that_is_typed_twice_is_no_part_of_the_law(quoted: str, line: str) -> None:
    order = "статью 1 дополнить пунктом 2 следующего содержания:"
    assert changed(SADY, order + quoted) == [line]
