"""Sentences that could be taken for others, by what becomes of a small act."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from tests.phrase.carried_out import changed, imported

KEEPERS = imported(
    """Keepers Act 2001
SECTION 1. SHORT TITLE.
This Act may be cited as the Keepers Act.
SEC. 2. KEEPERS.
(a) A keeper shall—
(1) keep records;
(2) plant trees; and
(3) shall rest.
A keeper shall be paid.
(b) There are six keepers:
(i) one who digs;
(ii) five who rest.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "Section 2(a) is amended in paragraph (1), by striking “keep” and inserting “hold”.",
            ["- (1) keep records;", "+ (1) hold records;"],
        ),
        (
            "Section 2(a) is amended in paragraph (3), by striking “shall” and inserting “may”.",
            ["- (3) shall rest.", "+ (3) may rest."],
        ),
    ],
)
def test_a_number_is_that_of_a_provision(sentence: str, lines: list[str]) -> None:
    assert changed(KEEPERS, sentence) == lines


@pytest.mark.parametrize(
    "sentence",
    [
        "Section 2(b) is amended in paragraph (1), by striking “six keepers” and inserting “ten”.",
        "Section 2(a) is amended in paragraph (4), by striking “paid” and inserting “fed”.",
    ],
)
def test_what_has_no_number_is_not_taken_for_it(sentence: str) -> None:
    with pytest.raises(DraftingError, match="there is no"):
        changed(KEEPERS, sentence)


CHARGES = imported(
    """Libraries Act 2001
3 Charges
(1) An authority may not charge for the loan of a book.
(2) An authority may charge for—
(a) late return of a book, or
(b) loss of a book.
""",
    "en",
)
FEE = ["- (b) loss of a book.", "+ (b) loss of a book, or", "+ (c) a fee."]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("In section 3(2), at the end of paragraph (b) insert “, or\n(c) a fee.”", FEE),
        ("In section 3(2), at the end of paragraph (b) insert “, or (c) a fee”.", FEE),
        ("In section 3(2), at the end insert “, or\n(c) a fee.”", FEE),
        (
            "In section 3(2)(b), for “loss of a\nbook” substitute “loss”.",
            ["- (b) loss of a book.", "+ (b) loss."],
        ),
    ],
)
def test_a_provision_that_words_bring_is_a_provision(sentence: str, lines: list[str]) -> None:
    assert changed(CHARGES, sentence) == lines


@pytest.mark.parametrize(
    "sentence",
    [
        "In section 3(1), for “may not” substitute “may—\n(a) lend, or\n(b) not”.",
        "In section 3(1), after “book” insert “—\n(a) that is old, or\n(b) that is new”.",
        "In section 3(1), at the end insert “, or\n(a) a fee”.",
    ],
)
def test_provisions_are_no_words_of_a_line(sentence: str) -> None:
    with pytest.raises(DraftingError, match=r"is written so|does not end as the sentence says"):
        changed(CHARGES, sentence)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "In section 3(2)(a), for “; or” substitute “or a map; or”.",
            ["- (a) return of a book; or", "+ (a) return of a book or a map; or"],
        ),
        (
            "In section 3(2)(a), for “of a book” substitute “, with a book”.",
            ["- (a) return of a book; or", "+ (a) return, with a book; or"],
        ),
        (
            "Section 3(2)(c) is amended by adding “or” at the end.",
            ["- (c) a map;", "+ (c) a map; or"],
        ),
        (
            "Section 3(2)(c) is amended by adding “or chart” at the end.",
            ["- (c) a map;", "+ (c) a map or chart;"],
        ),
        (
            "In section 3(2)(d), for “fee by fee” substitute “, by turns,”.",
            ["- (d) fee by fee by week.", "+ (d) , by turns, by week."],  # the words come first
        ),
    ],
)
def test_words_come_with_the_spaces_that_writing_wants(sentence: str, lines: list[str]) -> None:
    act = imported(
        "Libraries Act 2001\n3 Charges\n(1) Books are lent.\n(2) An authority may charge for—\n"
        "(a) return of a book; or\n(b) loss of a book;\n(c) a map;\n(d) fee by fee by week.\n",
        "en",
    )
    assert changed(act, sentence) == lines


