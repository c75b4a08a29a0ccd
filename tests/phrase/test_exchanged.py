"""Provisions that change places, and what an order that gives a new number says besides."""

from __future__ import annotations

import pytest
from attrs import evolve

from drafting.errors import DraftingError
from drafting.model.localized import same
from drafting.model.operation import Move, Renumber, ReplaceWords
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.text.writer import write_act
from tests.laws.proposals import propose
from tests.phrase.carried_out import changed, imported

RU = imported(
    """Закон о кротах
Статья 1. Кроты
1. Крот роет.
2. Крот спит.
3. Крот ест.
4. Сторож строг.
Статья 2. Сады
Сад зелен.
Сад цветет.
Сад пуст.
""",
    "ru",
)
UK = imported(
    """Закон про кротів
Стаття 1. Кроти
1. Кріт риє.
2. Кріт спить.
3. Кріт їсть.
""",
    "uk",
)
KK = imported(
    """Көртышқан туралы заң
1-бап. Көртышқан
1. Көртышқан қазады.
2. Көртышқан ұйықтайды.
3. Көртышқан жейді.
""",
    "kk",
)
ACTS = {"ru": RU, "uk": UK, "kk": KK}
EXCHANGED = {
    "ru": ["- 2. Крот спит.", "- 3. Крот ест.", "+ 2. Крот ест.", "+ 3. Крот спит."],
    "uk": ["- 2. Кріт спить.", "- 3. Кріт їсть.", "+ 2. Кріт їсть.", "+ 3. Кріт спить."],
    "kk": [
        "- 2. Көртышқан ұйықтайды.",
        "- 3. Көртышқан жейді.",
        "+ 2. Көртышқан жейді.",
        "+ 3. Көртышқан ұйықтайды.",
    ],
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Пункты 2 и 3 статьи 1 поменять местами."),
        ("ru", "В статье 1: пункты 2 и 3 поменять местами."),
        ("ru", "Поменять местами пункты 2 и 3 статьи 1."),
        ("uk", "Частини другу і третю статті 1 поміняти місцями."),
        ("kk", "1-баптың 2 және 3-тармақтарының орындары ауыстырылсын."),
        ("kk", "1-баптың 2-тармағы мен 3-тармағының орындары ауыстырылсын."),
    ],
)
def test_neighbours_change_places(language: str, sentence: str) -> None:
    assert changed(ACTS[language], sentence) == EXCHANGED[language]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "Пункты 2 и 4 статьи 1 поменять местами.",
            ["- 2. Крот спит.", "+ 2. Сторож строг.", "- 4. Сторож строг.", "+ 4. Крот спит."],
        ),
        ("Абзацы второй и третий статьи 2 поменять местами.", ["+ Сад пуст.", "- Сад пуст."]),
    ],
)
def test_others_change_places(sentence: str, lines: list[str]) -> None:
    assert changed(RU, sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Пункты 1, 2 и 3 статьи 1 поменять местами.", "written so"),
        ("В статье 1 слова «Крот» и «Сторож» поменять местами.", "written so"),
        ("Пункт 3 статьи 1 и абзац второй статьи 2 поменять местами.", "not of one list"),
        (
            "1) пункты 2 и 3 статьи 1 поменять местами;\n2) пункт 2 статьи 1 исключить.",
            "gives this number to another provision",
        ),
        (
            (
                "В статье 1:\n1) пункт 4 перенести после пункта 1 и считать пунктом 2;\n"
                "2) пункты 2 и 3 считать соответственно пунктами 3 и 4;\n"
                "3) пункт 2 изложить в следующей редакции:\n«2. Сторож спит.»."
            ),
            "gives this number to another provision",
        ),
        (
            (
                "В статье 1:\n1) пункт 4 перенести после пункта 1 и считать пунктом 2;\n"
                "2) пункты 2 и 3 считать соответственно пунктами 3 и 4;\n"
                "3) пункт 2 дополнить словами «и ест»."
            ),
            "gives this number to another provision",
        ),
    ],
)
def test_what_may_be_another_thing(sentence: str, wrong: str) -> None:
    with pytest.raises(DraftingError, match=wrong):
        changed(RU, sentence)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("ru", "1) в статье 1 пункт 3 считать пунктом 5;\n2) пункт 5 статьи 1 изложить {}"),
        ("ru", "В статье 1 пункт 3 считать пунктом 5 и изложить {}"),
        ("ru", "Пункт 3 статьи 1 считать пунктом 5, изложив его {}"),
        ("uk", "Частину третю статті 1 вважати частиною п'ятою та викласти її {}"),
        (
            "uk",
            (
                "1) у статті 1 частину третю вважати частиною п'ятою;\n"
                "2) частину п'яту статті 1 викласти {}"
            ),
        ),
        ("kk", "1-баптың 3-тармағы 5-тармақ деп есептеліп, мынадай редакцияда жазылсын:\n«{}»."),
        (
            "kk",
            (
                "1) 1-баптың 3-тармағы 5-тармақ деп есептелсін;\n"
                "2) 1-баптың 5-тармағы мынадай редакцияда жазылсын:\n«{}»."
            ),
        ),
    ],
)
def test_another_wording_under_the_new_number(language: str, sentences: str) -> None:
    new = {
        "ru": "в следующей редакции:\n«5. Крот поет.».",
        "uk": 'в такій редакції:\n"5. Кріт співає.".',
        "kk": "5. Көртышқан ән салады.",
    }[language]
    gone, come = changed(ACTS[language], sentences.format(new))
    assert gone[:4] == "- 3."
    assert come[:4] == "+ 5."
    assert come[2:] in new


