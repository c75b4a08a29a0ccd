"""What texts of Ukrainian acts of all kinds have: decrees of old, codes, statutes, treaties."""

from __future__ import annotations

import pytest

from drafting.model.kind import Kind
from drafting.tasks.exchange.export_file import export_file
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.imports import imported

DECREE = """УКАЗ
ПРЕЗИДІЇ ВЕРХОВНОЇ РАДИ УКРАЇНСЬКОЇ РСР
Про сади
Президія Верховної Ради Української РСР постановляє:
Ст. 1. Сад росте.
Ст. 1-1. Кріт риє -
у норі.
Ст. 2. Пес спить.
"""


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def _headings(text: str, language: str = "uk") -> list[str]:
    return [line for line in _lines(write_act(imported(text, language).act)) if line[0] == "#"]


@pytest.mark.parametrize("form", ["txt", "html", "akn", "docx"])
def test_articles_whose_word_is_shortened_are_articles(form: str) -> None:
    law = imported(DECREE, "uk")
    nums = [site.provision.num for site in law.act.sites if site.provision.headed]
    assert nums == ["1", "1-1", "2"]
    assert not law.questions
    suffix = "xml" if form == "akn" else form
    back = imported(export_file(law.act, form), "uk", name=f"law.{suffix}")
    assert _lines(write_act(back.act)) == _lines(write_act(law.act))


@pytest.mark.parametrize(
    "lines",
    [
        "Ст. 15. Кодексу діє.\nСт. 7. Кодексу діє.",
        "Ст. 2. Кодексу діє.\nСт. 3. Кодексу діє.",
        "Ст. 1. Кодексу діє.",
        "Стаття 1. Сад\nСт. 1. Кодексу діє.\nСт. 2. Кодексу діє.",
    ],
)
def test_a_shortened_word_that_begins_no_run_of_numbers_heads_nothing(lines: str) -> None:
    assert not [line for line in _headings(f"Про сади\n{lines}\n") if "Ст." in line]


_CITED = "Ст. 1. Устава школи\nСт. 2. Устава школи\n2. Кроти живут.\n"


@pytest.mark.parametrize(
    ("above", "language"),
    [
        ("Статья 1. Сады\n1. Сад растёт, и кроты с ним", "ru"),
        ("Стаття\u00a01. Сад\n1. Сад росте й далі", "uk"),
        ("Статья I\nСад растёт и далее", "ru"),
        ("СТАТЬЯ ПЕРВАЯ\nСад растёт и далее", "ru"),
        ("Статья 1) Сады\nСад растёт и далее", "ru"),
        ("1. Сад растёт.\n2. Утратили силу", "ru"),
        ("Признать утратившими силу:", "ru"),
        ("1. Признать утратившими силу:", "ru"),
        ("Признать утратившими силу:\nЗакон о розах;", "ru"),
    ],
)
def test_a_shortened_word_in_a_list_of_an_act_of_other_divisions_heads_nothing(
    above: str, language: str
) -> None:
    law = imported(f"ЗАКОН\nПро сади\n{above}\n{_CITED}", language)
    assert "# Ст." not in write_act(law.act)
    assert not law.act.identity.numbering.words
    assert [question.line for question in law.questions][:1] == ["Ст. 1. Устава школи"]


def test_a_shortened_word_in_cells_of_a_table_makes_no_heading_of_a_line() -> None:
    law = imported(
        "<html><body><p>ЗАКОН</p><p>Про сади</p><table><tr><td>Ст. 1. Сад</td><td>Ст. 2. Ліс</td>"
        "</tr></table><p>Ст. 3. Закону</p><p>1. Сад росте.</p></body></html>",
        "uk",
    )
    assert "# Ст." not in write_act(law.act)


@pytest.mark.parametrize("place", ["Київ", "м. Київ", "м.Київ"])
def test_a_place_may_stand_behind_the_number_of_an_act(place: str) -> None:
    act = imported(f"НАКАЗ\n13.10.92 N 15 {place}\nПро сади\n1. Сад росте.\n", "uk").act
    assert [site.provision.num for site in act.sites if site.provision.num] == ["1"]
    assert "\n1. Сад росте." in write_act(act)


@pytest.mark.parametrize("line", ["ст. 4 Кодексу про сади", "ст. 3. Кодексу", "Ст. 3 Кодексу"])
def test_a_line_that_cites_an_article_stays_text_between_shortened_words(line: str) -> None:
    law = imported(DECREE.replace("у норі.", f"у норі {line}\n{line}"), "uk")
    assert f"\n{line}\n" in write_act(law.act)
    assert line in law.unread


def test_parts_of_a_convention_have_titles_on_the_next_line_and_so_have_annexes() -> None:
    text = (
        "КОНВЕНЦІЯ\nПро сади\nЧастина I\nВСТУП\nСтаття 1\nСад\nСад росте.\nЧастина II\n"
        "Норові справи\nСтаття 2\nКріт\nКріт риє.\nДодаток I\nВИДИ САДІВ\n1. Сад.\n"
        "Додаток II\nВиди кротів\nСтаття 1\nЛис\n1. Кріт.\n"
    )
    assert _headings(text) == [
        "# Частина I ВСТУП",
        "## Стаття 1 Сад",
        "# Частина II Норові справи",
        "## Стаття 2 Кріт",
        "# Додаток I ВИДИ САДІВ",
        "# Додаток II",
        "## Стаття 1 Лис",
    ]


