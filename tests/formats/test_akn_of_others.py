"""Akoma Ntoso as others write it: raised figures, lists in a preamble, marks of a deletion."""

from __future__ import annotations

import pytest

from drafting.files.history import new_register, read_identity
from drafting.formats.akn.reading import import_akn
from drafting.model.act import Identity
from drafting.model.history import History
from drafting.model.kind import Kind
from drafting.structure.act import Imported, ImportedAs
from drafting.text.reader import read_act
from drafting.text.writer import write_act

DOCUMENT = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
 xmlns:leos="urn:eu:europa:ec:leos"><act name="act">
<meta><identification source="#x"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression>
</identification></meta>
<preamble>{preamble}</preamble>
<body>
<article><num>Article 5</num><content><p>Wells are dug.</p></content></article>
{body}
</body></act></akomaNtoso>"""


def imported(body: str = "", preamble: str = "<p>WHEREAS:</p>") -> Imported:
    data = DOCUMENT.format(body=body, preamble=preamble).encode()
    return import_akn(data, "law.xml", ImportedAs(Identity("law"), "2024-01-01"))


def warnings_of(read: Imported) -> dict[str, tuple[str, ...]]:
    return {each.problem: each.found for each in read.warnings}


def test_a_raised_figure_makes_another_number() -> None:
    body = (
        "<article><num>Article 5<sup>1</sup></num>"
        "<content><p>Ten m<sup>2</sup> are watered.</p></content></article>"
    )
    act = imported(body).act
    found = {site.address: site.provision for site in act.sites}
    assert found["5¹"].label == "Article 5¹"
    assert any(site.provision.line == "Ten m² are watered." for site in act.lines())


def test_raised_letters_are_named() -> None:
    read = imported(
        "<article><num>Article 6</num><content><p>1<sup>er</sup></p></content></article>"
    )
    assert warnings_of(read)["raised letters became plain ones"] == ("er",)


def test_the_list_of_a_preamble_stays_in_it() -> None:
    preamble = """<p>WHEREAS:</p><blockList><listIntroduction>two things matter:</listIntroduction>
<item><num>(a)</num><p>trees;</p><p>and</p></item><item><num>(b)</num><blockList>
<listIntroduction>wells:</listIntroduction><item><num>(i)</num><p>deep ones.</p></item>
</blockList></item></blockList>"""
    first, *others = imported(preamble=preamble).act.body
    assert first.kind is Kind.PREAMBLE
    lines = [line for _, line in first.lines()]
    assert lines == [
        "WHEREAS:",
        "two things matter:",
        "(a) trees;",
        "and",
        "(b) wells:",
        "(i) deep ones.",
    ]
    assert [each.kind for each in others] == [Kind.ARTICLE]


@pytest.mark.parametrize(
    ("mark", "named"), [("del", True), ("move_to", True), ("move_from", False), ("add", False)]
)
def test_what_a_draft_of_the_union_deletes_is_named(mark: str, named: bool) -> None:
    body = (
        f'<article><num>Article 6</num><paragraph leos:softaction="{mark}"><num>1.</num>'
        "<content><p>Old.</p></content></paragraph></article>"
    )
    what = "<paragraph> marks a change, and its words are kept"
    assert (what in warnings_of(imported(body))) is named
    inside = body.replace("><num>1.", ' leos:softactionroot="false"><num>1.')
    assert what not in warnings_of(imported(inside))


def test_double_brackets_of_editors_are_no_part_of_a_number() -> None:
    body = """<article><num>Art. 6</num><paragraph><num>1.</num><content><p>Si scava.</p></content>
</paragraph><paragraph><num>((1-bis.</num><list><intro><p>Si copre:</p></intro><point><num>a)</num>
<content><p>il pozzo.))</p></content></point></list></paragraph></article>"""
    read = imported(body)
    found = {site.address: site.provision.line for site in read.act.lines()}
    assert found["6.1-bis.a"] == "a) il pozzo."
    assert warnings_of(read)["a mark of the editor is left out"] == ("((1-bis.", "il pozzo.))")
    formula = imported(body.replace("Si copre:", "((2 + 2) * 2):"))
    assert "a mark of the editor is left out" not in warnings_of(formula)


def test_subsections_without_a_number_hold_their_own_lists_where_there_are_several() -> None:
    body = 2 * (
        "<subsection><content><p>A well:</p></content><paragraph><num>(a)</num>"
        "<content><p>is dug;</p></content></paragraph></subsection>"
    )
    section = "<article><num>Article 6</num><heading>Wells</heading>{body}</article>"
    several = imported(section.format(body=body)).act.find("6").site.provision
    assert [len(each.children) for each in several.children] == [1, 1]
    alone = imported(section.format(body=body[: len(body) // 2])).act.find("6").site.provision
    assert [len(each.children) for each in alone.children] == [0, 0]


def test_numbers_that_stand_in_attributes_are_kept_or_named() -> None:
    body = (
        '<article><num>Article 6</num><content><ol><li value="1)">Dig <i>wells</i>;</li>'
        '<li value="2)"><b>fill</b> them.</li><li>Rest.</li></ol>'
        '<p>Wells<noteRef href="#n" marker="*"/> are deep.</p></content></article>'
    )
    read = imported(body)
    lines = [site.line for site in read.act.lines()]
    assert lines[-4:] == [
        "Article 6 1) Dig wells;",
        "2) fill them.",
        "Rest.",
        "Wells are deep.",
    ]
    named = warnings_of(read)
    assert named["<noteRef> is not kept"] == ("*",)
    assert len(named["the number of a list, which stands in no text, is set before its line"]) == 2


def test_the_numbers_of_subsections_are_letters() -> None:
    lines = "".join(
        f"<subsection><num>({num})</num><content><p>Moles.</p></content></subsection>"
        for num in "abcdf"
    )
    body = f"<section><num>6.</num><heading>Moles</heading>{lines}</section>"
    doubts = imported(body).report.numbers
    assert [(each.sort, each.numbers) for each in doubts] == [("missing", "e")]


PARTS = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">
<body><chapter><num>I</num><heading>Gardens</heading>
<part><num>I</num><heading>Trees</heading>
<section><num>1.</num><heading>Pears</heading><content><p>Pears grow.</p></content></section>
</part><part><num>IA</num><heading>Hedges</heading>
<section><num>2.</num><heading>Yews</heading><content><p>Yews wait.</p></content></section>
</part></chapter>
<chapter><num>II</num><heading>Wells</heading>
<section><num>3.</num><heading>Lids</heading><content><p>Lids are shut.</p></content></section>
<section><num>4.</num><heading>Ropes</heading><content><p>Ropes hold.</p></content></section>
<section><num>5.</num><heading>Repeals</heading><content><p>See the list.</p></content></section>
</chapter></body>
<attachments><attachment><heading>List of repeals</heading><doc name="schedule"><mainBody>
<p>The Wells Act.</p></mainBody></doc></attachment></attachments></act></akomaNtoso>"""
"""Numbers without a word, as the platforms of Africa's laws have them."""


