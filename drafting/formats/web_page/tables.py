"""Tables of a web page, and lists that are laid out as tables."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml.html import HtmlElement

from drafting import language as languages
from drafting.formats.web_page.elements import BLOCKS, is_element, passed
from drafting.formats.web_page.looks import HEADINGS
from drafting.model.cells import sets_apart
from drafting.model.kind import Kind
from drafting.structure.form_line import is_form
from drafting.text import labels
from drafting.text.annex_stamps import lines_of_stamp
from drafting.text.closing import closes, signs_beside
from drafting.text.labels import numbered

_SIGN = re.compile(r"[«\"“‘„]?[(\[]?[\w¹²³⁰-⁹-]{1,6}[.)\]]+|[—–•-]")
_NUMBER = re.compile(
    r"[«\"“‘„]?[(\[]?(?:\d[\w¹²³⁰-⁹-]{0,5}|[^\W\d_]{1,2}|[ivxlcIVXLC]{1,6})[.)\]]+"
)

Rows = list[list[HtmlElement]]


def rows_of(table: HtmlElement) -> Rows:
    """The cells of the rows of a table, without those of tables in it."""
    rows = [each for each in table.iter("tr") if _table_of(each) is table and not passed(each)]
    return [[cell for cell in row if is_element(cell) and cell.tag in {"td", "th"}] for row in rows]


def is_numbering(cells: Rows) -> bool:
    """Whether a table is a list: a number and its text in each row."""
    rows = [row for row in cells if any((cell.text_content() or "").strip() for cell in row)]
    return bool(rows) and all(len(row) == 2 and _is_sign(row[0]) for row in cells)


def is_layout(table: HtmlElement, cells: Rows, words: Mapping[str, Kind]) -> bool:
    """Whether a table only sets out a page: one around other tables, one of a single column that is
    none of the law, or the places for signatures. `words` as in `Numbering`."""
    nested = any(True for _ in table.iterdescendants("table"))
    if nested or (max(map(len, cells), default=0) < 2 and not _is_column(cells, words)):
        return True
    return bool(signs_beside([[" ".join(_words_of(each)) for each in row] for row in cells]))


def _is_column(cells: Rows, words: Mapping[str, Kind]) -> bool:
    """Whether a table of one column is a head with values below it, and no layout of a page, whose
    cells hold lines of a law: a heading, a provision with a number, what sort of act it is, who
    signed it, a stamp, or several lines."""
    if len(cells) < 2 or [cell.tag for cell in cells[0]] != ["th"] or any(map(_is_long, cells)):
        return False
    texts = [" ".join(cell.text_content().split()) for row in cells for cell in row]
    final = languages.final_divisions().fullmatch
    law = any(
        numbered(each) or labels.heading(each, words) or final(each) or is_form(each)
        for each in texts
    )
    return not (law or lines_of_stamp(texts, words) or all(map(closes, texts)))


def _is_long(row: list[HtmlElement]) -> bool:
    """Whether a row has several cells or lines, or a heading."""
    inside = [each for cell in row for each in cell.iterdescendants() if is_element(each)]
    blocks = [each for each in inside if each.tag in BLOCKS]
    lines = [each for each in blocks if not any(other.tag in BLOCKS for other in each)]
    breaks = any(each.tag == "br" and _goes_on_behind(each) for each in inside)
    return len(row) > 1 or len(lines) > 1 or breaks or any(each.tag in HEADINGS for each in blocks)


def _goes_on_behind(line_break: HtmlElement) -> bool:
    return bool((line_break.tail or "").strip()) or line_break.getnext() is not None


def note_signs(number: HtmlElement) -> list[HtmlElement]:
    """The signs of notes behind a number in a cell of its own: `b.<sup><a href=…>1</a></sup>`."""
    return [each for each in number.iter("sup") if each.find("a[@href]") is not None]


def _is_sign(cell: HtmlElement) -> bool:
    text = " ".join(cell.text_content().split())
    for note in note_signs(cell):
        text = text.removesuffix(" ".join(note.text_content().split())).rstrip()
    return bool(_SIGN.fullmatch(text))


def set_behind(sign: HtmlElement, text: HtmlElement) -> None:
    """Move the sign of a note behind the first line of a text."""
    tail, sign.tail = sign.tail, None
    before, around = sign.getprevious(), sign.getparent()
    if before is not None:
        before.tail = f"{before.tail or ''}{tail or ''}"
    elif around is not None:
        around.text = f"{around.text or ''}{tail or ''}"
    first = next((each for each in text if is_element(each) and each.tag in BLOCKS), None)
    if first is not None and (text.text or "").strip():
        first.addprevious(sign)
    elif first is not None and first.tag == "p":
        first.append(sign)
    else:
        text.append(sign)


def is_number(text: str) -> bool:
    """Whether a text is a number alone, whose words stand in the next block."""
    return bool(_NUMBER.fullmatch(" ".join(text.split())))


def numbered_block(element: HtmlElement) -> Rows:
    """The number of a block and the blocks with its words, as EUR-Lex lays out its consolidated
    texts, and Slovakia its laws; empty where a block holds anything else."""
    parts = [each for each in element if is_element(each) and not passed(each)]
    beside = (element.text, *(each.tail for each in element))
    if len(parts) < 2 or any(text and text.strip() for text in beside):
        return []
    # Among many paragraphs, the first may be a number without being that of all others.
    tags = {"div"} if len(parts) > 2 else {"div", "p"}
    apart = all(each.tag in tags for each in parts[:2])
    return [parts] if apart and is_number(parts[0].text_content()) else []


def numbered_terms(listed: HtmlElement) -> Rows:
    """The terms of a list of definitions with what they lead to, where all are numbers; else empty.
    German laws have their lists so."""
    parts = [each for each in listed if is_element(each) and not passed(each)]
    if [each.tag for each in parts] != ["dt", "dd"] * (len(parts) // 2):
        return []
    rows = [list(pair) for pair in zip(parts[::2], parts[1::2], strict=True)]
    return rows if is_numbering(rows) else []


def set_apart(cells: Rows) -> list[HtmlElement]:
    """The cells with text of a table that sets lines apart on the right, beside cells that are
    empty in all rows: «Приложение 1 к Правилам …»; none of any other table."""
    held = [[bool(cell.text_content().strip()) for cell in row] for row in cells]
    if not sets_apart(held):
        return []
    return [row[-1] for row in cells if row[-1].text_content().strip()]


def _table_of(row: HtmlElement) -> HtmlElement | None:
    return next((each for each in row.iterancestors() if each.tag == "table"), None)


def _words_of(element: HtmlElement) -> list[str]:
    return " ".join(map(str, element.itertext())).split()
