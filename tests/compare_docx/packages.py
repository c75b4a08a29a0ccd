"""Whole packages for pairs of documents: what the text refers to is made when it is named."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from attrs import define, field

from tests.import_docx.packages import abstract, level, num

Body = Callable[["Pages"], str]
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": _W,
        "r": _OFFICE,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w16se": "http://schemas.microsoft.com/office/word/2015/wordml/symex",
    }.items()
)
_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
    "<w:rPr><w:i/></w:rPr></w:style>"
)
_NUMBERING = abstract(0, level(0, "%1."), level(1, "%2)")) + num(1, 0) + num(2, 0)
_NOTES = {
    "footnote": ("separator", "continuationSeparator"),
    "endnote": ("separator", "continuationSeparator"),
    "comment": (),
}


@define
class Pages:
    """A package in the making; two of them may number the same things differently."""

    first: int = 1
    links: list[tuple[str, str, bool]] = field(factory=list)
    parts: dict[str, bytes] = field(factory=dict)
    types: dict[str, str] = field(factory=dict)
    notes: dict[str, list[str]] = field(factory=lambda: {kind: [] for kind in _NOTES})

    def link(self, kind: str, to: str, *, outside: bool = False) -> str:
        """The id of a relationship of the body."""
        entry = (kind, to, outside)
        if entry not in self.links:
            self.links.append(entry)
        return f"rId{self.first + self.links.index(entry)}"

    def picture(self, colour: str) -> str:
        """The id of the relationship to a new picture of one colour, `ff0000`."""
        name = f"media/image{1 + sum(part.endswith('.png') for part in self.parts)}.png"
        self.parts[f"word/{name}"] = _png(bytes.fromhex(colour))
        return self.link("image", name)

    def header(self, kind: str, content: str) -> str:
        """The id of the relationship to a new `header` or `footer`."""
        name = f"{kind}{len(self.types) + self.first}.xml"
        self.parts[f"word/{name}"] = _root("hdr" if kind == "header" else "ftr", content)
        self.types[f"word/{name}"] = kind
        return self.link(kind, name)

    def note(self, kind: str, content: str) -> str:
        """The number of a new footnote, endnote or comment."""
        self.notes[kind].append(content)
        return str(len(self.notes[kind]) + self.first)

    def written(self, body: str) -> bytes:
        """The package around the content of `w:body`."""
        self._part("styles", _STYLES)
        self._part("numbering", _NUMBERING)
        self._part("settings", "")
        for kind, contents in self.notes.items():
            if contents:
                self._part(f"{kind}s", self._notes(kind))
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as package:
            for name, data in self._all(body).items():
                package.writestr(zipfile.ZipInfo(name), data)
        return written.getvalue()

    def _part(self, kind: str, content: str) -> None:
        self.parts[f"word/{kind}.xml"] = _root(kind, content)
        self.types[f"word/{kind}.xml"] = kind
        self.link(kind, f"{kind}.xml")

    def _notes(self, kind: str) -> str:
        by = ' w:author="Other" w:initials="O" w:date="2019-05-05T10:00:00Z"'
        made = [
            f'<w:{kind} w:type="{each}" w:id="{index - 1}">'
            f"<w:p><w:r><w:{each}/></w:r></w:p></w:{kind}>"
            for index, each in enumerate(_NOTES[kind])
        ]
        for index, content in enumerate(self.notes[kind], start=1 + self.first):
            who = by if kind == "comment" else ""
            made.append(f'<w:{kind} w:id="{index}"{who}>{content}</w:{kind}>')
        return "".join(made)

    def _all(self, body: str) -> dict[str, bytes]:
        overrides = "".join(
            f'<Override PartName="/{part}" ContentType="{_TYPE}.{kind}+xml"/>'
            for part, kind in {"word/document.xml": "document.main", **self.types}.items()
        )
        texts = {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default '
            'Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship '
            f'Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
            "</Relationships>",
            "word/_rels/document.xml.rels": self._links(),
        }
        for kind in _NOTES:
            if any(" r:" in content for content in self.notes[kind]):
                texts[f"word/_rels/{kind}s.xml.rels"] = self._links("hyperlink", "image")
        whole = {name: (_START + text).encode() for name, text in texts.items()}
        return (
            whole
            | {"word/document.xml": _root("document", f"<w:body>{body}</w:body>")}
            | self.parts
        )

    def _links(self, *kinds: str) -> str:
        links = "".join(
            f'<Relationship Id="rId{id_}" Type="{_OFFICE}/{kind}" Target="{to}"'
            + (' TargetMode="External"/>' if outside else "/>")
            for id_, (kind, to, outside) in enumerate(self.links, start=self.first)
            if not kinds or kind in kinds
        )
        return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def written(body: Body, first: int = 1) -> bytes:
    """A document of a body; `first` is where its ids begin."""
    pages = Pages(first)
    return pages.written(body(pages))


def _root(name: str, content: str) -> bytes:
    return f'{_START}<w:{name} {_NAMES} mc:Ignorable="w16se">{content}</w:{name}>'.encode()


def _png(colour: bytes) -> bytes:
    """A picture of one point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" + colour)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
