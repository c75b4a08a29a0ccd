"""The numbers of the law, at the head of a line and of a heading."""

from __future__ import annotations

import pytest

from drafting.model.kind import Kind
from drafting.text import labels


@pytest.mark.parametrize(
    ("line", "label", "num", "sep", "rest"),
    [
        ("5. text", "5.", "5", " ", "text"),
        ("5-1. text", "5-1.", "5-1", " ", "text"),
        ("2-1-1. text", "2-1-1.", "2-1-1", " ", "text"),
        ("1.1. text", "1.1.", "1.1", " ", "text"),
        ("5a. text", "5a.", "5a", " ", "text"),
        ("5¹. text", "5¹.", "5¹", " ", "text"),
        ("12¹) text", "12¹)", "12¹", " ", "text"),
        ("12⁻¹) text", "12⁻¹)", "12-1", " ", "text"),
        ("12⁻¹² ) text", "12⁻¹² )", "12-12", " ", "text"),
        ("14.1.1⁻¹. text", "14.1.1⁻¹.", "14.1.1-1", " ", "text"),
        ("1) text", "1)", "1", " ", "text"),
        ("8-1) text", "8-1)", "8-1", " ", "text"),
        ("(1) text", "(1)", "1", " ", "text"),
        ("a) text", "a)", "a", " ", "text"),
        ("аа) text", "аа)", "аа", " ", "text"),
        ("(a) text", "(a)", "a", " ", "text"),
        ("(iv) text", "(iv)", "iv", " ", "text"),
        ("IV) text", "IV)", "IV", " ", "text"),
        ("a-1) text", "a-1)", "a-1", " ", "text"),
        ("5.\u00a0text", "5.", "5", "\u00a0", "text"),
        ("5.  text", "5.", "5", " ", " text"),
        ("1)text", "1)", "1", "", "text"),
        ("5.", "5.", "5", "", ""),
        ("5. ", "5.", "5", " ", ""),
        ("[^1] text", "[^1]", "1", " ", "text"),
        ("99999999999999. text", "99999999999999.", "99999999999999", " ", "text"),
        ("٥. text", "٥.", "٥", " ", "text"),
        ("3 - 1 ) text", "3 - 1 )", "3-1", " ", "text"),
        ("14.1.60 - 1 . text", "14.1.60 - 1 .", "14.1.60-1", " ", "text"),
        ("12ZA. text", "12ZA.", "12ZA", " ", "text"),
        ("9quat. text", "9quat.", "9quat", " ", "text"),
        ("(iiiA) text", "(iiiA)", "iiiA", " ", "text"),
        ("(iibis) text", "(iibis)", "iibis", " ", "text"),
        ("(bbA) text", "(bbA)", "bbA", " ", "text"),
        ("I.A. text", "I.A.", "I.A", " ", "text"),
        ("5bis. text", "5bis.", "5bis", " ", "text"),
        ("a bis) text", "a bis)", "abis", " ", "text"),
        ("(a ter) text", "(a ter)", "ater", " ", "text"),
        ("I bis. – Text", "I bis.", "Ibis", " ", "– Text"),
        ("i-bis) text", "i-bis)", "i-bis", " ", "text"),
        ("17-quaterdecies. text", "17-quaterdecies.", "17-quaterdecies", " ", "text"),
        ("(A-i) text", "(A-i)", "A-i", " ", "text"),
        ("(AAA) text", "(AAA)", "AAA", " ", "text"),
        ("(aa-1) text", "(aa-1)", "aa-1", " ", "text"),
        ("(za) text", "(za)", "za", " ", "text"),
        ("(iva) text", "(iva)", "iva", " ", "text"),
        ("(xiva) text", "(xiva)", "xiva", " ", "text"),
        ("(1AB) text", "(1AB)", "1AB", " ", "text"),
        ("[(8)] text", "[(8)]", "8", " ", "text"),
        ("[8] text", "[8]", "8", " ", "text"),
        ("I. Text", "I.", "I", " ", "Text"),
        ("ІІІ. Text", "ІІІ.", "III", " ", "Text"),
        ("A. Text", "A.", "A", " ", "Text"),
        ("А. Два слова", "А.", "А", " ", "Два слова"),
        ("1.1 Text", "1.1", "1.1", " ", "Text"),
        ("1.2 [исключен]", "1.2", "1.2", " ", "[исключен]"),
    ],
)
def test_a_number_begins_a_line(line, label, num, sep, rest):
    found = labels.numbered(line)
    assert (found.label, found.num, found.sep, found.rest) == (label, num, sep, rest)


