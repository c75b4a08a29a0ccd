"""The place that a sentence says of a new line: only where no other order moves it."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.model.operation import Delete, Insert
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.text.writer import write_act
from tests.laws.proposals import propose, same
from tests.phrase.carried_out import changed, imported

LAW = imported("Закон про сад\nСтаття 1. Сад\nСад тихий.\nСад темний.\nСад старий.\n", "uk")
FIRST = Insert(id="1", before="1.part-1", text=same("Сад є."))
GONE = Delete(id="2", at=("1.part-2",), number="freed")
LAST = Insert(id="3", into="1", text=same("Сад чекає."))


def _again(*operations: Delete | Insert) -> tuple[str, bool]:
    """The sentences of operations, and whether they lead to the same text."""
    amended = apply(LAW, propose(*operations))
    sentences = write(amended, propose(*operations)).text
    back = apply(LAW, propose(*resolved(read_instructions(sentences, "uk"), LAW)))
    return sentences, write_act(back.act) == write_act(amended.act)


def test_a_line_that_comes_last_has_the_next_place() -> None:
    sentences, is_same = _again(LAST)
    assert "доповнити частиною четвертою такого змісту" in sentences
    assert is_same


def test_beside_other_orders_no_place_is_said() -> None:
    for others in ((FIRST,), (GONE,), (FIRST, GONE)):
        sentences, is_same = _again(*others, LAST)
        assert "доповнити частиною такого змісту:\n«Сад чекає.»" in sentences
        assert is_same


def test_lines_that_come_give_no_number_that_another_has() -> None:
    law = imported(
        "Закон про сад\nСтаття 1. Сад\n1. Сад має:\nліс;\nполе;\nставок.\n2. Так.\n", "uk"
    )
    orders = (
        "у статті 1:\nпункт 2 вважати пунктом 3;\nу пункті 1:\n"
        "перед абзацом третім доповнити абзацом такого змісту:\n«кущі;»;\nабзац третій виключити."
    )
    assert changed(law, orders) == ["- поле;", "+ кущі;", "- 2. Так.", "+ 3. Так."]


ARTICLE = (
    "Закон о садах\n\nСтатья 1. Сад\n\nСадовник обязан:\n1) поливать сад;\n2) полоть грядки.\n"
    "За это он отвечает.\n"
)


@pytest.mark.parametrize(
    ("new", "line"),
    [("3) сторожить сад.", "+   3) сторожить сад."), ("4. Сад тих.", "+ 4. Сад тих.")],
)
def test_a_number_goes_into_the_list_that_has_its_sign(new: str, line: str) -> None:
    """«3. …» goes on no list of «1)»: it stands in the article."""
    order = f"статью 1 дополнить пунктом {new[0]} следующего содержания:\n«{new}».\n"
    assert line in changed(imported(ARTICLE, "ru"), order, indented=True)


def test_a_number_that_would_go_on_a_list_of_other_signs_is_not_placed() -> None:
    order = "статью 1 дополнить пунктом 3 следующего содержания:\n«3. Сад тих.».\n"
    with pytest.raises(PhraseError, match=r"goes on the list in 1\.part-1 is not"):
        changed(imported(ARTICLE, "ru"), order)


def test_brackets_are_brackets() -> None:
    law = imported(ARTICLE.replace("1)", "(1)").replace("2)", "(2)"), "ru")
    order = "статью 1 дополнить подпунктом 3 следующего содержания:\n«3) сторожить.».\n"
    assert "+   3) сторожить." in changed(law, order, indented=True)
