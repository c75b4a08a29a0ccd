"""What stands around the articles of a law on official sites: recitals, closings, notes below."""

from __future__ import annotations

import pytest

from drafting.structure.act import Imported
from drafting.text.writer import write_act
from tests.imports import imported

DIRECTIVE = """COUNCIL DIRECTIVE 98/83/EC of 3 November 1998 on wells

THE COUNCIL OF THE EUROPEAN UNION,

(1) Whereas wells need covers:

(a) of steel;

(2) Whereas there should be rules,

HAS ADOPTED THIS DIRECTIVE:

Article 1

1. Wells shall be covered.

2. Springs shall not.

Article 2

This Directive is addressed to the Member States.

Done at Brussels, 3 November 1998.

For the Council

The President

B. PRAMMER

(1) OJ C 131, 30.5.1995, p. 5.

ANNEX I

1. A cover.
"""
LOI = """<h1>LOI n° 2020-12 du 5 mai 2020 relative aux puits (1)</h1>
<p>Article 1</p><p>Les puits sont couverts.</p><p>Article 2</p><p>Le maire les surveille.</p>
<p>Fait à Paris, le 5 mai 2020.</p><p>Par le Président de la République :</p>
<p>Le Premier ministre,</p><p>Jean Dupont</p><p>(1) Travaux préparatoires : loi n° 2020-12.</p>"""
REGLEMENT = """<p>RÈGLEMENT DU CONSEIL</p><p>Article premier</p><p>Les puits sont couverts.</p>
<p>Article 2</p><p>Il est obligatoire.</p><p>Fait à Bruxelles, le 4 mai 2020.</p>
<p>Par le Conseil</p><p>Le président</p><p>G. GRLIĆ RADMAN</p>"""
REGULATIONS = """The Wells Regulations 2021

Citation

1. These Regulations may be cited as the Wells Regulations 2021.

Fees

2.—(1) The fee for a well is £5.

(2) In this regulation—

“fee” means a sum;

“well” means a hole.

Signed by authority of the Secretary of State for Environment and Food

Jane Doe

Minister of State

Department for Environment

3rd February 2021

EXPLANATORY NOTE

(This note is not part of the Regulations)

These Regulations set fees.
"""
LEGGE = """Art. 1
1. I pozzi sono coperti.
Art. 2
1. La legge entra in vigore.
Data a Roma, addi' 5 maggio 2020
MATTARELLA
Visto, il Guardasigilli: Bonafede
"""


def lines(read: Imported) -> dict[str, str]:
    return {site.address: site.line for site in read.act.lines()}


def test_recitals_are_of_the_preamble_and_not_named_as_odd() -> None:
    read = imported(DIRECTIVE, "en")
    found = lines(read)
    assert found["preamble.para-2"] == "(1) Whereas wells need covers:"
    assert found["preamble.para-3"] == "(a) of steel;"
    assert found["1.1"] == "1. Wells shall be covered."
    assert not any("looks like a number" in str(each) for each in read.warnings)
    assert not read.questions


def test_items_above_a_first_article_without_such_words_stay_items() -> None:
    found = lines(imported(DIRECTIVE.replace("HAS ADOPTED THIS DIRECTIVE:", "It is agreed:"), "en"))
    (address,) = (each for each, line in found.items() if line.startswith("(2) Whereas"))
    assert not address.startswith("preamble")


