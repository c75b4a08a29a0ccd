"""Citations in sentences as acts write them, and what each is read as."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.citations.citation import Citation, Scope, citations
from tests.acts import ODD, PLAIN, words

KK = {
    "5-тармағының 2) тармақшасы": "here item 5/subitem 2",
    "осы баптың 2-тармағында": "this article/item 2",
    "2-бабының 1 және 3-тармақтарында": "here article 2/item 1, article 2/item 3",
    "17) және 18) тармақшаларына": "here subitem 17, subitem 18",
    "98, 99, 100, 101-тармақтар": "here item 98, item 99, item 100, item 101",
    "14-1) тармақша": "here subitem 14-1",
    "5-1-тармақпен": "here item 5-1",
    "2-тармақтың 2) тармақшасының отыз тоғызыншы абзацы": "here item 2/subitem 2/para #39",
    "1-тармақтың екінші бөлігі": "here item 1/part #2",
    "303, 304 және 305-жолдар": "here row 303, row 304, row 305",
    "12 – 15-баптарда": "here article 12–15",
    "осы Заңның 7-бабы 2-тармағының 6), 7) және 8) тармақшаларында": (
        "act article 7/item 2/subitem 6, article 7/item 2/subitem 7, article 7/item 2/subitem 8"
    ),
    "осы Кодекстің 17-1-бабының 2-тармағы 1) тармақшасына": "act article 17-1/item 2/subitem 1",
    "осы Конституциялық заңның 5-бабы": "act article 5",
    "осы Заңға 2-қосымшаға сәйкес": "act annex 2",
    "осы Заңға қосымшаға сәйкес": "act annex",
    "осы баптың 1-тармағында және 3-тармағының 2) тармақшасында": (
        "this article/item 1; this article/item 3/subitem 2"
    ),
    "осы тармақтың 2) тармақшасында және 7-баптың 3-тармағында": (
        "this item/subitem 2; here article 7/item 3"
    ),
    "Конституцияның 39-бабы": "other article 39",
    "«Мемлекеттік қызмет туралы» Заңның 7-бабына сәйкес": "other article 7",
    "№ 387 қаулысының 5-тармағында": "other item 5",
    "Кодекстің 2 бөлімі 5 тармағының 2 тармақшасы": "other section 2/item 5/subitem 2",
    "Заңының (бұдан әрі – Заң) 7-бабына": "other article 7",
    "сол баптың 3-тармағы": "other article/item 3",
    "Даму жоспарының 4-тармағы": "other item 4",
    "ҚК-нің 188-бабы": "other article 188",
    "ӘҚБтК 9 және 10-баптары": "other article 9, article 10",
    "Жадынама сегіз тармақтан, 8 тармақтан тұрады": "",
    "5 күн, 10 жұмыс күні, 2014 жылғы 17 қазан": "",
    "осы баптың\u00a02-тармағында, осы баптың 2‑тармағында": (
        "this article/item 2; this article/item 2"
    ),
    "5-тармағының 2) тармақшаcы": "here item 5/subitem 2",
}
RU = {
    "подпункт 2) пункта 5": "here item 5/subitem 2",
    "подпункт 2) пункта 5 раздела 2": "here section 2/item 5/subitem 2",
    "в подпунктах 1), 2) и 5) пункта 3 статьи 7": (
        "here article 7/item 3/subitem 1, article 7/item 3/subitem 2, article 7/item 3/subitem 5"
    ),
    "статьями 12–15": "here article 12–15",
    "по статьям 12, 13 и 15 – 17": "here article 12, article 13, article 15–17",
    "часть вторая пункта 1 настоящей статьи": "this article/item 1/part #2",
    "второй части пункта 3": "here item 3/part #2",
    "частями первой и третьей статьи 5": "here article 5/part #1, article 5/part #3",
    "абзаце тридцать девятом подпункта 2) пункта 2": "here item 2/subitem 2/para #39",
    "согласно приложению 2": "here annex 2",
    "согласно приложению к настоящему Закону": "act annex",
    "пунктами 2 и 3 настоящей статьи и статьей 9": (
        "this article/item 2, article/item 3; here article 9"
    ),
    "подпунктом 1) пункта 3 и подпунктом 4) пункта 5 статьи 7": (
        "here article 7/item 3/subitem 1; here article 7/item 5/subitem 4"
    ),
    "в статье 7, пункте 2": "here article 7/item 2",
    "пунктом 5, 10 рабочих дней": "here item 5",
    "пунктом 2 статьи 5 настоящего Закона и статьей 7 Закона «О языках»": (
        "act article 5/item 2; other article 7"
    ),
    "статьи 15 Гражданского кодекса": "other article 15",
    "статьей 4 и пунктом 3 статьи 5 Уголовно-процессуального кодекса": (
        "other article 4; other article 5/item 3"
    ),
    "пункта 2 статьи 39 Конституции Республики Казахстан": "other article 39/item 2",
    "приложению 1 к Правилам": "other annex 1",
    "пункта 5 Плана мероприятий": "other item 5",
    "статьи 5 ГК": "other article 5",
    'подпункт "б" пункта 2 статьи 4': "here article 4/item 2/subitem б",
    "той же статьи": "other article",
    "статьей 25 этого же Закона": "other article 25",
    "пункты 1, 2 части 3": "here part 3/item 1, part 3/item 2",
    "(см. статью ГК), пункт аа), подпункт ж) статьи ХІ": (
        "here article XI/item аа; here article XI/subitem ж"
    ),
    "статья расходов, часть граждан, пункт проката, согласно приложению": "",
}
EN = {
    "under Article 12quater and Article 5 bis": "here article 12quater; here article 5bis",
    "Articles 12 quater and 13": "here article 12quater, article 13",
    "Article 5 bis 7": "here article 5",
    "item 5(2)": "here item 5/2",
    "section 12(3)(b)": "here section 12/3/b",
    "subsection (2)": "here subsection 2",
    "articles 3 to 5": "here article 3–5",
    "subsections (1) to (3)": "here subsection 1–3",
    "section 2, item 5, subitem 2)": "here section 2/item 5/subitem 2",
    "subsection (1) of this section": "this section/subsection 1",
    "paragraph (a) of subsection (2) of section 5": "here section 5/subsection 2/para a",
    "paragraphs (a) and (b) or section 4": "here para a, para b; here section 4",
    "the second paragraph of article 5": "here article 5/para #2",
    "the twenty-first paragraph of article 5": "here article 5/para #21",
    "the eleventh and hundredth parts of item 5": "here item 5/part #11, item 5/part #100",
    "Part 3 of this Act": "act part 3",
    "Articles 101 and 102 TFEU": "other article 101, article 102",
    "SECTION 5 AND SECTION 6 SHALL APPLY": "here section 5; here section 6",
    "section 101 of division B": "other section 101",
    "chapter 1, section 41, and section 3 of chapter 2": (
        "here chapter 1/section 41; here chapter 2/section 3"
    ),
    "subparagraph (ca) of item 3 (or otherwise)": "here item 3/subitem ca",
    "item 1A of Form 10-K": "other item 1A",
    "point (b) of the first subparagraph of Article 3(2)": "here article 3/2/subitem #1/subitem b",
    "the second subparagraph of Article 4(1) of Regulation (EU) No 1025/2012": (
        "other article 4/1/subitem #2"
    ),
    "the Schedule to this Act": "act annex",
    "section 3 of the Data Protection Act 2018": "other section 3",
    "section 5 of the Act": "other section 5",
    "Article 6 of Regulation (EU) 2016/679": "other article 6",
    "Civil Code, article 15": "other article 15",
    "that section": "other section",
    "subchapter III of Chapter 11 of Title 10": "title 10 chapter 11/subchapter III",
    "Chapter 87 of Title 5, United States Code": "title 5 chapter 87",
    "Chapter 23 of this title": "title chapter 23; this title",
    "section 1013 of that title": "other section 1013; other title",
    "Title 26, section 501(c)(3)": "title 26 section 501/c/3",
    "paragraphs (1) and (12) of section 8101 of such title": (
        "other section 8101/para 1, section 8101/para 12; other title"
    ),
    "chapter 2 of title I of Public Law 91–508": "title I chapter 2",
    "section 5 of Public Law 91-424": "other section 5",
    "section 501(c)(3) of the Internal Revenue Code": "other section 501/c/3",
    "sections 170(b)(1) or 509(a) of the Internal Revenue Code of 1986": (
        "other section 170/b/1, section 509/a"
    ),
    "Internal Revenue Code of 1986, section 3": "other section 3",
    "section 4142 of D.C. Act 24-470": "other section 4142",
    "42 U.S.C. § 1396": "other section 1396",
    "12 CFR part 208": "other part 208",
    "part 3 of 29 CFR": "other part 3",
    "65 Stat. 125, ch. 246, § 2": "other section 2",
    "D.C. Law 1-44, §§ 2, 3, 23 DCR 4055": "other section 2, section 3",
    "section 21 (12 U.S.C. 1829b)": "other section 21",
    "§ 5-101 [now § 5-201]": "other section 5-101; here section 5-201",
    "section 3 thereof": "other section 3",
    "section 5 of the Home Rule Charter": "other section 5",
    "§ 166 and related sections of the Code, as § 166 was": "other section 166; other section 166",
    "paragraph (44)(A), (B), and (C) of this section": (
        "this section/para 44/A, section/para 44/B, section/para 44/C"
    ),
    "section 2(3)(a), (b) and (4)": "here section 2/3/a, section 2/3/b, section 2/4",
    "this sub-subparagraph, this section": "this subitem; this section",
    "part of the section, a schedule of fees, 5 items": "",
}
UK = {
    "пункт 3 частини другої статті 5": "here article 5/part #2/item 3",
    "частини першої, другої та четвертої статті 9": (
        "here article 9/part #1, article 9/part #2, article 9/part #4"
    ),
    "у частині третій цієї статті": "this article/part #3",
    "пунктами 1, 2 і 5 частини першої статті 8 цього Закону": (
        "act article 8/part #1/item 1, article 8/part #1/item 2, article 8/part #1/item 5"
    ),
    "статті 15 Цивільного кодексу України": "other article 15",
    "статті 5 КУпАП": "other article 5",
    "статті 7 цього Закону та статті 9 Закону України «Про мову»": (
        "act article 7; other article 9"
    ),
    "підпунктом 4 пункту 1 розділу X": "here section X/item 1/subitem 4",
    "абзацу двадцять першого частини шостої статті 23": ("here article 23/part #6/para #21"),
    "частиною п’ятою статті 26-1": "here article 26-1/part #5",
    "статтею 5 - 1": "here article 5-1",
    "статтями 12 - 14": "here article 12–14",
    'пункту "г" частини третьої статті 10': "here article 10/part #3/item г",
    "додатком 1 до цього Закону": "act annex 1",
    "тієї ж статті": "other article",
    "пункт пропуску, частина території, 10 днів": "",
}
SENTENCES = [
    pytest.param(language, sentence, named, id=f"{language}: {sentence}")
    for language, table in (("kk", KK), ("ru", RU), ("en", EN), ("uk", UK))
    for sentence, named in table.items()
]


@pytest.mark.parametrize(("language", "sentence", "named"), SENTENCES)
def test_a_sentence_cites(language: str, sentence: str, named: str) -> None:
    assert "; ".join(map(_said, citations(sentence, language))) == named


@pytest.mark.parametrize("case", ["", "қа", "та", "тан", "пен", "ты", "тың"])
def test_every_kazakh_case_of_a_bare_noun(case: str) -> None:
    assert _said(*citations(f"бұл 3-тармақ{case} айтылған", "kk")) == "here item 3"


@pytest.mark.parametrize(
    "form", ["статья", "статьи", "статье", "статью", "статьей", "статьям", "статьями", "статьях"]
)
def test_every_russian_case_of_a_noun(form: str) -> None:
    assert _said(*citations(f"об этом {form} 3 говорит", "ru")) == "here article 3"


@given(
    words((*PLAIN, *ODD, "5-бабы", "пункта", "1)", "2),", "section", "статьи")),
    st.sampled_from(["kk", "ru", "en", "uk"]),
)
def test_citations_stand_where_they_say_and_never_overlap(text: str, language: str) -> None:
    end = 0
    for citation in citations(text, language):
        assert end <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.text
        assert citation.chains
        end = citation.end


def test_a_citation_of_another_act_is_external() -> None:
    (here,) = citations("пункт 5", "ru")
    (other,) = citations("статья 5 Кодекса", "ru")
    (act,) = citations("статья 5 настоящего Кодекса", "ru")
    assert [c.scope for c in (here, other, act)] == [Scope.HERE, Scope.OTHER, Scope.ACT]


def _said(citation: Citation) -> str:
    chains = (
        "/".join(
            " ".join(
                filter(
                    None,
                    [
                        "" if step.bare else step.kind,
                        f"#{step.nth}" if step.nth else step.numbers,
                    ],
                )
            )
            for step in chain
        )
        for chain in citation.chains
    )
    scope = " ".join(filter(None, [citation.scope.value, citation.title]))
    return f"{scope} {', '.join(chains)}"
