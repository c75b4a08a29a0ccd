"""A heading with one line of text, and lists below a line that is restated."""

from __future__ import annotations

import pytest

from drafting.errors import DraftingError
from drafting.model.act import Act, Numbering
from drafting.model.kind import Kind
from tests.acts import act
from tests.phrase.carried_out import changed, imported

RUSSIAN = imported(
    """Закон о садах
Статья 1. Понятия
В Законе используются понятия:
1) сад – участок;
2) лес – сад.
Статья 2. Срок
Срок – один год.
Статья 3. Орган
1. Орган:
1) копает;
2) спит.
2. Орган ест.
Статья 4. Надзор
Надзор ведет орган.
Орган спит.
""",
    "ru",
)
KAZAKH = imported(
    """Бақтар туралы заң
1-бап. Мерзім
Мерзім – бір жыл.
2-бап. Орган
Орган ұйықтайды.
""",
    "kk",
)
REPORTS = imported(
    """Gardens Act
SECTION 1. SHORT TITLE.
This Act may be cited as the Gardens Act.
SEC. 2. REPORT.
The Secretary shall report.
""",
    "en",
)


@pytest.mark.parametrize(
    ("law", "sentence", "lines"),
    [
        (
            RUSSIAN,
            "статью 2 дополнить словами «и один месяц»;",
            ["- Срок – один год.", "+ Срок – один год и один месяц."],
        ),
        (
            RUSSIAN,
            "статью 2 дополнить предложением следующего содержания: «Срок продлевается.»;",
            ["- Срок – один год.", "+ Срок – один год. Срок продлевается."],
        ),
        (
            RUSSIAN,
            "слова «один год» в статье 2 заменить словами «два года»;",
            ["- Срок – один год.", "+ Срок – два года."],
        ),
        (
            RUSSIAN,
            "пункт 1 статьи 3 исключить, а пункт 2 считать пунктом 1;",
            [
                "- 1. Орган:",
                "- 1) копает;",
                "- 2) спит.",
                "- 2. Орган ест.",
                "+ 1. Орган ест.",
            ],
        ),
        (
            RUSSIAN,
            "текст статьи 2 считать пунктом 1, дополнить пунктом 2 следующего содержания: «2. Да.»",
            ["- Срок – один год.", "+ 1. Срок – один год.", "+ 2. Да."],
        ),
        (
            RUSSIAN,
            (
                "в статье 2: существующий текст считать пунктом 1; дополнить пунктом 2 следующего "
                "содержания: «2. Да.»;"
            ),
            ["- Срок – один год.", "+ 1. Срок – один год.", "+ 2. Да."],
        ),
        (
            RUSSIAN,
            "часть первую статьи 2 считать пунктом 1;",
            ["- Срок – один год.", "+ 1. Срок – один год."],
        ),
        (
            RUSSIAN,
            (
                "в статье 2 часть первую считать пунктом 1 и дополнить пунктом 2 следующего "
                "содержания: «2. Да.»;"
            ),
            ["- Срок – один год.", "+ 1. Срок – один год.", "+ 2. Да."],
        ),
        (
            RUSSIAN,
            "текст статьи 2 изложить в следующей редакции:\n«Срок – два года.»;",
            ["- Срок – один год.", "+ Срок – два года."],
        ),
        (
            RUSSIAN,
            "в статье 2 текст изложить в новой редакции: «Срок:\n1) год;\n2) два.»;",
            ["- Срок – один год.", "+ Срок:", "+ 1) год;", "+ 2) два."],
        ),
        (
            RUSSIAN,
            "текст пункта 2 статьи 3 изложить в следующей редакции: «Орган пьет.»;",
            ["- 2. Орган ест.", "+ 2. Орган пьет."],
        ),
        (
            KAZAKH,
            "1-баптың мәтіні мынадай редакцияда жазылсын: «Мерзім – екі жыл.»;",
            ["- Мерзім – бір жыл.", "+ Мерзім – екі жыл."],
        ),
        (
            KAZAKH,
            "1-бап «және бір ай» деген сөздермен толықтырылсын;",
            ["- Мерзім – бір жыл.", "+ Мерзім – бір жыл және бір ай."],
        ),
        (
            REPORTS,
            "Section 2 is amended by adding at the end the following: “The report is public.”.",
            [
                "- The Secretary shall report.",
                "+ The Secretary shall report. The report is public.",
            ],
        ),
    ],
)
def test_the_text_below_a_heading(law: Act, sentence: str, lines: list[str]) -> None:
    assert changed(law, sentence) == lines


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("статью 4 дополнить словами «и один месяц»;", "come to any of its 2 lines"),
        (
            "пункт 1 статьи 3 изложить в следующей редакции: «1. Местный орган:»;",
            "leads to a list, and has none",
        ),
        (
            "часть первую статьи 2 считать пунктом 1 и дополнить статью словом «Да»;",
            "no sentence that orders a change",
        ),
        ("текст статей 2 и 3 изложить в новой редакции: «Да.»;", "which lines are the text of"),
        ("абзац второй статьи 4 считать частью второй;", "no sentence that orders a change"),
        ("часть вторую пункта 1 статьи 3 считать пунктом 2;", "no sentence that orders a change"),
        (
            "часть первую статьи 1 изложить в следующей редакции: «В Законе есть понятия:»;",
            "leads to a list, and has none",
        ),
    ],
)
def test_what_the_words_do_not_show(sentence: str, why: str) -> None:
    with pytest.raises(DraftingError, match=why):
        changed(RUSSIAN, sentence)


def test_a_list_stands_in_the_line_that_leads_to_it() -> None:
    sentence = (
        "статью 2 изложить в следующей редакции:\n«Статья 2. Срок\nСадовник обязан:\n1) копать;\n"
        "2) спать.\nСадовник вправе:\n1) есть.»;"
    )
    assert changed(RUSSIAN, sentence, indented=True) == [
        "- Срок – один год.",
        "+ Садовник обязан:",
        "+   1) копать;",
        "+   2) спать.",
        "+ Садовник вправе:",
        "+   1) есть.",
    ]


def test_a_list_stands_beside_that_line_where_those_of_the_act_do() -> None:
    numbering = Numbering(headings=(Kind.ARTICLE,), levels=(Kind.ITEM, Kind.SUBITEM))
    text = "# Статья 1. Сад\nСад:\n1) велик;\n2) мал.\n# Статья 2. Срок\nСрок – год.\n"
    flat = act(text, numbering, language="ru")
    sentence = "статью 2 изложить в следующей редакции:\n«Статья 2. Срок\nСрок:\n1) год;\n2) два.»;"
    lines = ["- Срок – год.", "+ Срок:", "+ 1) год;", "+ 2) два."]
    assert changed(flat, sentence, indented=True) == lines


def test_no_line_of_a_list_is_taken_for_the_article_of_its_number() -> None:
    sentence = (
        "дополнить статьей 5 следующего содержания:\n«Статья 5. Право\n1. Садовник вправе:\n"
        "4) есть;\n5) спать;\n6) копать.\n2. Сторож спит.»;"
    )
    assert changed(RUSSIAN, sentence, indented=True) == [
        "+ # Статья 5. Право",
        "+ 1. Садовник вправе:",
        "+   4) есть;",
        "+   5) спать;",
        "+   6) копать.",
        "+ 2. Сторож спит.",
    ]
