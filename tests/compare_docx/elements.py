"""What can stand in a document, each in two variants: inside a paragraph, or as a block."""

from __future__ import annotations

from collections.abc import Callable

from tests.compare_docx.packages import Pages
from tests.import_docx.packages import numbered, p
from tests.inplace.specimens import SECTION, control, field, par, r, table

Element = Callable[[Pages, int], str]
"""The markup of the variant 0 or 1, and in the package what it refers to."""
_EXTENT = '<wp:extent cx="360000" cy="360000"/>'
_GRAPHIC = (
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="i"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="{}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect">'
    "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
)
_PLACE = (
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset>'
    '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>'
    "</wp:positionV>"
)
_ANCHOR = (
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
    'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
)
_SHAPE = (
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
    'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="1800000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</wps:spPr><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
    "</a:graphicData></a:graphic>"
)
_VML = (
    '<w:pict><v:shape id="box" style="width:140pt;height:28pt"><v:textbox><w:txbxContent>{}'
    "</w:txbxContent></v:textbox></v:shape></w:pict>"
)


def _text(one: str, other: str, look: str = "") -> Element:
    return lambda _, variant: r((one, other)[variant], look)


def _markup(one: str, other: str) -> Element:
    return lambda _, variant: f"<w:r>{(one, other)[variant]}</w:r>"


def _whole(one: str, other: str) -> Element:
    return lambda _, variant: (one, other)[variant]


def _note(kind: str) -> Element:
    def made(pages: Pages, variant: int) -> str:
        mark = f"<w:r><w:{kind}Ref/></w:r>"
        number = pages.note(kind, par(mark, r(f" Смотри {('первый', 'второй')[variant]} закон.")))
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    return made


def _comment(pages: Pages, variant: int) -> str:
    number = pages.note("comment", p(("Почему?", "Зачем?")[variant]))
    return (
        f'<w:commentRangeStart w:id="{number}"/>{r("спорное")}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def _link(words: tuple[str, str], to: tuple[str, str]) -> Element:
    def made(pages: Pages, variant: int) -> str:
        id_ = pages.link("hyperlink", f"https://example.org/{to[variant]}", outside=True)
        look = '<w:color w:val="0000FF"/><w:u w:val="single"/>'
        return f'<w:hyperlink r:id="{id_}">{r(words[variant], look)}</w:hyperlink>'

    return made


def _inline_picture(pages: Pages, variant: int) -> str:
    graphic = _GRAPHIC.format(pages.picture(("ff0000", "0000ff")[variant]))
    about = f'{_EXTENT}<wp:docPr id="{variant + 1}" name="p"/>{graphic}'
    return f"<w:r><w:drawing><wp:inline>{about}</wp:inline></w:drawing></w:r>"


def _anchored_picture(pages: Pages, variant: int) -> str:
    graphic = _GRAPHIC.format(pages.picture(("00ff00", "00ffff")[variant]))
    about = f'{_PLACE}{_EXTENT}<wp:wrapTopAndBottom/><wp:docPr id="{variant + 3}" name="a"/>'
    return f"<w:r><w:drawing>{_ANCHOR}{about}{graphic}</wp:anchor></w:drawing></w:r>"


def _text_box(_: Pages, variant: int) -> str:
    words = p(("Для служебного пользования", "Для открытого пользования")[variant])
    about = f'{_PLACE}{_EXTENT}<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="9" name="b"/>'
    shape = f"{_ANCHOR}{about}{_SHAPE.format(words)}</wp:anchor>"
    choice = f'<mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
    other = f"<mc:Fallback>{_VML.format(words)}</mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{choice}{other}</mc:AlternateContent></w:r>"


def _vml_box(_: Pages, variant: int) -> str:
    return f"<w:r>{_VML.format(p(('Штамп один', 'Штамп два')[variant]))}</w:r>"


def _emoji(_: Pages, variant: int) -> str:
    sign, code = (("☺", "263A"), ("☹", "2639"))[variant]
    choice = f'<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="{code}"/>'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se">'
        f"{choice}</mc:Choice><mc:Fallback><w:t>{sign}</w:t></mc:Fallback></mc:AlternateContent>"
        "</w:r>"
    )


def _bookmark(pages: Pages, variant: int) -> str:
    number = pages.first + 70
    name = ("первая", "вторая")[variant]
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{r("ставка")}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def _formula(text: str) -> str:
    return f"<m:oMath><m:r><m:t>{text}</m:t></m:r></m:oMath>"


