"""Laws as official sites had them as typed pages: lines broken at one width, headings in the
middle, titles of articles below each other, notes at an indent of their own."""

from __future__ import annotations

import textwrap

import pytest

from drafting.structure.act import Imported
from tests.imports import imported

WIDTH = 66
TEXT = (
    "Сад росте на землі громади, яку вона дала садівникам міста, і кожен садівник поливає дерева "
    "свого саду тоді, коли вони того потребують за своїм виглядом, а восени збирає плоди."
)
NOTE = (
    "{{Частина перша статті {n} із змінами, внесеними згідно із законами про сади, про парки та "
    "городи, яких тут не названо, бо вони давно втратили силу разом із садами, для яких їх було "
    "написано, і з кротами, від яких ті сади тоді охороняли садівники міста}}"
)
FULL = "Садівник має право на воду, землю та інструменти свого міста."


def typed(text: str, first: int = 5, below: int = 0) -> list[str]:
    """A paragraph, its lines broken at the width."""
    return textwrap.wrap(text, WIDTH, initial_indent=" " * first, subsequent_indent=" " * below)


def middle(*lines: str) -> list[str]:
    return ["", *(each.center(WIDTH).rstrip() for each in lines), ""]


def article(number: int, title: str) -> list[str]:
    head = f"Стаття {number}. "
    return ["", *typed(f"{head}{title}", 5, 5 + len(head)), ""]


def read(lines: list[str]) -> Imported:
    return imported("\n".join(lines).encode(), "uk", "law.txt")


def shown(found: Imported) -> list[str]:
    return [site.provision.line for site in found.act.lines()]


def test_a_title_goes_on_below_its_words_also_with_a_capital() -> None:
    title = "Право садівників, городників та інших мешканців Верховного Саду на воду"
    lines = [*article(1, title), *typed(TEXT), *article(2, "Парк"), *typed(TEXT)]
    assert shown(read(lines)) == [f"Стаття 1. {title}", TEXT, "Стаття 2. Парк", TEXT]


def test_the_title_of_a_division_is_whole_though_a_line_of_it_ends_with_a_comma() -> None:
    lines = [
        *middle("Розділ I", "САДИ МІСТА, ЇХ ДОГЛЯД ТА ПОЛИВ,", "ЇХ ОХОРОНА ВІД КРОТІВ"),
        *article(1, "Сад"),
        *typed(TEXT),
        *middle("Розділ II", "ПАРКИ. ГОРОДИ"),
        *article(2, "Парк"),
        *typed(TEXT),
    ]
    act = read(lines).act
    headed = [site.provision.line for site in act.sites if site.provision.headed]
    assert headed == [
        "Розділ I САДИ МІСТА, ЇХ ДОГЛЯД ТА ПОЛИВ, ЇХ ОХОРОНА ВІД КРОТІВ",
        "Стаття 1. Сад",
        "Розділ II ПАРКИ. ГОРОДИ",
        "Стаття 2. Парк",
    ]


def test_a_title_in_the_middle_is_whole_though_a_line_of_it_begins_with_a_capital() -> None:
    lines = [
        *middle("Розділ I", "Повноваження громади Міста Садів, Великої", "Ради Саду та садівників"),
        *article(1, "Сад"),
        *typed(TEXT),
        *middle("Розділ II", "Землі парків, городів,", "луків та іншого призначення"),
        *article(2, "Парк"),
        *typed(TEXT),
    ]
    act = read(lines).act
    headed = [site.provision.line for site in act.sites if site.provision.headed]
    assert headed[::2] == [
        "Розділ I Повноваження громади Міста Садів, Великої Ради Саду та садівників",
        "Розділ II Землі парків, городів, луків та іншого призначення",
    ]


def test_notes_at_an_indent_of_their_own_do_not_hide_that_lines_are_broken() -> None:
    lines: list[str] = []
    expected: list[str] = []
    for n in range(1, 6):
        note = NOTE.format(n=n)
        lines += [*article(n, "Сад"), *typed(TEXT), *typed(note, 5, 5), *typed(FULL)]
        lines += [*typed(note, 5, 5), *typed(TEXT)]
        expected += [f"Стаття {n}. Сад", TEXT, note, FULL, note, TEXT]
    assert shown(read(lines)) == expected


def test_a_heading_in_capitals_goes_on_behind_a_comma() -> None:
    """The second line would be a division of its own, and the first one a line of text."""
    lines = [
        "Розділ I. САДИ",
        "Стаття 1. Сад",
        "Сад росте.",
        "Розділ II. ПАРКИ, ГОРОДИ,",
        "ЛУКИ ТА ІНШІ ЗЕМЛІ",
        "Стаття 2. Парк",
        "Парк росте.",
    ]
    act = read(lines).act
    headed = [site.provision.line for site in act.sites if site.provision.headed]
    whole = " ".join(lines[3:5])
    assert headed == [lines[0], lines[1], whole, lines[5]]


