"""Laws as they are copied from official sites: what each line of them becomes."""

from __future__ import annotations

import time

import pytest

from drafting.formats.source import as_note
from drafting.structure.act import Imported
from drafting.text.writer import write_act
from tests.imports import imported, numbered_at

IN_COLUMNS = """Gardens Act 2021
PART 1
Preliminary
1
Interpretation
(1)
In this Act “garden” means land.
(2)
A garden is new before
12
months.
2
Duties
(1)
It is watered.
SCHEDULE 1
The Board
Section 2
Part 1
Members
Number
1
The Board has members.
Terms
2
(1)
A member sits for a year.
(2)
A member may leave.
"""
GLUED = """Gardens Act 2021
Part 1Preliminary
1Interpretation
(1)In this Act “garden” means land.
(2)“Tree” includes a shrub.
2Duties
(1)It is watered.
SCHEDULE 1The Board
Part 1Members
Number
1The Board has members.
Terms
2(1)A member sits for a year.
(2)A member may leave.
"""
FEDERAL = """PART 1910—GARDENS
Subpart A—General
§ 1910.1 Purpose and scope.
(a) This part applies to gardens.
(1) It applies to these:
(i) Old ones.
(A) Walled.
§ 1910.2 [Reserved]
§ 1910.3 Watering.
(a) It is watered.
"""
DEEP = """§ 1. Gardens
(a) A garden:
(1) is watered;
(A) by day:
(i) in June:
(I) at noon:
(aa) slowly;
(bb) well;
(II) at night.
(b) It is weeded.
"""
INSERTED = """§ 1. Gardens
(a) A garden:
(i) is watered.
(aa) It is weeded.
(b) It is dug.
"""
TURKISH = """BAHÇE KANUNU
BİRİNCİ BÖLÜM
Genel Hükümler
Amaç
Madde 1 - Bu Kanunun amacı bahçeleri ve ağaçları düzenlemektir.
Tanımlar
MADDE 2 – (1) Bahçe, ağaç olan yerdir.
(2) Ağaç bu Kanun ile korunur.
Yürürlük
Madde 18/A- (Ek: 12/10/2017-7036/11 md.) Bu Kanun ile ve için.
"""
FRENCH = """LOI n° 2016-1321 du 7 octobre 2016
Article 1
I.-Les jardins sont ouverts dans les villes.
II.-Les arbres sont taillés :
1° Dans les parcs ;
Article 2
I. – Les fruits sont à tous.
II.-(Abrogé)
Fait à Paris, le 7 octobre 2016.
FRANÇOIS HOLLANDE
"""
BELGIAN = """3 MAI 2003. - Loi sur les jardins
CHAPITRE Ier. - Disposition générale
Article 1er. La présente loi règle les jardins.
Art. 1/1. § 1er. Les arbres sont taillés dans les parcs.
§ 2. Les fruits sont à tous.
Art. 1/2. Le Roi fixe les dates.
Art. 2. Les jardins sont ouverts.
Donné à Bruxelles, le 3 mai 2003.
ALBERT
Par le Roi :
A. DUQUESNE
"""
ITALIAN = """LEGGE 28 dicembre 2015, n. 208
TITOLO I
DEI GIARDINI
Art. 1.
(Apertura)
1. Il giardino è aperto.
Art. 2.
(Cura)
((1. Il giardino è curato.))
DISPOSIZIONI TRANSITORIE E FINALI
I
Con la presente legge i giardini sono aperti.
II
Gli alberi sono potati.
Data a Roma, addì 28 dicembre 2015
MATTARELLA
"""
GERMAN = """Gartengesetz
§ 1 Öffnung
Der Garten ist offen.
§ 2 (weggefallen)
§ 3 Pflege
Der Garten wird gepflegt.
"""
SPANISH = """Ley 39/2015, de jardines
Artículo 1. Objeto.
1. La Ley regula los jardines.
Madrid, 1 de octubre de 2015.
FELIPE R.
El Presidente del Gobierno,
MARIANO RAJOY BREY
ANEXO I
Los árboles.
"""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            IN_COLUMNS,
            "en",
            {
                "book-1.1": "1 Interpretation",
                "1.1.1": "(1) In this Act “garden” means land.",
                "book-1.2": "2 Duties",
                "1.2.1": "(1) It is watered.",
                "annex-1.book-1": "Part 1",
                "annex-1.1.section~1.1": "1 ",
                "annex-1.1.section~2.2": "2 ",
                "annex-1.1.section~2.2.1": "2 (1) A member sits for a year.",
                "annex-1.1.section~2.2.2": "(2) A member may leave.",
            },
        ),
        (
            GLUED,
            "en",
            {
                "book-1": "Part 1 Preliminary",
                "book-1.1": "1 Interpretation",
                "1.1.2": "(2)“Tree” includes a shrub.",
                "annex-1": "SCHEDULE 1 The Board",
                "annex-1.book-1": "Part 1 Members",
                "annex-1.1.section~2.2.1": "2 (1)A member sits for a year.",
                "annex-1.1.section~2.2.2": "(2)A member may leave.",
            },
        ),
        (
            FEDERAL,
            "en",
            {
                "1910.A": "Subpart A—General",
                "1910.A.1910.1": "§ 1910.1 Purpose and scope.",
                "1910.A.1910.1.a.1.i.A": "(A) Walled.",
                "1910.A.1910.2": "§ 1910.2 [Reserved]",
                "1910.A.1910.3.a": "(a) It is watered.",
            },
        ),
        (
            DEEP,
            "en",
            {
                "1.a.1.A.i.I.aa": "(aa) slowly;",
                "1.a.1.A.i.I.bb": "(bb) well;",
                "1.a.1.A.i.II": "(II) at night.",
                "1.b": "(b) It is weeded.",
            },
        ),
        (INSERTED, "en", {"1.a.i": "(i) is watered.", "1.aa": "(aa) It is weeded."}),
        (
            TURKISH,
            "tr",
            {
                "1.chapter~1.1": "Madde 1 ",
                "1.chapter~2.2": "MADDE 2 – ",
                "1.chapter~2.2.1": "MADDE 2 – (1) Bahçe, ağaç olan yerdir.",
                "1.chapter~2.2.2": "(2) Ağaç bu Kanun ile korunur.",
                "1.chapter~3.18-A": "Madde 18/A- ",
            },
        ),
        (
            FRENCH,
            "fr",
            {
                "1.I": "I.-Les jardins sont ouverts dans les villes.",
                "1.II.1": "1° Dans les parcs ;",
                "2.I": "I. – Les fruits sont à tous.",
                "2.II": "II.-(Abrogé)",
            },
        ),
        (
            BELGIAN,
            "fr",
            {
                "I.1-1": "Art. 1/1.",
                "I.1-1.1": "§ 1er. ",
                "I.1-1.2": "§ 2. ",
                "I.1-2": "Art. 1/2. Le Roi fixe les dates.",
                "I.2": "Art. 2. Les jardins sont ouverts.",
                "I.2.A": None,
            },
        ),
        (
            ITALIAN,
            "it",
            {
                "I.1.1": "1. Il giardino è aperto.",
                "section~1.I": "I",
                "section~1.II": "II",
            },
        ),
        (GERMAN, "de", {"1": "§ 1 Öffnung", "2": "§ 2 (weggefallen)", "3": "§ 3 Pflege"}),
        (SPANISH, "es", {"1.1": "1. La Ley regula los jardines.", "annex-I": "ANEXO I"}),
    ],
)
def test_each_provision_has_its_place(
    text: str, language: str, expected: dict[str, str | None]
) -> None:
    assert numbered_at(imported(text, language).act, expected) == expected


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (FRENCH, "fr", {"FRANÇOIS HOLLANDE"}),
        (BELGIAN, "fr", {"ALBERT", "A. DUQUESNE"}),
        (ITALIAN, "it", {"MATTARELLA"}),
        (SPANISH, "es", {"MARIANO RAJOY BREY"}),
    ],
)
def test_names_below_the_day_head_nothing(text: str, language: str, names: set[str]) -> None:
    act = imported(text, language).act
    headed = {site.line for site in act.sites if site.provision.headed or site.provision.num}
    lines = {site.line.removeprefix("\\") for site in act.lines()}
    assert names <= lines
    assert not names & headed


