"""The title block of our own documents: paragraphs of the body that are no text of the law."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import takewhile

from drafting.word.document.view import CHANGES
from drafting.word.package.elements import Element, w

TITLE_BLOCK_END = "TitleBlockEnd"
"""The style id of the line below a title block."""
_TITLE_BLOCK_INSTRUCTION = "TitleBlockInstruction"
"""The style id of lines about how the document is edited."""
_TITLE_BLOCK_STYLES = frozenset(
    {
        *("TitleBlockHeading", "TitleBlockText", "TitleBlockLabel", "TitleBlockRemark"),
        *(_TITLE_BLOCK_INSTRUCTION, TITLE_BLOCK_END),
    }
)
"""The style ids of its paragraphs; Word and LibreOffice keep them."""
TITLE_BLOCK_TAG = "drafting:title-block"
"""The tag of the content control around it (ECMA-376 part 1, 17.5.2.42)."""


def without_title_block(blocks: Iterable[Element]) -> Iterator[Element]:
    """The blocks of a body after its title block.

    A title block is what a body begins with, in our styles up to the line below it; if a person has
    joined that line to the one above it, up to the last line about how the document is edited. A
    document with neither has none: nothing of it is left out. A line below it into which somebody
    typed is text of the act.
    """
    every = [*blocks]
    ahead = [*takewhile(lambda each: _style(each) in _TITLE_BLOCK_STYLES, every)]
    styles = [_style(each) for each in ahead]
    if TITLE_BLOCK_END in styles:
        end = styles.index(TITLE_BLOCK_END)
        yield from every[end + (not _line(every[end]).strip()) :]
    elif _TITLE_BLOCK_INSTRUCTION in styles:
        yield from every[len(styles) - styles[::-1].index(_TITLE_BLOCK_INSTRUCTION) :]
    else:
        yield from every


def last_of_title_block(body: Element) -> Element | None:
    """The child of a body with which its title block ends; None, where it has none."""
    found = None
    for child in body:
        ours = {_style(each) for each in (child, *child.iter(w("p")))} - {""}
        if not ours or not ours <= _TITLE_BLOCK_STYLES:
            break
        if TITLE_BLOCK_END in ours:
            return child
        if _TITLE_BLOCK_INSTRUCTION in ours:
            found = child
    return found


def title_block_lines(body: Element) -> list[str]:
    """What a title block reads, line by line, with every change of it accepted."""
    return [_line(each) for each in _paragraphs(body)]


def edited_lines(body: Element, made: Collection[str] | None) -> list[str]:
    """The lines of a title block that are tracked as changed, or are none of those that it was
    made with; those about how the document is edited are left out."""
    lines = ((each, _line(each)) for each in _paragraphs(body))
    return [
        line or _line(each, w("delText"))
        for each, line in lines
        if _style(each) != _TITLE_BLOCK_INSTRUCTION
        if any(True for _ in each.iter(*CHANGES)) or (made is not None and line not in made)
    ]


def _paragraphs(body: Element) -> Iterator[Element]:
    end = last_of_title_block(body)
    blocks = [] if end is None else [*reversed([*end.itersiblings(preceding=True)]), end]
    paragraphs = (each for block in blocks for each in block.iter(w("p")))
    return (each for each in paragraphs if _style(each) != TITLE_BLOCK_END)


def _line(paragraph: Element, text: str = w("t")) -> str:
    """What a paragraph reads, with every change of it accepted; or what is deleted of it."""
    signs = paragraph.iter(text, w("noBreakHyphen"))
    return "".join(map(_read, signs)).replace("\u00a0", " ")


def _read(sign: Element) -> str:
    return "-" if sign.tag == w("noBreakHyphen") else sign.text or ""


def _style(block: Element) -> str:
    for style in block.iterfind(f"{w('pPr')}/{w('pStyle')}"):
        return style.get(w("val"), "")
    return ""