FUND = imported(
    """О фонде
Статья 1. Общее
1. Фонд работает открыто.
2. Фонд:
1) публикует отчет;
2) проводит совет.
Отчет публикует совет.
""",
    "ru",
)
FIRST_PART = "часть первую пункта 2 изложить в следующей редакции:"


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            f"{FIRST_PART}\n«2. Фонд растет.».",
            ["- 2. Фонд:", "- 1) публикует отчет;", "- 2) проводит совет.", "+ 2. Фонд растет."],
        ),
        (
            f"{FIRST_PART}\n«2. Фонд:\n1) растет;\n2) проводит совет.».",
            ["- 1) публикует отчет;", "+ 1) растет;"],
        ),
        (
            "абзац первый пункта 2 изложить в следующей редакции:\n«2. Фонд обязан:».",
            ["- 2. Фонд:", "+ 2. Фонд обязан:"],
        ),
        (
            "в части первой пункта 2 слово «проводит» заменить словом «созывает».",
            ["- 2) проводит совет.", "+ 2) созывает совет."],
        ),
        (
            "в части первой пункта 2 слово «публикует» исключить.",
            ["- 1) публикует отчет;", "+ 1) отчет;"],
        ),
    ],
)
def test_the_list_of_a_first_part_stands_in_it(sentence: str, lines: list[str]) -> None:
    assert changed(FUND, f"в статье 1:\n{sentence}") == lines


FUNDS = {
    "en": "Fund Act\nArticle 1\nFund\n1. It works. It is open.\n",
    "kk": "Қор туралы\n1-бап. Жалпы\n1. Қор өседі. Қор ашық.\n",
    "ru": "О фонде\nСтатья 1. Общее\n1. Фонд открыт. Фонд растет.\n",
    "uk": "Про фонд\nСтаття 1. Загальне\n1. Фонд росте. Фонд відкритий.\n",
}


@pytest.mark.parametrize(
    ("language", "sentence", "line"),
    [
        (
            "ru",
            "пункт 1 статьи 1 дополнить предложением следующего содержания: «Все»;",
            "+ 1. Фонд открыт. Фонд растет. Все.",
        ),
        (
            "ru",
            "пункт 1 статьи 1 после первого предложения дополнить предложением «Все»;",
            "+ 1. Фонд открыт. Все. Фонд растет.",
        ),
        (
            "ru",
            "первое предложение пункта 1 статьи 1 изложить в следующей редакции: «Все»;",
            "+ 1. Все. Фонд растет.",
        ),
        (
            "kk",
            "1-баптың 1-тармағы мынадай мазмұндағы сөйлеммен толықтырылсын: «Бәрі»;",
            "+ 1. Қор өседі. Қор ашық. Бәрі.",
        ),
        (
            "uk",
            'частину першу статті 1 доповнити реченням такого змісту: "Усе";',
            "+ 1. Фонд росте. Фонд відкритий. Усе.",
        ),
        (
            "uk",
            'друге речення частини першої статті 1 викласти в такій редакції: "Усе";',
            "+ 1. Фонд росте. Усе.",
        ),
        (
            "en",
            "in Article 1(1), the following sentence is added: ‘All’;",
            "+ 1. It works. It is open. All.",
        ),
        ("ru", "пункт 1 статьи 1 дополнить словом «Все»;", "+ 1. Фонд открыт. Фонд растет Все."),
    ],
)
def test_a_sentence_that_is_quoted_without_its_stop_has_one(
    language: str, sentence: str, line: str
) -> None:
    assert changed(imported(FUNDS[language], language), sentence)[1:] == [line]