def test_the_brackets_of_a_change_are_left_out_and_named() -> None:
    read = imported(ITALIAN, "it")
    (found,) = (each.found for each in read.warnings if "a mark of the editor" in each.problem)
    assert found == ("((1. Il giardino è curato.))",)
    assert "1. Il giardino è curato." in [site.line for site in read.act.sites]


def test_brackets_of_a_formula_are_no_marks() -> None:
    formula = ITALIAN.replace("((1. Il giardino è curato.))", "((a + b) × (c + d))")
    assert "((a + b) × (c + d))" in write_act(imported(formula, "it").act)
    open_alone = ITALIAN.replace("curato.))", "curato.")
    assert "((1. Il giardino è curato." in write_act(imported(open_alone, "it").act)


def test_what_introduces_a_schedule_heads_nothing_below_its_title() -> None:
    act = imported(IN_COLUMNS, "en").act
    (line,) = (site for site in act.lines() if site.provision.line == "Section 2")
    assert not line.provision.headed


def test_the_number_of_a_page_is_joined_with_nothing() -> None:
    act = imported(IN_COLUMNS, "en").act
    assert {"12", "months."} <= {site.provision.line for site in act.lines()}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uz", "1-bob. Qoidalar\n1-modda. Maqsad\nUshbu Qonun.\n2-modda. Bogʻ\nUshbu bogʻ.\n"),
        ("ky", "1-глава. Эрежелер\n1-берене. Максат\nБак жана өрүк.\n2-берене. Өрүк\nӨрүк.\n"),
        ("cs", "ČÁST PRVNÍ\nOBECNÁ\n§ 1\nZahrada se otvírá.\nČÁST DRUHÁ\n§ 2\nNení.\n"),
        ("sk", "PRVÁ ČASŤ\nVŠEOBECNÉ\n§ 1\nZáhrada sa otvára.\nDRUHÁ ČASŤ\n§ 2\nNie je.\n"),
    ],
)
def test_a_short_law_shows_its_language_by_its_headings(language: str, text: str) -> None:
    act = imported(text, "").act
    assert act.language == language
    assert sum(site.provision.headed for site in act.sites) == text.count("1") + text.count("2") + (
        2 if language in {"cs", "sk"} else 0
    )


