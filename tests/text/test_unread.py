"""Law 11: what looks like a number, a heading, a note or a table is named where it is text."""

from __future__ import annotations

import pytest

from drafting.model.act import Numbering
from drafting.model.history import History, Version
from drafting.model.kind import Kind
from drafting.tasks.odd_lines import odd_lines, unread_lines
from drafting.text import labels
from drafting.text.lines import plain
from drafting.text.numbers.several_numbers import lines_for_several, several_numbers
from drafting.text.unread import unread_heading, unread_line
from drafting.text.unread.numbers import number_goes_on, number_sign
from tests.acts import act

NUMBERS = """\
4 2 ) гарантія
22 9 . Ще норма
14.1.36 1 . пільга
(or) more
(AAA-ix-b) more
7 - 2 - 1 ) more
12/3) more
9[^1]. More
9.[^1] More
(3)[^1] More
(3[^2]) more
[[8]] more
5.) more
5 . More
8.Text without a space
4-C-2:9.7. More
3.2.1 General
12ZA Interpretation
12 Roses.
112 Розы и тюльпаны.
-3) more
№ 5
5(1). Больные деревья помечаются.
¹ Der Kanton pflegt Bäume.
b.bis ein Park;
²bis Er gießt sie.
а(1)) груш;
2^1^. Кроты
2<sup>1</sup>) кроты;
❸ more
（１） more
\u00a05. more
\u200b(1) more
"""
HEADINGS = """\
Стаття 5. Предмет
Стаття 5
Стаття 5^1^. Предмет
Стаття 5<sup>1</sup>. Предмет
Стаття 5(1). Предмет
Стаття 5 1. Кріт риє.
Стаття 5 .Кріт риє.
Стаття 5 — 1 . Кріт риє.
РозділI. Предмет
Стаття5. Предмет
Глава5 Предмет
* Стаття 5. Предмет
Стат\u00adтя 5. Предмет
Стаття 5.\u200b Предмет
Стаття 5[^1]. Предмет
Стаття 5<1>. Предмет
Стаття – 5. Предмет
Стаття 5[1]. Предмет
Стаття 5'. Предмет
Стаття 5, Предмет
Стаття 5 – 1.
Стаття 5 а. Предмет
Стаття 5.[^1] Предмет
Стаття 5.[^1]
Глава 30-А Провадження
§ 12 Scope
1 a § Med grind avses en dörr
Sec. 12. Scope
Titre 4. Les droits
Subpart B. Fees
2-бөлім. Жалпы ережелер
2—бап. Жалпы ережелер
2 −бап. Жалпы ережелер
Глава первая
Schedule
Приложение
"""
NOTES = """\
whose beginning is missing}
Сноска. Статья 5 с изменениями, внесенными Законом
Ескерту. 5-бапқа өзгеріс енгізілді
***
* * *
----------
"""
TABLES = """\
+-----+-----+
│ a   │ b   │
a | b | c
----- -----
name    sum    share
name\tsum\tshare
"""
TEXT = """\
The warden said so[^1]. Then he left.
5[^1] apples are enough.
т.б.) бейбіт жиналуға
т.с.с. талаптар
e.g. books
A person shall
Приложение:
Schedule of fees
I agree
а также иные лица
(see section 5) more
[repealed]
– a paragraph with a dash
г. Алматы, 5 мая 2015 года
м. Київ 25 жовтня 2001 року № 2768-III
Н. А. Петров
А. Петров
01.02.2003 року
5 % of the sum
12 Roses
12 roses.
15 May 2020.
2020 Roses.
2015 CHAPTER 12
2.5 million
15 May 2020
10-15 днів
(укр/рос)
10 000 . тисяч
2-бөлімнің 5-тармағы қолданылады
5.әрі қарай
Жаңа 5. әрі қарай
Статья 5 Закона применяется с 1 января.
Пункт 3 Правил исключен;
Article 5 of the Law applies
Частина друга статті 5 застосовується
Part of the sum
Президент Республики        П. Петров
Основная часть
"""


