"""Addresses in words as a style has them: those of the sentences, for the papers beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.model.act import Act, Identity
from drafting.model.address import Target
from drafting.model.change import ChangeSet
from drafting.model.operation import Delete
from drafting.papers import Matter, consolidated
from drafting.patch import apply
from drafting.phrase import AddressesInStyle
from drafting.render.plain import render_plain
from drafting.text.reader import read_act
from tests.conftest import Run
from tests.laws.proposals import propose
from tests.phrase.carried_out import imported

ACT = imported(
    """Moles Act 2001
An Act about moles.
Part 1
Keepers
1 Keepers
(1) The keeper must—
(a) feed the moles, and
(b) keep a list.
(2) The list is open.
Part 2
Moles
2 Moles
A mole digs.
SCHEDULE
1 (1) The list must be in ink.
(2) It must be short.
""",
    "en",
)


@pytest.mark.parametrize(
    ("style", "address", "own", "words"),
    [
        ("uk", "section-1.1", False, "section 1(1)"),
        ("uk", "section-1.1", True, "the words before paragraph (a) of section 1(1)"),
        ("uk", "1.1.1.b", False, "section 1(1)(b)"),
        ("ca", "1.1.1.b", False, "paragraph 1(1)(b)"),
        ("us", "1.1.1.b", False, "section 1(1)(b)"),
        ("uk", "book-2", False, "Part 2"),
        ("us", "book-2", False, "part 2"),
        ("uk", "section-2", True, "the heading of section 2"),
        ("uk", "annex.1.1", False, "paragraph 1(1) of the Schedule"),
        ("au", "annex.1.1", False, "subclause 1(1) of the Schedule"),
        ("uk", "title", False, "title"),
        ("uk", "preamble.para-1", False, "preamble, paragraph 1"),
        ("", "1.1.1.b", False, "part 1, section 1, item 1, subitem (b)"),
        ("kz", "annex.1.1", False, "annex, section 1, item 1"),
    ],
)
def test_an_address_in_the_words_of_a_style(
    style: str, address: str, own: bool, words: str
) -> None:
    in_words = AddressesInStyle(ChangeSet.unchanged(ACT), style)
    assert in_words(Target(ACT.find(address).site, own=own)) == words


RULES = {
    "ru": """= Об утверждении Правил полива

1. Утвердить прилагаемые Правила полива.

# Утверждены приказом Министра садов от 1 мая 2022 года № 6

Правила полива

1. Сад поливают:
  1) утром;
  2) вечером.

# Приложение 1 к Правилам полива

Нормы
1. Яблоня.
""",
    "kk": """= Бақтарды суару қағидаларын бекіту туралы

1. Қоса беріліп отырған Бақтарды суару қағидалары бекітілсін.

# Бақ министрінің 2022 жылғы 1 мамырдағы № 6 бұйрығымен бекітілген

Бақтарды суару қағидалары

1. Бақ:
  1) таңертең суарылады;
  2) кешке суарылады.

# Бақтарды суару қағидаларына 1-қосымша

Нормалар
1. Алма.
""",
    "uk": """= Про затвердження Порядку поливу

1. Затвердити Порядок поливу, що додається.

# ЗАТВЕРДЖЕНО Наказ Міністерства садів

Порядок поливу

1. Сад поливають:
  1) вранці;
  2) увечері.

# Додаток 1 до Порядку поливу

Норми
1. Яблуня.
""",
}


@pytest.mark.parametrize(
    ("language", "address", "own", "words"),
    [
        ("ru", "annex.1.2", False, "подпункт 2) пункта 1 Правил полива"),
        ("ru", "annex.1", True, "абзац первый пункта 1 Правил полива"),
        ("ru", "annex", False, "Правила полива"),
        ("ru", "annex-1.1", False, "пункт 1 приложения 1 к Правилам полива"),
        ("ru", "1", False, "пункт 1"),
        ("kk", "annex.1.2", False, "Бақтарды суару қағидаларының 1-тармағының 2) тармақшасы"),
        ("kk", "annex-1.1", False, "Бақтарды суару қағидаларына 1-қосымшаның 1-тармағы"),
        ("uk", "annex.1.2", False, "підпункт 2 пункту 1 Порядку поливу"),
        ("uk", "annex-1", False, "додаток 1 до Порядку поливу"),
    ],
)
def test_approved_rules_have_their_name(language: str, address: str, own: bool, words: str) -> None:
    order = _order(RULES[language], language)
    in_words = AddressesInStyle(ChangeSet.unchanged(order))
    assert in_words(Target(order.find(address).site, own=own)) == words


def test_rules_that_no_line_approves_are_an_annex() -> None:
    text = RULES["ru"].replace("Утвердить", "Принять").replace("утверждении", "поливе")
    order = _order(text.replace("Утверждены", "Приложение к"), "ru")
    in_words = AddressesInStyle(ChangeSet.unchanged(order))
    assert in_words(Target(order.find("annex.1").site)) == "пункт 1 приложения"


def test_a_note_has_the_name_of_rules_in_its_case() -> None:
    order = _order(RULES["kk"], "kk")
    amended = apply(order, proposal := propose(Delete(id="1", at=("annex",))))
    matter = Matter(
        amended.changes,
        proposal,
        edits=amended.edits,
        in_style=AddressesInStyle(amended.changes),
    )
    shown = render_plain(consolidated(matter))
    assert "Бақтарды суару қағидаларын алып тастау ұсынылады" in shown


def test_every_paper_has_the_address_that_the_sentence_has(run: Run, workspace: Path) -> None:
    there = ("--workspace", "laws")
    Path("moles.txt").write_text(
        "Moles Act\n1 Keepers\n(1) Feed.\n(2) Keep—\n(a) moles.\n", "utf-8"
    )
    call = ("moles.txt", "--act", "moles", "--version", "2024-01-01", "--lang", "en")
    assert run("init", "laws", "--lang", "en")[0] == 0
    assert run("import", *call, *there)[0] == 0
    identity = workspace / "laws/baselines/moles/act.yaml"
    identity.write_text(f"style: uk\n{identity.read_text('utf-8')}", "utf-8")
    (workspace / "laws/proposals/bats.yaml").write_text(
        "proposal: bats\ntarget: moles\nbaseline: 2024-01-01\noperations:\n"
        "- {op: replace-words, at: 1.2.a, old: moles, new: bats, reason: Bats are rare.}\n",
        "utf-8",
    )
    at = "ection 1(2)(a)"
    assert f"in s{at}, for “moles”" in run("instruct", "bats", *there)[1]
    assert f"§1.2.a  s{at}  words" in run("review", "bats", *there)[1]
    assert f"\nS{at}\n" in run("marshal", "moles", *there)[1]
    assert run("build", "bats", *there)[0] == 0
    papers = workspace / "laws/out/bats/en"
    assert f"\n  S{at}\n" in (papers / "table.txt").read_text("utf-8")
    assert f"\n1) s{at} – " in (papers / "note.txt").read_text("utf-8")
    assert run("adopt", "bats", "--version", "2024-02-01", *there)[0] == 0
    versions = ("moles@2024-01-01", "moles@2024-02-01")
    assert f"§1.2.a  s{at}\n" in run("compare", *versions, *there)[1]


def _order(text: str, language: str) -> Act:
    return read_act(text, Identity("order", kind="order"), "2024-01-01", language, "order.txt")
