"""New text without the mark at its end: a reader of the sentence adds it, and a warning says so."""

from __future__ import annotations

import pytest

from drafting.model.localized import same
from drafting.model.operation import Insert, Operation, Restate, RestateHeading
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, unended_warnings, write
from drafting.text.writer import write_act
from tests.acts import act
from tests.laws.proposals import propose

TEXT = """# Глава 1. Сад

1. Сад растет.
2. В саду есть:
  1) розы;
  2) лес.
3. Лес

|= № |= вид |
| 1 | дуб |
"""


@pytest.mark.parametrize(
    ("operation", "mark"),
    [
        (Restate(id="a", at=("1.1",), text=same("1. Сад велик")), "."),
        (Restate(id="a", at=("1.1",), text=same("1. Сад велик.")), ""),
        (Restate(id="a", at=("1.2.1",), text=same("1) лилии")), ";"),
        (Restate(id="a", at=("1.2",), text=same("2. В саду есть:\n  1) розы;\n  2) сад")), "."),
        (Restate(id="a", at=("1.3",), text=same("3. Поле")), ""),
        (RestateHeading(id="a", at=("1",), text=same("Поле")), ""),
        (Insert(id="a", after="1.1", text=same("1-1. Сад стар")), "."),
        (Insert(id="a", after="1.2.1", text=same("1-1) лилии")), ";"),
        (Insert(id="a", into="1.table-1", text=same("| 2 | ель |")), ""),
    ],
)
def test_a_text_without_the_mark_that_the_act_has_there(operation: Operation, mark: str) -> None:
    law = act(TEXT, language="ru")
    amended = apply(law, propose(operation))
    found = [each for each in amended.warnings if each.code == "mark"]
    found += unended_warnings(amended)
    assert [str(each.do).rpartition(" ")[2] for each in found] == ([f"`{mark}`"] if mark else [])
    text = write(amended, propose(operation), "ru").text
    back = apply(law, propose(*resolved(read_instructions(text, "ru"), law, ends=True)))
    assert (write_act(back.act) == write_act(amended.act)) is not bool(mark)


@pytest.mark.parametrize("item", ["3) ивы", "3) розы"])
def test_a_text_that_ends_as_an_item_without_a_mark_does_is_warned_of_too(item: str) -> None:
    law = act("# Статья 1. Сады\n\n1. Сады:\n  1) липы;\n  2) кроты.\n2. Кроты.\n", language="ru")
    brought = (
        Insert(id="a", after="1.1.2", text=same(item)),
        Insert(id="b", after="1", text=same("# Статья 2. Сад\n\n1. Здесь есть угрозы")),
    )
    (found,) = unended_warnings(apply(law, propose(*brought)))
    assert found.found == ("1. Здесь есть угрозы",)


@pytest.mark.parametrize(
    ("title", "new", "mark"),
    [
        ("= Закон о садах.\n= Сады\n", "Закон о норах", ""),
        ("= Закон о садах.\n= Сады\n", "Закон о норах\nНоры", ""),
        ("= Закон\n= о садах.\n", "Закон\nо норах", "."),
        ("= Закон\n= о садах;\n", "Закон\nо норах", ""),
    ],
)
def test_a_title_ends_as_its_last_line(title: str, new: str, mark: str) -> None:
    law = act(f"{title}\n1. Сад.\n", language="ru")
    proposal = propose(RestateHeading(id="a", at=("title",), text=same(new)))
    amended = apply(law, proposal)
    assert [f"{each.do}"[-2:-1] for each in unended_warnings(amended)] == [*mark]
    read = read_instructions(write(amended, proposal, "ru").text, "ru")
    back = apply(law, propose(*resolved(read, law, ends=True))).act
    lines = [line.text for line in back.body[0].walk()]
    assert "\n".join(lines) == f"{new}{mark}"
