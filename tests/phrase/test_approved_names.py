"""Names of approved documents in sentences: their nouns, names that begin alike, verbs in them."""

from __future__ import annotations

import pytest

from drafting.errors import PhraseError
from drafting.language import of
from drafting.model.act import Act, Identity
from drafting.model.localized import Localized
from drafting.model.operation import Delete, DeleteWords, Operation, Restate
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.phrase.documents import is_approving, names_document
from drafting.structure.form_line import form_line
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.laws.proposals import propose

TITLES = {
    "ru": "Об утверждении некоторых документов",
    "uk": "Про затвердження деяких документів",
    "kk": "Кейбір құжаттарды бекіту туралы",
}
APPROVE = {"ru": "Утвердить:", "uk": "Затвердити:", "kk": "Мыналар бекітілсін:"}
LABELS = {"ru": "Приложение {}", "uk": "Додаток {}", "kk": "{}-қосымша"}
OWNERS = {"ru": "к приказу", "uk": "до наказу", "kk": "бұйрыққа"}


def _order(language: str, *names: str, more: str = "") -> Act:
    """An order that approves documents, each in an annex."""
    lines = [f"= {TITLES[language]}", "", f"1. {APPROVE[language]}"]
    lines += [f"  {at}) {name};" for at, name in enumerate(names, start=1)]
    for at, name in enumerate(names, start=1):
        lines += ["", f"# {LABELS[language].format(at)}", "", OWNERS[language], name]
        lines += ["1. Сад.", "2. Лес."]
    titles = Localized({language: TITLES[language]})
    identity = Identity("trees", kind="order", number="5", titles=titles)
    return read_act("\n".join(lines) + f"\n{more}", identity, "2020-01-01", language)


def _orders(act: Act, operation: Operation) -> list[str]:
    """The lines of the amending text below its chapeau; they are read back to the same change."""
    amended = apply(act, propose(operation))
    text = write(amended, propose(operation), act.language).text
    back = resolved(read_instructions(text, act.language), act, ends=True)
    assert write_act(apply(act, propose(*back)).act) == write_act(amended.act)
    return text.splitlines()[2:]


def _place(act: Act, annex: int) -> str:
    """The place that the sentence on item 2 of an annex names."""
    return _orders(act, Delete(id="a", at=(f"annex-{annex}.2",)))[0]


@pytest.mark.parametrize(
    ("language", "name", "place"),
    [
        ("ru", "Порядок полива", "в Порядке полива, утвержденном указанным приказом:"),
        ("ru", "Методика полива", "в Методике полива, утвержденной указанным приказом:"),
        ("ru", "Стандарт полива", "в Стандарте полива, утвержденном указанным приказом:"),
        ("ru", "Номенклатура роз", "в Номенклатуре роз, утвержденной указанным приказом:"),
        ("ru", "Требования к саду", "в Требованиях к саду, утвержденных указанным приказом:"),
        ("ru", "Типовая программа", "в Типовой программе, утвержденной указанным приказом:"),
        ("ru", "План посадки", "в Плане посадки, утвержденном указанным приказом:"),
        ("ru", "Список садов", "в Списке садов, утвержденном указанным приказом:"),
        ("uk", "Методика поливу", "у Методиці поливу, затвердженій зазначеним наказом:"),
        ("uk", "Перелік садів", "у Переліку садів, затвердженому зазначеним наказом:"),
        ("uk", "Стандарт поливу", "у Стандарті поливу, затвердженому зазначеним наказом:"),
        ("uk", "Регламент саду", "у Регламенті саду, затвердженому зазначеним наказом:"),
        ("uk", "Вимоги до саду", "у Вимогах до саду, затверджених зазначеним наказом:"),
        ("uk", "План саду", "у Плані саду, затвердженому зазначеним наказом:"),
        ("kk", "Бақтарды суару тәртібі", "Бақтарды суару тәртібінде:"),
        ("kk", "Өнімді есептеу әдістемесі", "Өнімді есептеу әдістемесінде:"),
        ("kk", "Бақты күту стандарты", "Бақты күту стандартында:"),
        ("kk", "Ағаштар номенклатурасы", "Ағаштар номенклатурасында:"),
        ("kk", "Бақ жоспары", "Бақ жоспарында:"),
    ],
)
def test_a_document_is_called_by_its_noun(language: str, name: str, place: str) -> None:
    by = "көрсетілген бұйрықпен бекітілген " if language == "kk" else ""
    assert _place(_order(language, name), 1) == by + place


