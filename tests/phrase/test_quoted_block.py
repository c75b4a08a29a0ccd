"""Where a quotation ends whose inner marks are not closed, or closed together with it."""

from __future__ import annotations

import pytest

from drafting.phrase import read_instructions
from tests.phrase.carried_out import changed, imported

RULES = imported("Правила фонда\n\n5. Старый текст.\n6. Шестой.\n7. Седьмой.\n", "ru")


def test_a_line_that_is_not_understood_is_no_part_of_an_unclosed_quotation() -> None:
    """The list of orders goes on with its number."""
    reading = read_instructions(
        "Внести в Правила фонда следующие изменения:\n"
        "1) пункт 5 изложить в следующей редакции:\n"
        "«5. Общество создается «Ромашка».\n"
        "2) пункт 6 чудо сотворить;\n"
        "3) пункт 7 изложить в следующей редакции:\n"
        "«7. Новый.»;\n",
        "ru",
    )
    assert [each.text for each in reading.instructions] == [
        ("5. Общество создается «Ромашка»",),
        ("7. Новый.",),
    ]
    assert [each.line for each in reading.remainder] == [4]


def test_a_quotation_that_is_closed_has_a_list_with_such_numbers() -> None:
    text = "1) пункт 5 изложить в следующей редакции:\n«5. Совет:\n1) общество «А»;\n2) фонд.»;"
    [order] = read_instructions(text, "ru").instructions
    assert order.text == ("5. Совет:", "1) общество «А»;", "2) фонд.")


@pytest.mark.parametrize("after", ["", "Автор", "Статья 2. Закон действует со дня подписания."])
@pytest.mark.parametrize(
    "quoted",
    [
        '«5. Закон "Об утверждении Указа "О саде" от 24 марта отменить.»;',
        '«5. Закон "О лесе" и Закон "Об утверждении Указа "О саде" отменить.\nЛес растет.».',
    ],
)
def test_a_title_that_is_not_closed_leaves_the_quotation_around_it(quoted: str, after: str) -> None:
    reading = read_instructions(
        f"1) пункт 5 изложить в следующей редакции:\n{quoted}\n{after}", "ru"
    )
    [order] = reading.instructions
    assert "\n".join(order.text) == quoted[1 : quoted.rindex("»")]


def test_a_quotation_goes_on_to_the_mark_that_closes_it() -> None:
    text = '«5. Общество "Дом «Сад".\nОбщество тихо.\nЛес "растет".»'
    [order] = read_instructions(
        f"пункт 5 изложить в следующей редакции:\n{text}", "ru"
    ).instructions
    assert order.text[-1] == 'Лес "растет".'


@pytest.mark.parametrize(
    ("quoted", "line"),
    [
        ("«5. Общество создает «Ромашка».", "+ 5. Общество создает «Ромашка»."),
        ("«5. Общество создает «Ромашка»;", "+ 5. Общество создает «Ромашка»."),
        ("«5. Общество создает «Ромашка».»;", "+ 5. Общество создает «Ромашка»."),
        ("«5. Общество «Ромашка создает.»;", "+ 5. Общество «Ромашка создает."),
        ("“5. Общество создает “Ромашка”;", "+ 5. Общество создает “Ромашка”."),
    ],
)
def test_one_mark_may_close_two_quotations(quoted: str, line: str) -> None:
    """What follows it is the mark of the sentence: the text has that of what it replaces."""
    order = f"1) пункт 5 изложить в следующей редакции:\n{quoted}\n2) пункт 7 исключить."
    assert line in changed(RULES, order)


@pytest.mark.parametrize("between", ["\n", " "])
@pytest.mark.parametrize(
    ("quoted", "line"),
    [
        ("«Сад» растет.».", "«Сад» растет."),
        ("««Сад» растет.».", "«Сад» растет."),
        ('"Сад" растет.".', '"Сад" растет.'),
        ("«Сад» и «Парк» растут.».", "«Сад» и «Парк» растут."),
        ("«Сад и «Парк» растут.».", "Сад и «Парк» растут."),
    ],
)
def test_one_mark_may_open_two_quotations(between: str, quoted: str, line: str) -> None:
    law = imported("Правила фонда\n\n5. Понятие:\nСтарое.\n6. Иное.\n", "ru")
    order = f"абзац второй пункта 5 изложить в следующей редакции:{between}{quoted}"
    assert f"+ {line}" in changed(law, order)


def test_one_mark_may_open_words_and_a_name_in_them() -> None:
    order = "в пункте 5 слово «Старый» заменить словами «Новый» или»."
    assert "+ 5. «Новый» или текст." in changed(RULES, order)
    order = "в пункте 5 слова «Новый» или» заменить словами «Старый» и»."
    assert "+ 5. «Старый» и текст." in changed(
        imported("Правила фонда\n\n5. «Новый» или текст.\n", "ru"), order
    )


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "пункт 5 после слов «ТОО «Сад» дополнить словами «, АО «Лес»;",
            "+ 5. Работу ведет ТОО «Сад», АО «Лес» и фонд.",
        ),
        ("в пункте 5 слова «ТОО «Сад» исключить;", "+ 5. Работу ведет и фонд."),
        (
            "пункт 5 дополнить словами «и АО «Лес».",
            "+ 5. Работу ведет ТОО «Сад» и фонд и АО «Лес».",
        ),
    ],
)
def test_one_mark_may_close_words_and_a_name_in_them(sentence: str, line: str) -> None:
    rules = imported("Правила фонда\n\n5. Работу ведет ТОО «Сад» и фонд.\n", "ru")
    assert line in changed(rules, sentence)


@pytest.mark.parametrize(
    "line", ["в пункте 5 слово ⟦0⟧ исключить;", "В ⟦7⟧ внести изменение:", "слова «⟦2⟧» исключить;"]
)
def test_the_sign_that_stands_for_quotes_may_stand_in_a_text(line: str) -> None:
    reading = read_instructions(line, "ru")
    assert bool(reading.remainder) is not bool(reading.instructions)
