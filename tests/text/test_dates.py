"""Dates as the languages of acts write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import FormatError
from drafting.language import CODES
from drafting.language.dates import read_date
from drafting.language.labels import labels
from tests.conftest import Run

FIRST = datetime.date(2024, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-01", "01.01.2024", "1.1.2024", "01.01.2024 г.", "1/1/2024", "2024.01.01",
        "1 января 2024 года", "«1» января 2024 г.", "1 янв. 2024", "1 January 2024",
        "January 1, 2024", "1st of January 2024", "Jan 1, 2024", "2024 жылғы 1 қаңтар",
        "2024 ж. 1 қаңтардан", "1 січня 2024 року", "01.01.2024 р.",
    ],
)  # fmt: skip
def test_a_date_in_each_form(text: str) -> None:
    assert read_date(text) == FIRST


@pytest.mark.parametrize(
    "text",
    ["", "2024", "2024-13-01", "31.02.2024", "1 января", "1 мая июня 2024", "1.1.24", "24/1/1",
     "1 ab 2024", "с 1 января 2024 по", "1 1 2024"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(FormatError, match="is no date such as"):
        read_date(text)


def test_a_date_that_is_two_is_refused_with_both() -> None:
    with pytest.raises(FormatError) as refused:
        read_date("01/02/2024")
    assert refused.value.problems[0].found == ("2024-01-02", "2024-02-01")
    assert read_date("31/01/2024") == read_date("01/31/2024") == datetime.date(2024, 1, 31)


@given(st.dates(datetime.date(1000, 1, 1)), st.sampled_from(CODES))
def test_a_date_is_read_as_papers_write_it(day: datetime.date, code: str) -> None:
    assert read_date(labels(code).day(day)) == day


def test_a_version_is_named_by_a_date_in_any_form(run: Run) -> None:
    assert (
        run("show", "code-of-honour@1 октября 2013 года", "1")[1]
        == (run("show", "code-of-honour@2013-10-01", "1")[1])
    )
    status, _, err = run("show", "code-of-honour@10/01/2013")
    assert (status, "2013-01-10" in err, "2013-10-01" in err) == (1, True, True)