SHORT, LONG = "Правила полива", "Правила полива в школах"
OF_LONG = """
# Приложение 1

к Правилам полива в школах
Заявление
1. Имя.
"""


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("ru", [SHORT, LONG]),
        ("ru", [LONG, SHORT]),
        ("uk", ["Порядок поливу", "Порядок поливу у школах"]),
        ("kk", ["Мектептерде бақтарды суару қағидалары", "Бақтарды суару қағидалары"]),
    ],
)
def test_of_two_names_the_shorter_is_that_of_one_document(language: str, names: list[str]) -> None:
    """Though the longer one has all its words."""
    act = _order(language, *names)
    places = [_place(act, at) for at in (1, 2)]
    assert len({*places}) == 2
    assert not any("приложени" in place or "қосымша" in place for place in places)


@pytest.mark.parametrize("caption", ["Правила полива\nсадов", "Правила\nполива"])
def test_a_caption_on_several_lines_does_not_show_the_shorter_name(caption: str) -> None:
    act = _order("ru", caption, LONG)
    with pytest.raises(PhraseError, match="does not show which annex"):
        resolved(read_instructions(f"в {SHORT[:6]}ах полива:\nпункт 2 исключить.", "ru"), act)


def test_an_annex_of_the_longer_name_is_none_of_the_shorter() -> None:
    act = _order("ru", SHORT, LONG, more=OF_LONG)
    restated = Restate(id="a", at=("annex-1~2.1",), text=Localized({"ru": "1. Дата."}))
    place = "в приложении 1 к Правилам полива в школах, утвержденным указанным приказом:"
    assert _orders(act, restated)[0] == place
    order = "приложение 1 к Правилам полива, утвержденным указанным приказом, исключить."
    with pytest.raises(PhraseError, match="does not show which annex"):
        resolved(read_instructions(order, "ru"), act)


@pytest.mark.parametrize(
    "operation",
    [
        Restate(id="a", at=("annex-1~1.part-2",), text=Localized({"ru": "Правила роз"})),
        DeleteWords(id="a", at=("annex-1~1.part-2",), words=Localized({"ru": "в школах"})),
    ],
)
def test_the_title_is_that_of_the_document_though_its_annex_has_the_same_number(
    operation: Operation,
) -> None:
    lines = _orders(_order("ru", LONG, more=OF_LONG), operation)
    assert "заголов" in lines[1]


@pytest.mark.parametrize(
    ("language", "name", "line"),
    [
        ("ru", "Правила о том, как заменить розу", "пункт 2 приложения 1 исключить."),
        ("ru", "Правила дополнить и исключить", "пункт 2 приложения 1 исключить."),
        ("uk", "Порядок викласти сад", "пункт 2 додатка 1 виключити."),
        ("kk", "Бақ алып тасталсын қағидалары", "1-қосымшаның 2-тармағы алып тасталсын."),
        (
            "ru",
            "Правила «Дополнить и исключить»",
            "в Правилах «Дополнить и исключить», утвержденных указанным приказом:",
        ),
    ],
)
def test_a_name_with_the_verb_of_an_order_stands_in_no_sentence(
    language: str, name: str, line: str
) -> None:
    """But in quotation marks."""
    assert _place(_order(language, name), 1) == line
    own = Identity("own", kind="rules", titles=Localized({language: name}))
    act = read_act("1. Сад.\n2. Лес.\n", own, "2020-01-01", language)
    assert len(_orders(act, Delete(id="a", at=("2",)))) == 1


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("ru", "Закон Республики Казахстан О порядке и стандартах"),
        ("uk", "Закон України Про програми і плани"),
        ("kk", "Стандарттау туралы заң"),
        ("ru", "Комитет стандартизации и планирования"),
    ],
)
def test_an_act_about_plans_is_no_document(language: str, name: str) -> None:
    assert not names_document(name, language)


def test_an_order_of_an_office_of_planning_may_approve() -> None:
    assert is_approving("ПРИКАЗ Комитета планов Об утверждении Порядка полива", "ru")


def test_an_adjective_is_no_form_of_an_act() -> None:
    assert form_line("ПЛАНИРОВАНИЕ от 4 мая 2020 года № 5", of("ru")) is None
