"""How deep a numbered line stands, where the page alone decides."""

from __future__ import annotations

import pytest

from drafting.text.writer import write_act
from tests.import_docx.packages import abstract, docx, level, num, numbered, p
from tests.import_docx.stories import indented
from tests.import_docx.test_stories import imported


def levels(*paragraphs: str, numbering: str = "") -> list[int]:
    """The level of each line of an act that a document becomes."""
    parts = {"numbering": numbering} if numbering else {}
    text = write_act(imported(docx("".join(paragraphs), **parts)).act)
    return [(len(line) - len(line.lstrip())) // 2 for line in text.splitlines()]


@pytest.mark.parametrize(("indent", "level"), [(150, 0), (151, 1)])
def test_a_quarter_of_a_centimetre_is_carelessness_and_more_is_a_level(
    indent: int, level: int
) -> None:
    """A second list that begins at 1 belongs inside the first one only where a typist has set it
    off on purpose: indents made by hand differ a little among lines of one level."""
    again = indented("1. Снова первый.", indent)
    assert levels(p("1. Первый."), p("2. Второй."), again) == [0, 0, level]


def test_an_automatic_list_says_itself_that_a_number_is_one_level_deeper() -> None:
    """Word counts each level apart, from any number: the deeper level need not begin at 1."""
    deeper = level(1, "%2.", start=5)
    lists = abstract(0, level(0, "%1."), deeper) + num(1, 0)
    lines = [p("Первый:", numbered(1)), p("пятый;", numbered(1, 1)), p("шестой.", numbered(1, 1))]
    assert levels(*lines, numbering=lists) == [0, 1, 1]


def test_a_typed_number_that_goes_on_stays_in_its_list_however_it_is_indented() -> None:
    """2 after 1 is the next item: nobody begins a list at 2, so the indent is only layout."""
    assert levels(p("1. Первый."), indented("2. Второй.", 700)) == [0, 0]
    assert levels(p("5. Пятый."), indented("6. Шестой.", 700), p("7. Седьмой.")) == [0, 0, 0]


def test_a_list_at_the_indent_of_an_outer_one_is_no_list_inside_it() -> None:
    """What stands no deeper than the innermost list of its kind cannot be inside that list."""
    assert levels(indented("1. Первый.", 700), p("1. Снова первый.")) == [0, 0]


@pytest.mark.parametrize(("indent", "level"), [(200, 0), (400, 1)])
def test_between_two_open_lists_the_nearer_indent_decides(indent: int, level: int) -> None:
    """A line left of the innermost list belongs to a list that is open already."""
    outer, inner = p("1. Первый."), indented("1. Вложенный.", 700)
    assert levels(outer, inner, indented("1. Снова первый.", indent)) == [0, 1, level]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Глава 30-А Провадження", True),
        ("Розділ II ПРАВА", True),
        ("Стаття 5 - 1 . Реєстр", True),
        ("Глава 3 цього Кодексу застосовується.", False),
        ("Стаття 5 Закону:", False),
        ("Глава 3 і глава 4", False),
    ],
)
def test_a_heading_without_a_stop_after_its_number_is_one_where_it_begins_with_a_capital(
    line: str, heading: bool
) -> None:
    """Official Ukrainian texts set no stop there, and a document may not make it bold."""
    text = write_act(imported(docx(p(line) + p("1. Текст."))).act)
    assert text.startswith(f"# {line}\n") is heading
