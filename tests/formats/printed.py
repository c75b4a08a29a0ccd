"""PDFs, made of lines with their places: what a printer of a parliament sends out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from attrs import frozen

WIDTH, HEIGHT, SIZE, ADVANCE = 600, 800, 12, 0.5
DESCRIPTOR = (
    "<< /Type /FontDescriptor /FontName /Law /Flags 32 /FontBBox [0 -200 500 800] "
    "/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
)


@frozen
class Printed:
    """A piece of text on a page, from its left end and its base."""

    x: float
    y: float
    text: str
    bold: bool = False
    size: float = SIZE


@frozen
class Drawn:
    """What is drawn on a page, in the words of a content stream."""

    words: str


def pdf(pages: Sequence[Sequence[Printed | Drawn]]) -> bytes:
    """A whole PDF, in which every letter is half as wide as it is high."""
    fonts = "<< /F0 4 0 R /F1 5 0 R >>"
    kids = " ".join(f"{8 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        DESCRIPTOR,
        *(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
            f"/DescendantFonts [{number} 0 R] /ToUnicode 3000 0 R >>"
            for name, number in (("Law", 6), ("Law-Bold", 7))
        ),
        *(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /DW {ADVANCE * 1000:.0f} "
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            "/FontDescriptor 3 0 R >>"
            for name in ("Law", "Law-Bold")
        ),
    ]
    for number, page in zip(count(9, 2), pages, strict=False):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Resources << /Font {fonts} >> /Contents {number} 0 R >>"
        )
        objects.append(_stream("\n".join(map(_shown, page))))
    printed = [piece for page in pages for piece in page if isinstance(piece, Printed)]
    signs = sorted({sign for piece in printed for sign in piece.text})
    objects.append(_stream("\n".join(_signs(signs))))
    last = len(objects)
    body = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n".replace("3000 0 R", f"{last} 0 R").encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        body
        + f"xref\n0 {last + 1}\n0000000000 65535 f \n{table}".encode()
        + f"trailer << /Size {last + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF".encode()
    )


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def _shown(piece: Printed | Drawn) -> str:
    if isinstance(piece, Drawn):
        return piece.words
    letters = piece.text.encode("utf-16-be").hex()
    return f"BT /F{piece.bold:d} {piece.size} Tf {piece.x} {piece.y} Td <{letters}> Tj ET"


def _signs(signs: Sequence[str]) -> Iterator[str]:
    yield "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
    yield "/CMapName /Law def /CMapType 2 def"
    yield "1 begincodespacerange <0000> <ffff> endcodespacerange"
    for at in range(0, len(signs), 100):
        block = signs[at : at + 100]
        codes = " ".join(f"<{ord(sign):04x}> <{ord(sign):04x}>" for sign in block)
        yield f"{len(block)} beginbfchar {codes} endbfchar"
    yield "endcmap end end"
