"""Tables that nobody sees: they only set lines apart on the right."""

from __future__ import annotations

import pytest

from drafting.text.writer import write_act
from tests.import_docx.packages import docx, p
from tests.import_docx.stories import CENTRED, box, cell, paragraph, table, tr
from tests.import_docx.test_odd import text_of
from tests.import_docx.test_stories import imported

ORDER = p("О садах", CENTRED) + p("1. Утвердить правила.") + p("2. Опубликовать их.")
RULES = p("Правила садов", CENTRED) + p("1. Сад общий.") + p("2. Парк общий.")
APART = tr(cell(p()), cell(p("Приложение 1", CENTRED), p("к приказу Министра", CENTRED)))
EDGE = '<w:top w:val="{}" w:sz="4"/>'
BORDERS = f"<w:tblBorders>{EDGE}</w:tblBorders>"
GRID = (
    '<w:style w:type="table" w:styleId="Grid"><w:tblPr>'
    f"{BORDERS.format('single')}</w:tblPr></w:style>"
)


def with_properties(rows: str, properties: str) -> str:
    return table(f"<w:tblPr>{properties}</w:tblPr>", rows)


UNSEEN = {
    "no lines": table(APART),
    "lines that are not drawn": with_properties(APART, BORDERS.format("none")),
    "a style whose lines are taken off": with_properties(
        APART, f'<w:tblStyle w:val="Grid"/>{BORDERS.format("nil")}'
    ),
    "a row for each line": table(
        tr(cell(p()), cell(p("Приложение 1"))), tr(cell(p()), cell(p("к приказу Министра")))
    ),
    "a line in a text box": table(
        tr(cell(p()), cell(p("Приложение 1"), paragraph(box(p("к приказу Министра")))))
    ),
    "more columns": table(
        tr(cell(p()), cell(p()), *[cell(p("Приложение 1"), p("к приказу Министра"))])
    ),
}


@pytest.mark.parametrize("case", UNSEEN)
def test_lines_that_a_table_sets_apart_are_no_rows(case: str) -> None:
    assert write_act(imported(docx(ORDER + UNSEEN[case] + RULES, styles=GRID)).act) == (
        "О садах\n1. Утвердить правила.\n2. Опубликовать их.\n\n# Приложение 1\n\n"
        "к приказу Министра\nПравила садов\n1. Сад общий.\n2. Парк общий.\n"
    )


def test_what_is_approved_may_be_set_apart() -> None:
    rows = tr(cell(p()), cell(p("УТВЕРЖДЕНЫ"), p("приказом Министра")))
    act = imported(docx(ORDER + table(rows) + RULES)).act
    assert act.sites[-1].address == "annex.2"


SEEN = {
    "lines of its own": with_properties(APART, BORDERS.format("single")),
    "lines of its style": with_properties(APART, '<w:tblStyle w:val="Grid"/>'),
    "lines of a cell": table(
        tr(cell(p()), cell(p("x"), more=f"<w:tcBorders>{EDGE.format('single')}</w:tcBorders>"))
    ),
    "text on the left": table(APART, tr(cell(p("1")), cell(p("x")))),
    "a table in it": table(tr(cell(p()), cell(table(tr(cell(p("x")))), p()))),
}


@pytest.mark.parametrize("case", SEEN)
def test_a_table_that_is_drawn_or_has_text_on_the_left_is_a_table(case: str) -> None:
    lines = text_of(SEEN[case], styles=GRID)
    assert lines
    assert all(line.startswith("|") for line in lines)
