"""Merged cells of tables in the text file: what is read, and what is refused."""

from __future__ import annotations

import pytest
from attrs import evolve

from drafting.errors import FormatError
from drafting.text.writer import write_act
from tests.acts import act

TABLE = "1. а\n  | б | < | в |\n  | ^ | ^ | г |\n  | д | \\< | \\^ |\n"


def test_a_merged_cell_counts_as_a_column_and_has_no_text():
    law = act(TABLE)
    cells = {site.address: site.provision for site in law.sites if "cell" in site.address}
    assert cells["1.table-1.row-1.cell-2"].merged
    assert cells["1.table-1.row-2.cell-3"].text == "г"
    assert [site.line for site in law.lines()] == ["1. а", "б", "в", "г", "д", "<", "^"]
    assert write_act(law) == TABLE


@pytest.mark.parametrize("text", ["<", "^", "\\<", "\\\\^", "<<", "a<", "\\<\\", "\\|<"])
def test_a_cell_with_the_text_of_a_sign_is_written_and_read_back(text):
    law = act("| а |\n")
    (table,) = law.body
    (row,) = table.children
    cell = evolve(row.children[0], text=text)
    body = (evolve(table, children=(evolve(row, children=(cell,)),)),)
    again = act(write_act(law.with_body(body, law.version)))
    assert again.body == body


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("| < | а |", 1, "stands in the first column"),
        ("| ^ | а |", 1, "has none above"),
        ("| а | < |\n| ^ | б |", 2, "is not as wide"),
        ("| а | б | в |\n| ^ | < | в |", 2, "has no width of its own"),
        ("| а |\n| б | ^ |", 2, "where the row above has no cell"),
        ("| а | б |\n| ^ | ^ |", 2, "every cell of the row is merged"),
    ],
)
def test_an_impossible_merge_is_refused_with_its_line(text, line, problem):
    with pytest.raises(FormatError, match=problem) as refused:
        act(text)
    assert refused.value.problems[0].where.line == line