@pytest.mark.parametrize(
    "line",
    [
        *("", ".", ")", "5", "5 text", "5.text", "5.5 text", "ab) text", "the) text", "5-. x"),
        *("-5. x", "5--1. x", "(5 text", "(5)-1 x", "1)5", "[^] x", "[^a b] x", "[^x]y", "§ 3. x"),
        *("(or) x", "(EU) x", "(so-called) x", "(5th) x", "5 . x", "1.1 text", "5-й) x"),
        *("Н. Иванов", "Н. К. Иванов", "J. R. Smith", "г. Астана", "[The] x", "IIII. x"),
        *("т.б.) бейбіт", "т.с.с.) x", "e.g. x", "d.h. x", "D.C. Official Code § 1", "Н.А. Иванов"),
        *("5.\ttext", "2015 жылғы 1. text", "іс-әрекет) x", "½", "\u2009 5. x"),
    ],
)
def test_what_only_looks_like_a_number_is_text(line):
    assert labels.numbered(line) is None


def test_a_footnote_says_its_kind():
    assert labels.numbered("[^1] text").kind is Kind.FOOTNOTE
    assert labels.numbered("1. text").kind is None


@pytest.mark.parametrize(
    ("heading", "label", "num", "kind", "rest"),
    [
        ("2-бөлім. Жалпы", "2-бөлім.", "2", Kind.SECTION, "Жалпы"),
        ("2-кіші бөлім. Жалпы", "2-кіші бөлім.", "2", Kind.SUBSECTION, "Жалпы"),
        ("3-тарау. Жалпы", "3-тарау.", "3", Kind.CHAPTER, "Жалпы"),
        ("5-1-бап. Жалпы", "5-1-бап.", "5-1", Kind.ARTICLE, "Жалпы"),
        ("1-қосымша", "1-қосымша", "1", Kind.ANNEX, ""),
        ("Қағидаларға 2-1-қосымша", "Қағидаларға 2-1-қосымша", "2-1", Kind.ANNEX, ""),
        ("1-бөлік. Жалпы", "1-бөлік.", "1", Kind.BOOK, "Жалпы"),
        ("2‑бөлім Жалпы", "2‑бөлім", "2", Kind.SECTION, "Жалпы"),
        ("5–бап. Жалпы", "5–бап.", "5", Kind.ARTICLE, "Жалпы"),
        ("5-1−бап. Жалпы", "5-1−бап.", "5-1", Kind.ARTICLE, "Жалпы"),
        ("2 – тарау. Жалпы", "2 – тарау.", "2", Kind.CHAPTER, "Жалпы"),
        ("Раздел IV. Общее", "Раздел IV.", "IV", Kind.SECTION, "Общее"),
        ("РАЗДЕЛ IV. ОБЩЕЕ", "РАЗДЕЛ IV.", "IV", Kind.SECTION, "ОБЩЕЕ"),
        ("Глава 3. Общее", "Глава 3.", "3", Kind.CHAPTER, "Общее"),
        ("Статья 5-1. Общее", "Статья 5-1.", "5-1", Kind.ARTICLE, "Общее"),
        ("Стаття 5 - 1 . Загальне", "Стаття 5 - 1 .", "5-1", Kind.ARTICLE, "Загальне"),
        ("Статья 5¹. Общее", "Статья 5¹.", "5¹", Kind.ARTICLE, "Общее"),
        ("Стаття 17⁻¹. Загальне", "Стаття 17⁻¹.", "17-1", Kind.ARTICLE, "Загальне"),
        ("Розділ XIV⁻¹ Загальне", "Розділ XIV⁻¹", "XIV-1", Kind.SECTION, "Загальне"),
        ("Приложение 2", "Приложение 2", "2", Kind.ANNEX, ""),
        ("Приложение", "Приложение", "", Kind.ANNEX, ""),
        ("Annex A", "Annex A", "A", Kind.ANNEX, ""),
        ("Annex to the Law", "Annex", "", Kind.ANNEX, "to the Law"),
        ("§ 1-301.201. Offices", "§ 1-301.201.", "1-301.201", Kind.SUBCHAPTER, "Offices"),
        ("§ 300aa–2. Rates", "§ 300aa–2.", "300aa-2", Kind.SUBCHAPTER, "Rates"),
        ("§12b–1. Rates", "§12b–1.", "12b-1", Kind.SUBCHAPTER, "Rates"),
        ("§ 47–1801.04a. Rates", "§ 47–1801.04a.", "47-1801.04a", Kind.SUBCHAPTER, "Rates"),
        ("28:9-109. Scope", "28:9-109.", "28:9-109", None, "Scope"),
        ("§ 16.1-69.6:1. Judges", "§ 16.1-69.6:1.", "16.1-69.6:1", Kind.SUBCHAPTER, "Judges"),
        ("Sec. 12. Rates", "Sec. 12.", "12", Kind.SECTION, "Rates"),
        ("Part A. General", "Part A.", "A", Kind.BOOK, "General"),
        ("PART I—GENERAL", "PART I", "I", Kind.BOOK, "GENERAL"),
        ("Part One – General", "Part One", "1", Kind.BOOK, "– General"),
        ("First Schedule", "First Schedule", "1", Kind.ANNEX, ""),
        ("Schedule A1", "Schedule A1", "A1", Kind.ANNEX, ""),
        ("Subchapter I-A. Rates", "Subchapter I-A.", "I-A", Kind.SUBCHAPTER, "Rates"),
        ("Article 5 bis. Scope", "Article 5 bis.", "5bis", Kind.ARTICLE, "Scope"),
        ("Chapter II bis. Moles", "Chapter II bis.", "IIbis", Kind.CHAPTER, "Moles"),
        ("Chapter II bis Moles", "Chapter II bis", "IIbis", Kind.CHAPTER, "Moles"),
        ("Chapter IIter", "Chapter IIter", "IIter", Kind.CHAPTER, ""),
        ("Art. 2-ter. Scope", "Art. 2-ter.", "2-ter", Kind.ARTICLE, "Scope"),
        ("100 Interpretation", "100", "100", None, "Interpretation"),
        ("1300 Commencement", "1300", "1300", None, "Commencement"),
        ("12ZA “Water”", "12ZA", "12ZA", None, "“Water”"),
        ("12ZA [repealed]", "12ZA", "12ZA", None, "[repealed]"),
        ("3A ¶ in this Part", "3A", "3A", None, "¶ in this Part"),
        ("КНИГА ПЕРША ЗАГАЛЬНЕ", "КНИГА ПЕРША", "1", Kind.BOOK, "ЗАГАЛЬНЕ"),
        ("Глава двадцать первая. Суд", "Глава двадцать первая.", "21", Kind.CHAPTER, "Суд"),
        ("Екінші бөлім. Жалпы", "Екінші бөлім.", "2", Kind.SECTION, "Жалпы"),
        ("Глава 30-А Провадження", "Глава 30-А", "30-А", Kind.CHAPTER, "Провадження"),
        ("Розділ ХХХХ Загальне", "Розділ ХХХХ", "XXXX", Kind.SECTION, "Загальне"),
        ("Підрозділ 2 Загальне", "Підрозділ 2", "2", Kind.SUBSECTION, "Загальне"),
        ("Частина перша", "Частина перша", "1", Kind.BOOK, ""),
        ("Приложение № 1", "Приложение № 1", "1", Kind.ANNEX, ""),
        ("Chapter 5 - A beginning", "Chapter 5", "5", Kind.CHAPTER, "- A beginning"),
        ("(a) Scope", "(a)", "a", None, "Scope"),
        ("Annex II. Forms", "Annex II.", "II", Kind.ANNEX, "Forms"),
        ("Article 5: Scope", "Article 5:", "5", Kind.ARTICLE, "Scope"),
        ("Part I. General", "Part I.", "I", Kind.BOOK, "General"),
        ("§ 3. Общее", "§ 3.", "3", Kind.SUBCHAPTER, "Общее"),
        ("§3 Общее", "§3", "3", Kind.SUBCHAPTER, "Общее"),
        ("3. Общее", "3.", "3", None, "Общее"),
        ("III. Общее", "III.", "III", None, "Общее"),
        ("3) Общее", "3)", "3", None, "Общее"),
        ("1 Общие положения", "1", "1", None, "Общие положения"),
        ("12 [исключена]", "12", "12", None, "[исключена]"),
    ],
)
def test_a_number_begins_a_heading(heading, label, num, kind, rest):
    found = labels.heading(heading, {})
    assert (found.label, found.num, found.kind, found.rest) == (label, num, kind, rest)


