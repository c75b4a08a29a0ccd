"""Editor's notes are no text of the law: they change with it, and no sentence orders that."""

from __future__ import annotations

from drafting.model.act import Act
from drafting.model.operation import Insert, Restate
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.tasks.derive.proposals import derive_texts
from drafting.text.writer import write_act
from tests.acts import act
from tests.laws.proposals import propose, same

_OLD = """# Стаття 5. Сади

1. Сади відкриті вдень.
{Частина перша статті 5 із змінами № 1}
2. До садів належать:
  1) парки;
  2) сквери.
  {Пункт 2 в редакції Закону № 1}
{Стаття 5 із змінами № 1}
"""
_NEW = """# Стаття 5. Сади

1. Сади відкриті завжди.
{Частина перша статті 5 із змінами № 1, № 2}
2. До садів належать:
  1) парки;
  2) сквери.
  {Пункт 2 в редакції Закону № 1}
  3) алеї.
  {Частину другу доповнено пунктом 3 згідно із Законом № 2}
3. Сади охороняють.
{Статтю 5 доповнено частиною третьою згідно із Законом № 2}
{Стаття 5 із змінами № 1, № 2}
"""
_SENTENCES = """Внести до акта «law» такі зміни:
у статті 5:
у пункті 1 слово «вдень» замінити словом «завжди»;
пункт 2 доповнити підпунктом 3 такого змісту:
«3) алеї.»;
доповнити пунктом 3 такого змісту:
«3. Сади охороняють.».
"""


def _law(text: str) -> Act:
    return act(text, language="uk")


def _without_notes(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if "{" not in line)


def test_what_leads_from_edition_to_edition_orders_no_editors_note() -> None:
    old, new = _law(_OLD), _law(_NEW)
    proposal = derive_texts(old, new, "p").proposal
    amended = apply(old, proposal)
    assert write_act(amended.act) == _NEW
    text = write(amended, proposal).text
    assert text.partition("\n")[2] == _SENTENCES
    read = apply(old, propose(*resolved(read_instructions(text, "uk"), old)))
    assert _without_notes(write_act(read.act)) == _without_notes(_NEW)


def test_a_warning_has_the_notes_that_no_sentence_orders() -> None:
    old = _law(_OLD)
    [warning] = [
        each
        for each in apply(old, derive_texts(old, _law(_NEW), "p").proposal).warnings
        if each.code == "note"
    ]
    changed = {line.strip() for line in _NEW.splitlines() if "№ 2}" in line}
    assert {*warning.found} == changed


def test_where_notes_alone_change_nothing_is_ordered() -> None:
    old = _law(_OLD)
    proposal = propose(Restate(at=("5.note-2",), id="1", text=same("{Стаття 5 із змінами № 2}")))
    amended = apply(old, proposal)
    assert write(amended, proposal).text == ""
    assert "{Стаття 5 із змінами № 2}" in write_act(amended.act)


def test_a_new_wording_is_quoted_without_its_notes() -> None:
    old = _law(_OLD)
    new = "2. До садів належать сади.\n  {Пункт 2 в редакції Закону № 2}"
    proposal = propose(Restate(at=("5.2",), id="1", text=same(new)))
    text = write(apply(old, proposal), proposal).text
    assert text.endswith("в такій редакції:\n«2. До садів належать сади.».\n")


def test_a_place_behind_a_note_is_named_by_what_no_note_parts_it_from() -> None:
    law = _law("1. Сади відкриті.\n{Пункт 1 в редакції № 1}\n# Розділ 5. Дерева\n\nЇх поливають.\n")
    proposal = propose(Insert(text=same("# Розділ 9. Квіти\n\nЇх саджають."), before="section-5"))
    amended = apply(law, proposal)
    text = write(amended, proposal).text
    back = resolved(read_instructions(text, "uk"), law)
    texts = [write_act(each.act).split() for each in (apply(law, propose(*back)), amended)]
    assert texts[0] == texts[1]


def test_a_note_that_comes_to_stand_below_a_new_line_is_not_taken_into_it_by_a_sentence() -> None:
    law = _law("1. Сади є.\n  {Пункт 1 в редакції № 1}\n2. Ліс є.\n")
    new = Insert(id="1", before="1.note-1", takes=("1.note-1",), text=same("Парки теж є."))
    text = write(apply(law, propose(new)), propose(new)).text
    assert text.endswith("пункт 1 доповнити частиною такого змісту:\n«Парки теж є.».\n")


def test_what_a_new_item_takes_in_has_its_notes_between_with_it() -> None:
    law = _law("1. Сади є.\n2. Ліс є.\n{Пункт 2 в редакції № 1}\n3. Став є.\n")
    text = same("9. Також:")
    new = Insert(id="1", before="2", takes=("2", "note-1", "3"), text=text, number="given")
    without = Insert(id="1", before="2", takes=("2", "3"), text=text, number="given")
    one, other = (write_act(apply(law, propose(each)).act) for each in (new, without))
    assert one == other
