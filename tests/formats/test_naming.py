"""What an act is by its own first and last lines, as official texts have them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from drafting import language as languages
from drafting.model.act import Act, Identity
from drafting.model.kind import Kind
from drafting.structure.act import Imported, ImportedAs
from drafting.structure.form_line import closed_up
from drafting.tasks.exchange.import_file import import_file
from tests.conftest import Run
from tests.imports import imported

ARTICLE = "Статья 1. Деревья\n\n1. Деревья считаются.\n2. Деревья охраняются.\n"
ITEMS = "1. Деревья считаются.\n2. Деревья охраняются.\n"
SIGNED = (
    "Президент\nРеспублики Казахстан Н. Иванов\n\nАстана, Акорда, 5 мая 2014 года.\n№ 199-V ЗРК.\n"
)
LAW = "Закон Республики Казахстан от 5 мая 2014 года № 199-V «О садах»"
CASES = {
    "the title, and below it what it is": (
        f"О садах\n\nЗакон Республики Казахстан от 5 мая 2014 года № 199-V ЗРК.\n\n{ARTICLE}",
        ("law", "199-V", "2014-05-05", "О садах", LAW),
    ),
    "what it is in capitals, the title below, the date at the end": (
        f"ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН\n\nО садах\n\n{ARTICLE}\n{SIGNED}",
        ("law", "199-V", "2014-05-05", "О садах", LAW),
    ),
    "what it is, the title, and the date, without an empty line between them": (
        f"ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН\nО садах\nот 5 мая 2014 года № 199-V\n\n{ARTICLE}",
        ("law", "199-V", "2014-05-05", "О садах", LAW),
    ),
    "the title between marks": (
        f"Закон Республики Казахстан от 5 мая 2014 года № 199-V ЗРК\n«О садах»\n\n{ARTICLE}",
        ("law", "199-V", "2014-05-05", "О садах", LAW),
    ),
    "an order, registered": (
        "Об утверждении Правил посадки\n\nПриказ Министра лесов Республики Казахстан "
        "от 12 мая 2015 года № 4-2/100. Зарегистрирован 3 июня 2015 года № 11234.\n\n" + ITEMS,
        (
            "order",
            "4-2/100",
            "2015-05-12",
            "Об утверждении Правил посадки",
            (
                "приказ Министра лесов Республики Казахстан от 12 мая 2015 года № 4-2/100"
                " «Об утверждении Правил посадки»"
            ),
        ),
    ),
    "a decree, its name in two lines": (
        f"УКАЗ\nПРЕЗИДЕНТА РЕСПУБЛИКИ КАЗАХСТАН\n\nО садах\n\n{ITEMS}",
        ("decree", "", "", "О садах", "Указ Президента Республики Казахстан «О садах»"),
    ),
    "a code in capitals": (
        (
            f"ЗЕМЕЛЬНЫЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН\n\nКодекс Республики Казахстан от 20 июня 2003 "
            f"года № 442.\n\n{ARTICLE}"
        ),
        ("code", "442", "2003-06-20", "Земельный кодекс Республики Казахстан", ""),
    ),
    "a regulation of the Union, its title in three lines": (
        (
            "REGULATION (EU) No 12/2019 OF THE COUNCIL\n\nof 5 May 2019\n\nlaying down rules on "
            "orchards and amending Regulation (EU) No 5/2012\n\nArticle 1\n\n1. Trees count.\n"
        ),
        (
            "regulation",
            "(EU) No 12/2019",
            "2019-05-05",
            (
                "REGULATION (EU) No 12/2019 OF THE COUNCIL of 5 May 2019 laying down rules on "
                "orchards and amending Regulation (EU) No 5/2012"
            ),
            "Regulation (EU) No 12/2019",
        ),
    ),
    "rules": (f"Правила посадки\n\n{ITEMS}", ("rules", "", "", "Правила посадки", "")),
    "a sentence about an order": (
        f"О садах\n\nНастоящий Приказ от 5 мая 2014 года № 7 отменен.\n\n{ITEMS}",
        ("", "", "", "О садах", ""),
    ),
    "a sentence that begins with an order": (
        f"О садах\n\nПриказ от 5 мая 2014 года № 7 отменен.\n\n{ITEMS}",
        ("", "", "", "О садах", ""),
    ),
    "a title that begins with a word for a form": (
        f"Решение вопросов сада\n\n{ITEMS}",
        ("", "", "", "Решение вопросов сада", ""),
    ),
    "a title that ends with another one": (
        (
            f"О поправках к Закону «О садах»\n\nЗакон Республики Казахстан от 5 мая 2014 года № 7."
            f"\n\n{ARTICLE}"
        ),
        (
            "law",
            "7",
            "2014-05-05",
            "О поправках к Закону «О садах»",
            "Закон Республики Казахстан от 5 мая 2014 года № 7 «О поправках к Закону «О садах»»",
        ),
    ),
    "nothing but a title": (f"О садах\n\n{ITEMS}", ("", "", "", "О садах", "")),
    "two dates at the end": (
        f"ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН\n\nО садах\n\n{ARTICLE}\n{SIGNED}Астана, 6 мая 2015 года\n",
        ("law", "", "", "О садах", "Закон Республики Казахстан «О садах»"),
    ),
    "Kazakh": (
        (
            "Бақтар туралы\n\nҚазақстан Республикасының Заңы 2014 жылғы 5 мамыр № 199-V ҚРЗ.\n\n"
            "1-бап. Ағаштар\n\n1. Ағаштар саналады.\n2. Ағаштар қорғалады.\n"
        ),
        (
            "law",
            "199-V",
            "2014-05-05",
            "Бақтар туралы",
            "«Бақтар туралы» Қазақстан Республикасының 2014 жылғы 5 мамырдағы № 199-V Заңы",
        ),
    ),
    "Kazakh, in capitals": (
        (
            "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ПРЕЗИДЕНТІНІҢ ЖАРЛЫҒЫ\n\n"
            "Бақтар туралы\n\n1. Бақтар қорғалсын.\n"
            "2. Ағаштар саналсын.\n"
        ),
        (
            "decree",
            "",
            "",
            "Бақтар туралы",
            "«Бақтар туралы» Қазақстан Республикасы Президентінің Жарлығы",
        ),
    ),
    "Ukrainian": (
        (
            "ЗАКОН УКРАЇНИ\nПро сади\n\nСтаття 1. Дерева\n\n1. Дерева рахують.\n"
            "2. Дерева охороняють.\n\nПрезидент України Л. Іваненко\n\n"
            "м. Київ, 20 травня 1999 року\n№ 679-XIV\n"
        ),
        ("law", "679-XIV", "1999-05-20", "Про сади", "Закон України «Про сади»"),
    ),
    "Ukrainian, an order below its ministry": (
        (
            "МІНІСТЕРСТВО САДІВ УКРАЇНИ\nНАКАЗ\n12.05.2015 № 270\n\nПро затвердження Порядку обліку"
            "\n\n1. Затвердити Порядок обліку.\n2. Контроль залишаю за собою.\n\n"
            "Міністр О. Іваненко\n"
        ),
        ("order", "270", "2015-05-12", "Про затвердження Порядку обліку", ""),
    ),
    "Ukrainian, an order registered before its title": (
        (
            "МІНІСТЕРСТВО САДІВ УКРАЇНИ\n\nНАКАЗ\n\n12.05.2015  № 270\n\nЗареєстровано в "
            "Міністерстві\nюстиції\n15 червня 2015 р.\nза № 50/35672\n\n"
            "Про затвердження Порядку обліку\n\n1. Затвердити Порядок обліку.\n"
        ),
        ("order", "270", "2015-05-12", "Про затвердження Порядку обліку", ""),
    ),
    "a decision of a body in small letters": (
        (
            "Об утверждении Правил\n\nРешение маслихата города Садов от 5 мая 2014 года № 12.\n\n"
            f"{ITEMS}"
        ),
        (
            "decision",
            "12",
            "2014-05-05",
            "Об утверждении Правил",
            "решение маслихата города Садов от 5 мая 2014 года № 12 «Об утверждении Правил»",
        ),
    ),
    "no form: what the law is about stands between its word and its date": (
        f"Решение о садах от 5 мая 2014 года № 12\n\n{ITEMS}",
        ("", "", "", "Решение о садах от 5 мая 2014 года № 12", ""),
    ),
    "Ukrainian, its form and title on one line": (
        "ЗАКОН УКРАЇНИ Про сади\n\nСтаття 1. Дерева\n\n1. Дерева рахують.\n",
        ("law", "", "", "Про сади", "Закон України «Про сади»"),
    ),
    "a resolution, its date and its title on lines of their own": (
        (
            "ПРАВИТЕЛЬСТВО РОССИЙСКОЙ ФЕДЕРАЦИИ\n\nПОСТАНОВЛЕНИЕ\n\nот 3 ноября 1994 г. N 1233\n\n"
            f"ОБ УТВЕРЖДЕНИИ ПОЛОЖЕНИЯ\n\nО ПОРЯДКЕ ОБРАЩЕНИЯ\n\nПравительство решает:\n\n{ITEMS}"
        ),
        (
            "resolution",
            "1233",
            "1994-11-03",
            "ОБ УТВЕРЖДЕНИИ ПОЛОЖЕНИЯ О ПОРЯДКЕ ОБРАЩЕНИЯ",
            "",
        ),
    ),
    "a law that is dated above its form, and was adopted on another day": (
        (
            "г. Бишкек, Дом Правительства\n\nот 20 марта 2020 года № 35\n\n"
            f"ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ\n\nО садах\n\n{ARTICLE}\n"
            "Президент Кыргызской Республики\nС. Садов\n\n"
            "Принят Жогорку Кенешем\nКыргызской Республики\n20 февраля 2020 года\n"
        ),
        (
            "law",
            "35",
            "2020-03-20",
            "О садах",
            "Закон Кыргызской Республики от 20 марта 2020 года № 35 «О садах»",
        ),
    ),
    "a federal law": (
        (
            "РОССИЙСКАЯ ФЕДЕРАЦИЯ\n\nФЕДЕРАЛЬНЫЙ ЗАКОН\n\nО садах\n\n"
            f"{ARTICLE}\nПрезидент\nРоссийской Федерации\nН. САДОВ\n\nМосква, Кремль\n\n"
            "29 декабря 1994 года\n\nN 78-ФЗ\n"
        ),
        ("law", "78-ФЗ", "1994-12-29", "О садах", ""),
    ),
    "a constitutional law is no constitution": (
        (
            "О судах\n\nКонституционный закон Республики Казахстан от 25 декабря 2000 года № 132."
            f"\n\n{ARTICLE}"
        ),
        (
            "law",
            "132",
            "2000-12-25",
            "О судах",
            "Конституционный закон Республики Казахстан от 25 декабря 2000 года № 132 «О судах»",
        ),
    ),
    "Kazakh, a constitutional law": (
        (
            "Соттар туралы\n\nҚазақстан Республикасының 2000 жылғы 25 желтоқсандағы № 132 "
            "Конституциялық заңы.\n\n1-бап. Сот\n\n1. Сот бар.\n"
        ),
        ("law", "132", "2000-12-25", "Соттар туралы", ""),
    ),
    "Kazakh, an order with its form behind its number": (
        (
            "Қағидаларды бекіту туралы\n\nҚазақстан Республикасы Әділет министрінің 2020 жылғы "
            "28 мамырдағы № 64 бұйрығы. Министрлікте 2020 жылғы 29 мамырда № 20756 болып тіркелді."
            "\n\n1. Қағидалар бекітілсін.\n"
        ),
        (
            "order",
            "64",
            "2020-05-28",
            "Қағидаларды бекіту туралы",
            (
                "«Қағидаларды бекіту туралы» Қазақстан Республикасы Әділет министрінің "
                "2020 жылғы 28 мамырдағы № 64 бұйрығы"
            ),
        ),
    ),
    "English": (
        (
            "LAW OF THE REPUBLIC OF KAZAKHSTAN\n\nOn gardens\n\nArticle 1. Trees\n\n"
            "1. Trees are counted.\n2. Trees are kept.\n"
        ),
        ("law", "", "", "On gardens", "the Law of the Republic of Kazakhstan, “On gardens”"),
    ),
    "an act that is called by its short title": (
        "Dog Act 2014\n\n1. Dogs are kept on a lead.\n2. A lead is short.\n",
        ("law", "", "", "Dog Act 2014", "the Dog Act 2014"),
    ),
}


def of_text(text: str) -> Imported:
    language = "uk" if "УКРАЇНИ" in text else ""
    return imported(text, language)


def named(act: Act) -> tuple[str, str, str, str, str]:
    identity = act.identity
    date = identity.date.isoformat() if identity.date else ""
    texts = (each.get(act.language) or "" for each in (identity.titles, identity.citations))
    title, citation = texts
    return identity.kind, identity.number, date, title, citation


@pytest.mark.parametrize("case", CASES)
def test_an_act_is_what_its_lines_say(case: str) -> None:
    text, what = CASES[case]
    assert named(of_text(text).act) == what


def test_what_is_known_of_an_act_stays() -> None:
    text, _ = CASES["the title, and below it what it is"]
    known = Identity("act", kind="code", number="7", date=datetime.date(2000, 1, 1))
    wanted = ImportedAs(known, "2024-01-01", known=True)
    read = import_file(text.encode(), "act.txt", wanted)
    assert read.act.identity == known
    assert not read.named


def test_a_number_on_a_line_of_its_own_closes_the_act() -> None:
    text, _ = CASES["what it is in capitals, the title below, the date at the end"]
    last = of_text(text).act.body[-1]
    assert last.kind is Kind.CLOSING
    assert [each.text for each in last.children][-1] == "№ 199-V ЗРК."


@pytest.mark.parametrize("first", ["ЗАКОН УКРАЇНИ", "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН"])
def test_a_page_without_looks_has_a_title_where_it_is_in_capitals_what_it_is(first: str) -> None:
    lines = (first, "Про сади", "Стаття 1. Дерева", "Дерева рахуються.")
    page = "".join(f"<p>{line}</p>" for line in lines).encode()
    read = imported(page, "uk", "law.html")
    assert [each.kind for each in read.act.body[:1]] == [Kind.TITLE]
    assert read.act.body[0].text == first


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (["Правила", "содержания садов", "в городе Астане"], slice(0, 3)),
        (["ПРИКАЗ", "О порядке содержания садов на", "Республиканских землях"], slice(1, 3)),
        (["Правила", "содержания садов", "Утверждены 5 мая"], slice(0, 2)),
    ],
)
def test_a_title_of_several_lines_of_a_page(page: list[str], title: slice) -> None:
    lines = "".join(f"<p align=center><b>{line}</b></p>" for line in page)
    data = f"{lines}<p>1. Деревья считаются.</p><p>2. Деревья охраняются.</p>"
    act = imported(data, "ru", "law.html").act
    assert act.identity.titles.get("ru") == " ".join(page[title])
    found = [site.line for site in act.lines() if site.address.startswith("title")]
    assert found == page[: title.stop]


@pytest.mark.parametrize(
    ("language", "title", "named"),
    [
        ("ru", ("ЗАКОН", "от 5 мая 2014 г.", "О садах"), "О садах"),
        ("ru", ("ЗАКОН", "от 5 мая 2014 года № 7", "О садах"), "О садах"),
        ("uk", ("НАКАЗ", "5 травня 2014 р.", "Про сади"), "Про сади"),
        ("kk", ("ЗАҢ", "2014 ж. 5 мамыр", "Бақтар туралы"), "Бақтар туралы"),
    ],
)
@pytest.mark.parametrize("form", ["{}\n", "<p>{}</p>", "<p align=center>{}</p>"])
def test_a_title_goes_on_below_the_day_of_an_act(
    form: str, language: str, title: tuple[str, str, str], named: str
) -> None:
    lines = (*title, "1. Сад.", "2. Крот.")
    act = imported("".join(map(form.format, lines)), language).act
    found = [site.line for site in act.lines() if site.address.startswith("title")]
    assert found == [*title]
    assert act.identity.titles.get(language) == named
    assert act.identity.date == datetime.date(2014, 5, 5)


def test_a_day_in_letters_of_other_languages_ends_no_title() -> None:
    act = imported("USTAWA\nz dnia 5 maja 2014 r.\no ogrodach\n\nArt. 1. Ogród.\n", "pl").act
    assert [site.line for site in act.lines()][:3] == [
        "USTAWA",
        "z dnia 5 maja 2014 r.",
        "o ogrodach",
    ]
    assert [each.kind for each in act.body] == [Kind.TITLE, Kind.ARTICLE]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            (
                "Правила учета кротов\nЗарегистрирован в Министерстве садов 5 мая 2014 года № 99\n"
                "1. Кроты.\n2. Сады.\n"
            ),
            "ru",
            ("rules", "", "Правила учета кротов"),
        ),
        (
            (
                "САДОВАЯ РЕСПУБЛИКА\nЗАКОН\nО кротах\nПринят\nСадовой Думой\nСтатья 1. Крот\n"
                "Крот роет.\n"
            ),
            "ru",
            ("law", "", "О кротах"),
        ),
        (
            (
                "КОДЕКС ЗАКОНІВ ПРО САДИ УКРАЇНИ\nЗатверджується Законом № 32-VIII від 10.12.71\n"
                "Стаття 1. Сад\nСад є.\n"
            ),
            "uk",
            ("code", "", "Кодекс законів про сади України"),
        ),
        (
            (
                "ЗАРЕЄСТРОВАНО\nв Міністерстві садів України\n5 травня 2014 р. за № 99\nНАКАЗ\n"
                "міністра садів\nПро облік кротів\n1. Облік.\n2. Кріт.\n"
            ),
            "uk",
            ("order", "", "Про облік кротів"),
        ),
        (
            (
                "КОДЕКС КРОТІВ УКРАЇНИ\nЗАГАЛЬНА ЧАСТИНА\nРозділ I НОРИ\nСтаття 1. Кріт\nРиє.\n"
                "ОСОБЛИВА ЧАСТИНА\nРозділ I НОРИ\nСтаття 2. Нора\nНора глибока.\n"
            ),
            "uk",
            ("code", "", "Кодекс кротів України"),
        ),
    ],
)
def test_what_stands_beside_a_title_is_no_title(
    text: str, language: str, found: tuple[str, str, str]
) -> None:
    identity = imported(text, language).act.identity
    assert (identity.kind, identity.number, identity.titles.get(language)) == found
    assert identity.date is None


def test_the_name_of_a_part_heads_what_follows() -> None:
    text = (
        "КОДЕКС КРОТІВ\nЗАГАЛЬНА ЧАСТИНА\nРозділ I КРОТИ\nСтаття 1. Кріт\nКріт рие.\n"
        "ОСОБЛИВА ЧАСТИНА\nРозділ I НОРИ\nСтаття 2. Нора\nНора глибока.\n"
    )
    lines = {site.line: site.address for site in imported(text, "uk", "a.txt").act.lines()}
    assert lines["ЗАГАЛЬНА ЧАСТИНА"] == "section~1"
    assert lines["ОСОБЛИВА ЧАСТИНА"] == "section~2"


@pytest.mark.parametrize(
    ("language", "title", "general", "final", "article"),
    [
        ("uk", "ПРО САДИ", "ЗАГАЛЬНІ ПОЛОЖЕННЯ", "ПРИКІНЦЕВІ ПОЛОЖЕННЯ", "Стаття {}. Сад"),
        ("ru", "О САДАХ", "ОБЩИЕ ПОЛОЖЕНИЯ", "ЗАКЛЮЧИТЕЛЬНЫЕ ПОЛОЖЕНИЯ", "Статья {}. Сад"),
        ("kk", "БАҚТАР ТУРАЛЫ", "ЖАЛПЫ ЕРЕЖЕЛЕР", "ҚОРЫТЫНДЫ ЕРЕЖЕЛЕР", "{}-бап. Бақ"),
        ("en", "GARDENS ACT", "GENERAL PROVISIONS", "FINAL PROVISIONS", "Article {}. Gardens"),
    ],
)
def test_general_provisions_right_below_the_title_are_no_line_of_it(
    language: str, title: str, general: str, final: str, article: str
) -> None:
    one, two, three = (f"{article.format(n)}\n{n * title}.\n" for n in (1, 2, 3))
    act = imported(f"{title}\n{general}\n{one}{two}{final}\n{three}", language, "a.txt").act
    assert [each.line for each in act.lines() if each.provision.kind is Kind.TITLE] == [title]
    assert [each.line for each in act.body if each.headed] == [general, final]


def test_a_title_says_below_the_form_of_an_act_whose_it_is() -> None:
    title = ["УКАЗ", "Президента України", "Про облік кротів"]
    middle = "<p align=center><b>{}</b></p>".format
    items = "<p>1. Кроти обліковуються.</p><p>2. Указ діє.</p>"
    annex = f"<p>Додаток 1</p>{middle('ПЕРЕЛІК')}{middle('нір')}<p>1. Нора.</p><p>2. Яма.</p>"
    data = "".join(map(middle, title)) + items + annex
    act = imported(data, "uk", "law.html").act
    assert [site.line for site in act.lines() if site.address.startswith("title")] == title
    assert (act.identity.kind, act.identity.titles.get("uk")) == ("decree", title[2])


def test_a_title_in_quotation_marks_before_the_form_is_the_title() -> None:
    text = "«Бақтар туралы» Қазақстан Республикасының Заңы\n1. Бақ ашық.\n2. Бақ жабық.\n"
    act = imported(text, "kk").act
    assert act.body[0].kind is Kind.TITLE
    assert (act.identity.kind, act.identity.titles.get("kk")) == ("law", "Бақтар туралы")


def test_a_text_in_another_language_brings_its_title_and_is_in_step(
    run: Run, tmp_path: Path
) -> None:
    in_kazakh = "Қазақстан Республикасының 2014 жылғы 5 мамырдағы № 199-V Заңы"
    kazakh_stamp = "Қазақстан Республикасының\n2014 жылғы 5 мамырдағы\n№ 199-V Заңына\nқосымша"
    russian_stamp = "Приложение\nк Закону Республики\nКазахстан\nот 5 мая 2014 года № 199-V"
    texts = {
        "ru": f"Закон Республики Казахстан от 5 мая 2014 года № 199-V\nО садах\n\n{ARTICLE}\n"
        f"{russian_stamp}\n\n1. Сад.\n",
        "kk": f"{in_kazakh}\nБақтар туралы\n\n1-бап. Ағаштар\n\n1. Бір.\n2. Екі.\n\n"
        f"{kazakh_stamp}\n\n1. Бақ.\n",
    }
    for language, text in texts.items():
        (tmp_path / "law.txt").write_text(text, encoding="utf-8")
        call = ("import", "law.txt", "--act", "gardens", "--version", "2014-05-05")
        assert run(*call, "--lang", language)[0] == 0
    register = (tmp_path / "baselines/gardens/act.yaml").read_text(encoding="utf-8")
    assert '\n  ru: "О садах"\n  kk: "Бақтар туралы"\n' in register
    assert f'\n  ru: "{LAW}"\n  kk: "«Бақтар туралы» {in_kazakh}"\n' in register
    assert "no warnings" in run("check")[1]


def test_the_letters_of_the_form_may_stand_apart_with_wider_spaces_between_words() -> None:
    """A document keeps its spaces, as a text does not."""
    lines = ["ПРОЕКТ", "З А К О Н   У К Р А Ї Н И", "Про сади", "1. Сад росте.", "2. Кріт риє."]
    written = "\n".join([*(f"= {each}" for each in lines[:3]), "", *lines[3:]])
    identity = imported(written, "uk").act.identity
    assert (identity.kind, identity.titles.get("uk")) == ("law", "Про сади")


@pytest.mark.parametrize("line", ["О  садах   и  норах", "I  am the  mole", "О садах  №  5"])
def test_a_line_that_begins_with_one_letter_keeps_its_spaces(line: str) -> None:
    assert {closed_up(line, each.addresses.acts) for each in languages.every()} == {line}


@pytest.mark.parametrize("form", ["{}\n", "<p>{}</p>"])
def test_the_number_may_stand_alone_below_the_form_and_the_day_at_the_end(form: str) -> None:
    lines = ["ПРЕЗИДЕНТ УКРАЇНИ", "УКАЗ", "№ 455/99", "Про нори", "1. Нори рахувати."]
    closing = ["2. Кротів берегти.", "Президент України Л.САДОВИЙ", "5 травня 1999 року"]
    identity = imported("".join(map(form.format, lines + closing)), "uk").act.identity
    assert (identity.kind, identity.number, identity.date, identity.titles.get("uk")) == (
        "decree",
        "455/99",
        datetime.date(1999, 5, 5),
        "Про нори",
    )
