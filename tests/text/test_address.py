"""Addresses in the words of lawyers, written and read."""

from __future__ import annotations

import pytest

from drafting.errors import AddressError
from drafting.language.addresses import address
from drafting.model.act import Numbering
from drafting.model.address import Target
from drafting.model.kind import Kind
from tests.acts import act

_LAW = act(
    "= Тақырып\n"
    "Кіріспе\n"
    "Екінші абзац\n"
    "# 2-бөлім. Жалпы\n"
    "5. Мыналар:\n"
    "  1) бір;\n"
    "  2) екі\n"
    "тиіс.\n"
    "5-1. Үш\n"
    "  | a | b ¶ c |\n"
    "# 1-қосымша. Нысан\n"
    "а) төрт\n"
    "б) бес\n"
    "[^1] алты\n"
)


@pytest.mark.parametrize(
    ("canonical", "kazakh", "russian", "english"),
    [
        ("2", "2-бөлім", "раздел 2", "section 2"),
        ("2.5", "2-бөлімнің 5-тармағы", "пункт 5 раздела 2", "section 2, item 5"),
        (
            "2.5.2",
            "2-бөлімнің 5-тармағының 2) тармақшасы",
            "подпункт 2) пункта 5 раздела 2",
            "section 2, item 5, subitem 2",
        ),
        (
            "2.5.part-2",
            "2-бөлімнің 5-тармағының екінші бөлігі",
            "часть вторая пункта 5 раздела 2",
            "section 2, item 5, part 2",
        ),
        ("2.5-1", "2-бөлімнің 5-1-тармағы", "пункт 5-1 раздела 2", "section 2, item 5-1"),
        (
            "2.5-1.table-1.row-1.cell-2.para-2",
            "2-бөлімнің 5-1-тармағының кестесінің бірінші жолының 2-бағанының екінші абзацы",
            "абзац второй графы 2 строки первой таблицы пункта 5-1 раздела 2",
            "section 2, item 5-1, table, first row, column 2, paragraph 2",
        ),
        ("title", "тақырып", "заголовок", "title"),
        ("preamble", "кіріспе", "преамбула", "preamble"),
        (
            "preamble.para-2",
            "кіріспенің екінші абзацы",
            "абзац второй преамбулы",
            "preamble, paragraph 2",
        ),
        ("annex-1", "1-қосымша", "приложение 1", "annex 1"),
        ("annex-1.а", "1-қосымшаның а) тармағы", "пункт а) приложения 1", "annex 1, item а)"),
        ("2.heading", "2-бөлімнің тақырыбы", "заголовок раздела 2", "section 2, heading"),
    ],
)
def test_an_address_is_written_in_three_languages_and_read_back(
    canonical, kazakh, russian, english
):
    target = _LAW.find(canonical)
    for language, said in (("kk", kazakh), ("ru", russian), ("en", english)):
        assert address.words(target, language) == said
        assert address.find(_LAW, said) == target


@pytest.mark.parametrize(
    ("said", "canonical"),
    [
        ("2.5.2", "2.5.2"),
        ("§2.5.2", "2.5.2"),
        ("§ 2.5.2", "2.5.2"),
        ("§ 2.5(2)", "2.5.2"),
        ("2(5)(2)", "2.5.2"),
        ("  2.5.2  ", "2.5.2"),
        ("sec_2__para_5__point_2", "2.5.2"),
        ("att_1", "annex-1"),
        ("2 бөлімнің 5 тармағының 2) тармақшасы", "2.5.2"),
        ("2-бөлімнің 5‑тармағының 2)-тармақшасы", "2.5.2"),
        ("2-БӨЛІМ", "2"),
        ("подпункт 2 пункта 5 раздела 2", "2.5.2"),
        ("в подпункте 2) пункта 5 раздела 2", "2.5.2"),
        ("раздел 2, пункт 5, подпункт 2)", "2.5.2"),
        ("Section 2, item 5, subitem 2", "2.5.2"),
        ("subitem 2 of item 5 of section 2", "2.5.2"),
        ("section 2, item 5(2)", "2.5.2"),
        ("пункт 5-1 раздела № 2", "2.5-1"),
        ("section 2, пункт 5, 2) тармақша", "2.5.2"),
        ("subitem 2, 2-бөлімнің 5-тармағы", "2.5.2"),
        ("item 5 раздела 2", "2.5"),
        ("annex-1.а", "annex-1.а"),
        ("annex-1.footnote-1", "annex-1.footnote-1"),
    ],
)
def test_an_address_is_read_however_it_is_written(said, canonical):
    assert address.find(_LAW, said) == _LAW.find(canonical)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_division_called_a_part_is_not_a_part_of_an_item(language):
    law = act("# Часть I. a\n1. b\nc\n# 2-бөлік. d\n1. e")
    for site in law.sites:
        target = law.find(site.address)
        assert address.find(law, address.words(target, language)) == target


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_in_a_code_items_stand_in_numbered_parts(language):
    numbering = Numbering(levels=(Kind.PART, Kind.ITEM, Kind.SUBITEM))
    law = act("# Статья 5. a\n1. b\n  1) c\n    а) d\n2. e", numbering)
    for site in law.sites:
        target = law.find(site.address)
        assert address.find(law, address.words(target, language)) == target


@pytest.mark.parametrize("letter", ["в", "к", "и"])
def test_a_letter_that_is_also_a_preposition_is_a_number_before_a_bracket(letter):
    law = act(f"5. a\n  а) b\n  {letter}) c\n")
    written = f"подпункт {letter}) пункта 5"
    assert law.find(address.canonical(written)).address == f"5.{letter}"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("подпункт в-1) пункта 3", "item-3.subitem-в-1"),
        ("пункт к-2) статьи 5", "article-5.item-к-2"),
        ("подпункт «е-1» пункта 3", "item-3.subitem-е-1"),
        ('пункт "ґ - 2" частини першої статті 10', "article-10.part-1.item-ґ-2"),
        ("подпункт 2¹.1 пункта 2¹", "item-2¹.subitem-2¹.1"),
        (
            "section 2, item 3, subitem (d), paragraph (xxxiia)",
            "section-2.item-3.subitem-d.para-xxxiia",
        ),
    ],
)
def test_an_inserted_number_is_read_in_words(written, canonical):
    assert address.canonical(written) == canonical


def test_divisions_in_an_unusual_order_are_found_by_their_words():
    law = act("# Subchapter X. One\n## Chapter\n### Section 1.1. Two\n# Section 1. Three\n")
    for site in law.sites:
        for language in ("kk", "ru", "en"):
            said = address.words(Target(site), language)
            assert law.find(address.canonical(said)) == Target(site)


def test_an_annex_without_a_number_has_an_eid():
    law = act("# Приложение\n1. a")
    for site in law.sites:
        assert law.find(address.canonical(site.eid)).site is site


def test_no_two_provisions_have_one_eid():
    law = act("# 1-бөлім. a\n# b\n# 2-бөлім. c\n# d")
    eids = [site.eid for site in law.sites]
    assert len(set(eids)) == len(eids), eids


def test_a_range_or_a_list_in_words_names_every_provision_in_it():
    law = act("# 2-бөлім. a\n5. b\n6. c\n7. d\n# 3-бөлім. e\n8. f")
    for written in (
        *("2.5–7", "items 5 to 7 of section 2", "пункты 5–7 раздела 2"),
        *(
            "2-бөлімнің 5 – 7-тармақтары",
            "пункты 5, 6 и 7 раздела 2",
            "section 2, items 5, 6 and 7",
        ),
    ):
        found = [target.address for target in address.find_all(law, written)]
        assert found == ["2.5", "2.6", "2.7"], written
    with pytest.raises(AddressError, match="does not come after"):
        address.find_all(law, "items 7 to 5 of section 2")


def test_a_number_u_is_a_number_and_no_sign_for_none():
    """Once `u1` was the first heading without a number, and `(u)` was read as one."""
    law = act("# a\nt) b\nu) c\n# 1-бөлім. d\n# e\n1. f")
    assert [site.address for site in law.sites] == [
        *("section~1", "section~1.t", "section~1.u", "1", "section~2", "section~2.1")
    ]
    assert law.find("section-u2").address == "section~2"
    assert law.find(address.canonical("sec_u2")).address == "section~2"
    for words in (
        "section-u1.u",
        "item u) of unnumbered section 1",
        "пункт u) раздела без номера 1",
    ):
        assert law.find(address.canonical(words)).address == "section~1.u"


