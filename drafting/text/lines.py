"""What one line of an act's text file is, before its place among the others is known."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from enum import Enum, auto

from attrs import evolve, field, frozen

from drafting.errors import FormatError, Problem
from drafting.messages import say
from drafting.model.cells import RowCell, read_cell, written_cell
from drafting.model.gap import gap_of
from drafting.model.kind import Kind
from drafting.model.provision import GAP_SIGN, HEADER_ROW
from drafting.text import labels
from drafting.text.concluding import CONTINUES, RETURNS

CLOSES, CONTINUES_BODY = "<< ", ">> "
"""Marks before a line: the closing block begins with it; it is still of the body, and no closing
block follows. Written where the rule would read the line otherwise (see `closing.py`)."""
HASHES = re.compile(r"(#+) (?=\S)")
"""Before a heading."""
_NO_WORDS: Mapping[str, Kind] = {}


class LineForm(Enum):
    """The written form of a line."""

    TITLE = auto()
    HEADING = auto()
    NUMBERED = auto()
    PLAIN = auto()
    GAP = auto()
    NOTE = auto()
    ROW = auto()


@frozen
class ScannedLine:
    """One line without its indent."""

    form: LineForm
    text: str
    """Without the markup and the label."""
    label: labels.Label | None = None
    depth: int = 0
    """How many `#` a heading has."""
    cells: tuple[RowCell, ...] = field(default=())
    """Of a row."""
    mark: str = ""
    """Of a plain line: whether it returns to what a list stands in, or continues its last number
    (see `concluding.py`); of that, a row or a note, whether it begins the closing block."""


def scan(text: str, words: Mapping[str, Kind] = _NO_WORDS) -> ScannedLine:
    """Recognise what a line is. `text` is not empty and has no indent; `words` as in `Numbering`.

    Raises `FormatError` where it begins like markup but is not written as that markup wants.
    """
    match text[0]:
        case "#":
            return _heading(text, words)
        case "=" if text.startswith("= ") and text[2:].strip():
            return ScannedLine(LineForm.TITLE, text[2:])
        case "[" if text.startswith(GAP_SIGN):
            return _gap(text)
        case "{":
            return ScannedLine(LineForm.NOTE, text)
        case "|":
            return _row(text)
        case "\\":
            return _escaped(text)
        case "<" | ">" if text.startswith((CLOSES, CONTINUES_BODY)) and text[3:].strip():
            return _marked(text, len(CLOSES), {LineForm.PLAIN, LineForm.ROW, LineForm.NOTE})
        case "<" | ">" if text.startswith((RETURNS, CONTINUES)) and text[2:].strip():
            return _marked(text, len(RETURNS), {LineForm.PLAIN})
    if (label := labels.numbered(text)) is not None:
        return ScannedLine(LineForm.NUMBERED, label.rest, label)
    return ScannedLine(LineForm.PLAIN, text)


def try_scan(text: str, words: Mapping[str, Kind] = _NO_WORDS) -> ScannedLine | None:
    """The same; None where it is not written as its markup wants."""
    try:
        return scan(text, words)
    except FormatError:
        return None


def plain(text: str) -> str:
    """Write unnumbered text so that it is read back as such: with a backslash where needed."""
    return f"\\{text}" if _special(text) else text


def plain_heading(text: str, words: Mapping[str, Kind]) -> str:
    """Write the text of a heading that has no number."""
    escape = text.startswith(("\\", " ")) or labels.heading(text, words) is not None
    return f"\\{text}" if escape else text


def row(cells: tuple[RowCell, ...], *, header: bool) -> str:
    """Write a table row."""
    bar = HEADER_ROW if header else "|"
    return "".join(f"{bar} {written_cell(cell)} " for cell in cells) + "|"


def _special(text: str) -> bool:
    if not text:
        return False
    if text.startswith((" ", "\\", "|", "#")):
        return True
    scanned = try_scan(text)
    return scanned is None or scanned.form is not LineForm.PLAIN or bool(scanned.mark)


def _heading(text: str, words: Mapping[str, Kind]) -> ScannedLine:
    match = HASHES.match(text)
    if match is None:
        raise _wrong(
            say("the heading has no space, or more than one, after the #"), text, "`# Heading`"
        )
    depth, rest = len(match[1]), text[match.end() :]
    if rest.startswith("\\"):
        if plain_heading(rest[1:], words) != rest:
            raise _needless(text)
        return ScannedLine(LineForm.HEADING, rest[1:], depth=depth)
    label = labels.heading(rest, words)
    return ScannedLine(LineForm.HEADING, label.rest if label else rest, label, depth)


def _gap(text: str) -> ScannedLine:
    if gap_of(text) is None:
        forms = say("`[…]`, `[… 1.–4.]`, `[… 3)–]` or `[… –5.]`")
        raise _wrong(say("the line begins like a gap, but no gap is written so"), text, forms)
    return ScannedLine(LineForm.GAP, text)


def _escaped(text: str) -> ScannedLine:
    if not text[1:] or not _special(text[1:]):
        raise _needless(text)
    return ScannedLine(LineForm.PLAIN, text[1:])


def _marked(text: str, length: int, forms: Collection[LineForm]) -> ScannedLine:
    mark, rest = text[:length], text[length:]
    if not rest.startswith(" "):
        scanned = scan(rest)
        if scanned.form in forms and not scanned.mark:
            return evolve(scanned, mark=mark)
    raise _wrong(
        say("no unnumbered text stands behind the mark `{mark}`", mark=mark.strip()),
        text,
        f"`{mark}text`",
    )


def _row(text: str) -> ScannedLine:
    header = text.startswith(HEADER_ROW)
    bar = HEADER_ROW if header else "|"
    pieces = re.findall(r"\|=?((?:[^|\\]|\\.)*)(?=\|)", text)
    cells = tuple(read_cell(piece[1:-1]) for piece in pieces)
    if any(not piece.strip() and piece != "  " for piece in pieces):
        empty = say("an empty cell of the row has not two spaces between its bars")
        raise _wrong(empty, text, say("`{bar} cell {bar}  {bar} cell |`", bar=bar))
    if not pieces or row(cells, header=header) != text:
        problem = say("the cells of the row are not each between bars and single spaces")
        raise _wrong(problem, text, say("`{bar} cell {bar} cell |`", bar=bar))
    return ScannedLine(LineForm.ROW, bar, cells=cells)


def _wrong(problem: str, text: str, form: str) -> FormatError:
    do = say("write {form}; for plain text that begins so, write a backslash before it", form=form)
    return FormatError(Problem("syntax", problem, found=(text[:80],), do=do))


def _needless(text: str) -> FormatError:
    return FormatError(
        Problem(
            code="syntax",
            problem=say("the backslash protects nothing: the text after it is plain anyway"),
            found=(text[:80],),
            do=say("leave the backslash out, or write two for one"),
        )
    )
