"""Whole amending texts: what they order, what of them is not understood, and where."""

from __future__ import annotations

import json

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.cli.commands.papers.instruct import as_json
from drafting.errors import DraftingError, PhraseError
from drafting.files.proposal import operation_data
from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.model.operation import name_of
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved
from drafting.text.writer import write_act
from tests.acts import act as act_of
from tests.laws.proposals import propose
from tests.phrase.acts import act
from tests.phrase.sentences import HERE

DOCUMENTS = HERE.parent / "documents"


@pytest.mark.parametrize("name", sorted(path.name for path in DOCUMENTS.glob("*.txt")))
def test_a_text_orders_this(name: str, file_regression: FileRegressionFixture) -> None:
    text = (DOCUMENTS / name).read_text(encoding="utf-8")
    data = as_json(read_instructions(text, name.split(".")[1]))
    told = json.dumps(data, ensure_ascii=False, indent=1)
    file_regression.check(told + "\n", extension=".json", fullpath=DOCUMENTS / f"{name[:-4]}.json")


def test_an_act_and_its_twin_order_the_same() -> None:
    russian, kazakh = (
        as_json(read_instructions((DOCUMENTS / name).read_text(encoding="utf-8"), name[4:6]))
        for name in ("act.ru.txt", "act.kk.txt")
    )
    alike = ("op", "kinds", "in", "line")
    for one, other in zip(russian["operations"], kazakh["operations"], strict=True):
        assert [one.get(key) for key in alike] == [other.get(key) for key in alike]
    assert not russian["remainder"]
    assert not kazakh["remainder"]


def ordered(text: str, language: str = "ru") -> str:
    """What becomes of the act when a text is held against it, and carried out."""
    law = act(language)
    operations = resolved(read_instructions(text, language), law, "text.txt")
    return write_act(apply(law, propose(*operations)).act)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # Real acts do not indent: what stands in what is told by the sorts of numbers.
        (
            "пункт 4 изложить в новой редакции:\n«4. Средства:\n1) делятся;\n2) хранятся.\nИтог.».",
            "4. Средства:\n  1) делятся;\n  2) хранятся.\nИтог.\n",
        ),
        (
            "пункт 4 изложить в следующей редакции:\n«4. Средства:\nделятся;\nхранятся.».",
            "4. Средства:\n  делятся;\n  хранятся.\n",
        ),
        # A new article or chapter has its heading.
        (
            "дополнить главой 3 следующего содержания:\n«Глава 3. Итоги\n9. Итоги публикуются.».",
            "# Глава 3. Итоги\n9. Итоги публикуются.\n",
        ),
        # Each of several has its part of the quotation.
        (
            "пункты 6 и 7 изложить в следующей редакции:\n«6. Один.\n7. Два.».",
            "6. Один.\n7. Два.\n",
        ),
        # Where it belongs is said by its number (art. 26(7)).
        ("дополнить пунктом 5-1 следующего содержания:\n«5-1. Новое.».", "год.\n5-1. Новое.\n6."),
        (
            "пункт 3 дополнить частью второй следующего содержания:\n«Новое.».",
            "избираются.\nНовое.\n",
        ),
        (
            "пункт 3 дополнить предложением следующего содержания:\n«Новое.».",
            "избираются. Новое.\n",
        ),
        # A division is called by its heading.
        ("раздел «Средства» исключить", None),
        ("в главе «Средства»:\nпункт 6 исключить.", "6. [исключен]\n"),
        # The words are found though the text has other marks.
        ('в пункте 1 слово "открыто" исключить;', "1. Фонд работает.\n"),
        ("пункты 6 – 7 исключить.", "6. [исключен]\n7. [исключен]\n"),
    ],
)
def test_what_it_orders_is_carried_out(text: str, line: str | None) -> None:
    if line is None:
        with pytest.raises(DraftingError):
            ordered(text)
    else:
        assert line in ordered(text)


def test_every_place_that_is_wrong_is_told_at_once(file_regression: FileRegressionFixture) -> None:
    text = """Внести в Правила фонда следующие изменения:
1) пункт 44 исключить;
2) пункт 5 как-нибудь изменить;
3) пункт 6 изложить в следующей редакции:
4) дополнить пунктом 9 следующего содержания:
«10. Другое.»;
5) приложение 1 изложить в новой редакции согласно приложению к настоящему приказу;
6) слова «фонд» заменить словами «банк»;
7) главу «Прочее» исключить;
8) пункты 6 и 7 изложить в следующей редакции:
«6. Один.»;
9) в Законе Республики Казахстан от 3 мая 2005 года № 99: пункт 3 исключить.
"""
    with pytest.raises(PhraseError) as refusal:
        ordered(text)
    file_regression.check(f"{refusal.value}\n")


