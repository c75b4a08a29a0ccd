"""What makes two elements the same: all but what word processors give anew, or write otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from drafting.word.document.styles import ON
from drafting.word.package.elements import NAMESPACE, Element, child_of, local_name, shown_text, w

MARKS = frozenset(
    "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd proofErr permStart permEnd sdtPr "
    "sdtEndPr smartTagPr customXmlPr moveFromRangeStart moveFromRangeEnd moveToRangeStart "
    "moveToRangeEnd".split()
)
RUN_MARKS = frozenset({"lastRenderedPageBreak", "commentReference", "annotationRef"})
NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_VOLATILE = frozenset({"paraId", "textId", "anchorId", "editId"})
"""Attributes that word processors give anew."""
_NUMBERED = MARKS | RUN_MARKS | {*NOTES, "docPr", "cNvPr"}
"""Elements whose number only leads to something, or is only to be unique."""
_RSID = f"{{{NAMESPACE}}}rsid"
_RUN = w("r")
_SPLIT = frozenset(map(w, ("r", "fldSimple", "hyperlink", "smartTag", "dir", "bdo")))
"""Elements of a unit that a word processor may cut, or has around such."""
_UNSEEN = frozenset(map(w, ("proofErr", "lastRenderedPageBreak")))
_WORDS = frozenset({"t", "instrText"})
_NOT_CONTROL = frozenset(map(w, ("id", "rPr", "placeholder")))
_TAGS = (w("customXmlPr"), w("smartTagPr"))
BOXES = w("txbxContent")


def around_key(around: Sequence[Element]) -> str:
    """What makes the elements around two runs the same."""
    return "\0".join(_key_of_around(each) for each in around)


def atom_key(element: Element) -> str:
    """What makes two elements the same: all of them but numbers that word processors give anew.

    A text box is compared by itself: its text is no part of the key.
    """
    if next(element.iter(BOXES), None) is not None:
        element = _without_boxes(element)
    parts: list[str] = []
    _spell(element, parts)
    return "".join(parts)


def unit_key(elements: Iterable[Element]) -> str:
    """What makes two units the same, wherever their runs are cut."""
    return "".join(_spelled(elements))


def _spelled(elements: Iterable[Element]) -> Iterator[str]:
    before: tuple[str, str] | None = None
    for element in elements:
        if element.tag in _UNSEEN:
            continue
        if element.tag not in _SPLIT:
            before = None
            yield atom_key(element)
            continue
        if element.tag != _RUN:
            before = None
            yield around_key((element,))
            yield from _spelled(element)
            yield "</>"
            continue
        properties = child_of(element, "rPr")
        look = "" if properties is None else atom_key(properties)
        for child in element.iterchildren("*"):
            if child is properties or child.tag in _UNSEEN:
                continue
            name = local_name(child)
            if (name, look) != before or name not in _WORDS:
                yield f"<{name}{look}>"
            before = name, look
            if name not in _WORDS:
                yield atom_key(child)
            else:
                yield shown_text(child) if name == "t" else child.text or ""


def _spell(element: Element, parts: list[str]) -> None:
    parts.append(f"<{element.tag!s}")
    numbered = local_name(element) in _NUMBERED
    for name, value in sorted((str(key), str(value)) for key, value in element.attrib.items()):
        own = name.rpartition("}")[2]
        if not (name.startswith(_RSID) or own in _VOLATILE or (numbered and own == "id")):
            parts.append(f" {name}={value}")
    parts.append(">")
    if element.text and (local_name(element) == "t" or not element.text.isspace()):
        parts.append(element.text)
    look = ""
    for child in element:
        before, look = look, _look_in_formula(child)
        if not look:
            _spell(child, parts)
        else:
            if look == before:
                del parts[-1]  # word processors break the runs of a formula at random, too
            parts += () if look == before else (look,)
            parts += (each.text or "" for each in child if local_name(each) == "t")
            parts.append("</>")
        if child.tail and not child.tail.isspace():
            parts.append(child.tail)
    parts.append("</>")


def _look_in_formula(run: Element) -> str:
    """How a run of a formula looks, if it holds nothing but text; else empty."""
    if not str(run.tag).endswith("/math}r"):
        return ""
    parts: list[str] = []
    for each in run:
        if local_name(each) == "rPr":
            _spell(each, parts)
        elif local_name(each) != "t":
            return ""
    return "<formula>" + "".join(parts)


def shape(element: Element) -> tuple[object, ...]:
    """What makes two properties the same; `w:b` and `w:b w:val="1"` are."""
    attributes = [
        (name, value) for name, value in element.attrib.items() if not str(name).startswith(_RSID)
    ]
    if len(attributes) == 1 and attributes[0][0] == w("val") and attributes[0][1] in ON:
        attributes = []
    return element.tag, tuple(sorted(attributes)), tuple(map(shape, element))


def _without_boxes(element: Element) -> Element:
    copy = deepcopy(element)
    for box in [*copy.iter(BOXES)]:
        for child in [*box]:
            box.remove(child)
    return copy


def _key_of_around(element: Element) -> str:
    name = local_name(element)
    if name == "sdt":
        return name + repr(_control_look(element))
    own = sorted(
        (str(key), str(value))
        for key, value in element.attrib.items()
        if not str(key).startswith(_RSID) and key != w("history")
    )
    return name + repr([own, *map(shape, element.iterchildren(*_TAGS))])


def _control_look(control: Element) -> list[object]:
    """What makes two content controls the same: their properties, but for those that word
    processors give anew."""
    properties = control.find(w("sdtPr"))
    return [
        shape(each)
        for each in (() if properties is None else properties)
        if each.tag not in _NOT_CONTROL
    ]
