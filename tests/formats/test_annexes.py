"""What stands above the rules that an order approves, and below the order itself."""

from __future__ import annotations

import pytest

from drafting.model.kind import Kind
from drafting.structure.act import Imported
from drafting.text.annex_stamps import lines_of_stamp
from tests.imports import imported

PAGE = """<html><body><article><h1>{title}</h1>
<p>1. {text}</p>
<table><tr><td>{office}</td><td>{name}</td></tr></table>
<table><tr><td></td><td><p>{above}</p></td></tr></table>
<p>{rules}</p>
<p>1. {text}</p>
</article></body></html>"""
RUSSIAN = {
    "title": "Об утверждении Правил полива",
    "text": "Сады поливают.",
    "office": "Министр садов",
    "name": "Н. Садов",
    "rules": "Правила полива",
}
KAZAKH = {
    "title": "Суару қағидаларын бекіту туралы",
    "text": "Бақтар суарылады.",
    "office": "Бақтар министрі",
    "name": "Н. Бақов",
    "rules": "Суару қағидалары",
}
UKRAINIAN = {
    "title": "Про затвердження Правил поливу",
    "text": "Сади поливають.",
    "office": "Міністр",
    "name": "Н. Садовий",
    "rules": "Правила поливу",
}


def _imported(text: str, name: str, language: str) -> Imported:
    return imported(text, language, name)


@pytest.mark.parametrize(
    ("language", "words", "above", "address", "heading"),
    [
        ("ru", RUSSIAN, "Утверждены приказом<br>Министра садов", "annex", "Утверждены приказом"),
        ("ru", RUSSIAN, "Утверждено<br>приказом Министра", "annex", "Утверждено приказом Министра"),
        (
            "ru",
            RUSSIAN,
            "УТВЕРЖДЕНЫ<br>приказом Министра<br>Садов и парков<br>от 5 мая<br>2020 года № 64",
            "annex",
            "УТВЕРЖДЕНЫ приказом Министра Садов и парков от 5 мая 2020 года № 64",
        ),
        ("uk", UKRAINIAN, "ЗАТВЕРДЖЕНІ<br>наказом № 5", "annex", "ЗАТВЕРДЖЕНІ наказом № 5"),
        (
            "uk",
            UKRAINIAN,
            "ЗАТВЕРДЖЕНО наказом від 1 травня № 5",
            "annex",
            "ЗАТВЕРДЖЕНО наказом від 1 травня № 5",
        ),
        (
            "kk",
            KAZAKH,
            "Бақтар министрінің<br>2020 жылғы 5 мамырдағы<br>№ 64 бұйрығымен<br>бекітілген",
            "annex",
            "Бақтар министрінің 2020 жылғы 5 мамырдағы № 64 бұйрығымен бекітілген",
        ),
        (
            "kk",
            KAZAKH,
            "Министрдің<br>№ 64 бұйрығына<br>2-қосымша<br>Нысан",
            "annex-2",
            "Министрдің № 64 бұйрығына 2-қосымша",
        ),
        (
            "kk",
            KAZAKH,
            "Министрдің<br>2020 жылғы 5 мамырдағы<br>№ 64-V бұйрығына<br>қосымша",
            "annex",
            "Министрдің 2020 жылғы 5 мамырдағы № 64-V бұйрығына қосымша",
        ),
        (
            "ru",
            RUSSIAN,
            "Приложение 2<br>к приказу Министра<br>Садов и парков<br>от 5 мая 2020 года № 64",
            "annex-2",
            "Приложение 2 к приказу Министра Садов и парков от 5 мая 2020 года № 64",
        ),
    ],
)
def test_approved_rules_are_an_annex_whatever_line_shows_it(
    language: str, words: dict[str, str], above: str, address: str, heading: str
) -> None:
    act = _imported(PAGE.format(above=above, **words), "page.html", language).act
    assert act.find(address).site.line == heading
    assert act.find(f"{address}.1").site.line == f"1. {words['text']}"
    assert act.find("1").site.line == f"1. {words['text']}"
    assert [each.kind for each in act.body][-2:] == ["closing", "annex"]


