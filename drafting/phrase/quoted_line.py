"""What one line of a quotation may be, by itself: a number, a heading, a title, text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafting.errors import PhraseError, Problem
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.model.numbers.order import order_of
from drafting.text.labels import heading, numbered
from drafting.text.layout import LEADS
from drafting.text.lines import LineForm, plain, try_scan
from drafting.text.numbers.sorts import is_footnote, sort_of

_PROTECTED = re.compile(r"\\(?=[#\\])")
SENTENCE_ENDS = (".", ";", ":", ",")
_LONGEST_TITLE = 200


def has_next_number(first: str, line: str) -> bool:
    """Whether a line has the number of a section without a noun, which comes after that in the
    first line: `4A Charges` of the United Kingdom, and `5B. Bees` of India behind `5A. Moles`."""
    for number in (bare_number, _lettered):
        one, other = number(first), number(line)
        if one and other:
            return order_of(one) < order_of(other)
    return False


def _lettered(line: str) -> str:
    match = re.match(r"(\d+[A-Z]{1,3})\.\s+(?=[A-Z(“])", line)
    return match[1] if match else ""


def bare_number(line: str) -> str:
    """The number of a section that has no dot behind it: `8A Refunds`, `20.1 An inspector`."""
    match = re.match(r"(\d+(?:\.\d+)?[A-Z]{0,3}|[A-Z]\d+)\s+(?=[A-Z(“¶])", line)
    return match[1] if match else ""


def may_be_title(line: str, words: Mapping[str, Kind]) -> bool:
    """Whether a line may be the title of what the line above it numbers."""
    counted = heading(line, words) or numbered(line)
    shown = line[:1].isupper() and len(line) <= _LONGEST_TITLE
    return shown and not (counted or line.endswith((*SENTENCE_ENDS, *LEADS)))


def bare_sort(line: str) -> str | None:
    """What sort of number a line has that may be a heading without a noun; empty where it has none,
    and None where it is a sentence, a footnote or a row."""
    if is_footnote(line) or is_row(line):
        return None
    return sort_of(line) or (None if line.endswith(SENTENCE_ENDS) else "")


def unclear(line: str) -> PhraseError:
    """What refuses a line that may be a heading, or text."""
    problem = say("whether this line is a heading or not is not clear: {line}", line=line[:80])
    do = say("write `## ` before each heading inside the quotation, `### ` before one inside that")
    return PhraseError(Problem("ambiguous", problem, do=do))


def unprotected(line: str) -> str:
    """A line without the backslash that keeps it from being a heading."""
    return _PROTECTED.sub("", line, count=1) if line.startswith("\\") else line


def number_of(text: str) -> str:
    """The label that a text begins with; empty where it begins with none."""
    label = numbered(text)
    return label.label if label else ""


def as_plain(line: str) -> str:
    """A line that is text, whatever it looks like."""
    text = line.lstrip(" ")
    return line.removesuffix(text) + plain(text)


def as_numbered(text: str) -> str:
    """A line that is what it looks like, but no heading."""
    if (literal := unprotected(text)) != text:
        return plain(literal)
    kept = {LineForm.NUMBERED, LineForm.GAP, LineForm.NOTE, LineForm.ROW}
    return text if _form(text) in kept else plain(text)


def _form(text: str) -> LineForm | None:
    """What a line is; None where it begins like markup and is not written as that wants."""
    scanned = try_scan(text)
    return scanned.form if scanned else None


def is_row(line: str) -> bool:
    """Whether a line is a row of a table."""
    return _form(line.lstrip(" ")) is LineForm.ROW
