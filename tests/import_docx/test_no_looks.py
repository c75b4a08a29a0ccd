"""Documents whose paragraphs all look alike, as programs write them from plain text."""

from __future__ import annotations

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

### Розділ  I.  ЯБЛУКА

#### Стаття  1.  Сорти

1.  Сорт є один.

#### Стаття  1  -  1.  Груші

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
