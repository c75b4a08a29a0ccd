"""The title block of our own documents: paragraphs of the body that are no text of the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from drafting.word.package.elements import Element, w

TITLE_BLOCK_END = "TitleBlockEnd"
"""The style id of the line below a title block."""
TITLE_BLOCK_STYLES = frozenset(
    {
        *("TitleBlockHeading", "TitleBlockText", "TitleBlockLabel", "TitleBlockRemark"),
        *("TitleBlockInstruction", TITLE_BLOCK_END),
    }
)
"""The style ids of its paragraphs; Word and LibreOffice keep them."""
TITLE_BLOCK_TAG = "drafting:title-block"
"""The tag of the content control around it (ECMA-376 part 1, 17.5.2.42)."""


def without_title_block(blocks: Iterable[Element]) -> Iterator[Element]:
    """The blocks of a body after its title block.

    A title block is what a body begins with, in our styles up to the line below it. A document
    without that line has none: nothing of it is left out.
    """
    every = [*blocks]
    ahead = [*takewhile(lambda each: _style(each) in TITLE_BLOCK_STYLES, every)]
    ends = [number for number, each in enumerate(ahead, 1) if _style(each) == TITLE_BLOCK_END]
    yield from every[ends[0] if ends else 0 :]


def last_of_title_block(body: Element) -> Element | None:
    """The child of a body with which its title block ends; None, where it has none."""
    found = None
    for child in body:
        ours = {_style(each) for each in (child, *child.iter(w("p")))} - {""}
        if not ours or not ours <= TITLE_BLOCK_STYLES:
            break
        if TITLE_BLOCK_END in ours:
            found = child
            break
    return found


def title_block_lines(body: Element) -> list[str]:
    """What a title block reads, line by line, with every change of it accepted."""
    end = last_of_title_block(body)
    if end is None:
        return []
    blocks = [*reversed([*end.itersiblings(preceding=True)]), end]
    paragraphs = (each for block in blocks for each in block.iter(w("p")))
    lines = (
        "".join(_read(sign) for sign in each.iter(w("t"), w("noBreakHyphen")))
        for each in paragraphs
        if _style(each) != TITLE_BLOCK_END
    )
    return [line.replace("\u00a0", " ") for line in lines]


def _read(sign: Element) -> str:
    return "-" if sign.tag == w("noBreakHyphen") else sign.text or ""


def _style(block: Element) -> str:
    for style in block.iterfind(f"{w('pPr')}/{w('pStyle')}"):
        return style.get(w("val"), "")
    return ""