def lines(text: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("line", text.splitlines())


@lines(NUMBERS)
def test_a_line_that_looks_like_a_number_is_named(line: str) -> None:
    _looks(line, "number")


@lines(HEADINGS)
def test_a_line_that_looks_like_a_heading_is_named(line: str) -> None:
    _looks(line, "heading")


@lines(NOTES)
def test_a_line_that_looks_like_a_note_is_named(line: str) -> None:
    _looks(line, "note")


@lines(TABLES)
def test_a_line_that_looks_like_a_table_is_named(line: str) -> None:
    _looks(line, "table")


@lines(TEXT)
def test_text_that_looks_like_text_is_not_named(line: str) -> None:
    assert unread_line(line, {}) is None


@lines("5. text\n(1) text\n| a | b |\n{a note}\n[…]\n\\text")
def test_text_that_a_backslash_protects_is_not_named(line: str) -> None:
    assert plain(line) == f"\\{line}"
    assert unread_line(line, {}) is None


@lines("§ 4-C-2:9.7a%b. Scope\nPart Q-7b – Scope\nAnnex (Z) List\nКнига 4/7. Х")
def test_the_number_of_a_heading_that_is_not_read_is_named(line: str) -> None:
    read = labels.heading(line, {})
    assert (read and read.num) or unread_heading(line, {})


@pytest.mark.parametrize("line", ["Chapter II bis. Moles", "Part IIIZA Moles", "Part IA—Moles"])
def test_a_roman_number_with_a_suffix_is_named(line: str) -> None:
    assert unread_heading(line, {}) or labels.heading(line, {})


@lines("Titre II Des jardins\nKapitel V Gärten\nTitle IIbis Wasps\nHoofdstuk 2 Tuinen")
def test_a_heading_with_a_word_of_other_laws_is_named(line: str) -> None:
    assert line.startswith(unread_heading(line, {}) or "nothing")


@lines(
    "Part—Moles\nPart Civil—Law\nArticle 5. Scope\nРаздел II\nGeneral provisions\n"
    "Articles on tea\nAnnex\nSection on fees"
)
def test_a_heading_that_is_read_or_has_no_number_is_not_named(line: str) -> None:
    assert unread_heading(line, {}) == ""


def test_the_end_of_a_span_of_articles_is_no_figure_that_was_raised() -> None:
    assert unread_line("Artikel 67 bis 75 .", {"artikel": Kind.ARTICLE}) is None


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("–8. Scope", "–8."),
        ("-3-b Scope", "-3-b"),
        (".4.1", ".4.1"),
        (" – scope", ""),
        ("– x", ""),
        ("—Moles", ""),
        ("—Fees and fares", ""),
    ],
)
def test_what_goes_on_after_a_number_is_named(text: str, more: str) -> None:
    assert number_goes_on(text) == more.rstrip(".")


@pytest.mark.parametrize(
    ("label", "text", "more"),
    [("(a)", "—A thing", ""), ("1.", "—A person", ""), ("300", "–A Scope", "–A")],
)
def test_a_dash_behind_a_closed_number_begins_its_text(label: str, text: str, more: str) -> None:
    assert number_goes_on(text, label) == more


def test_a_roman_number_that_is_repeated_is_named() -> None:
    assert number_sign("I bis. – Le jardin est ouvert.") == "I bis."
    assert number_sign("I bisect the garden.") == ""
    assert number_sign("a bis) by hoe;") == "a bis)"
    assert number_sign("(ater) by hoe;") == "(ater)"
    assert number_sign("a bis or a ter") == ""
    assert number_sign("a bisected garden)") == ""


def test_an_act_s_own_words_of_headings_are_known() -> None:
    assert unread_line("ереже З-7: Жалпы", {"ереже": Kind.CHAPTER}) is not None


