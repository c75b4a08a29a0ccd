"""The text of a document as a person reads it, and the element that each character stands in.

A story is the body, a note or a text box (ECMA-376 part 1, 17.2): paragraphs and tables. It is
read in one view: with every tracked change accepted, or with every one rejected. Where a paragraph
mark goes in that view, its paragraph joins the next one (17.13.5.15, 17.13.5.20), so that one
paragraph of the view may be several `w:p`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import define, field, frozen
from lxml.etree import QName

from drafting.model.signs import BREAK, JOINER
from drafting.word.document.alternatives import shown_in
from drafting.word.document.frames import is_dropped_letter
from drafting.word.document.note_numbers import NoteNumbers, typed_numbers
from drafting.word.document.raised import as_displayed, may_raise
from drafting.word.document.styles import NO_STYLES, Styles
from drafting.word.document.title_block import blocks_of_act
from drafting.word.document.view import GONE_CELL, View
from drafting.word.package.elements import (
    TEXTS,
    Element,
    child_of,
    local_name,
    parent_of,
    shown_text,
    w,
)

_RUN = w("r")
_LINE_ENDS = {ord("\n"): " ", ord("\r"): " "}
"""Line ends of a `w:t` are white space; a break of the line is an element of its own."""

_GONE = {View.ACCEPTED: frozenset({"del", "moveFrom"}), View.REJECTED: frozenset({"ins", "moveTo"})}
_SIGNS = MappingProxyType(
    {"tab": "\t", "ptab": "\t", "cr": BREAK, "noBreakHyphen": "‑", "softHyphen": "\xad"}
)
_WRAPPERS = frozenset(
    "sdt sdtContent customXml smartTag hyperlink fldSimple dir bdo ins del moveFrom moveTo ruby "
    "rubyBase r".split()
)
"""Elements around text that are no text themselves."""
_FORMULAS = frozenset({"oMath", "oMathPara"})
_NO_BLOCKS = _FORMULAS | {"altChunk", "AlternateContent"}
_SILENT = frozenset(
    "pPr rPr sdtPr sdtEndPr customXmlPr smartTagPr rubyPr proofErr bookmarkStart bookmarkEnd "
    "commentRangeStart commentRangeEnd commentReference annotationRef footnoteRef endnoteRef "
    "separator continuationSeparator lastRenderedPageBreak permStart permEnd pgNum "
    "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart "
    "customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd instrText delInstrText "
    "fldData dayShort dayLong monthShort monthLong yearShort yearLong".split()
)
"""Elements that show no text of the law."""


@frozen(eq=False)
class Leaf:
    """The text of one element of a run (17.3.3)."""

    element: Element
    text: str
    """The visible text, its raised digits as signs of their own, `¹`; for the reference of a note
    `[^1]`, with its visible number."""
    start: int
    """Offset in the text of its paragraph."""

    @property
    def run(self) -> Element:
        """Its `w:r`."""
        return parent_of(self.part)

    @property
    def part(self) -> Element:
        """The child of its run that holds it: itself, or alternatives around it."""
        part = self.element
        while (parent := parent_of(part)).tag != _RUN:
            part = parent
        return part

    @property
    def end(self) -> int:
        """Offset of the character after it."""
        return self.start + len(self.text)


@frozen(eq=False)
class WordParagraph:
    """A paragraph of the view: one `w:p`, or several that are joined; the last one ends it."""

    elements: tuple[Element, ...]
    leaves: tuple[Leaf, ...]
    unread: tuple[Element, ...] = ()
    """Its content that is no text: pictures, text boxes, formulas, embedded objects."""

    @cached_property
    def text(self) -> str:
        """Its visible text without its automatic number; tab `\\t`, line break `BREAK`."""
        return "".join(leaf.text for leaf in self.leaves)

    @property
    def element(self) -> Element:
        """The `w:p` whose properties the paragraph has: the one whose mark ends it."""
        return self.elements[-1]


@frozen(eq=False)
class WordCell:
    """A cell: paragraphs, and tables inside it."""

    element: Element
    blocks: tuple[WordBlock, ...]


@frozen(eq=False)
class WordRow:
    """A row of the view."""

    element: Element
    cells: tuple[WordCell, ...]


@frozen(eq=False)
class WordTable:
    """A table of the view."""

    element: Element
    rows: tuple[WordRow, ...]


WordBlock = WordParagraph | WordTable


@frozen(eq=False)
class Story:
    """The text of one story in one view."""

    blocks: tuple[WordBlock, ...]
    notes: tuple[tuple[str, Element], ...] = ()
    """The references of notes in the order of reading, each after its visible number."""
    unread: tuple[Element, ...] = ()
    """Content between the paragraphs that is no paragraph: formulas, chunks of other formats."""

    def paragraphs(self) -> Iterator[WordParagraph]:
        """All paragraphs, those of tables cell by cell, in the order of reading."""
        return _paragraphs(self.blocks)


def read_story(
    container: Element,
    view: View = View.ACCEPTED,
    names: Mapping[Element, str] = MappingProxyType({}),
    styles: Styles = NO_STYLES,
) -> Story:
    """Read a body, a note or a text box, or all bodies of a `w:document`; `names` are the numbers
    that references of notes keep, whatever their place now is; `styles` may raise digits."""
    raising = styles if may_raise(container, styles) else None
    reader = _StoryReader(view, NoteNumbers(names, typed_numbers(container)), raising, styles)
    bodies = [*container.iterchildren(w("body"))] or [container]
    blocks = tuple(block for body in bodies for block in reader.blocks(body))
    return Story(blocks, tuple(reader.notes), tuple(reader.unread))


def boxes(
    paragraph: WordParagraph, view: View = View.ACCEPTED, styles: Styles = NO_STYLES
) -> Iterator[Story]:
    """The text boxes that are anchored in a paragraph, each once (17.17.1; part 3, 9.3)."""
    for element in paragraph.unread:
        for content in _contents((element,)):
            yield read_story(content, view, styles=styles)


def _paragraphs(blocks: tuple[WordBlock, ...]) -> Iterator[WordParagraph]:
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks)


def _contents(elements: Iterable[Element]) -> Iterator[Element]:
    """The contents of text boxes."""
    for element in elements:
        match local_name(element):
            case "txbxContent":
                yield element
            case "AlternateContent":
                shown = shown_in(element)
                yield from () if shown is None else _contents(shown)
            case _:
                yield from _contents(element)


@define
class _StoryReader:
    """Reads one story. Fields may begin in one paragraph and end in another (17.16.18)."""

    view: View
    _numbers: NoteNumbers
    _raising: Styles | None
    """The styles, where any text may be raised."""
    _styles: Styles
    notes: list[tuple[str, Element]] = field(factory=list)
    unread: list[Element] = field(factory=list)
    _fields: list[bool] = field(factory=list)
    """For each open field, whether its result has begun: its code is not visible."""
    _codes: int = 0
    """How many open fields are still in their code."""

    def blocks(self, container: Element) -> tuple[WordBlock, ...]:
        found: list[WordBlock] = []
        open_: list[_Physical] = []
        for element in blocks_of_act(container, self._inside(container), self._styles):
            if local_name(element) == "tbl":
                # A mark before a table has nothing to join: only an empty paragraph goes with it.
                found += (each for each in self._joined(open_) if each.text)
                table = self._table(element)
                if table.rows:
                    # With its last row a table goes.
                    found.append(table)
                continue
            open_.append(_Physical(element))
            self._read(element, open_[-1])
            if not (self._is_gone(element, "pPr", "rPr") or is_dropped_letter(element, self.view)):
                found += self._joined(open_)
        # The last mark of a body or a cell stays, even if it is marked as deleted; where it ends
        # nothing but itself, most readers take the paragraph away.
        found += (each for each in self._joined(open_) if each.text or not found)
        return tuple(found)

    def _joined(self, open_: list[_Physical]) -> Iterator[WordParagraph]:
        if not open_:
            return
        leaves: list[Leaf] = []
        at = 0
        for physical in open_:
            for element, text in physical.texts:
                leaves.append(Leaf(element, text, at))
                at += len(text)
        elements = tuple(each.element for each in open_)
        unread = tuple(element for each in open_ for element in each.unread)
        open_.clear()
        yield WordParagraph(elements, tuple(leaves), unread)

    def _inside(self, container: Element) -> Iterator[Element]:
        """Paragraphs and tables, without the elements that are wrapped around them."""
        for child in container:
            name = local_name(child)
            if name in {"p", "tbl"}:
                yield child
            elif name in _GONE[self.view]:
                continue
            elif name in _WRAPPERS:
                yield from self._inside(child)
            elif (shown := shown_in(child)) is not None:
                yield from self._inside(shown)
            elif name in _NO_BLOCKS:
                self.unread.append(child)

    def _table(self, table: Element) -> WordTable:
        rows = (row for row in _within(table, "tr") if not self._is_gone(row, "trPr"))
        return WordTable(table, tuple(self._row(row) for row in rows))

    def _row(self, row: Element) -> WordRow:
        cells = (
            cell
            for cell in _within(row, "tc")
            if child_of(cell, "tcPr", GONE_CELL[self.view]) is None
        )
        return WordRow(row, tuple(WordCell(cell, self.blocks(cell)) for cell in cells))

    def _is_gone(self, element: Element, *path: str) -> bool:
        found = child_of(element, *path)
        return found is not None and any(local_name(mark) in _GONE[self.view] for mark in found)

    def _read(self, element: Element, into: _Physical) -> None:
        """Read what an element in a paragraph holds."""
        for child in element:
            name = local_name(child)
            if name in _SILENT or name in _GONE[self.view]:
                continue
            if name in _WRAPPERS:
                self._read(child, into)
            elif name == "fldChar":
                self._field(child)
            elif (text := self._text(child, into)) is not None:
                self._add(into, child, text)
            elif (shown := shown_in(child)) is not None:
                self._read(shown, into)
            elif not self._is_gone_formula(child):
                into.unread.append(child)

    def _text(self, element: Element, into: _Physical) -> str | None:
        """The text that an element of a run shows; None: it shows no text."""
        match local_name(element):
            case "t" | "delText":
                return self._displayed(element, into)
            case "br":  # that of a page or a column is layout (17.18.3)
                return BREAK if element.get(w("type")) in (None, "textWrapping") else ""
            case "sym" | "symEx":
                return _symbol(element)
            case "footnoteReference" | "endnoteReference" as name:
                number = self._numbers.of(element, name.removesuffix("Reference"))
                self.notes.append((number, element))
                return f"[^{number}]"
            case name:
                return _SIGNS.get(name)

    def _is_gone_formula(self, element: Element) -> bool:
        """Word marks what is in each run of a formula."""
        texts = element.iter("{*}t") if local_name(element) in _FORMULAS else iter(())
        gone = [any(local_name(a) in _GONE[self.view] for a in t.iterancestors()) for t in texts]
        return bool(gone) and all(gone)

    def _displayed(self, element: Element, into: _Physical) -> str:
        text = own_text(element).translate(_LINE_ENDS)
        if self._raising is None:
            return text
        return as_displayed(text, element, into.element, self._raising, self.view)

    def _add(self, into: _Physical, element: Element, text: str) -> None:
        if not text or self._codes:
            return
        if any(around.tag == _RUN for around in element.iterancestors()):
            into.texts.append((element, text))
        else:  # no word processor shows it
            into.unread.append(element)

    def _field(self, char: Element) -> None:
        match char.get(w("fldCharType")):
            case "begin":
                self._fields.append(False)
                self._codes += 1
            case "separate" if self._fields:
                self._codes -= not self._fields[-1]
                self._fields[-1] = True
            case "end" if self._fields:
                self._codes -= not self._fields.pop()


@define
class _Physical:
    """A `w:p` while it is read."""

    element: Element
    texts: list[tuple[Element, str]] = field(factory=list)
    unread: list[Element] = field(factory=list)


def _within(element: Element, wanted: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, out of content controls too."""
    for child in element:
        name = local_name(child)
        if name == wanted:
            yield child
        elif name in {"sdt", "sdtContent", "customXml"}:
            yield from _within(child, wanted)
        elif (shown := shown_in(child)) is not None:
            yield from _within(shown, wanted)


def own_text(element: Element) -> str:
    """The text that an element shows, without the joiner of the row that it begins: LibreOffice
    tracks a row by a tracked character in it, and writes this one into an empty first cell, where
    it stays on either side of what is typed there later, and when the row is accepted."""
    text = shown_text(element)
    if JOINER not in text or not _begins_row(element):
        return text
    bare = text.strip(JOINER)
    return text if any(map(_takes_joiner, bare[:1] + bare[-1:])) else bare


def _begins_row(text: Element) -> bool:
    row = next(text.iterancestors(w("tr")), None)
    return row is not None and next(row.iter(*TEXTS)) is text


def _takes_joiner(char: str) -> bool:
    """Whether a joiner beside a character may be spelling: in Arabic and Indic scripts."""
    return unicodedata.bidirectional(char) == "AL" or unicodedata.category(char).startswith("M")


def _symbol(element: Element) -> str:
    """The character of a symbol font (17.3.3.30); such fonts begin theirs at U+F000. One beyond
    U+FFFF stands in an element of Word 2016."""
    code = next((value for name, value in element.items() if QName(name).localname == "char"), "")
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    return "\ufffd" if unicodedata.category(sign) in {"Cc", "Cs"} else sign
