"""Pages and bills as official sites serve them: what stands above, beside and below the law."""

from __future__ import annotations

from drafting.structure.act import Imported
from drafting.text.writer import write_act
from tests.imports import imported

BILL = """118th CONGRESS
  1st Session
                                H. R. 100

   To require the Secretary of the Interior to keep public gardens, and for
                            other purposes.

                    IN THE HOUSE OF REPRESENTATIVES

                                 A BILL

    Be it enacted by the Senate and House of Representatives of the
United States of America in Congress assembled,

SECTION 1. SHORT TITLE; TABLE OF CONTENTS.

    (a) Short Title.--This Act may be cited as the ``Gardens Act''.
    (b) Table of Contents.--The table of contents for this Act is as
follows:

Sec. 1. Short title; table of contents.
Sec. 2. Definitions.
                      TITLE I--KEEPING OF GARDENS

Sec. 101. Keepers.

SEC. 2. DEFINITIONS.

    In this Act, the term ``garden'' means land on which trees grow and
that is open to the public for 12 hours a day.

                      TITLE I--KEEPING OF GARDENS

SEC. 101. KEEPERS.

    The Secretary shall appoint keepers, who prune the trees and report
to the Congress.
"""


def _import(text: str, language: str = "en", name: str = "law.html") -> Imported:
    return imported(text, language, name)


def _lines(imported: Imported) -> dict[str, str]:
    return {site.address: site.line for site in imported.act.sites}


def _page(body: str) -> str:
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'


def _paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def test_the_front_of_a_bill_heads_nothing() -> None:
    lines = _lines(_import(BILL, name="bill.txt"))
    fronts = [line for address, line in lines.items() if address.startswith("preamble.")]
    assert "H. R. 100" in fronts
    assert "A BILL" in fronts
    assert fronts[-1].endswith("of the United States of America in Congress assembled,")


def test_the_contents_of_a_bill_are_text_of_their_section() -> None:
    imported = _import(BILL, name="bill.txt")
    lines = _lines(imported)
    assert lines["1.b.part-2"] == "Sec. 1. Short title; table of contents."
    assert lines["1.b.part-4"] == "TITLE I--KEEPING OF GARDENS"
    assert lines["2"] == "SEC. 2. DEFINITIONS."
    assert lines["I"] == "TITLE I--KEEPING OF GARDENS"
    assert lines["I.101"] == "SEC. 101. KEEPERS."


def test_lines_set_in_the_middle_say_nothing_of_the_width_of_the_others() -> None:
    assert _lines(_import(BILL, name="bill.txt"))["I.101.part-1"] == (
        "The Secretary shall appoint keepers, who prune the trees and report to the Congress."
    )


def test_a_raised_figure_inserts_a_chapter_with_a_roman_number() -> None:
    page = _paragraphs(
        "Глава I. Общие положения",
        "Статья 1. Сад",
        "Сад открыт.",
        "Глава I<sup>1</sup>. Учёт садов",
        "Статья 2. Реестр",
        "Реестр открыт.",
    )
    assert _lines(_import(_page(page), "ru"))["I¹.2"] == "Статья 2. Реестр"


def test_a_title_in_two_lines_of_one_heading_is_no_division() -> None:
    page = (
        "<h1>Gesetz über öffentliche Gärten<br>(Gartengesetz - GartG)</h1>"
        "<h2>§ 1 Geltungsbereich</h2><p>Dieses Gesetz gilt.</p>"
        "<h2>§ 2 Pflege</h2><p>Der Eigentümer pflegt.</p>"
    )
    lines = _lines(_import(_page(page), "de"))
    assert lines["title.para-2"] == "(Gartengesetz - GartG)"
    assert lines["1"] == "§ 1 Geltungsbereich"


def test_what_is_printed_around_a_bill_is_of_its_editors_and_its_title_is_known() -> None:
    marks = "[Congressional Bills 118th Congress]\n[H.R. 100 Introduced in House (IH)]\n\n<DOC>\n\n"
    text = BILL.replace("A BILL\n", "A BILL\n\n   To require gardens, and for other purposes.\n")
    imported = _import(f"{marks}{text}\n       <all>\n", name="bill.txt")
    lines = {line: address for address, line in _lines(imported).items()}
    assert "note" in lines["{<all>}"]
    assert "note" in lines["{<DOC>}"]
    title = "To require gardens, and for other purposes"
    assert imported.act.identity.titles.get("en") == title


