"""The text of an element of Akoma Ntoso, with the notes and quotations that stand in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import define, evolve, field
from lxml import etree

from drafting.formats.akn.parts import all_text, local_name, made, quoted_lines
from drafting.formats.source import Remarks, collapsed
from drafting.messages import say
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.structure.doubts.oddities import shortened

_Element = etree._Element
_QUOTED = frozenset({"quotedStructure", "embeddedStructure"})
_PARAGRAPHS = frozenset("p block li tr item listIntroduction listConclusion".split())
"""What begins a line of its own, also in a text."""
_STOP = 3
"""Signs after a quotation, which end its last line."""
_BREAK = "\x1e"
"""The end of a line in the pieces of a text; no XML holds the sign."""


@define
class ElementTexts:
    """Reads the texts of one document. A note in a text waits until its reader asks for it, and
    stands after the provision that refers to it."""

    remarks: Remarks
    quoted: Callable[[_Element], Iterator[Provision]]
    """The provisions of a quotation."""
    _notes: list[Provision] = field(factory=list)
    _counted: int = 0

    def without_notes(self, provision: Provision) -> Provision:
        """A provision whose notes wait for the next place where they can stand."""
        notes = [each for each in provision.children if each.kind is Kind.FOOTNOTE]
        below = (self.without_notes(each) for each in provision.children if each not in notes)
        self._notes += notes
        return evolve(provision, children=tuple(below))

    def part(self, element: _Element, name: str) -> str:
        """The text of a part of an element, in one line; empty where it has none of that name."""
        found = element.find(f"{{*}}{name}")
        return "" if found is None else self.in_one_line(found)

    def in_one_line(self, element: _Element) -> str:
        """The text of an element, in one line; a note in it waits for its place."""
        return " ".join(self.lines(element))

    def lines(self, element: _Element) -> list[str]:
        """The text of an element; provisions that it quotes are lines of their own."""
        lines: list[str] = []
        for line in map(collapsed, "".join(self._pieces(element)).split(_BREAK)):
            if lines and len(line) <= _STOP and not any(map(str.isalnum, line)):
                lines[-1] += line
            elif line:
                lines.append(line)
        return lines

    def _pieces(self, element: _Element) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            name = local_name(child)
            yield _BREAK if name in _QUOTED | _PARAGRAPHS else ""
            yield child.get("startQuote") or ""
            if name == "authorialNote":
                yield self._note(child)
            elif name in {"br", "eol"}:
                yield " "
            elif name in {"img", "marker", "noteRef"}:
                shown = child.get("src") or child.get("refersTo") or child.get("marker") or ""
                self.remarks.add(say("<{name}> is not kept", name=name), shown)
            elif name in _QUOTED:
                yield _BREAK.join(quoted_lines(self.quoted(child)))
            else:
                if name in {"ins", "del"}:
                    what = say("<{name}> marks a change, and its words are kept", name=name)
                    self.remarks.add(what, shortened(all_text(child)))
                yield from self._pieces(child)
            yield child.get("endQuote") or ""
            yield _BREAK if name in _QUOTED | _PARAGRAPHS else ""
            yield child.tail or ""

    def _note(self, element: _Element) -> str:
        """Let a note wait for its place; returns the reference to it."""
        self._counted += 1
        label = f"[^{self._counted}]"
        before, self._notes = self._notes, []
        lines = [Provision(Kind.PARAGRAPH, text=each) for each in self.lines(element)]
        first, *further = lines or [Provision(Kind.PARAGRAPH)]
        note = made(Kind.FOOTNOTE, label, first.text, further)
        self._notes = [*before, note, *self._notes]
        return label

    def waiting(self) -> tuple[Provision, ...]:
        """The notes that wait; they do so no longer."""
        notes, self._notes = tuple(self._notes), []
        return notes