@pytest.mark.parametrize(
    "heading",
    [
        "Общие положения",
        "1 общее",
        "100 Дней",
        "12ZA Вода",
        "2024 Год",
        "2006 Act",
        "Статьи закона",
        "Статья",
        "Приложения",
        "2 бөлімше",
        "5- бап",
        "5",
        "Part",
    ],
)
def test_a_heading_without_a_number_has_no_label(heading):
    assert labels.heading(heading, {}) is None


@pytest.mark.parametrize(
    ("line", "num"),
    [
        ("CHAPTER IIA", "IIA"),
        ("PART IVA Moles", "IVA"),
        ("Part VIIB—Moles", "VIIB"),
        ("CHAPTER IA", "IA"),
        ("THE SCHEDULE", ""),
    ],
)
def test_an_inserted_division_has_a_letter_behind_its_figures(line: str, num: str) -> None:
    label = labels.heading(line, {})
    assert label is not None
    assert label.num == num


@pytest.mark.parametrize("line", ["PART IF", "SECTION ID CARD", "The Schedule is long", "IIA. x"])
def test_words_in_capitals_are_no_such_number(line: str) -> None:
    label = labels.heading(line, {})
    assert label is None or not label.num


@pytest.mark.parametrize("heading", ["civil. Law", "mmmm. Law", "IIII. Law", "DIM. Lights"])
def test_an_english_word_is_no_roman_number(heading):
    assert labels.heading(heading, {}) is None