@pytest.mark.parametrize(
    ("text", "language", "closing"),
    [
        (
            DIRECTIVE,
            "en",
            (
                "Done at Brussels, 3 November 1998. | For the Council | The President | B. PRAMMER"
                " | (1) OJ C 131, 30.5.1995, p. 5."
            ),
        ),
        (
            LOI,
            "fr",
            (
                "Fait à Paris, le 5 mai 2020. | Par le Président de la République : | Le Premier"
                " ministre, | Jean Dupont | (1) Travaux préparatoires : loi n° 2020-12."
            ),
        ),
        (
            REGLEMENT,
            "fr",
            "Fait à Bruxelles, le 4 mai 2020. | Par le Conseil | Le président | G. GRLIĆ RADMAN",
        ),
        (
            REGULATIONS,
            "en",
            (
                "Signed by authority of the Secretary of State for Environment and Food"
                " | Jane Doe | Minister of State | Department for Environment | 3rd February 2021"
            ),
        ),
        (
            REGULATIONS.replace(
                "Signed by authority of the Secretary of State for Environment and Food", ""
            ),
            "en",
            "Jane Doe | Minister of State | Department for Environment | 3rd February 2021",
        ),
        (
            LEGGE,
            "it",
            "Data a Roma, addi' 5 maggio 2020 | MATTARELLA | Visto, il Guardasigilli: Bonafede",
        ),
        (
            LEGGE.replace("Data a", "La presente legge, munita del sigillo, e' legge.\n\nData a"),
            "it",
            (
                "La presente legge, munita del sigillo, e' legge. | Data a Roma, addi' 5 maggio"
                " 2020 | MATTARELLA | Visto, il Guardasigilli: Bonafede"
            ),
        ),
        (
            (
                "§ 1 Zweck\n\nDies gilt.\n\n§ 2 Dauer\n\nImmer.\n\nSchlussformel\n\n"
                "Der Bundesrat hat zugestimmt.\n\nAnlage\n\n1. Baum"
            ),
            "de",
            "Schlussformel | Der Bundesrat hat zugestimmt.",
        ),
        *(
            (
                DIRECTIVE.replace("(1) OJ C 131, 30.5.1995, p. 5.", note),
                "en",
                (
                    f"Done at Brussels, 3 November 1998. | For the Council | The President |"
                    f" B. PRAMMER | {note}"
                ),
            )
            for note in ("[1] A note.", "1. OJ C 131, p. 5.", "1) OJ C 131, p. 5.")
        ),
    ],
)
def test_a_closing_block_with_what_stands_below_its_names(
    text: str, language: str, closing: str
) -> None:
    found = lines(imported(text, language))
    assert closing == " | ".join(
        line for address, line in found.items() if address.startswith("closing.")
    )


SERVED = """<h1>The Gardens Regulations 2015</h1><p>2015 No. 100</p>
<h2>The Gardens Regulations 2015</h2>
<p><span class="LegDateText">Made</span><span class="LegDateDate">1st March 2015</span></p>
<h3>Citation</h3><p><span class="LegP1No">1.</span> These are the Regulations.</p>
<h3>Water</h3><p><span class="LegP1No">2.</span> H<sub>2</sub>O, <span class="a">CO</span><span
 class="b">2</span>.</p><div class="LegSignatory"><p>Jane Doe</p><p>Minister</p></div>
<h2>EXPLANATORY NOTE</h2><p>On gardens.</p>"""


def test_what_a_page_sets_around_the_regulations_by_its_classes() -> None:
    found = lines(imported(SERVED, "en"))
    assert found["preamble.para-2"] == "The Gardens Regulations 2015"
    assert found["preamble.para-3"] == "Made 1st March 2015"
    assert [found["closing.para-1"], found["closing.para-2"]] == ["Jane Doe", "Minister"]
    assert "CO2." in "".join(found.values())
    assert found["annex"] == "EXPLANATORY NOTE"


PREAMBLE = """<h1>Constitution</h1><h2>Preamble</h2><p>We the people.</p>
<h3>Article 1. State</h3><p>It is one.</p><h3>Article 2. Law</h3><p>It is supreme.</p>"""


def test_a_heading_above_the_preamble_holds_no_articles() -> None:
    assert {"section~1.part-1", "1.part-1", "2.part-1"} <= lines(imported(PREAMBLE, "en")).keys()
    german = PREAMBLE.replace("Preamble", "Eingangsformel").replace("Article", "§")
    assert lines(imported(german, "de"))["preamble.para-1"] == "Eingangsformel"


