"""The numbers of automatic lists as people see them; LibreOffice judges what it knows of."""

from __future__ import annotations

from typing import Any

import pytest

from drafting.word.document.document import read_document
from drafting.word.document.story import read_story
from drafting.word.document.view import View
from tests.import_docx.lists import DELETED, INSERTED, LAW, LISTS, OURS, counted, listed
from tests.import_docx.packages import docx, num, numbered, p, style
from tests.judges import libreoffice


def seen(data: bytes, view: View = View.ACCEPTED) -> list[str]:
    document = read_document(data, "law.docx", view)
    return [document.numbers.get(each.element, "") for each in document.story.paragraphs()]


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    documents = {name: data for name, (data, _) in LISTS.items()}
    return libreoffice(documents, tmp_path_factory.mktemp("judged"))


@pytest.mark.parametrize("name", {**LISTS, **OURS})
def test_numbers_are_those_that_people_see(name: str) -> None:
    data, expected = {**LISTS, **OURS}[name]
    assert seen(data) == expected


@pytest.mark.parametrize("name", LISTS)
def test_libreoffice_shows_the_same(name: str, judged: dict[str, dict[str, Any]]) -> None:
    assert judged[name]["labels"] == LISTS[name][1]


def test_a_rejected_insertion_does_not_count() -> None:
    data = docx(listed(0) + p("", numbered(1), INSERTED) + listed(0), numbering=LAW + num(1, 0))
    assert seen(data) == ["1.", "2.", "3."]
    assert seen(data, View.REJECTED) == ["1.", "2."]


def test_a_last_paragraph_that_one_inserted_and_another_deleted_is_in_neither_view() -> None:
    """Nothing can join with it, and nothing of it is left: most readers take it away."""
    last = p("", numbered(1), INSERTED + DELETED)
    data = docx(listed(0) + last, numbering=LAW + num(1, 0))
    assert seen(data) == ["1."]
    assert seen(data, View.REJECTED) == ["1."]
    alone = docx(last, numbering=LAW + num(1, 0))
    assert seen(alone) == seen(alone, View.REJECTED) == ["1."]


def test_a_rejected_number_is_not_seen() -> None:
    change = '<w:pPrChange w:id="1" w:author="a"><w:pPr/></w:pPrChange>'
    data = docx(
        p("former", numbered(1) + change)
        + p("new", f'<w:numPr><w:numId w:val="1"/>{INSERTED}</w:numPr>')
        + listed(0),
        numbering=LAW + num(1, 0),
    )
    assert seen(data) == ["1.", "2.", "3."]
    assert seen(data, View.REJECTED) == ["", "", "1."]


def test_the_number_of_joined_paragraphs_is_that_of_the_last() -> None:
    data = docx(
        p("one", numbered(1), DELETED) + p("two", numbered(1, 1)) + p("three", numbered(1)),
        numbering=LAW + num(1, 0),
    )
    assert seen(data) == ["1)", "2."]


def test_numbers_are_told_anew_after_an_edit() -> None:
    document = read_document(docx(listed(0, 0, 0), numbering=LAW + num(1, 0)), "law.docx")
    body = document.root[0]
    body.remove(body[1])
    assert [*document.lists.numbers(read_story(body).paragraphs()).values()] == ["1.", "2."]


def test_formats_that_are_not_known_are_told() -> None:
    assert read_document(counted("hebrew1", 3), "law.docx").lists.unknown_formats() == ["hebrew1"]


def test_circles_end() -> None:
    circle = style("A", based="B") + style("B", based="A")
    link = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
    lists = style("L", '<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering")
    data = docx(
        p("text", '<w:pStyle w:val="A"/>') + listed(0),
        styles=circle + lists,
        numbering=link + num(1, 0),
    )
    assert seen(data) == ["", ""]


@pytest.mark.parametrize("form", ["lowerLetter", "russianUpper", "upperRoman"])
def test_a_count_beyond_all_letters_is_shown_in_digits(form: str) -> None:
    assert seen(counted(form, 999_999_999)) == ["999999999."]
