"""What in a person's own document can show another text, and what is only how it looks."""

from __future__ import annotations

import pytest

from drafting.word.package.elements import w, words_in
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
    root = package.document()
    law = next(n for n, each in enumerate(root.iter(w("p"))) if words_in(each))
    return "; ".join(sign for _, sign in hiding(root, named, {law}, {}))


def shaded(fill: str, more: str = "") -> str:
    return f"<w:shd w:val='clear' w:fill='{fill}' {more}/>"


def in_cell(fill: str, run: str) -> str:
    properties = f"<w:tcPr>{shaded(fill)}</w:tcPr>"
    return f"<w:tbl><w:tr><w:tc>{properties}{par(run)}</w:tc></w:tr></w:tbl>"


def in_row(properties: str) -> str:
    return f"<w:tbl><w:tr><w:trPr>{properties}</w:trPr><w:tc>{par()}</w:tc></w:tr></w:tbl>"


def in_field(*code: str) -> str:
    pieces = "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in code)
    return (
        par()
        .replace("<w:r>", START + pieces + SPLIT + "<w:r>", 1)
        .replace("</w:p>", f"{STOP}</w:p>")
    )


START, SPLIT, STOP = (
    f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end")
)
BEGIN = f"<w:p>{START}<w:r><w:instrText>QUOTE x</w:instrText></w:r>{SPLIT}</w:p>"
END = f"<w:p>{STOP}</w:p>"
BOUND = (
    "<w:sdt><w:sdtPr><w:dataBinding w:xpath='/q' w:storeItemID='{{1}}'/></w:sdtPr>"
    "<w:sdtContent>{}</w:sdtContent></w:sdt>"
)
WHITE, HIDDEN = "<w:color w:val='FFFFFF'/>", "<w:rPr><w:vanish/></w:rPr>"
NAMED = "<w:pStyle w:val='a'/>"
CONTENT = "<w:txbxContent><w:p><w:r><w:t>2.</w:t></w:r></w:p></w:txbxContent>"
BOX = (
    "<w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'>"
    f"<v:textbox>{CONTENT}</v:textbox></v:shape></w:pict>"
)
SEEN = {
    "words alone": par(),
    "yellow highlight": par("<w:highlight w:val='yellow'/>"),
    "grey shading": par(shaded("D9D9D9")),
    "dark shading, automatic letters": par(shaded("000000")),
    "shading of none": par("<w:shd w:val='clear' w:color='auto' w:fill='auto'/>"),
    "white in a dark cell": in_cell("1F3864", WHITE),
    "blue": par("<w:color w:val='0000FF'/>"),
    "black by an effect": par(
        f"<w14:textFill {W14}><w14:solidFill><w14:srgbClr w14:val='000000'/></w14:solidFill>"
        f"</w14:textFill><w14:textOutline {W14}><w14:noFill/></w14:textOutline>"
    ),
    "close lines, close letters, a small indent": par(
        "<w:spacing w:val='-4'/>",
        "<w:spacing w:before='60' w:line='240'/><w:ind w:left='-142' w:hanging='360'/>",
    ),
    "a mark in a font of symbols": par(
        paragraph="<w:rPr><w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/></w:rPr>"
    ),
    "a link in a field": in_field(" HYPER", "LINK x "),
    "a text box that is read": par().replace("</w:t>", f"</w:t>{BOX}", 1),
    "words of a text box without a box": par().replace("</w:p>", f"{CONTENT}</w:p>", 1),
    "a field before it": BEGIN + END + par(),
    "ligatures": par(f"<w14:ligatures {W14} w14:val='all'/>"),
}
NOT_SEEN = {
    "hidden beside a text box": par("<w:vanish/>").replace("</w:t>", f"</w:t>{BOX}", 1),
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
    "no fill": par(f"<w14:textFill {W14}><w14:noFill/></w14:textFill>"),
    "off the page": par(paragraph="<w:ind w:left='-20000'/>"),
    "no room on the page": par(paragraph="<w:ind w:right='11000'/>"),
    "lines upon lines": par(paragraph="<w:spacing w:line='1' w:lineRule='exact'/>"),
    "letters upon letters": par("<w:spacing w:val='-400'/>"),
    "letters as symbols": par("<w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/>"),
    "from right to left": par().replace("</w:p>", "<w:bdo w:val='rtl'/></w:p>"),
    "words above the words": par().replace("<w:t>", "<w:ruby><w:rt/></w:ruby><w:t>"),
    "a control around it": BOUND.format(par()),
    "a field from before it": BEGIN + par() + END,
    "a field that has no end": BEGIN + par(),
    "a row without a height": in_row("<w:trHeight w:val='1' w:hRule='exact'/>"),
    "a hidden row": in_row("<w:hidden/>"),
    "another document behind it": par() + "<w:altChunk/>",
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
