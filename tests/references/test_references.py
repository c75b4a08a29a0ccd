"""Where citations lead from where they stand."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.citations.citation import citations
from drafting.citations.resolve import Fate, References
from drafting.language.addresses import address as written
from drafting.model.act import Act, Numbering
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from tests.acts import act, acts
from tests.examples import few
from tests.laws.test_numbers_in_sentences import acts_of_numbers

LAW = """\
# 1-бап. Ұғымдар

1. Бірінші:
  1) бір;
  2) екі.
Екінші бөлік.

# 2-бап. Міндеттер

1. Міндет:
  1) бір;
  2) екі;
  3) үш.
2. Тыйым.
3. [алып тасталды]

# 12-бап. Соңғы

Нөмірсіз мәтін.

# 1-қосымша. Тізбе

1. Тізбенің бірінші тармағы.
7. Тізбенің жетінші тармағы.
"""
FROM_2_1_2 = {
    "осы тармақтың 3) тармақшасы": "2.1.3",
    "3) тармақшасында": "2.1.3",
    "осы баптың 2-тармағы": "2.2",
    "2-тармақта": "2.2",
    "1-баптың 1-тармағының 2) тармақшасы": "1.1.2",
    "1-баптың 1-тармағының екінші бөлігі": "1.1.part-2",
    "1-баптың 1-тармағының бірінші бөлігі": "1.1.para-1",
    "осы Заңның 12-бабы": "12",
    "осы Заңға 1-қосымша": "annex-1",
    "1-қосымшаның 7-тармағы": "annex-1.7",
    "1 – 2-баптар": "1 2",
    "1) және 3) тармақшалары": "2.1.1 2.1.3",
    "осы баптың 3-тармағы": "2.3",
    "осы баптың 9-тармағы": "nothing",
    "4) тармақшасы": "nothing",
    "13-бап": "nothing",
    "1-баптың 1-тармағының жиырмасыншы абзацы": "nothing",
    "1-баптың 1-тармағының екінші абзацы": "1.1.part-2",
    "7-тармақта": "nothing",
    "Азаматтық кодекстің 2-бабы": "unknown",
    "4-тараудың 2-тармағы": "unknown",
    "5-кестеде": "unknown",
}
ETHICS = Numbering(levels=(Kind.ITEM, Kind.SUBITEM), through=frozenset({Kind.ITEM}))


def _leads(law: Act, at: str, words: str) -> str:
    site = law.find(at).site
    (citation,) = citations(words, law.language)
    found: list[str] = []
    for meaning in References(law).resolve(site, citation):
        found += [target.address for target in meaning.targets] or [meaning.fate.value]
    return " ".join(found)


TWICE = """\
# 1-бап. a
1. b
2. c
3. d

