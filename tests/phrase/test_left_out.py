"""The mark at the end of new wording, which a quotation leaves out: where it has one of its own,
or goes on to the next of its list, none comes."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.phrase.carried_out import changed, imported

WOODS = imported(
    """Woods Act of 2010

Sec. 5. Boats.
(a) A boat is—
(1) a ship, or
(2) a raft.
""",
    "en",
)
BOATS = imported("Статья 5. Виды\n1. Лодка это:\n1) плот;\n2) каноэ.\n", "ru")


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "Section 5(a) is amended by striking paragraph (2) and inserting the following:\n"
            "“(2) a tub; or\n“(3) a raft”.",
            ["- (2) a raft.", "+ (2) a tub; or", "+ (3) a raft."],
            id="two-for-one",
        ),
        pytest.param(
            "Section 5(a) is amended by inserting after paragraph (1) the following:\n"
            "“(1A) a tub, or”.",
            ["+ (1A) a tub, or"],
            id="new",
        ),
        pytest.param(
            "Paragraphs (1) and (2) of section 5(a) are amended to read as follows:\n"
            "“(1) a tub\n“(2) a canoe”.",
            ["- (1) a ship, or", "- (2) a raft.", "+ (1) a tub", "+ (2) a canoe."],
            id="two",
        ),
        pytest.param(
            "Section 5(a)(2) is amended to read as follows:\n“(2) a tub; and”.",
            ["- (2) a raft.", "+ (2) a tub; and"],
            id="joined",
        ),
        pytest.param(
            "Section 5(a)(2) is amended to read as follows:\n“(2) a tub”.",
            ["- (2) a raft.", "+ (2) a tub."],
            id="ended",
        ),
    ],
)
def test_what_joins_a_list_is_followed_by_no_mark(sentence: str, lines: list[str]) -> None:
    assert changed(WOODS, sentence) == lines


def test_so_it_is_in_russian() -> None:
    sentence = (
        "пункт 1 статьи 5 дополнить подпунктом 1-1) следующего содержания:\n«1-1) корыто; или»."
    )
    assert changed(BOATS, sentence) == ["+ 1-1) корыто; или"]


RULES = imported(
    """Правила
Глава 1. Общее
1. Сад зелен;
2. Лес велик.
Глава 2. Порядок
3. Сад тих.
Параграф 1. Выписки
4. Сад мал.
Глава 3. Конец
5. Сад стар.
""",
    "ru",
)


def test_no_mark_stands_twice() -> None:
    sentence = "в пункте 1 слово «зелен» заменить словами «зелен и тих;»."
    assert changed(RULES, sentence) == ["- 1. Сад зелен;", "+ 1. Сад зелен и тих;"]


def test_a_division_whose_like_stands_in_another_needs_its_place() -> None:
    new = "параграфом 2 следующего содержания:\n«Параграф 2. Справки\n4-1. Справка платна.»."
    with pytest.raises(DraftingError, match="its like stands in another division"):
        changed(RULES, f"дополнить {new}")
    assert changed(RULES, f"главу 2 дополнить {new}") == [
        "+ ## Параграф 2. Справки",
        "+ 4-1. Справка платна.",
    ]


def test_a_heading_alone_gets_no_mark() -> None:
    lines = changed(BOATS, "дополнить статьей 6 следующего содержания:\n«Статья 6. Суда».")
    assert "+ # Статья 6. Суда" in lines


def test_a_heading_alone_is_no_new_wording_of_what_has_a_text() -> None:
    order = "статью 5 изложить в следующей редакции:"
    for new in ("«Статья 5. Суда».", "«Статья 5. Суда. Судно плывет.»."):
        with pytest.raises(DraftingError, match="is a heading, and has no text"):
            changed(BOATS, f"{order}\n{new}")


def test_a_note_on_what_is_gone_gets_no_mark() -> None:
    order = "Section 5(a) is amended by striking paragraph (2) and inserting"
    assert changed(WOODS, f"{order} “(2) [Repealed]”.")[1] == "+ (2) [Repealed]"
    assert changed(WOODS, f"{order} “(2) see [1]”.")[1] == "+ (2) see [1]."
    russian = "подпункт 2) пункта 1 статьи 5 изложить в следующей редакции: «2) [исключен]»."
    assert changed(BOATS, russian) == ["- 2) каноэ.", "+ 2) [исключен]"]


def test_a_heading_that_ended_with_a_full_stop_gets_one() -> None:
    order = "The heading of section 5 is amended to read as follows: “Ships”."
    assert changed(WOODS, order) == ["- # Sec. 5. Boats.", "+ # Sec. 5. Ships."]
    russian = "заголовок статьи 5 изложить в следующей редакции: «Статья 5. Суда»."
    assert changed(BOATS, russian) == ["- # Статья 5. Виды", "+ # Статья 5. Суда"]
