"""Notes in the margin, principles of schedules, and short bills with broken lines."""

from __future__ import annotations

from textwrap import wrap

import pytest

from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.imports import imported

PRINCIPLES = """Privacy of Wells Act 1988

1  Short title

This Act may be cited as the Privacy of Wells Act 1988.

2  Commencement

This Act commences today.

Schedule 1—Well Privacy Principles

1  Principle 1—open management

1.1 The object of this principle is openness.

Compliance

1.2 An entity must comply.

2  Principle 2—anonymity

2.1 Owners have the option of not being named.

2.2 Subclause 2.1 does not apply to wells.
"""
INSERTED = """Wells Code

Short title

1 This Act may be cited as the Wells Code.

Rules

1.1 This section was put in.

Owners

2 An owner covers wells.
"""
FEDERAL = """Wells Code

Marginal note:Short title

1 This Act may be cited as the Wells Code.

Marginal note:Remuneration

2 (1) A keeper is to receive the remuneration.

Marginal note:Expenses

(2) A keeper is entitled to be paid.
"""
PARAGRAPHS = [
    ("    ", "", "Be it enacted by the Senate and House of Representatives of the United States"),
    ("    ", "", "(a) In General.--The Secretary shall cover each well on land that is owned by"),
    ("    ", "", "(b) Exception.--Subsection (a) does not apply to wells which the keeper of the"),
]

BILL = """SECTION 1. SHORT TITLE; TABLE OF CONTENTS.

The table of contents is as follows:

Sec. 1. Short title; table of contents.

Sec. 101. Covers.

Sec. 102. Springs.

Sec. 103. Ponds.

TITLE I--COVERS OF WELLS

SEC. 101. COVERS.

(a) In General.--Section 5 is amended--

(1) by striking ``well''; and

(2) by adding at the end the following:

``(c) Covers.--Each cover shall be--

``(1) of steel; or

``(2) of wood.''.

(b) Effective Date.--This section takes effect today.

SEC. 102. SPRINGS.

Springs are covered.

SEC. 103. PONDS.

Ponds are not.
"""


def test_a_principle_of_a_schedule_holds_its_paragraphs() -> None:
    text = write_act(imported(PRINCIPLES, "en").act)
    assert "## 1 Principle 1—open management\n\n### 1.1 ¶ The object" in text
    assert "### Compliance\n\n#### 1.2 ¶ An entity" in text
    assert "## 2 Principle 2—anonymity\n\n### 2.1 ¶ Owners" in text


def test_a_section_inserted_behind_one_that_has_text_stands_beside_it() -> None:
    assert "## 1.1 ¶ This section was put in.\n" in write_act(imported(INSERTED, "en").act)


def test_a_section_may_begin_with_a_word_it_defines_or_a_figure() -> None:
    more = "\n3 “keeper” means him.\n\n4 10 per cent is due.\n\n5 1 May 2020 is the day.\n"
    read = imported(INSERTED + more, "en")
    found = {site.line: site.address for site in read.act.lines()}
    assert found["3 “keeper” means him."].startswith("section~3.3.")
    assert found["4 10 per cent is due."] == "section~3.4.part-1"
    assert found["5 1 May 2020 is the day."] == "section~3.5.part-1"
    assert read_act(write_act(read.act), read.act.identity, "2024-01-01", "en") == read.act
    listed = imported(INSERTED + "\nThese are due:\n\n3 10 boxes\n\n7 20 crates\n", "en")
    assert not any(site.address.endswith(("3.part-1", "7.part-1")) for site in listed.act.lines())


def test_what_stands_in_the_margin_of_a_subsection_is_a_note() -> None:
    found = {site.line: site.provision.kind for site in imported(FEDERAL, "en").act.lines()}
    assert found["{Expenses}"] == "note"
    assert found["Remuneration"] != "note"


def test_a_section_with_a_star_is_one_and_its_note_is_of_the_editor() -> None:
    star = "\n\nMarginal note:Force\n\n*3 This Act comes into force later.\n\n* [Note: In force.]\n"
    schedule = "\nSCHEDULE (Section 2)\n\nTrees\n\n1 Apple\n\n2 Pear\n"
    read = imported(FEDERAL + star + schedule, "en")
    found = {site.line: site.address for site in read.act.lines()}
    assert found["3 This Act comes into force later."].endswith("3.part-1")
    assert "note" in found["{* [Note: In force.]}"]
    assert (found["Trees"], found["2 Pear"]) == ("annex.part-1", "annex.2")
    assert any("mark of the editor" in each.problem for each in read.warnings)


