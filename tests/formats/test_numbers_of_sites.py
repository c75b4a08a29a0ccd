"""Numbers of the laws of more countries, as their sites have them."""

from __future__ import annotations

import pytest

from drafting.structure.quotations import quotations
from tests.imports import imported, numbered_at

DUTCH = """Wet van 7 juli 2021 tot regeling van de tuinen
Artikel 1.1 Begrippen
In deze wet wordt verstaan onder:
a. tuin: een stuk grond, dat van iemand is:
1°. met bomen;
2°. met heggen.
"""
BRAZILIAN = """LEI Nº 10.406, DE 10 DE JANEIRO DE 2002
Art. 1º São jardins:
I - (Revogado);
II - os novos.
"""
CODE = """Code des jardins
Titre Ier : Les arbres
Article R*111-4
Les arbres sont taillés dans les parcs.
Article L. 111-5 bis
Les fruits sont à tous.
Article Annexe I
Liste des arbres.
"""
ROMANIAN = """LEGE nr. 287 din 17 iulie 2009
TITLUL I
Dispoziţii generale
Art. 1
Grădini
(1) Grădina este pentru toţi şi pentru oricine.
Art. 1^1
Pomi
(1) Pomii sunt din grădini sau din parcuri.
"""
BULGARIAN = """ЗАКОН ЗА ГРАДИНИТЕ
Глава първа
ОБЩИ ПОЛОЖЕНИЯ
Чл. 1. (1) Градината, която се пази, е отворена.
(2) Тя се затваря.
Чл. 2а. (Нов - ДВ, бр. 100 от 1992 г.) Паркът, който се пази, е затворен.
"""
CZECH = """ČÁST PRVNÍ
§ 1
Zahrada se otvírá.
ČÁST ČTRNÁCTÁ
§ 2
Zahrada se zavírá.
"""
KAZAKH = """Бақтар туралы
1-бап. Ұғымдар
Бақ – жер.
2 - бап. Суару
Бақ суарылады.
3-бап . Қорғау
Бақ қорғалады.
"""
CHARTER = """УСТАВ
1. Общие положения
1.1. Сад открыт.
1.2. Сад:
а) поливают;
б) убирают.
1.3 Сад закрыт.
"""
INTRODUCED = """The Gardens Regulations 2022
Citation
1.—(1) These are the Gardens Regulations.
(2) They are in force.
SCHEDULE Regulation 2(2)
Fees are paid.
"""
INDIAN = """THE GARDENS ACT, 1872
1. Short title.—This Act may be called the Gardens Act.

2[1A. Trees.—A tree is a plant.]
"""
ALONE = """Gardens Act
Article 1. Trees
1.
A tree is a plant:
1.1.
in a garden.
2. A tree is watered.
3. It is pruned.
4. It is sold.
"""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (DUTCH, "nl", {"1.1.a.1": "1°. met bomen;", "1.1.a.2": "2°. met heggen."}),
        (BRAZILIAN, "pt", {"1.I": "I - (Revogado);", "1.II": "II - os novos."}),
        (
            CODE,
            "fr",
            {
                "I.R111-4": "Article R*111-4",
                "I.L.111-5bis": "Article L. 111-5 bis",
                "annex-I": "Article Annexe I",
            },
        ),
        (ROMANIAN, "", {"I.1": "Art. 1 Grădini", "I.1-1": "Art. 1^1 Pomi"}),
        (
            BULGARIAN,
            "",
            {
                "chapter-1": "Глава първа",
                "1.1.1": "Чл. 1. (1) Градината, която се пази, е отворена.",
                "1.1.2": "(2) Тя се затваря.",
                "1.2а": "Чл. 2а. ",
            },
        ),
        (KAZAKH, "kk", {"2": "2 - бап. Суару", "3": "3-бап . Қорғау"}),
        (CHARTER, "ru", {"1.1.2.б": "б) убирают.", "1.1.3": "1.3 Сад закрыт."}),
        (CZECH, "cs", {"1.1": "§ 1", "14": "ČÁST ČTRNÁCTÁ", "14.2": "§ 2"}),
    ],
)
def test_more_numbers_have_their_places(text: str, language: str, expected: dict[str, str]) -> None:
    assert numbered_at(imported(text, language).act, expected) == expected