def test_several_under_their_new_numbers() -> None:
    sentence = (
        "Пункты 3 и 4 статьи 1 считать соответственно пунктами 4 и 5 и изложить их в следующей "
        "редакции:\n«4. Крот поет.\n5. Сторож добр.»."
    )
    assert changed(RU, sentence) == [
        "- 3. Крот ест.",
        "- 4. Сторож строг.",
        "+ 4. Крот поет.",
        "+ 5. Сторож добр.",
    ]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "В статье 1 пункт 3 считать пунктом 5, слово «Крот» заменить словом «Еж».",
            ["- 3. Крот ест.", "+ 5. Еж ест."],
        ),
        (
            "Пункт 3 статьи 1 считать пунктом 5 и дополнить его словами «и пьет».",
            ["- 3. Крот ест.", "+ 5. Крот ест и пьет."],
        ),
        (
            "Пункт 3 статьи 1 считать пунктом 5 и в нем слово «Крот» заменить словом «Еж».",
            ["- 3. Крот ест.", "+ 5. Еж ест."],
        ),
        (
            (
                "В статье 1 пункт 4 считать пунктом 5 и дополнить пунктом 4 следующего содержания: "
                "«4. Крот пьет.»."
            ),
            ["- 4. Сторож строг.", "+ 4. Крот пьет.", "+ 5. Сторож строг."],
        ),
    ],
)
def test_what_has_a_new_number_is_what_goes_on(sentence: str, lines: list[str]) -> None:
    assert changed(RU, sentence) == lines


def test_in_kazakh_the_last_of_several_bears_the_case() -> None:
    sentence = (
        "1-баптың 1-тармағы мен 3-тармағында «Көртышқан» деген сөз «Ол» деген сөзбен ауыстырылсын."
    )
    assert changed(KK, sentence) == [
        "- 1. Көртышқан қазады.",
        "+ 1. Ол қазады.",
        "- 3. Көртышқан жейді.",
        "+ 3. Ол жейді.",
    ]
    with pytest.raises(DraftingError, match="written so"):
        changed(KK, "1-баптың 1-тармағы және 3-тармағының күші жойылды деп танылсын.")


def test_the_old_number_leaves_no_note() -> None:
    numbering = evolve(RU.identity.numbering, deleted="kept")
    act = evolve(RU, identity=evolve(RU.identity, numbering=numbering))
    sentence = "В статье 1 пункты 3 и 4 считать пунктами 5 и 6, пункт 5 изложить в новой редакции:"
    assert changed(act, f"{sentence}\n«5. Крот поет.».") == [
        "- 3. Крот ест.",
        "- 4. Сторож строг.",
        "+ 5. Крот поет.",
        "+ 6. Сторож строг.",
    ]


@pytest.mark.parametrize("numbers", ["2 и 3", "2 и 4", "1 и 4"])
def test_what_changes_places_is_written_and_read_back(numbers: str) -> None:
    def proposed(text: str) -> Proposal:
        found = resolved(read_instructions(text, "ru"), RU)
        return Proposal(proposal="p", target="law", baseline="2024-01-01", operations=found)

    read = proposed(f"Пункты {numbers} статьи 1 поменять местами.")
    amended = apply(RU, read)
    back = proposed(write(amended, read, "ru").text)
    assert write_act(apply(RU, back).act) == write_act(amended.act)