def test_a_division_without_a_number_has_none_in_words():
    law = act("# a\n1. b\n# 1-бөлім. c\n1. d")
    for language in ("kk", "ru", "en"):
        said = address.words(law.find(law.sites[2].address), language)
        assert law.find(address.canonical(said)).site is law.sites[2]


@pytest.mark.parametrize(
    "odd",
    [
        *("", ".", "..", "5.", ".5", "~", "5~0", "5~99", "5~", "~1", "§", "§§", "-", "2..5", "x"),
        *("9" * 10_000, "2." * 300, "2.5.2.9", "heading", "2.heading.heading", "para-1", "5~1~1"),
        *("2-бөлімнің 5-тақырыбы", "заголовок 5 раздела 2", "section 2, heading 5"),
        *("раздел", "пункт пункта", "пункт 9 раздела 2", "sec_", "sec_9", "_", "__", "٢"),
        *("\u2028", "\U0001d54f", "\\", "[…]", "title.title", "2.5.para-1.para-1"),
    ],
)
def test_an_address_of_nothing_is_an_error_and_no_more(odd):
    with pytest.raises(AddressError) as refused:
        _LAW.find(address.canonical(odd))
    assert refused.value.problems[0].problem.strip() != "there is no"


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("пункт 3 частини другої статті 5", "article-5.part-2.item-3"),
        ("абзац другий пункту 1 частини першої статті 79-1", "article-79-1.part-1.item-1.para-2"),
        ("підпункт 4 пункту 1 розділу X", "section-X.item-1.subitem-4"),
        ("стаття 5, частина 2, пункт 3", "article-5.part-2.item-3"),
        ('підпункт "б" пункту 2 статті 4', "article-4.item-2.subitem-б"),
        ('подпункт "б" пункта 2 статьи 4', "article-4.item-2.subitem-б"),
        ("подпункт и-1) пункта 2", "item-2.subitem-и-1"),
        ("подпункт в-1) пункта 2", "item-2.subitem-в-1"),
        ("підпункт й-1) пункту 2", "item-2.subitem-й-1"),
    ],
)
def test_an_address_is_typed_in_ukrainian_and_with_a_letter_in_quotes(typed, canonical):
    assert address.canonical(typed) == canonical


def test_a_latin_suffix_may_stand_apart_in_an_address():
    law = act("# Article 1 bis. a\n1. b\n1 ter. c", Numbering(headings=(Kind.ARTICLE,)))
    for written in ("1bis.1ter", "1 bis.1 ter", "1bis.1 ter", "article 1 bis, item 1 ter"):
        assert address.find(law, written).address == "1bis.1ter"


def test_a_latin_suffix_may_stand_behind_letters_and_roman_figures():
    law = act("# Chapter II bis. a\n1. b\n  a) c\n  a bis) d", Numbering(headings=(Kind.CHAPTER,)))
    for written in ("IIbis.1.abis", "chapter II bis, item 1, subitem a bis)", "II bis.1.a bis"):
        assert address.find(law, written).address == "IIbis.1.abis"


_SHIPS = act(
    "# Section 1. a\n(1) b:\n  (a) c\n  (b) d\n# Section 2. e\nf:\n  (a) g\n  (b) h", language="en"
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("paragraph (b) of section 2", "2.b"),
        ("section 2, paragraph (b)", "2.b"),
        ("paragraph (a) of subsection (1) of section 1", "1.1.a"),
        ("subparagraph (a) of paragraph (1) of section 1", "1.1.a"),
        ("item (1) of section 1", "1.1"),
    ],
)
def test_in_english_a_line_goes_by_any_noun(typed: str, found: str) -> None:
    assert address.find(_SHIPS, typed).address == found
    assert [each.address for each in address.find_all(_SHIPS, typed)] == [found]


