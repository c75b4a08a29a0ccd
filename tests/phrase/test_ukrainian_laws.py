"""Amending laws as the Rada drafts them, carried out on an act as its site shows it."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

import pytest

from drafting.errors import PhraseError
from drafting.model.act import Act, Identity
from drafting.model.localized import same
from drafting.model.operation import ReplaceWords
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.phrase.resolving.other_act import is_other
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.amending_act import amending_lines
from drafting.tasks.exchange.import_file import import_file
from drafting.text.writer import write_act
from tests.laws.proposals import propose
from tests.phrase.carried_out import imported

GARDENS = """ЗАКОН УКРАЇНИ
Про сади
Розділ I ПРАВИЛА
Стаття 4. Склад саду
1. Сад складається з дерев і стежок.
2. Стежки ведуть до води.
3. Сад має огорожу.
Стаття 5. Заборони
1. У саду заборонено:
а) рвати гілки;
є) палити листя;
є - 1 ) ловити птахів;
ж) інше.
2. Не заборонено:
гуляти;
читати;
{Абзац четвертий частини другої статті 5 виключено на підставі Закону № 5-V від 02.03.2005}
співати;
слухати.
Стаття 6. Варта
Сад стережуть двоє.
Варта має свисток.
Розділ II ПЕРЕХІДНІ ПОЛОЖЕННЯ
1. Закон діє з весни.
2. До весни:
а) сад зачинено;
б) варта спить.
"""


@pytest.fixture(scope="module")
def gardens() -> Act:
    wanted = ImportedAs(Identity("gardens"), "2020-01-01", "uk")
    return import_file(GARDENS.encode(), "gardens.txt", wanted).act


def amended(act: Act, orders: str) -> str:
    reading = read_instructions(f'У Законі України "Про сади":\n{orders}\n', "uk")
    operations = resolved(reading, act, "law.txt", ends=True)
    proposal = Proposal(
        proposal="p", target="gardens", baseline="2020-01-01", operations=operations
    )
    after = apply(act, proposal).act
    return write_act(after)


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        (
            '1) пункт "є" частини першої статті 5 викласти в такій редакції:\n"є) палити дрова";',
            ["  є) палити дрова;\n  є - 1 )"],
        ),
        (
            (
                '1) частину першу статті 5 доповнити пунктом "є-2" такого змісту:\n'
                '"є-2) гнати зайців";'
            ),
            ["птахів;\n  є-2) гнати зайців;\n  ж) інше."],
        ),
        (
            (
                "1) статтю 4 після частини першої доповнити новою частиною такого змісту:\n"
                '"2. Дерева не рубають".\nУ зв\'язку з цим частини другу і третю вважати '
                "відповідно частинами третьою і четвертою;"
            ),
            ["стежок.\n2. Дерева не рубають.\n3. Стежки ведуть до води.\n4. Сад має огорожу."],
        ),
        (
            '1) абзац п\'ятий частини другої статті 5 викласти в такій редакції:\n"танцювати";',
            ["  танцювати;\n  слухати."],
        ),
        (
            (
                '1) у частині першій статті 6 слово "двоє" замінити словом "троє";\n'
                '2) підпункт "б" пункту 2 розділу II викласти в такій редакції:\n"б) варта співає";'
            ),
            ["Сад стережуть троє.", "  б) варта співає."],
        ),
        (
            (
                '1) статтю 6 викласти в такій редакції:\n"Стаття 6. Варта\n1. Сад стережуть троє.\n'
                '2. Варта мовчить".'
            ),
            ["1. Сад стережуть троє.\n2. Варта мовчить.\n"],
        ),
    ],
)
def test_an_order_is_carried_out_as_the_rada_means_it(
    gardens: Act, orders: str, expected: list[str]
) -> None:
    text = amended(gardens, orders)
    assert [each for each in expected if each not in text] == []


@pytest.mark.parametrize(
    ("orders", "problem"),
    [
        ("1) абзац четвертий частини другої статті 5 виключити;", "paragraph 4 is excluded there"),
        ('1) пункт "ю" частини першої статті 5 виключити;', "there is no"),
    ],
)
def test_what_is_not_there_is_refused(gardens: Act, orders: str, problem: str) -> None:
    with pytest.raises(PhraseError, match=problem):
        amended(gardens, orders)


def test_notes_that_count_otherwise_are_named() -> None:
    text = GARDENS.replace("Абзац четвертий", "Абзац дев'ятий")
    wanted = ImportedAs(Identity("gardens"), "2020-01-01", "uk")
    act = import_file(text.encode(), "gardens.txt", wanted).act
    with pytest.raises(PhraseError, match="it excludes 9, where 4 is"):
        amended(act, "1) абзац п'ятий частини другої статті 5 виключити;")


def test_a_law_is_called_by_what_stands_below_its_form(gardens: Act) -> None:
    cited = 'Закону України "Про {}" (Відомості Верховної Ради України, 2002 р., № 3, ст. 7)'
    assert not is_other(gardens, cited.format("сади"), "uk")
    assert is_other(gardens, cited.format("парки"), "uk")


def test_without_ends_a_quotation_is_taken_as_it_stands(gardens: Act) -> None:
    orders = 'У статті 6 Закону України "Про сади" частину другу викласти в такій редакції:\n"Ні".'
    (operation,) = resolved(read_instructions(orders, "uk"), gardens)
    assert "Ні." not in str(operation)


def test_lines_around_the_sentences_order_nothing() -> None:
    text = (
        "ЗАКОН УКРАЇНИ\n(Вісник, 2015, № 3)\nРада постановляє:\n"
        '1. Статтю 5 Закону України "Про сади" виключити.\n2. Цей Закон набирає чинності завтра.\n'
        "Президент України\nІ.САДОВИЙ\nм. Київ\n8 грудня 2015 року\n№ 862-VIII\n"
    )
    reading = read_instructions(text, "uk")
    assert [each.op for each in reading.instructions] == ["delete"]
    assert reading.remainder == ()


def test_lines_broken_at_one_width_are_joined_before_they_are_read(tmp_path: Path) -> None:
    words = "дерева і кущі, що ростуть уздовж стежок та біля води, " * 5
    text = f'1. Статтю 5 Закону України "Про сади" викласти в такій редакції:\n\n"{words}трава".\n'
    broken = "\n".join(fill(line, 60, initial_indent="  ") for line in text.split("\n"))
    file = tmp_path / "law.txt"
    file.write_text(broken, encoding="utf-8")
    (ordered,) = read_instructions(amending_lines(str(file), "uk"), "uk").instructions
    assert ordered.text == (f"{words}трава",)
    assert amending_lines(str(file)).count("\n") == broken.count("\n")


@pytest.mark.parametrize(
    ("at", "old", "sentence"),
    [
        (
            "1.part-1.para-2",
            "рвати",
            "в абзаці другому частини першої статті 1 слово «рвати» замінити словами «у абзаці»",
        ),
        ("1", "Не можна", "у статті 1 слова «Не можна» замінити словами «у абзаці»"),
    ],
)
def test_the_preposition_goes_by_the_next_letter(at: str, old: str, sentence: str) -> None:
    act = imported("Закон про сади\nСтаття 1. Заборони\nНе можна:\nрвати гілки;\nспати.\n", "uk")
    change = ReplaceWords(id="1", at=(at,), old=same(old), new=same("у абзаці"))
    written = write(apply(act, propose(change)), propose(change), "uk").text
    assert sentence in written