def test_the_lines_of_a_paragraph_of_a_page_are_a_stamp_too() -> None:
    page = (
        "<p>1. Сад.</p><p align='right'>Приложение 1<br>к приказу Министра<br>{}</p><p>1. Куст.</p>"
    )
    act = _imported(page.format("от 5 мая 2020 года № 64"), "page.html", "ru").act
    assert act.find("annex-1").site.line.endswith("к приказу Министра от 5 мая 2020 года № 64")
    act = _imported(page.format("Перечень"), "page.html", "ru").act
    assert act.find("annex-1").site.line == "Приложение 1 к приказу Министра"


STAMPED = """Министрдің
№ 64 бұйрығымен
бекітілген

Суару қағидалары

1. Бақтар суарылады.

Суару
қағидаларына
2-қосымша
Нысан

1. Гүлдер суарылады."""


def test_lines_of_a_plain_text_whose_last_one_shows_an_annex_are_its_heading() -> None:
    read = _imported(STAMPED, "law.txt", "kk")
    assert read.act.find("annex-2").site.line == "Суару қағидаларына 2-қосымша"
    assert read.act.find("1").site.line == "1. Бақтар суарылады."
    assert len(read.act.find("1").site.orders) == 1
    assert read.act.find("preamble.para-1").site.line == "Министрдің № 64 бұйрығымен бекітілген"
    assert [len(each.found) for each in read.warnings] == [2]
    # What begins a provision goes on in no heading.
    item = _imported(STAMPED.replace("ылады.\n\nСуару", "ылады.\nСуару"), "law.txt", "kk").act
    assert item.find("annex-2").site.line == "2-қосымша"


@pytest.mark.parametrize(
    ("language", "stamp", "heading", "rest"),
    [
        (
            "ru",
            "Приложение\nк Закону\nот 5 мая 2020 года",
            "Приложение к Закону от 5 мая 2020 года",
            "",
        ),
        (
            "ru",
            "Приложение 2\nк Правилам\nполива\nФорма",
            "Приложение 2 к Правилам полива",
            "Форма",
        ),
        ("ru", "Приложение\nк Правилам\nПеречень\nсадов", "Приложение к Правилам", "Перечень"),
        ("uk", "Додаток 1\nдо Закону України", "Додаток 1 до Закону України", ""),
        ("ru", "Приложение 2\nк грядке примыкает", "Приложение 2", "к грядке примыкает"),
        ("kk", "Бақтар туралы\n№ 64 заңға\nқосымша", "Бақтар туралы № 64 заңға қосымша", ""),
    ],
)
def test_a_stamp_goes_to_its_date_or_as_far_as_it_goes_on_in_small_letters(
    language: str, stamp: str, heading: str, rest: str
) -> None:
    act = _imported(f"1. Сад.\n2. Гүл.\n\n{stamp}\n1. Сад.\n", "law.txt", language).act
    annex = act.body[-1]
    assert next(line.line for line in act.lines() if line.address.startswith("annex")) == heading
    assert ([each.text for each in annex.children if not each.num] or [""])[0] == rest


@pytest.mark.parametrize(
    ("stamp", "count"),
    [
        ("Приложение 1|к приказу Министра садов|План мероприятий|2024 год", 2),
        ("Приложение 1|к приказу Министра|Сады|№ 1 в Роще|№ 2 в Луге", 2),
        ("Приложение 1|к приказу Министра|Сады|от 5 до 10 деревьев", 2),
        ("Приложение 1|к Правилам полива|садов|форма", 3),
        ("Приложение 1|к приказу|№ 64 ЗРК|Перечень", 3),
        ("Приложение 1|к приказу|№ 1 сад", 2),
        ("Приложение 1|к приказу|от 05.05.2020 г. № 5-нқ|Перечень", 3),
        ("Утвержден|приказом Министра|от 5 мая 2020 года № 64|Перечень|2020 год", 3),
        ("ЗАТВЕРДЖЕНО|Наказ Міністерства садів|України|05 травня 2020 року № 64|Порядок", 4),
        ("ЗАТВЕРДЖЕНО|Наказ Міністерства садів|05.05.2020 № 64|ПОРЯДОК", 3),
        ("Додаток 1|до Порядку поливу|(пункт 5 розділу II)|Звіт", 3),
        ("Қағидаларға|3-қосымша|нысан", 2),
        ("Министрдің № 64 бұйрығына|2-қосымша|2020 жылғы есеп", 2),
        ("Бұйрыққа|қосымша|Есеп", 2),
        ("1) өтініш;|2) бұйрыққа қосымша", 0),
        ("Еңбек|шартына қосымша", 0),
    ],
)
def test_a_stamp_ends_before_what_is_no_date_of_its_act(stamp: str, count: int) -> None:
    assert lines_of_stamp(stamp.split("|"), {}) == count