# 1-бап. e
1. f
2. g
3. h
"""


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        # Of two articles of one number nobody knows which is meant, whatever is cited in it.
        ("1-бапта", "unknown"),
        ("1-баптың 2-тармағы", "unknown"),
        ("1-баптың 1 – 3-тармақтары", "unknown"),
    ],
)
def test_a_citation_that_fits_two_articles_means_neither(words: str, leads: str) -> None:
    assert _leads(act(TWICE), "1~1.1", words) == leads


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        # A range means all that is in it, where it is what the chain ends in …
        ("2-баптың 1 – 3-тармақтары", "2.1 2.2 2.3"),
        ("1 – 2-баптар", "1 2"),
        # … and no single provision, where something is cited in each of it.
        ("1 – 2-баптардың 1-тармағы", "unknown"),
    ],
)
def test_a_range_means_several_only_at_the_end_of_a_chain(words: str, leads: str) -> None:
    assert _leads(act(LAW), "2.1", words) == leads


@pytest.mark.parametrize(("words", "leads"), FROM_2_1_2.items())
def test_a_citation_in_a_subitem_leads(words: str, leads: str) -> None:
    assert _leads(act(LAW), "2.1.2", words) == leads


def test_an_annex_is_its_own_house() -> None:
    assert _leads(act(LAW), "annex-1.1", "7-тармақта") == "annex-1.7"
    assert _leads(act(LAW), "annex-1.1", "осы Қағидалардың 7-тармағында") == "annex-1.7"


def test_items_numbered_through_are_found_from_everywhere() -> None:
    law = act("# 1-бөлім. А\n\n1. Бір.\n2. Екі.\n\n# 2-бөлім. Б\n\n3. Үш.\n", ETHICS)
    assert _leads(law, "2.3", "2-тармақта") == "1.2"
    assert _leads(law, "2.3", "4-тармақта") == "nothing"


@pytest.mark.parametrize(
    ("words", "leads"),
    {
        "2-тармақта": "unknown",
        "6-тармақта": "nothing",
        "осы тармақтың 2) тармақшасы": "unknown",
        "осы тармақтың 1) тармақшасы": "2.5.1",
    }.items(),
)
def test_what_may_stand_in_a_gap_is_unknown(words: str, leads: str) -> None:
    text = "# 1-бөлім. А\n\n[… 1.–4.]\n\n# 2-бөлім. Б\n\n5. Бес:\n  1) бір;\n  [… 2)–]\n"
    assert _leads(act(text, ETHICS), "2.5", words) == leads


SHARING = """\
# Part 1. Sharing

## Section 1. Duty

(1) A body must share data.
(2) The duty does not apply to—
  (a) personal data;
  (b) sealed data.

## Section 2. Fees

(1) A body may charge.
"""


@pytest.mark.parametrize(
    ("words", "leads"),
    {
        "subsection (1)": "1.1.1",
        "paragraph (a)": "1.1.2.a",
        "section 1(2)(b)": "1.1.2.b",
        "paragraph (a) of this subsection": "1.1.2.a",
        "subsection (1) of section 2": "1.2.1",
        "subsection (3)": "nothing",
        "section 3": "nothing",
        "this section": "1.1",
        "Part 1": "1",
    }.items(),
)
def test_english_names_of_lines_are_those_of_the_act(words: str, leads: str) -> None:
    law = act(SHARING, language="en")
    site = next(site for site in law.sites if site.provision.text == "sealed data.")
    (citation,) = citations(words, "en")
    (meaning,) = References(law).resolve(site, citation)
    named = " ".join(target.site.eid for target in meaning.targets) or meaning.fate.value
    if leads == "nothing":
        assert named == leads
    else:
        assert [t.site for t in meaning.targets] == [_by_chain(law, leads)]


UKRAINIAN = """\
# Стаття 4. Дозвіл
Орган видає дозвіл.
Орган відмовляє, якщо:
1) заява неповна;
2) строк минув.
Відмову оскаржують.
"""


@pytest.mark.parametrize(
    ("words", "leads"),
    {
        # A list stands after the part that leads to it.
        "пункт 2 частини другої статті 4": "4.2",
        "пунктами 1 - 2 частини другої цієї статті": "4.1 4.2",
        "пункт 2 частини третьої статті 4": "unknown",
        "пункт 2 цієї частини": "4.2",
        "частина друга статті 4": "4.part-2",
        "абзац четвертий частини першої статті 4": "unknown",
        "стаття 8 Закону": "unknown",
    }.items(),
)
def test_a_list_of_a_part_stands_after_it(words: str, leads: str) -> None:
    assert _leads(act(UKRAINIAN, Numbering(levels=(Kind.ITEM,)), "uk"), "4.1", words) == leads


def test_a_part_may_be_the_one_of_that_number_or_the_first_without_one() -> None:
    parts = Numbering(levels=(Kind.PART, Kind.ITEM))
    law = act("# Статья 1. Сбор\nСбор взимается.\n1. Сбор платят:\n  1) весной;\n", parts, "ru")
    assert _leads(law, "1.1", "пункт 1) части первой статьи 1") == "unknown"


CODED = """\
# Chapter 1. Levies

## § 1. Rates

