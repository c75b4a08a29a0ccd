"""Words at the end of a line, and the “or” of a list that comes there or goes."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.model.act import Act
from tests.phrase.carried_out import changed, imported

KEEPERS = imported(
    """Keepers Act 2001
1 Duties
(1) A keeper must—
(a) keep cats or dogs,
(b) plant trees or bushes, or
(c) rest or sleep.
(2) A keeper or a board may—
(a) dig;
(b) rest; or
(c) sleep.
""",
    "en",
)
RUSSIAN = imported(
    """Закон о садах
Статья 1. Орган
1. Орган:
1) проверяет сады или парки;
2) ведет реестр.
""",
    "ru",
)


NOTED = imported(
    """Keepers Act 2001
1 Duties
(1) A keeper or a board may—
(a) rest; or[^1]
(b) sleep.
[^1] At noon.
""",
    "en",
)
OFFENCES = imported(
    """Gardens Act 1990
3 Offences
(1) A person commits an offence if the person:
(a) digs a hole; or
(b) does any of the following:
(i) cuts a tree;
(ii) burns a tree.
Penalty: 10 penalty units.
""",
    "en",
)


@pytest.mark.parametrize(
    ("act", "sentence", "lines"),
    [
        (
            NOTED,
            "In section 1(1)(a), omit “or” at the end.",
            ["- (a) rest; or[^1]", "+ (a) rest;[^1]"],
        ),
        (
            KEEPERS,
            "In section 1(1)(b), omit the final “or”.",
            ["- (b) plant trees or bushes, or", "+ (b) plant trees or bushes,"],
        ),
        (
            KEEPERS,
            "In section 1(2)(b), for the final “or” substitute “and”.",
            ["- (b) rest; or", "+ (b) rest; and"],
        ),
        (
            KEEPERS,
            "In section 1(2), for the “or” at the end of paragraph (b) substitute “and”.",
            ["- (b) rest; or", "+ (b) rest; and"],
        ),
        (
            KEEPERS,
            "In section 1(2), the “or” at the end of paragraph (b) is repealed.",
            ["- (b) rest; or", "+ (b) rest;"],
        ),
        (
            KEEPERS,
            (
                "Subsection 1(2) is amended by striking out “or” at the end of paragraph (b), by "
                "adding “or” at the end of paragraph (c) and by adding the following after "
                "paragraph (c):\n(d) eat."
            ),
            ["- (b) rest; or", "- (c) sleep.", "+ (b) rest;", "+ (c) sleep; or", "+ (d) eat."],
        ),
        (
            KEEPERS,
            "In section 1(1)(c), at the end insert “or”.",
            ["- (c) rest or sleep.", "+ (c) rest or sleep, or"],
        ),
        (
            KEEPERS,
            "In section 1(2)(a), at the end insert “; and”.",
            ["- (a) dig;", "+ (a) dig; and"],
        ),
        (
            OFFENCES,
            "1 After paragraph 3(1)(b)\nInsert:\n; or (c) sells a tree.",
            ["- (ii) burns a tree.", "+ (ii) burns a tree; or", "+ (c) sells a tree."],
        ),
        (
            OFFENCES,
            "1 At the end of paragraph 3(1)(b)\nAdd:\n; (iii) sells a tree.",
            ["- (ii) burns a tree.", "+ (ii) burns a tree;", "+ (iii) sells a tree."],
        ),
        (
            RUSSIAN,
            "подпункт 2) пункта 1 статьи 1 дополнить словом «или».",
            ["- 2) ведет реестр.", "+ 2) ведет реестр; или"],
        ),
    ],
)
def test_the_word_of_a_list_at_the_end(act: Act, sentence: str, lines: list[str]) -> None:
    assert changed(act, sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("In section 1(1)(a), omit “or” at the end.", "does not stand at the end"),
        ("In section 1(1)(a), omit the final “or”.", "does not stand at the end"),
        ("In section 1(1), at the end of paragraph (a) omit “or”.", "does not stand at the end"),
        (
            "Section 1(1)(a) is amended by striking “or” at the end and inserting “and”.",
            "does not stand at the end",
        ),
        ("Section 1(2) is amended by striking “or” at the end.", "does not stand at the end"),
        ("In section 1(1)(a), at the end insert “; and”.", "does not fit"),
        ("Section 1(1)(b) is amended by adding “or” at the end.", "joined to the next one"),
    ],
)
def test_what_does_not_stand_at_the_end(sentence: str, why: str) -> None:
    with pytest.raises(DraftingError, match=why):
        changed(KEEPERS, sentence)


def test_a_penalty_is_no_last_line_of_a_list() -> None:
    with pytest.raises(DraftingError, match="does not end as the sentence says: Penalty"):
        changed(OFFENCES, "1 At the end of subsection 3(1)\nAdd:\n; or (c) sells a tree.")


NOTICES = imported(
    """Gardens Act 1990
