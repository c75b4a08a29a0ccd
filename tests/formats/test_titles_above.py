"""Articles without headings of their own, whose titles stand above them or in brackets; those
whose paragraphs have signs."""

from __future__ import annotations

import pytest

from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.imports import imported

TURKISH = """MEYVE BAHÇELERİ KANUNU
BİRİNCİ KISIM
Genel Hükümler
İKİNCİ BÖLÜM
Amaç ve Tanımlar
Amaç
MADDE 1- (1) Bu Kanunun amacı, meyve bahçelerini düzenlemektir.
(2) Ormanlar bu Kanunun dışındadır.
Tanımlar
MADDE 2- (1) Bu Kanunda geçen;
a) Bahçe: Ağaçlı araziyi,
ifade eder.
Budama
Madde 3 – Malik ağaçları budar.
Kayıt
GEÇİCİ MADDE 1- (1) Bahçeler kaydedilir.
"""
JAPANESE = """Orchard Act
Chapter I General Provisions
(Purpose)
Article 1 The purpose of this Act is to keep orchards.
(Definitions)
Article 2 (1) The term "orchard" as used in this Act means land.
(2) Article 5 of the Forest Act does not apply.
(Duties)
Article 2-2 A keeper must:
(i) prune trees.
Article 3 Deleted.
Supplementary Provisions
(Effective Date)
Article 1 This Act comes into effect in April.
"""
BELGIAN = """5 MEI 2021. - Wet betreffende de boomgaarden en het beheer van een park
HOOFDSTUK 1. - Algemene bepaling
Art. 2. § 1. De eigenaar snoeit de bomen.
§ 2. De Koning bepaalt het tijdstip.
Art. 3. In de wet wordt het tweede lid opgeheven.
"""
DUTCH = """Wet houdende regels over het beheer van een boomgaard
Hoofdstuk 1. Bepalingen
§ 1.2. Beheer
Artikel 2:1
De eigenaar snoeit de bomen.
Artikel 2:2
Het beheer wordt geregeld.
"""
ITALIAN = """LEGGE sui frutteti della Repubblica
Art. 1
(Oggetto e finalità)
1. La legge disciplina i frutteti che sono degli enti.
Art. 1-bis
(Divieti)
1. È vietato il taglio degli alberi.
"""


@pytest.mark.parametrize(
    ("text", "language", "lines"),
    [
        (
            TURKISH,
            "tr",
            [
                "# BİRİNCİ KISIM",
                "## İKİNCİ BÖLÜM",
                "### Amaç",
                "#### MADDE 1- (1) Bu Kanunun amacı, meyve bahçelerini düzenlemektir.",
                "(2) Ormanlar bu Kanunun dışındadır.",
                "### Tanımlar",
                "#### MADDE 2- (1) Bu Kanunda geçen;",
                "### Budama",
                "#### Madde 3 ¶ – Malik ağaçları budar.",
                "### Kayıt",
                "#### GEÇİCİ MADDE 1- (1) Bahçeler kaydedilir.",
            ],
        ),
        (
            JAPANESE,
            "en",
            [
                "# Chapter I General Provisions",
                "## (Purpose)",
                "### Article 1 ¶ The purpose of this Act is to keep orchards.",
                "## (Definitions)",
                '### Article 2 (1) The term "orchard" as used in this Act means land.',
                "(2) Article 5 of the Forest Act does not apply.",
                "## (Duties)",
                "### Article 2-2 ¶ A keeper must:",
                "### Article 3 ¶ Deleted.",
                "### Article 1 ¶ This Act comes into effect in April.",
            ],
        ),
        (
            BELGIAN,
            "nl",
            [
                "## Art. 2.",
                "### § 1. ¶ De eigenaar snoeit de bomen.",
                "### § 2. ¶ De Koning bepaalt het tijdstip.",
                "## Art. 3. In de wet wordt het tweede lid opgeheven.",
            ],
        ),
        (DUTCH, "nl", ["# Hoofdstuk 1. Bepalingen", "## § 1.2. Beheer", "### Artikel 2:1"]),
        (ITALIAN, "it", ["# Art. 1 (Oggetto e finalità)", "# Art. 1-bis (Divieti)"]),
    ],
)
def test_what_the_lines_become(text: str, language: str, lines: list[str]) -> None:
    act = imported(text, language).act
    written = write_act(act)
    assert [line for line in written.splitlines() if line in lines] == lines
    assert read_act(written, act.identity, act.version, act.language).body == act.body


def test_a_sentence_about_an_article_begins_none() -> None:
    text = "Treaty\n\n1. The treaty applies.\nArticle 1 States do so. \nArticle 5 Parties do not.\n"
    act = imported(text, "en").act
    assert not any(site.provision.headed for site in act.sites)


ACT = """Gardens Act 1968
CHAPTER 12
An Act to make provision for gardens.
[5th May 1968]
1 Interpretation
(1) A garden is land.
2 Keepers
A keeper waters it.
"""


def test_the_only_chapter_below_a_title_is_the_number_of_the_act() -> None:
    read = imported(ACT, "en")
    assert write_act(read.act).startswith("= Gardens Act 1968\n\nCHAPTER 12\nAn Act to")
    assert [each.line for each in read.questions] == ["CHAPTER 12"]


@pytest.mark.parametrize(
    "text",
    [
        ACT.replace("CHAPTER 12", "CHAPTER 1"),
        ACT.replace("CHAPTER 12", "CHAPTER 12 MOLES"),
        ACT.replace("An Act to make provision for gardens.", "MOLES"),
        ACT.replace("2 Keepers", "CHAPTER 13\n2 Keepers"),
        ACT.replace("Gardens Act 1968\n", ""),
    ],
)
def test_another_chapter_is_one(text: str) -> None:
    assert "\n# CHAPTER 1" in f"\n{write_act(imported(text, 'en').act)}"


MINISTRY = ["КАБІНЕТ МІНІСТРІВ УКРАЇНИ", "ПОСТАНОВА", "від 12 липня 2006 р. N 966", "Київ"]
ABOUT = "Про облік нір"
ORDER = ["Кабінет Міністрів України постановляє:", "1. Нори рахувати.", "2. Кротів берегти."]


@pytest.mark.parametrize("place", ["Київ", "м. Київ"])
def test_a_title_below_the_lines_of_an_office_is_the_title_also_on_a_page(place: str) -> None:
    lines = [*MINISTRY[:3], place, ABOUT, *ORDER]
    page = "".join(f"<p>{line}</p>" for line in lines)
    for data in ("\n".join(lines), page):
        act = imported(data, "uk").act
        assert [each.line for each in act.sites if each.address.startswith("title")] == lines[:5]
        assert act.identity.titles.get("uk") == ABOUT
        assert act.identity.number == "966"


def test_a_heading_below_the_lines_of_an_office_is_the_title_and_no_division() -> None:
    above = "".join(f"<p>{line}</p>" for line in MINISTRY)
    page = f"{above}<h1>{ABOUT}</h1>{''.join(f'<p>{line}</p>' for line in ORDER)}"
    act = imported(page, "uk").act
    assert [each.address for each in act.sites][-2:] == ["1", "2"]
    assert not any(each.provision.headed for each in act.sites)
    assert act.identity.titles.get("uk") == ABOUT


def test_a_heading_below_a_title_in_capitals_goes_on_with_it() -> None:
    page = (
        "<p align=center>ВЕРХОВНА РАДА УКРАЇНИ</p><p align=center><b>ЗАКОН УКРАЇНИ</b></p>"
        "<h1>Про кротів</h1><p>Цей Закон про кротів.</p>"
        "<h2>Розділ I. Кріт</h2><h3>Стаття 1. Кріт</h3><p>Кріт риє.</p>"
    )
    titles = [each.line for each in imported(page, "uk").act.sites if "title" in each.address]
    assert titles == ["ВЕРХОВНА РАДА УКРАЇНИ", "ЗАКОН УКРАЇНИ", "Про кротів"]


def test_another_heading_below_the_form_of_an_act_divides_it() -> None:
    page = (
        "<p>ЗАКОН УКРАЇНИ</p><p>Про кротів</p><h1>Кроти</h1><p>Кріт риє.</p>"
        "<h1>Нори</h1><p>Нора є.</p>"
    )
    act = imported(page, "uk").act
    assert [each.line for each in act.sites if each.provision.headed] == ["Кроти", "Нори"]


@pytest.mark.parametrize(
    "title",
    [
        "<h1>ЗАКОН УКРАЇНИ</h1><h1>Про сади</h1>",
        "<p>УКАЗ</p><p>Президента України</p><p>Про сади</p>",
    ],
)
def test_a_heading_below_a_title_that_says_what_the_act_is_about_divides_it(title: str) -> None:
    """«Про кротів» below «Про сади» is no more of the title."""
    page = (
        f"{title}<h2>Про кротів</h2><p>Стаття 1. Кріт</p><p>Кріт риє.</p>"
        "<h2>Про бджіл</h2><p>Стаття 2. Бджола</p><p>Бджола літає.</p>"
    )
    act = imported(page, "uk").act
    lines = [each.line for each in act.sites if each.provision.headed]
    assert lines == ["Про кротів", "Стаття 1. Кріт", "Про бджіл", "Стаття 2. Бджола"]
    assert act.identity.titles.get("uk") == "Про сади"


def test_the_highest_heading_below_a_title_divides_the_act() -> None:
    page = (
        "<p align=center><b>Закон про сади</b></p><h1>Загальні положення</h1><h2>Сади</h2>"
        "<p>Стаття 1. Сад</p><p>Сад росте.</p><h2>Кроти</h2><h3>Нори</h3><p>Нора є.</p>"
    )
    headed = [each.line for each in imported(page, "uk").act.sites if each.provision.headed]
    assert headed[0] == "Загальні положення"