GRANTS = imported(
    """Grants Act
SEC. 4. GRANTS.
(c) An application shall—
(1) be in writing;
(2) be signed; and
(3) be made in May.
""",
    "en",
)
RENUMBERING = (
    "Section 4(c) is amended—\n"
    "(1) by redesignating paragraphs (2) and (3) as paragraphs (3) and (4), respectively; and\n"
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "(2) in paragraph (3), as so redesignated, by striking “be” and inserting “get”.",
            ["+ (3) get signed; and", "+ (4) be made in May."],
        ),
        (
            "(2) in paragraph (4), by striking “be” and inserting “get”.",
            ["+ (3) be signed; and", "+ (4) get made in May."],
        ),
        (
            "(2) by inserting before paragraph (3), as so redesignated:\n“(2) be dated;”.",
            ["+ (2) be dated;", "+ (3) be signed; and", "+ (4) be made in May."],
        ),
    ],
)
def test_a_number_that_was_given_above_is_the_new_one(sentence: str, lines: list[str]) -> None:
    new = [line for line in changed(GRANTS, RENUMBERING + sentence) if line[0] == "+"]
    assert new == lines


def test_a_number_that_two_have_one_after_the_other_is_refused() -> None:
    order = "in paragraph (3), by striking “be” and inserting “get”"
    with pytest.raises(DraftingError, match="gives this number to another provision"):
        changed(GRANTS, f"{RENUMBERING}(2) {order}.")
    new = "(2) by inserting after paragraph (1) the following:\n“(2) be dated;”; and\n"
    with pytest.raises(DraftingError, match="gives this number to another provision"):
        changed(GRANTS, f"{RENUMBERING}{new}(3) {order.replace('3', '2')}.")
    before = RENUMBERING.replace("\n(1)", f"\n(1) {order}; and\n(2)")
    assert changed(GRANTS, before)[-1] == "+ (4) get made in May."


def test_a_roman_number_below_a_letter_stands_in_it() -> None:
    act = imported(
        "Regulation on ports\nArticle 3\nDuties\n1. A port shall:\n(a) be open;\n(b) have:\n"
        "(i) a quay;\n(ii) a crane;\n(c) rest.\n",
        "en",
    )
    sentence = "In Article 3:\n(a) in paragraph 1, point (b):\n(i) point (i) is deleted;"
    assert changed(act, sentence) == ["- (i) a quay;"]


@pytest.mark.parametrize(
    ("language", "chapters", "sentence", "article"),
    [
        (
            "ru",
            ("Глава 1. Общее", "Глава 2. Прочее", "Статья {}. Дело"),
            "дополнить статьей следующего содержания:",
            "Статья 1-1. Новое",
        ),
        (
            "kk",
            ("1-тарау. Жалпы", "2-тарау. Өзге", "{}-бап. Іс"),
            "мынадай мазмұндағы баппен толықтырылсын:",
            "1-1-бап. Жаңа",
        ),
    ],
)
def test_an_article_without_a_number_in_its_sentence_stands_in_a_chapter(
    language: str, chapters: tuple[str, str, str], sentence: str, article: str
) -> None:
    first, second, each = chapters
    page = f"1\n{first}\n{each.format(1)}\nА.\n{second}\n{each.format(2)}\nБ.\n"
    quoted = f"{sentence}\n«{article}\nВ.»."
    assert changed(imported(page, language), quoted) == [f"+ ## {article}", "+ В."]


RULES = imported(
    """О реестре
1. Реестр ведет суд.
2. Реестр открыт.
3. Реестр вечен.
Перечень судов
1. Первый.
2. Второй.
""",
    "ru",
)


def test_no_number_comes_into_a_list_that_begins_anew() -> None:
    for number in ("2-1", "4"):
        sentence = f"дополнить пунктом {number} следующего содержания:\n«{number}. Иное.»."
        with pytest.raises(DraftingError, match="numbers begin anew"):
            changed(RULES, sentence)