def test_a_schedule_with_what_introduces_it_on_its_line_is_one() -> None:
    *_, annex = imported(INTRODUCED, "en").act.body
    assert (annex.kind.value, annex.line) == ("annex", "SCHEDULE Regulation 2(2)")


def test_a_note_before_an_inserted_number_is_named() -> None:
    warnings = imported(INDIAN, "en").warnings
    (found,) = (each.found for each in warnings if "looks like a number" in each.problem)
    assert found == ("2[1A. Trees.—A tree is a plant.]",)


def test_what_stands_below_a_number_alone_is_its_text() -> None:
    act = imported(ALONE, "en").act
    found = {site.line: site.address for site in act.lines()}
    assert found["A tree is a plant:"].startswith("1.1.")
    assert found["in a garden."].startswith("1.1.1.1.")


def test_a_line_about_the_form_of_an_act_is_no_part_of_its_title() -> None:
    text = (
        "Об утверждении Правил полива\n"
        "Приказ Министра садов Республики Казахстан от 12 мая 2021 года № 155. Зарегистрирован 14 "
        "мая 2021 года № 22743\n1. Утвердить Правила.\n"
    )
    assert imported(text, "ru").title == "Об утверждении Правил полива"


WRAPPED = """AN ORDINANCE OF THE COUNCIL OF THE CITY OF EXTON RELATING TO THE
TREES OF THE CITY

     SECTION 1. A tree is a plant with a trunk that is as thick as
one finds it.

     SECTION 2. This ordinance takes effect thirty days after the day
of its passage.

                                ______________________
                                Jane Smith, Mayor
                                ATTEST:
                                ______________________
                                City Clerk
"""


def test_a_text_with_names_on_the_right_is_joined_all_the_same() -> None:
    lines = [site.provision.line for site in imported(WRAPPED, "en").act.lines()]
    assert lines[0].endswith("RELATING TO THE TREES OF THE CITY")
    assert lines[-6].endswith("after the day of its passage.")


@pytest.mark.parametrize("name", ["К.-Ж. Токаев", "К.Ж. Токаев", "К.-Ж.ТОКАЕВ"])
def test_two_letters_that_a_hyphen_joins_are_the_initials_of_a_name(name: str) -> None:
    text = f"О садах\nСтатья 1. Сады\nСад открыт.\nПрезидент Республики Казахстан {name}\n"
    assert imported(text, "ru").act.body[-1].kind.value == "closing"


CONSULTED = """Документ предоставлен КонсультантПлюс

ФЕДЕРАЛЬНЫЙ ЗАКОН
О САДАХ
Статья 1. Сады
(в ред. Федерального закона от 03.12.2012 N 231-ФЗ)
(см. текст в предыдущей редакции)
Сад открыт.
КонсультантПлюс: примечание.
О применении абзаца см. Постановление.
Сад моют (в ред. прежних правил N 5).
(абзац введен Федеральным законом от 03.12.2012 N 231-ФЗ)
Сад закрыт (если нет иного).
(если нет дождя)
"""


def test_notes_of_a_legal_system_are_no_text_of_the_law() -> None:
    """An address counts the paragraphs of the law alone."""
    act = imported(CONSULTED, "ru").act
    lines = {site.address: site.provision.line for site in act.lines()}
    assert {each: lines.get(f"1.part-{each}") for each in range(1, 6)} == {
        1: "Сад открыт.",
        2: "Сад моют (в ред. прежних правил N 5).",
        3: "Сад закрыт (если нет иного).",
        4: "(если нет дождя)",
        5: None,
    }
    assert act.identity.titles.get("ru") == "О САДАХ"


