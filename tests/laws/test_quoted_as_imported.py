"""New provisions that a sentence quotes have the very tree that a page of the act gives them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved
from drafting.text.writer import write_act
from tests.acts import Draw
from tests.phrase.carried_out import imported

_BEFORE = {
    "ru": "Закон о садах\n\nСтатья 1. Общее\n1. Сад открыт.\n\nСтатья 2. Сборы\n1. В саду:\n"
    "1) растут яблони;\n2) стоят скамьи.\n2. Дети не платят.",
    "kk": "Бақ туралы заң\n\n1-бап. Жалпы\n1. Бақ ашық.\n\n2-бап. Алымдар\n1. Бақта:\n"
    "1) алма өседі;\n2) орындық тұрады.\n2. Балалар төлемейді.",
    "en": "Gardens Act 2010\n\nArticle 1. General\n1. The garden is open.\n\nArticle 2. Fees\n"
    "1. In the garden:\n(a) trees grow;\n(b) benches stand.\n2. Children pay nothing.",
    "uk": "ЗАКОН УКРАЇНИ\nПро сади\n\nСтаття 1. Загальне\n1. Сад відкритий.\n\nСтаття 2. Збори\n"
    "1. У саду:\n1) ростуть яблуні;\n2) стоять лави.\n2. Діти не платять.",
}
_AFTER = {
    "ru": "Статья 3. Прочее\n1. Закон вступает в силу.",
    "kk": "3-бап. Басқа\n1. Заң күшіне енеді.",
    "en": "Article 3. Other\n1. The Act comes into force.",
    "uk": "Стаття 3. Інше\n1. Закон набирає чинності.",
}
_HEADINGS = {
    "ru": "Статья 2-1. Новое",
    "kk": "2-1-бап. Жаңа",
    "en": "Article 2A. New",
    "uk": "Стаття 2-1. Нове",
}
_ORDERS = {
    "ru": (
        "Дополнить статьей 2-1 следующего содержания:\n«{}».",
        "Статью 2 дополнить пунктом 3 следующего содержания:\n«{}».",
    ),
    "kk": (
        "мынадай мазмұндағы 2-1-баппен толықтырылсын:\n«{}».",
        "2-бап мынадай мазмұндағы 3-тармақпен толықтырылсын:\n«{}».",
    ),
    "en": ("After article 2 insert—\n“{}”.", "In article 2, after item 2 insert—\n“{}”."),
    "uk": (
        "Доповнити статтею 2-1 такого змісту:\n«{}».",
        "Статтю 2 доповнити частиною третьою такого змісту:\n«{}».",
    ),
}
_WORDS = {
    "ru": ["сторож ждет", "касса"],
    "kk": ["күзетші", "касса"],
    "en": ["a guard", "pay"],
    "uk": ["каса", "лава"],
}
_LABELS = [
    ["", "", "", ""],
    ["1) ", "2) ", "2-1) ", "3) "],
    ["а) ", "б) ", "в) ", "г) "],
    ["(a) ", "(b) ", "(ba) ", "(c) "],
    ["(i) ", "(ii) ", "(iia) ", "(iii) "],
    ["(1) ", "(1A) ", "(2) ", "(3) "],
    ["- ", "- ", "- ", "- "],
]


def _sentence(draw: Draw, language: str, ends: str) -> str:
    return draw(st.sampled_from(_WORDS[language])) + draw(st.sampled_from(ends))


def _list(draw: Draw, language: str, depth: int) -> list[str]:
    """Items of one sort, some with a list of their own, and what may stand behind them."""
    lines = []
    for label in draw(st.sampled_from(_LABELS))[: draw(st.integers(1, 4))]:
        lines.append(label + _sentence(draw, language, ";;;,.:—"))
        if lines[-1].endswith((":", "—")) and depth:
            lines += _list(draw, language, depth - 1)
    if draw(st.booleans()):
        closing = _sentence(draw, language, ".;")
        lines.append(draw(st.sampled_from([closing, closing.capitalize()])))
    return lines


def _provision(draw: Draw, language: str, label: str) -> list[str]:
    first = label + _sentence(draw, language, ".:::").capitalize()
    return [first, *(_list(draw, language, 2) if first.endswith(":") else ())]


@pytest.mark.parametrize("headed", [True, False])
@given(data=st.data())
def test_what_is_quoted_stands_as_it_is_imported(data: st.DataObject, headed: bool) -> None:
    draw = data.draw
    language = draw(st.sampled_from([*_BEFORE]))
    if headed:
        labels = draw(st.sampled_from([["1. ", "2. ", "3. "], ["", ""], ["1. "], [""]]))
        parts = [_provision(draw, language, label) for label in labels]
        lines = [_HEADINGS[language], *(line for part in parts for line in part)]
    else:
        lines = _provision(draw, language, "3. ")
    before, after, text = _BEFORE[language], _AFTER[language], "\n".join(lines)
    order = _ORDERS[language][0 if headed else 1].format(text)

    act = imported(f"{before}\n\n{after}\n", language)
    operations = resolved(read_instructions(order, language), act, ends=True)
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    whole = imported(f"{before}\n{text}\n\n{after}\n", language)

    assert _lines(write_act(apply(act, proposal).act)) == _lines(write_act(whole))


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]
