"""Small documents, built part by part."""

from __future__ import annotations

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
    "comments": "comments",
    "header": "hdr",
}


def docx(body: str, **parts: str) -> bytes:
    """A DOCX of what stands in `w:body`, and in the roots of other parts, by name: `styles`."""
    written = io.BytesIO()
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_TYPE}.{part}+xml"/>'
        for part in parts
    )
    links = "".join(
        f'<Relationship Id="r{part}" Type="{_OFFICE}/{part}" Target="{part}.xml"/>'
        for part in parts
    )
    with zipfile.ZipFile(written, "w") as package:

        def put(name: str, text: str) -> None:
            package.writestr(zipfile.ZipInfo(name), text)

        put(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="'
            'application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
            f"{overrides}</Types>",
        )
        put(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        put(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        )
        put("word/document.xml", f"<w:document {W} {R}><w:body>{body}</w:body></w:document>")
        for part, content in parts.items():
            root = _ROOTS[part]
            put(f"word/{part}.xml", f"<w:{root} {W}>{content}</w:{root}>")
    return written.getvalue()


def p(text: str = "", properties: str = "", mark: str = "") -> str:
    """A paragraph of one run; `mark` is what the `w:rPr` of its mark holds."""
    mark = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}{mark}</w:pPr>{run}</w:p>"


def numbered(num: int, level: int = 0) -> str:
    """The properties of a paragraph of a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def level(at: int, text: str, form: str = "decimal", more: str = "", start: int | None = 1) -> str:
    """One level of a list; `more` stands between its format and its text."""
    begun = "" if start is None else f'<w:start w:val="{start}"/>'
    shape = f'<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{at}">{begun}{shape}</w:lvl>'


def abstract(name: int, *levels: str, more: str = "") -> str:
    """An abstract numbering."""
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{name}">{kind}{more}{"".join(levels)}</w:abstractNum>'


def num(name: int, of: int, more: str = "") -> str:
    """An instance of a numbering."""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def starting(at: int, with_: int) -> str:
    """An override of where a level begins."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{with_}"/></w:lvlOverride>'


def style(
    name: str, properties: str = "", based: str = "", more: str = "", kind: str = "paragraph"
) -> str:
    """A style; `more` stands among what it says of itself."""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{parent}{more}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )
