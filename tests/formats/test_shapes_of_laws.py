"""Shapes that laws of official sites have: what each line of them becomes."""

from __future__ import annotations

import pytest

from drafting.text.labels import heading
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.imports import imported

ADMINISTRATIVE = """КОДЕКС САДІВ
Розділ II ПОРУШЕННЯ
I. ЗАГАЛЬНА ЧАСТИНА
Глава 2 Ознаки
Cтаття 9. Поняття
Порушенням є зламана гілка.
Глава 3 - А Бали
Стаття 27 - 1 . Бали
За гілку дають бал.
II. ОСОБЛИВА ЧАСТИНА
Глава 5 Яблука
Стаття 41. Яблука
Яблука не рвуть.
Розділ III {Розділ III виключено на підставі Закону № 5-V від 02.03.2005}
Голова Ради садів
В.САДОВИЙ
м. Сад 7 грудня 1984 року № 73-X
"""
PARTS = """КОДЕКС ЯБЛУК
(Вісник, 2001, № 2)
ЗАГАЛЬНА ЧАСТИНА
Розділ I ЗАСАДИ
Стаття 1. Завдання
1. Кодекс береже яблука.
ОСОБЛИВА ЧАСТИНА
Розділ I КРАДІЖКИ
Стаття 2. Крадіжка
1. Яблука не крадуть.
ПРИКІНЦЕВІ ПОЛОЖЕННЯ
1. Кодекс діє з весни.
Додаток до Кодексу яблук
ПЕРЕЛІК сортів
1. Антонівка.
"""
FINAL = """ЗАКОН УКРАЇНИ
Розділ I ЯБЛУКА
Стаття 1. Яблука
1. Яблука миють.
КІНЦЕВІ ПОЛОЖЕННЯ
1. Закон діє з літа.
"""
QUOTING = """ЗАКОН УКРАЇНИ
Розділ I ПРАВИЛА
Стаття 1. Сад
1. Сад відкрито.
Розділ II ПЕРЕХІДНІ ПОЛОЖЕННЯ
1. Внести зміни до таких законів:
1) у Законі України "Про парки":
а) доповнити статтями 8 - 1 і 8 - 2 такого змісту:
"Стаття 8 - 1 . Лави
Лави фарбують.
Стаття 8 - 2 . Ліхтарі
1. Ліхтарі світять.
2. Ліхтарі миють за Законом "Про воду";
б) статтю 9 виключити;
2) статтю 3 Закону України "Про гаї" викласти в такій редакції:
"Стаття 3. Гаї
1. Гаї ростуть".
2. Закон діє з літа.
"""
DECREE = """РАДА САДІВ
НАКАЗ
Про реєстр
Відповідно до Закону НАКАЗУЮ:
1. Затвердити Положення, що додається.
Голова
О. Садовий
Інд. 25
ЗАТВЕРДЖЕНО
Наказ Ради садів
ПОЛОЖЕННЯ
про реєстр
I. Загальні засади
1. Реєстр відкрито.
II. Записи
1. Записи роблять зранку.
ЗАТВЕРДЖЕНО
Наказ Ради садів
ЗМІНИ
1. Пункт 7 виключити.
"""
NOTED = """ЗАКОН УКРАЇНИ
Стаття 5. Запас
Запас поповнюють шляхом:
{Абзац перший статті 5 в редакції Закону № 1-I від 02.03.2004}
1) купівлі;
{Пункт 1 статті 5 із змінами від 02.03.2004}
2) обміну.
Запас міняють на:
1) сливи.
Запас витрачають на:
{Абзац четвертий статті 5 в редакції Закону № 1-I від 02.03.2004}
яблука;
{Абзац п'ятий статті 5 із змінами}
груші.
"""
TAXES = """КОДЕКС ЗБОРІВ
Стаття 39 - 1 . Правила
39 - 1 .1. Правила діють щодо:
39 - 1 .1.1. садів;
39 - 1 .1.2. гаїв.
"""


