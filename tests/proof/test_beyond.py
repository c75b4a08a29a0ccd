"""What beside its paragraphs can show another text of an act."""

from __future__ import annotations

import pytest

from drafting.tasks.verify.looks import veils
from drafting.tasks.verify.views import both_views
from drafting.word.package.elements import NAMESPACE
from drafting.word.package.package import Package
from tests.import_docx.packages import docx

W = f'xmlns:w="{NAMESPACE}"'
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
VML = "urn:schemas-microsoft-com:vml"
LAW = "<w:p><w:r><w:t>1. A gate is closed.</w:t></w:r></w:p>"
LISTED = (
    "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    "<w:r><w:t>A gate is closed.</w:t></w:r></w:p>"
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def drawing(wrap: str) -> str:
    return (
        f"<w:p><w:r><w:drawing><wp:anchor xmlns:wp='{DRAWN}'><wp:{wrap}/></wp:anchor>"
        "</w:drawing></w:r></w:p>"
    )


def shape(style: str, inner: str = "") -> str:
    drawn = f"<v:rect xmlns:v='{VML}' style='{style}'>{inner}</v:rect>"
    return f"<w:p><w:r><w:pict>{drawn}</w:pict></w:r></w:p>"


def numbering(look: str, format_: str = "decimal", text: str = "%1.") -> tuple[str, str]:
    level = (
        f"<w:start w:val='1'/><w:numFmt w:val='{format_}'/><w:lvlText w:val='{text}'/>"
        f"<w:rPr>{look}</w:rPr>"
    )
    return part(
        "numbering",
        f"<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>{level}</w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
    )


def part(kind: str, inner: str) -> tuple[str, str]:
    root = "fonts" if kind == "fontTable" else kind
    return kind, f"<w:{root} {W}>{inner}</w:{root}>"


def named(body: str, *parts: tuple[str, str]) -> list[str]:
    """What is named in a document, of which the last paragraph is the act."""
    package = Package.open(docx(body), "x.docx")
    rels = "".join(
        f'<Relationship Id="x{n}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for n, (kind, _) in enumerate(parts)
    )
    name = "word/_rels/document.xml.rels"
    more = {f"word/{kind}.xml": content.encode() for kind, content in parts}
    links = package.read(name).decode().replace("</Relationships>", f"{rels}</Relationships>")
    data = package.with_parts({**more, name: links.encode()}) if parts else docx(body)
    _, view = both_views(data, "x.docx")
    last = sum(1 for _ in view.root.iter(f"{{{NAMESPACE}}}p")) - 1
    return veils(view, {last: "1"})


@pytest.mark.parametrize(
    "body",
    [
        drawing("wrapSquare") + LAW,
        shape("width:9pt") + LAW,
        shape("position:absolute", "<w10:wrap xmlns:w10='urn:x' type='square'/>") + LAW,
    ],
)
def test_what_text_goes_around_covers_nothing(body: str) -> None:
    assert named(body) == []


@pytest.mark.parametrize("body", [drawing("wrapNone"), shape("left:0; position: absolute")])
def test_what_lies_on_the_page_is_named(body: str) -> None:
    assert named(body + LAW) == ["word/document.xml: anchor"]
    assert named(LAW, part("header", body)) == ["word/header.xml: anchor"]


@pytest.mark.parametrize(
    ("kind", "inner", "sign"),
    [
        ("fontTable", "<w:font w:name='A'/>", None),
        ("fontTable", "<w:font w:name='A'><w:embedRegular/></w:font>", "embedded A"),
        ("settings", "<w:revisionView w:formatting='0'/>", None),
        ("settings", "<w:revisionView w:insDel='0'/>", "revisionView"),
        ("settings", "<w:revisionView w:markup='false'/>", "revisionView"),
    ],
)
def test_letters_and_settings_of_the_document_are_named(
    kind: str, inner: str, sign: str | None
) -> None:
    found = named(LAW, part(kind, inner))
    assert found == ([f"word/{kind}.xml: {sign}"] if sign else [])


@pytest.mark.parametrize(
    ("look", "signs"),
    [
        ("<w:b/>", []),
        ("<w:color w:val='FFFFFF'/>", ["1: number: color ffffff on ffffff"]),
        ("<w:sz w:val='2'/>", ["1: number: size 2"]),
    ],
)
def test_the_look_of_an_automatic_number_is_named(look: str, signs: list[str]) -> None:
    assert named(LISTED, numbering(look)) == signs


def test_a_bullet_is_no_number() -> None:
    look = "<w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/>"
    assert named(LISTED, numbering(look, "bullet", "\uf0b7")) == []