def test_annexes_of_an_english_act_make_it_no_french_one() -> None:
    text = "Gardens Act\n1. A garden is land.\nANNEXE 1\nTrees.\nANNEXE 2\nShrubs.\n"
    assert imported(text, "").act.language == "en"


def test_figures_alone_are_no_title() -> None:
    text = "311\n\nZÁKON\n\n§ 1\n\nZáhrada sa otvára.\n"
    assert imported(text, "sk").title == "ZÁKON"


SHORT_ACT = """<html><head><title>О садах - ИПС</title></head><body>
<div id="header"><a href="/">ИПС</a><ul><li>Главная</li><li>Поиск по садам</li></ul></div>
<div><h1>О садах</h1><p>Закон Республики Казахстан от 5 мая 2014 года № 199-V ЗРК.</p></div>
<ul><li><a href="#t">Текст</a></li><li><a href="#h">История изменений</a></li></ul>
<div><article><h3>Статья 1. Открытие</h3><p>Сад открыт для всех граждан, если не идёт дождь.</p>
<h3>Статья 2. (Утратила силу - Закон от 1 мая 2015 года)</h3>
<p>Президент Республики Казахстан Н. Садов</p></article></div>
<div class="footer">Институт садов и законодательства о садах</div></body></html>"""
SECTIONS = """<html><body><h1>Gardens Act 2021</h1><h2>Part 1 General</h2>
<h3>Introductory</h3>
<h4>1 Interpretation</h4><p>(1) A garden is land.</p>
<p>2 Repeals are in the Schedule.</p>
<h4>3 Extent</h4><p>It extends to Wales.</p>
<h2>SCHEDULE</h2><p>1 The Board has members.</p>
<p>2(1) A member sits.</p><p>(2) A member may go.</p>
</body></html>"""


def test_a_short_act_is_found_among_the_menus_of_its_page() -> None:
    act = imported(SHORT_ACT, name="law.html").act
    assert write_act(act) == (
        "= О садах\n\nЗакон Республики Казахстан от 5 мая 2014 года № 199-V ЗРК.\n\n"
        "# Статья 1. Открытие\n\nСад открыт для всех граждан, если не идёт дождь.\n\n"
        "# Статья 2. (Утратила силу - Закон от 1 мая 2015 года)\n\n"
        "Президент Республики Казахстан Н. Садов\n"
    )
    assert [each.kind.value for each in act.body] == [
        "title",
        "preamble",
        "article",
        "article",
        "closing",
    ]


def test_a_section_without_a_heading_stands_beside_the_others() -> None:
    act = imported(SECTIONS, name="a.html").act
    found = {site.address: site.line for site in act.sites if site.provision.num}
    assert found == {
        "book-1": "Part 1 General",
        "1.section~1.1": "1 Interpretation",
        "1.section~1.1.1": "(1) A garden is land.",
        "1.section~1.2": "2 ",
        "1.section~1.3": "3 Extent",
        "annex.1": "1 ",
        "annex.2": "2 ",
        "annex.2.1": "2 (1) A member sits.",
        "annex.2.2": "(2) A member may go.",
    }


