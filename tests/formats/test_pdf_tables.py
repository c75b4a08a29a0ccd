"""Tables of a PDF, by the rules that are drawn between their cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pytest

from drafting.text.writer import write_act
from tests.formats.printed import HEIGHT, SIZE, Drawn, Printed, pdf
from tests.formats.test_pdf import imported

EDGES = (90, 150, 300, 480)
ROW = 40
HEADER = ["№ п/п", "Вид дерева", "Срок посадки"]
ROWS = [
    HEADER,
    ["1", "Яблоня", "до первого июня каждого|нового года"],
    ["2", "Груша, слива", "<"],
    ["^", "Вишня", "при собрании;|при хранителе"],
]
TEXT = """\
1. Посадка:
  | № п/п | Вид дерева | Срок посадки |
  | 1 | Яблоня | до первого июня каждого нового года |
  | 2 | Груша, слива | < |
  | ^ | Вишня | при собрании; ¶ при хранителе |
2. Конец.
"""

Line = tuple[float, float, float, float]
"""From one point to another: x, y, x, y."""


def stroke(line: Line) -> str:
    return "{} {} m {} {} l S".format(*line)


def thin(line: Line) -> str:
    left, bottom, right, top = line
    return f"{left} {bottom} {max(right - left, 0.5)} {max(top - bottom, 0.5)} re f"


def dotted(line: Line) -> str:
    left, bottom, right, top = line
    steps = [(n / 20, (n + 1) / 20) for n in range(20)]
    wide, high = right - left, top - bottom
    return " ".join(
        thin((left + wide * a, bottom + high * a, left + wide * b, bottom + high * b))
        for a, b in steps
    )


def rules(rows: Sequence[Sequence[str]], top: float) -> Iterator[Line]:
    """The rules of a table, cell by cell."""
    for at, row in enumerate(rows):
        above, below = top - at * ROW, top - (at + 1) * ROW
        for column, (left, right) in enumerate(pairwise(EDGES)):
            if row[column] != "<":
                yield left, below, left, above
            if row[column] != "^":
                yield left, above, right, above
        yield EDGES[-1], below, EDGES[-1], above
    yield EDGES[0], below, EDGES[-1], below


def table(
    rows: Sequence[Sequence[str]], top: float, draw: Callable[[Line], str] = stroke
) -> Iterator[Printed | Drawn]:
    yield Drawn("\n".join(map(draw, rules(rows, top))))
    for at, row in enumerate(rows):
        for left, cell in zip(EDGES, row, strict=False):
            for line, text in enumerate(cell.split("|") if cell not in "<^" else ()):
                yield Printed(left + 4, top - at * ROW - 14 * (line + 1), text)


def page(*pieces: Printed | Drawn) -> list[Printed | Drawn]:
    top, bottom = HEIGHT - 60, 100
    return [Printed(90, top, "1. Посадка:"), *pieces, Printed(90, bottom, "2. Конец.")]


@pytest.mark.parametrize("draw", [stroke, thin, dotted])
def test_cells_are_what_rules_part(draw: Callable[[Line], str]) -> None:
    read = imported(pdf([page(*table(ROWS, HEIGHT - 100, draw))]))
    assert write_act(read.act) == TEXT
    assert read.changed == (
        ("lines that were broken at the margin are joined", "page 1: нового года"),
    )


def test_rectangles_part_cells_as_well() -> None:
    boxes = [
        f"{left} {HEIGHT - 100 - at * ROW} {right - left} {-ROW} re S"
        for at in range(2)
        for left, right in pairwise(EDGES)
    ]
    written = [each for each in table(ROWS[:2], HEIGHT - 100) if isinstance(each, Printed)]
    read = imported(pdf([page(Drawn("\n".join(boxes)), *written)]))
    assert [line.strip() for line in write_act(read.act).splitlines()[1:3]] == [
        line.strip() for line in TEXT.splitlines()[1:3]
    ]


def test_a_table_without_an_outer_rule_is_closed_where_the_others_end() -> None:
    outer = {EDGES[0], EDGES[-1]}
    drawn = [each for each in rules(ROWS, HEIGHT - 100) if not (each[0] == each[2] in outer)]
    written = [each for each in table(ROWS, HEIGHT - 100) if isinstance(each, Printed)]
    read = imported(pdf([page(Drawn("\n".join(map(stroke, drawn))), *written)]))
    assert write_act(read.act) == TEXT


def test_a_table_on_two_pages_is_one_with_one_header() -> None:
    first = [Printed(90, HEIGHT - 60, "1. Посадка:"), *table(ROWS[:2], 200)]
    second = [*table([HEADER, *ROWS[2:]], HEIGHT - 60), Printed(90, 100, "2. Конец.")]
    read = imported(pdf([first, second]))
    assert write_act(read.act) == TEXT.replace("| №", "|= №").replace(
        "| Вид дерева | Срок", "|= Вид дерева |= Срок"
    )
    assert read.changed[1:] == (
        ("header rows that a page repeats are left out", "page 2"),
        ("tables that a page parted are joined: look whether a row was parted too", "page 2"),
    )


def test_a_word_that_is_wider_than_its_cell_is_one() -> None:
    wide = (EDGES[-1] - EDGES[-2]) // (SIZE // 2) - 2
    word = "законодательствование"
    rows = [HEADER, ["1", "Сад", f"{(word * 2)[:wide]}|{(word * 2)[wide:]}"]]
    read = imported(pdf([page(*table(rows, HEIGHT - 100))]))
    assert f"| 1 | Сад | {word * 2} |" in write_act(read.act)
    assert [what for what, _ in read.changed] == [
        "words that a narrow cell parted are joined: look whether they are one"
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        "90 60 420 700 re S",  # a frame around the page
        "90 700 m 480 700 l S 90 640 m 480 640 l S",  # rules above and below a text
        "90 700 m 480 640 l S 90 640 m 480 700 l S",  # lines across
        " ".join(
            f"{n % 500} 90 m {n % 500} 700 l S 90 {n % 700} m 500 {n % 700} l S"
            for n in range(9000)
        ),
    ],
    ids=["frame", "rules", "slanted", "hatched"],
)
def test_what_parts_no_cells_is_no_table(drawn: str) -> None:
    read = imported(pdf([page(Drawn(drawn), Printed(110, HEIGHT - 80, "Сад."))]))
    assert "|" not in write_act(read.act)
    assert "Сад." in write_act(read.act)