REPEALED = """§551. Definitions
(1) A tree is a plant.
[§552. Repealed. Pub. L. 95–251]
§553. Rule making
(a) This section applies.
"""
UNION = """REGULATION (EU) 2024/1
Article 1
Regulation (EU) 2020/1 is amended as follows:
(1) Article 5 is replaced by the following:
‘Article 5
Trees of the keepers’ gardens
1. Trees are tall, as ‘tree’ says.
2. They are green.’;
(2) Article 6 is deleted.
Article 2
For the purposes of this Regulation:
‘tree’ means a plant;
‘shrub’ means a small one.
"""


def test_a_section_in_brackets_is_one() -> None:
    assert numbered_at(imported(REPEALED, "en").act, ("552", "553.a")) == {
        "552": "[§552. Repealed. Pub. L. 95–251]",
        "553.a": "(a) This section applies.",
    }


def test_a_quotation_in_single_marks_keeps_its_numbers_to_itself() -> None:
    act = imported(UNION, "en").act
    nums = [site.provision.num for site in act.sites if site.provision.num]
    assert nums == ["1", "1", "2", "2"]
    page = "".join(
        f"<p>{line}</p>" for line in ("Regulation", "Article 1", "It is amended as follows:")
    )
    page += "<table><tr><td>(1)</td><td><p>this is added:</p><table><tr><td>‘(c)</td>"
    page += "<td>shrubs.’</td></tr></table></td></tr></table><p>Article 2</p><p>Text.</p>"
    lines = [site.provision.line for site in imported(page, "en", "a.html").act.lines()]
    assert "‘(c) shrubs.’" in lines


def test_a_quotation_that_lacks_a_mark_ends_before_the_next_number_around_it() -> None:
    texts = [
        "Закон",
        "1. Изложить так:",
        "«9. Фонд «Сад, а также:",
        "10. прочее «лес».",
        "11. конец».",
    ]
    assert [*quotations([*texts, "2. Следующий."], {})] == [(2, 5)]


@pytest.mark.parametrize(
    ("second", "below", "in_title"),
    [
        ("Offences", "1 Attacks\n(1) A.\nEntry\n2 Powers\n(1) C.\n", False),
        ("Citation", "1. These are it.\nParks\n2. A park is land.\nFees\n3. A fee is.\n", False),
        (
            "Citation",
            "1.—(1) These are it.\n(2) They apply.\n2. A park is land.\n3. A fee.\n",
            False,
        ),
        ("An Act to protect dogs", "1 Attacks\n(1) A.\nEntry\n2 Powers\n(1) C.\n", True),
        ("Protection of dogs", "1 Attacks\n(1) A.\n2 Powers\n(1) C.\n", True),
    ],
)
def test_a_heading_right_below_the_title_is_no_line_of_it(
    second: str, below: str, in_title: bool
) -> None:
    title, *others = imported(f"Dogs Act 2025\n{second}\n{below}", "en").act.body
    assert ([line for _, line in title.lines()] == ["Dogs Act 2025", second]) is in_title
    assert (others[0].line == second and others[0].headed) is not in_title


def test_headings_above_some_items_of_a_statutory_instrument() -> None:
    text = (
        "Citation\n1.—(1) These are it.\n(2) They apply.\n2. Regulation 1 is revoked.\n"
        "Amendment of the Dogs Act 2001\n3. It is amended.\n4. It is saved.\n5. It is kept.\n"
        "Schedule\n6. The Schedule has effect.\nSCHEDULE\n1. Fees.\n"
    )
    act = imported(f"The Dogs Regulations 2025\n{text}", "en").act
    headings = {site.line: site.address for site in act.lines() if site.provision.headed}
    assert [*headings] == [
        "Citation",
        "Amendment of the Dogs Act 2001",
        "Schedule",
        "SCHEDULE",
    ]
    assert headings["SCHEDULE"] == "annex"
    assert act.find("6").site.line == "6. The Schedule has effect."


def test_a_section_that_is_in_no_run_of_numbers_is_named() -> None:
    text = "Gardens Act 2021\n"
    for number in (1, 2, 2, 3, 5, 4, 6):
        text += f"{number} Keepers of row {number}\nA keeper waters it, or 12 Fish are fed.\n"
    named = {each.problem: each.found for each in imported(text, "en").warnings}
    kept = "a line that looks like a heading is kept as text"
    assert named == {kept: ("2 Keepers of row 2", "4 Keepers of row 4")}


