"""How laws of other countries number their provisions: what each line of them becomes, from the
text of a page."""

from __future__ import annotations

import pytest

from drafting.text.writer import write_act
from tests.import_docx.packages import docx, p
from tests.imports import imported, numbered_at

UK = """Gardens Act 2021
2021 CHAPTER 7
PART 1
PRELIMINARY
Introductory
1 Interpretation
(1) In this Act—
“garden” means land;
“tree” includes—
(a) a shrub.
(2) A garden is new for
12 months after planting.
2 Duties
(1) It is watered before
5 April 2022.
2A Further duties
It is weeded.
12ZA Fees
There is a fee for
30 Days or more.
SCHEDULE 1
Section 12ZA
The Board
1 (1) The Board has
5 members.
(2) They sit.
2 The Board may sue.
"""
CONTENTS = """Gardens Act 2021
Contents
Part 1 General
1 Interpretation ..... 2
2 Duties ..... 3
3 Fees ..... 3
Part 1 General
1 Interpretation
A garden is land.
2 Duties
It is watered.
3 Fees
There are none.
"""
LED = """Gardens Act 2021
CONTENTS
1 Interpretation ..... 2
2 Duties . . . . . . 3

1 Interpretation
A garden is land.
2 Duties
It is watered.
"""
OLD = """Bees Act 1980
1 Control of pests.
(1) Orders are made.
2 Powers of entry.
(1) Officers enter.
3 Wales.
"""
REGULATIONS = """The Gardens Regulations 2022
Citation
1.—(1) These are the Gardens Regulations.
(2) They are in force.
Interpretation
2. A garden is—
(a) land.
Inserted
2A.—(1) It is watered.
SCHEDULE
Regulation 2
1. Apples.
"""
CANADA = """Gardens Act
Short title
1 This Act may be cited as the Gardens Act.
Definitions
2 (1) The following definitions apply.
(2) A tree is a shrub.
(2.1) A shrub is none.
(3) A herb is none
Her Majesty
2.1 This Act is binding.
Offence
3 Every person who takes fruit is guilty and liable
(a) to a fine.
"""
AUSTRALIA = """Gardens Act 2018
Part 2-Keepers
Division 1—Duties
1 Pruning
(1) Trees are pruned.
1A Watering
Trees are watered.
Schedule 1—Amendments
1 Section 3
Omit “small”.
"""
EUROPE = """REGULATION (EU) 2023/77
TITLE I
General
CHAPTER I
Provisions
SECTION 1
Scope
Article 1
Subject matter
1. It lays down rules.
CHAPTER II
Duties
SECTION 1
Labels
Article 2
Label
It has a label.
Article 3
It is applied.
"""
CODE = """CHAPTER 3—GARDENS
SUBCHAPTER I—GENERAL
§ 301. Definitions
(1) Garden.—It means—
(A) land; or
(B) a park.
§ 302a. Duties
(a) In general.—It is watered.
"""
BILL = """TITLE I—GARDENS
Subtitle A—Duties
SEC. 101. DEFINITIONS.
(a) In General.—It is land.
SEC. 102. DUTIES.
It is watered.
TITLE II—FEES
SEC. 201. FEES.
There are none.
"""
COPIED = """Gardens Act 2021
1Overview
(1)This Act is about gardens.
2AFurther duties
It is watered.
"""
DISTRICT = """Subchapter I-A. More
Part A. General
§ 28:9-109. Scope.
(a) It is land.
§ 13A-5-40. Duties
Part B. Special
§ 47–1801.04a. Tax
(aa) It is paid.
Annex A. List
"""
GERMAN = """Gartengesetz der Länder und der Städte, das nicht gilt
1. Abschnitt Allgemeines
§ 1 Zweck
(1) Der Garten ist offen und groß, und zwar
1. heute,
2. morgen.
§ 1a Eingefügt
Er ist grün.
Erster Teil
Artikel 7
Das ist der Schluss.
Anlage 1 Bäume
"""
FRENCH = """Code des vergers
LIVRE Ier LES VERGERS
Chapitre II : Les arbres
Section 1 : Les fruits
Article L. 112-1
Les fruits sont mûrs dans les conditions suivantes :
1° Les pommes ;
2° Les poires.
Article 1er bis
Les vergers sont ouverts.
"""
SLOVAK = """Ústava sadov
PRVÁ HLAVA
SADY
Prvý oddiel
SPRÁVA
Čl. 1
(1) Správca sadu dozerá na
a) stromy, ktoré sú alebo sa sadia,
b) ploty podľa zákona.
(2) Sad je otvorený, ako sa patrí.
Čl. 1a
Podrobnosti ustanoví zákon, ktorý sa prijme.
"""
SPANISH = """Ley de los huertos y las plantas
TÍTULO PRELIMINAR
Artículo 1. Objeto.
Los huertos y las plantas se cultivan por las personas.
Artículo 1 bis. Insertado.
1. El huerto.
a) La pera.
Disposición adicional primera. Registro.
"""
SPANISH_ENDING = """Ley de los huertos y de las huertas
Artículo 1.- Objeto.
La ley regula los huertos por interés general.
DISPOSICIONES TRANSITORIAS
PRIMERA.- Los huertos se inscriben en el registro:
a) los nuevos;
b) los viejos.
SEGUNDA.- Los plazos se cuentan por días.
Tercera. Los frutos son de quien los siembra.
DISPOSICIÓN TRANSITORIA CUARTA
Los riegos se mantienen.
DISPOSICIÓN DEROGATORIA ÚNICA. Queda derogada la Ley 3/1950.
Disposición final primera. Desarrollo.
El Gobierno dicta las normas.
"""
MEXICAN = """LEY DE LOS HUERTOS Y LAS HUERTAS
CAPÍTULO ÚNICO
Artículo 1o.- La Ley regula los huertos por interés general.
Artículo 2o.- Para los efectos de esta Ley se entiende por:
I.- Huerto: la tierra; y
II.- Dueño: la persona.
TRANSITORIOS
PRIMERO.- La Ley entrará en vigor.
SEGUNDO.- Se derogan las disposiciones.
VIGÉSIMO PRIMERO. Los huertos se registran.
"""
PORTUGAL = """Lei dos pomares
Artigo 1.º
1 - A presente lei regula os pomares e não os jardins em causa.
2 - São pomares dos donos:
a) Os terrenos;
b) As árvores.
2-A - Os jardins não são pomares.
"""
IRISH = """ORCHARDS ACT, 1957
1.—This Act may be cited as the Orchards Act, 1957.
2.—(1) In this Act “keeper” means a person.
(2) A keeper prunes trees.
"""
PORTUGUESE = """Lei dos pomares e dos jardins
CAPÍTULO I
Art. 1º Esta Lei não se aplica em jardins.
Parágrafo único. Os pomares são:
I – os grandes;
a) os velhos;
II – os novos.
Art. 2º-A. Os outros não são.
§ 1º O resto em seguida.
"""
POLISH = """Ustawa z dnia 5 maja o sadach oraz o lasach w miastach
Rozdział 1
Art. 1. 1. Sad oraz las przycina się w lecie.
2. Przepis stosuje się:
1) w sadach;
Art. 2a. Ustawa wchodzi w życie.
Załącznik nr 1
"""
POLISH_CODE = """Kodeks sadów
Art. 1. Kodeks reguluje stosunki w sadach oraz w lasach.
Art. 5. § 1. Kto sadzi drzewo, ten je podlewa oraz się o nie troszczy.
§ 2. Kto nie podlewa, płaci:
1) grzywnę;
2) odsetki.
§ 2a. Przepisów § 1 i 2 nie stosuje się w lecie.
Art. 6.§ 1. (uchylony)
§ 2. Sad jest wspólny lub prywatny.
Art. 92¹. § 1. Drzewo się ścina na podstawie art. 5 § 1.
"""
POLISH_CHAPTERS = """Kodeks sadów
Rozdział I
Art. 1. § 1. Sad oraz las są chronione w lecie.
§ 2. Drzewo się podlewa lub ścina.
Rozdział II
Art. 2. § 1. Kto ścina drzewo, płaci.
"""
KYRGYZ = """Бакчалар жана дарактар жөнүндө мыйзам
1-глава. Жоболор
1-берене. Максат
Бак дарак менен жана чөп менен болот, ал үчүн.
1. Бак.
3-1-берене. Кошумча
"""
UZBEK = """Bogʻlar va daraxtlar toʻgʻrisida ushbu Qonun
1-bob. Qoidalar
1-modda. Maqsad
Bogʻ va daraxt suv bilan va yer bilan uchun.
3¹-modda. Qoʻshimcha
"""
FEDERAL = """ФЕДЕРАЛЬНЫЙ ЗАКОН
Статья 1. Сады
1. Сад открыт.
2. Сад моют.
2.1. Сад красят, если:
1) он сухой;
1.1) он мокрый;
2.2. Сад метут.
3. Виды:
3.1. первый;
3.2. второй.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            UK,
            {
                "book-1": "PART 1",
                "1.section~1.1": "1 Interpretation",
                "1.section~1.1.1": "(1) In this Act—",
                "1.section~1.1.1.a": "(a) a shrub.",
                "1.section~1.1.2": "(2) A garden is new for",
                "1.section~1.2": "2 Duties",
                "1.section~1.2.1": "(1) It is watered before",
                "1.section~1.2A": "2A Further duties",
                "1.section~1.12ZA": "12ZA Fees",
                "annex-1": "SCHEDULE 1",
                "annex-1.1": "1 ",
                "annex-1.1.1": "1 (1) The Board has",
                "annex-1.1.2": "(2) They sit.",
                "annex-1.2": "2 ",
            },
        ),
        (
            CONTENTS,
            {
                "book-1": "Part 1 General",
                "1.1": "1 Interpretation",
                "1.2": "2 Duties",
                "1.3": "3 Fees",
            },
        ),
        (LED, {"1": "1 Interpretation", "2": "2 Duties"}),
        (
            OLD,
            {
                "1": "1 Control of pests.",
                "1.1": "(1) Orders are made.",
                "2": "2 Powers of entry.",
                "2.1": "(1) Officers enter.",
                "3": "3 Wales.",
            },
        ),
        (
            REGULATIONS,
            {
                "section~1.1": "1.—",
                "section~1.1.1": "1.—(1) These are the Gardens Regulations.",
                "section~1.1.2": "(2) They are in force.",
                "section~2.2": "2. A garden is—",
                "section~2.2.a": "(a) land.",
                "section~3.2A": "2A.—",
                "section~3.2A.1": "2A.—(1) It is watered.",
                "annex.1": "1. Apples.",
            },
        ),
        (
            CANADA,
            {
                "section~1.1": "1 ",
                "section~2.2": "2 ",
                "section~2.2.1": "2 (1) The following definitions apply.",
                "section~2.2.2": "(2) A tree is a shrub.",
                "section~2.2.2.1": "(2.1) A shrub is none.",
                "section~2.2.3": "(3) A herb is none",
                "section~3.2.1": "2.1 ",
                "section~4.3": "3 ",
                "section~4.3.a": "(a) to a fine.",
            },
        ),
        (
            AUSTRALIA,
            {
                "2": "Part 2-Keepers",
                "2.1": "Division 1—Duties",
                "2.1.1": "1 Pruning",
                "2.1.1.1": "(1) Trees are pruned.",
                "2.1.1A": "1A Watering",
                "annex-1": "Schedule 1—Amendments",
                "annex-1.1": "1 Section 3",
            },
        ),
        (
            EUROPE,
            {
                "I": "TITLE I General",
                "I.I": "CHAPTER I Provisions",
                "I.I.1": "SECTION 1 Scope",
                "I.I.1.1": "Article 1 Subject matter",
                "I.I.1.1.1": "1. It lays down rules.",
                "I.II": "CHAPTER II Duties",
                "I.II.1": "SECTION 1 Labels",
                "I.II.1.2": "Article 2 Label",
                "I.II.1.3": "Article 3",
            },
        ),
        (
            CODE,
            {
                "3": "CHAPTER 3—GARDENS",
                "3.I": "SUBCHAPTER I—GENERAL",
                "3.I.301": "§ 301. Definitions",
                "3.I.301.1": "(1) Garden.—It means—",
                "3.I.301.1.A": "(A) land; or",
                "3.I.301.1.B": "(B) a park.",
                "3.I.302a": "§ 302a. Duties",
                "3.I.302a.a": "(a) In general.—It is watered.",
            },
        ),
        (
            BILL,
            {
                "I": "TITLE I—GARDENS",
                "I.A": "Subtitle A—Duties",
                "I.A.101": "SEC. 101. DEFINITIONS.",
                "I.A.101.a": "(a) In General.—It is land.",
                "I.A.102": "SEC. 102. DUTIES.",
                "II": "TITLE II—FEES",
                "II.201": "SEC. 201. FEES.",
            },
        ),
        (
            COPIED,
            {
                "1": "1 Overview",
                "1.1": "(1)This Act is about gardens.",
                "2A": "2A Further duties",
            },
        ),
        (
            DISTRICT,
            {
                "I-A.A": "Part A. General",
                "I-A.A.28:9-109.a": "(a) It is land.",
                "I-A.B.47-1801.04a.aa": "(aa) It is paid.",
                "annex-A": "Annex A. List",
            },
        ),
        (
            GERMAN,
            {
                "section-1": "1. Abschnitt Allgemeines",
                "section-1.1": "§ 1 Zweck",
                "section-1.1.1": "(1) Der Garten ist offen und groß, und zwar",
                "1.1.1.1": "1. heute,",
                "1.1.1.2": "2. morgen.",
                "1.1a": "§ 1a Eingefügt",
                "book-1": "Erster Teil",
                "1.7": "Artikel 7",
                "annex-1": "Anlage 1 Bäume",
            },
        ),
        (
            FRENCH,
            {
                "I": "LIVRE Ier LES VERGERS",
                "I.II": "Chapitre II : Les arbres",
                "I.II.1": "Section 1 : Les fruits",
                "I.II.1.L.112-1": "Article L. 112-1",
                "I.II.1.L.112-1.1": "1° Les pommes ;",
                "I.II.1.L.112-1.2": "2° Les poires.",
                "I.II.1.1bis": "Article 1er bis",
            },
        ),
        (
            SLOVAK,
            {
                "section-1": "PRVÁ HLAVA SADY",
                "section-1.1": "Prvý oddiel SPRÁVA",
                "1.1.1": "Čl. 1",
                "1.1.1.1": "(1) Správca sadu dozerá na",
                "1.1.1.1.b": "b) ploty podľa zákona.",
                "1.1.1a": "Čl. 1a",
            },
        ),
        (
            SPANISH,
            {
                "section-1": "TÍTULO PRELIMINAR",
                "1.1": "Artículo 1. Objeto.",
                "1.1bis": "Artículo 1 bis. Insertado.",
                "1.1bis.1": "1. El huerto.",
                "1.1bis.1.a": "a) La pera.",
                "book-1": "Disposición adicional primera. Registro.",
            },
        ),
        (
            SPANISH_ENDING,
            {
                "article-1": "Artículo 1.- Objeto.",
                "section~1.1": "PRIMERA.- Los huertos se inscriben en el registro:",
                "section~1.1.b": "b) los viejos.",
                "section~1.2": "SEGUNDA.- Los plazos se cuentan por días.",
                "section~1.3": "Tercera. Los frutos son de quien los siembra.",
                "4": "DISPOSICIÓN TRANSITORIA CUARTA",
                "1~3": "Disposición final primera. Desarrollo.",
            },
        ),
        (
            MEXICAN,
            {
                "1.2.I": "I.- Huerto: la tierra; y",
                "1.2.II": "II.- Dueño: la persona.",
                "section~1.1": "PRIMERO.- La Ley entrará en vigor.",
                "section~1.2": "SEGUNDO.- Se derogan las disposiciones.",
                "section~1.21": "VIGÉSIMO PRIMERO. Los huertos se registran.",
            },
        ),
        (
            PORTUGAL,
            {
                "1.1": "1 - A presente lei regula os pomares e não os jardins em causa.",
                "1.2": "2 - São pomares dos donos:",
                "1.2.b": "b) As árvores.",
                "1.2-A": "2-A - Os jardins não são pomares.",
            },
        ),
        (
            IRISH,
            {
                "1": "1.—This Act may be cited as the Orchards Act, 1957.",
                "2.1": "2.—(1) In this Act “keeper” means a person.",
                "2.2": "(2) A keeper prunes trees.",
            },
        ),
        (
            PORTUGUESE,
            {
                "I": "CAPÍTULO I",
                "I.1": "Art. 1º ",
                "I.1.1": "Parágrafo único. ",
                "I.1.1.I": "I – os grandes;",
                "I.1.1.I.a": "a) os velhos;",
                "I.1.1.II": "II – os novos.",
                "I.2-A": "Art. 2º-A. ",
                "I.2-A.1": "§ 1º ",
            },
        ),
        (
            POLISH,
            {
                "chapter-1": "Rozdział 1",
                "chapter-1.1": "Art. 1. ",
                "1.1.1": "Art. 1. 1. Sad oraz las przycina się w lecie.",
                "1.1.2": "2. Przepis stosuje się:",
                "1.1.2.1": "1) w sadach;",
                "1.2a": "Art. 2a. ",
                "annex-1": "Załącznik nr 1",
            },
        ),
        (
            POLISH_CODE,
            {
                "1": "Art. 1. ",
                "5": "Art. 5.",
                "5.1": "§ 1. ",
                "5.2": "§ 2. ",
                "5.2.1": "1) grzywnę;",
                "5.2a": "§ 2a. ",
                "6": "Art. 6.",
                "6.1": "§ 1. ",
                "6.2": "§ 2. ",
                "92¹": "Art. 92¹.",
                "92¹.1": "§ 1. ",
            },
        ),
        (
            POLISH_CHAPTERS,
            {"I.1": "Art. 1.", "I.1.2": "§ 2. ", "II": "Rozdział II", "II.2.1": "§ 1. "},
        ),
        (
            KYRGYZ,
            {
                "chapter-1": "1-глава. Жоболор",
                "chapter-1.1": "1-берене. Максат",
                "1.1.1": "1. Бак.",
                "1.3-1": "3-1-берене. Кошумча",
            },
        ),
        (
            UZBEK,
            {
                "chapter-1": "1-bob. Qoidalar",
                "1.1": "1-modda. Maqsad",
                "1.3¹": "3¹-modda. Qoʻshimcha",
            },
        ),
        (
            FEDERAL,
            {
                "1": "Статья 1. Сады",
                "1.1": "1. Сад открыт.",
                "1.2": "2. Сад моют.",
                "1.2.1": "2.1. Сад красят, если:",
                "1.2.1.1": "1) он сухой;",
                "1.2.1.1.1": "1.1) он мокрый;",
                "1.2.2": "2.2. Сад метут.",
                "1.3": "3. Виды:",
                "1.3.3.1": "3.1. первый;",
                "1.3.3.2": "3.2. второй.",
            },
        ),
    ],
)
def test_each_provision_has_its_place(text: str, expected: dict[str, str]) -> None:
    assert numbered_at(imported(text).act, expected) == expected


def test_a_paragraph_on_the_line_of_its_article_gets_a_line_that_is_named() -> None:
    found = [each.found for each in imported(POLISH_CODE).warnings if "a line each" in each.problem]
    assert [line[:14] for line in found[0]] == [
        "Art. 5. § 1. K",
        "Art. 6.§ 1. (u",
        "Art. 92¹. § 1.",
    ]
    page = "".join(f"<p>{line}</p>" for line in POLISH_CODE.splitlines())
    read = imported(page, "pl", "law.html")
    assert write_act(read.act).count("\n## § 1.") == 3


def test_in_a_document_it_keeps_its_line_and_is_named_as_text() -> None:
    data = docx("".join(map(p, POLISH_CODE.splitlines())))
    warnings = imported(data, "pl", "law.docx").warnings
    (found,) = (each.found for each in warnings if "a number is kept as text" in each.problem)
    assert found[0].startswith("Art. 5. § 1. Kto")


def test_a_note_in_round_brackets_explains_numbers_that_lack() -> None:
    """Older laws of the Rada have them."""
    text = (
        "ЗАКОН УКРАЇНИ\nСтаття 1. А\n1. Б.\n( Статтю 2 виключено на підставі Закону N 2/94-ВР )\n"
        "Стаття 3. В\n1. Г.\n"
    )
    assert imported(text).report.numbers == ()
    assert imported(text.replace("N 2", "2")).report.numbers != ()