def test_the_name_of_a_page_stands_above_its_law() -> None:
    law = "<h2>Art. 1</h2><p>Il giardino e' aperto.</p><h2>Art. 2</h2><p>Il custode pota.</p>" * 3
    name = "<div><h2>LEGGE 5 maggio 2020, n. 12</h2><h3>Sui giardini.</h3></div>"
    page = f"<title>LEGGE 5 maggio 2020, n. 12 - Normattiva</title>{name}<div>{law}</div>"
    assert _lines(_import(page, "it"))["title.para-2"] == "Sui giardini."
    bare = f"<div><h1>Sui giardini</h1><p>Legge n. 12</p></div><div>{law}</div>"
    lines = _lines(_import(bare, "it"))
    assert (lines["title"], lines["preamble.para-1"]) == ("Sui giardini", "Legge n. 12")


def _centred(*lines: str) -> str:
    return "".join(f"<p align=center><b>{line}</b></p>" for line in lines)


def test_a_title_in_one_look_is_whole() -> None:
    title = _centred("Act on Gardens", "Republic of Wells")
    page = f"{title}<p>It is law.</p><p><b>Article 1. Purpose</b></p><p>Open.</p>"
    one = _lines(_import(_page(page)))
    assert (one["title.para-2"], one["preamble.para-1"]) == ("Republic of Wells", "It is law.")
    page = "<h1>Act on Gardens</h1><h1>Second Edition</h1><h2>Article 1. Purpose</h2><p>Open.</p>"
    assert _lines(_import(_page(page)))["title.para-2"] == "Second Edition"


def test_a_caption_in_the_look_of_the_title_is_no_line_of_it() -> None:
    names = ("Start", "Middle", "End")
    article = "<p><b>Article {}. Purpose</b></p><p>Open.</p>"
    parts = [_centred(name) + article.format(at) for at, name in enumerate(names, start=1)]
    found = _lines(_import(_page(_centred("Act on Gardens") + "".join(parts))))
    assert [found[f"section~{at}"] for at in (1, 2, 3)] == [*names]
    few = _import(_page(_centred("Act on Gardens") + parts[0] + parts[1]))
    assert any("looks like a heading is kept" in each.problem for each in few.warnings)


def test_a_heading_that_a_page_breaks_is_one() -> None:
    page = (
        "<h1>Gardens Act 2020<br>An Act to provide for gardens<br>Consolidated text</h1>"
        "<h2>Part 1<br>Of gardens<br>and trees</h2><h3>1 Title</h3><p>This is the Gardens Act.</p>"
        "<h3>2 Keepers</h3><p>(1) A keeper prunes.</p><p>(2) A keeper reports.</p>"
        "<h2><div>Schedule</div><div>Trees</div></h2><p>1. Apple</p><p>2. Pear</p>"
    )
    imported = _import(_page(page))
    lines = _lines(imported)
    assert lines["title.para-3"] == "Consolidated text"
    assert lines["book-1"] == "Part 1 Of gardens and trees"
    assert lines["annex"] == "Schedule Trees"
    assert lines["annex.2"] == "2. Pear"
    assert any("several lines became one" in each.problem for each in imported.warnings)


def test_a_mark_of_an_editor_is_no_title_of_the_article_above_it() -> None:
    body = (_centred("Artikel 1") + _paragraphs("Gärten sind offen.")) * 2
    page = _page(body + _centred("Artikel 5", "▼M1 —————") + _paragraphs("(2) Sie schließen."))
    headings = [line for line in write_act(_import(page, "de").act).split("\n") if "5" in line]
    assert headings == ["# Artikel 5"]