1 Notices
A notice must be—
(a) in writing;
(b) dated,
but need not be signed.
2 Duties
(1) A keeper must—
(a) dig;
(b) rest.
""",
    "en",
)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "At the end of section 1 insert “or sealed”.",
            ["- but need not be signed.", "+ but need not be signed or sealed."],
        ),
        (
            "In section 2(1), at the beginning insert “From 2001,”.",
            ["- (1) A keeper must—", "+ (1) From 2001, A keeper must—"],
        ),
        ("In section 2(1), after paragraph (a) insert “and”.", ["- (a) dig;", "+ (a) dig; and"]),
    ],
)
def test_words_come_to_the_line_that_is_meant(sentence: str, lines: list[str]) -> None:
    assert changed(NOTICES, sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("At the end of section 2(1) insert “or sing”.", "may come to any of its 3 lines"),
        ("In section 1, omit the words from “but” to the end.", "nothing but “.” would be left"),
        ("In section 2(1), after paragraph (a) insert “and (c) a day”.", "does not name what is"),
    ],
)
def test_no_line_is_guessed(sentence: str, why: str) -> None:
    with pytest.raises(DraftingError, match=why):
        changed(NOTICES, sentence)


LISTS = imported(
    """Закон о дорогах
Статья 1. Дороги
1. Дороги бывают:
узкие;
широкие.
2. Дорога строится:
1) быстро;
2) хорошо,
если есть деньги.
""",
    "ru",
)


def test_words_come_behind_a_list_of_numbers() -> None:
    assert changed(LISTS, "пункт 2 статьи 1 дополнить словами «и время»;") == [
        "- если есть деньги.",
        "+ если есть деньги и время.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "пункт 1 статьи 1 дополнить словами «и кривые»;",
        "пункт 1 статьи 1 дополнить предложением следующего содержания: «Иных нет.»;",
        "статью 1 дополнить словами «и время»;",
    ],
)
def test_the_last_line_of_a_list_closes_nothing(sentence: str) -> None:
    with pytest.raises(DraftingError, match="may come to any of its"):
        changed(LISTS, sentence)


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            (
                "In section 1(2), for paragraph (c) and the “or” before it substitute—\n"
                "“(c) sit; or\n(d) sing.”."
            ),
            ["- (b) rest; or", "- (c) sleep.", "+ (b) rest;", "+ (c) sit; or", "+ (d) sing."],
        ),
        (
            "In section 1(2), omit paragraph (b) (but not the “or” at the end of it).",
            ["- (a) dig;", "- (b) rest; or", "+ (a) dig; or"],
        ),
        (
            "Section 1(2)(b) is amended by striking “or” after the semicolon at the end.",
            ["- (b) rest; or", "+ (b) rest;"],
        ),
        (
            "Section 1(2)(a) is amended by inserting “or” after the semicolon at the end.",
            ["- (a) dig;", "+ (a) dig; or"],
        ),
    ],
)
def test_the_word_of_a_list_goes_or_stays(sentence: str, lines: list[str]) -> None:
    assert changed(KEEPERS, sentence) == lines


@pytest.mark.parametrize(
    ("act", "sentence", "wrong"),
    [
        (
            KEEPERS,
            "In section 1(2), omit paragraph (b) (but not the “and” at the end of it).",
            "does not stand at the end",
        ),
        (
            OFFENCES,
            "In section 3(1), omit paragraph (a) (but not the “or” at the end of it).",
            "does not end as the sentence says",
        ),
    ],
)
def test_a_word_that_cannot_stay_is_named(act: Act, sentence: str, wrong: str) -> None:
    with pytest.raises(DraftingError, match=wrong):
        changed(act, sentence)


def test_words_that_go_behind_a_heading_on_the_line_leave_no_space() -> None:
    act = imported("Fees Act\n\nSec. 5. Fees.\n(a) General.—All fees go.\n(b) Use.—Free.\n", "en")
    sentence = "Section 5(a) is amended by striking “All”."
    assert changed(act, sentence) == ["- (a) General.—All fees go.", "+ (a) General.—fees go."]
