"""What is exported and imported again is the text that it was."""

from __future__ import annotations

import pytest
from attrs import evolve

from drafting.model.act import Identity
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.export_file import Format, export_file
from drafting.tasks.exchange.import_file import import_file
from drafting.text.reader import read_act
from drafting.text.writer import write_act

NOTED = """О садах
Статья 1. Сады
1. Сад открыт.
Примечание ИЗПИ!
Пункт 2 вводится в действие с 1 января 2030 года.
2. Сад закрыт.
"""
GONE = """О садах
Статья 1. Сады
Сад открыт.
Статьи 2-4. Исключены Законом.
Статья 5. Деревья
Дерево растёт.
"""
AMENDING = """ЗАКОН УКРАЇНИ
Про облік кротів на 2009 рік
Затверджується радою садів
Рада садів постановляє:
I. Внести зміни до таких законів:
1. У Законі України "Про сади":
1) статтю 5 викласти в такій редакції:
"Стаття 5. Кроти
1. Кріт має право рити.";
2) статтю 6 виключити.
II. Прикінцеві положення
1. Цей Закон діє з весни.
"""


@pytest.mark.parametrize(
    ("text", "wanted", "suffix"),
    [
        (NOTED, "md", "md"),
        (NOTED, "html", "html"),
        (NOTED, "akn", "xml"),
        (GONE, "md", "md"),
        (GONE, "akn", "xml"),
        (AMENDING, "md", "md"),
        (AMENDING, "html", "html"),
        (AMENDING, "docx", "docx"),
    ],
)
def test_an_act_comes_back_as_it_went_out(text: str, wanted: Format, suffix: str) -> None:
    as_what = ImportedAs(Identity("a"), "2024-01-01", "uk" if text is AMENDING else "ru")
    act = import_file(text.encode(), "law.txt", as_what).act
    if text is not AMENDING:
        as_what = evolve(as_what, identity=act.identity, known=True)
    again = import_file(export_file(act, wanted), f"law.{suffix}", as_what).act
    assert [*filter(None, write_act(again).splitlines())] == [
        *filter(None, write_act(act).splitlines())
    ]


RATIFYING = """ЗАКОН УКРАЇНИ
Про ратифікацію Угоди про сади
1. Ратифікувати Угоду про сади.
Президент України
Л.САДОВИЙ
м. Сад
7 грудня 1984 року
№ 73-X
УГОДА
Розділ I. Засади
Стаття 1. Сад
1. Сад росте.
"""


@pytest.mark.parametrize(("wanted", "suffix"), [("md", "md"), ("html", "html"), ("docx", "docx")])
def test_a_treaty_behind_the_act_that_ratifies_it_stays_an_annex(
    wanted: Format, suffix: str
) -> None:
    act = import_file(RATIFYING.encode(), "law.txt", LAW).act
    again = import_file(export_file(act, wanted), f"law.{suffix}", LAW).act
    assert "annex.I.1.1" in {site.address for site in again.sites}
    assert write_act(again) == write_act(act)


LAW = ImportedAs(Identity("a"), "2024-01-01", "uk")
FOOTNOTES = """= О садах[^1]

[^1] Вестник, 5.

# Статья 1. Сады[^2]

[^2] Или гаи.
1. Сад[^3] открыт[^4] весной.
  [^3] С деревьями.
  [^4] Днём.
2. Размеры:
  | пруд[^5] | поле |
  [^5] С рыбой.
3. Сад закрыт[^1].
"""


@pytest.mark.parametrize(("wanted", "suffix"), [("md", "md"), ("html", "html"), ("docx", "docx")])
def test_footnotes_come_back_to_their_places(wanted: Format, suffix: str) -> None:
    act = read_act(FOOTNOTES, Identity("a"), "2024-01-01", "ru")
    as_what = ImportedAs(act.identity, "2024-01-01", "ru", known=True)
    again = import_file(export_file(act, wanted), f"law.{suffix}", as_what)
    assert [*filter(None, write_act(again.act).splitlines())] == [
        *filter(None, FOOTNOTES.splitlines())
    ]


def test_a_footnote_to_which_nothing_refers_is_text_and_named() -> None:
    law = "О садах\n1. Сад[^1] открыт.\n[^2] Днём.\n[^1] С деревьями.\n2. Сад закрыт.\n"
    read = import_file(law.encode(), "law.txt", ImportedAs(Identity("a"), "2024-01-01", "ru"))
    assert "\n\\[^2] Днём.\n  [^1] С деревьями.\n" in write_act(read.act)
    assert [each.found for each in read.warnings] == [("[^2] Днём.",)]


def test_the_reference_alone_is_no_footnote() -> None:
    law = "О садах\n1. Сад[^1] открыт.\n[^1]\n2. Сад закрыт.\n"
    read = import_file(law.encode(), "law.txt", ImportedAs(Identity("a"), "2024-01-01", "ru"))
    assert "\n\\[^1]\n" in write_act(read.act)


