"""What in a person's own document can show another text, and what is only how it looks."""

from __future__ import annotations

import pytest

from drafting.word.package.package import Package
from drafting.word.proof.hiding import hiding
from tests.import_docx.packages import docx, style

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def par(run: str = "", paragraph: str = "") -> str:
    return (
        f"<w:p><w:pPr>{paragraph}</w:pPr>"
        f"<w:r><w:rPr>{run}</w:rPr><w:t>1. Служащие соблюдают законы.</w:t></w:r></w:p>"
    )


def signs(body: str, styles: str = "") -> str:
    package = Package.open(docx(body, **({"styles": styles} if styles else {})), "x.docx")
    named = package.tree("word/styles.xml") if styles else None
    return "; ".join(sign for _, sign in hiding(package.document(), named, {0}))


def shaded(fill: str, more: str = "") -> str:
    return f"<w:shd w:val='clear' w:fill='{fill}' {more}/>"


def in_cell(fill: str, run: str) -> str:
    properties = f"<w:tcPr>{shaded(fill)}</w:tcPr>"
    return f"<w:tbl><w:tr><w:tc>{properties}{par(run)}</w:tc></w:tr></w:tbl>"


WHITE, HIDDEN = "<w:color w:val='FFFFFF'/>", "<w:rPr><w:vanish/></w:rPr>"
NAMED = "<w:pStyle w:val='a'/>"
SEEN = {
    "words alone": par(),
    "yellow highlight": par("<w:highlight w:val='yellow'/>"),
    "grey shading": par(shaded("D9D9D9")),
    "dark shading, automatic letters": par(shaded("000000")),
    "shading of none": par("<w:shd w:val='clear' w:color='auto' w:fill='auto'/>"),
    "white in a dark cell": in_cell("1F3864", WHITE),
    "blue": par("<w:color w:val='0000FF'/>"),
    "ligatures": par(f"<w14:ligatures {W14} w14:val='all'/>"),
}
NOT_SEEN = {
    "white": par(WHITE),
    "nearly white": par("<w:color w:val='EEEEEE'/>"),
    "white by the theme": par("<w:color w:val='000000' w:themeColor='background1'/>"),
    "black on a black highlight": par("<w:highlight w:val='black'/>"),
    "yellow on a yellow highlight": par("<w:color w:val='FFFF00'/><w:highlight w:val='yellow'/>"),
    "black on black shading": par("<w:color w:val='000000'/>" + shaded("000000")),
    "black on the letters' colour": par(
        "<w:color w:val='000000'/>" + shaded("FFFFFF", "w:themeFill='text1'")
    ),
    "white in a light cell": in_cell("F2F2F2", WHITE),
    "a pattern": par("<w:shd w:val='solid' w:color='000000'/>"),
    "hidden": par("<w:vanish/>"),
    "an unknown element": par("<x xmlns='urn:x'/>"),
}
BY_STYLE = {
    "hidden": style("a", more=HIDDEN),
    "white": style("a", more=f"<w:rPr>{WHITE}</w:rPr>"),
    "based on a hidden one": style("a", based="b") + style("b", more=HIDDEN),
    "hidden by default": f"<w:docDefaults><w:rPrDefault>{HIDDEN}</w:rPrDefault></w:docDefaults>",
}


@pytest.mark.parametrize("name", SEEN)
def test_looks_hide_nothing(name: str) -> None:
    assert signs(SEEN[name]) == ""


@pytest.mark.parametrize("name", NOT_SEEN)
def test_what_can_hide_text_is_named(name: str) -> None:
    assert signs(NOT_SEEN[name])


@pytest.mark.parametrize("name", BY_STYLE)
def test_what_can_hide_text_is_named_where_a_style_has_it(name: str) -> None:
    assert signs(par(paragraph=NAMED), BY_STYLE[name])


def test_a_style_that_no_paragraph_of_the_act_has_is_no_matter() -> None:
    assert signs(par(paragraph=NAMED), style("a") + style("b", more=HIDDEN)) == ""


def test_styles_that_are_based_on_each_other_come_to_an_end() -> None:
    ring = style("a", based="b") + style("b", based="a", more=HIDDEN)
    assert "vanish" in signs(par(paragraph=NAMED), ring)