def test_a_sentence_about_a_part_is_no_heading() -> None:
    text = (
        "Про сади\nСтаття 1. Сад\nЧастина I статті 5 діє.\nЧастина 1. Сад росте.\n"
        "Частина перша. Сад росте.\nЧастина друга статті 5\nСтаття 2. Кріт\nКріт риє.\n"
    )
    assert _headings(text) == ["# Стаття 1. Сад", "# Стаття 2. Кріт"]


def test_a_title_in_capitals_ends_above_a_caption_in_small_letters() -> None:
    text = (
        "СТАТУТ САДУ\nЧАСТИНА ПЕРША\nСАДИ\nРозділ 1\nЗАГАЛЬНІ ПОЛОЖЕННЯ\n1. Сад росте.\n"
        "Розділ 2\nОБОВ'ЯЗКИ\nОбов'язки крота\n2. Кріт риє.\nЧАСТИНА ДРУГА\nНОРИ ТА\nЛАЗИ\n"
        "Старший кріт\n3. Кріт спить.\n"
    )
    assert _headings(text) == [
        "# ЧАСТИНА ПЕРША САДИ",
        "## Розділ 1 ЗАГАЛЬНІ ПОЛОЖЕННЯ",
        "## Розділ 2 ОБОВ'ЯЗКИ",
        "# ЧАСТИНА ДРУГА НОРИ ТА ЛАЗИ",
    ]


def test_a_figure_before_a_stop_set_apart_was_raised() -> None:
    text = "Про сади\nСтаття 9. Сад росте.\nСтаття 14 1 . У саду є кріт.\nСтаття 15. Кріт риє.\n"
    nums = [site.provision.num for site in imported(text, "uk").act.sites if site.provision.headed]
    assert nums == ["9", "14-1", "15"]


def test_a_treaty_stands_below_the_law_without_numbers_that_ratifies_it() -> None:
    law = imported(
        "ЗАКОН УКРАЇНИ\nПро ратифікацію Протоколу про сади\nВерховна Рада України постановляє:\n"
        "Ратифікувати Протокол про сади (додається).\nПрезидент України В.САДОВИЙ\nм. Київ\n"
        "19 жовтня 2011 року\n№ 3920-VI\nПРОТОКОЛ\nпро сади\nСтаття 1\nСад росте.\n",
        "uk",
    )
    assert "\n# ПРОТОКОЛ\n" in write_act(law.act)
    assert law.act.identity.number == "3920-VI"
    assert f"{law.act.identity.date}" == "2011-10-19"


def test_a_soviet_republic_is_called_by_its_letters() -> None:
    law = imported("ЗАКОН УКРАЇНСЬКОЇ РСР\nПро сади\n1. Сад росте.\n", "uk")
    assert law.act.identity.citations.get("uk") == "Закон Української РСР «Про сади»"


@pytest.mark.parametrize("line", ["О.П. Садовий", "М.П.", "№ 548-XIV", "№ 5-рп/2002"])
def test_names_and_seals_below_an_annex_look_like_no_numbers(line: str) -> None:
    text = f"Про сади\n1. Сад росте.\nДодаток 1\nЖУРНАЛ\nДиректор\n{line}\nДодаток 2\nСАД\n"
    assert not imported(text, "uk").unread
    assert imported(text.replace(line, "О.П. Сад росте."), "uk").unread


def test_a_note_in_the_last_number_of_a_list_needs_no_mark_behind_it() -> None:
    law = imported("1) сад;\n2) кріт;\n{Пункт 2 доповнено}\nм. Київ\n", "uk").act
    text = write_act(law)
    assert write_act(read_act(text, law.identity, "", "uk")) == text


def test_a_stop_that_was_typed_twice_ends_the_number_of_an_article() -> None:
    text = "Про сади\nСтаття 3.. Сад\n1. Сад росте.\nСтаття 4. Кріт\nКріт риє.\n"
    assert _headings(text) == ["# Стаття 3.. Сад", "# Стаття 4. Кріт"]
    assert "# Стаття 3" not in write_act(imported(text.replace("..", "... "), "uk").act)


@pytest.mark.parametrize("items", [1, 2, 3, 5, 9])
def test_points_alike_in_several_articles_are_no_table_of_contents(items: int) -> None:
    points = [f"{n}. Сад росте {n}." for n in range(1, items + 1)]
    articles = ["\n".join([f"Стаття {n}. Сад", *points]) for n in range(1, 8)]
    law = imported("\n".join(["Про сади", *articles]), "uk")
    assert not law.warnings
    assert len([site for site in law.act.sites if site.provision.num]) == 7 * (items + 1)


