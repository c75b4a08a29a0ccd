"""PDFs whose items are indented as a whole, or all but their numbers; titles of several lines."""

from __future__ import annotations

import textwrap

import pytest

from tests.formats.printed import ADVANCE, HEIGHT, SIZE, Printed, pdf
from tests.imports import imported

LEFT, RIGHT, STEP = 90, 390, 30
"""Margins, and from one level to the next, in points."""
SECTION = [
    (
        0,
        "{n}.",
        "A keeper of a garden waters each tree of the garden that asks for it by its look.",
    ),
    (0, "", "No tree of a garden is watered twice a day unless the day is hot and dry in all."),
    (1, "({n}a)", "in the morning, where the well of the garden has water enough for it;"),
    (1, "({n}b)", "in the evening, after each person that came into the garden has left it."),
    (0, "", "A tree that fell is sold in the market of the town to any person who wants it."),
]
LINES = [(level, num.format(n=n), text) for n in range(1, 7) for level, num, text in SECTION]


def paragraph(level: int, num: str, text: str, layout: str) -> list[tuple[float, str]]:
    """The lines of a paragraph, each from its left end."""
    left = LEFT + STEP * level
    if layout == "hanging":
        inner = left + STEP
        below = textwrap.wrap(text, int((RIGHT - inner) / (SIZE * ADVANCE)))
        return [(inner, each) for each in below] if not num else [(left, num), *_at(inner, below)]
    first = left + (STEP if layout == "indented" and not level else 0)
    whole = f"{num} {text}".strip()
    room = int((RIGHT - first) / (SIZE * ADVANCE))
    head, *_ = textwrap.wrap(whole, room)
    rest = textwrap.wrap(whole[len(head) :], int((RIGHT - left) / (SIZE * ADVANCE)))
    return [(first, head), *_at(left, [each.strip() for each in rest])]


def _at(left: float, lines: list[str]) -> list[tuple[float, str]]:
    return [(left, each) for each in lines]


def page(layout: str) -> bytes:
    pieces: list[Printed] = []
    y = HEIGHT - 60.0
    pages: list[list[Printed]] = []
    for level, num, text in LINES:
        lines = paragraph(level, num, text, layout)
        for at, (x, each) in enumerate(lines):
            if not (layout == "hanging" and num and at == 1):  # stands beside its number
                y -= 16
            pieces.append(Printed(x, y, each))
        if y < 120:
            pages.append(pieces)
            pieces, y = [], HEIGHT - 60.0
    return pdf([each for each in (*pages, pieces) if each])


@pytest.mark.parametrize("layout", ["hanging", "block", "indented"])
def test_items_are_whole_however_they_are_indented(layout: str) -> None:
    act = imported(page(layout), "en", "law.pdf").act
    lines = [site.provision.line for site in act.lines()]
    assert lines == [f"{num} {text}".strip() for _, num, text in LINES]


def test_a_title_of_two_lines_in_the_middle_is_whole() -> None:
    titles = [
        "ЗАКОН РЕСПУБЛИКИ САДОВ, ДЕРЕВЬЕВ И КУСТАРНИКОВ",
        "О деревьях, кустарниках и садах, и о лугах",
        "Республики",
    ]
    lines = [(each, True) for each in titles]
    text = textwrap.wrap("Сад открыт для всех граждан и гостей. " * 9, 50)
    lines += [(each, False) for each in ("Статья 1. Сады", *text)]
    pieces = []
    for row, (each, middle) in enumerate(lines):
        room = 50 * SIZE * ADVANCE - len(each) * SIZE * ADVANCE
        x = LEFT + room / 2 if middle else LEFT
        pieces.append(Printed(x, HEIGHT - 60 - 16 * row, each, bold=middle))
    act = imported(pdf([pieces]), "ru", "law.pdf").act
    lines_read = [site.provision.line for site in act.lines()]
    assert lines_read[:2] == [titles[0], f"{titles[1]} {titles[2]}"]


RAGGED = [
    "О садах",
    "Статья 1. Деревья в садах",
    "1. Сад открыт.",
    "2. Сад закрыт, если идёт дождь.",
    "1) в саду растут деревья, кусты и цветы всех видов, названные в перечне №",
    "80) и в его приложении;",
    "2) куст;",
    "3) роза;",
    "4) дуб;",
    "5) яблоня;",
    "6) груша и слива;",
    "7) сирень всех видов;",
    "8) трава, если её косят;",
    "9) сад стоит.",
    "Статья 2. Сады",
    "Закон вступает в силу со дня первого его опубликования в издании садов.",
    "Президент Республики Казахстан",
    "К. Садов",
    "КонсультантПлюс: примечание.",
    "О применении см. письмо.",
]


def test_lines_that_end_anywhere_are_joined_where_one_had_no_room() -> None:
    pieces = [Printed(LEFT, HEIGHT - 60 - 16 * n, text) for n, text in enumerate(RAGGED)]
    act = imported(pdf([pieces]), "ru", "law.pdf").act
    first, second, *others = RAGGED[4:]
    expected = [*RAGGED[:4], f"{first} {second}", *others[:-2], *(f"{{{n}}}" for n in others[-2:])]
    assert [site.provision.line for site in act.lines()] == expected


def test_no_line_goes_on_behind_an_editors_note_or_a_title_in_capitals() -> None:
    noted = [
        "КОДЕКС О САДАХ ВСЕХ ГОРОДОВ И СЁЛ СТРАНЫ И ВСЕХ",
        "(Вестник садов, 2001 г., № 5, ст. 7, с изменениями",
        "по состоянию на 1 мая.)",
        "Статья 1. Сады",
        "{Статья 1 в редакции Закона № 5 от 5 мая 2014 года.}",
        "сад - участок земли, на котором растут деревья всех",
        "видов.",
    ]
    pieces = [Printed(LEFT, HEIGHT - 60 - 16 * n, text) for n, text in enumerate(noted)]
    found = [site.line for site in imported(pdf([pieces]), "ru", "law.pdf").act.lines()]
    assert found == [
        noted[0],
        f"{noted[1]} {noted[2]}",
        *noted[3:5],
        f"{noted[5]} {noted[6]}",
    ]


def test_a_sentence_that_ends_no_line_goes_on_though_a_word_had_some_room() -> None:
    lines = [
        "1. The keeper of the garden waters the trees that",
        "2. A keeper of a garden may also sell what grows;",
        "they asked for, in the summer and in a dry",
        "late autumn.",
    ]
    ordered = [lines[1], lines[0], *lines[2:]]
    pieces = [Printed(LEFT, HEIGHT - 60 - 16 * n, text) for n, text in enumerate(ordered)]
    act = imported(pdf([pieces]), "en", "law.pdf").act
    found = [site.provision.line for site in act.lines()]
    assert found == [lines[1], f"{lines[0]} {lines[2]} {lines[3]}"]