def test_a_title_below_number_and_subject_is_no_division() -> None:
    page = (
        '<p>2015 No. 123</p><p>GARDENS, ENGLAND</p><h1 class="LegTitle">The Gardens Regulations'
        " 2015</h1><p>The Secretary of State makes the following Regulations.</p>"
        "<h2>PART 1 General</h2><h3>Citation</h3><p>1. These are the Regulations.</p>"
        "<h3>Fees</h3><p>2. A visitor pays a fee.</p>"
        "<h2>SCHEDULE 1 Duties</h2><h3>PART 1 Pruning</h3><p>1. A keeper prunes.</p>"
    )
    lines = _lines(_import(_page(page)))
    assert lines["preamble.para-3"] == "The Gardens Regulations 2015"
    assert lines["1.chapter~1"] == "Citation"
    assert lines["1.chapter~2"] == "Fees"
    assert lines["annex-1.1.1"] == "1. A keeper prunes."


def test_historical_notes_are_no_text_of_the_law() -> None:
    page = (
        "<h1>Gardens Act</h1><p>1 This Act may be cited as the Gardens Act.</p>"
        '<div class="HistoricalNote"><ul><li>2001, c. 12, s. 1</li></ul></div>'
        "<p>2 (1) A keeper prunes.</p><p>(2) A keeper waters.</p>"
        "<p>*3 This Act comes into force on a day to be fixed.</p>"
        "<h2><span>SCHEDULE</span><span>(Section 3)</span></h2><p>I will water the flowers.</p>"
    )
    imported = _import(_page(page))
    lines = _lines(imported)
    assert [each for each in lines.values() if each.startswith("{")] == ["{2001, c. 12, s. 1}"]
    assert lines["annex"] == "SCHEDULE (Section 3)"
    (number,) = [each for each in imported.warnings if "looks like a number" in each.problem]
    assert any(line.startswith("*3 ") for line in number.found)


def test_notes_below_a_paragraph_of_a_german_law_head_nothing() -> None:
    page = (
        "<h2>§ 1 Pflege</h2><p>Der Eigentümer pflegt.</p>"
        '<div class="jnfussnote"><h3>Fußnote</h3>(+++ § 1: Zur Anwendung vgl. § 2 +++)</div>'
        "<h2>§ 2 Aufsicht</h2><p>Die Behörde führt die Aufsicht.</p>"
    )
    lines = _lines(_import(_page(page), "de"))
    assert [line for line in lines.values() if line.startswith("{")] == [
        "{Fußnote}",
        "{(+++ § 1: Zur Anwendung vgl. § 2 +++)}",
    ]
    assert not any("chapter" in address or "article" in address for address in lines)


def test_the_annexes_of_a_regulation_stand_in_containers_of_their_own() -> None:
    articles = "".join(
        f'<p class="oj-ti-art">Article {n}</p><p>{"Keepers prune the trees. " * 9}</p>'
        for n in (1, 2, 3)
    )
    page = (
        '<p>1.4.2020</p><div class="eli-container">'
        '<p class="oj-doc-ti">COMMISSION REGULATION (EU) 2020/100</p>'
        f'{articles}</div><div class="eli-container"><p class="oj-doc-ti">ANNEX I</p><p>Oak</p>'
        '</div><div class="eli-container"><p class="oj-doc-ti">ANNEX II</p><p>Form</p></div>'
    )
    lines = _lines(_import(_page(page)))
    assert lines["annex-I.part-1"] == "Oak"
    assert lines["annex-II.part-1"] == "Form"
    assert "1.4.2020" not in lines.values()


def test_contents_with_numbers_of_pages_behind_no_break_spaces_are_contents() -> None:
    page = _paragraphs(
        "Gardens Act 1986",
        "Part&#160;I—Preliminary&#160;1",
        "1&#160;&#160;Short title&#160;1",
        "2&#160;&#160;Definitions&#160;1",
        "Part&#160;II—Keepers&#160;2",
        "3&#160;&#160;Keepers&#160;2",
        "Part&#160;I—Preliminary",
        "1&#160; Short title",
        "This Act may be cited as the Gardens Act.",
        "2&#160; Definitions",
        "In this Act, a garden is land.",
        "Part&#160;II—Keepers",
        "3&#160; Keepers",
        "The Minister may appoint keepers.",
    )
    lines = _lines(_import(_page(page)))
    assert lines["I.1.part-1"] == "This Act may be cited as the Gardens Act."
    assert lines["II.3.part-1"] == "The Minister may appoint keepers."
    assert lines["preamble.para-2"] == "Part\u00a0I—Preliminary\u00a01"


