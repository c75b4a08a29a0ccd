"""New wording in an annex of the amending act, below its orders: read, and written."""

from __future__ import annotations

import pytest
import yaml
from attrs import evolve

from drafting.errors import DraftingError
from drafting.files.history import read_history
from drafting.model.act import Act, Identity
from drafting.model.operation import Insert
from drafting.model.proposal import Proposal
from drafting.papers.amending_text import amending_text
from drafting.papers.matter import Matter
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.render.plain import render_plain
from drafting.text.reader import read_act
from tests.laws.instructions import normal
from tests.phrase import acts

_IDENTITY = acts.IDENTITY.replace("headings: [chapter]", "headings: [annex]").replace(
    "through: [item]", "through: []"
)
_TEXTS = {
    "ru": "= Правила фонда\n\n1. Фонд.\n\n# Приложение 1. Отчет\n\n1. Да.\n\n"
    "# Приложение 2. Форма\n\n1. Нет.\n",
    "kk": "= Қор қағидалары\n\n1. Қор.\n\n# 1-қосымша. Есеп\n\n1. Иә.\n\n"
    "# 2-қосымша. Нысан\n\n1. Жоқ.\n",
}
_NEW = {
    "ru": "# Приложение 3. Новое\n\n1. Раз.\n  1) два;\n2. Три.",
    "kk": "# 3-қосымша. Жаңа\n\n1. Бір.\n  1) екі;\n2. Үш.",
}
_OTHER = {
    "ru": "# Приложение 1. Иное\n\n1. Внести изменения.",
    "kk": "# 1-қосымша. Өзге\n\n1. Өзгеріс енгізілсін.",
}


def _act(language: str) -> Act:
    identity = read_history(_IDENTITY, "act.yaml").identity
    return read_act(_TEXTS[language], identity, "2020-01-01", language, "rules.txt")


def _proposal(*operations: dict[str, str], form: str = "order") -> Proposal:
    data = {"proposal": "p", "target": "fund-rules", "baseline": "2020-01-01"}
    more = {"enacted-as": form, "operations": [*operations]}
    return acts.proposal(yaml.safe_dump(data | more, allow_unicode=True, sort_keys=False))


@pytest.mark.parametrize(
    ("language", "sentence", "head"),
    [
        (
            "ru",
            "дополнить приложением 3 согласно приложению к настоящему приказу.",
            "Приложение к приказу",
        ),
        ("kk", "осы бұйрыққа қосымшаға сәйкес 3-қосымшамен толықтырылсын.", "Бұйрыққа қосымша"),
    ],
)
def test_a_new_annex_stands_below_the_orders(language: str, sentence: str, head: str) -> None:
    act = _act(language)
    proposal = _proposal({"op": "insert", "after": "annex-2", "text": _NEW[language]})
    amended = apply(act, proposal)
    text = write(amended, proposal, language)
    lines = text.text.split("\n")
    assert sentence in lines
    assert lines[lines.index(head) + 1] == _NEW[language].split("\n")[0].removeprefix("# ")
    again = resolved(read_instructions(text.text, language), act)
    assert normal(apply(act, evolve(proposal, operations=again))) == normal(amended)
    paper = render_plain(amending_text(Matter(amended.changes, proposal, sentences=text)))
    assert head in paper
    assert "«" not in paper[paper.index(head) :]


@pytest.mark.parametrize("form", ["order", "law"])
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_several_annexes_are_read_back(language: str, form: str) -> None:
    act = _act(language)
    proposal = _proposal(
        {"op": "insert", "after": "annex-2", "text": _NEW[language]},
        {"op": "restate", "at": "annex-1", "text": _OTHER[language]},
        form=form,
    )
    amended = apply(act, proposal)
    text = write(amended, proposal, language).text
    assert "«" not in text.split("\n", 2)[2]
    again = resolved(read_instructions(text, language), act)
    assert normal(apply(act, evolve(proposal, operations=again))) == normal(amended)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_heading_of_an_annex_is_restated_where_it_is(language: str) -> None:
    act = _act(language)
    proposal = _proposal({"op": "restate-heading", "at": "annex-1", "text": "Иное"})
    text = write(apply(act, proposal), proposal, language).text
    assert "согласно" not in text
    assert "сәйкес" not in text


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_whole_act_in_an_annex_is_read_back(language: str) -> None:
    act, new = _act(language), _TEXTS[language].replace("1. ", "1. А ", 1)
    proposal = _proposal({"op": "restate", "at": "act", "text": new})
    amended = apply(act, proposal)
    text = write(amended, proposal, language).text
    assert "«" not in text
    again = resolved(read_instructions(text, language), act)
    assert normal(apply(act, evolve(proposal, operations=again))) == normal(amended)


_RULES = """1. X.

# {annex}. X

## {division} 1. X

1. X.
2. X.

## {division} 2. X

3. X слово.
"""