@pytest.mark.parametrize("line", ["civil) law", "(dim) lights", "ivi) law"])
def test_an_english_word_numbers_no_line(line):
    assert labels.numbered(line) is None


def test_an_act_may_have_words_of_its_own():
    found = labels.heading("Titre IV. Dispositions", {"titre": Kind.BOOK})
    assert (found.label, found.num, found.kind) == ("Titre IV.", "IV", Kind.BOOK)
    assert labels.heading("Titre IV. Dispositions", {}) is None


def test_a_row_of_more_pieces_than_any_number_has_is_text() -> None:
    assert labels.numbered(f"{'1.' * 10} x")
    assert labels.numbered(f"{'1.' * 11} x") is None
    assert labels.heading(f"Стаття 1{'-1' * 10}. Сад", {}) is None


@pytest.mark.parametrize(
    ("text", "num"),
    [
        ("1.º El guarda.", "1"),
        ("2.ª La llave.", "2"),
        ("3º. Los pozos", "3"),
        ("4º) los muros;", "4"),
        ("1.º de mayo de 2020", ""),
        ("1º do mês", ""),
        ("1ºEl guarda", ""),
    ],
)
def test_a_spanish_ordinal_is_a_number_and_no_day(text: str, num: str) -> None:
    label = labels.numbered(text)
    assert (label.num if label else "") == num
    assert label is None or label.label + label.sep + label.rest == text


