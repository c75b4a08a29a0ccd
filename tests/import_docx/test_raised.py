"""Digits that a document raises: other letters of the law than plain ones."""

from __future__ import annotations

import pytest

from drafting.text.writer import write_act
from drafting.word.document.document import read_document
from drafting.word.document.view import View
from tests.import_docx.packages import docx, p
from tests.import_docx.test_stories import imported
from tests.inplace.odd_specimens import FLAT, RAISING, SMALL_UP, UP
from tests.inplace.specimens import NOTES, REFERENCE, WHO, par, r

LOW = '<w:vertAlign w:val="subscript"/>'
STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
    '<w:style w:type="character" w:styleId="Based"><w:basedOn w:val="High"/></w:style>' + RAISING
)
BASED = '<w:rStyle w:val="Based"/>'
ALL = '<w:pStyle w:val="All"/>'
READ = {
    "directly": (par(r("ст. 5"), r("1", UP)), "ст. 5¹"),
    "several": (par(r("ст. 212"), r("10", UP)), "ст. 212¹⁰"),
    "in pieces": (par(r("ст. 5"), r("1", UP), r("0", UP), r("-1")), "ст. 5¹⁰-1"),
    "by a style that is based on another": (par(r("ст. 5"), r("1", BASED)), "ст. 5¹"),
    "not where the run is lowered again": (par(r("ст. 5"), r("1", BASED + FLAT)), "ст. 51"),
    "by a style of paragraphs": (par(r("1 "), r("2", FLAT), properties=ALL), "¹ 2"),
    "by its place, and smaller": (par(r("ст. 5"), r("1", SMALL_UP)), "ст. 5¹"),
    "not by its place alone": (par(r("ст. 5"), r("1", '<w:position w:val="8"/>')), "ст. 51"),
    "not below the line": (par(r("CO"), r("2", LOW)), "CO2"),
    "nor by a place below it": (par(r("CO"), r("2", SMALL_UP.replace('8"', '-8"'))), "CO2"),
    "of an inserted number": (
        par(r("ст. 11"), r("-1", UP), r(" і 14"), r("-2.", UP)),
        "ст. 11-1 і 14-2.",
    ),
    "of a negative power": (par(r("5 × 10"), r("-6", UP), r(" м"), r("-1", UP)), "5 × 10-⁶ м-¹"),
    "of a power": (par(r("площа 10 м"), r("2", UP), r(".")), "площа 10 м²."),
    "of a note by hand": (par(r("слово"), r("1)", UP), r(".")), "слово¹)."),
    "letters stay": (par(r("le 1"), r("er", UP), r(" mai, 2"), r("o", UP)), "le 1er mai, 2o"),
    "a sign stays": (par(r("2°, 5"), r("¹", UP), r(" №")), "2°, 5¹ №"),
    "of a deletion": (par(r("ст. 5"), f'<w:ins w:id="1" {WHO}>{r("1", UP)}</w:ins>'), "ст. 5¹"),
}


@pytest.mark.parametrize("case", READ)
def test_raised_digits_are_read_as_signs_of_their_own(case: str) -> None:
    body, text = READ[case]
    document = read_document(docx(body, styles=STYLES.format("")), "law.docx")
    (paragraph,) = document.story.paragraphs()
    assert paragraph.text == text


def test_the_defaults_of_a_document_may_raise() -> None:
    document = read_document(docx(par(r("1")), styles=STYLES.format(UP)), "law.docx")
    assert [each.text for each in document.story.paragraphs()] == ["¹"]


def test_each_view_has_the_look_that_it_shows() -> None:
    """A tracked change of the look alone makes another number."""
    change = f'{UP}<w:rPrChange w:id="1" {WHO}><w:rPr/></w:rPrChange>'
    data = docx(par(r("ст. 5"), r("1", change)))
    texts = {
        view: [each.text for each in read_document(data, "law.docx", view).story.paragraphs()]
        for view in View
    }
    assert texts == {View.ACCEPTED: ["ст. 5¹"], View.REJECTED: ["ст. 51"]}


def test_an_article_with_a_raised_number_comes_between_its_neighbours() -> None:
    bold = "<w:b/>"
    body = (
        p("Стаття 5. Сади")
        + p("1. Сад є спільним.")
        + par(r("Стаття 5", bold), r("1", bold + UP), r(". Парки", bold))
        + p("1) парк;")
        + par(r("1"), r("1", UP), r(") сквер;"))
        + p("Стаття 6. Ліси")
        + p("Ліс є спільним.")
    )
    read = imported(docx(body))
    assert write_act(read.act) == (
        "# Стаття 5. Сади\n\n1. Сад є спільним.\n\n# Стаття 5¹. Парки\n\n1) парк;\n1¹) сквер;\n\n"
        "# Стаття 6. Ліси\n\nЛіс є спільним.\n"
    )
    assert not [each for each in read.warnings if "raised" in each.problem]


def test_the_reference_of_a_note_is_no_digit() -> None:
    raised = REFERENCE.replace("<w:r>", f"<w:r><w:rPr>{UP}</w:rPr>")
    read = imported(docx(par(r("1. Право"), raised, r(".")), footnotes=NOTES))
    assert write_act(read.act).startswith("1. Право[^1].\n")


def test_letters_that_are_raised_with_a_digit_are_named() -> None:
    body = par(r("Стаття 5"), r("1а", UP), r(". Сади")) + par(r("1) 10"), r("-3", UP), r(";"))
    (warning,) = [each for each in imported(docx(body)).warnings if "raised" in each.problem]
    assert warning.found == ("paragraph 1: Стаття 5¹а. Сади", "paragraph 2: 1) 10-³;")
