"""Words are found as a reader sees them, and given as the text writes them."""

from __future__ import annotations

import pytest

from drafting.language.fold import fold, inside_words, occurrences
from tests.work import lines_run


def _found(words: str, text: str) -> list[str]:
    return [text[start:end] for start, end in occurrences(words, text)]


@pytest.mark.parametrize(
    ("wanted", "written"),
    [
        ("қызметші", "қызметшi"),
        ("қызметшi", "қызметші"),
        ("саясатын", "саясaтын"),
        ("Осы", "Oсы"),
        ("ән", "əн"),
        ("2015 жылғы", "2015\u00a0жылғы"),
        ("Республикасы Конституциясының", "Республикасы\u00a0 Конституциясының"),
        ("a b", "a \n\u2009\u3000 b"),
        ("саяси - айқын", "саяси – айқын"),
        ("іс-әрекет", "іс\u2011әрекет"),
        ('"Заң"', "«Заң»"),
        ("д'Арк", "д’Арк"),
        ("закон", "за\u00adкон"),
        ("закон", "за\u200bкон"),
        ("йод", "и\u0306од"),
        ("и\u0306од", "йод"),
        ("ёж", "е\u0308ж"),
        ("café", "cafe\u0301"),
    ],
)
def test_what_looks_alike_is_found(wanted, written):
    assert _found(wanted, f"бір {written}, екі") == [written]


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("article", "аrticlе".replace("а", "a").replace("е", "e") + "s"),
        ("Заң", "заң"),
        ("саясат", "саясатын"),
        ("іс", "іс-әрекет"),
        ("әрекет", "іс-әрекет"),
        ("әрекет", "іс\u2011әрекет"),
        ("5", "15"),
        ("5", "5-1"),
        ("1", "5-1"),
        ("статья 5", "статья 5-1"),
        ("5", "1,5"),
        ("1", "1.2"),
        ("3", "3/4"),
        ("10", "10 000 тенге"),
        ("000", "10\u00a0000 тенге"),
        ("COVID", "COVID-19"),
        ("и", "и\u0306"),
        ("под", "под_каст"),
        ("", "текст"),
        ("\u00ad", "текст"),
        ("текст", ""),
    ],
)
def test_what_is_not_the_same_words_is_not_found(wanted, text):
    assert _found(wanted, text) == []


def test_look_alikes_count_only_inside_words_that_are_cyrillic():
    assert fold("a").key != fold("а").key
    assert _found("ас", "ac") == []
    assert _found("cab", "саb") == []


def test_places_are_those_of_the_text_itself():
    text = "за\u00adкон\u00a0 и  и\u0306од"
    assert list(occurrences("закон и йод", text)) == [(0, len(text))]


def test_signs_beside_words_do_not_hide_them():
    assert _found("заң", "(заң); «заң» заң, – заң. №заң") == ["заң"] * 5


def test_pieces_of_longer_words_are_no_words():
    text = "саясат саясатын"
    assert list(occurrences("саясат", text)) == [(0, 6)]
    assert inside_words("саясат", text) == [(7, 13)]


@pytest.mark.parametrize("text", ["", " ", "\u0301", "\u00ad\u0301a", "\U0001d54f\u0301", "ﬁ", "İ"])
def test_a_key_maps_back_to_every_place(text):
    folded = fold(text)
    assert len(folded.starts) == len(folded.key) + 1
    assert list(folded.starts) == sorted(folded.starts)
    assert folded.starts[-1] == len(text)


def test_a_place_never_cuts_a_letter_from_its_mark():
    assert _found("cafe", "cafe\u0301") == []
    assert _found("e", "a e\u0301") == []


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("5", "5-тармақ"),
        ("статья 5", "статья 5, 6"),
        ("статья 5", "(статья 5)."),
        ("10", "10 00 тенге"),
        ("10", "10 0000"),
        ("5-1", "статья 5-1"),
        ("10 000", "10\u00a0000 тенге"),
    ],
)
def test_whole_numbers_are_found(wanted, text):
    assert len(_found(wanted, text)) == 1


def test_latin_text_is_folded_with_as_little_work_as_cyrillic():
    latin = "The mayor issues rules and publishes each report. " * 20
    cyrillic = "Мэрия издаёт правила и публикует каждый отчёт города. " * 20
    in_cyrillic = lines_run(lambda: fold(cyrillic))
    assert lines_run(lambda: fold(latin)) <= 1.1 * in_cyrillic


def test_every_place_counts_be_it_within_a_longer_word_or_over_another_place():
    assert [*occurrences("а а", "а а а а")] == [(0, 3), (2, 5), (4, 7)]
    assert [*occurrences("м м", "м м м")] == [(0, 3), (2, 5)]
    assert [*occurrences("м м", "хм м м")] == [(3, 6)]