DAYS = [
    ("fr", "Fait à Paris, le 7 octobre 2016.", ["Par le Président de la République :", "M. Valls"]),
    (
        "it",
        "Data a Roma, addì 28 dicembre 2015",
        ["MATTARELLA", "Visto, il Guardasigilli: Orlando"],
    ),
    ("es", "Madrid, 1 de octubre de 2015.", ["FELIPE R.", "El Presidente del Gobierno,", "RAJOY"]),
    ("de", "Berlin, den 5. Mai 2020", ["Der Bundespräsident", "Steinmeier"]),
    (
        "nl",
        "Gegeven te Wassenaar, 7 juli 2021",
        ["Willem-Alexander", "De Minister,", "J. de Vries"],
    ),
    ("pt", "Brasília, 10 de janeiro de 2002; 181º da Independência.", ["F. H. CARDOSO", "Aloysio"]),
]


@pytest.mark.parametrize(("language", "day", "names"), DAYS)
def test_the_day_and_the_names_below_it_close_an_act(
    language: str, day: str, names: list[str]
) -> None:
    text = "\n".join(["Titre", "Art. 1. Un.", "1. Texte long.", "2. Texte.", day, *names])
    *_, last = imported(f"{text}\n", language).act.body
    assert last.kind.value == "closing"
    assert [line for _, line in last.lines()] == [day, *names]


def test_a_sentence_that_ends_with_a_day_closes_nothing() -> None:
    text = "Gardens Act\n1. Scope.\nIt applies in Exton and in Wells from 5 May 2020.\n"
    assert imported(text, "en").act.body[-1].kind.value != "closing"


def test_a_text_behind_a_number_and_a_dash_may_begin_with_a_figure() -> None:
    text = "Article 1\n\nI.-Le jardin ouvre.\n\nII.-12 mois passent.\n\nIII.-1° Il ferme ;\n"
    places = {line: each for each, line in found(imported(text, "fr"))}
    assert places["II.-12 mois passent."] == "1.II"
    assert places["III.-1° Il ferme ;"] == "1.III.1"


def test_a_text_right_behind_a_number_in_brackets_may_begin_with_a_figure() -> None:
    text = "1Keepers\n(1)A keeper:\n(a)prunes.\n(2)12 months pass.\n(3)(Where trees) £5.\n(4)£5.\n"
    places = {line: each for each, line in found(imported(f"{text}2Fees\n(1)None.\n", "en"))}
    assert places["(2)12 months pass."] == "1.2"
    assert places["(3)(Where trees) £5."] == "1.3"
    assert places["(4)£5."] == "1.4"


def test_the_initial_of_a_name_begins_no_list() -> None:
    text = (
        "Article 1. Keepers\n\n1. These keep it:\n\nB. Smith, a keeper, prunes.\n\n2. It is open."
    )
    read = imported(text, "en")
    assert ("1.1.part-2", "B. Smith, a keeper, prunes.") in found(read)
    assert any("looks like a number" in each.problem for each in read.warnings)
    listed = text.replace("B. Smith", "A. Smith").replace("2. It", "B. Jones, too.\n\n2. It")
    assert ("1.1.B", "B. Jones, too.") in found(imported(listed, "en"))
    signed = text.replace("2. It is open.", "A. Jones, city clerk, prunes.")
    assert ("1.1.part-3", "A. Jones, city clerk, prunes.") in found(imported(signed, "en"))
    roman = "\n\n".join(f"{each}. Rules for gardens" for each in ("I", "II", "III", "IV", "V"))
    assert "V" in dict(found(imported(f"Gardens\n\n{roman}", "en")))


def test_headings_of_subsections_stand_in_their_sections() -> None:
    page = (
        "<h2>CHAPTER 5—GARDENS</h2><h3>§501. Keepers</h3><h4>(a) Duties</h4><p>A keeper prunes.</p>"
        "<h4>(b) Fees</h4><p>(1) None.</p><h3>§502. Water</h3><p>It is watered.</p>"
    )
    act = imported(f"<html><body>{page}</body></html>", "en", "law.html").act
    places = {site.line: site.address for site in act.lines()}
    assert places["A keeper prunes."] == "5.501.a.part-1"
    assert places["(1) None."] == "5.501.b.1"
    assert places["It is watered."] == "5.502.part-1"


