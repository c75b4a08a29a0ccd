"""Documents for hypothesis: of every sort of paragraph, with what is seen in each."""

from __future__ import annotations

from xml.sax.saxutils import escape

from attrs import frozen
from hypothesis import strategies as st

from tests.import_docx.lists import COMPATIBLE
from tests.import_docx.packages import abstract, docx, level, num, numbered, style

PIECES = (
    *(
        "5.",
        "1)",
        "а)",
        "(1)",
        "iv)",
        "5-1.",
        "1.1.",
        "2015.",
        "Статья 5.",
        "Глава II.",
        "1-бөлім.",
    ),
    *(
        "5-бап",
        "Приложение 2",
        "қосымша",
        "§ 3.",
        "[…]",
        "[… 3)–]",
        "[^1]",
        "{прим.}",
        "= x",
        "#",
        "##",
    ),
    *(
        "|",
        "|= a |",
        "\\",
        "\\#",
        "¶",
        " ¶ ",
        "«",
        "»",
        ":",
        ";",
        ",",
        ".",
        "–",
        "•",
        "…",
        "\ufeff",
    ),
    *("слово", "Право", "сөз", "word", "a\u0301", "𝔸", "\u200b", "ПРИКАЗЫВАЮ:", "\xa0", " ", "  "),
    *("\t", "\n", "\u2028", "\uf0b7"),
)
LISTS = (
    abstract(
        0,
        level(0, "%1."),
        level(1, "%2)"),
        level(2, "%3)", "russianLower"),
        level(3, "\uf0b7", "bullet"),
        level(4, "Статья %5."),
        level(5, "%6", "upperRoman"),
    )
    + num(1, 0)
    + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
)
STYLES = (
    style("Title", more="<w:qFormat/>")
    + style("Heading1", '<w:outlineLvl w:val="0"/>')
    + style("Heading2", '<w:outlineLvl w:val="1"/>')
    + style("Numbered", '<w:numPr><w:ilvl w:val="4"/><w:numId w:val="1"/></w:numPr>')
    + style("TOC1").replace('w:name w:val="TOC1"', 'w:name w:val="toc 1"')
)
_ALIGN = ("", "", "center", "right")
_STYLE = ("", "", "", "Title", "Heading1", "Heading2", "Numbered", "TOC1")
_TRACK = 'w:id="1" w:author="a" w:date="2020-01-01T00:00:00Z"'

texts = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


def run(text: str, bold: bool = False) -> str:
    """A run, with its tabs and breaks as elements."""
    parts = {"\t": "<w:tab/>", "\n": "<w:br/>"}
    inside = "".join(
        parts.get(char, f'<w:t xml:space="preserve">{escape(char)}</w:t>') for char in text
    )
    return f"<w:r><w:rPr>{'<w:b/>' if bold else ''}</w:rPr>{inside}</w:r>"


@st.composite
def paragraphs(draw: st.DrawFn, notes: bool = True) -> tuple[str, str]:
    """The XML of a paragraph, and what is seen of it with all changes accepted."""
    text = draw(texts)
    bold = draw(st.booleans())
    named = draw(st.sampled_from(_STYLE))
    align = draw(st.sampled_from(_ALIGN))
    list_ = draw(st.sampled_from((0, 0, 0, 1, 2)))
    properties = f'<w:pStyle w:val="{named}"/>' if named else ""
    properties += numbered(list_, draw(st.integers(0, 6))) if list_ else ""
    properties += f'<w:ind w:left="{draw(st.sampled_from((0, 400, 800)))}"/>'
    properties += f'<w:jc w:val="{align}"/>' if align else ""
    content = run(text, bold)
    match draw(st.sampled_from(("", "", "", "", "ins", "del", "link", "sdt", "note", "box"))):
        case "ins":
            content += f"<w:ins {_TRACK}>{run('+')}</w:ins>"
            text += "+"
        case "del":
            content += f"<w:del {_TRACK}>{run('-').replace('w:t', 'w:delText')}</w:del>"
        case "link":
            content = f"<w:hyperlink>{content}</w:hyperlink>"
        case "sdt":
            content = f"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>"
        case "note" if notes:
            content += '<w:r><w:footnoteReference w:id="NOTE"/></w:r>'
            text += "NOTE"
        case "box" if notes:
            inner, seen = draw(paragraphs(notes=False))
            content += (
                f'<w:r><mc:AlternateContent xmlns:mc="{COMPATIBLE}"><mc:Choice Requires="wps">'
                f"<w:drawing><w:txbxContent>{inner}</w:txbxContent></w:drawing></mc:Choice>"
                f"<mc:Fallback><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict>"
                "</mc:Fallback></mc:AlternateContent></w:r>"
            )
            text += seen
        case _:
            pass
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>", text


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, str]:
    rows, seen = "", ""
    for _ in range(draw(st.integers(0, 3))):
        head = "<w:trPr><w:tblHeader/></w:trPr>" if draw(st.booleans()) else ""
        cells = ""
        for _ in range(draw(st.integers(0, 3))):
            inside = draw(st.lists(paragraphs(), min_size=1, max_size=3))
            cells += f"<w:tc>{''.join(xml for xml, _ in inside)}</w:tc>"
            seen += "".join(text for _, text in inside)
        rows += f"<w:tr>{head}{cells}</w:tr>"
    return f"<w:tbl>{rows}</w:tbl>", seen


@frozen
class Made:
    """A document, and what is seen in it."""

    body: str
    footnotes: str
    seen: str
    """In its body, without automatic numbers."""
    notes: list[list[str]]
    """The paragraphs of each note."""

    @property
    def data(self) -> bytes:
        return docx(self.body, styles=STYLES, numbering=LISTS, footnotes=self.footnotes)


@st.composite
def documents(draw: st.DrawFn) -> Made:
    blocks = draw(st.lists(paragraphs() | paragraphs() | paragraphs() | tables(), max_size=14))
    body, seen = "".join(xml for xml, _ in blocks), "".join(text for _, text in blocks)
    notes, footnotes = [], ""
    for number in range(1, body.count('"NOTE"') + 1):
        body = body.replace('"NOTE"', f'"{number}"', 1)
        seen = seen.replace("NOTE", f"[^{number}]", 1)
        note = draw(st.lists(texts, min_size=1, max_size=2))
        notes.append(note)
        inside = "".join(f"<w:p>{run(text)}</w:p>" for text in note)
        footnotes += f'<w:footnote w:id="{number}">{inside}</w:footnote>'
    return Made(body, footnotes, seen, notes)
