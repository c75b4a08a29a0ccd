"""A few words with a stop behind the number of a division, which may be its heading."""

from __future__ import annotations

import pytest

from drafting.structure.doubts.readings import Answers
from drafting.text.writer import write_act
from tests.imports import imported

ACT = "Gardens Act\n\n1 Keepers\nA keeper prunes.\n2 {}\nRoses are red.\n3 Tulips\nTulips end.\n"
LAW = "Закон\n\nСтатья 1. Сад\nСад открыт.\nСтатья 2. {}\nРозы красные.\n"


@pytest.mark.parametrize(
    ("law", "language", "line", "heading", "text"),
    [
        (ACT.format("Roses."), "en", "2 Roses.", "# 2 Roses.", "# 2 ¶ Roses."),
        (LAW.format("Розы."), "ru", "Статья 2. Розы.", "# Статья 2. # Розы.", "# Статья 2. Розы."),
    ],
)
def test_it_is_text_and_whether_it_is_a_heading_is_asked(
    law: str, language: str, line: str, heading: str, text: str
) -> None:
    read = imported(law, language)
    [question] = read.questions
    assert (question.line, question.taken, question.other) == (line, "number", "heading")
    as_heading, as_text = Answers({line: "heading"}), Answers({line: "number"})
    for answers, written in (as_heading, heading), (as_text, text):
        answered = imported(law, language, answers=answers)
        assert not answered.questions
        assert f"\n{written}\n" in write_act(answered.act)


@pytest.mark.parametrize("line", ["Розы растут в саду и цветут всё лето.", "Розы"])
def test_a_sentence_and_a_heading_are_not_asked_about(line: str) -> None:
    assert not imported(LAW.format(line), "ru").questions


def test_a_text_of_its_own_is_not_asked_about() -> None:
    assert not imported(LAW.partition("{")[0] + "Исключена.\n", "ru").questions


def test_an_act_without_headings_is_not_asked_about() -> None:
    sentences = "".join(f"Статья {n}. Сад номер {n} открыт днём и ночью.\n" for n in range(3, 7))
    assert not imported(f"{LAW.format('Розы.')}{sentences}", "ru").questions


def test_a_title_among_sections_without_any_is_asked_about() -> None:
    text = "".join(
        f"1.{n} A keeper of gate {n} opens it and shuts it.\nBy day.\n" for n in (1, 2, 4)
    )
    law = "Act\n\n" + text.replace("1.4", "1.3 Quorum\nThe quorum is ten.\n1.4")
    [question] = imported(law, "en").questions
    assert (question.line, question.other) == ("1.3 Quorum", "heading")


CAPTION = (
    "Порядок\n\n1. Парк є садом.\n2. Сад чистий.\n\n{}\n\n3. Парк відчинено.\n4. Вхід вільний.\n"
)


def test_a_line_that_may_head_the_items_below_it_is_asked_about() -> None:
    law, line = CAPTION.format("Утримання парків"), "Утримання парків"
    [question] = imported(law, "uk").questions
    assert (question.line, question.taken, question.other) == (line, "text", "heading")
    headed = imported(law, "uk", answers=Answers({line: "heading"}))
    assert f"\n# {line}\n" in write_act(headed.act)


@pytest.mark.parametrize("line", ["Утримання парків.", "утримання парків", "Утримання:"])
def test_what_is_no_caption_is_not_asked_about(line: str) -> None:
    assert not imported(CAPTION.format(line), "uk").questions
    assert not imported(CAPTION.format("Утримання").replace("чистий.", "чистий;"), "uk").questions


def test_the_title_of_a_chapter_on_a_line_of_its_own_is_named() -> None:
    law = "Loi\n\nChapitre Ier\n{}\n\nArticle 1er\nLe jardin ouvre\n"
    named = imported(law.format("Définitions"), "fr").warnings
    assert [each.found for each in named] == [("Chapitre Ier / Définitions",)]
    assert not imported(law.format("Les jardins sont ouverts."), "fr").warnings