def test_an_item_that_ends_as_a_stamp_stays_an_item() -> None:
    text = "1. Бақ:\n1) өтініш;\n2) бұйрыққа қосымша\n3) анықтама.\n"
    assert [each.num for each in _imported(text, "law.txt", "kk").act.body[0].children] == [
        "1",
        "2",
        "3",
    ]


def test_what_is_additional_heads_no_annex() -> None:
    read = _imported("1. Бақ.\n\nЖыл сайынғы\nдемалысқа\nқосымша\n\n2. Гүл.\n", "law.txt", "kk")
    assert all(each.kind != "annex" for each in read.act.body)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_sentence_about_what_is_approved_heads_no_annex(between: str) -> None:
    law = f"1. Сады{between}Утверждены приказом Министра.\n2. Дома\n"
    act = _imported(law, "law.txt", "ru").act
    assert [each.kind for each in act.body] == ["item", "item"]


AGREED = """Об утверждении Правил полива
1. Утвердить Правила.
2. Приказ вводится в действие с весны.
Министр садов
Республики Казахстан Н. Садов
"СОГЛАСОВАН"
Министерство воды и домов
Республики Казахстан
Приложение 1 к приказу
Правила полива
1. Сады поливают.
"""


def test_who_agreed_to_an_act_stands_in_its_closing_block() -> None:
    act = _imported(AGREED, "law.txt", "ru").act
    closing = next(each for each in act.body if each.kind == "closing")
    assert [line for _, line in closing.lines()] == AGREED.splitlines()[3:8]
    assert len(act.find("2").site.orders) == 1


def test_what_follows_an_agreement_as_text_is_no_closing_block() -> None:
    act = _imported(AGREED.replace("воды и домов", "воды.\n3. Сады"), "law.txt", "ru").act
    assert not any(each.kind == "closing" for each in act.body)


@pytest.mark.parametrize(
    ("above", "first", "headed"),
    [
        (("ПОРЯДОК", "поливу садів"), "Загальна частина", True),
        (("ПОРЯДОК",), "поливу садів", False),
        (("ПОРЯДОК",), "ПОЛИВУ САДІВ", False),
    ],
)
def test_the_first_of_the_headings_that_divide_an_annex(
    above: tuple[str, ...], first: str, *, headed: bool
) -> None:
    rules = (*above, first, "1. Сад.", "2. Ліс.", "Прикінцева", "3. Гай.")
    page = "".join(
        f"<p>{line}</p>" if line[:1].isdecimal() else f"<p align=center><b>{line}</b></p>"
        for line in ("ПОСТАНОВА", "1. Сади поливають.", "ЗАТВЕРДЖЕНО", *rules)
    )
    found = {site.line: site.provision for site in _imported(page, "a.html", "uk").act.lines()}
    assert found[first].headed is headed
    assert found["Прикінцева"].headed


def test_an_annex_in_small_letters_is_one_of_a_sentence() -> None:
    """The rest of the act would become the annex."""
    lines = [
        "ЗАКОН ПРО САДИ",
        "(Відомості Верховної Ради, 1984,",
        "додаток до № 51, ст. 11)",
        "Стаття 1. Сад",
        "Сад росте.",
    ]
    act = imported("\n".join(lines).encode(), "uk", "law.txt").act
    assert [site.address for site in act.sites if site.provision.headed] == ["1"]
    assert [site.provision.line for site in act.lines()] == lines


@pytest.mark.parametrize("form", ["{}\n", "<p>{}</p>"])
def test_an_annex_that_a_note_says_is_gone_is_one(form: str) -> None:
    text = (
        "Про сади\nСтаття 1. Сад\nСад росте.\nСтаття 2. Кріт\nКріт риє.\nДодаток 1\nдо Закону\n"
        "1. Яблуні.\nДодаток 2 {Додаток 2 виключено на підставі Закону № 7-IX}\n"
    )
    act = imported("".join(map(form.format, text.splitlines())), "uk").act
    assert [site.address for site in act.sites if site.provision.headed] == [
        "1",
        "2",
        "annex-1",
        "annex-2",
    ]


