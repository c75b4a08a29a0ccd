"""The number of a new provision sorts between those that it stands between."""

from __future__ import annotations

from itertools import pairwise

import pytest

from drafting.model.numbers.order import may_follow, order_of
from drafting.text.numbers.next_number import between, following, leaves_out, relabelled
from tests.patch.amending import amended, refusal

_NEXT = '{{op: insert, after: "{after}", number: next, text: "{text}"}}'


@pytest.mark.parametrize(
    ("num", "later", "first"),
    [
        ("5", "6", "5-1"),
        ("5", "5-1", ""),
        ("5-1", "5-2", "5-1-1"),
        ("5-1", "6", "5-2"),
        ("5-1", "5-1-1", ""),
        ("5-1-1", "5-2", "5-1-2"),
        ("5-9", "5-10", "5-9-1"),
        ("2A", "2B", "2AA"),
        ("2A", "3", "2B"),
        ("2AA", "2B", "2AB"),
        ("2Z", "3", "2ZA"),
        ("2A", "2AA", "2A-1"),
        ("A", "B", "A-1"),
        ("A-1", "B", "A-2"),
        ("a", "b", "a-1"),
        ("1.1", "1.2", "1.1-1"),
        ("iv", "v", "iv-1"),
        ("5a", "6", "5b"),
        ("3б", "4", "3в"),
        ("3Б", "4", "3В"),
        ("3а", "3б", "3а-1"),
        ("5a", "5b", "5a-1"),
        ("30-А", "31", "30-Б"),
        ("I-A", "II", "I-B"),
        ("A-i", "B", "A-ii"),
        ("5¹", "6", "5²"),
        ("5⁹", "6", ""),
        ("5¹", "5²", ""),
    ],
)
def test_a_number_between_two(num: str, later: str, first: str) -> None:
    assert next(between(num, later), "") == first


@pytest.mark.parametrize(
    ("num", "before", "comes"),
    [
        ("5", "4", "6"),
        ("1-301.201", "", "1-301.202"),
        ("1A", "1", "1B"),
        ("1a", "1", "1b"),
        ("a", "", "b"),
        ("z", "y", "aa"),
        ("aa", "z", "bb"),
        ("zz", "yy", "aaa"),
        ("zzz", "yyy", ""),
        ("Z", "Y", "AA"),
        ("я", "ю", "аа"),
        ("аа", "я", "бб"),
        ("Я", "Ю", "АА"),
        ("і", "ы", ""),
        ("ab", "aa", "ac"),
        ("ab", "", ""),
        ("ii", "i", "iii"),
        ("ii", "", "iii"),
        ("ii", "hh", "jj"),
        ("iv", "iii", "v"),
        ("v", "iv", "vi"),
        ("v", "iv-1", "vi"),
        ("v", "u", "w"),
        ("i", "", "ii"),
        ("i", "h", "j"),
        ("i", "g", "j"),
        ("I", "H", "J"),
        ("I", "", "II"),
        ("X", "IX", "XI"),
        ("XXXIX", "XXXVIII", "XL"),
        ("xcix", "xcviii", ""),
        # Letters or Roman figures: what stands before does not show which.
        ("v", "", ""),
        ("V", "", ""),
        ("v", "i", ""),
        ("xx", "x", ""),
        ("i", "z", ""),
        ("i", "H", "ii"),
        ("є", "д", "ж"),
        ("і", "и", "ї"),
        ("ca", "c", "cb"),
        ("cb", "ca", ""),
        ("da", "d", "db"),
        ("db", "da", "dc"),
        ("za", "", ""),
    ],
)
def test_a_number_goes_on(num: str, before: str, comes: str) -> None:
    assert following(num, before) == comes


@pytest.mark.parametrize(
    "numbers",
    [
        "5 5-1 5-1-1 5-2 6 10",
        "2 2A 2AA 2AB 2B 3",
        "a b z aa bb",
        "A A-1 A-2 B",
        "II IIbis IIter III",
    ],
)
def test_numbers_sort_as_in_law(numbers: str) -> None:
    assert all(order_of(one) < order_of(other) for one, other in pairwise(numbers.split()))


@pytest.mark.parametrize(
    "pairs",
    [
        "iv v, iv-1 v, viii-1 ix, IV-1 V, uu-1 v, zb-1 a, z aa, aa b, za a, h i, A-i B, a.1 b",
        "bza ba, bza c, 2ZA 2A, 2AZA 2AA, 2ZA-1 2A, 5-1 6, 5-2 5-10, 1.9 1.10",
        "х x-1, x-1 ц, і x",
    ],
)
def test_a_number_may_follow_another(pairs: str) -> None:
    assert all(may_follow(*each.split()) for each in pairs.split(", "))


