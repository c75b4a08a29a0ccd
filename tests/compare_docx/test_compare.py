"""Words, paragraphs, tables: what changed is tracked, and nothing else."""

from __future__ import annotations

import re

import pytest

from tests.compare_docx.redlines import compared, holding, marked
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, par, r, table
from tests.packages import read

LINES = ["Первый абзац акта.", "Второй абзац акта.", "Третий абзац акта."]


def paragraphs(*texts: str) -> str:
    return "".join(map(p, texts))


def redline(old: str, new: str) -> str:
    return marked(holding(docx(old + SECTION), docx(new + SECTION)).document)


def test_nothing_differs() -> None:
    data = docx(paragraphs(*LINES) + SECTION)
    result = holding(data, data)
    assert not result.changes
    assert result.document.count(b"w:ins") == 0
    assert read(result.document) == read(data)


def test_one_word() -> None:
    assert redline(paragraphs(*LINES), paragraphs(LINES[0], "Второй раздел акта.", LINES[2])) == (
        "Первый абзац акта.\nВторой [-абзац-]{+раздел+} акта.\nТретий абзац акта.\n"
    )


def test_what_moved_keeps_its_number_at_one_place_alone() -> None:
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    numbered = [
        p(line).replace("<w:p>", f'<w:p xmlns:w14="{w14}" w14:paraId="0000000{n}">')
        for n, line in enumerate(LINES)
    ]
    old, new = ("".join(each) + SECTION for each in (numbered, [*numbered[1:], numbered[0]]))
    found = read(holding(docx(old), docx(new)).document)
    assert [found.count(f'paraId="0000000{n}"') for n in range(3)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ст. 5", "ст.\u00a05"),
        ("а  б", "а б"),
        ("Закон", "закон"),
        ("Закон", "Зaкон"),
        ("по-новому", "по\u2011новому"),
        ("конец ", "конец"),
        ("\u0439", "\u0438\u0306"),
        ("в\u00adо", "во"),
        ("👨‍👩‍👧 семья", "👨‍👩‍👦 семья"),
    ],
)
def test_every_character_counts(old: str, new: str) -> None:
    result = holding(docx(p(old) + SECTION), docx(p(new) + SECTION))
    assert result.changes.inserted + result.changes.deleted


def test_a_letter_comes_with_its_marks() -> None:
    assert redline(p("слово е\u0301 тут"), p("слово е\u0300 тут")) == (
        "слово [-е\u0301-]{+е\u0300+} тут\n"
    )


@pytest.mark.parametrize("at", range(4))
def test_a_paragraph_comes_or_goes_anywhere(at: int) -> None:
    longer = [*LINES[:at], "Новый пункт о другом.", *LINES[at:]]
    come, gone = (
        redline(paragraphs(*one), paragraphs(*other))
        for one, other in ((LINES, longer), (longer, LINES))
    )
    assert come.count("¶") == gone.count("¶") == 1
    assert "{+Новый пункт о другом.+}" in come
    assert "[-Новый пункт о другом.-]" in gone


def test_empty_paragraphs_are_text() -> None:
    assert redline(paragraphs("А.", "Б."), paragraphs("А.", "", "Б.")).count("+¶") == 1
    assert redline(paragraphs("А.", "", "", "Б."), paragraphs("А.", "", "Б.")).count("-¶") == 1


@pytest.mark.parametrize("changed", range(5))
def test_one_word_among_equal_lines(changed: int) -> None:
    lines = ["Подпись ____ Дата ____"] * 5
    others = [*lines]
    others[changed] = "Подпись ____ Число ____"
    found = redline(paragraphs(*lines), paragraphs(*others)).splitlines()
    assert found[changed] == "Подпись ____ [-Дата-]{+Число+} ____"
    assert [*found[:changed], *found[changed + 1 :]] == lines[1:]


