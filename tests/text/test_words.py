"""Two lines of text, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.diff.tokens import tokens
from drafting.diff.words import pieces, spans
from drafting.model.mark import Mark, Span
from tests.acts import ODD, PLAIN, words


def _changed(old: str, new: str) -> list[tuple[str, str]]:
    return [(piece.old, piece.new) for piece in pieces(old, new) if not piece.kept]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("іс-әрекет 5-1", ["іс-әрекет", " ", "5-1"]),
        ("а, б.", ["а", ",", " ", "б", "."]),
        ("а – б", ["а", " ", "–", " ", "б"]),
        ("и\u0306од", ["и\u0306од"]),
        ("д’Арк", ["д’Арк"]),
        ("-а-", ["-", "а", "-"]),
        ("а_б", ["а", "_", "б"]),
        ("\U0001d54f\U00010437", ["\U0001d54f\U00010437"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_words_spaces_and_signs(text, cut):
    assert tokens(text) == cut


@given(words((*PLAIN, *ODD)), words((*PLAIN, *ODD)))
def test_pieces_joined_are_both_texts(old, new):
    found = pieces(old, new)
    assert "".join(piece.old for piece in found) == old
    assert "".join(piece.new for piece in found) == new


@given(st.text(), st.text())
def test_pieces_of_anything_joined_are_both_texts(old, new):
    found = pieces(old, new)
    assert "".join(piece.old for piece in found) == old
    assert "".join(piece.new for piece in found) == new
    assert "".join(tokens(old)) == old


def test_three_edits_in_three_thousand_words_are_three():
    old = [f"{word} және" for word in map(str, range(1500))]
    new = old.copy()
    for place in (100, 700, 1400):
        new[place] = f"жаңа{place} және"
    assert _changed(" ".join(old), " ".join(new)) == [
        ("100", "жаңа100"),
        ("700", "жаңа700"),
        ("1400", "жаңа1400"),
    ]


def test_a_rewritten_line_is_one_change_and_no_confetti():
    old = "служащие обязаны соблюдать законы и кодекс чести"
    new = "в случае нарушения и спора каждый вправе жаловаться"
    assert _changed(old, new) == [(old, new)]


def test_neighbouring_changes_are_one():
    assert _changed("а бір екі б в г д", "а үш төрт б в г д") == [("бір екі", "үш төрт")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Заң", "заң"),
        ("2015 жылғы", "2015\u00a0жылғы"),
        ("–", "-"),
        ("қызметші", "қызметшi"),
        ("«Заң»", '"Заң"'),
        ("йод", "и\u0306од"),
        ("екі сөз", "екі  сөз"),
        ("закон", "за\u00adкон"),
    ],
)
def test_every_difference_of_characters_is_a_change(old, new):
    before, after = f"мемлекеттік билік {old} басқа сөздер", f"мемлекеттік билік {new} басқа сөздер"
    assert _changed(before, after)


def test_what_is_deleted_stands_before_what_takes_its_place():
    assert spans("а бір б в", "а екі б в", "1") == (
        Span("а "),
        Span("бір", Mark.DELETED, "1"),
        Span("екі", Mark.INSERTED, "1"),
        Span(" б в"),
    )


def test_the_same_text_is_one_kept_span():
    assert spans("а б", "а б", "1") == (Span("а б"),)
    assert spans("", "", "1") == ()