def test_orders_on_what_had_a_number_stand_before_the_move_that_gives_it() -> None:
    word = ReplaceWords(id="1", at=("1.3",), old=same("ест"), new=same("жуёт"))
    move = Move(id="2", at=("1.2",), after="1.3", number="3")
    give = Renumber(id="3", at=("1.3",), to=("2",))
    proposal = propose(word, move, give)
    amended = apply(RU, proposal)
    text = write(amended, proposal, "ru").text
    assert text.index("жуёт") < text.index("переместить")
    back = propose(*resolved(read_instructions(text, "ru"), RU))
    assert write_act(apply(RU, back).act) == write_act(amended.act)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Пункты 2 и 3 статьи 1 считать соответственно пунктами 3 и 2."),
        ("ru", "Пункты 2 и 3 статьи 1 считать пунктами 3 и 2 соответственно."),
        ("ru", "В статье 1: пункт 2 считать пунктом 3, пункт 3 считать пунктом 2."),
        ("uk", "Частини другу і третю статті 1 вважати відповідно частинами третьою і другою."),
        ("uk", "Частини другу і третю статті 1 вважати частинами третьою і другою відповідно."),
        ("kk", "1-баптың 2 және 3-тармақтары тиісінше 3 және 2-тармақтар деп есептелсін."),
    ],
)
def test_what_gets_each_others_number_changes_places(language: str, sentence: str) -> None:
    assert changed(ACTS[language], sentence) == EXCHANGED[language]


@pytest.mark.parametrize(
    "sentence",
    [
        "Section 1 is amended by redesignating paragraphs (1) and (2) as paragraphs (2) and (1).",
        (
            "Section 1 is amended by redesignating paragraph (1) as paragraph (2) and paragraph "
            "(2) as paragraph (1)."
        ),
    ],
)
def test_redesignated_as_each_other(sentence: str) -> None:
    act = imported(
        "Moles Act\nSEC. 1. MOLES.\nA mole—\n(1) digs;\n(2) sleeps; and\n(3) eats.\n", "en"
    )
    lines = ["- (1) digs;", "- (2) sleeps; and", "+ (1) sleeps; and", "+ (2) digs;"]
    assert changed(act, sentence) == lines


def test_more_than_two_numbers_in_a_ring_do_not_show_where_each_provision_comes() -> None:
    sentence = "Пункты 2, 3 и 4 статьи 1 считать соответственно пунктами 4, 2 и 3."
    with pytest.raises(DraftingError, match="more than two provisions get each other's numbers"):
        changed(RU, sentence)


def test_numbers_that_change_without_their_text_have_no_sentence() -> None:
    proposal = propose(Renumber(at=("1.2", "1.3"), to=("3", "2")))
    with pytest.raises(DraftingError, match="would change places with what has its new number"):
        write(apply(RU, proposal), proposal)


CHAPTERS = imported(
    """Закон о кротах
Глава 1. Кроты
Статья 1. Нора
1. Крот роет.
2. Крот спит.
Статья 2. Луг
Крот ест.
Глава 2. Сады
Статья 3. Сад
Сад зелен.
Статья 4. Сторож
1. Сторож строг.
2. Сторож спит.
""",
    "ru",
)


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("Статьи 2 и 3 считать соответственно статьями 3 и 2.", "are not of one list"),
        ("Статью 2 считать статьей 3, статью 3 считать статьей 2.", "are not of one list"),
        (
            "Статьи 2, 3 и 4 считать соответственно статьями 3, 4 и 2.",
            "more than two provisions get each other's numbers",
        ),
    ],
)
def test_articles_of_different_chapters_do_not_get_each_others_numbers(
    sentence: str, problem: str
) -> None:
    with pytest.raises(DraftingError, match=problem):
        changed(CHAPTERS, sentence)


def test_numbers_of_different_lists_are_no_ring() -> None:
    sentences = (
        "Пункт 2 статьи 1 считать пунктом 3.\nПункт 2 статьи 4 считать пунктом 3.\n"
        "Главу 2 считать главой 3.\nСтатью 3 считать статьей 2-1."
    )
    assert changed(CHAPTERS, sentences) == [
        "- 2. Крот спит.",
        "+ 3. Крот спит.",
        "- # Глава 2. Сады",
        "+ # Глава 3. Сады",
        "- ## Статья 3. Сад",
        "+ ## Статья 2-1. Сад",
        "- 2. Сторож спит.",
        "+ 3. Сторож спит.",
    ]
