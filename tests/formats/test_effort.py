"""What an import costs, line by line."""

from __future__ import annotations

import pytest

from drafting.model.act import Identity
from drafting.text.reader import read_act
from tests.imports import imported
from tests.work import lines_run

ARTICLES = {
    "en": """Article {n}. Keepers of orchard number {n}
1. The keeper of orchard {n} shows it to any person who asks for it:
1) by day, where the weather is fair and the gate is found open;
2) by night.
The keeper may ask for a penny.
""",
    "uk": """Стаття {n}. Сторожі саду під номером {n}
1. Сторож саду {n} показує його кожному, хто про це попросить:
1) удень, якщо погода добра і ворота відчинені;
2) уночі.
Сторож може попросити копійку.
""",
}
MOST = 1100
"""Lines of Python for each line of a text, its report with it."""


@pytest.mark.parametrize("language", ARTICLES)
def test_an_import_looks_at_each_line_a_few_times(language: str) -> None:
    def work(articles: int) -> int:
        text = "".join(ARTICLES[language].format(n=n) for n in range(1, articles + 1))
        return lines_run(lambda: imported(text, language).report)

    work(3)
    few, many = work(20), work(60)
    assert many - few < MOST * 40 * ARTICLES[language].count("\n")


def test_numbers_that_stand_often_do_not_seek_each_other_again() -> None:
    def work(times: int) -> int:
        headings, items = "I. Загальні положення\n" * times, "1.2.1. активи;\n" * times
        data = f"Додаток 1\n{headings}1. Облік:\n1.1. Він:\n{items}".encode()
        read = imported(data, "uk")
        return lines_run(lambda: read.report)

    work(3)
    few, many = work(100), work(200)
    assert many < 2.5 * few


def test_annexes_of_one_number_do_not_seek_each_other_again() -> None:
    def work(times: int) -> int:
        text = "Додаток 1\nдо наказу\n1. Сад.\n" * times
        act = imported(text, "uk").act
        return lines_run(lambda: [site.address for site in act.sites])

    work(3)
    few, many = work(100), work(200)
    assert many < 2.5 * few


def test_schedules_look_for_no_number_before_them() -> None:
    def work(times: int) -> int:
        text = "Act 2001\n1 Start\nA.\n2 End\nB.\n" + "SCHEDULE 1\nFees\nA fee is due.\n" * times
        return lines_run(lambda: imported(text, "en"))

    work(3)
    few, many = work(100), work(200)
    assert many < 2.2 * few


def test_notes_that_follow_each_other_do_not_wait_for_each_other() -> None:
    def work(times: int) -> int:
        text = "# Стаття 1. Сад\n\n" + "{Сад закрито.}\n" * times
        return lines_run(lambda: read_act(text, Identity("a"), "2024-01-01", "uk"))

    work(3)
    few, many = work(1000), work(2000)
    assert many < 2.5 * few


def test_each_note_of_a_page_costs_the_same() -> None:
    def work(notes: int) -> int:
        numbers = range(1, notes + 1)
        text = "".join(f'<p>{n}. Oak<a href="#f{n}">{n}</a>.</p>' for n in numbers)
        below = "".join(f'<p id="f{n}">{n} Old.</p><p>Tall.</p>' for n in numbers)
        page = f"<html><body>{text}{below}</body></html>"
        return lines_run(lambda: imported(page, "en", "law.html"))

    work(3)
    few, more, most = work(20), work(60), work(100)
    assert most - more < 1.1 * (more - few)
