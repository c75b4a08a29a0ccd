"""How codes divide what stands above their articles and in their items: what each line becomes."""

from __future__ import annotations

import pytest

from drafting.structure.act import Imported
from tests.imports import imported


def _imported(text: str, language: str = "uk") -> Imported:
    return imported(text, language)


def _lines(imported: Imported) -> list[str]:
    return [f"{site.address}: {site.line}" for site in imported.act.lines()]


COUNTED = """КОДЕКС САДІВ
Глава 1 ТОВАРИСТВА
§ 1. Садові товариства
1. Загальні положення
Стаття 1. Поняття
1. Товариство саджає дерева.
2. Товариство поливає дерева
2. Повне товариство
{Пункт доповнено}
Стаття 2. Повне
Воно саджає всі.
2-1. Командитне товариство
Стаття 3. Командитне
Воно саджає деякі.
§ 2. Кооперативи
Стаття 4. Поняття
1. Кооператив має:
1) сад;
2. Стоїть без крапки
Стаття 5. Дії
Він діє.
"""


def test_a_counted_heading_above_an_article_is_no_item_of_the_one_before() -> None:
    found = _imported(COUNTED)
    kinds = {site.line: site.provision.kind for site in found.act.lines()}
    headings = ("1. Загальні положення", "2. Повне товариство", "2-1. Командитне товариство")
    assert {kinds[each] for each in headings} == {"subchapter"}
    lines = _lines(found)
    assert "1.1.1.1: Стаття 1. Поняття" in lines
    assert "1.1.1.1.2: 2. Товариство поливає дерева" in lines
    assert "1.1.2.2: Стаття 2. Повне" in lines
    assert "1.2.4.2: 2. Стоїть без крапки" in lines
    assert found.act.find("article-3").site.line == "Стаття 3. Командитне"
    assert not found.report.numbers


@pytest.mark.parametrize(
    ("language", "article", "gone", "after"),
    [
        ("ru", "Статья 1. Сад", "Статьи 2 – 4. Утратили силу. – Закон № 7.", "Статья 5. Дом"),
        ("ru", "Статья 1. Сад", "Статьи 2, 3 и 4. Исключены", "Статья 5. Дом"),
        ("uk", "Стаття 1. Сад", "Статті 2 - 4. {Виключено законом № 7 }", "Стаття 5. Дім"),
        ("kk", "1-бап. Бақ", "2 – 4-баптар. Алып тасталды.", "5-бап. Үй"),
        ("ru", "Статья 1. Сад", "Статьи 2, 3 и 4 исключены (Законом № 7).", "Статья 5. Дом"),
        ("uk", "Стаття 1. Сад", "Статті 2 - 4 виключено", "Стаття 5. Дім"),
        ("kk", "1-бап. Бақ", "2, 3 және 4-баптар алып тасталды", "5-бап. Үй"),
    ],
)
def test_articles_that_are_gone_together_are_no_part_of_the_one_before(
    language: str, article: str, gone: str, after: str
) -> None:
    found = _imported(f"{article}\n1. x y.\n{gone}\n{after}\nX y.\n", language)
    first, between, last = found.act.body
    assert (first.num, between.num, last.num) == ("1", "", "5")
    assert between.kind == "article"
    assert gone.startswith(between.label)
    assert not found.report.numbers
    assert not found.report.doubtful


@pytest.mark.parametrize(
    "line",
    [
        "Стаття 163 - 1 . Статут",
        "Статьи 2 – 4 не действуют. Они",
        "Статьи 2 и 4 исключить.",
        "Статьи 2 и 4 исключены из перечня.",
        "Статті 2 і 4 виключено з переліку.",
    ],
)
def test_an_inserted_article_and_a_sentence_are_no_articles_that_are_gone(line: str) -> None:
    found = _imported(f"Стаття 163. Сад\nТекст.\n{line}\nТекст.\n")
    assert not any(site.provision.headed and not site.provision.num for site in found.act.sites)


def test_a_line_for_several_that_are_gone_is_named() -> None:
    found = _imported("Статья 1. Сад\n1. Он.\n2, 3. Исключены.\nГлавы 2 и 3 исключены.\n1. Он.\n")
    named = {each.problem: each.found for each in found.warnings if each.code == "import"}
    assert named == {
        "a line for several numbers that are gone is not read as such": ("2, 3. Исключены.",),
        "text stands below a heading for several divisions that are gone": (
            "Главы 2 и 3 исключены. / 1. Он.",
        ),
    }


def test_a_book_is_numbered_in_words_on_a_line_of_its_own() -> None:
    found = _imported("КОДЕКС\nКнига перша\nРозділ I Сад\nСтаття 1. Дерева\nКниги 1 немає.\n")
    assert _lines(found)[1:4] == [
        "book-1: Книга перша",
        "1.I: Розділ I Сад",
        "1.I.1: Стаття 1. Дерева",
    ]


def test_what_a_colon_announces_stands_in_the_item_with_the_colon() -> None:
    found = _imported(
        "Стаття 1. Зміни\n"
        "1. Змінити:\n"
        "1) у законі:\n"
        "а) статтю 4 виключити;\n"
        "2) у кодексі:\n"
        "статтю 5 доповнити частиною такого змісту:\n"
        '"3. Дерева поливають";\n'
        "статтю 6 виключити.\n"
        "2. Закон діє.\n"
    )
    assert [line for line in _lines(found) if "статтю" in line or "3. Дерева" in line] == [
        "1.1.1.а: а) статтю 4 виключити;",
        "1.1.2.part-2: статтю 5 доповнити частиною такого змісту:",
        '1.1.2.part-2.para-2: "3. Дерева поливають";',
        "1.1.2.part-3: статтю 6 виключити.",
    ]