def test_a_text_that_orders_nothing_is_told() -> None:
    with pytest.raises(PhraseError, match="orders no change"):
        ordered("О внесении изменений в Правила фонда\n")


def test_a_language_without_sentences_is_told() -> None:
    with pytest.raises(PhraseError, match="are known in `de`"):
        read_instructions("Absatz 2 wird gestrichen.", "de")


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", "«", "»", "«»", ":", "1)", "⟦0⟧ исключить"])
def test_scraps_do_no_harm(text: str) -> None:
    reading = read_instructions(text, "ru")
    assert not reading.instructions
    assert len(reading.remainder) == bool(text.strip("\n\ufeff"))


@pytest.mark.parametrize(
    "line",
    [
        "5-тармақ мынадай редакцияда жазылсын: «" * 90,
        f"мынадай мазмұндағы {'1, ' * 1200}тармақпен толықтырылсын",
    ],
)
def test_a_line_without_end_is_told_and_nothing_guessed(line: str) -> None:
    reading = read_instructions(line, "kk")
    assert not reading.instructions
    assert [left.text for left in reading.remainder] == [line]


def test_an_operation_as_data_has_the_keys_of_a_file() -> None:
    reading = read_instructions("в пункте 1 слово «открыто» заменить словом «гласно».", "ru")
    (operation,) = resolved(reading, act("ru"))
    assert operation_data(operation) == {
        "op": name_of(operation),
        "at": ["1.1"],
        "old": "открыто",
        "new": "гласно",
        "digest": ["713c6f558640e284"],
    }


SIBLINGS = """\
# Article 1. Grants
(i) One.
(I) Two:
  (C) three;
  (c) four.
(6B) Five.
(6b) Six.
(v) Seven.
(vv) Eight.
"""


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("Item (i) of article 1 shall be repealed.", "1.i"),
        ("ITEM (I) OF ARTICLE 1 SHALL BE REPEALED.", "1.I"),
        ("In subitem (C) of item (I) of article 1 the word “three” shall be deleted.", "1.I.C"),
        ("subitem (c) of item (I) of Article 1 shall be deleted.", "1.I.c"),
        ("items 6B and (v) of article 1 shall be deleted.", "1.6B 1.v"),
    ],
)
def test_the_case_of_a_letter_is_a_part_of_the_number(sentence: str, at: str) -> None:
    """Words are read in either case, numbers in the one in which they are written."""
    (operation,) = resolved(read_instructions(sentence, "en"), act_of(SIBLINGS, language="en"))
    assert " ".join(operation.at) == at


def test_a_letter_in_another_case_names_nothing() -> None:
    sentence = "item (V) of article 1 shall be deleted."
    with pytest.raises(PhraseError, match=r"there is no article-1\.item-V"):
        resolved(read_instructions(sentence, "en"), act_of(SIBLINGS, language="en"))


