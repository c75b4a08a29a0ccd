"""Articles with no stop between the number and a sentence, and words set in letters apart."""

from __future__ import annotations

import pytest

from drafting.structure.doubts.readings import Answers
from drafting.text.writer import write_act
from tests.imports import imported


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("uk", ("Стаття 1 Сад росте.", "Стаття 2 Кріт риє.", "Стаття 2-1 Пес спить.")),
        ("ru", ("Статья 1 Сад растёт.", "Статья 2 «Крот» роет.", "Статья 3 Пёс спит.")),
        ("kk", ("1-бап Бақ өседі.", "2-бап Көртышқан қазады.", "3-бап Ит ұйықтайды.")),
    ],
)
def test_a_run_of_numbers_begins_articles(language: str, lines: tuple[str, ...]) -> None:
    law = imported("\n".join(lines), language)
    assert write_act(law.act) == "\n\n".join(f"# {line}" for line in lines) + "\n"
    assert not law.warnings


def test_one_among_articles_with_a_stop_is_named() -> None:
    law = imported(
        "Стаття 1. Сад\nСад росте.\nСтаття 2 Кріт риє.\nСтаття 3. Пес\nСтаття 9 Закону діє.\n"
        "Стаття 4 Пес спить.",
        "uk",
    )
    assert "\nСтаття 2 Кріт риє.\n" in write_act(law.act)
    [named] = law.warnings
    assert named.problem == "a line that looks like a heading is kept as text"
    assert named.found == ("Стаття 2 Кріт риє.", "Стаття 4 Пес спить.")


def test_an_article_that_reads_like_a_sentence_about_one_is_named() -> None:
    lines = ("Статья 1 Сад растёт.", "Статья 2 Закона утратила силу.", "Статья 3 Пёс спит.")
    law = imported("\n".join(lines), "ru")
    [named] = law.warnings
    assert "reads like a sentence" in named.problem
    assert named.found == (lines[1],)


def test_sentences_about_articles_are_text() -> None:
    text = "Стаття 7 Закону діє.\nСтаття 5 Кодексу діє.\nСтаття 9 Кодексу діє.\n"
    law = imported(text, "uk")
    assert write_act(law.act) == text
    assert not law.warnings


@pytest.mark.parametrize(
    "written", ["С\u00a0т\u00a0а\u00a0т\u00a0т\u00a0я 3", "С т а т т я\u00a0\u00a03"]
)
def test_letters_apart_may_be_held_together(written: str) -> None:
    law = imported(f"{written}. Сад\n1. Сад росте.\n", "uk")
    assert write_act(law.act) == f"# {written}. Сад\n\n1. Сад росте.\n"
    [article] = law.act.body
    assert (article.num, article.label) == ("3", f"{written}.")


@pytest.mark.parametrize(
    "lines",
    [
        "Стаття 4 1. Сад росте.",
        "Стаття 4 1. Сад росте",
        "Стаття 2 1. Сад росте весь рік. {Із змінами}",
        "Стаття 2 1. Сад росте (див. додаток)",
        "Стаття 2 1. Дія Закону поширюється на «сади.»",
        "Стаття 2 1. Сад росте\n2. Кріт риє.",
        "Стаття 2 1. Сад росте\nКріт риє.\n2. Лис спить.",
        "Стаття 2 1. Сад росте у порядку, який\nвстановлено законом.",
        "Глава 3 1. Сад росте у порядку, який\nвстановлено законом.",
    ],
)
def test_a_part_behind_the_number_of_an_article_without_a_stop_is_none_of_its_number(
    lines: str,
) -> None:
    text = f"Про сади\nСтаття 2. Лис\nЛис є.\n{lines}\nСтаття 5. Кріт\nКріт риє.\n"
    line = lines.partition("\n")[0]
    found = imported(text, "uk")
    assert {each.line for each in found.questions} == {line}
    assert {"2-1", "3-1", "4-1"}.isdisjoint(site.provision.num for site in found.act.sites)
    answered = imported(text, "uk", answers=Answers({line: "heading"}))
    assert line in {site.line for site in answered.act.sites if site.provision.headed}


def test_an_inserted_article_whose_figure_was_raised_may_have_a_note_and_a_part() -> None:
    text = (
        "Про сади\nСтаття 2. Лис\nЛис є.\nСтаття 2 1. Сад {Із змінами. Доповнено.}\n1. Сад є.\n"
        "2. Сад росте.\nСтаття 2 2. {Виключена}\nСтаття 3. Кріт\nКріт риє.\n"
    )
    nums = [site.provision.num for site in imported(text, "uk").act.sites if site.provision.headed]
    assert nums == ["2", "2-1", "2-2", "3"]


@pytest.mark.parametrize("form", ["<h3>{}</h3>", "<p><b>{}</b></p>", "<p align=center>{}</p>"])
def test_a_heading_that_is_set_apart_needs_no_other_sign_that_its_figure_was_raised(
    form: str,
) -> None:
    page = f"<h1>Про сади</h1>{form.format('Стаття 4 1. Сад')}<p>Сад є.</p>"
    act = imported(f"{page}<p>2. Кріт є.</p>", "uk").act
    assert [site.address for site in act.sites if site.provision.headed] == ["4-1"]
    page = "<h1>Про сади</h1><p><b>Стаття 4</b> 1. Сад росте</p><p>2. Кріт є.</p>"
    assert not any(site.provision.headed for site in imported(page, "uk").act.sites)