def places(text: str) -> dict[str, str]:
    """Address → the line that stands there."""
    return {site.address: site.provision.line for site in imported(text, "uk").act.lines()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ADMINISTRATIVE,
            {
                "II.I.2": "Глава 2 Ознаки",
                "II.I.2.9": "Cтаття 9. Поняття",
                "II.I.3-А.27-1": "Стаття 27 - 1 . Бали",
                "II.II.5.41": "Стаття 41. Яблука",
                "III": "Розділ III {Розділ III виключено на підставі Закону № 5-V від 02.03.2005}",
                "closing.para-2": "В.САДОВИЙ",
            },
        ),
        (
            PARTS,
            {
                "section~1.I": "Розділ I ЗАСАДИ",
                "section~2": "ОСОБЛИВА ЧАСТИНА",
                "section~2.I": "Розділ I КРАДІЖКИ",
                "section~3.1": "1. Кодекс діє з весни.",
                "annex.1": "1. Антонівка.",
            },
        ),
        (FINAL, {"I.1.1": "1. Яблука миють.", "section~1.1": "1. Закон діє з літа."}),
        (
            QUOTING,
            {
                "I.1": "Стаття 1. Сад",
                "II.1.1.а.para-4": "Стаття 8 - 2 . Ліхтарі",
                "II.1.1.а.para-6": '2. Ліхтарі миють за Законом "Про воду";',
                "II.1.1.б": "б) статтю 9 виключити;",
                "II.1.2.para-3": '1. Гаї ростуть".',
                "II.2": "2. Закон діє з літа.",
            },
        ),
        (
            DECREE,
            {
                "closing.para-3": "Інд. 25",
                "annex~1": "ЗАТВЕРДЖЕНО",
                "annex.II": "II. Записи",
                "annex.II.1": "1. Записи роблять зранку.",
                "annex~2": "ЗАТВЕРДЖЕНО",
            },
        ),
        (
            NOTED,
            {
                "5.part-1.1": "1) купівлі;",
                "5.2": "2) обміну.",
                "5.part-2.1": "1) сливи.",
                "5.part-3.para-2": "яблука;",
                "5.part-3.para-3": "груші.",
            },
        ),
        (TAXES, {"39-1.39-1.1.39-1.1.2": "39 - 1 .1.2. гаїв."}),
    ],
    ids=["administrative", "parts", "final", "quoting", "decree", "noted", "taxes"],
)
def test_each_line_has_its_place(text: str, expected: dict[str, str]) -> None:
    found = places(text)
    assert {address: found.get(address) for address in expected} == expected


def test_a_name_in_capitals_is_no_heading_and_a_note_of_the_law_no_doubt() -> None:
    found = imported(
        "ЗАКОН УКРАЇНИ\nСтаття 1. Сад\n1. Сад відкрито.\nПримітка. 1. Сад є садом.\n"
        "Президент України\nR. GARDNER\nм. Сад 7 грудня 1984 року № 73-X\n",
        "uk",
    )
    lines = {site.address: site.provision.line for site in found.act.lines()}
    assert lines["closing.para-2"] == "R. GARDNER"
    assert found.report.doubtful == ()


def test_an_act_that_begins_with_an_approval_is_no_annex() -> None:
    text = "ЗАТВЕРДЖЕНО\nНаказом Ради\nПОЛОЖЕННЯ\n1. Сад відкрито.\n2. Сад миють.\n"
    assert places(text)["2"] == "2. Сад миють."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Стаття 1. А\n1. Б.\n{Частину другу статті 1 виключено}\n3. В.\n", []),
        ("Стаття 1. А\n1. Б.\n{Пункти 2 - 4 статті 1 виключено}\n5. В.\n", []),
        ("Стаття 1. А\n1. Б.\n{Закон № 2-I від 02.02.2002, ст. 2}\n3. В.\n", ["2 before 1.3"]),
        ("Стаття 1. А\n{Стаття 1 від 02.02.2002}\n2. Б.\n", []),
        ("Стаття 1. А\n{Стаття нова}\n2. Б.\n", ["1 before 1.2"]),
        ("Стаття 1. А\n1) б;\n2) в;\n2 - 1 ) г;\n3) д.\n", []),
        ("Стаття 5. А\n5.1. Б.\n5.3. В.\n5.3.1. г;\n5.3.3. д.\n", ["5.2 before 5.5.3", "5.3.2"]),
        ("Розділ I А\nСтаття 1. Б\n1. В.\nРозділ IV Г\nСтаття 2. Д\n1. Е.\n", ["II–III before IV"]),
    ],
)
def test_numbers_that_lack_are_named_unless_a_note_names_them(
    text: str, expected: list[str]
) -> None:
    report = imported(f"ЗАКОН УКРАЇНИ\n{text}", "uk").report
    found = [f"{each.numbers} before {each.address}" for each in report.numbers]
    assert len(found) == len(expected)
    assert all(one.startswith(two) for one, two in zip(found, expected, strict=True))
    assert report.doubtful == ()


