"""An order that amends another order and the rules that it approves, in both languages of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting import language as languages
from drafting.errors import PhraseError
from drafting.files.workspace import Workspace
from drafting.model.operation import Delete
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.tasks.amend import amend_stored
from drafting.text.annex_stamps import with_joined_stamps
from drafting.text.writer import write_act
from tests.acts import act
from tests.conftest import Run
from tests.laws.proposals import propose

PAGE = """<html><body><article><h1>{title}</h1><p>{form}</p>
<p>1. {approve}</p><p>2. {control}</p>
<table><tr><td><i>{office}</i></td><td><i>А. Б.</i></td></tr></table>
<table><tr><td></td><td><p>{approved}</p></td></tr></table>
<h3>{rules}</h3><h3>{chapter}</h3><p>1. {one}</p><p>2. {two}</p><p>1) {first}</p>
<table><tr><td></td><td><p>{annex}</p></td></tr></table>
<h3>{list}</h3><p>1. {apple}</p><p>2. {pear}</p></article></body></html>"""
RUSSIAN = {
    "title": "Об утверждении Правил полива садов",
    "form": "Приказ Министра садов Республики Казахстан от 5 мая 2020 года № 64.",
    "approve": "Утвердить прилагаемые Правила.",
    "control": "Контроль оставляю за собой.",
    "office": "Министр садов",
    "approved": "Утверждены приказом<br>Министра садов<br>Республики Казахстан<br>"
    "от 5 мая 2020 года № 64",
    "rules": "Правила полива садов",
    "chapter": "Глава 1. Общее",
    "one": "Сады поливают.",
    "two": "Понятия:",
    "first": "сад – участок.",
    "annex": "Приложение 1<br>к Правилам полива<br>садов",
    "list": "Перечень деревьев",
    "apple": "Яблоня.",
    "pear": "Груша.",
}
KAZAKH = {
    "title": "Бақтарды суару қағидаларын бекіту туралы",
    "form": "Қазақстан Республикасы Бақ министрінің 2020 жылғы 5 мамырдағы № 64 бұйрығы.",
    "approve": "Қоса беріліп отырған Қағидалар бекітілсін.",
    "control": "Бақылауды өзіме қалдырамын.",
    "office": "Бақ министрі",
    "approved": "Қазақстан Республикасы<br>Бақ министрінің<br>2020 жылғы 5 мамырдағы<br>"
    "№ 64 бұйрығымен бекітілген",
    "rules": "Бақтарды суару қағидалары",
    "chapter": "1-тарау. Жалпы",
    "one": "Бақтар суарылады.",
    "two": "Ұғымдар:",
    "first": "бақ – учаске.",
    "annex": "Бақтарды суару<br>қағидаларына<br>1-қосымша",
    "list": "Ағаштар тізбесі",
    "apple": "Алма.",
    "pear": "Алмұрт.",
}
ORDERS = {
    "ru": """Внести в приказ Министра садов Республики Казахстан от 5 мая 2020 года № 64 \
«Об утверждении Правил полива садов» следующие изменения и дополнения:
пункт 2 изложить в следующей редакции:
«2. Контроль возложить на вице-министра.»;
в Правилах полива садов, утвержденных указанным приказом:
заголовок изложить в следующей редакции:
«Правила полива садов и парков»;
пункт 1 после слова «Сады» дополнить словами «и парки»;
подпункт 1) пункта 2 изложить в следующей редакции:
«1) сад – участок с деревьями.»;
приложение 1 к указанным Правилам изложить в новой редакции согласно приложению к настоящему \
приказу.
2. Департаменту садов Министерства в установленном порядке обеспечить:
1) государственную регистрацию настоящего приказа в Министерстве юстиции;
2) размещение настоящего приказа на интернет-ресурсе Министерства.
3. Контроль за исполнением настоящего приказа возложить на вице-министра.
4. Настоящий приказ вводится в действие со дня его первого официального опубликования.

Министр садов А. Садовников

Приложение
к приказу Министра садов
Республики Казахстан
от 1 марта 2024 года № 50
Приложение 1
к Правилам полива
садов

Перечень деревьев

1. Яблоня.
2. Слива.
""",
    "kk": """«Бақтарды суару қағидаларын бекіту туралы» Қазақстан Республикасы Бақ \
министрінің 2020 жылғы 5 мамырдағы № 64 бұйрығына мынадай өзгерістер мен толықтырулар енгізілсін:
2-тармақ мынадай редакцияда жазылсын:
«2. Бақылау вице-министрге жүктелсін.»;
көрсетілген бұйрықпен бекітілген Бақтарды суару қағидаларында:
тақырыбы мынадай редакцияда жазылсын:
«Бақтар мен саябақтарды суару қағидалары»;
1-тармақ «Бақтар» деген сөзден кейін «мен саябақтар» деген сөздермен толықтырылсын;
2-тармақтың 1) тармақшасы мынадай редакцияда жазылсын:
«1) бақ – ағаштары бар учаске.»;
көрсетілген Қағидаларға 1-қосымша осы бұйрыққа қосымшаға сәйкес жаңа редакцияда жазылсын.
2. Министрліктің Бақ департаменті белгіленген тәртіппен:
1) осы бұйрықты Әділет министрлігінде мемлекеттік тіркеуді;
2) осы бұйрықты Министрліктің интернет-ресурсында орналастыруды қамтамасыз етсін.
3. Осы бұйрықтың орындалуын бақылау вице-министрге жүктелсін.
4. Осы бұйрық алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.