def test_text_behind_the_end_of_a_page_is_read() -> None:
    page = "<html><body><p>1. Trees.</p></body></html>\n<html><body><p>2. Hedges.</p></HTML >"
    assert _lines_of(page.encode()) == ["1. Trees.", "2. Hedges."]


def test_the_spaces_with_which_word_fills_a_number_are_no_text() -> None:
    number = "<span style='mso-list:Ignore'>1)<span style='x'>&nbsp;&nbsp; </span></span>"
    lists = f"<p>1. Yes:</p><p><![if !supportLists]>{number}<![endif]>trees.</p>"
    assert _lines_of(f"<html><body>{lists}</body></html>".encode()) == ["1. Yes:", "1) trees."]


def test_a_raised_sign_before_a_note_is_taken_out_and_nothing_else() -> None:
    page = (
        "<h6><b>Art. 1</b> Zweck</h6><p>Nach Gesetz<sup><a href='#f1' id='b1'>1</a></sup>.</p>"
        "<p id='f1'><sup><a href='#b1'>1</a></sup> SR <b>101</b></p>"
        "<h6><b>Art. 1</b><i>a</i><sup><a href='#f2' id='b2'>2</a></sup> Parks</h6><p>Auch.</p>"
        "<p id='f2'><sup><a href='#b2'>2</a></sup> Vom 1. Jan. 2019.</p>"
    )
    act = imported(f"<html><body>{page}</body></html>", "de", "law.html").act
    found = {site.address: site.line for site in act.lines()}
    assert found["1.footnote-1"] == "[^1] SR 101"
    assert found["1a"] == "Art. 1a [^2] Parks"
    assert found["1a.footnote-2"] == "[^2] Vom 1. Jan. 2019."


def test_a_page_in_utf_16_is_read() -> None:
    page = "<html><head><meta charset=utf-16></head><body><p>1. Сад.</p></body></html>"
    assert _lines_of(page.encode("utf-16")) == ["1. Сад."]


def _lines_of(data: bytes) -> list[str]:
    return [site.line for site in imported(data, name="law.html").act.lines()]


def test_notes_beside_the_text_are_named_and_left_out_but_for_its_footnotes() -> None:
    page = """<html><body><main><h1>§ 5-101. Trees.</h1>
<aside class="marginalia" role="note"><p>Amend § 5-100</p></aside>
<p>(a) A tree grows<sup><a href="#fn1">1</a></sup> in a garden that is open to the public.</p>
<p>(b) A hedge grows on a fence, or beside a path that leads to the garden.</p>
<aside role="note"><p>(May 3, 1990, Law 8-99, § 2.)</p> <h4>Section References</h4></aside>
<aside id="fn1" role="note"><p>1 Or falls.</p></aside></main></body></html>"""
    read = _import(page)
    lines = [each.line for each in read.act.lines()]
    assert lines == [
        "§ 5-101. Trees.",
        "(a) A tree grows[^1] in a garden that is open to the public.",
        "[^1] Or falls.",
        "(b) A hedge grows on a fence, or beside a path that leads to the garden.",
    ]
    (named,) = [each for each in read.warnings if "around the law" in each.problem]
    assert named.found == (
        "Amend § 5-100",
        "(May 3, 1990, Law 8-99, § 2.) Section References",
    )


def test_a_formula_is_named_with_its_letters() -> None:
    formula = "<math><mi>d</mi><mo>=</mo><msup><mn>2</mn><mn>3</mn></msup></math>"
    read = _import(_page(f"<p>Статья 1. Сад</p><p>1. Глубина {formula} метров.</p>"), "ru")
    assert [(each.problem, each.found) for each in read.warnings] == [
        ("a formula is not kept", ("d=23",))
    ]
