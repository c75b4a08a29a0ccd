"""In which turn orders stand: a number is given to another behind what is ordered under it."""

from __future__ import annotations

import pytest

from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, Operation, Renumber, ReplaceWords
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.text.writer import write_act
from tests.acts import act
from tests.laws.proposals import propose
from tests.laws.test_instructions import holds

LAW = act(
    "1. Первый пункт.\n2. Второй пункт.\n3. Третий пункт:\n  1) слово;\n  2) дело.\n4. Конец.\n",
    language="ru",
)
SHIFTED = Renumber(at=("2", "3", "4"), to=("3", "4", "5"), id="2")
ORDER = "пункты 2, 3 и 4 считать соответственно пунктами 3, 4 и 5."


@pytest.mark.parametrize(
    ("operations", "above"),
    [
        (
            (
                Insert(after="1", text=same("2. Новый пункт."), id="1"),
                SHIFTED,
                ReplaceWords(at=("3.1",), old=same("слово"), new=same("речь"), id="3"),
            ),
            "в подпункте 1) пункта 3 слово «слово» заменить словом «речь»;",
        ),
        (
            (SHIFTED, Insert(into="3", text=same("3) тело."), id="1")),
            "«3) тело.»;",
        ),
        ((SHIFTED, Delete(at=("3.2",), id="1")), "подпункт 2) пункта 3 исключить;"),
    ],
    ids=["words", "insert", "delete"],
)
def test_a_number_is_given_behind_what_is_ordered_under_it(
    operations: tuple[Operation, ...], above: str
) -> None:
    proposal = propose(*operations)
    amended = apply(LAW, proposal)
    *_, before, last = write(amended, proposal).text.splitlines()
    assert before.endswith(above)
    assert last.endswith(ORDER)
    assert holds(LAW, proposal, amended)


def test_a_number_is_given_behind_the_deletion_that_frees_it() -> None:
    law = act("1. Сад.\n2. Лес.\n3. Поле.\n4. Луг.\n5. Пруд.\n", language="ru")
    proposal = propose(
        Renumber(at=("2", "3", "4"), to=("4", "5", "6"), id="1"),
        Delete(at=("5",), id="2", number="freed"),
        Insert(after="4", text=same("7. Река."), id="3"),
    )
    amended = apply(law, proposal)
    orders = write(amended, proposal).text.splitlines()[2:]
    assert orders == [
        "1) после пункта 4 дополнить пунктом 7 следующего содержания:",
        "«7. Река.»;",
        "2) пункт 5 исключить;",
        "3) пункты 2, 3 и 4 считать соответственно пунктами 4, 5 и 6.",
    ]
    back = resolved(read_instructions("\n".join(orders), "ru"), law)
    assert write_act(apply(law, propose(*back)).act) == write_act(amended.act)


def test_what_comes_with_a_number_stands_behind_the_deletion_of_what_had_it() -> None:
    law = act("1. Сад.\n2. Лес.\n3. Поле.\n", language="ru")
    proposal = propose(
        Insert(after="1", text=same("2. Река.\n3. Пруд."), id="1", number="given"),
        Delete(at=("2", "3"), id="2", number="freed"),
    )
    amended = apply(law, proposal)
    text = write(amended, proposal).text
    assert text.index("исключить") < text.index("дополнить пунктами")
    back = resolved(read_instructions(text, "ru"), law)
    assert write_act(apply(law, propose(*back)).act) == write_act(amended.act)


def test_an_order_under_a_number_that_no_other_gets_keeps_its_turn() -> None:
    proposal = propose(Renumber(at=("4",), to=("4-1",), id="1"), Delete(at=("3.2",), id="2"))
    amended = apply(LAW, proposal)
    text = write(amended, proposal).text
    assert text.index("исключить") < text.index("считать")
    first = propose(
        Renumber(at=("3",), to=("3-1",), id="1"),
        ReplaceWords(at=("3.1",), old=same("слово"), new=same("речь"), id="2"),
    )
    text = write(apply(LAW, first), first).text
    assert text.index("считать") < text.index("заменить")
    assert holds(LAW, first, apply(LAW, first))