def _looks(line: str, look: str) -> None:
    """A line that a reader has learned to read is no concern of this test any more."""
    if plain(line) != line:
        return
    found = unread_line(line, {})
    assert found is not None
    assert found.look == look


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("2. – 4. [Repealed.]", "2. – 4."),
        ("(2)–(4) [Repealed]", "(2)–(4)"),
        ("(2)-(4) [Repealed]", "(2)-(4)"),
        ("(b), (c) [Repealed.]", "(b), (c)"),
        ("2–4. [Repealed.]", "2–4."),
        ("2, 3 и 4. [Исключены]", "2, 3 и 4."),
        ("2. - 4. Исключены Законом РК от 05.05.2015 № 312-V.", "2. - 4."),
        ("6), 7) исключены Законом РК;", "6), 7)"),
        ("9-11) исключены Законом РК;", "9-11)"),
        ("2 и 3. Утратили силу.", "2 и 3."),
        ("Пункты 2–4 исключены", "Пункты 2–4"),
        ("Частини 2-4 виключено на підставі Закону № 5", "Частини 2-4"),
        ("Розділи VIII і IX виключено", "Розділи VIII і IX"),
        ("4, 5-тармақтар алып тасталды", "4, 5-тармақтар"),
        ("(b), (c) repealed;", "(b), (c)"),
        ("5–1. [исключен]", ""),
        ("5-6. Исключен", ""),
        ("9-11) виключено", ""),
        ("Пункты 2 и 3 исключить", ""),
        ("Пункты 2 и 3 исключены из перечня.", ""),
        ("Частини 2 і 3 виключено з 1 січня 2020 року", "Частини 2 і 3"),
        ("2, 3-тармақтардың күші жойылды деп танылсын", ""),
        ("Деревья 2 и 3 исключены", ""),
        ("5-6. [исключен]", ""),
        ("(1) (a) [Repealed.]", ""),
        ("1. Act 5 [Repealed]", ""),
        ("(a) [The] Mayor", ""),
        ("2. – 4. Text", ""),
    ],
)
def test_a_line_that_stands_for_several_numbers(line: str, numbers: str) -> None:
    assert several_numbers(line) == numbers


def test_lines_for_several_numbers_are_found_in_a_text() -> None:
    texts = ["1. Сад,", "2, 3. Исключены.", "4. Дом и 5,", "6", "исключены", "7), 8) исключены"]
    assert [*lines_for_several(texts)] == [(1, "2, 3."), (5, "7), 8)")]


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("(a) [The] Board meets.", False),
        ("(a) [or] the Board sits.", False),
        ("(a) (or) the Board sits.", True),
    ],
)
def test_a_word_that_an_editor_put_in_is_no_number(text: str, is_named: bool) -> None:
    assert bool([*unread_lines(act(text))]) is is_named


@pytest.mark.parametrize("line", ["5" + "b" * 60, "5" + "¹" * 60, "¹" * 20_000])
def test_a_figure_before_many_letters_is_looked_through_once(line: str) -> None:
    assert unread_line(line, {}) is None


@pytest.mark.parametrize(
    ("text", "do"),
    [
        ("# Chapter 1. Bees\na) fly;\nb) sleep.\n\nWasps:\n\na) fly;\nb) sting.\n",
         "`Wasps:` is read as part of b): if a new list begins there, write `< ` before it"),
        ("1. Bees.\n1. Wasps.\n", ""),
    ],
)  # fmt: skip
def test_a_list_whose_first_line_is_taken_into_the_one_before_it(text: str, do: str) -> None:
    law = act(text)
    history = History(law.identity, (), (Version("2020-01-01", {law.language: ""}),))
    found = [each.do for each in odd_lines(law, history, history.versions[0], "law.txt")]
    assert next(filter(None, found), "").startswith(do)
    assert len([*filter(None, found)]) == bool(do)


@pytest.mark.parametrize(
    ("language", "words", "named"),
    [
        ("de", {}, ["name its word in act.yaml: `numbering: {words: {§: article}}`"]),
        ("de", {"§": Kind.ARTICLE}, []),
        ("de", {"§": Kind.SUBCHAPTER}, []),
        ("ru", {}, []),
    ],
)
def test_a_sign_that_stands_for_another_unit_in_the_laws_of_a_language_is_named_once(
    language: str, words: dict[str, Kind], named: list[str]
) -> None:
    law = act("# § 1 Bees\na\n# § 2 Wasps\nb\n", Numbering(words=words), language)
    history = History(law.identity, (), (Version("2020-01-01", {language: ""}),))
    found = [*odd_lines(law, history, history.versions[0], "law.txt")]
    assert [each.do for each in found] == named
