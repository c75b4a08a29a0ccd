"""PDFs as word processors print them: headings in the middle over two lines, paragraphs that a
space or an indent sets apart, raised figures."""

from __future__ import annotations

import textwrap

import pytest

from tests.formats.printed import ADVANCE, HEIGHT, SIZE, Printed, pdf
from tests.imports import imported

LETTER = SIZE * ADVANCE
LEFT, ROOM = 60, 60
"""The left margin in points, and how many letters a line has room for."""
FULL = "Сад росте на землі громади, яку вона дала садівникам міста,"
TEXT = (
    f"{FULL} і кожен садівник поливає дерева свого саду тоді, коли вони того потребують за своїм "
    "виглядом."
)


def read(lines: list[Printed]) -> list[str]:
    act = imported(pdf([lines]), "uk", "law.pdf").act
    return [site.provision.line for site in act.lines()]


def printed(paragraphs: list[tuple[str, str]], *, space: float = 0, indent: int = 0) -> list[str]:
    """Paragraphs, each with its look, are printed with a space between them and read again."""
    pieces = []
    y = HEIGHT - 60.0
    for look, text in paragraphs:
        middle = "middle" in look
        first = "" if middle else " " * indent
        for line in textwrap.wrap(f"{first}{text}", ROOM, drop_whitespace=True):
            here = line.strip()
            off = (ROOM - len(here)) / 2 if middle else len(line) - len(here)
            pieces.append(Printed(LEFT + off * LETTER, y, here, bold="bold" in look))
            y -= 16
        y -= space
    return read(pieces)


@pytest.mark.parametrize("look", ["middle", "middle bold"])
def test_a_heading_in_the_middle_is_whole_though_its_number_has_small_letters(look: str) -> None:
    heading = "Розділ II ОХОРОНА САДІВ, ПАРКІВ І ГОРОДІВ, ЩО НАЛЕЖАТЬ МІСТУ, ТА ІНШИХ ДЕРЕВ"
    paragraphs = [
        (look, "Розділ I ЗАГАЛЬНІ ПОЛОЖЕННЯ"),
        ("", "Стаття 1. Сад"),
        ("", TEXT),
        (look, heading),
        ("", "Стаття 2. Парк"),
        ("", TEXT),
    ]
    assert printed(paragraphs, space=6) == [text for _, text in paragraphs]


def test_a_heading_in_the_middle_is_whole_where_no_line_reaches_the_margin() -> None:
    heading = "Розділ II ОХОРОНА САДІВ, ПАРКІВ, ГОРОДІВ І НАСАДЖЕНЬ ЗАГАЛЬНОГО КОРИСТУВАННЯ"
    paragraphs = [
        ("middle bold", "ЗАКОН ПРО САДИ"),
        ("middle bold", "Розділ I ЗАГАЛЬНІ ПОЛОЖЕННЯ"),
        ("", "Стаття 1. Сад"),
        ("", "Сад росте на землі міста, і його поливають."),
        ("", "Стаття 2. Город"),
        ("", "Город копають."),
        ("middle bold", heading),
        ("", "Стаття 3. Парк"),
        ("", "Парк відкрито вдень, і його замикають."),
    ]
    assert printed(paragraphs, space=6) == [text for _, text in paragraphs]


def test_the_number_of_a_division_and_its_title_on_the_next_line_are_one_heading() -> None:
    paragraphs = [
        ("middle bold", "Розділ I"),
        ("middle bold", "ЗАГАЛЬНІ ПОЛОЖЕННЯ"),
        ("", "Стаття 1. Сад"),
        ("", TEXT),
        ("middle bold", "Розділ II"),
        ("middle bold", "ОХОРОНА САДІВ"),
        ("", "Стаття 2. Парк"),
        ("", TEXT),
    ]
    lines = printed(paragraphs, space=6)
    assert lines[0] == "Розділ I ЗАГАЛЬНІ ПОЛОЖЕННЯ"
    assert lines[3] == "Розділ II ОХОРОНА САДІВ"


def test_a_space_parts_paragraphs_though_their_last_lines_are_full() -> None:
    """Most of them have one line: the usual step from line to line is that between paragraphs."""
    items = [("", f"{FULL[:-1]};")] * 5
    paragraphs = [("", "Стаття 1. Сад"), ("", TEXT), *items, ("", TEXT), *items, ("", TEXT)]
    assert printed(paragraphs, space=7) == [text for _, text in paragraphs]


def test_the_title_of_an_article_in_bold_goes_on_behind_its_indent() -> None:
    title = "Повноваження садівників, городників та інших осіб, що доглядають сади міста"
    paragraphs = [
        ("bold", f"Стаття 1. {title}"),
        ("", TEXT),
        ("bold", f"Стаття 2. {title}"),
        ("", TEXT),
        ("", TEXT),
    ]
    assert printed(paragraphs, space=6, indent=5) == [text for _, text in paragraphs]


def test_a_page_ends_with_no_heading_and_no_first_line_alone() -> None:
    above = [f"1. {FULL[:-4]}."]
    pages = [
        [Printed(LEFT, HEIGHT - 60, "Стаття 1. Сад"), *_lines(above, HEIGHT - 76)],
        _lines([FULL, "його поливають.", f"Стаття 2. {FULL[:-12]}"], HEIGHT - 60),
        _lines([TEXT[:58], "його поливають."], HEIGHT - 60),
    ]
    act = imported(pdf(pages), "uk", "law.pdf").act
    lines = [site.provision.line for site in act.lines()]
    assert lines[1:4] == [*above, f"{FULL} його поливають.", f"Стаття 2. {FULL[:-12]}"]


def _lines(texts: list[str], y: float) -> list[Printed]:
    return [Printed(LEFT, y - 16 * at, each) for at, each in enumerate(texts)]


def test_a_dash_amid_a_sentence_begins_no_paragraph() -> None:
    text = f"{FULL[:-1]} і села - також на землі громади, що її доглядає."
    first, second = text.split(" - ")
    lines = _lines(["Стаття 1. Сад", f"1. {first}", f"- {second}", f"2. {FULL}", "і парк."], 700)
    assert read(lines)[1] == f"1. {first} - {second}"


def test_a_quoted_article_begins_a_paragraph() -> None:
    order = "1. Статтю 5 Закону про сади викласти в такій редакції цілком:"
    lines = _lines([order, '"Стаття 5', "1. Сад", 'відкрито".', f"2. {FULL}", "і парк."], 700)
    assert read(lines)[:2] == [order, '"Стаття 5']


def test_a_raised_hyphen_is_one_of_the_number() -> None:
    """«Стаття 2⁻¹» is printed with «-1» raised, as official pages write 2-1; a power is not."""
    pieces = _lines(["Стаття 1. Сад", "Сад росте на площі 5·10", "Стаття 2"], 700)
    pieces += [
        Printed(LEFT + 23 * LETTER, 700 - 16 + 5, "-3", size=7),
        Printed(LEFT + 8 * LETTER, 700 - 32 + 5, "-1", size=7),
        Printed(LEFT + 8 * LETTER + 7, 700 - 32, ". Парк"),
        *_lines(["Парк відкрито."], 700 - 48),
    ]
    act = imported(pdf([pieces]), "uk", "law.pdf").act
    assert [site.address for site in act.sites if site.provision.headed] == ["1", "2-1"]
    lines = [site.provision.line for site in act.lines()]
    assert lines[1:3] == ["Сад росте на площі 5·10-³", "Стаття 2-1. Парк"]