def test_a_roman_list_that_h_leads_to_stands_in_h() -> None:
    """(i) after its list goes on with the letters; (aa) begins a list where (ii) leads to it."""
    letters = "".join(f"({letter}) x;\n" for letter in "abcdefg")
    text = (
        f"Rules\n\n1. The council:\n{letters}(h) the rest:\n(i) gardens;\n(ii) parks—\n(aa) big;\n"
        "(bb) small;\n(i) the end.\n2. Next.\n"
    )
    act = imported(text, "en").act
    assert write_act(act).split("\n")[-8:-2] == [
        "  (h) the rest:",
        "    (i) gardens;",
        "    (ii) parks—",
        "      (aa) big;",
        "      (bb) small;",
        "  (i) the end.",
    ]


def test_inserted_letters_stand_beside_the_others() -> None:
    text = (
        "Rules\n\n1. (A1) A keeper:\n(b) asks;\n(ba) must—\n(i) keep,\n(ia) list,\n(iia) pay;\n"
        "(h) goes;\n(i) comes;\n(ia) stays.\n(1) A guard sits.\n2. Next.\n"
    )
    act = imported(text, "en").act
    assert write_act(act).split("\n")[-12:-1] == [
        "1. (A1) A keeper:",
        "    (b) asks;",
        "    (ba) must—",
        "      (i) keep,",
        "      (ia) list,",
        "      (iia) pay;",
        "    (h) goes;",
        "    (i) comes;",
        "    (ia) stays.",
        "  (1) A guard sits.",
        "2. Next.",
    ]


@pytest.mark.parametrize(
    ("doubled", "holding"),
    [
        ("aa bb", ["b"]),
        ("aa bb cc dd ee ff gg hh ii jj", ["b"]),
        ("aa aaa bbb bb", ["b", "aa"]),
        ("aa", []),
        ("y z aa bb", []),
    ],
)
def test_doubled_letters_begin_a_list_where_the_next_ones_follow(
    doubled: str, holding: list[str]
) -> None:
    """«aa)» and «bb)» stand below «b)», as in German laws; «aa)» alone is inserted beside it."""
    listed = "".join(f"{each}) x,\n" for each in f"a b {doubled} c".split())
    act = imported(f"Gesetz\n\n1. Wer\n{listed}", "de").act
    held = [site.provision for site in act.sites if site.provision.num and site.provision.children]
    assert [each.num for each in held] == ["1", *holding]


@pytest.mark.parametrize(
    ("line", "counted"),
    [
        ("2) тармақша алып тасталсын;", False),
        ("2) және 4) тармақшалар алып тасталсын;", False),
        ("2) тармақтағы сөздер алып тасталсын;", True),
    ],
)
def test_a_kazakh_number_before_its_noun_names_another_provision(line: str, counted: bool) -> None:
    text = f"Заң\n\n1. Заңға өзгерістер енгізілсін:\n1) 5-бапта:\n{line}\n3) 6-бапта.\n"
    read = imported(text, "kk")
    found = [site.provision.num for site in read.act.sites if site.provision.num]
    assert found == ["1", "1", *(["2"] if counted else []), "3"]
    assert [each.line for each in read.questions] == ([] if counted else [line])


def test_words_in_letters_apart_head_divisions_and_say_what_an_act_is() -> None:
    text = (
        "             З А К О Н   У К Р А Ї Н И\n             Про кротів\n"
        "Р о з д і л  I\nС т а т т я  1. Кріт\nКріт має право.\nС Т А Т Т Я  1-1.\nКріт рие.\n"
        "Д о д а т о к  2\nТекст.\n"
    )
    read = imported(text, "uk")
    lines = {site.line: site.address for site in read.act.lines()}
    assert read.act.identity.citations.get("uk") == "Закон України «Про кротів»"
    assert (lines["Р о з д і л I"], lines["С т а т т я 1. Кріт"]) == ("I", "I.1")
    assert (lines["С Т А Т Т Я 1-1."], lines["Д о д а т о к 2"]) == ("I.1-1", "annex-2")
    assert read_act(write_act(read.act), read.act.identity, "2024-01-01", "uk") == read.act