_BREAK = "<w:br/>"
INLINE: dict[str, Element] = {
    "words": _text("сто тенге", "двести тенге"),
    "runs with formatting": lambda _, variant: (
        r("важ", "<w:b/>") + r("ное", ("<w:b/><w:i/>", "<w:i/>")[variant])
    ),
    "tab": _markup("<w:tab/>", "<w:tab/><w:tab/>"),
    "line break": _markup(_BREAK, _BREAK * 2),
    "page break": _markup('<w:br w:type="page"/>', '<w:br w:type="column"/>'),
    "no-break space": _text("10\u00a0000", "10 000"),
    "blank": _text(" ", "  "),
    "case": _text("Закон", "закон"),
    "look-alike letter": _text("кот", "кoт"),
    "letter beyond the basic plane": _text("😀", "😃"),
    "hyphens": _markup(
        "<w:t>все</w:t><w:softHyphen/><w:t>общий</w:t>",
        "<w:t>все</w:t><w:noBreakHyphen/><w:t>общий</w:t>",
    ),
    "symbol": _markup(
        '<w:sym w:font="Wingdings" w:char="F0FE"/>', '<w:sym w:font="Wingdings" w:char="F0A8"/>'
    ),
    "right-to-left run": _text("مائة", "مئتان", "<w:rtl/>"),
    "link": _link(("о труде", "о занятости"), ("labour", "labour")),
    "place of a link": _link(("о труде", "о труде"), ("labour", "employment")),
    "simple field": _whole(
        f'<w:fldSimple w:instr=" PAGE ">{r("1")}</w:fldSimple>',
        f'<w:fldSimple w:instr=" NUMPAGES ">{r("1")}</w:fldSimple>',
    ),
    "reference": _whole(field("REF закон", r("пункт 5")), field("REF закон", r("пункт 6"))),
    "code of a field": _whole(field("QUOTE один", r("тот")), field("QUOTE два", r("тот"))),
    "formula": _whole(_formula("S=0,5N"), _formula("S=0,9N")),
    "inline picture": _inline_picture,
    "anchored picture": _anchored_picture,
    "text box": _text_box,
    "drawn box": _vml_box,
    "footnote": _note("footnote"),
    "endnote": _note("endnote"),
    "comment": _comment,
    "bookmark": _bookmark,
    "inline control": lambda _, variant: control(
        r(("сто", "двести")[variant]), '<w:id w:val="77"/><w:text/>'
    ),
    "placeholder of an inline control": lambda _, variant: control(
        r(("Введите город", "Алматы")[variant]), ("<w:showingPlcHdr/>", "")[variant] + "<w:text/>"
    ),
    "alternate content": _emoji,
}
ANCHORED = {"text box", "anchored picture", "drawn box", "footnote", "endnote", "comment"}
"""What cannot stand in a note."""


def _grid(one: str, other: str = "б") -> str:
    return table([p(one), p(other)], [p("в"), p("г")])


def _merged(text: str) -> str:
    grid, cell = table([p(text), p("б")], [p(), p("г")]), "<w:tr><w:tc><w:tcPr>"
    width = '<w:tcW w:w="2000" w:type="dxa"/>'
    first, second = f'{width}<w:vMerge w:val="restart"/>', f"{width}<w:vMerge/>"
    one, other = grid.split(f"{cell}{width}")[1:]
    return grid[: grid.index(cell)] + f"{cell}{first}{one}{cell}{second}{other}"


BLOCKS: dict[str, Element] = {
    "paragraph": lambda _, v: p(f"Срок {('десять', 'двадцать')[v]} дней."),
    "empty paragraph": lambda _, v: p("", ("", '<w:jc w:val="center"/>')[v]),
    "heading": lambda _, v: p(
        f"{('Общие', 'Особые')[v]} положения", '<w:pStyle w:val="Heading1"/>'
    ),
    "style": lambda _, v: p("Положения", f'<w:pStyle w:val="Heading{v + 1}"/>'),
    "alignment": lambda _, v: p("Посередине.", f'<w:jc w:val="{("center", "right")[v]}"/>'),
    "list item": lambda _, v: p(f"{('первое', 'иное')[v]} право;", numbered(1)),
    "level of a list item": lambda _, v: p("право;", numbered(1, v)),
    "typed number": lambda _, v: p(f"{v + 1}-1. Право гражданина."),
    "table": lambda _, v: _grid(("а", "о")[v]),
    "nested table": lambda _, v: table(
        [p("а") + table([p(("внутри", "изнутри")[v]), p("рядом")]) + p("после"), p("б")]
    ),
    "merged cells": lambda _, v: _merged(("а", "о")[v]),
    "block control": lambda _, v: control(
        p(f"Выбор {('первый', 'второй')[v]}.") + p("Всегда то же."), '<w:id w:val="78"/>'
    ),
    "placeholder of a block control": lambda _, v: control(
        p(("Введите город.", "Алматы.")[v]), ("<w:showingPlcHdr/>", "")[v]
    ),
    "section": lambda _, v: p("Конец раздела.", SECTION.replace("11906", ("11906", "12240")[v])),
    "displayed formula": lambda _, v: par(
        f"<m:oMathPara>{_formula(('x=1', 'x=2')[v])}</m:oMathPara>"
    ),
}
NOT_LAST = {
    *("table", "nested table", "merged cells", "section"),
    *("block control", "placeholder of a block control"),
}
"""What a paragraph must follow."""
UNNOTED = {"section"}
"""What cannot stand in a note or a cell."""
