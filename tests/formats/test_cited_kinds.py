"""What the numbered lines of articles are, as the act itself cites them."""

from __future__ import annotations

import pytest

from drafting.model.kind import Kind
from drafting.structure.doubts.report import report_of
from tests.imports import imported

FEDERAL = """\
Федеральный закон
О садах

Статья 1. Предмет

1. Настоящий Федеральный закон регулирует сады.
2. Сады бывают:
1) малые, кроме указанных в пункте 2 статьи 2 Кодекса;
2) большие:
а) с забором;
б) без забора.
3. Положения части 2 и пункта 1 части 2 настоящей статьи применяются с 1 мая.
"""
LAW = """\
Закон Республики Казахстан
О садах

Статья 1. Предмет

1. Сады бывают большие.
2. Сады, указанные в части второй пункта 1 и пункте 1 настоящей статьи, охраняются.
"""
CODE = """\
Кодекс Республики Казахстан
О садах

Статья 1. Предмет

1. Сады бывают:
1) малые;
2) большие.
2. Случаи, указанные в части первой и подпункте 2) части первой настоящей статьи, редки.
"""
UNNUMBERED = """\
Закон Республики Казахстан
О садах

Статья 1. Предмет

Сады бывают большие.
Сады, указанные в части первой настоящей статьи, охраняются.

Статья 2. Сборы

1. Сборы платят в мае.
"""
KAZAKH = """\
Бақтар туралы заң

1-бап. Бақтар

1. Бақтар үлкен болады.
2. Осы баптың 1-бөлігінде көрсетілген бақтар қорғалады.
"""


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        (FEDERAL, "ru", (Kind.PART, Kind.ITEM, Kind.SUBITEM)),
        (LAW, "ru", ()),
        (CODE, "ru", (Kind.PART, Kind.SUBITEM)),
        (UNNUMBERED, "ru", ()),
        (KAZAKH, "kk", (Kind.PART, Kind.ITEM, Kind.SUBITEM)),
    ],
)
def test_numbered_lines_of_articles_are_what_the_act_calls_them(
    text: str, language: str, kinds: tuple[Kind, ...]
) -> None:
    act = imported(text, language).act
    assert act.identity.numbering.in_articles == kinds


def test_parts_with_numbers_are_counted_in_the_report() -> None:
    counts = report_of(imported(FEDERAL, "ru").act).counts
    assert {each: counts[each] for each in (Kind.PART, Kind.ITEM, Kind.SUBITEM)} == {
        Kind.PART: 3,
        Kind.ITEM: 2,
        Kind.SUBITEM: 2,
    }