@pytest.mark.parametrize(
    ("line", "num"),
    [
        ("х-1) Текст", "х-1"),
        ("і-2) Мәтін", "і-2"),
        ("ііі-1) Текст", "iii-1"),
        ("(х-1) Текст", "х-1"),
    ],
)
def test_a_small_letter_with_a_suffix_is_one_of_its_alphabet(line: str, num: str) -> None:
    label = labels.numbered(line)
    assert label is not None
    assert label.num == num


def test_a_capital_before_a_suffix_is_a_roman_figure() -> None:
    label = labels.heading("Глава Х-1. Сады", {})
    assert label is not None
    assert label.num == "X-1"


@pytest.mark.parametrize(
    ("line", "label", "num"),
    [
        ("2° bis le soir ;", "2° bis", "2bis"),
        ("2° ter", "2° ter", "2ter"),
        ("2° bis. le soir ;", "2° bis.", "2bis"),
        ("2°ter le soir ;", "2°ter", "2ter"),
        ("2° bisannuel", "2°", "2"),
        ("2°) bis", "2°)", "2"),
    ],
)
def test_a_french_number_may_be_repeated_behind_its_sign(line: str, label: str, num: str) -> None:
    read = labels.numbered(line)
    assert read is not None
    assert (read.label, read.num) == (label, num)


@pytest.mark.parametrize(
    ("heading", "num"),
    [
        ("Статья 2-1. [утратила силу]", "2-1"),
        ("Статья 2-5. [исключена]", "2-5"),
        ("Стаття 15-2. [виключена]", "15-2"),
        ("Article 12-3. [repealed]", "12-3"),
        ("Section 5-7. [Reserved.]", "5-7"),
        ("Section 1-301.2 [Reserved]", "1-301.2"),
        ("Articles 5-7. [Repealed]", ""),
        ("Article 5 and 7. [Repealed]", ""),
        ("Статья 5-7. [Утратили силу]", ""),
    ],
)
def test_an_inserted_article_that_is_gone_keeps_its_number(heading: str, num: str) -> None:
    read = labels.heading(heading, {})
    assert read is not None
    assert read.num == num


@pytest.mark.parametrize(
    ("heading", "label", "num", "sep", "rest"),
    [
        ("Стаття  5.  Сади", "Стаття  5.", "5", " ", " Сади"),
        ("Стаття  5  -  1 .  Сади", "Стаття  5  -  1 .", "5-1", " ", " Сади"),
        ("Article\t5.\tGardens", "Article\t5.", "5", "\t", "Gardens"),
        ("Р о з д і л  II", "Р о з д і л  II", "II", "", ""),
    ],
)
def test_a_heading_keeps_the_white_space_that_parts_its_word_from_its_number(
    heading: str, label: str, num: str, sep: str, rest: str
) -> None:
    found = labels.heading(heading, {})
    assert found is not None
    assert (found.label, found.num, found.sep, found.rest) == (label, num, sep, rest)


@pytest.mark.parametrize("line", ["1-" * 40, "а-1" * 40, "5-1" * 40 + " text"])
def test_a_chain_of_hyphens_is_looked_through_once(line: str) -> None:
    assert labels.numbered(line) is None


def test_a_row_of_hyphens_is_not_tried_in_every_way() -> None:
    assert labels.heading(f"Статьи 2-{'1-' * 29}[x]", {}) is None
