"""A document of Akoma Ntoso that others wrote → its provisions, by its elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import define, evolve, field
from lxml import etree

from drafting.errors import FormatError, Problem
from drafting.formats.akn.elements import KINDS
from drafting.formats.grid import GridRow, grid
from drafting.formats.source import Remarks, collapsed
from drafting.messages import say
from drafting.model.cells import Merge, RowCell
from drafting.model.kind import DIVISIONS, Kind
from drafting.model.provision import HEADER_ROW, Provision
from drafting.structure.oddities import shortened
from drafting.text.labels import heading as heading_label
from drafting.text.labels import numbered

_Element = etree._Element
_DEEPEST = 60
_TEXTS = frozenset("intro content wrapUp num heading subheading".split())
_READ = frozenset("identification lifecycle references publication".split())
"""Metadata of which the act or its register holds what it needs."""
_LINES = frozenset("p block li listIntroduction listConclusion longTitle docTitle".split())

_BLOCKS = frozenset("p table blockList blockContainer".split())
"""What stands in a `mainBody` that is no hierarchy."""


@define
class OthersReader:
    """Reads the parts of one document."""

    words: Mapping[str, Kind]
    """The act's own words of headings, as in `Numbering`."""
    remarks: Remarks = field(factory=Remarks)
    _notes: list[Provision] = field(factory=list)
    """Notes inside a text, which stand after the provision that refers to them."""
    _counted: int = 0

    def provisions(self, document: _Element) -> Iterator[Provision]:
        """The provisions of a document, in order."""
        for part in document:
            match local_name(part):
                case "preface":
                    lines = [*self._lines(part)]
                    lines[:1] = [
                        evolve(each, kind=Kind.TITLE) if _is_plain(each) else each
                        for each in lines[:1]
                    ]
                    yield from lines
                case "preamble":
                    yield Provision(Kind.PREAMBLE, children=tuple(self._lines(part)))
                case "conclusions":
                    yield Provision(Kind.CLOSING, children=tuple(self._lines(part)))
                case "body" | "mainBody" | "portionBody":
                    yield from self._children(part, 0)
                case "meta":
                    self._metadata(part)
                case "attachments" | "components":
                    for inner in part.iterfind("*"):
                        yield from self._annex(inner)
                case other:
                    if text := all_text(part):
                        self.remarks.add(say("<{name}> is not kept", name=other), shortened(text))

    def quoted(self, structure: _Element) -> Iterator[Provision]:
        """The provisions that a `quotedStructure` holds."""
        yield from self._children(structure, 0)

    def _annex(self, attachment: _Element) -> Iterator[Provision]:
        """An annex: a document that is attached, under the heading that it has there, or else its
        first line."""
        names = ("num", "heading", "subheading")
        line, parts = "", [attachment]
        if local_name(attachment) in {"attachment", "component"}:
            line = " ".join(filter(None, (self._text_of(attachment, name) for name in names)))
            parts = [each for each in attachment if local_name(each) not in names]
        below = [
            line for part in parts for each in self.provisions(part) for line in _in_annex(each)
        ]
        if not line and below and _is_plain(below[0]):
            line = below.pop(0).text
        if not line:
            yield from below
            return
        label = heading_label(line, self.words)
        number, text = (label.label, label.rest) if label else ("", line)
        yield _made(Kind.ANNEX, number, text, below, headed=True)

    def _metadata(self, meta: _Element) -> None:
        for each in meta:
            if (name := local_name(each)) not in _READ:
                self.remarks.add(say("metadata are not kept: <{local}>", local=name))

    def _children(
        self, around: Iterable[_Element], depth: int, *, numbered_around: bool = False
    ) -> Iterator[Provision]:
        if depth > _DEEPEST:
            problem = say("elements stand in each other {depth} deep", depth=depth)
            raise FormatError(Problem("structure", problem))
        for each in around:
            name = local_name(each)
            if name in KINDS:
                yield from self._provision(each, KINDS[name], depth, numbered_around)
            elif name == "crossHeading":
                yield from self._line(each)
            elif name in _BLOCKS:
                yield from self._lines([each])
            elif name not in _TEXTS and (text := all_text(each)):
                what = say("<{name}> is kept as lines of text", name=name)
                self.remarks.add(what, shortened(text))
                yield from self._lines([each])

    def _provision(
        self, element: _Element, kind: Kind, depth: int, numbered_around: bool
    ) -> Iterator[Provision]:
        num, title = self._text_of(element, "num"), self._text_of(element, "heading")
        if subtitle := self._text_of(element, "subheading"):
            self.remarks.add(say("a subheading is joined with its heading"), shortened(subtitle))
            title = f"{title} {subtitle}".strip()
        notes = [*self._waiting()]
        lines = [*self._parts(element, "intro", "content")]
        headed = bool(title) or (kind in DIVISIONS and bool(num) and not lines)
        if headed and numbered_around:
            what = say("a heading in a numbered provision is a line of it")
            self.remarks.add(what, shortened(title or num))
            headed = False
            lines[:0] = [Provision(Kind.PARAGRAPH, text=each) for each in (title,) if each]
        inside = self._children(element, depth + 1, numbered_around=not headed and bool(num))
        if not (num or headed):
            # A frame without a number, such as `list`: its lines are those of what is around.
            inside = self._children(element, depth, numbered_around=numbered_around)
        below = [*notes, *lines, *inside, *self._parts(element, "wrapUp")]
        if headed:
            label, text = self._parted(num, title, headed=True)
            below[:1] = [evolve(each, blank=1) for each in below[:1]]
            yield _made(kind, label, text, below, headed=True)
        elif num:
            own = below.pop(0).text if below and _is_plain(below[0]) else ""
            label, text = self._parted(num, own, headed=False)
            if not label:
                yield Provision(Kind.PARAGRAPH, text=text)
                yield from below
                return
            kind = Kind.ITEM if kind in DIVISIONS else kind
            yield _made(kind, label, text, map(_as_part, below))
        else:
            yield from below

    def _parted(self, num: str, text: str, *, headed: bool) -> tuple[str, str]:
        """A number and the text behind it; where it is no number of a law, all is text."""
        line = f"{num} {text}".strip()
        label = heading_label(line, self.words) if headed else numbered(line)
        return (num, text) if label and label.label == num and label.rest == text else ("", line)

    def _parts(self, element: _Element, *names: str) -> Iterator[Provision]:
        for name in names:
            for each in element.findall(f"{{*}}{name}"):
                yield from self._lines(each)

    def _lines(self, around: Iterable[_Element]) -> Iterator[Provision]:
        """The paragraphs, tables and lists of blocks in an element."""
        for each in around:
            name = local_name(each)
            if name == "table":
                yield self._table(each)
                yield from self._waiting()
            elif name == "item":
                yield from self._item(each)
            elif name == "recital":
                yield from self._recital(each)
            elif name in KINDS:
                yield from self._provision(each, KINDS[name], 0, numbered_around=True)
            elif name in _LINES or not len(each):
                yield from self._line(each)
            else:
                if text := collapsed(each.text or ""):
                    yield Provision(Kind.PARAGRAPH, text=text)
                yield from self._lines(each)

    def _line(self, element: _Element) -> Iterator[Provision]:
        if text := self._text(element):
            yield Provision(Kind.PARAGRAPH, text=text)
        yield from self._waiting()

    def _item(self, element: _Element) -> Iterator[Provision]:
        """An item of a `blockList`."""
        num = self._text_of(element, "num")
        below = [*self._lines(each for each in element if local_name(each) != "num")]
        own = below.pop(0).text if below and _is_plain(below[0]) else ""
        label, text = self._parted(num, own, headed=False) if num else ("", own)
        if label:
            yield _made(Kind.SUBITEM, label, text, below)
            return
        yield from (Provision(Kind.PARAGRAPH, text=each) for each in (text,) if each)
        yield from below

    def _recital(self, element: _Element) -> Iterator[Provision]:
        """A recital: its number is a part of its text, and not a number of the act."""
        num = self._text_of(element, "num")
        first, *further = [
            *self._lines(each for each in element if local_name(each) != "num"),
        ] or [Provision(Kind.PARAGRAPH)]
        yield evolve(first, text=f"{num} {first.text}".strip()) if num else first
        yield from further

    def _table(self, table: _Element) -> Provision:
        lines = [*table.iter("{*}tr")]
        rows = grid([[*line] for line in lines], self._cell, self.remarks)
        kept = [
            _row(columns, header=any(local_name(each) == "th" for each in line))
            for line, columns in zip(lines, rows, strict=True)
            if columns
        ]
        return Provision(Kind.TABLE, children=tuple(kept))

    def _cell(self, cell: _Element) -> RowCell:
        return tuple(each.text for each in self._lines(cell)) or (self._text(cell),)

    def _text_of(self, element: _Element, name: str) -> str:
        found = element.find(f"{{*}}{name}")
        return "" if found is None else self._text(found)

    def _text(self, element: _Element) -> str:
        """The text of an element, in one line; a note in it waits for its place."""
        return collapsed("".join(self._pieces(element)))

    def _pieces(self, element: _Element) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            name = local_name(child)
            if name == "authorialNote":
                yield self._note(child)
            elif name in {"br", "eol"}:
                yield " "
            elif name in {"img", "marker"}:
                shown = child.get("src") or child.get("refersTo") or ""
                self.remarks.add(say("<{name}> is not kept", name=name), shown)
            else:
                yield from self._pieces(child)
            yield child.tail or ""

    def _note(self, element: _Element) -> str:
        """Let a note wait for its place; returns the reference to it."""
        self._counted += 1
        label = f"[^{self._counted}]"
        first, *further = [self._text(each) for each in element] or [self._text(element)]
        children = tuple(Provision(Kind.PARAGRAPH, text=each) for each in further)
        self._notes.append(_made(Kind.FOOTNOTE, label, first, children))
        return label

    def _waiting(self) -> Iterator[Provision]:
        notes, self._notes = self._notes, []
        yield from notes