def test_a_number_that_lacks_behind_one_with_a_letter_is_named() -> None:
    text = "Dogs Act 2018\n"
    for number in ("1", "2", "2ZA", "2A", "2AA", "3", "5", "5A", "7"):
        text += f"{number} Keepers of row {number}\nA keeper waters it.\n"
    found = imported(text, "en")
    assert [(each.sort, each.numbers) for each in found.report.numbers] == [
        ("missing", "4"),
        ("missing", "6"),
    ]
    assert found.act.find("2ZA").site.line == "2ZA Keepers of row 2ZA"


@pytest.mark.parametrize(("first", "missing"), [(1, []), (2, ["1"]), (3, ["1–2"]), (30, [])])
def test_the_first_numbers_of_an_act_may_lack(first: int, missing: list[str]) -> None:
    text = "".join(f"Статья {first + n}. Сад\n1. Он есть.\n" for n in range(3))
    found = imported(f"О садах\n{text}", "ru")
    assert [each.numbers for each in found.report.numbers] == missing


def test_the_sections_of_austlii_have_their_numbers() -> None:
    page = "<h2>DOGS ACT 1995 - SECT 5</h2><h3>Fees</h3><p>There are none.</p>"
    page += page.replace("SECT 5", "SECT 7A")
    act = imported(f"<html><body>{page}</body></html>", "en", "a.html").act
    assert act.find("section-7A").site.line == "DOGS ACT 1995 - SECT 7A"


def test_the_history_of_a_section_in_new_zealand_is_a_note() -> None:
    history = (
        "Section 2: repealed, on 1 January 2020, by section 3 of the Dogs Act 2019 (2019 No 7)."
    )
    text = f"Dogs Act 2015\n1 Title\nThis is it.\n2 [Repealed]\n{history}\n3 Fees\nNone.\n"
    act = imported(text, "en").act
    assert act.find("2.part-1.note-1").site.line == f"{{{history}}}"
    assert act.find("3").site.line == "3 Fees"


def test_a_section_of_dots_is_one() -> None:
    text = "Dogs Act 2018\n1 Fees\nText.\n2 Terms\nText.\n3 . . . . . .\n3A . . . . . .\n"
    act = imported(text, "en").act
    assert act.find("3.part-1").site.line == "3 . . . . . ."
    assert act.find("3A.part-1").site.line == "3A . . . . . ."


def test_a_number_alone_above_its_first_subsection_is_a_section() -> None:
    text = "Dogs Act 2018\n1 Fees\nText.\n2 Terms\nText.\n3\n(1) A fee is paid.\n(2) It is low.\n"
    act = imported(text, "en").act
    assert act.find("3.1").site.line == "3 (1) A fee is paid."


def test_a_heading_of_nothing_is_named() -> None:
    page = "<h1>Act</h1><h2>1 Trees</h2><p>Text.</p><h2>Notes</h2><h2>2 End</h2><p>T.</p><h2>A</h2>"
    found = imported(f"<html><body>{page}</body></html>", "en", "a.html")
    named = {each.problem: each.found for each in found.warnings}
    assert named["a heading has nothing below it"] == ("Notes", "A")


def test_an_article_in_a_language_that_is_not_known_is_named() -> None:
    text = "Baglar\n\n1-nji madda. Maksat\nBag açyk.\n2-nji madda. (Ýok)\n10-iş güni geçdi.\n"
    found = [each.found for each in imported(text, "tk").warnings if "heading" in each.problem]
    assert found == [("1-nji madda. Maksat", "2-nji madda. (Ýok)")]


def test_a_title_in_straight_quotation_marks_may_stand_close_to_the_number() -> None:
    text = 'Про сади\nСтаття 1."Кріт" як поняття\n1."Кріт" риє.\nСтаття 2.„Сад“\nСад росте.\n'
    act = imported(text, "uk").act
    assert [site.address for site in act.sites if site.provision.num] == ["1", "1.1", "2"]
