"""The layout of a line of a text file: its indent, and the signs that no line may have."""

from __future__ import annotations

from drafting.errors import FormatError, Problem
from drafting.messages import say
from drafting.model.signs import unseen_sign, visible

INDENT = 2
DEEPEST = 40
"""Levels of headings, and of indent: far beyond any act, and short of any recursion limit."""


def layout_of(line: str) -> tuple[str, int]:
    """The text of a line that is not empty, and its level of indent. Raises `FormatError`."""
    text = line.lstrip(" ")
    indent = len(line) - len(text)
    if not text:
        raise _wrong(say("an empty line has spaces"), repr(line), say("take them out"))
    spaces = say("write two spaces for each level")
    if text[0] == "\t":
        raise _wrong(say("the indent has a tab"), line, spaces)
    if indent % INDENT:
        raise _wrong(say("the indent has an odd number of spaces"), line, spaces)
    if "\r" in text or "\n" in text:
        do = say("end all lines with LF, or all with CRLF")
        raise _wrong(say("this line ends otherwise than the first"), repr(line[-20:]), do)
    if sign := unseen_sign(text):
        problem = say("the line has the sign {sign}, which nobody sees", sign=sign)
        raise _wrong(problem, visible(text), say("take it out"))
    return text, indent // INDENT


def _wrong(problem: str, found: str, do: str) -> FormatError:
    return FormatError(Problem("syntax", problem, found=(found[:80],), do=do))