def found(read: Imported) -> list[tuple[str, str]]:
    return [(site.address, site.line) for site in read.act.lines()]


def test_notes_that_lead_to_the_former_wording_are_no_law() -> None:
    noted = "подпункт 2) изложен в редакции Закона РК от 01.01.21 г. № 1-VI (см. стар. ред.)"
    gone = "3) исключен Законом РК от 01.01.21 г. № 1-VI (см. стар. ред.)"
    page = f"Статья 1. Ворота\n1. Ворота:\n1) синие;\n{noted}\n2) красные.\n{gone}\n"
    law = write_act(imported(page, "ru").act)
    assert law.endswith(f"  1) синие;\n    {{{noted}}}\n  2) красные.\n  {gone}\n")


def test_definitions_stand_beside_each_other_whatever_ends_a_list() -> None:
    page = (
        'Garden Act\n\n1 Interpretation\nIn this Act—\n"gate" means—\n(a) a door; or\n(b) a lid;\n'
        'and includes a fence;\n"tree" means—\n(i) an oak;\n(ii) an elm;\n"pond" means a pool.\n'
    )
    law = write_act(imported(page, "en").act)
    assert '\n"tree" means—\n  (i) an oak;\n  (ii) an elm;\n"pond" means a pool.\n' in law


def test_what_legifrance_and_the_boe_add_to_an_article_is_a_note() -> None:
    noted = "Modifié par LOI n°2021-1 du 1er janvier 2021 - art. 1 (V)"
    page = f"Loi sur les jardins\n\nArticle 1\n{noted}\nLes portes sont fermées.\n"
    assert f"{{{noted}}}\nLes portes" in write_act(imported(page, "fr").act)
    added = "Se modifica por el art. 1 de la Ley 1/2021."
    html = f"<h5>Artículo 1. Puertas.</h5><p>Se cierran.</p><p class=nota_pie>{added}</p>"
    law = imported(html, "es", "law.html").act
    assert write_act(law).endswith(f"Se cierran.\n  {{{added}}}\n")


def test_one_long_line_above_another_is_not_broken_at_a_width() -> None:
    lines = "Ворота сада закрывает на ночь сторож (или его помощник)\nКлючи хранит староста.\n"
    law = imported(f"Закон о садах\n\nСтатья 1\n{lines}", "ru")
    assert write_act(law.act).endswith(lines)


def test_a_definition_stands_beside_one_that_words_below_its_list_close() -> None:
    page = (
        "Garden Act\n\n1. In this Act—\n“gate” means a door;\n“keeper” means—\n(a) a person, or\n"
        "(b) a dog,\nwho keeps a gate;\n“pond” means a pool.\n2. Gates.\n"
    )
    assert write_act(imported(page, "en").act).endswith(
        "1. In this Act—\n  “gate” means a door;\n  “keeper” means—\n    (a) a person, or\n"
        "    (b) a dog,\n  who keeps a gate;\n  “pond” means a pool.\n2. Gates.\n"
    )


def test_signs_that_nobody_sees_are_kept_and_named() -> None:
    law = imported("Закон\n\n1. Ворота закры\u00adваются.\n2. Пруд глубо\u200bкий.\n", "ru")
    assert "закры\u00adваются" in write_act(law.act)
    found = next(each.found for each in law.warnings if "no reader sees" in each.problem)
    assert "закры<U+00AD>ваются" in found[0]
    assert "глубо<U+200B>кий" in found[1]


def test_definitions_in_the_list_of_another_stand_in_it() -> None:
    text = (
        "Words Act 2001\n1 Words\nIn this Act—\n“gate” means—\n(a) a door; or\n(b) in a park—\n"
        "“fence” means a hedge;\n“wall” means stones;\n(c) a hole;\n“pond” means a pool.\n"
        "2 Ends\nIt ends.\n"
    )
    assert (
        "“gate” means—\n  (a) a door; or\n  (b) in a park—\n    “fence” means a hedge;\n"
        "    “wall” means stones;\n  (c) a hole;\n“pond” means a pool.\n"
    ) in write_act(imported(text, "en").act)


@pytest.mark.parametrize("words", ["Аа Закон ", "Modifié loi n°"])
def test_a_long_line_is_soon_known_to_be_no_note(words: str) -> None:
    began = time.process_time()
    line = words * 12_000
    assert as_note(line) == line
    assert time.process_time() - began < 0.2
