"""A few documents broken at random, the same ones every time; `tests/hostile/fuzz.py` has more."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from tests.hostile import fuzz_pages
from tests.hostile.fuzz import broken, examples, seeded, tried

MENDED = (
    "one run with all/1722634749",  # a text that is in no run
    "words of the second paragraph of a control/1615892810",  # the same, derived
    "another text with a bullet/1038143367",  # the end of a line within a text
    "the last folded heading deleted/1349251823",  # a property that no schema knows
    "table deleted/3333792198",  # a row without cells
    "of the strict class/1195152251",  # no body where its class is made that of the other
    "table inserted/3789895300",  # a header that is the end of a range
)
MENDED_PAGES = (
    "lists.html/3983328845",  # tables in each other, 256 deep
    "pasted.txt/3430119332",  # a line of three thousand numbers
    "wrapped.txt/1017028802",  # a line of a control character
    "written.txt/3309776910",  # a line of a line separator
    "wet-lands.xml/103341",  # a number in one word of six thousand letters
)


@pytest.mark.parametrize("example", MENDED)
def test_what_broke_once_is_a_result_or_an_error_about_the_file(example: str) -> None:
    assert [*tried(example)] == []


def test_documents_that_are_broken_at_random_break_nothing() -> None:
    assert [found for example in islice(examples(5), 20) for found in tried(example)] == []


@pytest.mark.parametrize("example", MENDED_PAGES)
def test_what_broke_of_a_page_once_is_a_result_or_an_error_about_the_file(example: str) -> None:
    assert [*fuzz_pages.tried(example)] == []


def test_pages_and_texts_that_are_broken_at_random_break_nothing() -> None:
    names = islice(fuzz_pages.examples(7), 20)
    assert [found for example in names for found in fuzz_pages.tried(example)] == []


def test_pdfs_that_are_broken_at_random_break_nothing() -> None:
    names = (f"law.pdf/{seed}" for seed in range(20))
    assert [found for example in names for found in fuzz_pages.tried(example)] == []


def test_a_seed_breaks_a_document_in_one_way() -> None:
    (document, *_) = seeded("table deleted").documents
    one, other, another = (broken(document, random.Random(n)) for n in (1, 1, 2))
    assert one == other != document
    assert one != another
