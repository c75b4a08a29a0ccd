"""The Code of the United States, as uscode.house.gov serves it."""

from __future__ import annotations

from drafting.structure.act import Imported
from tests.imports import imported

HEADED = """<h3 class="section-head">§36B. Gardens</h3>
<h4 class="subsection-head">(a) Amount</h4>
<p class="statutory-body">For gardens-</p>
<h4 class="paragraph-head">(1) In general</h4>
<p class="statutory-body-1em">It is paid.</p>
<h4 class="paragraph-head">(2) Terms</h4>
<h4 class="subparagraph-head">(A) Plan</h4>
<p class="statutory-body-2em">A plan-</p>
<p class="statutory-body-3em">(i) is green; or</p>
<p class="statutory-body-3em">(ii) has trees.</p>
<p class="statutory-body-block-2em">A plan may be shown.</p>
<h4 class="subsection-head">(b) Keeper</h4>
<p class="statutory-body">(1) There is one.</p>
<p class="source-credit">(Added Pub. L. 1–2, §1, Mar. 23, 2010, 1 Stat. 2.)</p>
"""
MIXED = """<h3 class="section-head">§501. Gardens</h3>
<h4 class="subsection-head">(a) Duties</h4>
<p class="statutory-body">A keeper prunes-</p>
<p class="statutory-body-1em">(1) trees; and</p>
<p class="statutory-body-1em">(2) hedges.</p>
<p class="statutory-body">(b) A keeper waters them.</p>
<h4 class="subsection-head">(c) Fees</h4>
<p class="statutory-body">There are none.</p>
"""
FLUSH = """<h3 class="section-head">§7. Gardens</h3>
<p class="statutory-body">(a)(1) A garden is open.</p>
<p class="statutory-body">(2) It has-</p>
<p class="statutory-body-1em">(A) trees; or</p>
<p class="statutory-body-1em">(B) hedges,</p>
<p class="statutory-body">which are green.</p>
<p class="statutory-body">(b) It is shut.</p>
"""


def test_headings_within_each_other_are_of_one_list() -> None:
    assert _places(HEADED) == {
        "36B": "§36B. Gardens",
        "36B.a": "(a) Amount",
        "36B.a.part-2": "For gardens-",
        "36B.a.1": "(1) In general",
        "36B.a.1.part-2": "It is paid.",
        "36B.a.2": "(2) Terms",
        "36B.a.2.A": "(A) Plan",
        "36B.a.2.A.part-2": "A plan-",
        "36B.a.2.A.i": "(i) is green; or",
        "36B.a.2.A.ii": "(ii) has trees.",
        "36B.a.2.A.part-3": "A plan may be shown.",
        "36B.b": "(b) Keeper",
        "36B.b.1": "(1) There is one.",
        "36B.b.note-1": "{(Added Pub. L. 1–2, §1, Mar. 23, 2010, 1 Stat. 2.)}",
    }


def test_a_subsection_without_a_heading_stands_beside_those_that_have_one() -> None:
    places = _places(MIXED)
    assert places["501.a.2"] == "(2) hedges."
    assert places["501.b"] == "(b) A keeper waters them."
    assert places["501.c.part-2"] == "There are none."


def test_text_at_a_margin_belongs_to_the_last_number_there() -> None:
    places = _places(FLUSH)
    assert places["7.a.2.part-2"] == "which are green."
    assert places["7.b"] == "(b) It is shut."


def test_a_section_as_the_institute_of_cornell_shows_it() -> None:
    page = (
        "<h1>42 U.S. Code § 501 - Gardens</h1><div class='subsection indent0'><span>(a)</span>"
        "<div class='chapeau indent0'>A keeper-</div><div class='paragraph indent1'>"
        "<span>(1)</span> <div class='content'>prunes-</div><div class='subparagraph indent2'>"
        "<span>(A)</span> <div class='content'>trees; or</div></div>"
        "<div class='continuation indent1'>in summer; and</div></div>"
        "<div class='continuation indent0'>in spring.</div></div>"
        "<div class='sourceCredit'>(Pub. L. 1–2, May 5, 2001, 1 Stat. 2.)</div>"
    )
    places = _places(page)
    assert places["501"] == "42 U.S. Code § 501 - Gardens"
    assert places["501.a.1.part-2"] == "in summer; and"
    assert places["501.a.part-2"] == "in spring."


def _places(page: str) -> dict[str, str]:
    return {site.address: site.line for site in _imported(page).act.lines()}


def _imported(page: str) -> Imported:
    return imported(f"<html><body>{page}</body></html>", "en", "law.html")
