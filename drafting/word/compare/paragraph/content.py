"""The content of a paragraph as a row of bits: stretches of text, and atoms that only change whole.

An atom is a picture, a formula, a field from its begin to its end, the reference of a note, a tab,
a break. A bookmark, the range of a comment and the like take no room: they are marks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from enum import Enum

from attrs import define, field

from drafting.word.compare.keys import BOXES, MARKS, NOTES, RUN_MARKS, atom_key, unit_key
from drafting.word.document.fields import ends_of_fields
from drafting.word.package.elements import Element, local_name, shown_text, w
from drafting.word.tracked.markup.settling import COMING, GHOST

ATOM = "\ufffc"
"""Stands for an atom in the text of a paragraph."""
_AROUND = frozenset({"hyperlink", "sdt", "smartTag", "customXml", "dir", "bdo"})
"""Elements around runs, in which a change is written inside."""
RANGES = tuple(map(w, sorted(MARKS - {"sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr"})))
"""The ends of ranges: of bookmarks, comments, permissions."""
_OBJECTS = frozenset({"drawing", "pict", "object", "oMath", "oMathPara"})
_PAGES = frozenset({"page", "column"})
_RUN = w("r")
_WORD = 20
"""Length of a key that is short."""
ANCHORS = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor",
    BOXES,
)
"""What is anchored in a paragraph, and no letter of its text."""
HOLDING = (*map(w, NOTES), BOXES)
"""The references of notes, and text boxes."""


class Form(Enum):
    """What a bit is."""

    TEXT = "text"
    ATOM = "atom"
    """One element of a run."""
    UNIT = "unit"
    """One or several children of a paragraph that go together: a field, a formula."""
    MARK = "mark"
    RUN_MARK = "mark in a run"


@define(eq=False, repr=False)
class Bit:
    """A stretch of text, an atom or a mark."""

    form: Form
    text: str
    """Its text; of an atom `ATOM`, of a mark empty."""
    elements: tuple[Element, ...]
    run: Element | None
    around: tuple[Element, ...]
    """The elements between the paragraph and its run, the outermost first."""
    key: str = ""
    """What makes two atoms the same; of the reference of a comment, its number."""
    start: int = 0
    """Offset in the text of the paragraph."""
    kept: Element | None = None
    """What stands around it, if somebody else changed it and is named for that."""

    @property
    def end(self) -> int:
        """Offset of the character after it."""
        return self.start + len(self.text)

    @property
    def by(self) -> str:
        """The change of somebody else by which it comes or goes; empty: none."""
        return "" if self.kept is None else self.kept.get("by", "")

    @property
    def is_ghost(self) -> bool:
        """Whether the document has it no more, or not yet."""
        return self.kept is not None and self.kept.tag == GHOST

    def has(self, *names: str) -> bool:
        """Whether it is one of such elements in a run, or has one in it."""
        return self.form is Form.ATOM and next(self.elements[0].iter(*names), None) is not None

    @property
    def is_object(self) -> bool:
        """Whether it is a picture, a formula or a break of a page or a column."""
        if self.form not in (Form.ATOM, Form.UNIT) or self.has(*HOLDING):
            return False
        element = self.elements[0]
        name = local_name(element)
        return name in _OBJECTS or (name == "br" and element.get(w("type")) in _PAGES)

    @property
    def is_shell(self) -> bool:
        """Whether it stands for the inside of an empty control."""
        return self.form is Form.MARK and not self.elements


@define(eq=False, repr=False)
class ParagraphContent:
    """The bits of a paragraph, in order."""

    bits: list[Bit] = field(factory=list)

    @property
    def text(self) -> str:
        """Its text, with `ATOM` for each atom."""
        return "".join(bit.text for bit in self.bits)

    @property
    def has_kept(self) -> bool:
        """Whether somebody else changed words of it, and is named for that."""
        return any(bit.kept is not None for bit in self.bits)


def read_content(paragraph: Element) -> ParagraphContent:
    """Read a `w:p` that holds no tracked change."""
    content = ParagraphContent()
    at = 0
    for bit in _bits(paragraph, ()):
        bit.start = at
        at += len(bit.text)
        content.bits.append(bit)
    return content


def shows_but_anchors(paragraph: Element) -> bool:
    """Whether a paragraph shows drawings that are anchored in it, and nothing else."""
    if next(paragraph.iter(*ANCHORS), None) is None:
        return False
    return all(bit.has(*ANCHORS) for bit in read_content(paragraph).bits if bit.text)


def text_of(element: Element) -> str:
    """The text of a block and the keys of its atoms: what makes two blocks read the same."""
    parts: list[str] = []
    for paragraph in element.iter(w("p")) if element.tag != w("p") else (element,):
        for bit in _bits(paragraph, ()):
            parts.append(bit.text and (_short(bit.key) or bit.text))
        parts.append("\n")
    return "".join(parts)


def _short(key: str) -> str:
    """The key of an atom as one word: a picture weighs no more than a word."""
    if len(key) <= _WORD:
        return key
    return "\1" + hashlib.blake2b(key.encode(), digest_size=8).hexdigest()


def _bits(container: Element, around: tuple[Element, ...]) -> Iterator[Bit]:
    children = [*container]
    ends = ends_of_fields(container, children)
    last = -1
    for index, child in enumerate(children):
        if index <= last:
            continue
        if child.tag == _RUN and index in ends:
            last = ends[index]
            yield _unit(tuple(children[index : last + 1]), around)
        else:
            yield from _bits_of(child, around)


def _bits_of(child: Element, around: tuple[Element, ...]) -> Iterator[Bit]:
    """The bits of a child of a paragraph, or of an element around runs."""
    name = local_name(child)
    if name == "r":
        yield from _run_bits(child, around)
    elif name in _AROUND:
        inner = (*around, child)
        bits = [*_bits(child, inner)]
        # An empty control shows where words may be written, also beside marks.
        if not any(bit.text or bit.is_shell for bit in bits):
            yield Bit(Form.MARK, "", (), None, inner)
        yield from bits
    elif name == "sdtContent":
        yield from _bits(child, around)
    elif child.tag in (COMING, GHOST):
        for bit in _bits(child, around):
            bit.kept = child
            yield bit
    elif child.tag in RANGES:
        yield Bit(Form.MARK, "", (child,), None, around)
    elif name != "pPr" and name not in MARKS:
        yield _unit((child,), around)


def _unit(elements: tuple[Element, ...], around: tuple[Element, ...]) -> Bit:
    return Bit(Form.UNIT, ATOM, elements, None, around, f"\1{unit_key(elements)}")


def _run_bits(run: Element, around: tuple[Element, ...]) -> Iterator[Bit]:
    for child in run:
        name = local_name(child)
        if name == "t":
            if text := shown_text(child):
                yield Bit(Form.TEXT, text, (child,), run, around)
        elif name in RUN_MARKS:
            key = child.get(w("id"), "") if name == "commentReference" else ""
            yield Bit(Form.RUN_MARK, "", (child,), run, around, key)
        elif name != "rPr":
            yield Bit(Form.ATOM, ATOM, (child,), run, around, f"\1{_key_in_run(child)}")


def _key_in_run(child: Element) -> str:
    """What makes two atoms in runs the same."""
    name = local_name(child)
    if name in NOTES:
        return f"{name}{child.get(w('customMarkFollows'), '')}"
    if name in {"instrText", "delInstrText"}:
        return f"{name}{child.text}"
    return atom_key(child) if child.attrib or len(child) else name


def in_box(element: Element, container: Element) -> bool:
    """Whether a text box stands between an element and its container."""
    around: Element | None = element
    while around is not None and around is not container:
        if around.tag == BOXES:
            return True
        around = around.getparent()
    return False