def test_a_book_in_words_whose_name_a_note_explains_is_one() -> None:
    text = (
        "КОДЕКС САДІВ\nКнига перша {Назва в редакції Закону № 7-IX}\nСтаття 1. Сад\nСад росте.\n"
        "Книга друга ще не діє {до весни}.\nЧастина перша {цього Кодексу} діє у садах.\n"
        "Стаття 2. Кріт\nКріт риє.\n"
    )
    headed = [site.address for site in imported(text, "uk").act.sites if site.provision.headed]
    assert headed == ["book-1", "1.1", "1.2"]


@pytest.mark.parametrize(
    ("line", "annexed"),
    [
        ("Додаток {із змінами} подається разом із {заявою}", False),
        ("Додаток {із змінами} {виключено}", True),
    ],
)
def test_a_sentence_with_notes_at_both_ends_is_no_annex(line: str, annexed: bool) -> None:
    act = imported(f"Про сади\nСтаття 1. Сад\nСад росте.\n{line}\nСад є.\n", "uk").act
    assert (Kind.ANNEX in {site.provision.kind for site in act.sites}) is annexed


@pytest.mark.parametrize("form", ["{}\n", "<p>{}</p>"])
@pytest.mark.parametrize(
    ("gone", "caption"),
    [
        ("Стаття 5. {Статтю 5 виключено}", "ПРИКІНЦЕВІ ПОЛОЖЕННЯ"),
        ("Стаття 5. {Виключена}", "Прикінцеві положення"),
        ("Стаття 5. {Із змінами}", "ОСОБЛИВА ЧАСТИНА"),
        ("Розділ II. {Розділ II виключено}", "ПЕРЕХІДНІ ПОЛОЖЕННЯ"),
        ("Книга друга {Книгу другу виключено}", "ПЕРЕХІДНІ ПОЛОЖЕННЯ"),
    ],
)
def test_a_caption_below_what_is_gone_is_no_title_of_it(form: str, gone: str, caption: str) -> None:
    text = f"ЗАКОН УКРАЇНИ\nПро сади\nСтаття 1. Сад\nСад росте.\n{gone}\n{caption}\n1. Сад є.\n"
    act = imported("".join(map(form.format, text.splitlines())), "uk").act
    headed = [site for site in act.sites if site.provision.headed]
    assert [site.line for site in headed[-2:]] == [gone, caption]
    assert act.sites[-1].parent == headed[-1]


def test_a_caption_below_a_book_whose_name_a_note_explains_is_its_title() -> None:
    text = "КОДЕКС САДІВ\nКнига перша {Назва із змінами}\nСАДИ\nСтаття 1. Сад\nСад росте.\n"
    act = imported(text, "uk").act
    assert [site.line for site in act.sites if site.provision.headed] == [
        "Книга перша {Назва із змінами}",
        "Стаття 1. Сад",
    ]


@pytest.mark.parametrize("first", ["1. Кріт риє.\n2. Лис спить.\n", "Стаття 2. Кріт\nКріт риє.\n"])
@pytest.mark.parametrize(
    ("above", "parent"),
    [
        ("Розділ I. САДИ\nГлава 1. Сад\nСтаття 1. Сад\nСад росте.\n", None),
        ("Розділ I. САДИ\nСтаття 1. Сад\nСад росте.\nРозділ II. КІНЦЕВІ НОРМИ\n", "II"),
    ],
)
def test_several_final_divisions_stand_alike(above: str, parent: str | None, first: str) -> None:
    names = ["Перехідні положення", "Прикінцеві положення"]
    last = f"{names[1]}\n{{Із змінами}}\nСтаття 3. Лис\nЛис є.\n"
    annex = "Додаток 1\nдо Закону\nРозділ I. Перелік\n1. Яблуні.\n"
    text = f"ЗАКОН УКРАЇНИ\nПро сади\n{above}{names[0]}\n{first}{last}{annex}"
    sites = imported(text, "uk").act.sites
    for name in names:
        site = next(each for each in sites if each.line == name)
        assert (site.parent and site.parent.address) == parent