UKRAINIAN = """ЗАКОН УКРАЇНИ
Про кротів
Розділ I. Кріт
Стаття 1. Кріт
1. Кріт риє:
1) нори;
2) лази.
2. Кріт спить, -
взимку.
3. Кріт їсть.
Розділ II. Прикінцеві положення
1. Цей Закон діє з весни.
2. Нори рахують.
Президент України Л.САДОВИЙ
м. Сад, 7 грудня 1984 року
№ 73-X
"""
RUSSIAN = """О кротах
Статья 1. Крот
1. Крот роет.
2. Крот спит, если это следует из пункта 2 части первой настоящей статьи.
Статья 2. Нора
1. Нора глубока, а в случаях части 1 настоящей статьи мелка.
2. Как сказано в пункте 1 части 1 настоящей статьи, нора суха.
"""
CONSTITUTION = """КОНСТИТУЦІЯ САДУ
Стаття 1. Кріт:
1) риє;
2) спить.
Стаття 2. Нора суха.
"""


@pytest.mark.parametrize("text", [UKRAINIAN, RUSSIAN, RATIFYING, CONSTITUTION])
@pytest.mark.parametrize(
    ("wanted", "suffix"),
    [("txt", "txt"), ("akn", "xml"), ("md", "md"), ("html", "html"), ("docx", "docx")],
)
def test_an_act_that_nobody_knows_comes_back_with_what_it_is(
    text: str, wanted: Format, suffix: str
) -> None:
    new = ImportedAs(Identity("a"), "2024-01-01", "ru" if text is RUSSIAN else "uk")
    act = import_file(text.encode(), "law.txt", new).act
    again = import_file(export_file(act, wanted), f"law.{suffix}", new).act
    assert again.identity == act.identity
    assert [each.address for each in again.sites] == [each.address for each in act.sites]


def test_a_decree_with_a_title_below_is_cited_without_it_in_the_name_of_its_form() -> None:
    text = "УКАЗ ПРЕЗИДЕНТА УКРАЇНИ\nПро День крота\n1. Крота вшанувати.\n2. Нори прибрати.\n"
    closing = "Президент України Л.САДОВИЙ\nм. Сад, 5 травня 1999 року\nN 455/99\n"
    act = import_file(f"{text}{closing}".encode(), "law.txt", LAW).act
    cited = act.identity.citations.get("uk")
    assert cited == "Указ Президента України від 5 травня 1999 року № 455/99 «Про День крота»"


@pytest.mark.parametrize(("wanted", "suffix"), [("md", "md"), ("html", "html"), ("docx", "docx")])
def test_a_table_of_one_column_with_a_head_stays_a_table(wanted: Format, suffix: str) -> None:
    written = "# Стаття 1. Сад\n\n1. Коди:\n  |= Код |\n  | 5 |\n2. Кріт риє.\n"
    act = read_act(written, Identity("a"), "2024-01-01", "uk")
    again = import_file(export_file(act, wanted), f"law.{suffix}", LAW).act
    assert write_act(again) == written


@pytest.mark.parametrize(("wanted", "suffix"), [("md", "md"), ("html", "html"), ("docx", "docx")])
def test_a_part_without_a_number_holds_its_chapters_also_in_a_style(
    wanted: Format, suffix: str
) -> None:
    chapters = "Глава 2. САДИ\nСтаття 1. Сад\nСад росте.\n"
    others = "ОСОБЛИВА ЧАСТИНА\nГлава 3. КРОТИ\nСтаття 2. Кріт\nКріт риє.\n"
    text = f"КОДЕКС САДІВ\nРозділ I. САДИ\n{chapters}{others}"
    act = import_file(text.encode(), "law.txt", LAW).act
    assert "## ОСОБЛИВА ЧАСТИНА\n\n### Глава 3" in write_act(act)
    again = import_file(export_file(act, wanted), f"law.{suffix}", LAW).act
    assert write_act(again) == write_act(act)


@pytest.mark.parametrize(
    ("cells", "lines"),
    [
        (
            ["Розділ I. Сади", "Стаття 1. Сад", "1. Сад росте."],
            ["# Розділ I. Сади", "## Стаття 1. Сад", "1. Сад росте."],
        ),
        (
            ["Меню", "<p>Стаття 1. Сад</p><p>Сад росте.</p>"],
            ["Меню", "# Стаття 1. Сад", "Сад росте."],
        ),
        (["Меню", "Сад росте.<br>Кріт риє."], ["Меню", "Сад росте.", "Кріт риє."]),
        (["ЗАКОН УКРАЇНИ", "Про сади"], ["ЗАКОН УКРАЇНИ", "Про сади"]),
        (["Президент України", "Л. САДОВИЙ"], ["Президент України", "Л. САДОВИЙ"]),
        (["ПРИКІНЦЕВІ ПОЛОЖЕННЯ", "Сад росте."], ["ПРИКІНЦЕВІ ПОЛОЖЕННЯ", "Сад росте."]),
        (["Додаток 1", "до Закону України"], ["# Додаток 1", "до Закону України"]),
    ],
)
def test_a_table_of_one_column_lays_out_lines_of_a_law(cells: list[str], lines: list[str]) -> None:
    """A head above them makes no table of these."""
    rows = "".join(f"<tr><td>{each}</td></tr>" for each in cells[1:])
    page = f"<p>Закон про сади</p><table><tr><th>{cells[0]}</th></tr>{rows}</table>"
    written = write_act(import_file(page.encode(), "law.html", LAW).act)
    assert [each.lstrip("= ") for each in written.splitlines() if each][-len(lines) :] == lines