@pytest.mark.parametrize(
    "pairs", ["v iv, v iv-1, ii i, b-1 a, b-1 b, 5-2 5-1, B A-i, 3 2A, a.2 a.1"]
)
def test_a_number_follows_no_later_one(pairs: str) -> None:
    assert not any(may_follow(*each.split()) for each in pairs.split(", "))


@pytest.mark.parametrize(
    "pairs",
    [
        "5 7, 5 7-1, 5-2 5-4, 5 5-3, 5 5³, 5¹ 5³, 1-301.201 1-301.204, 28:9-109 28:9-111",
        "ii v, i iii, x xii, vii x, IV VI, A F, a c, aa dd, II V, A-i A-iii, a-1 a-3",
        "2A 2D, 5 5C, 12H 12K, 3 3c, б д, г ж, и л, 14.1.4 14.1.7, 1.1 1.4",
    ],
)
def test_a_number_leaves_out_one_between(pairs: str) -> None:
    assert all(leaves_out(*each.split()) for each in pairs.split(", "))


@pytest.mark.parametrize(
    "pairs",
    [
        "5 6, 5-2 5-3, 5 5-1, 5-2 6, 5 5¹, 5 5bis, 5bis 6, 14.1.4 14.1.5, 14.1.4 14.2.1, 2.9 3.1",
        "i ii, ii iii, ix x, iv v, v vi, x xi, XI XII, h i, i j, v w, x y, l m, d e",
        "a aa, z aa, aa bb, c cc, cc d, A A-i, A-i B, i l, 5 5A, 5A 6, 12H 12J, 12N 12P, 2 2ZA",
        "и й, и к, е ё, е ж, ш щ, щ э, г ґ, г д, и і, а ә, к қ, к л, 1801.04 1801.04a, 9 2, b a",
    ],
)
def test_a_number_comes_right_after_another_in_some_tradition(pairs: str) -> None:
    assert not any(leaves_out(*each.split()) for each in pairs.split(", "))


_LAW = """
# Chapter 1. One
1. One.
2. Two.
# Chapter 2. Two
5. Five.
5-1. More.
5-2. Most.
6. Six.
"""


@pytest.mark.parametrize(
    ("after", "comes"), [("2.5-1", "5-1-1. New."), ("2.5-2", "5-3. New."), ("2.6", "7. New.")]
)
def test_the_next_number_is_between_its_neighbours(after: str, comes: str) -> None:
    assert comes in amended(_LAW, "- " + _NEXT.format(after=after, text="New.")).split("\n")


@pytest.mark.parametrize(
    ("numbers", "come"),
    [
        ("x y z", "aa bb"),
        ("i ii iii iv", "v vi"),
        ("g h", "i j"),
        ("g h i", "j k"),
        ("i", "ii iii"),
        ("1 1A", "1B 1C"),
    ],
)
def test_numbers_go_on_as_they_began(numbers: str, come: str) -> None:
    *_, last = nums = numbers.split()
    law = "\n".join(f"({num}) Text." for num in nums)
    operation = "- " + _NEXT.format(after=last, text="One.\\nTwo.")
    one, two = come.split()
    assert amended(law, operation).rstrip().endswith(f"({one}) One.\n({two}) Two.")


def test_a_letter_that_may_be_a_roman_figure_is_not_gone_on_from() -> None:
    named = refusal("(v) Text.", '- {op: insert, after: v, number: next, text: "New."}')
    assert "no number is known that comes after (v)" in named


def test_no_number_comes_between_a_number_and_its_first_suffix() -> None:
    named = refusal(_LAW, "- " + _NEXT.format(after="2.5", text="New."))
    assert "no number is known that comes between 5. and 5-1." in named


@pytest.mark.parametrize(
    ("label", "old", "new", "wanted"),
    [
        ("1 параграф", "1", "71", "71 параграф"),
        ("Стаття 5 - 1 .", "5-1", "6", "Стаття 6."),
        ("3 - 2 )", "3-2", "4", "4)"),
        ("Стаття 5⁻¹.", "5-1", "5-12", "Стаття 5⁻¹²."),
        ("5⁻¹)", "5-1", "6", "6)"),
        ("КНИГА ПЕРША", "1", "2", "КНИГА ДРУГА"),
        ("Глава первая.", "1", "3", "Глава третья."),
        ("Part One", "1", "12", "Part Twelve"),
        ("Глава первая", "1", "1-1", "Глава 1-1"),
        ("a bis)", "abis", "ater", "a ter)"),
        ("Chapter II.", "II", "IIbis", "Chapter II bis."),
        ("5 bis.", "5bis", "5ter", "5 ter."),
        ("5.", "5", "5bis", "5bis."),
    ],
)
def test_a_label_keeps_its_words_apart(label: str, old: str, new: str, wanted: str) -> None:
    assert relabelled(label, old, new) == wanted
