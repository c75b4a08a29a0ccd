"""The layout of a text file: indents, the signs that no line may have, the place of a fragment."""

from __future__ import annotations

from attrs import frozen

from drafting.errors import FormatError, Problem
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.model.signs import unseen_sign, visible

INDENT = 2
LEADS = (":", "—", "–", "：")
"""How a line ends that leads to what stands below it: a list, or a quotation."""
DEEPEST = 40
"""Levels of headings, and of indent: far beyond any act, and short of any recursion limit."""


def layout_of(line: str) -> tuple[str, int]:
    """The text of a line that is not empty, and its level of indent. Raises `FormatError`."""
    text = line.lstrip(" ")
    indent = len(line) - len(text)
    if not text:
        raise wrong(say("an empty line has spaces"), repr(line), say("take them out"))
    spaces = say("write two spaces for each level")
    if text[0] == "\t":
        raise wrong(say("the indent has a tab"), line, spaces)
    if indent % INDENT:
        raise wrong(say("the indent has an odd number of spaces"), line, spaces)
    if "\r" in text or "\n" in text:
        do = say("end all lines with LF, or all with CRLF")
        raise wrong(say("this line ends otherwise than the first"), repr(line[-20:]), do)
    if sign := unseen_sign(text):
        problem = say("the line has the sign {sign}, which nobody sees", sign=sign)
        raise wrong(problem, visible(text), say("take it out"))
    return text, indent // INDENT


def indent_of(line: str) -> int:
    """How many levels a line stands in, whatever else is wrong with it."""
    return (len(line) - len(line.lstrip(" "))) // INDENT


def wrong(problem: str, found: str, do: str) -> FormatError:
    """A line that is not written as the syntax wants."""
    return FormatError(Problem("syntax", problem, found=(found[:80],), do=do))


@frozen
class FragmentPlace:
    """Where in an act a fragment is to stand, so that its lines are of the right kinds."""

    depth: int = 0
    """How many divisions are around it."""
    level: int = 0
    """The indent level of numbered lines there."""
    plain: Kind | None = None
    """The kind of unnumbered lines there; None at the beginning of an act: preamble."""
    above: tuple[int, ...] | None = None
    """The columns of the row above (see `columns_of`); None: not known, and a cell that continues
    one of that row is read as it stands."""
    closing: bool = False
    """Whether it stands in the closing block, where “A. Smith” is a name."""
    in_article: bool = False
    """Whether an article is around it."""