def test_words_among_many_equal_lines() -> None:
    lines = ["Одна и та же строка."] * 500
    others = [*lines]
    for at in range(0, 500, 10):
        others[at] = "Одна и иная строка."
    found = redline(paragraphs(*lines), paragraphs(*others))
    assert found.count("[-та же-]{+иная+}") == 50
    assert "¶" not in found
    shifted = redline(paragraphs(*["а", "б"] * 300), paragraphs(*["б", "а"] * 300))
    assert shifted.count("¶") == 2


def test_one_word_among_equal_sentences() -> None:
    sentence = "Срок составляет пять дней. "
    old = sentence * 6
    new = sentence * 3 + "Срок составляет шесть дней. " + sentence * 2
    found = redline(p(old), p(new))
    assert re.findall(r"\[-.*?-\]|\{\+.*?\+\}", found) == ["[-пять-]", "{+шесть+}"]


def test_two_paragraphs_become_one_and_back() -> None:
    two, one = paragraphs("Первая часть.", "Вторая часть."), p("Первая часть. Вторая часть.")
    redline(two, one)
    redline(one, two)


def test_everything_goes() -> None:
    result = compared(docx(paragraphs(*LINES) + SECTION), docx(SECTION))
    assert marked(result.document).count("-¶") == len(LINES)
    redline(paragraphs(*LINES), p())
    redline(p(), paragraphs(*LINES))


def test_all_is_rewritten() -> None:
    redline(paragraphs(*LINES), paragraphs("Совсем иное.", "И ещё другое, длиннее прежнего."))


def test_runs_that_a_word_processor_broke_are_no_change() -> None:
    old = par(r("Одно слово"), r(" и другое."))
    new = par(r("Одно"), r(" слово и "), r("другое."))
    assert not holding(docx(old + SECTION), docx(new + SECTION)).changes


def test_a_paragraph_before_a_table_goes_alone() -> None:
    cells = table([p("Имя"), p("Ставка")], [p("Банк"), p("20")])
    old = paragraphs("Статья 1.", "Уходит.") + cells + p("Конец.")
    new = paragraphs("Статья 1.") + cells + p("Конец.")
    found = read(holding(docx(old + SECTION), docx(new + SECTION)).document)
    assert found.count("<w:trPr>") == 0
    assert found.count("<w:del ") == 2


@pytest.mark.parametrize("at", range(3))
def test_a_row_comes_or_goes(at: int) -> None:
    rows = [[p(str(n)), p(f"строка {n}")] for n in range(2)]
    longer = [*rows[:at], [p("новая"), p("")], *rows[at:]]
    for one, other, name in ((rows, longer, "ins"), (longer, rows, "del")):
        old, new = (docx(p("До.") + table(*each) + p("После.") + SECTION) for each in (one, other))
        found = read(holding(old, new).document)
        assert len(re.findall(f"<w:trPr><w:{name} ", found)) == 1


def test_one_figure_among_equal_rows() -> None:
    rows = [[p("1"), p("10 %")] for _ in range(5)]
    others = [*rows]
    others[2] = [p("1"), p("15 %")]
    old, new = (docx(table(*each) + p() + SECTION) for each in (rows, others))
    found = holding(old, new)
    assert "[-10-]{+15+} %" in marked(found.document)
    assert "trPr" not in read(found.document)


