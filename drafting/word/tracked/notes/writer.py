"""New footnotes and endnotes (ECMA-376 part 1, 17.11): their text, their reference, their part.

As Word writes them while it tracks changes: the run with the reference stands in `w:ins`, and so
does the text of the note. A word processor numbers notes by the places of their references.
"""

from __future__ import annotations

import itertools
import posixpath
from copy import deepcopy

from attrs import define, field

from drafting.model.act import Act
from drafting.model.mark import Mark
from drafting.word.document.act.line_places import notes_of
from drafting.word.document.document import WordDocument
from drafting.word.document.runs import fill
from drafting.word.package.elements import Element, add, child_of, new, w
from drafting.word.package.xml import part_bytes
from drafting.word.tracked.markup.note_order import put_in_order
from drafting.word.tracked.markup.properties import paragraph_look, put_property, run_look
from drafting.word.tracked.markup.writer import Pen

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@define
class NoteWriter:
    """Writes the notes of a new text that a document does not have yet."""

    document: WordDocument
    act: Act
    """The new text."""
    pen: Pen
    touched: set[Element] = field(factory=set)
    """The roots of parts to which notes were added."""
    _made: set[Element] = field(factory=set)

    def reference(self, number: str, change: str) -> Element | None:
        """A run with the reference of a new note with that number, whose text is written too; None:
        the new text has no such note."""
        site = notes_of(self.act).get(number)
        if site is None:
            return None
        kind = self._kind()
        root = self._root(kind)
        known = (each.get(w("id"), "0") for each in root.iterchildren(w(kind)))
        name = str(max((int(each) for each in known if each.isdecimal()), default=0) + 1)
        note = add(root, kind, id=name)
        for index, line in enumerate([site, *self.act.index.below(site)]):
            note.append(self._paragraph(kind, line.provision.text, change, first=not index))
        self.touched.add(root)
        self._made.add(note)
        run = new("r")
        run.append(self._reference_look(kind))
        add(run, f"{kind}Reference", id=name)
        return run

    def put_in_order(self) -> None:
        """Put the notes of the kinds of which some are new into the order of their references."""
        for kind in ("footnote", "endnote"):
            every = [
                each
                for root in self.touched
                for each in root.iterchildren(w(kind))
                if each.get(w("type")) is None
            ]
            if not self._made & {*every}:
                continue
            put_in_order(every, self.document.root.iter(w(f"{kind}Reference")))

    def _kind(self) -> str:
        """Endnotes, where the document has endnotes alone."""
        kinds = {reference.tag for _, reference in self.document.story.notes}
        return "endnote" if kinds == {w("endnoteReference")} else "footnote"

    def _root(self, kind: str) -> Element:
        """The root of the part with the notes of a kind; made, where there is none."""
        wanted = w(f"{kind}s")
        for root in self.document.trees.values():
            if root.tag == wanted:
                return root
        root = notes_root(kind)
        package = self.document.package
        stem = posixpath.join(posixpath.dirname(package.main), f"{kind}s")
        part = package.free_name(stem, itertools.chain([""], itertools.count(2)))
        self.document.trees[part] = root
        return root

    def _paragraph(self, kind: str, text: str, change: str, *, first: bool) -> Element:
        """A paragraph of a note that looks like those of the document; the first one begins with
        the sign of the note."""
        paragraph = new("p")
        model = self._model(kind)
        look = self._plain_look(kind) if model is None else paragraph_look(model)
        if len(look):
            paragraph.append(look)
        wrapper = self.pen.wrapper(Mark.INSERTED, change)
        paragraph.append(wrapper)
        if first:
            sign = add(wrapper, "r")
            sign.append(self._reference_look(kind))
            add(sign, f"{kind}Ref")
            text = " " + text.lstrip()
        run = add(wrapper, "r")
        texts = [] if model is None else [*model.iter(w("t"))]
        parent = texts[-1].getparent() if texts else None
        if parent is not None and (own := run_look(parent)) is not None:
            run.append(own)
        fill(run, text)
        return paragraph

    def _model(self, kind: str) -> Element | None:
        """The first paragraph of the first note of the document."""
        for root in self.document.trees.values():
            for note in root.iterchildren(w(kind)):
                if note.get(w("type")) is None:
                    return child_of(note, "p")
        return None

    def _plain_look(self, kind: str) -> Element:
        look = new("pPr")
        if style := self.document.lists.styles.named(f"{kind} text"):
            put_property(look, new("pStyle", val=style))
        return look

    def _reference_look(self, kind: str) -> Element:
        """The look of a reference: that of another one, of the style for it, or just raised."""
        for _, reference in self.document.story.notes:
            run = reference.getparent()
            if run is not None and reference.tag == w(f"{kind}Reference"):
                look = run_look(run)
                if look is not None:
                    return deepcopy(look)
        look = new("rPr")
        if style := self.document.lists.styles.named(f"{kind} reference"):
            add(look, "rStyle", val=style)
        else:
            add(look, "vertAlign", val="superscript")
        return look


def notes_root(kind: str) -> Element:
    """`w:footnotes` or `w:endnotes` (17.11.15, 17.11.8) with what parts notes from the text."""
    root = new(f"{kind}s")
    for name, number in (("separator", "-1"), ("continuationSeparator", "0")):
        paragraph = add(add(root, kind, type=name, id=number), "p")
        add(add(paragraph, "r"), name)
    return root


def new_note_parts(document: WordDocument) -> dict[str, bytes]:
    """The parts of notes that the package does not have yet, with what links them to the text."""
    package = document.package
    parts: dict[str, bytes] = {}
    for part, root in document.trees.items():
        if part not in package.names:
            kind = str(root.tag).rpartition("}")[2]
            parts |= package.linked(kind, part, {part: f"{_TYPE}.{kind}+xml"}, parts)
            parts[part] = part_bytes(root, strict=package.is_strict)
    return parts
