"""Paragraphs and lists that a law counts otherwise than its text is nested, by what becomes of a
small act."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError, PhraseError
from drafting.model.act import Act, Identity, Numbering
from drafting.model.kind import Kind
from drafting.model.operation import Delete
from drafting.patch import apply
from drafting.phrase import write
from drafting.text.reader import read_act
from tests.laws.proposals import propose
from tests.phrase.carried_out import changed, imported

SIGNS = imported(
    """О знаках
Статья 1. Термины
Используются термины:
герб – символ;
знак – изображение.
Статья 2. Герб
Герб помещается на:
печатях;
бланках, в том числе:
бланках ведомств;
бланках судов.
Герб бесплатен.
Статья 3. Учет
1. Учету подлежат:
1) гербы:
малые;
большие;
2) знаки.
Учет ведут:
1) суды;
2) ведомства.
""",
    "ru",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("абзац второй статьи 1 исключить.", ["- герб – символ;"]),
        (
            "в абзаце третьем статьи 1 слово «изображение» заменить словом «рисунок».",
            ["- знак – изображение.", "+ знак – рисунок."],
        ),
        ("абзац четвертый части первой статьи 2 исключить.", ["- бланках ведомств;"]),
        ("абзац шестой статьи 2 исключить.", ["- Герб бесплатен."]),
        (
            "абзац третий части первой статьи 2 изложить в следующей редакции:\n«листах:».",
            ["- бланках, в том числе:", "+ листах:"],
        ),
        (
            "в абзаце третьем части первой статьи 2 слово «бланках» заменить словом «листах».",
            ["- бланках, в том числе:", "+ листах, в том числе:"],
        ),
        (
            "абзац третий части первой статьи 2 дополнить словами «следующих».",
            ["- бланках, в том числе:", "+ бланках, в том числе следующих:"],
        ),
        (
            "подпункт 2) части первой пункта 1 статьи 3 изложить в новой редакции:\n«2) флаги.».",
            ["- 2) знаки.", "+ 2) флаги."],
        ),
        ("абзац второй подпункта 1) части первой пункта 1 статьи 3 исключить.", ["- малые;"]),
        ("подпункт 1) части второй пункта 1 статьи 3 исключить.", ["- 1) суды;"]),
        *(
            (
                f"абзацы третий – пятый {place}статьи 2 исключить.",
                ["- бланках, в том числе:", "- бланках ведомств;", "- бланках судов."],
            )
            for place in ("", "части первой ")
        ),
        (
            "абзацы первый – третий статьи 1 признать утратившими силу.",
            ["- Используются термины:", "- герб – символ;", "- знак – изображение."],
        ),
    ],
)
def test_a_paragraph_is_a_line(sentence: str, lines: list[str]) -> None:
    assert changed(SIGNS, sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("абзац седьмой статьи 2 исключить.", "there is no"),
        ("абзац третий статьи 2 исключить.", "names a line of text"),
        (
            "абзац третий части первой статьи 2 изложить в следующей редакции:\n«листах;».",
            "others stand below that line",
        ),
        *(
            (f"{places} части первой статьи 2 исключить.", "whether they go too is not clear")
            for places in ("абзац третий", "абзацы третий и четвертый")
        ),
        ("подпункт 3) части первой пункта 1 статьи 3 исключить.", "there is no"),
        ("абзац четвертый пункта 1 статьи 3 исключить.", "there is no"),
    ],
)
def test_what_may_be_counted_otherwise_is_refused(sentence: str, why: str) -> None:
    with pytest.raises(DraftingError, match=why):
        changed(SIGNS, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "абзацы третий, четвертый и пятый части первой статьи 2 исключить."),
        ("uk", "абзаци третій, четвертий і п'ятий частини першої статті 2 виключити."),
        (
            "kk",
            "2-баптың бірінші бөлігінің үшінші, төртінші және бесінші абзацтары алып тасталсын.",
        ),
    ],
)
def test_a_paragraph_that_leads_to_others_goes_by_the_places_of_all(
    language: str, sentence: str
) -> None:
    proposal = propose(Delete(at=("2.part-1.para-3",), id="1"))
    assert sentence in write(apply(SIGNS, proposal), proposal, language).text


ARCHIVES = imported(
    """Про архіви
