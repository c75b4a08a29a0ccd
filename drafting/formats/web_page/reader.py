"""Elements of a web page → lines and tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from itertools import chain

from attrs import define, evolve, field
from lxml.html import HtmlElement

from drafting.formats.grid import grid, heads
from drafting.formats.plain_text import SPACE
from drafting.formats.source import Remarks, as_note, collapsed
from drafting.formats.web_page.elements import (
    BLOCKS,
    is_element,
    is_furniture,
    is_hidden,
    is_mark_in_line,
    names_of,
    passed,
)
from drafting.formats.web_page.headings import one_annex, one_heading
from drafting.formats.web_page.looks import HEADINGS, PageLook, is_beside, is_raised, look_inside
from drafting.formats.web_page.markers import ListMarkers, attribute
from drafting.formats.web_page.notes import PageNotes
from drafting.formats.web_page.tables import (
    Rows,
    is_layout,
    is_number,
    is_numbering,
    note_signs,
    numbered_block,
    numbered_terms,
    rows_of,
    set_apart,
    set_behind,
)
from drafting.messages import say
from drafting.model.cells import Merge, RowCell
from drafting.model.kind import Kind
from drafting.model.numbers.number import TO_RAISED
from drafting.structure.act import letters_of
from drafting.structure.doubts.oddities import shortened
from drafting.structure.page import PageLine, PageRow, PageTable
from drafting.text import labels
from drafting.text.labels import numbered

_BEFORE_NUMBER = re.compile(r"(?:\[\^\d+\])+(?=[\d(])")
_PICTURES = frozenset({"img", "picture"})
_NUMBER_CLASS = re.compile(r"\b\w*(?:No|Num|num|number)\b")
"""`LegP2No`: an element that holds a number, which no space parts from the text."""
_SHOWN_AS_BLOCKS = frozenset(
    "akn-p akn-item akn-point akn-blockList akn-listIntroduction akn-listWrapUp akn-intro "
    "akn-wrapUp akn-content".split()
)
"""Classes that the pages of Laws.Africa and others made with Indigo show as blocks."""
_DASHES = ("—", "–")
_INDENT = 400
"""The indent of one list in another, in twips."""
_ROWS = frozenset({"tbody", "thead", "tfoot", "tr"})
_CELLS = frozenset({"td", "th"})
_BREAK = "\n"


@define
class _GatheredLine:
    """A line that is being gathered."""

    look: PageLook
    parts: list[tuple[str, bool]] = field(factory=list)
    """Texts, and whether each is bold."""
    notes: list[str] = field(factory=list)


@define
class PageReader:
    """Reads elements into lines and tables, in order."""

    words: Mapping[str, Kind]
    notes: PageNotes
    classes: Mapping[str, str]
    """What the style sheets say of a class."""
    units: list[PageLine | PageTable] = field(factory=list)
    remarks: Remarks = field(factory=Remarks)
    _line: _GatheredLine | None = None
    _markers: ListMarkers = field(init=False)
    _in_cells: list[str] = field(factory=list)
    """The notes to which the cells of the last table refer."""
    _blocks: int = 0
    """How many blocks of a number and its text there were."""

    def __attrs_post_init__(self) -> None:
        self._markers = ListMarkers(self.classes)

    def read(self, element: HtmlElement, look: PageLook) -> None:
        """Read a block and all in it."""
        if self._passes(element):
            return
        look = look_inside(element, look, self.classes)
        match element.tag:
            case "table":
                self._end()
                self._table(element, look)
            case "ol" | "ul":
                self._end()
                self._list(element, look)
            case "dl" if rows := numbered_terms(element):
                self._end()
                self._numbered_rows(rows, evolve(look, level=look.level + 1))
            case "hr":
                self._end()
            case "div" if rows := numbered_block(element):
                self._end()
                self._numbered_rows(rows, evolve(look, level=look.level + 1))
            case _:
                if not self._awaits_words():
                    self._end()
                before = len(self.units)
                self._content(element, look)
                self._end()
                if element.tag in HEADINGS:
                    one_heading(self.units, before, self.words, self.remarks)
                elif element.tag == "p":
                    one_annex(self.units, before, self.words, self.remarks)

    def _awaits_words(self) -> bool:
        """Whether the line that is being gathered is but a number, whose words stand in a block."""
        return self._line is not None and is_number("".join(part for part, _ in self._line.parts))

    def _content(self, element: HtmlElement, look: PageLook) -> None:
        self._text(element.text, look)
        for child in element:
            if is_element(child):
                self._child(child, look)
            self._text(child.tail, look)

    def _child(self, child: HtmlElement, look: PageLook) -> None:
        if child.tag in BLOCKS or not _SHOWN_AS_BLOCKS.isdisjoint(names_of(child)):
            self.read(child, look)
        elif self._passes(child):
            return
        elif child.tag == "br":
            self._end()
        elif self._leaves_out(child):
            return
        elif is_raised(child, self.classes):
            self._raised(child, look)
        elif child.tag != "a" or not self._refers(child, look):
            if self._line is not None and is_beside(child, self.classes):
                self._text(" ", look)
            self._content(child, look_inside(child, look, self.classes))
            if _NUMBER_CLASS.search(child.get("class") or "") and not _is_dashed(child):
                self._text(" ", look)

    def _leaves_out(self, child: HtmlElement) -> bool:
        """Whether an element is a mark of the editor, a formula or a picture, which are named."""
        text = child.text_content()
        if is_mark_in_line(child):
            self.remarks.add(say("a mark of the editor is left out"), text.strip())
        elif child.tag == "math":
            self.remarks.add(say("a formula is not kept"), shortened(text))
        elif child.tag in _PICTURES:
            self.remarks.add(say("a picture is not kept"), child.get("alt") or "")
            return True
        else:
            return False
        self.notes.signs += letters_of([text])
        return True

    def _raised(self, element: HtmlElement, look: PageLook) -> None:
        """A reference to a note, or a number with a raised digit: «Стаття 5¹»."""
        text = element.text_content().strip()
        link = next(element.iter("a"), None)
        if link is not None and self._refers(link, look):
            return
        if text.isdecimal():
            self._text(text.translate(TO_RAISED), look)
        else:
            self.remarks.add(say("raised letters became plain ones"), shortened(text))
            self._content(element, look)

    def _refers(self, link: HtmlElement, look: PageLook) -> bool:
        """Read a link to a note as a reference; whether it is one, or leads to a comment."""
        number = self.notes.number(link, self._texts_of_note, self.remarks)
        if not number:
            return number is not None
        before = "".join(part for part, _ in self._line.parts).strip() if self._line else ""
        heading = labels.heading(before, self.words) if before else None
        # «Art. 1a», with the sign of a note right behind its number.
        apart = " " if heading and heading.num and not heading.rest else ""
        self._text(f"{apart}[^{number}]", look)
        if self._line:
            self._line.notes.append(number)
        return True

    def _texts_of_note(self, block: HtmlElement) -> list[str]:
        inner = PageReader(self.words, PageNotes({}), self.classes)
        inner.read(block, PageLook())
        return [each.text for each in inner.units if isinstance(each, PageLine)]

    def _text(self, text: str | None, look: PageLook) -> None:
        if not text:
            return
        if look.kept:
            for number, part in enumerate(text.split(_BREAK)):
                if number:
                    self._end()
                self._add(part, look)
        else:
            self._add(text, look)

    def _add(self, text: str, look: PageLook) -> None:
        if self._line is None:
            if not text.strip(" \t\r\n\f"):
                return
            self._line = _GatheredLine(look)
        self._line.parts.append((text, look.bold))
        if look.struck and text.strip():
            self.remarks.add(say("struck-out text is kept as text"), shortened(text))
        if look.hidden and text.strip():
            self.remarks.add(say("hidden text is kept as text"), shortened(text))

    def _passes(self, element: HtmlElement) -> bool:
        """Whether nothing of an element is read here; text that it hides is named."""
        if not passed(element):
            return self.notes.has(element)
        text = element.text_content().strip()
        if is_furniture(element):
            self.remarks.add(say("text of the page around the law is left out"), shortened(text))
        elif is_hidden(element) and text:
            self.remarks.add(say("text that the page hides is left out"), shortened(text))
        return True

    def _end(self) -> None:
        """End the line that is being gathered."""
        line, self._line = self._line, None
        if line is None:
            return
        text = collapsed("".join(part for part, _ in line.parts))
        if not text.strip():
            return
        text = self._behind_number(self.remarks.unindented(text))
        look = line.look
        bold = all(is_bold for part, is_bold in line.parts if part.strip())
        last = self.units[-1] if self.units else None
        above = last.text if isinstance(last, PageLine) else ""
        self.units.append(
            PageLine(
                f"{{{text}}}" if look.note else as_note(text, above),
                level=look.spaces + 1,
                heading=0 if look.note else look.heading,
                title=look.title,
                closes=look.closes,
                align=look.align,
                indent=look.level * _INDENT + max(look.spaces, 0) * SPACE,
                block=look.block,
                margin=look.margin,
                notes=tuple(line.notes),
                is_bold=partial(bool, bold),
            )
        )

    def _behind_number(self, text: str) -> str:
        """A line that begins with its number, before which a reference to a note stood."""
        match = _BEFORE_NUMBER.match(text)
        if match is None:
            return text
        self.remarks.add(
            say("a reference to a note before a number stands behind its line"), shortened(text)
        )
        return text[match.end() :] + match[0]

    def _list(self, element: HtmlElement, look: PageLook) -> None:
        inside = evolve(look, level=self._markers.level(element, look.level))
        count = self._markers.first(element)
        self._text(element.text, inside)
        for item in element:
            if is_element(item) and item.tag == "li":
                count = attribute(item, "value", count)
                self._item(item, inside, self._markers.sign(element, count))
                count += 1
            elif is_element(item):
                self._child(item, inside)
            self._text(item.tail, inside)
        self._end()

    def _item(self, item: HtmlElement, look: PageLook, sign: str) -> None:
        self._end()
        before = len(self.units)
        self.read(item, look)
        if not sign or len(self.units) == before:
            return
        first = self.units[before]
        if (
            isinstance(first, PageLine)
            and not numbered(first.text)
            and not labels.heading(first.text, self.words)
        ):
            self.units[before] = evolve(first, number=sign, level=look.level - 1)

    def _beside_rows(self, element: HtmlElement, look: PageLook) -> None:
        """Read what stands in a table and in no cell of a row: its caption, text out of place."""
        self._text(element.text, look)
        for child in element:
            if is_element(child) and child.tag in _ROWS:
                self._beside_rows(child, look)
            elif is_element(child) and not (element.tag == "tr" and child.tag in _CELLS):
                self._child(child, look)
            self._text(child.tail, look)
        self._end()

    def _table(self, element: HtmlElement, look: PageLook) -> None:
        self._beside_rows(element, look)
        cells = rows_of(element)
        if is_numbering(cells):
            self._numbered_rows(cells, look)
        elif is_layout(element, cells, self.words):
            for cell in chain.from_iterable(cells):
                self.read(cell, look)
        elif on_the_right := set_apart(cells):
            for cell in on_the_right:
                before = len(self.units)
                self.read(cell, evolve(look, align="right"))
                one_annex(self.units, before, self.words, self.remarks)
        else:
            self._rows(cells)

    def _rows(self, cells: Rows) -> None:
        """Add a table, unless all of it is empty; its first rows of `th` are its head."""
        self._in_cells = []
        made = zip(grid(cells, self._cell, self.remarks), heads(cells), strict=True)
        rows = tuple(PageRow(row, head) for row, head in made if row)
        if any(cell and not isinstance(cell, Merge) for row in rows for cell in row.cells):
            self.units.append(PageTable(rows, tuple(self._in_cells)))

    def _cell(self, element: HtmlElement) -> RowCell:
        inner = PageReader(self.words, self.notes, self.classes, remarks=self.remarks)
        inner.read(element, PageLook())
        lines = [each for each in inner.units if isinstance(each, PageLine)]
        self._in_cells += (note for each in lines for note in each.notes)
        return tuple(each.shown for each in lines)

    def _numbered_rows(self, cells: Rows, look: PageLook) -> None:
        """A list whose numbers and texts stand in the cells of a table, as EUR-Lex has it."""
        for sign, *texts in cells:
            before = len(self.units)
            self._blocks += 1
            for note in note_signs(sign) if texts else ():
                set_behind(note, texts[0])
            for text in texts:
                self.read(text, evolve(look, block=self._blocks))
            label = " ".join(sign.text_content().split())
            first = self.units[before] if len(self.units) > before else None
            if isinstance(first, PageLine) and not first.number:
                self.units[before] = evolve(first, text=f"{label} {first.text}")
            else:
                self.units.insert(before, PageLine(label))


def _is_dashed(number: HtmlElement) -> bool:
    """Whether a dash stands behind the element of a number: `2.` and `—(1)`."""
    behind = number.getnext()
    inside = behind.text_content() if behind is not None and is_element(behind) else ""
    return f"{number.tail or ''}{inside}".lstrip().startswith(_DASHES)
