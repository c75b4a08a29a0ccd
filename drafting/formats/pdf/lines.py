"""A PDF → the printed lines of its pages, by the places of their letters (ISO 32000-2, 9).

PDFium, which Chrome shows PDFs with, finds the letters; it executes nothing and fetches nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from ctypes import byref, c_double, c_float, c_int, create_string_buffer
from itertools import pairwise
from typing import Any

from attrs import evolve

from drafting.errors import FormatError, Problem, Where
from drafting.formats.pdf.bounds import refuse_bombs
from drafting.formats.pdf.printed import Glyph, PrintedCell, PrintedLine, PrintedPage, PrintedTable
from drafting.formats.pdf.rules import RuledTable, drawn_objects, ruled_tables
from drafting.messages import say
from drafting.model.cells import Merge
from drafting.model.numbers.number import TO_RAISED
from drafting.model.numbers.powers import ends_with_number
from drafting.text.labels import numbered

_MOST_PAGES = 3000
_MOST_LETTERS = 6_000_000
_ENOUGH = 20
"""Letters of a page that has a text; a scan may have a stamp."""
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
"""Signs by which PDFium and others mark the hyphen at the end of a line."""
_UNMAPPED = frozenset({0, 0xFFFD})
_SAME_LINE, _SPACE, _COLUMN = 0.45, 0.17, 4.0
"""Shares of the size of a letter: of lines that are one, of a gap that is a space, of one that
parts columns."""
_MIDDLE = 0.25
"""How high the middle of a letter stands above its base, as a share of its size."""
_UNSCALED = 2.0
"""Font size, in points, below which a font is enlarged as it is drawn."""
_NO_WIDTH = 0.001
"""Points."""
_DASHES = "-‐‑"
"""Raised in «11⁻¹», which is the number 11-1."""
_BOLD, _NAME = 600, 128
"""The weight of a bold font; bytes of the name of a font."""


def printed_pages(data: bytes, name: str) -> list[PrintedPage]:
    """The pages of a PDF; `name` is the file in messages.

    Raises `FormatError` where it cannot be read, is a scan, or the library for it is missing.
    """
    where = Where(name)
    try:
        import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415  (an extra)
    except ImportError:
        problem = say("a PDF is read by the library `pypdfium2`, which is not installed")
        do = say("`pip install 'law-drafting[pdf]'` installs it")
        raise FormatError(Problem("unreadable", problem, where, do=do)) from None
    refuse_bombs(data, where)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refused(str(error), where) from None
    try:
        if len(document) > _MOST_PAGES:
            problem = say("the PDF has more than {most} pages", most=_MOST_PAGES)
            raise FormatError(Problem("unreadable", problem, where))
        pages = [*_pages(document, where)]
    except pypdfium2.PdfiumError as error:
        raise _refused(str(error), where) from None
    finally:
        document.close()
    _refuse_scans(pages, where)
    return pages


def _refused(reason: str, where: Where) -> FormatError:
    locked = "password" in reason.casefold()
    problem = (
        say("the PDF is locked by a password") if locked else say("the file is not a complete PDF")
    )
    do = say("save it again in the program that shows it, without a password")
    return FormatError(Problem("unreadable", problem, where, do=do))


def _refuse_scans(pages: Sequence[PrintedPage], where: Where) -> None:
    letters = sum(page.letters for page in pages)
    if letters >= _ENOUGH * len(pages):
        return
    problem = say("the PDF holds pictures of pages, and no text that could be read")
    found = say("{letters} letters on {pages} pages", letters=letters, pages=len(pages))
    do = say("ask for the file of which it was made, or let a program recognise its letters (OCR)")
    raise FormatError(Problem("unreadable", problem, where, (found,), do))


def _pages(document: Any, where: Where) -> Iterator[PrintedPage]:
    left = _MOST_LETTERS
    unmapped = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        left -= text.count_chars()
        if left < 0:
            raise FormatError(Problem("unreadable", say("the PDF has too many letters"), where))
        glyphs, unknown = _glyphs(text)
        unmapped += unknown
        if unmapped > len(glyphs) + _ENOUGH:
            problem = say("the fonts of the PDF do not say which letters they show")
            do = say("ask for the file of which it was made")
            raise FormatError(Problem("unreadable", problem, where, do=do))
        laid_out = _laid_out(text, glyphs, ruled_tables(page), number + 1, page.get_width())
        yield evolve(laid_out, unseen=_unseen(page))
        text.close()
        page.close()


def _glyphs(text: Any) -> tuple[list[Glyph], int]:
    """The letters of a page as they are drawn, and how many have no known sign."""
    from pypdfium2 import raw  # noqa: PLC0415  (an extra)

    x, y, box, matrix = c_double(), c_double(), raw.FS_RECTF(), raw.FS_MATRIX()
    found: list[Glyph] = []
    unknown = 0
    for number in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text, number) == 1:
            continue
        code = raw.FPDFText_GetUnicode(text, number)
        if code in _UNMAPPED or 0xD800 <= code < 0xE000:
            unknown += 1
            continue
        raw.FPDFText_GetCharOrigin(text, number, byref(x), byref(y))
        raw.FPDFText_GetLooseCharBox(text, number, byref(box))
        sign = _HYPHENS.get(code, chr(code))
        if not sign.isprintable() and not sign.isspace():
            continue
        size = raw.FPDFText_GetFontSize(text, number)
        if size <= _UNSCALED and raw.FPDFText_GetMatrix(text, number, byref(matrix)):
            size *= math.hypot(matrix.c, matrix.d) or 1.0
        found.append(Glyph(sign, x.value, box.right, y.value, size, number))
    return found, unknown


def _unseen(page: Any) -> int:
    """How many pieces of text PDFium passes over, since what they show has no width."""
    from pypdfium2 import raw  # noqa: PLC0415  (an extra)

    count = 0
    box = [c_float() for _ in range(4)]
    for drawn in drawn_objects(page, raw.FPDF_PAGEOBJ_TEXT):
        raw.FPDFPageObj_GetBounds(drawn, *map(byref, box))
        if box[2].value - box[0].value < _NO_WIDTH:
            count += raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(drawn)) == 0
    return count


def _laid_out(
    text: Any, glyphs: Sequence[Glyph], ruled: Sequence[RuledTable], page: int, width: float
) -> PrintedPage:
    outside: list[Glyph] = []
    inside: list[dict[tuple[int, int], list[Glyph]]] = [{} for _ in ruled]
    for glyph in glyphs:
        x, y = (glyph.left + glyph.right) / 2, glyph.base + _MIDDLE * glyph.size
        for table, cells in zip(ruled, inside, strict=True):
            if place := table.cell_at(x, y):
                cells.setdefault(place, []).append(glyph)
                break
        else:
            outside.append(glyph)
    rows = _rows(outside)
    middle = _gutter(rows, width)
    columns = [rows]
    if middle:
        left = [[each for each in row if each.left < middle] for row in rows]
        right = [[each for each in row if each.left >= middle] for row in rows]
        columns = [left, right]
    lines = (_line(text, row, page, at) for at, column in enumerate(columns) for row in column)
    tables = (
        _table(text, table, cells, page, int(0 < middle <= table.edges[0]))
        for table, cells in zip(ruled, inside, strict=True)
        if any(not glyph.sign.isspace() for held in cells.values() for glyph in held)
    )
    return PrintedPage(tuple(filter(_text, lines)), len(columns), tuple(tables))


def _table(
    text: Any,
    ruled: RuledTable,
    glyphs: Mapping[tuple[int, int], Sequence[Glyph]],
    page: int,
    column: int,
) -> PrintedTable:
    rows: list[list[PrintedCell | Merge]] = []
    for at, row in enumerate(ruled.cells):
        rows.append([])
        for here, place in enumerate(row):
            if place != (at, here):
                rows[-1].append(Merge.ABOVE if place[0] < at else Merge.LEFT)
                continue
            last = here + row[here:].count(place)
            lines = (_line(text, each, page) for each in _rows(glyphs.get(place, ())))
            cell = PrintedCell(tuple(filter(_text, lines)), ruled.edges[here], ruled.edges[last])
            rows[-1].append(cell)
    return PrintedTable(tuple(map(tuple, rows)), ruled.edges, page, ruled.levels[0], column)


def _text(line: PrintedLine) -> str:
    return line.text


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The letters line by line, from the top; raised ones with the line that they stand in."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: -each.base):
        if rows:
            largest = max((*rows[-1][-8:], glyph), key=lambda each: each.size)
            if rows[-1][0].base - glyph.base <= _SAME_LINE * largest.size:
                rows[-1].append(glyph)
                continue
        rows.append([glyph])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def _gutter(rows: Sequence[Sequence[Glyph]], width: float) -> float:
    """Where a page of two columns is parted; 0: it has one."""
    wide = [
        (one.right, other.left)
        for row in rows
        for one, other in pairwise([each for each in row if not each.sign.isspace()])
        if other.left - one.right > 1.2 * one.size
    ]
    middle = [gap for gap in wide if gap[0] < 0.6 * width and gap[1] > 0.4 * width]
    if len(middle) < 8 or len(middle) < 0.6 * len(rows):
        return 0.0
    start, end = max(gap[0] for gap in middle), min(gap[1] for gap in middle)
    return (start + end) / 2 if start < end else 0.0


def _line(text: Any, row: Sequence[Glyph], page: int, column: int = 0) -> PrintedLine:
    shown = [each for each in row if not each.sign.isspace()]
    if not shown:
        return PrintedLine("", page, 0, 0, 0, 1)
    size = sorted(each.size for each in shown)[len(shown) // 2]
    base = sorted(each.base for each in shown)[len(shown) // 2]
    parts: list[str] = []
    gaps: list[float] = []
    second = 0.0
    before: Glyph | None = None
    spaced, inserted = "", False
    for glyph in row:
        if glyph.sign.isspace():
            spaced = (glyph.sign if glyph.sign in "\u00a0\u202f" else " ") if before else ""
            continue
        gap = glyph.left - before.right if before else 0.0
        if before and (spaced or gap > _SPACE * size):
            parts.append(spaced or " ")
            second = second or glyph.left
        # Behind a number, the text of a list begins at a stop of its own.
        if gap > _COLUMN * size and numbered("".join(parts).strip()) is None:
            gaps.append(glyph.left)
        raised = glyph.base > base + 0.15 * size and glyph.size < 0.85 * size
        if not raised or glyph.sign in _DASHES:
            inserted = raised and ends_with_number("".join(parts))
        parts.append(glyph.sign.translate(TO_RAISED) if raised and not inserted else glyph.sign)
        before, spaced = glyph, ""
    ends = (shown[0], shown[-1])
    bold = all(_is_bold(text, each.number) for each in ends)
    left, right = shown[0].left, max(each.right for each in shown)
    shown_text, wide = "".join(parts), tuple(gaps)
    return PrintedLine(shown_text, page, left, right, base, size, bold, second, wide, column)


def _is_bold(text: Any, number: int) -> bool:
    """Whether the font of a letter is bold, by its weight or its name."""
    from pypdfium2 import raw  # noqa: PLC0415  (an extra)

    if raw.FPDFText_GetFontWeight(text, number) >= _BOLD:
        return True
    name = create_string_buffer(_NAME)
    raw.FPDFText_GetFontInfo(text, number, name, _NAME, byref(c_int()))
    return b"bold" in name.value.lower()


def without_first_word(line: PrintedLine) -> PrintedLine:
    """The line from its second word on; without a text, where it has one word."""
    text = line.text.partition(" ")[2]
    gaps = tuple(gap for gap in line.gaps if gap > line.second)
    return evolve(line, text=text, left=line.second, gaps=gaps)