Стаття 1. Терміни
Терміни вживаються в такому значенні:
архів - установа;
документ - носій.
""",
    "uk",
)
ROADS = imported(
    """Жолдар туралы
1-бап. Құзырет
1. Уәкілетті орган:
1) саясатты іске асырады;
2) қағидаларды бекітеді.
Әкімдіктер:
1) есеп береді.
""",
    "kk",
)


@pytest.mark.parametrize(
    ("act", "sentence", "lines"),
    [
        (ARCHIVES, "абзац другий статті 1 виключити.", ["- архів - установа;"]),
        (
            ROADS,
            "1-баптың 1-тармағының бірінші бөлігінің 1) тармақшасы алып тасталсын.",
            ["- 1) саясатты іске асырады;"],
        ),
    ],
)
def test_so_it_is_in_ukrainian_and_kazakh(act: Act, sentence: str, lines: list[str]) -> None:
    assert changed(act, sentence) == lines


BUDGET = imported(
    """О бюджете
Статья 1. Установить, что зачисляются:
налоги;
сборы.
Статья 2. Утвердить резерв.
Резерв един.
""",
    "ru",
)


@pytest.mark.parametrize(
    ("place", "new", "lines"),
    [
        (
            "абзац первый статьи 1",
            "Статья 1. Зачисляются:",
            ["- # Статья 1. Установить, что зачисляются:", "+ # Статья 1. Зачисляются:"],
        ),
        (
            "часть первую статьи 2",
            "Статья 2. Создать резерв.",
            ["- # Статья 2. Утвердить резерв.", "+ # Статья 2. Создать резерв."],
        ),
        (
            "часть первую статьи 2",
            "Создать резерв.",
            ["- # Статья 2. Утвердить резерв.", "+ # Статья 2. Создать резерв."],
        ),
    ],
)
def test_what_begins_behind_a_number_may_be_quoted_with_it(
    place: str, new: str, lines: list[str]
) -> None:
    assert changed(BUDGET, f"{place} изложить в следующей редакции:\n«{new}».") == lines


def test_a_place_that_the_lines_give_to_another_paragraph_is_not_guessed() -> None:
    act = read_act(
        "# 1. Герб\n\nГерб ставят на:\n  печати;\n  листы:\n    судов;\n    органов;\n  дома.\n",
        Identity("signs"),
        "2024-01-01",
        "ru",
    )
    assert changed(act, "абзац шестой раздела 1 исключить.") == ["- дома."]
    sentence = "абзац четвертый части первой раздела 1 исключить."
    with pytest.raises(DraftingError, match="where each line is counted"):
        changed(act, sentence)
    named = act.find("1.part-1.para-4")
    proposal = propose(Delete(at=(named.address,), id="1"))
    with pytest.raises(PhraseError, match="the address of another provision too"):
        write(apply(act, proposal), proposal, "ru")


@pytest.mark.parametrize(
    ("place", "count"), [("после части первой", "третьей"), ("перед частью первой", "второй")]
)
def test_a_place_that_is_given_in_two_ways_is_refused(place: str, count: str) -> None:
    order = f"статью 2 {place} дополнить частью {count} следующего содержания:\n«Герб виден.»."
    with pytest.raises(PhraseError, match="its place is that of line"):
        changed(SIGNS, order)


def test_a_third_paragraph_below_a_number_without_text_is_not_guessed() -> None:
    """Whether that line is the first one is not clear; it was once said that there are none."""
    numbering = Numbering(levels=(Kind.PART, Kind.ITEM))
    act = read_act("1. \nСад.\n2. Парк.\n", Identity("law", numbering=numbering), "2024", "uk")
    with pytest.raises(DraftingError) as refused:
        changed(act, "частину першу доповнити абзацом третім такого змісту:\n«Гай.».")
    assert "1.para-1, or 1.para-2 where each line is counted" in str(refused.value)
    assert [each.code for each in refused.value.problems] == ["ambiguous"]
