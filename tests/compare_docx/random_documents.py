"""Documents drawn at random, and what somebody makes of them."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st

from tests.compare_docx.elements import BLOCKS, INLINE, NOT_LAST
from tests.compare_docx.packages import Pages, written
from tests.import_docx.packages import p
from tests.inplace.specimens import SECTION, par, r, table

UNTRACKED = ("comment", "bookmark")
"""Of which Word records no change."""
_WORDS = "право труд отпуск закон срок".split()


@frozen
class Words:
    """A run."""

    text: str
    look: str = ""

    def markup(self, _: Pages) -> str:
        return r(self.text, self.look)


@frozen
class Named:
    """An element by its name, in one of its variants."""

    name: str
    variant: int

    def markup(self, pages: Pages) -> str:
        return (INLINE | BLOCKS)[self.name](pages, self.variant)


@frozen
class Line:
    """A paragraph."""

    pieces: tuple[Words | Named, ...]
    properties: str = ""

    def markup(self, pages: Pages) -> str:
        pieces = [each.markup(pages) for each in self.pieces]
        return par(*pieces, properties=self.properties)


@frozen
class Grid:
    """A table of rows of cells, each of blocks."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...]

    def markup(self, pages: Pages) -> str:
        return table(*[[_ended(each, pages) for each in row] for row in self.rows])


Block = Line | Grid | Named


def _ended(blocks: tuple[Block, ...], pages: Pages) -> str:
    """With the paragraph that a body or a cell must end with."""
    ended = bool(blocks) and (isinstance(blocks[-1], Line) or _is_paragraph(blocks[-1]))
    return "".join(each.markup(pages) for each in blocks) + ("" if ended else p())


def _is_paragraph(block: Block) -> bool:
    return isinstance(block, Named) and block.name not in NOT_LAST


def document(blocks: tuple[Block, ...], first: int) -> bytes:
    """The document of the blocks, whose ids begin at a number."""
    return written(lambda pages: _ended(blocks, pages) + SECTION, first)


_text = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(lambda w: f"{' '.join(w)} ")
_TRACKED = [each for each in INLINE if each not in UNTRACKED]
_pieces = st.one_of(
    st.builds(Words, _text, st.sampled_from(["", "", "<w:b/>", "<w:i/>"])),
    st.builds(
        Named,
        st.sampled_from([each for each in INLINE if each not in UNTRACKED]),
        st.integers(0, 1),
    ),
)
_lines = st.builds(
    Line,
    st.lists(_pieces, max_size=4).map(tuple),
    st.sampled_from(["", "", '<w:jc w:val="both"/>']),
)
_named = st.builds(
    Named, st.sampled_from([each for each in BLOCKS if each != "section"]), st.integers(0, 1)
)


@st.composite
def _grids(draw: st.DrawFn) -> Grid:
    width, height = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    cells = st.lists(_lines, min_size=1, max_size=2).map(tuple)
    return Grid(tuple(tuple(draw(cells) for _ in range(width)) for _ in range(height)))


_blocks = st.one_of(_lines, _lines, _lines, _named, _grids())
bodies = st.lists(_blocks, min_size=1, max_size=6).map(tuple)


@st.composite
def edited(draw: st.DrawFn, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks after a few edits: some go, come, move, change inside."""
    now = list(blocks)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(now)))
        kind = draw(st.sampled_from(["come", "go", "move", "change", "change", "change"]))
        if kind == "come" or not now[at:]:
            now.insert(at, draw(_blocks))
        elif kind == "go":
            del now[at]
        elif kind == "move":
            block = now.pop(at)
            now.insert(draw(st.integers(0, len(now))), block)
        else:
            now[at] = draw(_changed(now[at]))
    return tuple(now)


@st.composite
def _changed(draw: st.DrawFn, block: Block) -> Block:
    if isinstance(block, Named):
        return Named(block.name, 1 - block.variant)
    if isinstance(block, Line):
        pieces = list(block.pieces)
        at = draw(st.integers(0, len(pieces)))
        pieces[at : at + draw(st.integers(0, 1))] = draw(st.lists(_pieces, max_size=1))
        return Line(tuple(pieces), draw(st.sampled_from([block.properties, ""])))
    rows = list(block.rows)
    at = draw(st.integers(0, len(rows) - 1))
    kind = draw(st.sampled_from(["row", "no row", "column", "no column", "cell", "cell"]))
    if kind == "row":
        rows.insert(at, tuple((draw(_lines),) for _ in rows[0]))
    elif kind == "no row" and len(rows) > 1:
        del rows[at]
    elif kind == "column":
        rows = [(*row, (draw(_lines),)) for row in rows]
    elif kind == "no column" and len(rows[0]) > 1:
        rows = [row[1:] for row in rows]
    else:
        first, *others = rows[at]
        rows[at] = (draw(edited(first)), *others)
    return Grid(tuple(rows))