Бақ министрі А. Садовников

Қазақстан Республикасы
Бақ министрінің
2024 жылғы 1 наурыздағы
№ 50 бұйрығына
қосымша
Бақтарды суару
қағидаларына
1-қосымша

Ағаштар тізбесі

1. Алма.
2. Қара өрік.
""",
}
PLACES = ["2", "annex.chapter~1.heading", "annex.1.1", "annex.1.2.1", "annex-1"]


def test_the_order_and_its_rules_are_amended_alike_in_both_languages(
    run: Run, tmp_path: Path
) -> None:
    for language, words in (("ru", RUSSIAN), ("kk", KAZAKH)):
        (tmp_path / "law.html").write_text(PAGE.format(**words), encoding="utf-8")
        call = ("import", "law.html", "--act", "watering", "--version", "2020-05-05")
        assert run(*call, "--lang", language)[0] == 0
    assert "no warnings" in run("check")[1]
    for language, order in ORDERS.items():
        (tmp_path / f"{language}.txt").write_text(order, encoding="utf-8")
        status, _, err = run("instruct", "--read", f"{language}.txt", "-o", "proposals")
        assert status == 0, err
        assert "error:" not in err
        assert err.count("“") == 4, "what a body is to do about the order itself is named"
        amended = amend_stored(Workspace(tmp_path), f"{language}-watering", language).first
        assert [at for each in amended.proposal.operations for at in each.at] == PLACES
        annex = amended.act.find("annex-1").site
        assert [each.headed for each in annex.provision.children] == [True]


RESTATED = """Внести в приказ Министра садов Республики Казахстан от 5 мая 2020 года № 64 \
«Об утверждении Правил полива садов» следующие изменения:
Правила полива садов, утвержденные указанным приказом, изложить в новой редакции согласно \
приложению 1 к настоящему приказу;
дополнить приложением 2 к указанным Правилам согласно приложению 2 к настоящему приказу.

Приложение 1
к приказу Министра садов
от 1 марта 2024 года № 50
Утверждены приказом
Министра садов
от 5 мая 2020 года № 64

Правила полива садов

Глава 1. Новое

1. Сады поливают.

Приложение 2
к приказу Министра садов
от 1 марта 2024 года № 50
Приложение 2
к Правилам полива садов

Отчет

1. Полито.
"""
NEW_RULES = """# Утверждены приказом Министра садов от 5 мая 2020 года № 64
## Правила полива садов
## Глава 1. Новое
1. Сады поливают.
"""
NEW_ANNEX = """# Приложение 2 к Правилам полива садов
## Отчет
1. Полито.
"""


def test_rules_and_a_new_annex_of_them_stand_below_the_order(run: Run, tmp_path: Path) -> None:
    (tmp_path / "law.html").write_text(PAGE.format(**RUSSIAN), encoding="utf-8")
    call = ("import", "law.html", "--act", "watering", "--version", "2020-05-05", "--lang", "ru")
    assert run(*call)[0] == 0
    (tmp_path / "order.txt").write_text(RESTATED, encoding="utf-8")
    status, _, err = run("instruct", "--read", "order.txt", "-o", "proposals")
    assert (status, "error:" in err) == (0, False), err
    text = amend_stored(Workspace(tmp_path), "order-watering", "ru").first.text
    assert NEW_RULES in text
    assert text.endswith(NEW_ANNEX)


LAW = """= Полив

Приказ Министра садов от 5 мая 2020 года № 64.
По закону ПРИКАЗЫВАЮ:
{Сноска.}
1. Полить.

# Приложение 1 к Правилам полива

Форма

## Заявка

1. Сад.

# Қағидаларға 2-қосымша

Нысан

## Өтінім

