"""Documents whose paragraphs all look alike, as programs write them from plain text."""

from __future__ import annotations

import pytest

from drafting.model.kind import Kind
from drafting.text.writer import write_act
from tests.import_docx.packages import docx, p
from tests.import_docx.stories import CENTRED
from tests.import_docx.test_stories import imported

CODE = (
    "КОДЕКС  САДІВ",
    "(Вісник садів, 2001 р., № 5)",
    "КНИГА ПЕРША ЗАСАДИ",
    "ЗАГАЛЬНА ЧАСТИНА",
    "Розділ  I.  ЯБЛУКА",
    "Стаття  1.  Сорти",
    "1.  Сорт є один.",
    "Стаття  1  -  1.  Груші",
    "Груша росте.",
    "ПРИКІНЦЕВІ ПОЛОЖЕННЯ",
    "1. Кодекс діє з весни.",
    "Голова Ради",
    "О. САДОВИЙ",
)
STRUCTURE = """= КОДЕКС  САДІВ

(Вісник садів, 2001 р., № 5)

# КНИГА ПЕРША ЗАСАДИ

## ЗАГАЛЬНА ЧАСТИНА

### Розділ  I. ЯБЛУКА

#### Стаття  1. Сорти

1.  Сорт є один.

#### Стаття  1  -  1. Груші

Груша росте.

# ПРИКІНЦЕВІ ПОЛОЖЕННЯ

1. Кодекс діє з весни.
Голова Ради
О. САДОВИЙ
"""


def test_capitals_show_the_title_and_the_parts_of_a_document_without_looks() -> None:
    assert write_act(imported(docx("".join(map(p, CODE)))).act) == STRUCTURE


def test_the_title_of_a_document_whose_parts_alone_stand_out() -> None:
    body = "".join(p(line, CENTRED if line.startswith("Стаття") else "") for line in CODE)
    text = write_act(imported(docx(body)).act)
    assert text.startswith("= КОДЕКС  САДІВ\n\n(Вісник")
    assert "\n# КНИГА ПЕРША ЗАСАДИ\n\n## ЗАГАЛЬНА ЧАСТИНА\n" in text


def test_capitals_below_a_title_that_stands_out_are_no_title() -> None:
    above = p("РАДА САДІВ МІСТА") + p("Закон про сади", CENTRED + "<w:b/>")
    text = write_act(imported(docx(above + p("Стаття 1. Сорти") + p("Сорт є."))).act)
    assert not text.startswith("= РАДА")


def test_a_name_in_capitals_that_ends_a_document_heads_nothing() -> None:
    body = "".join(map(p, ("ЗАКОН САДІВ", "Стаття 1. Сорти", "Сорт є.", "Г. САД ЛІСОВИЙ")))
    assert write_act(imported(docx(body)).act).endswith("\n\nСорт є.\nГ. САД ЛІСОВИЙ\n")


RUSSIAN = "1. Сад открыт днём, и каждый может войти в него."
KAZAKH = "1. Бақ күндіз ашық, оған әркім кіре алады."


@pytest.mark.parametrize(
    ("title", "named", "text"),
    [
        (["Закон Республики Казахстан", "О садах"], "О садах", RUSSIAN),
        (
            ["О садах", "Закон Республики Казахстан от 5 мая 2005 года № 5"],
            "О садах",
            RUSSIAN,
        ),
        (
            ["Бақтар туралы", "Қазақстан Республикасының Заңы 2005 жылғы 5 мамырдағы № 5 ҚРЗ"],
            "Бақтар туралы",
            KAZAKH,
        ),
        (["«Бақтар туралы» Қазақстан Республикасының Заңы"], "Бақтар туралы", KAZAKH),
    ],
)
def test_the_line_that_says_what_sort_of_act_it_is_shows_the_title(
    title: list[str], named: str, text: str
) -> None:
    act = imported(docx("".join(map(p, (*title, text))))).act
    assert write_act(act) == "\n\n".join(f"= {each}" for each in title) + f"\n\n{text}\n"
    assert act.identity.titles.get(act.language) == named


def test_a_sentence_that_begins_like_a_form_is_no_title() -> None:
    lines = ("О садах и парках", "Закон Республики Казахстан о воде не действует.", "1. Сад.")
    assert not write_act(imported(docx("".join(map(p, lines)))).act).startswith("= ")


@pytest.mark.parametrize("space", ["  ", "\t", " \t", "\u00a0"])
def test_an_article_without_a_heading_begins_behind_any_white_space(space: str) -> None:
    lines = (f"Стаття{space}1.{space}Сад є спільним.", f"Стаття{space}2{space}.{space}Гаї")
    act = imported(docx("".join(map(p, ("ЗАКОН УКРАЇНИ", *lines, "Гай росте."))))).act
    assert [each.num for each in act.body if each.kind is Kind.ARTICLE] == ["1", "2"]
    assert "¶" not in write_act(act)
