"""White space that does not show: at the ends of a text without `xml:space` (XML 1.0, 2.10)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.import_docx.packages import docx, p
from tests.inplace.redlining import into, seen
from tests.inplace.specimens import par, table
from tests.judges import libreoffice
from tests.judges.stories import stories
from tests.packages import parts
from tests.patch.amending import carried_out

FIRST, SECOND = "\n  1. Сбор ", "\tвзимается с гостей сада. "
DATA = docx(par(*(f"<w:r><w:t>{each}</w:t></w:r>" for each in (FIRST, SECOND))) + p("2. Конец."))
AMENDED = carried_out(
    """\
    1. Сборвзимается с гостей сада.
    2. Конец.
    """,
    "- {op: replace-words, at: 1, old: гостей, new: кротов}",
)


def test_it_is_not_read() -> None:
    assert next(text for _, text in seen(DATA, "accept")) == "1. Сборвзимается с гостей сада."


def test_where_a_text_is_cut_it_still_does_not_show() -> None:
    redlined = into(DATA, AMENDED)
    assert stories(redlined, accept=False) == stories(DATA, accept=True)
    new = "1. Сборвзимается с кротов сада."
    assert stories(redlined, accept=True)["body"][0] == new
    raw = parts(redlined)["word/document.xml"].decode()
    assert f"<w:t>{FIRST}</w:t>" in raw
    assert "<w:t>\t</w:t>" in raw
    assert "<w:t> </w:t>" in raw


def test_nor_in_libreoffice(tmp_path: Path) -> None:
    found = libreoffice({"old": DATA, "redline": into(DATA, AMENDED)}, tmp_path)
    assert found["redline"]["reject"] == found["old"]["accept"]


def test_nor_does_the_joiner_of_a_row() -> None:
    """LibreOffice leaves one where it has tracked a row whose first cell is empty."""
    data = docx(table([par("<w:r><w:t>\u200dСад и огород</w:t></w:r>"), p("5")]) + p("1. Конец."))
    for word, new in (("огород", "Сад и крот"), ("и", "Сад крот огород"), ("Сад", "крот и огород")):
        amended = carried_out(
            """\
            | Сад и огород | 5 |
            1. Конец.
            """,
            f"- {{op: replace-words, at: table-1.row-1.cell-1, old: {word}, new: крот}}",
        )
        assert ("", new) in seen(into(data, amended), "accept")


@pytest.mark.parametrize(
    ("operation", "lines"),
    [
        ("op: restate, at: 1.2, text: 2)x теплицы.", ["1) грядки;", "2)x теплицы."]),
        ("op: restate, at: 1.1, text: 1)школы;", ["1)школы;", "2) теплицы."]),
        ("op: insert, in: 1, text: 3)школы.", ["1) грядки;", "2) теплицы.", "3)школы."]),
    ],
)
def test_a_text_right_behind_its_number_stands_there(operation: str, lines: list[str]) -> None:
    text = ["1. В саду растут:", "1) грядки;", "2) теплицы."]
    amended = carried_out(
        "\n".join([text[0], *(f"  {each}" for each in text[1:])]), f"- {{{operation}}}"
    )
    redlined = into(docx("".join(map(p, text))), amended)
    assert stories(redlined, accept=True)["body"] == [text[0], *lines]
    assert stories(redlined, accept=False)["body"] == text


@pytest.mark.parametrize(
    ("act", "operation", "new"),
    [
        (
            "1. Растут:\n  2) теплицы:\n    а) из стекла.",
            "op: restate, at: 1.2, text: 2) а) из стекла.",
            ["1. Растут:", "2) а) из стекла."],
        ),
        (
            "1. Растут:\n  2) а) из стекла.",
            'op: restate, at: 1.2, text: "2) теплицы:\\n  а) из стекла."',
            ["1. Растут:", "2) теплицы:", "а) из стекла."],
        ),
        (
            "# Глава 2. Сады\n1. Сад растёт.",
            'op: restate, at: chapter-2, text: "# Глава 2.–Кроты\\n1. Сад растёт."',
            ["Глава 2.–Кроты", "1. Сад растёт."],
        ),
        (
            "# Глава 2. Сады\n1. Сад растёт.",
            'op: insert, after: chapter-2, text: "# Глава 3.–Кроты\\n2. Крот роет."',
            ["Глава 2. Сады", "1. Сад растёт.", "Глава 3.–Кроты", "2. Крот роет."],
        ),
    ],
)
def test_numbers_that_become_text_and_dashes_behind_them(
    act: str, operation: str, new: list[str]
) -> None:
    old = [each.strip().removeprefix("# ") for each in act.split("\n")]
    redlined = into(docx("".join(map(p, old))), carried_out(act, f"- {{{operation}}}"))
    assert stories(redlined, accept=True)["body"] == new
    assert stories(redlined, accept=False)["body"] == old