def test_what_has_a_letter_is_never_called_unnumbered() -> None:
    reading = read_instructions("unnumbered item (v) of article 1 shall be deleted.", "en")
    assert not reading.instructions
    assert reading.remainder


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Признать утратившим силу Закон от 2 июня 2001 года № 5, за исключением статьи 4."),
        ("ru", "Внести в Закон о фонде, за исключением статьи 4, следующие изменения:"),
        ("ru", "Признать утратившим силу Закон от 2 июня 2001 года № 5, кроме статьи 4."),
        ("ru", "Признать утратившим силу Закон от 2 июня 2001 года № 5 без учета пункта 3."),
        ("ru", "Признать утратившими силу следующие указы Президента."),
        ("ru", "Внести в статью 5 Закона о фонде и статью 7 Правил фонда следующие изменения:"),
        ("kk", "4-баптан басқа, Қор туралы заңның күші жойылды деп танылсын."),
        ("kk", "Президенттің мынадай жарлықтарының күші жойылды деп танылсын."),
        ("en", "The Fund Act, other than article 4, shall be repealed."),
        (
            "kk",
            "Жарлықтың құрылымы «А» деген жолдан кейін «Б» деген жолмен толықтырылсын;",
        ),
        ("kk", "4-бапты қоспағанда, Қор туралы заңның күші жойылды деп танылсын."),
        ("en", "The Fund Act, except for article 4, shall be repealed."),
    ],
)
def test_a_place_or_an_exception_is_no_part_of_the_name_of_an_act(
    language: str, sentence: str
) -> None:
    """What it says of the act would be lost: the whole of it would be repealed."""
    reading = read_instructions(sentence, language)
    assert not reading.instructions
    assert not reading.frame
    assert [left.text for left in reading.remainder] == [sentence]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ('в подразделе "А" раздела "Б" пункт 3 исключить.', "section-«Б».subsection-«А».item-3"),
        ('в таблице строку "А" абзаца второго исключить.', None),
        ('пункт 3 раздела "Б" исключить.', "section-«Б».item-3"),
    ],
)
def test_straight_quotes_close_before_a_noun(sentence: str, kinds: str | None) -> None:
    (order,) = as_json(read_instructions(sentence, "ru"))["operations"] or ({},)
    assert order.get("kinds") == ([kinds] if kinds else None)


@pytest.mark.parametrize("between", ["1a.", "1-1.", "1¹.", "1bis.", "1ZA."])
def test_a_number_between_others_is_none_inside_them(between: str) -> None:
    """In a quotation without indents, the sorts of numbers show what stands in what."""
    law = act_of("# Статья 1. Предмет\n1. Один.\n2. Два.\n", language="ru")
    quoted = f"«Статья 1. Новое\n1. Один.\n{between} Полтора:\n1) раз;\n2) два.\n2. Два.»"
    text = f"статью 1 изложить в следующей редакции:\n{quoted}.\n"
    operations = resolved(read_instructions(text, "ru"), law)
    restated = apply(law, propose(*operations)).act
    assert [site.provision.num for site in restated.sites if site.level == 0][1:] == [
        "1",
        between.removesuffix("."),
        "2",
    ]


def test_subsections_and_paragraphs_have_numbers_with_brackets() -> None:
    levels = (Kind.SUBSECTION, Kind.PARAGRAPH, Kind.SUBITEM)
    text = "# Article 1. Grants\n(a) One:\n  (1) two:\n    (A) three.\n"
    law = act_of(text, Numbering(levels=levels), "en")
    sentence = "subitem (A) of paragraph (1) of subsection (a) of article 1 shall be deleted."
    (operation,) = resolved(read_instructions(sentence, "en"), law)
    assert operation.at == ("1.a.1.A",)


def test_a_quoted_section_stands_in_a_chapter_where_the_act_sets_it_so() -> None:
    """By the law of Kazakhstan a section holds chapters; elsewhere it is a part of one."""
    text = "# Part 1. A\n## Chapter 1. B\n### Section 1. C\n(1) One.\n### Section 2. D\n(1) Two.\n"
    law = act_of(text, language="en")
    quoted = "“Chapter 1. New\nSection 1. C\n(1) First.\nSection 2. D\n(1) Second.”"
    sentence = f"chapter 1 of part 1 shall be stated as follows:\n{quoted}.\n"
    operations = resolved(read_instructions(sentence, "en"), law)
    restated = apply(law, propose(*operations)).act
    assert restated.find("book-1.chapter-1.section-2.1").site.provision.text == "Second."
    (gone,) = resolved(
        read_instructions("section 2 of chapter 1 of part 1 shall be deleted.", "en"), law
    )
    assert law.find(gone.at[0]).site.provision.text == "D"


def test_words_in_every_form_need_all_forms_that_the_act_has() -> None:
    """«в соответствующем падеже» gives one form: the other ones are listed, and nothing guessed."""
    law = act_of("1. Аким решает. Решение акима хранится.\n2. Глава ушел.\n", language="ru")
    sentence = "слово «{}» в соответствующем падеже заменить словом «мэр» в соответствующем падеже."
    everywhere = f"по всему тексту {sentence}"
    with pytest.raises(PhraseError, match="the act has also: “акима”"):
        resolved(read_instructions(everywhere.format("Аким"), "ru"), law)
    (operation,) = resolved(read_instructions(everywhere.format("Глава"), "ru"), law)
    assert apply(law, propose(operation)).act.find("2").site.provision.text == "мэр ушел."
