"""The title block of our own documents: paragraphs of the body that are no text of the law."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile

from drafting.language import CODES
from drafting.language.labels import labels
from drafting.word.document.styles import NO_STYLES, Styles, val
from drafting.word.document.view import CHANGES
from drafting.word.package.elements import Element, w

TITLE_BLOCK_END = "TitleBlockEnd"
"""The style id of the line below a title block."""
_TITLE_BLOCK_INSTRUCTION = "TitleBlockInstruction"
"""The style id of lines about how the document is edited."""
_TITLE_BLOCK_TEXT = "TitleBlockText"
_TITLE_BLOCK_STYLES = frozenset(
    {
        *("TitleBlockHeading", _TITLE_BLOCK_TEXT, "TitleBlockLabel", "TitleBlockRemark"),
        *(_TITLE_BLOCK_INSTRUCTION, TITLE_BLOCK_END),
    }
)
"""The style ids of its paragraphs. Word and LibreOffice keep them; others keep the names alone,
which are these with spaces."""
TITLE_BLOCK_TAG = "drafting:title-block"
"""The tag of the content control around it (ECMA-376 part 1, 17.5.2.42)."""
_COMMAND = ": drafting derive "
"""In the line before its last one, in any language."""
_LONGEST = 12
"""Lines that a title block may have before that."""
_OF_PAPER = 5
"""Blocks of a paper that are looked at: its kind, a title, the version, the proposal, and one."""
_FILLED = re.compile(r"\{\w*\}")


def without_title_block(blocks: Iterable[Element], styles: Styles = NO_STYLES) -> Iterator[Element]:
    """The blocks of a body after its title block.

    A title block is what a body begins with, in our styles up to the line below it; if a person has
    joined that line to the one above it, up to the last line about how the document is edited. A
    program may drop styles and content controls: then it ends with the line that says that these
    lines are no part of the act, or with the empty one below the names of the paper and the
    version. A document with none of these has none: nothing of it is left out.
    A line below it into which somebody typed is text of the act.
    """
    every = [*blocks]
    ahead = [*takewhile(_TITLE_BLOCK_STYLES.__contains__, (_style(each, styles) for each in every))]
    if TITLE_BLOCK_END in ahead:
        end = ahead.index(TITLE_BLOCK_END)
        yield from every[end + (not _line(every[end]).strip()) :]
    elif _TITLE_BLOCK_INSTRUCTION in ahead:
        yield from every[len(ahead) - ahead[::-1].index(_TITLE_BLOCK_INSTRUCTION) :]
    else:
        yield from every[_length(every) :]


def blocks_of_act(
    container: Element, blocks: Iterable[Element], styles: Styles
) -> Iterable[Element]:
    """The blocks in a container without a title block, which a body alone may have."""
    return without_title_block(blocks, styles) if container.tag == w("body") else blocks


def last_of_title_block(body: Element, styles: Styles = NO_STYLES) -> Element | None:
    """The child of a body with which its title block ends; None, where it has none."""
    found = None
    for child in body:
        ours = {_style(each, styles) for each in (child, *child.iter(w("p")))} - {""}
        if not ours or not ours <= _TITLE_BLOCK_STYLES:
            break
        if TITLE_BLOCK_END in ours:
            return child
        if _TITLE_BLOCK_INSTRUCTION in ours:
            found = child
    if found is None and (length := _length(first := body[: _LONGEST + 2])):
        return first[length - 1]
    return found


def title_block_lines(body: Element, styles: Styles) -> list[str]:
    """What a title block reads, line by line, with every change of it accepted."""
    return [_line(each) for each in _paragraphs(body, styles)]


def edited_lines(body: Element, made: Collection[str] | None, styles: Styles) -> list[str]:
    """The lines of a title block that are tracked as changed, or are none of those that it was
    made with; those about how the document is edited are left out."""
    lines = ((each, _line(each)) for each in _paragraphs(body, styles))
    return [
        line or _line(each, w("delText"))
        for each, line in lines
        if _style(each, styles) != _TITLE_BLOCK_INSTRUCTION
        if any(True for _ in each.iter(*CHANGES)) or (made is not None and line not in made)
    ]


def _paragraphs(body: Element, styles: Styles) -> Iterator[Element]:
    end = last_of_title_block(body, styles)
    blocks = [] if end is None else [*reversed([*end.itersiblings(preceding=True)]), end]
    paragraphs = [each for block in blocks for each in block.iter(w("p"))]
    if paragraphs and _length(blocks) and not _line(paragraphs[-1]).strip():
        del paragraphs[-1]
    return (each for each in paragraphs if _style(each, styles) != TITLE_BLOCK_END)


def _length(blocks: Sequence[Element]) -> int:
    """How many blocks a title block has that is known by its words alone; 0 without one."""
    for at, (block, last) in enumerate(pairwise(blocks[: _LONGEST + 1]), start=2):
        if block.tag == w("p") and _COMMAND in _line(block):
            if _line(last) not in {labels(code).editing[-1] for code in CODES}:
                return 0
            below = blocks[at : at + 1]
            return at + bool(below and below[0].tag == w("p") and not _line(below[0]).strip())
    return _length_of_paper(blocks)


def _length_of_paper(blocks: Sequence[Element]) -> int:
    """The same of a paper: its first line says what it is, one of the two below of which version,
    and the next one by which proposal, as `drafting/papers/title_block.py` writes them. An empty
    line below is the last of it; whatever else stands there, is law."""
    lines = [_line(each).strip() if each.tag == w("p") else "" for each in blocks[:_OF_PAPER]]
    for fixed in map(labels, CODES):
        if lines[:1] not in ([fixed.proposed], [fixed.amended]):
            continue
        version = [_is_made(line, fixed.version) for line in lines[: _OF_PAPER - 2]]
        if True not in version:
            return 0
        at = version.index(True) + 1
        if any(_is_made(line, form) for line in lines[at : at + 1] for form in fixed.by.values()):
            at += 1
        below = blocks[at : at + 1]
        return at + bool(below and below[0].tag == w("p") and not _line(below[0]).strip())
    return 0


def _is_made(line: str, form: str) -> bool:
    """Whether a line has the words of a form around what it is filled with, from a capital on."""
    first, *between, last = _FILLED.split(form)
    first = first[:1].upper() + first[1:]
    ends = line.startswith(first) and line.endswith(last)
    return ends and all(words in line for words in between)


def _line(paragraph: Element, text: str = w("t")) -> str:
    """What a paragraph reads, with every change of it accepted; or what is deleted of it."""
    signs = paragraph.iter(text, w("noBreakHyphen"))
    return "".join(map(_read, signs)).replace("\u00a0", " ")


def _read(sign: Element) -> str:
    return "-" if sign.tag == w("noBreakHyphen") else sign.text or ""


def _style(block: Element, styles: Styles) -> str:
    """The style of a paragraph: of ours the id that we give it, whatever it is here, found by its
    name or by the place in the content control."""
    if ours := _ours(block, styles):
        return ours
    own = val(block, "pPr", "pStyle")
    control = next(block.iterancestors(w("sdt")), None)
    if control is None or block.tag != w("p"):
        return own
    if val(control, "sdtPr", "tag") == TITLE_BLOCK_TAG:
        content = block.getparent()
        is_last = content is not None and content.getnext() is None and block.getnext() is None
        if not is_last:
            return _TITLE_BLOCK_TEXT
        return own if _line(block).strip() else TITLE_BLOCK_END
    beside = islice(control.iter(w("p")), _LONGEST)
    return _TITLE_BLOCK_TEXT if any(_ours(each, styles) for each in beside) else own


def _ours(block: Element, styles: Styles) -> str:
    """The style of ours that a paragraph names, as we name it; empty: none."""
    own = val(block, "pPr", "pStyle")
    names = (own, val(styles.by_id.get(own), "name").replace(" ", ""))
    return next((each for each in names if each in _TITLE_BLOCK_STYLES), "")
