"""Text as the content of `w:r`."""

from __future__ import annotations

import re

from drafting.model.signs import BREAK
from drafting.word.package.elements import SPACE, Element, add

_BREAKS = f"([\t\n{BREAK}])"
_SIGNS = f"([\t\n{BREAK}\u2011])"
# What is no Char of XML 1.0 (production 2). A carriage return is one, but every parser reads it as
# a line feed (2.11), so that it would not come back as it was.
_ILLEGAL = "[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]"


def illegal_sign(text: str) -> re.Match[str] | None:
    """The first sign of a text that XML cannot hold."""
    return re.search(_ILLEGAL, text)


def fill(run: Element, text: str, *, own: bool = False) -> list[tuple[Element, str]]:
    """Put text into a `w:r`; tabs and line breaks become elements (ECMA-376 part 1, 17.3.3); in
    words of a paper's own, which are no text of the law, non-breaking hyphens do too (17.3.3.18):
    few fonts have the sign.

    Returns the elements, each with the stretch of the text that it holds.
    """
    pieces = re.split(_SIGNS if own else _BREAKS, text)
    return [(_content(run, piece, own=own), piece) for piece in pieces if piece]


def _content(run: Element, piece: str, *, own: bool) -> Element:
    if piece == "\t":
        return add(run, "tab")
    if piece in {"\n", BREAK}:
        return add(run, "br")
    if own and piece == "\u2011":
        return add(run, "noBreakHyphen")
    content = add(run, "t")
    content.set(SPACE, "preserve")
    content.text = piece
    return content
