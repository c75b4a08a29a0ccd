"""Styles: the look of each role on paper."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from attrs import frozen
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from drafting.model.papers.paper import Paper, Role, Table
from drafting.word.package.elements import Element, add, w

FONT = "Times New Roman"
_EASTERN = {"zh-CN": "SimSun", "ja-JP": "MS Mincho", "ko-KR": "Batang"}
"""The fonts of official papers whose letters the other one does not have."""
GREY = "595959"
BLACK = "000000"

LEFT, CENTRE, RIGHT, JUSTIFIED = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


@frozen
class StyleLook:
    """A paragraph style by its name in Word; sizes and distances are in points."""

    name: str
    size: float = 14
    align: WD_ALIGN_PARAGRAPH = LEFT
    bold: bool = False
    italic: bool = False
    colour: str = BLACK
    indent: float = 0
    """The indent of the first line, in centimetres."""
    hanging: float = 0
    """The indent of all lines but the first, in centimetres."""
    start: float = 0
    """The indent of all lines, in centimetres."""
    before: float = 0
    after: float = 0
    with_next: bool = False
    outline: int | None = None
    """Its level in the navigation pane, from 0."""
    new_page: bool = False
    rule_below: bool = False
    tabs: tuple[float, ...] = ()
    """Where tabs stop, in centimetres."""
    boxed: bool = False
    tight: bool = False
    """Without space between paragraphs of the same style."""


NORMAL = StyleLook("Normal")
BODY_TEXT = StyleLook("Body Text", align=JUSTIFIED, indent=1.25)

LOOKS = (
    NORMAL,
    StyleLook("Title", align=CENTRE, bold=True, after=14, with_next=True, tight=True),
    StyleLook("Heading 1", align=CENTRE, bold=True, before=14, after=7, with_next=True, outline=0),
    StyleLook("Heading 2", align=CENTRE, bold=True, before=14, after=7, with_next=True, outline=1),
    StyleLook("Heading 3", align=CENTRE, bold=True, before=7, after=7, with_next=True, outline=2),
    StyleLook(
        "Annex Heading", align=CENTRE, bold=True, after=7, with_next=True, outline=0, new_page=True
    ),
    StyleLook(
        "Annex Stamp", align=RIGHT, start=8, after=14, with_next=True, outline=0, new_page=True
    ),
    StyleLook("Annex Mark", align=RIGHT, after=7, with_next=True),
    StyleLook("Annex Title", align=CENTRE, bold=True, after=7, with_next=True, tight=True),
    BODY_TEXT,
    StyleLook("Omission", align=JUSTIFIED, italic=True, colour=GREY, indent=1.25),
    StyleLook("Remark", size=11, colour=GREY, indent=1.25),
    StyleLook("Caption", size=12, bold=True, before=8, after=2, with_next=True),
    StyleLook("Reason", size=12, align=JUSTIFIED, italic=True, before=2, after=6),
    StyleLook("Table Text", size=12),
    StyleLook("Table Heading", size=12, align=CENTRE, bold=True),
    StyleLook("Table Omission", size=12, italic=True, colour=GREY),
    StyleLook("Table Remark", size=10, colour=GREY),
    StyleLook("Table Separator", size=6),
    StyleLook("Table Reason", size=12, italic=True),
    StyleLook("Title Block Heading", align=CENTRE, bold=True, before=2, after=6),
    StyleLook("Title Block Text", size=12, after=2),
    StyleLook("Title Block Label", size=12, align=CENTRE, after=4),
    StyleLook("Title Block Remark", size=10, align=CENTRE, italic=True, colour=GREY, after=2),
    StyleLook("Title Block End", size=4, colour=GREY, after=14, rule_below=True),
    StyleLook("Closing Line", before=24, tight=True),
    StyleLook("Header", size=9, colour=GREY, after=6, rule_below=True),
    StyleLook("Page Numbers", size=10, align=CENTRE),
    StyleLook("annotation text", size=10),
)

FORM_LOOKS = (
    StyleLook("Form Addressee", align=RIGHT, after=14, tight=True),
    StyleLook("Form Subtitle", size=12, align=CENTRE, after=10, with_next=True),
    StyleLook("Form Head", align=CENTRE, bold=True, after=14, with_next=True, tight=True),
    StyleLook("Form Signature", bold=True, before=24, tabs=(9.6, 12.9), hanging=12.9),
    StyleLook("Form Dated", before=18),
    StyleLook("Form Text", size=10.5, after=3),
    StyleLook("Form Heading", size=10.5, align=CENTRE, bold=True),
    StyleLook("Form Context", size=10, italic=True, colour=GREY, after=3),
)
"""The styles of papers in the form of a chamber; a text of the law has none of them."""

NOTE_LOOKS = (StyleLook("footnote text", size=10, align=JUSTIFIED),)
"""The styles of a document with footnotes."""

DRAFT_LOOKS = (StyleLook("Title Block Instruction", size=10, colour=GREY, tight=True, boxed=True),)
"""The styles of a document to edit."""

COMMENT_REFERENCE, COMMENT_TEXT = "CommentReference", "CommentText"
NOTE_REFERENCE, NOTE_TEXT = "FootnoteReference", "FootnoteText"
HEADER, PAGE_NUMBERS = "Header", "PageNumbers"
SEPARATOR = "TableSeparator"
TABLE = "TableGrid"

_NOTE_REFERENCE = "footnote reference"
_IDS = MappingProxyType({"annotation text": COMMENT_TEXT, "footnote text": NOTE_TEXT})
_KEPT_STYLES = frozenset({"Default Paragraph Font", "Normal Table", "No List", "Table Grid"})

_HEADINGS = (
    Role.TITLE,
    Role.ANNEX,
    Role.STAMP,
    Role.ANNEX_TITLE,
    Role.HEADING_1,
    Role.HEADING_2,
    Role.HEADING_3,
)
STYLES = MappingProxyType(
    {
        Role.TITLE: "Title",
        Role.ANNEX: "AnnexHeading",
        Role.STAMP: "AnnexStamp",
        Role.FORM_MARK: "AnnexMark",
        Role.ANNEX_TITLE: "AnnexTitle",
        Role.HEADING_1: "Heading1",
        Role.HEADING_2: "Heading2",
        Role.HEADING_3: "Heading3",
        Role.TEXT: "BodyText",
        Role.ARTICLE_TEXT: "BodyText",
        Role.GAP: "Omission",
        Role.NOTE: "Remark",
        Role.FOOTNOTE: "BodyText",
        Role.CAPTION: "Caption",
        Role.REASON: "Reason",
        Role.ADDRESSEE: "FormAddressee",
        Role.SUBTITLE: "FormSubtitle",
        Role.SIGNATURE: "FormSignature",
        Role.HEAD: "FormHead",
        Role.DATED: "FormDated",
        Role.CONTEXT: "FormContext",
        Role.STATEMENT: "FormText",
        Role.CLOSING: "ClosingLine",
    }
)
"""Roles in the body, by style id."""

CELL_STYLES = MappingProxyType(
    {
        **dict.fromkeys(_HEADINGS, "TableHeading"),
        Role.TEXT: "TableText",
        Role.FORM_MARK: "TableText",
        Role.ARTICLE_TEXT: "TableText",
        Role.GAP: "TableOmission",
        Role.NOTE: "TableRemark",
        Role.FOOTNOTE: "TableText",
        Role.CAPTION: "TableHeading",
        Role.REASON: "TableReason",
        Role.CLOSING: "TableText",
    }
)
"""Roles in a cell: a size smaller, without indent, and not in the navigation pane."""

HEADER_ROW_STYLES = MappingProxyType({**CELL_STYLES, Role.TEXT: "TableHeading"})
"""Roles in a row that repeats at the top of each page."""


FORM_STYLES = MappingProxyType(
    {
        **CELL_STYLES,
        Role.TEXT: "FormText",
        Role.ARTICLE_TEXT: "FormText",
        Role.CONTEXT: "FormContext",
        Role.REASON: "FormText",
        Role.STATEMENT: "FormText",
    }
)
"""Roles in a cell of a form."""

FORM_HEADER_STYLES = MappingProxyType({**FORM_STYLES, Role.TEXT: "FormHeading"})
"""Roles in the head of a form."""

TITLE_BLOCK_LOOKS = MappingProxyType(
    {
        **dict.fromkeys(_HEADINGS, "TitleBlockHeading"),
        Role.TEXT: "TitleBlockText",
        Role.FORM_MARK: "TitleBlockText",
        Role.GAP: "TitleBlockRemark",
        Role.NOTE: "TitleBlockRemark",
        Role.CAPTION: "TitleBlockLabel",
        Role.REASON: "TitleBlockText",
        Role.INSTRUCTION: "TitleBlockInstruction",
    }
)
"""Roles in the title block."""


def has_forms(paper: Paper) -> bool:
    """Whether a paper needs the styles of forms."""
    forms = {name for name in STYLES.values() if name.startswith("Form")}
    return any(
        block.form if isinstance(block, Table) else STYLES.get(block.role) in forms
        for block in paper.blocks
    )


def add_styles(document: Document) -> Iterator[tuple[str, str]]:
    """Give a person's document those of our styles that it lacks; one of the same name stays as
    it is there, under our id. Yields former and present ids of those, for what refers to them."""
    present = {style.name: style for style in document.styles}
    for look in (*LOOKS, *FORM_LOOKS, *NOTE_LOOKS):
        style_id = _IDS.get(look.name, look.name.replace(" ", ""))
        known = present.get(look.name)
        if known is not None:
            if known.style_id != style_id:
                yield known.style_id, style_id
                known.element.set(w("styleId"), style_id)
            continue
        style = document.styles.add_style(
            look.name, WD_STYLE_TYPE.PARAGRAPH, builtin=look.name in _IDS
        )
        assert isinstance(style, ParagraphStyle)
        _apply(style, look)
        style.base_style = document.styles[NORMAL.name]
    if "Table Grid" not in present:
        _add_grid(document)
    if (known := present.get(_NOTE_REFERENCE)) is None:
        _add_note_reference(document)
    elif known.style_id != NOTE_REFERENCE:
        yield known.style_id, NOTE_REFERENCE
        known.element.set(w("styleId"), NOTE_REFERENCE)


def _add_grid(document: Document) -> None:
    """The style of tables with lines (17.7.6), which a document need not have."""
    style = document.styles.add_style("Table Grid", WD_STYLE_TYPE.TABLE, builtin=True)
    style.element.set(w("styleId"), TABLE)
    borders = add(add(style.element, "tblPr"), "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        add(borders, side, val="single", sz="4", space="0", color="auto")


def is_draft(paper: Paper) -> bool:
    """Whether a paper is made to be edited, with an instruction how."""
    return any(paragraph.role is Role.INSTRUCTION for paragraph in paper.front)


def set_styles(document: Document, *, forms: bool, draft: bool, notes: bool) -> None:
    """Give the document our styles and no others."""
    wanted = ((FORM_LOOKS, forms), (DRAFT_LOOKS, draft), (NOTE_LOOKS, notes))
    looks = (*LOOKS, *(look for some, needed in wanted if needed for look in some))
    known = {look.name for look in looks} | _KEPT_STYLES
    for style in [*document.styles]:
        if style.name not in known:
            style.delete()
    present = {style.name for style in document.styles}
    for look in looks:
        if look.name not in present:
            builtin = look.name in _IDS
            document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, builtin=builtin)
    for look in looks:
        style = document.styles[look.name]
        assert isinstance(style, ParagraphStyle)
        _apply(style, look)
        if look is not NORMAL:
            style.base_style = document.styles[NORMAL.name]
        if look.with_next or look.rule_below:
            style.next_paragraph_style = document.styles[BODY_TEXT.name]
    _add_comment_reference(document)
    if notes:
        _add_note_reference(document)


def set_language(document: Document, language: str) -> None:
    """Write `w:docDefaults` (ECMA-376 part 1, 17.7.5.1), on which all styles are based."""
    defaults = document.styles.element.find(w("docDefaults"))
    assert defaults is not None, "the template of python-docx has defaults"
    for child in [*defaults]:
        defaults.remove(child)
    run = add(add(defaults, "rPrDefault"), "rPr")
    add(run, "rFonts", ascii=FONT, hAnsi=FONT, eastAsia=_EASTERN.get(language, FONT), cs=FONT)
    add(run, "sz", val="28")
    add(run, "szCs", val="28")
    add(run, "lang", val=language, eastAsia=language, bidi=language)
    paragraph = add(add(defaults, "pPrDefault"), "pPr")
    add(paragraph, "spacing", before="0", after="0", line="240", lineRule="auto")


def _apply(style: ParagraphStyle, look: StyleLook) -> None:
    element = style.element
    element.set(w("styleId"), _IDS.get(look.name, look.name.replace(" ", "")))
    for name in ("pPr", "rPr", "link"):
        for child in element.findall(w(name)):
            element.remove(child)
    style.quick_style = True
    style.hidden = False
    _set_font(style, look)
    layout = style.paragraph_format
    layout.alignment = look.align
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.first_line_indent = Cm(look.indent - look.hanging)
    if look.hanging or look.start:
        layout.left_indent = Cm(look.hanging + look.start)
    for stop in look.tabs:
        layout.tab_stops.add_tab_stop(Cm(stop))
    if look.with_next:
        layout.keep_with_next = True
    if look.new_page:
        layout.page_break_before = True
    if look.outline is not None:
        add(element.pPr, "outlineLvl", val=str(look.outline))
    if look.rule_below or look.boxed:
        border = _before(element.pPr, "spacing", "pBdr")
        for side in ("top", "left", "bottom", "right") if look.boxed else ("bottom",):
            add(border, side, val="single", sz="4", space="4", color=GREY)
    if look.tight:
        _before(element.pPr, "jc", "contextualSpacing")
    if look.align in (CENTRE, RIGHT):
        _before(element.pPr, "spacing", "suppressAutoHyphens")


def _set_font(style: CharacterStyle, look: StyleLook) -> None:
    style.font.size = Pt(look.size)
    style.font.bold = look.bold or None
    style.font.italic = look.italic or None
    style.font.color.rgb = RGBColor.from_string(look.colour)


def _before(properties: Element, follower: str, name: str) -> Element:
    """A new element at its place in the order of the schema (ECMA-376 part 1, 17.3.1.26)."""
    element = properties.makeelement(w(name))
    following = properties.find(w(follower))
    assert following is not None, "set before"
    following.addprevious(element)
    return element


def _add_comment_reference(document: Document) -> None:
    style = document.styles.add_style("annotation reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    style.element.set(w("styleId"), COMMENT_REFERENCE)
    assert isinstance(style, CharacterStyle)
    style.font.size = Pt(8)


def _add_note_reference(document: Document) -> None:
    style = document.styles.add_style(_NOTE_REFERENCE, WD_STYLE_TYPE.CHARACTER, builtin=True)
    style.element.set(w("styleId"), NOTE_REFERENCE)
    assert isinstance(style, CharacterStyle)
    style.font.superscript = True
