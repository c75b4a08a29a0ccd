"""Numbers, dates and addresses stand on one line, and no letter of the law is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.language.unbroken import BLANK, HYPHEN, binder, unbroken, words_of_its_own
from drafting.model.mark import Mark
from drafting.model.papers.paper import Paper, Paragraph, Role, Run
from drafting.papers.paragraphs import as_it_stands, line, titled
from drafting.word.paper import render_docx
from tests.judges.own_reader import resolved_paragraphs
from tests.packages import read


@pytest.mark.parametrize(
    ("language", "bound"),
    [
        ("kk", "5‑тармағының 2)~тармақшасы"),
        ("kk", "2005~жылғы~3~мамырдағы №~1567 Жарлық"),
        ("kk", "2016~жылғы~1~қаңтардан бастап, 5‑1‑тармақ"),
        ("kk", "депутат А.~Б.~Ахметов"),
        ("ru", "с 1~апреля~2011~года, №~453"),
        ("ru", "подпункт~2) пункта~5 статьи~7, часть вторая"),
        ("ru", "пункты~5‑1 и 8 раздела~II"),
        ("en", "item~5 of article~7, No.~91, 4~May~2021"),
        ("en", "a. b and 12 words"),
    ],
)
def test_a_number_keeps_to_its_word(language: str, bound: str) -> None:
    written = bound.replace("~", BLANK).replace("‑", HYPHEN)
    assert binder(language)(written.replace(BLANK, " ").replace(HYPHEN, "-")) == written


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("в пункте 5 слова «с 1 мая» исключить", ["в пункте 5 слова ", " исключить"]),
        ("«a «b» c» d", [" d"]),
        ("say “item 5” twice", ["say ", " twice"]),
        ('a "b" c', ["a ", " c"]),
        ("never «closed, item 5", ["never "]),
        ("», a", ["», a"]),
        ("", [""]),
    ],
)
def test_what_is_quoted_is_no_word_of_the_paper(text: str, own: list[str]) -> None:
    stretches = [*words_of_its_own(text)]
    assert "".join(part for part, _ in stretches) == text
    assert [part for part, outside in stretches if outside] == own


@given(st.text(alphabet='a1 -№)«»“”".Аи года'), st.sampled_from(["kk", "ru", "en"]))
def test_nothing_but_blanks_and_hyphens_changes(text: str, language: str) -> None:
    paper = Paper("t", language, (line(text), as_it_stands(text), titled(text)))
    own, law, title = (each.text for each in unbroken(paper).blocks if isinstance(each, Paragraph))
    assert law == text
    for bound in (own, title):
        assert bound.replace(BLANK, " ").replace(HYPHEN, "-") == text
    quoted = [part for part, outside in words_of_its_own(text) if not outside]
    assert all(part in own for part in quoted)


def test_a_hyphen_of_the_law_stays_the_letter_that_it_is() -> None:
    law = Paragraph((Run("5‑тармақ"),))
    paper = Paper("t", "kk", (law, line("5-тармақ", Role.NOTE)))
    document = render_docx(paper)
    xml = read(document)
    assert xml.count("<w:noBreakHyphen/>") == 1
    assert "5‑тармақ" in xml
    assert resolved_paragraphs(document, accept=True) == ["5‑тармақ", "5‑тармақ"]


def test_a_paragraph_in_another_language_is_marked_as_such() -> None:
    """Hyphenation goes by language: by that of the paper, or of the run where that is another."""
    russian = "Подпункт исключается: он повторяет норму закона и не имеет самостоятельного смысла."
    kazakh = "Тармақша алып тасталады: ол заңның нормасын қайталайды, оның өз мәні жоқ екені анық."
    document = render_docx(Paper("t", "kk", (line(russian), line(kazakh), line("Алып тастау."))))
    named = ("document", "settings", "styles")
    body, settings, styles = (read(document, f"word/{name}.xml") for name in named)
    assert body.count('<w:lang w:val="ru-RU"/>') == body.count("<w:lang ") == 1
    assert '<w:lang w:val="kk-KZ"' in styles
    assert "<w:autoHyphenation/>" in settings
    changed = Paper("t", "kk", (Paragraph((Run("сөз", Mark.DELETED, "1"),)),))
    assert "autoHyphenation" not in read(render_docx(changed), "word/settings.xml")