1. Бақ.
"""


@pytest.mark.parametrize(
    ("language", "order", "before", "after"),
    [
        (
            "ru",
            "преамбулу изложить в следующей редакции:\n«По праву ПРИКАЗЫВАЮ:»",
            "закону",
            "праву",
        ),
        ("ru", "преамбулу исключить", "По закону ПРИКАЗЫВАЮ:\n", ""),
        (
            "ru",
            "заголовок приложения 1 изложить в следующей редакции:\n«Просьба»",
            "## Заявка",
            "## Просьба",
        ),
        (
            "kk",
            "2-қосымшаның тақырыбы мынадай редакцияда жазылсын:\n«Сұраныс»",
            "## Өтінім",
            "## Сұраныс",
        ),
        (
            "kk",
            "2-қосымша алып тасталсын",
            "2-қосымша\n\nНысан\n\n## Өтінім\n\n1. Бақ.\n",
            "2-қосымша [алып тасталды]\n",
        ),
    ],
)
def test_what_stands_beside_a_preamble_or_a_title_stays(
    language: str, order: str, before: str, after: str
) -> None:
    law = act(LAW, language=language)
    change = propose(*resolved(read_instructions(order, language), law))
    assert write_act(apply(law, change).act) == LAW.replace(before, after)


def test_which_of_several_lines_is_the_preamble_is_not_guessed() -> None:
    law = act(LAW.replace("По закону", "По праву.\nПо закону"), language="ru")
    with pytest.raises(PhraseError, match="which line is the preamble itself is not clear: По пр"):
        resolved(read_instructions("преамбулу исключить", "ru"), law)


def test_no_sentence_deletes_a_preamble_with_the_lines_beside_it() -> None:
    """«Преамбулу исключить» would be read as «По закону ПРИКАЗЫВАЮ:» alone."""
    law = act(LAW, language="ru")
    whole = propose(Delete(id="1", at=("preamble",)))
    with pytest.raises(PhraseError, match=r"about these lines alone\n  found: preamble\.para-2"):
        write(apply(law, whole), whole)
    line = propose(Delete(id="1", at=("preamble.para-2",)))
    assert "абзац второй преамбулы исключить." in write(apply(law, line), line).text


BARE = "1. а\n\n# Додаток. Порядок\n\n## I. Загальні\n\n1. б\n\n## {}. Полив\n\n1. в\n"


def test_a_heading_without_a_noun_is_the_division_that_a_sentence_calls_by_one() -> None:
    order = "у пункті 1 розділу II додатка слово «в» замінити словом «г»"
    change = resolved(read_instructions(order, "uk"), act(BARE.format("II"), language="uk"))
    assert [each.at for each in change] == [("annex.II.1",)]
    with pytest.raises(PhraseError, match="under another word: annex"):
        resolved(read_instructions(order, "uk"), act(BARE.format("Глава II"), language="uk"))


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("Приложение 2|к Правилам|полива|Форма", "||Приложение 2 к Правилам полива|Форма"),
        ("Слово|«Приложение 2|к Правилам|1. Сад", "Слово||«Приложение 2 к Правилам|1. Сад"),
        ("Приложение 2|к грядке", "Приложение 2|к грядке"),
        ("|Заңға|1-қосымша", "||Заңға 1-қосымша"),
        ("Бақ|Заңға|1-қосымша", "||Бақ Заңға 1-қосымша"),
        ("1. Бақ|Заңға|1-қосымша", "1. Бақ|Заңға|1-қосымша"),
        ("Мынадай:|«Бақ|заңына|1-қосымша", "Мынадай:|||«Бақ заңына 1-қосымша"),
        ("Бақ.|«Гүл туралы»|Заңына|1-қосымша", "Бақ.|||«Гүл туралы» Заңына 1-қосымша"),
    ],
)
def test_the_lines_above_an_annex_are_one(lines: str, joined: str) -> None:
    assert with_joined_stamps(lines.split("|")) == joined.split("|")


@pytest.mark.parametrize(
    ("line", "tasks"),
    [
        ("министрліктің заң бөлімі", True),
        ("бақ басқармасының құқық бөлімі белгіленген тәртіппен", True),
        ("бақ департаменті", True),
        ("қағидалардың жалпы бөлімі", False),
        ("жалпы бөлімі", False),
    ],
)
def test_a_section_of_rules_is_no_body_with_a_task(line: str, tasks: bool) -> None:
    """In Kazakh both are «бөлім»."""
    assert bool(languages.of("kk").grammar.tasks.search(line)) is tasks


@pytest.mark.parametrize(
    ("language", "head", "sentence"),
    [
        ("uk", "Додаток. Порядок", "пункт 1 розділу II додатка виключити."),
        ("ru", "Приложение. Порядок", "пункт 1 раздела II приложения исключить."),
        ("kk", "Қосымша. Тәртіп", "қосымшаның II-бөлімінің 1-тармағы алып тасталсын."),
    ],
)
def test_so_is_such_a_heading_called_in_a_written_sentence(
    language: str, head: str, sentence: str
) -> None:
    law = act(BARE.format("II").replace("Додаток. Порядок", head), language=language)
    change = propose(Delete(id="a", at=("annex.II.1",)))
    text = write(apply(law, change), change, language).text
    assert text.splitlines()[-1] == sentence
    assert [each.at for each in resolved(read_instructions(text, language), law)] == [
        ("annex.II.1",)
    ]
    other = act(BARE.format("Глава II").replace("Додаток. Порядок", head), language="ru")
    text = write(apply(other, change), change, "ru").text
    assert text.splitlines()[-1] == "пункт 1 главы II приложения исключить."
