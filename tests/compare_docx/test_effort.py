"""Twice as much of a document is about twice the work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.compare_docx.packages import written
from tests.compare_docx.redlines import compared
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import control, par, r, signed
from tests.work import lines_run

_BEGINS = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'


def fields_without_an_end(count: int, word: str) -> bytes:
    return docx(par(_BEGINS * count, r(word)))


def sections_with_headers(count: int, word: str) -> bytes:
    return written(
        lambda pages: (
            "".join(
                p(
                    f"{word} {number}.",
                    '<w:sectPr><w:headerReference w:type="default" '
                    f'r:id="{pages.header("header", p(f"{word} {number}"))}"/></w:sectPr>',
                )
                for number in range(count)
            )
            + p("")
        )
    )


def equal_bookmarks(count: int, word: str) -> bytes:
    marks = '<w:bookmarkStart w:id="{0}" w:name="q"/>', '<w:bookmarkEnd w:id="{0}"/>'
    return docx(
        par(
            *(
                each
                for number in range(8 * count)
                for each in (
                    marks[0].format(number),
                    r(word * (number % 7)),
                    marks[1].format(number),
                )
            )
        )
    )


def equal_controls(count: int, word: str) -> bytes:
    return docx(par(*(control(r(word)) for _ in range(6 * count))))


def joined_paragraphs(count: int, word: str) -> bytes:
    return docx(signed("del", r(word)) * (2 * count) + p("В."))


@pytest.mark.parametrize(
    "made",
    [
        fields_without_an_end,
        sections_with_headers,
        equal_bookmarks,
        equal_controls,
        joined_paragraphs,
    ],
)
def test_twice_as_much_is_twice_the_work(made: Callable[[int, str], bytes]) -> None:
    def work(count: int) -> int:
        documents = made(count, "А"), made(count, "Б")
        return lines_run(lambda: compared(*documents))

    work(4)
    assert work(80) < 2.6 * work(40)
