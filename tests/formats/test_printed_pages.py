"""Plain texts that were taken from printed pages."""

from __future__ import annotations

from drafting.text.writer import write_act
from tests.imports import imported

PRINTED = """Закон о садах
                                                         Стр. 1

Статья 1. Ворота

1. Ворота закрываются на ночь сторожем, который назначается распоря-
жением главы местного самоуправления, если иное не установлено нормами
закона.
2. Ключ хранится:
1) у сторожа;
Закон о садах                                            Стр. 2
2) у старосты
района.
4. Ворота открывает сторож, а при его болезни староста
и его помощник.
5. За порчу ворот сторож взыскивает штраф в размере до
100 рублей.

- 3 -

3. Page 4 is read aloud.
"""
AMID = "a line ends amid a sentence, and the next one is kept apart from it"
NUMBER = "a line that looks like the number of a page is kept as text"


def test_what_printed_pages_leave_in_a_text_is_named() -> None:
    law = imported(PRINTED, "ru")
    found = {each.problem: each.found for each in law.warnings}
    assert found[NUMBER] == ("Стр. 1", "Закон о садах Стр. 2", "- 3 -")
    assert found[AMID] == (
        "м, который назначается распоря- / жением главы местного само…",
        "ли иное не установлено нормами / закона.",
        "ож, а при его болезни староста / и его помощник.",
        "взыскивает штраф в размере до / 100 рублей.",
    )
    assert write_act(law.act).startswith("= Закон о садах\n\nСтр. 1\n")


def test_lines_that_go_on_in_capitals_and_figures_alone_are_named() -> None:
    law = (
        "Gates Act\n\nArticle 1. Gates\nThe President of the Republic, the Minister of\n"
        "Finance and the Guild decide on the number of\n"
        "Gates in the city, of which there are always\n12 in all.\nGates are shut.\n"
        "Article 2. Keys\nKeys are kept.\n"
    )
    read = imported(law, "en")
    named, sure = read.warnings
    assert [each.partition(" / ")[2] for each in (*named.found, *sure.found)] == [
        "Finance and the Guild decide…",
        "Gates in the city, of which …",
        "12 in all.",
    ]


def test_short_lines_that_go_on_behind_a_number_are_named_each() -> None:
    law = (
        "Moles Act\n\nArticle 1. Moles\n"
        "1. A mole is kept\nin a garden that has\nat least one meadow.\n"
        "2. A keeper of moles:\n1) feeds the moles with worms and\nwater;\n2) names them.\n"
        "Article 2. Keepers\nThe keepers are:\nan owner\na tenant\n"
    )
    (named,) = imported(law, "en").warnings
    assert (named.problem, named.found) == (
        AMID,
        ("1. A mole is kept / in a garden that has", "feeds the moles with worms and / water;"),
    )