def local_name(element: _Element) -> str:
    """The name of an element without its namespace, which differs in drafts of the standard."""
    return etree.QName(element).localname


def all_text(element: _Element) -> str:
    """All text in an element, in one line."""
    return re.sub(r"\s+", " ", "".join(map(str, element.itertext()))).strip()


def _made(
    kind: Kind, label: str, text: str, below: Iterable[Provision], *, headed: bool = False
) -> Provision:
    sep = " " if label and text else ""
    return Provision(
        kind, label=label, sep=sep, text=text, headed=headed, children=tuple(below), blank=headed
    )


def _is_plain(provision: Provision) -> bool:
    return provision.kind is Kind.PARAGRAPH and not (provision.label or provision.children)


def _in_annex(provision: Provision) -> Iterator[Provision]:
    """What a part of a document is in an annex: its lines, for which there is no block there."""
    match provision.kind:
        case Kind.PREAMBLE | Kind.CLOSING:
            yield from provision.children
        case Kind.TITLE:
            yield evolve(provision, kind=Kind.PARAGRAPH)
        case _:
            yield provision


def _as_part(provision: Provision) -> Provision:
    """A line that goes on a numbered provision."""
    return evolve(provision, kind=Kind.PART) if _is_plain(provision) else provision


def _row(columns: GridRow, *, header: bool) -> Provision:
    cells = (
        Provision(Kind.CELL, label=cell.value)
        if isinstance(cell, Merge)
        else Provision(
            Kind.CELL,
            text=cell[0],
            children=tuple(Provision(Kind.PARAGRAPH, text=each) for each in cell[1:]),
        )
        for cell in columns
    )
    return Provision(Kind.ROW, label=HEADER_ROW if header else "|", children=tuple(cells))