@pytest.mark.parametrize("line", ["Стаття 4_1. Кріт", "Стаття 5.* Кріт"])
def test_an_article_with_a_strange_sign_at_its_number_is_asked_for(line: str) -> None:
    law = imported(f"Про сади\nСтаття 4. Сад\n1. Сад росте.\n{line}\nКріт риє.\n", "uk")
    assert [question.line for question in law.questions] == [line]


def test_a_part_with_a_figure_is_headed_where_its_title_is_in_capitals() -> None:
    text = "Про сади\nЧастина 1. ПЛОДОВІ САДИ\nСтаття 1. Сад\n1. Сад росте.\nЧастина 2. ЦПК\n"
    assert _headings(text) == ["# Частина 1. ПЛОДОВІ САДИ", "## Стаття 1. Сад"]


@pytest.mark.parametrize(
    "line",
    [
        "Часть I Гражданского кодекса применяется к садам",
        "Часть первая. Настоящая часть действует с 1 января",
        "Книга II Лесного кодекса",
        "Часть 2. ГПК РК",
        "Часть II АППК РК",
        "Додаток 1 ПДВ",
        "Приложение 2 ЕАЭС",
        "1-қосымша ҚҚС",
    ],
)
@pytest.mark.parametrize("list_above", ["", "Признать утратившими силу:\nУстав школы,\n"])
def test_a_line_that_may_cite_a_division_of_another_act_is_asked_for(
    list_above: str, line: str
) -> None:
    text = f"О садах\nСтатья 1. Сады\n{list_above}{line}\nСтатья 2. Кроты\nКрот роет.\n"
    law = imported(text, "ru")
    assert _headings(text, "ru") == ["# Статья 1. Сады", "# Статья 2. Кроты"]
    assert [question.line for question in law.questions] == [line]


@pytest.mark.parametrize("title", ["ЛЕС", "Деревья и кусты"])
def test_a_part_takes_up_any_title_on_the_next_line(title: str) -> None:
    text = (
        f"О садах\nЧасть I\n{title}\nСтатья 1. Сады\nСад растёт.\n"
        f"Часть II\n{title}\nСтатья 2. Кроты\nКрот роет.\nЧАСТЬ III. Розы\n"
    )
    headings = [f"# Часть I {title}", f"# Часть II {title}", "# ЧАСТЬ III. Розы"]
    assert [line for line in _headings(text, "ru") if line.startswith("# ")] == headings


@pytest.mark.parametrize(
    "line", ["1.1 N 12 от 15.11.2004 отменить.", "13.10.55 N 5 Сады растут.", "1.1.1 N 5 отменить."]
)
def test_a_number_before_one_of_an_act_is_a_number(line: str) -> None:
    act = imported(f"ПРИКАЗ\nО садах\n1. Утвердить.\n{line}\n2. Кроты.\n", "ru").act
    assert line.partition(" ")[0] in [site.provision.num for site in act.sites]


@pytest.mark.parametrize(
    "day",
    ["N 15 від 03.04.92", "від 03.04.92 № 15", "03.04.92 N 15", "3.04.92 N15", "03.04.1992 N 15"],
)
def test_an_order_of_the_nineties_has_the_last_figures_of_its_year(day: str) -> None:
    law = imported(
        f"МІНІСТЕРСТВО САДІВ УКРАЇНИ\nНАКАЗ\n{day}\nм.Київ\nvd920403 vn15\n"
        "Зареєстровано в Міністерстві\nюстиції України\n20 квітня 1992 р.\nза N 355\n"
        "Про облік нір\nНАКАЗУЮ:\n1. Нори обліковують.\n",
        "uk",
    ).act.identity
    assert (law.kind, law.number, f"{law.date}") == ("order", "15", "1992-04-03")
    assert law.titles.get("uk") == "Про облік нір"


@pytest.mark.parametrize("word", ["Протокол", "ПРОТОКОЛ"])
def test_a_protocol_below_a_treaty_is_a_document_of_its_own(word: str) -> None:
    text = (
        "УГОДА\nміж Урядом Саду та Урядом Нори про кротів\nСтаття 1\nКріт риє.\nСтаття 2\n"
        f"Угода діє.\nЗа Уряд Саду\n(підпис)\n{word}\nдо Угоди між Урядом Саду та Урядом Нори\n"
        "1. Крота обліковують.\n2. Нору обліковують.\n"
    )
    act = imported(text, "uk", "a.txt").act
    (annex,) = (each for each in act.body if each.kind is Kind.ANNEX)
    assert annex.first_line == word
    assert [each.num for each in annex.children] == ["", "1", "2"]


@pytest.mark.parametrize("second", ["2. Яма є норою.", "2) яма є норою.", "Яма є норою."])
def test_points_of_a_note_that_count_as_those_of_its_article_are_named(second: str) -> None:
    text = f"Про нори\nСтаття 1. Нори\n1. Риття карається.\nПримітка. 1. Нора є ямою.\n{second}\n"
    found = [each for each in imported(text, "uk").warnings if "points of a note" in each.problem]
    assert [each.found for each in found] == ([(second,)] if second.startswith("2.") else [])