SHORT = [
    "          ЗАКОН УКРАЇНИ",
    "",
    "          Про кротів",
    "",
    "     (Відомості Верховної Ради України (ВВР), 2005, № 4, № 5,",
    "ст.492)",
    "     Стаття 1. Кріт",
    "",
    "     1. Кріт риє нори в саду.",
    "     2. Нагляд за норами покладається на Комітет Великої Ради",
    "Саду з питань кротів.",
    "     3. Кріт має право:",
    "     1) рити;",
    "     2) спати.",
    "     4. Колектив кротів утворюють усі кроти саду та городу.",
    "                    ПРИКІНЦЕВІ ПОЛОЖЕННЯ",
    "     1. Цей Закон діє з весни.",
    "     2. Нори рахують.",
]


def test_what_stands_alone_at_the_margin_goes_on_the_line_above() -> None:
    """Few lines are broken, and none amid words in small letters; the indents alone show it."""
    lines = shown(read(SHORT))
    assert "(Відомості Верховної Ради України (ВВР), 2005, № 4, № 5, ст.492)" in lines
    assert "2. Нагляд за норами покладається на Комітет Великої Ради Саду з питань кротів." in lines
    assert lines[-3:] == ["ПРИКІНЦЕВІ ПОЛОЖЕННЯ", "1. Цей Закон діє з весни.", "2. Нори рахують."]


def test_a_line_at_the_margin_below_one_with_room_shows_nothing() -> None:
    lines = [*SHORT, "     Голова саду", "м. Київ"]
    assert "ст.492)" in shown(read(lines))
    assert shown(read(lines))[-1] == "м. Київ"


def test_the_name_of_who_signed_goes_on_in_no_line_below() -> None:
    signed = "     Голова саду                                     К.КРІТ"
    lines = [each for each in SHORT if each[:1] == " "] + [signed, "м. Київ, весна"]
    assert shown(read(lines))[-1] == "м. Київ, весна"


ALONE = [
    "     Про сади",
    "     Стаття 1. Громадяни мають право на сад у порядку, який",
    "встановлено цим Законом.",
    *(f"     Садівник саду {n} садить дерева." for n in range(1, 11)),
    "     Цей Закон набирає чинності з дня його опублікування у саду.",
]


@pytest.mark.parametrize(
    "line",
    [
        "ПРИКІНЦЕВІ ПОЛОЖЕННЯ",
        "Прикінцеві положення",
        "Загальні правила",
        "Президент України",
        "Л. САДОВИЙ",
        "5 травня 1999 року",
        "м. Київ",
    ],
)
@pytest.mark.parametrize("below", [[], ["     Кріт риє."]])
def test_a_heading_at_the_margin_below_a_sentence_goes_on_no_line(
    line: str, below: list[str]
) -> None:
    lines = shown(read([*ALONE, line, *below]))
    assert lines[1].endswith("у порядку, який встановлено цим Законом.")
    assert lines[12:14] == [ALONE[-1].strip(), line]


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Цей Закон набирає чинності з дня його опублікування у саду.", "Сад росте."),
        ("Нагляд за норами здійснює Сад кротів усього міста від 1999 р.", "№ 455/99"),
        ("Нагляд за норами здійснює Сад кротів усього міста садів ім.", "Т. ШЕВЧЕНКО"),
        ("Розділ X НАГЛЯД ЗА НОРАМИ В САДАХ МІСТА ТА ЗА ЇХ ПОЛИВОМ.", "РИТТЯ НІР"),
        ("Стаття 2. Права кротів у садах. Порядок риття нір у саду.", "Обмеження нір"),
        ("Нагляд за норами покладається на Комітет Великої Ради міста", "Саду"),
    ],
)
def test_what_goes_on_behind_a_stop_at_the_margin_is_joined(above: str, line: str) -> None:
    lines = shown(read([*ALONE[:-1], f"     {above}", line, "     Кріт риє."]))
    assert lines[-2:] == [f"{above} {line}", "Кріт риє."]


@pytest.mark.parametrize("sign", [";", ":"])
def test_a_heading_in_capitals_at_the_margin_goes_on_no_clause_above(sign: str) -> None:
    above = ALONE[-1].strip(" .") + sign
    lines = shown(read([*ALONE[:-1], f"     {above}", "ПРИКІНЦЕВІ ПОЛОЖЕННЯ", "     Кріт риє."]))
    assert lines[-3:] == [above, "ПРИКІНЦЕВІ ПОЛОЖЕННЯ", "Кріт риє."]