def test_a_column_replaces_rows_and_leaves_no_paragraph() -> None:
    old = table([p("Имя")], [p("Банк")])
    new = table([p("Имя"), p("Ставка")], [p("Банк"), p("20")])
    found = holding(
        docx(p("До.") + old + p("После.") + SECTION), docx(p("До.") + new + p("После.") + SECTION)
    )
    assert read(found.document).count("<w:tbl>") == 1


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("covered", ["", "Два."])
def test_words_do_not_go_or_come_unseen_under_a_merged_cell(keep: str, covered: str) -> None:
    apart = table([p("Раз."), p("а")], [p("Два."), p("б")])
    width = '<w:tcW w:w="2000" w:type="dxa"/>'
    merged = apart.replace(width, f'{width}<w:vMerge w:val="restart"/>', 1)
    cell = f"</w:tcPr>{p('Два.')}"
    merged = merged.replace(cell, f"<w:vMerge/></w:tcPr>{p(covered)}")
    one, other = (docx(p("До.") + each + p("После.") + SECTION) for each in (apart, merged))
    for old, new in ((one, other), (other, one)) if covered else ((one, other),):
        found = read(holding(old, new, keep=keep).document)
        assert [found.count(f"<w:trPr><w:{name} ") for name in ("del", "ins")] == [1, 1]


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_table_comes_or_goes(keep: str) -> None:
    with_table = docx(p("До.") + table([p("а"), p("б")]) + p("После.") + SECTION)
    without = docx(p("До.") + p("После.") + SECTION)
    for one, other in ((with_table, without), (without, with_table)):
        holding(one, other, keep=keep)


@pytest.mark.parametrize("keep", ["new", "old"])
def test_no_paragraph_goes_or_comes_right_before_a_table_that_replaces_it(keep: str) -> None:
    one = docx(p("До.") + p("Кроты.") + p("После.") + SECTION)
    other = docx(p("До.") + table([p("Крот"), p("1")]) + p("После.") + SECTION)
    for old, new in ((one, other), (other, one)):
        found = read(holding(old, new, keep=keep).document)
        assert found.index("</w:tbl>") < found.index("Кроты.")


def test_a_table_in_a_cell() -> None:
    inner = table([p("внутри")]) + p("после")
    other = table([p("внутри иначе")]) + p("после")
    holding(
        docx(table([inner, p("б")]) + p() + SECTION), docx(table([other, p("б")]) + p() + SECTION)
    )
    holding(
        docx(table([inner, p("б")]) + p() + SECTION),
        docx(table([p("после"), p("б")]) + p() + SECTION),
    )


def test_a_section_break_stays() -> None:
    ends = par(r("Конец раздела."), properties=SECTION)
    old = p("Первый.") + ends + paragraphs("Второй.", "Третий.")
    new = p("Первый иначе.") + ends + paragraphs("Второй.", "Новый.", "Третий.")
    holding(docx(old + SECTION), docx(new + SECTION))


def test_white_space_and_case_can_be_left_out() -> None:
    old, new = docx(p("а б  В г") + SECTION), docx(p("а\u00a0б в д") + SECTION)
    found = compared(old, new, white_space=False, case=False)
    assert marked(found.document) == "а\u00a0б в [-г-]{+д+}\n"
    assert any("not tracked" in each.problem for each in found.warnings)


def test_the_bytes_are_packed() -> None:
    text = paragraphs(*(f"Пункт {n} об одном и том же предмете." for n in range(500)))
    found = compared(docx(text + SECTION), docx(text.replace("Пункт 7 ", "Пункт 7-1 ") + SECTION))
    assert len(found.document) < 20_000


@pytest.mark.parametrize("keep", ["new", "old"])
def test_moves_on_request(keep: str) -> None:
    lines = ["Первый пункт об одном.", "Второй пункт о другом.", "Третий пункт об ином.", "Конец."]
    old = docx(paragraphs(*lines) + SECTION)
    new = docx(paragraphs(lines[1], lines[2], lines[0], lines[3]) + SECTION)
    found = read(holding(old, new, moves=True, keep=keep).document)
    assert found.count("<w:moveFromRangeStart ") == found.count("<w:moveToRangeStart ") == 1
    assert "<w:delText" not in found
    assert "moveFrom" not in read(holding(old, new, keep=keep).document)
    undated = read(holding(old, new, moves=True, keep=keep, date=None).document)
    starts = re.findall(r"<w:move(?:From|To)RangeStart [^>]*>", undated)
    assert [each.count(" w:date=") for each in starts] == [1, 1]  # which the schema asks for
    assert undated.count(" w:date=") == 2