@pytest.mark.parametrize(
    ("language", "annex", "division", "words", "order"),
    [
        (
            "ru",
            "Приложение 1",
            "Глава",
            "в пункте 3 приложения 1 слово",
            "приложение 1 дополнить пунктом 2-1 следующего содержания:\n«2-1. Ж.».",
        ),
        (
            "kk",
            "1-қосымша",
            "Тарау",
            "1-қосымшаның 3-тармағында «слово»",
            "1-қосымша мынадай мазмұндағы 2-1-тармақпен толықтырылсын:\n«2-1. Ж.».",
        ),
        (
            "uk",
            "Додаток 1",
            "Розділ",
            "у пункті 3 додатка 1 слово",
            "додаток 1 доповнити пунктом 2-1 такого змісту:\n«2-1. Ж.».",
        ),
        (
            "en",
            "Schedule 1",
            "Part",
            "in item 3 of annex 1 the word",
            "annex 1 shall be supplemented with item 2-1 as follows:\n“2-1. Ж.”.",
        ),
    ],
)
def test_a_number_that_goes_through_an_annex_needs_no_division(
    language: str, annex: str, division: str, words: str, order: str
) -> None:
    text = _RULES.format(annex=annex, division=division)
    act = read_act(text, Identity("fund-rules"), "2020-01-01", language)
    change = {"op": "replace-words", "at": "annex-1.item-3", "old": "слово", "new": "дело"}
    proposal = _proposal(change)
    amended = apply(act, proposal)
    written = write(amended, proposal, language).text
    assert words in written
    again = resolved(read_instructions(written, language), act)
    assert normal(apply(act, evolve(proposal, operations=again))) == normal(amended)
    [new] = resolved(read_instructions(order, language), act)
    assert isinstance(new, Insert)
    assert act.find(new.into).site.parent is act.find("annex-1").site
    assert act.find(new.into).site.provision.num == "1"


_ORDER = "дополнить приложением 3 согласно приложению 1 к настоящему приказу.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Приложение 1 к приказу\n",
        "Приложение 1\nк приказу Министра\nРеспублики Казахстан\nот 5 мая 2024 года № 12\n\n",
        "Приложение № 1 к приказу Министра от 5 мая 2024 года\n",
    ],
)
def test_the_lines_above_an_annex_are_no_part_of_it(head: str) -> None:
    own = "Приложение 3\nк Правилам фонда\nФорма\n1. Раз.\n"
    reading = read_instructions(_ORDER + head + own, "ru")
    assert not reading.remainder
    assert reading.instructions[0].text[:4] == tuple(own.split("\n")[:4])


@pytest.mark.parametrize(
    "below",
    [
        "Приложение 2 к приказу\nПриложение 3. Форма\n",
        "Приложение 1 к постановлению\nПриложение 3. Форма\n",
        "Приложение 1 к приказу\nПриложение 4. Форма\n",
        "Приложение 1 к приказу\nФорма\n",
        "Приложение 1 к приказу\nПриложение 3. Форма\n1. Раз.\nПриложение 2 к приказу\nПеречень\n",
    ],
)
def test_an_annex_in_doubt_is_left_over(below: str) -> None:
    reading = read_instructions(_ORDER + below, "ru")
    assert len(reading.remainder) == below.count("\n")
    with pytest.raises(DraftingError, match="the new wording is not here"):
        resolved(reading, _act("ru"))


def test_an_annex_is_quoted_where_it_could_not_be_told_from_those_of_the_amending_act() -> None:
    act, new = _act("ru"), "# Приложение 3. Новое\n\nПриложение 1 к приказу\n"
    for text, form in ((new, "order"), (_NEW["ru"], "")):
        data = {"op": "insert", "after": "annex-2", "text": text}
        proposal = _proposal(data, form=form or "order")
        proposal = proposal if form else evolve(proposal, enacted_as="")
        amended = apply(act, proposal)
        assert "«Приложение 3. Новое" in write(amended, proposal, "ru").text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            (
                "Признать утратившими силу некоторые приказы Министра согласно приложению к "
                "настоящему приказу.\nПриложение к приказу\nМинистра\nот 5 мая 2024 года № 12\n"
                "Перечень приказов\n1. Приказ от 14 марта 2018 года № 321 «О саде».\n"
                "2. Пункт 3 приказа от 15 марта 2018 года № 322 «О лесе».\n"
            ),
        ),
        (
            "kk",
            (
                "Осы бұйрыққа қосымшаға сәйкес Министрдің кейбір бұйрықтарының күші жойылды деп "
                "танылсын.\nБұйрыққа қосымша\nКүші жойылған бұйрықтардың тізбесі\n"
                "1. «Бақ туралы» 2018 жылғы 14 наурыздағы № 321 бұйрығы.\n"
                "2. «Орман туралы» 2018 жылғы 15 наурыздағы № 322 бұйрығының 3-тармағы.\n"
            ),
        ),
    ],
)
def test_acts_that_an_annex_lists_are_repealed(language: str, text: str) -> None:
    reading = read_instructions(text, language)
    assert not reading.remainder
    assert [each.op for each in reading.instructions] == ["repeal", "repeal"]
    assert [each.places[-1:] != () for each in reading.instructions] == [False, True]
    assert ["№ 321" in each.act for each in reading.instructions] == [True, False]


def test_what_stands_below_a_list_of_repealed_acts_is_none_of_them() -> None:
    text = (
        "Признать утратившими силу:\n1) приказ Министра от 14 марта 2018 года № 321;\n"
        "2) приказ Министра от 15 марта 2018 года № 322.\n"
        "Приложение 1 к приказу Министра от 5 мая 2024 года № 12\n"
    )
    reading = read_instructions(text, "ru")
    assert [each.op for each in reading.instructions] == ["repeal", "repeal"]
    assert [left.line for left in reading.remainder] == [4]