def test_endnotes_are_no_part_of_the_last_provision() -> None:
    notes = "\nEndnotes\n\nEndnote 1—About the endnotes\n\nThey say what was changed.\n"
    found = {site.line: site.address for site in imported(PRINCIPLES + notes, "en").act.lines()}
    assert found["They say what was changed."] == "annex.part-2"


def test_a_line_that_may_be_a_note_in_the_margin_is_named() -> None:
    read = imported(FEDERAL.replace("Marginal note:", ""), "en")
    (named,) = (each for each in read.warnings if "editor's note" in each.problem)
    assert named.found == ("Expenses",)
    (asked,) = (each for each in read.questions if not each.certain)
    assert (asked.line, asked.other) == ("Expenses", "note")


def test_a_short_bill_with_broken_lines_is_joined() -> None:
    body = "\n".join(
        line
        for first, rest, text in PARAGRAPHS
        for line in wrap(f"{text} United States.", 66, initial_indent=first, subsequent_indent=rest)
    )
    bill = f"117th CONGRESS\n  1st Session\n{'A BILL':>36}\n\n{body}\n{'<all>':>38}\n"
    act = imported(bill, "en").act
    assert "(a) In General.--The Secretary shall cover each well on land that is owned by" in (
        "\n".join(site.line for site in act.lines())
    )


def test_paragraphs_that_only_an_indent_parts_stay_apart_in_a_broken_text() -> None:
    sentences = [
        "Стаття 1. Кроти",
        "Кріт має право рити нори в усіх садах, що їх обліковує міська рада садів,",
        "Рада садів веде облік нір і кротів у реєстрі, форму якого вона затверджує.",
        "облік ведеться щороку за місцем, де кріт уперше вийшов на поверхню землі;",
        "{Абзац третій в редакції Закону № 5-IX від 1 травня 2020 року, що діє }",
        "реєстр є відкритим, і кожен має право читати його в будинку ради садів.",
        "нора садового крота, що рив її впродовж року - місце, де він живе.",
    ]
    sentences += [f"Кріт номер {number} рие нору там, де росте дерево саду." for number in range(9)]
    lines = [wrap(text, 50, initial_indent=" " * 5) for text in sentences]
    lines[4] = wrap(sentences[4], 50)
    middle = ["   РОЗДІЛ I ПРАВА, СВОБОДИ ТА ОБОВʼЯЗКИ КРОТІВ", "        САДІВНИКІВ І ДЕРЕВ"]
    text = "\n".join(line for each in (middle, *lines) for line in each)
    found = [site.line for site in imported(f"Про кротів\n\n{text}\n", "en").act.lines()]
    assert found == ["Про кротів", " ".join(map(str.strip, middle)), *sentences]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = (
        "A keeper of a well has to do the things that are listed here below:\n  cover it\nclean it"
    )
    assert [site.line for site in imported(text, "en").act.lines()] == [
        "A keeper of a well has to do the things that are listed here below:",
        "cover it",
        "clean it",
    ]


def test_definitions_of_about_one_length_stay_apart() -> None:
    text = (
        "О колодцах\n\nСтатья 1. Термины\nВ настоящем законе используются термины:\n"
        "хранитель – лицо, убирающее колодец;\nвода – то, что стоит в колодце города.\n"
    )
    assert [site.line for site in imported(text, "ru").act.lines()][-3:] == text.split("\n")[3:6]


def test_the_contents_of_a_bill_are_text_and_the_title_below_them_is_not() -> None:
    text = write_act(imported(BILL, "en").act)
    assert "\nSec. 1. Short title; table of contents.\nSec. 101. Covers.\n" in text
    assert "\n# TITLE I--COVERS OF WELLS\n\n## SEC. 101. COVERS.\n" in text


def test_a_quotation_of_a_bill_stands_in_what_adds_it() -> None:
    found = {site.line: site.address for site in imported(BILL, "en").act.lines()}
    adds = found["(2) by adding at the end the following:"]
    assert found["``(2) of wood.''."].startswith(f"{adds}.")


def test_a_number_at_the_margin_goes_on_the_sentence_of_an_indented_line() -> None:
    text = (
        "     Article 1. Gardens\n\n"
        "     1. A keeper of a garden waters it every day and uses not less than\n"
        "10. litres for each tree that stands in the garden, and for each hedge\n"
        "that is higher than a keeper can see; in summer a keeper waters a tree\n"
        "again.\n"
        "     2. A keeper rests.\n"
    )
    found = imported(text, "en")
    assert [site.provision.num for site in found.act.lines()] == ["1", "1", "2"]
    assert not found.report.numbers