def test_articles_that_are_gone_are_articles() -> None:
    text = (
        "Закон\nПро сади\nСтаття 4. Сад\n1. Сад є.\nСтаття 5 - 7. Втратили чинність.\n"
        "Стаття 8 виключена.\nСтаття 9 - виключена {Закон № 5-X}\nСтаття 9-1. Ліс\n"
        "1. Ліс є.\nСтаття 5 виключена, бо так хоче кріт.\n"
    )
    read = imported(text, "uk")
    lines = {site.line: site.address for site in read.act.lines()}
    assert lines["Стаття 5 - 7. Втратили чинність."] == "article~1.part-1"
    assert lines["Стаття 8 виключена."] == "8.part-1"
    assert lines["Стаття 9 - виключена {Закон № 5-X}"] == "9"
    assert lines["Стаття 5 виключена, бо так хоче кріт."].startswith("9-1.")
    assert read.report.numbers == ()


@pytest.mark.parametrize("rest", ["Утратили силу.", "[Исключены]", "Отменены"])
def test_one_noun_may_name_several_articles_that_are_gone(rest: str) -> None:
    label = heading(f"Статья 5-7. {rest}", {})
    assert label
    assert (label.label, label.num, label.rest) == ("Статья 5-7.", "", rest)
    one = heading("Статья 5-7. Утратила силу.", {})
    assert one
    assert one.num == "5-7"


def test_a_division_has_its_title_from_the_lines_below() -> None:
    text = (
        "ЗАКОН УКРАЇНИ\nПро сади\nРозділ I\nЗАГАЛЬНІ ПОЛОЖЕННЯ\nСтаття 1. Сад\nСад є.\n"
        "Розділ II\nПРАВА КРОТІВ\nІ САДІВНИКІВ\nГлава 1\nКроти\nСтаття 2. Кріт\nКріт рие.\n"
        "Глава 2\nСтаття 3. Ліс\nЛіс є.\nДодаток 1\nПЕРЕЛІК\n1. Кріт.\n"
    )
    read = imported(text, "uk")
    lines = {site.address: site.line for site in read.act.lines()}
    assert lines["I"] == "Розділ I ЗАГАЛЬНІ ПОЛОЖЕННЯ"
    assert lines["II"] == "Розділ II ПРАВА КРОТІВ І САДІВНИКІВ"
    assert (lines["II.1"], lines["II.2"]) == ("Глава 1 Кроти", "Глава 2")
    assert (lines["annex-1"], lines["annex-1.part-1"]) == ("Додаток 1", "ПЕРЕЛІК")
    (named,) = read.warnings
    assert named.problem == "a heading in two lines became one"
    assert len(named.found) == 3


def test_a_line_below_a_division_is_text_where_most_divisions_have_no_title() -> None:
    text = (
        "Закон\nПро сади\nГлава 1\nСади відкриті для всіх\nі вдень, і вночі.\n"
        "Глава 2\nСадівник садить дерева.\nГлава 3\nКріт рие нори.\n"
    )
    lines = [site.line for site in imported(text, "uk").act.lines()]
    assert lines == text.splitlines()


def test_a_line_that_begins_with_a_hash_is_no_mark_of_a_written_form() -> None:
    law = "ЗАКОН УКРАЇНИ\nСтаття 1. Сад\nСад має знак:\n# решітка.\nСтаття 2. Гай\nГай росте.\n"
    text = write_act(imported(law, "uk").act)
    assert "\n# Стаття 1. Сад\n\nСад має знак:\n\\# решітка.\n\n# Стаття 2. Гай\n" in text
    assert write_act(imported(text, "uk").act) == text


def test_a_note_right_behind_the_number_of_an_article_is_its_text() -> None:
    law = "ЗАКОН УКРАЇНИ\nСтаття 1. Сад\nСад росте.\nСтаття 2.{Статтю 2 виключено}\n"
    read = imported(law)
    assert "\n# Стаття 2. {Статтю 2 виключено}\n" in write_act(read.act)
    assert [each.after for each in read.report.spaces] == ["Стаття 2. {Статтю 2 викл"]


def test_one_part_above_the_first_division_holds_it() -> None:
    law = "КОДЕКС САДІВ\nЗАГАЛЬНА ЧАСТИНА\nРозділ I. Сади\nСтаття 1. Сад\nСад росте.\n"
    text = write_act(imported(law).act)
    assert "\n# ЗАГАЛЬНА ЧАСТИНА\n\n## Розділ I. Сади\n\n### Стаття 1. Сад\n" in text


def test_a_word_of_one_letter_is_no_number() -> None:
    law = "ЗАКОН УКРАЇНИ\nСтаття 1. Сад\nЄ.\nСтаття 2. Гаї\nА.\nСтарий гай.\nБ.\nНовий гай.\n"
    text = write_act(imported(law, "uk").act)
    assert "\n# Стаття 1. Сад\n\n\\Є.\n" in text
    assert "\nА. Старий гай.\nБ. Новий гай.\n" in text