@pytest.mark.parametrize(
    ("language", "gone"),
    [
        ("de", "§§ 3 und 4 (weggefallen)"),
        ("de", "Artikel 3 bis 5 (weggefallen)"),
        ("en", "Articles 3 to 5 [Repealed]"),
        ("fr", "Articles 3 à 5 (abrogés)"),
    ],
)
def test_articles_that_are_gone_together_are_no_part_of_the_one_before(
    language: str, gone: str
) -> None:
    word = gone.split(maxsplit=1)[0].removesuffix("s").replace("§§", "§")
    text = f"{word} 1. Aaa\n\nBbb.\n\n{word} 2. Ccc\n\nDdd.\n\n{gone}\n\n{word} 6. Eee\n\nFff."
    assert lines(imported(text, language))["article~1"] == gone


def test_articles_of_brazil_that_are_gone_together() -> None:
    text = (
        "Art. 1º O jardim é de todos.\n\nArt. 1o-A. O jardim é aberto.\n\n§ 1º É livre.\n\n"
        "Arts. 2o e 3o (Revogados).\n\nArt. 4º O fim."
    )
    found = lines(imported(text, "pt"))
    assert found["article~1.part-1"] == "Arts. 2o e 3o (Revogados)."
    assert found["1-A.part-1"] == "Art. 1o-A. O jardim é aberto."


def test_provisions_of_other_acts_head_nothing() -> None:
    text = (
        "Article 1\n\nI.-A modifié les dispositions suivantes :\n\n- Code rural\n\nArt. L111-1\n\n"
        "II.-Le reste est libre.\n\nArticle 2\n\nLe gardien taille."
    )
    found = {line: address for address, line in lines(imported(text, "fr")).items()}
    assert found["Art. L111-1"].startswith("1.I.")
    assert found["II.-Le reste est libre."] == "1.II"


def test_the_name_of_a_code_without_a_dash_ends_no_list_of_other_provisions() -> None:
    text = (
        "Article 1\n\nA modifié les dispositions suivantes : - Code rural\n\nArt. L1\n\n"
        "Code général des impôts\n\nArt. 200 quater\n\nArticle 2\n\nLe gardien taille."
    )
    found = {line: address for address, line in lines(imported(text, "fr")).items()}
    assert found["Art. L1"].startswith("1.part")
    assert found["Art. 200 quater"].startswith("1.part")
    own = text.replace("Article ", "Art. ").replace("Art. L1", "Art. 5 bis")
    assert lines(imported(own, "fr"))["2"] == "Art. 2"


def test_items_below_a_day_that_are_no_notes_stay_items() -> None:
    text = DIRECTIVE.replace("(1) OJ C 131, 30.5.1995, p. 5.", "1. The first of the rules.")
    assert "closing.para-1" not in lines(imported(text, "en"))


def test_an_explanatory_note_is_no_part_of_the_last_regulation() -> None:
    read = imported(REGULATIONS, "en")
    assert [each.kind for each in read.act.body][-1] == "annex"
    assert lines(read)["section~2.2.2.para-3"] == "“well” means a hole."
    assert lines(read)["section~1"] == "Citation"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            (
                "<h1>Wells Act</h1><p>1&nbsp; Short title</p><p>This is the Wells Act.</p>"
                "<p>2A&#160;&#160;Covers</p><p>A well is covered.</p>"
            ),
            "# 1 Short title",
        ),
        (
            (
                "<h1>Wells Rules</h1><p><span class='LegP1No'>1.</span>—<span class='LegP2No'>"
                "(1)</span><span> A well is covered.</span></p><p><span class='LegP2No'>(2)</span>"
                "<span>A spring is not.</span></p>"
            ),
            "1.—(1) A well is covered.\n  (2) A spring is not.",
        ),
        (
            (
                "<h1>Wells Act</h1><p>Definitions</p><p>1 In this Act,</p><p>“keeper” means him;"
                " (“gardien”)</p><p>“well” means a hole. (“puits”)</p><p>Covers</p><p>2 A well is"
                " covered.</p><p>Offence</p><p>3 It is an offence to fall.</p>"
            ),
            "## 1 ¶ In this Act,\n\n“keeper” means him; (“gardien”)\n“well” means a hole.",
        ),
        (
            (
                "<p>Article 1</p><p>Wells are covered with lids of steel, and so are springs.</p>"
                "<p>Article 2</p><p>Covers are painted blue.</p><div class='eli-container'>"
                "<p>ANNEX</p><p>A lid.</p></div>"
            ),
            "# Article 1",
        ),
    ],
)
def test_what_official_pages_put_between_a_number_and_its_text(page: str, expected: str) -> None:
    assert expected in write_act(imported(page, "en").act)