DASHED = """1. Кріт риє нору в саду, де він живе, а також у саду, що належить раді, \
- у порядку, який затверджує рада садів для всіх кротів."""
NUMBERED = """2. Кріт дістає корм за частиною другою статті 5 і за правилом зі статті \
26 Закону про сади, якщо рада садів не встановила кращого корму."""
NOTE = """{Статтю 1 доповнено частиною другою згідно із Законом садів від 5 травня року \
- діє до першого снігу в усіх садах}"""


def test_a_dash_and_a_number_at_the_margin_go_on_what_an_indented_line_began() -> None:
    others = [f"{number}. Кріт спить у норі, {'що риють усі кроти ' * 9}" for number in range(3, 7)]
    paragraphs = [
        wrap(each, 77, initial_indent="" if each.startswith("{") else " " * 5)
        for each in ("Стаття 1. Кроти", DASHED, NUMBERED, NOTE, *others)
    ]
    assert [lines[1].split()[0] for lines in paragraphs[1:4]] == ["-", "26", "-"]
    text = "\n\n".join(["ЗАКОН САДІВ", *("\n".join(lines) for lines in paragraphs)])
    found = [site.line for site in imported(text, "uk").act.lines()]
    assert found[2:5] == [DASHED, NUMBERED, NOTE]


AT_MARGIN = (
    "1. Кріт риє нору в саду, де він живе, за правилом, яке є в частині статті\n2-1.",
    "2. Кріт дістає корм весною, улітку та восени за рішенням ради садів (далі\n- Рада).",
    "3. Кріт спить у норі, що риють усі кроти, за наказом ради від 2005 року №\n148.",
    "4. Кріт, що риє нору в саду, риє її весною, влітку або восени, якщо сад є\nбільшим.",
    "5. Кріт, який живе в саду, риє нору лише тоді, коли сад росте, коли літо й\n6. Кріт спить.",
)


@pytest.mark.parametrize("indent", ["", "     "])
def test_a_number_alone_goes_on_a_sentence_that_leads_to_it(indent: str) -> None:
    text = "\n\n".join(["ЗАКОН САДІВ", "Стаття 1. Кроти", *(indent + each for each in AT_MARGIN)])
    read = imported(text, "uk")
    found = [site.line for site in read.act.lines()]
    joined = [each.replace("\n", " ") for each in AT_MARGIN[:4]]
    assert found[2:] == [*joined, *AT_MARGIN[4].split("\n")]
    (named,) = (each for each in read.warnings if "kept apart" in each.problem)
    assert [each[-30:] for each in named.found] == ["росте, коли літо й / 6. Кріт спить."[-30:]]


def test_a_line_in_the_middle_is_none_of_the_paragraph_above_it() -> None:
    text = (
        "                       КОДЕКС САДІВ\n\n"
        "     (Відомості ради садів про всі сади, що ростуть, 2002, № 3-4, ст.27)\n"
        "                     ЗАГАЛЬНА ЧАСТИНА\n\n"
        "                  Розділ I. Про кротів\n\n"
        "     Стаття 1. Кроти\n\n"
        "     1. Кріт риє нору в саду, де він живе, за правилом, яке є в частині\n"
        "статті про кротів, а також за рішенням ради садів, якщо кріт не риє її\n"
        "взимку.\n"
    )
    read = imported(text, "uk")
    headed = [site.line for site in read.act.sites if site.provision.headed]
    assert headed == ["ЗАГАЛЬНА ЧАСТИНА", "Розділ I. Про кротів", "Стаття 1. Кроти"]


def test_the_title_of_a_division_goes_on_in_the_middle_of_the_next_line() -> None:
    body = "\n".join(
        f"{f'Глава {number}':^72}\n     Норы і ходи кротів, що живуть у садах міста, та інші\n"
        f"{'місця в землі':^72}\n\n     Стаття {number}. Кріт\n\n"
        + "\n".join(
            wrap(f"Кріт {number} риє. {'Нору риють усі кроти. ' * 9}", 72, initial_indent=" " * 5)
        )
        + "\n"
        for number in (1, 2)
    )
    text = write_act(imported(f"{'КОДЕКС КРОТІВ':^72}\n\n{body}", "uk").act)
    title = "Норы і ходи кротів, що живуть у садах міста, та інші місця в землі"
    assert f"\n# Глава 2 {title}\n\n## Стаття 2. Кріт\n" in text