@pytest.mark.parametrize("name", ["Прикінцеві положення", "Прикінцеві та перехідні положення"])
def test_a_last_division_in_small_letters_needs_no_number(name: str) -> None:
    law = "ЗАКОН УКРАЇНИ\nРозділ I САД\nСтаття 1. Сад\n1. Сад росте.\n{}1. Закон діє з весни.\n"
    lines = {site.line: site.address for site in imported(law.format(f"{name}\n")).act.lines()}
    assert (lines[name], lines["1. Закон діє з весни."]) == ("section~1", "section~1.1")
    titled = imported(law.format(f"Розділ II\n{name}\n")).act
    assert "\n# Розділ II\n\n" in write_act(titled)
    listed = imported(law.format(f"2. Сад має:\n{name}\n")).act
    assert f"# {name}" not in write_act(listed)


def test_lines_that_count_without_a_sign_below_an_article_are_named() -> None:
    law = (
        "Gesetz über Gärten\nArt. 1 Zweck\n1 Dieses Gesetz regelt Gärten, in denen man gräbt:\n"
        "a. Höfe;\n1bis Es gilt auch für Höfe, in denen man nicht gräbt.\n"
        "Art. 2 Maß\n12 Bäume sind ein Garten, in dem man gräbt.\n"
    )
    (named,) = imported(law, language="de").warnings
    assert [each[:9] for each in named.found] == ["1bis Es g", "1 Dieses "]


RATIFIED = """ЗАКОН УКРАЇНИ
Про ратифікацію Угоди про сади
1. Ратифікувати Угоду про сади (додається).
{}
УГОДА
ПРО САДИ
між Україною та Садовим Союзом
Розділ I. Засади
Стаття 1. Сад
1. Сад росте.
"""


@pytest.mark.parametrize(
    "signed",
    [
        "Президент України Л.САДОВИЙ\nм. Сад 7 грудня 1984 року № 73-X",
        "Президент України\nЛ.САДОВИЙ\nм. Сад\n7 грудня 1984 року\n№ 73-X",
        "| Президент України | Л.САДОВИЙ |\n| м. Сад\\ | \\ |\n| № 73-X | \\ |",
    ],
)
def test_a_document_behind_those_who_signed_the_act_is_an_annex(signed: str) -> None:
    read = imported(RATIFIED.format(signed))
    lines = {site.line: site.address for site in read.act.lines()}
    assert (lines["УГОДА"], lines["1. Сад росте."]) == ("annex", "annex.I.1.1")
    assert lines["ПРО САДИ"] == "annex.part-1"
    assert read_act(write_act(read.act), read.act.identity, "2024-01-01", "uk") == read.act
    if "|" not in signed:
        last = signed.rpartition("\n")[2]
        assert read.act.identity.number == "73-X"
        assert lines[last] == f"closing.para-{len(signed.splitlines())}"


def test_a_table_of_contents_ends_with_the_old_title_of_a_repealed_article() -> None:
    contents = "Глава 1. Сад\nСтатья 1. Сады\nСтатья 2. Гаи\nГлава 2. Лес\nСтатья 3. Деревья\n"
    text = (
        "Глава 1. Сад\nСтатья 1. Сады\nСад растёт.\nСтатья 2. Гаи\nГай растёт.\n"
        "Глава 2. Лес\nСтатья 3. Исключена Законом.\nСтатья 4. Кроты\nКрот роет.\n"
    )
    law = f"ЗАКОН\nО садах\nОглавление\n{contents}Закон регулирует сады.\n{text}"
    read = imported(law, "ru")
    headed = [site.provision.label for site in read.act.sites if site.provision.headed]
    assert headed == [
        line[: line.index(".") + 1] for line in text.split("\n") if line[:2] in _WORDS
    ]


_WORDS = {"Гл", "Ст"}


def test_a_heading_behind_a_mark_of_quotation_that_nothing_ends_is_named() -> None:
    law = "ЗАКОН УКРАЇНИ\nСтаття 1. Сад\nСад росте.\n«Стаття 2. Гай\nГай росте.\n"
    (named,) = imported(law).warnings[1:]
    assert named.found == ("«Стаття 2. Гай",)
    quoting = law.replace("росте.\n«", "такий:\n«").replace("Гай росте.", "Гай росте».")
    assert not imported(quoting).warnings[1:]
