"""A document of Akoma Ntoso that others wrote → its provisions, by its elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import define, evolve, field
from lxml import etree

from drafting.errors import FormatError, Problem
from drafting.formats.akn.element_texts import ElementTexts
from drafting.formats.akn.elements import KINDS
from drafting.formats.akn.kinds import HeadingWords
from drafting.formats.akn.parts import (
    all_text,
    as_part,
    ends_act,
    flat_lines,
    in_annex,
    is_mixed,
    is_one_of_several,
    is_plain,
    leads_to_list,
    local_name,
    made,
    table_row,
    unnumbered,
    written_otherwise,
)
from drafting.formats.grid import grid, heads
from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.cells import RowCell
from drafting.model.kind import DIVISIONS, Kind
from drafting.model.provision import Provision
from drafting.structure.doubts.oddities import shortened
from drafting.text.labels import heading, numbered

_Element = etree._Element
_DEEPEST = 60
_LONGEST_HEADING = 200
_BARE = re.compile(r"[1-9]\d{0,2}[A-Z]{0,3}")
_DIVISIONS = DIVISIONS - {Kind.SUBSECTION}
"""Kinds that have a heading line also where an element has a number alone."""
_TEXTS = frozenset("intro content wrapUp num heading subheading".split())
_READ = frozenset("identification lifecycle references publication".split())
"""Metadata of which the act or its register holds what it needs."""
_LINES = frozenset("p block li listIntroduction listConclusion longTitle docTitle tocItem".split())
_BLOCKS = frozenset("p table blockList blockContainer".split())
"""What stands in a `mainBody` that is no hierarchy."""
_CALLED = {
    "subparagraph": Kind.SUBITEM,
    "regulation": Kind.ARTICLE,
    "schedule": Kind.ANNEX,
    "annex": Kind.ANNEX,
}
"""What others call provisions, where that is not what is written here: numbered subparagraphs, and
names of an `hcontainer`."""


@define
class OthersReader:
    """Reads the parts of one document."""

    headings: HeadingWords
    remarks: Remarks = field(factory=Remarks)
    _texts: ElementTexts = field(init=False)

    @_texts.default
    def _texts_of_this(self) -> ElementTexts:
        return ElementTexts(self.remarks, self.quoted)

    def provisions(self, document: _Element) -> Iterator[Provision]:
        """The provisions of a document, in order."""
        for part in document:
            match local_name(part):
                case "preface":
                    first, *further = [*self._lines(part)] or [Provision(Kind.TABLE)]
                    if is_plain(first):
                        first = evolve(self._texts.without_notes(first), kind=Kind.TITLE)
                    yield from (each for each in (first, *further) if each.line or each.children)
                case "preamble":
                    yield Provision(Kind.PREAMBLE, children=tuple(unnumbered(self._lines(part))))
                case "conclusions":
                    lines = [*self._lines(part), *self._texts.waiting()]
                    if all(ends_act(each) for each in lines):
                        lines = [Provision(Kind.CLOSING, children=tuple(lines))]
                    elif lines:  # no closing block has notes, numbers or lists
                        what = say("conclusions are kept as lines of the act")
                        self.remarks.add(what, shortened(lines[0].first_line))
                    yield from lines
                case "body" | "mainBody" | "portionBody":
                    yield from self._children(part, 0)
                case "meta":
                    self._metadata(part)
                case "attachments" | "components":
                    for inner in part.iterfind("*"):
                        yield from self._annex(inner)
                case name if name in KINDS:  # schedules, as some acts have them
                    yield from self._children([part], 0)
                case other:
                    if text := all_text(part):
                        self.remarks.add(say("<{name}> is not kept", name=other), shortened(text))

    def quoted(self, structure: _Element) -> Iterator[Provision]:
        """The provisions that a `quotedStructure` holds."""
        yield from self._children(structure, 0)

    def _annex(self, attachment: _Element) -> Iterator[Provision]:
        """An annex: a document that is attached, under the heading that it has there, or else its
        first line."""
        words, parts = [], [attachment]
        if local_name(attachment) in {"attachment", "component"}:
            words = [self._texts.part(attachment, name) for name in ("num", "heading")]
            words = [*filter(None, (*words, self._subheading(attachment)))]
            parts = [each for each in attachment if local_name(each) not in _TEXTS]
        below = [
            line for part in parts for each in self.provisions(part) for line in in_annex(each)
        ]
        first = below[0].text if below and is_plain(below[0]) else ""
        label = heading(first, self.headings.known)
        if words:
            yield self._division(Kind.ANNEX, words[0], " ".join(words[1:]), below)
        elif label and label.num and label.kind:
            # Each article of a code may be a document of its own.
            below[0] = evolve(below[0], text=label.rest)
            yield self._division(label.kind, label.label, "", below if label.rest else below[1:])
        elif first and len(first) <= _LONGEST_HEADING:
            yield self._division(Kind.ANNEX, first, "", below[1:])
        else:
            if below:
                what = say("an attachment without a heading follows the text before it")
                self.remarks.add(what, shortened(below[0].first_line))
            yield from below

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
                yield from self._provision(each, _kind_of(each), depth, numbered_around)
            elif name == "crossHeading":
                yield from self._between(each, heads=not numbered_around)
            elif name in _BLOCKS:
                yield from self._lines([each])
            elif name not in _TEXTS and (text := all_text(each)):
                what = say("<{name}> is kept as lines of text", name=name)
                self.remarks.add(what, shortened(text))
                yield from self._lines([each])
            elif source := each.get("href") or each.get("src"):
                what = say("<{name}> names a document that is not in the file", name=name)
                self.remarks.add(what, source)

    def _between(self, element: _Element, *, heads: bool) -> Iterator[Provision]:
        """A heading between provisions: where divisions come after it, one without a number; else
        a line."""
        below = next((_kind_of(each) for each in element.itersiblings("{*}*")), None)
        if heads and below in _DIVISIONS and (text := self._texts.in_one_line(element)):
            yield made(below, "", text, [*self._texts.waiting()], headed=True)
        else:
            yield from self._line(element)

    def _provision(
        self, element: _Element, kind: Kind, depth: int, numbered_around: bool
    ) -> Iterator[Provision]:
        num, title = self._texts.part(element, "num").strip(), self._texts.part(element, "heading")
        title = f"{title} {self._subheading(element)}".strip()
        if (num or title) and (renamed := written_otherwise(local_name(element), kind)):
            self.remarks.add(renamed, shortened(f"{num} {title}"))
        notes = [*self._texts.waiting()]
        lines = [*self._parts(element, "intro", "content")]
        headed = bool(title) or (kind in _DIVISIONS and bool(num))
        if headed and numbered_around:
            if title:
                what = say("a heading in a numbered provision is a line of it")
                self.remarks.add(what, shortened(title))
            headed = False
            lines[:0] = [Provision(Kind.PARAGRAPH, text=each) for each in (title,) if each]
        inside = self._children(element, depth + 1, numbered_around=not headed and bool(num))
        if not (num or headed):
            # A frame without a number, such as `list`: its lines are those of what is around.
            inside = self._children(element, depth, numbered_around=numbered_around)
        below = [*notes, *lines, *inside, *self._parts(element, "wrapUp")]
        if headed:
            yield self._division(kind, num, title, below)
        elif num and below and not numbered_around and _BARE.fullmatch(num):
            yield self._alone(kind, num, below)
        elif num:
            yield from self._numbered(kind, num, below)
        elif is_one_of_several(element) and leads_to_list(below):
            first, *listed = below
            yield evolve(first, children=(*first.children, *listed))
        else:
            yield from below

    def _alone(self, kind: Kind, num: str, below: list[Provision]) -> Provision:
        """A provision whose number has no sign after it: no line of text could begin so, and it is
        a division that begins on the line of its number."""
        first, *further = below
        below = [evolve(first, run_in=True, blank=0), *further]
        if is_plain(first):
            below[0] = evolve(below[0], kind=Kind.PART)
        elif not first.num:
            return made(kind, "", num, [evolve(first, blank=1), *further], headed=True)
        return evolve(made(kind, num, "", below, headed=True), sep=" ")

    def _subheading(self, element: _Element) -> str:
        found = element.find("{*}subheading")
        subtitle = "" if found is None else self._texts.in_one_line(found)
        if subtitle:
            self.remarks.add(say("a subheading is joined with its heading"), shortened(subtitle))
        return subtitle

    def _division(self, kind: Kind, num: str, title: str, below: list[Provision]) -> Provision:
        """A provision with a heading; one that has none begins on the line of its number."""
        if not num and (named := self.headings.in_title(title, kind)):
            num, title = named.label, named.rest
        label = self.headings.label(num, title, kind) if num else None
        if label is None and kind is not Kind.ANNEX:
            self._unknown(num)
        alone = bool(label) and not title and kind is not Kind.ANNEX
        own = alone and bool(below) and is_plain(below[0])
        if own:
            below[:1] = [evolve(below[0], kind=Kind.PART, run_in=True)]
        below[:1] = [evolve(each, blank=int(not own)) for each in below[:1]]
        if label is None:
            return made(kind, "", f"{num} {title}".strip(), below, headed=True)
        division = made(kind, label.label, label.rest, below, headed=True)
        return evolve(division, sep=" " if own else label.sep, num=label.num)

    def _numbered(self, kind: Kind, num: str, below: list[Provision]) -> Iterator[Provision]:
        """A provision that begins with its number."""
        text = ""
        if below and is_plain(below[0]):
            text, below[:1] = below[0].text, below[0].children
        label = numbered(f"{num} {text}".strip())
        if label and label.label == num and label.rest == text:
            yield made(kind, num, text, map(as_part, below))
            return
        self._unknown(num)
        yield Provision(Kind.PARAGRAPH, text=f"{num} {text}".strip())
        yield from below

    def _unknown(self, num: str) -> None:
        """Name what stands in place of a number; signs alone, such as a dash, need no name."""
        if any(map(str.isalnum, num)):
            self.remarks.add(say("a number that acts do not know is kept as text"), shortened(num))

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
                yield from self._texts.waiting()
            elif name == "item":
                yield from self._item(each)
            elif name == "recital":
                yield from self._recital(each)
            elif name in KINDS:
                yield from self._provision(each, _kind_of(each), 0, numbered_around=True)
            elif name in _LINES or not len(each) or is_mixed(each):
                yield from self._line(each)
            else:
                yield from self._block(each)

    def _block(self, element: _Element) -> Iterator[Provision]:
        """What holds blocks; the number and the heading of a `tblock` are a line."""
        if local_name(element) == "toc":
            self.remarks.add(say("a table of contents is kept as lines of text"))
        around: tuple[str, ...] = ()
        if num := self._texts.part(element, "num"):
            around = "num", "heading"
            line = f"{num} {self._texts.part(element, 'heading')}".strip()
            yield Provision(Kind.PARAGRAPH, text=line, children=self._texts.waiting())
        yield from self._lines(each for each in element if local_name(each) not in around)

    def _line(self, element: _Element) -> Iterator[Provision]:
        *before, last = self._texts.lines(element) or [""]
        yield from (Provision(Kind.PARAGRAPH, text=each) for each in before)
        if last:
            yield Provision(Kind.PARAGRAPH, text=last, children=self._texts.waiting())

    def _item(self, element: _Element) -> Iterator[Provision]:
        """An item of a `blockList`."""
        num = self._texts.part(element, "num").strip()
        below = [*self._lines(each for each in element if local_name(each) != "num")]
        if num:
            yield from self._numbered(Kind.PARAGRAPH, num, below)
        else:
            yield from below

    def _recital(self, element: _Element) -> Iterator[Provision]:
        """A recital: its number is a part of its text, and not a number of the act."""
        num = self._texts.part(element, "num")
        below = [*self._lines(each for each in element if local_name(each) != "num")]
        first, *further = below or [Provision(Kind.PARAGRAPH)]
        yield evolve(first, text=f"{num} {first.text}".strip()) if num else first
        yield from further

    def _table(self, table: _Element) -> Provision:
        lines = [[*line] for line in table.iter("{*}tr")]
        rows = grid(lines, self._cell, self.remarks)
        kept = [
            table_row(columns, header=head)
            for columns, head in zip(rows, heads(lines), strict=True)
            if columns
        ]
        return Provision(Kind.TABLE, children=tuple(kept))

    def _cell(self, cell: _Element) -> RowCell:
        lines = map(self._texts.without_notes, [*self._lines(cell)])
        return tuple(flat_lines(lines)) or (self._texts.in_one_line(cell),)


def _kind_of(element: _Element) -> Kind:
    """What an element calls a provision; for an `hcontainer` its name does, if it is one known."""
    name = local_name(element)
    if name == "hcontainer":
        name = (element.get("name") or "").casefold()
    return _CALLED.get(name) or KINDS.get(name, Kind.PARAGRAPH)
