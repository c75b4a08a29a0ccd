"""Tables drawn with signs: what is read of them, and what is left as it stands."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.errors import FormatError
from drafting.model.act import Identity
from drafting.model.cells import Merge, RowCell
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_file
from drafting.tasks.odd_lines import unread_lines
from drafting.text.drawn.table import DrawnRow, drawn_tables
from tests.acts import act
from tests.import_docx.packages import docx, p
from tests.import_docx.test_closing import imported

READ = {
    "who signs, and below the name of a town, which begins with a small letter": """
        | Голова Ради Саду  | В.ЯБЛУНЯ |
        | м. Садове         |          |
        | 2 грудня 2010 р.  |          |
        => | Голова Ради Саду | В.ЯБЛУНЯ |
        => | м. Садове |  |
        => | 2 грудня 2010 р. |  |
        """,
    "rules between all rows; cells of several lines": """
        +------+----------------+-------+
        | №    | Назва рослини  | Ціна  |
        | з/п  |                | (грн) |
        +------+----------------+-------+
        | 1    | Яблуня садова, | 5     |
        |      | саджанець дво- |       |
        |      | річний         |       |
        +------+----------------+-------+
        | 2    | Груша          | –     |
        +------+----------------+-------+
        => |= № з/п |= Назва рослини |= Ціна (грн) |
        => | 1 | Яблуня садова, саджанець дво- річний | 5 |
        => | 2 | Груша | – |
        """,
    "no rules in the body": """
        ----------------------------
        | Место  | Часы            |
        |--------+-----------------|
        | Почта  | с 8 до 20, без  |
        |        | перерыва        |
        | Музей  | с 10            |
        ----------------------------
        => |= Место |= Часы |
        => | Почта | с 8 до 20, без перерыва |
        => | Музей | с 10 |
        """,
    "the numbers of the columns": """
        +------+------+
        | Код  | Річ  |
        +------+------+
        |  1   |  2   |
        +------+------+
        | А-1  | Стіл |
        | А-2  | Шафа |
        +------+------+
        => |= Код |= Річ |
        => | 1 | 2 |
        => | А-1 | Стіл |
        => | А-2 | Шафа |
        """,
    "a rule over some columns of the head": """
        |-------+-----------------|
        | Місто |     Мешканці    |
        | або   |-----------------|
        | село  | Жінки  |  Діти  |
        |-------+--------+--------|
        | Луцьк |  12    |   7    |
        |-------------------------|
        => |= Місто або село |= Мешканці |= < |
        => |= ^ |= Жінки |= Діти |
        => | Луцьк | 12 | 7 |
        """,
    "box signs, merged to the left and above": """
        ┌───────┬───────┬───────┐
        │ Type  │ Wet   │ Dry   │
        ├───────┼───────┼───────┤
        │ Oak   │ 3     │ 4     │
        │ and   ├───────┼───────┤
        │ ash   │ 5     │ 6     │
        ├───────┴───────┼───────┤
        │ All the rest  │ 7     │
        └───────────────┴───────┘
        => |= Type |= Wet |= Dry |
        => | Oak and ash | 3 | 4 |
        => | ^ | 5 | 6 |
        => | All the rest | < | 7 |
        """,
    "a head in capitals": """
        |------+--------+-------|
        | N    | КОД    | ЦІНА  |
        |      | РЕЧІ   | (ГРН) |
        |------+--------+-------|
        | 1    | Б-2    | 7     |
        |------+--------+-------|
        => |= N |= КОД РЕЧІ |= ЦІНА (ГРН) |
        => | 1 | Б-2 | 7 |
        """,
    "double signs": """
        ╔══════╦═══════╗
        ║ Рік  ║ Сума  ║
        ╠══════╬═══════╣
        ║ 2001 ║ 15,5  ║
        ╚══════╩═══════╝
        => |= Рік |= Сума |
        => | 2001 | 15,5 |
        """,
    "no bars at the ends": """
         Name  | Note
        -------+---------
         Ivan  | came
               | late
         Petro |
        => |= Name |= Note |
        => | Ivan | came late |
        => | Petro |  |
        """,
    "Markdown, each line of which is a row": """
        | Key | Text   | Sum |
        | --- | ------ | --- |
        | a   | apples |     |
        |     | pears  |     |
        |     |        |     |
        => |= Key |= Text |= Sum |
        => | a | apples |  |
        => |  | pears |  |
        => |  |  |  |
        """,
    "Markdown, with empty cells and bars anywhere": """
        | Key | Text |
        |---|---|
        | a | apples |
        | | pears |
        => |= Key |= Text |
        => | a | apples |
        => |  | pears |
        """,
    "Markdown, whose bars stand anywhere": """
        | Key | Text |
        |:---|---:|
        | a+b | the longest of all |
        | c | C++ |
        => |= Key |= Text |
        => | a+b | the longest of all |
        => | c | C++ |
        """,
    "a small letter that begins a row": """
        | System | Note    |
        |--------+---------|
        | Linux  | Free    |
        | macOS  | Not so  |
        => |= System |= Note |
        => | Linux | Free |
        => | macOS | Not so |
        """,
    "no rules, but all bars in their places": """
        | Дуб    | 12   |
        | Сосна  | 3    |
        => | Дуб | 12 |
        => | Сосна | 3 |
        """,
    "a bar that slipped by one place": """
        |-------+------|
        | Дуб   | Так  |
        |-------+------|
        | Сосна  | Ні  |
        |-------+------|
        => |= Дуб |= Так |
        => | Сосна | Ні |
        """,
    "broken bars, a row over the whole width, an empty cell": """
        +-----+-----+
        ¦ А   ¦ Б   ¦
        +-----+-----+
        ¦ Розділ 1  ¦
        ¦ В   ¦     ¦
        +-----------+
        => |= А |= Б |
        => | Розділ 1 | < |
        => | В |  |
        """,
    "signs of merged cells and of paragraphs as text": """
        |------+-----|
        | x    | y   |
        |------+-----|
        | <    | a¶b |
        |------+-----|
        => |= x |= y |
        => | \\< | a\\¶b |
        """,
    "a drawing with combining signs": """
        |------+-----|
        | й    | А   |
        |------+-----|
        | Ні   | Так |
        |------------|
        => |= й |= А |
        => | Ні | Так |
        """.replace("й", "и\u0306"),
}  # fmt: skip
UNCLEAR = {
    "a row of its own, or the end of the one above": """
        | 1 | Apples and pears |  5 |
        |   | of the garden    |    |
        |   | Together         |    |
        | 2 | Plums            | 10 |
        """,
    "rows or lines of one row": """
        | Мито  | 10 |
        | Акциз | 20 |
        |-------+----|
        | Разом | 30 |
        """,
    "a group of rows, or one": """
        |-------+------+---|
        | Місто | Рік  | N |
        |-------+------+---|
        | Київ  | 2001 | 5 |
        |       | 2002 | 6 |
        |------------------|
        """,
    "lines of one row, without rules": """
        | Назва   | Вид      |
        |---------+----------|
        | Яблуня  | Дерево   |
        | садова  | плодове  |
        """,
    "a divided word, without rules": """
        | Назва   | Вид      |
        |---------+----------|
        | Яблуня  | Де-      |
        | Садова  | рево     |
        """,
    "a total below a rule": """
        | Річ  | Сума |
        |------+------|
        | Хліб | 5    |
        | Сіль |      |
        |------+------|
        | Усе  | 5    |
        """,
    "first cells of several lines without rules": """
        | Назва   | Ціна |
        |---------+------|
        | Яблуня  | 5    |
        | садова  |      |
        """,
    "bars elsewhere, at ends below each other": """
        |-----------------|
        | Один  | Два     |
        | Три     | Чотири|
        |-----------------|
        """,
    "a bar is missing": """
        +-----+-----+
        | А   | Б   |
        +-----+-----+
        | В   | Г
        +-----+-----+
        """,
    "no rule at the end": """
        +-----+-----+
        | А   | Б   |
        +-----+-----+
        | В   | Г   |
        """,
    "a rule or dashes as text": """
        +-----+------+
        | А   | Б    |
        +-----+------+
        | В   | ____ |
        +-----+------+
        """,
    "a rule below the words on their line": """
        ______________
        |_Код_|_Назва__|
        |_1___|_Міст___|
        """,
    "a backslash before a bar": """
        | a \\| b | c |
        |---|---|
        | d | e |
        """,
    "two rules, one below the other": """
        +---+---+
        | А | Б |
        +---+---+
        +---+---+
        | В | Г |
        +---+---+
        """,
    "lines in a frame": """
        +-------+
        | Увага |
        | Двері |
        +-------+
        """,
    "a bar that may be text": """
         Назва   | Запис
        ---------+----------
         Модуль  | (або|x|)
         Сума    | x + y
        """,
    "bars in a list of words": """
        Головна | Новини | Пошук
        Про нас | Адреса | Карта
        """,
    "a wide cell over a part of another": """
        +---+---+---+
        | А | Б | В |
        +---+---+---+
        | Г     | Д |
        |   +---+---+
        | Е | Є | Ж |
        +---+---+---+
        """,
}


def drawing(text: str) -> list[str]:
    return textwrap.dedent(text).strip("\n").rstrip(" ").rstrip("\n").split("\n")


def read(lines: Sequence[str]) -> tuple[DrawnRow, ...]:
    """The rows of a drawing that all of the lines belong to."""
    whole = (each for each in drawn_tables(lines) if len(each.lines) == len(lines))
    return tuple(row for table in whole for row in table.rows)


def written(rows: tuple[DrawnRow, ...]) -> list[str]:
    return [row.written for row in rows]


@pytest.mark.parametrize("name", READ)
def test_a_drawing_is_read(name: str) -> None:
    lines = drawing(READ[name])
    wanted = [line.removeprefix("=> ") for line in lines if line.startswith("=>")]
    rows = written(read([line for line in lines if not line.startswith("=>")]))
    assert rows == wanted
    law = act("".join(f"{row}\n" for row in rows))
    assert len(law.body[0].children) == len(rows)


@pytest.mark.parametrize("name", UNCLEAR)
def test_a_drawing_that_may_be_read_in_two_ways_is_not_read(name: str) -> None:
    assert read(drawing(UNCLEAR[name])) == ()


def test_the_drawings_of_a_text_are_found() -> None:
    ruled, unclear = (drawing(each["double signs" if each is READ else "a bar is missing"])
                      for each in (READ, UNCLEAR))  # fmt: skip
    text = ["1. Text", *ruled[:5], "2. More", "", "-----", *unclear[:1], "", *unclear, "", "a | b"]
    found = [(drawn.lines, bool(drawn.rows)) for drawn in drawn_tables(text)]
    assert found == [(range(1, 6), True), (range(11, 16), False)]


# One drawing in a text file, and in a document.


BOXED = drawing(READ["box signs, merged to the left and above"])[:9]
DO = """\
write each row in one line:
    |= Type |= Wet |= Dry |
    | Oak and ash | 3 | 4 |
    | ^ | 5 | 6 |
    | All the rest | < | 7 |"""


def test_check_names_a_drawing_once_with_its_rows() -> None:
    text = "\n".join(["1. Trees:", "", *BOXED, "2. More", "(A*i) b", ""])
    drawn, other = unread_lines(act(text))
    assert (drawn.code, drawn.problem, drawn.do) == (
        "unread", "9 lines draw a table with signs, and are read as text", DO
    )  # fmt: skip
    assert act(text).find(drawn.where.address).site.line == BOXED[0]
    assert other.found == ("(A*i) b",)


def test_a_drawing_that_begins_with_a_row_of_empty_cells_has_a_place() -> None:
    text = "|  |  |\n+---+---+\n| a | b |\n"
    (problem,) = unread_lines(act(text))
    assert problem.do.endswith("|=  |=  |\n    | a | b |")
    assert problem.where.address == "table-1.row-1.cell-1"


def test_check_names_each_line_of_a_drawing_that_is_unclear() -> None:
    lines = [line.replace("|", "│") for line in drawing(UNCLEAR["a bar is missing"])]
    problems = [*unread_lines(act("\n".join(["1. All:", *lines, ""])))]
    assert [each.found for each in problems] == [(line,) for line in lines]
    assert {each.do for each in problems} == {"write each row in one line, as `| cell | cell |`"}


def test_a_drawing_whose_lines_begin_like_rows_is_one_error() -> None:
    lines = drawing(READ["a rule over some columns of the head"])[:7]
    with pytest.raises(FormatError) as refused:
        act("\n".join(["1. All:", *lines, "2. Next", "#wrong", ""]))
    drawn, other = refused.value.problems
    assert (drawn.where.line, drawn.where.file, other.where.line) == (2, "law.txt", 10)
    assert drawn.problem == "7 lines draw a table with signs, and are not its rows"
    assert "\n    |= ^ |= Жінки |= Діти |" in drawn.do


def test_a_long_table_is_shown_by_its_first_rows() -> None:
    lines = ["| A    |  b |", "|------|----|", *[f"| c{at:<3} | {at:>2} |" for at in range(20)]]
    with pytest.raises(FormatError) as refused:
        act("\n".join(lines))
    (problem,) = refused.value.problems
    assert problem.do.split("\n    ")[1:] == [
        "|= A |= b |", *[f"| c{at} | {at} |" for at in range(4)], "…"
    ]  # fmt: skip


def test_words_divided_at_the_ends_of_lines_are_pointed_out() -> None:
    lines = drawing(READ["rules between all rows; cells of several lines"])[:10]
    (drawn,) = drawn_tables(lines)
    assert "(mend the words divided at the ends of lines: `дво- річний`)" in drawn.do


def test_rows_one_of_which_is_not_written_well_are_no_drawing() -> None:
    with pytest.raises(FormatError, match="single spaces") as refused:
        act("| a | b |\n| c |  d|\n| e | f |\n")
    assert refused.value.problems[0].where.line == 2


def test_lines_of_a_note_are_no_drawing() -> None:
    lines = drawing(READ["double signs"])[:5]
    assert act("\n".join(["1. a", "{A note", *lines, "| c  | d |", "ends}", ""])).body


def test_import_names_a_drawing_once_with_its_rows() -> None:
    result = imported(docx("".join(map(p, ["1. Trees.", *BOXED, "2. More."]))))
    (warning,) = result.warnings
    assert warning.problem == "9 lines draw a table with signs, and are kept as text"
    assert (warning.found, warning.do) == ((BOXED[0],), DO)


def test_import_names_a_drawing_that_it_keeps_as_text() -> None:
    lines = ["| Key | Text |", "| --- | --- |", "| a | apples | 5 |"]
    text = "\n".join(["Law", "1. Trees.", *lines, "2. More.", ""])
    result = import_file(text.encode(), "law.txt", ImportedAs(Identity("law"), "2024-01-01", "en"))
    (warning,) = result.warnings
    assert warning.problem == "lines that draw a table, as it seems, are kept as text"
    assert warning.found == (lines[0],)
    assert [site.line for site in result.act.lines()][2:5] == lines


# The law: a table that is drawn is read back.


@frozen
class Style:
    """The signs of a drawing."""

    bar: str
    dash: str
    cross: str
    edge: str
    """At the ends of a rule; empty: no bars stand at the ends of lines."""
    ruled: bool = True
    """Whether rules stand between all rows."""

    @property
    def crosses(self) -> bool:
        """Whether a rule below some columns cannot be taken for dashes as text."""
        return self.cross not in {self.bar, self.dash}


_ASCII, _BOX = Style("|", "-", "+", "+"), Style("│", "─", "┼", "├")
_RULED = [_ASCII, evolve(_ASCII, edge="|"), evolve(_ASCII, cross="-", edge="-"), _BOX,
          Style("║", "═", "╬", "╠"), Style("¦", "=", "¦", "¦"), Style("┃", "━", "╋", "┣"),
          Style("|", "—", "|", "|"), Style("|", "_", "|", "|")]  # fmt: skip
_CROSSED = [each for each in _RULED if each.crosses]
_LINES = [evolve(each, ruled=False) for each in (*_RULED, evolve(_ASCII, edge=""))]
STYLES = [*_RULED, *_CROSSED, *_CROSSED, *_LINES]
_WORDS = "і на дім село дороги вулиця хліб the of lands river а из озера деревня".split()
_WIDTH = 8
"""Signs in a column, without a space at each end; the longest word is shorter."""


@frozen
class Drawn:
    """A table, its drawing, and the style of that."""

    rows: tuple[tuple[RowCell, ...], ...]
    lines: list[str]
    style: Style


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    """A table of two or more columns; in each row of a ruled one some cells may be wide, and from
    one row to the next of those below the head some may go on."""
    style = draw(st.sampled_from(STYLES))
    columns = draw(st.integers(2, 4))
    count = draw(st.integers(2 + 2 * style.ruled, 5))
    rows: list[tuple[RowCell, ...]] = []
    for number in range(count):
        row: list[RowCell] = []
        for column in range(columns):
            above = rows[-1] if number > 1 and style.ruled and style.crosses else ()
            wide = above and Merge.LEFT in above
            # Rules without crossings leave two rows to show where the columns are.
            whole = 2 if style.cross == style.dash else 1
            left = column and row[-1] != Merge.ABOVE and number >= whole and style.ruled
            last = column == columns - 1 and all(each == Merge.ABOVE for each in row)
            if left and draw(st.integers(0, 2)) == 0:
                row.append(Merge.LEFT)
            elif above and not wide and not last and draw(st.integers(0, 2)) == 0:
                row.append(Merge.ABOVE)
            else:
                first = not column and not style.ruled
                row.append((draw(st.just(_NAME) | cells(1)) if first else draw(cells()),))
        if not style.ruled and row[0] == ("",):
            row[0] = (_NAME,)
        rows.append(tuple(row))
    return Drawn(tuple(rows), lines_of(rows, style), style)


_NAME = "Дім"


def cells(most: int = 5) -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=most)
    text = words.map(lambda each: " ".join([each[0].capitalize(), *each[1:]]))
    return text | text | st.sampled_from(["", "–", "15", "20,5", "№ 3", "C++", "<"])


def lines_of(rows: list[tuple[RowCell, ...]], style: Style) -> list[str]:
    """Draw a table, a cell that goes on below beginning in its first row."""
    columns = len(rows[0])
    texts: list[dict[int, list[str]]] = []
    for row in rows:
        texts.append({})
        for column, cell in enumerate(row):
            if cell == Merge.ABOVE:
                texts[-1][column] = texts[-2][column]
            elif not isinstance(cell, Merge):
                width = span(row, column) * (_WIDTH + 3) - 3
                texts[-1][column] = textwrap.wrap(cell[0], width, break_on_hyphens=False)
    found: list[str] = [rule(columns, style)] if style.edge else []
    for number, row in enumerate(rows):
        below = rows[number + 1] if number + 1 < len(rows) else ()
        first = True
        while first or any(
            own and (column >= len(below) or below[column] != Merge.ABOVE)
            for column, own in texts[number].items()
        ):
            found.append(
                line(row, {c: own.pop(0) for c, own in texts[number].items() if own}, style)
            )
            first = False
        if Merge.ABOVE in below:
            ruled = {c for c, cell in enumerate(below) if cell != Merge.ABOVE}
            shown = {c: own.pop(0) for c, own in texts[number].items() if own and c not in ruled}
            found.append(line(row, shown, style, ruled))
        elif (below and (style.ruled or not number)) or (not below and style.edge):
            found.append(rule(columns, style))
    return found


def span(row: tuple[RowCell, ...], column: int) -> int:
    end = column + 1
    while end < len(row) and row[end] == Merge.LEFT:
        end += 1
    return end - column


def rule(columns: int, style: Style) -> str:
    return style.edge + style.cross.join([style.dash * (_WIDTH + 2)] * columns) + style.edge


def line(
    row: tuple[RowCell, ...],
    shown: dict[int, str],
    style: Style,
    ruled: frozenset[int] | set[int] = frozenset(),
) -> str:
    pieces = []
    for column, cell in enumerate(row):
        if cell == Merge.LEFT:
            continue
        width = span(row, column) * (_WIDTH + 3) - 1
        if column in ruled:
            pieces.append(style.dash * width)
        else:
            pieces.append(f" {shown.get(column, '')}".ljust(width))
    if not style.edge:
        return style.bar.join(pieces)
    text = pieces[0]
    for one, other in pairwise(pieces):
        at_rule = style.dash * 2 in (one[-2:], other[:2])
        text += (style.cross if at_rule else style.bar) + other
    return f"{style.bar}{text}{style.bar}"


@given(drawn())
def test_a_table_that_is_drawn_is_read_back(table: Drawn) -> None:
    rows = read(table.lines)
    assert tuple(row.cells for row in rows) == table.rows
    assert [row.header for row in rows] == [True] + [False] * (len(rows) - 1)


def test_most_of_the_tables_drawn_have_cells_of_several_lines_or_merged() -> None:
    kinds: Counter[str] = Counter()

    @settings(max_examples=100, database=None)
    @given(drawn())
    def count(table: Drawn) -> None:
        every = [cell for row in table.rows for cell in row]
        kinds["drawn"] += 1
        kinds["long"] += len(table.lines) > 2 * len(table.rows) + 1
        kinds["left"] += Merge.LEFT in every
        kinds["above"] += Merge.ABOVE in every

    count()
    assert kinds["long"] > kinds["drawn"] / 3
    assert min(kinds["left"], kinds["above"]) > kinds["drawn"] / 10


@given(drawn(), st.data())
def test_a_drawing_with_a_wrong_sign_loses_and_invents_no_letter(
    table: Drawn, data: st.DataObject
) -> None:
    lines = list(table.lines)
    for _ in range(data.draw(st.integers(1, 2))):
        at = data.draw(st.integers(0, len(lines) - 1))
        place = data.draw(st.integers(0, len(lines[at]) - 1))
        sign = data.draw(st.sampled_from(["", " ", table.style.bar, table.style.dash, "+", "ж"]))
        lines[at] = lines[at][:place] + sign + lines[at][place + 1 :]
    if rows := read(lines):
        kept = "".join(cell[0] for row in rows for cell in row.cells if not isinstance(cell, Merge))
        assert letters(kept) == letters("".join(lines))
        act("".join(f"{row}\n" for row in written(rows)))


def letters(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]|№|,|<", text))