def test_a_range_of_lines_goes_by_any_noun() -> None:
    found = address.find_all(_SHIPS, "paragraphs (a) to (b) of section 2")
    assert [each.address for each in found] == ["2.a", "2.b"]


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("1.part-1–2", "1.part-1", "1.part-2"),
        ("annex-1.table-1.row-1–3", "annex-1.table-1.row-1", "annex-1.table-1.row-3"),
        ("2.item-1 – 3", "2.1", "2.3"),
        ("2.item-1–item-3", "2.1", "2.3"),
        ("2.1–3", "2.1", "2.3"),
        ("article-1–2", "1", "2"),
    ],
)
def test_the_end_of_a_range_has_the_kind_of_its_beginning(
    typed: str, first: str, last: str
) -> None:
    law = act(
        "# Article 1\na\nb\n# Article 2\n1. c\n2. d\n3. e\n# Annex 1\n| f |\n| h |\n| i |\n| j |"
    )
    found = [each.address for each in address.find_all(law, typed)]
    assert (found[0], found[-1]) == (first, last)


@pytest.mark.parametrize("typed", ["paragraph 2", "subsection (1)", "paragraph (c) of section 2"])
def test_no_noun_of_a_line_names_a_division_or_what_is_not_there(typed: str) -> None:
    with pytest.raises(AddressError):
        address.find(_SHIPS, typed)


def test_the_number_of_a_french_article_has_its_space_and_its_point_or_none() -> None:
    law = act("# Article L. 2-1\na\n# Article L.2-2\nb\n# Article L2-3\n1° c\n# Article R. *2-4\nd")
    for num in range(1, 4):
        for written in (f"L. 2-{num}", f"L.2-{num}", f"L2-{num}", f"article L. 2-{num}"):
            assert address.find(law, written).address in (f"L.2-{num}", f"L2-{num}")
    for written in ("R. *2-4", "R.*2-4", "article R.*2-4"):
        assert address.find(law, written).address == "R.2-4"
    assert address.find(law, "L. 2-3.1").address == "L2-3.1"
    found = address.find_all(law, "L. 2-1–L. 2-3")
    assert [each.address for each in found] == ["L.2-1", "L.2-2", "L2-3"]
    first = act("# Article 1er\na\n# Article 2\nb")
    assert address.find(first, "article 1er").address == "1"


def test_the_letter_of_an_inserted_section_is_found_as_the_law_has_it() -> None:
    numbering = Numbering(words={"§": Kind.ARTICLE, "kap.": Kind.CHAPTER})
    law = act("# 1 kap. Ett\n## 2 § ¶ a\n## 2 a § ¶ b\n1. c", numbering)
    for written in ("2a", "2 a", "2 a §", "§ 2 a", "§ 2a"):
        assert address.find(law, written if "§" in written else f"1.{written}").address == "1.2a"
    assert address.find(law, "1.2 a.1").address == "1.2a.1"


def test_with_its_sign_a_section_is_sought_in_every_chapter() -> None:
    numbering = Numbering(words={"§": Kind.ARTICLE, "kap.": Kind.CHAPTER})
    law = act("# 1 kap. Ett\n## 1 § ¶ a\n## 2 § ¶ b\n1. c\n# 2 kap. Två\n## 1 § ¶ d", numbering)
    assert address.find(law, "2 §").address == address.find(law, "§ 2").address == "1.2"
    assert address.find(law, "§ 2.1").address == "1.2.1"
    with pytest.raises(AddressError):
        address.find(law, "1 §")
    bare = act("# Article 1\na\n# Article 2\nb\n1. c")
    assert address.find(bare, "§ 2").address == "2"
    assert address.find(bare, "§ 2.1").address == "2.1"
    assert address.find(bare, "§ 2.heading").own
    assert address.find(act("# Chapter 1\n1. a\n# Chapter 2\n3. b"), "§2.3").address == "2.3"


def test_with_its_sign_a_paragraph_is_no_section_of_its_number() -> None:
    numbering = Numbering(words={"§": Kind.ARTICLE, "abschnitt": Kind.SECTION})
    law = act("# Abschnitt 1. a\n## § 1 Haus\n(1) c\n## § 2 Hof\n(1) e", numbering)
    assert address.find(law, "§ 1").address == "section-1.1"
    assert address.find(law, "§ 1.heading").own
    assert address.find(law, "§ 1.1").address == "1.1.1"
    with pytest.raises(AddressError):
        address.find(law, "1")
