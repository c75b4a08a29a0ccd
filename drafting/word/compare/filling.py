"""Strips written as the content of a `w:p`: runs as they were, wrapped where they come or go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Literal

from attrs import define, field

from drafting.messages import say
from drafting.model.mark import Mark
from drafting.word.compare.blocks import content_of
from drafting.word.compare.controls import mark_control, warn_of_data
from drafting.word.compare.keys import BOXES
from drafting.word.compare.merging import Merging, shape_of
from drafting.word.compare.paragraph.around import going_whole, twins_around
from drafting.word.compare.paragraph.content import RANGES, Bit, Form, in_box
from drafting.word.compare.paragraph.reel import Strip
from drafting.word.package.elements import (
    BLANK,
    REFERENCES,
    SPACE,
    Element,
    child_of,
    drop,
    local_name,
    new,
    w,
)
from drafting.word.tracked.markup.paragraph_parts import made_complex
from drafting.word.tracked.markup.properties import sign_properties
from drafting.word.tracked.markup.revisions import ELEMENTS
from drafting.word.tracked.markup.settling import COMING, GHOST
from drafting.word.tracked.markup.writer import MOVES, PLAIN, Stroke

_INSIDE = frozenset({"hyperlink", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo"})
_PROPERTIES = frozenset({"sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr"})
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_VML = "{urn:schemas-microsoft-com:vml}"
_DRAWINGS = (
    _DRAWING,
    *(
        f"{_VML}{name}"
        for name in ("shapetype", "shape", "rect", "group", "line", "oval", "roundrect", "image")
    ),
)
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_BEYOND = 1 << 20
"""Drawings of a document are numbered below this."""


def fill(
    paragraph: Element, strips: Sequence[Strip], merging: Merging, stroke: Stroke = PLAIN
) -> None:
    """Give a paragraph its content anew, as a redline; nothing is touched where nothing differs."""
    _note_pairs(strips, merging)
    if merging.formatting == "tell":
        for strip in strips:
            if strip.mark is Mark.KEPT and _differ(strip, merging):
                merging.list_look("r", strip.text)
    anew = merging.kept is not None and next(paragraph.iter(COMING, GHOST), None) is not None
    if not anew and all(_is_as_it_was(each, merging) for each in strips):
        return
    for child in [*paragraph]:
        if child.tag != w("pPr"):
            paragraph.remove(child)
    twins = twins_around(strips, merging.gone, merging.come)
    filler = _Filler(paragraph, merging, stroke, twins, going_whole(strips, twins))
    for strip in strips:
        filler.add(strip)
    filler.close(0)
    filler.strike()


def names_of_drawings(root: Element) -> set[tuple[str, str | None]]:
    """The kinds of drawings of a part, with their numbers or names."""
    return {(str(each.tag), each.get("id")) for each in root.iter(*_DRAWINGS)}


def sign(
    paragraph: Element, mark: Mark, merging: Merging, stroke: Stroke = PLAIN, by: str = ""
) -> None:
    """Mark the sign of a paragraph as deleted or inserted, by a change of somebody else or ours."""
    merging.pen.sign(sign_properties(paragraph), mark, merging.written(by), stroke)


def _look_of(run: Element | None) -> Element | None:
    """The `w:rPr` of a run."""
    return None if run is None else child_of(run, "rPr")


def _note_pairs(strips: Sequence[Strip], merging: Merging) -> None:
    for strip in strips:
        if strip.bit.form not in (Form.ATOM, Form.UNIT):
            continue
        own, twin = strip.bit, strip.twin
        if strip.mark is not Mark.KEPT:
            merging.note_marks += ((strip.mark, each) for each in _notes(own, in_boxes=True))
        elif twin is not None:
            merging.noted += zip(_notes(twin), _notes(own), strict=False)
            if merging.on_boxes and any(
                next(each.iter(BOXES), None) is not None for each in own.elements
            ):
                merging.on_boxes(twin.elements, own.elements)


def _notes(bit: Bit, *, in_boxes: bool = False) -> Iterator[Element]:
    """The references of notes in a bit; those in a text box pair where its text is compared."""
    for element in bit.elements:
        for each in element.iter(*REFERENCES):
            if in_boxes or not in_box(each, element):
                yield each


def _is_as_it_was(strip: Strip, merging: Merging) -> bool:
    if strip.mark is not Mark.KEPT:
        return False
    return strip.twin is None or not _look_changes(strip, merging)


def _look_changes(strip: Strip, merging: Merging) -> bool:
    return merging.formatting == "track" and _differ(strip, merging)


def _differ(strip: Strip, merging: Merging) -> bool:
    twin = strip.twin
    if twin is None or strip.bit.run is None or twin.run is None:
        return False
    return merging.differs(_look_of(strip.bit.run), _look_of(twin.run))


@define(eq=False, repr=False)
class _Filler:
    paragraph: Element
    merging: Merging
    stroke: Stroke
    twins: dict[Element, Element]
    whole: set[Element]
    """The elements around runs that stand in a change with all of them."""
    struck: list[Element] = field(factory=list)
    _open: list[tuple[Element, Element, Mark]] = field(factory=list)
    """The elements around runs that are open: source, what runs go into, and whether only one of
    the documents has it."""
    _made: set[Element] = field(factory=set)
    _run: tuple[object, ...] = ()
    _into: Element | None = None
    """The run that the last strip went into."""

    def add(self, strip: Strip) -> None:
        """Write a strip after those before it."""
        bit = strip.bit
        if strip.mark is self.merging.gone:
            if bit.form is Form.RUN_MARK and bit.key:
                # The comment of a reference that somebody else took away stands here already.
                self.merging.brought += () if bit.is_ghost else bit.elements[:1]
            elif bit.elements and bit.form in (Form.MARK, Form.RUN_MARK):
                return
            if bit.key:
                self._number_drawings(bit)
                for element in bit.elements:
                    self.merging.brought += element.iterdescendants(w("commentReference"))
                    for each in [*element.iterdescendants(*RANGES)]:
                        drop(each)
        container = self._container(strip)
        match bit.form:
            case Form.MARK:
                container.extend(bit.elements)
                self._run = ()
            case Form.UNIT:
                for element in bit.elements:
                    self._unit(element, strip.mark, container, strip.by)
                self._run = ()
            case Form.TEXT | Form.ATOM | Form.RUN_MARK:
                self._in_run(strip, container)

    def strike(self) -> None:
        """Write what is deleted as deleted text; white space that did not show still does not."""
        for wrapper in self.struck:
            self.merging.pen.as_deleted(wrapper)

    def _number_drawings(self, bit: Bit) -> None:
        """Give drawings that are brought over names that none of the others has (20.4.2.5)."""
        for element in bit.elements:
            names: dict[str, str] = {}
            for each in element.iter(*_DRAWINGS):
                own = each.get("id")
                if (str(each.tag), own) not in self.merging.drawings:
                    continue
                number = int(self.merging.pen.revisions.number()) + _BEYOND
                if each.tag == _DRAWING:
                    each.set("id", str(number))
                elif own is not None:
                    names[own] = f"{own}_{number}"
                    each.set("id", names[own])
            for each in element.iter(f"{_VML}shape"):
                kind = each.get("type", "").removeprefix("#")
                if kind in names:
                    each.set("type", f"#{names[kind]}")
            for each in element.iter(_OLE):
                shape = each.get("ShapeID", "")
                each.set("ShapeID", names.get(shape, shape))

    def close(self, depth: int) -> None:
        """Close the elements around runs but for the outermost ones."""
        while len(self._open) > depth:
            source, inner, mark = self._open.pop()
            if source in self.whole or self._in_change:
                continue
            if mark is not Mark.KEPT and source.tag == w("sdt"):
                mark_control(inner.getparent(), mark, self.merging)  # type: ignore[arg-type]  # it has one
            elif mark is not Mark.KEPT and source.tag == w("customXml"):
                mark_control(inner, mark, self.merging)

    def _container(self, strip: Strip) -> Element:
        around = tuple(self.twins.get(each, each) for each in strip.bit.around)
        same = 0
        for (source, _, _), wanted in zip(self._open, around, strict=False):
            if source is not wanted:
                break
            same += 1
        self.close(same)
        if strip.mark is not Mark.KEPT:
            for each in around:
                warn_of_data(each, self.merging)
        at = self._open[-1][1] if self._open else self.paragraph
        shared = {*self.twins.values()}
        for source in around[same:]:
            if source in self.whole and not self._in_change:
                at = self._wrapper(strip.mark, at, strip.by)
            at = self._shell(source, at)
            mark = Mark.KEPT if source in shared else strip.mark
            self._open.append((source, at, mark))
        return at

    def _shell(self, source: Element, parent: Element) -> Element:
        """A link or content control without its content; returns what content goes into."""
        shell = source.makeelement(source.tag, dict(source.attrib), nsmap=source.nsmap)
        parent.append(shell)
        for child in source:
            if local_name(child) in _PROPERTIES:
                shell.append(deepcopy(child))
        if local_name(source) == "sdt":
            if source in self._made:
                for number in shell.iter(w("id")):
                    drop(number)
            content = new("sdtContent")
            shell.append(content)
            shell = content
        self._made.add(source)
        return shell

    @property
    def _in_change(self) -> bool:
        """Whether an open element stands in a change with all that it holds."""
        return any(source in self.whole for source, _, _ in self._open)

    def _wrapper(self, mark: Mark, container: Element, by: str) -> Element:
        if mark is Mark.KEPT or self._in_change:
            return container
        last = next(container.iterchildren(reversed=True), None)  # `len` counts all of them
        name = w((MOVES if self.stroke.moved else ELEMENTS)[mark])
        change = self.merging.written(by)
        if last is not None and last.tag == name and self.merging.pen.wrote(last, change):
            return last
        wrapper = self.merging.pen.wrapper(mark, change, self.stroke)
        container.append(wrapper)
        self.merging.counts[mark.value] += 1
        if mark is Mark.DELETED and not self.stroke.moved:
            self.struck.append(wrapper)
        return wrapper

    def _in_run(self, strip: Strip, container: Element) -> None:
        source = strip.bit.run
        assert source is not None, "text and atoms stand in one"
        former = _look_of(strip.twin.run) if strip.twin else None
        changes = strip.mark is Mark.KEPT and _look_changes(strip, self.merging)
        key = (source, strip.mark, changes and shape_of(former), container, strip.by)
        parent = self._wrapper(strip.mark, container, strip.by)
        if self._run != key or self._into is None or self._into.getparent() is not parent:
            self._into = self._run_like(source, former if changes else None, changes, strip)
            parent.append(self._into)
            self._run = key
        leaf = self._leaf(strip)
        for each in (self._unshown(strip, "before"), leaf, self._unshown(strip, "behind")):
            if each is not None:
                self._into.append(each)

    def _run_like(
        self, source: Element, former: Element | None, changes: bool, strip: Strip
    ) -> Element:
        run = source.makeelement(source.tag, dict(source.attrib))
        look = _look_of(source)
        if look is not None:
            run.append(deepcopy(look))
        if changes:
            if look is None:
                run.append(new("rPr"))
            self.merging.change_look(run[0], former, strip.text, look)
            if not len(run[0]):
                run.remove(run[0])
        return run

    def _leaf(self, strip: Strip) -> Element:
        element = strip.bit.elements[0]
        if strip.bit.form is not Form.TEXT or strip.is_whole:
            return element
        leaf = new("t")
        leaf.text = strip.text
        leaf.set(SPACE, "preserve")
        return leaf

    def _unshown(self, strip: Strip, side: Literal["before", "behind"]) -> Element | None:
        """The white space at the end of a text that is cut, if it does not show: it still does not
        in Word, and does in readers that know nothing of `xml:space`."""
        element, bit = strip.bit.elements[0], strip.bit
        if bit.form is not Form.TEXT or strip.is_whole or element.get(SPACE) == "preserve":
            return None
        raw, before = element.text or "", side == "before"
        kept = len(raw.lstrip(BLANK) if before else raw.rstrip(BLANK))
        if kept == len(raw) or (strip.start if before else len(bit.text) - strip.end):
            return None
        space = new("t")
        space.text = raw[:-kept] if before else raw[kept:]
        return space

    def _unit(self, element: Element, mark: Mark, container: Element, by: str) -> None:
        name = local_name(element)
        if mark is Mark.KEPT:
            container.append(element)
        elif name == "fldSimple":
            holder = new("p")
            holder.append(element)
            made_complex(element)
            for each in [*holder]:
                self._unit(each, mark, container, by)
        elif name in _INSIDE:
            inner = self._shell(element, container)
            for each in [*content_of(element)]:
                if local_name(each) not in _PROPERTIES:
                    self._unit(each, mark, inner, by)
            if name in {"sdt", "customXml"}:
                control = inner.getparent() if name == "sdt" else inner
                mark_control(control, mark, self.merging)  # type: ignore[arg-type]  # it has one
        elif name in {"r", "oMath", "oMathPara", "AlternateContent"}:
            self._wrapper(mark, container, by).append(element)
        elif mark is self.merging.come:
            container.append(element)
        elif element.tag not in RANGES:
            problem = say("`{name}` is gone, which cannot be tracked", name=name)
            self.merging.warn("tracked", problem, "".join(element.itertext(w("t"))))
