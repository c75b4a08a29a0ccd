"""Spaces around words that are put in or taken out."""

from __future__ import annotations

import pytest

from drafting.patch.operation.splice import cut, joint


@pytest.mark.parametrize(
    ("left", "right", "space"),
    [
        ("Заңның", "5-бабы", " "),
        ("а", "", ""),
        ("", "а", ""),
        ("а ", "б", ""),
        ("а", " б", ""),
        ("а\u00a0", "б", ""),
        ("(", "5", ""),
        ("«", "Заң", ""),
        ("а", ")", ""),
        ("а", "»", ""),
        ("а", ", б", ""),
        ("а", ";", ""),
        ("іс-", "әрекет", ""),
        ("а", "-б", ""),
        ("а", "– б", " "),
        ("а –", "б", " "),
        ("а", "(б)", " "),
        ("(а)", "б", " "),
        ("а.", "Б", " "),
        ("№", "5", " "),
        ("General.—", "A fee", ""),
        ("A fee", "—or a fine", ""),
    ],
)
def test_a_space_joins_two_pieces_or_none(left, right, space):
    assert joint(left, right) == space


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [
        ("а б в", "б", "а в"),
        ("а б в", "а", "б в"),
        ("а б в", "в", "а б"),
        ("а б, в", "б", "а, в"),
        ("а, б, в", "б,", "а, в"),
        ("а (б) в", "(б)", "а в"),
        ("а б;", "б", "а;"),
        ("(а б)", "а", "(б)"),
        ("(а б)", "б", "(а)"),
        ("«а б» в", "а", "«б» в"),
        ("а\u00a0б в", "б", "а\u00a0в"),
        ("аб", "а", "б"),
        ("а", "а", ""),
    ],
)
def test_a_cut_leaves_no_space_too_many(text, words, rest):
    start, end = cut(text, text.index(words), text.index(words) + len(words))
    assert text[:start] + text[end:] == rest