(a) Rates:
  (1) one;
  (2) two:
    (A) of land;
    (B) of goods:
      (i) new;
      (ii) used.
  (3) three.
(b) Other rates.

# Chapter 2. Relief

## § 2. Who

(1) All;
(10A) as follows:
  (A) some;
  (B) others.
"""
_TITLE_7 = Numbering(headings=(Kind.CHAPTER, Kind.ARTICLE), words={"§": Kind.ARTICLE})


@pytest.mark.parametrize(
    ("title", "words", "leads"),
    [
        # What is cited is of another title, unless the act is that one.
        ("Levies", "Chapter 9 of Title 10", "unknown"),
        ("Title 7. Levies", "Chapter 9 of Title 10", "unknown"),
        ("Title 7. Levies", "Chapter 2 of Title 7", "chapter-2"),
        ("Title 7. Levies", "Chapter 9 of Title 7", "nothing"),
        ("Title 7. Levies", "Chapter 9 of this title", "nothing"),
        # An act that does not say so may be a part of its title.
        ("Levies", "Chapter 2 of this title", "chapter-2"),
        ("Levies", "Chapter 9 of this title", "unknown"),
        # Its articles go by the name of sections.
        ("Levies", "§ 2(10A)(A)", "2.2.10A.A"),
        ("Levies", "§ 2(10A)(C)", "nothing"),
        ("Levies", "section 2", "2.2"),
        # A paragraph, a subparagraph and a clause are any numbered line around.
        ("Levies", "paragraph (3) of this subsection", "1.1.a.3"),
        ("Levies", "subparagraph (A) of this paragraph", "1.1.a.2.A"),
        ("Levies", "clause (ii) of this subparagraph", "1.1.a.2.B.ii"),
        ("Levies", "subparagraph (B)(ii) of this paragraph", "1.1.a.2.B.ii"),
        ("Levies", "paragraph (2)(A) of this subsection", "1.1.a.2.A"),
        ("Levies", "paragraph (4) of this subsection", "nothing"),
        ("Levies", "subparagraph (C) of this paragraph", "nothing"),
        ("Levies", "clause (ii)", "1.1.a.2.B.ii"),
        ("Levies", "subsection (b)", "1.1.b"),
        ("Levies", "subsection (c) of this section", "nothing"),
        ("Levies", "part 208", "unknown"),
    ],
)
def test_a_title_of_a_code_and_its_lines(title: str, words: str, leads: str) -> None:
    law = act(CODED, _TITLE_7, "en")
    law = evolve(law, identity=evolve(law.identity, titles=Localized({"en": title})))
    site = next(site for site in law.sites if site.provision.text == "new;")
    cited = citations(words, "en")[0]
    (meaning,) = References(law).resolve(site, cited)
    found = " ".join(target.address for target in meaning.targets) or meaning.fate.value
    assert found == leads


@pytest.mark.parametrize(
    ("numbers", "cited", "leads"),
    [
        # Whatever part of a code the act is, one of another title is not in it.
        (("7-101", "7-102"), "§ 9-101", "unknown"),
        (("7-101", "7-102"), "§ 7-201", "unknown"),
        (("7-101", "7-102"), "section 8", "unknown"),
        (("7-101", "7-102"), "§ 7-102", "7-102"),
        # One section, or some of them, may be an excerpt.
        (("1",), "section 2", "unknown"),
        (("2", "5"), "section 3", "unknown"),
        (("1", "2", "2A"), "section 3", "nothing"),
        # No article of the act has the letter of a series.
        (("1", "2", "3"), "section L. 2-1", "unknown"),
    ],
)
def test_an_act_that_may_be_an_excerpt_decides_nothing(
    numbers: tuple[str, ...], cited: str, leads: str
) -> None:
    text = "".join(f"# § {num}. Heading\n\nText.\n\n" for num in numbers)
    law = act(text, Numbering(words={"§": Kind.ARTICLE}), "en")
    assert _leads(law, f"{numbers[0]}.part-1", cited) == leads


def test_what_the_act_had_is_gone_though_it_may_be_an_excerpt() -> None:
    first, second = "# § 7-1. A\n\nSee § 7-2.\n", "\n# § 7-2. B\n\nText.\n"
    numbering = Numbering(words={"§": Kind.ARTICLE})
    old, new = (act(text, numbering, "en") for text in (first + second, first))
    (citation,) = citations("See § 7-2.", "en")
    site = new.find("7-1.part-1").site
    (meaning,) = References(new, References(old)).resolve(site, citation)
    assert meaning.fate is Fate.NOTHING


def test_codes_number_parts_and_items_within_them() -> None:
    numbering = Numbering(levels=(Kind.PART, Kind.ITEM))
    law = act("# Статья 3. А\n\n1. Один:\n  1) а;\n  2) б.\n2. Два.\n", numbering, "ru")
    assert _leads(law, "3.1.1", "пункт 2) части первой") == "3.1.2"
    assert _leads(law, "3.1.1", "частью 2 статьи 3") == "3.2"
    assert _leads(law, "3.1.1", "часть вторая настоящей статьи") == "3.2"


def test_amendments_of_another_act_cite_that_one() -> None:
    law = act("1. Внести в Закон следующие изменения:\n  1) пункт 9 исключить.\n", language="ru")
    assert _leads(law, "1.1", "пункт 9") == "unknown"


EMBEDDED = {
    "kk": "Осы Заңның {} сәйкес",
    "ru": "согласно тому, что {} настоящего Закона",
    "en": "as told in {} of this Act",
}
_UNCITED = {
    Kind.GAP,
    Kind.NOTE,
    Kind.FOOTNOTE,
    Kind.TITLE,
    Kind.CELL,
    Kind.ROW,
    Kind.PREAMBLE,
    Kind.CLOSING,
}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@few(24)
@given(data=st.data())
def test_the_address_of_a_provision_in_words_is_found_and_leads_to_it(language, data):
    law = data.draw(acts(odd=False).filter(lambda law: law.sites))
    references = References(law)
    stands = next((site for site in law.sites if site.provision.kind is not Kind.ANNEX), None)
    assume(stands is not None)
    for site in law.sites:
        if not _citable(site, language):
            continue
        said = written.words(Target(site), language)
        if law.index.candidates(written.canonical(said)) != [Target(site)]:
            continue
        sentence = EMBEDDED[language].format(said)
        (citation,) = citations(sentence, language)
        assert citation.text == said
        (meaning,) = references.resolve(stands, citation)
        if meaning.fate is not Fate.UNKNOWN:
            assert meaning.targets == (Target(site),), (said, site.address)


def _citable(site: Site, language: str) -> bool:
    """English joins by commas, so that one kind within the same looks like a list."""
    kinds = [above.provision.kind for above in site.chain()]
    return not (
        any("~" in above.address or above.provision.kind in _UNCITED for above in site.chain())
        or (language == "en" and len(set(kinds)) < len(kinds))
    )


def _by_chain(law: Act, numbers: str) -> Site:
    return next(
        site
        for site in law.sites
        if ".".join(above.provision.num for above in site.chain()) == numbers
    )


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@few(24)
@given(law=acts_of_numbers())
def test_whatever_the_numbers_a_citation_leads_to_what_it_cites(language: str, law: Act) -> None:
    """Or to nothing that is known; never to another provision, and never is it a dangling one."""
    law = evolve(law, language=language)
    references = References(law)
    led = 0
    for site in law.sites:
        if not _citable(site, language):
            continue
        sentence = EMBEDDED[language].format(written.words(Target(site), language))
        for citation in citations(sentence, language):
            for meaning in references.resolve(law.sites[0], citation):
                assert meaning.fate is not Fate.NOTHING, (sentence, citation)
                if meaning.targets:
                    assert meaning.targets == (Target(site),), (sentence, site.address)
                    led += 1
    assert led >= len(law.sites) / 2
