"""Elements of a document of Akoma Ntoso → provisions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define, evolve, field
from lxml import etree

from drafting.errors import FormatError, Problem
from drafting.formats.akn.elements import KINDS, OWN, akn, own
from drafting.formats.akn.writing import EMPTY
from drafting.formats.source import collapsed
from drafting.messages import say
from drafting.model.cells import Merge
from drafting.model.kind import DIVISIONS, Kind
from drafting.model.provision import HEADER_ROW, Provision
from drafting.structure.oddities import Oddity, shortened

_Element = etree._Element
_DEEPEST = 60


def local_name(element: _Element) -> str:
    """The name of an element without its namespace, which differs in drafts of the standard."""
    return etree.QName(element).localname


@define
class AknReader:
    """Reads the parts of one document."""

    odd: list[Oddity] = field(factory=list)
    """What has no place in an act, or was changed."""
    _notes: list[Provision] = field(factory=list)
    """Notes inside a text, which stand after the provision that refers to them."""
    _counted: Counter[str] = field(factory=Counter)

    def document(self, document: _Element) -> Iterator[Provision]:
        """The provisions of a document, in order."""
        for part in document:
            match local_name(part):
                case "preface":
                    yield from self._blocks(part, Kind.TITLE)
                case "preamble":
                    yield self._frame(part, Kind.PREAMBLE)
                case "conclusions":
                    yield self._frame(part, Kind.CLOSING)
                case "body" | "mainBody" | "portionBody":
                    yield from self._children(part, 0)
                case "meta":
                    self._metadata(part)
                case "attachments":
                    for inner in part.iter("{*}attachment"):
                        self.odd.append(
                            (say("an attachment is not kept"), shortened(all_text(inner)))
                        )
                case other:
                    if text := all_text(part):
                        self.odd.append((f"<{other}> is not kept", shortened(text)))

    def _metadata(self, meta: _Element) -> None:
        for each in meta:
            if local_name(each) not in {"identification", "lifecycle", "references", "publication"}:
                self.odd.append(
                    (say("metadata are not kept: <{local}>", local=local_name(each)), "")
                )

    def _frame(self, part: _Element, kind: Kind) -> Provision:
        return self._laid_out(
            part, Provision(kind, children=tuple(self._blocks(part, Kind.PARAGRAPH)))
        )

    def _blocks(self, around: Iterable[_Element], usual: Kind) -> Iterator[Provision]:
        """What stands around the body: paragraphs and containers of them."""
        for each in around:
            name = local_name(each)
            kind = Kind(each.get(own("kind")) or usual)
            if name == "table":
                yield self._table(each)
            elif name in {"p", "block", "longTitle", "heading", "num", "docTitle"}:
                if kind is Kind.TITLE and not each.get(own("kind")) and self._counted["title"]:
                    kind = Kind.PARAGRAPH
                text = self._text(each)
                if text:
                    self._counted["title"] += kind is Kind.TITLE
                    yield self._laid_out(each, Provision(kind, text=text))
                yield from self._waiting()
            elif name == "blockContainer" and each.get(own("kind")):
                num = each.find(akn("num"))
                label = "" if num is None else num.text or ""
                words = each.find(akn("p"))
                text = "" if words is None else self._text(words)
                inner = [child for child in each if child is not num and child is not words]
                children = tuple(
                    child for one in inner for child in self._blocks([one], Kind.PARAGRAPH)
                )
                yield self._laid_out(
                    each, Provision(kind, label=label, text=text, children=children)
                )
            else:
                yield from self._blocks(each, usual)

    def _children(self, around: _Element, depth: int) -> Iterator[Provision]:
        for each in around:
            name = local_name(each)
            if depth > _DEEPEST:
                raise FormatError(
                    Problem(
                        "structure", say("elements stand in each other {depth} deep", depth=depth)
                    )
                )
            if each.get("name") == EMPTY and not len(each):
                continue
            if name in KINDS:
                yield from self._provision(each, name, depth)
            elif name in {"intro", "content", "wrapUp", "num", "heading", "subheading", "subFlow"}:
                continue
            elif name == "crossHeading":
                yield Provision(Kind.PARAGRAPH, text=self._text(each))
            elif text := all_text(each):
                self.odd.append((f"<{name}> is kept as lines of text", shortened(text)))
                yield from self._lines(each)
            yield from self._waiting()

    def _provision(self, element: _Element, name: str, depth: int) -> Iterator[Provision]:
        kind = _own_kind(element) or KINDS[name]
        label, title = (self._text_of(element, part) for part in ("num", "heading"))
        if subtitle := self._text_of(element, "subheading"):
            self.odd.append((say("a subheading is joined with its heading"), shortened(subtitle)))
            title = f"{title} {subtitle}".strip()
        lines = [*self._first_lines(element)]
        if kind is Kind.TABLE and lines:
            yield self._laid_out(element, lines[0])
            return
        numbered_division = kind in DIVISIONS and bool(label) and not lines
        headed = bool(title or element.get(own("headed"))) or numbered_division
        text = title
        if not headed and lines and lines[0].kind is Kind.PARAGRAPH:
            text = lines.pop(0).text
        rest = [
            *lines,
            *self._waiting(),
            *self._children(element, depth + 1),
            *self._first_lines(element, "wrapUp"),
        ]
        if not made_here(element):
            if label and not text and rest and _is_plain(rest[0]):
                text = rest.pop(0).text
            if not (label or headed):
                yield from (Provision(Kind.PARAGRAPH, text=each) for each in (text,) if each)
                yield from rest
                return
            if kind in {Kind.ITEM, Kind.SUBITEM}:
                rest = [_as_part(each) for each in rest]
            elif kind in DIVISIONS and not headed:
                kind = Kind.ITEM if label else Kind.PARAGRAPH
            if headed:
                rest[:1] = [evolve(each, blank=1) for each in rest[:1]]
        made = Provision(kind, label=label, text=text, headed=headed, children=tuple(rest))
        if headed and not made_here(element):
            made = evolve(made, blank=1)
        yield self._laid_out(
            element, evolve(made, num=label[2:-1]) if kind is Kind.FOOTNOTE else made
        )

    def _text_of(self, element: _Element, name: str) -> str:
        found = element.find(f"{{*}}{name}")
        return "" if found is None else self._text(found)

    def _first_lines(self, element: _Element, *names: str) -> Iterator[Provision]:
        for name in names or ("intro", "content"):
            for each in element.findall(f"{{*}}{name}"):
                yield from self._lines(each)

    def _lines(self, around: _Element) -> Iterator[Provision]:
        """The paragraphs, tables and lists of blocks in an element."""
        for each in around:
            name = local_name(each)
            if name == "table":
                yield self._table(each)
            elif name == "blockList":
                yield from self._list(each)
            elif name in {"p", "block", "listIntroduction", "listConclusion", "li"} or not len(
                each
            ):
                if text := self._text(each):
                    yield Provision(Kind.PARAGRAPH, text=text)
            elif name in KINDS:
                yield from self._provision(each, name, 0)
            else:
                yield from self._lines(each)

    def _list(self, element: _Element) -> Iterator[Provision]:
        items: list[Provision] = []
        before: list[Provision] = []
        for each in element:
            if local_name(each) != "item":
                line = Provision(Kind.PARAGRAPH, text=self._text(each))
                (items if items else before).append(line)
                continue
            num = each.find("{*}num")
            lines = [
                line for line in self._lines(each) if num is None or line.text != self._text(num)
            ]
            label = "" if num is None else self._text(num)
            first = lines[0].text if lines else ""
            items.append(
                Provision(
                    Kind.SUBITEM,
                    label=label,
                    sep=" " if first else "",
                    text=first,
                    children=tuple(lines[1:]),
                )
                if label
                else Provision(Kind.PARAGRAPH, text=first)
            )
        if before:
            yield evolve(before[0], children=())
            yield from before[1:]
        yield from items

    def _table(self, table: _Element) -> Provision:
        rows: list[Provision] = []
        for line in table.iter("{*}tr"):
            cells: list[Provision] = []
            header = False
            for cell in line:
                header = header or local_name(cell) == "th"
                cells.append(self._cell(cell))
                cells += [Provision(Kind.CELL, label=Merge.LEFT.value)] * (
                    _span(cell, "colspan") - 1
                )
                if _span(cell, "rowspan") > 1:
                    self.odd.append(
                        (
                            say("a cell over several rows is kept in the first"),
                            shortened(all_text(cell)),
                        )
                    )
            row = Provision(Kind.ROW, label=HEADER_ROW if header else "|", children=tuple(cells))
            rows.append(self._laid_out(line, row))
        return Provision(Kind.TABLE, children=tuple(rows))

    def _cell(self, cell: _Element) -> Provision:
        if merged := cell.get(own("merged")):
            return Provision(Kind.CELL, label=Merge[merged.upper()].value)
        texts = [self._text(each) for each in cell if isinstance(each.tag, str)] or [
            self._text(cell)
        ]
        first, *further = texts
        return Provision(
            Kind.CELL,
            text=first,
            children=tuple(Provision(Kind.PARAGRAPH, text=each) for each in further),
        )

    def _text(self, element: _Element) -> str:
        """The text of an element, in one line; a note in it waits for its place."""
        ours = made_here(element)
        parts = [*self._pieces(element, ours=ours)]
        text = "".join(parts)
        return text if ours else collapsed(text)

    def _pieces(self, element: _Element, *, ours: bool) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            name = local_name(child)
            if name == "authorialNote" and not ours:
                marker = child.get("marker") or str(self._counted["note"] + 1)
                self._counted["note"] += 1
                lines = [self._text(each) for each in child] or [self._text(child)]
                yield f"[^{marker}]"
                self._notes.append(_note(marker, lines))
            elif name in {"br", "eol"}:
                yield " "
            elif name in {"img", "marker"}:
                self.odd.append(
                    (f"<{name}> is not kept", child.get("src") or child.get("refersTo") or "")
                )
            else:
                yield from self._pieces(child, ours=ours)
            yield child.tail or ""

    def _waiting(self) -> Iterator[Provision]:
        notes, self._notes = self._notes, []
        yield from notes

    def _laid_out(self, element: _Element, provision: Provision) -> Provision:
        """With what only the written form has."""
        wanted: dict[str, Any] = {}
        if (sep := element.get(own("sep"))) is not None:
            wanted["sep"] = sep
        elif provision.label and provision.text and provision.kind not in {Kind.ROW, Kind.CELL}:
            wanted["sep"] = " "
        for name in ("blank", "outdent"):
            value = element.get(own(name)) or ""
            if value.isdecimal():
                wanted[name] = int(value)
        if element.get(own("run-in")):
            wanted["run_in"] = True
        return evolve(provision, **wanted)


def _note(marker: str, lines: Iterable[str]) -> Provision:
    first, *further = lines
    children = tuple(Provision(Kind.PARAGRAPH, text=each) for each in further)
    return Provision(Kind.FOOTNOTE, marker, f"[^{marker}]", " ", first, children=children)


def made_here(element: _Element) -> bool:
    """Whether a document was written by `writing.py`."""
    return OWN in element.nsmap.values()


def _own_kind(element: _Element) -> Kind | None:
    """The kind of a container that was written here."""
    name = element.get("name") or ""
    return Kind(name) if made_here(element) and name in set(Kind) else None


def _is_plain(provision: Provision) -> bool:
    return provision.kind is Kind.PARAGRAPH and not (provision.label or provision.children)


def _as_part(provision: Provision) -> Provision:
    """A line that goes on a numbered provision."""
    return evolve(provision, kind=Kind.PART) if _is_plain(provision) else provision


def _span(cell: _Element, name: str) -> int:
    value = cell.get(name) or ""
    return min(max(int(value), 1), _DEEPEST) if value.isdecimal() else 1


def all_text(element: _Element) -> str:
    """All text in an element, in one line."""
    return re.sub(r"\s+", " ", "".join(map(str, element.itertext()))).strip()