def test_a_number_without_a_word_has_the_kind_of_its_element() -> None:
    read = import_akn(PARTS.encode(), "law.xml", ImportedAs(Identity("law"), "2024-01-01", "en"))
    numbering = read.act.identity.numbering
    assert numbering.figures == {"I": (Kind.CHAPTER, Kind.BOOK), "1.": (Kind.SECTION,)}
    kinds = [(site.address, site.provision.kind) for site in read.act.sites if site.provision.num]
    assert kinds == [
        ("I", Kind.CHAPTER),
        ("I.I", Kind.BOOK),
        ("I.I.1", Kind.SECTION),
        ("I.IA", Kind.BOOK),
        ("I.IA.2", Kind.SECTION),
        ("II", Kind.CHAPTER),
        ("II.3", Kind.SECTION),
        ("II.4", Kind.SECTION),
        ("II.5", Kind.SECTION),
    ]
    assert read.act.find("annex").site.provision.first_line == "List of repeals"
    assert not read.warnings
    register = new_register(History(read.act.identity, (), ()))
    assert 'figures:\n    "I": [chapter, book]' in register
    identity = register[: register.index("\nsources")]
    assert read_identity(identity, "act.yaml").numbering == numbering


def test_a_formula_is_named_and_not_read_as_letters() -> None:
    formula = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>d</mi><mo>=</mo>'
        "<mfrac><mi>w</mi><msup><mn>2</mn><mn>3</mn></msup></mfrac></math>"
    )
    content = f"<content><p>The depth is {formula} feet.</p></content>"
    read = imported(f"<article><num>Article 6</num>{content}</article>")
    assert warnings_of(read) == {"a formula is not kept": ("d=w23",)}
    assert [site.line for site in read.act.lines()][-1:] == ["Article 6 The depth is feet."]


def test_another_edition_may_have_its_headings_at_other_depths() -> None:
    first = import_akn(PARTS.encode(), "law.xml", ImportedAs(Identity("law"), "2024-01-01", "en"))
    text = (
        "= Wells Act\n\n# 1. Pears\n\nPears grow.\n\n# II Wells\n\n## 2. Lids\n\nThey are shut.\n"
    )
    act = read_act(text, first.act.identity, "2025-01-01", "en")
    kinds = [(site.address, site.provision.kind) for site in act.sites if site.provision.num]
    assert kinds == [("1", Kind.SECTION), ("II", Kind.CHAPTER), ("II.2", Kind.SECTION)]


def test_the_number_of_a_chapter_may_stand_in_its_title() -> None:
    """With a dash where the number would be, as Normattiva writes them."""
    body = """<chapter><num>-</num><heading>Capo II POZZI Sezione I Coperchi</heading>
<article><num>Art. 6.</num><content><p>I coperchi si chiudono.</p></content></article></chapter>
<list><point><num>-</num><content><p>corde;</p></content></point></list>"""
    data = DOCUMENT.format(body=body, preamble="").replace("eng", "ita").encode()
    read = import_akn(data, "law.xml", ImportedAs(Identity("law"), "2024-01-01"))
    chapter = read.act.find("II").site.provision
    assert (chapter.label, chapter.text) == ("Capo II", "POZZI Sezione I Coperchi")
    assert any(site.line == "- corde;" for site in read.act.lines())
    named = warnings_of(read)["a dash in place of a number is left out"]
    assert named == ("Capo II POZZI Sezione I Coperchi",)


def test_a_row_of_data_may_begin_with_a_head_of_its_own() -> None:
    """It is no row of the head of the table, which may have an empty corner; a block with a number
    has it in a line."""
    rows = ("<td/><th>Fee</th>", "<th>Pear</th><td>3</td>", "<th>Fig</th><td>0</td>")
    table = "".join(f"<tr>{each}</tr>" for each in rows)
    block = f"<tblock><num>A</num><heading>Fees</heading><table>{table}</table></tblock>"
    body = f"<article><num>Article 6</num><content>{block}</content></article>"
    lines = write_act(imported(body).act).splitlines()
    assert lines[-4].endswith("A Fees")
    assert lines[-3:] == ["|=  |= Fee |", "| Pear | 3 |", "| Fig | 0 |"]