def test_blocks_of_pages_made_with_indigo_are_lines() -> None:
    page = (
        "<h3>1. Covers</h3><section><span class='akn-num'>(1)</span> <span class='akn-content'>"
        "<span class='akn-listIntroduction'>A keeper must—</span><span class='akn-item'>"
        "<span class='akn-num'>(a)</span> <span class='akn-p'>cover it;</span></span>"
        "<span class='akn-item'><span class='akn-num'>(b)</span> <span class='akn-p'>clean it."
        "</span></span></span></section>"
    )
    text = write_act(imported(page, "en").act)
    assert "(1) A keeper must—\n  (a) cover it;\n  (b) clean it.\n" in text


def test_the_series_in_which_regulations_are_printed_is_not_their_name() -> None:
    read = imported(
        f"STATUTORY INSTRUMENTS\n\n2021 No. 55\n\nWATER, ENGLAND\n\n{REGULATIONS}", "en"
    )
    identity = read.act.identity
    assert (identity.kind, identity.titles.get("en")) == (
        "regulation",
        "The Wells Regulations 2021",
    )


def test_two_spaces_behind_a_number_with_a_sign_are_kept() -> None:
    page = "<h1>Act</h1><p>Article 1</p><p>1. &nbsp;A well.</p><p>12.04.2006&nbsp; Was a day.</p>"
    text = write_act(imported(page, "en").act)
    assert "1. \u00a0A well.\n12.04.2006\u00a0 Was a day.\n" in text


@pytest.mark.parametrize("name", ["Прикінцеві положення", "ПРИКІНЦЕВІ ТА ПЕРЕХІДНІ ПОЛОЖЕННЯ"])
@pytest.mark.parametrize("above", ["", "Розділ I. САДИ\n"])
@pytest.mark.parametrize("form", ["{}\n", "<p>{}</p>"])
def test_final_provisions_that_have_articles_stand_beside_the_highest_divisions(
    form: str, above: str, name: str
) -> None:
    first = f"ЗАКОН УКРАЇНИ\nПро сади\n{above}Стаття 1. Сад\n1. Сад росте:\n1) вгору;\n2) вниз.\n"
    text = f"{first}{name}\nСтаття 2. Строк\nЦей Закон діє з весни.\nСтаття 3. Кріт\nКріт риє.\n"
    act = imported("".join(map(form.format, text.splitlines())), "uk").act
    headed = [site for site in act.sites if site.provision.headed]
    last = next(site for site in headed if site.line == name)
    assert last.parent is None
    assert [site.parent for site in headed[-2:]] == [last, last]


def test_final_provisions_of_a_part_that_others_follow_stay_in_it() -> None:
    first = "КОДЕКС САДІВ\nКнига перша\nСАДИ\nРозділ I. САДИ\nСтаття 1. Сад\nСад росте.\n"
    final = "ПРИКІНЦЕВІ ПОЛОЖЕННЯ\nСтаття 2. Строк\nКодекс діє з весни.\n"
    text = f"{first}{final}Книга друга\nНОРИ\nРозділ I. НОРИ\nСтаття 3. Кріт\nКріт риє.\n"
    headed = [site for site in imported(text, "uk").act.sites if site.provision.headed]
    assert next(site for site in headed if site.line == "ПРИКІНЦЕВІ ПОЛОЖЕННЯ").parent


def test_a_decree_of_the_cabinet_of_ministers_is_one() -> None:
    text = "ДЕКРЕТ КАБІНЕТУ МІНІСТРІВ УКРАЇНИ\nПро мито\nСтаття 1. Мито\nМито платять.\n"
    identity = imported(f"{text}м. Київ, 21 січня 1993 року\n№ 7-93\n", "uk").act.identity
    assert (identity.kind, identity.number, identity.titles.get("uk")) == (
        "decree",
        "7-93",
        "Про мито",
    )
